"""What the words of a job title are: people, ranks, offices, jobs that have a name of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from followup.drafting.english.words.calendar import WEEKDAYS
from followup.drafting.english.words.lexicon import readings
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.word_sets import phrase_set, word_set

# A word for a person by its form, and what has the form and is none.
_BY_FORM = Pattern(
    r"\w{2,}(?:er|or|ist|yst|ian|eur|ier|eer|man|men|woman|person|smith|wright|ant|ee|herd|grapher|logist|keeper|master|mate|maid|path)"
)
_SURE_FORM = Pattern(  # known to no lexicon, and English
    r"\w{3,}(?:ologist|ographer|ician|ometrist|apist|opath|enist|otomist|urist|onomist|urgist|eticist|podist|optist)"
    r"|(?:neuro|geo|bio|micro|astro|hydro|cardio|electro|agro|psycho|immuno)(?:surgeon|scientist|chemist|physicist|engineer)"
    r"|\w{4,}s(?:man|woman|person)"
)
_SURE_ADJECTIVE = Pattern(
    r"\w{3,}(?:ological|ographic|ographical|ometric|iatric|odontic|iary|ibular|icular|natal|ational|entional)"
    r"|(?:neuro|geo|bio|micro|astro|hydro|cardio|electro|agro|psycho|immuno)\w+(?:ic|al|ar)"
)
_COMBINED = Pattern(  # "cardiothoracic", "geospatial", "multidisciplinary": more such words than any lexicon has
    r"(?:\w{2,}o|multi|inter|pre|post|peri|ante|trans|sub|super|intra|extra|non|semi|anti)(?P<adjective>\w{5,})"
)
_NO_PERSON = word_set(
    "center theater order power water river summer winter paper matter computer letter container floor door color "
    "labor sector minor major junior senior interior exterior number quarter restaurant plant chapter dinner "
    "september october november december transfer cancer laser fiber timber leather weather tower shower charter "
    "counter after under over other newborn care"
)
_PEOPLE = word_set(
    "actuary warden person conveyancer gaffer paramedic constable doula vet groom jockey bosun stevedore bellhop "
    "busboy cleric monk nun imam rabbi critic model understudy locum graduate novice merchandiser childminder "
    "herdsperson nurse chef cook lead head clerk pilot guard aide hand host hostess waitress waiter steward "
    "stewardess mate fellow intern apprentice dean coach judge scribe priest vicar chaplain captain sergeant surgeon "
    "paralegal temp rep representative executive associate professional operative deputy secretary attorney architect "
    "mechanic chief agent scholar midwife vp svp evp ceo cfo coo cto cio ciso rn lpn lvn cna np pa swe sde sdet pm "
    "principal expert courier butler barista concierge sommelier maid nanny valet porter scientist specialist "
    "technologist attendant superintendent president resident student registrar bursar volunteer hygienist foreman "
    "generalist trainee counsel lawyer partner champion ambassador chair trustee postdoc runner help tech techs sub "
    "commis sous-chef souschef carer detective sheriff marshal fitter page usher sexton verger medic ombudsman admin "
    "dispatcher candidate gp caretaker janitor cadet astronaut geek sculptor au-pair buyer"
)
# Of these a house has one: no article after "as".
LEADERS = word_set(
    "lead manager director supervisor superintendent foreman forewoman captain chief chair president principal head dean "
    "vicar bursar headteacher treasurer ceo cfo coo cto cio ciso"
)
LEADING = word_set("charge head chief lead deputy sous executive")
# "Head of Sales", "VP of Engineering": said with capitals.
OF_SOMETHING = word_set("head vp svp evp director chief president dean")
# Words that stand before a rank and leave it one.
BEFORE_RANK = word_set("senior junior associate assistant deputy executive vice managing lead principal chief")
# How far somebody has come in a trade. Of two that a posting leaves open nobody calls themselves by either.
LEVELS = word_set(
    "junior jr jnr intermediate mid middle midlevel senior sr snr graduate grad entry experienced principal lead"
)
# "Manager of Member Services" is the member services manager.
TURNED = word_set("manager supervisor coordinator teacher instructor specialist administrator")
# Ranks that say nothing of the trade, so that the field does.
RANKS = word_set(
    "scientist engineer associate specialist technician officer professional member fellow consultant expert"
)
# Counted or not by the lexicon, and named with an article.
PLACES = word_set(
    "office service school market court college church university home area team floor union party club trust society community"
)
KITCHEN = Pattern(r"\b(?:chef|cook|commis|cuisinier)\b", re.IGNORECASE)

# A person -> the job, where it has a name of its own.
OWN_JOB_OF = {
    "professor": "professorship",
    "lecturer": "lectureship",
    "fellow": "fellowship",
    "intern": "internship",
    "apprentice": "apprenticeship",
    "trainee": "traineeship",
}
IS_A_JOB = word_set(
    "job role position post placement internship apprenticeship fellowship residency traineeship professorship "
    "lectureship clerkship externship studentship assistantship curatorship editorship chair headship scholarship "
    "programme program work opening vacancy co-op practicum secondment tenure scheme experience"
)

# Work at a desk, for which one says "role"; other work is a job.
_OFFICE = phrase_set(
    """analyst | analytics | software | data | developer | programmer | designer | product | project manager |
    program manager | programme manager | sales manager | operations manager | development manager | marketing |
    consultant | strategist | strategy | director | vp | svp | evp | head of | chief | ceo | cfo | cto | coo |
    business | sre | devops | machine learning | researcher | ux | ui | recruiter | recruiting | talent | hr |
    human resources | people | communications | policy | compliance | risk | finance | financial | actuary |
    actuarial | auditor | copywriter | content | economist | economics | customer success | partnerships | swe |
    sde | sdet | security engineer | platform | cloud | qa | full stack | fullstack | front end | frontend | back
    end | backend | scrum | agile | investment | legal counsel | executive assistant | project coordinator |
    program coordinator | underwriter | portfolio | procurement"""
)
# British and Irish schools and public bodies have posts.
_PUBLIC = phrase_set(
    """teacher | headteacher | teaching | lecturer | professor | tutor | librarian | archivist | curator |
    midwife | social worker | clerk to | research fellow | research associate | postdoc | postdoctoral | caretaker
    | chaplain | consultant physician | town planner | city planner"""
)


def is_person(word: str) -> bool:
    """Whether a word of a title names somebody who works: "nurse", "manager", "dispatcher". A word of another language does not.

    >>> [is_person(word) for word in ("electrician", "Nurse", "marketing", "center", "Softwareentwickler")]
    [True, True, False, False, False]
    """
    small = word.lower().strip(".")
    if small in _NO_PERSON:
        return False
    if small in _PEOPLE or _SURE_FORM.fullmatch(small):
        return True
    if not is_vocabulary(small):
        return False
    last = re.split(r"[-/&]", small)[-1]
    return _is_simple_person(last) or _is_compound(last)


_NOUN, _NOUN_OR_DOING = frozenset("num"), frozenset("numsg")


def is_vocabulary(word: str) -> bool:
    """Whether a word, or each of its parts, is English, so that a large letter on it is a heading's."""
    small = word.lower().strip(".,'’")
    parts = [part for part in re.split(r"[-/&'’]", small) if part and part != "s"]
    known = all(
        part in _PEOPLE or part in _KNOWN or readings(part) or _does_a_verb(part) or _is_compound(part)
        for part in parts
    )
    is_sure = any(form.fullmatch(small) for form in (_SURE_FORM, _SURE_ADJECTIVE)) or _is_combined(small)
    return bool(parts) and (known or is_sure)


