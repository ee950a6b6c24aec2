"""What in a draft would sound wrong, and what to say instead: the playbook's rules, and what no word list can see.

Only what others will read is judged, subject and body; a note to the candidate is not. The candidate's own words, names
and facts are masked wherever sentences are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import combinations

from followup.drafting import phrases, weaving
from followup.drafting.drafts import words_of
from followup.drafting.facts import own_words
from followup.drafting.phrases import plain
from followup.identity import is_same_person
from followup.model import (
    Channel,
    Draft,
    FollowUp,
    Interviewer,
    Message,
    OnceA,
    Person,
    Playbook,
    Recipients,
    Reference,
    Step,
    StepChange,
    TactRule,
    Wording,
)
from followup.problems import Place, Problem, Severity, in_order

_RUN = 6  # this many words in a row, twice, are a sentence that two people could compare


@dataclass(frozen=True)
class _Judged:
    """A draft under judgement, and what several rules look at, computed once."""

    follow_up: FollowUp
    message: Message
    draft: Draft
    playbook: Playbook

    @property
    def about(self) -> str:
        step = self.follow_up.step.name
        return f"{step} for {_name(self.draft)}" if self.draft.to else step

    @cached_property
    def lower(self) -> str:
        """The whole text in small letters, with straight apostrophes."""
        return _straight(f"{self.draft.subject or ''}\n{self.draft.body}".lower())

    @cached_property
    def words(self) -> list[str]:
        """The words of `lower`, those with an apostrophe in two."""
        return _WORD_CHARACTERS.findall(self.lower)

    @cached_property
    def own(self) -> tuple[str, ...]:
        """The candidate's own words in it, and names and facts."""
        return _own_texts(self.follow_up, self.message)

    @cached_property
    def bare(self) -> str:
        """What it says without the sign-off and `own`."""
        return _bare(self.draft, self.own)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every six words in a row of what it says without `own`."""
        return _runs(self.bare)


class Reading:
    """Reads every draft with tact when it is written, once.

    What people of one opening read is compared when the last of its drafts is there, and then let go: the texts of all
    openings would be most of what a large run keeps in memory.
    """

    def __init__(self, playbook: Playbook, follow_ups: Iterable[FollowUp]) -> None:
        """`follow_ups` are those whose drafts may come."""
        self._playbook = playbook
        self._rules = _Rules(playbook.tact)
        self._unread = Counter(one.opening.key for one in follow_ups)
        self._told: dict[str, list[_Judged]] = {}
        self._found: list[Problem] = []

    def take(self, follow_up: FollowUp, wording: Wording) -> None:
        told = [
            _Judged(follow_up, message, draft, self._playbook)
            for message, draft in zip(follow_up.messages, wording.drafts, strict=True)
            if draft.channel is not Channel.NOTE
        ]
        for judged in told:
            self._found += self._faults(judged)
        self._found += _twice_in_one_round(told)
        key = follow_up.opening.key
        self._told.setdefault(key, []).extend(told)
        self._unread[key] -= 1
        if self._unread[key] <= 0:
            self._found += _twice_for_one_reader(self._told.pop(key))

    def problems(self) -> tuple[Problem, ...]:
        """Everything tactless in what was taken, as warnings at their readers' places.

        Openings of which some drafts were not taken are compared now.
        """
        while self._told:
            self._found += _twice_for_one_reader(self._told.popitem()[1])
        return in_order(self._found)

    def _faults(self, judged: _Judged) -> Iterator[Problem]:
        place = _place(judged.follow_up, judged.draft)
        for rule, quoted in self._rules.broken_by(judged):
            message = f"{judged.about}: “{quoted}” sounds wrong: {rule.fault}"
            yield Problem(f"tactless-{_slug(rule.fault)}", message, place, Severity.WARNING, rule.better)
        for check in _CHECKS:
            for code, text, hint in check(judged):
                yield Problem(code, f"{judged.about}: {text}", place, Severity.WARNING, hint)


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
    if rule.not_before and not changed.not_before:
        yield f"it may now come before {rule.not_before}", f"thank first: leave not_before at {rule.not_before}"
    if rule.at_most_a_day and (changed.at_most_a_day or rule.at_most_a_day + 1) > rule.at_most_a_day:
        yield "more people of one team hear from you in a day", f"at most {rule.at_most_a_day} a day: teams talk"
    if changed.on_quiet_days and not rule.on_quiet_days:
        yield "it may now fall on quiet days", "leave people their holidays"
    if rule.once_a in (OnceA.OPENING, OnceA.PERSON) and changed.once_a in (OnceA.VISIT, OnceA.DAY):
        yield (
            f"once a {changed.once_a} is more than once a{'n' * (rule.once_a is OnceA.OPENING)} {rule.once_a}",
            "once is interest, twice is pressure",
        )


def _name(draft: Draft) -> str:
    return plain(draft.to.name) if draft.to else "the reader"


def _place(follow_up: FollowUp, draft: Draft) -> Place:
    """Where the reader was written into the list; else the follow-up's interview, else its step."""
    if draft.to and draft.to.place.file:
        return draft.to.place
    interview = follow_up.visit[-1].place if follow_up.visit else follow_up.step.place
    return interview if interview.file else follow_up.step.place


