"""What a clause tells of an application -> how the opening stands after it, or which ways it may.

Only what turns a word is ruled on here (a no, a hope, somebody else, an interview accepted and no offer); what a plain word means
is said by the words of a status alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.identity import unaccented
from followup.model.status import Status
from followup.reading.words.asides import declined_to, signed
from followup.reading.words.doubts import OWN_END, WHETHER_ACCEPTED, WHETHER_OFFERED, WHOSE_END, Doubt, Outcome
from followup.reading.words.happening_words import Mark
from followup.reading.words.happenings import Clause, Deed, is_done
from followup.reading.words.invitations import of_a_meeting_alone
from followup.reading.words.offers import COUNTER, of_a_counter_offer, of_something_offered, on_a_day_to_come

_DECIDED_AGAINST = re.compile(r"\b(?:decided|chose|opted|elected)\s+(?:not|against)\b", re.IGNORECASE)


def outcome_of(clause: Clause) -> Outcome:
    """How an opening stands after a clause; None where nothing in it turns what its words say."""
    for rule in _RULES:
        if (found := rule(clause)) is not None:
            return found
    return None


def is_only_thought_of(clause: Clause) -> bool:
    """Whether a clause is about an answer to an offer that has not been given."""
    answer = clause.deed(Mark.ACCEPT, Mark.REFUSE, Mark.TAKE)
    return answer is not None and (answer.is_to_come or "?" in clause.text)


def is_an_offer(clause: Clause) -> bool:
    """Whether a clause tells of an offer that is there."""
    return is_done(clause.deed(Mark.OFFER)) and outcome_of(clause) in (None, Status.OFFER)


def outcome_together(clauses: Sequence[Clause]) -> Outcome:
    """What clauses say only together: an offer, and a no to it; an interview called off, and another day."""
    if len(clauses) == 1 and (meant := _plain_no(clauses[0])) is not None:
        return meant
    if _is_told(clauses, Mark.CALL_OFF) and _is_told(clauses, Mark.BOOK_AGAIN):
        return Doubt((Status.CANCELLED, Status.SCHEDULED))
    if _is_told(clauses[:1], Mark.REJECT) and any(is_done(one.deed(Mark.BOOK_AGAIN)) for one in clauses[1:]):
        return Doubt((Status.REJECTED, Status.WAITING))
    offered = [
        at
        for at, one in enumerate(clauses)
        if is_done(one.deed(Mark.OFFER)) and outcome_of(one) in (None, Status.ACCEPTED)
    ]
    if not offered:
        return None
    later = clauses[offered[0] + 1 :]
    if any(
        is_done(one.deed(Mark.TAKE_BACK)) and one.by is not Mark.CANDIDATE and _RESCINDED.search(one.text)
        for one in later
    ):
        return Status.REJECTED
    if any(_is_given_after_all(one) and outcome_of(one) is None for one in clauses[1:]) and _is_told(
        clauses[:1], Mark.REJECT
    ):
        return Doubt((Status.OFFER, Status.REJECTED))
    answers = [one for one in clauses if is_done(one.deed(Mark.REFUSE)) and one.deed(Mark.OFFER, Mark.MEET) is None]
    if not answers:
        return None
    is_sure = all(one.by is not Mark.COMPANY and Mark.UNKNOWN not in one.marks for one in answers)
    return Status.DECLINED if is_sure else Doubt((Status.OFFER, Status.DECLINED, Status.REJECTED))


_PLAIN_NO = re.compile(
    r"(?:(?:it|its|s|was|is|a|ein|un|et|hard|clear|firm|flat|got|they|i|gave) )*"
    r"(?:(?P<told>told) (?:me |us |(?P<them>them|him|her) )?)?"
    r"(?:no|nope|nein|non|nej|nei)(?: thanks| thank you)?(?P<whose> (?:from|by|von|de|fra) (?:them|the |la |der )?\w*)?"
)
"""A no with nothing to say to what: hard no, told me no, no from them."""


def _plain_no(clause: Clause) -> Outcome:
    said = _PLAIN_NO.fullmatch(unaccented(clause.text))
    if said is None:
        return None
    if said["them"]:
        return OWN_END
    if said["told"] or (said["whose"] and Mark.CANDIDATE not in clause.marks and Mark.TO_CANDIDATE not in clause.marks):
        return Status.REJECTED
    return Doubt((Status.REJECTED, Status.WITHDRAWN, Status.WAITING))


_RESCINDED = re.compile(r"rescind|revok|retract|pulled|back", re.IGNORECASE)
_AFTER_ALL = re.compile(r"\b(?:then|later|now|after all|dann|doch|puis|ensuite|luego|senere)\b", re.IGNORECASE)


def _is_given_after_all(clause: Clause) -> bool:
    return clause.deed(Mark.OFFER) is not None and _AFTER_ALL.search(clause.text) is not None


def _is_told(clauses: Sequence[Clause], what: Mark) -> bool:
    return any(one.deed(what) for one in clauses)


def _elsewhere(clause: Clause) -> Outcome:
    """What was taken at another company ends it here; what was offered there leaves it open."""
    if Mark.ELSEWHERE not in clause.marks:
        return None
    taken = clause.deed(Mark.ACCEPT, Mark.TAKE, Mark.CHOOSE, Mark.HIRE, Mark.REFUSE, Mark.GO_ON)
    if taken is None:
        return Doubt((Status.WAITING, Status.WITHDRAWN)) if clause.deed(Mark.OFFER, Mark.GET, Mark.JOB) else None
    if taken.what is Mark.REFUSE or taken.is_denied or taken.is_to_come or taken.is_unclear:
        return Doubt((Status.WAITING, Status.WITHDRAWN))
    is_whose = clause.by is Mark.COMPANY or (taken.what is Mark.GO_ON and clause.by is None)
    return WHOSE_END if is_whose else Status.WITHDRAWN


def _for_another(clause: Clause) -> Outcome:
    """What another candidate was given is lost."""
    if Mark.ANOTHER not in clause.marks or Mark.ELSEWHERE in clause.marks:
        return None
    if clause.by is None and clause.deed(Mark.OFFER) and clause.deed(Mark.REFUSE):
        return Doubt((Status.WAITING, Status.REJECTED))  # whose turn it is then, nobody knows
    given = [
        one
        for one in clause.deeds
        if one.what in (Mark.OFFER, Mark.ACCEPT, Mark.TAKE, Mark.HIRE, Mark.CHOOSE, Mark.GO_ON, Mark.GET, Mark.JOB)
    ]
    if (
        not given
        or clause.deed(Mark.MEET, Mark.HEAR)
        or (clause.deed(Mark.REJECT, Mark.REFUSE) and Mark.BY not in clause.marks)
    ):
        return None
    if any(one.is_denied or one.is_unclear for one in given):
        return Status.WAITING if Mark.YET in clause.marks else Doubt((Status.WAITING, Status.REJECTED))
    if all(one.is_to_come for one in given):
        return Doubt((Status.WAITING, Status.REJECTED))
    if clause.by is Mark.CANDIDATE:
        return Doubt((Status.WITHDRAWN, Status.REJECTED))
    return Status.REJECTED


def _of_an_interview(clause: Clause) -> Outcome:
    """An interview that is offered or accepted goes on, one that is declined ends it."""
    meeting, offer = clause.deed(Mark.MEET), clause.deed(Mark.OFFER)
    if meeting is None:
        return None
    answer = clause.deed(Mark.ACCEPT, Mark.REFUSE)
    if (
        answer is not None
        and offer is not None
        and not re.fullmatch(r"invit\w*|interview|entrevista|entretien", meeting.word)
    ):
        return None
    if answer is None:
        deed = offer
        if deed is None:
            return of_a_meeting_alone(clause)
        if deed.is_denied or deed.is_unclear:
            return Status.WAITING if Mark.YET in clause.marks else Doubt((Status.REJECTED, Status.WAITING))
        return Status.WAITING if deed.is_to_come else Status.SCHEDULED
    if answer.is_denied or answer.is_to_come or answer.is_unclear:
        return Doubt((Status.WAITING, Status.WITHDRAWN, Status.REJECTED))
    if answer.what is Mark.ACCEPT:
        return Status.SCHEDULED
    return {Mark.CANDIDATE: Status.WITHDRAWN, Mark.COMPANY: Status.REJECTED}.get(clause.by or Mark.SMALL, WHOSE_END)


def _of_the_application(clause: Clause) -> Outcome:
    """An application that is accepted goes on, and is no job; one that is refused is rejected."""
    answer = clause.deed(Mark.ACCEPT, Mark.REFUSE)
    if answer is None or clause.deed(Mark.APPLY) is None or clause.deed(Mark.OFFER, Mark.JOB):
        return None
    if answer.is_unclear or answer.is_to_come or clause.by is Mark.CANDIDATE:
        return Doubt((Status.WAITING, Status.REJECTED))
    is_accepted = (answer.what is Mark.ACCEPT) is not answer.is_denied
    return Status.WAITING if is_accepted else Status.REJECTED


def _taken_back(clause: Clause) -> Outcome:
    """An offer that is withdrawn was withdrawn by who made it."""
    offer, deed = clause.deed(Mark.OFFER), clause.deed(Mark.TAKE_BACK, Mark.CALL_OFF)
    if deed is None or offer is None:
        return _withdrawn(clause) or _given_up(clause)
    if deed.is_denied or deed.is_unclear or deed.is_to_come:
        return Doubt((Status.OFFER, Status.REJECTED))
    return Doubt((Status.DECLINED, Status.REJECTED)) if clause.by is Mark.CANDIDATE else Status.REJECTED


_ONES_OWN = re.compile(r"\bwithdr\w* (?:\w+ ){0,2}from\b|\b(?:my|meine|ma|mi|min)\b")


def _withdrawn(clause: Clause) -> Outcome:
    """What was withdrawn by the company, or is a job, was withdrawn by who offered it; one's own withdrawal is from something."""
    deed, job = clause.deed(Mark.TAKE_BACK), clause.deed(Mark.JOB)
    if not is_done(deed) or deed is None or clause.by is Mark.CANDIDATE or _ONES_OWN.search(unaccented(clause.text)):
        return None
    if clause.by is Mark.COMPANY:
        return None if clause.deed(Mark.APPLY) else Status.REJECTED
    if job is None or Mark.UNKNOWN in clause.marks:
        return None
    return Status.REJECTED if _deed_is_behind(clause, job, deed) else WHOSE_END


