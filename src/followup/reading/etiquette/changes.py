"""What a list, or another playbook, changes about the steps of a playbook."""

from __future__ import annotations

import dataclasses

from followup.model.etiquette import Playbook, Step, StepChange
from followup.problems import Place
from followup.reading.cells import values
from followup.reading.cells.values import Unreadable
from followup.reading.etiquette.contents import STEP
from followup.reading.etiquette.steps import attributes, check_step, steps_from, tell_circles
from followup.reading.etiquette.words import step_name
from followup.reading.findings import Findings
from followup.reading.form.fields import Table
from followup.reading.form.kinds import cell
from followup.reading.form.reader import entries_of, is_blank, read
from followup.reading.sources.nodes import Entries, Node, Text


def step_changes(node: Node | None, playbook: Playbook, findings: Findings) -> tuple[StepChange, ...]:
    """Changes as a list writes them: {thank_you_note: off, linkedin: {wait: 5 working days}}."""
    if node is None:
        return ()
    if not isinstance(node, Entries):
        findings.error("not-keys", "steps needs names of steps here", node.place, "write steps: {thank_you_note: off}")
        return ()
    changes = (_change(key, value, playbook, findings) for key, value in entries_of(node, findings))
    return tuple(change for change in changes if change is not None)


def _change(key: Text, value: Node, playbook: Playbook, findings: Findings) -> StepChange | None:
    name = known_step(key.text, key.place, playbook, findings)
    if name is None or is_blank(value):
        return None
    if isinstance(value, Text):
        is_on = cell(_on, nothing=False)(value, findings)
        return None if is_on is None else StepChange(name, (("off", not is_on),), key.place)
    optional = tuple(dataclasses.replace(field, required=False) for field in STEP)
    found = read(value, Table(f"the step {name}", optional), findings.of(name))
    if found is None:
        return None
    change = StepChange(name, tuple(attributes(found, STEP).items()), key.place)
    names = [step.name for step in playbook.steps]
    changed = with_changes(playbook, (change,))
    for step in changed.steps:
        if step.name == name:
            check_step(step, found, names, playbook.templates, findings.of(name))
    tell_circles(changed.steps, findings.of(name), found.place)
    return change


def _on(text: str) -> bool:
    try:
        return values.yes(text)
    except Unreadable:
        raise Unreadable(
            "not-a-change", f"{text} is no change to a step", "write off, or keys such as {wait: 5 working days}"
        ) from None


def known_step(text: str, place: Place, playbook: Playbook, findings: Findings) -> str | None:
    """The step that `text` names; a problem where it names none."""
    name = step_name(text)
    names = tuple(step.name for step in playbook.steps)
    if name in names or not names:  # a playbook without steps is told of once, and not at every row
        return name
    hint = values.did_you_mean(text, names, f"steps are: {', '.join(names)}")
    findings.error("unknown-step", f"{text} is no step of the playbook", place, hint)
    return None


def with_changes(playbook: Playbook, changes: tuple[StepChange, ...]) -> Playbook:
    """The playbook with the candidate's own settings in it."""
    steps = {step.name: step for step in playbook.steps}
    for change in changes:
        steps[change.step] = steps[change.step].changed_by(change)
    return dataclasses.replace(playbook, steps=tuple(steps.values()))


def steps_like(node: Node | None, base: Playbook, findings: Findings) -> tuple[Step, ...]:
    """The steps of another playbook with what this one says: off, single keys, or whole steps of its own behind them."""
    if node is None:
        return base.steps
    if not isinstance(node, Entries):
        return steps_from(node, base.templates, findings)
    known = {step.name for step in base.steps}
    own = Entries(tuple(entry for entry in node.entries if step_name(entry[0].text) not in known), node.place)
    changed = Entries(tuple(entry for entry in node.entries if step_name(entry[0].text) in known), node.place)
    changes = step_changes(changed, base, findings)
    return (*with_changes(base, changes).steps, *steps_from(own, base.templates, findings, known))


def playbook_changes(before: Playbook, after: Playbook) -> tuple[StepChange, ...]:
    """What makes the steps of one playbook those of another, for an opening or an interview with a playbook of its own.
    Steps that the first has not are no part of it.
    """
    return tuple(change for step in before.steps if (change := _difference(step, after.step(step.name))) is not None)


def _difference(before: Step, after: Step | None) -> StepChange | None:
    if after is None:
        return StepChange(before.name, (("off", True),))
    single = [field.name for field in dataclasses.fields(Step) if field.name not in ("name", "place", "counted_from")]
    values = [(name, getattr(after, name)) for name in single if getattr(after, name) != getattr(before, name)]
    if after.counted_from != before.counted_from:
        values.append(("anchors", tuple(anchor for anchor, _ in after.counted_from)))
        values.append(("waits", tuple(wait for _, wait in after.counted_from)))
    return StepChange(before.name, tuple(values)) if values else None
