"""What a posting writes beside a job title and nobody says: numbers, hours, pay, contracts, grades, places, calls to apply."""

from __future__ import annotations

import re
from functools import cache

from followup.drafting.english.text.plain import plain
from followup.drafting.english.words.calendar import A_MONTH
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import phrase_set, word_set

# Words that say how one is employed and where, and calls to apply: phrases in small letters, one space between two words.
_PHRASES = phrase_set(
    """full time | part time | ft | pt | fulltime | parttime | p t | f t | vollzeit | teilzeit |
    temps plein | temps partiel | heltid |
    deltid | tiempo completo | tiempo parcial | tempo pieno | tempo integral | permanent | fixed term | ftc | temp to hire |
    temp to perm | c2c | w2 | w 2 | casual | zero hours | zero hour | per diem | prn | unbefristet | befristet | cdi | cdd |
    alternance | contract to hire | maternity cover | maternity leave cover | mat cover | mat leave cover | parental cover |
    parental leave cover | sick cover | sick leave cover | remote | fully remote | remote first | remote friendly | remote ok |
    remote possible | hybrid | hybrid remote | on site | onsite | home office | homeoffice | wfh | work from home |
    télétravail | teletrabajo | distans | hiring | now hiring | we are hiring | we're hiring | urgently hiring |
    urgent hiring | urgent | urgently | urgently needed | urgently required | immediate | immediate start | immediately |
    immediately available | wanted | sought | gesucht | apply now | all levels | great pay | sign on bonus | no experience |
    no experience needed | no experience required | no experience necessary | all genders | all genders welcome | all gender |
    fifo | dido | bibo | fly in fly out | drive in drive out | bus in bus out"""
)
_LONGEST_PHRASE = 4  # words
_REMOTE_IN = word_set("us usa uk eu emea canada europe india de worldwide anywhere")
_GRADES = word_set("grade gr grd band level lvl tier class scale step point eg tvöd entgeltgruppe")
_CONTRACT_FIELDS = word_set("manager specialist administrator admin law lawyer analyst engineer")  # "Contract Manager"
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_A_GRADE = Pattern(r"[ivx]+|[a-h]|[a-z]?\d+[a-z]?", re.IGNORECASE)
_GENDERS = Pattern(r"\(?\b(?:[mwfdxhvgkn]\s*[/|*.,-]\s*){1,3}[mwfdxhvgkn]\b\)?", re.IGNORECASE)
_GENDERED_ENDING = Pattern(
    r"(?<=[^\W\d_]{2})(?:[/*:·•_]-?|\()"
    r"(?:innen|in|frau|mann|euse|ière|ère|rice|trice|ienne|enne|ne|essa|se|te|e|a|as|os|o|ra|r|x|ka|ková)\b\)?(?:[·.]s)?"
)
_DAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?"
_DAYS = Pattern(rf"\b{_DAY}\s?(?:-|–|/|&|to|and)\s?{_DAY}\b", re.IGNORECASE)
_SIGNS = Pattern(r"(?<!C)#|[!?*_~^<>\"“”„«»=@`\\|{}$€£¥%]+")


def without_noise(title: str) -> str:
    """`title` without what belongs in a posting alone.

    >>> without_noise("Verkäufer/in (m/w/d) 80–100 % – Ref. 4521/26")
    'Verkäufer –'
    """
    text = _GENDERED_ENDING.sub("", _GENDERS.sub(" ", title))
    if re.search(r"\d", text):
        text = _figures().sub(" ", text)
    text = _without_phrases(_DAYS.sub(" ", text))
    text = re.sub(r"([(\[])[\s,;/.–-]+", r"\1", re.sub(r"[\s,;/.–-]+([)\]])", r"\1", text))
    return plain(re.sub(r"\(\s*\)|\[\s*\]", " ", text))


def without_signs(text: str) -> str:
    """`text` without signs that no title has; "C#" and "R&D" keep theirs."""
    return plain(_SIGNS.sub(" ", text))


def _without_phrases(text: str) -> str:
    """`text` without the phrases of the table, grades in words ("Grade III") and where a remote job may be done."""
    words = list(_WORD.finditer(text))
    kept, after = [], 0
    place = 0
    while place < len(words):
        length = _noise_at([word.group().lower() for word in words[place : place + _LONGEST_PHRASE + 1]])
        if length:
            kept.append(text[after : words[place].start()])
            after = words[place + length - 1].end()
        place += length or 1
    return " ".join([*kept, text[after:]])


def _noise_at(words: list[str]) -> int:
    """How many of the words, from the first on, are noise."""
    if words[0] in _GRADES and len(words) > 1 and _A_GRADE.fullmatch(words[1]):
        return 2
    if words[0] == "contract":
        return int(len(words) < 2 or words[1] not in _CONTRACT_FIELDS)
    longest = next(
        (size for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1) if " ".join(words[:size]) in _PHRASES), 0
    )
    is_remote = words[0] in ("remote", "hybrid", "fully") and longest and len(words) > longest
    return longest + 1 if is_remote and words[longest] in _REMOTE_IN else longest


