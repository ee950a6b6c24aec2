"""A list of records that a program wrote into one cell, as JSON or as Python text -> records of text cells."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

from followup.problems import Place
from followup.reading.sources.nodes import Entries, Items, Node, Text

_LONGEST = 20_000


def is_written_record(text: str) -> bool:
    """Whether a text looks like a list or a record that a program wrote."""
    return bool(re.fullmatch(r"\s*(?:\[\s*(?:[{'\"\[].*)?\]|\{\s*['\"].*\})\s*", text, re.DOTALL))


def record_in(text: str, place: Place) -> Node | None:
    """What a program wrote into a cell, as nodes that all have the cell's place; None where it cannot be read."""
    if len(text) > _LONGEST:
        return None
    try:
        value = json.loads(text)
    except ValueError:
        try:
            value = ast.literal_eval(text.strip())
        except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
            return None
    except RecursionError:
        return None
    return _node(value, place, 0)


def _node(value: Any, place: Place, depth: int) -> Node:
    if depth > 8:
        return Text("", place)
    if isinstance(value, dict):
        entries = ((Text(str(key), place), _node(inner, place, depth + 1)) for key, inner in value.items())
        return Entries(tuple(entries), place)
    if isinstance(value, list | tuple | set):
        return Items(tuple(_node(inner, place, depth + 1) for inner in value), place)
    if value is None:
        return Text("", place)
    return Text({True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value), place)
