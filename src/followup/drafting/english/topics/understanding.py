"""What a letter can say of a topic that was typed beside a person."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.compounds import is_time
from followup.drafting.english.grammar.cores import core_end
from followup.drafting.english.grammar.figures import sums_said
from followup.drafting.english.grammar.finished import is_finished
from followup.drafting.english.grammar.phrases import Kind, Phrase, is_how_often, understood
from followup.drafting.english.text.numbers import small_numbers_said
from followup.drafting.english.text.unsaid import is_about_hiring, is_private, is_promise
from followup.drafting.english.topics import talk
from followup.drafting.english.topics.addressed import of_them, said_back, said_of_them, said_to_asker, said_to_you
from followup.drafting.english.topics.amounts import becomes, doing_and_they, is_late, is_out, there_are_and
from followup.drafting.english.topics.forms import FORMS, Topic
from followup.drafting.english.topics.heard import IN_QUOTES, is_heard, of_heard
from followup.drafting.english.topics.promises import promised
from followup.drafting.english.topics.riders import rider, two_notes
from followup.drafting.english.topics.showings import shown
from followup.drafting.english.topics.splices import DASH, NEXT_NOTE, before_a_mark, first_note, thing_before_a_clause
from followup.drafting.english.topics.tellings import of_clause
from followup.drafting.english.topics.things import HOW_MANY, of_doing, of_how_many, of_thing, people_who
from followup.drafting.english.topics.wonderings import of_question, of_wh
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_SHE_ASKS = Pattern(
    r",? and (?:he|she) (?:would like|'d like|wants|wanted|asked|wonders|wondered) (?:to know|me|why|how|what)\b.*$"
)
# Whose fault it is, said back to them, is no thanks: "clients who wait in the car because we never went back to the desk".
_BLAME = Pattern(
    r",? because (?:we|they|he|she) (?:never|still|always|do(?:n't| not)|did(?:n't| not)|can(?:'t|not)|could(?:n't| not)"
    r"|have(?:n't| not)|had(?:n't| not)|wo(?:n't|uld not)|stopped|forgot|keep|kept|lost)\b.*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def topic(text: str, to_owner: bool = True, british: bool = False) -> Topic | None:
    """The forms of a typed topic; None where nothing of it can be said.

    to_owner: the letter goes to the one who spoke of it, so that "their migration" is "your migration".
    """
    phrase = understood(_SHE_ASKS.sub("", _BLAME.sub("", text)))
    found = _found(text, phrase)
    if found is None:
        return None
    addressed = _to_owner(found) if to_owner else _to_others(found)
    finished = _finished(addressed, british) if addressed else None
    return finished if finished and finished.has_form else None


def _found(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person; of what the reader said in these very words, their turn or their quotation."""
    typed = " ".join(text.split())
    if is_heard(typed, phrase):
        return of_heard(text, phrase)
    is_question = phrase.kind is Kind.QUESTION or phrase.is_question
    if IN_QUOTES.match(typed) and _OF_TWO.search(phrase.line) and not is_question:
        return _quoted(text, phrase)  # "my door is always open": whose it is, only the quotation says
    topic = _topic(text, phrase)
    return _with_rider(topic, phrase.line) if topic else _quoted(text, phrase)


def _with_rider(found: Topic, line: str) -> Topic:
    """The topic with what a second note says of the thing that the first one names."""
    notes = two_notes(line) if found.noun and not found.promise else None
    first = _topic(notes[0], understood(notes[0])) if notes else None
    if notes is None or first is None or first.noun != found.noun:
        return found
    second = understood(notes[1])
    if is_for_oneself(notes[1]) and second.kind is not Kind.PAST:
        return found
    told = _topic(notes[1], second)
    asked = told.wh if told and second.kind is Kind.WH else None
    return replace(
        found, rider=f"and {asked}" if asked else rider(notes[1], found.is_plural, told.that if told else None)
    )