_A_TIME = r"(?:hr|hour|h|year|yr|annum|month|mo|week|wk|day|std|stunde|a)\b"
_SEASON = (
    rf"spring|summer|fall|autumn|winter|{A_MONTH.lower()}"
    r"|q[1-4]|h[12]"
)
_GRADE = r"[a-z]?\d+[a-z]?(?:\s?[-–/]\s?[a-z]?\d+)?"


@cache
def _figures() -> re.Pattern[str]:
    """Everything with a figure in it that is no part of a title; made when the first title has one."""
    kinds = {
        "roster": (
            r"\b\d{1,2}\s?[/:]\s?\d{1,2}\b(?!\s?(?:hrs?|hours?|%))(?:\s?(?:roster|rotation|swing|days?|weeks?)\b)?"
            r"|\b\d{1,2}\s?(?:days?|weeks?|nights?)?\s?on\b[\s,/-]*\d{1,2}\s?(?:days?|weeks?|nights?)?\s?off\b|\b\d\s?x\s?\d{1,2}s\b"
            r"|\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?\s?(?:-|–|to)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)\b"
        ),
        "number of a requisition": (
            r"(?:\#|\b(?:req(?:uisition)?|ref(?:erence)?|job|posting|vacancy|position|id)\b)[\s.:#-]*"
            r"(?:id|no|number|nr|code|ref)?[\s.:#-]*[a-z]{0,4}[-_/]?\d[\w/.-]*"
            r"|\b(?:jr|r|req|rq|jo|ref|id)[-_]?\d{3,}\w*|\b[a-z]{2,5}[-/]\d{3,}[\w/-]*|\b(?!(?:19|20)\d\d\b)\d{4,}[\w/-]*"
        ),
        "pay": (
            r"[$€£¥]\s?\d[\d.,]*k?(?:\s?(?:-|–|to)\s?[$€£¥]?\s?\d[\d.,]*k?)?"
            rf"(?:\s?(?:/|per|an|a|p)\s?{_A_TIME})?(?:\s?\+?\s?(?:tips|bonus|dow|ote|benefits)\b)?"
            r"|\b\d[\d.,]*\s?k?\s?(?:€|£|\$|(?:eur|euro|usd|gbp|sek|nok|dkk|chf|pln|inr)\b)"
            rf"(?:\s?(?:/|per|an|a)\s?{_A_TIME})?|\b\d+(?:[.,]\d+)?\s?(?:/|per|an)\s?{_A_TIME}"
        ),
        "part of full time": (
            r"\b\d{1,3}\s?(?:-|–|to|bis)\s?\d{1,3}\s?%|\b\d{1,3}\s?%|\b\d+(?:[.,]\d+)?\s?(?:wte|fte)\b"
            r"|\b(?:wte|fte)\s?:?\s?\d(?:[.,]\d+)?"
        ),
        "hours": (
            r"\b\d+(?:[.,]\d+)?\s?(?:hrs?|hours?|h|std|stunden|uren|timmar)\b\.?(?:\s?(?:/|per|a|pro)\s?(?:week|wk|w|woche)\b)?"
        ),
        "length of a contract": (
            r"\b\d+\s?-?\s?(?:months?|mos?|years?|yrs?|mois|monate|weeks?)\b"
            r"(?:\s(?:contract|fixed[- ]term|ftc|cover|maternity)\b)*|\b1099\b"
        ),
        "grade": (
            rf"\b(?:grade|grd?\.?|(?:afc\s)?band|level|lvl|step|tier|class|scale|point|tvöd|tv-l|tvl|eg)\s?[-:]?\s?{_GRADE}\b"
            r"|\b(?:gs|wg|sc|nh|es|ic|l|e|m|p|d|g|a|b|no|pg|so|cs|ec|as|fs|ws)-?\d{1,2}(?:[-/]\d{1,2})?\b"
        ),
        "how many, and when they start": r"\bx\s?\d{1,2}\b|\b\d{1,2}\s?(?:am|pm)(?:\s?starts?)?\b|(?<=\s)0[.,]\d+(?=\s|$)",
        "voltage or power": r"(?<=\s)\d[\d.,]*\s?(?:kv|kva|mva|mw|kw)\b",
        "year": (
            rf"\b(?:(?:start(?:ing)?|from|ab|class\sof|intake|cohort)\s)?(?:(?:{_SEASON})\s)?"
            r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?(?:\s(?:start|intake))?\b"
        ),
    }
    return re.compile("|".join(f"(?:{pattern})" for pattern in kinds.values()), re.IGNORECASE)
