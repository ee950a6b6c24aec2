"""Times of day as people write them: 2:30-3:15 PM ET, 14h30, 14:30:00Z, noon; and what stands beside them."""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clock:
    """A wall time. `is_sure` is False for a bare 2:30, which people write for the afternoon as well. `half` are the words of a
    `half eleven`, which is an hour earlier in other countries.
    """

    time: dt.time
    is_sure: bool = True
    half: str = ""


@dataclass(frozen=True, slots=True)
class Clocks:
    """What words say of times: each part None where they do not say it, and the zone as it was written.

    `is_impossible` tells that there is a time which no clock shows: 25:00, 13 PM, or 14 alone.
    """

    start: Clock | None = None
    end: Clock | None = None
    minutes: int | None = None
    zone: str | None = None
    is_impossible: bool = False


def clocks_in(words: str) -> Clocks | None:
    """What plain words say of times; None where some of them are neither a time nor beside one.

    Of 2:30-3:15 PM both times are in the afternoon. 2 PM ET / 11 AM PT is one instant, said twice: the first counts, and
    so does what stands outside of brackets: 11 AM-12 PM EST (8 AM PST).
    """
    if not words.strip():
        return Clocks()
    found = _clocks_in(words)
    return found if found is not None or "(" not in words else _clocks_in(re.sub(r"\([^()]*\d[^()]*\)", " ", words))


def _clocks_in(words: str) -> Clocks | None:
    said, token = _Said(), _token()
    position = 0
    while position < len(words):
        found = token.match(words, position)
        if found is None or found.end() == position:
            return None
        said.take(found)
        position = found.end()
    return said.clocks(words)


@functools.cache  # 5 ms, and a list that writes 14:30 needs none of it
def _token() -> re.Pattern[str]:
    return re.compile(_FORMS, re.IGNORECASE | re.VERBOSE)


_FORMS = r"""
    (?P<length> \(? (?:\b(?:for|für|duration:?)\ )? \b(?P<count>\d{1,3}(?:[.,]\d{1,2})?) \ ?-?
        (?P<unit>min(?:ute[ns]?|s)?\b\.? | hours?\b | hrs?\b | stunden?\b | std\b\.?) \)? )
  | (?P<clock> (?P<T>T)? (?P<on>\b(?:kl|klokken|klockan|um|om)\b\.?\ )? (?P<before>上午|午前|오전|下午|午後|오후|晚上)? \ ?
        (?P<hour>\d{1,2}) (?!\d)
        (?: (?:[:.点點時时시]|\ ?h\ ?|\ uhr\ ) (?P<minute>\d{2}|半) (?!\d) (?::\d{2}(?:[.,]\d{1,9})?)? [分분]? | [点點時时시] )?
        (?: (?P<mark>\ ?(?:uhr|h|hs|uur|heures?|horas?|o'clock)\b) | \ ?(?P<half>[ap])\.?\ ?m\b\.? | (?P<letter>[ap])\b
          | \ ?(?P<arabic>[صم])(?!\w) )*
        (?P<offset> Z\b | \ ?\+\d{1,2}(?::?\d{2})?(?![:\d])
          | (?: (?(T)|(?!)) | (?<=:\d\d:\d\d) | (?<=\.\d\d\d) ) -\d{2}(?::?\d{2})?(?![:\d])
          | \ -(?:0\d(?::?\d{2})? | 1[0-2] | \d{4})(?![:\d]) )? )
  | (?P<compact> (?P<T2>T)? (?(T2)|(?!(?:19|20)\d\d\b(?!\ ?(?:h|hrs|uhr)\b)))
        (?P<hh>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?:[0-5]\d)?(?!\d)
        \ ?(?:(?:h|hrs|uhr)\b)?
        (?P<z>Z\b | \+\d{2}:?\d{2}\b | (?(T2)|(?!))-\d{2}:?\d{2}\b)? )
  | (?P<noon> (?:12\ )?\b(?:noon|midday|mittag|midi|mediodia|meio-dia|mezzogiorno)\b )
  | (?P<midnight> (?:12\ )?\b(?:midnight|mitternacht|minuit|medianoche)\b )
  | (?P<to> - | /(?=\ ?T?\d) | \b(?:to|bis|until|till|hasta|ate|fino|tot|a)\b(?=[^a-z]*\d|\ (?:noon|midnight|midday)) )
  | (?P<utc> \(?\[?\b(?:utc|gmt)\ ?[+-]\ ?\d{1,2}(?::?\d{2})?\b\)?\]? )
  | (?P<word> [^\W\d_][^\s\d,;()\[\]]*(?:[+-]\d{1,2}\b)? )
  | [\s,;:.|()\[\]@·•&*/]
    """
