"""What became of the things that somebody did, as they tell it: "Of my grant bids, 12 were funded"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import PLURAL, SINGULAR, core_phrase
from followup.drafting.english.grammar.figures import COUNT, EACH_TIME, TIME, in_words, is_plural_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.objects import can_do, passive
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.strengths.measured.counts import is_act, is_named_after_an_act, names_only_acts
from followup.drafting.english.strengths.measured.shares import of_all, of_one
from followup.drafting.english.words.lexicon import readings, verb
from followup.drafting.english.words.numerals import is_part
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.sounds import article_for, with_article
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_ABOUT = r"(?:(?:about|over|around|nearly|almost|more than) )?"
_APART = r"(?:[,;.:]| -| /) "
_WHEN = (
    r"(?: (?:in (?:a|one|the last) (?:year|month|season|quarter|term|week)"
    r"|(?:this|last) (?:year|month|season|quarter|term|summer|winter|spring|autumn)))"
)
_BECAME = Pattern(
    rf"^(?P<n>{_ABOUT}{COUNT}) (?P<things>[^,;:/.]+?)(?P<when>{_WHEN}?){_APART}(?:and )?"
    rf"(?P<k>{COUNT}|both|all|none|not one|most) (?:of them )?(?P<rest>.+)$"
)
_IN_A_LABEL = Pattern(
    rf"^(?P<label>[^,;:/.\d]+?){_APART}(?P<n>{COUNT}) (?P<things>[a-z][\w -]*?){_APART}(?P<k>{COUNT}|all|none|most) "
    r"(?:of them )?(?P<rest>.+)$"
)
_NO_NAME = Pattern(r"[()/<>|+\[\]]|\b(?:he|she|they|his|her|their|me|I|you)\b")


def became(line: str) -> str | None:
    """For "two price reviews with the regulator, both got through": "I've done two price reviews with the regulator,
    and both got through"; for "3 Cabinet papers this year, 2 went through": "Of my three Cabinet papers this year, two went
    through"; for "2 apprentices, both licensed now": "My two apprentices are both licensed now".
    """
    found = _BECAME.match(line)
    if not found or _NO_NAME.search(line):
        return None
    things, count = found["things"], found["n"]
    words = tokens(things)
    is_told_of = len(words) > 1 and words[-1].can_be("l") and is_plural_phrase(things.rpartition(" ")[0])
    noun = noun_phrase(words[:-1] if is_told_of else words)
    if noun is None or noun.number != PLURAL or not is_whole(words) or words[0].can_be("DOC"):
        return None
    head = " ".join(word.low for word in words[: noun.core])
    told = _told(head, found["rest"])
    if told is None or not is_part(found["k"], count):
        return None
    is_ours = is_act(words[: noun.core]) or is_people(head)
    part, number = found["k"].lower(), in_words(count)
    if part == "both" and number != "two":
        return None
    if is_told_of and not is_people(head):
        return f"Of the {number} {things}{found['when']}, {_told_of(part, told)}"
    if not is_ours or _MEASURED.search(head):
        return None
    if part in ("both", "all", "none", "not one") and not found["when"] and not is_people(head):
        return f"I've done {number} {things}, and {_told_of(part, told, ' of them')}"
    if part in ("both", "all") and not found["when"]:
        return f"My {number} {things} {of_all(part, told)}"
    return f"Of my {number} {things}{found['when']}, {_told_of(part, told)}"


_MEASURED = Pattern(rf"\b(?:{TIME})$")


def _told_of(part: str, told: str, of_them: str = "") -> str:
    """What is told of a part, in its number: "two were late", "none was late"."""
    if part in ("0", "none", "not one"):
        return f"none{of_them} {of_one(told)}"
    if part in ("1", "one"):
        told = of_one(told)
    return f"{in_words(part)}{of_them if part != 'both' else ''} {told}"


def _told(things: str, rest: str) -> str | None:
    """What is told of a part of `things` with the verb that it lacks; None where it is no verb and no state."""
    first, _, more = rest.partition(" ")
    if not is_whole(tokens(rest)) or more.endswith("since"):
        return None
    if first == "still" and re.match(r"(?:\w+ing|here|there|with|in|at|on|active|open)\b", more):
        return f"are {rest}"
    if told := passive(things, rest):
        return told
    forms = verb(first.lower())
    is_past = forms is not None and first.lower() == forms.past and readings(first.lower())[:1] in ("p", "l")
    return rest if is_past and forms and can_do(forms, things) else None


def in_a_program(line: str) -> str | None:
    """For "boxing program, 14 boys, 11 still going": "Of the 14 boys in my boxing program, 11 are still going"."""
    found = _IN_A_LABEL.match(line)
    if not found or _NO_NAME.search(line) or not is_part(found["k"], found["n"]):
        return None
    told = _told(found["things"], found["rest"])
    if told is None or not is_people(found["things"]) or not _is_single_thing(tokens(found["label"])):
        return None
    return f"Of the {in_words(found['n'])} {found['things']} in my {found['label']}, {_told_of(found['k'], told)}"


_OF_A_TEAM = Pattern(
    rf"^(?:(?:a|my|our) )?(?P<team>team|crew|class|group|staff) of (?P<n>{COUNT}){_APART}(?P<k>{COUNT}|all|none) (?P<rest>.+)$"
)


def of_my_team(line: str) -> str | None:
    """For "team of 9, 4 promoted": "Of my team of nine, four were promoted"."""
    found = _OF_A_TEAM.match(line)
    told = _told("people", found["rest"]) if found and is_part(found["k"], found["n"]) else None
    if not found or not told or _NO_NAME.search(line):
        return None
    team = f"{found['team']} of {in_words(found['n'])}"
    return f"My {team} {of_all('all', told)}" if found["k"] == "all" else f"Of my {team}, {_told_of(found['k'], told)}"


_CAMPAIGN = Pattern(
    rf"^(?P<what>[a-z][\w -]*?)(?::| -|,) (?P<done>[a-z]+ (?:back|over|up|in)) (?P<n>{_ABOUT}{COUNT})(?P<when>{_WHEN}?)$"
)


def with_a_campaign(line: str) -> str | None:
    """For "lapsed-donor phone campaign: won back 212": "With a lapsed-donor phone campaign I won back 212"."""
    found = _CAMPAIGN.match(line)
    done, _, particle = found["done"].partition(" ") if found else ("", "", "")
    forms = verb(done)
    if not found or not forms or forms.past != done or not _is_single_thing(words := tokens(found["what"])):
        return None
    if not words[-1].can_be("b") and not names_only_acts(words[-1]):
        return None  # "night shift: brought in 40"
    what = with_article(found["what"])
    return f"With {what} I {forms.past} {particle} {in_words(found['n'])}{found['when']}"


def _is_single_thing(words: Tokens) -> bool:
    """Whether words name one thing that somebody runs, without its article: "boxing program", "day-care hernia list"."""
    core = core_phrase(words)
    head = words[-1]
    return (
        core is not None
        and core.number == SINGULAR
        and not core.doubt
        and not words[0].can_be("DOCpl")
        and head.classes[0] in "nm"
        and not names_only_acts(head)
        and not is_person(head.low)
        and len(words) > 1
    )


_SO_MANY_A_TIME = Pattern(
    rf"^(?P<what>[a-z][\w -]*?){_APART}(?P<n>(?:about |over |around )?{COUNT})(?P<things>(?: [a-z][a-z-]*){{0,3}}?) "
    rf"(?P<per>{EACH_TIME})(?:$|{_APART})"
)
_UNITS = Pattern(rf"\b(?:{TIME}|miles|km|kilometers|kilometres|euros|dollars|pounds|kronor|kroner|percent|per cent)$")


def so_many_a_time(line: str) -> str | None:
    """For "hernia list - 340 children a year": "I've done a hernia list with 340 children a year"; for "bilingual
    storytime, 5 a week": "I've done bilingual storytime, five a week".
    """
    found = _SO_MANY_A_TIME.match(line)
    if not found or not _is_single_thing(words := tokens(found["what"])):
        return None
    things, number = found["things"].strip(), in_words(found["n"])
    if not things:
        is_counted = words[-1].is_known  # then whoever does several has typed the plural
        return None if is_counted else f"I've done {found['what']}, {number} {found['per']}"
    if not is_plural_phrase(things) or _UNITS.search(things):
        return None
    return f"I've done {article_for(found['what'])} {found['what']} with {number} {things} {found['per']}"


_WITH_ONE = Pattern(
    rf"^(?P<n>{_ABOUT}{COUNT}) (?P<things>[^,;:/.]+?){_APART}(?:(?:only|just) )?(?:one|1) (?P<what>[a-z][a-z -]*?)"
    r"(?P<sofar> so far)?$",
    re.IGNORECASE,
)


def with_only_one(line: str) -> str | None:
    """For "about 9,000 dockings. One scratch": "In about 9,000 dockings I've had one scratch"."""
    found = _WITH_ONE.match(line)
    words, what = (tokens(found["things"]), tokens(found["what"])) if found else ((), ())
    noun, mishap = core_phrase(words), core_phrase(what)
    if not found or noun is None or noun.number != PLURAL or not is_act(words) or words[0].can_be("DOC"):
        return None
    if mishap is None or mishap.number == PLURAL or not is_named_after_an_act(what[-1]) or is_person(what[-1].low):
        return None
    return f"In {in_words(found['n'])} {found['things']} I've had one {found['what']}{found['sofar'] or ''}"


_OF_WHICH = Pattern(rf"^(?P<things>[A-Za-z][\w -]*?){_APART}(?P<k>{COUNT}) (?P<done>[a-z]+)(?:$|, )")
_WON = word_set("win")


def of_which(line: str) -> str | None:
    """For "EOT claims, 3 won": "I've won three EOT claims"; for "grant bids, 12 funded": "Of my grant bids, 12 were funded"."""
    found = _OF_WHICH.match(line)
    forms = verb(found["done"]) if found else None
    if not found or not forms or forms.participle != found["done"] or found["k"] in ("0", "1"):
        return None
    words = tokens(found["things"])
    noun = core_phrase(words)
    if noun is None or noun.number != PLURAL or words[0].can_be("DOCpl") or not is_act(words):
        return None
    if forms.base in _WON:
        return f"I've {forms.participle} {in_words(found['k'])} {found['things']}"
    told = passive(found["things"], found["done"])
    return f"Of my {found['things']}, {in_words(found['k'])} {told}" if told else None


_WHERE = Pattern(
    r"^(?P<what>[a-z][\w -]*?) (?P<done>[a-z]+) in (?P<where>(?:my|our) [a-z][a-z -]*?)"
    r"(?: \((?:from )?(?P<a>\d[\d,.]*) (?:to|->) (?P<b>\d[\d,.]*)\))?$"
)


def in_my_place(line: str) -> str | None:
    """For "critical incidents halved in my house (38 to 19)": "In my house critical incidents halved from 38 to 19"."""
    found = _WHERE.match(line)
    words = tokens(found["what"]) if found else ()
    noun = core_phrase(words)
    forms = verb(found["done"]) if found else None
    if not found or not forms or noun is None or noun.number != PLURAL or words[0].can_be("DOC") or noun.doubt:
        return None
    if forms.past != found["done"] or is_people(found["what"]) or not can_do(forms, found["what"]):
        return None
    both = f" from {found['a']} to {found['b']}" if found["a"] else ""
    return f"In {found['where']} {found['what']} {forms.past}{both}"


_TAKINGS = Pattern(
    rf"^(?P<what>[a-z][\w' -]*?)(?:{_APART}(?P<with>{COUNT} [a-z][a-z -]*?))?{_APART}(?P<done>[a-z]+) "
    r"(?P<much>(?:over |about )?[$€£]\d[\d,.]*(?: million)?m?)$"
)


def takings(line: str) -> str | None:
    """For "gala night, 340 covers, netted £96,000": "Our gala night with 340 covers netted £96,000"."""
    found = _TAKINGS.match(line)
    forms = verb(found["done"]) if found else None
    if not found or not forms or forms.past != found["done"] or forms.base not in deeds.BRINGS_IN:
        return None
    if not _is_single_thing(tokens(found["what"])) or (found["with"] and not is_plural_phrase(found["with"])):
        return None
    with_ = f" with {found['with']}" if found["with"] else ""
    return f"Our {found['what']}{with_} {found['done']} {found['much']}"
