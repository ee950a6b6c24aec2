"""The form of a letter: its length, its greeting and its name, how many questions it asks, and how it speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafting.checks.letter import Finding, Known, Letter, folded_words, vocabulary
from followup.drafting.english.words.word_sets import word_set
from followup.drafting.tact import straight
from followup.model.etiquette import Channel

_SENTENCE_END = re.compile(r"(?<=[.?!])[\"”’)]*\s+|\n\n+")
_I = re.compile(r"I(?:['’]\w+)?\b")
_LONGER_WORD = re.compile(r"\w{3,}")
_A_POST = re.compile(r"\b(?:role|post|position|job|offer|vacancy)\b")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b(?: [A-Z]{2,}\b)+")
_WORD = re.compile(r"\w+")
_CONTRACTION = re.compile(r"\b(?:i'm|\w+'(?:ve|ll|d|re)|\w+n't|(?:it|that|there|here|what|who|let|he|she|how)'s)\b")
_HONORIFICS = word_set(
    "dr mr mrs ms mx miss prof professor chef sir madam madame mme monsieur dame judge rev canon frau herr fr father sister "
    "brother captain coach eng doctor lord lady señor señora sr sra"
)
_ADJECTIVES = word_set(
    "glad happy delighted excited great wonderful interesting grateful thoughtful valuable insightful useful fantastic "
    "lovely keen proud eager pleased thankful honoured honored impressive inspiring"
)
_LONGEST_GREETING = 60


def form(letter: Letter, known: Known) -> Iterator[Finding]:
    """What is wrong with a letter's shape."""
    yield from _length(letter, known)
    if known.channel in (Channel.EMAIL, Channel.CARD):
        yield from _greeting(letter, known)
    yield from _signature(letter, known)
    yield from _questions(letter, known)
    yield from _opens_with_i(letter, known)
    yield from _gush(letter, known)
    yield from _formal(letter, known)
    yield from _lacks(letter, known)


def _length(letter: Letter, known: Known) -> Iterator[Finding]:
    words, limits = len(letter.body.split()), known.words
    if limits and words > limits.most:
        yield _wrong("length", f"{words} words, where {limits.most} are welcome", "say one thing less")
    is_own = any(each.what == "say" for each in known.typed)  # a sentence of one's own is enough
    if limits and words < limits.least and not is_own:
        yield _wrong("length", f"{words} words, where {limits.least} are expected", "add a topic or a strength")
    if known.characters and len(letter.body) > known.characters:
        yield _wrong("length", f"{len(letter.body)} characters, where {known.characters} fit", "say one thing less")
    most, long = known.subject_characters, len(letter.subject or "")
    if most and long > most:
        yield _wrong("subject", f"a subject of {long} characters: {most} show on a phone", "a shorter one")


def _greeting(letter: Letter, known: Known) -> Iterator[Finding]:
    """A line of its own that ends in a comma, and names nobody but the reader."""
    first = letter.body.partition("\n")[0].rstrip()
    if first[-1:] not in (",", ":", "!") or len(first) > _LONGEST_GREETING:
        yield _wrong("greeting", "it does not begin with a greeting", "a line such as “Hi Ana,”", first[:40])
        return
    if known.reader is None:
        return
    there = vocabulary(known.reader) | _HONORIFICS
    called = [word for word in first.split()[1:] if word[0].isupper() or word[0].lower() == word[0].upper()]
    strangers = [word for word in called if not vocabulary(word) <= there]
    if strangers:
        name = " ".join(strangers).rstrip(",:!")
        yield _wrong("greeting", f"“{first}” greets {name}, and it goes to {known.reader}", "greet the reader", first)


def _signature(letter: Letter, known: Known) -> Iterator[Finding]:
    """The candidate's name: under a letter, and anywhere in a call or a short note."""
    names = set(folded_words(known.candidate or ""))
    if not names:
        return
    is_letter = known.channel in (Channel.EMAIL, Channel.CARD)
    signed = letter.body.rstrip().rpartition("\n\n")[2] if is_letter else letter.body
    if names.isdisjoint(folded_words(signed)):
        yield _wrong("no-name", "nobody signs it", "your name under it" if is_letter else "say who you are")


