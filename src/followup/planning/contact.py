"""Who hears from the candidate: to whom each message goes, through whom, and who has heard enough for a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from followup import identity
from followup.identity import Hashes, is_same_person, person_hashes
from followup.model.etiquette import Channel, Recipients, Step
from followup.model.follow_ups import Message
from followup.model.interviews import Interview, Opening
from followup.model.people import Interviewer, Person, Reference
from followup.planning.roles import lead_of

_REFERENCES = (Recipients.REFERENCES, Recipients.ASKED_REFERENCES)


class Ledger:
    """Who hears from the candidate on which day. A person is the same by name within a circle, by address anywhere."""

    def __init__(self) -> None:
        self._days: set[tuple[str, str, dt.date]] = set()

    def hears(self, circle: str, people: Iterable[Hashes], day: dt.date) -> bool:
        """Whether one of `people` (hashes by name and by address) hears something that day."""
        return any((*key, day) in self._days for key in _keys(circle, people))

    def note(self, circle: str, people: Iterable[Hashes], day: dt.date) -> None:
        self._days.update((*key, day) for key in _keys(circle, people))


def _keys(circle: str, people: Iterable[Hashes]) -> Iterable[tuple[str, str]]:
    for name, address in people:
        yield circle, name
        if address != "-":
            yield "", address


def circle_of(step: Step, opening: str) -> str:
    """Within what one name is one person: an opening (its short hash); the candidate's references are so everywhere."""
    return "references" if is_for_references(step) else opening


def is_for_references(step: Step) -> bool:
    return step.recipients in _REFERENCES


def hashes_of(people: Iterable[Person]) -> tuple[Hashes, ...]:
    return tuple(person_hashes(person) for person in people)


def share_a_person(some: Iterable[Hashes], others: Iterable[Hashes]) -> bool:
    """Whether a person is among both, by name or by address."""
    known = {one for pair in some for one in pair} - {"-"}
    return any(one in known for pair in others for one in pair)


def readers(messages: Iterable[Message]) -> tuple[Hashes, ...]:
    """Short hashes of the people into whose hands the messages come."""
    return hashes_of(message.to for message in messages if message.to is not None)


def opening_hash(opening: Opening) -> str:
    return identity.opening_hash(opening.key)


def thank_yous(
    opening: Opening, visit: Sequence[Interview], people: Sequence[Interviewer], step: Step, most: int
) -> tuple[Message, ...]:
    """One message for each of `people`, the lead's first. Who cannot be reached is thanked through whoever arranged it, or
    through a colleague, and where nobody can, all of them through the first: one message, and never several that cannot be
    sent. Of more than `most`, the lead is asked to pass thanks on; where nobody is named, whoever arranged it is thanked, else
    nobody by name.
    """
    lead = lead_of(people, opening.role)
    if lead is None:
        return (_message(opening, visit, opening.arranged_by, step, ()),)
    ordered = [lead, *(person for person in people if person is not lead)]
    if len(ordered) > most:
        reader = lead if lead.email else _go_between(opening, lead, ordered) or lead
        return (_through(opening, visit, reader, step, ordered),)
    reachable = [person for person in ordered if _is_reachable(person)]
    unreachable = [person for person in ordered if not _is_reachable(person)]
    through = _go_between(opening, lead, ordered) if unreachable else None
    if unreachable and through is None:
        written_to = [person for person in ordered if person is unreachable[0] or _is_reachable(person)]
        return tuple(
            _through(opening, visit, person, step, unreachable if person is unreachable[0] else ())
            for person in written_to
        )
    if through is None:
        return tuple(_message(opening, visit, person, step, ()) for person in ordered)
    messages = [
        _message(opening, visit, person, step, tuple(unreachable) if is_same_person(person, through) else ())
        for person in reachable
    ]
    if not any(is_same_person(person, through) for person in reachable):
        messages.append(_message(opening, visit, through, step, tuple(unreachable)))
    return tuple(messages)


