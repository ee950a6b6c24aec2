"""Links out of the page: to mail, telephone and https alone, whatever a list says."""

from __future__ import annotations

import re
import urllib.parse

from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.people import Person

_MOST_IN_A_LINK = 2000
"""Characters that every system hands on to its mail program; Windows cuts what is longer (2,048 less the program's own)."""


def mailto(draft: Draft) -> str | None:
    """A letter as a link that opens it in a mail program (RFC 6068: CRLF, percent-encoded); None for what is no email. A body
    that would make the link longer than systems hand on stays out of it.
    """
    if draft.channel is not Channel.EMAIL:
        return None
    address = draft.to.email if draft.to and draft.to.email else ""
    subject = f"mailto:{_encoded(address, safe='@')}?subject={_encoded(draft.subject or '')}"
    whole = f"{subject}&body={_encoded(draft.body.replace(chr(10), chr(13) + chr(10)))}"
    return whole if len(whole) <= _MOST_IN_A_LINK else subject


def _encoded(text: str, safe: str = "") -> str:
    return urllib.parse.quote(text, safe=f"{safe},:!()", errors="replace")


def is_cut(draft: Draft) -> bool:
    """Whether a letter is too long for its link, so that its body has to be copied."""
    link = mailto(draft)
    return link is not None and "&body=" not in link


def telephone(person: Person | None) -> str | None:
    """A person's number as a link (RFC 3966), without the spaces and marks that people write; None without digits."""
    number = re.sub(r"[^\d+]", "", person.phone or "") if person else ""
    return f"tel:{number[:1]}{number[1:].replace('+', '')}" if any(char.isdigit() for char in number) else None


def profile(person: Person | None) -> str | None:
    """A person's page elsewhere, where it is https and nothing else."""
    link = (person.linkedin or "").strip() if person else ""
    try:
        parts = urllib.parse.urlsplit(link)
    except ValueError:
        return None
    is_clean = link.isprintable() and " " not in link
    return link if parts.scheme == "https" and parts.hostname and is_clean else None