# The playbook's rules.


@cache
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


class _Rules:
    """The playbook's rules, each under words without which it finds nothing. Most drafts have none of these words, and then
    no pattern is even compiled.
    """

    def __init__(self, rules: Sequence[TactRule]) -> None:
        self._rules = [(rule, tuple(_straight(text.lower()) for text in rule.words)) for rule in rules]
        self._by_word: dict[str, set[int]] = {}
        self._for_every_text: set[int] = set()
        for number, (rule, texts) in enumerate(self._rules):
            longest = [max(_WORD_CHARACTERS.findall(text), key=len, default="") for text in texts]
            if rule.pattern is not None or not all(longest):
                self._for_every_text.add(number)  # the texts of a pattern may begin inside a word
            else:
                for word in longest:
                    self._by_word.setdefault(word, set()).add(number)

    def broken_by(self, judged: _Judged) -> Iterator[tuple[TactRule, str]]:
        """The rules that a draft breaks, in their order, each with the words that do."""
        there = self._by_word.keys() & judged.words
        for number in sorted(self._for_every_text.union(*(self._by_word[word] for word in there))):
            rule, texts = self._rules[number]
            said = [text for text in texts if text in judged.lower]
            if (said or not texts) and (not rule.steps or judged.follow_up.step.name in rule.steps):
                quoted = _quoted(rule, said, judged.lower)
                if quoted:
                    yield rule, quoted


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _quoted(rule: TactRule, said: Sequence[str], lower: str) -> str | None:
    """What a rule, of whose texts these are `said`, finds in a text, on one line; None where it finds nothing."""
    if rule.pattern is not None:
        found = _pattern(rule.pattern).search(lower)
    else:
        found = next((match for text in said if (match := _whole(text).search(lower))), None)
    return plain(found.group())[:80] if found else None


@lru_cache(maxsize=256)
def _slug(fault: str) -> str:
    return "-".join(re.findall(r"[a-z]+", fault.split(";")[0].split(",")[0].lower())[:4]) or "words"


# By structure. Each check gives codes, messages and hints.

_Finding = tuple[str, str, str]

_MARKS_OF_A_HOLE = ("[", "{", "}", "<", "___", "None", "XXX", "TODO", "TBC", "TBD")
_HOLE = re.compile(r"\[[^\]\n]{0,40}\]|\{\{|\}\}|\{%|<[^>\n]{0,40}>|\bNone\b|_{3,}|\bX{3,}\b|\bTODO\b|\bTB[CD]\b")
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"”’)]*\s+|\n{2,}")
_I = re.compile(r"I(?:['’]\w+)?\b")
_WORD = re.compile(r"[\w'’]+")
_WORD_CHARACTERS = re.compile(r"\w+")
_LONGER_WORD = re.compile(r"\w{3,}")
_A_POST = re.compile(r"\b(?:role|post|position|job)\b")
_SIGN_OFF = re.compile(r"\n\n[^\n.?!]{1,40}(?:,\n[^\n]+(?:\n[^\n]+){0,2})?$")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_CAPITALS = re.compile("[A-Z][A-Z]{3}")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b(?:\s+\b[A-Z]{2,}\b)+")
_ADJECTIVES = phrases.word_set(
    "glad happy delighted excited great wonderful interesting grateful thoughtful valuable insightful useful fantastic "
    "lovely keen proud eager pleased thankful honoured honored impressive inspiring"
)


