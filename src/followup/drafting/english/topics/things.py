"""Topics that name a thing: a noun phrase, or how many there are of it."""

from __future__ import annotations

import re
from dataclasses import replace

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.nouns import changed, named, what_leads
from followup.drafting.english.grammar.phrases import Kind, Phrase, is_brought, understood
from followup.drafting.english.text.unsaid import is_about_hiring
from followup.drafting.english.topics.amounts import gone, money_of, so_many_and_what, then_and_now, there_is
from followup.drafting.english.topics.forms import Topic, is_trouble
from followup.drafting.english.topics.scenes import scene
from followup.drafting.english.topics.splices import DASH_OR_COLON, before_a_mark, unspliced
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_ROUGHLY = Pattern(
    r"^(?:about|around|roughly|approximately) (?:(?P<n>\d[\d,]*) (?![ap]\.?m|per ?cent)|(?=half |a third |\d[\d.]* per ?cent))"
)


def of_thing(blank: Topic, line: str) -> Topic | None:
    """The forms of a noun phrase, or of the one before a colon or a dash."""
    if there := there_is(line):
        return replace(blank, that=there, is_trouble=True)
    if so_far := gone(line):
        return replace(blank, that=so_far, is_trouble=is_trouble(tokens(line)))
    if time := _TIME_FOR.match(line):
        is_sayable = not is_about_hiring(time["what"]) and is_whole(tokens(line))
        return replace(blank, kind=Kind.NOUN, noun=f"the {line}", is_plural=True) if is_sayable else None
    if things := so_many_and_what(line):
        return replace(blank, kind=Kind.NOUN, noun=things, is_plural=True)
    if things := then_and_now(line):
        return replace(blank, kind=Kind.NOUN, noun=things, is_plural=True, head=things)
    line = before_a_mark(line, DASH_OR_COLON)
    if roughly := _ROUGHLY.match(line):
        return _of_so_many_or_so(blank, line[roughly.end() :], roughly["n"])
    if so_many := of_so_many_in(blank, line):
        return so_many
    if mine := re.match(r"(my .+?),? and why it (was|is) (.+)$", line):
        return replace(blank, wh=f"why {mine[1]} {mine[2]} {mine[3]}")
    if lacking := scene(line):
        return replace(blank, noun=lacking, is_plural=True, is_trouble=True)
    name = money_of(line) or changed(line) or named(line) or what_leads(line)
    spliced = line[line.rfind(", ") :] if ", " in line else None
    if name and spliced and name.text.endswith(spliced) and not spliced.startswith(", including"):
        name = named(unspliced(line))  # "the fleet getting old, no money"
        if name is None:
            return None
    if name is None:
        return None
    if _ANY_ONE.match(name.text):
        return None  # "a nurse"
    words = tokens(name.text)
    is_short = len(name.core.split()) <= 6
    is_bare = name.is_plural and not any(word.can_be("DI") for word in tokens(name.core))
    is_some = is_bare and bool(_TELLS_WHICH.match(name.text.removeprefix(name.core)))
    is_done = words[0].classes == "g" and name.is_plural  # "recruiting drivers" is no name of a thing
    return replace(
        blank,
        kind=Kind.NOUN,
        noun=name.text,
        is_plural=name.is_plural,
        head=name.core if is_short and not is_done and not is_some and is_sayable_head(name.core) else None,
        is_trouble=is_trouble(words),
    )


def _of_so_many_or_so(blank: Topic, things: str, number: str | None) -> Topic | None:
    """The forms of "about 40 open claims", which stands behind "about": "the 40 or so open claims"."""
    if number is None:
        return of_thing(blank, things)
    found = of_thing(blank, f"the {number} {things}")
    if found is None or not found.noun:
        return found
    return replace(found, noun=found.noun.replace(f" {number} ", f" {number} or so ", 1), head=None)


_ANY_ONE = Pattern(r"^an? \w+$")
_WHO = Pattern(r"^(?P<people>[\w' -]+?) who (?P<do>[a-z][\w' -]+)$")


_OPENS = word_set("what when where how why if because before after until while that which")