_OF_TWO = Pattern(r"\b(?:I|my|me|you|your)\b", re.IGNORECASE)


def is_for_oneself(text: str) -> bool:
    """Whether a typed topic is none for others to read: of pay, the hiring or one's own part, a judgement, a reminder."""
    phrase = understood(text)
    return phrase.kind in _FOR_ONESELF or is_private(phrase.line) or is_about_hiring(phrase.line)


_FOR_ONESELF = (Kind.GOSSIP, Kind.NOTE, Kind.PROMISE, Kind.FIRST_PERSON, Kind.PAST)
_FEWEST_WORDS_OF_A_QUOTE, _MOST_WORDS_OF_A_QUOTE = 3, 14


def _quoted(text: str, phrase: Phrase) -> Topic | None:
    """What was typed in quotation marks as what somebody said; they are said to have said no more than that."""
    found = IN_QUOTES.match(" ".join(text.split()))
    is_told = phrase.kind not in (Kind.FOREIGN, Kind.GOSSIP, Kind.PLACEHOLDER, Kind.PROMISE)
    if found is None or not is_told or is_private(phrase.line) or is_about_hiring(phrase.line):
        return None
    said = (found[1] or found[2]).strip(" .,;:!")
    is_fit = _FEWEST_WORDS_OF_A_QUOTE <= len(said.split()) <= _MOST_WORDS_OF_A_QUOTE and is_finished(said)
    return Topic(text, phrase.kind, quote=f"“{said}”") if is_fit else None


_ASIDE = Pattern(r"\s*\([^()]*\)(?=$|[ ,])|, or (?:only|just|not|when|if)\b.*$")
_MARKED = Pattern(r"^(?:[a-z]|q|note|notes|topic|re|fyi)\s*[:)]\s*", re.IGNORECASE)
_OWN = Pattern(r"(^|\b(?:from|in|on|with|of|for|at|by|to|run|have|use|grow|make|bring) )own\b")


_FINISHED = tuple(name for name in FORMS if name != "quote")  # somebody's words stay as they are


def _finished(found: Topic, british: bool) -> Topic:
    """The topic with those forms alone that can stand in a letter."""

    def sure(form: str) -> str | None:
        said = sums_said(small_numbers_said(form))
        if british:
            said = re.sub(r"\bpercent\b", "per cent", said)
        return said if is_finished(said) else None

    return found.mapped(sure, _FINISHED)


