"""The two functions that a template has: the sign-off, and the subject that fits."""

from __future__ import annotations

from collections.abc import Callable

from followup.drafting.english.people import names
from followup.drafting.english.text.plain import plain
from followup.model.etiquette import Channel
from followup.model.people import Candidate

_FORMAL_SIGN_OFFS = {
    "Best": "Sincerely",
    "All the best": "Best regards",
    "Best wishes": "Kind regards",
    "Warmly": "With warm regards",
    "Warm regards": "With kind regards",
    "Thanks again": "With thanks",
    "Thank you": "With thanks",
    "Thanks for all your help": "With thanks",
    "Many thanks": "With many thanks",
}


def signature(candidate: Candidate, is_formal: bool, channel: Channel = Channel.EMAIL) -> Callable[..., str]:
    """The sign-off, plain under a formal letter; its lines are parted by a character that no list can contain, and so are never
    joined. Under a text stands the first name alone.
    """
    whole = names.signed_name(candidate.name) if candidate.name else None
    given = names.first_name(whole) or whole if whole else None
    number = plain(candidate.phone) if candidate.phone else None

    def sign(phrase: str, phone: bool = True, first: bool = False) -> str:
        phrase = _FORMAL_SIGN_OFFS.get(phrase, phrase) if is_formal else phrase
        if channel is Channel.TEXT:
            return (whole if is_formal else given) or ""
        name = given if first and not is_formal else whole
        lines = [f"{phrase}," if name else phrase, name, number if phone else None]
        return "\x1f".join(line for line in lines if line)

    return sign


def subject(most: int, *subjects: object) -> str:
    """The first of the subjects that a telephone shows whole, else the shortest; those that are none are passed over."""
    said = [plain(each) for each in subjects if isinstance(each, str) and each]
    fitting = [each for each in said if len(each) <= most]
    return fitting[0] if fitting else min(said, key=len, default="")
