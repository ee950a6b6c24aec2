"""The bytes of a list <-> its text, letter for letter: in whichever encoding it was saved, it is saved again."""

from __future__ import annotations

from dataclasses import dataclass, field

from followup.amending.editing import CannotEdit, bytes_of, text_of

_WINDOWS = "cp1252"


@dataclass(frozen=True, slots=True)
class Spelling:
    """The text of a file, and its bytes for how they are spelt; `encoding` is None for UTF-8 and UTF-16."""

    text: str = field(repr=False)
    data: bytes = field(repr=False)
    encoding: str | None = None

    def bytes_of(self, text: str) -> bytes:
        """Another text as this file is spelt. Raises CannotEdit for letters that its encoding lacks."""
        if self.encoding is None:
            return bytes_of(text, self.data)
        try:
            return text.encode(self.encoding)
        except UnicodeEncodeError:
            raise CannotEdit("save the list as UTF-8 first: its encoding lacks a letter of that") from None


def spelling_of(data: bytes) -> Spelling | None:
    """How a file is spelt; None for one whose bytes its text does not give back."""
    for encoding in (None, _WINDOWS):
        try:
            found = Spelling(text_of(data) if encoding is None else data.decode(encoding), data, encoding)
        except UnicodeDecodeError:
            continue
        if found.bytes_of(found.text) == data:
            return found
    return None
