"""The command line: options in, text and an exit code out. The only room with a clock, an environment and a terminal."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import errno
import gc
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from followup import __version__, playbooks

app = typer.Typer(
    name="followup",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,  # the data is personal
    context_settings={"help_option_names": ["-h", "--help"]},
)

playbook_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Read the etiquette, or copy it to change it."
)
app.add_typer(playbook_app, name="playbook")

Lists = Annotated[
    list[str],
    typer.Argument(metavar="LIST...", help="Your interviews: YAML, CSV or a workbook; - reads standard input."),
]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the calendar files are.")]
LayoutName = Annotated[
    str,
    typer.Option(
        "--layout", metavar="opening|single|event", help="One file an opening, one file in all, or one an event."
    ),
]
FormatName = Annotated[
    str | None, typer.Option("--format", metavar="yaml|csv", help="What the lists are, whatever their names say.")
]
SheetName = Annotated[
    str | None, typer.Option("--sheet", metavar="NAME", help="Which sheet of a workbook; else the first with a table.")
]
CandidateFile = Annotated[
    Path | None, typer.Option("--candidate", metavar="FILE", help="A YAML file that says who you are.")
]
ColumnWishes = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="WHAT=HEADING", help='What a column holds: date="Day of talk"; ignore=Rating.'),
]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help="Your name, as you sign.")]
Email = Annotated[str | None, typer.Option("--email", metavar="ADDRESS", help="Your email address.")]
Phone = Annotated[str | None, typer.Option("--phone", metavar="NUMBER", help="Your telephone number.")]
Timezone = Annotated[str | None, typer.Option("--timezone", metavar="ZONE", help="Where you are: America/New_York.")]
Country = Annotated[str | None, typer.Option("--country", metavar="CODE", help="Whose public holidays count: US.")]
PlaybookFolder = Annotated[
    Path | None,
    typer.Option("--playbook", metavar="DIR", help="Your own etiquette instead of the one that comes along; or light."),
]
Now = Annotated[
    str | None, typer.Option("--now", metavar="TIME", help="Plan as if it were this time: 2026-11-22T09:00.")
]
IncludePast = Annotated[bool, typer.Option("--include-past", help="Plan what is over as well, at its proper time.")]
KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Leave out what cannot be read, do the rest, and exit with 1.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object instead of text.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Print errors only: right for cron.")]
Show = Annotated[
    str | None, typer.Option("--show", metavar="TEXT", help="Print the drafts for a person, a company or a step.")
]
Html = Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page to look at, with every draft.")]
Why = Annotated[bool, typer.Option("--why", help="Say why each step is when it is, or is left out.")]

OUTPUT = Path("followups")
STARTER = "interviews.yaml"
_PIPE_COLUMNS = 200
_FIRST_YEAR, _LAST_YEAR = 1970, 2100


class Usage(Exception):
    """An option that makes no sense; the message says which and why."""


@app.callback(invoke_without_command=True)
def main_options(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Follow up after job interviews, without being too desperate.

    Reads the list of interviews that you keep (YAML, CSV, .xlsx, .ods) and writes calendar files: a thank-you to everyone you
    spoke with, a card by post, a word with your references, LinkedIn some days later, each with a text that is ready
    to send.

    Begin with: followup export interviews.yaml
    """
    if version:
        typer.echo(f"followup {__version__}")
        raise typer.Exit()


@app.command()
def export(
    lists: Lists, output: Output = OUTPUT, layout: LayoutName = "opening", format: FormatName = None,
    sheet: SheetName = None,
    candidate: CandidateFile = None, name: Name = None, email: Email = None, phone: Phone = None,
    timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None, include_past: IncludePast = False,
    keep_going: KeepGoing = False, json: Json = False, quiet: Quiet = False, why: Why = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Allow a run that withdraws all that is still to come.")] = False,
    replace: Annotated[list[Path] | None, typer.Option("--replace", metavar="FILE", help="Allow to overwrite this file.")] = None,
) -> None:  # fmt: skip
    """Write the calendar files."""
    from followup import pipeline, report

    run = pipeline.preview if dry_run else pipeline.export

    def tell(result: Any) -> Iterator[str]:
        return report.exported(result, why=why, dry_run=dry_run)

    _run(run, tell, locals(), json=json, quiet=quiet)


