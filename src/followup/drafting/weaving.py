"""What the candidate typed of topics, strengths and references, as it can stand in a sentence.

People type a noun ("permit sets"), a clause, a whole sentence or a list. What cannot be woven into a sentence for certain
is set apart, as it was typed: a stiff sentence is better than a mangled one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from followup.drafting.phrases import is_latin, listed, plain, sentence, word_set


class Form(StrEnum):
    """How a candidate's own words can stand in a sentence."""

    WOVEN = "woven"  # as a noun would: "our talk about permit sets"
    SKILL = "skill"  # as a bare noun would, for what one can do or is: "user research", "patience"
    DOING = "doing"  # something done, as a noun: "cutting a deploy to 6 minutes"
    CLAUSE = "clause"  # it begins with "I", and goes on after "that" or a colon
    APART = "apart"  # only after a colon, as it was typed


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate's own words, ready for a sentence. `words` end without a full stop, unless they are set apart."""

    words: str
    form: Form


_LEAD_IN = re.compile(
    r"^(?:(?:topics?|notes?|re|remember|strengths?|skills?)\s*:\s*|"
    r"(?:remember to |please )?mention(?:ed)?\s+(?!that\b)|"
    r"(?:(?:we|i|she|he|they)\s+)?(?:talk(?:ed)?|spoke|speak|chatted|chat|asked(?: me)?|ask)\s+about\s+|"
    r"(?:(?:we|i|she|he|they)\s+)?discuss(?:ed)?\s+|about\s+)",
    re.IGNORECASE,
)
_DETERMINERS = word_set("a an the my our your their his her its this these those some any every each all no both")
_WH = word_set("how why what where when who whose which whether")
_COMMON = (
    _DETERMINERS
    | _WH
    | word_set(
        "new old big small shared common long short first second next last more less better good great strong "
        "clear deep release deploy permit patient customer client team staff product data design code test project "
        "process budget night weekend on-call hiring remote local early late two three four five six seven eight nine "
        "ten twenty thirty years being having calm quick careful hands-on people public private school student supply "
        "price stock ten-year cross-functional end-to-end incident quality user safety night-shift road trail sailing "
        "garden"
    )
)
_NOUN_ENDINGS = re.compile(r"(?:ing|tion|sion|ment|ness|ity|ship|ance|ence|ism|ogy|ures?|ings|tions|ments)$")
_PRONOUNS = word_set(
    "they we he she i you it there they're we're he's she's i'm i've you're it's there's to for with at by from in on "
    "of if because as since loves likes wants needs hates is are was were has had will would can could should"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|should|must|wants?|needs?|does|do|did|isn't|aren't|"
    r"don't|doesn't|didn't|can't|won't|it's|they're|we're)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:how|why|what|where|when|who|whose|which|that|whether)\b", re.IGNORECASE)
_SENTENCE_INSIDE = re.compile(r"[.!?…](?:\s|$)|[:;\"“”{}<>\[\]|/\\=]|[。！？؟।]")
_ABBREVIATION = re.compile(r"\b(?:vs|e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|St|No|approx)\.(?=\s)")
_MOST_WORDS_WOVEN = 22
# Small words that no English sentence has: in small letters, since "Los Angeles" and "La Paz" are names.
_OTHER_LANGUAGES = word_set(
    "auf das dem der und für mit zum zur einer eines einem eine ist nicht beim vom les aux avec dans sur une est pour pas "
    "chez los las para con una nuestro nuestra della degli nella sulla voor het een niet och för med att ett"
)

