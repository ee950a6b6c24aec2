"""The order of the steps, once: reading, planning, drafting, publishing. What a Python user imports.

Pure but for the output folder, which is read before planning and written at the end, both under one lock.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from followup import __version__, disk, early, zones
from followup.identity import opening_hash, short_hash
from followup.model.drafts import Wording
from followup.model.etiquette import Playbook, StepChange
from followup.model.follow_ups import FollowUp
from followup.model.published import Published
from followup.planning.assumed import assumed_ends
from followup.planning.calendar.days_off import DaysOff, as_text, days_off, from_text
from followup.planning.plan import Plan, Scope, plan
from followup.problems import DraftingError, NotDone, Place, Problem, Severity, in_order, once_a_kind
from followup.publishing import folder, lists, owner, remembered
from followup.publishing.events import Event
from followup.publishing.folder import Changes, FileState, Folder, Layout
from followup.publishing.meetings import wording_of_interview
from followup.reading.chosen import unknown_playbooks, with_chosen
from followup.reading.listing import Format, Given, Listing, list_source, listing_from
from followup.reading.playbook import playbook_from, reasons
from followup.reading.sources.encodings import text_in
from followup.reading.sources.files import source_from
from followup.reading.sources.nodes import Source

if TYPE_CHECKING:
    from followup.amending.answers import Answer
    from followup.amending.deciding import Step
    from followup.amending.invitation import Invitation
    from followup.amending.marking.marking import Step as MarkStep
    from followup.amending.marking.marks import NotMarked
    from followup.amending.understanding import Said
    from followup.drafting.drafts import Drafter
    from followup.drafting.gate import Reading


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


LETTERS = "letters"
"""The folder beside a list that holds letters in the candidate's own words."""
_MOST_LETTER_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Letters:
    """The texts of a folder of letters; `lists` are those of the run beside which it stands, `beside` all names there."""

    lists: tuple[str, ...]
    texts: tuple[disk.Kept, ...]
    beside: frozenset[str] = frozenset()


def letters_beside(lists: Iterable[str]) -> tuple[Letters, ...]:
    """The letters that stand beside lists, by the names of these. Raises CannotRead."""
    by_folder: dict[Path, list[str]] = {}
    for name in lists:
        if name != "-":
            by_folder.setdefault(Path(name).parent, []).append(name)
    found = (
        (folder, names, disk.kept_in(folder / LETTERS, ".txt", _MOST_LETTER_BYTES))
        for folder, names in by_folder.items()
    )
    return tuple(Letters(tuple(names), texts, disk.names_in(folder)) for folder, names, texts in found if texts)


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


def letters_read(request: Request) -> Mapping[str, Mapping[str, tuple[bytes, int]]]:
    """What a run found in each folder where letters of its lists may stand: texts by name, and when each was written."""
    texts = {Path(one.lists[0]).parent: one.texts for one in request.letters}
    folders = (Path(file.name).parent for file in request.lists if file.name != "-" and file.rows_of is None)
    return {
        str(folder / LETTERS): {text.path.name: (text.data, text.modified) for text in texts.get(folder, ())}
        for folder in folders
    }


class Refused(NotDone):
    """The run was refused to be safe: it would withdraw everything that a list has still to come."""

    def __init__(self, source: str, events: int) -> None:
        super().__init__(source, events)
        self.source, self.events = source, events

    def __str__(self) -> str:
        return f"all {self.events} events still to come of {self.source} would be withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan and what it changes in the output folder; `is_first` tells that the folder had no calendar of ours.

    `until` is the first moment at which the same files may come to another plan. `drafts` are the events and the wording of
    each follow-up, in the plan's order; empty unless everything was drafted.
    """

    plan: Plan
    changes: Changes
    until: dt.datetime
    drafts: tuple[tuple[tuple[Event, ...], Wording], ...] = ()
    is_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a run; `planned` is None where errors kept it from planning. `told_before` are those of the problems
    that the last export told. `left` is the state in which an export left its folder, where that was asked for.
    """

    request: Request
    now: dt.datetime
    playbook: Playbook
    listing: Listing
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]
    planned: Planned | None = None
    told_before: frozenset[Problem] = frozenset()
    left: str | None = None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def export(request: Request) -> Result:
    """Reads, plans, drafts and writes. Where there are errors nothing is written, unless the request says to keep going.

    Raises Refused, folder.ForeignFile, owner.AnotherCandidate, and the exceptions of `disk`.
    """
    read = _read(request)
    if not _may_go_on(read):
        return read
    # What somebody else wrote may take long, or fail: nobody is kept waiting for it.
    result, ahead = read, None
    if not request.playbook_is_ours:
        ahead = _before(read)
        result = _planned(read, ahead)
        if result.planned is None:
            return result
    with disk.lock(request.output, request.wait_seconds):
        before = _before(read)
        if ahead is None or not before.says_the_same_as(ahead):
            result = _planned(read, before)
        if result.planned is not None:
            folder.write(result.planned.changes)
            owner.remember(request.output, result.listing.candidate)
            if request.tells_news_only:
                result = _with_told_before(result)
            if request.notes_state:
                result = dataclasses.replace(result, left=early.state_of_output(str(request.output)))
        return result