@app.command()
def plan(
    lists: Lists, output: Output = OUTPUT, layout: LayoutName = "opening", format: FormatName = None,
    sheet: SheetName = None,
    candidate: CandidateFile = None, name: Name = None, email: Email = None, phone: Phone = None,
    timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None, include_past: IncludePast = False,
    keep_going: KeepGoing = False, json: Json = False, quiet: Quiet = False, why: Why = False,
    show: Show = None, html: Html = None,
) -> None:  # fmt: skip
    """Show what there is to do, day by day; no calendar is written."""
    from followup import pipeline, report

    if show is not None and (json or not show.strip()):
        _fail(
            "followup: --show takes some words of a name, and prints letters rather than JSON",
            report.Exit.USAGE,
            json=json,
        )
    if html is not None and (str(html) in ("", ".", "-") or os.path.isdir(html)):  # noqa: PTH112 - does not raise
        _fail(f"followup: --html takes the name of a file, and {html} is none", report.Exit.USAGE, json=json)

    def tell(result: Any) -> Iterator[str]:
        if show is not None:
            return _letters(result, show)
        if html is None:
            _print_table(result, why=why)
        return report.under_the_table(result, why=why)

    run = pipeline.preview if html is None else _with_page(html, say=not json and not quiet)
    _run(run, tell, locals(), json=json, quiet=quiet, draft_everything=show is not None or html is not None)


