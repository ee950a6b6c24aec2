"""The playbooks that a list chooses by name, for everything or for one opening: the etiquette as they change it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from followup.identity import folded
from followup.model.etiquette import Playbook
from followup.model.interviews import Interview
from followup.model.settings import Settings
from followup.problems import Place, Problem
from followup.reading.cells import values
from followup.reading.etiquette.changes import playbook_changes, with_changes
from followup.reading.playbook import playbook_from

Files = Mapping[str, Mapping[str, bytes]]
"""The files of the playbooks that come along, by their names."""


def with_chosen(
    playbook: Playbook, settings: Settings, interviews: Sequence[Interview], ours: Files, *, is_given: bool
) -> tuple[Playbook, tuple[Interview, ...]]:
    """The playbook as the settings choose it, and with what they change; and the interviews with what the playbook of their
    opening changes, before their own changes. One that was given with the command (`is_given`) comes before the settings'.
    """
    own = None if is_given else settings.playbook
    chosen = _like(playbook, own, ours)
    of_opening = {one.opening: one.playbook for one in interviews if one.playbook is not None}
    if of_opening:
        changes = {name: playbook_changes(chosen, _like(chosen, name, ours)) for name in set(of_opening.values())}
        interviews = [
            dataclasses.replace(one, changes=(*changes[of_opening[one.opening]], *one.changes))
            if one.opening in of_opening else one for one in interviews
        ]  # fmt: skip
    return with_changes(chosen, settings.changes), tuple(interviews)


def _like(playbook: Playbook, name: str | None, ours: Files) -> Playbook:
    """A playbook whose steps are those of the one of that name; itself, where there is none."""
    known = _known(name, ours)
    if known is None:
        return playbook
    rest = {other: files for other, files in ours.items() if other != known}
    return with_changes(playbook, playbook_changes(playbook, playbook_from(ours[known], known, rest)[0]))


def _known(name: str | None, ours: Iterable[str]) -> str | None:
    return next((each for each in ours if name is not None and folded(each) == folded(name)), None)


def unknown_playbooks(
    settings: Settings, interviews: Iterable[Interview], ours: Iterable[str], list_place: Place
) -> Iterator[Problem]:
    """What a list calls a playbook, and is none: to go on with another one would send more, or less, than was wanted."""
    named = [(settings.playbook, list_place, "settings.playbook")]
    named += [(one.playbook, one.place, "playbook") for one in interviews]
    known = tuple(ours)
    for name, place, field in named:
        if known and name is not None and _known(name, known) is None:
            hint = values.did_you_mean(name, known, f"playbooks are: {', '.join(known)}")
            yield Problem("unknown-playbook", f"{name} is no playbook", place, hint=hint, field=field)
