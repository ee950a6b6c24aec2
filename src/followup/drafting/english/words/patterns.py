"""Regular expressions that are compiled when a text first needs them: all of them at once would cost 40 ms of every start."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression, compiled at its first use."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        """Keeps the source of the expression and its flags."""
        self._source, self._flags = source, flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of `text`."""
        return self._pattern().match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of all of `text`."""
        return self._pattern().fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in `text`."""
        return self._pattern().search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in `text`, one after the other."""
        return self._pattern().finditer(text)

    def findall(self, text: str) -> list[str]:
        """All matches in `text`."""
        return self._pattern().findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """`text` divided where it matches, at most `maxsplit` times; 0 is everywhere."""
        return self._pattern().split(text, maxsplit)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with every match replaced."""
        return self._pattern().sub(new, text)