@app.command()
def check(
    lists: Lists, output: Output = OUTPUT, layout: LayoutName = "opening", format: FormatName = None,
    sheet: SheetName = None,
    candidate: CandidateFile = None, name: Name = None, email: Email = None, phone: Phone = None,
    timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None, include_past: IncludePast = False,
    keep_going: KeepGoing = False, json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Look for problems in a list, and for words that would sound desperate."""
    from followup import pipeline, report

    def tell(result: Any) -> Iterator[str]:
        yield from report.columns_found(result)
        yield report.checked(result)

    _run(pipeline.looked_over, tell, locals(), json=json, quiet=quiet, draft_everything=True)


@app.command()
def init(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="A name in .yaml or .csv; - prints it.")] = STARTER,
) -> None:
    """Write a list to begin with, every key explained; no file is ever overwritten."""
    from followup import disk, report

    try:
        _write_starter(file)
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=False)
    except (disk.CannotRead, disk.CannotWrite) as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=False)


@app.command()
def schema(playbook: PlaybookFolder = None) -> None:
    """Print the JSON Schema of a list, with which editors complete and check it."""
    from followup import disk, report

    try:
        _echo_json(_schema(playbook))
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=False)
    except disk.CannotRead as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=False)


@app.command()
def add(
    invitations: Annotated[
        list[str],
        typer.Argument(
            metavar="INVITE...", help="Invitations, .ics, or mails that hold them, .eml; - reads standard input."
        ),
    ],
    to: Annotated[Path, typer.Option("--to", metavar="LIST", help="Your list, YAML; made if there is none.")],
    company: Annotated[str | None, typer.Option(help="The company, where the invitation does not say it.")] = None,
    role: Annotated[str | None, typer.Option(help="The job, where the invitation does not say it.")] = None,
    candidate: CandidateFile = None,
    name: Name = None,
    email: Email = None,
    timezone: Timezone = None,
    country: Country = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print what was done as one JSON object.")] = False,
) -> None:
    """Put invitations to interviews into your list: new, moved and cancelled ones."""
    from followup import disk, report

    try:
        _add(invitations, to, company, role, locals())
    except Usage as error:
        _fail_to_add(str(error), report.Exit.USAGE, to, json=json)
    except (disk.CannotRead, disk.CannotWrite) as error:
        _fail_to_add(f"followup: {error}", report.Exit.NOT_SAFE, to, json=json)
    except OSError as error:
        _raise_of_printing(error)
        _fail_to_add(f"followup: {disk.refused(error)}", report.Exit.NOT_SAFE, to, json=json)


Whom = Annotated[
    list[str],
    typer.Argument(metavar="WHOM...", help="Any words of a company's or a person's name; a day tells rounds apart."),
]
Done = Annotated[
    list[str] | None, typer.Option("--done", metavar="STEP", help="A step that you have taken: thank_you_email.")
]
Skip = Annotated[list[str] | None, typer.Option("--skip", metavar="STEP", help="A step that you do not want there.")]
StatusWord = Annotated[
    str | None, typer.Option("--status", metavar="WORD", help="How it stands: offer, rejected, on hold, ghosted.")
]
Topic = Annotated[
    str | None, typer.Option("--topic", metavar="TEXT", help="One thing that you talked about with a person.")
]
DecisionBy = Annotated[str | None, typer.Option("--decision-by", metavar="DAY", help="When they decide: 2026-12-04.")]
AnswerBy = Annotated[
    str | None, typer.Option("--answer-by", metavar="DAY", help="When an offer has to be answered: 2026-12-14.")
]


@app.command()
def mark(
    list_: Annotated[str, typer.Argument(metavar="LIST", help="Your list, YAML or CSV; it is changed in place.")],
    whom: Whom, done: Done = None, skip: Skip = None, status: StatusWord = None, topic: Topic = None,
    decision_by: DecisionBy = None, answer_by: AnswerBy = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the same mark back.")] = False,
    format: FormatName = None, sheet: SheetName = None, candidate: CandidateFile = None, name: Name = None,
    email: Email = None, timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None,
) -> None:  # fmt: skip
    """Say what happened, in your list: a step done or to skip, a status, a topic, a day."""
    from followup import disk, report

    try:
        _mark(list_, whom, locals())
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=False)
    except (disk.CannotRead, disk.CannotWrite) as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=False)


@playbook_app.command("show")
def show_playbook(playbook: PlaybookFolder = None) -> None:
    """Say what happens when, to whom, and why."""
    from followup import disk, report

    try:
        _show_playbook(playbook)
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=False)
    except disk.CannotRead as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=False)


@playbook_app.command("copy")
def copy_playbook(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new, or empty.")],
    playbook: PlaybookFolder = None,
) -> None:
    """Copy the etiquette, its reasons and its texts, into a folder of your own."""
    from followup import disk, report

    try:
        files, _ = _playbook(playbook)
        disk.create_folder(folder, files)
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=False)
    except (disk.CannotRead, disk.CannotWrite) as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=False)
    for line in report.playbook_copied(folder, _program()):
        typer.echo(report.visible(line))


# --- one run --------------------------------------------------------------------------------------------------------


def _run(
    run: Callable[[Any], Any], tell: Callable[[Any], Iterator[str]], options: dict[str, Any], *, json: bool, quiet: bool,
    draft_everything: bool = False,
) -> None:  # fmt: skip
    """Makes a run and tells what came of it: results on standard output, everything else on standard error."""
    from followup import disk, pipeline, report
    from followup.publishing.folder import ForeignFile
    from followup.publishing.owner import AnotherCandidate

    try:
        request = _request(options, draft_everything=json or draft_everything)
        result = run(dataclasses.replace(request, tells_news_only=not json and not quiet))
    except Usage as error:
        _fail(str(error), report.Exit.USAGE, json=json)
    except (disk.CannotRead, disk.CannotWrite, disk.Locked, AnotherCandidate) as error:
        _fail(f"followup: {error}", report.Exit.NOT_SAFE, json=json)
    except ForeignFile as error:
        _fail(report.foreign(error), report.Exit.NOT_SAFE, json=json)
    except pipeline.Refused as error:
        _fail(report.refused(error), report.Exit.NOT_SAFE, json=json)
    except OSError as error:
        _raise_of_printing(error)
        _fail(f"followup: {disk.refused(error)}", report.Exit.NOT_SAFE, json=json)
    if json:
        _echo_json(report.as_json(result))
    else:
        _say(report.problems(result, errors_only=quiet))
        if not quiet:
            for line in tell(result):
                typer.echo(report.visible(line))
        if last := report.what_to_do(result):
            _say([last])
    raise typer.Exit(int(report.exit_code(result)))


def _fail(message: str, code: int, *, json: bool) -> None:
    from followup import report

    if json:
        _echo_json(report.failed_as_json(message, None))
    _say([message])
    raise typer.Exit(int(code))


def _say(lines: Iterable[str]) -> None:
    """Prints to standard error what may quote a file, so that no quoted byte reaches the terminal as a command."""
    from followup import report

    for line in lines:
        typer.echo(report.visible(line), err=True)


def _echo_json(text: str) -> None:
    """JSON is UTF-8 wherever it goes (RFC 8259, 8.1), whatever the terminal's encoding."""
    from followup.printed import visible_json

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    typer.echo(visible_json(text))


def _print_table(result: Any, *, why: bool) -> None:
    from followup.model import State
    from followup.report import lines_that_mark
    from followup.viewing.table import Line, table

    if result.planned is None:
        return
    told = zip(result.planned.plan.follow_ups, result.planned.changes.outcomes, strict=True)
    lines = [
        Line(one, outcome.summary, outcome.state, lines_that_mark(one, result) if outcome.state is State.DUE else ())
        for one, outcome in told
    ]
    is_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if is_terminal else _PIPE_COLUMNS
    for line in table(
        lines, result.now, why=why, width=width, has_style=is_terminal and not os.environ.get("NO_COLOR")
    ):
        typer.echo(line)


def _with_page(file: Path, *, say: bool) -> Callable[[Any], Any]:
    """A preview that writes its page as well, where there is a plan to look at."""
    from followup import disk, pipeline, report
    from followup.viewing.page import MARK, page

    def run(request: Any) -> Any:
        if disk.is_there(file) and MARK not in disk.read_ordinary(file)[:500]:
            raise disk.CannotWrite(file, "it is there already, and no page of followup's")
        result = pipeline.preview(request)
        if story := report.story(result):
            disk.replace_all({file: page(story).encode("utf-8", "replace")})
            if say:
                typer.echo(report.visible(report.page_written(file, story)))
        return result

    return run


def _letters(result: Any, text: str) -> Iterator[str]:
    """The drafts that match, ready to copy; what each is goes to standard error, so that a printer gets the letters."""
    from followup import report
    from followup.viewing.letters import label, letter, matching

    story = report.story(result)
    if story is None:
        return
    found = matching(story.entries, text)
    if not found:
        _say([report.nothing_shown(text, result.request.program)])
    for number, (entry, draft) in enumerate(found):
        if number:
            yield ""
        _say([f"━━━━ {label(entry, draft)} ━━━━"])
        yield from letter(draft)


# --- invitations ----------------------------------------------------------------------------------------------------


def _add(invitations: list[str], to: Path, company: str | None, role: str | None, options: dict[str, Any]) -> None:
    from followup import disk, pipeline, report
    from followup.amending.understanding import Said

    if to.suffix.lower() not in (".yaml", ".yml"):
        raise Usage(
            f"followup: add writes into lists in YAML, and {to} is none\n"
            f"  hint: begin one with {_program()} init interviews.yaml; export reads both lists together"
        )
    is_new = not disk.is_there(to)
    before = b"" if is_new else disk.read_ordinary(to)
    files = tuple(_file(one, "yaml") for one in invitations)
    told = {"phone": None, "now": None, "playbook": None, "output": OUTPUT, "layout": "opening", "include_past": False}
    request = _request({**options, **told, "keep_going": False, "lists": [], "format": None}, draft_everything=False)
    target = pipeline.File(str(to), before)
    added = pipeline.add(dataclasses.replace(request, lists=(target,)), files, Said(company, role))
    if added.content != before and not options["dry_run"]:
        if is_new:
            disk.create(to, added.content)
        elif disk.read_ordinary(to) != before:
            raise disk.CannotWrite(to, "it was changed meanwhile; try again")
        else:
            disk.replace_all({to: added.content})
    if options["json"]:
        _echo_json(report.added_as_json(added, str(to), dry_run=options["dry_run"]))
    else:
        _say(report.problems_of_adding(added))
        for line in report.added(added, str(to), dry_run=options["dry_run"], program=request.program):
            typer.echo(report.visible(line))
    raise typer.Exit(int(report.Exit.PROBLEMS if added.has_errors else report.Exit.DONE))


def _fail_to_add(message: str, code: int, to: Path, *, json: bool) -> None:
    from followup import report

    if json:
        _echo_json(report.not_added_as_json(message, str(to)))
        raise typer.Exit(int(code))
    _fail(message, code, json=False)


# --- marks ----------------------------------------------------------------------------------------------------------

_MARKS = ("done", "skip", "status", "topic", "decision_by", "answer_by")


def _mark(name: str, whom: list[str], options: dict[str, Any]) -> None:
    from followup import disk, pipeline, report
    from followup.amending.marking import journal

    said = [(key, words) for key in _MARKS for words in _each(options[key])]
    if name == "-":
        raise Usage("followup: mark changes a file, and - is none")
    if not any(word.strip() for word in whom):
        raise Usage("followup: say whom it is about: any words of a company's or a person's name")
    if not said:
        raise Usage(
            "followup: say what happened: --done STEP, --skip STEP, --status WORD, --topic TEXT, --decision-by DAY …"
        )
    told = {"phone": None, "output": OUTPUT, "layout": "opening", "include_past": False, "keep_going": False}
    request = _request({**options, **told, "lists": [name]}, draft_everything=False)
    path, kept_in = Path(name), journal.path_for(Path(os.path.realpath(name)))
    kept = disk.read_bytes(kept_in) if kept_in.exists() else None
    marked = pipeline.mark(request, whom, said, kept, undo=options["undo"])
    if marked.why_not is not None:
        _say(report.not_marked(marked, request, whom, said, undo=options["undo"]))
        raise typer.Exit(int(report.exit_code_of_marking(marked)))
    before = request.lists[0].data
    if marked.content != before:
        if disk.read_bytes(path) != before:
            raise disk.CannotWrite(path, "it was changed meanwhile; try again")
        changes = {path: marked.content} | ({kept_in: marked.journal} if marked.journal is not None else {})
        disk.replace_all(changes, [kept_in] if marked.journal is None else [])
    for line in report.marked(marked, request, whom, said, undo=options["undo"]):
        typer.echo(report.visible(line))


def _each(option: str | list[str] | None) -> list[str]:
    return [] if option is None else [option] if isinstance(option, str) else option


# --- a list to begin with -------------------------------------------------------------------------------------------


def _write_starter(name: str) -> None:
    from followup import disk, report

    path = Path(STARTER if name == "-" else name)
    is_table = path.suffix.lower() == ".csv"
    if not is_table and path.suffix.lower() not in (".yaml", ".yml"):
        raise Usage(f"followup: init writes .yaml, .yml or .csv, not {name}")
    text = _starter(path, is_table=is_table)
    if name == "-":
        typer.echo(text, nl=False)
        return
    disk.create(path, text.encode())
    typer.echo(report.visible(report.begun(path)))
    if not is_table:
        _write_schema(path.parent)
    for line in report.how_to_begin(path, is_table=is_table, program=_program()):
        typer.echo(report.visible(line))


def _starter(path: Path, *, is_table: bool) -> str:
    from followup import zones
    from followup.reading.form import starter

    today = dt.datetime.now().astimezone().date()
    if is_table:
        return starter.csv_starter(today)
    zone = zones.system_zone()
    if zone in (None, "UTC", "Etc/UTC"):
        return starter.yaml_starter(path.name, today)
    return starter.yaml_starter(path.name, today, {"timezone": zone, "country": zones.country_of(zone) or ""})


def _write_schema(folder: Path) -> None:
    """Writes the schema that a starter names beside it; a file of that name that is not ours stays."""
    from followup import disk, report
    from followup.reading.form.schema import FILE_NAME, is_ours

    path = folder / FILE_NAME
    content = (_schema(None) + "\n").encode()
    if not disk.is_there(path):
        disk.create(path, content)
    elif is_ours(before := disk.read_ordinary(path)):
        if before == content:
            return
        disk.replace_all({path: content})
    else:
        _say([report.schema_left(path)])
        return
    typer.echo(report.visible(report.schema_written(path)))


def _schema(playbook_folder: Path | None) -> str:
    """The JSON Schema as text, for the steps of a playbook."""
    import json

    from followup.reading.form.schema import schema
    from followup.reading.playbook import playbook_from

    playbook, _ = playbook_from(*_playbook(playbook_folder), playbooks.that_come_along())
    return json.dumps(schema(step.name for step in playbook.steps), ensure_ascii=False, indent=2)


# --- the playbook ---------------------------------------------------------------------------------------------------


def _show_playbook(folder: Path | None) -> None:
    from followup import pipeline, report
    from followup.viewing.etiquette import etiquette

    playbook, reasons, problems = pipeline.etiquette(*_playbook(folder), playbooks.that_come_along())
    _say(report.problems_of_playbook(problems))
    width = min(shutil.get_terminal_size().columns, 100) if sys.stdout.isatty() else 100
    for line in etiquette(playbook, reasons, width):
        typer.echo(report.visible(line))
    raise typer.Exit(int(report.Exit.PROBLEMS if any(one.is_error for one in problems) else report.Exit.DONE))


# --- what a run is asked for ----------------------------------------------------------------------------------------


def _request(options: dict[str, Any], *, draft_everything: bool) -> Any:
    from followup import disk, zones
    from followup.pipeline import Request
    from followup.publishing.folder import Layout
    from followup.reading.listing import Given

    playbook, playbook_folder = _playbook(options["playbook"])
    said = {key: options[key] for key in ("name", "email", "phone", "timezone", "country")}
    return Request(
        lists=tuple(_file(name, options["format"], options.get("sheet")) for name in options["lists"]),
        now=_now(options["now"]),
        playbook=playbook,
        playbook_folder=playbook_folder,
        playbooks=playbooks.that_come_along(),
        candidate_file=_file(str(options["candidate"]), "yaml") if options["candidate"] else None,
        configured=_configured(),
        given=Given(**said, columns=tuple(options.get("column") or ()), system_zone=zones.system_zone),
        output=options["output"],
        layout=_choice(Layout, options["layout"], "--layout"),
        include_past=options["include_past"],
        keep_going=options["keep_going"],
        withdraw=options.get("withdraw", False),
        replace=tuple(options.get("replace") or ()),
        draft_everything=draft_everything,
        playbook_is_ours=options["playbook"] is None,
        shelf=disk.Shelf(cache) if (cache := _cache()) else None,
        program=_program(),
    )


def _program() -> str:
    """How this command is typed: its name where the system finds it by that, else its whole path."""
    path = Path(sys.argv[0])
    if path.stem.lower() != "followup" or not path.is_file():
        return "followup"
    found = shutil.which(path.name) or shutil.which(path.stem)
    is_found = found is not None and Path(found).exists() and Path(found).samefile(path)
    return path.stem if is_found else str(path.absolute())


def _choice(words: Any, text: str, option: str) -> Any:
    try:
        return words(text)
    except ValueError:
        raise Usage(f"followup: {option} takes {', '.join(words)}, not {text}") from None


def _now(text: str | None) -> dt.datetime:
    if text is None:
        return dt.datetime.now(dt.UTC).replace(microsecond=0)
    wrong = Usage(f"followup: --now takes a time such as 2026-11-22T09:00, not {text}")
    try:
        now = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        raise wrong from None
    if not _FIRST_YEAR <= now.year < _LAST_YEAR:
        raise wrong
    return now


def _file(name: str, format_name: str | None, sheet: str | None = None) -> Any:
    from followup import disk
    from followup.pipeline import File
    from followup.reading.listing import Format

    if name == "-" and sys.stdin is None:
        raise Usage("followup: - reads standard input, and there is none")
    data = sys.stdin.buffer.read() if name == "-" else disk.read_bytes(Path(name))
    format = None if format_name is None else _choice(Format, format_name, "--format")
    return File(name, data, format, sheet)


def _configured() -> Any:
    """The candidate's own file in the user's configuration folder, if there is one. Raises CannotRead."""
    from followup import disk

    if not (os.environ.get("HOME") or os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME")):
        return None
    path = Path(typer.get_app_dir("followup")) / "candidate.yaml"
    return _file(str(path), "yaml") if disk.is_there(path) and path.is_file() else None


def _cache() -> Path | None:
    """Where programs of this user keep what can be computed again; None where the user has no home."""
    if given := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(given) / "followup"
    home = Path(os.environ.get("HOME") or "/nonexistent")
    if not os.path.isdir(home):  # noqa: PTH112 - Path.is_dir raises where it may not look
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "followup"


def _playbook(folder: Path | None) -> tuple[Mapping[str, bytes], str]:
    """The files of a playbook by their path in it, and how messages name its folder."""
    from followup import disk

    if folder is None:
        return playbooks.graceful(), "graceful"
    if not disk.is_there(folder) and str(folder) in playbooks.NAMES:
        return playbooks.files_of(str(folder)), str(folder)
    if not folder.is_dir():
        raise Usage(f"followup: --playbook takes a folder, and {folder} is none")
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".txt")]
    inside = folder.resolve()
    for path in paths:
        if not path.resolve().is_relative_to(inside):
            raise disk.CannotRead(path, "it is a link that leads out of the playbook's folder")
    return {path.relative_to(folder).as_posix(): disk.read_bytes(path) for path in paths}, str(folder)


