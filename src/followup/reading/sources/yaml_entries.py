"""The nodes of a YAML mapping, keys and values in turn -> its entries; merged keys (`<<`) among them."""

from __future__ import annotations

from followup.identity import folded
from followup.problems import Place, Problem
from followup.reading.sources.nodes import Entries, Items, Node, Text


def entries_from(nodes: list[Node], place: Place, *, is_cut: bool) -> Entries:
    """Keys with their values; merged keys (`<<`) yield to written ones."""
    own: list[tuple[Text, Node]] = []
    merged: dict[str, tuple[Text, Node]] = {}
    problems: list[Problem] = []
    for key, value in zip(nodes[::2], nodes[1::2], strict=False):  # a cut mapping may end in a key
        if not isinstance(key, Text):
            problems.append(
                Problem(
                    "key-not-text",
                    "a key has to be a word",
                    key.place,
                    hint="text that begins with { or [ needs quotes",
                )
            )
        elif key.text == "<<" and key.is_plain:
            for node in value.items if isinstance(value, Items) else (value,):
                if isinstance(node, Entries):
                    merged = {folded(text.text): (text, inner) for text, inner in node.entries} | merged
                else:
                    problems.append(
                        Problem(
                            "merge-not-keys",
                            "<< takes keys and values from an anchor",
                            node.place,
                            hint="write <<: *name, where &name marks keys and values",
                        )
                    )
        else:
            own.append((key, value))
    written = {folded(key.text) for key, _ in own} if merged else set()
    inherited = (entry for name, entry in merged.items() if name not in written)
    return Entries((*own, *inherited), place, is_cut, tuple(problems))
