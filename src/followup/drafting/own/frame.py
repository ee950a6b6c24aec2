"""What of a letter is ours whoever writes it: the greeting above, and the name below."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.drafting.checks.letter import folded_words
from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.people import Candidate

_STOPPED = r"\b(?:Dr|Mrs?|Ms|Prof|Rev|Eng|Hon|St|[A-Z])\."
_GREETS = re.compile(
    rf"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b(?:{_STOPPED}|[^.?!\n]){{0,60}}?[,:!] ?", re.IGNORECASE
)
_SENTENCE = re.compile(rf"(?:{_STOPPED}|[^.?!])+[.?!]+ ?")
_LONGEST_GREETING = 60
_MOST_SIGNED_LINES = 4
_WORDS_OF_A_SIGN_OFF = 5  # where nobody has said who they are
_ENDS_A_SENTENCE = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Frame:
    """A letter in three parts; `head` and `tail` are ours, and with the space between them and the middle."""

    head: str
    middle: str
    tail: str

    def around(self, middle: str) -> str:
        """Another middle in the same frame. After a greeting on the same line it goes on in small letters."""
        if self.head and not self.head.endswith("\n") and self.head.rstrip()[-1:] == "," and _may_be_small(middle):
            middle = middle[:1].lower() + middle[1:]
        return f"{self.head}{middle}{self.tail}"


def _may_be_small(text: str) -> bool:
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return first[1:].islower() and not re.match(r"I\b", first)


def frame_of(draft: Draft, candidate: Candidate) -> Frame:
    """A draft of ours taken apart."""
    body = draft.body
    names = set(folded_words(candidate.name or ""))
    head = _head(body, draft.channel, names)
    tail = _tail(body[len(head) :], names)
    return Frame(head, body[len(head) : len(body) - len(tail)], tail)


def _head(body: str, channel: Channel, names: set[str]) -> str:
    first, gap, _ = body.partition("\n\n")
    if gap and "\n" not in first and len(first) <= _LONGEST_GREETING and first.rstrip()[-1:] in (",", ":", "!"):
        return first + gap
    greeting = _GREETS.match(body)
    if channel is Channel.CALL and greeting:
        said = _SENTENCE.match(body)  # "Hi Sam, it's Priya Raman."
        if said and not names.isdisjoint(folded_words(said.group())):
            return said.group()
    return greeting.group() if greeting else ""


def _tail(rest: str, names: set[str]) -> str:
    before, gap, last = rest.rpartition("\n\n")
    lines = last.split("\n")
    is_sign_off = lines[0].rstrip().endswith(",") or len(lines[0].split()) <= _WORDS_OF_A_SIGN_OFF
    is_signed = not names.isdisjoint(folded_words(last)) or is_sign_off
    if gap and before and len(lines) <= _MOST_SIGNED_LINES and is_signed and not lines[0].endswith(_ENDS_A_SENTENCE):
        return gap + last
    end = len(rest)
    for word in reversed(list(re.finditer(r"\S+", rest))):  # a short note has the name behind its last sentence
        if word.group().endswith(_ENDS_A_SENTENCE) or names.isdisjoint(folded_words(word.group())):
            break
        end = word.start()
    return rest[len(rest[:end].rstrip()) :] if end < len(rest) else ""
