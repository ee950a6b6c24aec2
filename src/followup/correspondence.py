"""What is done with a plan's letters one by one: put beside the list in the candidate's own words, written by a program, and
turned into mails. Nothing is written here; what is to be written comes back as values.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from followup.drafting.drafts import Drafter
from followup.drafting.own import facts
from followup.drafting.own.frame import frame_of
from followup.drafting.own.prompt import Commission, pieces_of, prompt_of
from followup.drafting.own.texts import text_of
from followup.drafting.own.writing import Ask, NoAnswer, Outcome, written
from followup.identity import is_same_person, unaccented
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.follow_ups import FollowUp, OwnWords
from followup.model.people import Candidate
from followup.model.published import State
from followup.pipeline import Request, Result
from followup.pipeline.drafting import as_sent_now
from followup.pipeline.letters import LETTERS, list_of
from followup.pipeline.planning import names_of_lists
from followup.pipeline.reading import source_of
from followup.problems import Problem
from followup.publishing.eml import mail, reader_of
from followup.publishing.names import comparable, slug
from followup.reading.writer import Writer, writer_from

__all__ = [
    "Ask",
    "Letter",
    "Mail",
    "NoAnswer",
    "Outcome",
    "Writer",
    "letters_of",
    "mails_of",
    "matching",
    "prompt_pieces_of",
    "prompts_of",
    "writer_of",
    "written_by",
]

DAYS_OF_DRAFTS = 7
"""Today, and the six days after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter still to be sent: our draft of it, the candidate's own if there is one, and the file that holds it, or would."""

    follow_up: FollowUp
    place: int
    ours: Draft
    own: OwnWords | None
    path: Path
    commission: Commission = field(repr=False)
    list_name: str = ""

    @property
    def is_there(self) -> bool:
        return self.own is not None

    @property
    def about(self) -> str:
        """Which letter it is, in a few words."""
        reader = self.ours.to.name if self.ours.to else "the team"
        return f"{self.follow_up.step.name} to {' '.join(reader.split())} ({self.follow_up.opening.company})"

    def file(self, body: str | None = None) -> bytes:
        """The text of its file with our words in it, or with others."""
        draft = self.ours if body is None else dataclasses.replace(self.ours, body=body)
        message = self.follow_up.messages[self.place]
        of = facts.of(self.follow_up, message, self.commission.candidate, self.list_name)
        return text_of(draft, of, self.follow_up.opening.company).encode("utf-8", "replace")


def letters_of(result: Result, there: Mapping[Path, Collection[str]]) -> tuple[Letter, ...]:
    """The letters of a run in which everything was drafted, by time: of what is still to come, and of what may not have gone out.
    `there` are the names of the files in each folder of letters. Lists that are no files have none.
    """
    if result.planned is None:
        return ()
    lists = names_of_lists(result)
    drafter = Drafter(result.playbook, result.listing.candidate, result.listing.settings, result.request.shelf)
    taken = {folder: {comparable(name) for name in names} for folder, names in there.items()}
    drafted = [
        (follow_up, wording.drafts)
        for follow_up, (_, wording) in zip(result.planned.plan.follow_ups, result.planned.drafts, strict=True)
    ]
    of_opening: dict[str, list[tuple[FollowUp, Sequence[Draft]]]] = {}
    for follow_up, standing in drafted:
        of_opening.setdefault(follow_up.opening.key, []).append((follow_up, standing))
    found: list[Letter] = []
    for follow_up, standing in drafted:
        name = lists.get(list_of(follow_up), "-")
        is_over = (follow_up.is_sent and not follow_up.is_due) or follow_up.is_done or not follow_up.is_wanted
        if is_over or name == "-":
            continue
        bare = as_sent_now(_without_own_words(follow_up), result.now)
        ours = standing if all(each.own is None for each in follow_up.messages) else drafter.wording(bare).drafts
        folder = Path(name).parent / LETTERS
        for place, (message, draft) in enumerate(zip(follow_up.messages, ours, strict=True)):
            if draft.channel is not Channel.NOTE:
                found.append(
                    Letter(
                        follow_up=follow_up,
                        place=place,
                        ours=draft,
                        own=message.own,
                        path=Path(message.own.place.file)
                        if message.own
                        else folder / _free_name(_stem(follow_up, draft), ".txt", taken.setdefault(folder, set())),
                        list_name=Path(name).name,
                        commission=_commission(bare, place, draft, result, of_opening[follow_up.opening.key]),
                    )
                )
    return tuple(found)


def _commission(
    follow_up: FollowUp,
    place: int,
    ours: Draft,
    result: Result,
    of_opening: Iterable[tuple[FollowUp, Sequence[Draft]]],
) -> Commission:
    return Commission(
        follow_up=follow_up,
        place=place,
        ours=ours,
        candidate=result.listing.candidate,
        settings=result.listing.settings,
        playbook=result.playbook,
        others=tuple(_others(follow_up, place, ours, of_opening, result.listing.candidate)),
    )


def _without_own_words(follow_up: FollowUp) -> FollowUp:
    messages = tuple(dataclasses.replace(message, own=None) for message in follow_up.messages)
    return dataclasses.replace(follow_up, messages=messages)


