"""Who reads what: which strength goes to which reader, whose topic is new, and which of the fitting letters is whose.

Nothing is dealt out: a strength goes to the person whose topic or whose job it answers, else to whose field it is of or who has
no topic beside it, and to one alone, since colleagues compare. Where a letter is chosen among several, the reader's place in the
list decides, so that two runs agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.strengths.sentences import Strength, strengths
from followup.drafting.english.strengths.telling import Strong
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.topics.understanding import topic
from followup.drafting.english.words.matching import shared, stems
from followup.drafting.english.words.meaning import NEAR, nearness
from followup.drafting.english.words.occupations import is_person
from followup.drafting.english.words.tagging import tokens
from followup.identity import is_same_person, short_hash
from followup.model.follow_ups import Message
from followup.model.interviews import Opening
from followup.model.people import Interviewer

_WORK = (Strong.DEED, Strong.RESULT, Strong.RECORD)
_DONE = (*_WORK, Strong.YEARS, Strong.PRODUCT)
_WORD = re.compile(r"[^\W\d_]+")
_TOPIC_WEIGHT = 10  # what they talked about says more of the reader than their title
_OF_ITS_FIELD = 0.33  # nearer than by chance: it is told before what is not, and claims nothing
_NEAR_BY_A_WORD = 0.42  # work that shares a word with a topic and is that near answers it, in seven cases of eight
_STEPS_OF_NEARNESS = 8  # what is as near as that is no nearer
_LEADING = 3  # letters of a template with which an opening's first reader may begin: the plainest stand first


@dataclass(frozen=True, slots=True)
class Told:
    """What of the candidate's is told to a reader; `answers` says that it answers the reader's topic, or without one the job, and
    `suits` that it is of the job's field.
    """

    strength: Strength
    answers: bool
    suits: bool = False


def strengths_by_place(opening: Opening, messages: Sequence[Message], is_british: bool) -> Mapping[int, Told]:
    """What each message tells, by the message's place; nobody is told what a colleague is told.

    First those whose topic a strength answers, the surest first, and the lead; then those whose job it answers. What is left goes
    to those who have nothing yet, each to one, as far as it is a fact wherever it stands: it was typed for this job. Nobody
    claims that it answers anything.
    """
    known = strengths(opening.strengths, is_british)
    scores = {
        (place, number): score
        for place, message in enumerate(messages)
        for number in _unread(known, opening, message)
        if (score := _score(known[number], message, opening))
    }
    surest = sorted(scores, key=lambda pair: (-scores[pair], pair))
    dealt: dict[int, int] = {}

    def deal(pairs: Iterable[Pair]) -> None:
        for place, number in pairs:
            if place not in dealt and number not in dealt.values():
                dealt[place] = number

    deal(pair for pair in surest if scores[pair] >= _TOPIC_WEIGHT)
    lead = next((place for place in range(len(messages)) if place not in dealt), None)
    if lead is not None:
        left = [number for number in range(len(known)) if number not in dealt.values()]
        deal(_years_for_lead(opening, messages[lead], lead, known, left))
    deal(surest)
    answering = frozenset(dealt)
    deal(_what_is_left(opening, messages, known))
    return {
        place: Told(known[number], answers=place in answering, suits=_suits(known[number], opening))
        for place, number in dealt.items()
    }


Pair = tuple[int, int]
"""The place of a message, and the number of a strength."""


def _what_is_left(opening: Opening, messages: Sequence[Message], known: Sequence[Strength]) -> list[Pair]:
    """What is of the reader's field or the job's, for those who have nothing yet: what names their title, then what is nearest,
    then figures, then what was done before what is held.
    """

    def rank(pair: Pair) -> tuple[int, float, bool, bool, int, int]:
        place, number = pair
        reader, each = messages[place].to, known[number]
        title = reader.title or "" if isinstance(reader, Interviewer) else ""
        near_by = round(near[pair] * _STEPS_OF_NEARNESS)
        return -shared(title, each.typed), -near_by, not each.has_figure, each.kind not in _DONE, number, place

    near = {
        (place, number): max(_nearness_to_reader(known[number], message), 0.0)
        for place, message in enumerate(messages)
        if isinstance(message.to, Interviewer)
        for number in _unread(known, opening, message)
    }
    return sorted(
        (pair for pair in near if near[pair] >= _OF_ITS_FIELD or _says_something(known[pair[1]])),
        key=rank,
    )


def _suits(known: Strength, opening: Opening) -> bool:
    """Whether a strength is of the field of the job, by its title."""
    role = opening.role or ""
    return bool(shared(role, known.typed)) or nearness(role, known.typed) >= _OF_ITS_FIELD


def _nearness_to_reader(known: Strength, message: Message) -> float:
    """How near a strength is to what the reader talked about, or to what they do."""
    reader = message.to if isinstance(message.to, Interviewer) else None
    said = (reader.topic or "", reader.title or "") if reader else ()
    return max((nearness(each, known.typed) for each in said), default=0.0)


def _says_something(known: Strength) -> bool:
    """Whether a strength is a fact wherever it stands: work, what can be copied, what one knows. A trait is a fact only as an
    answer.
    """
    return known.kind in (*_DONE, Strong.SKILL) or bool(known.document)


def strengths_without_a_place(opening: Opening, messages: Sequence[Message], is_british: bool) -> list[str]:
    """The strengths, as typed, that are a fact only as an answer, where nobody's topic and no job asks for them."""
    return [
        each.typed
        for each in strengths(opening.strengths, is_british)
        if not _says_something(each) and not any(_score(each, message, opening) for message in messages)
    ]


