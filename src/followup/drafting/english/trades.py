"""What the words of a job title are: people, ranks, offices, jobs that have a name of their own."""

from __future__ import annotations

import re

from followup.drafting.english.text import word_set

# A word for a person by its form; what has the form and is none, and what is one without it.
_BY_FORM = re.compile(
    r"\w{2,}(?:er|or|ist|yst|ian|eur|ier|eer|man|men|woman|person|smith|wright|ant|ee|herd|grapher|logist|keeper|master|mate|maid|path)"
)
_NO_PERSON = word_set(
    "center theater order power water river summer winter paper matter computer letter career server container "
    "floor door color labor sector minor major junior senior interior exterior customer consumer number quarter "
    "member restaurant plant employee-relations chapter dinner september october november december transfer "
    "cancer laser fiber timber leather weather software-wonder tower shower charter counter after under over "
    "other master-data van-driver tutor-center"
)
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
    "lead manager director supervisor superintendent foreman forewoman captain chief chair president principal "
    "head dean vicar bursar headteacher treasurer"
)
LEADING = word_set("charge head chief lead deputy sous executive")
# "Head of Sales", "VP of Engineering": said with capitals.
OF_SOMETHING = word_set("head vp svp evp director chief president dean chair")
# Ranks that say nothing of the trade, so that the field says it.
RANKS = word_set("scientist engineer associate specialist technician officer professional member staff fellow")
KITCHEN = re.compile(r"\b(?:chef|cook|commis|cuisinier)\b", re.IGNORECASE)

# A person -> the job, where it has a name of its own.
_JOBS = {
    "professor": "professorship",
    "lecturer": "lectureship",
    "fellow": "fellowship",
    "intern": "internship",
    "apprentice": "apprenticeship",
    "trainee": "traineeship",
    "resident": "residency",
    "curator": "curatorship",
    "editor": "editorship",
}
OWN_JOB_OF = {person: _JOBS[person] for person in ("professor", "lecturer", "fellow")}
IS_A_JOB = word_set(
    "job role position post placement internship apprenticeship fellowship residency traineeship professorship "
    "lectureship clerkship externship studentship assistantship curatorship editorship chair headship scholarship "
    "programme program work opening vacancy co-op practicum secondment tenure"
)

# Work at a desk, for which one says "role"; other work is a job.
_OFFICE = (
    r"analyst|analytics|software|data|developer|programmer|designer|product|(?:project|program|programme|sales|operations|development)"
    r" manager|marketing|consultant|strategist|strategy|director|vp|svp|evp|head of|chief|ceo|cfo|cto|coo|account|business|sre"
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
    """Whether a word of a title names somebody who works: "nurse", "manager", "dispatcher".

    >>> [is_person(word) for word in ("electrician", "Nurse", "marketing", "center")]
    [True, True, False, False]
    """
    small = word.lower().strip(".")
    if small in _NO_PERSON:
        return False
    return small in _PEOPLE or _BY_FORM.fullmatch(small.rsplit("-", 1)[-1]) is not None


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
ARTICLE_REGIONS = word_set(
    "nordics americas baltics balkans midwest northeast southeast southwest northwest uk us usa netherlands"
)
WORKS = word_set(
    "project viaduct bridge tunnel pipeline dam line railway extension terminal programme program campaign"
)
