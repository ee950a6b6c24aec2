"""A draft -> a mail that a mail program opens as a draft (RFC 5322, and Microsoft's X-Unsent).

There is no Date and no Message-ID in it: these are given when it is sent. No text of a name or a subject can begin another
header: they are on one line, and what looks encoded (RFC 2047) is taken apart, since the standard library would decode it as it
is written, line breaks and all.
"""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from followup.model.drafts import Draft
from followup.model.people import Candidate

OUR_BEGINNING = b"X-Unsent: 1\r\n"
"""By what a mail of ours is known, so that no other file is overwritten."""

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_NOT_IN_AN_ADDRESS = re.compile(r"[\s<>,;:\"()\[\]\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|@.*@")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def mail(draft: Draft, candidate: Candidate) -> bytes:
    """A draft of an email as the bytes of an .eml file; nobody is in its To where there is no address."""
    sender, reader = mailbox(candidate.name, candidate.email), reader_of(draft)
    is_ascii = all(each is None or each.addr_spec.isascii() for each in (sender, reader))
    message = EmailMessage(
        SMTP if is_ascii else SMTP.clone(utf8=True)
    )  # RFC 6532, where an address is in other letters
    message["X-Unsent"] = "1"
    if sender is not None:
        message["From"] = sender
    if reader is not None:
        message["To"] = reader
    message["Subject"] = _on_one_line(draft.subject or "")
    body = _CONTROL.sub("", draft.body.replace("\r\n", "\n").replace("\r", "\n"))
    message.set_content(body.rstrip("\n") + "\n", cte="quoted-printable")
    return message.as_bytes()


def reader_of(draft: Draft) -> Address | None:
    """To whom a mail goes; None where nothing in the list is an address of one mailbox."""
    return mailbox(draft.to.name, draft.to.email) if draft.to is not None else None


def mailbox(name: str | None, address: str | None) -> Address | None:
    """A name with its address as it was typed; None where that is no address of one mailbox."""
    typed = (address or "").strip()
    local, at, domain = typed.rpartition("@")
    if not at or not local or not domain or _NOT_IN_AN_ADDRESS.search(typed):
        return None
    return Address(display_name=_on_one_line(name or ""), username=local, domain=_in_ascii(domain))


def _in_ascii(domain: str) -> str:
    """A domain as every mail program can read it (RFC 5890), where it has such a form."""
    try:
        return domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _on_one_line(text: str) -> str:
    return " ".join(_INVISIBLE.sub(" ", text).replace("=?", "= ?").split())