def _years_for_lead(
    opening: Opening, message: Message, place: int, known: Sequence[Strength], left: Iterable[int]
) -> list[Pair]:
    """Years in the trade that the job is of are a reason for any topic of the lead's, and so for the letter that leads: the first
    of those left, unless the reader has read of them.
    """
    role = opening.role or ""
    years = (number for number in left if known[number].kind is Strong.YEARS and shared(role, known[number].typed))
    number = next(years, None)
    return [(place, number)] if number is not None and number in _unread(known, opening, message) else []


def _unread(known: Sequence[Strength], opening: Opening, message: Message) -> list[int]:
    """Which strengths the reader has not been told at earlier visits: each of these took the one that answered best."""
    order = sorted(range(len(known)), key=lambda number: (-_score(known[number], message, opening), number))
    return order[message.earlier :]


def _score(known: Strength, message: Message, opening: Opening) -> float:
    """How surely a strength answers what the reader talked about, or without a topic the job; 0 where it does not. A word at the
    edge of a topic ("… at the bedside") is no answer: it takes what the topic is about, or two words, or work that is near to it
    as a whole, or words that are nearer still. Words of the job's own name are in every topic and every strength of its field:
    "driver-only running".
    """
    reader = message.to if isinstance(message.to, Interviewer) else None
    if reader is None or not reader.topic:
        return shared(f"{reader.title or '' if reader else ''} {opening.role or ''}", known.typed)
    staff = _staff(opening)
    typed, about = (_without(text, staff) for text in (known.typed, reader.topic))
    near = nearness(about, typed)
    said = topic(reader.topic)
    told = stems(typed) - stems(opening.role or "")
    core = len(stems(f"{_core(said)} {said.rider or ''}") & told) if said else 0
    words = len(stems(reader.topic) & told)
    is_work = known.kind in _WORK
    is_near_by_a_word = words and near >= _NEAR_BY_A_WORD and is_work
    if core or words > 1 or is_near_by_a_word:
        return _TOPIC_WEIGHT * (core + words) + near + is_work  # of as many words, work says more than years
    return near if near >= NEAR else 0


def _staff(opening: Opening) -> frozenset[str]:
    """Who works there, by the titles: they are in every topic of their field ("new nurses", "the evening nurse clinic")."""
    titles = " ".join([opening.role or "", *(each.title or "" for each in opening.people)])
    return frozenset(word for word in _WORD.findall(titles.lower()) if is_person(word))


def _without(text: str, staff: frozenset[str]) -> str:
    return _WORD.sub(lambda found: "" if found[0].lower().removesuffix("s") in staff else found[0], text)


_GOES_ON = re.compile(
    r" (?:who|that|which|where|when|after|before|in|on|at|for|from|with|of|by|to|into|about|without)\b"
)


def _core(said: Topic) -> str:
    """What a topic is about: its head, else what stands before the first word that only says more of it; of "why reports take so
    long" the subject.
    """
    own = clause(tokens(said.wh)[1:]) if said.wh and not said.head else None
    if own is not None:
        return " ".join(word.text for word in own.subject)
    return said.head or _GOES_ON.split(said.noun or said.doing or "", maxsplit=1)[0]


_ABOUT_WORK = ("whether ", "how ", "what ", "which ", "who ", "when ", "where ")
_OF_MINE = re.compile(
    r"(?:whether|when|where|which [\w -]+?|(?:how|what) (?:much|many|long|often|soon|far|old)(?: [\w-]+)?) I(?!(?:'d| would)\b)"
)


def is_a_pleasure_to_be_asked(asked: str) -> bool:
    """Whether one can be thanked for a question though nothing answers it: "what I'd do first", but not "why I left", and not
    what a form asks: "whether I know SAP", "when I can start".
    """
    return asked.startswith(_ABOUT_WORK) and not _OF_MINE.match(asked)


def names_somebody_else(reader: Interviewer, opening: Opening) -> bool:
    """Whether the reader's topic names another of the people met: what is said of somebody is not for a letter."""
    words = {word for word in _WORD.findall(reader.topic or "") if word[0].isupper()}
    others = [each for each in opening.people if not is_same_person(each, reader)]
    return any(part in words for each in others for part in _WORD.findall(each.name)[1:] if len(part) > 2)


def start_of(candidate: str, opening: str) -> int:
    """Where among the letters that fit an opening's first reader begins: among the leading ones, another place for another
    candidate or opening.
    """
    return int(short_hash(candidate, opening), 16) % _LEADING


def turn_of(message: Message) -> int:
    """How far from there a reader's letter stands: by the reader's place in the list, and by the visits before."""
    return message.variant + message.earlier


Letter = tuple[int, Callable[[], str]]
"""A letter that fits: its line in the template, and what fills it in."""


def in_turn(letters: Sequence[Letter], turn: int, taken: Iterable[int]) -> list[Letter]:
    """The letters in the order in which a reader should get them: from the reader's turn on, those taken by others last."""
    start = turn % len(letters) if letters else 0
    ordered = [*letters[start:], *letters[:start]]
    gone = set(taken)
    return sorted(ordered, key=lambda each: each[0] in gone)
