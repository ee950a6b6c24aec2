"""What somebody does every day or can do, typed as a bare verb, as they say it themselves."""

from __future__ import annotations

import re
from itertools import pairwise

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.cores import is_plural
from followup.drafting.english.grammar.figures import in_words
from followup.drafting.english.strengths.done import deeds
from followup.drafting.english.strengths.held.papers import is_paper
from followup.drafting.english.text.unsaid import is_reminder
from followup.drafting.english.words.lexicon import readings, verb
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Token, Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

# Of oneself; other verbs behind "don't" remind oneself of something: "don't forget the badge".
_NOT_DONE = (
    "mind|panic|drop|miss|lose|give up|quit|leave|rush|shout|guess|drink|smoke|cut corners|skip|need|waste|hide|scare"
)
_ABLE = Pattern(
    rf"^(can|will|doesn't|does not|won't|can't|(?:I )?(?:don't|do not)(?= (?:{_NOT_DONE})\b)) (\w+)((?: [\w' -]+)?)$"
)
_WITH_EASE = Pattern(r",? (?:no (?:worries|problem|problems|bother|sweat|trouble|fuss)|easily|with ease)$")


def able(line: str) -> str | None:
    """For "can run conduit all day": "I can run conduit all day"; for "doesn't panic": "I don't panic"; for "run a crew of six
    no worries": "I can run a crew of six".
    """
    with_ease = _WITH_EASE.search(line)
    bare = line[: with_ease.start()] if with_ease else line
    words = tokens(bare)
    if with_ease and len(words) > 2 and _is_bare_verb(words) and words[1].can_be("DI") and _is_of_everyday(words):
        bare = f"can {bare}"
    found = _ABLE.match(bare)
    forms = verb(found[2].lower()) if found else None
    if not found or not forms or forms.base != found[2].lower() or not _is_whole_row(tokens(f"{found[2]}{found[3]}")):
        return None
    auxiliary = {"I don't": "don't", "I do not": "do not", "doesn't": "don't", "does not": "do not"}.get(
        found[1], found[1]
    )
    done = re.sub(r"(?<= of )\d+$", lambda number: in_words(number[0]), deeds.mine(found[3]))
    return f"I {auxiliary} {found[2]}{done}"


_WHICH = frozenset(("every", "any"))
_SPARED = word_set("leave take waste cut make miss lose")
_BY_SKILL = Pattern(r" (?:without an? [\w' -]+|by (?:eye|hand|ear|heart|feel)|without [a-z]+s)$")
_OFTEN = frozenset(("always", "never", "usually", "rarely"))
_HOW_WELL = word_set("well hard fast quickly alone independently carefully accurately neatly tidily quietly cleanly")
_DONE_SOMEHOW = word_set("work learn think type read cook drive listen clean")
_NO_MARK = Pattern(r"[/+<>;:,?\"()\[\]]")


def habit(line: str) -> str | None:
    """For "do my own take-offs from the drawings": "I do my own take-offs from the drawings"; for "switch off the engine and let
    them listen": "I switch off the engine and let them listen". What else begins with a verb may remind its writer of
    something: "call the agency", "iron the shirt and polish the shoes".
    """
    if _NO_FEAR.match(line) and is_whole(tokens(line)):
        return f"I have {line}"
    words = tokens(line)
    if len(words) < 2 or _NO_MARK.search(line):
        return None
    if words[0].low in _OFTEN:
        is_one = _is_bare_verb(words[1:]) and not words[1].can_be("pI") and words[1].low not in ("mind", "be")
        return f"I {line}" if is_one and _is_of_everyday(words[1:]) and _is_whole_row(words[1:]) else None
    line = _to_all_of_them(line, words)
    words = tokens(line)
    if not _is_bare_verb(words):
        return None
    if (
        _BY_SKILL.search(line)
        and words[0].classes[0] == "b"
        and words[1].can_be("DnumsrC")
        and not words[1].can_be("I")
    ):
        return f"I can {line}" if _is_of_everyday(words) and not is_reminder(line) and is_whole(words[1:]) else None
    is_own = len(words) > 2 and (
        words[1].low in _WHICH
        or (words[1].low == "no" and words[0].low in _SPARED)
        or [word.low for word in words[1:3]] == ["my", "own"]
    )
    if is_own:
        return f"I {line}" if is_whole(words[1:]) else None
    is_sure = (
        _is_first_of_all(words)
        or _is_felt(words)
        or (_UNASKED.search(line) and _is_of_everyday(words))
        or (not is_reminder(line) and _is_of_everyday(words) and (_is_for_people(line, words) or _is_somehow(words)))
    )
    if not is_sure or not _is_whole_row(words):
        return None
    return f"I can {line}" if any(word.low in ("anyone", "anybody") for word in words) else f"I {line}"


