"""Words and phrases, written as a text and looked up as a set."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for looking one up."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """Phrases with a bar between two, for looking one up; lines are joined."""
    return frozenset(" ".join(phrase.split()) for phrase in phrases.replace("\n", " ").split("|"))
