"""What somebody did or does, typed without "I", as they say it themselves."""

from __future__ import annotations

import re

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import PLURAL, core_end, core_phrase
from followup.drafting.english.grammar.figures import more_than_said, one_of
from followup.drafting.english.grammar.objects import can_do, is_only_when, needs_object, without_when
from followup.drafting.english.strengths.held.papers import paper
from followup.drafting.english.strengths.measured.formerly import told_with_before
from followup.drafting.english.strengths.measured.results import CHANGES
from followup.drafting.english.words.lexicon import Verb, readings, verb, verb_in_past
from followup.drafting.english.words.numerals import FROM_TWO
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people, is_person
from followup.drafting.english.words.sounds import with_article
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_THEN = Pattern(
    r"\b(?:in (?:19|20)\d\d|last|ago|when|while|before|after|during|until|since|yesterday|then|once|twice|first|from .+ to|"
    r"in (?:\w+|\d+) (?:days?|weeks?|months?|years?|springs?|summers?|autumns?|winters?"
    r"|seasons?|terms?)|(?:over|within) (?:\w+|\d+) (?:days?"
    r"|weeks?|months?|years?)|by \d|to \d|(?:19|20)\d\d)\b"
)
_COUNTED = Pattern(
    r"(?:on |with |for |over |about |more than |at )*(?:\d|two\b|three\b|four\b|five\b"
    r"|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|hundreds\b|dozens\b|several\b)"
)
# What is made is new, so that "a" is the article that was left out.
_MADE = word_set(
    "built wrote designed launched created developed introduced started founded drew drafted implemented "
    "negotiated organised organized "
    "planned set opened won made produced"
)
_SINCE = Pattern(r" since (?=[A-Z]|\d{4})")
# What others do to one: "promoted to shift lead" lacks "was", not "I".
_DONE_TO_ME = word_set(
    "trusted tasked entrusted praised promoted awarded chosen selected elected nominated recognised recognized commended "
    "appointed voted rated ranked named known featured invited picked headhunted shortlisted"
)
_HOW_DONE = Pattern(
    r"(?:to|for|with|as|in|by|twice|\w+ times|among|head|employee|\d[\d.]* (?:out of|stars|percent|per cent))\b"
)
_WITH_OTHERS = word_set(
    "work deal help start begin cope liaise negotiate consult partner collaborate live train play sing race"
)
_PARTICLES = word_set("up down out off over back in on around through")


def mine(line: str) -> str:
    """`line` with "my" for "his", "her" and "their own"."""
    line = re.sub(r"\b(?:his|her) ", "my ", line)
    line = re.sub(r"\bhers\b", "mine", re.sub(r"\btheir own\b", "my own", line))
    return re.sub(r"\b(?:himself|herself)\b", "myself", line)


def first_part(line: str) -> str:
    """`line` up to what was added behind a dash, a slash, a semicolon or a bracket."""
    line = re.sub(r"\s*\([^()]*\)", "", line)
    return re.split(r"\s[-–—]+\s|\s/\s|;|:\s|\.\s(?=[A-Z])", line)[0].strip(" ,")


def clauses(line: str) -> list[str]:
    """The parts of `line` between its commas, with those put together again that belong to a list."""
    parts: list[str] = []
    for part in line.split(", "):
        first = part.split(" ", 1)[0].lower()
        belongs = parts and (
            first in ("and", "or", "who", "which", "where", "when", "including", "with", "without", "from", "but")
        )
        if parts and belongs:
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts


_EVERY_SO_OFTEN = word_set("daily weekly fortnightly monthly quarterly")  # "ran weekly payroll"


def with_articles(past: str, rest: str) -> str | None:
    """`rest` of a deed with the article that it lacks; None where that is not sure."""
    words = tokens(rest)
    if _is_one_of_a_sum(words):
        return with_article(rest)
    if is_whole(words) or words[0].low in _EVERY_SO_OFTEN:
        return rest
    end = core_end(words)
    core = core_phrase(words[:end]) if end else None
    if core is None or not is_whole(words[end:]):
        return None
    object_ = " ".join(word.text for word in words[:end])
    of_number = end + 1 < len(words) and words[end].low == "of" and words[end + 1].can_be("C")
    if (changed := verb(past)) and changed.base in CHANGES and re.search(r"\b(?:by|from|to) \W?\d", rest):
        return f"our {rest}"
    if past not in _MADE and not of_number:
        return None
    single = one_of(object_)
    return f"{single}{rest[len(object_) :]}" if single and rest.startswith(object_) else None


