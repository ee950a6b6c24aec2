"""The signatures of the commands. What each does, the module of its name in `commands` says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from followup import __version__
from followup.commands import DRAFTS, OUTPUT, STARTER

app = typer.Typer(
    name="followup",
    no_args_is_help=True,
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
# Nothing is asked of a path here (readable=False): what the system refuses is told by who opens it, with exit 3.
Output = Annotated[
    Path, typer.Option("-o", "--output", metavar="DIR", readable=False, help="Where the calendar files are.")
]
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
    Path | None, typer.Option("--candidate", metavar="FILE", readable=False, help="A YAML file that says who you are.")
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
    typer.Option(
        "--playbook",
        metavar="DIR",
        readable=False,
        help="Your own etiquette instead of the one that comes along; or light.",
    ),
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
    str | None,
    typer.Option(
        "--show", metavar="TEXT", help="Print the drafts for a person, a company or a step; or those of today."
    ),
]
Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", readable=False, help="Write a page to look at, with every draft."),
]
Replace = Annotated[
    list[Path] | None,
    typer.Option("--replace", metavar="FILE", readable=False, help="Allow to overwrite this file."),
]
Why = Annotated[bool, typer.Option("--why", help="Say why each step is when it is, or is left out.")]
All = Annotated[bool, typer.Option("--all", help="The whole calendar, day by day.")]
Whom = Annotated[
    list[str],
    typer.Argument(metavar="WHOM...", help="Any words of a company's or a person's name; a day tells rounds apart."),
]
WhomOrAll = Annotated[
    list[str] | None, typer.Argument(metavar="[WHOM]...", help="Any words of a name or a company; else all.")
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
    str | None,
    typer.Option("--answer-by", metavar="DAY", help="When an offer has to be answered: in a week, 2026-12-14."),
]


@app.callback(invoke_without_command=True)
def main_options(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    where: Annotated[bool, typer.Option("--where", help="Print where your configuration and the cache are.")] = False,
) -> None:
    """Follow up after job interviews, without being too desperate.

    Reads the list of interviews that you keep (YAML, CSV, .xlsx, .ods) and writes calendar files: a thank-you to everyone you
    spoke with, a card by post, a word with your references, LinkedIn some days later, each with a text that is ready
    to send.

    Begin with: followup init
    """
    if version:
        typer.echo(f"followup {__version__}")
        raise typer.Exit()
    if where:
        _do("where", {})


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
    replace: Replace = None,
) -> None:  # fmt: skip
    """Write the calendar files."""
    _do("export", locals())


@app.command()
def plan(
    lists: Lists, output: Output = OUTPUT, layout: LayoutName = "opening", format: FormatName = None,
    sheet: SheetName = None,
    candidate: CandidateFile = None, name: Name = None, email: Email = None, phone: Phone = None,
    timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None, include_past: IncludePast = False,
    keep_going: KeepGoing = False, json: Json = False, quiet: Quiet = False, why: Why = False,
    all: All = False, show: Show = None, html: Html = None,
) -> None:  # fmt: skip
    """Show what there is to do now, and whose move it is everywhere; no calendar is written."""
    _do("plan", locals())


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
    _do("check", locals())


@app.command()
def init(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="A name in .yaml or .csv; - prints it.")] = STARTER,
) -> None:
    """Write a list to begin with, every key explained; no file is ever overwritten."""
    _do("init", locals())


@app.command()
def schema(playbook: PlaybookFolder = None) -> None:
    """Print the JSON Schema of a list, with which editors complete and check it."""
    _do("schema", locals())


@app.command()
def add(
    invitations: Annotated[
        list[str],
        typer.Argument(
            metavar="INVITE...", help="Invitations, .ics, or mails that hold them, .eml; - reads standard input."
        ),
    ],
    to: Annotated[
        Path, typer.Option("--to", metavar="LIST", readable=False, help="Your list, YAML; made if there is none.")
    ],
    company: Annotated[str | None, typer.Option(help="The company, where the invitation does not say it.")] = None,
    role: Annotated[str | None, typer.Option(help="The job, where the invitation does not say it.")] = None,
    candidate: CandidateFile = None,
    name: Name = None,
    email: Email = None,
    timezone: Timezone = None,
    country: Country = None,
    now: Now = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print what was done as one JSON object.")] = False,
) -> None:
    """Put invitations to interviews into your list: new, moved and cancelled ones."""
    _do("add", locals())


@app.command()
def mark(
    file: Annotated[str, typer.Argument(metavar="LIST", help="Your list, YAML or CSV; it is changed in place.")],
    whom: Whom, done: Done = None, skip: Skip = None, status: StatusWord = None, topic: Topic = None,
    decision_by: DecisionBy = None, answer_by: AnswerBy = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the same mark back.")] = False,
    format: FormatName = None, sheet: SheetName = None, candidate: CandidateFile = None, name: Name = None,
    email: Email = None, timezone: Timezone = None, country: Country = None, column: ColumnWishes = None,
    playbook: PlaybookFolder = None, now: Now = None,
) -> None:  # fmt: skip
    """Say what happened, in your list: a step done or to skip, a status, a topic, a day."""
    _do("mark", locals())


@app.command()
def cohort(
    lists: Annotated[
        list[Path] | None,
        typer.Argument(metavar="LIST...", help="A list for each client, or folders with one a client."),
    ] = None,
    output: Output = OUTPUT,
    roster: Annotated[Path | None, typer.Option("--roster", metavar="FILE", help="A table with a column of lists.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="HEADING", help="The column that says whose each row is.")] = None,
    layout: LayoutName = "opening", playbook: PlaybookFolder = None, now: Now = None,
    jobs: Annotated[int | None, typer.Option("--jobs", metavar="N", help="How many at once; else one a processor.")] = None,
    limit: Annotated[float, typer.Option("--limit", metavar="SECONDS", help="How long one client may take.")] = 60.0,
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", help="A Dask scheduler's workers.")] = None,
    include_past: IncludePast = False, keep_going: KeepGoing = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Allow a run that withdraws all that is still to come.")] = False,
    pages: Annotated[bool, typer.Option("--pages/--no-pages", help="A page for each client, with every draft.")] = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
    json: Json = False, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Plan for many candidates, each by itself, and say who needs what today."""
    _do("cohort", locals())


