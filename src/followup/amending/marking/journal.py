"""What marks have changed in a list, kept beside it so that each can be taken back: the file `.LIST.marks`.

A mark over another word (rejected, where it said waiting) would else lose that word. What is kept is the text that a mark
replaced, and what stands around it, so that a mark can be taken back when other lines have changed since.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

_AROUND, _NEAR = 80, 20
_LESS_AND_LESS = ((_AROUND, _AROUND), (_AROUND, 0), (0, _AROUND), (_NEAR, _NEAR), (_NEAR, 0), (0, _NEAR))
_LONG = 10
"""As many letters are known by themselves, where there is nothing like them."""
_MOST = 100
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What one mark changed: from `start` on `old` was replaced with `new`, between `before` and `after`."""

    what: str
    value: str
    target: str
    start: int
    old: str
    new: str
    before: str
    after: str


def path_for(file: Path) -> Path:
    """Where the journal of a list is."""
    return file.with_name(f".{file.name}.marks")


def kept_in(data: bytes | None) -> tuple[Kept, ...]:
    """The marks that a journal keeps, the earliest first; none where it cannot be read."""
    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        said = json.loads(data or b"")
        if said["version"] == _VERSION:
            return tuple(Kept(**one) for one in said["marks"])
    return ()


def written(marks: tuple[Kept, ...]) -> bytes | None:
    """A journal of marks; None for one that is not needed any more."""
    if not marks:
        return None
    each = [{name: getattr(one, name) for name in Kept.__slots__} for one in marks[-_MOST:]]
    return (json.dumps({"version": _VERSION, "marks": each}, ensure_ascii=True, indent=1) + "\n").encode()


def kept(what: str, value: str, target: str, before: str, after: str) -> Kept:
    """What a mark made of a text, as one piece of it."""
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - same], after[start : len(after) - same]
    end = start + len(new)
    return Kept(
        what, value, target, start, old, new, after[max(0, start - _AROUND) : start], after[end : end + _AROUND]
    )


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((count for count, (letter, its) in pairs if letter != its), min(len(one), len(other)))


def taken_back(one: Kept, text: str) -> str | None:
    """A text without what a mark changed; None where that does not stand there any more, or not only once.

    Lines around it may have changed since: then less of them has to be the same.
    """
    if text.startswith(f"{one.before}{one.new}{one.after}", one.start - len(one.before)):
        return _replaced(one, text, one.start)
    alone = ((0, 0),) if len(one.new) >= _LONG else ()
    for before, after in (*_LESS_AND_LESS, *alone):
        behind = one.before[len(one.before) - min(before, len(one.before)) :]
        whole = f"{behind}{one.new}{one.after[:after]}"
        at = text.find(whole)
        if at >= 0 and text.find(whole, at + 1) < 0:
            return _replaced(one, text, at + len(behind))
    return None


def _replaced(one: Kept, text: str, at: int) -> str:
    return f"{text[:at]}{one.old}{text[at + len(one.new) :]}"
