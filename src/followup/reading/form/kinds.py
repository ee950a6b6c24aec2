"""Ways to read a value: one text, several, a person, keys and values. What is wrong is told; the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from followup.offices import may_be_a_job
from followup.problems import Place
from followup.reading.cells import deeds, people, several_people, values
from followup.reading.cells.values import Unreadable
from followup.reading.findings import Findings
from followup.reading.form.fields import Kind, Parse, Shape, Table, kind_of
from followup.reading.form.reader import entries_of, is_blank, is_nothing, read
from followup.reading.sources.encodings import LOST
from followup.reading.sources.nodes import Entries, Items, Node, Text
from followup.reading.words import vocabulary

MOST_CHARACTERS = 10_000
"""What a cell may hold; longer is a mistake in the file, such as quotes that are not closed."""


def cell(parse: Callable[[str], Any], *, nothing: bool = True, words: Iterable[str] = ()) -> Kind:
    """One text. Words for nothing (N/A, TBD, -) are nothing, except where `nothing` is off."""

    def read_cell(node: Node, findings: Findings) -> Any:
        if not isinstance(node, Text):
            findings.error(
                "not-one-value",
                "one value is expected here, not several",
                node.place,
                "write it behind the key, on one line",
            )
            return None
        return None if nothing and vocabulary.is_nothing(node.text) else _parsed(node, parse, findings)

    return Kind(read_cell, Shape.TEXT, words=tuple(words))


def _parsed(node: Text, parse: Callable[[str], Any], findings: Findings) -> Any:
    if len(node.text) > MOST_CHARACTERS:
        findings.error(
            "too-long",
            f"{node.text[:40]}… goes on for {len(node.text):,} characters",
            node.place,
            "look for a quotation mark that is not closed",
        )
        return None
    if LOST in node.text:
        findings.error(
            "lost-letter",
            f"a letter of {node.text[:60]} was lost when this file was saved",
            node.place,
            "write it anew, and save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
        )
        return None
    try:
        return parse(node.text.strip())
    except Unreadable as wrong:
        tell = findings.warning if wrong.is_harmless else findings.error
        tell(wrong.code, wrong.message, node.place, wrong.hint)
        return None


def rows_of(
    parse: Parse,
    split: Callable[[str], tuple[str, ...]] | None = None,
    split_item: Callable[[str], tuple[str, ...]] | None = None,
) -> Kind:
    """Several values: a sequence, or one text that `split` takes apart. A word for nothing is none at all.

    `split_item` takes a text of a sequence apart, which may hold several as well.
    """

    def parts_of(item: Node, how: Callable[[str], tuple[str, ...]] | None, findings: Findings) -> tuple[Node, ...]:
        if how is None or not isinstance(item, Text) or is_nothing(item):
            return (item,)
        parts: tuple[str, ...] = _parsed(item, how, findings) or ()
        return tuple(Text(part, item.place) for part in parts)

    def read_rows(node: Node, findings: Findings) -> Any:
        if isinstance(node, Items):
            items = tuple(part for item in node.items for part in parts_of(item, split_item, findings))
        else:
            items = parts_of(node, split, findings)
        read_items = (parse(item, findings) for item in items if not is_blank(item))
        return tuple(item for item in read_items if item is not None)

    each = kind_of(parse)
    return Kind(read_rows, Shape.SEVERAL, of=each.of, each=each)


def record(table: Table) -> Kind:
    """Keys and values, as a Read."""
    return Kind(lambda node, findings: read(node, table, findings), Shape.RECORD, of=table)


def person(table: Table, said: Callable[[str], dict[str, Any]], kind: Callable[..., Any]) -> Kind:
    """A person, written as text or as keys and values; one without a name is called as their address says.

    `said` is what a text says of a person, whom `kind` makes of it; what stands under a key of its own counts over that.
    """

    def made(name: Text, values: Mapping[str, Any], place: Place, findings: Findings) -> Any:
        written = _parsed(name, said, findings)
        if written and (time := people.time_beside(name.text)) is not None:
            message = f"{time} beside {written['name']} is not read"
            hint = "write when it is into the date and the start; several talks on a day are interviews of their own"
            findings.warning("time-beside-name", message, name.place, hint)
        if written and may_be_a_job(written["name"]):
            message = f"{written['name']} may be a job rather than a name"
            hint = "if it is one, write the person's name; if it is a name, write it with the title in brackets"
            findings.warning("may-be-a-job", message, name.place, hint)
        return written and kind(**{**written, **values, "name": written["name"], "place": place})

    def read_person(node: Node, findings: Findings) -> Any:
        if isinstance(node, Text):
            is_nobody = vocabulary.is_nothing(node.text) or vocabulary.yes_or_no(node.text) is False
            return None if is_nobody else made(node, {}, node.place, findings)
        found = read(node, table, findings)
        if found is None:
            return None
        name = found.get("name") or people.name_in(found.get("email") or "")
        if name:
            return made(Text(name, found.at("name")), found.values, found.place, findings.of("name"))
        if not found.is_cut and not found.unread & {"name", "email"}:
            findings.of("name").error(
                "missing-name", f"{table.what} has no name", found.at("name"), "add name: the person's name"
            )
        return None

    return Kind(read_person, Shape.PERSON, of=table)


def done(node: Node, findings: Findings) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Steps that were taken, each with the people for whom; none is everyone. The names are still to be checked."""
    if not isinstance(node, Entries):
        return tuple((name, ()) for name in words(node, findings))
    taken = ((key, _done_for(value, findings)) for key, value in entries_of(node, findings))
    return tuple((key, people) for key, people in taken if people is not None)


def _done_for(node: Node, findings: Findings) -> tuple[Text, ...] | None:
    """The people for whom a step was taken, none for everyone; None where it was not taken, or nobody can tell."""
    if is_blank(node):
        return ()
    if not isinstance(node, Text):
        names: tuple[Text, ...] = rows_of(_as_word, several_people.several)(node, findings)
        return names
    if is_nothing(node):
        return None
    said = deeds.deed(node.text.strip())
    if said.is_taken is None:
        message = f"{node.text[:60]} does not say that it was sent, and is read as not sent yet"
        hint = "write yes, the day on which it was sent, or the names of those who have it"
        findings.warning("done-or-not", message, node.place, hint)
    return tuple(Text(name, node.place) for name in said.people) if said.is_taken else None


def _as_word(node: Node, findings: Findings) -> Text | None:
    if isinstance(node, Text):
        return None if is_nothing(node) else Text(node.text.strip(), node.place)
    findings.error("not-one-value", "a name is expected here", node.place, "write it on one line")
    return None


def columns(node: Node, findings: Findings) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """What columns hold, each with the headings that say so."""
    if not isinstance(node, Entries):
        findings.error("not-keys", "keys and values are expected here", node.place, "write date: Day of talk")
        return ()
    each = ((key, rows_of(_as_word)(value, findings)) for key, value in entries_of(node, findings))
    return tuple((key, headings) for key, headings in each if headings)


words = rows_of(_as_word, values.words)
"""Names, each with its place."""


def as_it_stands(node: Node, findings: Findings) -> Node:
    """The node itself, for what another reader takes apart."""
    return node
