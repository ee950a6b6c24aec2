"""The file of a letter: To and Subject above, a line that says whose it is, and the body below.

    To: ana@acme.example
    Subject: Thank you – staff engineer
    Letter: thank_you_email to Ana Lima, Acme Robotics [… interviews.yaml]

    Hi Ana,
    …

What stands in brackets is for the program: of which follow-up it is, and of which facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from followup.drafting.english.text.plain import plain
from followup.identity import Hashes
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.problems import Place, Problem, Severity

_HEADER = re.compile(r"(To|Phone|Profile|Subject|Letter)[ \t]*:(.*)", re.IGNORECASE | re.DOTALL)
_LETTER = re.compile(
    r"(?P<step>\S+) to (?P<said>.*) \[(?P<uid>\S+) (?P<opening>\S+) (?P<name>[0-9a-f-]+)/(?P<address>[0-9a-f-]+) "
    r"(?P<day>\S+) (?P<facts>\S+) (?P<list>.+)\]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_WHERE = {Channel.CALL: "Phone", Channel.TEXT: "Phone", Channel.LINKEDIN: "Profile"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Of:
    """Of which letter a text is: its follow-up's UID, step and opening, its reader, the day of the interview that it answers, and
    hashes of the facts that it was written from. `list` is the name of the list beside which it stands.
    """

    step: str
    uid: str
    opening: str
    reader: Hashes
    day: str
    facts: Mapping[str, str] = field(hash=False)
    list: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A letter as it stands in a file: `said_at` is where a line says whose it is, `place` where its body begins, and `modified`
    when the file was last written.
    """

    of: Of
    to: str | None
    subject: str | None
    body: str
    said_at: Place
    place: Place
    modified: int = 0


def letter_from(text: str, file: str, modified: int = 0) -> Written | Problem:
    """The letter that a file's text holds; else a warning that says why it is none."""
    lines = [_CONTROL.sub("", line).rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    said, first = _header(lines)
    line_of = _LETTER.fullmatch(said.get("letter", ""))
    if line_of is None:
        return Problem(
            "not-a-letter", "no line says whose letter this is, and so it is not used", Place(file), Severity.WARNING,
            "keep the line “Letter: …” as followup write puts it there; other texts go into another folder",
        )  # fmt: skip
    body = "\n".join(lines[first:]).strip("\n")
    if not body.strip():
        hint = "write it below the line “Letter: …”, or delete the file"
        return Problem("empty-letter", "this letter is empty, and ours stands", Place(file), Severity.WARNING, hint)
    blank = next(number for number, line in enumerate(lines[first:]) if line)
    facts = dict(each.partition(":")[::2] for each in line_of["facts"].split(",") if ":" in each)
    return Written(
        of=Of(
            step=line_of["step"],
            uid=line_of["uid"],
            opening=line_of["opening"],
            reader=(line_of["name"], line_of["address"]),
            day=line_of["day"],
            facts=facts,
            list=line_of["list"],
        ),
        to=next((value for key in ("to", "phone", "profile") if (value := plain(said.get(key, "")))), None),
        subject=plain(said.get("subject", "")) or None,
        body=body,
        said_at=Place(file, next(number for number, line in enumerate(lines, 1) if line.lower().startswith("letter"))),
        place=Place(file, first + blank + 1),
        modified=modified,
    )


def _header(lines: list[str]) -> tuple[dict[str, str], int]:
    """What stands above the body by its key in small letters, and the number of the first line below. An editor may have
    broken the line of the letter in two.
    """
    said: dict[str, str] = {}
    key = ""
    first = next((number for number, line in enumerate(lines) if line), 0)
    for number, line in enumerate(lines[first:], first):
        found = _HEADER.fullmatch(line)
        if found and found[1].lower() not in said:
            key = found[1].lower()
            said[key] = found[2].strip()
        elif line and key == "letter" and not said[key].endswith("]"):
            said[key] += f" {line.strip()}"
        else:
            return said, number
    return said, len(lines)


def text_of(draft: Draft, of: Of, company: str) -> str:
    """A letter as the text of its file."""
    lines = [f"{_WHERE.get(draft.channel, 'To')}: {where_of(draft) or ''}"]
    if draft.channel is Channel.EMAIL:
        lines.append(f"Subject: {plain(draft.subject or '')}")
    reader = plain(draft.to.name) if draft.to else "the team"
    facts = ",".join(f"{key}:{value}" for key, value in of.facts.items()) or "-"
    name, address = of.reader
    about = f"{reader}, {plain(company)}".replace("[", "(").replace("]", ")")
    lines.append(
        f"Letter: {of.step} to {about} [{of.uid} {of.opening} {name}/{address} {of.day} {facts} {plain(of.list)}]"
    )
    return "\n".join([*(line.rstrip() for line in lines), "", draft.body.strip("\n"), ""])


def where_of(draft: Draft) -> str | None:
    """Where a letter goes: an address, a number, a page, else a name."""
    if draft.to is None:
        return None
    where = {
        Channel.EMAIL: draft.to.email,
        Channel.CALL: draft.to.phone,
        Channel.TEXT: draft.to.phone,
        Channel.LINKEDIN: draft.to.linkedin,
    }.get(draft.channel)
    return plain(where or draft.to.name)