def main() -> None:
    """Runs the command line. A reader that closes the pipe early is no error, nor is a letter that a terminal lacks."""
    gc.disable()  # no room leaves anything that refers to itself: to look for it again and again is a fifth of a long run
    _keep_closed_streams_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where it can be told what went wrong
    except BrokenPipeError:
        _leave(1)
    except OSError as error:
        from followup import disk, report

        why = f"the output cannot be written: {error.strerror}" if _is_of_printing(error) else disk.refused(error)
        with contextlib.suppress(OSError):
            print(report.visible(f"followup: {why}"), file=sys.stderr, flush=True)
        _leave(3)


def _keep_closed_streams_closed() -> None:
    """Puts something in the place of each standard stream that was closed before we began, so that no file of ours takes it.

    It can be read, and is empty; who prints to it is told that this cannot be done, as on a full disk.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)  # the lowest number that is free
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115 - it lives as long as we do
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _is_of_printing(error: OSError) -> bool:
    return error.errno in (*_CANNOT_PRINT, errno.EPIPE) and error.filename is None


def _raise_of_printing(error: OSError) -> None:
    """Raises what printing met: `main` tells it. All else is the system's, and told like what `disk` raises."""
    if _is_of_printing(error):
        raise error


_CANNOT_PRINT = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG, errno.EBADF)
"""What printing meets where standard output is a full disk, or closed; files that are named are told elsewhere."""


def _leave(code: int) -> NoReturn:
    """Ends the process; what is still waiting to be printed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)
