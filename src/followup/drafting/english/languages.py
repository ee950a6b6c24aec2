"""The languages that somebody speaks."""

from __future__ import annotations

import re

from followup.drafting.english.articles import is_whole
from followup.drafting.english.lexicon import language
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.tagging import tokens

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
        elif len(known) < _SURE or any(language(word) for word in item.split(" ")):
            return None  # "English, history"; "French, German and Spanish literature"
    if not 0 < len(known) <= _MOST:
        return None
    return f"I speak {', '.join(known[:-1])} and {known[-1]}" if known[1:] else f"I speak {known[0]}"


def _well_enough(line: str) -> str | None:
    """How well a language is spoken where it is said by what it is good for: "Spanish, good enough to take a history" is "I speak
    Spanish well enough to take a history".
    """
    if (plain := _PLAIN.match(line)) and (name := language(plain["name"])):
        return f"I use plain {name}"
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
