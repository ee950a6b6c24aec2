"""What is theirs, said to them: "their migration" is "your migration"."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import is_unit
from followup.drafting.english.words import lexicon
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.tagging import tokens
from followup.drafting.english.words.word_sets import word_set

_TO_YOU = {
    "their": "your",
    "they": "you",
    "them": "you",
    "theirs": "yours",
    "themselves": "yourselves",
    "they're": "you're",
    "they've": "you've",
    "they'd": "you'd",
    "they'll": "you'll",
}

_OURS = Pattern(r"(?<!^)\b(?:we|our|us|ours)\b|^(?:we|us)\b|^our\b(?! (?:shared|common|talk|chat|mutual|own)\b)")
_OURS_TO_YOU = {"we": "you", "our": "your", "us": "you", "ours": "yours"}
_OURS_OF_THEM = {"we": "they", "our": "their", "us": "them", "ours": "theirs"}


def said_back(text: str | None) -> str | None:
    """`text` with "you" for the "we" of whoever said it: the candidate does not belong to it yet."""
    return _OURS.sub(lambda found: _OURS_TO_YOU[found[0]], text) if text else None


def said_of_them(text: str | None) -> str | None:
    """`text` with "they" for the "we" of whoever said it."""
    return _OURS.sub(lambda found: _OURS_OF_THEM[found[0]], text) if text else None


_TELLS_OF_SOMEBODY = frozenset(["who", "whom", "whose", "which", "that", "what"])


def said_to_you(text: str | None) -> str | None:
    """`text` with "you" for "they", unless somebody named in it is meant: a plural of its own, or whom a "who" tells of; and with
    "your plans" for "her plans" where it begins so.
    """
    if text is None:
        return None
    text = re.sub(r"^(?:his|her) (?=[a-z]{3,})", "your ", text)
    text = _WHICH_THEY.sub(r"\1you", text)
    words = text.split(" ")
    own = clause(tokens(text))
    verb = tokens(text)[own.verb].text if own and own.is_sure else None
    if words[0] in ("who", "what") and words[1:] and "z" in lexicon.readings(words[1]):
        verb = words[1]  # "who calls them"
    has_plural = False
    for place, word in enumerate(words):
        low = word.strip(",;").lower()
        if place and low in _TELLS_OF_SOMEBODY and not (low == "which" and words[place - 1].endswith(",")):
            break  # but ", which happened to them" tells of what happened
        if low in _TO_YOU and not has_plural:
            words[place] = word.replace(word.strip(",;"), _TO_YOU[low])
        elif word == verb:
            verb = None  # "funding runs out": no plural
        elif ("s" in _readings_of(low) and not is_unit(low)) or low in _EVERYBODY:
            has_plural = True
    return " ".join(words)


def _readings_of(word: str) -> str:
    """A word's classes; one that nobody knows is a plural by its end: "techs"."""
    return lexicon.readings(word) or ("s" if re.search(r"[^s]s$", word) else "")


# "Which depots they would close": whoever does it is none of them.
_WHICH_THEY = Pattern(r"^((?:which|what|how many|how much) (?:[a-z-]+ ){1,2})they\b(?= (?!are\b))")
_EVERYBODY = word_set("everyone everybody someone somebody anyone anybody each")  # "everyone has their own"


def said_to_asker(text: str | None) -> str | None:
    """`text` with "you" for whoever asked or showed: "me to sell him a pen" is "me to sell you a pen", "while he was away" is
    "while you were away"; None where no verb surely agrees.
    """
    if text is None:
        return None
    somebody = _SOMEBODY.search(text)
    asker, of_somebody = (text[: somebody.start()], text[somebody.start() :]) if somebody else (text, "")
    asker = re.sub(
        r"\b(?:his|her) (?=[a-z]{3,})(?!(?:and|but|for|how|what|when|while|with|from|the)\b)", "your ", asker
    )
    agreed = agreeing(asker, "you")
    if agreed is None:
        return None
    agreed = re.sub(r"\b(?:him|her)self\b", "yourself", re.sub(r"\b(?:him|her)\b", "you", agreed))
    return said_to_you(f"{agreed}{of_somebody}")


# "A farmer his herd is sick": it is the farmer's.
_SOMEBODY = Pattern(r"\b(?:an?|every|each) (?:(?!(?:that|which|while) )[\w-]+ )+(?:his|her|him|he|she)\b")

