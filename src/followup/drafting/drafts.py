"""Follow-ups and a playbook's templates to drafts.

A template offers whole letters for what is known of a reader; one of them is the reader's. It runs in Jinja2's sandbox, sees the
facts of `facts.TABLE` and nothing else, and has no clock and no chance: two calls give the same words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followup.drafting import choosing, marks
from followup.drafting.english.dialect import Dialect, respelled
from followup.drafting.english.text.contractions import without_contractions
from followup.drafting.english.text.plain import plain
from followup.drafting.gathering import Gathered
from followup.drafting.notes import notes_of
from followup.drafting.records import LEVELS
from followup.drafting.templates.running import (
    environment_of,
    missing_template,
    problem_of,
    template_name,
    what_a_template_raises,
)
from followup.model.drafts import Draft, Wording
from followup.model.etiquette import Channel, Playbook, Recipients, Span, Step
from followup.model.follow_ups import FollowUp, Message, OwnWords
from followup.model.people import Candidate, Person
from followup.model.settings import Settings
from followup.problems import DraftingError

if TYPE_CHECKING:
    import jinja2
    from jinja2.sandbox import SandboxedEnvironment

    from followup.drafting.templates.sandbox import Shelf

SHORT_TALK_WORDS = Span(25, 80)
PANEL_WORDS = Span(25, 90)  # they compare
CALL_WORDS = Span(1, 150)  # a minute, spoken
LINKEDIN_CHARACTERS = 200  # without Premium; a step that says less means it
_WORDS_A_NAME = 15  # what each person to whom thanks are passed on adds to a text


class Drafter:
    """Writes the wording of follow-ups, for one candidate and with one playbook."""

    def __init__(
        self,
        playbook: Playbook,
        candidate: Candidate,
        settings: Settings,
        shelf: Shelf | None = None,
        *,
        is_ours: bool = False,
    ) -> None:
        """Compiled templates are kept on the shelf, if there is one. A playbook that did not come along has its bounds."""
        self._playbook = playbook
        self._is_ours = is_ours
        self._shelf = shelf
        self._candidate = candidate
        self._settings = settings

    def wording(self, follow_up: FollowUp) -> Wording:
        """What the follow-up's event says. Raises DraftingError where a template fails."""
        from followup.drafting.templates.sandbox import begin

        template = self._template(follow_up.step)
        gathered = Gathered(follow_up, self._candidate, self._settings, self._playbook.subject_characters)
        begin(self._environment)
        try:
            return Wording(
                title=self._title(template, gathered),
                instruction=_block(template, "instruction", gathered.of(0, 0)),
                drafts=tuple(self._drafts(follow_up, template, gathered)),
                notes=notes_of(follow_up, self._candidate, self._settings),
            )
        except what_a_template_raises() as fault:
            raise DraftingError(problem_of(fault, self._playbook.templates[str(template.name)])) from fault

    def _template(self, step: Step) -> jinja2.Template:
        name = template_name(self._playbook, step.template)
        if name is None:
            raise DraftingError(missing_template(step))
        try:
            return self._environment.get_template(name)
        except what_a_template_raises() as fault:
            raise DraftingError(problem_of(fault, self._playbook.templates[name])) from fault

    @functools.cached_property
    def _environment(self) -> SandboxedEnvironment:
        return environment_of(self._playbook, self._shelf, is_ours=self._is_ours)

    def _title(self, template: jinja2.Template, gathered: Gathered) -> str:
        if self._settings.private:
            return _private_title(gathered.follow_up.step)
        return _block(template, "title", gathered.of(0, 0))

    def _drafts(self, follow_up: FollowUp, template: jinja2.Template, gathered: Gathered) -> Iterator[Draft]:
        """The letters, each of them another one while there are enough that fit. One in the candidate's own words takes the place
        of ours, so that its neighbours stay what they are.
        """
        start = choosing.start_of(plain(self._candidate.name or ""), follow_up.opening.key)
        taken: set[int] = set()
        for place, message in enumerate(follow_up.messages):
            fits = fits_of(follow_up, message, self._settings)
            turn = start + choosing.turn_of(message)
            number, text = _fitting(
                template, functools.partial(gathered.of, place), turn, taken, fits, gathered.english
            )
            taken.add(number)
            subject, body = _parted(text)
            ours = Draft(
                to=message.to,
                channel=message.channel,
                subject=plain(subject) or None if subject and message.channel is Channel.EMAIL else None,
                body=body,
                heading=_heading(follow_up, message),
            )
            yield ours if message.own is None else in_own_words(ours, message.own)


