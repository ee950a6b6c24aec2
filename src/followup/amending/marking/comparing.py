"""A list as it was read before a mark and after it: whether just that has changed."""

from __future__ import annotations

import collections

from followup.amending.listed import plain
from followup.amending.marking.marks import Mark, Target, is_now_said, is_unchanged
from followup.model.interviews import Interview
from followup.problems import Place
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Entries, Items, Node, Source


def changed_into(
    mark: Mark, target: Target, before: tuple[Source, Listing], after: tuple[Source, Listing]
) -> Interview | None:
    """The target's interview after the change; None where something else has changed as well, or not this."""
    (source, old), (new_source, new) = before, after
    if not is_read_as_well(old, new) or len(old.interviews) != len(new.interviews):
        return None
    if not source.is_table and not _is_same_but(
        source.node, new_source.node, path_to(source.node, target.interview.place)
    ):
        return None
    found = None
    for one, other in zip(old.interviews, new.interviews, strict=True):
        if one == target.interview and is_now_said(mark, target, other):
            found = other
        elif is_unchanged(one, other):
            continue
        elif one.place != target.interview.place or not is_now_said(mark, Target(one, target.person), other):
            return None
    return found


def is_read_as_well(before: Listing, after: Listing) -> bool:
    """Whether what stands beside the interviews is the same, and no mistake is new."""
    mistakes, others = _mistakes(before), _mistakes(after)
    return (
        (before.candidate, before.settings) == (after.candidate, after.settings)
        and (len(before.refused), len(before.left_out)) == (len(after.refused), len(after.left_out))
        and not others - mistakes
    )


def _mistakes(listing: Listing) -> collections.Counter[str]:
    return collections.Counter(one.code for one in listing.problems if one.is_error)


def path_to(node: Node | None, place: Place) -> tuple[int, ...] | None:
    """The way to the record that stands at a place: the number of a node in each that holds it."""
    if isinstance(node, Entries) and node.place == place:
        return ()
    inner = (
        node.items if isinstance(node, Items) else [one for _, one in node.entries] if isinstance(node, Entries) else ()
    )
    for number, one in enumerate(inner):
        if (rest := path_to(one, place)) is not None:
            return (number, *rest)
    return None


def at(node: Node | None, path: tuple[int, ...] | None) -> Node | None:
    for number in path or ():
        node = node.items[number] if isinstance(node, Items) else node.entries[number][1]  # type: ignore[union-attr]
    return node if path is not None else None


def _is_same_but(one: Node | None, other: Node | None, path: tuple[int, ...] | None) -> bool:
    """Whether two readings are the same outside the record at the end of a path."""
    if path == ():
        return isinstance(other, Entries)
    if path is None or one is None or other is None:
        return False
    if isinstance(one, Items) and isinstance(other, Items):
        before, after = list(enumerate(one.items)), list(enumerate(other.items))
    elif isinstance(one, Entries) and isinstance(other, Entries):
        before = [(key.text, value) for key, value in one.entries]  # type: ignore[misc]
        after = [(key.text, value) for key, value in other.entries]  # type: ignore[misc]
    else:
        return False
    if len(before) != len(after):
        return False
    for number, ((key, value), (name, now)) in enumerate(zip(before, after, strict=True)):
        is_same = _is_same_but(value, now, path[1:]) if number == path[0] else plain(value) == plain(now)
        if key != name or not is_same:
            return False
    return True
