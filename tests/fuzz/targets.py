"""What is fuzzed: a function of bytes for each reader, which raises where something does not hold, and what to begin with.

No target needs more than the program: each find is repeated without the fuzzer (`python -m fuzz.repeat TARGET FILE`).
"""

from __future__ import annotations

import datetime as dt
import functools
import io
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from support.hostile_templates import ESCAPES

from followup import pipeline, playbooks
from followup.amending.adding import add
from followup.amending.answers.listed import as_listed
from followup.amending.files import messages_from
from followup.amending.understanding import Said
from followup.drafting.facts import TABLE
from followup.drafting.marks import Typed
from followup.drafting.templates.bounds import LARGEST
from followup.drafting.templates.checking import template_problems
from followup.drafting.templates.running import what_a_template_raises
from followup.drafting.templates.sandbox import begin, block_of, environment, letters_of
from followup.model.etiquette import Playbook, Template
from followup.pipeline import File, Request, Result
from followup.problems import NotDone, Problem
from followup.publishing.events.blocks import parts_of
from followup.publishing.filing import Layout
from followup.reading.listing import Given, Listing, list_source, listing_from
from followup.reading.playbook import playbook_from
from followup.reading.sources.nodes import Source
from followup.telling import json as as_json
from followup.telling.export import exported
from followup.telling.problems import problems as lines_of_problems

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
NOW = dt.datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001, on the candidate's clock
LONGEST_SEED = 16_000
SOME = 32
"""How many inputs there are for one with which is done what takes long."""
LIST = b"""\
candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}
interviews:
  - {company: Acme, role: Engineer, date: 2026-11-24, start: "14:00", end: "15:00", mode: video,
     interviewers: [{name: Ana Lima, email: ana@acme.example}]}
"""


@dataclass(frozen=True, slots=True)
class Target:
    """A reader: `holds` raises for bytes with which it does not do what it should; `seeds` are what it is begun with."""

    holds: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]


def asked(*files: File, output: Path = Path("/nonexistent/output"), layout: Layout = Layout.SINGLE) -> Request:
    """A run over these lists with the playbook that comes along, everything drafted."""
    return Request(
        lists=files, now=NOW, playbook=playbooks.graceful(), playbooks=playbooks.that_come_along(), playbook_is_ours=True,
        output=output, layout=layout, draft_everything=True,
    )  # fmt: skip


@functools.cache
def graceful() -> Playbook:
    return playbook_from(playbooks.graceful(), "")[0]


def read(source: Source) -> Listing:
    return listing_from([source], None, None, Given(), graceful())


def is_planned(name: str, data: bytes) -> None:
    """Anything is read, and each problem is somewhere in the file; one of some is planned, drafted and told as well."""
    are_in_a_file(read(list_source(data, name)).problems)
    if is_one_of_some(data):
        told(pipeline.preview(asked(File(name, data))))


def is_one_of_some(data: bytes, some: int = SOME) -> bool:
    """Whether an input is one of those with which is done what takes long; the same whenever it is repeated."""
    return zlib.crc32(data) % some == 0


def are_in_a_file(problems: Iterable[Problem]) -> None:
    for one in problems:
        assert one.place.line >= 1, one
        assert one.place.column >= 1, one
        one.message.encode()


def told(result: Result) -> None:
    are_in_a_file(result.problems)
    "\n".join(lines_of_problems(result)).encode()
    as_json.as_json(result).encode()
    if result.planned is not None:
        "\n".join(exported(result, why=True, dry_run=True)).encode()


_SHEET, _CONTENT = "xl/worksheets/sheet1.xml", "content.xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_AROUND = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="a"/>'
    "</sheets></workbook>",
}


