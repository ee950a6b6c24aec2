"""What a program wrote, held to the contract: the gate, and what only a program does wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup.drafting import repetition
from followup.drafting.checks.letter import Finding, Known, Letter
from followup.drafting.english.words.word_sets import word_set
from followup.drafting.gate import findings, rules_of
from followup.drafting.known import known_of
from followup.drafting.own.answers import body_of
from followup.drafting.own.claims import claims
from followup.drafting.own.kinds import kind_of
from followup.drafting.own.prompt import Commission, parts_of
from followup.drafting.tact import straight

_EVERYDAY = word_set(
    "a about after again all also am an and any are as at be been but by can could did do for from good had has have "
    "how i if in is it its just like made me more my no not of on one or our out say so some thank thanks that the "
    "them then there they this to up very was we well were what when where which who will with would you your"
)
"""Of which every English text has many; of another language none has more than a few."""
_LEAST_EVERYDAY, _LEAST_IN_A_PARAGRAPH = 0.25, 0.18  # ours: a third at least, one half mostly; Norwegian: 0.15
_ENOUGH_TO_TELL = 6  # words
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.?!…][\"”’)]*$")
_MARKUP = re.compile(r"^\s*(?:[-*•+]|\d+[.)]|#+|>)\s|\*\*|__|`|^\s*\|.*\||</?\w+>|https?://|www\.", re.MULTILINE)
_OF_ITSELF = re.compile(
    r"\b(?:as an ai|ai model|language model|ai assistant|chatbot|(?:my|the|your|these|previous|all) (?:instructions|prompt)|"
    r"the facts|json|system prompt|i (?:cannot|can't|am unable to|'m unable to|won't) "
    r"(?:help|write|assist|comply|do that|fulfil|fulfill|provide)"
    r"|(?:rewritten|revised|alternative|second|shorter) version|word count|subject line|placeholder)\b",
    re.IGNORECASE,
)
_RUN = 7  # words of the instructions in a row: nobody says them by chance


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a letter from being sent, and what to write instead, where that can be said."""

    said: str
    better: str = ""

    def __str__(self) -> str:
        return f"{self.said}: {self.better}" if self.better else self.said


@dataclass(frozen=True, slots=True)
class Held:
    """A letter that a program wrote, and its faults; it may be sent where it has none."""

    body: str
    faults: tuple[Fault, ...]


def held(answer: str, commission: Commission, others: Sequence[str] = ()) -> Held:
    """An answer as the body of a letter, and why it cannot be sent. `others` are the bodies that
    colleagues, or the reader at another time, read.
    """
    writer = commission.candidate.name
    body = body_of(answer, commission.frame, writer)
    if not body:
        return Held("", (Fault("it holds no letter"),))
    known = known_of(
        commission.follow_up,
        commission.message,
        commission.candidate,
        commission.settings,
        commission.playbook,
        rules_of(commission.playbook),
    )
    letter = Letter(body, commission.ours.subject)
    found = [_fault(each) for each in (*findings(letter, known), *claims(letter, known, commission.ours.body))]
    found += [Fault(each) for check in _CHECKS for each in check(letter, known, commission)]
    found += _repeated(letter, known, others)
    return Held(body, tuple(dict.fromkeys(found)))


def _fault(found: Finding) -> Fault:
    return Fault(found.fault, found.better)


def _repeated(letter: Letter, known: Known, others: Sequence[str]) -> Iterator[Fault]:
    own = repetition.runs(letter, known, thanks=False)
    for other in others:
        run = repetition.shared(own, repetition.runs(Letter(other), known, thanks=False))
        if run:
            yield Fault(f"another letter says {run} too", "colleagues compare: say it in other words")


def _language(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    """English where our letter is; whoever has templates in another language is answered in that."""
    if _everyday(commission.ours.body) < _LEAST_EVERYDAY:
        return
    paragraphs = [part for part in letter.body.split("\n\n") if len(_WORD.findall(part)) > _ENOUGH_TO_TELL]
    if _everyday(letter.body) < _LEAST_EVERYDAY or any(_everyday(part) < _LEAST_IN_A_PARAGRAPH for part in paragraphs):
        yield "it is not in English"


def _everyday(text: str) -> float:
    words = _WORD.findall(straight(text.lower()))
    return sum(word in _EVERYDAY for word in words) / max(1, len(words))


def _whole(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    frame = commission.frame
    middle = letter.body[len(frame.head) : len(letter.body) - len(frame.tail) or None].rstrip()
    if any(not _ENDS.search(part) for part in middle.split("\n\n")):
        yield "it breaks off in the middle of a sentence"


def _plain(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    found = _MARKUP.search(letter.body)
    if found and not known.says(found.group().strip()):
        yield f"it has “{found.group().strip()}” in it, which is no plain text"


def _speaks_of_itself(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    found = _OF_ITSELF.search(straight(letter.body))
    if found and not commission.ours.body.lower().count(found.group().lower()):
        yield f"it says “{found.group()}”, and speaks of how it was written"


def _echo(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    """Words of our instructions. What stands in JSON are facts, and what is to be written instead of something may be written."""
    what, rules, own_rules, _, given = parts_of(commission)
    told = "\n".join(line for line in (what + rules + own_rules + given).split("\n") if line[:1] not in ("{", '"'))
    shared = _runs(letter.body) & (_runs(told) - _runs(commission.ours.body))
    if shared:
        yield f"it repeats the instructions: “{' '.join(min(shared))}”"


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(straight(text.lower()))
    return set(zip(*(words[first:] for first in range(_RUN)), strict=False))


def _purpose(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    kind = kind_of(commission.follow_up, commission.message)
    if kind.needs and not re.search(kind.needs, straight(letter.body), re.IGNORECASE):
        yield kind.lacks


def _own_sentence(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    """The sentence that the candidate wants to be read."""
    for each in known.typed:
        wanted = straight(each.text.lower()).strip(" .!?")
        if (
            each.what == "say"
            and wanted in straight(commission.ours.body.lower())
            and wanted not in straight(letter.body.lower())
        ):
            yield f"it leaves out “{each.text}”, which has to stand in it as it is"


_COMMITS = re.compile(
    r"\bI(?:['’]ll|['’]d| will| would| do| can| am ready to| hereby| gladly| also)* "
    r"(?P<act>accept|decline|withdraw|resign|waive|agree to|agree that|commit to|quit)\b",
    re.IGNORECASE,
)


def _commits(letter: Letter, known: Known, commission: Commission) -> Iterator[str]:
    """What only a letter that is about it may do."""
    found = _COMMITS.search(letter.body)
    if (
        found
        and found["act"].lower() not in commission.ours.body.lower()
        and commission.follow_up.step.name not in _MAY_COMMIT
    ):
        yield f"it says “{found.group()}”, and commits you to something that it is not about"


_MAY_COMMIT = ("accept", "decline", "withdraw")

_CHECKS = (_language, _whole, _plain, _speaks_of_itself, _echo, _purpose, _own_sentence, _commits)
