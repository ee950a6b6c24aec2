"""A noun phrase as a letter says it: with the article that it wants, alone or in a list, and its short head."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from followup.drafting.english.grammar.articles import wants_the
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, NounPhrase, core_end, core_phrase, is_plural
from followup.drafting.english.grammar.finished import is_sayable
from followup.drafting.english.grammar.materials import is_worked
from followup.drafting.english.grammar.noun_phrases import noun_phrase
from followup.drafting.english.words.calendar import DAYS_AND_MONTHS, MONTHS
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase ready for a sentence, its core up to the head noun, and whether it takes "matter" rather than "matters"."""

    text: str
    core: str
    is_plural: bool


# "no induction", "this thing", "any news": grammatical, but nobody talks through them.
_NOT_A_TOPIC = word_set(
    "no any this that these those another either neither none nobody nothing enough much half one it such yes not too"
)
# Three things are spoken of only where it is said which ones, or where they are: "26 families on one caseload". How long
# something took is no thing.
_REST_OF_COUNTED = Pattern(
    r"^[\w,.]+ (?!(?:minutes?|hours?|hrs|days?|weeks?|months?|years?|yrs|percent|per cent|people)\b)"
    r"[\w-]+(?: [\w-]+)?? (?:(?:who|that|which|where) \w+|(?:on|in|under|behind) (?:the|their|your|our|an?|one|each|every) \w+)"
)
_PERCENT_OF = Pattern(r"^\d[\d.,]* (?:percent|per cent) (?:drop|rise|cut|[a-z]+(?:e|tion|ing|ment)) ")
_TIMES = word_set(
    "spring summer autumn fall winter week month year today tomorrow yesterday morning afternoon evening quarter time now soon "
    "later"
).union(DAYS_AND_MONTHS)
_MEASURE = Pattern(
    rf"\s+\d{{1,2}} (?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*$"
    r"|\s+(?:about |over )?\d[\d.,:/]*\s*(?:minutes|minute|hours|hour|days|day|weeks|months|years|percent|per cent|people)?"
    r"(?: (?:now|today|currently|so far))?$"
    r"|\s+\d{1,2}-\d{1,2}(?: or \d{1,2}-\d{1,2})*$"
)


def one_named(line: str) -> Named | None:
    """A single noun phrase with its article; None where it is none, or none that one speaks of."""
    words = tokens(line)
    if (
        not words
        or not is_sayable(line)
        or words[0].low in _NOT_A_TOPIC
        or (words[0].low == "only" and words[1:] and words[1].can_be("C"))
        or ("C" in words[0].classes[:1] and not _REST_OF_COUNTED.search(line) and not _PERCENT_OF.match(line))
    ):
        return None
    if words[0].can_be("O") and not words[0].can_be("DCnums"):
        return None
    if len(words) > 1 and words[0].classes[0] in "jr" and words[1].classes in ("I", "IA") and not words[0].can_be("s^"):
        return None  # "sick on Mondays"
    noun = noun_phrase(words)
    own = clause(words)
    if noun is None or noun.doubt > 2 or own:
        return None
    if len(words) == 1 and (
        words[0].can_be("O")
        or {"n", "j"} <= set(readings(words[0].low))
        or words[0].classes[0] in "jr"
        or words[0].low in _TIMES
    ):
        return None
    if noun.core == len(words) and is_worked(words) and not words[-1].can_be("mu"):
        return None  # "running cable" is done, and a "charging cable" is one
    article = "the " if wants_the(words, noun) or _PERCENT_OF.match(line) else ""
    core = article + line[: _length(line, words[: _head_end(words, noun)])]
    return Named(article + _second_article(line, words, noun), core, noun.number == PLURAL)


_HEAD_GOES_ON = word_set("of in on at by for from with to between round around across under over about")
MOST_WORDS_OF_A_HEAD = 6


