"""Bytes of JSON (RFC 8259) -> text cells, each with its place.

The json module of Python says of no value where it stands, and YAML's parser refuses JSON that other programs write (tabs,
letters written as two escapes). Numbers stay the text that was typed. Values one below the other (JSON Lines) are one list.
"""

from __future__ import annotations

import bisect
import json
import re

from followup.problems import Place
from followup.reading.sources.encodings import line_starts
from followup.reading.sources.nodes import Entries, Items, Node, Text

MOST_DEPTH = 64
_TOKEN = re.compile(
    r'[ \t\r\n]*(?:(?P<sign>[][{}:,])|(?P<text>"(?:[^"\\\x00-\x1f]|\\.)*")|(?P<word>[-+.\w]+)|(?P<end>\Z))', re.DOTALL
)
_WORD = re.compile(r"true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")


class NotJson(Exception):
    """A text that is no JSON."""


def json_node(text: str, file: str) -> Node:
    """The node of a text in JSON. Raises NotJson."""
    return _Walk(text, file).whole()


class _Walk:
    """One pass over the values of a text."""

    def __init__(self, text: str, file: str) -> None:
        self._text, self._file, self._at = text, file, 0
        self._lines = line_starts(text)

    def whole(self) -> Node:
        values = []
        while (token := self._next()).lastgroup != "end":
            values.append(self._value(token, 0))
        if not values:
            raise NotJson
        return values[0] if len(values) == 1 else Items(tuple(values), Place(self._file))

    def _next(self) -> re.Match[str]:
        token = _TOKEN.match(self._text, self._at)
        if token is None:
            raise NotJson
        self._at = token.end()
        return token

    def _place(self, token: re.Match[str]) -> Place:
        begin = token.start(token.lastgroup or 0)
        line = bisect.bisect_right(self._lines, begin)
        return Place(self._file, line, begin - self._lines[line - 1] + 1, max(1, token.end() - begin))

    def _value(self, token: re.Match[str], depth: int) -> Node:
        if depth > MOST_DEPTH:
            raise NotJson
        place, said = self._place(token), token[token.lastgroup or 0]
        if said == "{":
            return self._entries(place, depth)
        if said == "[":
            return self._items(place, depth)
        if token.lastgroup == "text":
            return Text(self._string(said), place)
        if token.lastgroup == "word" and _WORD.fullmatch(said):
            return Text(said, place, is_plain=True)
        raise NotJson

    def _string(self, said: str) -> str:
        try:
            string: str = json.loads(said)
        except ValueError:
            raise NotJson from None
        return string.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # half of a pair is no letter

    def _entries(self, place: Place, depth: int) -> Entries:
        entries: list[tuple[Text, Node]] = []
        token = self._next()
        while token[0].strip() != "}":
            if token.lastgroup != "text" or self._next()["sign"] != ":":
                raise NotJson
            key = Text(self._string(token["text"]), self._place(token))
            entries.append((key, self._value(self._next(), depth + 1)))
            token = self._after_a_value("}")
        return Entries(tuple(entries), place)

    def _items(self, place: Place, depth: int) -> Items:
        items: list[Node] = []
        token = self._next()
        while token["sign"] != "]":
            items.append(self._value(token, depth + 1))
            token = self._after_a_value("]")
        return Items(tuple(items), place)

    def _after_a_value(self, end: str) -> re.Match[str]:
        """The closing bracket, or what stands behind a comma."""
        token = self._next()
        if token["sign"] == end:
            return token
        if token["sign"] != ",":
            raise NotJson
        return self._next()
