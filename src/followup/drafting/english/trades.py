"""What the words of a job title are: people, ranks, offices, jobs that have a name of their own."""

from __future__ import annotations

import re

from followup.drafting.english.lexicon import readings
from followup.drafting.english.text import word_set

# A word for a person by its form, and what has the form and is none.
_BY_FORM = re.compile(
    r"\w{2,}(?:er|or|ist|yst|ian|eur|ier|eer|man|men|woman|person|smith|wright|ant|ee|herd|grapher|logist|keeper|master|mate|maid|path)"
)
_SURE_FORM = re.compile(
    r"\w{3,}(?:ologist|ographer|ician|ometrist|apist|opath|enist)"
)  # known to no lexicon, and English
_NO_PERSON = word_set(
    "center theater order power water river summer winter paper matter computer letter server container floor door color "
    "labor sector minor major junior senior interior exterior number quarter restaurant plant chapter dinner september "
    "october november december transfer cancer laser fiber timber leather weather tower shower charter counter after "
    "under over other newborn care"
).difference(("server",))
_PEOPLE = word_set(
    "nurse chef cook lead head clerk pilot guard aide hand host hostess waitress waiter steward stewardess mate "
    "fellow intern apprentice dean coach judge scribe priest vicar chaplain captain sergeant surgeon paralegal "
    "temp rep representative executive associate professional operative deputy secretary attorney architect "
    "mechanic chief agent scholar midwife vp svp evp ceo cfo coo cto cio ciso rn lpn lvn cna np pa swe sde sdet "
    "pm principal expert courier butler barista concierge sommelier maid nanny valet porter scientist specialist "
    "technologist attendant superintendent president resident student registrar bursar volunteer hygienist "
    "foreman generalist trainee counsel lawyer partner champion ambassador chair trustee postdoc runner help tech "
    "techs sub commis sous-chef souschef carer detective sheriff marshal fitter page usher sexton verger medic "
    "ombudsman admin dispatcher caretaker janitor cadet astronaut geek sculptor au-pair buyer"
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
# "Manager of Member Services" is the member services manager.
TURNED = word_set("manager supervisor coordinator teacher instructor specialist administrator")
KITCHEN = re.compile(r"\b(?:chef|cook|commis|cuisinier)\b", re.IGNORECASE)

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
    "programme program work opening vacancy co-op practicum secondment tenure"
)

# Work at a desk, for which one says "role"; other work is a job.
_OFFICE = (
    r"analyst|analytics|software|data|developer|programmer|designer|product|(?:project|program|programme|sales|operations|development)"
    r" manager|marketing|consultant|strategist|strategy|director|vp|svp|evp|head of|chief|ceo|cfo|cto|coo|business|sre"
    r"|devops|machine learning|researcher|ux|ui|recruiter|recruiting|talent|hr|human resources|people|communications|policy"
    r"|compliance|risk|finance|financial|actuary|actuarial|auditor|copywriter|content|economist|economics|customer success"
    r"|partnerships|swe|sde|sdet|security engineer|platform|cloud|qa|full-?stack|front-?end|back-?end|scrum|agile|investment"
    r"|legal counsel|executive assistant|(?:project|program) coordinator|underwriter|portfolio|procurement"
)
# British and Irish schools and public bodies have posts.
_PUBLIC = (
    r"(?:head ?)?teacher|teaching|lecturer|professor|tutor|officer|librarian|archivist|curator|midwife|social worker|clerk to"
    r"|research fellow|research associate|postdoc(?:toral)?|caretaker|chaplain|consultant physician|planner"
)
_IS_OFFICE, _IS_PUBLIC = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (_OFFICE, _PUBLIC))


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
    return (
        _BY_FORM.fullmatch(small) is not None
        and is_vocabulary(small)
        and bool(set(readings(small.split("-")[-1])) & _NOUN)
    )


_NOUN = frozenset("num")


def is_vocabulary(word: str) -> bool:
    """Whether a word, or each of its parts, is one of the English language, so that a title's capital on it is one of rank alone."""
    small = word.lower().strip(".,'’")
    parts = [part for part in re.split(r"[-/&'’]", small) if part and part != "s"]
    known = all(part in _PEOPLE or part in _SPOKEN or readings(part) for part in parts)
    return bool(parts) and (known or _SURE_FORM.fullmatch(small) is not None)


def is_office(title: str) -> bool:
    return _IS_OFFICE.search(title) is not None


def is_public(title: str) -> bool:
    return _IS_PUBLIC.search(title) is not None


ABBREVIATIONS = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "asst": "assistant",
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
    "temp": "temporary",
    "registered nurse": "nurse",
}
SHIFTS = {
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
}
REGIONS = word_set(
    "nordics emea apac dach benelux americas baltics balkans midwest latam anz gcc mena cee uki northeast "
    "southeast southwest northwest"
)
# Written with a capital wherever they stand, though a lexicon knows them small.
PROPER = word_set(
    "english french german spanish italian portuguese dutch swedish danish norwegian finnish polish russian chinese "
    "mandarin japanese korean arabic hindi latin greek turkish hebrew irish welsh gaelic american british european asian "
    "african canadian indian christian catholic jewish muslim islamic montessori python java swift oracle rust excel "
    "kotlin linux windows google amazon apple microsoft monday tuesday wednesday thursday friday saturday sunday"
)
# What no lexicon has and postings do.
_SPOKEN = word_set(
    "barista phlebotomist dosimetrist sonographer precepting telehealth onboarding devops fintech ecommerce e-commerce "
    "backend frontend fullstack full-stack chatbot cybersecurity cyber step-down partie cuisine rang tournant commis "
    "sous wellbeing upholsterer arborist farrier glazier steelworker roustabout groundskeeper houseperson preschool "
    "preprint webmaster paraeducator bilingual kitchener aftercare neonatal perioperative postdoctoral postdoc"
)
ARTICLE_REGIONS = word_set(
    "nordics americas baltics balkans midwest northeast southeast southwest northwest uk us usa netherlands"
)
WORKS = word_set(
    "project viaduct bridge tunnel pipeline dam line railway extension terminal programme program campaign"
)