_GIVEN_UP = re.compile(
    r"\b(?:lost|fell through|fallen through|(?P<lapsed>expired|lapsed|verfallen|abgelaufen|expiree?|expiro|udløbet)"
    r"|verloren|geplatzt|perdue?|tombee? a l eau|perdid[ao]|perdi|mistede|mistet)\b"
)


_NO_AGREEMENT = re.compile(
    r"\bnegotiat\w* (?:\w+ )?(?:fail\w*|broke down|collapsed|fell through|unsuccessful\w*|ended)\b"
)


def _given_up(clause: Clause) -> Outcome:
    """An offer, or a job, that is lost; one that lapsed may have been let go."""
    if _NO_AGREEMENT.search(unaccented(clause.text)):
        return Doubt((Status.DECLINED, Status.REJECTED))
    lost = _GIVEN_UP.search(unaccented(clause.text))
    one = clause.deed(Mark.OFFER, Mark.JOB)
    if lost is None or not is_done(one) or clause.deed(Mark.HEAR, Mark.MEET, Mark.APPLY, Mark.ACCEPT, Mark.TAKE):
        return None
    return Doubt((Status.DECLINED, Status.REJECTED)) if lost["lapsed"] else Status.REJECTED


def _answered(clause: Clause) -> Outcome:
    """An offer that is taken, or is not. While an answer is only thought of, it is an offer still."""
    offer = clause.deed(Mark.OFFER)
    answer = clause.deed(Mark.ACCEPT, Mark.REFUSE, Mark.REJECT, Mark.TAKE)
    if offer is None or answer is None:
        return None
    if COUNTER.search(unaccented(clause.text)) and is_done(answer):
        return of_a_counter_offer(clause, answer)
    if answer.is_unclear:
        return Doubt((Status.OFFER, Status.ACCEPTED, Status.DECLINED))
    if answer.is_denied and answer.what in (Mark.ACCEPT, Mark.TAKE):
        if Mark.YET in clause.marks:
            return Status.OFFER
        return (
            Doubt((Status.DECLINED, Status.OFFER))
            if _is_only_so_far(clause)
            else _by_candidate(clause, Status.DECLINED)
        )
    if answer.is_denied:
        return WHETHER_OFFERED
    if answer.is_to_come and (offer.is_to_come or _deed_is_behind(clause, answer, offer)):
        is_supposed = Mark.IF in clause.marks or re.search(r"\b(?:an|any)\s+offer", clause.text, re.IGNORECASE)
        return Status.WAITING if is_supposed else WHETHER_OFFERED
    if answer.is_to_come:
        return Status.OFFER
    if offer.is_denied or offer.is_unclear:
        return Doubt((Status.REJECTED, Status.DECLINED))
    if offer.is_to_come:
        return (
            Status.REJECTED
            if answer.what is Mark.REJECT
            else Doubt((Status.WAITING, Status.WITHDRAWN, Status.REJECTED))
        )
    taken = answer.what in (Mark.ACCEPT, Mark.TAKE)
    return _by_candidate(clause, Status.ACCEPTED if taken else Status.DECLINED)


