"""What keeps a text from being sent, whoever wrote it: facts that the list does not give, slips, form, and tact."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from followup.drafting import repetition, tact
from followup.drafting.checks.addresses import unknown_addresses, unknown_phones
from followup.drafting.checks.dialect import dialect
from followup.drafting.checks.figures import unknown_figures
from followup.drafting.checks.form import form
from followup.drafting.checks.letter import Check, Finding, Known, Letter, Typed
from followup.drafting.checks.moments import unknown_clocks, unknown_days
from followup.drafting.checks.names import unknown_names
from followup.drafting.checks.occasion import occasion
from followup.drafting.checks.slips import slips
from followup.drafting.drafts import words_of
from followup.drafting.english.text.plain import plain
from followup.drafting.known import known_of, typed_of
from followup.drafting.repetition import Run
from followup.drafting.tact import straight
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel, Playbook, Span
from followup.model.follow_ups import FollowUp, OwnWords
from followup.model.people import Candidate
from followup.model.settings import Settings
from followup.problems import Place, Problem, Severity, in_order

__all__ = ["Finding", "Known", "Letter", "Reading", "Typed", "findings", "rules_of"]


def rules_of(playbook: Playbook) -> tact.Rules:
    """The playbook's rules of tact, made ready once for all of its letters."""
    return tact.Rules(playbook.tact)


def findings(text: Letter, facts: Known) -> tuple[Finding, ...]:
    """Everything that keeps a text from being sent, each with the candidate's own words that brought it in, if they did."""
    found = dict.fromkeys(each for check in _CHECKS for each in check(text, facts))
    return tuple(dataclasses.replace(each, typed=_author(each, text, facts)) for each in found)


def _author(found: Finding, text: Letter, facts: Known) -> Typed | None:
    """Whose words are found; a text that is too long may be so by a sentence of the candidate's own."""
    if found.quoted:
        return facts.author_of(found.quoted)
    if found.code == "tactless-length":
        return next((each for each in facts.typed if _makes_too_long(each, text, facts.words)), None)
    return None


def _makes_too_long(typed: Typed, text: Letter, limits: Span | None) -> bool:
    """Whether a text would be short enough, had the candidate said less in it."""
    said = straight(typed.text.lower()).rstrip(" .!?")  # its first letter and its end may have been mended
    if limits is None or said not in straight(text.body.lower()):
        return False
    long = len(text.body.split())
    return long > limits.most >= long - len(typed.text.split()) + _ROOM_FOR_ONE


_ROOM_FOR_ONE = 25  # words of the candidate's own that every letter has room for


def _tact(letter: Letter, known: Known) -> Iterator[Finding]:
    for rule, quoted in known.rules.broken_by("\n".join(letter.parts), known.step):
        yield Finding(tact.code_of(rule), quoted, f"“{quoted}” sounds wrong: {rule.fault}", rule.better)


_CHECKS: tuple[Check, ...] = (
    unknown_figures,
    unknown_names,
    unknown_days,
    unknown_clocks,
    unknown_addresses,
    unknown_phones,
    slips,
    form,
    occasion,
    dialect,
    _tact,
)


def _brought_in(typed: Typed, text: Letter, step: str, limits: Span | None, rules: tact.Rules) -> Iterator[Finding]:
    """What the candidate's own words alone would be found for, where a text says them. They are facts, whatever they say."""
    if _makes_too_long(typed, text, limits):
        for found in form(text, Known(words=limits)):
            if found.code == "tactless-length":
                yield dataclasses.replace(found, typed=typed)
    alone = Letter(typed.text)
    told = straight("\n".join(text.parts).lower())
    for found in (*slips(alone, _NOTHING), *_tact(alone, Known(step=step, rules=rules))):
        if straight(found.quoted.lower()) in told:
            yield dataclasses.replace(found, typed=typed)


_NOTHING = Known()


@dataclass(frozen=True, slots=True)
class _Read:
    """A letter that was read, and what of it is compared with others."""

    follow_up: FollowUp
    draft: Draft
    runs: frozenset[Run] = field(repr=False)
    beside_thanks: frozenset[Run] = field(repr=False)