_MANY = {
    "was": "were", "is": "are", "has": "have", "does": "do",
    "wasn't": "weren't", "isn't": "aren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_ASKING_HIM = Pattern(rf"\b({'|'.join(_MANY)}) (?:he|she)\b", re.IGNORECASE)
_ADVERB = "also|always|never|often|still|just|only|then|even|usually|really|now|once|first|already"
_HIM_DOING = Pattern(
    rf"\b(?:he|she)\b(?P<short>'\w+)?(?P<how>(?: (?:{_ADVERB}))*)(?: (?P<verb>[\w']+))?", re.IGNORECASE
)
_JOINED = Pattern(rf"\b(?:and|or|but|then)(?: (?:{_ADVERB}))* ([\w']+)")
_HAVE = frozenset(["been", "had", "got"])


def agreeing(text: str, who: str) -> str | None:
    """`text` with `who`, "you" or "they", for "he" and "she", and their verbs as those take them; None where one is not sure.

    >>> agreeing("why she wasn't told", "you"), agreeing("how he never locks up", "they")
    ("why you weren't told", 'how they never lock up')
    """
    text = _ASKING_HIM.sub(lambda found: f"{_MANY[found[1].lower()]} {who}", text)
    found = _HIM_DOING.search(text)
    if found is None:
        return text
    verb = found["verb"]
    plural = _plural(verb) if verb and not found["short"] else verb
    short = _short_plural(found["short"], verb)
    joined = _with_joined_plural(text[found.end() :])
    rest = agreeing(joined, who) if joined is not None else None
    if (verb and plural is None) or short is None or rest is None:
        return None
    return f"{text[: found.start()]}{who}{short}{found['how']}{f' {plural}' if plural else ''}{rest}"


_WHAT_SHE_DOES = Pattern(
    rf"^(?P<asks>how|where|what|when|which(?: \w+){{1,2}}) (?:he|she)(?: (?:{_ADVERB}))* (?P<verb>[\w']+)\b",
    re.IGNORECASE,
)
# Whom somebody wants for the job, and what is their own affair, others do not speak of.
_WANTS = Pattern(
    r"^(?:wants|needs|hopes to|plans to|aims to)\b"
    r"(?!,| (?:me|I|us|you|it|out|some(?:one|body)(?! who|(?: \w+){1,4} who)|any(?:one|body)|people"
    r"|staff|cover|a new|to (?:hire|fill|decide|retire|leave|move|quit|know))\b)"
)
# What an employer cannot do, where nobody is named; "can't start before June" is the candidate's own.
_CANNOT = Pattern(
    r"^(?:can't|cannot|couldn't) (?:find|get|keep|hold on to|hire|recruit|attract|retain|fill|staff|source|replace)\b"
    r"(?!.*\b(?:I|me|my|he|she|him|her)\b)"
)
_OF_HEART = word_set("like love hate think feel seem look sound earn want enjoy prefer mean say believe know")


def of_them(line: str) -> str | None:
    """What whoever it was typed beside does or wants, said of them with "they": "how they do charting" for "how she does
    charting", "they want more bass" for "wants more bass", "they can't find welders" for "can't find welders"; None for any
    other line, and for what others do not speak of.
    """
    found = _WHAT_SHE_DOES.match(line)
    forms = lexicon.verb(found["verb"].lower()) if found else None
    is_done = forms is not None and found is not None and found["verb"].lower() == forms.third != forms.past
    if _CANNOT.match(line):
        return f"they {line}"
    if not (is_done and forms and forms.base not in _OF_HEART) and not _WANTS.match(line):
        return None
    told = agreeing(line if found else f"she {line}", "they")
    told = re.sub(r"\b(?:his|her) (?=[a-z]{3,})", "their ", told) if told else None
    return told if told and not re.search(r"\b(?:he|she|him|her|his|hers|they're)\b", told) else None


def _plural(verb: str) -> str | None:
    """A verb behind "you" for one behind "he": "talk" for "talks"; None where no such verb is known."""
    if verb in _MANY:
        return _MANY[verb]
    forms = lexicon.verb(verb)
    return forms.base if forms and verb == forms.third else verb if forms or not verb.endswith("s") else None


def _short_plural(short: str | None, following: str | None) -> str | None:
    """What "'s" is behind "you": "'re" or "'ve"; None where it is not sure."""
    if short != "'s":
        return short or ""
    if following in _HAVE:
        return "'ve"
    may_have = following is None or set("pl") & set(lexicon.readings(following))
    return None if may_have else "'re"


def _with_joined_plural(rest: str) -> str | None:
    """What follows "he" and its verb, with "and was" as "and were"; None where a noun may as well be a verb."""
    for word in _JOINED.findall(rest):
        if word not in _MANY and "z" in lexicon.readings(word):
            return None
    return re.sub(rf"\b((?:and|or|but|then) )({'|'.join(_MANY)})\b", lambda found: found[1] + _MANY[found[2]], rest)
