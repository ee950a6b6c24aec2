"""What a letter says of its writer that no fact bears out: the kind of invention that has neither a number nor a name.

A sentence in which "I" have done, had or been something has no noun in it that stands neither in the facts nor in every letter,
and no number but of a day. What one thinks, likes, hopes and offers is no claim, nor is what both did at the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from followup.drafting.checks.figures import figures
from followup.drafting.checks.letter import Finding, Known, Letter, folded_words
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.calendar import DAYS_AND_MONTHS
from followup.drafting.english.words.tagging import CLOSED
from followup.drafting.english.words.word_sets import word_set

_SENTENCES = re.compile(r"[^.?!\n]+(?:[.?!]+(?=\S)[^.?!\n]*)*")
_GOES_ON = re.compile(
    r"[;:–—]|, (?:and|so|but|because|which|where|though|if)\b|,? (?:and|but|so) (?=I\b|you\b|it\b|that\b)"
)
_BE = r"\bI(?:['’]m| am| was|['’]ve been| have been)"
_CLAIM = re.compile(
    rf"{_BE}(?: \w+)? (?:an?|the|fluent|certified|qualified|experienced|trained|skilled|used)\b|"
    rf"{_BE} (?P<being>[a-z]+ed|[a-z]+en)\b|"
    r"\bI(?P<has>['’]ve| have|['’]d| had)?"
    r"(?: (?:also|once|always|often|still|never|just|personally|recently|since|already|even|first))* (?P<verb>[a-z][\w'’-]*)|"
    r"\b[Mm]y (?P<noun>[a-z][\w-]*)|\b(?:[Hh]aving|[Aa]fter|[Ww]hile) (?P<doing>[a-z]+(?:ed|ing))\b|"
    r"\b(?:As|[Aa]s) an? (?:former|fellow|long\w*|trained|certified)\b"
)
_FEELINGS = word_set(
    "pleased delighted interested honoured honored excited struck impressed surprised thrilled encouraged reminded "
    "moved touched relieved drawn taken asked invited given shown told disappointed tempted keen been"
)
_MONTHS = "|".join(month[:3] for month in sorted(DAYS_AND_MONTHS) if not month.endswith("day"))
_DATE = re.compile(rf"\b(?:{_MONTHS})\w*\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTHS})\w*", re.IGNORECASE)
# What one does at a meeting, thinks of it, and does with a letter.
_NO_DEED = word_set(
    "accept admire agree appreciate ask attach attend be believe call care catch check choose come consider decide "
    "decline do enjoy expect feel find follow forget get give glad go grasp guess hear help hold hope imagine "
    "interview keep know learn leave let like listen look love make mean meet mention miss need notice offer pass "
    "picture plan prefer promise read realise realize receive recognise recognize remember respect return say see "
    "send sense share sign sit sleep stay take talk tell thank think trust try understand visit walk want watch "
    "welcome wish withdraw wonder write"
)
_MINE = word_set(
    "interview visit conversation call talk thanks thank name number notes answer question questions best regards "
    "side way mind letter message note email reference references referee referees application interest part paths "
    "path calendar hope inbox card offer decision word words meeting time day first last next"
)
_EVERYBODYS = word_set(
    "bit case chance conversation couple day detail end example fact feeling hand help hour idea interview job kind "
    "letter line lot mind minute moment month morning afternoon evening night name note number part people person "
    "piece place point position post question reason right role sense side sort start step sure team thing time today "
    "tomorrow way week while word work year yesterday company office experience address offer news interest pleasure "
    "use"
)


def claims(letter: Letter, known: Known, ours: str = "") -> Iterator[Finding]:
    """The sentences of a letter that claim something of the writer which neither the facts say nor our letter."""
    there = _lemmas(" ".join((*known.sources, ours))) | _EVERYBODYS
    numbers = {value for text in (*known.sources, ours) for _, values in figures(text) for value in values}
    for sentence in _SENTENCES.findall(letter.body):
        claimed = list(_claimed(sentence))
        strange = [word for claim in claimed for word in _nouns(claim) if _lemmas(word).isdisjoint(there)]
        strange += [
            said for claim in claimed for said, values in figures(_DATE.sub("", claim)) if numbers.isdisjoint(values)
        ]
        if strange:
            quoted = " ".join(sentence.split())
            said = _listed(list(dict.fromkeys(strange)))
            fault = f"it says “{quoted}”, and {said} {'is' if len(strange) == 1 else 'are'} not among the facts"
            yield Finding("unknown-claim", quoted, fault, "say of yourself only what the facts say")


def _claimed(sentence: str) -> Iterator[str]:
    """The clauses of a sentence that claim something."""
    for found in _CLAIM.finditer(sentence):
        if found["being"]:
            is_claim = found["being"] not in _FEELINGS and "l" in lexicon.readings(found["being"])
        elif found["noun"]:
            is_claim = found["noun"] not in _MINE
        elif found["doing"]:
            is_claim = _is_deed(found["doing"])
        elif found["verb"]:
            has_something = (found["has"] or "").lower().lstrip(" '’") in ("have", "ve", "had") and CLOSED.get(
                found["verb"], ""
            )[:1] in ("D", "C")
            is_claim = has_something or (_is_deed(found["verb"]) and _is_told(found["verb"], found["has"]))
        else:
            is_claim = True
        if is_claim:
            yield _GOES_ON.split(sentence[found.start() :], maxsplit=1)[0]


def _is_deed(form: str) -> bool:
    if form in CLOSED or not set("bzplg") & set(lexicon.readings(form)):
        return False
    return _NO_DEED.isdisjoint({form, *lexicon.lemmas(form)})


def _is_told(form: str, has: str | None) -> bool:
    """Whether a verb behind "I" tells what was or is: "I'd start" is what would be."""
    readings = set(lexicon.readings(form))
    return bool(readings & ({"l"} if has else {"b", "z", "p"}))


def _nouns(text: str) -> Iterator[str]:
    """The words of a clause that name a thing; names are looked at elsewhere."""
    words = _WORD.findall(text)
    for before, word in zip(["", *words], words, strict=False):
        if word.islower() and len(word) > 2 and word not in CLOSED and word not in _NOBODYS:
            readings = _readings(word)
            is_noun = readings[:1] in ("n", "s", "u", "m") or not readings
            is_verb = bool(set("bz") & set(readings)) and CLOSED.get(before.lower(), "")[:1] in (
                "O",
                "M",
                "T",
                "F",
                "Q",
            )
            if is_noun and not is_verb:
                yield word


_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NOBODYS = word_set("yours mine whatever whoever lot lots been being")


@lru_cache(maxsize=4096)
def _readings(word: str) -> str:
    return lexicon.readings(word.replace("’", "'").split("'")[0])


@lru_cache(maxsize=256)
def _lemmas(text: str) -> frozenset[str]:
    """Every word of a text, whole and in parts, with what it can be a form of, and the beginning of a long one."""
    words = {part for word in folded_words(text) for part in (word, *word.split("-"))}
    forms = words.union(*(lexicon.lemmas(word) for word in words))
    return frozenset(forms | {form[:_STEM] for form in forms if len(form) > _STEM})


_STEM = 6  # letters: deploy and deployment, negotiate and negotiation


def _listed(words: Sequence[str]) -> str:
    return " and ".join(f"“{word}”" for word in words[:3])
