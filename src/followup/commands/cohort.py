"""`followup cohort`: many candidates, each planned by itself, and one overview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from followup import disk, zones
from followup.cohort.clients import clients_from
from followup.cohort.hands import hands_of_scheduler, own_hands
from followup.cohort.running import Hand, reports
from followup.cohort.working import PAGE, Work
from followup.commands import environment, terminal
from followup.commands.guard import Usage
from followup.commands.options import CommandOptions
from followup.commands.playbook_files import playbook_files
from followup.commands.requests import choice, moment
from followup.publishing.filing import Layout
from followup.telling.exits import Exit
from followup.telling.overview import files, words
from followup.telling.overview.order import in_order
from followup.telling.reports import Report

OVERVIEW, TABLE = PAGE, "overview.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    lists: Sequence[Path] | None
    output: Path
    roster: Path | None
    by: str | None
    layout: str
    playbook: Path | None
    now: str | None
    jobs: int | None
    limit: float
    scheduler: str | None
    include_past: bool
    keep_going: bool
    withdraw: bool
    pages: bool
    dry_run: bool
    json: bool
    quiet: bool

    def not_done(self, message: str) -> str | None:
        return files.not_done(message) if self.json else None


def run(options: Options) -> Exit:
    """Plans every client, and tells who needs what."""
    paths = tuple(options.lists or ())
    if not paths and options.roster is None:
        raise Usage("cohort takes lists, folders of lists, or a --roster")
    if options.jobs is not None and options.jobs < 1:
        raise Usage(f"--jobs takes a number from 1, not {options.jobs}")
    clients = clients_from(paths, roster=options.roster, by=options.by, output=options.output)
    if not clients:
        raise Usage(words.nobody(paths or (Path(str(options.roster)),)))
    work = _work(options)
    if not options.dry_run:
        disk.make_folder(options.output)
    with _hands(options, len(clients)) as hands:
        told = in_order(_with_progress(reports(clients, work, hands), len(clients)))
    if not options.dry_run:
        _write_overview(told, work)
    _tell(told, options, work)
    return Exit.DONE if all(one.is_in_order for one in told) else Exit.PROBLEMS


def _work(options: Options) -> Work:
    playbook_files(options.playbook)  # what is wrong with its name is told once
    return Work(
        output=options.output.absolute(),
        now=moment(options.now),
        layout=choice(Layout, options.layout, "--layout"),
        playbook=options.playbook,
        is_dry_run=options.dry_run,
        include_past=options.include_past,
        keep_going=options.keep_going,
        withdraw=options.withdraw,
        has_pages=options.pages and not options.dry_run,
        cache=environment.cache_folder(),
        system_zone=zones.system_zone(),
        program=environment.program(),
    )


def _hands(options: Options, clients: int) -> AbstractContextManager[Sequence[Hand]]:
    if options.scheduler is not None:
        return hands_of_scheduler(options.scheduler, options.limit)
    return own_hands(min(options.jobs or environment.cores(), clients), options.limit)


def _with_progress(found: Iterator[Report], count: int) -> Iterator[Report]:
    for number, one in enumerate(found, 1):
        terminal.say_progress(words.progress(number, count), is_last=number == count)
        yield one


def _write_overview(told: Sequence[Report], work: Work) -> None:
    from followup.telling.overview.page import page
    from followup.telling.webpage import MARK

    overview, table = work.output / OVERVIEW, work.output / TABLE
    contents = {overview: page(told, work.now).encode("utf-8", "replace"), table: files.as_csv(told)}
    for path, mark in ((overview, MARK), (table, files.MARK)):
        if disk.read_of_ours(path, mark, "followup did not write it") == contents[path]:
            del contents[path]
    disk.replace_all(contents)


def _tell(told: Sequence[Report], options: Options, work: Work) -> None:
    if options.json:
        terminal.say_json(files.as_json(told, work.now))
        return
    terminal.say_beside(words.wrong(told))
    if not options.quiet:
        style = terminal.has_style()
        terminal.say_styled(words.table(told, width=terminal.columns(), has_style=style))
        terminal.say([words.sums(told, options.output, dry_run=options.dry_run)])
