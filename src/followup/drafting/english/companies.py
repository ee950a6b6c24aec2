"""How a company is said: without its legal form, with the article that it needs."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from followup.drafting.english.text.plain import plain
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import phrase_set, word_set

# Legal forms without stops and spaces. What could be a word when it is small counts only in its own letters.
_LEGAL_FORMS = word_set(
    "gmbh ggmbh gmbh&cokg gmbh&cokgaa gmbh&coohg kgaa ohg gbr mbh ltd limited plc llp llc inc incorporated corp "
    "corporation pty pvt pte a/s aps oyj abp asa sadecv sas sarl sàrl eirl sasu srl bvba vzw spzoo sro doo kft zrt nyrt ltda lda "
    "slu sderldecv sdnbhd tbk ооо оао зао 株式会社 有限公司 privatelimited"
)
_LEGAL_FORMS_AS_WRITTEN = word_set("AG KG SE UG AB HB AS SA SL BV NV KK Oy SpA CV eV eK Co SAS SRL")
_BEFORE = word_set("PT 株式会社 ООО ОАО ЗАО")
_MOST_WORDS_OF_A_FORM = 5
_BRACKET = Pattern(r"\s*[(\[{<][^()\[\]{}<>]*[)\]}>]\s*")
_BRACKETS = Pattern(r"[()\[\]{}<>]")
_JOINED = Pattern(r"^株式会社|株式会社$|有限公司$")  # written without a blank
_EDGES = ' ,;:–—-"“”„«»'
_UNKNOWN = phrase_set(
    "tbd | tba | tbc | n/a | na | unknown | confidential | undisclosed | anonymous | stealth | stealth startup | various"
)
# "the University of Galway", "the U.S. Department of Energy", "the Prairie State Legal Fund"
_OF_A_PLACE = word_set(
    "university city county state town borough commonwealth department ministry office institute museum college academy school "
    "diocese archdiocese port house society church court board bureau"
)
_OF_ANYTHING = word_set(
    "department ministry bureau bank board institute office museum school college academy university faculty centre center "
    "gallery library hospital trust society guild"
)
_NEEDS_ARTICLE = word_set(
    "fund foundation institute institution museum authority commission ministry department agency association federation society "
    "archive archives observatory initiative consortium trust"
)
_LONG = 3


@lru_cache(maxsize=4096)
def company(name: str) -> str:
    """A company as it is said inside a sentence: no legal form, no bracket, no shouting.

    >>> [company("Norrvärme AB"), company("Prairie State Legal Fund"), company("The Ritz Ltd.")]
    ['Norrvärme', 'the Prairie State Legal Fund', 'the Ritz']
    """
    said = _trading_name(plain(_BRACKETS.sub(" ", _BRACKET.sub(" ", plain(name)))))
    said = _not_shouted(" ".join(_without_forms(said.split())).strip(_EDGES))
    words = said.lower().split()
    if not any(map(str.isalnum, said)) or said.lower() in _UNKNOWN:
        return "the company"
    if words[0] == "the" and len(words) > 1:
        return f"the {said[4:].lstrip()}"
    return f"the {said}" if _takes_article(words) else said


def _trading_name(name: str) -> str:
    """The name under which a company is known: behind "t/a" and "dba", before a dash with blanks."""
    known = re.split(r"\s(?:t/a|dba|d/b/a|trading as)\s", name, flags=re.IGNORECASE)[-1]
    return re.split(r"\s[–—-]\s", known)[0].strip(_EDGES) or known.strip(_EDGES)


def _takes_article(words: list[str]) -> bool:
    if len(words) < 2:
        return False
    inside = [word for word, following in pairwise(words[1:]) if following in ("of", "for")]
    is_of_a_place = words[0] in _OF_A_PLACE and words[1] in ("of", "for")
    if re.search(r"['’]s$", words[0]):
        return False  # "Guy's and St Thomas' NHS Foundation Trust"
    return words[-1] in _NEEDS_ARTICLE or is_of_a_place or any(word in _OF_ANYTHING for word in inside)


def _without_forms(words: list[str]) -> list[str]:
    """A company's name without the legal forms around it; "Tiffany & Co." keeps what belongs to it."""
    if len(words) > 1 and words[0].rstrip(".") in _BEFORE:
        words = words[1:]
    if len(words) == 1 and (kept := _JOINED.sub("", words[0])):
        words = [kept]
    size = next((size for size in range(_MOST_WORDS_OF_A_FORM, 0, -1) if _is_form(words, size)), 0)
    return _without_forms(words[:-size]) if size else words


def _is_form(words: list[str], size: int) -> bool:
    if size >= len(words) or (size == 1 and words[-2].lower() in ("&", "and")):
        return False
    form = "".join(words[-size:]).replace(".", "").strip(",")
    return form.lower() in _LEGAL_FORMS or form in _LEGAL_FORMS_AS_WRITTEN


def _not_shouted(name: str) -> str:
    """Several long words in capitals are shouting; one ("IKEA") or short ones ("BMW M") are a name."""
    words = name.split()
    if not name.isupper() or sum(len(word) > _LONG for word in words) < 2:
        return name
    return " ".join(word if len(word) < _LONG else word.capitalize() for word in words)


def possessive(name: str) -> str:
    """The company with what belongs to it: "Norrvärme's", "Pennard Logistics'", "St. Brendan's".

    >>> possessive("St. Brendan's")
    "St. Brendan's"
    """
    said = company(name)
    if re.search(r"['’]s$", said):
        return said
    return f"{said}'" if said.endswith(("s", "S")) else f"{said}'s"
