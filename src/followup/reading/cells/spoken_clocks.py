"""Times of day as people say them -> as clocks show them: half past ten, quarter to three, halb elf, las diez y media.

The words are those of `days.plain`: without accents.
"""

from __future__ import annotations

import functools
import re

_HOURS = """one een ein eins ett et un une una uma|two twee zwei tva to deux dos duas due|three drie drei tre trois tres
    |four vier fyra fire quatre cuatro quatro quattro|five vijf funf fem cinq cinco cinque|six zes sechs sex seks seis sei
    |seven zeven sieben sju syv sept siete sete sette|eight acht atta atte otte huit ocho oito otto
    |nine negen neun nio ni neuf nueve nove|ten tien zehn tio ti dix diez dez dieci
    |eleven elf elva elleve onze once undici|twelve twaalf zwolf tolv douze doce dodici"""
"""The words for each hour, in English, Dutch, German, Swedish, Danish, Norwegian, French, Spanish, Portuguese and Italian."""
_HOUR_OF = {word: hour for hour, words in enumerate(_HOURS.split("|"), 1) for word in words.split()}
_OF_ENGLISH = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
)
_MINUTES = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45,
    "fifty": 50,
}  # fmt: skip

_IN_WORDS = "|".join(sorted(_HOUR_OF, key=len, reverse=True))
_HOUR = rf"(?P<hour>{_IN_WORDS}|1[0-2]|[1-9])(?=[ap]\.?m\b|[^\w:.]|$)"
_MINUTE = rf"(?:{'|'.join(sorted(_MINUTES, key=len, reverse=True))}|[1-5]?\d)"
_FORMS: tuple[tuple[str, int], ...] = (
    (rf"\bhalf (?:past|after) {_HOUR}", 30),
    (rf"\b(?:a )?quarter (?:past|after) {_HOUR}|\b(?:viertel nach|kwart over|kvart over) {_HOUR}", 15),
    (
        rf"\b(?:a )?quarter (?:to|till|before) {_HOUR}|\b(?:viertel vor|dreiviertel|kwart voor|kvart i|kvart pa) {_HOUR}",
        -15,
    ),
    (rf"\b(?:halb|halv) {_HOUR}", -30),
    (rf"\b{_HOUR}(?: heures?)? (?:y media|e meia|e mezza|et demie?)\b", 30),
    (rf"\b{_HOUR}(?: heures?)? (?:y cuarto|e um quarto|e un quarto|et quart)\b", 15),
    (rf"\b{_HOUR}(?: heures?)? (?:menos cuarto|meno un quarto|moins le quart)\b", -15),
    (rf"\b(?P<hour>{_IN_WORDS}) (?=o'clock\b|uhr\b|uur\b|heures?\b|horas?\b)", 0),
)
_PAST = rf"\b(?P<minute>{_MINUTE})(?: minutes)? (?:past|after) {_HOUR}"
_THEN = rf"\b{_HOUR}[ -](?P<minute>fifteen|thirty|forty[- ]five)\b"
_NOON = r"\b(?:12(?:[:.]00)? ?)?(?:noon|midday)\b"
_HALF = rf"\bhalf {_HOUR}"


@functools.cache
def _pattern(form: str) -> re.Pattern[str]:
    names = iter(range(9))
    unique = re.sub(r"\(\?P<hour>", lambda _: f"(?P<hour{next(names)}>", form)  # a form may have two ways of saying it
    return re.compile(unique, re.IGNORECASE)


@functools.cache
def _beginning() -> re.Pattern[str]:
    """What no text without a spoken time has."""
    return re.compile(
        r"half|quarter|halb|halv|viertel|kwart|kvart|media|meia|mezza|demi|cuarto|quarto|quart|o.clock|uhr|uur|heure|hora|past"
        r"|after|thirty|fifteen|forty|noon|midday",
        re.IGNORECASE,
    )


def in_digits(words: str) -> tuple[str, str]:
    """The words with each spoken time as a clock shows it, and the words of a `half eleven` among them, else "".

    That is 11:30 to the British, and 10:30 in German, Dutch and the languages of the north, whose speakers say it in English as
    well: it becomes 11:30, and who knows the candidate settles it. Dutch's own half elf is 10:30.
    """
    if _beginning().search(words) is None:
        return words, ""
    words = _pattern(_NOON).sub("12:00", words)
    for form, minutes in _FORMS:
        words = _pattern(form).sub(lambda found, by=minutes: _clock(_hour(found), by), words)  # type: ignore[misc]
    words = _pattern(_PAST).sub(lambda found: _clock(_hour(found), _minutes(found["minute"])), words)
    words = _pattern(_THEN).sub(lambda found: _clock(_hour(found), _minutes(found["minute"])), words)
    unclear = [found[0] for found in _pattern(_HALF).finditer(words) if not _is_dutch(found)]
    words = _pattern(_HALF).sub(lambda found: _clock(_hour(found), -30 if _is_dutch(found) else 30), words)
    return words, unclear[0] if unclear else ""


def _is_dutch(half: re.Match[str]) -> bool:
    """Whether the hour behind a half is a word, and none of English."""
    name = next(filter(None, half.groups()))
    return not name.isdecimal() and name.casefold() not in _OF_ENGLISH


def _hour(found: re.Match[str]) -> int:
    name = next(said for key, said in found.groupdict().items() if key.startswith("hour") and said)
    return int(name) if name.isdecimal() else _HOUR_OF[name.casefold()]


def _minutes(name: str) -> int:
    return int(name) if name.isdecimal() else _MINUTES[name.casefold().replace(" ", "-")]


def _clock(hour: int, minutes: int) -> str:
    """A time as digits; of an hour alone that hour, since a word that tells so stands behind it."""
    if not minutes:
        return str(hour)
    total = (hour * 60 + minutes - 60) % (12 * 60) + 60  # from 1:00 to 12:59
    return f"{total // 60}:{total % 60:02}"