_NO_FEAR = Pattern(r"^no (?:fear of|trouble with|problem with) (?!the )(?:[a-z]+ )?[a-z]+(?<!s)s$")
_UNASKED = Pattern(r" without (?:being|having to be) (?:told|asked|reminded|chased)(?: twice| first)?$")
_FELT = word_set("love enjoy hate like prefer treat know respect trust value thrive")


def _is_felt(words: Tokens) -> bool:
    """Whether it is what one feels or thinks, of which nobody reminds themselves: "love early starts", "care about residents"."""
    low = [word.low for word in words[:2]]
    is_felt = low[0] in _FELT or low in (["care", "about"], ["take", "pride"], ["own", "my"])
    return is_felt and _is_of_everyday(words)


_HOW_DONE = frozenset(("about", "clean", "fast", "outside", "pride", "check"))


def is_verbal(words: Tokens) -> bool:
    """Whether words begin as what somebody does, and so name no field: "think outside the box", "work fast when it's busy"."""
    if len(words) < 2 or not _is_bare_verb(words):
        return False
    second = words[1]
    if words[0].low in _FELT or second.classes[0] in "rR" or second.low in _HOW_DONE:
        return True
    is_done = words[0].classes[0] == "b" and not second.low.endswith(("tion", "ment", "ing"))
    return is_done and any(word.can_be("I") and not word.can_be("num") for word in words[1:])


def _is_bare_verb(words: Tokens) -> bool:
    """Whether the first of `words` is a verb in the form that it has behind "I"."""
    forms = verb(words[0].low) if words and words[0].can_be("b") else None
    return forms is not None and forms.base == words[0].low and words[0].text.islower()


def _is_of_everyday(words: Tokens) -> bool:
    """Whether nothing is named that one is reminded of: a name, a paper, a day."""
    return not any(
        (word.text[0].isupper() and not word.low.endswith("days"))
        or is_paper(word.low)
        or word.low in _ONCE
        or (word.can_be("b") and is_reminder(word.low))
        for word in words
        if word.low != "i"
    )


_ONCE = word_set(
    "church mosque gym portfolio portfolios resume today tomorrow tonight me "
    "interview interviews interviewer interviewers recruiter recruiters panel"
)


def _is_first_of_all(words: Tokens) -> bool:
    """Whether a verb is followed by "first", "before I …" or "when I don't …", which tells of an order that is always kept:
    "listen first", "ask when I don't know".
    """
    if len(words) == 2:
        return words[1].low in ("first", "twice") and (
            words[0].low in ("ask", "check") or not is_reminder(words[0].low)
        )
    low = [word.low for word in words]
    opener = next((at for at in range(1, len(words) - 2) if low[at] in _OPENERS and low[at + 1] == "i"), 0)
    if not opener or not (opener == 1 or words[1].can_be("DIR")):
        return False
    does = low[opener + 2]
    if low[opener] == "than":
        return words[opener - 1].low in ("more", "less")
    return _is_of_everyday(words[1:]) and (does not in _SETTING_OUT if low[opener] == "before" else does in _LACKING)