def in_own_words(ours: Draft, own: OwnWords) -> Draft:
    """Our draft with the candidate's words in it; a subject that they left away is ours."""
    return replace(ours, to=_sent_to(ours, own.to), subject=own.subject or ours.subject, body=own.body)


def _sent_to(ours: Draft, where: str | None) -> Person | None:
    """The reader at the address, or with the number, that was typed into a letter."""
    if ours.to is None or where is None:
        return ours.to
    if ours.channel is Channel.EMAIL:
        return replace(ours.to, email=where)
    if ours.channel in (Channel.CALL, Channel.TEXT):
        return replace(ours.to, phone=where)
    return replace(ours.to, linkedin=where) if ours.channel is Channel.LINKEDIN else ours.to


def _block(template: jinja2.Template, name: str, facts: Mapping[str, Any]) -> str:
    from followup.drafting.templates.sandbox import block_of

    return plain(marks.without_marks(block_of(template, name, facts)))


def _fitting(
    template: jinja2.Template,
    facts_at: Callable[[int], Mapping[str, Any]],
    turn: int,
    taken: set[int],
    fits: Callable[[str], bool],
    english: Dialect,
) -> tuple[int, str]:
    """A reader's letter and its line in the template: the first in turn that fits, with as many facts as leave it so. Where none
    does, the shortest: a text is never cut.
    """
    written: list[tuple[int, str]] = []
    for level in range(LEVELS):
        facts = facts_at(level)
        for number, letter in choosing.in_turn(_letters(template, facts), turn, taken):
            text = _finished(letter(), facts, english)
            if fits(_parted(text)[1]):
                return number, text
            written.append((number, text))
    if not written:
        raise LookupError("it has no letter for what is known here")
    return min(written, key=lambda each: len(each[1]))


def _letters(template: jinja2.Template, facts: Mapping[str, Any]) -> list[tuple[int, Callable[[], str]]]:
    """The letters that a template offers; a template with a subject and a body of its own offers that one."""
    from followup.drafting.templates.sandbox import block_of, letters_of

    if "letters" in template.blocks:
        return letters_of(template, facts)
    subject, body = (block_of(template, name, facts) for name in ("subject", "body"))
    return [(0, lambda: f"Subject: {plain(subject)}\n\n{body}" if subject.strip() else body)]


def _parted(text: str) -> tuple[str | None, str]:
    """A letter's subject, if it has one, and its body."""
    first, _, rest = text.partition("\n")
    if first.startswith("Subject:"):
        return first.removeprefix("Subject:").strip(), rest.strip()
    return None, text


# Each begins with a character of few: the search looks at nothing else.
_SOFT_BREAK = re.compile(r"([.!?:;。！？…][\"”’)]*)\n(?!\n|- |– )")
_BLANK_LINES = re.compile(r"\n\n+")
_SPACES = re.compile(r"[ \t\u00a0][ \t\u00a0]+")
_TWO_STOPS_IN_A_ROW = tuple(f"{stop}." for stop in ".!?。！？…")
_TWO_STOPS = re.compile(r"([.!?。！？…])(?<=[^.].)\.(?!\.)")


def _finished(text: str, facts: Mapping[str, Any], english: Dialect) -> str:
    """A letter in the reader's English: without contractions in a formal one, with British spelling in a British one."""
    if facts["is_formal"] and facts["channel"] != Channel.CALL:
        text = marks.in_own_words(text, without_contractions)
    if english.has_british_spelling:
        text = marks.in_own_words(text, lambda own: respelled(own, english))
    if facts["channel"] == Channel.TEXT:
        text = _as_a_text(text)
    return tidy(marks.without_marks(text))


