"""What a clause tells of a meeting: that there is an invitation, that it was held, and what an answer behind it means."""

from __future__ import annotations

import re

from followup.identity import unaccented
from followup.model.status import Status
from followup.reading.words import rounds
from followup.reading.words.doubts import WHOSE_END, Doubt, Outcome
from followup.reading.words.happening_words import Mark
from followup.reading.words.happenings import Clause, is_done

_INVITED = re.compile(r"invit|einladung|eingeladen|einladen|convo|indkald")


def is_an_invitation(clause: Clause) -> bool:
    """Whether a clause tells of an invitation that came."""
    return any(one.what is Mark.MEET and _INVITED.match(one.word) and is_done(one) for one in clause.deeds)


def is_a_bare_answer(clause: Clause) -> bool:
    """Whether a clause says yes or no to what stands before it: accepted, declined."""
    answer = clause.deed(Mark.ACCEPT, Mark.REFUSE)
    return is_done(answer) and clause.deed(Mark.OFFER, Mark.JOB, Mark.MEET) is None


def is_of_a_meeting(clause: Clause) -> bool:
    """Whether a clause names a meeting, or a round, of which nothing says that it was held: final round, on-site."""
    words = unaccented(clause.text)
    if _OVER.search(words) or re.search(r"\binterviewed\b", words) or clause.deed(Mark.OFFER, Mark.JOB):
        return False
    return clause.deed(Mark.MEET) is not None or rounds.round_in(words) is not None


def to_a_meeting(answer: Clause) -> Outcome:
    """How it stands after a bare answer behind a meeting: it may be the answer to what came of it."""
    return Doubt((Status.ACCEPTED, Status.SCHEDULED)) if answer.deed(Mark.ACCEPT) else None


def to_an_invitation(answer: Clause) -> Outcome:
    """How it stands after a bare answer to an invitation: the interview is to come, or somebody ended it."""
    return Status.SCHEDULED if answer.deed(Mark.ACCEPT) else WHOSE_END


_OVER = re.compile(
    r"\b(?:completed?|finished|concluded|attended|done|over|held|had|(?:took|taken) place|happened"
    r"|went (?:well|ok|okay|fine|great|good)"
    r"|gefuhrt|gehabt|stattgefunden|erledigt|vorbei|passee?|fait|termine|realizad[ao]|hech[ao]|terminad[ao]|afholdt|gennemført"
    r"|overstaet|overstået)\b"
)


def of_a_meeting_alone(clause: Clause) -> Outcome:
    """What a clause says in which nothing is told but a meeting: that it was held, or that there is an invitation."""
    meetings = [one for one in clause.deeds if one.what is Mark.MEET]
    if {one.what for one in clause.deeds if one.word != "took"} - {Mark.MEET, Mark.GET, Mark.JOB} or not all(
        map(is_done, meetings)
    ):
        return None
    if Mark.NOT in clause.marks or Mark.ANOTHER in clause.marks or Mark.ELSEWHERE in clause.marks:
        return None
    if _OVER.search(unaccented(clause.text)):
        return Status.WAITING
    return Status.SCHEDULED if is_an_invitation(clause) and Mark.UNKNOWN not in clause.marks else None
