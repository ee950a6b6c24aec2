"""What letters say to references and of them: what they saw, what the company needs, and who may be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from followup.drafting import facts
from followup.drafting.english.attested.attributes import Seen, both, seen
from followup.drafting.english.dialect import Dialect
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.people import names
from followup.drafting.english.people.relations import relation, where_from
from followup.drafting.english.text.contractions import without_contractions
from followup.drafting.english.text.plain import listed
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.topics.understanding import topic
from followup.drafting.english.words.matching import shared
from followup.drafting.marks import Typed
from followup.drafting.records import typed
from followup.model.follow_ups import FollowUp, Message
from followup.model.people import Reference
from followup.model.settings import Address, Settings


def facts_of_reference(
    follow_up: FollowUp, message: Message, settings: Settings, english: Dialect, level: int
) -> Mapping[str, Any]:
    """The facts about the reference who reads a message, by their names in the table; those of nobody for any other reader. The
    higher the level, the less is told.
    """
    reader, lead = message.to, follow_up.opening.lead
    if not isinstance(reader, Reference):
        return {
            "contacted": False,
            "relation": None,
            "place_known": None,
            "seen": None,
            "may_ask": None,
            "came_up": None,
            "is_asked_again": False,
        }
    typed_need = lead.topic if lead and lead.topic and len(follow_up.openings) == 1 else None
    who = relation(reader.relation) if reader.relation else None
    about = f"{typed_need or ''} {' '.join(each.role or '' for each in follow_up.openings)}"
    saw = _what_they_saw(reader.attributes, about, english, level)
    is_formal = names.is_formal(reader.name, settings.address is Address.FORMAL)

    def said(text: str | None) -> Typed | None:
        return typed(without_contractions(text) if text and is_formal else text)

    return {
        "contacted": reader.contacted,
        "relation": typed(who),
        "place_known": typed(where_from(reader.relation)) if reader.relation else None,
        "seen": said(saw.you) if saw else None,
        "may_ask": said(saw.asked) if saw else None,
        "came_up": typed(_what_came_up(follow_up)) if level == 0 and len(follow_up.openings) == 1 else None,
        "is_asked_again": message.is_asked_again,
    }


def referee_to_offer(asked: Sequence[Reference], english: Dialect) -> facts.Referee | None:
    """Whom the company may be offered: the first who was asked, and of whom it can be said who they are."""
    reference = next((each for each in asked if each.relation and not each.contacted), None)
    if reference is None:
        return None
    name = names.full_name(reference.name, english)
    who = relation(reference.relation) if reference.relation else None
    return facts.Referee(name=Typed(name), who=typed(who)) if name else None


def _what_they_saw(attributes: Sequence[str], about: str, english: Dialect, level: int) -> Seen | None:
    """What a reference is reminded of: what answers the need best and says most, and one thing more of its kind. What says too
    little stands beside another alone.
    """
    known: list[Seen] = [said for typed in attributes if (said := seen(typed, english.is_british))]
    known.sort(key=lambda said: (said.is_thin, -shared(about, said.typed), said.you is None))
    if not known:
        return None
    first, *others = known
    if level == 0 and (joined := next(filter(None, (both(first, other) for other in others)), None)):
        return joined
    return None if first.is_thin else first


def _what_came_up(follow_up: FollowUp) -> str | None:
    """What was talked about in the last interview, for somebody who was not there: of two people at most, the lead first. Nothing
    that goes wrong there, which is theirs to tell, and none of the candidate's own affairs.
    """
    met = [each for each in follow_up.visit if each.interviewers]
    people = sorted(met[-1].interviewers if met else (), key=lambda each: not each.lead)
    told = [_thing(said) for each in people if each.topic and (said := topic(each.topic, to_owner=False))]
    things = [thing for thing in dict.fromkeys(told) if thing and not _OWN_AFFAIR.search(thing) and is_finished(thing)]
    short = [thing for thing in things if len(thing.split()) <= _WORDS_OF_ONE_OF_TWO and " and " not in thing]
    return listed(short[:2] if things[:1] == short[:1] else things[:1]) or None


_WORDS_OF_ONE_OF_TWO = 4


def _thing(said: Topic) -> str | None:
    """What a topic is about, where it says something to somebody outside: one word alone, if that is all that was typed, and no
    amount.
    """
    gist = said.gist
    if not gist or _AMOUNT.search(gist) or _BARE_THING.match(gist):
        return None
    return gist if gist == said.noun or " " in gist else None


_BARE_THING = re.compile(r"^the \S+$")  # "the department"
_AMOUNT = re.compile(r"^\d|\d ?%|\bper ?cent\b")

# What one is hired for is the work; when one is there, what one gets for it, and what one was before are one's own affair.
_OWN_AFFAIR = re.compile(
    r"\b(?:my|your|hours|holidays?|leave|vacation|benefits?|pension|insurance|wages?|bonus|raise|commute|commuting|parking|visa"
    r"|permit|relocation|relocating|moving house|remote|gap|cv|r[eé]sum[eé]|references?|referees?|notice|start date|contract"
    r"|test|background check|degree|age|health|family|kids|child ?care)\b",
    re.IGNORECASE,
)
