"""Days as people write them: which numbers and names in a text are one, and what they leave open."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from followup.reading.cells.values import Unreadable

FIRST_YEAR, LAST_YEAR = 1970, 2100  # far from where sums of dates overflow
_LAST_OF_TWO_DIGITS = 68
"""`26` is 2026, and `75` would be 1975 (POSIX strptime's %y)."""

WRITE_A_DATE = "write it as 2026-12-02: year, month, day"


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was written, before the year or the order of day and month is settled.

    `order` is what this text proves for its column: 13/02/2026 is day first, 02/13/2026 month first; a form without an
    order, and numbers that fit both, prove none. Where `is_either`, month and day may be swapped, and are held as day
    first. `weekday` was written beside it; Monday is 0.
    """

    written: str
    year: int | None
    month: int
    day: int
    order: Order | None = None
    is_either: bool = False
    weekday: int | None = None

    def on(self, order: Order | None, year: int | None = None) -> dt.date:
        """The date, in `year` where none was written. Raises Unreadable for a day that its month does not have."""
        month, day = self.month, self.day
        if self.is_either and order is Order.MONTH_FIRST:
            month, day = day, month
        return date_of(self.written, self.year or year or FIRST_YEAR, month, day)


def date_of(written: str, year: int, month: int, day: int) -> dt.date:
    """The date of three numbers; raises Unreadable, which says what is wrong with them."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"{written} is not a date of our time"
        raise Unreadable("not-a-date", message, f"check the year: {FIRST_YEAR} to {LAST_YEAR} are known")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Unreadable("not-a-date", f"{written} is not a date", _wrong_number(year, month)) from None


def _wrong_number(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        return "the month comes second, and is 1 to 12"
    return f"{calendar.month_name[month]} {year} has {calendar.monthrange(year, month)[1]} days"


_MONTHS = (
    "january jan januar janner janvier janv enero ene janeiro gennaio gen januari stycznia ocak января янв",
    "february feb februar feber fevrier fevr fev febrero fevereiro febbraio februari lutego subat февраля фев",
    "march mar marz maerz mrz mars marzo marco maart mrt marca mart марта мар",
    "april apr avril avr abril abr aprile kwietnia nisan апреля апр",
    "may mai mayo maio maggio mag mei maja maj mayis мая",
    "june jun juni juin junio junho giugno giu czerwca haziran июня июн",
    "july jul juli juillet juil julio julho luglio lug lipca temmuz июля июл",
    "august aug aout agosto ago augustus sierpnia agustos augusti августа авг",
    "september sept sep septembre septiembre setiembre setembro set settembre wrzesnia eylul сентября сен",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernika ekim октября окт",
    "november nov novembre noviembre novembro listopada kasim ноября ноя",
    "december dec dezember dez decembre diciembre dic dezembro dicembre grudnia aralik декабря дек",
)
_WEEKDAYS = (
    (
        "monday mon montag lundi lun lunes segunda segunda-feira seg lunedi maandag mo ma "
        "poniedzialek mandag pazartesi понедельник пн"
    ),
    (
        "tuesday tues tue dienstag mardi martes mar terca terca-feira ter martedi dinsdag di "
        "wtorek tisdag tirsdag sali вторник вт"
    ),
    (
        "wednesday weds wed mittwoch mercredi mer miercoles mie quarta quarta-feira qua mercoledi woensdag mi wo "
        "sroda onsdag carsamba среда ср"
    ),
    (
        "thursday thurs thur thu donnerstag jeudi jeu jueves jue quinta quinta-feira qui giovedi gio donderdag do "
        "czwartek torsdag persembe четверг чт"
    ),
    (
        "friday fri freitag vendredi ven viernes vie sexta sexta-feira sex venerdi vrijdag fr vr "
        "piatek fredag cuma пятница пт"
    ),
    "saturday sat samstag sonnabend samedi sam sabado sab sabato zaterdag sa za sobota lordag cumartesi суббота сб",
    "sunday sun sonntag dimanche dim domingo dom domenica zondag so zo niedziela sondag pazar воскресенье вс",
)
"""Names without their accents, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, the languages of the
north, Turkish and Russian."""

MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""January is 1."""
WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
"""Monday is 0."""
_WEEKDAY_SIGNS = {
    sign: number
    for number, signs in enumerate(("一月월", "二火화", "三水수", "四木목", "五金금", "六土토", "日天일"))
    for sign in signs
}


def weekday_of(word: str) -> int | None:
    """The weekday that a word names, with or without a full stop; Monday is 0."""
    found = _WEEKDAY_SIGN.fullmatch(word)
    if found is not None:
        return _WEEKDAY_SIGNS[found[1]]
    return WEEKDAY_OF.get(word.casefold().rstrip("."))


_WEEKDAY_SIGN = re.compile(r"(?:星期|礼拜|周|週)?([一二三四五六天月火水木金土日월화수목금토일])(?:曜日?|요일)?")

_DASHES = re.compile("[‐‑‒–—―−~〜～]")
_ARROWS = re.compile("[→⇒➔➜⟶]|->|=>")


def plain(text: str) -> str:
    """`text` as the grammar of days and times reads it: plain digits, spaces and dashes, no accents; arrows are `to`."""
    letters = unicodedata.normalize("NFKC", text)
    if not letters.isascii():
        bare = (letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))
        letters = unicodedata.normalize("NFC", "".join(bare)).replace("ı", "i").replace("ł", "l").replace("ø", "o")
        letters = "".join(str(unicodedata.decimal(letter, letter)) for letter in letters)
        letters = _ARROWS.sub(" to ", _DASHES.sub("-", letters))
    return " ".join(_ARROWS.sub(" to ", letters).replace("~", "-").split())


MONTH_NAME = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_PARTS = {
    "D": r"(?<![\d:.,])(?P<day>\d{1,2})(?:st|nd|rd|th|er|re|[oa])?",
    "M": rf"\b(?P<name>{MONTH_NAME})\b\.?",
    # of two digits behind a name, those of a time are no year: Dec 2, 10:30 and Dec 2, 10-11am
    "Y": r"(?P<year>\d{4}(?!\d|[:.]\d)|'\d{2}\b|\d{2}(?=$|[,)]| +\(?(?:at|@|um|[^\W\d_]|\d{1,2}[:.h]\d)))",
}


def _form(pattern: str) -> re.Pattern[str]:
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(f"<{part}>", meaning)
    return re.compile(pattern, re.IGNORECASE)


_YEAR_FIRST = _form(r"(?<![\d:.])(?P<year>\d{4})(?P<sep>[-/. ])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d:])")
_COMPACT = r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T\d|\D|$)"
_SIGNS = r"(?:(?P<year>\d{4}) ?[年년] ?)?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日号號일]"
_DAY_THEN_NAME = r"<D>(?:\. ?| |[-/]| of |)(?:(?:of|de|di) |d')?<M>(?:(?:[-/., ]|, | (?:of|de|del) )<Y>)?"
_NAME_THEN_DAY = r"(?:(?P<first>\d{4})[-/., ] ?)?<M>[-/. ]?(?: ?the )?<D>\b(?![:.h]\d|/)(?:(?:[-/ ]|, ?| of )<Y>)?"
_NUMBERS = (
    r"(?<![\d:.,/-])(?P<one>\d{1,2})(?P<sep>[-/. ]|\. )(?P<two>\d{1,2})(?P=sep)"
    r"(?P<year>\d{4}|(?<! )\d{2})(?!\d|[:h]\d|[-/]\d)"
)
_DOTTED = r"(?<![\d:.,])(?P<day>\d{1,2})\. ?(?P<month>1[0-2]|0?[1-9])\.(?!\d)"
_SLASHED = r"(?<![\d:.,/-])(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\d/])"

_ONLY_DAY_AND_MONTH = re.compile(r"(?P<day>\d{1,2})\.(?P<month>1[0-2]|0?[1-9])")


def _named(found: re.Match[str]) -> Day:
    groups = found.groupdict()
    written_year = groups.get("year") or groups.get("first")
    month = int(groups["month"]) if groups.get("month") else MONTH_OF[groups["name"].casefold()]
    return _checked(Day(found[0].strip(" ,"), _year(found[0], written_year), month, int(groups["day"])))


def _numbered(found: re.Match[str]) -> Day:
    """A day of two numbers: behind a dot the day comes first, and else one above 12 tells."""
    groups = found.groupdict()
    one, two = int(groups["one"]), int(groups["two"])
    year, sep = _year(found[0], groups.get("year")), groups.get("sep", "/").strip()
    if sep == ".":
        if two > 12 >= one:
            hint = f"between dots the day comes first: write {two}.{one}.{groups['year']}"
            raise Unreadable("not-a-date", f"{found[0]} is not a date", hint)
        return _checked(Day(found[0], year, two, one))
    if one > 12 and two > 12:
        raise Unreadable("not-a-date", f"{found[0]} is not a date", f"neither {one} nor {two} is a month")
    if two > 12:
        return _checked(Day(found[0], year, one, two, Order.MONTH_FIRST))
    if one > 12:
        return _checked(Day(found[0], year, two, one, Order.DAY_FIRST))
    return _checked(Day(found[0], year, two, one, is_either=one != two))


def _checked(day: Day) -> Day:
    """The day, if there is such a one; 29 February without a year may be."""
    date_of(day.written, 2000 if day.year is None else day.year, day.month, day.day)
    return day


def _year(written: str, digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits.lstrip("'"))
    if len(digits.lstrip("'")) > 2:
        return year
    if year > _LAST_OF_TWO_DIGITS:
        raise Unreadable("not-a-date", f"{written} is not a date of our time", "write the year in four digits")
    return 2000 + year


@functools.cache  # 8 ms, and a list with ISO dates needs none but the first
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Day]], ...]:
    """The forms of a day; where two fit, the first counts."""
    return (
        (_YEAR_FIRST, _named),
        (_form(_COMPACT), _named),
        (_form(_SIGNS), _named),
        (_form(_NUMBERS), _numbered),
        (_form(_DAY_THEN_NAME), _named),
        (_form(_NAME_THEN_DAY), _named),
        (_form(_DOTTED), _named),
        (_form(_SLASHED), _numbered),
    )


def first_day(text: str) -> tuple[Day, int, int] | None:
    """The first day in a plain text, and where it begins and ends; raises Unreadable for one that does not exist."""
    if not any(map(str.isdigit, text)):
        return None
    if whole := _YEAR_FIRST.fullmatch(text):
        return _named(whole), 0, len(text)
    matches = ((found, read) for form, read in _forms() if (found := form.search(text)) is not None)
    best: tuple[re.Match[str], Callable[[re.Match[str]], Day]] | None = None
    for found, read in matches:
        if best is None or found.end() <= best[0].start():
            best = found, read
    if best is None:
        return None
    found, read = best
    return read(found), found.start(), found.end()


def day_and_month(text: str) -> Day | None:
    """The day that a whole text like 3.12 is, in a cell that holds days; elsewhere it is ten past three."""
    found = _ONLY_DAY_AND_MONTH.fullmatch(text)
    return _named(found) if found else None


_SERIAL = re.compile(r"(\d{5})(?:[.,](\d{1,12}))?")
_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001  # the 1900 system, whose 1900 has a 29 February


def says_day(text: str, date: dt.date) -> bool:
    """Whether a text says a date among other words, in whatever order of day and month, or none."""
    found = first_day(plain(text))
    if found is None:
        return not any(weekday_of(word) is not None for word in text.split())
    day = found[0]
    return date.day in (day.day, day.month) and date.month in (day.day, day.month)


_SINCE_1970 = re.compile(r"(1[4-9]\d{8})\d{3}")  # from 2014 to 2033; no telephone number has so many digits from there


def moment_of_a_program(text: str) -> dt.datetime | None:
    """The instant that programs write as thousandths of seconds since 1970: 1794942000000."""
    found = _SINCE_1970.fullmatch(text)
    return dt.datetime.fromtimestamp(int(found[1]), dt.UTC) if found is not None else None


def moment_of_serial(text: str) -> dt.datetime | None:
    """The day and the time, to the nearest minute, that a spreadsheet's number stands for: 46358.604."""
    found = _SERIAL.fullmatch(text)
    if found is None:
        return None
    moment = _ZERO + dt.timedelta(int(found[1]), minutes=round(float(f"0.{found[2] or 0}") * 24 * 60))
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