_PAST = word_set(
    "cut led built ran kept wrote took brought made grew saved taught won held drove found began gave spoke sold dealt "
    "oversaw rebuilt drew chose fought shrank did became rewrote set spent bought paid got caught overcame sped stood "
    "understood undertook put"
)
_BASE = word_set(
    "lead manage build write keep run design test support help teach sell plan deliver speak know understand handle "
    "mentor coach solve work bring make take cook learn train organise organize"
)
_BEGINS_A_WISH = word_set("be get hire reduce grow stop start improve avoid find let stay move don't never always")
_ADJECTIVES = word_set(
    "calm good great fluent able patient quick careful reliable organized organised punctual honest curious kind used "
    "comfortable confident experienced skilled certified trained qualified licensed familiar detail-oriented steady "
    "strong thorough friendly precise proficient adept bilingual flexible creative adaptable dependable resourceful "
    "efficient meticulous proactive persistent tactful gentle cheerful unflappable methodical fast hands-on eager willing "
    "keen hard-working hardworking motivated outgoing tidy committed open"
)
_NO_VERBS = word_set(
    "distributed embedded applied automated advanced detailed seasoned dedicated related required experienced skilled "
    "certified trained qualified licensed accelerated need seed speed feed shared proven hundred"
)
_STATES = word_set("being having knowing understanding wanting feeling liking loving")
_ING_NOUNS = word_set(
    "engineering nursing teaching marketing accounting programming banking catering coaching consulting financing "
    "hearing housing learning planning pricing purchasing recruiting sourcing testing tooling training writing fundraising "
    "manufacturing networking scheduling staffing storytelling"
)
_AFTER_VERB = re.compile(
    r"^(?:a|an|the|my|our|their|his|her|all|every|each|both|two|three|four|five|six|seven|eight|nine|ten|over|more|"
    r"about|with|from|for|in|on|to|up|out|down|as|at|by|between|through|new|well|hard|alone|closely|[\d$€£].*)$",
    re.IGNORECASE,
)


def _trimmed(text: str) -> str:
    text = re.sub(r"^[\s\-–—•*·]+", "", plain(text))
    if text.isupper() and sum(len(word) > 3 for word in text.split()) > 1:
        text = text.lower()
    text = re.sub(r"\b[Hh]ard working\b", "hard-working", re.sub(r"\bi(?=['’]|\s)", "I", text))
    return text.rstrip(" .,;:…-–—") if not text.endswith("etc.") else text


_TO_ONESELF = re.compile(
    r"^(?:I|I['’](?:m|ve|d|ll)|me|myself)(?![-\w])|"
    r"^(?:promised|must|need to|have to|to ?do|remind|don['’]t (?:mention|say|forget)|"
    r"see (?:notes?|e-?mail|above|below)|should (?:have|not|be|ask|call|send|write|I)|"
    r"(?:send|sent|check|ask) (?:him|her|them|my|the|a|an|if|whether|with|cv|references?)|"
    r"(?:he |she |they )?asked (?:me )?(?:why|if|whether|when|how long))(?![-\w])",
    re.IGNORECASE,
)


_AND_ONE_MORE_THING = re.compile(r"(?:[,;]| and| but)\s+I (?:said|should|must|forgot|will|need)\b")


def is_to_oneself(text: str) -> bool:
    """Whether what stands as a topic is a note to oneself, which its owner must never read: "promised to send my CV"."""
    bare = _LEAD_IN.sub("", _trimmed(text))
    return bool(_TO_ONESELF.search(bare) or _AND_ONE_MORE_THING.search(bare))


def _without_capital(text: str) -> str | None:
    """`text` as it goes on inside a sentence; None where its capital may be a name's or may be a sentence's."""
    first, *others = text.split()
    if (
        first in ("I", "I'm", "I've", "I'd")
        or not first[0].isupper()
        or any(c.isupper() or c.isdigit() for c in first[1:])
    ):
        return text
    if len(first) == 1 and first != "A":
        return text
    lower = first.lower()
    if lower in _COMMON or lower in _PAST or lower in _ADJECTIVES or _NOUN_ENDINGS.search(lower):
        return lower + text[len(first) :]
    is_name = not others or any(word[0].isupper() for word in others if word.lower() not in ("and", "of", "the"))
    return text if is_name or first.endswith(("'s", "’s")) else None


def _is_woven(text: str) -> bool:
    """Whether `text` can stand where a noun stands."""
    words = text.split()
    first = words[0].lower().replace("’", "'")
    if len(words) > _MOST_WORDS_WOVEN or not is_latin(text) or not any(c.isalnum() for c in text):
        return False
    if not _OTHER_LANGUAGES.isdisjoint(words):
        return False
    if first in _PRONOUNS or _SENTENCE_INSIDE.search(_ABBREVIATION.sub(" ", text)):
        return False
    if first == "that" and re.search(r"\b(?:they|we|he|she|you|it|i|the)\b", text[5:], re.IGNORECASE):
        return False
    verb = _FINITE.search(text)
    return verb is None or _RELATIVE.search(text[: verb.start()]) is not None


