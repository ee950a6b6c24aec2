"""Lines of package data that are sorted, looked up without splitting the text: it is read at the first look-up."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path


class SortedLines:
    """The lines of a file beside this module, behind its comments."""

    def __init__(self, name: str) -> None:
        """Keeps the name of the file."""
        self._name = name

    @cached_property
    def _text(self) -> str:
        text = (Path(__file__).parent / self._name).read_text(encoding="ascii")
        return text[text.index("\n", text.rindex("\n#") + 1) :]

    def beginning_with(self, start: str) -> str | None:
        """The line that begins with `start`, looked for by halves; None where there is none."""
        text = self._text
        low, high = 0, len(text)
        while low < high:
            middle = text.rfind("\n", low, (low + high) // 2 + 1)
            if middle < 0:
                middle = low
            end = text.find("\n", middle + 1)
            if end < 0:
                return None
            line = text[middle + 1 : end]
            if line.startswith(start):
                return line
            if line < start:
                low = end
            else:
                high = middle
        return None
