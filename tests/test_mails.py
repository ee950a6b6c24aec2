"""Drafts as mails: what a mail reader finds in the files, and that no text of a list can say more than it is."""

from __future__ import annotations

import email
import email.policy
import shutil
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

import pytest
from gallery import LISTS, drafted, run
from hypothesis import example, given, settings
from hypothesis import strategies as st
from readers.thunderbird import mails_in_thunderbird

from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.people import Candidate, Person
from followup.publishing.eml import OUR_BEGINNING, mail

PRIYA = Candidate(name="Priya Raman", email="priya@example.org")
HEADERS = ["X-Unsent", "From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]


def draft(
    name: str = "Ana Lima", address: str | None = "ana@acme.example", subject: str = "Thanks", body: str = "Hi Ana,"
) -> Draft:
    return Draft(to=Person(name=name, email=address), channel=Channel.EMAIL, subject=subject, body=body)


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


def body_of(message: EmailMessage) -> str:
    return message.get_content().replace("\r\n", "\n").rstrip("\n")


def reader_of(message: EmailMessage) -> Address:
    (only,) = message["To"].addresses
    return only


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_letter_of_the_gallery_is_read_back_as_it_is(path) -> None:  # type: ignore[no-untyped-def]
    candidate = run(path).listing.candidate
    for _, wording in drafted(run(path)):
        for each in wording.drafts:
            if each.channel is Channel.EMAIL:
                content = mail(each, candidate)
                message = read(content)
                assert not message.defects
                assert body_of(message) == each.body
                assert message["Subject"] == (each.subject or "")
                assert message["Date"] is message["Message-ID"] is None
                assert message["X-Unsent"] == "1"
                if each.to is not None and each.to.email:
                    assert reader_of(message).addr_spec == each.to.email
                    assert reader_of(message).display_name == each.to.name


def test_a_mail_is_known_by_its_beginning_and_by_ascii() -> None:
    content = mail(draft(name="Zoë", subject="Grüße aus 東京", body="Naïve café ☕"), PRIYA)
    assert content.startswith(OUR_BEGINNING)
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_without_an_address_nobody_is_in_its_to() -> None:
    assert read(mail(draft(address=None), PRIYA))["To"] is None


@pytest.mark.parametrize(
    "address",
    [
        "ana@acme.example, evil@x.example",
        "ana@acme.example\nBcc: evil@x.example",
        "<ana@acme.example>",
        "ana",
        "a@b@c.example",
    ],
)
def test_what_is_no_address_of_one_mailbox_is_left_away(address: str) -> None:
    message = read(mail(draft(address=address), PRIYA))
    assert message["To"] is None
    assert message["Bcc"] is None


def test_an_address_in_other_letters_goes_to_the_same_mailbox() -> None:
    assert b"To: Ana <ana@xn--r8jz45g.jp>" in mail(draft("Ana", "ana@例え.jp"), PRIYA)
    assert "To: Jörg <jörg@acme.example>".encode() in mail(draft("Jörg", "jörg@acme.example"), PRIYA)


HOSTILE = [
    "Hi\r\nBcc: evil@x.example",
    "Hi\r\n\r\nanother body",
    "=?utf-8?q?Hi=0D=0ABcc:_evil@x.example?= there",
    "=?utf-8?b?SGkNCkJjYzogeEB5?=",
    'Ana" <evil@x.example>, "',
    "Ana\u2028Bcc: evil@x.example\x00",
    "x" * 2000,
    "é" * 500,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_and_no_subject_begins_another_header(text: str) -> None:
    for each in (draft(name=text), draft(subject=text)):
        message = read(mail(each, Candidate(name=text, email="priya@example.org")))
        assert message.keys() == HEADERS
        assert reader_of(message).addr_spec == "ana@acme.example"
        assert body_of(message) == "Hi Ana,"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(), st.text(), st.text())
@example("=?", "?=", "From \n.\n\n")
@example("=?utf-8?q?=0A?=", "=?utf-8?q?=0D=0ATo:_x?=", "")
def test_any_text_stays_where_it_belongs(name: str, subject: str, body: str) -> None:
    message = read(mail(draft(name=name, subject=subject, body=body), PRIYA))
    assert message.keys() == HEADERS
    assert reader_of(message).addr_spec == "ana@acme.example"
    assert not message.is_multipart()


@pytest.mark.other_programs
@pytest.mark.skipif(shutil.which("thunderbird") is None, reason="Thunderbird is not installed")
def test_thunderbird_opens_every_letter_of_the_gallery_as_a_draft(tmp_path: Path) -> None:
    mails = {}
    for path in LISTS:
        candidate = run(path).listing.candidate
        for _, wording in drafted(run(path)):
            for each in wording.drafts:
                if each.channel is Channel.EMAIL:
                    mails[tmp_path / f"{len(mails)}.eml"] = each, mail(each, candidate)
    for each in (draft(name="王伟, Dr.", subject="Grüße"), draft(name="Zoë", body="Hi,\n\n.\nFrom here on ☕")):
        mails[tmp_path / f"{len(mails)}.eml"] = each, mail(each, PRIYA)
    for file, (_, content) in mails.items():
        file.write_bytes(content)
    for file, shown in mails_in_thunderbird(list(mails), tmp_path / "thunderbird").items():
        each, _ = mails[file]
        assert shown["isDraft"]
        assert shown["subject"] == (each.subject or "")
        assert shown["body"].rstrip("\n") == each.body
        assert (each.to.email if each.to and each.to.email else "") in shown["to"]