_BEGINS_SMALL = re.compile(r"(?!I\b)[A-Z]")


def _as_a_text(text: str) -> str:
    """A letter as one types it on a telephone: no subject, one paragraph from the greeting to the name."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.strip()) if marks.without_marks(part).strip()]
    paragraphs = [part for part in paragraphs if not part.startswith("Subject:")]
    if len(paragraphs) > 1 and marks.without_marks(paragraphs[0]).endswith(","):
        first = paragraphs[1]
        paragraphs[1] = first[0].lower() + first[1:] if _BEGINS_SMALL.match(first) else first
    return " ".join(paragraphs)


def tidy(text: str) -> str:
    """The text of a rendered letter as a person would have typed it.

    Sentences on lines of their own become one paragraph, a blank line parts paragraphs, and other line breaks stay. A
    name that ends in a full stop does not get a second one.
    """
    text = text.strip()
    if "\n" in text:
        text = "\n".join([line.strip(" \t") for line in text.split("\n")])
        text = _BLANK_LINES.sub("\n\n", _SOFT_BREAK.sub(r"\1 ", text))
    if "  " in text or "\t" in text or "\u00a0" in text:
        text = _SPACES.sub(" ", text)
    if any(stops in text for stops in _TWO_STOPS_IN_A_ROW):
        text = _TWO_STOPS.sub(r"\1", text)
    return text.replace("\x1f", "\n").strip()


def words_of(follow_up: FollowUp, message: Message) -> Span | None:
    """How many words a message's body may have: the step's limits, narrower for a short call and for a panel, and wider
    by some words for each person to whom thanks are passed on.
    """
    limits = follow_up.step.words
    if limits is None:
        return None
    if message.channel in (Channel.CALL, Channel.TEXT):
        return CALL_WORDS
    if follow_up.step.recipients is Recipients.INTERVIEWERS:
        if len(follow_up.messages) >= 3:
            limits = _narrowed(limits, PANEL_WORDS)
        elif follow_up.visit and all(interview.is_phone_screen for interview in follow_up.visit):
            limits = _narrowed(limits, SHORT_TALK_WORDS)
    return replace(limits, most=limits.most + _WORDS_A_NAME * len(message.passes_on))


def _narrowed(limits: Span, to: Span) -> Span:
    return Span(min(limits.least, to.least), min(limits.most, to.most))


def characters_of(follow_up: FollowUp, message: Message, settings_characters: int | None = None) -> int | None:
    """How many characters a message's body may have; a LinkedIn note as many as the candidate's account allows."""
    limits = follow_up.step.characters
    if message.channel is Channel.LINKEDIN and settings_characters is not None:
        return settings_characters if limits is None or limits.most >= LINKEDIN_CHARACTERS else limits.most
    return limits.most if limits else None


def fits_of(follow_up: FollowUp, message: Message, settings: Settings) -> Callable[[str], bool]:
    """Whether a body is short enough for its medium."""
    words, characters = words_of(follow_up, message), characters_of(follow_up, message, settings.linkedin_characters)

    def fits(text: str) -> bool:
        return (words is None or len(text.split()) <= words.most) and (characters is None or len(text) <= characters)

    return fits


def _private_title(step: Step) -> str:
    """A title without names, for a calendar that colleagues can see."""
    return f"Follow-up: {step.name.replace('_', ' ').replace('thank you', 'thank-you').replace('linkedin', 'LinkedIn')}"


def _heading(follow_up: FollowUp, message: Message) -> str | None:
    if message.to is None:
        return None if message.channel is Channel.NOTE else plain(follow_up.opening.company)
    title = getattr(message.to, "title", None)
    name = plain(message.to.name)
    return f"{name}, {plain(title)}" if title else name