def _with_told_before(result: Result) -> Result:
    output, problems = result.request.output, result.problems
    told = remembered.told_before(output, problems)
    remembered.remember(output, problems, [file.name for file in result.request.lists])
    return dataclasses.replace(result, told_before=told)


def rehearsal(request: Request) -> Result:
    """What `export` would do, with nothing written. Raises what `export` raises."""
    read = _read(request)
    return _planned(read, _before(read)) if _may_go_on(read) else read


def preview(request: Request) -> Result:
    """The same, to look at: where the folder has the calendars of another candidate, as if it had none, and with a warning.
    Raises what `export` raises, AnotherCandidate apart.
    """
    read = _read(request)
    if not _may_go_on(read):
        return read
    if not owner.is_of_another(request.output, read.listing.candidate):
        result = _planned(read, folder.read(request.output, request.replace))
        told = remembered.told_before(request.output, result.problems) if request.tells_news_only else frozenset()
        return dataclasses.replace(result, told_before=told)
    return _planned(_warned_of_another(read), Folder(request.output))


def _before(read: Result) -> Folder:
    """What an earlier run left in the output folder, which has to be the candidate's."""
    if owner.is_of_another(read.request.output, read.listing.candidate):
        raise owner.AnotherCandidate(read.request.output)
    return folder.read(read.request.output, read.request.replace)


def _warned_of_another(read: Result) -> Result:
    """The same, with a warning that what the folder has is not looked at."""
    output = read.request.output
    warning = Problem(
        "another-candidate", f"{output} has the calendars of another candidate, which are not looked at here",
        Place(read.request.lists[0].name), Severity.WARNING, "name this candidate's own folder with -o",
    )  # fmt: skip
    return dataclasses.replace(read, problems=in_order((*read.problems, warning)))


def looked_over(request: Request) -> Result:
    """The same, with every warning, and what would suit the list better among the problems. Raises what `preview` raises."""
    result = preview(dataclasses.replace(request, tells_news_only=False))
    if result.planned is None:
        return result
    return dataclasses.replace(result, problems=in_order((*result.problems, *result.planned.plan.hints)))


