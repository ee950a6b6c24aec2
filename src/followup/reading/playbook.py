"""A playbook's files -> the etiquette: steps, limits, quiet days, templates, and what would be tactless."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from followup.identity import folded
from followup.model import Anchor, Channel, OnceA, Playbook, QuietDays, Recipients, Status, Step, StepChange, TactRule, Template, Wait
from followup.problems import Place, Problem
from followup.reading import values
from followup.reading.cells import Entries, Items, Node, Text, yaml_source
from followup.reading.fields import Field, Read, cell, read, rows_of
from followup.reading.findings import Findings
from followup.reading.values import Unreadable

_ALWAYS = tuple(Status)


def _one_of(words: type[StrEnum], what: str) -> Callable[[str], Any]:
    def parse(text: str) -> Any:
        for word in words:
            if folded(word) == folded(text):
                return word
        close = values.nearest(text, list(words))
        hint = f"did you mean {close}?" if close else f"write one of: {', '.join(words)}"
        raise Unreadable("unknown-word", f"{text} is no {what}", hint)

    return parse


def _alternatives(parse: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    """Values for the first anchor, `else` for the next: 3 working days, else 7 working days."""
    return lambda text: tuple(parse(part.strip()) for part in re.split(r",?\s+else\s+", text))


def _useful_for(text: str) -> tuple[Wait | None]:
    return (None,) if folded(text) == "until the interview" else (values.wait(text),)


def _a_day(text: str) -> int:
    return values.number(re.sub(r"\s+a day$", "", text))


def _statuses(text: str) -> tuple[Status, ...]:
    return _ALWAYS if folded(text) == "always" else tuple(values.status(word) for word in re.split(r"\s*,\s*", text))


_YES = cell(values.yes)
_WAIT = cell(values.wait)

STEP = (
    Field("for", "whom it concerns", cell(_one_of(Recipients, "group of people")), required=True),
    Field("once_a", "how often", cell(_one_of(OnceA, "way to count")), required=True),
    Field("from", "what its time is counted from: an anchor or a step; `else` gives the next", cell(_alternatives(str)), required=True),
    Field("wait", "how long after: 3 working days; `else` for the next anchor", cell(_alternatives(values.wait)), required=True),
    Field("at", "the hour on a day that is counted", cell(values.time_of_day)),
    Field("hours", "between which hours of the candidate's clock", cell(values.hours)),
    Field("their_hours", "between which hours of the reader's clock", cell(values.hours)),
    Field("urgent_until", "how late in the evening, on any day, when they decide by the next working day", cell(values.time_of_day)),
    Field("useful_for", "how long after its time it still makes sense: 5 working days, until the interview", cell(_useful_for), required=True),
    Field("post", "how long it is in the post", _WAIT),
    Field("arrives_before_decision", "how long before the decision it has to arrive", _WAIT),
    Field("while", "the statuses in which it is taken", cell(_statuses)),
    Field("one_event_for", "person: an event of its own for each person", cell(lambda text: folded(text) == "person")),
    Field("at_most", "how many people of one opening in a day", cell(_a_day)),
    Field("on_quiet_days", "yes: may fall on a quiet day", _YES),
    Field("on_interview_days", "yes: does not give way to a day with an interview", _YES),
    Field("never_on_interview_date", "yes: never on the date of an interview with them, in either zone", _YES),
    Field("not_before", "a step that has to come first", cell(str)),
    Field("alarm", "no: without a reminder", _YES),
    Field("channel", "email, card, call, linkedin, or note (to yourself)", cell(_one_of(Channel, "channel"))),
    Field("words", "how long the text may be: 60-130", cell(values.span)),
    Field("characters", "how long the text may be, in characters", cell(values.span)),
    Field("template", "the file of its wording, without .txt", cell(str)),
)
_ATTRIBUTES = {"for": "recipients", "from": "anchors", "wait": "waits", "while": "statuses", "one_event_for": "one_event_for_person",
               "at_most": "at_most_a_day"}  # fmt: skip

_MINUTES = cell(values.minutes)
_NUMBER = cell(values.number)
LIMITS = (
    Field("first_draft", "how long one draft takes", _MINUTES),
    Field("further_draft", "how long each further draft takes", _MINUTES),
    Field("longest", "how long a sitting is at most", _MINUTES),
    Field("people_thanked", "how many interviewers are thanked one by one", _NUMBER),
    Field("references", "how many references are asked for one opening", _NUMBER),
    Field("subject", "how long a subject may be, in characters", _NUMBER),
)
_LIMITS = {"first_draft": "first_draft_minutes", "further_draft": "further_draft_minutes", "longest": "most_minutes",
           "people_thanked": "most_people_thanked", "references": "most_references", "subject": "subject_characters"}  # fmt: skip
_QUIET = (
    Field("country", "for candidates in this country", cell(values.country, nothing=False)),
    Field("nth", "which of the month's", _NUMBER, required=True),
    Field("weekday", "which day of the week", cell(str), required=True),
    Field("month", "which month: 11", _NUMBER, required=True),
    Field("days_after", "how many days later", _NUMBER),
)
_TACT = (
    Field("fault", "what is wrong with it", cell(str), required=True),
    Field("words", "words to look for", rows_of(cell(str, nothing=False)), required=True),
    Field("pattern", "a regular expression that decides", cell(str)),
    Field("better", "what to say instead", cell(str), required=True),
    Field("steps", "only in these steps", rows_of(cell(str))),
)


def playbook_from(files: Mapping[str, bytes], folder: str) -> tuple[Playbook, tuple[Problem, ...]]:
    """The playbook that the files of a folder make, and their problems. Keys are paths below `folder`, with slashes."""
    findings = Findings()
    prefix = f"{folder}/" if folder else ""
    source = yaml_source(files.get("playbook.yaml", b""), f"{prefix}playbook.yaml")
    findings.extend(source.problems)
    root = source.node if isinstance(source.node, Entries) else Entries((), Place(source.file))
    if "playbook.yaml" not in files:
        findings.error("no-playbook", "there is no playbook.yaml in this folder", Place(source.file), "followup playbook copy DIR writes one to begin with")
    templates = _templates(files, prefix, findings)
    playbook = Playbook(
        steps=_steps(root.get("steps"), templates, findings),
        templates=templates,
        tact=_tact(files.get("tact.yaml"), f"{prefix}tact.yaml", findings),
        quiet_days=_quiet_days(root.get("quiet_days"), findings),
        place=root.place,
        **_limits(root.get("limits"), findings),
    )
    for key, _ in root.entries:
        if key.text not in ("steps", "limits", "quiet_days"):
            findings.error("unknown-key", f"{key.text} is no key of a playbook", key.place, "known are: steps, limits, quiet_days")
    return playbook, tuple(findings.problems)


def _templates(files: Mapping[str, bytes], prefix: str, findings: Findings) -> dict[str, Template]:
    templates = {}
    for path, data in sorted(files.items()):
        folder, _, name = path.rpartition("/")
        if folder != "templates" or not name.endswith(".txt"):
            continue
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            findings.error("not-utf-8", "this template is no text in UTF-8", Place(prefix + path, line), "save it again as UTF-8")
            continue
        templates[name.removesuffix(".txt")] = Template(name.removesuffix(".txt"), text.replace("\r\n", "\n"), prefix + path)
    return templates


def _steps(node: Node | None, templates: Mapping[str, Template], findings: Findings) -> tuple[Step, ...]:
    if not isinstance(node, Entries):
        return ()
    steps = []
    for key, value in node.entries:
        found = read(value, STEP, findings, f"the step {key.text}")
        if found is not None and all(found.get(field.key) is not None for field in STEP if field.required):
            steps.append(_step(key, found))
    names = [step.name for step in steps]
    for step in steps:
        _check_step(step, names, templates, findings)
    return tuple(steps)


def _step(key: Text, found: Read) -> Step:
    name = folded(key.text).replace(" ", "_")
    given = dict(_attributes(found))
    anchors, waits = given.pop("anchors"), given.pop("waits")
    counted_from = tuple((anchor, waits[min(index, len(waits) - 1)]) for index, anchor in enumerate(anchors))
    given.setdefault("statuses", _ALWAYS)
    return Step(name=name, counted_from=counted_from, template=given.pop("template", name), place=key.place, **given)


def _attributes(found: Read) -> tuple[tuple[str, Any], ...]:
    """What a step's fields say, by the attribute of Step that each sets."""
    return tuple(
        (_ATTRIBUTES.get(key, key), value[0] if key == "useful_for" else value) for key, value in found.values.items()
    )