def _head_end(words: Tokens, noun: NounPhrase) -> int:
    """Where the short form of a noun phrase ends: with "of …" and "in …", where that stays short."""
    end = noun.core
    while end < len(words) and (words[end].low in _HEAD_GOES_ON or words[end].low == "and"):
        if (
            words[end].low == "to"
            and end + 1 < len(words)
            and words[end + 1].can_be("b")
            and words[end + 1].classes[0] not in "numD"
        ):
            break
        further = _before_participle(words, end + 1, core_end(words, end + 1))
        if (
            further == end + 1
            or further > MOST_WORDS_OF_A_HEAD
            or clause(words[:further])
            or noun_phrase(words[:further]) is None
        ):
            break
        end = further
    if end < len(words) and words[end].low in ("vs", "versus", "or"):
        return len(words)
    behind = [word.low for word in words[noun.core : end]]
    is_half = "between" in behind and "and" not in behind
    return noun.core if is_half or (end < len(words) and words[end].low == "of") else end


def _before_participle(words: Tokens, start: int, end: int) -> int:
    """Where a core phrase behind a preposition ends, without what a participle begins there: "on the 793s going", "in the lower
    shed coughing". Behind an article that cannot be told from one noun, so that the phrase itself is no part of the head.
    """
    for place in range(start + 1, end):
        if not words[place].can_be("g"):
            continue
        if is_plural(words[place - 1]):
            return place
        if place > start + 1 and words[start].can_be("D") and words[place].classes[0] == "g":
            return start
    return end


def _length(line: str, words: Tokens) -> int:
    """How many characters of `line` its first words take."""
    at = 0
    for word in words:
        at = line.index(word.text, at) + len(word.text)
    return at


def _second_article(line: str, words: Tokens, noun: NounPhrase) -> str:
    """`line`, with an article for a second noun that wants one: "pricing and the roadmap"."""
    if len(words) > noun.core + 1 and words[noun.core].low in ("and", "or"):
        second = words[noun.core + 1 :]
        joined = noun_phrase(second)
        if joined and wants_the(second, joined):
            at = _length(line, words[: noun.core + 1])
            return f"{line[:at]} the{line[at:]}"
    return line


_SHARE_OR_DAY = Pattern(
    r"(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bthe) (?:(?:about )?\d[\d.]* (?:percent|per cent)(?: now| today)?|\d[\d.,]* (?:now|today)"
    r"|\d{1,2} [A-Z][a-z]{2,8}|\d{1,2}-\d{1,2}(?: or \d{1,2}-\d{1,2})*)$"
)


def listed(names: list[Named]) -> Named:
    """Noun phrases in a row as one: at most three, as people do."""
    names = names[:3]
    if len(names) == 1:
        return names[0]
    text = ", ".join(name.text for name in names[:-1]) + f" and {names[-1].text}"
    return Named(text, names[0].core, is_plural=True)


_SPACED_SLASH = Pattern(r"\s+/\s+|(?<=[A-Za-z]{3}[a-z])/(?=[a-z]{4})|\s+\+\s+|\s*;\s+|\s+\|\s+")


def parts(line: str) -> list[str]:
    """The items of a line that is a list with slashes, plus signs, semicolons or commas; one where it is none."""
    items = [item.strip(" .") for piece in _SPACED_SLASH.split(line) for item in piece.split(", ")]
    return list(dict.fromkeys(item for item in items if item and item.lower() not in ("etc", "etc.", "and so on"))) or [
        line
    ]


def named(line: str) -> Named | None:
    """A noun phrase or a list of them, ready for a sentence; what is behind a comma goes where it is neither."""
    line = re.sub(r"\bvs\.?(?= )", "versus", re.sub(r"\s*\([^()]*\)", "", line).strip(" ,;"))
    line = _before_a_sentence(line)
    if shared := _SHARED_HEAD.match(line):
        return _of_both(shared)
    if not re.search(r"[,;/+|]", line):
        return (
            (_without_measure(line) if _SHARE_OR_DAY.search(line) else None)
            or one_named(line)
            or _without_measure(line)
        )
    whole = one_named(line) if not _SPACED_SLASH.search(line) else None
    items = parts(line)
    if whole and not _is_plain_list(items):
        return whole
    if items and items[-1].startswith("and "):
        items[-1] = items[-1].removeprefix("and ")
    names = [_item(item) for item in items]
    known = [name for name, item in zip(names, items, strict=True) if name and _is_short(item)]
    if names[0] and len(known) >= 2 and len(known) >= len(items) - 1:
        return listed(known)
    return whole or one_named(items[0]) or _without_measure(items[0])


