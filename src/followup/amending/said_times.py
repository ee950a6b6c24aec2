"""What the text of an invitation says of its time, where that is another than the one at which it stands in the calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup import spoken, zones
from followup.reading.cells.clocks import clocks_in
from followup.reading.cells.days import plain, weekday_of
from followup.reading.words.zone_names import zone_reading

_SENTENCES = re.compile(r"[!?;\n]|\.(?=\s+[A-ZÀ-Þ]|\s*$)")
_OF_THE_MEETING = re.compile(
    r"\b(?:interview|call|meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|conversation|appointment|session|see(?:ing)? you"
    r"|scheduled|confirm\w*|when:|time:|date:|wann:|uhrzeit:?|\w*gespräch|termin|kennenlernen|treffen|entretien|rendez-vous"
    r"|heure:?|quand:|entrevista|reunión|cita|hora:?|cuándo:|samtale|møde|tidspunkt:?)(?!\w)",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:by|until|before|after|arrive|arrival|reach|open|opens|hours|if|should you|unless|reschedul\w+|deadline|yesterday"
    r"|tried|sent|reminder|instead|originally|bis|vor|nach|ankunft|wenn|falls|avant|après|jusqu|si|antes|después|hasta|inden|efter"
    r"|hvis)\b",
    re.IGNORECASE,
)
"""What makes of a sentence one about another time: by when to answer, when to arrive, how to reach them."""
_TIME = re.compile(
    r"(?<![\d:./-])(?P<time>\d{1,2}(?:[:.]\d{2}\s*(?:[ap]\.?m\b\.?|uhr\b)?|\s*h\s*(?:\d{2})?\b|\s*[ap]\.?m\b\.?|\s*uhr\b))(?![\d:/])"
    r"(?:,?\s*\(?(?P<zone>(?-i:Eastern|Central|Mountain|Pacific|[ECMP]T|[A-Z]{2,3}[SD]?T|UTC|GMT|IST|CET|CEST|BST|WET|AEST|AEDT)"
    r"(?![\w/])))?",
    re.IGNORECASE,
)
_LONGEST_WITHOUT_END = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Time:
    """A time as a text says it; `zones` are those that the words beside it may mean, and `may_be_later` tells that it can be
    meant for the afternoon as well.
    """

    written: str
    time: dt.time
    zones: tuple[str, ...]
    may_be_later: bool


def other_time(text: str, start: dt.datetime, end: dt.datetime | None, home: str, shown: str | None) -> str | None:
    """What a text says of the time or the weekday of its meeting, where none of it is that of the calendar; else None.

    Times without a zone are those of the candidate's zone, `home`, or of the one in which the meeting is `shown`.
    """
    clocks = tuple(dict.fromkeys(filter(None, (shown, home))))
    said: list[str] = []
    for sentence in _about_the_meeting(text):
        times = [*_times_in(sentence)]
        if any(_is_during(one, start, end, clocks) for one in times):
            return _other_weekday(sentence, start, clocks)
        said += [one.written for one in times]
    return said[0] if said else None


def contradiction(text: str, start: dt.datetime, end: dt.datetime | None, home: str, shown: str | None) -> str | None:
    """What to say where the text of an invitation names another time than its calendar."""
    said = other_time(text, start, end, home, shown)
    if said is None:
        return None
    return f"its text says {said}, its calendar {spoken.time(start)} {start:%Z}: ask which it is, and correct the list"


def _about_the_meeting(text: str) -> Iterator[str]:
    for sentence in _SENTENCES.split(text[:5000]):
        if _OF_THE_MEETING.search(sentence) and not _OF_SOMETHING_ELSE.search(sentence):
            yield sentence


def _times_in(sentence: str) -> Iterator[_Time]:
    for found in _TIME.finditer(sentence):
        said = clocks_in(plain(found["time"]).lower())
        if said is None or said.start is None:
            continue
        reading = zone_reading(found["zone"], None) if found["zone"] else None
        meant = (reading.zone, *reading.others) if reading is not None else ()
        is_half_open = not re.search(r"[ap]\.?m|uhr|h", found["time"], re.IGNORECASE) and said.start.time.hour < 12
        yield _Time(" ".join(found[0].split()).strip(" ("), said.start.time, meant, is_half_open)


def _is_during(one: _Time, start: dt.datetime, end: dt.datetime | None, clocks: tuple[str, ...]) -> bool:
    """Whether a time is between the beginning and the end of the meeting."""
    last = end or start + _LONGEST_WITHOUT_END
    for zone in one.zones or clocks:
        day = zones.in_zone(start, zone).date()
        for time in (one.time, one.time.replace(hour=(one.time.hour + 12) % 24)) if one.may_be_later else (one.time,):
            if start <= zones.nearest_instant(day, time, zone) <= last:
                return True
    return False


def _other_weekday(sentence: str, start: dt.datetime, clocks: tuple[str, ...]) -> str | None:
    """The one weekday that a sentence names, where the meeting is on another."""
    words: list[str] = [
        word for word in re.findall(r"[^\W\d_]{4,}", sentence) if weekday_of(plain(word).casefold()) is not None
    ]
    days = {zones.in_zone(start, zone).weekday() for zone in clocks}
    if len(words) != 1 or weekday_of(plain(words[0]).casefold()) in days:
        return None
    return words[0]
