"""What a run is asked to do, and the bytes that it does it with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followup import disk
from followup.publishing.filing import Layout
from followup.reading.listing import Format, Given


@dataclass(frozen=True, slots=True)
class File:
    """A file of the candidate's: its name as they gave it, and its bytes. `-` is standard input.

    `format` and `sheet` are what they said of it: what its text is, and which sheet of a workbook they want. `rows_of` is the
    heading of a column and the name of a candidate in it, where the table has rows of others too.
    """

    name: str
    data: bytes = field(repr=False)
    format: Format | None = None
    sheet: str | None = None
    rows_of: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Letters:
    """The texts of a folder of letters; `lists` are those of the run beside which it stands, `beside` all names there."""

    lists: tuple[str, ...]
    texts: tuple[disk.Kept, ...]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a run is asked to do.

    `now` without a zone is on the candidate's clock; `playbook` maps paths below `playbook_folder` to bytes.
    `playbooks` are the files of those that come along, by name: on them another may build, and a list may choose one.
    `playbook_is_ours` says that it is the one that comes along, whose templates the tests have read. `shelf` is
    for what can be computed again. `tells_news_only` leaves out warnings that the last export into the folder told.
    `wait_seconds` is how long to wait for another run in the output folder. `notes_state` asks for the state in which the
    folder is left. `letters` are those that the candidate wrote.
    `program` is how the command is typed, for what is to be typed next.
    """

    lists: tuple[File, ...]
    letters: tuple[Letters, ...] = ()
    now: dt.datetime
    playbook: Mapping[str, bytes] = field(repr=False)
    playbook_folder: str = ""
    playbooks: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict, repr=False)
    candidate_file: File | None = None
    configured: File | None = None
    given: Given = field(default_factory=Given)
    output: Path = Path("followups")
    layout: Layout = Layout.OPENING
    include_past: bool = False
    keep_going: bool = False
    withdraw: bool = False
    replace: tuple[Path, ...] = ()
    draft_everything: bool = False
    playbook_is_ours: bool = False
    tells_news_only: bool = False
    shelf: disk.Shelf | None = None
    wait_seconds: float = 30.0
    notes_state: bool = False
    program: str = "followup"