def people_who(line: str) -> str | None:
    """For people and what they do, the line: "new starters who miss their first pay run"; None where it may go on to what else
    becomes of them. What they do is sure where "they" do it.
    """
    found = _WHO.match(line)
    words = tokens(found["people"]) if found else ()
    noun = core_phrase(words) if words else None
    if found is None or noun is None or noun.number != PLURAL or noun.doubt or noun.core != len(words):
        return None
    they_do = tokens(f"they {found['do']}")
    own = clause(they_do)
    is_sure = own is not None and own.verb == 1 and is_whole(they_do[2:])
    opens = next((place for place, word in enumerate(they_do) if place > 1 and word.low in _OPENS), len(they_do))
    return line if is_sure and not any(word.can_be("XHM") for word in they_do[3:opens]) else None


def of_doing(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of what is being done; of a thing in a row of things, where commas divide them: "sticking keys, dust"."""
    if "," in phrase.line and (row := named(phrase.line)) and row.text.count(" and ") > phrase.line.count(" and "):
        return replace(blank, kind=Kind.NOUN, noun=row.text, is_plural=True, is_trouble=is_trouble(tokens(row.text)))
    if (shorter := unspliced(phrase.line)) != phrase.line:
        own = understood(shorter)  # "moving the files, nobody owns it"
        return of_doing(blank, own) if own.kind is Kind.DOING else None
    brought = phrase.words[2:] if is_brought(phrase.words) else phrase.words
    if not is_whole(brought):
        return None
    return replace(blank, doing=phrase.line, is_trouble=is_trouble(phrase.words))


# "Women who book late" are not women; "distributors in Norway who …" are told apart before.
_TELLS_WHICH = Pattern(r"^ (?:who|that|which|whose|where|when|[a-z]+ing)\b")


def is_sayable_head(core: str) -> bool:
    """Whether a short noun form can be named to anybody: no mishap, and nothing that was only one of many."""
    return len(core) > 1 and not re.match(r"an? ", core) and not is_trouble(tokens(core))


# What something takes is a thing where it is said for what: "25 minutes for a tuning because the stage is never free".
_TIME_FOR = Pattern(
    rf"^(?:\d+|{FROM_TWO}) (?:minutes|hours|days|weeks|months|years) for"
    r" (?:an?|one|each|every) (?P<what>[a-z].*)$"
)
_LASTS = Pattern(r"\b(?:minutes|hours|days|weeks|months|years|percent)$")
HOW_MANY = Pattern(
    rf"^(?P<how_many>(?:\d[\d,.]*|{FROM_TWO}) (?P<what>[\w -]+?)"
    r"(?<! in)(?<! within) (?:an?|per|each|every) (?:hour|day|night|morning|shift|week|month|quarter|year|term|season)"
    r"(?: (?:in|on|at|from|with|to|for) [\w' -]+)?)(?:, (?P<more>[\w$€£].*))?$"
)


_SO_MANY_IN = Pattern(
    rf"^(?:[1-9]\d?|{FROM_TWO}) (?P<what>[a-z][\w -]*?) (?:in|within)"
    rf" (?:just |only )?(?:an?|one|{FROM_TWO}|\d{{1,2}})"
    r" (?:days?|weeks?|months?|years?|seasons?|terms?|winters?|summers?)$"
)


def of_so_many_in(blank: Topic, line: str) -> Topic | None:
    """The topic that says how many there were in a time, which tells of a failing: "three heads in five years"."""
    found = _SO_MANY_IN.match(line)
    core = core_phrase(tokens(found["what"])) if found else None
    if core is None or core.number != PLURAL or core.doubt or _LASTS.search(found["what"] if found else ""):
        return None
    return replace(blank, kind=Kind.NOUN, noun=line, is_plural=True, is_trouble=True)


def of_how_many(blank: Topic, line: str, often: re.Match[str]) -> Topic | None:
    """The topic that says how many of something there are, whatever a comma splices on: "the three callbacks a week on new
    consumer units".
    """
    counted = noun_phrase(tokens(often["how_many"]))
    if counted is None or counted.number != PLURAL or clause(tokens(often["how_many"])):
        return None
    if not is_whole(tokens(often["how_many"])):
        return None
    return replace(
        blank,
        kind=Kind.NOUN,
        noun=f"the {often['how_many']}",
        is_plural=True,
        is_trouble=is_trouble(tokens(line)),
    )