_BEGINS_AN_ASIDE = _WH | word_set(
    "but or not so then with without after before if for next last this today tomorrow again in on at by from since during "
    "until especially mostly mainly and"
)


def _as_list(text: str) -> str:
    """A list ("on-call, hiring") with the "and" that a sentence needs; other commas stay as they are."""
    parts = [part.strip() for part in re.split(r"[;,]", text)]
    if len(parts) < 2 or not all(parts) or any(re.search(r"\d$", part) for part in parts[:-1]):
        return text
    last = parts[-1].split()
    if last[0].lower() == "and":
        return text
    opens_an_aside = last[0].lower() in _BEGINS_AN_ASIDE
    if opens_an_aside or " and " in parts[-1] or (len(last) > 4 and len(parts) == 2) or last[0].lower().endswith("ing"):
        return text
    return listed(parts)


_QUESTION = re.compile(
    r"^(?:what|where|why|when|how|who|which)\s+(?:do|does|did|is|are|was|were|can|could|would|will|should|have|has)\s+"
    r"(?:you|we|i|they|he|she|it|your|our|the)\b",
    re.IGNORECASE,
)
_THEIR = re.compile(r"^(?:their|his|her)\b", re.IGNORECASE)
_THEY = re.compile(r"^((?:how|why|what|where|when|the way)) (?:they|he|she)\b(?!')", re.IGNORECASE)
_THIRD_PERSON = re.compile(r"^(?:how|why|what|where|when|the way) (?:he|she)\b", re.IGNORECASE)


def _to_the_reader(text: str) -> str:
    """What is "their migration" to the candidate, as its owner reads it: "your migration"."""
    if _THIRD_PERSON.match(text):
        return text
    return _THEY.sub(r"\1 you", _THEIR.sub("your", text))


@lru_cache(maxsize=8192)
def topic(text: str, to_its_owner: bool = True) -> Phrase | None:
    """What a talk was about, so that it can stand after "about"; `to_its_owner` turns "their" into "your". None where
    nothing is said, or nothing that its owner should read.
    """
    bare = _LEAD_IN.sub("", _trimmed(text))
    if not any(letter.isalnum() for letter in bare) or is_to_oneself(text):
        return None
    if ";" in bare and "," not in bare and "." not in bare:
        bare = bare.replace(";", ",")
    words = _without_capital(bare)
    first = bare.split()[0].lower()
    starts_with_verb = first in (_PAST | _BEGINS_A_WISH) or (
        first in _BASE and first not in ("work", "test", "support", "design", "train")
    )
    if _QUESTION.match(bare):
        return Phrase(f"{bare.rstrip('?')}?", Form.APART)
    if words is None or starts_with_verb or bare.endswith(("?", "!")) or not _is_woven(words):
        return Phrase(sentence(plain(text)), Form.APART)
    words = _with_article(_as_list(words))
    return Phrase(_to_the_reader(words) if to_its_owner else words, Form.WOVEN)


@lru_cache(maxsize=8192)
def strength(text: str) -> Phrase | None:
    """What they need and the candidate has: a noun ("ten years in triage"), a bare one ("user research"), something done
    ("cutting a deploy"), a clause ("I cut a deploy to 6 minutes") or, where none is sure, a text to set apart.
    """
    bare = _LEAD_IN.sub("", _trimmed(text)).rstrip("! ")
    if not any(letter.isalnum() for letter in bare):
        return None
    apart = Phrase(sentence(plain(text)), Form.APART)
    if (traits := _traits(bare)) is not None:
        return Phrase(traits, Form.CLAUSE)
    words = bare.split()
    if (
        not _OTHER_LANGUAGES.isdisjoint(words)
        or not is_latin(bare)
        or len(words) > _MOST_WORDS_WOVEN
        or _SENTENCE_INSIDE.search(_ABBREVIATION.sub(" ", bare))
    ):
        return apart
    first, rest = words[0].lower(), bare[len(words[0]) :]
    if (said := _of_oneself(first, words, rest)) is not None:
        return Phrase(said, Form.CLAUSE)
    if first in _NO_NOUN or not _NOT_IN_A_NOUN.isdisjoint(word.lower() for word in words):
        return apart
    if (said := _with_the_i_left_out(first, words, rest)) is not None:
        return Phrase(said, Form.CLAUSE)
    if _is_doing(first, words[1:]):
        return Phrase(first + rest, Form.DOING)
    lowered = _without_capital(bare)
    if lowered is None or not _is_woven(lowered):
        return apart
    noun = _with_article(_as_list(lowered))
    return Phrase(noun, Form.SKILL if _is_skill(noun.split()) else Form.WOVEN)


