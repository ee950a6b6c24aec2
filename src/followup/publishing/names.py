"""File names: readable in every script, inside the folder, and allowed on every system."""

from __future__ import annotations

import re
import unicodedata

from followup.identity import short_hash

NEWS = "new.ics"
SINGLE = "followups.ics"
_MOST_STEM_BYTES = 90  # with a suffix and `.ics` about a hundred
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file, and the two names of our own
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]|new|followups")


def comparable(name: str) -> str:
    """A file name as systems compare it that tell neither case nor composed letters apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_uid_of_ours(uid: str) -> bool:
    """Whether a UID has the form of those that this program gives: a UUID version 5 in lower case. Calendars
    make them of version 4, or none.
    """
    return _UUID.fullmatch(uid) is not None


def event_file(uid: str) -> str:
    """The name of the file that one event has to itself: its UID, unless that is not one of ours."""
    return f"{uid if is_uid_of_ours(uid) else 'event-' + short_hash(uid)}.ics"


def is_an_openings(name: str) -> bool:
    """Whether a file of ours that is called so can belong to one opening, rather than to another layout."""
    stem = comparable(name).removesuffix(".ics")
    return f"{stem}.ics" not in (NEWS, SINGLE) and not is_uid_of_ours(stem)


def opening_files(company: str, role: str | None, digits: str, is_alone: bool) -> list[str]:
    """Names for an opening's file, best first; `digits` are the hash of its identity.

    The plain name is among them only if it is allowed and no other opening wishes for it.
    """
    stem = slug(company, role)
    plain = [stem] if stem and is_alone and not _RESERVED.fullmatch(stem) else []
    stem = stem or "opening"
    return [f"{wish}.ics" for wish in (*plain, f"{stem}-{digits[:6]}", f"{stem}-{digits}")]


def folder_name(name: str) -> str:
    """The name of a folder for somebody who is called so."""
    stem = slug(name, None)
    return f"client-{stem or short_hash(name)}" if not stem or _RESERVED.fullmatch(stem) else stem


def slug(company: str, role: str | None) -> str:
    """Company and role in letters, digits and hyphens; empty where they have neither letters nor digits.

    >>> slug("St. Brendan's", "ICU Nurse (nights)")
    'st-brendans-icu-nurse-nights'
    """
    text = unicodedata.normalize("NFC", f"{company} {role or ''}".casefold())
    stem = "-".join(filter(None, "".join(map(_letter, text)).split("-")))
    return stem.encode()[:_MOST_STEM_BYTES].decode("utf-8", "ignore").strip("-")


def _letter(character: str) -> str:
    """A letter, mark or digit itself; nothing for what only joins letters; else a hyphen."""
    category = unicodedata.category(character)
    if category[0] in "LMN":
        return character
    return "" if category == "Cf" or character in "'’" else "-"
