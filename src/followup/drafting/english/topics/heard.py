"""What the reader asked in words that were typed as they were said: "you" in them is the candidate, and "I" the reader."""

from __future__ import annotations

from followup.drafting.english.grammar import asking
from followup.drafting.english.grammar.phrases import Kind, Phrase
from followup.drafting.english.text.unsaid import is_about_hiring, is_private
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.topics.talk import is_about_me
from followup.drafting.english.words.patterns import Pattern

IN_QUOTES = Pattern(r"""^(?:“([^“”]+)”|"([^"]+)")[.!]?$""")


def is_heard(typed: str, phrase: Phrase) -> bool:
    """Whether a question or a wish is the reader's own, word for word: it speaks to "you", and stands in quotation marks or
    asks what would be, or of a time when something was.
    """
    line = phrase.line
    if not _SPOKEN_TO.search(line):
        return False
    is_quoted = IN_QUOTES.match(typed) is not None
    if _WISH.match(line):
        return is_quoted or _OF_A_TIME.search(line) is not None
    is_question = phrase.kind is Kind.QUESTION or phrase.is_question
    return is_question and (is_quoted or (_WOULD_BE.match(line) is not None and not is_about_me(line)))


_SPOKEN_TO = Pattern(r"\b(?:you|your|yours|yourself)\b")
_WISH = Pattern(r"^(?:tell|show|give|teach|sell|talk|walk|take) me \w")
_OF_A_TIME = Pattern(r"\ba (?:time|day|situation|moment|case)\b.* you\b")
_WOULD_BE = Pattern(r"^(?:what|who|which)(?: \w+)? (?:would|could) (?!you\b|we\b|they\b)")


def of_heard(text: str, phrase: Phrase) -> Topic | None:
    """The topic that was asked of the candidate in these words."""
    if is_private(phrase.line) or is_about_hiring(phrase.line):
        return None
    if _WISH.match(phrase.line):
        if "yourself" in phrase.line:
            return None  # which is what every talk begins with
        return Topic(text, phrase.kind, asked=f"me to {asking.turned(phrase.line)}")
    told = asking.as_heard(phrase.line)
    return Topic(text, phrase.kind, asked=told) if told else None