def _is_only_so_far(clause: Clause) -> bool:
    return re.search(r"\b(?:haven|hasn|have|has)\b", clause.text, re.IGNORECASE) is not None


def _deed_is_behind(clause: Clause, one: Deed, other: Deed) -> bool:
    return clause.deeds.index(one) < clause.deeds.index(other)


def _by_candidate(clause: Clause, status: Status) -> Outcome:
    """The status that the candidate's own answer gives; in doubt where it is the company's, to an offer of the candidate's."""
    if clause.by is Mark.COMPANY and Mark.TO_CANDIDATE not in clause.marks:
        return Doubt((status, Status.OFFER, Status.REJECTED))
    return status


def _offered(clause: Clause) -> Outcome:
    offer = clause.deed(Mark.OFFER)
    if offer is None:
        return None
    got = clause.deed(Mark.GET)
    heard = clause.deed(Mark.HEAR)
    if heard is not None and (heard.is_denied or heard.is_to_come):
        return Status.WAITING
    if offer.is_denied or (got is not None and got.is_denied):
        is_open = Mark.YET in clause.marks or offer.is_to_come
        return Status.WAITING if is_open else Status.REJECTED
    if offer.is_unclear:
        return Doubt((Status.OFFER, Status.REJECTED, Status.WAITING))
    if offer.is_to_come or (got is not None and got.is_to_come):
        return Status.WAITING
    if clause.by is Mark.CANDIDATE and re.match(r"offered|offering", offer.word) and Mark.SMALL not in clause.marks:
        return WHETHER_OFFERED
    return on_a_day_to_come(clause, offer) or of_something_offered(clause, offer)


