"""What a note beside a person tells, by the first rule that fits: what to read in its place, its forms, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.compounds import is_time
from followup.drafting.english.grammar.cores import core_end
from followup.drafting.english.grammar.phrases import Kind, Phrase, is_how_often, understood
from followup.drafting.english.text.unsaid import is_about_hiring, is_private, is_promise
from followup.drafting.english.topics import talk
from followup.drafting.english.topics.addressed import of_them
from followup.drafting.english.topics.amounts import becomes, doing_and_they, is_late, is_out, there_are_and
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.topics.promises import promised
from followup.drafting.english.topics.showings import shown
from followup.drafting.english.topics.splices import DASH, NEXT_NOTE, before_a_mark, first_note, thing_before_a_clause
from followup.drafting.english.topics.tellings import of_clause
from followup.drafting.english.topics.things import HOW_MANY, of_doing, of_how_many, of_thing, people_who
from followup.drafting.english.topics.wonderings import of_question, of_wh
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

Rule = Callable[[Topic, Phrase], Phrase | Topic | None]
"""Of the topic without a form and the phrase that it was typed as: what is read instead, or the topic, without a form where
nothing of it can be said; None where the rule does not fit.
"""


def told(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person; None where nothing of it can be said."""
    blank = Topic(text, phrase.kind)
    for rule in _RULES:
        found = rule(blank, phrase)
        if isinstance(found, Phrase):
            return told(text, found)
        if found is not None:
            return found if found.has_form else None
    return None


def _without_an_aside(blank: Topic, phrase: Phrase) -> Phrase | None:
    """What stands in brackets, or only limits it: "the rota (4 weeks)", "OCT for everyone, or only with a reason"."""
    bare = _ASIDE.sub("", phrase.line)
    return understood(bare) if bare and bare != phrase.line else None


_ASIDE = Pattern(r"\s*\([^()]*\)(?=$|[ ,])|, or (?:only|just|not|when|if)\b.*$")


def _wants_for_themselves(blank: Topic, phrase: Phrase) -> Topic | None:
    """What the reader wants for themselves is no topic: "wants a divorce"."""
    is_so = phrase.line.startswith(("wants ", "needs ")) and _FOR_THEMSELVES.search(phrase.line)
    return blank if is_so else None


# What one wants for oneself, or whom for the job: "a raise", "surgery", "a younger man", "to move to Spain".
_FOR_THEMSELVES = Pattern(
    r"^(?:wants|needs) (?:an? )?[\w-]+$"
    r"|\b(?:man|woman|person|divorce|raise|promotion|holiday|vacation|break|rest|surgery|operation|job)\b"
    r"|\bto (?:retire|quit|leave|move|emigrate|marry|resign)\b"
    r"|^(?:wants|needs) (?!some(?:one|body)\b).*\b(?:his|her)\b",
    re.IGNORECASE,
)


def _wants_of_the_work(blank: Topic, phrase: Phrase) -> Phrase | None:
    """What whoever it was typed beside wants of the work is no gossip: "wants someone in her ear who doesn't panic"."""
    return understood(_HIS_OR_HER.sub("your", phrase.line)) if _WANTS_OF_HERS.match(phrase.line) else None


_WANTS_OF_HERS = Pattern(r"^(?:wants|needs) some(?:one|body) .*\b(?:his|her) \w")
_HIS_OR_HER = Pattern(r"\b(?:his|her)\b(?= \w)")


def _wish(blank: Topic, phrase: Phrase) -> Phrase | Topic | None:
    """What the reader said to want: "he would rather be rung for nothing than too late"."""
    wish = _WISH.match(phrase.line)
    if wish is None:
        return None
    if _FOR_THEMSELVES.search(wish["wish"]) or (wish["rather"] and " than " not in wish["rather"]):
        return blank
    if wish["what"]:
        return understood(_HIS_OR_HER.sub("your", wish["wish"]))
    own = tokens(wish["rather"])
    is_sure = own[0].can_be("b") and is_whole(own[1:]) and not OF_TWO.search(wish["rather"])
    is_told = is_sure and not is_private(phrase.line) and not is_about_hiring(phrase.line)
    return Topic(blank.typed, Kind.CLAUSE, that=f"they {wish['wish']}") if is_told else blank


_WISH = Pattern(
    r"^(?:he|she) (?P<wish>(?:wants|needs) (?!.*\b(?:me|my)\b)(?P<what>.+)|would rather (?!me\b)(?P<rather>.+))$",
    re.IGNORECASE,
)
OF_TWO = Pattern(r"\b(?:I|my|me|you|your)\b", re.IGNORECASE)  # of the candidate and the reader


def _said_of_them(blank: Topic, phrase: Phrase) -> Phrase | None:
    """What is theirs, as a clause or a question: "they lose two drivers a month"."""
    theirs = of_them(phrase.line)
    own = understood(theirs) if theirs else None
    return own if own and own.kind in (Kind.CLAUSE, Kind.WH) else None


