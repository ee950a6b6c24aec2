"""The overview as one page to look at: who needs somebody today, each client linked to their own page."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from followup import spoken
from followup.telling import webpage
from followup.telling.counts import counted
from followup.telling.overview.order import what_is_wrong, when
from followup.telling.reports import Report

if TYPE_CHECKING:
    import jinja2

_MOST = 6
"""As many lines of a kind a client; their own page has all."""


def page(reports: Sequence[Report], now: dt.datetime) -> str:
    """The whole page as HTML. Nothing is loaded from elsewhere, and nothing that a list says is run."""
    from markupsafe import Markup

    style, script = webpage.style_of("overview/overview.css"), webpage.part("overview/overview.js")
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
        policy=webpage.policy(style, script),
    )


@functools.cache
def _template() -> jinja2.Template:
    """The template, made once: what Jinja2 makes refers to itself."""
    from jinja2 import Environment, StrictUndefined  # 50 ms, and only where a page is wanted

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(day=spoken.day, when=when, wrong=what_is_wrong)
    return environment.from_string(webpage.part("overview/overview.html").lstrip())
