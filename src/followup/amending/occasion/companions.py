"""Whom a title names beside the candidate: Robin Hale x Kay Lin / Abe Roy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followup.amending.occasion.pieces import is_called, reads_as_a_name

_JOINS = (
    r"(?:\s*(?:<+[->]*>+|[⟷↔⇄→×])\s*"
    r"|\s+(?:x|&|\+|/|and|und|et|y|e|og|with|w/|mit|avec|con|med|meets?|meeting|trifft|rencontre)\s+)"
)
_ENDS = r"(?=\s[-–—|:•·]|[|:()\[\]]|$)"
_BEGINS = r"(?:^|[|:()\[\]]|\s[-–—•·]\s)\s*"
_BETWEEN = re.compile(r"\s*(?:,|<+[->]*>+|\s/|\s(?:x|&|\+|and|und|et|y|e|og))\s+|\s*,\s*", re.IGNORECASE)


def companions_in(title: str, own_names: Sequence[str], people: Sequence[str]) -> tuple[str, ...]:
    """Those whom a title names beside the candidate, and who read as people; without those who were invited.

    >>> companions_in("Robin Hale x Kay Lin / Abe Roy - Final interview", ["Robin Hale"], [])
    ('Kay Lin', 'Abe Roy')
    >>> companions_in("Robin Hale / Line Cook at Acme", ["Robin Hale"], [])
    ()
    """
    found = [one for own in own_names for side in _beside(title, own) for one in _BETWEEN.split(side) if one]
    names = [one.strip() for one in found]
    if not names or not all(map(reads_as_a_name, names)):
        return ()
    return tuple(one for one in dict.fromkeys(names) if not any(is_called(one, name) for name in (*people, *own_names)))


def _beside(title: str, own: str) -> Iterator[str]:
    """What stands on either side of a name, as far as one thing is named there."""
    name = rf"(?<!\w){re.escape(own)}(?!\w)"
    for pattern in (rf"{name}{_JOINS}(.{{3,80}}?){_ENDS}", rf"{_BEGINS}(?:\w+:\s+)?(.{{3,80}}?){_JOINS}{name}"):
        if (found := re.search(pattern, title, re.IGNORECASE)) is not None:
            yield found[1]
