"""The program that may write letters: read from the user's own configuration, and refused everywhere else, since it is run."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup.identity import folded
from followup.problems import Problem, in_order
from followup.reading.findings import Findings
from followup.reading.form.fields import Field, Kind, Shape, Table
from followup.reading.form.reader import read
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text

KEY = "writer"
TIMEOUT_SECONDS = 60.0
_MOST_SECONDS = 3600
_SECTIONS = ("settings", "candidate")
_SECONDS = re.compile(r"(\d+(?:\.\d+)?) ?(s|seconds?|m|min|minutes?)?")


@dataclass(frozen=True, slots=True)
class Writer:
    """A program as a list of words, and how long it may take for one letter."""

    command: tuple[str, ...]
    timeout_seconds: float = TIMEOUT_SECONDS


def _command(node: Node, findings: Findings) -> tuple[str, ...] | None:
    is_a_list_of_words = isinstance(node, Items) and all(isinstance(each, Text) for each in node.items)
    words = tuple(each.text for each in node.items if isinstance(each, Text)) if isinstance(node, Items) else ()
    if not is_a_list_of_words or not words or not words[0].strip():
        hint = "write each word by itself: [llm, -n]; it is run without a shell"
        findings.error("not-a-command", "a program is a list of words", node.place, hint)
        return None
    return words


def _timeout(node: Node, findings: Findings) -> float | None:
    found = _SECONDS.fullmatch(node.text.strip()) if isinstance(node, Text) else None
    seconds = float(found[1]) * (60 if found[2] and found[2].startswith("m") else 1) if found else 0.0
    if not 0 < seconds <= _MOST_SECONDS:
        findings.error("not-a-timeout", "this is no time in seconds", node.place, f"write 60; at most {_MOST_SECONDS}")
        return None
    return seconds


_WRITER = Table(
    "the writer",
    (
        Field("command", "the program, each word by itself: [llm, -n]", Kind(_command, Shape.TEXT), required=True),
        Field("timeout", "how many seconds a letter may take: 60", Kind(_timeout, Shape.TEXT)),
    ),
)


def writer_from(configured: Source) -> tuple[Writer | None, tuple[Problem, ...]]:
    """The writer that the user's configuration names, and what is wrong with it."""
    findings = Findings(field=KEY)
    section = next((value for key, value in _entries(configured.node) if _is_writer(key)), None)
    found = read(section, _WRITER, findings) if section is not None else None
    problems = in_order(findings.problems)
    if found is None or found.get("command") is None or found.unread:
        return None, problems
    return Writer(found.get("command"), found.get("timeout") or TIMEOUT_SECONDS), problems


def without_writer(source: Source) -> Source:
    """The same file without the section of the writer, for whoever reads the others."""
    if not isinstance(source.node, Entries) or not any(_is_writer(key) for key, _ in source.node.entries):
        return source
    others = tuple(entry for entry in source.node.entries if not _is_writer(entry[0]))
    return dataclasses.replace(source, node=dataclasses.replace(source.node, entries=others))


def refused_writers(source: Source) -> Iterator[Problem]:
    """An error for each writer in a file that somebody else may have written: a list, a candidate's file, a playbook."""
    sections = (value for key, value in _entries(source.node) if folded(key.text) in _SECTIONS)
    for key, _ in (*_entries(source.node), *(entry for section in sections for entry in _entries(section))):
        if _is_writer(key):
            message = "a program may only be named in your own configuration, since it is run"
            hint = "write it into candidate.yaml in your configuration folder, or say --with once"
            yield Problem("writer-not-here", message, key.place, hint=hint, field=KEY)


def _entries(node: Node | None) -> tuple[tuple[Text, Node], ...]:
    return node.entries if isinstance(node, Entries) else ()


def _is_writer(key: Text) -> bool:
    return folded(key.text) == KEY