_SHARED_HEAD = Pattern(
    r"^(?P<the>(?:the|their|our|your|my) )?(?P<one>[A-Za-z]{3,}[a-z])/(?P<other>[a-z]{4,} [^,;/+|]+)$"
)


def _of_both(shared: re.Match[str]) -> Named | None:
    """For two words with a slash before the noun that they share, "the read/write times", the noun of both."""
    name = named(f"{shared['the'] or ''}{shared['other']}")
    first = shared["other"].split(" ")[0]
    if name is None:
        return None
    text, core = (
        re.sub(rf"\b{first}\b", f"{shared['one']} and {first}", said, count=1) for said in (name.text, name.core)
    )
    return Named(text, core, name.is_plural)


_ARROW = Pattern(r"\s*(?:->|=>)\s*")


def changed(line: str) -> Named | None:
    """For a thing and what comes of it, "onboarding -> 60 percent drop at the ID photo", both; None for any other line."""
    items = _ARROW.split(line)
    if len(items) != 2 or not all(items):
        return None
    names = [one_named(item) for item in items]
    if all(len(words := tokens(item)) == 1 and "^" in words[0].classes for item in items):
        move = f"the move from {items[0]} to {items[1]}"
        return Named(move, move, is_plural=False)  # "ADP -> Workday"
    return listed([name for name in names if name]) if all(names) else names[0]


_FEWEST_WORDS_THAT_LEAD = 2


def what_leads(line: str) -> Named | None:
    """The thing that a line begins with, where it is none as a whole but says where or of what: "the rota in August, short"."""
    words = tokens(line)
    end = core_end(words)
    while end > 1 and (words[end - 1].can_be("C") or words[end - 1].low in ("percent", "cent")):
        end -= 1  # "inflation 12 percent a year"
    goes_on = end < len(words) and (words[end].classes[0] in "I,C" or words[end].low in ("percent", "per"))
    is_told = (
        end >= _FEWEST_WORDS_THAT_LEAD and not words[0].can_be("C") and not any(word.can_be("g") for word in words[:1])
    )
    return one_named(line[: _length(line, words[:end])]) if goes_on and is_told else None


def _before_a_sentence(line: str) -> str:
    """`line` without a sentence about somebody that a comma splices on: "a report due in March, nobody has begun it"."""
    thing, comma, more = line.partition(", ")
    own = clause(tokens(more)) if comma and more else None
    return thing if own and own.is_sure and own.subject[0].classes == "O" else line


def _is_plain_list(items: list[str]) -> bool:
    """Whether all items are noun phrases up to their heads alone."""
    return len(items) > 1 and all(core_phrase(tokens(item.removeprefix("and "))) for item in items)


def _is_short(item: str) -> bool:
    return len(item.split()) <= 4


def _item(item: str) -> Named | None:
    """An item of a list; none where it is a time or a number."""
    words = tokens(item)
    if words[0].low in ("next", "last", "this") or words[-1].low in _TIMES or words[0].classes == "C":
        return None
    if "z" in readings(words[0].low) and len(words) > 1:
        return None
    if words[0].low == "still" and len(words) > 1 and words[1].can_be("gl"):
        return None  # "still going"
    return one_named(item)


def _without_measure(line: str) -> Named | None:
    """The noun of "handover 45 minutes", with what it measures: "the handover of 45 minutes"."""
    shorter = _MEASURE.sub("", line)
    name = one_named(shorter) if shorter != line else None
    much = _SO_MUCH.search(line)
    if name is None or much is None or name.is_plural or name.text != name.core:
        return name
    return replace(name, text=f"{name.text} of {much[1]}")


_SO_MUCH = Pattern(r" ((?:about |over )?\d[\d.]* (?:minutes|hours|days|weeks|months|years|percent|per cent))$")