class Reading:
    """Reads every letter when it is written, once, and tells what keeps it from being sent.

    What people of one opening read is compared when the last of its drafts is there, and then let go: the texts of all
    openings would be most of what a large run keeps in memory.
    """

    def __init__(
        self,
        playbook: Playbook,
        follow_ups: Iterable[FollowUp],
        candidate: Candidate,
        settings: Settings,
        *,
        is_ours: bool = False,
    ) -> None:
        """`follow_ups` are those whose drafts may come. `is_ours` says that the templates are those that the tests have read:
        then only what the candidate's own words bring in is told, since no user can mend the rest.
        """
        self._playbook, self._candidate, self._settings = playbook, candidate, settings
        self._is_ours = is_ours
        self._rules = rules_of(playbook)
        self._unread = Counter(one.opening.key for one in follow_ups)
        self._told: dict[str, list[_Read]] = {}
        self._found: list[Problem] = []

    def take(self, follow_up: FollowUp, wording: Wording) -> None:
        """Reads the drafts of one follow-up; a note to the candidate is nobody else's. Letters in the candidate's own words are
        read whoever wrote the templates, and compared with no others: they say what they want to.
        """
        sent = [
            (message, draft, Letter(draft.body, draft.subject))
            for message, draft in zip(follow_up.messages, wording.drafts, strict=True)
            if draft.channel is not Channel.NOTE
        ]
        for message, draft, letter in sent:
            if message.own is not None:
                known = known_of(follow_up, message, self._candidate, self._settings, self._playbook, self._rules)
                self._found += _problems_of_own(follow_up, draft, message.own, findings(letter, known))
        sent = [each for each in sent if each[0].own is None]
        if self._is_ours:
            for message, draft, letter in sent:
                for typed in typed_of(follow_up, message):
                    limits = words_of(follow_up, message)
                    found = _brought_in(typed, letter, follow_up.step.name, limits, self._rules)
                    self._found += _problems_of(follow_up, draft, found)
            return
        told = []
        for message, draft, letter in sent:
            known = known_of(follow_up, message, self._candidate, self._settings, self._playbook, self._rules)
            self._found += _problems_of(follow_up, draft, findings(letter, known))
            all_runs, beside_thanks = (repetition.runs(letter, known, thanks=each) for each in (True, False))
            told.append(_Read(follow_up, draft, all_runs, beside_thanks))
        self._found += _twice_in_one_round(told)
        self._keep(follow_up, told)

    def _keep(self, follow_up: FollowUp, told: Sequence[_Read]) -> None:
        key = follow_up.opening.key
        self._told.setdefault(key, []).extend(told)
        self._unread[key] -= 1
        if self._unread[key] <= 0:
            self._found += _twice_for_one_reader(self._told.pop(key))

    def problems(self) -> tuple[Problem, ...]:
        """Everything found in what was taken, as warnings at their places.

        Openings of which some drafts were not taken are compared now.
        """
        while self._told:
            self._found += _twice_for_one_reader(self._told.popitem()[1])
        return in_order(self._found)


def _problems_of(follow_up: FollowUp, draft: Draft, found: Iterable[Finding]) -> Iterator[Problem]:
    """Findings as warnings; those that the candidate's own words bring in name them, at their place."""
    step = follow_up.step.name
    about = f"{step} for {_name(draft)}" if draft.to else step
    for each in found:
        place, own = _place(follow_up, draft), ""
        if each.typed is not None:
            place, own = (
                each.typed.place if each.typed.place.file else place,
                f", your {each.typed.what} “{each.typed.text}”",
            )
        yield Problem(each.code, f"{about}{own}: {each.fault}", place, Severity.WARNING, each.better)


def _problems_of_own(follow_up: FollowUp, draft: Draft, own: OwnWords, found: Iterable[Finding]) -> Iterator[Problem]:
    """Findings in a letter of the candidate's own, at the line of its file that has the words."""
    about = f"{follow_up.step.name} for {_name(draft)}, your letter"
    lines = own.body.split("\n")
    for each in found:
        line = next((number for number, text in enumerate(lines) if each.quoted and each.quoted in text), 0)
        place = own.place._replace(line=own.place.line + line)
        yield Problem(each.code, f"{about}: {each.fault}", place, Severity.WARNING, each.better)


def _twice_in_one_round(told: Sequence[_Read]) -> Iterator[Problem]:
    """The same run of six words in the drafts of two people of one round."""
    for first, second, run in repetition.twice([each.beside_thanks for each in told]):
        one, other = told[first], told[second]
        both = f"{_name(one.draft)} and {_name(other.draft)} both read {run}"
        yield _repetition(
            other, f"{one.follow_up.step.name}: {both}", "colleagues compare: say it to each in other words"
        )


def _twice_for_one_reader(told: Iterable[_Read]) -> Iterator[Problem]:
    """The same run of six words in two drafts that one person reads, over all follow-ups of an opening.

    People of different rounds do not compare their emails.
    """
    read_by: dict[str, list[_Read]] = {}
    for each in sorted(told, key=lambda each: (each.follow_up.start, each.follow_up.uid)):
        reader = each.draft.to
        if reader is not None:
            read_by.setdefault((reader.email or plain(reader.name)).casefold(), []).append(each)
    for read in read_by.values():
        for first, second, run in repetition.twice([each.runs for each in read]):
            steps = f"{read[first].follow_up.step.name}, then {read[second].follow_up.step.name}"
            twice = f"{steps}: {_name(read[second].draft)} reads {run} twice"
            yield _repetition(read[second], twice, "say it in new words the second time")


def _repetition(read: _Read, message: str, hint: str) -> Problem:
    return Problem("tactless-repetition", message, _place(read.follow_up, read.draft), Severity.WARNING, hint)


def _name(draft: Draft) -> str:
    return plain(draft.to.name) if draft.to else "the reader"


def _place(follow_up: FollowUp, draft: Draft) -> Place:
    """Where the reader was written into the list; else the follow-up's interview, else its step."""
    if draft.to and draft.to.place.file:
        return draft.to.place
    interview = follow_up.visit[-1].place if follow_up.visit else follow_up.step.place
    return interview if interview.file else follow_up.step.place
