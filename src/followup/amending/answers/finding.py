"""A saved mail -> what it seems to say of an opening."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from followup.amending.answers import days
from followup.amending.answers.answer import Answer, Reading, When
from followup.amending.answers.changes import CALLED_OFF, LATER, MOVED, ON_HOLD
from followup.amending.answers.refusals_and_offers import OFFERS, REFUSALS
from followup.amending.mail import Mail
from followup.amending.occasion.domains import company_domains, name_in, spelled
from followup.reading.cells.days import MONTH_NAME

_IF = re.compile(
    r"\b(?:if|whether|should (?:we|you|they)|unless|in case|before we|falls|sofern|si|hvis)\b", re.IGNORECASE
)
"""What makes of a sentence one about what may come."""
_OF_DECISION = re.compile(r"\b(?:deci[ds]|décisi|entscheid|beslut|afgør|bescheid)", re.IGNORECASE)
_QUOTED = re.compile(
    r"(?m)^[ \t]*(?:(?:On|Am|Le|El|Den) .{5,90}(?:wrote|schrieb|a écrit|escribió|skrev).{0,60}:|-+ ?(?:Original Message"
    r"|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original|Oprindelig meddelelse) ?-+"
    r"|(?:From|Von|De|Fra): .+\n[ \t]*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Sendt): ).*",
    re.IGNORECASE,
)
_NO_END = re.compile(
    rf"(?<=\d)\.(?=\d|\s(?-i:[a-zà-öø-ÿ])|\s(?:{MONTH_NAME})\b)|(?<=\b[ap])\.(?=m\b)|(?<=\b[ap]\.m)\.(?=\s[a-z])"
    r"|(?:(?<=\bDr)|(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\bProf)|(?<=\bSt)|(?<=\bHr)|(?<=\bNr)|(?<=\bkl)|(?<=\bSra)|(?<=\bSr))\.(?=\s)",
    re.IGNORECASE,
)
_DOT = "․"
"""A full stop that ends no sentence: 18. Dezember, Dr. Nwosu. NFKC, by which days are read, makes a full stop of it."""
_FEWEST_LETTERS = 40
"""So much has to stand above an older mail to be what the newer one says, and not a word about a mail that is passed on."""
_WAYS = (
    (Reading.CALLED_OFF, CALLED_OFF),
    (Reading.MOVED, MOVED),
    (Reading.ON_HOLD, ON_HOLD),
    (Reading.LATER, LATER),
)


def answers_in(mail: Mail, received: dt.date | None = None) -> tuple[Answer, ...]:
    """What a mail seems to say: a no, which counts over an offer ("unable to offer you"); an offer; else each of the changes.

    Days count from the day on which it was written; `received` is that day where the mail does not tell.
    """
    text = _said(mail.text)
    said_on = mail.sent_on or received
    refusal = _found(text, REFUSALS)
    if refusal is not None:
        return (_answer(mail, Reading.REFUSAL, refusal),)
    offer = _found(text, OFFERS)
    if offer is not None:
        when = days.answer_by(text, said_on) if said_on is not None else None
        return (_answer(mail, Reading.OFFER, offer, when),)
    return tuple(_changes(mail, text, said_on))


def _changes(mail: Mail, text: str, said_on: dt.date | None) -> Iterator[Answer]:
    found = {reading: sentence for reading, way in _WAYS if (sentence := _found(text, way)) is not None}
    moved = days.moved_to(found[Reading.MOVED], said_on) if Reading.MOVED in found and said_on is not None else None
    if Reading.MOVED in found and Reading.CALLED_OFF in found:
        found.pop(Reading.CALLED_OFF if moved is not None else Reading.MOVED)
    for reading, sentence in found.items():
        if reading is not Reading.LATER:
            yield _answer(mail, reading, sentence, moved if reading is Reading.MOVED else None)
    if said_on is not None and (decided := _decided(text, said_on)) is not None:
        sentence, when = decided
        if Reading.ON_HOLD in found and not _OF_DECISION.search(sentence):
            return  # a word again in January is no decision by then
        yield _answer(mail, Reading.LATER, sentence, when)


def _decided(text: str, said_on: dt.date) -> tuple[str, When] | None:
    """The sentence that tells by when they decide, and the day."""
    for found in LATER.finditer(text):
        if not _is_supposed(text, found.start()):
            day = days.decided_by(text[found.start() : found.end() + 60], found[0], said_on)
            if day is not None:
                return _sentence(text, found.start(), found.end()), day
    return None


def _said(text: str) -> str:
    """What a mail says itself, on one line: without what it answers."""
    plain = re.sub(r"(?m)^>.*$", " ", text[:40_000])
    older = _QUOTED.search(plain)
    if older is not None and sum(map(str.isalpha, plain[: older.start()])) >= _FEWEST_LETTERS:
        plain = plain[: older.start()]
    return _NO_END.sub(_DOT, " ".join(plain.split())[:20_000])


def _answer(mail: Mail, reading: Reading, sentence: str, when: When | None = None) -> Answer:
    named = tuple(filter(None, (mail.sender_name, mail.subject, mail.text[:4000])))
    company = next((spelled(label, named) or name_in(label) for label in company_domains([mail.sender])), None)
    return Answer(reading=reading, sentence=sentence, sender=mail.sender, company=company, named=named, when=when)


def _found(text: str, way: re.Pattern[str]) -> str | None:
    """The first sentence that says it, and does not only suppose it."""
    found = next((one for one in way.finditer(text) if not _is_supposed(text, one.start())), None)
    return _sentence(text, found.start(), found.end()) if found is not None else None


def _is_supposed(text: str, start: int) -> bool:
    """Whether what begins at a place is only supposed: should we go with another candidate."""
    begin = max(text.rfind(sign, 0, start) for sign in ".!?") + 1
    return _IF.search(text, begin, start) is not None


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, at most 200 letters of it."""
    begin = max((text.rfind(sign, 0, start) for sign in (". ", "! ", "? ")), default=-1) + 1
    stop = min((at for sign in (". ", "! ", "? ") if (at := text.find(sign, end)) >= 0), default=len(text) - 1) + 1
    return text[max(begin, start - 120) : min(stop, end + 120)].replace(_DOT, ".").strip()
