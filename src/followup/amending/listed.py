"""What the list has already: its entries as they stand in the text, and the openings that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from followup.amending.occasion.evidence import Opening, Openings
from followup.identity import folded, mailbox
from followup.model.interviews import Interview
from followup.reading.listing import Listing
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the list: its number among them, its node, what the reader made of it (None where it has mistakes), and
    the invitation that it keeps: its UID, the number of its latest content, and of the cancellation that came after it.
    """

    number: int
    node: Entries
    interview: Interview | None
    uid: str
    sequence: int
    called_off: int | None = None


def listed_in(source: Source, listing: Listing) -> tuple[Listed, ...]:
    """The entries of a list, in the order in which they stand there."""
    by_place = {one.place: one for one in listing.interviews}
    found = []
    for number, node in enumerate(entries_of(source.node)):
        found.append(Listed(number, node, by_place.get(node.place), *kept_in(text_of(node, "invitation"))))
    return tuple(found)


def openings_of(entries: Iterable[Listed]) -> Openings:
    """The openings of the list, with the addresses of everybody met there."""
    found = Openings()
    for one in entries:
        if one.interview is not None:
            people = [*one.interview.interviewers, one.interview.arranged_by]
            addresses = frozenset(mailbox(each.email) for each in people if each is not None and each.email)
            found.add(Opening(one.interview.company, one.interview.role, addresses))
    return found


def written_uid(uid: str, sequence: int, called_off: int | None = None) -> str:
    """A UID, the number of its correction, and that of its cancellation, as an entry keeps them."""
    end = f", called off #{called_off}" if called_off is not None else ""
    return (f"{uid} #{sequence}" if sequence or " #" in uid else uid) + end


_KEPT = re.compile(r"(?P<uid>.*?)(?: #(?P<sequence>\d{1,9}))?(?:, called off #(?P<called_off>\d{1,9}))?", re.DOTALL)


def kept_in(text: str) -> tuple[str, int, int | None]:
    """What an entry keeps of its invitation: the UID, the number of its content, and that of a cancellation."""
    found = _KEPT.fullmatch(text)
    if found is None:
        return text, 0, None
    called_off = found["called_off"]
    return found["uid"], int(found["sequence"] or 0), int(called_off) if called_off else None


_REMEMBERED = re.compile(r"^# called off before it was in the list: (.+?) #(\d{1,9})$", re.MULTILINE)


def remembered_in(text: str) -> dict[str, int]:
    """The cancellations that a list remembers in remarks at its end, whose invitations had not come yet: number by UID."""
    found: dict[str, int] = {}
    for uid, sequence in _REMEMBERED.findall(text.replace("\r", "")):
        found[uid] = max(int(sequence), found.get(uid, 0))
    return found


def reminder_of(uid: str, sequence: int) -> str:
    return f"# called off before it was in the list: {uid} #{sequence}"


def entries_of(root: Node | None) -> list[Entries]:
    """The entries of a list, those that are mappings."""
    listed = value_of(root, "interviews") if isinstance(root, Entries) else root
    return [one for one in listed.items if isinstance(one, Entries)] if isinstance(listed, Items) else []


def others_of(root: Node | None) -> list[tuple[str, Any]]:
    """What stands in a list beside its interviews."""
    if not isinstance(root, Entries):
        return []
    return [(key.text, plain(node)) for key, node in root.entries if folded(key.text) != "interviews"]


def mistakes_of(listing: Listing) -> set[tuple[str, str]]:
    return {(one.code, one.message) for one in listing.problems if one.is_error}


def value_of(entry: Entries, key: str) -> Node | None:
    return next((node for one, node in entry.entries if folded(one.text) == folded(key)), None)


def text_of(entry: Entries, key: str) -> str:
    node = value_of(entry, key)
    return node.text.strip() if isinstance(node, Text) else ""


def plain(node: Node) -> Any:
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(one) for one in node.items]
    return [(key.text, plain(one)) for key, one in node.entries]
