"""The overview as one page to look at: who needs somebody today, each client linked to their own page."""

from __future__ import annotations

import base64
import datetime as dt
import functools
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from followup import zones
from followup.telling.counts import counted
from followup.telling.overview.order import what_is_wrong, when
from followup.telling.reports import Report

if TYPE_CHECKING:
    import jinja2

MARK = b'<meta name="generator" content="followup">'
"""By what a page of ours is known, so that no other file is overwritten; within its first 500 bytes."""


_MOST = 6
"""As many lines of a kind a client; their own page has all."""


def page(reports: Sequence[Report], now: dt.datetime) -> str:
    """The whole page as HTML. Nothing is loaded from elsewhere, and nothing that a list says is run."""
    from markupsafe import Markup

    style, script = _part("overview.css"), _part("overview.js")
    return _template().render(
        reports=reports,
        now=now,
        busy=sum(bool(one.to_do or one.due) for one in reports),
        wrong=sum(not one.is_in_order for one in reports),
        quiet=sum(len(one.quiet) for one in reports),
        most=_MOST,
        several=counted,
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        policy=_policy(style, script),
    )


@functools.cache
def _template() -> jinja2.Template:
    """The template, made once: what Jinja2 makes refers to itself."""
    from jinja2 import Environment, StrictUndefined  # 50 ms, and only where a page is wanted

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(day=zones.day_in_words, when=when, wrong=what_is_wrong)
    return environment.from_string(_part("overview.html").lstrip())


@functools.cache
def _part(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return f"default-src 'none'; style-src {hashed(style)}; script-src {hashed(script)}; base-uri 'none'; form-action 'none'"