def _check_step(step: Step, names: list[str], templates: Mapping[str, Template], findings: Findings) -> None:
    for anchor, _ in step.counted_from:
        if anchor not in list(Anchor) and anchor not in names:
            close = values.nearest(anchor, [*Anchor, *names])
            hint = f"did you mean {close}?" if close else f"write one of: {', '.join(Anchor)}, or a step's name"
            findings.error("unknown-anchor", f"{step.name} is counted from {anchor}, which is nothing", step.place, hint)
    if step.not_before is not None and step.not_before not in names:
        findings.error("unknown-step", f"{step.name} waits for {step.not_before}, which is no step", step.place)
    if step.template not in templates:
        findings.error("missing-template", f"{step.name} has no template", step.place, f"write templates/{step.template}.txt")


def _limits(node: Node | None, findings: Findings) -> dict[str, int]:
    found = read(node, LIMITS, findings, "limits") if node is not None else None
    return {_LIMITS[key]: value for key, value in found.values.items()} if found else {}


def _quiet_days(node: Node | None, findings: Findings) -> tuple[QuietDays, ...]:
    items = node.items if isinstance(node, Items) else ()
    days = (_quiet(item, findings) for item in items)
    return tuple(day for day in days if day is not None)


def _quiet(item: Node, findings: Findings) -> QuietDays | None:
    if isinstance(item, Text):
        return cell(values.quiet)(item, findings)  # type: ignore[no-any-return]
    found = read(item, _QUIET, findings, "a quiet day")
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if found is None or any(found.get(field.key) is None for field in _QUIET if field.required):
        return None
    weekday, month, nth = folded(found.get("weekday")), found.get("month"), found.get("nth")
    if weekday not in weekdays or not 1 <= month <= 12 or not 1 <= nth <= 5:
        findings.error("not-quiet-days", "no such day of a month", found.place, "write {nth: 4, weekday: Thursday, month: 11}")
        return None
    return QuietDays(nth=(nth, weekdays.index(weekday), month), days_after=found.get("days_after") or 0, country=found.get("country"))


