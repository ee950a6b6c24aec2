"""A file that somebody saved -> the messages in it: a calendar, a mail that holds some, or why there is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from followup.amending.answers.answer import Answer
from followup.amending.answers.finding import answers_in
from followup.amending.invitation import Invitation, in_order, invitations_in
from followup.amending.mail import Mail, Part, is_mail, mail_from
from followup.amending.text import text_of
from followup.problems import Place, Problem
from followup.reading.findings import Findings


@dataclass(frozen=True, slots=True)
class Messages:
    """What a file holds: messages about appointments, the earliest first; what a mail seems to answer; what is wrong."""

    invitations: tuple[Invitation, ...] = ()
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...] = ()


def messages_from(data: bytes, file: str, received: dt.date | None = None) -> Messages:
    """The messages of a file. A file without any has an error that says what it is, or answers. `received` is the day of a mail
    that does not tell its own.
    """
    findings, place = Findings(), Place(file)
    mail = mail_from(data) if is_mail(data) else None
    parts = mail.calendars if mail is not None else (Part(data, None),)
    found: list[Invitation] = []
    if mail is None and (kind := _other_kind(data)) is not None:
        findings.error(
            "not-ics", f"this is {kind}, and no calendar", place, "save the invitation as .ics, or the mail as .eml"
        )
        parts = ()
    for part in parts:
        text = text_of(part.data, place, findings, part.charset)
        if "BEGIN:V" not in text.upper():
            hint = "save the invitation from the mail or the calendar as .ics"
            findings.error("not-ics", "this is no calendar file that can be read", place, hint)
            continue
        found.extend(invitations_in(text, place, findings))
    answers = answers_in(mail, received) if mail is not None and not found else ()
    if not found and not answers and not any(one.is_error for one in findings.problems):
        _say_why(mail, place, findings)
    return Messages(tuple(in_order(found)), answers, tuple(findings.problems))


def _say_why(mail: Mail | None, place: Place, findings: Findings) -> None:
    if mail is None:
        hint = "save the invitation from the mail or the calendar as .ics"
        findings.error("no-invitation", "there is no appointment in this file", place, hint)
    elif mail.has_winmail:
        findings.error(
            "winmail-dat",
            "the invitation in this mail is packed into winmail.dat, which only Outlook reads",
            place,
            "open the mail in Outlook and save the appointment as .ics, or ask them to send it as an invitation",
        )
    else:
        hint = "save the mail that holds the invitation, or write the interview into the list by hand"
        findings.error("no-invitation", "there is no calendar in this mail, so no appointment", place, hint)


_KINDS = (
    (b"\x78\x9f\x3e\x22", "a winmail.dat, which only Outlook reads"),
    (b"\xd0\xcf\x11\xe0", "a mail as Outlook keeps it (.msg)"),
    (b"PK\x03\x04", "an archive (.zip)"),
    (b"%PDF", "a PDF"),
    (b"BEGIN:VCARD", "a visiting card (.vcf)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)


def _other_kind(data: bytes) -> str | None:
    beginning = data[:100].lstrip().lower()
    return next((kind for sign, kind in _KINDS if beginning.startswith(sign.lower())), None)
