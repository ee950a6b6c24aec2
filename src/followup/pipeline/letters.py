"""The candidate's own letters: the folder beside a list, and the follow-ups that its texts are of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from followup import disk
from followup.model.follow_ups import FollowUp
from followup.pipeline.request import Letters, Request
from followup.pipeline.result import Result, as_told
from followup.planning.plan import Plan
from followup.problems import Problem, Severity
from followup.reading.sources.encodings import text_in
from followup.reading.sources.nodes import Source

if TYPE_CHECKING:
    from followup.drafting.own.texts import Written

LETTERS = "letters"
"""The folder beside a list that holds letters in the candidate's own words."""
_MOST_LETTER_BYTES = 1 << 20


def letters_beside(lists: Iterable[str]) -> tuple[Letters, ...]:
    """The letters that stand beside lists, by the names of these. Raises CannotRead."""
    by_folder: dict[Path, list[str]] = {}
    for name in lists:
        if name != "-":
            by_folder.setdefault(Path(name).parent, []).append(name)
    found = (
        (folder, names, disk.kept_in(folder / LETTERS, ".txt", _MOST_LETTER_BYTES))
        for folder, names in by_folder.items()
    )
    return tuple(Letters(tuple(names), texts, disk.names_in(folder)) for folder, names, texts in found if texts)


def letters_read(request: Request) -> Mapping[str, Mapping[str, tuple[bytes, int]]]:
    """What a run found in each folder where letters of its lists may stand: texts by name, and when each was written."""
    texts = {Path(one.lists[0]).parent: one.texts for one in request.letters}
    folders = (Path(file.name).parent for file in request.lists if file.name != "-" and file.rows_of is None)
    return {
        str(folder / LETTERS): {text.path.name: (text.data, text.modified) for text in texts.get(folder, ())}
        for folder in folders
    }


def with_own_words(read: Result, planned: Plan, identities: Mapping[str, str]) -> tuple[Result, Plan]:
    """The plan with the candidate's letters in it, each at the follow-up that it is of. `identities` say how events name
    the lists.
    """
    from followup.drafting.own.matching import with_own_words as matched  # few lists have letters beside them

    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    by_list: dict[str, list[Written]] = {}
    for beside in read.request.letters:
        letters, told, texts = _letters_in(beside)
        sources |= texts
        problems += told
        for letter in letters:
            if (name := _list_named(letter.of.list, beside)) is not None:
                by_list.setdefault(identities[name], []).append(letter)
    follow_ups = list(planned.follow_ups)
    for source, letters in by_list.items():
        places = [number for number, one in enumerate(follow_ups) if list_of(one) == source]
        candidate = read.listing.candidate
        own, unmatched = matched(
            [follow_ups[number] for number in places], letters, planned.openings, candidate, planned.left_out
        )
        problems += unmatched
        for number, follow_up in zip(places, own, strict=True):
            follow_ups[number] = follow_up
    sources = {**read.sources, **sources}
    read = dataclasses.replace(read, sources=sources, problems=as_told((*read.problems, *problems), sources))
    return read, dataclasses.replace(planned, follow_ups=tuple(follow_ups))


def _letters_in(beside: Letters) -> tuple[list[Written], list[Problem], dict[str, Source]]:
    """The letters of a folder, what is wrong with the others, and the texts of all by their files."""
    from followup.drafting.own.texts import letter_from

    letters: list[Written] = []
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    for text in beside.texts:
        file = str(text.path)
        sources[file] = Source(file, None, text.data)
        decoded, not_text = text_in(text.data, file)
        letter = letter_from(decoded, file, text.modified) if decoded is not None else not_text[0]
        if isinstance(letter, Problem):
            problems.append(dataclasses.replace(letter, severity=Severity.WARNING))
        else:
            letters.append(letter)
    return letters, problems, sources


def _list_named(name: str, letters: Letters) -> str | None:
    """The list of this run that a letter's line names; one that was renamed since is the only one there is. None where the letter
    belongs to a list that is not in this run.
    """
    found = next((each for each in letters.lists if Path(each).name == name), None)
    if found is None and name not in letters.beside and len(letters.lists) == 1:
        return letters.lists[0]
    return found


def list_of(follow_up: FollowUp) -> str:
    """How a follow-up's events name the list that it came from."""
    interviews = follow_up.visit or follow_up.opening.interviews
    return interviews[-1].source if interviews else ""