def _tact(data: bytes | None, file: str, findings: Findings) -> tuple[TactRule, ...]:
    if data is None:
        return ()
    source = yaml_source(data, file)
    findings.extend(source.problems)
    rules = []
    for item in source.node.items if isinstance(source.node, Items) else ():
        found = read(item, _TACT, findings, "a tact rule")
        if found is not None and _is_pattern(found, findings) and all(found.get(key) for key in ("fault", "words", "better")):
            rules.append(TactRule(found.get("fault"), tuple(found.get("words")), found.get("pattern"), found.get("better"),
                                  tuple(found.get("steps") or ()), found.place))  # fmt: skip
    return tuple(rules)


def _is_pattern(found: Read, findings: Findings) -> bool:
    try:
        re.compile(found.get("pattern") or "")
    except re.error as error:
        findings.error("not-a-pattern", f"{found.get('pattern')} is no regular expression: {error}", found.at("pattern"))
        return False
    return True


# --- changes to it --------------------------------------------------------------------------------------------------


def step_changes(node: Node | None, playbook: Playbook, findings: Findings) -> tuple[StepChange, ...]:
    """Changes as a list writes them: {thank_you_note: off, linkedin: {wait: 5 working days}}."""
    if node is None:
        return ()
    if not isinstance(node, Entries):
        findings.error("not-keys", "steps needs step names here", node.place, "write steps: {thank_you_note: off}", field="steps")
        return ()
    changes = (_change(key, value, playbook, findings) for key, value in node.entries)
    return tuple(change for change in changes if change is not None)


def _change(key: Text, value: Node, playbook: Playbook, findings: Findings) -> StepChange | None:
    name = known_step(key.text, key.place, playbook, findings)
    if name is None:
        return None
    if isinstance(value, Text):
        is_on = cell(values.yes, nothing=False)(value, findings)
        return None if is_on is None else StepChange(name, (("off", not is_on),), key.place)
    optional = tuple(dataclasses.replace(field, required=False) for field in STEP)
    found = read(value, optional, findings, f"the step {name}")
    return StepChange(name, _attributes(found), key.place) if found else None


def known_step(text: str, place: Place, playbook: Playbook, findings: Findings) -> str | None:
    """The step that `text` names; a problem where it names none."""
    name = folded(text).replace(" ", "_")
    names = [step.name for step in playbook.steps]
    if name in names:
        return name
    close = values.nearest(text, names)
    hint = f"did you mean {close}?" if close else f"steps are: {', '.join(names)}"
    findings.error("unknown-step", f"{text} is no step of the playbook", place, hint, field="steps")
    return None


def with_changes(playbook: Playbook, changes: tuple[StepChange, ...]) -> Playbook:
    """The playbook with the candidate's own settings in it."""
    steps = {step.name: step for step in playbook.steps}
    for change in changes:
        steps[change.step] = steps[change.step].changed_by(change)
    return dataclasses.replace(playbook, steps=tuple(steps.values()))
