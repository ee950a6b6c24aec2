"""A letter, what it may say, and what was found in it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from followup.drafting.tact import Rules, straight
from followup.model.etiquette import Channel, Span
from followup.model.interviews import Mode
from followup.model.settings import English
from followup.model.status import Status
from followup.problems import NO_PLACE, Place


@dataclass(frozen=True, slots=True)
class Letter:
    """A text as its reader gets it; a call, a card and a LinkedIn note have no subject."""

    body: str
    subject: str | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        return (self.body,) if self.subject is None else (self.subject, self.body)


@dataclass(frozen=True, slots=True)
class Typed:
    """Words of the candidate's own, what they are ("topic", "strength", "say" …), and where they stand in the list."""

    text: str
    what: str
    place: Place = field(default=NO_PLACE, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a letter to one reader may say, and what kind of letter it is.

    `texts` are names, the company, the role and whatever else stands in the list and may be told this reader; `typed` are the
    candidate's own words for them, `others` topics that were somebody else's. `days` may be named, on `talked` the
    interviews were, `today` is the day of sending. Limits that are None are none.
    """

    texts: tuple[str, ...] = ()
    typed: tuple[Typed, ...] = ()
    others: tuple[Typed, ...] = ()
    days: frozenset[dt.date] = frozenset()
    talked: frozenset[dt.date] = frozenset()
    today: dt.date | None = None
    clocks: frozenset[dt.time] = frozenset()
    counts: frozenset[int] = frozenset()  # people, minutes
    addresses: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    modes: frozenset[Mode] = frozenset(Mode)  # how the reader and the candidate met
    status: Status = Status.WAITING
    step: str = ""
    channel: Channel = Channel.EMAIL
    reader: str | None = None
    candidate: str | None = None
    role: str | None = None  # where the letter has to name it
    topic: str | None = None  # where the letter has to say something of it
    words: Span | None = None
    characters: int | None = None
    subject_characters: int | None = None
    most_questions: int | None = None
    is_formal: bool = False
    english: English | None = None  # None: either
    rules: Rules = field(default_factory=Rules, repr=False, compare=False)

    @property
    def sources(self) -> Iterator[str]:
        """Every text from which a fact may come."""
        yield from self.texts
        yield from (each.text for each in self.typed)

    def says(self, words: str) -> bool:
        """Whether `words` stand in the list as they are, whatever their case."""
        wanted = straight(words.lower())
        return any(wanted in straight(text.lower()) for text in self.sources)

    def author_of(self, words: str) -> Typed | None:
        """The candidate's own words of which `words` are a part; None where they are somebody else's."""
        wanted = straight(words.lower()).strip(" .,;:!?")
        return next((each for each in self.typed if wanted and wanted in straight(each.text.lower())), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that keeps a letter from being sent: a stable word for it, what is wrong, what to write instead.

    `quoted` is what the letter says there; `typed` are the candidate's own words that brought it in, if they did.
    """

    code: str
    quoted: str
    fault: str
    better: str
    typed: Typed | None = None


Check = Callable[[Letter, Known], Iterator[Finding]]


_WORD = re.compile(r"[^\W_][\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_MARKS = re.compile(r"['’-]")


@lru_cache(maxsize=64)
def lower_words(text: str) -> frozenset[str]:
    """The words of a text in small letters: most patterns need not be tried where none of theirs is there."""
    return frozenset(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=8192)
def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters and without accents, "Larkhill's" as "larkhill".

    >>> folded_words("Inès Bakkali's on-call")
    ('ines', 'bakkali', 'on-call')
    """
    return tuple(folded(word) for word in _WORD.findall(text))


@lru_cache(maxsize=16384)
def folded(word: str) -> str:
    """A word in small letters, without accents and without the ending of a genitive."""
    bare = straight(word.casefold())
    if not bare.isascii():
        bare = "".join(each for each in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(each))
    return bare.rstrip("'-_").removesuffix("'s")


@lru_cache(maxsize=8192)
def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, those with a hyphen or an apostrophe whole and in parts."""
    words = folded_words(text)
    return frozenset(words).union(*(_MARKS.split(word) for word in words))
