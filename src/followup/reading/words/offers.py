"""What a clause tells of an offer beside that there is one: its day, what was offered, who answers whose terms."""

from __future__ import annotations

import re

from followup.identity import unaccented
from followup.model.status import Status
from followup.reading.words import rounds
from followup.reading.words.doubts import WHETHER_OFFERED, Doubt, Outcome
from followup.reading.words.happening_words import Mark
from followup.reading.words.happenings import Clause, Deed, is_unknown

COUNTER = re.compile(r"\bcounter|\bgegenangebot|\bcontre (?:offre|proposition)|\bcontraoferta|\bmodtilbud")


def of_a_counter_offer(clause: Clause, answer: Deed) -> Outcome:
    """What the company takes of the candidate's terms is an offer; what the candidate takes of theirs is accepted."""
    is_taken = answer.what in (Mark.ACCEPT, Mark.TAKE)
    if clause.by is Mark.COMPANY:
        return Status.OFFER if is_taken else Doubt((Status.OFFER, Status.REJECTED))
    if clause.by is Mark.CANDIDATE:
        return Status.ACCEPTED if is_taken else Status.DECLINED
    return Doubt((Status.OFFER, Status.ACCEPTED if is_taken else Status.DECLINED))


_WEEKDAYS = (
    r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|satur|sat|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi"
    r"|vendredi|lunes|martes|miercoles|jueves|viernes|mandag|tirsdag|onsdag|torsdag|fredag"
)
_WHEN = re.compile(
    r"\b(?:(?P<later>(?:early |late |later )?next (?:week|month|year|\w+day)|tomorrow"
    r"|(?:by|before|within|bis|avant|antes d\w+|inden) "
    rf"(?:the |end of |a |next |zum |ende |kommenden |el |le )*(?:{_WEEKDAYS}|week|month|woche|semaine|semana|uge)"
    r"|later this week|in (?:a|the) (?:few|coming|next) (?:days|weeks)|(?:nachste\w*|kommende\w*) (?:woche|monat)|morgen"
    r"|(?:la |le )?(?:semaine prochaine|mois prochain)|demain|(?:la )?(?:proxima semana|semana que viene)|manana"
    r"|(?:næste|naeste) (?:uge|maned)|i morgen)"
    rf"|(?P<open>(?:on |this |am |der |le |el |pa |på )?(?:{_WEEKDAYS})|this week|diese woche|cette semaine"
    r"|esta semana|denne uge))\b"
)


def on_a_day_to_come(clause: Clause, offer: Deed) -> Outcome:
    """An offer with nothing but its day: awaited where the day is to come, in doubt where it may be either."""
    words = unaccented(clause.text)
    when = _WHEN.search(words)
    if when is None or _IS_PAST.match(offer.word) or {one.what for one in clause.deeds} != {Mark.OFFER}:
        return None
    rest = re.sub(
        r"\b(?:an?|the|job|verbal|written|formal|official|letter|is|un|une|una|ein|das|et|la|le)\b",
        " ",
        words.replace(when[0], " "),
    )
    if set(rest.split()) - set(offer.word.split()):
        return None
    return Status.WAITING if when["later"] else WHETHER_OFFERED


_IS_PAST = re.compile(r"offered|ofrec|tilbød")
_OF_A_JOB = re.compile(
    r"\d|\b(?:contract|salary|pay|money|terms|package|deal|permanent|full|part|time|internship|placement|traineeship|apprenticeship|senior"
    r"|via|over|during|through|despite|junior|lead|less|lower|low|more|higher|below|above|under|only|k|grand|much|too|great|good|bad|remote|hybrid)\b"
)


_BESIDE_A_ROUND = frozenset(("offered", "me", "us", "a", "an", "the", "they", "was", "got", "i", "to"))


def of_something_offered(clause: Clause, offer: Deed) -> Outcome:
    """A round that was offered is to come; in doubt where it may be no job that was: coffee, a tour of the office."""
    words = unaccented(clause.text)
    if (
        clause.deed(Mark.JOB) is None
        and (named := rounds.round_in(words))
        and not set(named[1].split()) - _BESIDE_A_ROUND
    ):
        return Status.SCHEDULED
    behind = re.search(r"\boffer(?:ed|ing)(?: (?:me|us|a|an|the|some|to))* (?P<what>[a-z]\w*)", words)
    if behind is None or clause.deed(Mark.JOB, Mark.MEET, Mark.GET, Mark.HIRE) or _OF_A_JOB.search(words):
        return None
    if _WHEN.search(words) or all(one.what is Mark.OFFER for one in clause.deeds) is False:
        return None
    return WHETHER_OFFERED if is_unknown(behind["what"]) else None