def _holes(judged: _Judged) -> Iterator[_Finding]:
    text = judged.bare
    found = any(mark in text for mark in _MARKS_OF_A_HOLE) and _HOLE.search(text)
    if found:
        yield "tactless-hole", f"“{plain(found.group())}” looks like a hole", "fill it in, or leave the sentence out"


def _too_long(judged: _Judged) -> Iterator[_Finding]:
    draft = judged.draft
    words, limits = len(draft.body.split()), words_of(judged.follow_up, judged.message)
    if limits and words > limits.most:
        yield "tactless-length", f"{words} words, where {limits.most} are welcome", "say one thing less"
    if limits and words < limits.least:
        yield "tactless-length", f"{words} words, where {limits.least} are expected", "add a topic or a strength"
    most, long = judged.playbook.subject_characters, len(draft.subject or "")
    if long > most:
        yield "tactless-subject", f"a subject of {long} characters: {most} show on a phone", "a shorter one"


def _opens_with_i(judged: _Judged) -> Iterator[_Finding]:
    in_a_row = 0
    for each in _SENTENCE_END.split(judged.draft.body) if judged.draft.body.count("I") > 2 else ():
        in_a_row = in_a_row + 1 if _I.match(each) else 0
        if in_a_row == 3:
            yield "tactless-self", "three sentences in a row begin with “I”", "begin one of them with the reader"


def _gush(judged: _Judged) -> Iterator[_Finding]:
    text = judged.bare
    if text.count("!") > 1:
        yield "tactless-gush", "more than one “!”", "plain interest, once"
    shouted = _CAPITALS.search(text) and _SHOUTED.search(text)
    emoji = None if text.isascii() else _EMOJI.search(text)
    if shouted:
        yield "tactless-gush", f"capitals: “{shouted.group()}”", "write it in small letters"
    if emoji:
        yield "tactless-gush", f"an emoji: “{emoji.group()}”", "leave it out"
    said = [word for word in judged.words if word in _ADJECTIVES]
    if len(set(said)) < len(said):
        said = [word for word in _WORD_CHARACTERS.findall(text.lower()) if word in _ADJECTIVES]
    for word in dict.fromkeys(word for word in said if said.count(word) > 1):
        yield "tactless-adjective", f"“{word}” twice", "say it once, or find another word"


def _lacks_role(judged: _Judged) -> Iterator[_Finding]:
    role, draft = judged.follow_up.opening.role, judged.draft
    if not role or draft.channel is Channel.LINKEDIN:
        return
    text = f"{draft.subject or ''} {draft.body}".lower()
    words = _LONGER_WORD.findall(role.lower()) or [role.lower()]
    if not any(word in text for word in words) and not _A_POST.search(text):
        yield "tactless-no-role", "the role is not named", f"name it: {plain(role)}"


def _lacks_topic(judged: _Judged) -> Iterator[_Finding]:
    reader, follow_up = judged.message.to, judged.follow_up
    is_thanks = follow_up.step.recipients is Recipients.INTERVIEWERS and judged.draft.channel is Channel.EMAIL
    if not is_thanks or not isinstance(reader, Interviewer) or not reader.topic:
        return
    topic = weaving.topic(reader.topic)
    was_there = any(is_same_person(reader, each) for interview in follow_up.visit for each in interview.interviewers)
    words = _LONGER_WORD.findall(topic.words.lower()) if topic and was_there else []
    if topic and words and not any(word in judged.draft.body.lower() for word in words):
        yield "tactless-no-topic", "their topic is in the list, and not here", f"say something of {topic.words}"


def _takes_a_topic(judged: _Judged) -> Iterator[_Finding]:
    """Whether the text tells its reader what somebody else had talked about."""
    message, opening, body = judged.message, judged.follow_up.opening, judged.draft.body.lower()
    spared = [each for each in (message.to, *message.passes_on) if each]
    own = " ".join([*judged.own, *opening.strengths]).lower()
    for person in opening.people:
        topic = weaving.topic(person.topic) if person.topic else None
        words = topic.words.lower().rstrip(".") if topic else ""
        is_taken = " " in words and words in body and words not in own
        if is_taken and not any(is_same_person(person, each) for each in spared):
            yield "tactless-topic", f"“{words}” was {plain(person.name)}'s topic", "keep each person's topic for them"


def _questions(judged: _Judged) -> Iterator[_Finding]:
    asked = judged.bare.count("?")
    if judged.follow_up.step.name == "check_in" and asked > 1:
        yield "tactless-questions", f"{asked} questions", "ask one"