def in_a_workbook(sheet: bytes) -> bytes:
    """A workbook whose only sheet is this XML, which as an archive no fuzzer would get into."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if b"office:" in sheet:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr(_CONTENT, sheet)
        else:
            for name, content in _AROUND.items():
                archive.writestr(name, content)
            archive.writestr(_SHEET, sheet)
    return buffer.getvalue()


def tables_as_sheets() -> Iterator[bytes]:
    """Tables as the XML of a sheet."""
    for text in files("cases/valid/*/list.csv", "cases/invalid/*/list.csv"):
        rows = text.decode("utf-8", "replace").replace("&", "").replace("<", "").split("\n")
        cells = ("".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row.split(",")) for row in rows)
        within = "".join(f"<row>{row}</row>" for row in cells)
        yield f'<worksheet xmlns="{_MAIN}"><sheetData>{within}</sheetData></worksheet>'.encode()
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>Company</v></c><c r="B1" t="str"><v>Date</v>'
        '</c></row><row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="B2"><v>46350.5</v></c><c r="C2" t="b"><v>1</v></c>'
        '<c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="d"><v>2026-11-24</v></c></row></sheetData></worksheet>'
    ).encode()


def is_added(name: str, data: bytes) -> None:
    """An invitation leaves a list that can be read, or the list as it was."""
    messages = messages_from(data, name)
    added = add(LIST, "list.yaml", messages.invitations, read, Said("Acme"))
    source = list_source(LIST, "list.yaml")
    as_listed(messages.answers, source, read(source), graceful(), NOW.replace(tzinfo=dt.UTC))
    are_in_a_file((*messages.problems, *added.problems))
    for step in added.steps:
        "\n".join(step.notes).encode()
    if added.data != LIST:
        after = read(list_source(added.data, "list.yaml"))
        assert not [one for one in after.problems if one.is_error], after.problems
        if is_one_of_some(data):
            told(pipeline.preview(asked(File("list.yaml", added.data))))


def is_lived_with(data: bytes) -> None:
    """A calendar in the folder is foreign and stays, or is ours: then a run writes what is missing, and one more nothing."""
    for block in parts_of(data).blocks:
        assert all(1970 <= time.year <= 2200 for time in (block.start, block.end) if time is not None), block.uid
    if is_one_of_some(data, 8):
        runs_twice_beside(data)


def runs_twice_beside(data: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="followup-fuzz-") as name:
        folder = Path(name)
        (folder / "followups.ics").write_bytes(data)
        request = asked(File("list.yaml", LIST), output=folder)
        try:
            told(pipeline.export(request))
        except NotDone:
            assert (folder / "followups.ics").read_bytes() == data
            return
        again = pipeline.rehearsal(request).planned
        assert again is not None
        assert (again.changes.writes, again.changes.deletions) == ({}, ())


def published() -> Iterator[bytes]:
    """What earlier runs over the list, and over others, wrote."""
    for text in (LIST, *files("cases/valid/*/list.yaml", "gallery/0*.yaml")):
        with tempfile.TemporaryDirectory(prefix="followup-fuzz-") as name:
            pipeline.export(asked(File("list.yaml", text), output=Path(name)))
            yield from (path.read_bytes() for path in Path(name).glob("followups.ics"))


FACTS: Mapping[str, object] = {
    name: (Typed("Ana Lima"), Typed("Kai Moto")) if fact.is_list else Typed("Acme Robotics") for name, fact in TABLE.items()
}  # fmt: skip


def ends_soon(data: bytes) -> None:
    """A template is refused with its problems, or writes no more than a letter."""
    source = data.decode("utf-8", "replace")
    known = environment((("check_in", source), ("t", source)))
    try:
        template = known.get_template("check_in")
        for name in template.blocks:
            begin(known)
            assert len(block_of(template, name, FACTS)) <= 10 * LARGEST
        for _, letter in letters_of(template, FACTS):
            begin(known)
            assert len(letter()) <= 10 * LARGEST
    except AssertionError:
        raise
    except what_a_template_raises():
        pass
    book = Playbook(**{**{key: getattr(graceful(), key) for key in graceful().__slots__},
                       "templates": {"check_in": Template("check_in", source, "check_in.txt")}})  # fmt: skip
    lines = len(re.split(r"\r\n|\r|\n", source))  # as Jinja counts them
    assert all(1 <= one.place.line <= lines for one in template_problems(book))


def templates() -> Iterator[bytes]:
    """Those that come along, and known ways out; ways to come to no end would take the time of all others."""
    for text in ESCAPES:
        yield f"{{% block body %}}{text}{{% endblock %}}".encode()
    yield from (path.read_bytes() for path in (ROOT / "src/followup/playbooks").glob("*/templates/*"))


def files(*patterns: str) -> Iterator[bytes]:
    """The files of the tests with such names."""
    for pattern in patterns:
        yield from (path.read_bytes() for path in sorted(TESTS.glob(pattern)) if path.is_file())


TARGETS: Mapping[str, Target] = {
    "lists": Target(
        functools.partial(is_planned, "list.yaml"),
        lambda: files(
            "cases/valid/*/list.yaml", "cases/invalid/*/list.yaml", "cases/stories/*/*.yaml", "gallery/*.yaml"
        ),
    ),
    "tables": Target(
        functools.partial(is_planned, "list.csv"),
        lambda: files("cases/valid/*/list.csv", "cases/invalid/*/list.csv", "../sample_data/*.csv"),
    ),
    "workbooks": Target(lambda data: is_planned("list.xlsx", in_a_workbook(data)), tables_as_sheets),
    "invitations": Target(
        functools.partial(is_added, "i.ics"), lambda: files("invitations/*.ics", "invitations/*/*.ics")
    ),
    "mails": Target(functools.partial(is_added, "mail.eml"), lambda: files("invitations/*.eml", "invitations/*/*.eml")),
    "published": Target(is_lived_with, published),
    "templates": Target(ends_soon, templates),
}


def seeds(target: str) -> list[bytes]:
    """What a target is begun with, the shortest first."""
    return sorted({one for one in TARGETS[target].seeds() if len(one) <= LONGEST_SEED}, key=len)
