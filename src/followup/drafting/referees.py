"""What letters say to references and of them: what they saw, what the company needs, and who may be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from followup.drafting import facts
from followup.drafting.english import names
from followup.drafting.english.attributes import Seen, both, seen
from followup.drafting.english.dialect import Dialect
from followup.drafting.english.matching import shared
from followup.drafting.english.meaning import NEAR, nearness
from followup.drafting.english.relations import relation, where_from
from followup.drafting.english.topics import topic
from followup.drafting.marks import Typed, without_contractions
from followup.drafting.records import topic_record, typed
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
            "need": facts.Topic(),
            "is_asked_again": False,
        }
    typed_need = lead.topic if lead and lead.topic and len(follow_up.openings) == 1 else None
    need = topic_record(topic(typed_need, to_owner=False)) if typed_need else facts.Topic()
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
        "need": need if level == 0 and _is_of_use(typed_need or "", need, saw) else facts.Topic(),
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


def _is_of_use(typed: str, need: facts.Topic, saw: Seen | None) -> bool:
    """Whether a need says something to somebody outside: it was typed as what the work is about, or what they saw answers it."""
    if need.core is None:
        return False
    the_work, whole = (each.casefold().removeprefix("the ") for each in (need.core, typed))
    is_answered = saw is not None and (shared(need.core, saw.typed) > 0 or nearness(need.core, saw.typed) >= NEAR)
    return the_work == whole or is_answered