def _first_of_two_notes(blank: Topic, phrase: Phrase) -> Phrase | Topic | None:
    """The first of two notes: "reports that say nothing. wants a heat map"."""
    first = first_note(phrase.line)
    if not first:
        return None
    return blank if is_private(phrase.line) or is_about_hiring(phrase.line) else understood(first)


def _without_a_mark(blank: Topic, phrase: Phrase) -> Phrase | Topic | None:
    """What stands behind a mark of one's own, "Q: …", "re: …", and whose own it is: "grow own herbs"."""
    line = phrase.line
    short = _MARKED.sub("", line)
    if short == line:
        short = _OWN.sub(r"\1their own", line)
    if short == line:
        return None
    own = understood(short) if short else None
    is_asked = own is not None and own.kind is Kind.QUESTION and line[0] in "qQ"
    return own if own and not is_asked else blank


_MARKED = Pattern(r"^(?:[a-z]|q|note|notes|topic|re|fyi)\s*[:)]\s*", re.IGNORECASE)
_OWN = Pattern(r"(^|\b(?:from|in|on|with|of|for|at|by|to|run|have|use|grow|make|bring) )own\b")


def _before_a_dash(blank: Topic, phrase: Phrase) -> Topic | None:
    """What stands before a dash, where it says something alone: "first reply time - 9 hrs right now"."""
    before = before_a_mark(phrase.line, DASH)
    return told(blank.typed, understood(before)) if before != phrase.line else None


def _without_a_time(blank: Topic, phrase: Phrase) -> Phrase | None:
    """A thing and its time: "the regulator's visit, next spring"."""
    thing, comma, time = phrase.line.rpartition(", ")
    return understood(thing) if comma and is_time(tokens(time)) and phrase.kind is not Kind.CLAUSE else None


def _without_a_cost(blank: Topic, phrase: Phrase) -> Phrase | None:
    """What is told, and what it costs or should: "buses are the real barrier, $400 a trip"."""
    before, comma, cost = phrase.line.partition(", ")
    own = understood(before) if comma and (_COSTS.match(cost) or _WISHED.match(cost)) else None
    return own if own and own.kind in (Kind.CLAUSE, Kind.NOUN) else None


_WISHED = Pattern(
    r"^(?:he|she)(?: really| only)? (?:wants?|wanted|hopes?|needs?|reckons?) (?:for |about )?\d[\d,.]*(?: \w+)?$"
)
_COSTS = Pattern(r"^[$€£]\d[\d.,]*k?(?: (?:an?|per|each) \w+)?$")  # of what a clause tells, and nobody's pay


def _private(blank: Topic, phrase: Phrase) -> Topic | None:
    """What a letter never repeats."""
    return blank if is_private(phrase.line) or is_about_hiring(phrase.line) else None


def _first_sentence(blank: Topic, phrase: Phrase) -> Phrase | None:
    """The sentence before a semicolon."""
    sentence, semicolon, _ = phrase.line.partition("; ")
    own = understood(sentence) if semicolon else None
    return own if own and own.kind is Kind.CLAUSE else None


def _how_many(blank: Topic, phrase: Phrase) -> Topic | None:
    """How many there are of something: "how many covers on a Sunday"."""
    often = HOW_MANY.match(phrase.line)
    return (of_how_many(blank, phrase.line, often) or blank) if often else None


def _behind_that(blank: Topic, phrase: Phrase) -> Phrase | None:
    """A clause behind its "that"."""
    own = understood(phrase.line[5:]) if phrase.line.startswith("that ") else None
    return own if own and own.kind is Kind.CLAUSE else None


def _so_many(blank: Topic, phrase: Phrase) -> Topic | None:
    """So many, and what is so of them: "90 beds and only 3 porters", "3 tanks now, 7 by summer"."""
    if there := there_are_and(phrase.line) or doing_and_they(phrase.line):
        return replace(blank, that=there, is_trouble=True)
    growth = becomes(phrase.line)
    return replace(blank, kind=Kind.DOING, doing=growth) if growth else None


def _at_a_time(blank: Topic, phrase: Phrase) -> Topic | None:
    """A time of day, and what happens then: "half past eight when everybody wants coffee"."""
    return replace(blank, kind=Kind.NOUN, noun=phrase.line) if _AT_THAT_TIME.match(phrase.line) else None


_AT_THAT_TIME = Pattern(
    r"^(?:(?:\w+|half|a quarter) (?:to|past) \w+|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m|[ap]\.m\.)|noon|midday|midnight|lunchtime)"
    r",? when (?:the|your|our|their|half|everyone|everybody|nobody|all|both|most|two|three)\b.+$"
)


def _late_or_out(blank: Topic, phrase: Phrase) -> Phrase | None:
    """How far a thing is behind, or since when it is out: "2 vans off the road since June, nobody can find the short"."""
    first = phrase.line.partition(", ")[0]
    late = is_late(first) or is_out(first)
    return understood(late) if late else None


def _promise_or_nothing(blank: Topic, phrase: Phrase) -> Topic | None:
    """A promise; a placeholder and what is in another language say nothing."""
    if phrase.kind is Kind.PROMISE:
        return _promised(blank, phrase.line) or blank
    return blank if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN) else None


