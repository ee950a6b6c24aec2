"""The playbook of a run: read, with what is wrong in its templates and in changes to its steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from followup.model.etiquette import Playbook, StepChange
from followup.pipeline.request import Request
from followup.problems import Problem, in_order
from followup.reading.playbook import playbook_from, reasons


def explained_playbook(
    files: Mapping[str, bytes],
    folder: str,
    playbooks: Mapping[str, Mapping[str, bytes]] | None = None,
    *,
    is_ours: bool = False,
) -> tuple[Playbook, Mapping[str, str], tuple[Problem, ...]]:
    """A playbook, why each of its steps is as it is, and its problems, those of its templates among them. `is_ours` says that the
    tests have read its templates.
    """
    playbook, problems = playbook_from(files, folder, playbooks)
    why = reasons(playbook, files, playbooks)
    return playbook, why, in_order((*problems, *_of_templates(playbook, is_ours=is_ours)))


def playbook_of(request: Request) -> tuple[Playbook, Sequence[Problem]]:
    """The playbook that a run was given, and the problems of its files, its templates apart."""
    return playbook_from(request.playbook, request.playbook_folder, request.playbooks)


def problems_of(request: Request, playbook: Playbook, changes: Sequence[StepChange]) -> Iterator[Problem]:
    """The problems of a playbook's templates, and of changes to its steps."""
    yield from _of_templates(playbook, is_ours=request.playbook_is_ours)
    if changes:
        from followup.drafting import tact

        yield from tact.loosened(playbook, changes)


def _of_templates(playbook: Playbook, *, is_ours: bool) -> Sequence[Problem]:
    """What is wrong in templates; nothing is where the tests have read them."""
    if is_ours:
        return ()
    # 300 ms to read every branch of every template: longer than all else an unchanged run over a short list takes.
    from followup.drafting.templates.checking import template_problems

    return tuple(template_problems(playbook))
