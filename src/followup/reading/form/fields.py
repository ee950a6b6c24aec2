"""What a record of the candidate's files may contain, as data: a key, what it means, how it is headed and how it is read.

The reader, the hints for misspelt keys, the headings of tables, the JSON Schema and the starter come from such tables; those
of a list are in `contents`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from followup.identity import folded
from followup.reading.findings import Findings
from followup.reading.sources.nodes import Node
from followup.reading.words.spelling import words_of

Parse = Callable[[Node, Findings], Any]
"""Reads a node; None where there is nothing, or where a problem was found."""


class Shape(Enum):
    """What a value looks like in YAML; the JSON Schema has one form for each."""

    TEXT = auto()
    SEVERAL = auto()
    PERSON = auto()
    RECORD = auto()
    ROWS = auto()
    STEPS = auto()
    STEPS_DONE = auto()
    STEPS_CHANGED = auto()
    ANYTHING = auto()


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is read, and what it looks like.

    `words` are those that an editor offers (others are understood as well), `of` is the table of the records in it, and
    `each` the kind of one of several.
    """

    parse: Parse
    shape: Shape
    words: tuple[str, ...] = ()
    of: Table | None = None
    each: Kind | None = None

    def __call__(self, node: Node, findings: Findings) -> Any:
        return self.parse(node, findings)


def kind_of(parse: Parse) -> Kind:
    """What a parser reads; one that says nothing of it may read anything."""
    return parse if isinstance(parse, Kind) else Kind(parse, Shape.ANYTHING)


@dataclass(frozen=True, slots=True)
class Field:
    """A key, what it means, and how its value is read. `attribute` is the model's word, where it is another, and `example` a
    value as it is written in YAML.

    `headings` are people's other words for it, in the languages that lists are kept in, between commas: those over its column,
    and keys of YAML and JSON. One that is marked with `?` means other things as well, and yields to a plainer heading; one with
    `~` says a day and not of what.
    """

    key: str
    meaning: str
    parse: Parse
    required: bool = False
    attribute: str = ""
    example: str = ""
    headings: str = ""

    @property
    def kind(self) -> Kind:
        return kind_of(self.parse)


@dataclass(frozen=True)
class Table:
    """What a record may contain. `what` names one in messages, and headings begin with its `noun`: Interviewer Email."""

    what: str
    fields: tuple[Field, ...]
    noun: str = ""

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    @functools.cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.fields)

    @functools.cached_property
    def _by_key(self) -> dict[str, Field]:
        return {folded(one.key): one for one in self.fields}

    @functools.cached_property
    def _by_word(self) -> dict[str, Field]:
        """The fields by their other words; within a record, an interviewer's role is a role."""
        found: dict[str, Field] = {}
        for one in self.fields:
            for heading in headings_in(one.headings):
                if not heading.is_weak and not heading.is_bare:
                    found.setdefault(heading.words, one)
                    bare = " ".join(word for word in heading.words.split() if word != self.noun)
                    found.setdefault(bare, one)
        return found

    def words_for(self, field: Field) -> tuple[str, ...]:
        """The other words that name a field, folded."""
        return tuple(word for word, one in self._by_word.items() if one is field and word != folded(field.key))

    def field(self, key: str) -> Field | None:
        """The field that a key names, whatever its case, spaces and `_-`."""
        return self._by_key.get(once_folded(key))

    def meant(self, key: str) -> Field | None:
        """The field that a key names, itself or in another word for it: e-mail, job_title."""
        return self._by_key.get(once_folded(key)) or self._by_word.get(words_of(key))


@dataclass(frozen=True, slots=True)
class Heading:
    """One of people's words for a column, folded."""

    words: str
    is_weak: bool = False
    is_bare: bool = False


@functools.cache
def headings_in(text: str) -> tuple[Heading, ...]:
    """The words between commas, their marks read."""
    found = []
    for word in filter(None, map(str.strip, " ".join(text.split()).split(","))):
        plain = word.lstrip("?~")
        signs = word[: len(word) - len(plain)]
        found.append(Heading(folded(plain), "?" in signs, "~" in signs))
    return tuple(found)


once_folded = functools.lru_cache(4096)(folded)
