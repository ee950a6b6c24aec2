"""One cell of text -> one value. Each function returns the value, or raises Unreadable, which says what is wrong and what
to write instead.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterable
from typing import NoReturn

from followup.identity import folded
from followup.model.etiquette import Span
from followup.model.interviews import Mode
from followup.model.settings import Address, English
from followup.model.status import Status
from followup.reading.cells.links import without_links
from followup.reading.cells.streets import INSIDE, has_street
from followup.reading.words import statuses, vocabulary
from followup.reading.words.countries import country_code


class Unreadable(Exception):
    """A text that is no value of its kind; `is_harmless` tells that what it says can be left away, with a warning."""

    def __init__(self, code: str, message: str, hint: str = "", *, is_harmless: bool = False) -> None:
        super().__init__(code, message, hint)
        self.code, self.message, self.hint, self.is_harmless = code, message, hint, is_harmless

    def __str__(self) -> str:
        return self.message


@functools.lru_cache(4096)
def nearest(text: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `text` may be a misspelling of."""
    by_folded = {folded(word): word for word in known}
    close = difflib.get_close_matches(folded(text)[:100], by_folded, 1, 0.75)
    return by_folded[close[0]] if close else None


def did_you_mean(text: str, known: Iterable[str], otherwise: str) -> str:
    """A hint: the one of `known` that `text` may be a misspelling of, else what to write."""
    close = nearest(text, tuple(known))
    return f"did you mean {close}?" if close else otherwise


_TURNS = frozenset(statuses.NOT) | statuses.SIDES | {"zelf", "selbst"}
"""Words that turn what others mean: a not, and who said it."""
_TURNING = ("un", "in", "dis", "non", "nie", "не")
_TURNING_WITHIN = ("me", "ma")


