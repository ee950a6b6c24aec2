"""A check of sentences that knows nothing of how they were made: what no sentence of a letter may have."""

from __future__ import annotations

import re

from followup.drafting.english.strengths.sentences import Strength
from followup.drafting.english.text.contractions import without_contractions
from followup.drafting.english.topics.forms import Topic

_UNSAYABLE = re.compile(
    r"->|[<>=*_~^|\\{}\[\]#@+•…]|\.\.|--|https?:|\b(?:yrs?|hrs?|mins?|w/o|thru|MSEK)\b|\bTBD\b|%|!|\?"
)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_A = re.compile(r"\ba (?:[aeio]|un(?!i)|8\b|11\b|18\b)(?!ne\b|nce\b|uro|U)")
_AN = re.compile(r"\ban (?![aeiouAEFHILMNORSX8]|11\b|18\b|hour|honest|heir)")
_YOU_WAS = re.compile(
    r"\b(?:you|they|we) (?:was|is|has|does|wasn't|isn't|hasn't|doesn't)\b|\b(?:you|they)'s\b|\byou want you\b"
)
_NO_VERB = (
    "is are was were am has have had will would can could must do does did be been i he she we they and or but to of in on at "
    "for with by from not said asked told"
)
FIRST_WORDS = {
    "wh": re.compile(r"(?:how|why|what|when|where|who|which|whose|whether) \w"),
    "asked": re.compile(r"(?:how|why|what|when|where|who|which|whose|whether|me to|about|for|to) \w"),
    "showed": re.compile(r"\w+ing me\b"),
    "doing": re.compile(r"[\w-]+ing \w"),
    "said": re.compile(r"I \w"),
    "promise": re.compile(r"(?:the|my|our|both|all) \w"),
}


def faults(text: str) -> list[str]:
    """What is wrong with a phrase or sentence wherever it stands."""
    found = []
    if _UNSAYABLE.search(text):
        found.append("a sign that nobody says")
    if _DOUBLED.search(text) and not re.search(r"\b(?:that that|had had|step by step|two two)\b", text):
        found.append("a doubled word")
    if _A.search(text) or _AN.search(text):
        found.append("the wrong article")
    if _YOU_WAS.search(text):
        found.append("does not agree")
    if text != text.strip() or "  " in text or "\n" in text:
        found.append("blanks")
    if re.search(r"(?<![ap]\.m)[.,;:]$", text) or re.search(r" [,.;:]", text):
        found.append("a stop")
    for opening, closing in (("(", ")"), ('"', '"')):
        if text.count(opening) % 2 if opening == closing else text.count(opening) != text.count(closing):
            found.append(f"an open {opening}")
    if not re.search(r"[^\W\d_]", text):
        found.append("no word")
    return found


def topic_faults(topic: Topic) -> list[str]:
    """What is wrong with any form of a topic."""
    found = [f"{form}: {fault}" for form in FORMS if (text := getattr(topic, form)) for fault in faults(text)]
    found += [
        f"{form} begins wrong"
        for form, first in FIRST_WORDS.items()
        if (text := getattr(topic, form)) and not first.match(text)
    ]
    if topic.noun and topic.noun.split(" ")[0] in _NO_VERB.split():
        found.append("noun begins wrong")
    if topic.noun and topic.noun_words != len(topic.noun.split()):
        found.append("noun_words")
    if topic.that and (len(topic.that.split()) < 2 or re.match(r"(?:of|to|and|or|in|on|at|how|why)\b", topic.that)):
        found.append("that is no clause")
    if topic.head and not 1 <= len(topic.head.split()) <= 7:
        found.append("head is long")
    if bool(topic.promise) != bool(topic.promise_attach):
        found.append("promise without what to attach")
    return found


_MARKED = re.compile(r"(?:^|\s)[-–—/]+(?:\s|$)|;|->|:(?:\s|$)|\[|\]|\(|\w{3,}/\w|\w/\w{3,}")
_OPEN = re.compile(
    r"(?:^|\s)(?:of|in|on|at|by|for|from|with|without|to|into|about|between|through|under)$", re.IGNORECASE
)


def note_faults(form: str, typed: str) -> list[str]:
    """What a form has kept of the note that it was made from: a mark that divides it, or a phrase without its end."""
    is_whole = not _OPEN.search(form) or _OPEN.search(typed.strip(" .!-–"))
    return [*(["a mark of a note"] if _MARKED.search(form) else []), *([] if is_whole else ["without its end"])]


FORMS = ("noun", "that", "wh", "asked", "showed", "doing", "said", "quote", "promise", "head")
_STARTS = re.compile(r"(?:I|I've|I'm|My|Our|Of|In|With|After)\b ")
_CONTRACTED = re.compile(r"\b(?:I've|I'm|I'd|I'll|\w+n't)\b")


def strength_faults(strength: Strength) -> list[str]:
    """What is wrong with a strength."""
    formal = without_contractions(strength.sentence)
    found = [*faults(strength.sentence), *faults(formal)]
    if not _STARTS.match(strength.sentence):
        found.append("begins wrong")
    if _CONTRACTED.search(formal):
        found.append("formal is contracted")
    if re.search(
        r"\bI (?:has|is|are|does|leads|asks|keeps)\b|\bMy \w+s has\b|\b(?:he|she|his|her)\b", strength.sentence
    ):
        found.append("does not agree")
    return found