def _given_the_job(clause: Clause) -> Outcome:
    deed, job = clause.deed(Mark.HIRE) or clause.deed(Mark.GET), clause.deed(Mark.JOB)
    if (
        deed is None
        or (deed.what is Mark.GET and job is None)
        or clause.deed(Mark.HEAR, Mark.MEET, Mark.ACCEPT, Mark.TAKE)
    ):
        return None
    denied = [one for one in (deed, job) if one is not None and one.is_denied]
    if denied:
        return Status.WAITING if Mark.YET in clause.marks or denied[0].is_to_come else Status.REJECTED
    if deed.is_unclear:
        return Doubt((Status.REJECTED, Status.WAITING))
    return Status.WAITING if deed.is_to_come else None


def _accepted(clause: Clause) -> Outcome:
    """To accept commits: it has to be the candidate's, done, and no person is what was accepted."""
    deed = clause.deed(Mark.ACCEPT)
    if deed is None:
        return None
    is_of_the_candidate = clause.by is Mark.CANDIDATE or deed.word in ("accept", "accepting")
    if deed.is_denied and Mark.YET not in clause.marks and not is_of_the_candidate:
        return Status.REJECTED
    if deed.is_denied or deed.is_unclear or deed.is_to_come or clause.by is Mark.COMPANY:
        return Doubt((Status.DECLINED, Status.OFFER)) if deed.is_denied else WHETHER_ACCEPTED
    is_of_what_it_is = clause.deed(Mark.OFFER, Mark.JOB) is not None or not deed.is_of_something
    return None if is_of_what_it_is and not _SUFFERED.search(clause.text) else WHETHER_ACCEPTED


