"""A playbook's files -> the etiquette: steps, limits, quiet days, templates, and what would be tactless."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any

from followup.identity import folded
from followup.model import (
    Anchor,
    Channel,
    OnceA,
    Playbook,
    QuietDays,
    Recipients,
    Status,
    Step,
    StepChange,
    TactRule,
    Template,
    Unit,
    Wait,
)
from followup.problems import Place, Problem, in_order
from followup.reading.cells import durations, times, values
from followup.reading.cells.days import weekday_of
from followup.reading.cells.patterns import MOST_STEPS, steps_at_most
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings, listed
from followup.reading.form.fields import Field, Read, Table, cell, entries_of, is_blank, read, rows_of
from followup.reading.sources.encodings import decoded
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.sources.yaml_files import yaml_source

_ALWAYS = tuple(Status)


def _one_of(words: type[StrEnum], what: str) -> Callable[[str], Any]:
    def parse(text: str) -> Any:
        for word in words:
            if folded(word) == folded(text):
                return word
        close = values.nearest(text, tuple(words))
        hint = f"did you mean {close}?" if close else f"write one of: {', '.join(words)}"
        raise Unreadable("unknown-word", f"{text} is no {what}", hint)

    return parse


def _anchor(text: str) -> str:
    """An anchor of the vocabulary, else the name that a step of these words has."""
    words = folded(text)
    return next((anchor for anchor in Anchor if folded(anchor) == words), words.replace(" ", "_"))


def _alternatives(parse: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    """Values for the first anchor, `else` for the next: 3 working days, else 7 working days."""
    return lambda text: tuple(parse(part.strip()) for part in re.split(r",?\s+else\s+", text))


def _useful_for(text: str) -> tuple[Wait | None]:
    return (None,) if folded(text) in ("until the interview", "until the answer") else (durations.wait(text),)


def _wait(text: str) -> Wait:
    return Wait(0, Unit.DAYS) if folded(text) == "at once" else durations.wait(text)


def _not_before(text: str) -> tuple[tuple[str, int], ...]:
    """Steps, each with how many working days to leave between: thank_you_email, hurry, 5 working days."""
    found: list[tuple[str, int]] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        if not found or not part[0].isdigit():
            found.append((_anchor(part), 0))
            continue
        wait = durations.wait(part)
        if wait.unit is not Unit.WORKING_DAYS:
            raise Unreadable("not-a-wait", f"{part} is no number of working days", "write hurry, 5 working days")
        found[-1] = found[-1][0], wait.amount
    return tuple(found)


def _at_most(text: str) -> tuple[int, bool]:
    """How many people, and whether of a whole opening: 2 a day, 3 an opening."""
    return values.number(re.sub(r"\s+(a day|an opening)$", "", text)), text.endswith("an opening")


def _statuses(text: str) -> tuple[Status, ...]:
    return _ALWAYS if folded(text) == "always" else tuple(values.status(word) for word in re.split(r"\s*,\s*", text))


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise Unreadable(
            "not-a-pattern", f"{text} is no regular expression: {error}", "write \\ before ( [ . * + ? that are meant"
        ) from None
    if steps_at_most(text) > MOST_STEPS:
        message = f"{text} may take for ever: it repeats what is repeated, or what may end in many places"
        raise Unreadable("slow-pattern", message, "write one * or + and give the others an end: {1,20}")
    return text


_MOST_STEPS_TOGETHER = 10 * MOST_STEPS
_once_a = _one_of(OnceA, "way to count")
_YES = cell(values.yes)
_WAIT = cell(durations.wait)

STEP = Table(
    "a step",
    (
        Field(
            "for",
            "whom it concerns",
            cell(_one_of(Recipients, "group of people")),
            required=True,
            attribute="recipients",
        ),
        Field("once_a", "how often", cell(_once_a), required=True),
        Field(
            "from",
            "what its time is counted from: an anchor or a step; `else` gives the next",
            cell(_alternatives(_anchor)),
            required=True,
            attribute="anchors",
        ),
        Field(
            "wait",
            "how long after: 3 working days; `else` for the next anchor",
            cell(_alternatives(_wait)),
            required=True,
            attribute="waits",
        ),
        Field("at", "the hour on a day that is counted", cell(times.time_of_day)),
        Field("hours", "between which hours of the candidate's clock", cell(durations.hours)),
        Field("their_hours", "between which hours of the reader's clock", cell(durations.hours)),
        Field(
            "urgent_until",
            "how late in the evening, on any day, when they decide by the next working day",
            cell(times.time_of_day),
        ),
        Field(
            "useful_for",
            "how long after its time it still makes sense: 5 working days, until the interview, until the answer",
            cell(_useful_for),
            required=True,
        ),
        Field(
            "useful_after_a_short_talk", "the same after less than half an hour", _WAIT, attribute="useful_after_short"
        ),
        Field(
            "before",
            "than what it is never later than the working day before: decision date, check_in",
            cell(lambda text: tuple(_anchor(part) for part in re.split(r"\s*,\s*", text))),
        ),
        Field("post", "how long it is in the post", _WAIT),
        Field("arrives_before_decision", "how long before the decision it has to arrive", _WAIT),
        Field("while", "the statuses in which it is taken", cell(_statuses), attribute="statuses"),
        Field(
            "one_event_for",
            "person: an event of its own for each person",
            cell(lambda text: _once_a(text) is OnceA.PERSON),
            attribute="one_event_for_person",
        ),
        Field("at_most", "how many people of one opening: 2 a day, 3 an opening", cell(_at_most)),
        Field("on_quiet_days", "yes: may fall on a quiet day", _YES),
        Field("on_interview_days", "yes: does not give way to a day with an interview", _YES),
        Field("never_on_interview_date", "yes: never on the date of an interview with them, in either zone", _YES),
        Field("not_before", "steps that have to come first: thank_you_email, hurry, 5 working days", cell(_not_before)),
        Field("alarm", "no: without a reminder", _YES),
        Field("channel", "email, card, call, linkedin, or note (to yourself)", cell(_one_of(Channel, "channel"))),
        Field("words", "how long the text may be: 60-130", cell(values.span)),
        Field("characters", "how long the text may be, in characters", cell(values.span)),
        Field("template", "the file of its wording, without .txt", cell(str)),
    ),
)

_MINUTES = cell(durations.minutes)
_NUMBER = cell(values.number)
LIMITS = Table(
    "limits",
    (
        Field("first_draft", "how long one draft takes", _MINUTES, attribute="first_draft_minutes"),
        Field("further_draft", "how long each further draft takes", _MINUTES, attribute="further_draft_minutes"),
        Field("longest", "how long a sitting is at most", _MINUTES, attribute="most_minutes"),
        Field(
            "people_thanked", "how many interviewers are thanked one by one", _NUMBER, attribute="most_people_thanked"
        ),
        Field("references", "how many references are asked for one opening", _NUMBER, attribute="most_references"),
        Field("subject", "how long a subject may be, in characters", _NUMBER, attribute="subject_characters"),
    ),
)
_QUIET = Table(
    "a quiet day",
    (
        Field("country", "for candidates in this country", cell(values.country, nothing=False)),
        Field("nth", "which of the month's", _NUMBER, required=True),
        Field("weekday", "which day of the week", cell(str), required=True),
        Field("month", "which month: 11", _NUMBER, required=True),
        Field("days_after", "how many days later", _NUMBER),
    ),
)
_TACT = Table(
    "a tact rule",
    (
        Field("fault", "what is wrong with it", cell(str), required=True),
        Field("words", "words to look for", rows_of(cell(str, nothing=False)), required=True),
        Field("pattern", "a regular expression that decides", cell(_pattern, nothing=False)),
        Field("better", "what to say instead", cell(str), required=True),
        Field("steps", "only in these steps", rows_of(cell(str))),
    ),
)


def playbook_from(
    files: Mapping[str, bytes], folder: str, others: Mapping[str, Mapping[str, bytes]] | None = None
) -> tuple[Playbook, tuple[Problem, ...]]:
    """The playbook that the files of a folder make, and their problems. Keys are paths below `folder`, with slashes; `others`
    are the files of playbooks by name, on which this one may build (`like: graceful`) and then say only what differs.
    """
    by_name = tuple(sorted((name, tuple(sorted(content.items()))) for name, content in (others or {}).items()))
    return _read_once(tuple(sorted(files.items())), folder, by_name)


_Content = tuple[tuple[str, bytes], ...]


@functools.lru_cache(maxsize=16)
def _read_once(
    content: _Content, folder: str, by_name: tuple[tuple[str, _Content], ...]
) -> tuple[Playbook, tuple[Problem, ...]]:
    """The same; a process that plans for many candidates reads each playbook once."""
    files, others = dict(content), {name: dict(each) for name, each in by_name}
    findings = Findings()
    prefix = f"{folder}/" if folder else ""
    root = _root(files, f"{prefix}playbook.yaml", findings)
    base = _base(root, others, findings)
    templates = {**(base.templates if base else {}), **_templates(files, prefix, findings)}
    limits = _attributes(root.get("limits"), LIMITS) if root.get("limits") else {}
    if base is None:
        steps = _steps(root.get("steps"), templates, findings.of("steps"))
        playbook = Playbook(steps=steps, templates=templates, quiet_days=root.get("quiet_days") or (), **limits)
    else:
        base = dataclasses.replace(base, templates=templates, **limits)
        steps = _steps_like(root.get("steps"), base, findings.of("steps"))
        playbook = dataclasses.replace(base, steps=steps, quiet_days=root.get("quiet_days") or base.quiet_days)
    tact = _tact(files.get("tact.yaml"), f"{prefix}tact.yaml", findings)
    return dataclasses.replace(playbook, tact=tact or playbook.tact, place=root.place), in_order(findings.problems)


def _base(root: Read, others: Mapping[str, Mapping[str, bytes]], findings: Findings) -> Playbook | None:
    """The playbook that another one builds on; its own problems are told where it is used itself."""
    name = root.get("like")
    if name is None:
        return None
    if name not in others:
        close = values.nearest(name, tuple(others))
        findings.error(
            "unknown-playbook",
            f"{name} is no playbook that this one could be like",
            root.at("like"),
            f"did you mean {close}?" if close else f"playbooks are: {', '.join(others) or 'none'}",
        )
        return None
    rest = {other: files for other, files in others.items() if other != name}  # none is like itself
    return playbook_from(others[name], name, rest)[0]


def _steps_like(node: Node | None, base: Playbook, findings: Findings) -> tuple[Step, ...]:
    """The steps of another playbook with what this one says: off, single keys, or whole steps of its own behind them."""
    if node is None:
        return base.steps
    if not isinstance(node, Entries):
        return _steps(node, base.templates, findings)
    known = {step.name for step in base.steps}
    own = Entries(tuple(entry for entry in node.entries if _name(entry[0].text) not in known), node.place)
    changed = Entries(tuple(entry for entry in node.entries if _name(entry[0].text) in known), node.place)
    changes = step_changes(changed, base, findings)
    return (*with_changes(base, changes).steps, *_steps(own, base.templates, findings, known))


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


def _root(files: Mapping[str, bytes], file: str, findings: Findings) -> Read:
    nothing = Read(Place(file), is_cut=True)
    if "playbook.yaml" not in files:
        findings.error(
            "no-playbook",
            "there is no playbook.yaml in this folder",
            nothing.place,
            "followup playbook copy DIR writes one to begin with",
        )
        return nothing
    source = yaml_source(files["playbook.yaml"], file)
    findings.extend(source.problems)
    if source.node is None and not source.problems:
        return read(Entries((), nothing.place), _PLAYBOOK, findings) or nothing
    return (read(source.node, _PLAYBOOK, findings) if source.node is not None else None) or nothing


def _templates(files: Mapping[str, bytes], prefix: str, findings: Findings) -> dict[str, Template]:
    templates = {}
    for path, data in sorted(files.items()):
        folder, _, file = path.rpartition("/")
        if folder != "templates" or not file.endswith(".txt"):
            continue
        text, problems = decoded(data, prefix + path)
        findings.extend(problems)
        name = file.removesuffix(".txt")
        templates[name] = Template(name, (text or "").replace("\r\n", "\n"), prefix + path)
    return templates


def _steps(
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
        name = _name(key.text)
        found = read(value, Table(f"the step {name}", STEP.fields), findings.of(name))
        if found is not None and all(found.get(field.key) is not None for field in STEP if field.required):
            read_steps.append((_step(name, key.place, found), found))
    names = [*known, *(_name(key.text) for key, _ in node.entries)]
    for step, found in read_steps:
        _check_step(step, found, names, templates, findings.of(step.name))
    steps = tuple(step for step, _ in read_steps)
    _tell_circles(steps, findings)
    return steps


def reasons(
    playbook: Playbook, files: Mapping[str, bytes], others: Mapping[str, Mapping[str, bytes]] | None = None
) -> dict[str, str]:
    """Why each step is as it is, by its name: the comment right above it in `playbook.yaml`, its own or that of the one of
    `others` from which it comes, as one line of text.
    """
    sources = {playbook.place.file: files} | {f"{name}/playbook.yaml": other for name, other in (others or {}).items()}
    texts = {file: decoded(source.get("playbook.yaml", b""), file)[0] or "" for file, source in sources.items()}
    lines_of = {file: text.splitlines() for file, text in texts.items()}
    found = {}
    for step in playbook.steps:
        lines = lines_of.get(step.place.file, [])
        if step.place.line > len(lines):
            continue
        first = last = step.place.line - 1
        while first > 0 and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        said = " ".join(line.strip().lstrip("#").strip() for line in lines[first:last])
        if said:
            found[step.name] = said
    return found


def _name(text: str) -> str:
    return folded(text).replace(" ", "_")


def _step(name: str, place: Place, found: Read) -> Step:
    given = _attributes(found, STEP)
    anchors, waits = given.pop("anchors"), given.pop("waits")
    counted_from = tuple((anchor, waits[min(index, len(waits) - 1)]) for index, anchor in enumerate(anchors))
    given.setdefault("statuses", _ALWAYS)
    given.setdefault("template", name)
    return Step(name=name, counted_from=counted_from, place=place, **given)


def _attributes(found: Read, table: Table) -> dict[str, Any]:
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


def _check_step(
    step: Step, found: Read, names: Sequence[str], templates: Mapping[str, Template], findings: Findings
) -> None:
    """Whether what a step names is there."""
    for anchor, wait in step.counted_from:
        if anchor not in list(Anchor) and anchor not in names:
            close = values.nearest(anchor, (*Anchor, *names))
            hint = f"did you mean {close}?" if close else f"write one of: {', '.join(Anchor)}, or a step's name"
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
            close = values.nearest(anchor, (Anchor.DECISION_DATE, *names))
            findings.error(
                "unknown-step",
                f"{step.name} comes before {anchor}, which is no step",
                found.at("before"),
                f"did you mean {close}?" if close else f"write decision date, or one of: {', '.join(names)}",
            )
    for first in (first for first, _ in step.not_before if first not in names):
        close = values.nearest(first, tuple(names))
        findings.error(
            "unknown-step",
            f"{step.name} waits for {first}, which is no step",
            found.at("not_before"),
            f"did you mean {close}?" if close else f"steps are: {', '.join(names)}",
        )
    if step.template not in templates:
        findings.error(
            "missing-template",
            f"{step.name} has no template",
            found.at("template"),
            f"write templates/{step.template}.txt",
        )


def _tell_circles(steps: Sequence[Step], findings: Findings, place: Place | None = None) -> None:
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


def _quiet(item: Node, findings: Findings) -> QuietDays | None:
    if isinstance(item, Text):
        return cell(durations.quiet)(item, findings)  # type: ignore[no-any-return]
    found = read(item, _QUIET, findings)
    if found is None or any(found.get(field.key) is None for field in _QUIET if field.required):
        return None
    weekday, month, nth = weekday_of(found.get("weekday")), found.get("month"), found.get("nth")
    if weekday is None or not 1 <= month <= 12 or not 1 <= nth <= 5:
        findings.error(
            "not-quiet-days", "no such day of a month", found.place, "write {nth: 4, weekday: Thursday, month: 11}"
        )
        return None
    return QuietDays(
        nth=(nth, weekday, month),
        days_after=found.get("days_after") or 0,
        country=found.get("country"),
    )


def _tact(data: bytes | None, file: str, findings: Findings) -> tuple[TactRule, ...]:
    if data is None:
        return ()
    source = yaml_source(data, file)
    findings.extend(source.problems)
    if source.node is not None and not isinstance(source.node, Items) and not is_blank(source.node):
        findings.error(
            "not-a-list",
            "rules of tact are listed one below the other, each with a dash",
            source.node.place,
            "write - fault: …",
        )
    rules = (_tact_rule(item, findings) for item in (source.node.items if isinstance(source.node, Items) else ()))
    found = tuple(rule for rule in rules if rule is not None)
    _tell_slow_rules(found, findings)
    return found


def _tell_slow_rules(rules: Sequence[TactRule], findings: Findings) -> None:
    """Tells of the rule at which the patterns would take too long together, each of them soon enough by itself."""
    steps = itertools.accumulate(steps_at_most(rule.pattern) if rule.pattern else 0 for rule in rules)
    first = next((rule for rule, together in zip(rules, steps, strict=True) if together > _MOST_STEPS_TOGETHER), None)
    if first is not None:
        message = "the patterns up to here may take for ever together"
        findings.error("slow-pattern", message, first.place, "leave some of them out")


def _tact_rule(item: Node, findings: Findings) -> TactRule | None:
    found = read(item, _TACT, findings)
    if found is None or not all(found.get(field.key) for field in _TACT if field.required):
        return None
    return TactRule(
        found.get("fault"),
        found.get("words"),
        found.get("pattern"),
        found.get("better"),
        found.get("steps") or (),
        found.place,
    )


_PLAYBOOK = Table(
    "the playbook",
    (
        Field("like", "the playbook that this one builds on: graceful", cell(str, nothing=False)),
        Field("limits", "how long and how many", lambda node, findings: read(node, LIMITS, findings)),
        Field("quiet_days", "days for thank-yous and replies alone", rows_of(_quiet)),
        Field("steps", "what to do, when and for whom", lambda node, findings: node, required=True),
    ),
)


# --- changes to it --------------------------------------------------------------------------------------------------


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
    change = StepChange(name, tuple(_attributes(found, STEP).items()), key.place)
    names = [step.name for step in playbook.steps]
    changed = with_changes(playbook, (change,))
    for step in changed.steps:
        if step.name == name:
            _check_step(step, found, names, playbook.templates, findings.of(name))
    _tell_circles(changed.steps, findings.of(name), found.place)
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
    name = _name(text)
    names = tuple(step.name for step in playbook.steps)
    if name in names or not names:  # a playbook without steps is told of once, and not at every row
        return name
    close = values.nearest(text, names)
    hint = f"did you mean {close}?" if close else f"steps are: {', '.join(names)}"
    findings.error("unknown-step", f"{text} is no step of the playbook", place, hint)
    return None


def with_changes(playbook: Playbook, changes: tuple[StepChange, ...]) -> Playbook:
    """The playbook with the candidate's own settings in it."""
    steps = {step.name: step for step in playbook.steps}
    for change in changes:
        steps[change.step] = steps[change.step].changed_by(change)
    return dataclasses.replace(playbook, steps=tuple(steps.values()))
