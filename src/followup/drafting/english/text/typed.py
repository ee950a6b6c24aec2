"""What was typed, made fit to stand in a sentence: one line, not shouted, no bullets, symbols said in words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from followup.drafting.english.text.hyphens import hyphened
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.calendar import IN_FULL, MONTHS, WEEKDAYS
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.sounds import article_for
from followup.drafting.english.words.tagging import CLOSED
from followup.drafting.english.words.word_sets import word_set

_BULLET = Pattern(r"^(?:[-–—•·*▪◦‣>+]+\s*|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)")
_CHATTER = Pattern(r"[ ,]+(?:lol|lmao|haha+|hehe|tbh|imo|imho|smh)$", re.IGNORECASE)
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
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\ufeff]+")
_LETTERS = Pattern(r"[^\W\d_]")

PLACEHOLDERS = word_set(
    "tbd tba tbc n/a n.a na nil none nothing unknown unsure unclear idk ? - x xx xxx ... same ditto pending todo later various "
    "misc general etc yes no ok hmm lots things stuff everything intro introductions background experience personality "
    "attitude fit weather weaknesses chat talk smalltalk"
)
_VAGUE = word_set(
    "many various lots lot general small general other some different random normal usual things stuff chat talk of"
)

_UNITS = {
    "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds",
    "secs": "seconds", "wk": "week", "wks": "weeks", "mo": "months", "mos": "months", "mth": "month", "mths": "months",
    "approx": "about", "avg": "average", "pct": "percent", "dept": "department", "depts": "departments", "mgmt": "management",
    "mgr": "manager", "mgrs": "managers", "govt": "government", "w/": "with", "w/o": "without", "w/out": "without",
    "thru": "through", "abt": "about", "appts": "appointments", "appt": "appointment",
    "rpt": "report", "rpts": "reports", "ppl": "people", "yoy": "year on year",
    "incl": "including", "b/w": "between", "bc": "because", "b/c": "because", "qtr": "quarter", "qtrs": "quarters",
    "mn": "million", "mln": "million", "bn": "billion", "env": "environment", "envs": "environments",
    "wknd": "weekend", "wknds": "weekends",
    "tues": "Tuesday", "weds": "Wednesday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday",
    "xmas": "Christmas", "nr": "number", "vs": "versus", "sched": "schedule",
}  # fmt: skip
_CONTRACTED = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "wasnt": "wasn't", "arent": "aren't",
    "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't", "havent": "haven't", "hasnt": "hasn't", "werent": "weren't",
    "thats": "that's", "shouldnt": "shouldn't", "theyre": "they're", "youre": "you're", "ive": "I've",
}  # fmt: skip
_MONEY = {
    "MSEK": "million kronor", "MNOK": "million kroner", "MDKK": "million kroner", "MEUR": "million euros",
    "MUSD": "million dollars", "MGBP": "million pounds", "KSEK": "thousand kronor", "SEK": "kronor", "NOK": "kroner",
    "EUR": "euros", "GBP": "pounds", "USD": "dollars",
}  # fmt: skip


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
    line = _CHATTER.sub("", line)
    line = re.sub(r"\s+([,;:?!.])(?=\s|$)", r"\1", re.sub(r"([!?])[!?]+", r"\1", line)).strip(_ENDS)
    return calmed(re.sub(r"\b([ap])\.m$", r"\1.m.", line))


def is_placeholder(line: str) -> bool:
    """Whether nothing was said: "TBD", "?", "n/a", "small talk", no letter at all."""
    words = line.casefold().split()
    first = re.split(r"\s[-–—]|[,:;(]", line)[0].casefold().strip(" ?.!-()[]")
    is_vague = bool(words) and all(word in _VAGUE for word in words)
    return (
        is_vague
        or not _LETTERS.search(line)
        or first in PLACEHOLDERS
        or line.casefold().strip(" ?.!-()[]") in PLACEHOLDERS
    )


def _is_word(word: str) -> bool:
    """Whether a word in small letters is an English word, or parts of one with hyphens are."""
    return all(bool(part) and (part in CLOSED or bool(lexicon.readings(part))) for part in word.split("-"))


def _are_words(core: str) -> bool:
    """Whether what slashes divide are English words."""
    return all(map(_is_word, core.lower().split("/")))


_AROUND = ",;:?!.()'\"/"


def calmed(line: str) -> str:
    """Shouted words in small letters: all of a shouted line that are English words, long ones elsewhere.

    >>> calmed("ON-CALL FOR THE ICU")
    'on-call for the ICU'
    """
    cores = [word.strip(_AROUND) for word in line.split(" ")]
    shouted = [core for core in cores if len(core) > 1 and _are_words(core)] if line.isupper() else []
    # Short ones alone are rather short forms: "SAP S4HANA".
    is_shouted = len(shouted) * 2 >= len(cores) and (len(cores) == 1 or any(len(core) > 3 for core in shouted))
    words = []
    for word in line.split(" "):
        core = word.strip(_AROUND)
        if (
            core.capitalize() in _ALWAYS_CAPITAL
            and core.lower() not in ("march", "may", "polish", "i", "us")
            and (core.isupper() or core.islower())
        ):
            words.append(word.replace(core, core.capitalize()))
            continue
        if is_shouted and re.match(r"[A-Z]+'[A-Z]{1,2}$", core):
            start, _, end = core.partition("'")
            kept = start if start == "I" else start.lower()
            words.append(word.replace(core, f"{kept}'{end.lower()}"))
            continue
        if is_shouted and "/" in core and _are_words(core):
            words.append(word.lower())
            continue
        if is_shouted and core == "A" and words:
            words.append(word.lower())
            continue
        if core in _ONESELF and _is_oneself(words, line.split(" ")[len(words) + 1 :]):
            words.append(word.replace(core, _ONESELF[core]))
            continue
        if core in _STRESSED and not line.isupper() and words:
            word = word.lower()
        if core.isupper() and len(core) > 1 and (is_shouted or len(core) > 5):
            least = 2 if is_shouted and " " in line else 4
            if len(core) >= least and _is_word(core.lower()) and core not in ("IT", "US", "UK", "EU", "HR", "AI"):
                word = word.lower()
        words.append(word)
    return " ".join(words)


_ONESELF = {"i": "I", "id": "I'd", "im": "I'm"}


def _is_oneself(before: list[str], after: list[str]) -> bool:
    """Whether an "i" between words is whoever typed it, who does something: "how i sleep" and "how id weld", not
    "phase i trials".
    """
    opens = not before or before[-1].endswith(",") or bool(set("WAKMXHF") & set(CLOSED.get(before[-1].lower(), "")))
    following = after[0].strip(_AROUND).lower() if after else ""
    return opens and bool(
        set("MXHF") & set(CLOSED.get(following, "")) or set("bprg") & set(lexicon.readings(following))
    )


# Names of products that are also words: no lexicon tells them apart, and only their capital does, or another beside them.
_PRODUCTS = word_set(
    "Excel Word Access Outlook Python Java Ruby Rust Swift Go Spark Tableau Slack Teams Oracle Sage Epic "
    "Unity Maya Revit Rhino Sketch Blender React Angular Spring Chef Puppet Zoom Looker Snowflake Notion "
    "Monday Asana Trello Figma Illustrator Photoshop Premiere Toast Square Aloha Opera Galileo Sabre Amadeus "
    "Docker Azure Perl Scala Julia Shell Bash Drupal"
)
_ALWAYS_CAPITAL = word_set(
    "English French German Spanish Italian Polish Dutch Irish British American Canadian Norwegian Swedish Danish Chinese "
    "Japanese Russian Portuguese Arabic Christmas Easter Thanksgiving Ramadan Diwali I I'm I've I'd I'll"
).union(MONTHS, WEEKDAYS, (f"{day}s" for day in WEEKDAYS)) - {"March", "May"}


_STRESSED = word_set("ONE TWO THREE NOT NEVER EVERY ALWAYS ONLY AND BOTH EACH NOBODY NOTHING VERY MUST BEFORE AFTER")


_CLOSED_STARTS = word_set(
    "the a an my our their your his her this that these those in on at of how why what when where who which no every all"
)


def as_product(word: str) -> str | None:
    """The product that a word in small letters is the name of, beside other products: "python" beside "SQL"."""
    name = word.capitalize()
    return name if word.islower() and name in _PRODUCTS else None


def _is_title_case(line: str) -> bool:
    """Whether all words are common English words with capitals, as in a headline: "Early Warning Scores", "Float Nurses"."""
    words = [word.strip(_AROUND) for word in line.split(" ")]
    long = [word for word in words if len(word) > 3]
    is_list = len(words) > 2 or (len(words) == 2 and lexicon.readings(words[1].lower())[:1] == "s")
    return (
        is_list
        and len(long) > 1
        and all(
            word.istitle() and _is_word(word.lower()) and word not in _PRODUCTS and word not in _ALWAYS_CAPITAL
            for word in long
        )
    )


_WITH_PARTICLE = Pattern(r"(?P<verb>[a-z]{3,})(?:back|off|out|up|down|over|through|around)s?$")


def _is_named_after_a_verb(word: str) -> bool:
    """Whether a word that no lexicon has is made of a verb and its particle: "callbacks", "walkthrough"."""
    found = _WITH_PARTICLE.match(word)
    return found is not None and "b" in lexicon.readings(found["verb"])


_DEGREE = Pattern(r"(?:Bachelor|Master|Doctor)s? of [A-Z]")


def lowered(line: str) -> str:
    """`line` with a small first letter, unless its first word is a name, an abbreviation or "I"."""
    first = line.partition(" ")[0]
    core = first.rstrip(",;:")
    if not core[:1].isupper() or core in _ALWAYS_CAPITAL or core in _PRODUCTS or core.split("'")[0] in _ALWAYS_CAPITAL:
        return line
    if lexicon.language(core) or _DEGREE.match(line):
        return line
    following = line[len(first) :].strip().partition(" ")[0]
    if re.fullmatch(r"\d+s?", following):
        return line  # "Year 11", "Ward 7", "Year 9s"
    if core.istitle() and _is_title_case(line):
        return line.lower()
    if following[:1].isupper() and following[1:].islower() and core.lower() not in _CLOSED_STARTS:
        return line
    if following.isupper() and len(following) > 1 and lexicon.readings(core.lower())[:1] in ("n", "u", "m", "b"):
        return line  # "Adobe CC", "Power BI"
    word = core.lower().removesuffix("'s").rstrip("'")
    if any(letter.isupper() for letter in core[1:]) or not (_is_word(word) or _is_named_after_a_verb(word)):
        return line
    return line[0].lower() + line[1:]


def _is_a_name(one: str, other: str) -> bool:
    """Whether "&" stands in a name: "Moss & Hale", "R & D"."""
    return (one.istitle() and other.istitle()) or ((one + other).isupper() and len(one) == len(other) == 1)


_SHORT_DAYS = Pattern(
    r"\b((?:on|in|by|from|to|every|each|last|next|until|till|since|before|after) )"
    rf"(Tues|Thurs?|Sept|{'|'.join(IN_FULL)})\b\.?(?![a-z])"
)


_ONE_OF = {"min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour", "yr": "year", "yrs": "year", "wk": "week"}
_MEASURED = Pattern(r"\b(an?|the|one|each|every) (\d+) (mins?|hrs?|yrs?|wk)(?= [a-z])")  # "a 40 min hop"
_INDEFINITE = Pattern(r"\b(a|an) (?=(\S+))")
_LASTING = Pattern(
    rf"(?<![\w.,$€£:-])(\d+|{FROM_TWO}) (min|hr|minute|hour|day|week|month|year) (?=([a-z-]+)(?: ([a-z-]+))?)"
)
_SO_OLD = Pattern(r"\b(\d+)[ -](?:yr|year)[ -](olds?)\b")  # "16 yr olds"
_TIMES_OVER = "minute|hour|day|night|shift|week|month|quarter|season|term|year"
_SO_OFTEN = Pattern(rf"(\d[\d.,]*k?(?: (?!(?:{_TIMES_OVER})s?/)[a-z-]+){{1,2}})/({_TIMES_OVER})\b")  # "70 visits/day"


_MEASURES = (
    "per ?cent|[kmM]|bn|Mio|million|billion|thousand|points?|stars?|tonnes?|tons?|kg|km|lit(?:er|re)s?|seconds?|minutes?|hours?"
    "|days?|weeks?|months?|years?|secs?|mins?|hrs?|h|wks?|yrs?|euros?|€|[MK]?(?:SEK|NOK|DKK|EUR|GBP|USD)"
)
# Who writes a comma before decimals is understood, and a point is what is said in English: "3,5 hours".
_DECIMAL_COMMA = Pattern(rf"(?<![\d.,])(\d+),(\d{{1,2}})(?= ?(?:{_MEASURES})(?!\w))")
_TIMES_SAID = Pattern(r"\b([2-9]) ?x (?=(?:an?|per|every|each) )")  # "2x a year"
_DAY = rf"(?:{'|'.join(WEEKDAYS)})s"
_ONLY_THEN = Pattern(
    rf"\b(?<!only )((?:once|twice|(?:[2-9]|\d\d|{FROM_TWO}) times) (?:an?|per|every|each) (?:{_TIMES_OVER})"
    rf"|on (?:{_DAY}|weekdays|weekends)(?: and {_DAY})?|at (?:nights?|weekends)"
    r"|in (?:spring|summer|autumn|winter|the (?:mornings?|afternoons?|evenings?))) only(?=$|,| [-–—/])"
)
_NO_ONE = Pattern(r"\bno one (?=([a-z']+))")


def _can_be_done(word: str) -> bool:
    """Whether a word behind "no one" is the verb of nobody: "no one reads it", not "no one ward"."""
    return (
        bool(set("MXHF") & set(CLOSED.get(word, "")))
        or "z" in lexicon.readings(word)
        or lexicon.readings(word)[:1] == "p"
    )


def _as_one_word(found: re.Match[str]) -> str:
    """A time as it stands before what lasts so long: "3-month " for the "3 month " of "3 month contracts"."""
    unit = _ONE_OF.get(found[2], found[2])
    is_sure = unit == found[2]  # "min" can be "minutes"
    behind = [word for word in (found[3], found[4]) if word]
    lasting = next((word for word in behind if "s" in lexicon.readings(word)), None) if not is_sure else behind[0]
    if found[1] == "1" or lasting is None or lasting in CLOSED or not set("nums") & set(lexicon.readings(behind[0])):
        return found[0]
    return f"{found[1]}-{unit} " if is_sure or found.start() == 0 else found[0]


def said(line: str, british: bool = False) -> str:
    """`line` with its signs, units and abbreviations in words."""
    percent = "per cent" if british else "percent"
    line = re.sub(r"(\d)\s*%", rf"\1 {percent}", line)
    line = re.sub(
        r"(\S+) & (?=(\S+))", lambda found: found[0] if _is_a_name(found[1], found[2]) else f"{found[1]} and ", line
    )
    line = re.sub(r"(?<=[a-z)]) \+ (?=\w)", " and ", line)
    line = re.sub(r"(?<=[\w)]) @ (?=\w)", " at ", line)
    line = _SHORT_DAYS.sub(lambda found: found[1] + IN_FULL[found[2][:3]], line)
    line = re.sub(r"(\d)(km|kg|mm|cm|kwh?|mph)\b", r"\1 \2", line)
    line = re.sub(r"(\d\d|\b[2-9]) eps?\b", r"\1 episodes", line)
    line = re.sub(r"(\d) ?ms\b", r"\1 milliseconds", line)
    line = re.sub(r"(\d) t(?= of\b|,|$| (?:an?|per|every) )", r"\1 tonnes", line)
    line = _DECIMAL_COMMA.sub(r"\1.\2", line)
    line = re.sub(r"\bw/o(?:ut)?\b", "without", line)
    line = _MEASURED.sub(lambda found: f"{found[1]} {found[2]}-{_ONE_OF[found[3]]}", line)
    line = re.sub(r"\b(w)/(?=\w)", "with ", line)
    line = re.sub(r"(\d)\s*(yrs?|hrs?|mins?|secs?|wks?|mths?|mos?)\b\.?", r"\1 \2", line)
    line = re.sub(r"(?<=\w) re:? (?=\w)", " about ", _SO_OLD.sub(r"\1-year-\2", line))
    line = _TIMES_SAID.sub(lambda found: "twice " if found[1] == "2" else f"{found[1]} times ", line)
    line = _ONLY_THEN.sub(r"only \1", line)
    line = _NO_ONE.sub(lambda found: "nobody " if _can_be_done(found[1]) else found[0], line)
    line = hyphened(_LASTING.sub(_as_one_word, line))
    line = _SO_OFTEN.sub(lambda found: f"{found[1]} {article_for(found[2])} {found[2]}", line)
    line = _INDEFINITE.sub(lambda found: f"{article_for(found[2])} ", line)
    words: list[str] = []
    for word in line.split(" "):
        core = word.rstrip(",;.")
        tail = word[len(core) :]
        spoken = (
            _CONTRACTED.get(core) or _UNITS.get(core.lower())
            if core.islower() or core in ("Approx", "Avg")
            else _MONEY.get(core)
        )
        if spoken:
            if words and words[-1] in ("1", "one") and spoken.endswith("s") and core.lower() in ("min", "mins", "mo"):
                spoken = spoken[:-1]
            word = spoken + tail.replace(".", "")
        words.append(word)
    line = " ".join(words)
    return re.sub(r"\bpercent\b" if british else r"\bper cent\b", percent, line)