# Without a T before it or an h behind it, 2015 among other words is a year and no time, and 0900-1030 two times.
_BESIDE = frozenset((
    "at", "on", "um", "am", "den", "der", "the", "von", "from", "between", "and", "ab", "le", "el", "il", "la", "las", "los",
    "les", "das", "as", "de", "del", "dalle", "alle", "ore", "kl", "kl.", "om", "van", "entre", "et", "y", "und", "e", "of",
    "local", "starts", "start", "starting", "begins", "ends", "end", "ending", "sharp", "uhr", "t", "a", "time", "your", "my",
    "approx", "approx.", "ca", "ca.", "about", "around", "o'clock", "h", "hrs", "hora", "horas", "time:", "start:", "end:",
))  # fmt: skip
"""Words, without their accents, beside a day and its times that say nothing more."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A time of day as it was written. `half` is a or p where that stands beside it; `is_bare` tells that it could stand
    for either half, and `is_alone` that the hour alone is not enough of a time.
    """

    hour: int
    minute: int = 0
    half: str = ""
    is_bare: bool = False
    is_alone: bool = False

    def time(self, half: str = "") -> dt.time | None:
        """The time; of `half` where no other is written."""
        half = self.half or (half if self.hour <= 12 else "")
        if self.hour > 23 or self.minute > 59 or (half and not 1 <= self.hour <= 12):
            return None
        return dt.time(self.hour % 12 + (12 if half == "p" else 0) if half else self.hour, self.minute)


@dataclass(slots=True)
class _Said:
    """What was read so far: times, each with the stretch of text in which its zone stands."""

    written: list[_Written] = field(default_factory=list)
    zones: list[tuple[int, int] | None] = field(default_factory=list)
    early_zone: tuple[int, int] | None = None
    minutes: int | None = None
    is_range: bool = False

    def take(self, found: re.Match[str]) -> None:
        if found["length"]:
            is_hours = not found["unit"].casefold().startswith("m")
            self.minutes = round(float(found["count"].replace(",", ".")) * (60 if is_hours else 1))
        elif found["clock"]:
            self._add(_written(found), found.span("offset"))
        elif found["compact"]:
            self._add(_Written(int(found["hh"]), int(found["mm"])), found.span("z"))
        elif found["noon"] or found["midnight"]:
            self._add(_Written(12, half="p" if found["noon"] else "a"), (-1, -1))
        elif found["to"]:
            self.is_range = True
        elif found["utc"]:
            self._zone(found.span("utc"))
        elif found["word"] and self._is_of_a_zone(found["word"]):
            self._zone(found.span("word"))

    def _add(self, written: _Written, offset: tuple[int, int]) -> None:
        self.written.append(written)
        self.zones.append(offset if offset[0] >= 0 else None)

    def _is_of_a_zone(self, word: str) -> bool:
        has_zone = (self.zones[-1] if self.zones else self.early_zone) is not None
        return word == "ET" or word.casefold() not in _BESIDE or (has_zone and word.casefold() == "time")

    def _zone(self, span: tuple[int, int]) -> None:
        """Adds to the zone of the last time; what stands before the first is the zone of all."""
        if not self.zones:
            self.early_zone = (self.early_zone or span)[0], span[1]
        else:
            self.zones[-1] = (self.zones[-1] or span)[0], span[1]

    def clocks(self, words: str) -> Clocks | None:
        """What was said, taken together; None where there are more times than a start and an end."""
        zones = [_zone_text(words, span) for span in (*self.zones, self.early_zone) if span is not None]
        is_one_twice = len(self.written) > 1 and None not in self.zones and len(set(zones)) > 1
        is_clear = len(self.written) < 2 or (len(self.written) == 2 and self.is_range)
        if not is_clear and not is_one_twice:
            return None
        zone = zones[0] if zones else None
        if not self.written:
            return Clocks(minutes=self.minutes, zone=zone)
        last = self.written[1] if len(self.written) == 2 and not is_one_twice else None
        start, end = _start_and_end(self.written[0], last)
        is_impossible = start is None or (last is not None and end is None)
        return Clocks(start, end, self.minutes, zone, is_impossible)


def _zone_text(words: str, span: tuple[int, int]) -> str:
    """The words of a zone, with the bracket that closes one inside them."""
    text = words[span[0] : span[1]].replace("[", " ").strip(" ]")
    return f"{text})" if text.count("(") > text.count(")") else text


def _written(found: re.Match[str]) -> _Written:
    half = (found["half"] or found["letter"] or "").casefold() or {"ص": "a", "م": "p"}.get(found["arabic"] or "", "")
    if found["before"]:
        half = "a" if found["before"] in ("上午", "午前", "오전") else "p"
    minute = 30 if found["minute"] == "半" else int(found["minute"] or 0)
    is_whole = (
        bool(found["minute"] or half or found["mark"] or found["on"]) or found["clock"].strip()[-1] in "点點時时시"
    )
    is_bare = not (half or found["mark"] or found["T"] or found["offset"] or found["hour"].startswith("0"))
    return _Written(int(found["hour"]), minute, half, is_bare and int(found["hour"]) < 7, not is_whole)


def _start_and_end(first: _Written, last: _Written | None) -> tuple[Clock | None, Clock | None]:
    """The times of a start and an end; where am or pm stands at one of them, the other is as near as it can be."""
    if first.is_alone and (last is None or last.is_alone):
        return None, None
    start, end = first.time(), last.time() if last else None
    if last is None or end is None or start is None or bool(first.half) == bool(last.half):
        is_sure = not (first.is_bare and not first.half)
        return (Clock(start, is_sure) if start else None), (Clock(end, is_sure) if end else None)
    if last.half:
        halves = sorted("ap", key=lambda half: half != last.half)
        before = [one for half in halves if (one := first.time(half)) and one < end]
        return Clock(before[0] if before else start), Clock(end)
    after = [one for half in "ap" if (one := last.time(half)) and one > start]
    return Clock(start), Clock(after[0] if after else end)
