"""What a program answered -> the body of a letter: what it says around it taken off, our greeting and name put back."""

from __future__ import annotations

import re
import unicodedata

from followup.drafting.checks.letter import folded_words
from followup.drafting.own.frame import Frame

_THOUGHTS = re.compile(
    r"<think(?:ing)?>.*?</think(?:ing)?>|^Thinking\.\.\.\n.*?\n\.\.\.done thinking\.\n", re.DOTALL | re.IGNORECASE
)
_FENCED = re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*\n(.*?)\n?^[ \t]*\1[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(
    r"[#>*_ \t]*(?:#+ .*|(?:subject|subject line|re|to|from|date|body|email|letter|message|note|card|draft|text|linkedin note)\b"
    r"[*_]*:[*_]*(?P<rest>.*))[*_]*",
    re.IGNORECASE,
)
_KEEPS_ITS_REST = re.compile(
    r"[#>*_ \t]*(?:body|email|letter|message|note|card|draft|text|linkedin note)\b", re.IGNORECASE
)
_RULE = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|— ?— ?—)[ \t]*")
_OF_THE_TEXT = (
    r"(?:letter|e-?mail|message|note|card|draft|version|text|body|rewrite|revision|tone|wording|word count|words\b|prompt|facts|"
    r"instructions|placeholder|script|request)"
)
_BEFORE = re.compile(
    rf"(?:(?:sure|certainly|of course|absolutely|okay|ok|got it|great|understood|yes)[,.! –—-]*)?"
    rf"(?:(?:here(?:['’]s| is| are| you go)|below is|i(?:['’]ve| have) (?:written|drafted|revised|kept)|"
    rf"this is|as requested|let me)\b[^\n]*\b{_OF_THE_TEXT}[^\n]*|[^\n]*:)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"[(\[*_ \t]*(?:note|word count|words|character count|characters|length|explanation|why this works|changes|rationale)"
    rf"\b[^\n]*:"
    rf"|[(\[*_ \t]*\d+ (?:words|characters)\b"
    rf"|(?:i hope this|let me know if you(?:['’]d| would)? (?:like|want|need)|feel free to|would you like|"
    rf"if you(?:['’]d| would) like|"
    rf"this (?:letter|version|draft|note|message|keeps)|i (?:kept|avoided|made|used|have kept|tried))\b[^\n]*"
    rf"(?:{_OF_THE_TEXT}|adjust|change[sd]?|shorten|tweak|anything else|formal|rules|helps)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b"
    r"(?:\b(?:Dr|Mrs?|Ms|Prof|Rev|Eng)\.|[^.?!\n:,]){0,60}(?:[,:!–—]|$)[ \t]*",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"(?:(?:with )?(?:my |many |all |very |kind |warm |warmest |best |kindest |sincere )*"
    r"(?:thanks|thank you|regards|wishes|best|sincerely|cheers|respectfully|warmly|cordially|gratefully|yours(?: \w+)?|"
    r"appreciation|gratitude|greetings|take care|all the best)"
    r"(?: again| so much| and (?:kind |best |warm )?(?:regards|wishes))?)[,.!]?",
    re.IGNORECASE,
)
_BLANK_TO_FILL = re.compile(r"[\[<{(][^\]>})\n]{0,40}[\]>})]")
_CONTACT = re.compile(
    r"[+()\d /.-]{6,}|[^\s@]+@[^\s@]+\.[^\s@]+|(?:https?://|www\.)\S+|(?:phone|tel|mobile|email|e-mail)\b.*",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“", "'": "'", "‘": "’"}
_LONGEST_LINE_OF_A_NAME = 60


def body_of(answer: str, frame: Frame, writer: str | None) -> str:
    """The letter that an answer holds, between our greeting and our name; empty where it holds none."""
    text = unicodedata.normalize("NFC", answer).strip("\n")
    text = _THOUGHTS.sub("", text).strip()
    text = _out_of_fences(text)
    text = _without_quotes(text)
    lines = [line.strip() for line in text.split("\n")]
    lines = _without_what_is_before(lines)
    lines = _without_what_is_behind(lines)
    text = _MARKS.sub(lambda found: found[2] or found[3], "\n".join(lines)).strip()
    text = _without_quotes(text)
    text = _without_greeting(text, frame)
    text = _without_signature(text, writer)
    middle = _tidy(_without_quotes(text), is_one_paragraph="\n\n" not in frame.head + frame.tail)
    return frame.around(middle) if middle else ""


def _out_of_fences(text: str) -> str:
    """What stands in a fence, where there is one fence; all around it is talk."""
    fenced = _FENCED.findall(text)
    if len(fenced) == 1:
        return str(fenced[0][1]).strip()
    return text


def _without_quotes(text: str) -> str:
    """A text without the quotation marks around the whole of it."""
    closing = _QUOTES.get(text[:1])
    inner = text[1:-1]
    if (
        closing
        and len(text) > 2
        and text.endswith(closing)
        and text[0] not in inner
        and closing not in inner.replace("’", "")
    ):
        return inner.strip()
    return text


def _without_what_is_before(lines: list[str]) -> list[str]:
    """Without headings, and without what tells that a letter comes; a line of a letter never ends in a colon."""
    while lines:
        first = lines[0]
        heading = _HEADING.fullmatch(first)
        if not first or _RULE.fullmatch(first):
            lines = lines[1:]
        elif heading:
            rest = (heading["rest"] or "").strip(" *_") if _KEEPS_ITS_REST.match(first) else ""
            lines = [rest, *lines[1:]] if rest else lines[1:]
        elif _BEFORE.fullmatch(first) and len(lines) > 1 and not _GREETING.fullmatch(first):
            lines = lines[1:]
        else:
            break
    return lines


def _without_what_is_behind(lines: list[str]) -> list[str]:
    """Without what tells how the letter was written; behind a rule there is nothing else."""
    for number, line in enumerate(lines):
        if number and _RULE.fullmatch(line):
            lines = lines[:number]
            break
    while lines and (not lines[-1] or _BEHIND.match(lines[-1])):
        lines = lines[:-1]
    return lines


def _without_greeting(text: str, frame: Frame) -> str:
    """Without a greeting of its own, and without ours, which it may have repeated."""
    ours = frame.head.strip()
    if ours and text.casefold().startswith(ours.casefold()):
        return text[len(ours) :].lstrip()
    found = _GREETING.match(text)
    if found and found.group().strip():
        rest = text[found.end() :].lstrip()
        if rest:
            return rest[:1].upper() + rest[1:] if "\n" in frame.head or not frame.head else rest
    return text


def _without_signature(text: str, writer: str | None) -> str:
    """Without a sign-off, a name, and what stands below a name; what comes behind a name is no letter any more."""
    names = set(folded_words(writer or ""))
    lines = text.split("\n")
    signed = next((number for number, line in enumerate(lines) if number and _is_name(line, names)), None)
    if signed is not None and number_of_words(lines[signed:]) < number_of_words(lines[:signed]):
        lines = lines[: signed + 1]
    while lines and (not lines[-1] or _is_of_a_signature(lines[-1], names)):
        lines = lines[:-1]
    text = "\n".join(lines)
    for word in reversed(list(re.finditer(r"\S+", text))):  # a short note has the name behind its last sentence
        if word.group().strip("–—-,") and (word.group()[-1] in ".?!" or names.isdisjoint(folded_words(word.group()))):
            break
        text = text[: word.start()].rstrip()
    return text


def number_of_words(lines: list[str]) -> int:
    """How many words some lines have."""
    return sum(len(line.split()) for line in lines)


def _is_name(line: str, names: set[str]) -> bool:
    words = folded_words(line.strip("–—- ,."))
    return bool(words) and len(line) <= _LONGEST_LINE_OF_A_NAME and set(words) <= names


def _is_of_a_signature(line: str, names: set[str]) -> bool:
    bare = line.strip("–—- *_")
    return bool(
        _is_name(line, names)
        or _SIGN_OFF.fullmatch(bare)
        or _BLANK_TO_FILL.fullmatch(bare.rstrip(",."))
        or _CONTACT.fullmatch(bare)
        or (bare.endswith(",") and len(bare.split()) <= 5 and not re.search(r"[.?!]", bare))
    )


def _tidy(text: str, *, is_one_paragraph: bool) -> str:
    """Paragraphs with one blank line between, lines joined that an editor broke; one paragraph where the medium has one."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text)]
    return (" " if is_one_paragraph else "\n\n").join(filter(None, paragraphs))