def _through(
    opening: Opening, visit: Sequence[Interview], reader: Interviewer, step: Step, people: Sequence[Interviewer]
) -> Message:
    """One message to somebody who is asked to pass thanks on to the rest."""
    return _message(
        opening, visit, reader, step, tuple(person for person in people if not is_same_person(person, reader))
    )


def _is_reachable(person: Interviewer) -> bool:
    return bool(person.email or person.phone)


def _go_between(opening: Opening, lead: Interviewer, people: Sequence[Interviewer]) -> Interviewer | None:
    """Who can pass something on: whoever arranged it, else the lead, else a colleague, if they have an address; else whoever
    arranged it or leads, by telephone. Nobody's own telephone is for asking them to carry a word to whoever leads them.
    """
    arranged_it = [person for person in (opening.arranged_by,) if person is not None]
    return _with_an_address([*arranged_it, *people]) or _best_reached([*arranged_it, lead])


def _with_an_address(people: Sequence[Interviewer]) -> Interviewer | None:
    return next((one for one in people if one.email), None)


def _best_reached(people: Sequence[Interviewer]) -> Interviewer | None:
    """The first with an address, else the first with a telephone."""
    return _with_an_address(people) or next((one for one in people if one.phone), None)


def to_lead(opening: Opening, visit: Sequence[Interview], lead: Interviewer | None, step: Step) -> tuple[Message, ...]:
    return (_message(opening, visit, lead, step, ()),)


def to_each(
    opening: Opening, visit: Sequence[Interview], people: Sequence[Interviewer], step: Step
) -> tuple[Message, ...]:
    return tuple(_message(opening, visit, person, step, ()) for person in people)


def who_arranged_it(opening: Opening) -> Interviewer | None:
    """Whoever arranged it, else the lead: the first of them who can be reached, else a colleague with an address, else the
    first. What was decided is not asked of somebody who leads nobody by their own telephone.
    """
    both = [person for person in (opening.arranged_by, opening.lead) if person is not None]
    return _best_reached(both) or _with_an_address(opening.people) or next(iter(both), None)


def to_reference(opening: Opening, visit: Sequence[Interview], reference: Reference, step: Step) -> Message:
    """An email; a call, where there is only a telephone number."""
    is_call = step.channel is Channel.EMAIL and reference.email is None and reference.phone is not None
    place = [person.name for person in opening.references].index(reference.name)
    return Message(to=reference, channel=Channel.CALL if is_call else step.channel, met=tuple(visit), variant=place)


def _message(
    opening: Opening,
    visit: Sequence[Interview],
    person: Interviewer | None,
    step: Step,
    passes_on: tuple[Interviewer, ...],
) -> Message:
    visit, met = tuple(visit), _met(opening, person)
    before = tuple(one for one in met if not visit or one.end <= visit[-1].end)
    return Message(
        to=person,
        channel=_channel(person, step),
        passes_on=passes_on,
        met=visit if before in ((), visit) else before,
        variant=_place_of(opening, person),
        earlier=len({one.day for one in met or opening.interviews if visit and one.day < visit[0].day}),
    )


def _channel(person: Interviewer | None, step: Step) -> Channel:
    """The step's own; a text, where an email would go to somebody who has only a telephone."""
    has_only_a_telephone = person is not None and person.phone and not person.email
    return Channel.TEXT if step.channel is Channel.EMAIL and has_only_a_telephone else step.channel


def _met(opening: Opening, person: Interviewer | None) -> tuple[Interview, ...]:
    if person is None:
        return ()
    return tuple(one for one in opening.interviews if any(is_same_person(person, other) for other in one.interviewers))


def _place_of(opening: Opening, person: Interviewer | None) -> int:
    """The person's place among the opening's people; behind them for whoever arranged it alone."""
    if person is None:
        return 0
    places = (index for index, other in enumerate(opening.people) if is_same_person(person, other))
    return next(places, len(opening.people))
