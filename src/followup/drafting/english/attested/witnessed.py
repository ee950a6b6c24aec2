"""What a reference saw or heard of the candidate, or knows: "You've seen me check twice"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, core_phrase
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.grammar.nouns import one_named
from followup.drafting.english.grammar.phrases import Phrase, condition_of, has_gap, is_habit
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set


def witnessed(phrase: Phrase, line: str) -> str | None:
    """The sentence for an attribute by its kind."""
    first = phrase.words[0]
    if of_others := _others_do(line):
        return of_others
    if first.low == "never" and (never := _never(line)):
        return never
    if not_done := _NOT_DONE.match(line):
        return _never(f"never {not_done['done']}", was=not_done["was"] == "did")
    if first.low in ("no", "0", "zero"):
        return _none_of(f"no {line.partition(' ')[2]}")
    if first.can_be("g") and (doing := watched(line)):
        return doing
    if quoted := _told_of(line):
        return quoted
    if at := _was_at(line):
        return at
    often = re.match(r"(?:always|usually|often|still) ", line)
    bare = line[often.end() :] if often else line
    if (is_habit(tokens(bare)) or _DOES_SO.match(bare)) and (habit := deeds.does(bare)):
        return _of_habit(habit)
    if first.can_be("pl") and (done := deeds.did(line)):
        return f"You saw me {base}" if (base := _base(done)) else None
    return _thing(line)


def _of_habit(habit: str) -> str | None:
    """What is seen, heard, or known of a habit: one that hangs on an "if", or shows in the end alone, is known."""
    words = tokens(habit)
    base = words[0].low
    if condition_of(words) is not None or any(word.low == "you" for word in words):
        return f"You know I {habit}"
    if base in _SHOWN:
        forms = verb(base)
        return f"You know I {forms.past}{habit[len(base) :]}" if forms and len(words) > 1 else None
    if base in _KNOWN_BY_ITS_END and len(words) > 1:
        return f"You know I {habit.split(', ')[0]}"
    return f"You've {_witnessed(habit)}" if _is_visible(habit) else None


# What might be two plurals is something done, where it is said how or when: "answers queries the same day".
_DOES_SO = Pattern(
    r"^(?!(?:accounts|claims|records|benefits|orders|stores|works|goods|customs|sales) )[a-z]+s [a-z]+s"
    r" (?:[a-z]+ly|(?:the|on the) same (?:day|hour|week)|on time|in time|early"
    r"|(?:before|within|by|after|every) .+)$"
)


def _told_of(line: str) -> str | None:
    """For "reports the inspectors quoted": "You know that the inspectors quoted my reports"."""
    words = tokens(line)
    if (
        not words[0].can_be("s")
        or words[0].low in _TAKE_A_CLAUSE
        or words[0].can_be("^")
        or not has_gap(words[1:])
        or not is_whole(words[1:])
    ):
        return None
    told = line.split(" ", 1)[1]
    if any(word.can_be("o") or word.low in ("he", "she", "they", "i") for word in words[1:]):
        return None
    return f"You know that {told} my {words[0].text}"


_TO_ME = Pattern(
    r"\b(?:him|her)\b(?=$| (?:by|for|in|on|at|after|with|when|first|once|twice|often|again|back|to|every|each|all|and|before)\b)"
)
_OF_ME = Pattern(r" (?:him|her|his)\b")
_OF_MYSELF = Pattern(r" (?:for|with|to) me\b")
_PRAISE = Pattern(r"\b(?:love|like|adore|respect|trust|admire|rate|worship|idolise|idolize|prefer)s?\b")


def is_of_others(line: str) -> bool:
    """Whether a line tells what others do with whom it is about: "patients ask for her by name"."""
    return bool(_OF_ME.search(line)) and clause(tokens(line)) is not None


def _others_do(line: str) -> str | None:
    """For "patients ask for her by name": "You know that patients ask for me by name"; none for what is only praise."""
    words = tokens(line)
    own = clause(words) if _OF_ME.search(line) or _OF_MYSELF.search(line) else None
    if own is None or own.subject[0].can_be("O") or _PRAISE.search(line):
        return None
    behind = words[own.verb + 1 :]
    if not own.is_sure and behind and behind[0].low == "by":
        return None  # "nurses trained by her"
    told = deeds.mine(_TO_ME.sub("me", line))
    is_told = is_whole(words[own.verb + 1 :]) and not re.search(
        r"\b(?:he|she|him|her|his|hers|they)\b|[/+<>|;:,]", told
    )
    return f"You know that {told}" if is_told else None


_TAKE_A_CLAUSE = word_set("shows hopes claims bets dreams fears")
_AT = Pattern(
    r"^(?:(?:at|in|on) (?:his|her|their|the) \w[\w -]*|(?:always )?(?:in|out|up|there|on site))"
    r" (?:by|before|until|till|at|within|from) [\w' .-]+$"
)
_WHATEVER = Pattern(r",? (no matter what|whatever happens|every day|rain or shine)$")


def _was_at(line: str) -> str | None:
    """For "at her desk by 7": "You know I was at my desk by 7"."""
    always = _WHATEVER.search(line)
    where = line[: always.start()] if always else line
    if not _AT.match(where) or not is_whole(tokens(where)):
        return None
    mine = deeds.mine(re.sub(r"^(at|in|on) their ", r"\1 my ", where))
    return f"You know I was {mine}{f', {always[1]}' if always else ''}"


def _never(line: str, *, was: bool = False) -> str | None:
    """For "never missed a deadline": "You know I've never missed a deadline"; for "never panics": "You know I never panic". Where
    it `was` not done, the base of its verb tells of the past as well.
    """
    rest = line.removeprefix("never ")
    first, _, more = rest.partition(" ")
    forms = verb(first)
    if forms and forms.base == first:
        rest = f"{forms.third} {more}".strip()
    done = deeds.did(rest)
    base = _base(done) if done else deeds.does(rest)
    if base is None or not _is_visible(base):
        return None
    first, gap, more = base.partition(" ")
    forms = verb(first)
    return (
        f"You know I've never {forms.participle}{gap}{more}" if forms and (done or was) else f"You know I never {base}"
    )


_NOT_DONE = Pattern(r"^(?P<was>does|did)(?:n't| not) (?P<done>.+)$")


_NONE_OF = Pattern(
    r"^no (?P<what>[\w -]+?) (?:in (?P<of>(?:the|his|her|their) [\w -]+)"
    r"|(?P<span>(?:in|for|over) [\w-]+ (?:year|month|week|season|term)s))$"
)


def _none_of(line: str) -> str | None:
    """For "no gaps in the log": "You know there were no gaps in the log"; a single thing has a span, "in two years"."""
    found = _NONE_OF.match(line)
    words = tokens(found["what"]) if found else ()
    noun = core_phrase(words) if words else None
    if found is None or noun is None or noun.doubt or (found["of"] and noun.number != PLURAL):
        return None
    where = found["span"] or f"in {deeds.mine(found['of'].replace('their ', 'my '))}"
    return f"You know there {'were' if noun.number == PLURAL else 'was'} no {found['what']} {where}"


def _base(sentence: str) -> str | None:
    """What was done, without a tense: "handle the launch" of "I've handled the launch"."""
    found = re.match(r"I(?:'ve)? (\w+)(.*)$", sentence)
    forms = verb(found[1]) if found else None
    if found is None or forms is None or forms.base == "be":
        return None
    base = f"{forms.base}{found[2]}"
    return base if _is_visible(base) else None


# What goes on in a mind is nothing that another has seen.
_UNSEEN = word_set(
    "see hear feel know think believe understand remember want like love hate need have seem own trust mean care notice find"
)
_SHOWN = word_set("remember notice")
_KNOWN_BY_ITS_END = word_set("find own")  # "finds the edge case", "owns up to a wrong cut": of each one knows the end
_HEARD = word_set("ask say tell argue speak")


def _is_visible(base: str) -> bool:
    return base.split(" ", 1)[0] not in _UNSEEN


def _witnessed(base: str) -> str:
    return f"{'heard' if base.split(' ', 1)[0] in _HEARD else 'seen'} me {base}"


def watched(line: str) -> str | None:
    """For "precepting new graduates": "You watched me precept new graduates"."""
    found = deeds.base_of(re.sub(r"^(\w+ing) of ", r"\1 ", line))
    if found is None or not found[1] or ", " in found[1]:
        return None
    return f"You watched me {found[0]} {found[1]}"


_THAT_DOES = Pattern(r"^(?P<what>[\w -]+?) (?:that|which) (?P<does>(?:(?P<no>don't|doesn't) )?(?P<verb>\w+)\b.*)$")


def _does(line: str) -> str | None:
    """For "final accounts that don't drag on": "You know my final accounts don't drag on"."""
    found = _THAT_DOES.match(line)
    what = tokens(found["what"]) if found else ()
    noun = core_phrase(what) if what else None
    forms = verb(found["verb"]) if found else None
    if (
        found is None
        or noun is None
        or noun.doubt
        or forms is None
        or what[0].can_be("DCO")
        or is_people(found["what"])
    ):
        return None
    is_many = noun.number == PLURAL
    agreed = forms.base if found["no"] or is_many else forms.third
    is_sure = found["verb"] == agreed and found["no"] in (None, "don't" if is_many else "doesn't")
    behind = tokens(found["does"])[2 if found["no"] else 1 :]
    if not is_sure or forms.base == "be" or not is_whole(behind) or has_gap(tokens(found["does"])):
        return None
    return f"You know my {found['what']} {deeds.mine(found['does'])}"


_WRITTEN = word_set(
    "forecasts reports minutes letters drafts emails notes briefs memos articles briefings proposals "
    "code documentation specs summaries reviews"
)
_WORKED_ON = word_set(
    "lists plans drawings designs filings records files books ledgers spreadsheets dashboards models "
    "tests presentations estimates schedules rotas quotes slides lessons menus"
)
_PRAISED = Pattern(
    r"^(?:honest|clear|good|clean|careful|accurate|neat|tidy|solid|thorough|legible|readable|complete|full) "
)


def _thing(line: str) -> str | None:
    """For "exhibit lists": "You saw my exhibit lists"; for "reporting" of something: "You saw the … reporting on my shift"."""
    right = re.match(r"^(?P<what>[\w -]+?) (?:that|which) (?P<was>was|were) (?P<rest>.+)$", line)
    if right and (noun := core_phrase(tokens(right["what"]))) and is_whole(tokens(right["rest"])):
        if noun.doubt or re.match(r"(?:the|my|our)\b", right["what"]):
            return None
        return f"You know my {right['what']} {'were' if noun.number == PLURAL else 'was'} {deeds.mine(right['rest'])}"
    line = re.sub(r"^(?:my|his|her|their) ", "", line)
    if does := _does(line):
        return does
    words = tokens(line)
    noun = noun_phrase(words)
    if noun is None or noun.doubt or noun.core != len(words) or words[0].can_be("DCO") or one_named(line) is None:
        return None
    head = words[-1]
    if noun.number == PLURAL and (head.low in _WRITTEN or head.low in _WORKED_ON):
        praised = _PRAISED.sub("", line)
        return f"You {'read' if head.low in _WRITTEN else 'saw'} my {praised}"
    if head.low == "reporting" and len(words) > 1:
        return f"You saw the {line} on my shift"
    return None