def _is_combined(word: str) -> bool:
    """Whether it is an adjective behind a prefix: "cardiothoracic", "multidisciplinary"."""
    found = _COMBINED.fullmatch(word)
    return found is not None and readings(found["adjective"])[:1] == "j"


def _is_compound(word: str) -> bool:
    """Whether it is two English words in one, the second a person: "headteacher", "deckhand"; not "softwareentwickler"."""
    return any(
        len(word[:place]) > 2 and len(word[place:]) > 3 and readings(word[:place]) and _is_simple_person(word[place:])
        for place in range(3, len(word) - 3)
    )


def _is_simple_person(word: str) -> bool:
    if word in _PEOPLE or _BY_FORM.fullmatch(word) is None:
        return word in _PEOPLE
    return word in _SPOKEN or bool(set(readings(word)) & _NOUN) or _does_a_verb(word)


def _does_a_verb(word: str) -> bool:
    """Whether a word that no lexicon has is "-er" behind a verb: "signaller", "slinger"."""
    stem = word.removesuffix("er")
    if stem == word or readings(word):
        return False
    stems = {stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return any("b" in readings(each) for each in stems if len(each) > 3)


def is_spoken(word: str) -> bool:
    """Whether a word of a head is English, or two English words in one: "fundraising", "firmware". Towns are too ("Portland"),
    so that a field is held to `is_vocabulary`.
    """
    small = word.lower()
    return is_vocabulary(word) or any(
        readings(small[:place]) and set(readings(small[place:])) & _NOUN_OR_DOING for place in range(4, len(small) - 3)
    )


def is_office(title: str) -> bool:
    return _holds(title, _OFFICE)


def is_public(title: str) -> bool:
    words = title.lower().split()
    is_officer = words[-1] == "officer" and not set(words) & _OTHER_OFFICERS
    return is_officer or _holds(title, _PUBLIC)


_OTHER_OFFICERS = word_set("chief first second third flight loan compliance security mortgage investment bank")


def _holds(title: str, phrases: frozenset[str]) -> bool:
    """Whether one word of a title, or two in a row, are among the phrases."""
    words = title.lower().replace("-", " ").split()
    return any(word in phrases for word in words) or any(" ".join(pair) in phrases for pair in pairwise(words))


ABBREVIATIONS = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "asst": "assistant",
    "ass't": "assistant",
    "assoc": "associate",
    "mgr": "manager",
    "mngr": "manager",
    "eng": "engineer",
    "engr": "engineer",
    "dev": "developer",
    "swe": "software engineer",
    "sde": "software engineer",
    "dir": "director",
    "exec": "executive",
    "coord": "coordinator",
    "supv": "supervisor",
    "spec": "specialist",
    "admin": "administrator",
    "acct": "account",
    "mktg": "marketing",
    "tech": "technician",
    "rep": "representative",
    "dept": "department",
    "mfg": "manufacturing",
    "maint": "maintenance",
    "elec": "electrical",
    "mech": "mechanical",
    "prof": "professor",
    "svc": "service",
    "svcs": "services",
    "hd": "head",
    "ldr": "leader",
    "pharm": "pharmacy",
    "temp": "temporary",
    "registered nurse": "nurse",
}
ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
# A shift as it may be typed -> as it stands before a trade.
SHIFTS = {
    "1st shift": "first-shift",
    "2nd shift": "second-shift",
    "3rd shift": "third-shift",
    "night": "night",
    "nights": "night",
    "nightshift": "night",
    "days": "day",
    "day": "day",
    "evening": "evening",
    "evenings": "evening",
    "late": "late",
    "lates": "late",
    "earlies": "early",
    "early": "early",
    "weekend": "weekend",
    "weekends": "weekend",
    "morning": "morning",
    "mornings": "morning",
    "graveyard": "night",
    "overnight": "overnight",
    "swing": "swing",
    "twilight": "twilight",
    "seasonal": "seasonal",
    "relief": "relief",
}
REGIONS = word_set(
    "nordics emea apac dach benelux americas baltics balkans midwest latam anz gcc mena cee uki northeast "
    "southeast southwest northwest"
)
# Written with a capital wherever they stand, though a lexicon knows them small.
PROPER = word_set(
    "english french german spanish italian portuguese dutch swedish danish norwegian finnish polish russian chinese "
    "mandarin japanese korean arabic hindi latin greek turkish hebrew irish welsh gaelic american british european "
    "asian african canadian indian christian catholic jewish muslim islamic montessori python java swift oracle rust "
    "excel kotlin linux windows google amazon apple microsoft"
).union(map(str.lower, WEEKDAYS))
# What no lexicon has and postings do.
_SPOKEN = word_set(
    "barista merchandiser scrum demi non sonographer telehealth onboarding devops fintech ecommerce backend frontend "
    "fullstack chatbot cybersecurity cyber partie cuisine rang tournant commis sous wellbeing upholsterer arborist "
    "farrier glazier preschool webmaster paraeducator neonatal perioperative postdoctoral postdoc"
)
ARTICLE_REGIONS = word_set(
    "nordics americas baltics balkans midwest northeast southeast southwest northwest uk us usa netherlands"
)
WORKS = word_set(
    "project viaduct bridge tunnel pipeline dam line railway extension terminal programme program campaign"
)
_LITTLE = word_set("and of for the in to at on with by a an")
_KNOWN = _SPOKEN | PROPER | _LITTLE
