"""What the system refuses, as sentences."""

from __future__ import annotations

from pathlib import Path

from followup.problems import NotDone


class CannotRead(NotDone):
    """A file or folder that could not be read; the message is a plain sentence that names it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} cannot be read: {self.reason}"


class CannotWrite(NotDone):
    """A file or folder that could not be written; the message is a plain sentence that names it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path} cannot be written: {self.reason}"


class Locked(NotDone):
    """Another run is at work in this folder, and did not finish in time."""

    def __init__(self, folder: Path, holder: int | None) -> None:
        super().__init__(folder, holder)
        self.folder, self.holder = folder, holder

    def __str__(self) -> str:
        who = f"process {self.holder}" if self.holder else "another process"
        return f"{self.folder} is in use by another run of followup ({who}); try again when it has finished"


NOT_ORDINARY = "it is not an ordinary file"


def refused(error: OSError) -> str:
    """What the system refuses to do, as a sentence."""
    return f"{error.filename} cannot be used: {reason(error)}" if error.filename else reason(error)


def reason(error: OSError) -> str:
    """Why, in the system's words, begun in lower case."""
    words = error.strerror or str(error) or type(error).__name__
    return words[:1].lower() + words[1:]
