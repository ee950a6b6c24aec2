"""Where a reader shows something else than what was said of an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from commands import Shown
from exports import Export


def differences(exports: Iterable[Export], read: Mapping[str, Sequence[Shown]]) -> list[str]:
    """Each event that is missing, that is there once too often, or of which a part reads differently."""
    return [f"{one.name}: {each}" for one in exports for each in _between(one.said, read[one.name])]


def _between(said: Sequence[Shown], shown: Sequence[Shown]) -> Iterator[str]:
    by_uid = {one.uid: one for one in shown}
    if len(by_uid) < len(shown):
        yield f"{len(shown) - len(by_uid)} events with a UID that another has"
    for one in said:
        other = by_uid.pop(one.uid, None)
        if other is None:
            yield f"{one.uid} is missing: {one.summary}"
            continue
        for field in fields(Shown):
            wanted, got = getattr(one, field.name), getattr(other, field.name)
            if wanted != got:
                yield f"{one.uid} {field.name}: {got!r} instead of {wanted!r}"
    yield from (f"{uid} is nobody's: {one.summary}" for uid, one in by_uid.items())
