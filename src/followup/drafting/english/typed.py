"""What was typed, made fit to stand in a sentence: one line, not shouted, no bullets, symbols said in words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from followup.drafting.english import lexicon
from followup.drafting.english.lexicon import word_set

_BULLET = re.compile(r"^(?:[-–—•·*▪◦‣>+]+\s*|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|#\d+\s+)")
_ENDS = " \t.,;:!…·-–—"
_QUOTES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‐": "-",
        "‑": "-",
        "→": "->",
        "⇒": "->",
        "×": "x",
        "\u00a0": " ",
    }
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\ufeff]+")
_LETTERS = re.compile(r"[^\W\d_]")

PLACEHOLDERS = word_set(
    "tbd tba tbc n/a na nil none nothing unknown unsure unclear idk ? - x xx xxx ... same ditto pending todo "
    "later various misc general etc yes no ok"
)

_UNITS = {
    "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds",
    "secs": "seconds", "wk": "week", "wks": "weeks", "mo": "months", "mos": "months", "mth": "month", "mths": "months",
    "approx": "about", "avg": "average", "pct": "percent", "dept": "department", "depts": "departments", "mgmt": "management",
    "mgr": "manager", "mgrs": "managers", "govt": "government", "w/": "with", "w/o": "without", "w/out": "without",
    "thru": "through", "appts": "appointments", "appt": "appointment", "&": "and", "ppl": "people", "yoy": "year on year",
    "incl": "including", "b/w": "between", "bc": "because", "b/c": "because", "qtr": "quarter", "qtrs": "quarters",
}  # fmt: skip
_MONEY = {
    "MSEK": "million kronor", "MNOK": "million kroner", "MDKK": "million kroner", "MEUR": "million euros",
    "MUSD": "million dollars", "MGBP": "million pounds", "KSEK": "thousand kronor", "SEK": "kronor", "NOK": "kroner",
    "EUR": "euros", "GBP": "pounds", "USD": "dollars",
}  # fmt: skip

SMALL_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """`text` on one line, with plain quotation marks, without bullets, outer quotes and end stops; a "?" stays."""
    line = " ".join(_CONTROL.sub(" ", unicodedata.normalize("NFC", text)).translate(_QUOTES).split())
    for _ in range(3):
        line = _BULLET.sub("", line).strip(_ENDS)
        for mark in ('"', "'"):
            if len(line) > 2 and line[0] == line[-1] == mark and line.count(mark) == 2:
                line = line[1:-1].strip(_ENDS)
        if len(line) > 2 and line[0] == "(" and line[-1] == ")" and line.count("(") == 1:
            line = line[1:-1].strip(_ENDS)
    line = re.sub(r"\s+([,;:?!.])(?=\s|$)", r"\1", re.sub(r"([!?])[!?]+", r"\1", line)).strip(_ENDS)
    return calmed(re.sub(r"\b([ap])\.m$", r"\1.m.", line))


def is_placeholder(line: str) -> bool:
    """Whether nothing was said: "TBD", "?", "n/a", no letter at all."""
    return not _LETTERS.search(line) or line.casefold().strip(" ?.!-()[]") in PLACEHOLDERS


def is_latin(line: str) -> bool:
    """Whether all letters are Latin ones."""
    return line.isascii() or all("LATIN" in unicodedata.name(letter, "") for letter in line if letter.isalpha())


def _is_word(word: str) -> bool:
    """Whether a word in small letters is an English word, or parts of one with hyphens are."""
    from followup.drafting.english.tagging import CLOSED

    return all(bool(part) and (part in CLOSED or bool(lexicon.readings(part))) for part in word.split("-"))


_AROUND = ",;:?!.()'\"/"


def calmed(line: str) -> str:
    """Shouted words in small letters: all of a shouted line that are English words, long ones elsewhere.

    >>> calmed("ON-CALL FOR THE ICU")
    'on-call for the ICU'
    """
    cores = [word.strip(_AROUND) for word in line.split(" ")]
    is_shouted = line.isupper() and sum(_is_word(core.lower()) for core in cores if len(core) > 1) * 2 >= len(cores)
    words = []
    for word in line.split(" "):
        core = word.strip(_AROUND)
        if core.isupper() and len(core) > 1 and (is_shouted or len(core) > 5):
            least = 2 if is_shouted and " " in line else 4
            if len(core) >= least and _is_word(core.lower()) and core not in ("IT", "US", "UK", "EU", "HR", "AI"):
                word = word.lower()
        words.append(word)
    return " ".join(words)


# Names of products that are also words: no lexicon tells them apart, and nobody types them with a small letter.
_PRODUCTS = word_set(
    "Excel Word Access Outlook Python Java Ruby Rust Swift Go Spark Tableau Slack Teams Oracle Sage Epic "
    "Unity Maya Revit Rhino Sketch Blender React Angular Spring Chef Puppet Zoom Looker Snowflake Notion "
    "Monday Asana Trello Figma Illustrator Photoshop Premiere Toast Square Aloha Opera Galileo Sabre Amadeus "
    "Docker Perl Scala Julia Shell Bash Drupal"
)
_ALWAYS_CAPITAL = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August "
    "September October November December English French German Spanish Italian Polish Dutch Irish British "
    "American Canadian Norwegian Swedish Danish Chinese Japanese Russian Portuguese Arabic Christmas Easter "
    "Thanksgiving Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Ramadan Diwali I I'm I've "
    "I'd I'll"
)


def lowered(line: str) -> str:
    """`line` with a small first letter, unless its first word is a name, an abbreviation or "I"."""
    first = line.partition(" ")[0]
    core = first.rstrip(",;:")
    if not core[:1].isupper() or core in _ALWAYS_CAPITAL or core in _PRODUCTS or core.split("'")[0] in _ALWAYS_CAPITAL:
        return line
    if any(letter.isupper() for letter in core[1:]) or not _is_word(core.lower().removesuffix("'s").rstrip("'")):
        return line
    return line[0].lower() + line[1:]


def small_numbers_said(line: str) -> str:
    """`line` with whole numbers below ten in words, where they count something.

    >>> small_numbers_said("from 3 days to 4 hours on Line 3")
    'from three days to four hours on Line 3'
    """
    words = line.split(" ")
    for place, word in enumerate(words):
        core = word.rstrip(",;")
        if core not in "123456789" or len(core) != 1:
            continue
        before = words[place - 1] if place else ""
        following = [
            lexicon.readings(later.strip(",;").lower().partition("-")[0]) for later in words[place + 1 : place + 3]
        ]
        if before.istitle() or before.isupper() or not following:
            continue
        if "s" in following[0] or (len(following) == 2 and following[0].startswith("j") and "s" in following[1]):
            words[place] = SMALL_NUMBERS[int(core)] + word[1:]
    return " ".join(words)


_SYMBOLS = re.compile(r"[<>=*_~^|\\{}\[\]#@•·→←↑↓]|->|--|\.\.\.|…")


def is_sayable(line: str) -> bool:
    """Whether nothing is left in `line` that nobody can say: arrows, tags, addresses, unbalanced brackets or quotes."""
    return (
        not _SYMBOLS.search(line)
        and line.count("(") == line.count(")")
        and line.count('"') % 2 == 0
        and "  " not in line
        and not re.search(r"https?:|www\.|\.com\b", line)
    )


def said(line: str, british: bool = False) -> str:
    """`line` with its signs, units and abbreviations in words."""
    percent = "per cent" if british else "percent"
    line = re.sub(r"(\d)\s*%", rf"\1 {percent}", line)
    line = re.sub(
        r"(?<=\w)\s*&\s*(?=\w)",
        lambda found: found[0] if found[0] == "&" and len(line) < 6 else " and " if " " in found[0] else "&",
        line,
    )
    line = re.sub(r"(?<=[a-z)]) \+ (?=\w)", " and ", line)
    line = re.sub(r"\b(w)/(?=\w)", "with ", line)
    line = re.sub(r"(\d)\s*(yrs?|hrs?|mins?|secs?|wks?|mths?|mos?)\b\.?", r"\1 \2", line)
    words: list[str] = []
    for word in line.split(" "):
        core = word.rstrip(",;.")
        tail = word[len(core) :]
        spoken = _UNITS.get(core.lower()) if core.islower() or core in ("Approx", "Avg") else _MONEY.get(core)
        if spoken:
            if words and words[-1] in ("1", "one") and spoken.endswith("s") and core.lower() in ("min", "mins", "mo"):
                spoken = spoken[:-1]
            word = spoken + tail.replace(".", "")
        words.append(word)
    line = " ".join(words)
    return re.sub(r"\bpercent\b" if british else r"\bper cent\b", percent, line)
