"""Letters and follow-ups -> which letter is whose, and what is wrong with those that are nobody's any more."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from followup.drafting.english.text.plain import listed, plain
from followup.drafting.own.facts import changed, day_of, fact_hash, facts_of
from followup.drafting.own.texts import Of, Written
from followup.identity import Hashes, opening_hash, person_hashes
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp, LeftOut, Message, OwnWords
from followup.model.interviews import Opening
from followup.model.people import Candidate
from followup.problems import Place, Problem, Severity

_NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Slot:
    """A letter's place in a plan: the follow-up and the message, by number."""

    follow_up: int
    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Which letter each message has, by its slot; those that are older than another of the same message; and those of none."""

    letters: Mapping[Slot, Written]
    older: tuple[tuple[Written, Written], ...]
    lost: tuple[Written, ...]


def matched(letters: Iterable[Written], follow_ups: Sequence[FollowUp], openings: Collection[Opening]) -> Matched:
    """Whose the letters are, the surest first, and of two for one message the newest."""
    newest_first = sorted(letters, key=lambda one: (-one.modified, one.place))
    there = {opening_hash(opening.key) for opening in openings}
    by_step: dict[str, list[Slot]] = {}
    for number, follow_up in enumerate(follow_ups):
        for place in range(len(follow_up.messages)):
            by_step.setdefault(follow_up.step.name, []).append(Slot(number, place))
    sureness = [
        (*sure, age, slot)
        for age, letter in enumerate(newest_first)
        for slot in by_step.get(letter.of.step, ())
        if (sure := _sureness(letter.of, follow_ups[slot.follow_up], slot.message, there))
    ]
    taken: dict[Slot, Written] = {}
    settled: set[int] = set()
    older: list[tuple[Written, Written]] = []
    for _, _, age, slot in sorted(sureness, key=lambda one: one[:3]):
        if age in settled:
            continue
        letter = newest_first[age]
        if slot not in taken:
            taken[slot] = letter
            settled.add(age)
        elif taken[slot].of.uid == letter.of.uid and taken[slot].of.day == letter.of.day:
            older.append((letter, taken[slot]))
            settled.add(age)
    lost = tuple(letter for age, letter in enumerate(newest_first) if age not in settled)
    return Matched(letters=taken, older=tuple(older), lost=lost)


def _sureness(of: Of, follow_up: FollowUp, place: int, there: Collection[str]) -> tuple[int, int] | None:
    """How sure it is that a letter is that message's, less being more; None where it is not.

    The UID says it, and the day of the interview: a visit that was added before another one takes over its number, and with it
    its UID. An opening that has a new name has new UIDs; then the day alone says it, if no opening has the old name any more.
    """
    message = follow_up.messages[place]
    reader = _same_reader(of.reader, person_hashes(message.to) if message.to else (_NOBODY, _NOBODY))
    if reader is None:
        return None
    same_day, same_opening = of.day == day_of(follow_up), of.opening == opening_hash(follow_up.opening.key)
    if of.uid == follow_up.uid:
        return (0 if same_day else 2), reader
    if same_day and (same_opening or of.opening not in there):
        return 1, reader
    return None


def _same_reader(written: Hashes, now: Hashes) -> int | None:
    """0 where name and address agree, 1 where one of them does; None where neither."""
    if written == now:
        return 0
    same_address = written[1] == now[1] != _NOBODY
    return 1 if same_address or written[0] == now[0] else None


def with_own_words(
    follow_ups: Sequence[FollowUp], letters: Sequence[Written], openings: Collection[Opening], candidate: Candidate,
    left_out: Sequence[LeftOut] = (),
) -> tuple[tuple[FollowUp, ...], tuple[Problem, ...]]:  # fmt: skip
    """The follow-ups with the candidate's own letters in them; warnings of facts that have changed since, of letters whose
    follow-up is gone, and of those that another has replaced.
    """
    found = matched(letters, follow_ups, openings)
    by_follow_up: dict[int, dict[int, Written]] = {}
    for slot, letter in found.letters.items():
        by_follow_up.setdefault(slot.follow_up, {})[slot.message] = letter
    problems: list[Problem] = []
    result = list(follow_ups)
    for number, own in by_follow_up.items():
        follow_up = follow_ups[number]
        messages = list(follow_up.messages)
        for place, letter in own.items():
            facts = facts_of(follow_up, messages[place], candidate)
            typed_to = _typed_to(letter, facts["to"])
            messages[place] = dataclasses.replace(messages[place], own=_own_words(letter, messages[place], typed_to))
            if not follow_up.is_sent or (follow_up.is_due and follow_up.is_wanted):
                problems += _told_of(letter, facts, typed_to)
        result[number] = dataclasses.replace(follow_up, messages=tuple(messages))
    problems += [_older(*each) for each in found.older]
    problems += _lost(found.lost, left_out)
    return tuple(result), tuple(problems)


def _own_words(letter: Written, message: Message, typed_to: str | None) -> OwnWords:
    subject = letter.subject if message.channel is Channel.EMAIL else None
    return OwnWords(body=letter.body, subject=subject, to=typed_to, place=letter.place)


def _typed_to(letter: Written, listed_to: str) -> str | None:
    """Where a letter goes by what was typed into it; None where nobody has changed that since it was put there."""
    if letter.to is None or letter.to == listed_to or letter.of.facts.get("to") in (None, fact_hash(letter.to)):
        return None
    return letter.to


def _told_of(letter: Written, facts: Mapping[str, str], typed_to: str | None) -> Iterator[Problem]:
    since = list(changed(letter, facts))
    if since:
        message = f"since this letter was written, {listed([said for said, _ in since])}"
        tokens = listed([f"“{token}”" for _, token in since])
        hint = f"read it once more; where it is right, take {tokens} out of its line “Letter: …”"
        yield Problem("facts-changed", message, letter.said_at, Severity.WARNING, hint)
    if typed_to is not None:
        message = f"this letter goes to {typed_to}, and the list says {facts['to'] or 'nobody'}"
        hint = "where that is right, write it into the list: other letters go there too"
        yield Problem("other-address", message, Place(letter.place.file), Severity.WARNING, hint)


def _older(letter: Written, newer: Written) -> Problem:
    message = f"{newer.place.file} is for the same person and newer, so this letter is not used"
    return Problem(
        "two-letters", message, Place(letter.place.file), Severity.WARNING, "delete the one that you do not want"
    )


_NAMED = 8


def _lost(letters: Sequence[Written], left_out: Sequence[LeftOut]) -> Iterator[Problem]:
    """One warning for each reason why follow-ups are gone, with the letters' names."""
    by_reason: dict[str, list[Written]] = {}
    for letter in letters:
        why = next(
            (
                each.why
                for each in left_out
                if each.step == letter.of.step and opening_hash(each.opening) == letter.of.opening
            ),
            "the list has nothing that it belongs to",
        )
        by_reason.setdefault(plain(why), []).append(letter)
    for why, same in by_reason.items():
        first, *others = sorted(letter.place.file for letter in same)
        if others:
            names = [each.rpartition("/")[2] for each in others]
            more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
            message = (
                f"the follow-up of this letter is gone, and so is that of {listed([*names[:_NAMED], *more])}: {why}"
            )
        else:
            message = f"the follow-up of this letter is gone: {why}"
        yield Problem("letter-without-follow-up", message, Place(first), Severity.WARNING, "keep it, or delete it")