def _is_one_of_a_sum(words: Tokens) -> bool:
    """Whether a sum of money says how large one thing is, which wants its article: "$2m portfolio", not "$2m stock"."""
    place = next((place for place, word in enumerate(words) if not word.can_be("C")), len(words))
    if place == len(words) or words[place].can_be("DI") or words[0].text[0] not in "$€£":
        return False
    head = words[core_end(words, place) - 1]
    return head.classes[0] == "n" and not head.can_be("umsgj")


_WENT = Pattern(r"^(?:went|grew|rose|fell|dropped|climbed|shrank) from ")  # what was started did, not who started it


def did(line: str) -> str | None:
    """A deed in the past as a sentence: "I've trained nine juniors"."""
    if re.match(r"\w+ since ", line):
        return None  # "registered since 2019": neither "I registered" nor "I've registered"
    parts = clauses(first_part(line))
    chosen = _sentence(parts[0]) or _first_of_two(parts[0])
    figured = [part for part in parts[1:] if re.search(r"\d", part) and _sentence(part)]
    if chosen and len(parts) == 2 and figured and _WENT.match(parts[1]):
        return f"{chosen}, which {parts[1]}"
    if figured and not re.search(rf"\d|\b(?:{FROM_TWO})\b", parts[0]):
        chosen = _sentence(figured[0])
    if (
        chosen
        and len(parts) == 2
        and (
            span := re.fullmatch(
                rf"(?:for )?((?:\d+|{FROM_TWO}|a) (?:semesters?"
                r"|terms?|years?|months?|seasons?|weeks?))",
                parts[1],
            )
        )
    ):
        return f"{chosen} for {span[1]}"
    row = re.match(r"^\w+, \w+ and \w+ ", line)
    if row and (whole := _sentence(first_part(line))):
        return whole
    return chosen


def _first_of_two(part: str) -> str | None:
    """The first of two deeds joined with "and" as a sentence, where not both can be one: "ran nine languages in parallel"."""
    first, joint, second = part.partition(" and ")
    return _sentence(first) if joint and "p" in readings(second.split(" ", 1)[0]) else None


# "servers who said they hated wine": it is said who "they" are.
_OF_THEM = Pattern(r"\b[a-z]+s (?:who|that|which)\b.*? they\b")


_SO_I = Pattern(r",? so (?=(?:know|can|could|understand|won't|don't) \w)")  # "tried two of them so know what fails"


_WHEN_BEFORE_WHERE = Pattern(
    r"^(.+?) ((?:last|this) (?:season|year|month|week|summer|winter|spring|autumn|fall|term|quarter))"
    r" ((?:at|in|for|with|on) (?!.* and ).+)$"
)


def _sentence(part: str) -> str | None:
    """One deed as a sentence."""
    never = re.match(r"(?:have )?(never|always|also|successfully|personally|regularly|single-handedly|fully) ", part)
    adverb = never[1] + " " if never else ""
    rest = part[len(never[0]) :] if never else part
    first, _, rest = rest.partition(" ")
    forms = verb_in_past(first.lower())
    if forms is None or forms.base in ("be", "have") or first.lower() not in (forms.past, forms.participle) or not rest:
        return None
    if first.lower() == forms.base and "p" not in readings(first.lower()):
        return None
    rest = _WHEN_BEFORE_WHERE.sub(r"\1 \3 \2", _SO_I.sub(" so I ", mine(rest)))
    rest = more_than_said(rest)
    if re.match(r"\d[\d.]* per ?cent\b(?! of)", rest) and forms.base not in CHANGES:
        return None  # "discharged 92 percent by week 6": of whom?
    if rest in _PARTICLES or re.search(r"[a-z]s no \w+$", rest):
        return None  # "never ran out"; "split shifts no problem"
    if re.search(r"[/+<>|\[\]]", rest) or re.search(r"\b(?:he|she|they)\b", _OF_THEM.sub("", rest)):
        return None
    if is_only_when(re.sub(rf"^(?:{'|'.join(_PARTICLES)}) ", "", rest)) and needs_object(forms):
        return None  # "passed this spring": what?
    if (bare := without_when(rest)) != rest:
        told = _sentence(f"{never[0] if never else ''}{first} {bare}")
        past = told.replace(f"I've {adverb}{forms.participle}", f"I {adverb}{forms.past}") if told else None
        return f"{past}{rest[len(bare) :]}" if past and "since" not in bare else None
    if first.lower() in _DONE_TO_ME and _HOW_DONE.match(rest):
        is_sure = not never and is_whole(tokens(rest))
        return f"I was {first.lower()} {rest}" if is_sure else None
    if re.match(r"(?:with|by)\b", rest) and readings(forms.participle)[:1] == "l" and forms.base not in _WITH_OTHERS:
        return None
    particle = ""
    if rest.split(" ", 1)[0].lower() in _PARTICLES and " " in rest:
        particle, _, rest = rest.partition(" ")
        particle += " "
    if (whole := with_articles(forms.past, rest)) is None or not _is_object(whole, forms):
        return None
    if re.match(r"(?:increas|reduc|cut|grow|rais|lower|improv|boost)", forms.base):
        whole = re.sub(
            r"(?<=[a-z])(?<! from| with)(?<! to| of| at)(?<! under| below| above| about)(?<! over)"
            r"(?<! for)(?<! around| nearly| almost)"
            r" (\d[\d.]* per ?cent)(?=$| )",
            r" by \1",
            re.sub(r"\bby (?=\d[\d.]* per ?cent)", "", whole),
        )
    if _has_own_verb(tokens(whole)):
        return None  # "mismatched invoices went from 140 to 22"
    rest = f" {particle}{whole}"
    adverb = "" if adverb.strip() == "successfully" else adverb
    if _SINCE.search(rest) and not _THEN.search(_SINCE.sub("", rest)):
        return f"I've {adverb}{forms.participle}{rest}"
    if forms.past != forms.participle and first.lower() == forms.participle:
        return f"I've {adverb}{forms.participle}{rest}"
    if never and never[1] in ("never", "always") and not _THEN.search(rest):
        return f"I've {adverb}{forms.participle}{rest}"
    if _COUNTED.match(whole) and not _THEN.search(rest) and not _has_second_past(rest):
        return f"I've {adverb}{forms.participle}{rest}"
    return f"I {adverb}{forms.past}{rest}"


