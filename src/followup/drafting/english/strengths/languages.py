"""The languages that somebody speaks."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.words.lexicon import language
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens

_MOST = 6
_SURE = (
    2  # behind so many, what is no known language is left out, and spoils nothing: "Kiswahili, English, some Turkana"
)
_BETWEEN = Pattern(r", (?:and )?| and |\s*[/;]\s*| \+ | & ")
_WELL = "fluent|conversational|good|working|business|professional|technical"
_LITTLE = (
    "some|(?:an? )?little bit(?: of)?|(?:a )?bit of|a little|a smattering of|basic|intermediate|beginner|elementary|rusty|school"
    "|small|little|survival|kitchen"
)
_OWN = "native|mother tongue|first language|bilingual"
_ITEM = Pattern(
    rf"^(?:(?P<before>{_WELL}|{_LITTLE}|{_OWN}) )?(?P<name>[^\W\d_][\w -]*?)"
    rf"(?:,? \(?(?:level )?(?P<behind>{_WELL}|{_LITTLE}|{_OWN}|[ABC][12])\)?)?(?: speaker)?$"
)


# ISO 639-1, of those that are spoken at work most.
_CODES = {
    "EN": "English", "FR": "French", "DE": "German", "NL": "Dutch", "ES": "Spanish", "PT": "Portuguese", "IT": "Italian",
    "PL": "Polish", "SV": "Swedish", "DA": "Danish", "FI": "Finnish", "CS": "Czech", "SK": "Slovak", "HU": "Hungarian",
    "RO": "Romanian", "BG": "Bulgarian", "EL": "Greek", "UK": "Ukrainian", "RU": "Russian", "TR": "Turkish", "AR": "Arabic",
    "ZH": "Chinese", "JA": "Japanese", "KO": "Korean", "HI": "Hindi", "HR": "Croatian", "SL": "Slovenian", "ET": "Estonian",
    "LV": "Latvian", "LT": "Lithuanian",
}  # fmt: skip
_NOTHING_ELSE = frozenset(
    ("EN", "FR", "NL")
)  # beside one of them "IT" and "HR" are languages, alone they are departments
_FIELDS = frozenset(("IT", "HR", "AR"))
_ROW_OF_CODES = Pattern(r"(?<![\w/-])[A-Z]{2}(?:[-/ ][A-Z]{2})+(?![\w/-])")
_CODE = Pattern(r"(?<![\w-])[A-Z]{2}(?![\w-])")


_FLUENT = Pattern(r"^(?:I'm |I am )?(?P<how>fluent|proficient|conversational) in (?P<names>[^\W\d_][\w -]*)$")
_PLAIN = Pattern(r"^(?:plain|simple) (?P<name>[^\W\d_]+)$")
_WELL_ENOUGH = Pattern(r"^(?P<name>[^\W\d_]\w*),? (?:good|well|fluent) enough (?P<end>(?:to|for) .+)$")
_UNDERSTOOD = Pattern(r"^(?P<name>[^\W\d_]\w*)(?P<where> (?:on|in|at|over) [\w' -]+?)? that (?P<who>.+) (?P<so>\w+)$")
_SPEAKING = Pattern(r"^(?:I )?(?:can )?(?:speak(?:s|ing)?) (?=[\w ,]+$)")


def languages(line: str) -> str | None:
    """For "English, Polish, a bit of Portuguese": "I speak English, Polish and a bit of Portuguese".

    >>> languages("fluent in Spanish")
    "I'm fluent in Spanish"
    """
    line = _with_codes_said(line)
    if fluent := _FLUENT.match(line):
        names = fluent["names"].split(" and ")
        return f"I'm {fluent['how']} in {fluent['names']}" if all(map(language, names)) else None
    if well := _well_enough(line):
        return well
    line = _SPEAKING.sub("", line)
    line = re.sub(r"^(?:(?:bi|tri|multi)lingual(?:: | in | )|languages?: )", "", line)
    known: list[str] = []
    for item in _BETWEEN.split(line.removesuffix(" speaker")):
        if spoken := _spoken(item):
            known.append(spoken)
        elif item.startswith("reading ") and len(known) >= _SURE:
            continue  # "PL/EN/DE, reading Czech"
        elif len(known) < _SURE or any(language(word) for word in item.split(" ")):
            return None  # "English, history"; "French, German and Spanish literature"
    if not 0 < len(known) <= _MOST:
        return None
    return f"I speak {', '.join(known[:-1])} and {known[-1]}" if known[1:] else f"I speak {known[0]}"


def _with_codes_said(line: str) -> str:
    """`line` with the languages that two letters stand for where several do, and one of them for nothing else.

    >>> _with_codes_said("EN-FR-NL, some IT"), _with_codes_said("IT, HR")
    ('English, French, Dutch, some Italian', 'IT, HR')
    """
    codes = _CODE.findall(apart := _ROW_OF_CODES.sub(lambda row: re.sub("[-/ ]", ", ", row[0]), line))
    is_sure = len(codes) > 1 and all(code in _CODES for code in codes) and not _NOTHING_ELSE.isdisjoint(codes)
    return _CODE.sub(lambda code: _CODES[code[0]], apart) if is_sure else line


def are_codes(line: str) -> bool:
    """Whether a line begins with two letters that stand for a language, so that they name no field: "EN, SQL", "DE, some PL"."""
    first = re.split(r"[ ,;/-]", line)[0]
    is_alone = first in _CODES.keys() - _FIELDS and line[len(first) :][:1] in ("", ",", ";")
    return first in _NOTHING_ELSE or is_alone


_ENOUGH_FOR = Pattern(r"^(?:good )?enough (?P<name>[A-Za-z]+) (?P<end>(?:for|to) .+)$")


def _well_enough(line: str) -> str | None:
    """How well a language is spoken where it is said by what it is good for: "Spanish, good enough to take a history" is "I speak
    Spanish well enough to take a history".
    """
    if (plain := _PLAIN.match(line)) and (name := language(plain["name"])):
        return f"I use plain {name}"
    for_it = _ENOUGH_FOR.match(line)
    if for_it and (name := language(for_it["name"])) and is_whole(tokens(for_it["end"])):
        return f"I have enough {name} {for_it['end']}"
    enough = _WELL_ENOUGH.match(line)
    name = language(enough["name"]) if enough else None
    if enough and name and is_whole(tokens(enough["end"])):
        return f"I speak {name} well enough {enough['end']}"
    heard = _UNDERSTOOD.match(line)
    name = language(heard["name"]) if heard else None
    if not heard or not name or not is_whole(tokens(f"{heard['where'] or ''} that {heard['who']}")):
        return None
    verb = tokens(heard["so"])[0]
    if not verb.can_be("bzpl") or not tokens(heard["who"])[0].can_be("DOs"):
        return None
    return f"I {'spoke' if verb.can_be('p') or verb.can_be('l') else 'speak'} {line}"


def _spoken(item: str) -> str | None:
    """A language and how well it is spoken: "Spanish (fluent)" is "fluent Spanish"; None for what is no language."""
    found = _ITEM.match(item.removeprefix("(").removesuffix(")") if item.count("(") != item.count(")") else item)
    name = language(found["name"]) if found else None
    if not found or not name:
        return None
    how = found["before"] or found["behind"]
    if not how or how in _OWN.split("|"):
        return name
    if how[0].isupper():
        return f"{name} at {how} level"
    if re.fullmatch(_WELL, how):
        return f"{how} {name}"
    if "bit" in how:
        return f"a {'little' if 'little' in how else 'bit of'} {name}"
    return f"{how if how.startswith('a ') else 'some'} {name}"