def _traits(text: str) -> str | None:
    """Several adjectives as a clause: "hands-on; quick to learn"; None where it is something else."""
    parts = [part for part in (part.strip() for part in re.split(r"[;,]| and ", text)) if part]
    are_traits = all(part.split()[0].lower() in _ADJECTIVES and _is_predicate(part.split()) for part in parts)
    return f"I am {listed([part[0].lower() + part[1:] for part in parts])}" if len(parts) > 1 and are_traits else None


def _with_the_i_left_out(first: str, words: Sequence[str], rest: str) -> str | None:
    """What lacks only its "I": "cut a deploy to 6 minutes", "calm in an outage", "lead three teams"."""
    if _is_past(first, words[1:]) or (first in _BASE and len(words) > 1 and _AFTER_VERB.match(words[1])):
        return f"I {first}{rest}"
    return f"I am {first}{rest}" if first in _ADJECTIVES and _is_predicate(words) else None


_PAPERS = word_set("licence license degree certificate diploma permit")
_SAYS_WHERE = word_set("in with for at on from to as over under between across through within among around against")
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred"
)
_MOST_WORDS_OF_A_SKILL = 6


def _is_skill(words: Sequence[str]) -> bool:
    """Whether a noun names what somebody can do, rather than what they have done: nothing counted, no "a" and no place."""
    small = {word.lower() for word in words}
    is_counted = not small.isdisjoint(_NUMBERS) or any(char.isdigit() for word in words for char in word)
    is_the_doing_of = words[0] == "the" and words[1:2] != [] and words[1].endswith("ing")
    has_determiner = words[0].lower() in _DETERMINERS and not is_the_doing_of
    return (
        len(words) <= _MOST_WORDS_OF_A_SKILL
        and not is_counted
        and not has_determiner
        and small.isdisjoint(_SAYS_WHERE | _WH)
    )


def _with_article(text: str) -> str:
    """`text` with the article that its noun needs: "the handling of live samples", "a driving licence"."""
    if re.match(r"[a-z]{3,}ing of\s", text):
        return f"the {text}"
    words = text.lower().split()
    needs_one = words[-1] in _PAPERS and words[0] not in _DETERMINERS
    return f"{'an' if words[0][0] in 'aeio' else 'a'} {text}" if needs_one else text


_PERSONS = word_set(
    "learner worker solver player person thinker communicator listener leader starter finisher organiser organizer planner "
    "problem-solver self-starter multitasker"
)
_PROVEN = word_set("certified qualified licensed chartered accredited")
_THIRD_PERSON_VERBS = frozenset(f"{verb}s" for verb in _BASE - word_set("design test support help plan train work run"))
_NO_NOUN = word_set("no not never always to have having my can could will would")
_NOT_IN_A_NOUN = word_set("i me us you he she him they we love loves like likes")


def _of_oneself(first: str, words: Sequence[str], rest: str) -> str | None:
    """What says of the candidate what they are, have done or do, as a clause: "quick learner", "leads by example"."""
    if len(words) <= 3 and words[-1].lower() in _PERSONS and first not in _DETERMINERS:
        article = "an" if first[0] in "aeio" else "a"
        return f"I am {article} {first}{rest}"
    if 1 < len(words) <= 4 and words[-1].lower() in _PROVEN:
        return f"I am {' '.join(words)}"
    if len(words) < 2:
        return None
    if words[0] in ("I", "I've", "I'm", "I’ve", "I’m", "I'd"):
        return f"{words[0]}{rest}"
    second = words[1].lower()
    if first in ("have", "having", "can"):
        return f"I {'can' if first == 'can' else 'have'}{rest}"
    if first == "never" and (second in _PAST or second.endswith("ed")):
        return f"I have never{rest}"
    if first == "always" and (second in _BASE or second in _PAST or second.endswith("ed")):
        return f"I always{rest}"
    if first in _THIRD_PERSON_VERBS and _AFTER_VERB.match(words[1]):
        return f"I {first[:-1]}{rest}"
    return None