_OPENERS = frozenset(("before", "when", "if", "than"))
_SETTING_OUT = word_set("go leave travel arrive start meet")
_LACKING = word_set("don't can't 'm need")
_ALL_OF_THEM = word_set("myself people everyone everybody anyone anybody others nobody")
_SO_THAT = Pattern(r" so (?:that )?(?:they|people|everyone|everybody|nobody|anyone|others|the next \w+) \w+")
_EVERY_TIME = Pattern(
    r" (?:every (?:single )?(?:day|shift|morning|night|week|time|month)|on \w+days|at weekends|in the evenings)$"
)
_PARTICLES = word_set("up down out off over back away")
_TOWARDS = frozenset(("to", "with", "after", "by", "for"))
_WHEN_THEY = Pattern(r" (?:when|if|until) they(?:'re)? \w+")


def _is_for_people(line: str, words: Tokens) -> bool:
    """Whether two things are done, or one for an end, to whoever comes: "switch off the engine and let them listen"."""
    is_verb = not words[0].can_be("num") or words[1].can_be("T") or words[1].can_be("Do") or words[1].low in _PARTICLES
    is_verb = is_verb or (words[0].classes[0] == "b" and bool(_WHEN_THEY.search(line)))
    if not is_verb or not (words[1].can_be("DoIT") or words[1].classes[0] in "rus" or _is_everybody(words, 1)):
        return False
    who = [at for at in range(1, len(words)) if _is_everybody(words, at)]
    if _EVERY_TIME.search(line) or (_SO_THAT.search(line) and (who or " so they " not in line)):
        return True
    is_to_them = any(word.low in _TOWARDS for at in who for word in words[at - 2 : at])
    return is_to_them or (bool(who) and (len(_row(words)) > 1 or bool(_WHEN_THEY.search(line))))


def _is_everybody(words: Tokens, at: int) -> bool:
    """Whether a word says that it is done to people, whoever they are: "guests", "everyone", "them" where no things stand
    before.
    """
    word, before = words[at], words[at - 1]
    if word.low in _ALL_OF_THEM:
        return True
    if word.low == "them":
        return not any(is_plural(each) for each in words[1:at])
    return is_people(word.low) and not before.can_be("DC")


def _to_all_of_them(line: str, words: Tokens) -> str:
    """`line` with those in the plural of whom it goes on with "so they": "talk to guests nicely" for "talk to guest nicely"."""
    if not _SO_THAT.search(line):
        return line
    one = next(
        (
            word.text
            for before, word in pairwise(words)
            if before.can_be("IT") and word.can_be("n") and not is_plural(word) and is_people(f"{word.low}s")
        ),
        None,
    )
    return line.replace(f" {one} ", f" {one}s ", 1) if one else line


def _is_somehow(words: Tokens) -> bool:
    """Whether it says how one always does it: "work well under pressure"."""
    is_how = words[0].low in _DONE_SOMEHOW and words[1].low in _HOW_WELL
    return is_how and (len(words) == 2 or words[2].can_be("I"))


def _row(words: Tokens) -> list[Tokens]:
    """What is done, one verb after the other: "read a set of accounts", "spot the muddle"."""
    parts: list[Tokens] = []
    start = 0
    for at in range(1, len(words) - 1):
        if words[at].low in ("and", "or") and _is_verb_of_a_row(words[at + 1], words[at + 2 : at + 3]):
            parts.append(words[start:at])
            start = at + 1
    return [*parts, words[start:]]


def _is_verb_of_a_row(word: Token, behind: Tokens) -> bool:
    if not word.can_be("b") or word.can_be("DIX"):
        return False
    return readings(word.low)[:1] == "b" or not behind or behind[0].can_be("Do")


def _is_whole_row(words: Tokens) -> bool:
    """Whether no article is missing behind any of the verbs."""
    return all(is_whole(part[1:]) for part in _row(words))