_CHANGED = word_set("went fell rose dropped grew climbed shrank doubled halved tripled improved increased decreased")
_OPENS_ANOTHER = word_set(
    "and but or that which who whom whose when while before after because so as if until where how what why than"
)


def _has_own_verb(words: Tokens) -> bool:
    """Whether what stands behind a past has a verb of its own, so that the past describes its subject."""
    for place, word in enumerate(words):
        if word.low in _OPENS_ANOTHER or word.can_be(",O"):
            return False
        goes_on = words[place + 1].low if place + 1 < len(words) else ""
        is_change = word.low in _CHANGED and goes_on in ("from", "to", "by", "since")
        if place and (is_change or word.classes == "p" or word.low in ("was", "were", "is", "are", "has", "had")):
            return True
    return False


def _is_object(rest: str, forms: Verb) -> bool:
    """Whether what is behind a verb's past can be its object or adverb, and is no noun that the participle describes."""
    words = tokens(rest)
    if len(words) == 1 and words[0].can_be("C"):
        return False
    if (
        "^" in words[0].classes
        and len(words) > 1
        and words[1].can_be("C")
        and (len(words) == 2 or words[2].can_be("I,"))
    ):
        return True  # "taught Grade 4"
    if words[0].can_be("DCOoITRWA") or words[0].classes[0] in "sru^c":
        return words[0].low != "by"
    end = core_end(words)
    core = core_phrase(words[:end]) if end else None
    if core is None:
        return False
    if "j" in readings(forms.participle) and core.number != PLURAL and is_person(words[end - 1].low):
        return False  # "chartered engineer": nobody chartered one
    is_state = words[0].classes[0] == "j" and (len(words) == 1 or words[1].can_be("IT"))
    if is_state or (len(words) == 1 and words[0].can_be("C")):
        return False  # "made permanent", "hired 20"
    if re.search(r"\b(?:by|to|from|in) \W?\d", rest):
        return True
    if end == len(words) and readings(forms.participle)[:1] == "l":
        return False  # "differentiated instruction" is a field, not a deed
    return bool(core.number == "plural" or words[end - 1].can_be("umg^") or words[0].can_be("j"))


def _has_second_past(rest: str) -> bool:
    """Whether a second verb in the past is joined with "and"."""
    return any("p" in readings(found) for found in re.findall(r"\band (\w+)", rest))


_THEN_DONE = Pattern(r"^(?P<thing>[\w' -]+?)(?P<apart>,| -)? (?P<done>[a-z]+(?: up)?) (?P<when>[\w ]+)$")
_TIMES = (" in ", " this ", " last ", " ago", " yesterday", " recently", " since ")
_STUDIED = word_set("pass complete finish take attend sit earn gain renew")
_MINE = Pattern(r"\b(?:exams?|tests?|boards)$")


