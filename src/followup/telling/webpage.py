"""What every page of ours has: a mark by which it is known, the same colours, and a policy that lets nothing else in."""

from __future__ import annotations

import base64
import functools
import hashlib
from importlib import resources

MARK = b'<meta name="generator" content="followup">'
"""By what a page of ours is known, so that no other file is overwritten; within its first 500 bytes."""
NO_PAGE_OF_OURS = "no page of followup's"
"""Why another file stays."""


@functools.cache
def part(path: str) -> str:
    """A file that pages are put together from, by its path in this room."""
    return (resources.files("followup.telling") / path).read_text(encoding="utf-8")


def style_of(*parts: str) -> str:
    """The style of a page: what every page has, and its own parts."""
    return "".join((part("every_page.css"), *map(part, parts)))


def policy(style: str, script: str) -> str:
    """The style and the script of a page, by their hashes, and nothing else (Content Security Policy, level 3)."""
    return f"default-src 'none'; style-src {_hashed(style)}; script-src {_hashed(script)}; base-uri 'none'; form-action 'none'"


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