def likely(text: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `text` may be a misspelling of; never its opposite: i said no, for said no."""
    close = nearest(text, known)
    if close is None:
        return None
    written, meant = folded(text).split(), folded(close).split()
    lost = [one for one in written if one in _TURNS and not difflib.get_close_matches(one, meant, 1, 0.7)]
    added = [one for one in meant if one in _TURNS and not difflib.get_close_matches(one, written, 1, 0.7)]
    return None if lost or added or _is_turned(written, meant) or _is_turned(meant, written) else close


def _is_turned(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of `words` is one of the others with a syllable that says the opposite: unaccepted, or Turkish's edilmedi
    beside edildi.
    """
    if {f"{syllable}{one}" for one in others for syllable in _TURNING}.intersection(words):
        return True
    return any(
        one.replace(syllable, "", 1) in others for one in words for syllable in _TURNING_WITHIN if syllable in one
    )


def yes(text: str) -> bool:
    """A checkbox."""
    said = vocabulary.yes_or_no(text)
    if said is None:
        raise Unreadable("not-yes-or-no", f"{text} is neither yes nor no", "write yes or no")
    return said


def mode(text: str) -> Mode:
    """How an interview is held."""
    return vocabulary.mode_in(text) or _unknown(text, "mode", Mode, vocabulary.spellings_of_modes())


def _unknown(text: str, what: str, words: Iterable[str], known: tuple[str, ...]) -> NoReturn:
    close = likely(text, known)
    hint = f"did you mean {close}?" if close else f"write one of: {', '.join(words)}"
    raise Unreadable(f"unknown-{what.replace(' ', '-')}", f"{text} is no {what} that followup knows", hint)


_ONLINE = re.compile(r"https?://|\b(zoom|teams|webex|skype|meet\.google|google meet)\b", re.IGNORECASE)
_OF_A_JOB = frozenset(
    ("remote", "hybrid", "onsite", "on site", "office", "in person", "virtual", "online", "work from home")
)
"""Words in a location that say how the job is done, and not how the interview is held."""
_ROOM = re.compile(rf"{INSIDE}|\b(?:conference|meeting|board)\s?room\b|\d+\.\s?(?:OG|Stock|Etage)\b", re.IGNORECASE)


def mode_of_location(text: str) -> Mode | None:
    """The mode that a place gives away: a link, the name of a video service, or nothing but a mode."""
    if _ONLINE.search(text):
        return Mode.VIDEO
    return None if folded(text) in _OF_A_JOB else vocabulary.mode_alone(text)


_MEETING = re.compile(
    r"zoom\.|teams\.|meet\.|webex|skype|whereby|chime\.aws|gotomeet|bluejeans|hangouts|jitsi|meeting|/join|\bcall\b",
    re.IGNORECASE,
)


def is_a_meeting(link: str) -> bool:
    """Whether a link leads to a meeting, as far as its address tells."""
    return _MEETING.search(link) is not None


def is_a_place(text: str) -> bool:
    """Whether a text says where one has to go: a street, a room, a reception; a city, or Remote, does not."""
    return _ROOM.search(text) is not None or has_street(text)


def status(text: str) -> Status:
    """How an opening stands, in people's own words: ghosted, on hold, Offer 🎉, 2nd round, no longer interested."""
    return statuses.status_in(text) or _unknown(text, "status", Status, statuses.spellings())


def status_of_a_row(text: str) -> Status:
    """How an opening stands. A word that is not understood changes nothing, with a warning, unless it could mean that it is
    over, or is near one that does.
    """
    try:
        return status(text)
    except Unreadable as wrong:
        if statuses.leaves_open_who(text):
            message, hint = f"{text} does not say who said it", "write rejected if they did, withdrawn if you did"
            raise Unreadable(wrong.code, message, hint) from None
        if meanings := statuses.meanings_in_doubt(text):
            either = " or ".join(meanings)
            message = f"{text} may mean {either}: which of them is it?"
            raise Unreadable(wrong.code, message, f"write {either}") from None
        is_known = statuses.is_beside_the_matter(text)
        close = likely(text, statuses.spellings())
        if close is not None and not is_known and not statuses.goes_on(close):
            raise
        if not is_known and statuses.may_be_an_end(text):
            hint = f"write one of: {', '.join(Status)}"
            raise Unreadable(wrong.code, f"{text} may say that it is over, or that it goes on", hint) from None
        message = f"{wrong.message}, and changes nothing"
        raise Unreadable(wrong.code, message, f"known are: {', '.join(Status)}", is_harmless=True) from None


_ADDRESSES = {
    "first name": Address.FIRST_NAME, "first names": Address.FIRST_NAME, "informal": Address.FIRST_NAME,
    "formal": Address.FORMAL, "last name": Address.FORMAL, "surname": Address.FORMAL,
}  # fmt: skip


def address(text: str) -> Address:
    """How people are greeted."""
    return _ADDRESSES.get(folded(text)) or _unknown(text, "form of address", Address, tuple(_ADDRESSES))


_ENGLISH = {
    **dict.fromkeys(
        ("american", "us", "usa", "en us", "american english", "us english", "english us"), English.AMERICAN
    ),
    **dict.fromkeys(("british", "uk", "gb", "en gb", "british english", "uk english", "english uk"), English.BRITISH),
}


def english(text: str) -> English:
    """Whose spelling and phrases a letter uses."""
    return _ENGLISH.get(folded(text)) or _unknown(text, "kind of English", English, tuple(_ENGLISH))


@functools.lru_cache(1024)
def text(text: str) -> str:
    """Any text, as it stands. Equal ones are one: a long list has the same roles, titles and places again and again."""
    return text


_NAMELESS = re.compile(
    r"\b(?:position|role|job|title|job title|opening|post|vacancy|stelle|poste|puesto|cargo|vaga)\b", re.IGNORECASE
)
_ONLY_NAMELESS = re.compile(rf"(?:{_NAMELESS.pattern}|\W)*", re.IGNORECASE)
_TO_BE_NAMED = re.compile(r"\b(?:TBD|TBC|TBA|N/A)\b")
_BRACKETS = re.compile(r"(?<!\s)\s*[(\[]([^()\[\]]*)[)\]]")


@functools.lru_cache(1024)
def company(text: str) -> str:
    """The name of a company, without the link that it is in a database or a document."""
    return without_links(text)


@functools.lru_cache(1024)
def role(text: str) -> str | None:
    """The name of a job, without its link; None where it is still to be named: Position TBD, 待定."""
    text = without_links(text)
    rest = _BRACKETS.sub(lambda found: "" if vocabulary.is_nothing(found[1]) else found[0], text)
    rest = " ".join(_TO_BE_NAMED.sub(" ", rest).split()).strip(" -–—:,/")
    outside = _BRACKETS.sub("", rest).strip()
    return rest if outside and not is_unnamed(outside) and not _ONLY_NAMELESS.fullmatch(outside) else None


def round_name(text: str) -> str | None:
    """The name of a round, without its link; what is still to be named stays out."""
    return " ".join(_TO_BE_NAMED.sub(" ", without_links(text)).split()).strip(" -–—:,/") or None


def is_unnamed(text: str) -> bool:
    """Whether a text names no job: nothing but a word for nothing, or one beside words for any job."""
    bare = " ".join(_NAMELESS.sub(" ", text).split()).strip(" :-–—")
    return vocabulary.is_nothing(text) or (bool(bare) and bare != text.strip() and vocabulary.is_nothing(bare))


def number(text: str) -> int:
    """A whole number."""
    if not text.strip().isdecimal() or len(text.strip()) > 6:
        raise Unreadable("not-a-number", f"{text} is not a whole number", "write it in digits")
    return int(text)


def span(text: str) -> Span:
    """How long a text may be: 60-130, or 200 for at most 200."""
    found = re.fullmatch(r"(?:(\d{1,6})\s*[-–]\s*)?(\d{1,6})", text.strip())
    if not found or int(found[1] or 0) > int(found[2]):
        raise Unreadable("not-a-length", f"{text} is no length", "write it as 60-130, or 200")
    return Span(int(found[1] or 0), int(found[2]))


def country(text: str) -> str:
    """An ISO 3166 code."""
    code = country_code(text)
    if code is None:
        raise Unreadable("unknown-country", f"{text} is no country", "write its two letters: US, GB, DE")
    return code


def words(text: str) -> tuple[str, ...]:
    """The names of one cell, between commas, semicolons or line breaks."""
    return tuple(part.strip() for part in re.split(r"[,;\n]", text) if part.strip())


def texts(text: str) -> tuple[str, ...]:
    """The texts of one cell, between semicolons or line breaks."""
    return tuple(part.strip(" •\t") for part in re.split(r"[;\n]", text) if part.strip(" •\t"))