def _promised(blank: Topic, line: str) -> Topic | None:
    """The topic with what was promised."""
    thing = promised(line)
    return replace(blank, promise=thing.text, promise_attach=f"attach {thing.text}") if thing else None


def _thing_alone(blank: Topic, phrase: Phrase) -> Phrase | None:
    """The thing before a clause that tells no more of it than its writer knows."""
    verb = phrase.clause.verb if phrase.clause else None
    alone = thing_before_a_clause(phrase.line, verb) if phrase.kind in _MAY_BE_A_THING else None
    return understood(alone) if alone else None


_MAY_BE_A_THING = (Kind.NOUN, Kind.CLAUSE, Kind.QUALITY, Kind.THIRD_PERSON, Kind.UNSURE)


def _beside_a_promise(blank: Topic, phrase: Phrase) -> Topic | None:
    """A promise beside another topic: the promise leads, the other is the topic."""
    items = [item.strip() for item in re.split(r"\s+/\s+|;\s+|,\s+", phrase.line)]
    promises = [item for item in items if is_promise(item)]
    if len(items) != 2 or len(promises) != 1:
        return None
    other = told(blank.typed, understood(next(item for item in items if item not in promises)))
    return _promised(other or Topic(blank.typed, Kind.PROMISE), promises[0]) or other


def _showed(blank: Topic, phrase: Phrase) -> Topic | None:
    """What they showed: "walked me thru the dispatch board"."""
    showed = shown(phrase.line)
    return replace(blank, showed=showed) if showed else None


def _asked(blank: Topic, phrase: Phrase) -> Topic | None:
    """What they asked: "asked what I'd do first", "is it worth it?"."""
    if asked := talk.asked(before_a_mark(phrase.line, NEXT_NOTE)):
        own = understood(asked)
        if own.kind is Kind.WH and _OF_US.search(asked):
            return of_wh(blank, own) or blank
        return replace(blank, asked=asked)
    is_question = phrase.kind is Kind.QUESTION or phrase.is_question
    return (of_question(blank, phrase) or blank) if is_question else None


_OF_US = Pattern(r"\b(?:we|us)\b")  # "asked how we'd price it" is nothing that one asks of somebody else


def _said_yes(blank: Topic, phrase: Phrase) -> Topic | None:
    """What the candidate said yes to: "said yes to training two new drivers"."""
    if not _YES.match(phrase.line):
        return None
    return replace(blank, said=phrase.line if phrase.line.startswith("I ") else f"I {phrase.line}")


_YES = Pattern(r"(?:I )?said yes to \w+ing\b")


def _told_or_spoken_of(blank: Topic, phrase: Phrase) -> Topic | None:
    """What a note says was told or talked about: "told me about the new ledger"; nothing where it tells only that."""
    told_so = talk.told(phrase.line)
    if told_so and (found := told(blank.typed, understood(told_so))) and (found.that or found.wh):
        return found
    subject = talk.spoken_of(phrase.line)
    if subject and (found := told(blank.typed, understood(subject))):
        return found
    return blank if _SAID.match(phrase.line) else None


_SAID = Pattern(r"(?:I )?(?:said|told|asked|promised|agreed|offered)\b")


def _people(blank: Topic, phrase: Phrase) -> Topic | None:
    """People and what they do: "customers calling 3 times before they get an answer"."""
    is_told = phrase.kind is Kind.CLAUSE and phrase.clause is not None and phrase.clause.is_sure
    people = None if is_told else people_who(phrase.line)
    return replace(blank, kind=Kind.NOUN, noun=people, is_plural=True) if people else None


def _by_kind(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a phrase by its kind."""
    match phrase.kind:
        case Kind.CLAUSE:
            return of_clause(blank, phrase)
        case Kind.WH:
            return of_wh(blank, phrase)
        case Kind.DOING:
            return of_doing(blank, phrase)
        case Kind.NOUN | Kind.UNSURE if not phrase.is_question and not is_how_often(phrase.line):
            return of_thing(blank, phrase.line)
        case Kind.PAST if phrase.noun and phrase.noun.core == len(phrase.words) and not phrase.words[1].can_be("DCOo"):
            return of_thing(blank, phrase.line)
        case Kind.QUALITY | Kind.THIRD_PERSON if phrase.words[0].classes[0] in "nums^" or core_end(phrase.words) > 1:
            return of_thing(blank, phrase.line)
    return None


_RULES: tuple[Rule, ...] = (
    _without_an_aside,
    _wants_for_themselves,
    _wants_of_the_work,
    _wish,
    _said_of_them,
    _first_of_two_notes,
    _without_a_mark,
    _before_a_dash,
    _without_a_time,
    _without_a_cost,
    _private,
    _first_sentence,
    _how_many,
    _behind_that,
    _so_many,
    _at_a_time,
    _late_or_out,
    _promise_or_nothing,
    _thing_alone,
    _beside_a_promise,
    _showed,
    _asked,
    _said_yes,
    _told_or_spoken_of,
    _people,
    _by_kind,
)