def _topic(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person."""
    if (bare := _ASIDE.sub("", phrase.line)) != phrase.line and bare:
        return _topic(text, understood(bare))
    if _FOR_THEMSELVES.search(phrase.line) and phrase.line.startswith(("wants ", "needs ")):
        return None
    if _WANTS_OF_HERS.match(phrase.line):
        return _topic(text, understood(_HIS_OR_HER.sub("your", phrase.line)))
    if wish := _WISH.match(phrase.line):
        return _of_wish(text, phrase, wish)
    if (theirs := of_them(phrase.line)) and understood(theirs).kind in (Kind.CLAUSE, Kind.WH):
        return _topic(text, understood(theirs))
    blank, line = Topic(text, phrase.kind), phrase.line
    if first := first_note(line):
        return None if is_private(line) or is_about_hiring(line) else _topic(text, understood(first))
    if (short := _MARKED.sub("", line)) != line or (short := _OWN.sub(r"\1their own", line)) != line:
        own = understood(short) if short else None
        return _topic(text, own) if own and not (own.kind is Kind.QUESTION and line[0] in "qQ") else None
    before_dash = before_a_mark(line, DASH)
    if before_dash != line and (found := _topic(text, understood(before_dash))):
        return found
    thing, comma, time = line.rpartition(", ")
    if comma and is_time(tokens(time)) and phrase.kind is not Kind.CLAUSE:
        return _topic(text, understood(thing))
    before, comma, cost = line.partition(", ")
    if (
        comma
        and (_COSTS.match(cost) or _WISHED.match(cost))
        and (own := understood(before)).kind in (Kind.CLAUSE, Kind.NOUN)
    ):
        return _topic(text, own)
    if is_private(line) or is_about_hiring(line):
        return None
    sentence, semicolon, _ = line.partition("; ")
    if semicolon and (own := understood(sentence)).kind is Kind.CLAUSE:
        return _topic(text, own)
    if often := HOW_MANY.match(line):
        return of_how_many(blank, line, often)
    if line.startswith("that ") and (own := understood(line[5:])).kind is Kind.CLAUSE:
        return _topic(text, own)
    if there := there_are_and(line) or doing_and_they(line):
        return replace(blank, that=there, is_trouble=True)
    if growth := becomes(line):
        return replace(blank, kind=Kind.DOING, doing=growth)
    if _AT_THAT_TIME.match(line):
        return replace(blank, kind=Kind.NOUN, noun=line)
    if late := is_late(first_of_two := line.partition(", ")[0]) or is_out(first_of_two):
        return _topic(text, understood(late))
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.PROMISE):
        return _promised(blank, line) if phrase.kind is Kind.PROMISE else None
    verb = phrase.clause.verb if phrase.clause else None
    if phrase.kind in _MAY_BE_A_THING and (alone := thing_before_a_clause(line, verb)):
        return _topic(text, understood(alone))
    if with_promise := _beside_a_promise(text, line):
        return with_promise
    if showed := shown(line):
        return replace(blank, showed=showed)
    if asked := talk.asked(before_a_mark(line, NEXT_NOTE)):
        own = understood(asked)
        return of_wh(blank, own) if own.kind is Kind.WH and _OF_US.search(asked) else replace(blank, asked=asked)
    if phrase.kind is Kind.QUESTION or phrase.is_question:
        return of_question(blank, phrase)
    if re.match(r"(?:I )?said yes to \w+ing\b", line):
        said = line if line.startswith("I ") else f"I {line}"
        return replace(blank, said=said)
    if (
        (clause_told := talk.told(line))
        and (found := _topic(text, understood(clause_told)))
        and (found.that or found.wh)
    ):
        return found
    if (subject := talk.spoken_of(line)) and (found := _topic(text, understood(subject))):
        return found
    if re.match(r"(?:I )?(?:said|told|asked|promised|agreed|offered)\b", line):
        return None
    is_told = phrase.kind is Kind.CLAUSE and phrase.clause is not None and phrase.clause.is_sure
    if not is_told and (people := people_who(line)):
        return replace(blank, kind=Kind.NOUN, noun=people, is_plural=True)
    return _of_kind(blank, phrase)


# A time of day, and what happens then.
_AT_THAT_TIME = Pattern(
    r"^(?:(?:\w+|half|a quarter) (?:to|past) \w+|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m|[ap]\.m\.)|noon|midday|midnight|lunchtime)"
    r",? when (?:the|your|our|their|half|everyone|everybody|nobody|all|both|most|two|three)\b.+$"
)
# What whoever it was typed beside wants of the work is no gossip.
_WANTS_OF_HERS = Pattern(r"^(?:wants|needs) some(?:one|body) .*\b(?:his|her) \w")
_HIS_OR_HER = Pattern(r"\b(?:his|her)\b(?= \w)")
_WISH = Pattern(
    r"^(?:he|she) (?P<wish>(?:wants|needs) (?!.*\b(?:me|my)\b)(?P<what>.+)|would rather (?!me\b)(?P<rather>.+))$",
    re.IGNORECASE,
)


# What one wants for oneself, or whom for the job: "a raise", "surgery", "a younger man", "to move to Spain".
_FOR_THEMSELVES = Pattern(
    r"^(?:wants|needs) (?:an? )?[\w-]+$"
    r"|\b(?:man|woman|person|divorce|raise|promotion|holiday|vacation|break|rest|surgery|operation|job)\b"
    r"|\bto (?:retire|quit|leave|move|emigrate|marry|resign)\b"
    r"|^(?:wants|needs) (?!some(?:one|body)\b).*\b(?:his|her)\b",
    re.IGNORECASE,
)


def _of_wish(text: str, phrase: Phrase, wish: re.Match[str]) -> Topic | None:
    """The forms of what the reader said to want: "you would rather be rung for nothing than too late"."""
    if _FOR_THEMSELVES.search(wish["wish"]) or (wish["rather"] and " than " not in wish["rather"]):
        return None
    if wish["what"]:
        return _topic(text, understood(_HIS_OR_HER.sub("your", wish["wish"])))
    own = tokens(wish["rather"])
    is_sure = own[0].can_be("b") and is_whole(own[1:]) and not _OF_TWO.search(wish["rather"])
    is_told = is_sure and not is_private(phrase.line) and not is_about_hiring(phrase.line)
    return Topic(text, Kind.CLAUSE, that=f"they {wish['wish']}") if is_told else None


_MAY_BE_A_THING = (Kind.NOUN, Kind.CLAUSE, Kind.QUALITY, Kind.THIRD_PERSON, Kind.UNSURE)
_WISHED = Pattern(
    r"^(?:he|she)(?: really| only)? (?:wants?|wanted|hopes?|needs?|reckons?) (?:for |about )?\d[\d,.]*(?: \w+)?$"
)
_COSTS = Pattern(r"^[$€£]\d[\d.,]*k?(?: (?:an?|per|each) \w+)?$")  # of what a clause tells, and nobody's pay


def _of_kind(blank: Topic, phrase: Phrase) -> Topic | None:
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


_OF_US = Pattern(r"\b(?:we|us)\b")  # "asked how we'd price it" is nothing that one asks of somebody else


def _promised(blank: Topic, line: str) -> Topic | None:
    """The topic with what was promised."""
    thing = promised(line)
    if thing is None:
        return None
    return replace(blank, promise=thing.text, promise_attach=f"attach {thing.text}")


def _beside_a_promise(text: str, line: str) -> Topic | None:
    """A promise beside another topic: the promise leads, the other is the topic."""
    items = [item.strip() for item in re.split(r"\s+/\s+|;\s+|,\s+", line)]
    promises = [item for item in items if is_promise(item)]
    if len(items) != 2 or len(promises) != 1:
        return None
    other = _topic(text, understood(next(item for item in items if item not in promises)))
    led = _promised(other or Topic(text, Kind.PROMISE), promises[0])
    return led or other


_TOLD, _ADDRESSED = ("noun", "rider", "that", "wh", "doing", "head"), ("asked", "showed")


def _to_owner(found: Topic) -> Topic:
    """The topic as it is said to those whose it is."""
    return found.mapped(_said_to, _TOLD).mapped(lambda form: said_to_asker(said_back(form)), _ADDRESSED)


_LAST_HIM = Pattern(
    r"^((?:[a-z0-9 ,'-]+ )?(?:nobody|no one|nothing|someone|somebody|anyone|anybody|everyone|everybody) [a-z ]+ "
    r"(?:behind|after|to|for|with|from|about|under|before|without) )(?:him|her)$"
)


def _said_to(form: str) -> str | None:
    """A form with "you" for whoever said it, "we" or "they"; where it has both, "they" are others: "a mast they promised us". A
    last "him" of whom nobody is named before is the reader as well: "nobody coming up behind him".
    """
    if last := _LAST_HIM.match(form):
        form = f"{last[1]}you"
    back = said_back(form)
    return back if back != form else said_to_you(back)


def _to_others(found: Topic) -> Topic | None:
    """The topic as it is said to somebody else; None where it spoke to its owner."""
    if re.search(r"\b(?:you|your|yours|yourself)\b", found.typed, re.IGNORECASE):
        return None
    return replace(found, rider=None).mapped(said_of_them, (*_TOLD, *_ADDRESSED))