def _others(
    follow_up: FollowUp,
    place: int,
    draft: Draft,
    of_opening: Iterable[tuple[FollowUp, Sequence[Draft]]],
    candidate: Candidate,
) -> Iterator[tuple[str, str]]:
    """What colleagues read of the same follow-up, and what the reader has read by then of others of the opening."""
    for other, drafts in of_opening:
        for number, each in enumerate(drafts):
            if each.channel is Channel.NOTE or each.to is None or (other.uid, number) == (follow_up.uid, place):
                continue
            is_before = other.start < follow_up.start and draft.to is not None and is_same_person(each.to, draft.to)
            if other.uid == follow_up.uid or is_before:
                kind = "" if other.uid == follow_up.uid else f", {other.step.name.replace('_', ' ')}"
                yield f"{' '.join(each.to.name.split())}{kind}", frame_of(each, candidate).middle


def _free_name(stem: str, ending: str, taken: set[str]) -> str:
    """A name for a file that no other has; it is taken from now on."""
    number = 1
    while comparable(name := f"{stem}{f'-{number}' if number > 1 else ''}{ending}") in taken:
        number += 1
    taken.add(comparable(name))
    return name


def _stem(follow_up: FollowUp, draft: Draft) -> str:
    step = follow_up.step.name.replace("_", "-")
    return slug(f"{follow_up.opening.company} {step}", draft.to.name if draft.to else None) or step


def matching(letters: Sequence[Letter], whom: Sequence[str], step: str | None) -> tuple[Letter, ...]:
    """The letters of a step whose reader, company, job or kind has all the words; where none has them whole, those that have
    words which begin so.
    """
    wanted = unaccented(" ".join(whom)).split()
    of_step = [letter for letter in letters if step is None or step == letter.follow_up.step.name]
    whole = tuple(letter for letter in of_step if set(wanted) <= set(_said_of(letter)))
    begun = (
        letter for letter in of_step if all(any(word.startswith(one) for word in _said_of(letter)) for one in wanted)
    )
    return whole or tuple(begun)


def _said_of(letter: Letter) -> list[str]:
    openings = " ".join(f"{one.company} {one.role or ''}" for one in letter.follow_up.openings)
    return unaccented(f"{letter.about} {letter.ours.heading or ''} {letter.ours.channel} {openings}").split()


def writer_of(request: Request) -> tuple[Writer | None, tuple[Problem, ...]]:
    """The program that the user's configuration names, and what is wrong with it."""
    if request.configured is None:
        return None, ()
    return writer_from(source_of(request.configured))


def prompts_of(letters: Iterable[Letter]) -> Iterator[tuple[Letter, str]]:
    """What would be sent for each letter."""
    for letter in letters:
        yield letter, prompt_of(letter.commission)


def prompt_pieces_of(result: Result) -> dict[tuple[str, int], tuple[str, ...]]:
    """What a program would get for each letter still to be sent, by its follow-up's UID and its place there, in pieces."""
    return {(letter.follow_up.uid, letter.place): pieces_of(letter.commission) for letter in letters_of(result, {})}


def written_by(letters: Sequence[Letter], ask: Ask) -> Iterator[tuple[Letter, Outcome]]:
    """What a program makes of letters, as it comes."""
    by_commission = {id(letter.commission): letter for letter in letters}
    for outcome in written([letter.commission for letter in letters], ask):
        yield by_commission[id(outcome.commission)], outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A draft that is due: its file's name and bytes, None where it is no email. `has_address` tells whether it has a reader."""

    follow_up: FollowUp
    draft: Draft
    name: str | None = None
    content: bytes | None = field(default=None, repr=False)
    has_address: bool = True


def mails_of(result: Result) -> tuple[Mail, ...]:
    """What is due today and in the six days after it, and what is due since some days and not marked, by time."""
    if result.planned is None:
        return ()
    candidate = result.listing.candidate
    taken: set[str] = set()
    found: list[Mail] = []
    told = zip(result.planned.plan.follow_ups, result.planned.drafts, result.planned.changes.outcomes, strict=True)
    for follow_up, (_, wording), outcome in told:
        if follow_up.is_done or not follow_up.is_wanted or not _is_due(follow_up, outcome.state, result.now):
            continue
        for draft in wording.drafts:
            if draft.channel is Channel.EMAIL:
                name = _free_name(_stem(follow_up, draft), ".eml", taken)  # no day: one that moves stays one file
                content, has_address = mail(draft, candidate), reader_of(draft) is not None
                found.append(
                    Mail(follow_up=follow_up, draft=draft, name=name, content=content, has_address=has_address)
                )
            elif draft.channel is not Channel.NOTE:
                found.append(Mail(follow_up=follow_up, draft=draft))
    return tuple(found)


def _is_due(follow_up: FollowUp, state: State, now: dt.datetime) -> bool:
    if follow_up.is_sent:
        return state is State.DUE
    today = now.astimezone(follow_up.start.tzinfo).date()
    return today <= follow_up.start.date() < today + dt.timedelta(days=DAYS_OF_DRAFTS)