@app.command()
def write(
    file: Annotated[str, typer.Argument(metavar="LIST", help="Your list; the letters go into letters/ beside it.")],
    whom: WhomOrAll = None,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP", help="Which letters: thank_you_email.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Write over letters that are there.")] = False,
    program: Annotated[str | None, typer.Option("--with", metavar="PROGRAM", help="Have this program write them, once.")] = None,
    by_hand: Annotated[bool, typer.Option("--by-hand", help="Put ours there to edit, whatever your configuration says.")] = False,
    print_prompt: Annotated[bool, typer.Option("--print-prompt", help="Print what would be sent, and send nothing.")] = False,
    output: Output = OUTPUT, format: FormatName = None, sheet: SheetName = None, candidate: CandidateFile = None,
    name: Name = None, email: Email = None, phone: Phone = None, timezone: Timezone = None, country: Country = None,
    column: ColumnWishes = None, playbook: PlaybookFolder = None, now: Now = None, keep_going: KeepGoing = False,
) -> None:  # fmt: skip
    """Put letters beside your list, to write in your own words, or have a program of yours write them."""
    _do("write", locals())


@app.command()
def drafts(
    lists: Lists,
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the mails go.")] = DRAFTS,
    output: Annotated[Path, typer.Option("--calendars", metavar="DIR", help="Where the calendar files are.")] = OUTPUT,
    format: FormatName = None, sheet: SheetName = None, candidate: CandidateFile = None,
    name: Name = None, email: Email = None, phone: Phone = None, timezone: Timezone = None, country: Country = None,
    column: ColumnWishes = None, playbook: PlaybookFolder = None, now: Now = None, keep_going: KeepGoing = False,
    quiet: Quiet = False,
) -> None:  # fmt: skip
    """Write what is due as .eml files, which your mail program opens as drafts."""
    _do("drafts", locals())


@playbook_app.command("show")
def playbook_show(playbook: PlaybookFolder = None) -> None:
    """Say what happens when, to whom, and why."""
    _do("playbook_show", locals())


@playbook_app.command("copy")
def playbook_copy(
    folder: Annotated[Path, typer.Argument(metavar="DIR", readable=False, help="A folder that is new, or empty.")],
    playbook: PlaybookFolder = None,
) -> None:
    """Copy the etiquette, its reasons and its texts, into a folder of your own."""
    _do("playbook_copy", locals())


def _do(command: str, options: dict[str, Any]) -> NoReturn:
    """Does a command, whose module is loaded only now, and ends with its exit code."""
    from followup.commands.guard import done

    raise typer.Exit(int(done(command, options)))


def main() -> None:
    """Runs the command line as a process of its own."""
    from followup.commands import process

    process.run(app)
