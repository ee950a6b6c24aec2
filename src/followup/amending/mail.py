"""A saved mail -> the calendars in it, and what it says itself."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

_HEAD = re.compile(
    rb"(?:From [^\n]*\n)?(?:From|To|Cc|Reply-To|Subject|Date|MIME-Version|Content-[\w-]+|Message-ID|Received|Return-Path"
    rb"|Delivered-To|Authentication-Results|DKIM-Signature|(?:X|ARC|List)-[\w-]+):",
    re.IGNORECASE,
)
_BEGINS = b"BEGIN:VCALENDAR"
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")


@dataclass(frozen=True, slots=True)
class Part:
    """A calendar that travels in a mail: its bytes, and the charset that the mail says of them."""

    data: bytes = field(repr=False)
    charset: str | None


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: its calendars, and its text for people; `sent_on` is the day by its own clock. `has_winmail` tells of an attachment
    that only Outlook reads.
    """

    calendars: tuple[Part, ...]
    sender: str
    subject: str
    text: str = field(repr=False)
    has_winmail: bool = False
    sender_name: str = ""
    sent_on: dt.date | None = None


def is_mail(data: bytes) -> bool:
    """Whether a file begins with the head of a mail."""
    beginning = data[:20_000].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if beginning[: len(_BEGINS)].upper() == _BEGINS:
        return False
    return bool(_HEAD.match(beginning))


def mail_from(data: bytes) -> Mail:
    """A mail, as its bytes have it; what is broken in it is passed over."""
    if data.lstrip().startswith(b"From "):  # as mailboxes keep it
        data = data.lstrip().partition(b"\n")[2]
    data = re.sub(rb"\r+\n", b"\n", data)
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    calendars = [Part(content, _charset(part)) for part in parts if (content := _calendar(part))]
    return Mail(
        calendars=tuple(dict.fromkeys(calendars)),
        sender=parseaddr(_header(message, "From"))[1],
        subject=_header(message, "Subject"),
        text="\n".join(_texts(parts)),
        has_winmail=any(_is_winmail(part) for part in parts),
        sender_name=parseaddr(_header(message, "From"))[0],
        sent_on=_sent_on(message),
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, TypeError, AttributeError, IndexError):  # what a broken header raises
        return ""


def _sent_on(message: EmailMessage) -> dt.date | None:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _type(part: EmailMessage) -> str:
    try:
        return part.get_content_type()
    except (ValueError, TypeError, AttributeError, IndexError):
        return "application/octet-stream"


def _name(part: EmailMessage) -> str:
    try:
        return (part.get_filename() or "").lower()
    except (ValueError, TypeError, AttributeError, IndexError, LookupError):
        return ""


def _charset(part: EmailMessage) -> str | None:
    """The charset that a part names; None where it names none that bytes can be read by."""
    try:
        name = part.get_content_charset()
        b"ab".decode(name or "", "replace")
    except (ValueError, TypeError, AttributeError, IndexError, LookupError):
        return None
    return name


def _content(part: EmailMessage) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError):
        return b""
    return content if isinstance(content, bytes) else b""


def _calendar(part: EmailMessage) -> bytes | None:
    """The calendar that a part holds, however the part is called."""
    content = _content(part)
    plain = content[:400].replace(b"\0", b"").upper()
    is_called_so = _type(part) in ("text/calendar", "application/ics") or _name(part).endswith((".ics", ".ical"))
    if _BEGINS in plain and (is_called_so or plain.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n").startswith(_BEGINS)):
        return content
    start = content.upper().find(_BEGINS) if _type(part) == "text/plain" else -1
    return content[start:] if start >= 0 else None


def _is_winmail(part: EmailMessage) -> bool:
    return _type(part) in _TNEF or _name(part) == "winmail.dat"


def _texts(parts: list[EmailMessage]) -> Iterator[str]:
    """What the mail says: its plain text, else its HTML without the tags."""
    for kind in ("text/plain", "text/html"):
        found = [part for part in parts if _type(part) == kind and not _name(part)]
        for part in found:
            text = _content(part).decode(_charset(part) or "utf-8", "replace")
            yield plain_text(text) if kind == "text/html" else text
        if found:
            return


def plain_text(source: str) -> str:
    """HTML as text: paragraphs as lines, nothing of tags, styles and entities."""
    text = re.sub(r"(?is)<(style|script|head)\b.*?</\1\s*>", " ", source)
    text = re.sub(r"(?i)<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", "\n", text)
    return html.unescape(re.sub(r"<[^>]*>", "", text))
