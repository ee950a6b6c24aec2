"""What may be written over: a file that this program wrote, and one that is still as it was read."""

from __future__ import annotations

from pathlib import Path

from followup.disk.reading import is_there, read_ordinary
from followup.disk.refusals import CannotWrite

_BEGINNING = 500


def read_of_ours(path: Path, mark: bytes, what: str) -> bytes | None:
    """All bytes of a file of ours, which has `mark` in its first 500; None where there is no file. Raises CannotRead, and
    CannotWrite where it is somebody else's: `what` ends the sentence.
    """
    content = read_ordinary(path) if is_there(path) else None
    if content is not None and mark not in content[:_BEGINNING]:
        raise CannotWrite(path, f"it is there already, and {what}")
    return content


def refuse_if_changed(path: Path, read: bytes) -> None:
    """Raises CannotWrite where a file is not any more what was read of it."""
    if not is_there(path) or read_ordinary(path) != read:
        raise CannotWrite(path, "it was changed meanwhile; try again")