def _questions(letter: Letter, known: Known) -> Iterator[Finding]:
    asked = _how_many("?", letter.body, known)
    most = known.most_questions
    if most is not None and asked > most:
        yield _wrong("questions", f"{asked} questions", "ask one" if most else "ask nothing here")


def _how_many(mark: str, text: str, known: Known) -> int:
    """How often a mark stands in a text, that of names and of the candidate's own words aside."""
    asked = text.count(mark)
    if asked:
        lower = text.lower()
        asked -= sum(own.count(mark) * lower.count(own.lower()) for own in known.sources if mark in own)
    return asked


def _opens_with_i(letter: Letter, known: Known) -> Iterator[Finding]:
    """Three sentences in a row from "I"; those of the candidate's own stand as they were typed, and are not counted."""
    in_a_row = 0
    for sentence in _SENTENCE_END.split(letter.body):
        if not _I.match(sentence):
            in_a_row = 0
        elif not known.author_of(sentence):
            in_a_row += 1
            if in_a_row == 3:
                yield _wrong("self", "three sentences in a row begin with “I”", "begin one of them with the reader")


def _gush(letter: Letter, known: Known) -> Iterator[Finding]:
    text = "\n".join(letter.parts)
    if _how_many("!", text, known) > 1:
        yield _wrong("gush", "more than one “!”", "plain interest, once")
    for pattern, fault, better in (
        (_SHOUTED, "capitals", "write it in small letters"),
        (_EMOJI, "an emoji", "leave it out"),
    ):
        found = None if pattern is _EMOJI and text.isascii() else pattern.search(text)
        if found and not known.says(found.group()):
            yield _wrong("gush", f"{fault}: “{found.group()}”", better, found.group())
    yield from _twice(letter, known)


def _twice(letter: Letter, known: Known) -> Iterator[Finding]:
    """One adjective of feeling, said twice by us."""
    said = [word for word in _WORD.findall(letter.body.lower()) if word in _ADJECTIVES]
    if len(set(said)) < len(said):
        lower = straight(letter.body.lower())
        for each in known.typed:
            if straight(each.text.lower()) in lower:
                for word in _WORD.findall(each.text.lower()):
                    if word in said:
                        said.remove(word)
    for word in dict.fromkeys(word for word in said if said.count(word) > 1):
        yield _wrong("adjective", f"“{word}” twice", "say it once, or find another word", word)


def _formal(letter: Letter, known: Known) -> Iterator[Finding]:
    if not known.is_formal:
        return
    if known.channel in (Channel.EMAIL, Channel.CARD) and letter.body.startswith(("Hi ", "Hey ")):
        yield _wrong("register", "“Hi” in a formal letter", "“Dear …,”", "Hi")
    if known.channel is not Channel.CALL:  # contractions are spoken, whoever listens
        found = _CONTRACTION.search(straight(letter.body.lower()))
        if found and not known.says(found.group()):
            yield _wrong("register", f"“{found.group()}” in a formal letter", "write it out", found.group())


def _lacks(letter: Letter, known: Known) -> Iterator[Finding]:
    """The job that a letter is about, and the reader's topic."""
    text = "\n".join(letter.parts).lower()
    if known.role:
        words = _LONGER_WORD.findall(known.role.lower()) or [known.role.lower()]
        if not any(word in text for word in words) and not _A_POST.search(text):
            yield _wrong("no-role", "the role is not named", f"name it: {known.role}")
    if known.topic:
        words = _LONGER_WORD.findall(known.topic.lower())
        if words and not any(word in letter.body.lower() for word in words):
            yield _wrong("no-topic", "their topic is in the list, and not here", f"say something of {known.topic}")


def _wrong(kind: str, fault: str, better: str, quoted: str = "") -> Finding:
    return Finding(f"tactless-{kind}", quoted, fault, better)