def turned(line: str) -> str | None:
    """For "planning law refresher, passed this spring": "I passed a planning law refresher this spring"."""
    found = _THEN_DONE.match(line) if any(word in line for word in _TIMES) else None
    done, _, particle = found["done"].partition(" ") if found else ("", "", "")
    forms = verb(done)
    if not found or not forms or not is_only_when(found["when"]) or forms.participle != done:
        return None
    thing, words = found["thing"], tokens(found["thing"])
    noun = core_phrase(words)
    if noun is None or noun.doubt or words[0].can_be("DO") or is_people(thing) or not words[0].can_be("numjC^"):
        return None
    is_made = forms.past in _MADE and found["apart"] and words[-1].can_be("nums") and " 19" not in found["when"]
    if forms.base not in _STUDIED and not is_made:
        return None  # "house built in 1978": by others
    if _MINE.search(thing) or forms.base == "renew":
        thing = f"my {thing}"
    elif words[-1].classes[0] == "^":
        return None  # "CDL, passed in May": with "the", "my" or nothing?
    elif (held := paper(thing)) and held.startswith("I have a"):
        thing = held.removeprefix("I have ")
    elif re.search(r"\b(?:level|grade|stage|part|module) \w+$", thing):
        pass  # "CIPD level 5"
    elif noun.number != PLURAL and not (words[-1].can_be("u") and not words[-1].can_be("n")):
        thing = one_of(thing) or ""
    past = f"{forms.past} {particle}".strip()
    return f"I {past} {thing} {found['when']}" if thing else None


def does(line: str) -> str | None:
    """A habit typed in the third person, in the first: "asks before he pours" is "ask before I pour"."""
    first, _, rest = line.partition(" ")
    forms = verb(first.lower())
    if forms is None or forms.third != first.lower() or forms.base == "be":
        return None
    rest = re.sub(r"\b(?:he|she)\b", "I", _of_me(mine(rest)))
    rest = re.sub(r"\b(if|when) (?=(?:running|feeling|working|travelling|traveling) )", r"\1 I'm ", rest)
    asked = _ASKED.match(rest) if forms.base == "ask" else None
    is_others = bool(_OF_OTHERS.search(rest)) or (forms.base in _PERCEIVED and bool(_THEIR_OWN.search(rest)))
    is_either = not is_others and forms.base not in _OWNED and bool(_WHEN_THEY.search(rest))
    if is_either or (asked and not asked["of_them"]):
        return None  # "asks when they're unsure", "walks away when they shout": who does?
    if not (asked or is_others):
        rest = _THEY.sub(lambda found: _AS_I[found[1] or ""], rest)
    rest = re.sub(r"\b(I|and|but|who I) (?!I\b)(\w+)\b", _in_first_person, rest)
    rest = re.sub(r"\b(and) (\w+s)(?= (?:it|them)\b)", _of_what_it_does, rest)
    if re.search(r"[/+<>|\[\];:]", rest) or not is_whole(tokens(rest)):
        return None
    return f"{forms.base} {rest}".strip()


def _of_what_it_does(found: re.Match[str]) -> str:
    """What is surely a verb by the "it" behind it: "finds the fault and fixes it"."""
    forms = verb(found[2])
    return f"{found[1]} {forms.base if forms and forms.third == found[2] else found[2]}"


# Whoever was named before, or is waited for, is not oneself: "lets people talk until they finish".
_OF_OTHERS = Pattern(
    r"\b(?:\w+s|people|them|every(?:one|body)|any(?:one|body)|some(?:one|body)|children|men|women|folk|staff|crew|others)\b"
    r".* they\b|\b(?:until|till|unless|so|so that|as if|than) they\b"
)
_PERCEIVED = word_set("know see hear notice feel tell spot sense understand remember")
_ASKED = Pattern(r"^(?:(?P<of_them>what|how|whether|where)|if|when) they\b")
_OWNED = word_set("say admit speak own apologise apologize call ring phone")  # one's own fault, or where one is
_WHEN_THEY = Pattern(r"\b(?:when|if|because|while) they\b")
_THEIR_OWN = Pattern(r"^(?:when|if|what|why|how|where|who|that|whether) they\b")
_THEY = Pattern(r"\bthey('(?:re|ve|d|ll))?\b")
_AS_I = {"": "I", "'re": "I'm", "'ve": "I've", "'d": "I'd", "'ll": "I'll"}
_IS_OR_HAS = Pattern(r"\b(?:he|she)'s (\w+)(?= (\w+)|$)")
_NOT_ME = {"isn't": "'m not", "doesn't": " don't", "hasn't": " haven't"}
_NOT_THEM = Pattern(r"\b(?:he|she) (isn't|doesn't|hasn't)\b")
_TO_THEM = Pattern(r"((?:^| )(?:if|when|whenever|because|before|after|until|till)\b.* )(?:him|her)$")


