"""A topic's forms, each None where it is not sure, and whether words tell of a failing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from followup.drafting.english.grammar.phrases import Kind
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_WHOLE = ("noun", "that", "wh", "asked", "showed", "doing", "said", "quote", "promise")
FORMS = (*_WHOLE, "rider", "head")
"""The names of a topic's forms; the last two say it in part."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in the forms that are sure; a form is None where it is not.

    noun, wh and doing stand after "about", that after "You mentioned that", asked after "Thank you for asking", showed
    after "Thank you for", promise after "Here is"; quote is a sentence that was typed as somebody's words, in its
    quotation marks, said a sentence of the candidate's own, head the short noun. rider ends a
    sentence behind the noun and a comma.
    """

    typed: str
    kind: Kind
    noun: str | None = None
    rider: str | None = None
    noun_words: int = 0
    is_plural: bool = False
    that: str | None = None
    wh: str | None = None
    asked: str | None = None
    showed: str | None = None
    doing: str | None = None
    said: str | None = None
    quote: str | None = None
    promise: str | None = None
    promise_attach: str | None = None
    head: str | None = None
    is_trouble: bool = False

    @property
    def gist(self) -> str | None:
        """What it is about, after "about", for a note that has to be pleasant: the head, else the noun without the clause
        behind it, else the doing; None where that is long, a count or people alone, or itself tells of a failing.

        >>> from followup.drafting.english.topics.understanding import topic
        >>> topic("croissants that go soft by 10").gist
        'croissants'
        """
        thing = _CLAUSE_BEHIND.split(self.noun)[0] if self.noun else None
        gist = self.head or (_DOING_BEHIND.sub("", thing) if thing and self.is_plural else thing) or self.doing
        gist = _BARE_NUMBER.sub("", gist) if gist else None  # "galley service for 3"
        is_fit = (
            gist
            and len(gist.split()) <= _MOST_WORDS_OF_A_GIST
            and not _COUNT.match(gist)
            and not is_trouble(tokens(gist))
            and " not " not in gist
            and not _ASKS.match(gist)
            and not self._is_people_alone(gist)
        )
        return gist if is_fit else None

    def _is_people_alone(self, gist: str) -> bool:
        """Whether a gist is people, of whom nothing or not all is said: nobody talks "about nurses"."""
        behind = self.noun.removeprefix(gist) if self.noun else ""
        is_folk = is_people(gist.split()[-1]) or behind.startswith((" who ", " whose "))
        return (" " not in gist or gist != self.noun) and is_folk

    @property
    def has_form(self) -> bool:
        """Whether anything can be said of it."""
        return any(getattr(self, name) for name in _WHOLE)

    @property
    def about(self) -> str | None:
        """What stands after "about": the noun with what ends the sentence behind it, else the wh-clause, else the doing."""
        return (f"{self.noun}, {self.rider}" if self.noun and self.rider else self.noun) or self.wh or self.doing

    @property
    def texts(self) -> tuple[str, ...]:
        """The topic in every form in which a letter may have it."""
        forms = (self.about, *(getattr(self, name) for name in FORMS))
        return tuple(dict.fromkeys(form for form in forms if form))

    def mapped(self, change: Callable[[str], str | None], names: Collection[str] = FORMS) -> Topic:
        """The topic with the forms of those names put through `change`, which gives None where a form is not sure. With a form
        goes what has no place without it.
        """
        forms: dict[str, Any] = {name: change(form) for name in names if (form := getattr(self, name))}
        changed = replace(self, **forms)
        return replace(
            changed,
            rider=changed.rider if changed.noun else None,
            noun_words=len(changed.noun.split()) if changed.noun else 0,
            promise_attach=changed.promise_attach if changed.promise else None,
        )


_TROUBLE = word_set(
    "nobody nothing never full leave lose lost late error errors fail failure failing broken break delay slip "
    "miss missed wrong bad worse worst complain complaint lack shortage short stop trouble problem issue "
    "crisis waste stuck slow turnover churn quit resign empty overload overrun backlog accident "
    "near-miss incident cavity leak damage reject return drop fall down understaffed overbooked overdue "
    "unpaid noise theft scrap defect outage burnout dispute mistake confusion mess hard difficult "
    "struggle kill"
)


def is_trouble(words: Tokens) -> bool:
    """Whether the words tell of a failing."""
    return any(word.low in _TROUBLE or bool(_TROUBLE & set(lexicon.lemmas(word.low))) for word in words)


_ASKS = Pattern(r"(?:what|how|when|where|who|which|whether|why)\b")  # "what to do" of "what to do when a guest cancels"
_CLAUSE_BEHIND = Pattern(r",? (?:that|which|who|whose|where|when|while|until|because|after|before)\b")
_BARE_NUMBER = Pattern(r" (?:for|of|at|with|from|to|by) \d[\d,.]*(?: [a-z-]+s)?$")
# What several are doing behind their name: "passengers staying in their cars", but not "sales training in Leeds".
_DOING_BEHIND = Pattern(
    r"(?<=s) [a-z]+ing (?:up|down|out|off|away|back|over|mid|the|their|your|in (?:the|their|your))\b.*$"
)
_COUNT = Pattern(
    rf"(?:(?:the|your|their|about|over|some|more than|only) )*(?:\d[\d,.]*(?:-odd|\+|k)?|{FROM_TWO}|dozens|hundreds) "
    r"(?!(?:[ap]\.m\.|o'clock|percent|per cent))"
)
_MOST_WORDS_OF_A_GIST = 6
