"""What every source of a list becomes: text cells, each with its place, in rows and under keys."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from followup.problems import Place, Problem
from followup.reading.sources.encodings import LINE_BREAK, text_in

ROWS = "interviews"
"""The key of a list under which its rows stand."""


class Text(NamedTuple):  # a list has many thousands, and a tuple is made in a third of a frozen dataclass's time
    """One cell. `is_plain` tells an unquoted text, which alone may mean "nothing here" in YAML (`~`, `null`)."""

    text: str
    place: Place
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """Nodes in a row."""

    items: tuple[Node, ...]
    place: Place
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """Nodes under keys, in the order written; a key may stand there twice. `is_cut` tells that a syntax error ended the
    file inside it, `problems` what is wrong with its keys.
    """

    entries: tuple[tuple[Text, Node], ...]
    place: Place
    is_cut: bool = False
    problems: tuple[Problem, ...] = ()


Node = Text | Items | Entries


OfRow = Callable[[Node, str], Any]
"""What a list's reader makes of one row, whose file it is told as well."""


@dataclass(frozen=True)
class Source:
    """A file that was read: its name as the candidate gave it, its node, and its bytes for messages that quote them.

    `problems` are those that kept the rest of the file from being read. `headings` are those of a table, else None.
    `rows` is what was made of the interviews where each was read as soon as it was there: then they are not in `node`.
    """

    file: str
    node: Node | None
    data: bytes | None = field(default=None, repr=False)
    problems: tuple[Problem, ...] = ()
    headings: tuple[Text, ...] | None = None
    rows: tuple[Any, ...] | None = field(default=None, repr=False)

    @property
    def is_table(self) -> bool:
        return self.headings is not None

    @functools.cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, none where it is no text; few runs quote one, so they are not kept ready."""
        text = text_in(self.data, self.file)[0] if self.data is not None else None
        return () if text is None else tuple(LINE_BREAK.split(text))
