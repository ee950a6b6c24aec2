"""Slips of the pen and of the program: blanks, doubled words, articles, punctuation, telegraph style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafting.checks.letter import Finding, Known, Letter
from followup.drafting.english.words.word_sets import word_set

_MARKS_OF_A_HOLE = word_set("[ { } < ___ None XXX TODO TBC TBD N/A n/a ndefined null nan NaN")
_HOLE = re.compile(
    r"\[[^\]\n]{0,40}\]|\{\{|\}\}|\{[^}\n]{0,40}\}|\{%|%\}|<[^>\n]{0,40}>|_{3,}|\bX{3,}\b|"
    r"\b(?:None|TODO|TB[CD]|N/A|n/a|undefined|Undefined|null|nan|NaN)\b(?!['’])"
)
_DOUBLED = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]+) +(?P=word)(?!\w|['’-]|[@.]\w)", re.IGNORECASE)
_MAY_BE_DOUBLED = frozenset(("that", "had"))
_ARTICLE = re.compile(r"(?<![\w'’&/.-])(?P<article>an?) [\"“‘(]?(?P<word>[\w'’&-]+)", re.IGNORECASE)
_A_BEFORE = re.compile(
    r"(?:uni(?!n|m(?!od)|de|ss)|unani|us(?:e|u|a)|ut[ei]|eu|ew|one\b|once\b|ubi|uk|u-|ur[aeio])", re.IGNORECASE
)
_ENDS = ("", ".", "!", "?", ":", "\n")
_AN_BEFORE = re.compile(r"(?:hour|honest|hono|heir)", re.IGNORECASE)
_AN_BEFORE_FIGURES = re.compile(r"(?:8|11(?!\d)|18(?!\d)|11,|18,)")
_NAMES_OF_LETTERS = "FHLMNRSX"  # "an MRI", but "a NATO post": not to be told apart
_PUNCTUATION = re.compile(
    r"(?<!\.)\.\.(?!\.)|,,|[,;:][.!?]|[,;:!?];|[,;!?],|[:;]{2}|[!?]\.|\.[!?]|"
    r"(?<=\S) +(?:[,;?!]|[.:](?!\w))|\( | \)|\s[-–—]\s*[,.;:?!]"
)
_MARK = frozenset(".,;:!?")
_AFTER_A_STOP = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\.[,;:]$")
_ARROW = re.compile(r"-+>|=>|<-|[←→⇒➔➜]")
_TELEGRAPH = re.compile(
    r"\S \+ \S|\S = \S|\b(?:yrs?|w/o?|(?!HR)hrs?|approx\.?|incl\.?|thru|b/c)(?![\w'’])", re.IGNORECASE
)
_TWO_SPACES = re.compile(r"\S  +\S")
_BREAKS_OFF = re.compile(
    r"\b(?:and|the|an?|your|my|our) ?[,.;?!](?=\s|$)|\b(?:about|at|for|with|to|of|as) [,.;?!](?=\s|$)"
)


def slips(letter: Letter, known: Known) -> Iterator[Finding]:
    """What nobody would have sent who had read it once."""
    for part in letter.parts:
        yield from _holes(part, known)
        yield from _doubled(part, known)
        yield from _articles(part)
        yield from _punctuation(_without_marks_of_names(part, known))
        yield from _telegraph(part, is_subject=part is letter.subject, known=known)


def _holes(text: str, known: Known) -> Iterator[Finding]:
    if not any(mark in text for mark in _MARKS_OF_A_HOLE):
        return
    for found in _HOLE.finditer(text):
        is_typed = found.group()[0] in "[<{" and known.says(found.group())
        if not is_typed and not _is_in_a_name(found.group(), known):
            yield _slip("hole", found.group(), "looks like a hole", "fill it in, or leave the sentence out")
            return


def _doubled(text: str, known: Known) -> Iterator[Finding]:
    for found in _DOUBLED.finditer(text):
        is_name = found["word"][0].isupper() and known.says(" ".join(found.group().split()))
        if found["word"].lower() not in _MAY_BE_DOUBLED and not is_name:
            yield _slip("doubled", " ".join(found.group().split()), "says a word twice", "say it once")


def _articles(text: str) -> Iterator[Finding]:
    for found in _ARTICLE.finditer(text):
        article, word = found["article"], found["word"]
        if article == "A" and text[max(0, found.start() - 3) : found.start()].rstrip(' “"')[-1:] not in _ENDS:
            continue  # "plan A is"
        wanted = article_of(word)
        if wanted is not None and wanted != article.lower():
            yield _slip("article", found.group(), f"the article is {wanted} here", f"{wanted} {word}")


def article_of(word: str) -> str | None:
    """The article that goes with a word; None where that cannot be told from its letters.

    It is no rule of the writer's own: what the gate checks would otherwise be right by definition.

    >>> article_of("hour"), article_of("university"), article_of("18-month"), article_of("HACCP")
    ('an', 'a', 'an', None)
    """
    if word[0].isdigit():
        return "an" if _AN_BEFORE_FIGURES.match(word) else "a"
    is_initials = len(word) > 1 and word[:2].isupper()
    if is_initials and (word[0] in _NAMES_OF_LETTERS or word[0] == "U"):
        return None
    if len(word) == 1 or word[1] == "-":
        return None
    if word[0].lower() in "aeiou":
        return "a" if _A_BEFORE.match(word) and not is_initials else "an"
    if not word[0].isascii() or not word[0].isalpha():
        return None
    return "an" if _AN_BEFORE.match(word) else "a"


def _punctuation(text: str) -> Iterator[Finding]:
    for found in _PUNCTUATION.finditer(text):
        around = text[max(0, found.start() - 4) : found.end()]
        if not (found.group()[0] == "." and _AFTER_A_STOP.search(around)):
            quoted = text[max(0, found.start() - 12) : found.end()].split(maxsplit=1)[-1]
            yield _slip(
                "punctuation", quoted, "has a mark too many, or a blank before it", "one mark, right after the word"
            )
    for found in _TWO_SPACES.finditer(text):
        yield _slip("punctuation", found.group(), "holds two blanks", "one blank")
    for found in _BREAKS_OFF.finditer(text):
        yield _slip("hole", found.group(), "breaks off", "fill it in, or leave the sentence out")


def _without_marks_of_names(text: str, known: Known) -> str:
    """The text with letters for the marks that belong to names: "Yahoo!", "Alder & Sons, Inc."."""
    for name in known.texts:
        if not _MARK.isdisjoint(name) and name in text:
            text = text.replace(name, "".join("x" if each in _MARK else each for each in name))
    return text


def _telegraph(text: str, *, is_subject: bool, known: Known) -> Iterator[Finding]:
    for found in (each for each in _ARROW.finditer(text) if not _is_in_a_name(each.group(), known)):
        quoted = text[max(0, found.start() - 10) : found.end() + 10].strip()
        yield _slip("telegraph", quoted, "has an arrow", "say it in words")
    for found in () if is_subject else _TELEGRAPH.finditer(text):
        if not _is_in_a_name(found.group(), known):
            yield _slip("telegraph", found.group(), "is shorthand", "say it in words")


def _is_in_a_name(words: str, known: Known) -> bool:
    return any(words.lower() in text.lower() for text in known.texts)


def _slip(kind: str, quoted: str, fault: str, better: str) -> Finding:
    return Finding(f"slip-{kind}", quoted, f"“{quoted}” {fault}", better)
