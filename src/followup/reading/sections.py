"""A file -> its sections: candidate, settings, references, interviews, whatever they are called and wherever they stand."""

from __future__ import annotations

import dataclasses

from followup.identity import folded
from followup.problems import Place
from followup.reading.findings import Findings
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.whole import LIST
from followup.reading.form.reader import Read, is_blank, read
from followup.reading.sources.nodes import ROWS, Entries, Items, Node, Source, Text


def sections_of(source: Source, findings: Findings) -> Read:
    """The sections of a YAML file; a file that is a sequence is a list of interviews alone."""
    nothing = Read(Place(source.file), is_cut=True)
    if source.is_table:
        return nothing
    if isinstance(source.node, Items):
        return dataclasses.replace(nothing, values={"interviews": source.node})
    if source.node is None or is_blank(source.node):
        return nothing
    return read(_with_candidate(_with_interviews(source.node)), LIST, findings) or nothing


def _with_candidate(node: Node) -> Node:
    """The file, with what stands in it of the candidate (name: …) in a section of its own, where it has none."""
    if not isinstance(node, Entries) or any(_is_section(key, "candidate") for key, _ in node.entries):
        return node
    own = tuple(entry for entry in node.entries if CANDIDATE.meant(entry[0].text) and not LIST.meant(entry[0].text))
    if not own:
        return node
    section = (Text("candidate", own[0][0].place), Entries(own, own[0][0].place))
    others = tuple(entry for entry in node.entries if entry not in own)
    return dataclasses.replace(node, entries=(section, *others))


def _is_section(key: Text, name: str) -> bool:
    section = LIST.meant(key.text)
    return section is not None and section.key == name


def _with_interviews(node: Node) -> Node:
    """The sections of a list; where none is called interviews, the one that holds records is (applications, jobs)."""
    if not isinstance(node, Entries):
        return node
    if any(folded(key.text) == ROWS for key, _ in node.entries):
        entries = ((key, _by_company(value) if folded(key.text) == ROWS else value) for key, value in node.entries)
        return dataclasses.replace(node, entries=tuple(entries))
    if isinstance(rows := _by_company(node), Items):
        return dataclasses.replace(node, entries=((Text(ROWS, node.place), rows),))
    named = [key for key, value in node.entries if LIST.meant(key.text) is None and _holds_records(value)]
    if len(named) != 1:
        return node
    entries = ((Text(ROWS, key.place) if key is named[0] else key, value) for key, value in node.entries)
    return dataclasses.replace(node, entries=tuple(entries))


def _by_company(node: Node) -> Node:
    """Records under the names of their companies as a list of them; any other node as it is."""
    if not isinstance(node, Entries) or not node.entries or any(LIST.meant(key.text) for key, _ in node.entries):
        return node
    records = [
        Entries(((Text("company", key.place), key), *value.entries), key.place, value.is_cut, value.problems)
        for key, value in node.entries
        if isinstance(value, Entries) and not any(folded(inner.text) == "company" for inner, _ in value.entries)
    ]
    if len(records) != len(node.entries) or not any(map(_says_an_interview, records)):
        return node
    return Items(tuple(records), node.place, node.is_cut)


def _says_an_interview(record: Entries) -> bool:
    """Whether some key of a record is a word of interviews, in any of the words that tables know."""
    from followup.reading.form.meanings import meaning  # most lists are none of such

    return any(meaning(key.text) is not None for key, _ in record.entries[1:])


def _holds_records(node: Node) -> bool:
    return isinstance(node, Items) and bool(node.items) and all(isinstance(one, Entries) for one in node.items)


def candidates_sections(source: Source, findings: Findings) -> Read:
    """The sections of a file that is about the candidate; name, email and so on may stand in it without a heading."""
    if source.is_table:
        hint = "write name: …, email: … and timezone: … into a text file, each on a line of its own"
        findings.of("candidate").error(
            "not-yaml", "this is a table, and says nothing of who you are", Place(source.file), hint
        )
    node = source.node
    if not isinstance(node, Entries) or any(LIST.meant(key.text) for key, _ in node.entries):
        findings.extend(source.problems)
        return sections_of(source, findings)
    findings.extend(source.problems)
    found = read(node, CANDIDATE, findings.of("candidate"))
    return Read(node.place, values={"candidate": found} if found else {})


def rows_in(node: Node | None, findings: Findings) -> tuple[Node, ...]:
    if isinstance(node, Items):
        return node.items
    if node is not None:
        findings.error(
            "not-a-list",
            "interviews are listed one below the other, each with a dash",
            node.place,
            "write - company: …",
        )
    return ()
