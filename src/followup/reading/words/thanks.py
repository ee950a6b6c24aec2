"""People's words for thanking somebody, and for what it is written on."""

from __future__ import annotations

import re

from followup.identity import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


THANKS = re.compile(
    r"\b(?:thank\w*|ty|tyn|dank\w*|bedank\w*|merci|remerci\w*|gracias|agradec\w*|obrigad\w*|grazie|ringrazi\w*"
    r"|tak|takke\w*|tack\w*)\b"
)
"""A word of thanks in folded words: Dankesmail, takkekort."""
_CARD = re.compile(r"\b\w*(?:cards?|karten?|kort|cartes?|tarjetas?|handwritten|post)\b")
_PAPER = re.compile(r"\b(?:notes?|letters?|\w*brev|\w*briefe?|lettres?|cartas?)\b")
_BESIDE = _words(
    """you u yous e mail mails email emails note notes letter letters message messages msg card cards sent written done out
    to on when who whom date day the a for was were is it yes no y n status gesendet verschickt versendet abgeschickt
    geschickt geschrieben am an wem schön sendt skrevet til hvem skickat envoyé envoyée envoyés le à qui de remerciement
    enviado enviada enviados correo el quién para carta inviato inviata a chi nota"""
)
"""Words that stand beside thanks in a heading, and change nothing of what its column holds."""
_ALONE = frozenset(("ty", "tak", "tack", "dank", "merci"))
"""Words of thanks that mean other things too where nothing stands beside them."""


def says_card(text: str) -> bool:
    """Whether a text names what goes by post."""
    return _CARD.search(folded(text)) is not None


def thanks_headed(words: str) -> str | None:
    """The kind of column that a heading says of thanks that were sent, in folded words; None where it says something else.

    >>> thanks_headed("ty note sent"), thanks_headed("takkemail sendt"), thanks_headed("thank you due")
    ('done.thank_you_note', 'done.thank_you_email', None)
    """
    if not THANKS.search(words) or words in _ALONE:
        return None
    if not all(word in _BESIDE or THANKS.fullmatch(word) for word in words.split()):
        return None
    on_paper = _CARD.search(words) or _PAPER.search(words)
    return "done.thank_you_note" if on_paper else "done.thank_you_email"