def etiquette(
    files: Mapping[str, bytes],
    folder: str,
    playbooks: Mapping[str, Mapping[str, bytes]] | None = None,
    *,
    is_ours: bool = False,
) -> tuple[Playbook, Mapping[str, str], tuple[Problem, ...]]:
    """A playbook, why each of its steps is as it is, and its problems, those of its templates among them. `is_ours` says that the
    tests have read its templates.
    """
    playbook, problems = playbook_from(files, folder, playbooks)
    why = reasons(playbook, files, playbooks)
    if is_ours:
        return playbook, why, in_order(problems)
    from followup.drafting.templates.checking import template_problems  # 300 ms to read every branch

    return playbook, why, in_order((*problems, *template_problems(playbook)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding invitations to a list: its new bytes, what was done with each invitation, the titles of the
    appointments that are no interviews, and what mails seem to answer.
    """

    content: bytes = field(repr=False)
    steps: tuple[Step, ...]
    passed_over: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]

    @property
    def has_errors(self) -> bool:
        from followup.amending.deciding import Outcome

        left = (Outcome.REFUSED, Outcome.ASKED)
        is_left = any(one.outcome in left for one in self.steps) or bool(self.answers)
        return is_left or any(one.is_error for one in self.problems)


def add(request: Request, invitations: Sequence[File], said: Said) -> Added:
    """The first list of the request with `invitations` in it; nothing is written."""
    from followup.amending.adding import add as add_to_list  # 30 ms with what it needs, and no other command does
    from followup.amending.adding import as_listed
    from followup.amending.files import messages_from

    playbook, _ = playbook_from(request.playbook, request.playbook_folder, request.playbooks)
    candidate_file = source_of(request.candidate_file) if request.candidate_file else None
    configured = source_of(request.configured) if request.configured else None

    def read(source: Source) -> Listing:
        return listing_from([source], candidate_file, configured, request.given, playbook)

    found: list[Invitation] = []
    answers: list[Answer] = []
    problems: list[Problem] = []
    for file in invitations:
        messages = messages_from(file.data, file.name)
        found.extend(messages.invitations)
        answers.extend(messages.answers)
        problems.extend(messages.problems)
    (to,) = request.lists
    result = add_to_list(to.data, to.name, found, read, said)
    return Added(
        content=result.data,
        steps=result.steps,
        passed_over=result.passed_over,
        answers=as_listed(answers, to.data, to.name, read),
        problems=in_order((*problems, *result.problems)),
        sources={to.name: source_of(to)},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What came of marks: the list's new bytes and those of its journal (None for none), and what was done with each mark;
    else why none was set, and the mistakes in the list.
    """

    content: bytes = field(repr=False)
    journal: bytes | None = field(repr=False)
    steps: tuple[MarkStep, ...] = ()
    why_not: NotMarked | None = None
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


def mark(
    request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], journal: bytes | None, *, undo: bool
) -> Marked:
    """The first list of the request with what the candidate says of somebody, each as a key and its words; or, with `undo`,
    without it again. Nothing is written.
    """
    from followup.amending.marking.marking import List, marked  # only this command needs it
    from followup.amending.marking.marks import NotMarked, What, mark_of

    playbook, _ = playbook_from(request.playbook, request.playbook_folder, request.playbooks)
    candidate_file = source_of(request.candidate_file) if request.candidate_file else None
    configured = source_of(request.configured) if request.configured else None
    (file,) = request.lists

    def read(data: bytes) -> tuple[Source, Listing]:
        source = source_from(data, file.name, format=file.format, sheet=file.sheet)
        return source, listing_from([source], candidate_file, configured, request.given, playbook)

    source, listing = read(file.data)
    try:
        marks = [mark_of(What(key), words, playbook) for key, words in said]
        now = _aware(request.now, listing.candidate.timezone)
        there = List(file=file.name, read=read, playbook=playbook, now=now, kept=journal)
        result = marked(file.data, there, whom, marks, undo=undo)
    except NotMarked as why:
        errors = tuple(one for one in listing.problems if one.is_error)
        return Marked(content=file.data, journal=journal, why_not=why, problems=errors, sources={file.name: source})
    return Marked(content=result.data, journal=result.journal, steps=result.steps)


# --- reading --------------------------------------------------------------------------------------------------------


def _read(request: Request) -> Result:
    playbook, playbook_problems = playbook_from(request.playbook, request.playbook_folder, request.playbooks)
    sources = [source_of(file) for file in request.lists]
    candidate_file = source_of(request.candidate_file) if request.candidate_file else None
    configured = source_of(request.configured) if request.configured else None
    listing = listing_from(sources, candidate_file, configured, request.given, playbook)
    changes = [*listing.settings.changes, *(change for one in listing.interviews for change in one.changes)]
    chosen, interviews = with_chosen(
        playbook, listing.settings, listing.interviews, request.playbooks, is_given=not request.playbook_is_ours
    )
    unknown = unknown_playbooks(listing.settings, listing.interviews, request.playbooks, Place(request.lists[0].name))
    listing = dataclasses.replace(listing, interviews=interviews)
    every = [source for source in (*sources, candidate_file, configured) if source is not None]
    return Result(
        request=request,
        now=_aware(request.now, listing.candidate.timezone),
        playbook=chosen,
        listing=listing,
        # For messages, which quote lines: the cells would be a third of a large run's memory.
        sources={source.file: dataclasses.replace(source, node=None, rows=None) for source in every},
        problems=_told(
            (*playbook_problems, *listing.problems, *unknown, *_of_the_etiquette(request, playbook, changes)),
            {source.file: source for source in every},
        ),
    )


def _told(problems: Iterable[Problem], sources: Mapping[str, Source]) -> tuple[Problem, ...]:
    """The problems in their order; a warning that many rows share is one, with the numbers of the rows."""
    tables = {file for file, source in sources.items() if source.is_table}
    return in_order(once_a_kind(in_order(problems), tables))


def _of_the_etiquette(request: Request, playbook: Playbook, changes: Sequence[StepChange]) -> Iterator[Problem]:
    """The problems of a playbook's templates, and of changes to its steps."""
    if not request.playbook_is_ours:
        # To read every branch of every template takes longer than all else an unchanged run over a short list does.
        from followup.drafting.templates.checking import template_problems

        yield from template_problems(playbook)
    if changes:
        from followup.drafting import tact

        yield from tact.loosened(playbook, changes)


def source_of(file: File) -> Source:
    """What a file of the candidate's holds."""
    if file.rows_of is not None:
        from followup.reading.roster import source_of as rows_of  # only where one table has several candidates' rows

        return rows_of(file.data, file.name, file.format, file.sheet, *file.rows_of)
    return list_source(file.data, file.name, file.format, file.sheet)


def _aware(now: dt.datetime, timezone: str) -> dt.datetime:
    if now.tzinfo is None:
        return zones.nearest_instant(now.date(), now.time(), timezone)
    return zones.in_zone(now, timezone)


def _may_go_on(read: Result) -> bool:
    """Whether to plan: without errors or, when asked to keep going, with errors that only rows have."""
    return not read.has_errors or (read.request.keep_going and can_keep_going(read))


def can_keep_going(read: Result) -> bool:
    """Whether every error is one of a row that can be left out. A mistake in what holds for all (who the candidate is,
    settings, references, the playbook) would change every event, and a private calendar could lose its privacy.
    """
    lists = {file.name for file in read.request.lists}
    refused = {(one.place.file, one.place.line) for one in read.listing.refused}
    rows = sorted({*refused, *((one.place.file, one.place.line) for one in read.listing.interviews)})
    for one in (one for one in read.problems if one.is_error):
        section = one.field.split(".")[0]
        if one.place.file not in lists or section in ("candidate", "settings"):
            return False
        before = [row for row in rows if row <= (one.place.file, one.place.line)]
        if section == "references" and not (before and before[-1] in refused):
            return False
    return True


# --- planning, drafting, publishing ---------------------------------------------------------------------------------


def _planned(read: Result, before: Folder) -> Result:
    request, listing = read.request, read.listing
    published = before.published
    identities = {file.name: lists.list_identity(file.name, request.output) for file in request.lists}
    gone = lists.moved_away(published, identities.values(), request.output)
    interviews = tuple(dataclasses.replace(one, source=identities[one.source]) for one in listing.interviews)
    planned = plan(
        interviews,
        read.playbook,
        listing.candidate,
        listing.settings,
        read.now,
        published,
        _scope(read, identities, published, gone),
        include_past=request.include_past,
        known_days_off=_days_off(read),
    )
    if not request.withdraw:
        _refuse_to_withdraw_all(planned, published, read.now)
    if request.letters:
        read, planned = _with_own_words(read, planned, identities)
    try:
        return _drafted(read, planned, before, published, [*_left_behind(read, planned, published, gone)])
    except DraftingError as error:
        return dataclasses.replace(read, problems=in_order((*read.problems, error.problem)))


def _with_own_words(read: Result, planned: Plan, identities: Mapping[str, str]) -> tuple[Result, Plan]:
    """The plan with the candidate's letters in it, each at the follow-up that it is of."""
    from followup.drafting.own.matching import with_own_words  # few lists have letters beside them
    from followup.drafting.own.texts import Written, letter_from

    by_list: dict[str, list[Written]] = {}
    problems: list[Problem] = []
    sources = dict(read.sources)
    for beside in read.request.letters:
        for text in beside.texts:
            file = str(text.path)
            sources[file] = Source(file, None, text.data)
            decoded, not_text = text_in(text.data, file)
            letter = letter_from(decoded, file, text.modified) if decoded is not None else not_text[0]
            if isinstance(letter, Problem):
                problems.append(dataclasses.replace(letter, severity=Severity.WARNING))
            elif (name := _list_of(letter.of.list, beside)) is not None:
                by_list.setdefault(identities[name], []).append(letter)
    follow_ups = list(planned.follow_ups)
    for source, letters in by_list.items():
        places = [number for number, one in enumerate(follow_ups) if list_of(one) == source]
        own, told = with_own_words(
            [follow_ups[number] for number in places],
            letters,
            planned.openings,
            read.listing.candidate,
            planned.left_out,
        )
        problems += told
        for number, follow_up in zip(places, own, strict=True):
            follow_ups[number] = follow_up
    read = dataclasses.replace(read, sources=sources, problems=_told((*read.problems, *problems), sources))
    return read, dataclasses.replace(planned, follow_ups=tuple(follow_ups))


def _list_of(name: str, letters: Letters) -> str | None:
    """The list of this run that a letter's line names; one that was renamed since is the only one there is. None where the letter
    belongs to a list that is not in this run.
    """
    found = next((each for each in letters.lists if Path(each).name == name), None)
    if found is None and name not in letters.beside and len(letters.lists) == 1:
        return letters.lists[0]
    return found


def list_of(follow_up: FollowUp) -> str:
    """How a follow-up's events name the list that it came from."""
    interviews = follow_up.visit or follow_up.opening.interviews
    return interviews[-1].source if interviews else ""


def _days_off(read: Result) -> DaysOff | None:
    """The candidate's days off in the years that a plan may touch, as an earlier run was told them, if one was."""
    country, subdivision, shelf = read.listing.candidate.country, read.listing.candidate.subdivision, read.request.shelf
    if country is None or shelf is None:
        return None
    in_plan = sorted(day.year for day in (read.now.date(), *(one.day for one in read.listing.interviews)))
    years = frozenset(range(in_plan[0] - 1, in_plan[-1] + 2))
    name = f"days-off-{short_hash(country, subdivision or '')}.json"
    kept = shelf.recalled(name)
    known = from_text(kept) if kept is not None else None
    if known is None or not years <= known.years:
        known = days_off(country, subdivision, years)
        shelf.keep(name, as_text(known).encode())
    return known


def _left_behind(
    read: Result, planned: Plan, published: Sequence[Published], gone: frozenset[str]
) -> Iterator[Problem]:
    if gone:
        from followup.amending.marking.shell import word  # only where there is something to type

        request = read.request
        named = (
            request.program,
            "export",
            *(file.name for file in request.lists),
            "-o",
            str(request.output),
            "--withdraw",
        )
        kept = {*planned.withdrawn, *(one.uid for one in planned.follow_ups)}
        yield from lists.left_behind(published, gone, kept, request.output, read.now, " ".join(map(word, named)))


def _drafted(
    read: Result, planned: Plan, before: Folder, published: Sequence[Published], further: Sequence[Problem]
) -> Result:
    request, listing, playbook = read.request, read.listing, read.playbook
    drafts = _Drafts(read, planned.follow_ups)
    unsaid = assumed_ends(planned.follow_ups)
    changes = folder.decide(
        before, planned.follow_ups, planned.withdrawn, drafts.wording,
        settings=listing.settings, layout=request.layout, now=read.now, context=_context(listing, playbook),
        kept_openings=_kept_openings(planned, published), replace=request.replace,
    )  # fmt: skip
    written: tuple[tuple[tuple[Event, ...], Wording], ...] = ()
    if request.draft_everything:
        each = zip(planned.follow_ups, changes.events(), strict=True)
        written = tuple((events, drafts.wording(one)) for one, events in each)
    return dataclasses.replace(
        read,
        problems=_told(
            (*read.problems, *planned.problems, *unsaid, *further, *drafts.problems(), *_too_large(changes)),
            read.sources,
        ),
        planned=Planned(
            plan=planned,
            changes=changes,
            drafts=written,
            is_first=not before.files,
            until=_holds_until(read, planned, before),
        ),
    )


class _Drafts:
    """The wording of follow-ups, each written once and read at the gate. What writes is loaded when the first is wanted: it takes
    40 ms, and an unchanged run wants none.
    """

    def __init__(self, read: Result, follow_ups: Sequence[FollowUp]) -> None:
        self._read = read
        self._follow_ups = follow_ups
        self._kept: dict[str, Wording] = {}

    def wording(self, follow_up: FollowUp) -> Wording:
        """What a follow-up's event says. Raises DraftingError."""
        found = self._kept.get(follow_up.uid)
        if found is None and follow_up.step.is_busy:
            return wording_of_interview(follow_up, self._read.listing.settings)
        if found is None:
            drafter, reading = self._desk
            found = drafter.wording(follow_up)
            reading.take(follow_up, found)
            if self._read.request.draft_everything:
                self._kept[follow_up.uid] = found
        return found

    def problems(self) -> tuple[Problem, ...]:
        """What keeps from being sent what was written."""
        return self._desk[1].problems() if "_desk" in self.__dict__ else ()

    @functools.cached_property
    def _desk(self) -> tuple[Drafter, Reading]:
        from followup.drafting.drafts import Drafter
        from followup.drafting.gate import Reading

        read = self._read
        candidate, settings, is_ours = read.listing.candidate, read.listing.settings, read.request.playbook_is_ours
        drafter = Drafter(read.playbook, candidate, settings, read.request.shelf, is_ours=is_ours)
        return drafter, Reading(read.playbook, self._follow_ups, candidate, settings, is_ours=is_ours)


def _holds_until(read: Result, planned: Plan, before: Folder) -> dt.datetime:
    """The first moment from which on planning may decide otherwise: the candidate's next day, the beginning or end of an
    interview or a follow-up, the day on which an event goes.
    """
    now, timezone = read.now, read.listing.candidate.timezone
    tomorrow = zones.in_zone(now, timezone).date() + dt.timedelta(days=1)
    kept = [one.block for one in before.kept.values()]
    moments = [
        zones.nearest_instant(tomorrow, dt.time(), timezone),
        *(moment for one in planned.follow_ups for moment in (one.start, one.end)),
        *(moment for one in read.listing.interviews for moment in (one.start, one.end) if moment is not None),
        *(moment for one in kept for moment in (one.start, one.end) if moment is not None),
        *(one.end + folder.EXPIRY for one in kept if one.end is not None),
    ]
    return min(moment for moment in moments if moment > now)


_MOST_BYTES, _MOST_EVENTS = 1_000_000, 1000
"""What Google takes in one file (its help on importing events; calendar profile, File)."""


def _too_large(changes: Changes) -> Iterator[Problem]:
    """A warning for each file that Google would cut, with what to do instead."""
    for one in changes.files:
        if one.state is FileState.DELETED or (one.size <= _MOST_BYTES and one.counts.events <= _MOST_EVENTS):
            continue
        message = (
            f"{one.counts.events:,} events in {one.size / 1_000_000:.1f} MB are more than Google reads of one file"
        )
        hint = (
            "import the files of the openings one by one"
            if one.is_news
            else "give lists of different years different folders with -o, and subscribe to each of the files"
        )
        yield Problem("too-large", message, Place(str(one.path)), Severity.WARNING, hint)


def _kept_openings(planned: Plan, published: Sequence[Published]) -> set[str]:
    """Openings that the lists still have, under the identity that they have now and under any they had when published."""
    wanted = {one.uid for one in planned.follow_ups}
    return {opening_hash(one.key) for one in planned.openings} | {one.opening for one in published if one.uid in wanted}


def _context(listing: Listing, playbook: Playbook) -> str:
    """Everything besides a follow-up that its text is made of."""
    settings = listing.settings
    return repr((
        __version__, listing.candidate, settings.address, settings.linkedin_characters,
        sorted((name, template.source) for name, template in playbook.templates.items()),
    ))  # fmt: skip


def names_of_lists(result: Result) -> Mapping[str, str]:
    """The lists of a run as they were given, by how their events name them."""
    output = result.request.output
    return {lists.list_identity(file.name, output): file.name for file in result.request.lists}


def _scope(read: Result, identities: Mapping[str, str], published: Sequence[Published], gone: frozenset[str]) -> Scope:
    """What lists that are gone left is recognised where a list has it now, and withdrawn only if the user says so.

    The openings of refused rows are frozen. A list with a refused row whose opening cannot be told, or was never
    published (it may have been renamed as well), withdraws nothing.
    """
    known = {one.opening for one in published}
    frozen = {opening_hash(one.opening) for one in read.listing.refused if one.opening is not None}
    unsure = {
        one.source for one in read.listing.refused if one.opening is None or opening_hash(one.opening) not in known
    }
    return Scope(
        read=frozenset(identities.values()) | gone,
        sources={identities[name] for name in identities if name not in unsure}
        | (gone if read.request.withdraw else set()),
        frozen=frozen,
    )


def _refuse_to_withdraw_all(planned: Plan, published: Sequence[Published], now: dt.datetime) -> None:
    """Refuses to withdraw all that a list has still to come, where none of its openings is known any more."""
    openings = {opening_hash(opening.key) for opening in planned.openings}
    to_come: dict[str, list[bool]] = {}
    for one in published:
        if one.start >= now and not one.is_withdrawn:
            is_lost = one.uid in planned.withdrawn and one.opening not in openings
            to_come.setdefault(one.source, []).append(is_lost)
    for source, lost in to_come.items():
        if all(lost):
            raise Refused(source, len(lost))
