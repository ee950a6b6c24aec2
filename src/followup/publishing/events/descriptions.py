"""What the events of a follow-up say (DESCRIPTION): all in one where it fits, else divided between drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel
from followup.model.people import Person
from followup.publishing.events.fitting import fit, fit_line, fit_summary

MOST_DESCRIPTION_BYTES = 8000  # profile, Event: calcurse cuts at 8,179, Google is said to at 8,192
_MOST_HEADING_UNITS = 80
_MOST_REPEATED_BYTES = 500
_LONGEST_LINK = 100
_RULE = "━━━━"
_LAST_RULE = _RULE * 3


def texts_of(wording: Wording) -> list[str]:
    """What a follow-up's events say, each text within the limit: all in one if it fits, else divided between drafts.

    The instruction begins every one of them, and the notes end the last. What is put together is fit already.
    """
    instruction = fit_line(wording.instruction)
    is_repeated = _size(instruction) <= _MOST_REPEATED_BYTES
    lead = instruction if is_repeated else ""
    room = MOST_DESCRIPTION_BYTES - _size(lead) - len("\n\n")
    sections = [] if is_repeated else _pieces(instruction, room)
    for heading, text in _sections(wording):
        sections.extend(_within(heading, text, room))
    return ["\n\n".join(filter(None, [lead, *group])).strip() for group in _grouped(sections, room)]


def _sections(wording: Wording) -> Iterator[tuple[str, str]]:
    """The drafts, then the notes: what each is headed with, and its text."""
    drafts = wording.drafts
    for number, draft in enumerate(drafts, 1):
        yield _heading(draft, number, len(drafts)), "\n\n".join(filter(None, [_address(draft), fit(draft.body)]))
    notes = "\n".join(filter(None, map(fit_line, wording.notes[:3])))
    if notes:
        yield _LAST_RULE, notes


def _heading(draft: Draft, number: int, count: int) -> str:
    """`━━━━ 1 of 5 · Ana Lima ━━━━`; no counter for one alone, and nothing at all over a note to oneself."""
    name = fit_summary(draft.heading or (draft.to.name if draft.to else ""), _MOST_HEADING_UNITS)
    if draft.channel is Channel.NOTE and draft.to is None and count == 1:
        return ""
    said = [f"{number} of {count}"] * (count > 1) + [name] * bool(name)
    return f"{_RULE} {' · '.join(said)} {_RULE}" if said else _LAST_RULE


def _address(draft: Draft) -> str:
    """The lines over the body: where it goes to, and its subject."""
    lines = _destination(draft.channel, draft.to) if draft.to else []
    if draft.subject:
        lines.append(f"Subject: {draft.subject}")
    return "\n".join(map(fit_line, lines))


def _destination(channel: Channel, to: Person) -> list[str]:
    """Where a message goes; for email the address alone, so that it can be copied."""
    if channel is Channel.EMAIL:
        return [f"To: {to.email or to.name}"]
    if channel in (Channel.CALL, Channel.TEXT) and to.phone:
        return [f"Phone: {to.phone}"]
    if channel is Channel.LINKEDIN and to.linkedin and len(to.linkedin) <= _LONGEST_LINK:
        return [f"Profile: {to.linkedin}"]
    return []


def _within(heading: str, text: str, room: int) -> Iterator[str]:
    """A section, or several that fit into `room` bytes, the further ones headed "continued"."""
    whole = f"{heading}\n{text}" if heading else text
    if _size(whole) <= room:
        yield whole
        return
    further = heading.removesuffix(_RULE) + f"(continued) {_RULE}" if heading.strip("━") else heading
    for number, piece in enumerate(_pieces(text, room - _size(further) - 1)):
        over = further if number else heading
        yield f"{over}\n{piece}" if over else piece


def _pieces(text: str, room: int) -> list[str]:
    """`text` in pieces of at most `room` bytes, divided at a paragraph, a line or a space where there is one."""
    pieces = []
    while _size(text) > room:
        head = text.encode()[:room].decode("utf-8", "ignore")
        half = len(head) // 2
        cuts = (head.rfind("\n\n", half), head.rfind("\n", half), head.rfind(" "), len(head))
        cut = next(cut for cut in cuts if cut > 0)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].strip()
    return [*pieces, text] if text else pieces


def _grouped(sections: Sequence[str], room: int) -> list[list[str]]:
    """Sections in order, as many together as fit into `room` bytes with blank lines between; at least one group."""
    groups: list[list[str]] = [[]]
    used = 0
    for section in sections:
        size = _size(section) + len("\n\n")
        if groups[-1] and used + size > room:
            groups.append([])
            used = 0
        groups[-1].append(section)
        used += size
    return groups


def _size(text: str) -> int:
    return len(text.encode())
