"""The tables of a list -> a list to begin with: every key with its meaning, and one example to write over.

The example is in use, so that the first export shows something; what is rarely needed stands behind a `#`.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from followup.reading.findings import listed
from followup.reading.form.fields import INTERVIEW, LIST, Field, Shape
from followup.reading.form.schema import FILE_NAME
from followup.reading.sources.nodes import Items, Text
from followup.reading.sources.yaml_files import yaml_source

_COLUMNS = 100
_SOONEST = dt.timedelta(days=2)
"""How far off the example's day is at least: what comes before the interview is then still to come."""

_IN_USE = {
    "": LIST.keys,
    "candidate": ("name", "email", "timezone", "country"),
    "settings": (),
    "references": ("name", "email", "relation", "attributes"),
    "interviews": (
        "company", "role", "round", "date", "start", "end", "mode", "location", "interviewers", "arranged_by",
        "strengths", "decision_by",
    ),
    "interviewers": ("name", "title", "email", "topic"),
}  # fmt: skip
"""The keys that are no remark, by the key above them."""

_IN_ONE_LINE = "Ben Castellanos <ben@company.example>"

_HEADER = """\
yaml-language-server: $schema={schema}

Your interviews, for followup. Put your own words in place of the examples, save, and type:

    followup check {file}
    followup export {file}

The first looks for mistakes, the second writes the calendar files. What stands behind a # is a
remark. To use a line that begins with one, delete the # and the space behind it, so that it lines
up with its neighbours. Delete what you do not need: of an interview, only {required} are
required.
"""

_BEFORE = {
    "references": "Delete the example if you have none.",
    "interviews": "One entry for each interview; several rounds at one company are several entries. The example has to go:"
    " write your own over it, and copy it for the next.",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of YAML, or one behind a `#`, and what it means."""

    text: str
    remark: str = ""


def yaml_starter(file: str, today: dt.date, known: Mapping[str, str] | None = None) -> str:
    """A commented list. `known` are values of the candidate that need no example; where one is empty, the example
    stands behind a `#`: a computer may know its zone, and not its country.
    """
    header = _HEADER.format(schema=FILE_NAME, file=file, required=listed(_required()))
    values = {"candidate": known or {}, "interviews": _values(today)}
    sections = (_section(field, values.get(field.key, {})) for field in LIST)
    return "\n\n".join(["\n".join(_remarks(header.splitlines())), *sections]) + "\n"


def csv_starter(today: dt.date) -> str:
    """A table with one example row, as a spreadsheet reads it: with a byte-order mark, and CRLF (RFC 4180)."""
    fields = [field for field in INTERVIEW if field.kind.shape is not Shape.STEPS_CHANGED]
    values = _values(today)
    row = [_one_cell(values[field.key]) if field.key in _IN_USE["interviews"] else "" for field in fields]
    lines = ([field.key for field in fields], row)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + "".join(",".join(map(_quoted, line)) + "\r\n" for line in lines)


def _required() -> list[str]:
    return [field.key for field in INTERVIEW if field.required]


# --- values ---------------------------------------------------------------------------------------------------------


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


# --- lines ----------------------------------------------------------------------------------------------------------


def _section(field: Field, values: Mapping[str, str]) -> str:
    lines = list(_lines((field,), _IN_USE[""], values, 0))
    column = max(len(line.text) for line in lines) + 2
    before = _remarks(textwrap.wrap(_BEFORE.get(field.key, ""), _COLUMNS - 2))
    return "\n".join([*before, *(text for line in lines for text in _aligned(line, column))])


def _lines(fields: Iterable[Field], in_use: Iterable[str], values: Mapping[str, str], indent: int) -> Iterator[_Line]:
    for field in fields:
        value = values.get(field.key, field.example)
        if field.key in in_use and field.key in _IN_USE:
            yield _Line(f"{' ' * indent}{field.key}:", field.meaning)
            yield from _written_out(field, values, indent + 2)
        elif field.key in in_use and value:
            yield _Line(f"{' ' * indent}{field.key}: {value}", field.meaning)
        else:
            yield _Line(f"{' ' * indent}# {field.key}: {value or field.example}", field.meaning)


def _written_out(field: Field, values: Mapping[str, str], indent: int) -> Iterator[_Line]:
    """The keys below `field`; where several may stand there, as the first of them."""
    table, in_use = field.kind.of or (), _IN_USE[field.key]
    if field.kind.shape is Shape.RECORD:
        yield from _lines(table, in_use, values, indent)
        return
    first, *others = _lines(table, in_use, values, indent + 2)
    yield _Line(f"{' ' * indent}- {first.text.lstrip()}", first.remark)
    yield from others
    if field.key == "interviewers":
        yield _Line(f"{' ' * indent}- {_IN_ONE_LINE}", "or all in one line")


def _aligned(line: _Line, column: int) -> Iterator[str]:
    """A line and its remark, which goes on below where it is long."""
    first, *others = textwrap.wrap(line.remark, _COLUMNS - column - 2)
    yield f"{line.text:<{column}}# {first}"
    for other in others:
        yield f"{' ' * column}# {other}"


def _remarks(lines: Iterable[str]) -> list[str]:
    return [f"# {line}".rstrip() for line in lines]