_CHECKS: tuple[Callable[[_Judged], Iterator[_Finding]], ...] = (
    _holes,
    _too_long,
    _opens_with_i,
    _gush,
    _lacks_role,
    _lacks_topic,
    _takes_a_topic,
    _questions,
)


# What two drafts share.


def _twice_in_one_round(told: Sequence[_Judged]) -> Iterator[Problem]:
    """The same run of six words in the drafts of two people of one round."""
    for one, other in combinations(told, 2):
        shared = one.runs & other.runs
        if shared:
            both = f"{_name(one.draft)} and {_name(other.draft)} both read {_first(shared)}"
            hint = "colleagues compare: say it to each in other words"
            yield _repetition(other, f"{one.follow_up.step.name}: {both}", hint)


def _twice_for_one_reader(told: Iterable[_Judged]) -> Iterator[Problem]:
    """The same run of six words in two drafts that one person reads, over all follow-ups of an opening.

    People of different rounds do not compare their emails.
    """
    read_by: dict[str, list[_Judged]] = {}
    for judged in sorted(told, key=lambda each: (each.follow_up.start, each.follow_up.uid)):
        reader = judged.draft.to
        if reader is not None:
            read_by.setdefault((reader.email or plain(reader.name)).casefold(), []).append(judged)
    for drafts in read_by.values():
        for first, second in combinations(drafts, 2):
            shared = first.runs & second.runs
            if shared:
                steps = f"{first.follow_up.step.name}, then {second.follow_up.step.name}"
                twice = f"{steps}: {_name(second.draft)} reads {_first(shared)} twice"
                yield _repetition(second, twice, "say it in new words the second time")


def _repetition(judged: _Judged, message: str, hint: str) -> Problem:
    place = _place(judged.follow_up, judged.draft)
    return Problem("tactless-repetition", message, place, Severity.WARNING, hint)


def _first(shared: Iterable[tuple[str, ...]]) -> str:
    return f"“{' '.join(min(shared))} …”"


def _own_texts(follow_up: FollowUp, message: Message) -> tuple[str, ...]:
    """The candidate's own words in a draft, and names and facts, the longest first."""
    own = own_words(follow_up.opening, message)
    texts = [each.words for each in (own.topic, own.strength) if each]
    people: list[Person] = [*message.passes_on, *([message.to] if message.to else []), *follow_up.opening.references]
    for person in people:
        texts += _texts_of(person)
    for opening in follow_up.openings:
        texts += [plain(opening.company), phrases.the_role(opening.role), plain(opening.role or "")]
    said = {text for text in texts if len(text) > 1}
    said |= {text[0].upper() + text[1:] for text in said if text[0].islower()}
    return tuple(sorted(said, key=lambda text: (-len(text), text)))


@lru_cache(maxsize=1024)
def _texts_of(person: Person) -> tuple[str, ...]:
    name = plain(person.name)
    texts = [name, name.split(" ")[0]]
    if isinstance(person, Interviewer) and person.topic:
        topic = weaving.topic(person.topic, to_its_owner=False)
        texts.append(topic.words.rstrip(".") if topic else "")
    if isinstance(person, Reference):
        texts += map(plain, person.attributes)
        texts.append((weaving.relation(person.relation) or "") if person.relation else "")
    return tuple(texts)


def _bare(draft: Draft, own: tuple[str, ...]) -> str:
    """What a draft says, the sign-off and `own` replaced by breaks that no run of words goes across."""
    text = f"{draft.subject or ''}\x00{_SIGN_OFF.sub('', draft.body)}"
    for each in own:
        if each in text:
            text = _masked(text, each)
    return text


def _masked(text: str, words: str) -> str:
    """`text` with a break for each whole occurrence of `words`: compiling a pattern would cost ten times as much."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            start = text.find(words, end)
        else:
            text = f"{text[:start]} \x00 {text[end:]}"
            start = text.find(words, start + 3)
    return text


def _runs(bare: str) -> frozenset[tuple[str, ...]]:
    """Every six words in a row."""
    found: set[tuple[str, ...]] = set()
    for part in bare.lower().split("\x00"):
        words = _WORD.findall(part)
        found.update(zip(*(words[first:] for first in range(_RUN)), strict=False))
    return frozenset(found)
