"""What of the topics and strengths no letter can use, and the reason that fits each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.drafting.choosing import names_somebody_else, strengths_without_a_place
from followup.drafting.english.strengths.sentences import has_false_figures, strengths
from followup.drafting.english.text.plain import listed, plain
from followup.drafting.english.topics.understanding import is_for_oneself, topic
from followup.model.follow_ups import Message
from followup.model.interviews import Opening
from followup.model.people import Interviewer


def is_left_out(person: Interviewer, opening: Opening) -> bool:
    """Whether a letter can say nothing of what is typed as somebody's topic."""
    return bool(person.topic) and (topic(person.topic or "") is None or names_somebody_else(person, opening))


def left_out(people: Sequence[Interviewer], opening: Opening) -> tuple[list[str], list[str]]:
    """The topics of `people` that nobody else should read, and those of which no sentence could be made, as typed."""
    kept: list[str] = []
    unsaid: list[str] = []
    for person in people:
        if is_left_out(person, opening):
            private = names_somebody_else(person, opening) or is_for_oneself(person.topic or "")
            (kept if private else unsaid).append(plain(person.topic or ""))
    return list(dict.fromkeys(kept)), list(dict.fromkeys(unsaid))


def unsaid_strengths(lines: Sequence[str], is_british: bool) -> list[str]:
    """The strengths of which no sentence could be made, as typed; the rest of the line before is said with it."""
    said = [each.typed for each in strengths(lines, is_british)]
    return [plain(line) for line in lines if not any(_is_of(line, typed) for typed in said)]


def _is_of(line: str, typed: str) -> bool:
    """Whether what was said is the line, alone or joined to the one before."""
    return typed == line or typed.startswith(f"{line}, ") or typed.endswith(f", {line}")


def why_left_out(
    people: Sequence[Interviewer], opening: Opening, messages: Sequence[Message], is_british: bool, with_strengths: bool
) -> str | None:
    """One line that names everything that is left out, by its reason; None where nothing is."""
    kept, unsaid = left_out(people, opening)
    false, aside = [], []
    if with_strengths:
        wordless = [each for each in unsaid_strengths(opening.strengths, is_british) if each not in unsaid]
        false = [each for each in wordless if has_false_figures(each)]
        unsaid += [each for each in wordless if each not in false]
        aside = [plain(each) for each in strengths_without_a_place(opening, messages, is_british)]
    return " ".join(_sentences(kept, unsaid, false, aside)) or None


def _sentences(kept: Sequence[str], unsaid: Sequence[str], false: Sequence[str], aside: Sequence[str]) -> Iterator[str]:
    if kept:
        are = "they are" if kept[1:] else "it is"
        yield f"Left out, since {are} not for others to read as typed: {_quoted(kept)}. A topic is what you talked about."
    if unsaid:
        them = "them" if unsaid[1:] else "it"
        yield f"Left out, since no sentence could be made of {them}: {_quoted(unsaid)}. Say {them} with `say:`."
    if false:
        them = "them" if false[1:] else "it"
        yield f"Left out, since the figures in {them} contradict each other: {_quoted(false)}. Which are meant?"
    if aside:
        answer = "they answer" if aside[1:] else "it answers"
        yield f"Left out, since {answer} nothing that you talked about: {_quoted(aside)}."


def _quoted(lines: Sequence[str]) -> str:
    return listed([f"“{line}”" for line in lines])
