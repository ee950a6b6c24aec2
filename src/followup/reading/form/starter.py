"""The tables of a list -> a list to begin with: one example to write over, and below it every other key with its meaning.

The example is in use, so that the first export shows something; it has what everybody fills in first.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from followup.reading.findings import listed
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.whole import LIST
from followup.reading.form.fields import Field, Shape
from followup.reading.form.schema import FILE_NAME
from followup.reading.sources.nodes import Items, Text
from followup.reading.sources.yaml_files import yaml_source

_COLUMNS = 100
_SOONEST = dt.timedelta(days=2)
"""How far off the example's day is at least: what comes before the interview is then still to come."""

_IN_USE = {
    "": ("candidate", "references", "interviews"),
    "candidate": ("name", "email", "timezone", "country"),
    "settings": (),
    "references": ("name", "email", "relation", "attributes"),
    "interviews": (
        "company",
        "role",
        "date",
        "start",
        "end",
        "mode",
        "location",
        "interviewers",
        "strengths",
        "decision_by",
    ),
    "interviewers": ("name", "title", "email", "topic"),
}
"""The keys that everybody fills in first, by the key above them."""
_IN_USE_IN_A_TABLE = (*_IN_USE["interviews"], "round", "arranged_by")

_IN_ONE_LINE = "Ben Castellanos <ben@company.example>"

_HEADER = """\
yaml-language-server: $schema={schema}

Your interviews, for followup. Write your own over the example, copy it for the next, and type

    {program} check {file}     (looks for mistakes)
    {program} export {file}    (writes the calendar files)

What stands behind a # is a remark. Delete what you do not need: of an interview, only
{required} are required. What else a list can say stands at the end of this file.
"""
_REST = """\
What else a list can say: copy a line to where its section is above, without the # in front of it. So it lines up with its
neighbours there. Settings have no section yet: take its first line along.
"""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of YAML, or one behind a `#`, and what it means."""

    text: str
    remark: str = ""


def yaml_starter(file: str, today: dt.date, known: Mapping[str, str] | None = None, program: str = "followup") -> str:
    """A commented list; `program` is how the command is typed. `known` are values of the candidate that need no example; where
    one is empty, the example stands behind a `#`: a computer may know its zone, and not its country.
    """
    known = known or {}
    header = textwrap.dedent(_HEADER.format(program=program, schema=FILE_NAME, file=file, required=listed(_required())))
    in_use = {**_IN_USE, "candidate": tuple(key for key in _IN_USE["candidate"] if known.get(key, "?"))}
    values = {"candidate": known, "interviews": _values(today)}
    sections = (_section(field, in_use, values.get(field.key, {})) for field in LIST if field.key in in_use[""])
    return "\n\n".join(["\n".join(_remarks(header.splitlines())), *sections, _rest(in_use)]) + "\n"


def csv_starter(today: dt.date) -> str:
    """A table with one example row, as a spreadsheet reads it: with a byte-order mark, and CRLF (RFC 4180)."""
    fields = [field for field in INTERVIEW if field.kind.shape is not Shape.STEPS_CHANGED]
    values = _values(today)
    row = [_one_cell(values[field.key]) if field.key in _IN_USE_IN_A_TABLE else "" for field in fields]
    lines = ([field.key for field in fields], row)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + "".join(",".join(map(_quoted, line)) + "\r\n" for line in lines)


def _required() -> list[str]:
    return [field.key for field in INTERVIEW if field.required]


def _values(today: dt.date) -> dict[str, str]:
    """The examples of an interview, moved by whole weeks to the first such weekday that is soon."""
    examples = {field.key: field.example for field in INTERVIEW}
    written = dt.date.fromisoformat(examples["date"])
    weeks = -((written - today - _SOONEST) // dt.timedelta(weeks=1))
    return {key: _moved(example, dt.timedelta(weeks=weeks)) for key, example in examples.items()}


def _moved(example: str, by: dt.timedelta) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d", lambda day: str(dt.date.fromisoformat(day[0]) + by), example)


def _one_cell(example: str) -> str:
    """A value of YAML as one cell of a table: several are separated by semicolons."""
    node = yaml_source(example.encode(), "").node
    texts = node.items if isinstance(node, Items) else (node,)
    return "; ".join(text.text for text in texts if isinstance(text, Text))


def _quoted(cell: str) -> str:
    return f'"{cell}"' if "," in cell or ";" in cell else cell


InUse = Mapping[str, tuple[str, ...]]


def _section(field: Field, in_use: InUse, values: Mapping[str, str]) -> str:
    return "\n".join(_text(_lines((field,), in_use, "", values, 0)))


def _lines(
    fields: Iterable[Field], in_use: InUse, above: str, values: Mapping[str, str], indent: int
) -> Iterator[_Line]:
    for field in fields:
        if field.key not in in_use[above]:
            continue
        if field.key in in_use:
            yield _Line(f"{' ' * indent}{field.key}:", field.meaning)
            yield from _written_out(field, in_use, values, indent + 2)
        else:
            yield _Line(f"{' ' * indent}{field.key}: {values.get(field.key) or field.example}", field.meaning)


def _written_out(field: Field, in_use: InUse, values: Mapping[str, str], indent: int) -> Iterator[_Line]:
    """The keys below `field`; where several may stand there, as the first of them."""
    table = field.kind.of or ()
    if field.kind.shape is Shape.RECORD:
        yield from _lines(table, in_use, field.key, values, indent)
        return
    first, *others = _lines(table, in_use, field.key, values, indent + 2)
    yield _Line(f"{' ' * indent}- {first.text.lstrip()}", first.remark)
    yield from others
    if field.key == "interviewers":
        yield _Line(f"{' ' * indent}- {_IN_ONE_LINE}", "or all in one line")


def _rest(in_use: InUse) -> str:
    """All keys that are not in use, each section's below its name, as far from the left as there."""
    lines: list[_Line] = []
    for key, indent in _PLACES.items():
        table = _field(key).kind.of or ()
        lines.append(_Line(f"{' ' * (4 if key == 'interviewers' else 0)}{key}:", _field(key).meaning))
        lines.extend(
            _Line(f"{' ' * indent}{field.key}: {field.example}", field.meaning)
            for field in table
            if field.key not in in_use[key]
        )
    return "\n".join(_remarks([*textwrap.wrap(" ".join(_REST.split()), _COLUMNS - 2), "", *_text(lines, _COLUMNS - 2)]))


_PLACES = {"settings": 2, "candidate": 2, "references": 4, "interviews": 4, "interviewers": 8}
"""The sections, and in which column their keys begin."""


def _field(key: str) -> Field:
    found = LIST.field(key) or INTERVIEW.field(key)
    if found is None:
        raise KeyError(key)
    return found


def _text(lines: Iterable[_Line], columns: int = _COLUMNS) -> list[str]:
    """The lines, their remarks in one column."""
    every = list(lines)
    column = max(len(line.text) for line in every) + 2
    return [text for line in every for text in _aligned(line, column, columns)]


def _aligned(line: _Line, column: int, columns: int) -> Iterator[str]:
    """A line and its remark, which goes on below where it is long."""
    first, *others = textwrap.wrap(line.remark, columns - column - 2, break_on_hyphens=False)
    yield f"{line.text:<{column}}# {first}"
    for other in others:
        yield f"{' ' * column}# {other}"


def _remarks(lines: Iterable[str]) -> list[str]:
    return [f"# {line}".rstrip() for line in lines]