def _is_doing(first: str, others: Sequence[str]) -> bool:
    """Whether it says what the candidate has done, as "cutting a deploy to 6 minutes" does, and "engineering" does not."""
    if len(first) < 6 or not first.endswith("ing") or first in _STATES or not others or "-" in first:
        return False
    if others[0].lower() == "of":
        return False
    return _AFTER_VERB.match(others[0]) is not None or (first not in _ING_NOUNS and len(others) > 2)


def _is_past(first: str, others: Sequence[str]) -> bool:
    if not others:
        return False
    is_sure = first in _PAST and first not in ("set", "cut", "put", "found", "led")
    follows = _AFTER_VERB.match(others[0]) is not None
    regular = first.endswith("ed") and first not in _NO_VERBS and "-" not in first
    return (
        is_sure
        or (first in _PAST and follows)
        or (regular and (follows or len(others) > 2))
        or (first in ("led", "cut") and len(others) > 0)
    )


def _is_predicate(words: Sequence[str]) -> bool:
    """Whether an adjective stands alone or before a preposition, and so describes a person: "calm in a crisis"."""
    after = "in at with under to about on when by even"
    return (
        len(words) == 1
        or words[1].lower() in after.split()
        or (len(words) == 3 and words[1] == "and" and words[2].lower() in _ADJECTIVES)
    )


# A clause is no relation; and what family and friends saw is not what a company asks about.
_PAST_OF_A_BOSS = word_set("supervised managed worked hired trained helped coached mentored led reported")
_NOT_A_RELATION = word_set(
    "a an we i he she they it who me us him was is were knows knew worked taught saw met and dad mum mom father mother "
    "brother sister uncle aunt cousin friend neighbour neighbor husband wife partner"
)
_RELATION = re.compile(r"^(?:(?:my|the)\s+)?([a-z][a-z' -]*(?:\s(?:at|in|on|from|for)\s[^,;:.()]+)?)$")


@lru_cache(maxsize=8192)
def relation(text: str) -> str | None:
    """What the reference is to the candidate, as it stands after "as"; None where it cannot be woven.

    >>> relation("former manager at Initech")
    'my former manager at Initech'
    """
    bare = _trimmed(text)
    if bare[1:2].islower() or bare[:3].lower() == "my ":
        bare = bare[0].lower() + bare[1:]
    found = _RELATION.match(bare)
    words = bare.lower().split()
    if not found or len(words) > 9 or not _NOT_A_RELATION.isdisjoint(words) or words[0] in _PAST_OF_A_BOSS:
        return None
    said = found.group(1).strip()
    if said.endswith((" of mine", " of ours")):
        return f"{'an' if said[0] in 'aeio' else 'a'} {said}"
    return f"the {said}" if bare.startswith("the ") or re.search(r"\bmy\b", said) else f"my {said}"


def seen(attributes: Sequence[str]) -> str | None:
    """What a reference has seen of the candidate, after a colon; None where nothing is given.

    >>> seen(["kept the register", "calm with contractors"])
    'I kept the register, and I am calm with contractors'
    """
    typed = [text for text in (_trimmed(each) for each in attributes) if text]
    said = [strength(text) for text in typed]
    if any(phrase and phrase.form is Form.CLAUSE and phrase.words.split()[1] != "am" for phrase in said):
        clauses = [phrase.words for phrase in said if phrase and phrase.form is Form.CLAUSE]
        if len(clauses) == len(typed):
            return ", and ".join(clauses)
        return "; ".join(typed)
    is_simple = all("," not in each and " and " not in each for each in typed)
    return (listed(typed) if is_simple else "; ".join(typed)) or None


_WORD = re.compile(r"\w{4,}")


@lru_cache(maxsize=8192)
def shared_words(first: str, second: str) -> int:
    """How many longer words two texts share, by their first five letters, so that "deploys" meets "deployment"."""
    stems = {word[:5] for word in _WORD.findall(first.lower())}
    return len(stems & {word[:5] for word in _WORD.findall(second.lower())})
