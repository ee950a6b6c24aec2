"""Whether a line can stand in a letter: said in words, whole, and finished."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.drafting.english.words import lexicon
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import CLOSED, tokens
from followup.drafting.english.words.word_sets import word_set

_LETTERS = Pattern(r"[^\W\d_]")
_SYMBOLS = Pattern(r"[<>=*_~^|\\{}\[\]#@•·→←↑↓]|->|--|\.\.\.|…")


def is_sayable(line: str) -> bool:
    """Whether nothing is left in `line` that nobody can say: arrows, tags, addresses, unbalanced brackets or quotes."""
    return (
        not _SYMBOLS.search(line)
        and line.count("(") == line.count(")")
        and line.count('"') % 2 == 0
        and "  " not in line
        and not re.search(r"https?:|www\.|\.com\b|\bx\d\b", line)
    )


_PLAIN = Pattern(r"""(?:[$£€](?=\d))?[^\W_](?:[^\W_]|[ ,.'"()&/:$£€–-])*|["(](?:[^\W_]|[ ,.'"()&/:$£€–-])*""")
_NAMES_WITH_SIGNS = Pattern(r"\b(?:C\+\+|[CF]#)(?= |,|$)")
_OPEN_ENDS = word_set("the a an my your his their our its every and or but than because if very")
_SLASHED = (  # but "TCP/IP", "km/h"
    r"\b(?!and/or\b)(?:\w+/[a-z]{3,}|\w*[a-z]{3,}/\w|[a-z]{2,}/[A-Z]{2,}|\w*[a-z\d]/[A-Z][a-z]|[A-Za-z]{2,}/\d)"
)
_MARKS_OF_A_NOTE = Pattern(rf"(?:^|\s)[-–—/]+(?:\s|$)|;|:(?:\s|$)|{_SLASHED}|\bn/a\b|\d/\d+/\d")
_LEFT_OPEN = Pattern(
    r"\b(?:of|at|for|from|with|without|to|by|into|onto|about|between|among|during|until|till|per|under|against|towards?)$"
    r"(?<!percent under)(?<!per cent under)"  # by how much: "came in 3 percent under"
)
_OWNED = r"(?:the|an?|my|your|his|her|our|their)"
# What goes before "… asked for" and makes it whole: "who", "what", "to deal", "the form that they".
_TAKES_A_GAP = Pattern(
    r"\b(?:wh\w+|that|how|to \w+(?<!ing)|can|could|will|would|must|should)\b.* "
    rf"|\w (?:I|we|they|you|he|she|it|nobody|\w*one)\b.* |\w {_OWNED}\b.* {_OWNED}\b.* "
)


_NOT_YET = Pattern(r"(?:n't|\b(?:not|to|can|could|will|would|must|should))$")  # "don't drag on"


def _is_left_open(text: str) -> bool:
    """Whether `text` ends with a preposition that has lost its noun: "two nights out of", but not "what they asked for" or
    "drags on".
    """
    *before, last = text.lower().split()
    if last == "till" and before and "D" in CLOSED.get(before[-1], ""):
        return False  # "quick on a till"
    does = lexicon.readings(before[-1]) if before else ""
    is_particle = does[:1] in tuple("bzplg") or ("b" in does and bool(_NOT_YET.search(" ".join(before[:-1]))))
    is_open = bool(_LEFT_OPEN.search(text)) or (last in ("in", "on") and not is_particle)
    return is_open and not _TAKES_A_GAP.search(text)


_REPEATED = Pattern(r"\b(\w+) \1\b", re.IGNORECASE)


_FEW_LETTERS = Pattern(r"(?<![\w'’&/.-])[a-z]{2,4}(?![\w'’&/-]|\.\w)")
# A value's unit, whatever it is; what is counted ("to 40 pts") has its "s".
_MEASURE = Pattern(r"\b(?:to|at|of|under|below|above|within) \d[\d,.]* [a-z]{2,4}(?<!s)\b")
# What has few letters, and no entry in the lexicon, and is said so all the same.
_SHORT_AND_SAID = word_set(
    "dev devs ops repo repos rota rotas spec specs veg wiki vape reno meds ute utes mic naan roux pho dal chai iwi marae hui "
    "eave obs cert certs resi kg km cm mm ml hl wpm dbt crm erp kpi kpis sku skus api apis ui ux qa nhs icu gp gps hvac mdf pdf "
    "csv saas sdk bbq de la le du von van der el al sous"
)


@lru_cache(maxsize=4096)
def _is_cut_short(word: str) -> bool:
    """Whether a word of few letters is only written: "rpts", "heme", "pts"."""
    return word not in _SHORT_AND_SAID and not tokens(word)[0].is_known


def is_finished(text: str) -> bool:
    """Whether a form can stand in a letter: said in plain letters and figures, whole, no word twice or cut short, no stop at its
    end, none of the marks that divide a note.
    """
    plain = _NAMES_WITH_SIGNS.sub("C", text)
    return (
        is_sayable(plain)
        and not any(map(_is_cut_short, _FEW_LETTERS.findall(_MEASURE.sub("", plain))))
        and bool(_PLAIN.fullmatch(plain))
        and bool(_LETTERS.search(plain))
        and not _REPEATED.search(plain)
        and not _MARKS_OF_A_NOTE.search(plain)
        and plain.rsplit(" ", 1)[-1].lower() not in _OPEN_ENDS
        and not _is_left_open(plain)
        and (plain[-1].isalnum() or plain[-1] in ')"' or plain.endswith(("a.m.", "p.m.")))
        and not re.search(
            r"(?<![ap]\.m)(?<!\b[A-Z][a-z])(?<!\b[A-Z])\. | [,.:)]|[(] |[,.:] ?[,.:]|\b(?:yrs?"
            r"|hrs?|mins?|TBD|TBC|TBA|TODO)\b",
            plain,
        )
    )
