"""Steps as a playbook writes them -> steps, each checked against what it names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from followup.model.etiquette import Anchor, Step, Template, with_waits
from followup.problems import Place
from followup.reading.cells import values
from followup.reading.etiquette.contents import STEP
from followup.reading.etiquette.words import ALWAYS, step_name
from followup.reading.findings import Findings, listed
from followup.reading.form.fields import Table
from followup.reading.form.reader import Read, entries_of, read
from followup.reading.sources.nodes import Entries, Node


def steps_from(
    node: Node | None, templates: Mapping[str, Template], findings: Findings, known: Collection[str] = ()
) -> tuple[Step, ...]:
    if not isinstance(node, Entries):
        if node is not None:
            findings.error(
                "not-keys",
                "steps needs names of steps, each with its keys",
                node.place,
                "write thank_you_email: below it",
            )
        return ()
    read_steps = []
    for key, value in entries_of(node, findings):
        name = step_name(key.text)
        found = read(value, Table(f"the step {name}", STEP.fields), findings.of(name))
        if found is not None and all(found.get(field.key) is not None for field in STEP if field.required):
            read_steps.append((_step(name, key.place, found), found))
    names = [*known, *(step_name(key.text) for key, _ in node.entries)]
    for step, found in read_steps:
        check_step(step, found, names, templates, findings.of(step.name))
    steps = tuple(step for step, _ in read_steps)
    tell_circles(steps, findings)
    return steps


def _step(name: str, place: Place, found: Read) -> Step:
    given = attributes(found, STEP)
    anchors, waits = given.pop("anchors"), given.pop("waits")
    counted_from = with_waits(anchors, waits)
    given.setdefault("statuses", ALWAYS)
    given.setdefault("template", name)
    return Step(name=name, counted_from=counted_from, place=place, **given)


def attributes(found: Read, table: Table) -> dict[str, Any]:
    """What a record says, by the attribute of the model that each key sets."""
    given = {field.attribute or field.key: found.get(field.key) for field in table if field.key in found.values}
    if "useful_for" in given:
        (given["useful_for"],) = given["useful_for"]
    if "not_before" in given:
        given["not_before"] = given["not_before"] or ()
    if "at_most" in given:
        number, is_of_an_opening = given.pop("at_most")
        given["at_most_an_opening" if is_of_an_opening else "at_most_a_day"] = number
    return given


def check_step(
    step: Step, found: Read, names: Sequence[str], templates: Mapping[str, Template], findings: Findings
) -> None:
    """Whether what a step names is there."""
    for anchor, wait in step.counted_from:
        if anchor not in list(Anchor) and anchor not in names:
            hint = values.did_you_mean(
                anchor, (*Anchor, *names), f"write one of: {', '.join(Anchor)}, or a step's name"
            )
            findings.error(
                "unknown-anchor", f"{step.name} is counted from {anchor}, which is nothing", found.at("from"), hint
            )
        if wait.amount < 0 and anchor not in (Anchor.INTERVIEW_START, Anchor.ANSWER_BY):
            findings.error(
                "not-a-wait",
                f"{step.name} comes {wait} from {anchor}, which is before it is known",
                found.at("wait"),
                "only what is counted from the interview start, or from the day by which to answer, may come before it",
            )
    for anchor in step.before:
        if anchor != Anchor.DECISION_DATE and anchor not in names:
            findings.error(
                "unknown-step",
                f"{step.name} comes before {anchor}, which is no step",
                found.at("before"),
                values.did_you_mean(
                    anchor, (Anchor.DECISION_DATE, *names), f"write decision date, or one of: {', '.join(names)}"
                ),
            )
    for first in (first for first, _ in step.not_before if first not in names):
        findings.error(
            "unknown-step",
            f"{step.name} waits for {first}, which is no step",
            found.at("not_before"),
            values.did_you_mean(first, names, f"steps are: {', '.join(names)}"),
        )
    if step.template not in templates:
        findings.error(
            "missing-template",
            f"{step.name} has no template",
            found.at("template"),
            f"write templates/{step.template}.txt",
        )


def tell_circles(steps: Sequence[Step], findings: Findings, place: Place | None = None) -> None:
    """Tells of steps that are counted from, or wait for, one another."""
    waits_for = {
        step.name: {*(anchor for anchor, _ in step.counted_from if anchor not in list(Anchor)), *dict(step.not_before)}
        for step in steps
    }
    free: set[str] = set()
    while ready := {
        name for name, others in waits_for.items() if name not in free and not (others & waits_for.keys()) - free
    }:
        free |= ready
    circle = [step for step in steps if step.name not in free]
    if circle:
        names = listed([step.name for step in circle])
        findings.error(
            "counted-in-a-circle",
            f"{names} would wait for one another" if len(circle) > 1 else f"{names} would wait for itself",
            place or circle[0].place,
            "count from the interview",
        )
