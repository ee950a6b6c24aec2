"""Lists of any length: three interviews a day, on Tuesdays and Thursdays, so that most follow-ups find a day of their own."""

from __future__ import annotations

import datetime as dt

NOW = "2026-01-05T09:00"
"""Before the first interview of every list: everything is planned at its proper time."""

_FIRST_TUESDAY = dt.date(2026, 1, 13)
_A_DAY, _DAYS_A_WEEK = 3, 2
_STARTS = ("10:00", "13:00", "15:30")
_MODES = ("onsite", "video", "onsite")
_ZONES = ("America/New_York", "America/Chicago", "Europe/London")
_NAMES = (
    "Ana Lima", "Søren Østergård", "Владимир Петров", "李 明", "Zoë O'Neill", "Γιώργος Παπαδόπουλος", "محمد الأحمد",
    "प्रिया शर्मा", "José Ñáñez", "Nguyễn Thị Hoa", "田中 花子", "Łukasz Żak", "Ben Castellanos",
)  # fmt: skip
_TITLES = ("VP Engineering", "Principal Engineer", "Hiring Manager", "Head of Data", "Team Lead")
_TOPICS = (
    "the release train that three teams wait for",
    "moving the night shift to a quieter rota",
    "how the pilot in Zürich turned out",
    "what the auditors asked for in spring",
    "teaching new colleagues the on-call desk",
)
_STRENGTHS = (
    "cutting a 40-minute deploy to 6 minutes",
    "leading a team of nine through a merger",
    "writing handbooks that people read",
    "keeping calm in an outage",
)
_ROLES = ("Staff Engineer", "Data Analyst", "Project Coordinator", "Ingénieure de production")

_HEAD = """\
candidate:
  name: Priya Raman
  email: priya@example.org
  phone: "+1 617 555 0142"
  timezone: America/New_York
  country: US
"""


def list_of(count: int) -> str:
    """A list of so many interviews, YAML. Its references grow with it, and each is named for a few openings only."""
    people = max(4, count // 5)
    references = "".join(map(_reference, range(people)))
    interviews = "".join(_interview(number, people) for number in range(count))
    return f"{_HEAD}references:\n{references}interviews:\n{interviews}"


def _reference(number: int) -> str:
    return (
        f"  - {{name: {_name(number)} R{number}, email: reference{number}@example.com, "
        "relation: my manager at Initech, attributes: [calm in an outage]}\n"
    )


def _interview(number: int, references: int) -> str:
    day = _day(number // _A_DAY)
    slot = number % _A_DAY
    decision = f"    decision_by: {day + dt.timedelta(days=16)}\n" if number % 2 else ""
    return (
        f"  - company: Acme {number} {_pick(('Robotics', 'Hospital', 'GmbH', '商事'), number)}\n"
        f"    role: {_pick(_ROLES, number)}\n"
        f"    date: {day}\n"
        f"    start: {_STARTS[slot]}\n"
        "    duration: 60 minutes\n"
        f"    timezone: {_pick(_ZONES, number // 2)}\n"
        f"    mode: {_MODES[slot]}\n"
        f"    location: {number % 90 + 10} Tide Street, Boston, MA 02210\n"
        "    interviewers:\n"
        f"      - {{name: {_name(number)} A{number}, title: {_pick(_TITLES, number)}, email: a{number}@acme.example, "
        f"topic: {_pick(_TOPICS, number)}}}\n"
        f"      - {{name: {_name(number + 5)} B{number}, title: {_pick(_TITLES, number + 2)}, email: b{number}@acme.example}}\n"
        f"    strengths: [{_pick(_STRENGTHS, number)}]\n"
        f"    references: [{_name(number % references)} R{number % references}, "
        f"{_name((number + 1) % references)} R{(number + 1) % references}]\n"
        f"{decision}"
    )


def _day(number: int) -> dt.date:
    weeks, is_second = divmod(number, _DAYS_A_WEEK)
    return _FIRST_TUESDAY + dt.timedelta(days=7 * weeks + 2 * is_second)


def _name(number: int) -> str:
    return _pick(_NAMES, number)


def _pick(texts: tuple[str, ...], number: int) -> str:
    return texts[number % len(texts)]
