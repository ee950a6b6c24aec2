"""Which verbs need somebody or something that it is done to, so that a past is rather a passive."""

from __future__ import annotations

from followup.drafting.english.words.calendar import A_MONTH
from followup.drafting.english.words.lexicon import Verb, readings, verb
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

# What people and things do by themselves, and what only people do: no lexicon that is free says which verbs need an object.
_BY_THEMSELVES = word_set(
    "survive grow rise fall fail go come stay remain leave work last run close crash break arrive happen occur expire die "
    "collapse improve drop increase decrease double halve start end begin continue change move turn "
    "live sit stand rank place sprout hatch calve lamb foal farrow flower germinate recover heal"
)
_EITHER_WAY = word_set("pass sell open finish fit")  # "30 houses sold": by themselves, or by somebody
_ONE_DOES = word_set(
    "pass graduate qualify retire volunteer travel compete apprentice sail fish farm freelance intern emigrate quit resign "
    "register enrol enroll finish complete progress advance win lose open join apply attend agree reply respond renew convert "
    "return relapse shop subscribe donate vote book rebook"
)
# What is done to people, and not by them: "eight staff supervised".
_TO_PEOPLE = word_set(
    "supervise mentor coordinate tutor lead manage oversee assess interview recruit hire onboard induct guide instruct examine "
    "vaccinate treat nurse house feed serve seat support counsel represent advise assist help schedule deploy keep"
)
# Whoever does these needs no object to have said something: "I volunteered last summer".
_WHOLE = word_set(
    "work volunteer graduate qualify retire train study travel teach coach compete apprentice sail fish farm freelance intern "
    "emigrate live nurse act dance sing race"
)
_IS_SO = word_set(
    "speak know own need want love like hold require involve include cover base relate employ live spend take lose "
    "injure hurt kill harm damage wound break"
)
_DATE = rf"(?:(?:early |late |mid-)?(?:(?:{A_MONTH})(?: (?:19|20)\d\d)?|(?:19|20)\d\d))"
_BACK_THEN = (
    r"(?:(?:this|last) (?:spring|summer|autumn|fall|winter|week|month|year|term|season|quarter)"
    rf"|(?:(?:a|an|\d+|{FROM_TWO}) )?(?:days?|weeks?|months?|years?) ago|yesterday|recently)"
)
_ONLY_WHEN = Pattern(rf"^(?:(?:(?:in|since|by) )?{_DATE}|(?:since )?{_BACK_THEN})$")
_ENDS_WHEN = Pattern(rf" (?:in {_DATE}|{_BACK_THEN})$")
_AFTER_A_PASSIVE = Pattern(
    r"^(?:home|first time|next day|same day|last (?:week|month|year)|this (?:week|month|year))\b"
)


def is_only_when(rest: str) -> bool:
    """Whether words say only when something was: "this spring", "in 2019"."""
    return bool(_ONLY_WHEN.match(rest))


def without_when(rest: str) -> str:
    """`rest` of a deed without the time at its end: "120 school visits" of "120 school visits last year"."""
    return _ENDS_WHEN.sub("", rest)


def needs_object(forms: Verb) -> bool:
    """Whether "I" and the past of a verb say nothing yet: "I passed", but not "I volunteered"."""
    return forms.base not in _WHOLE


def is_done_to(forms: Verb, things: str) -> bool:
    """Whether `things` in front of the past of a verb are what it was done to: "appeals dismissed", not "drivers passed"."""
    if forms.base in _BY_THEMSELVES or forms.base in _EITHER_WAY:
        return False
    if not is_people(things) or forms.base in _TO_PEOPLE:
        return True
    return forms.base not in _ONE_DOES and readings(forms.participle)[:1] == "l"


def can_do(forms: Verb, things: str) -> bool:
    """Whether `things` with a verb's past behind them can be a sentence: "sales grew", "drivers stayed"; not "chair rented"."""
    is_irregular = forms.past != forms.participle
    return is_irregular or forms.base in _BY_THEMSELVES or forms.base in _EITHER_WAY or is_people(things)


def is_done_by_oneself(forms: Verb, things: str) -> bool:
    """Whether whoever lists `things` with the past of a verb did it to them: "1,340 staff paid", not "five languages spoken"."""
    if forms.base in _IS_SO or "l" not in readings(forms.participle):
        return False
    return is_done_to(forms, things) or (forms.base in _EITHER_WAY and not is_people(things))


def passive(things: str, rest: str) -> str | None:
    """`rest` of a share of `things` with the verb that it lacks: "dismissed" is "were dismissed", and "licensed now"
    "are licensed now"; None where it is no passive.
    """
    first, _, more = rest.partition(" ")
    forms = verb(first.lower())
    if forms is None or first.lower() != forms.participle or not is_done_to(forms, things):
        return None
    following = tokens(more)[:1]
    if following and not (
        following[0].can_be("IRTA") or following[0].classes[0] == "r" or _AFTER_A_PASSIVE.match(more)
    ):
        return None
    return f"{'are' if rest.endswith(' now') else 'were'} {rest}"
