"""A playbook's files -> the etiquette: steps, limits, quiet days, templates, and what would be tactless."""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Mapping, Sequence

from followup.model.etiquette import Playbook, TactRule, Template
from followup.model.stretches import QuietDays
from followup.problems import Place, Problem, in_order
from followup.reading.cells import durations, values
from followup.reading.cells.days import weekday_of
from followup.reading.cells.patterns import MOST_STEPS, steps_at_most
from followup.reading.etiquette.changes import steps_like
from followup.reading.etiquette.contents import LIMITS, QUIET, TACT
from followup.reading.etiquette.steps import attributes, steps_from
from followup.reading.findings import Findings
from followup.reading.form.fields import Field, Table
from followup.reading.form.kinds import cell, rows_of
from followup.reading.form.reader import Read, is_blank, read
from followup.reading.sources.encodings import decoded
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.sources.yaml_files import yaml_source
from followup.reading.writer import refused_writers, without_writer

_MOST_STEPS_TOGETHER = 10 * MOST_STEPS


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
    limits = attributes(root.get("limits"), LIMITS) if root.get("limits") else {}
    if base is None:
        steps = steps_from(root.get("steps"), templates, findings.of("steps"))
        playbook = Playbook(steps=steps, templates=templates, quiet_days=root.get("quiet_days") or (), **limits)
    else:
        base = dataclasses.replace(base, templates=templates, **limits)
        steps = steps_like(root.get("steps"), base, findings.of("steps"))
        playbook = dataclasses.replace(base, steps=steps, quiet_days=root.get("quiet_days") or base.quiet_days)
    tact = _tact(files.get("tact.yaml"), f"{prefix}tact.yaml", findings)
    return dataclasses.replace(playbook, tact=tact or playbook.tact, place=root.place), in_order(findings.problems)


def _base(root: Read, others: Mapping[str, Mapping[str, bytes]], findings: Findings) -> Playbook | None:
    """The playbook that another one builds on; its own problems are told where it is used itself."""
    name = root.get("like")
    if name is None:
        return None
    if name not in others:
        findings.error(
            "unknown-playbook",
            f"{name} is no playbook that this one could be like",
            root.at("like"),
            values.did_you_mean(name, others, f"playbooks are: {', '.join(others) or 'none'}"),
        )
        return None
    rest = {other: files for other, files in others.items() if other != name}  # none is like itself
    return playbook_from(others[name], name, rest)[0]


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
    findings.extend((*source.problems, *refused_writers(source)))
    source = without_writer(source)
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


def _quiet(item: Node, findings: Findings) -> QuietDays | None:
    if isinstance(item, Text):
        return cell(durations.quiet)(item, findings)  # type: ignore[no-any-return]
    found = read(item, QUIET, findings)
    if found is None or any(found.get(field.key) is None for field in QUIET if field.required):
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
    found = read(item, TACT, findings)
    if found is None or not all(found.get(field.key) for field in TACT if field.required):
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
