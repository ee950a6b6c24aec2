"""How a company is said: without its legal form, with the article that it needs."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.drafting.english.text import capitalized, plain

# A form of two letters counts only in its own spelling, since small it may be a word.
_LEGAL_FORM = re.compile(
    r"(?:,\s*|\s+)(?:"
    r"(?i:g?gmbh(?:\s*&\s*co\.?\s*(?:kg|ohg)(?:aa)?)?|ug\s*\(haftungsbeschränkt\)|kgaa|ohg|gbr|e\.\s?v\.|e\.\s?k\.|mbh"
    r"|ltd|limited|plc|p\.l\.c\.|llp|l\.l\.p\.|llc|l\.l\.c\.|inc|incorporated|corp|corporation|pty|pvt|pte|private limited"
    r"|a/s|aps|oyj?|abp|asa|s\.\s?a\.?\s?(?:s|de c\.?\s?v)?"
    r"|sarl|s\.\s?à\s?r\.?\s?l|sàrl|s\.a\.r\.l|eirl|sasu?|s\.\s?p\.\s?a|spa|s\.\s?r\.\s?l|srl"
    r"|b\.\s?v|n\.\s?v|bvba|vzw|sp\.\s?z\s?o\.\s?o|s\.\s?r\.\s?o|a\.\s?s|d\.\s?o\.\s?o|kft|zrt|nyrt|ltda|lda|s\.\s?l(?:\.\s?u)?"
    r"|s\.\s?de\s?r\.\s?l\.?(?:\s?de\s?c\.\s?v)?|sdn\.?\s?bhd|tbk|k\.\s?k|ооо|оао|зао|株式会社|有限公司)"
    r"|(?:AG|KG|SE|UG|AB|HB|AS|SA|SL|SLU|SAS|BV|NV|KK|Oy|SpA|CV)"
    r"|(?<!&\s)(?<!and\s)Co)\.?\)?$"
)
_PREFIX = re.compile(r"^(?:PT\.?|株式会社|ООО|ОАО|ЗАО)\s*(?=\S)")
_BRACKET = re.compile(r"\s*[(\[{<][^()\[\]{}<>]*[)\]}>]\s*")
_BRACKETS = re.compile(r"[()\[\]{}<>]")
_NEEDS_ARTICLE = re.compile(
    r"^(?:university|city|county|state|town|borough|commonwealth|department|ministry|office|institute|museum|college|academy"
    r"|school|diocese|archdiocese|port|house|society|church|court|board|bureau|bank(?= of england))\s+of\s"
    r"|\s(?:fund|foundation|institute|institution|museum|authority|commission|ministry|department|agency|association"
    r"|federation|society|council of .+|archives?|observatory|initiative|consortium|university of .+)$",
    re.IGNORECASE,
)
_LONG = 3


@lru_cache(maxsize=4096)
def company(name: str) -> str:
    """A company as it is said inside a sentence: no legal form, no bracket, no shouting.

    >>> [company("Norrvärme AB"), company("Prairie State Legal Fund"), company("The Ritz Ltd.")]
    ['Norrvärme', 'the Prairie State Legal Fund', 'the Ritz']
    """
    typed = plain(name)
    said = _BRACKETS.sub(" ", _BRACKET.sub(" ", typed))
    said = plain(said).strip(" ,;:–—-")
    said = _without_forms(_PREFIX.sub("", said))
    said = _not_shouted(said)
    if re.match(r"the\s", said, re.IGNORECASE):
        return f"the {said[4:].lstrip()}"
    if _NEEDS_ARTICLE.search(said):
        return f"the {said}"
    return said or "the company"


def _without_forms(name: str) -> str:
    shorter = _LEGAL_FORM.sub("", name).strip(" ,;:–—-")
    while shorter and shorter != name:
        name, shorter = shorter, _LEGAL_FORM.sub("", shorter).strip(" ,;:–—-")
    return name


def _not_shouted(name: str) -> str:
    """Several long words in capitals are shouting; one ("IKEA") or short ones ("BMW M") are a name."""
    words = name.split()
    if not name.isupper() or sum(len(word) > _LONG for word in words) < 2:
        return name
    return " ".join(word if len(word) < _LONG else word.capitalize() for word in words)


def as_subject(name: str) -> str:
    """The company at the beginning of a sentence: "The Prairie State Legal Fund"."""
    said = company(name)
    return capitalized(said) if said.startswith("the ") else said


def possessive(name: str) -> str:
    """The company with what belongs to it: "Norrvärme's", "Pennard Logistics'", "St. Brendan's".

    >>> possessive("St. Brendan's")
    "St. Brendan's"
    """
    said = company(name)
    if re.search(r"['’]s$", said):
        return said
    return f"{said}'" if said.endswith(("s", "S")) else f"{said}'s"
