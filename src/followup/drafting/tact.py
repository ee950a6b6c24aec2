"""What would sound wrong, and what to say instead: the playbook's rules, read and applied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from followup.model.etiquette import OnceA, Playbook, Recipients, Step, StepChange, TactRule
from followup.problems import Problem, Severity, in_order

_MOST_QUOTED = 80
_STRETCH, _SHARED = 2_000, 500
"""How many characters a pattern is held against at once (reading.cells.patterns), and how many of them are in two parts."""


class Rules:
    """The playbook's rules, each under words without which it finds nothing. Most drafts have none of these words, and then
    no pattern is even compiled.
    """

    def __init__(self, rules: Sequence[TactRule] = ()) -> None:
        self._rules = [(rule, tuple(straight(text.lower()) for text in rule.words)) for rule in rules]
        self._by_word: dict[str, set[int]] = {}
        self._for_every_text: set[int] = set()
        for number, (rule, texts) in enumerate(self._rules):
            longest = [max(_WORD.findall(text), key=len, default="") for text in texts]
            if rule.pattern is not None or not all(longest):
                self._for_every_text.add(number)  # the texts of a pattern may begin inside a word
            else:
                for word in longest:
                    self._by_word.setdefault(word, set()).add(number)

    def broken_by(self, text: str, step: str) -> Iterator[tuple[TactRule, str]]:
        """The rules that a text of this step breaks, in their order, each with the words that do."""
        lower = straight(text.lower())
        there = self._by_word.keys() & _WORD.findall(lower)
        for number in sorted(self._for_every_text.union(*(self._by_word[word] for word in there))):
            rule, texts = self._rules[number]
            said = [each for each in texts if each in lower]
            if (said or not texts) and (not rule.steps or step in rule.steps):
                quoted = _quoted(rule, said, lower)
                if quoted:
                    yield rule, quoted


_WORD = re.compile(r"\w+")


def straight(text: str) -> str:
    """`text` with straight apostrophes."""
    return text.replace("’", "'")


def _quoted(rule: TactRule, said: Sequence[str], lower: str) -> str | None:
    """What a rule, of whose texts these are `said`, finds in a text, on one line; None where it finds nothing."""
    if rule.pattern is not None:
        found = next(filter(None, map(_pattern(rule.pattern).search, _stretches(lower))), None)
    else:
        found = next((match for text in said if (match := _whole(text).search(lower))), None)
    return " ".join(found.group().split())[:_MOST_QUOTED] if found else None


def _stretches(text: str) -> Iterator[str]:
    """A long text in parts, each with the end of the one before, so that no pattern takes longer than for a letter."""
    for begin in range(0, max(len(text) - _SHARED, 1), _STRETCH - _SHARED):
        yield text[begin : begin + _STRETCH]


@cache
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=256)
def code_of(rule: TactRule) -> str:
    """The stable word for a rule's finding: the first words of its fault."""
    words = re.findall(r"[a-z]+", rule.fault.split(";")[0].split(",")[0].lower())
    return f"tactless-{'-'.join(words[:4]) or 'words'}"


def loosened(playbook: Playbook, changes: Iterable[StepChange]) -> tuple[Problem, ...]:
    """Changes of single values that bring more contact, or sooner, than the playbook's rule, as warnings at their places.

    Thanks that come sooner press nobody, and a note to the candidate reaches nobody: they are not judged.
    """
    found = []
    for change in changes:
        step = playbook.step(change.step)
        if step is None or step.off or step.recipients in (Recipients.CANDIDATE, Recipients.INTERVIEWERS):
            continue
        changed = step.changed_by(change)
        for what, better in () if changed.off else _looser(step, changed):
            message = f"{step.name}: {what}"
            found.append(Problem("tactless-setting", message, change.place, Severity.WARNING, better))
    return in_order(found)


def _looser(rule: Step, changed: Step) -> Iterator[tuple[str, str]]:
    for (anchor, wait), (_, other) in zip(rule.counted_from, changed.counted_from, strict=False):
        if wait.unit is other.unit and other.amount < wait.amount:
            yield f"{other} after the {anchor} is sooner than {wait}", f"wait {wait}: sooner reads as pressure"
    if rule.never_on_interview_date and not changed.never_on_interview_date:
        yield "it may now come on the interview's own date", "never on the day: leave never_on_interview_date at yes"
    for first, between in rule.not_before:
        if dict(changed.not_before).get(first, -1) < between:
            sooner = f"sooner than {between} working days after" if between else "before"
            yield f"it may now come {sooner} {first}", f"one thing at a time: keep {first} in not_before"
    if rule.at_most_a_day and (changed.at_most_a_day or rule.at_most_a_day + 1) > rule.at_most_a_day:
        yield "more people of one team hear from you in a day", f"at most {rule.at_most_a_day} a day: teams talk"
    if (
        rule.at_most_an_opening
        and (changed.at_most_an_opening or rule.at_most_an_opening + 1) > rule.at_most_an_opening
    ):
        yield "more people of one team hear from you", f"at most {rule.at_most_an_opening} an opening: teams talk"
    if changed.on_quiet_days and not rule.on_quiet_days:
        yield "it may now fall on quiet days", "leave people their holidays"
    if rule.once_a in (OnceA.OPENING, OnceA.PERSON) and changed.once_a in (OnceA.VISIT, OnceA.DAY):
        yield (
            f"once a {changed.once_a} is more than once a{'n' * (rule.once_a is OnceA.OPENING)} {rule.once_a}",
            "once is interest, twice is pressure",
        )
