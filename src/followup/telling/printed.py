"""The one door for what is printed: nothing that a list, a mail or a playbook says reaches a terminal as a command."""

from __future__ import annotations

import re

_IN_JSON = "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"


def visible(text: str) -> str:
    """Text that moves no cursor and hides nothing: what is not printable becomes a dot; line breaks stay."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each == "\n" else "\N{MIDDLE DOT}" for each in text)


def visible_json(text: str) -> str:
    """JSON that says the same, with escapes for what a terminal would take for a command or for another direction."""
    return re.sub(_IN_JSON, lambda found: f"\\u{ord(found[0]):04x}", text)
