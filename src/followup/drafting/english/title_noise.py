"""What a posting writes beside a job title and nobody says: numbers, hours, pay, contracts, grades, places, calls to apply."""

from __future__ import annotations

import re

from followup.drafting.english.text import plain

_HOUR_OR_YEAR = r"(?:hr|hour|h|year|yr|annum|month|mo|week|wk|day|std|stunde|a)\b"
_ROMAN_OR_FIGURE = r"(?:[ivx]+|[a-z]?\d+[a-z]?(?:\s?[-–/]\s?[a-z]?\d+)?|[a-h])"
_SEASON = (
    r"spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|q[1-4]|h[12]"
)

# Each kind with its patterns, tried in this order without regard to case.
_KINDS: dict[str, tuple[str, ...]] = {
    "number of a requisition": (
        (
            r"(?:\#|\b(?:req(?:uisition)?|ref(?:erence)?|job|posting|vacancy|position|id)\b)[\s.:#-]*"
            r"(?:id|no|number|nr|code|ref)?[\s.:#-]*[a-z]{0,4}[-_]?\d[\w/.-]*"
        ),
        r"\b(?:jr|r|req|rq|jo|ref|id)[-_]?\d{3,}\w*",
        r"\b[a-z]{2,5}[-/]\d{3,}[\w/-]*",
        r"\b(?!(?:19|20)\d\d\b)\d{4,}[\w/-]*",
    ),
    "pay": (
        (
            r"[$€£¥]\s?\d[\d.,]*k?(?:\s?(?:-|–|to)\s?[$€£¥]?\s?\d[\d.,]*k?)?"
            rf"(?:\s?(?:/|per|an|a|p)\s?{_HOUR_OR_YEAR})?(?:\s?\+?\s?(?:tips|bonus|dow|ote|benefits)\b)?"
        ),
        (
            r"\b\d[\d.,]*\s?k?\s?(?:€|£|\$|(?:eur|euro|usd|gbp|sek|nok|dkk|chf|pln|inr)\b)"
            rf"(?:\s?(?:/|per|an|a)\s?{_HOUR_OR_YEAR})?"
        ),
        rf"\b\d+(?:[.,]\d+)?\s?(?:/|per|an)\s?{_HOUR_OR_YEAR}",
    ),
    "part of full time": (
        r"\b\d{1,3}\s?(?:-|–|to|bis)\s?\d{1,3}\s?%",
        r"\b\d{1,3}\s?%",
        r"\b\d+(?:[.,]\d+)?\s?(?:wte|fte)\b",
        r"\b(?:wte|fte)\s?:?\s?\d(?:[.,]\d+)?",
        r"\b(?:full|part)[- ]?time\b",
        r"\b(?:vollzeit|teilzeit|temps\s(?:plein|partiel)|heltid|deltid)\b",
        r"\b(?:tiempo\s(?:completo|parcial)|tempo\s(?:pieno|integral))\b",
    ),
    "hours": (
        r"\b\d+(?:[.,]\d+)?\s?(?:hrs?|hours?|h|std|stunden|uren|timmar)\b\.?(?:\s?(?:/|per|a|pro)\s?(?:week|wk|w|woche)\b)?",
    ),
    "contract": (
        (
            r"\b\d+\s?-?\s?(?:months?|mos?|years?|yrs?|mois|monate|weeks?)\b"
            r"(?:\s(?:contract|fixed[- ]term|ftc|cover|maternity)\b)*"
        ),
        r"\b(?:permanent|fixed[- ]term|ftc|temp[- ]to[- ](?:hire|perm)|c2c|w-?2|1099|casual|zero[- ]hours?|per[- ]diem|prn)\b",
        r"\bcontract(?:\sto\shire)?\b(?!\s(?:manager|specialist|admin|law))",
        r"\b(?:unbefristet|befristet|cdi|cdd|alternance)\b",
        r"\b(?:maternity|mat|parental|sick)\s(?:leave\s)?cover\b",
    ),
    "grade": (
        rf"\b(?:grade|(?:afc\s)?band|level|lvl|step|tier|class|scale|point)\s?[-:]?\s?{_ROMAN_OR_FIGURE}\b",
        rf"\b(?:tvöd|tv-l|tvl|entgeltgruppe|eg)\s?[-:]?\s?{_ROMAN_OR_FIGURE}\b",
        r"\b(?:gs|wg|sc|nh|es|ic|l|e|m|p|d|g|a|b|no|pg|so|cs|ec|as|fs|ws)-?\d{1,2}(?:[-/]\d{1,2})?\b",
    ),
    "place of work": (
        (
            r"\b(?:fully\s|100\s?%\s)?(?:remote|hybrid|on-?site|home[- ]?office|wfh|work\sfrom\shome|télétravail|teletrabajo|distans)"
            r"(?:[- ](?:first|friendly|ok|possible|only))?\b"
            r"(?:\s?[,/–-]?\s?\(?(?:US|USA|UK|EU|EMEA|Canada|Europe|India|DE|worldwide|anywhere)\b\)?)?"
        ),
    ),
    "call to apply": (
        r"\b(?:urgent(?:ly)?\s|now\s|we\sare\s|we're\s)?hiring\b",
        r"\burgent(?:ly)?(?:\s(?:needed|required))?\b",
        r"\bimmediate(?:ly)?(?:\s(?:start|available))?\b",
        r"\b(?:wanted|sought|gesucht|apply\snow|all\slevels|great\spay|sign-?on\sbonus)\b",
        r"\bno\sexperience(?:\s(?:needed|required|necessary))?\b",
    ),
    "year": (
        (
            rf"\b(?:(?:start(?:ing)?|from|ab|class\sof|intake|cohort)\s)?(?:(?:{_SEASON})\s)?"
            r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?(?:\s(?:start|intake))?\b"
        ),
    ),
}
_NOISE = re.compile("|".join(f"(?:{each})" for patterns in _KINDS.values() for each in patterns), re.IGNORECASE)
_GENDERS = re.compile(
    r"\(?\b(?:[mwfdxhvgkn]\s*[/|*.,-]\s*){1,3}[mwfdxhvgkn]\b\)?|\(?\ball genders?\b(?: welcome)?\)?",
    re.IGNORECASE,
)
_GENDERED_ENDING = re.compile(
    r"(?<=[^\W\d_]{2})(?:[/*:·•_]-?|\()"
    r"(?:innen|in|frau|mann|euse|ière|ère|rice|trice|ienne|enne|ne|essa|se|te|e|a|as|os|o|ra|r|x|ka|ková)\b\)?(?:[·.]s)?"
)
_SIGNS = re.compile(r"(?<!C)#|[!?*_~^<>\"“”„«»=@`\\|{}$€£¥%]+")


def without_noise(title: str) -> str:
    """`title` without what belongs in a posting alone.

    >>> without_noise("Verkäufer/in (m/w/d) 80–100 % – Ref. 4521/26")
    'Verkäufer –'
    """
    text = _GENDERED_ENDING.sub("", _GENDERS.sub(" ", title))
    text = _NOISE.sub(" ", text)
    text = re.sub(r"([(\[])[\s,;/.–-]+", r"\1", re.sub(r"[\s,;/.–-]+([)\]])", r"\1", text))
    return plain(re.sub(r"\(\s*\)|\[\s*\]", " ", text))


def without_signs(text: str) -> str:
    """`text` without signs that no title has; "C#" and "R&D" keep theirs."""
    return plain(_SIGNS.sub(" ", text))
