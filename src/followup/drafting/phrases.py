"""English for what is given: lists of names, how a day is told, how a role is named in a sentence."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for looking one up."""
    return frozenset(words.split())


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b\ufeff]+")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` on one line: every line break, tab, control character and run of spaces is one space."""
    return " ".join(_CONTROL.sub(" ", text).split())


def listed(names: Sequence[str]) -> str:
    """The names as a person lists them.

    >>> listed(["Ana", "Ben", "Chen"])
    'Ana, Ben and Chen'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sentence(text: str) -> str:
    """`text` with a full stop, unless it has its own end."""
    return text if re.search(r"[.!?…。！？؟।][\"”’»)]*$", text) else f"{text}."


def is_latin(text: str) -> bool:
    """Whether all letters of `text` are Latin ones."""
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


# Days.

# Not strftime, which follows the system's language.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_name(day: dt.date, country: str | None, near: dt.date, weekday: bool = False) -> str:
    """A date as people in `country` write it, with its year where it is far from `near`.

    >>> day_name(dt.date(2026, 12, 14), "US", dt.date(2026, 12, 1), weekday=True)
    'Monday, December 14'
    """
    month = _MONTHS[day.month - 1]
    american = country in ("US", "PH")
    text = f"{month} {day.day}" if american else f"{day.day} {month}"
    if abs((day - near).days) > 300:
        text += f", {day.year}" if american else f" {day.year}"
    return f"{_WEEKDAYS[day.weekday()]}, {text}" if weekday else text


def when(start: dt.datetime | None, day: dt.date, now: dt.datetime, country: str | None) -> str:
    """When an interview was, as one says it at `now`: "this morning", "yesterday", "on Tuesday", "last week".

    `start` tells the part of the day, on `now`'s clock; without one, `day` alone counts.
    """
    local = start.astimezone(now.tzinfo) if start else None
    day = local.date() if local else day
    today = now.date()
    ago = (today - day).days
    if ago <= 0:
        if local is None or ago < 0:
            return "today"
        return "this morning" if local.hour < 12 else "this afternoon" if local.hour < 17 else "this evening"
    if ago == 1:
        return "yesterday"
    if ago < 7:
        return f"on {_WEEKDAYS[day.weekday()]}"
    monday = today - dt.timedelta(days=today.weekday())
    if ago < 14 and monday - dt.timedelta(days=7) <= day < monday:
        return "last week"
    return f"on {day_name(day, country, today)}"


# Roles.

_GENDERS = re.compile(r"\s*\((?:[mwfdxhgn]\s*[/|*]\s*)+[mwfdxhgn]\)|\s*\(all genders\)", re.IGNORECASE)
_IS_A_POST = re.compile(
    r"\b(role|position|post|job|internship|apprenticeship|fellowship|residency|traineeship|programme|program)$",
    re.IGNORECASE,
)

_PLACE_OF_WORK = re.compile(r"\s+[-–—]\s+(?:fully )?(?:remote|hybrid|on-?site)\b.*$", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:^|\s+)(?:head\s+)?(?:of|for|in|and|&|-|–)$", re.IGNORECASE)
_AFTER_THE_POST = re.compile(r"\s+(?:with|for|in|–|—|-|/|\|)\s+|\s*[,(:;]")
_MOST_WORDS_OF_A_ROLE = 6  # a longer title is said by its head, as people do


@lru_cache(maxsize=4096)
def role_name(role: str | None) -> str | None:
    """The role as it was typed, without what belongs in a posting, such as "(m/f/d)"; None where nothing is left."""
    name = _PLACE_OF_WORK.sub("", _GENDERS.sub("", plain(role or "")))
    name = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE).strip(" .,;:")
    return _UNFINISHED.sub("", _not_shouted(name)) or None


@lru_cache(maxsize=4096)
def short_role(role: str | None) -> str | None:
    """The role by its head where it is long, for a subject; None without one."""
    name = role_name(role)
    if not name or len(name.split()) <= _MOST_WORDS_OF_A_ROLE:
        return name
    head = _AFTER_THE_POST.split(name)[0].strip()
    return head if head and len(head.split()) <= _MOST_WORDS_OF_A_ROLE else name


def _not_shouted(text: str) -> str:
    """`text` with small letters where all of several longer words are capitals: "SENIOR NURSE", but not "VP R&D"."""
    long = [word for word in text.split() if len(word) > 3]
    if not text.isupper() or len(long) < 2:
        return text
    return " ".join(word if len(word) <= 3 else word.capitalize() for word in text.split())


@lru_cache(maxsize=4096)
def the_role(role: str | None) -> str:
    """The role as a sentence names it; without one, simply "the role".

    >>> the_role("Staff Engineer, Platform (m/f/d)")
    'the Staff Engineer (Platform) role'
    """
    name = short_role(role)
    if not name:
        return "the role"
    if name.count(",") == 1 and "(" not in name:
        first, second = (part.strip() for part in name.split(","))
        name = f"{first} ({second})"
    return f"the {name}" if _IS_A_POST.search(name) else f"the {name} role"
