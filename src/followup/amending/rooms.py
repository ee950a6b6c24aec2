"""Which guests of an invitation are rooms: by what stands behind their names, by words for rooms, by where it is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.identity import folded

_ROOM = re.compile(
    r"^(?:salle|salas?|raum|aula|lokale)\b|\b(?:rooms?|rms?|boardroom|huddle|auditorium|ballroom|floor|etage|étage|piso"
    r"|\w*(?:konferenz|besprechungs|sitzungs|meeting|seminar|schulungs|projekt|video)[- ]?(?:raum|zimmer|room)"
    r"|(?:conf|konf|mtg|meeting|conference|bspr)\.?[- ]?(?:rm|rooms?|r|raum)?(?=\W*\d)|møde(?:lokale|rum|værelse)\w*"
    r"|konferencerum|møderum)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"(?:max\.?|cap(?:acity)?\.?:?|up to|seats|für|pour|para)?\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*"
    r"(?:p|pax|ppl|people|persons?|seats?|places?|chairs|pers\.?|personen|plätze|personnes|personas|plazas|pladser|max)?\.?",
    re.IGNORECASE,
)
"""How many a room holds, alone in brackets."""
_EQUIPMENT = re.compile(
    r"(?:(?:vc|av|a/v|tv|lcd|mtr|polycom|projector|beamer|screen|whiteboard|display|videoconf\w*|videokonferenz\w*|visio\w*"
    r"|speaker ?phone|hearing loop|accessible)(?:\s*[,;&+/]\s*|\s+(?:and\s+)?|$))+",
    re.IGNORECASE,
)
"""What stands in a room, alone in brackets."""
_NUMBERED = re.compile(r"\d(?!\d*(?:st|nd|rd|th)\b)", re.IGNORECASE)
_SEGMENTS = re.compile(r"\s*(?:[,;|/\n•·]|\s[-–—]\s|:\s)\s*")
_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")


def says_room(name: str, tags: Sequence[str]) -> bool:
    """Whether a name, or what stands in brackets behind it, can only be a room's: Conf Rm 4B, Lakeview (8), Maple [VC].

    >>> says_room("Lakeview", ["8"])
    True
    >>> says_room("Robin Hale", ["External"])
    False
    """
    return bool(_ROOM.search(name)) or any(
        _CAPACITY.fullmatch(tag) or _EQUIPMENT.fullmatch(tag) or _ROOM.search(tag) for tag in tags
    )


def may_be_room(name: str, mail: str, location: str | None) -> bool:
    """Whether a guest may be a room: the name has a number in it, or stands by itself in the place; an address that is made as
    people's are says that it is somebody.
    """
    if is_made_of(mail, name):
        return False
    return bool(_NUMBERED.search(name)) or folded(name) in _named_in(location)


def is_made_of(mail: str, name: str) -> bool:
    """Whether an address is made of the first name and the surname, as people's are: kim.lee@, k.lee@, lee_kim@."""
    local = [folded(part) for part in re.split(r"[._-]", mail.partition("@")[0]) if part]
    words = folded(name).split()
    if len(local) < 2 or len(words) < 2 or any(map(str.isdigit, "".join(words))):
        return False
    ends = (words[0], words[-1])
    return any(
        one in (first, first[0]) and other == last
        for one, other in ((local[0], local[-1]), (local[-1], local[0]))
        for first, last in (ends, ends[::-1])
    )


def _named_in(location: str | None) -> frozenset[str]:
    """What stands in a place between its commas and dashes, without brackets."""
    plain = _BRACKETS.sub(" ", location or "")
    return frozenset(filter(None, map(folded, _SEGMENTS.split(plain))))