_SUFFERED = re.compile(
    r"\b(?:was|were|been|got|being|getting|get|am|bin|wurde|worden|suis|ete|été|fui|sido|blev|er|bliver)\b",
    re.IGNORECASE,
)


_REJECTS = re.compile(
    r"\b(?:i|jeg)\s+(?:have\s+|then\s+|just\s+|already\s+)?(?:rejected|afviste|har afvist)\b", re.IGNORECASE
)


def _refused(clause: Clause) -> Outcome:
    deed = clause.deed(Mark.REJECT, Mark.REFUSE)
    if deed is None:
        return None
    if deed.what is Mark.REJECT:
        if deed.is_unclear:
            return Doubt((Status.REJECTED, Status.WAITING))
        if deed.is_denied or deed.is_to_come:
            return Status.WAITING
        if clause.by is Mark.CANDIDATE and (Mark.BY in clause.marks or _REJECTS.search(clause.text)):
            return OWN_END
        return Status.REJECTED if Mark.TO_CANDIDATE in clause.marks else None
    if deed.is_denied or deed.is_unclear or deed.is_to_come:
        return (
            Status.WAITING if clause.by is Mark.COMPANY else Doubt((Status.WAITING, Status.WITHDRAWN, Status.DECLINED))
        )
    if clause.by is Mark.COMPANY:
        return Status.REJECTED
    if Mark.BY in clause.marks and clause.by is Mark.CANDIDATE:
        return OWN_END
    if clause.by is None and deed.word.endswith(" no"):
        return WHOSE_END
    return Doubt((Status.DECLINED, Status.REJECTED)) if Mark.OFFER in clause.marks else None


def _gone_on(clause: Clause) -> Outcome:
    deed = clause.deed(Mark.GO_ON)
    if deed is None or clause.deed(Mark.REJECT):
        return None
    if clause.deed(Mark.REFUSE):
        return Status.WITHDRAWN if clause.by is Mark.CANDIDATE else WHOSE_END
    if deed.is_unclear:
        return WHOSE_END
    if deed.is_denied and Mark.YET not in clause.marks:
        if deed.is_to_come:
            return Status.WAITING
        if clause.by is Mark.CANDIDATE:
            return Status.WITHDRAWN
        return WHOSE_END if clause.by is None and _DECIDED_AGAINST.search(clause.text) else Status.REJECTED
    return Status.WAITING


_AWAITED = ("heard", "hear", "decision", "update", "updates", "feedback", "bescheid", "besked")
"""What is not there yet, where it is only said that there is none."""
_WITHOUT = re.compile(r"\b(?:without|ohne|sans|sin|uden)\b", re.IGNORECASE)
"""What is only added to something else: filled without feedback."""


def _heard(clause: Clause) -> Outcome:
    deed = clause.deed(Mark.HEAR)
    is_added = _WITHOUT.search(clause.text) is not None and Mark.YET not in clause.marks
    if deed is None or is_added or clause.deed(Mark.REJECT, Mark.REFUSE, Mark.CALL_OFF, Mark.TAKE_BACK):
        return None
    if deed.is_to_come and not deed.is_denied:
        return Status.WAITING
    if deed.is_denied and (Mark.YET in clause.marks or _is_only_so_far(clause) or deed.word in _AWAITED):
        return (
            Status.GHOSTED
            if re.search(r"\b(?:never|jamais|nunca|aldrig|nie)\b", clause.text, re.IGNORECASE)
            else Status.WAITING
        )
    return None


def _called_off(clause: Clause) -> Outcome:
    deed = clause.deed(Mark.CALL_OFF)
    if deed is None or not (deed.is_denied or deed.is_unclear or deed.is_to_come):
        return None
    return Doubt((Status.CANCELLED, Status.SCHEDULED))


_RULES = (
    declined_to, signed, _elsewhere, _for_another, _taken_back, _of_an_interview, _of_the_application, _answered, _offered,
    _given_the_job, _refused, _accepted, _gone_on, _heard, _called_off,
)  # fmt: skip
"""In the order in which they are asked: the first that has something to say counts."""
