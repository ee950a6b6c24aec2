"""The page put together out of its parts, with a policy that lets nothing else in."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from followup import spoken, zones
from followup.model.interviews import Interview
from followup.telling import webpage
from followup.telling.openings import Standing
from followup.telling.page import links, words
from followup.telling.page.cards import Cards, cards
from followup.telling.page.line import Scale
from followup.telling.page.moments import moments, monday_of, weeks
from followup.telling.page.prompts import prompts
from followup.telling.page.reasons import left_out_by_company, too_late
from followup.telling.page.sides import sides
from followup.telling.page.today import Today, days_late, today_of, who
from followup.telling.steps import listed
from followup.telling.story import Story

if TYPE_CHECKING:
    import jinja2
    from jinja2.runtime import Context

_WEEKS_SHOWN = 5  # the others are folded away
_MUCH = 6  # messages to one person: more than the playbook sends over two rounds
_STYLES = tuple(
    f"page/style/{name}.css" for name in ("base", "letters", "today", "openings", "month", "rest", "phone", "print")
)


def page(story: Story) -> str:
    """The whole page as HTML. Links lead to mail, telephone and https alone; the script and the style are named by
    their hashes in a policy that allows nothing else (Content Security Policy, level 3).
    """
    from markupsafe import Markup  # comes with Jinja2

    today = today_of(story, zones.in_zone(story.now, story.candidate.timezone).date())
    openings = cards(story, today.date)
    style = "".join((webpage.style_of(*_STYLES), *_days_of_the_line(openings.scale, today.date)))
    script = webpage.part("page/script.js")
    return _environment().get_template("page.html").render(
        _values(story, today, openings),
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        policy=webpage.policy(style, script),
    )  # fmt: skip


@functools.cache
def _environment() -> jinja2.Environment:
    """The templates, compiled once a process: that takes seven times as long as to write a page. What depends on the plan stands
    in the context.
    """
    import jinja2  # 50 ms, and only where a page is wanted

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: webpage.part(f"page/templates/{name}")),
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    environment.filters.update(
        day=spoken.day, clock=lambda time: f"{time:%H:%M}", with_code=words.with_code, first_up=words.first_up,
        several=words.several, listed=listed, openings_of=words.openings_of,
        how_held=words.how_held, without=words.without, on_its_card=words.on_its_card, zone_in_words=words.zone_in_words,
        unbroken=words.unbroken, as_note=words.as_note,
        who=who, days_late=days_late,
        near=jinja2.pass_context(_near), meeting_time=jinja2.pass_context(_meeting_time),
        stage_day=jinja2.pass_context(_stage_day),
    )  # fmt: skip
    environment.tests["late"] = lambda entry: entry.follow_up.late_since is not None
    environment.tests["interview"] = lambda moment: isinstance(moment.what, Interview)
    return environment


def _near(of: Context, day: dt.date) -> str:
    return words.near(day, of["today"].date)


def _meeting_time(of: Context, interview: Interview) -> str:
    return words.meeting_time(interview, of["today"].date, of["story"].candidate.timezone)


def _stage_day(of: Context, standing: Standing) -> str:
    said = words.stage_day(standing, of["today"].date, of["story"].candidate.timezone)
    return said.replace(" ", "\N{NO-BREAK SPACE}")


def _values(story: Story, today: Today, openings: Cards) -> dict[str, Any]:
    """What the templates tell; what they include or import, with context, sees it too."""
    there = [one for one in moments(story) if one.day >= monday_of(today.date)]
    calendar = list(weeks(there, today.date)) if there else []
    every_side = sides(story)
    return {
        "story": story,
        "now": zones.in_zone(story.now, story.candidate.timezone),
        "today": today,
        "cards": openings,
        "weeks": calendar[:_WEEKS_SHOWN],
        "later_weeks": calendar[_WEEKS_SHOWN:],
        "has_weekends": any(day.moments or day.date == today.date for week in calendar for day in week.days[5:]),
        "sides": every_side if any(inbox.landings for side in every_side for inbox in side.inboxes) else (),
        "left_out": left_out_by_company(story.left_out),
        "too_late": too_late(story.left_out),
        "ids": {entry.follow_up.uid: f"f{number}" for number, entry in enumerate(story.entries, 1)},
        "much": _MUCH,
        "links": links,
        "prompts": prompts(story),
    }


def _days_of_the_line(scale: Scale, today: dt.date) -> Iterator[str]:
    """Where each day stands on the line: the policy allows no styles beside the ones named in it."""
    for number in range(scale.days):
        yield f".d{number}{{left:{scale.share(number)}%}}"
    for number in range(0, scale.days, 7):
        yield f".w{number}{{left:{number / scale.days * 100:.2f}%}}"
    now = f"{scale.share(scale.place(today))}% 0/2px 4rem no-repeat"
    yield f".line{{background:linear-gradient(var(--accent) 0 0) {now}}}"
    week = f"transparent 1px {700 / scale.days:.2f}%"
    yield f".line::after{{background:repeating-linear-gradient(to right,var(--rule) 0 1px,{week})}}"
