"""The plan as one page to look at: no network, no framework, and nothing in it that a list could make run."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
import urllib.parse
from importlib import resources
from typing import TYPE_CHECKING

from followup import zones
from followup.model import Channel, Draft, Interview, Mode, Person
from followup.viewing.story import Story, moments, sides, threads, weeks

if TYPE_CHECKING:
    from markupsafe import Markup

MARK = b'<meta name="generator" content="followup">'
"""By what a page of ours is known, so that no other file is overwritten; within its first 500 bytes."""

_WEEKS_SHOWN = 5  # the others are folded away
_NEXT = 5
_MODES = {None: "", Mode.ONSITE: "on-site", Mode.VIDEO: "by video", Mode.PHONE: "by phone"}
_MUCH = 6  # messages to one person: more than the playbook sends over two rounds


def page(story: Story) -> str:
    """The whole page as HTML. Links lead to mail, telephone and https alone; the script and the style are named by
    their hashes in a policy that allows nothing else (Content Security Policy, level 3).
    """
    from jinja2 import Environment, StrictUndefined  # 50 ms, and only where a page is wanted
    from markupsafe import Markup  # comes with it

    style, script = _part("page.css"), _part("page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(day=zones.day_in_words, clock=lambda time: f"{time:%H:%M}", with_code=_with_code)
    today = zones.in_zone(story.now, story.candidate.timezone).date()
    calendar = list(weeks([one for one in moments(story) if one.day >= _monday(today)], today))
    to_come = [entry for entry in story.entries if entry.follow_up.end > story.now]
    return environment.from_string(_part("page.html")).render(
        story=story,
        today=today,
        now=zones.in_zone(story.now, story.candidate.timezone),
        next_entries=to_come[:_NEXT],
        to_come=len(to_come),
        weeks=calendar[:_WEEKS_SHOWN],
        later_weeks=calendar[_WEEKS_SHOWN:],
        threads=threads(story),
        sides=sides(story),
        ids={entry.follow_up.uid: f"f{number}" for number, entry in enumerate(story.entries, 1)},
        is_interview=lambda moment: isinstance(moment.what, Interview),
        modes=_MODES,
        much=_MUCH,
        mailto=mailto,
        telephone=telephone,
        profile=profile,
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        policy=_policy(style, script),
    )


def _with_code(note: str) -> Markup:
    """A note with what stands in backticks as code."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(note))))  # noqa: S704 - escaped right here


def _part(name: str) -> str:
    return (resources.files("followup.viewing") / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return f"default-src 'none'; style-src {hashed(style)}; script-src {hashed(script)}; base-uri 'none'; form-action 'none'"


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


# --- links ----------------------------------------------------------------------------------------------------------


def mailto(draft: Draft) -> str | None:
    """The address of a draft as a link (RFC 6068); None where there is none. The script adds subject and body, which
    stand in the page already.
    """
    if draft.channel is not Channel.EMAIL:
        return None
    address = draft.to.email if draft.to and draft.to.email else ""
    return f"mailto:{urllib.parse.quote(address, safe='@')}"


def telephone(person: Person | None) -> str | None:
    """A person's number as a link (RFC 3966), without the spaces and marks that people write; None without digits."""
    number = re.sub(r"[^\d+]", "", person.phone or "") if person else ""
    return f"tel:{number[:1]}{number[1:].replace('+', '')}" if any(char.isdigit() for char in number) else None


def profile(person: Person | None) -> str | None:
    """A person's page elsewhere, where it is https and nothing else."""
    link = (person.linkedin or "").strip() if person else ""
    try:
        parts = urllib.parse.urlsplit(link)
    except ValueError:
        return None
    is_clean = link.isprintable() and " " not in link
    return link if parts.scheme == "https" and parts.hostname and is_clean else None