def _of_me(rest: str) -> str:
    """What somebody is, has or does not, and what is done to them, said of oneself: "he's late" is "I'm late"."""
    rest = _IS_OR_HAS.sub(lambda found: f"I'{'ve' if _has_done(found[1], found[2]) else 'm'} {found[1]}", rest)
    rest = _NOT_THEM.sub(lambda found: f"I{_NOT_ME[found[1]]}", rest)
    return _TO_THEM.sub(r"\1me", rest)


def _has_done(word: str, behind: str | None) -> bool:
    """Whether "has" rather than "is" stands before a word: "he's got", "he's made a mistake"; not "he's told"."""
    has_object = bool(behind) and tokens(behind or "")[0].can_be("DCOo")
    return word in ("got", "been", "had") or (has_object and readings(word)[:1] in ("p", "l"))


def _in_first_person(found: re.Match[str]) -> str:
    """For "I pours": "I pour"; for "I is": "I am"."""
    if found[1].endswith("I") and found[2] == "is":
        return f"{found[1]} am"
    forms = verb(found[2].lower())
    if forms and forms.third == found[2].lower() and not (found[1] != "I" and readings(found[2].lower())[0] == "s"):
        return f"{found[1]} {forms.base}"
    return found[0]


def base_of(line: str) -> tuple[str, str, Verb] | None:
    """What is done, from its -ing form: "precepting new graduates" is "precept", "new graduates"."""
    first, _, rest = line.partition(" ")
    forms = verb(first.lower())
    if forms is None or forms.doing != first.lower():
        return None
    rest = mine(rest)
    if re.search(r"[/+<>|\[\];:]", rest) or re.match(r"(?:that|which|who)\b", rest) or not is_whole(tokens(rest)):
        return None
    return forms.base, rest, forms


_SUM = r"[$€£]\d[\d,.]*(?:k|m|bn| million| billion)?"
_SO_MUCH = Pattern(rf"^(?:(?:over|about|almost|nearly|more than) )?(?:{_SUM}|\d[\d,.]* (?:percent|per cent))(?= |$)")
_WORTH = Pattern(rf"^{_SUM} (?=[a-z])")
# What an event or a piece of work does with money or a share of it, and nobody does to that work.
BRINGS_IN = word_set("net raise make earn gross clear take save fetch return generate recover")


_USED_TO_BE = Pattern(r", (?:used to|was|were|had been|formerly) ")
_USED_TO = Pattern(r", used to .*$")


def with_before(sentence: str) -> str:
    """A sentence of what is so now, with what a figure of it is down or up from, in words: "…, down from 17" for "…, used to be
    17".
    """
    now, before = told_with_before(sentence)
    return f"{_USED_TO.sub('', now)}{before}"


def own_sentence(line: str) -> str | None:
    """A sentence with another subject than "I", as "My …" or "Our …"; None where it is not sure whose it is."""
    if (worth := _WORTH.match(line)) and (told := own_sentence(line[worth.end() :])):
        return f"Our {worth[0]}{told.removeprefix('Our ')}" if told.startswith("Our ") else None
    now, before = told_with_before(line)
    told = _own_sentence(_USED_TO_BE.split(now)[0])
    return f"{told}{before}" if told else None


def _own_sentence(line: str) -> str | None:
    """A sentence of what is so now with "My" or "Our" before it."""
    words = tokens(line)
    own = clause(words)
    if own is None or not own.is_sure or not is_whole(words[own.verb :]) or re.search(r"[/+<>|;\[\]]", line):
        return None
    first = own.subject[0]
    if len(own.subject) == 1 and (first.classes[0] in "jrC" or first.low == "second"):
        return None  # "second chaired three trials"
    if first.low in ("my", "our"):
        return line[0].upper() + line[1:]
    subject, found = " ".join(word.low for word in own.subject), verb(words[own.verb].low)
    has_object = any(word.can_be("DO") for word in words[own.verb + 1 : own.verb + 2])
    behind = " ".join(word.text for word in words[own.verb + 1 :])
    has_object = has_object or bool(found and found.base in BRINGS_IN and _SO_MUCH.match(behind))
    low = words[own.verb].low
    is_past = found is not None and (low == found.past or low not in (found.base, found.third))  # "costed" has no table
    if found and is_past and not (has_object or can_do(found, subject)):
        return None  # "chair rented four years"
    if not own.subject[0].can_be("DCO") and words[own.verb].can_be("p") and not words[own.verb].can_be("X"):
        return f"Our {line}"
    return None
