"""Addresses, links and telephone numbers that the list does not give this reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followup.drafting.checks.letter import Finding, Known, Letter

_TRAILING = ".,;:!?)]}>\"'”’"
_LINK = re.compile(r"https?://|www\.|[a-z0-9-]\.(?:com|org|net|io|dev|co|edu|gov)(?:/|$)", re.IGNORECASE)
_PHONE = re.compile(r"\+?\(?\d[\d ()./\u00a0-]{6,22}\d")
_LEAST_DIGITS = 7
_YEARS_OR_DAYS = re.compile(r"\d{4}-\d\d-\d\d|\d{1,3}(?:[ ,.]\d{3})+|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d")


def unknown_addresses(letter: Letter, known: Known) -> Iterator[Finding]:
    """Email addresses and links that are not among those the reader may get."""
    addresses = {each.casefold() for each in known.addresses}
    links = {_bare(each) for each in known.links}
    for word in " ".join(letter.parts).split():
        bare = word.strip(_TRAILING + "<([{")
        if "@" in bare[1:-1]:
            if bare.casefold() not in addresses and not known.says(bare):
                yield Finding("unknown-address", bare, f"the address {bare} is not one to give here", "leave it out")
        elif "." in bare and _LINK.search(bare) and _bare(bare) not in links and not known.says(bare):
            yield Finding("unknown-link", bare, f"the link {bare} is not in the list", "leave it out")


def _bare(link: str) -> str:
    return link.casefold().split("://")[-1].removeprefix("www.").rstrip("/")


def unknown_phones(letter: Letter, known: Known) -> Iterator[Finding]:
    """Telephone numbers that are not among those the reader may get."""
    there = {digits for each in (*known.phones, *known.sources) if len(digits := _digits(each)) >= _LEAST_DIGITS}
    for part in letter.parts:
        for line in part.split("\n"):
            for found in _PHONE.finditer(line):
                digits = _digits(found.group())
                if len(digits) < _LEAST_DIGITS or _YEARS_OR_DAYS.fullmatch(found.group().strip()):
                    continue
                if not any(digits in each or each in digits for each in there):
                    yield Finding(
                        "unknown-phone",
                        found.group(),
                        f"the number {found.group()} is not one to give here",
                        "leave it out",
                    )


@lru_cache(maxsize=4096)
def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())
