"""Offices, groups and jobs: what stands where a person's name is expected and names nobody."""

from __future__ import annotations

import functools
import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GROUPS = _words(
    """team teams panel committee committees department dept departments office offices group groups board staff desk
    crew squad family household hr hrbp recruiting recruitment hiring careers jobs admissions reception dispatch talent
    acquisition resources personnel portal everyone everybody all others colleagues interviewer interviewers
    panelist panelists people managers engineers developers nurses teachers partners directors members faculty
    leadership management operations ops tbd tba tbc unknown unnamed nobody none someone somebody anyone various n/a
    applicant applicants candidates service services support info information contact enquiries noreply no-reply
    bewerbung personalabteilung rekrytering recrutement rrhh"""
)
"""What a group, an office or a mailbox is called; one such word is enough where no other is a name."""
_OTHER_GROUPS = _words(
    """governors trustees jury council commission crews founders owners recruiters clients shareholders supervisors heads
    designers analysts scientists researchers leads reps rep peers devs guys folks slt smt kollegen personalrat betriebsrat
    vorstand gremium fachbereich kommission ausschuss équipe comité direction equipo dirección"""
)
"""The same, where all words are such."""
PEOPLE = _words(
    """manager director recruiter coordinator supervisor engineer developer assistant administrator principal officer president
    vp svp evp ceo cfo cto coo cio chro chief head owner founder co-founder partner lead leader executive editor analyst
    consultant specialist associate representative receptionist secretary chair chairman chairwoman chairperson professor
    dean chef cook nurse doctor teacher headteacher technician designer architect scientist researcher sourcer foreman
    forewoman boss"""
)
"""What somebody is called by their work."""
_OTHER_PEOPLE = _words(
    """headmaster headmistress matron bursar registrar provost superintendent inspector manageress member accountant writer
    intern client leiter leiterin chefarzt chefärztin personaler personalerin geschäftsführer geschäftsführerin entwickler
    entwicklerin ingenieur ingenieurin rektor rektorin directeur directrice responsable gérant gérante gerente jefe jefa
    directora diretor diretora encargado encargada ingeniero ingeniera analista em pm tpm swe sde sre qa cpo cmo cso avp"""
)
"""The same, where all words are such."""
_AT_WORK = _words(
    """vice senior junior regional national general deputy acting interim sous product project program account sales marketing
    finance software data engineering nursing human unit store shop floor shift night day area district plant school
    clinical technical business it of for and the"""
)
JOBS = PEOPLE | _AT_WORK
"""What a job is made of."""
_BESIDE = _words(
    """in at with from on global executive line site ward practice kitchen branch department house home care office search
    selection interview customer success security research design legal technology development public relations client content
    brand growth infrastructure quality strategy mobile web cloud platform analytics board year phase key stage subject
    tech charge field studio gallery library warehouse assembly production laboratory lab service services ict eng r&d
    de la le del der die das des du des escuela école
    assembly front back digital media medical dental surgical primary secondary pastoral academic student hospital hotel
    restaurant bar café shop retail property facilities maintenance transport fleet logistics supply chain purchasing
    payroll compliance risk audit treasury tax claims planning policy programme programmes change delivery scrum agile"""
)
"""What stands beside a job or a group, and tells of which."""
_HEADS = GROUPS | PEOPLE | _OTHER_GROUPS | _OTHER_PEOPLE
_ALSO_GIVEN = _words("dean")
_ALSO_SURNAMES = _words("cook head nurse lead partner chair doctor engineer boss chef")
"""Jobs that people are called by as well: Dean, Tim Cook."""
_QUANTITIES = _words(
    """some two three four five six several all whole entire both various multiple future other more people persons person
    company etc"""
)
_DETERMINERS = _QUANTITIES | _words(
    """a an the my our their his her your of to be der die das ein eine la le les el los il un une una"""
)
"""What says how many, or which. The small ones may be names, as Das and Le are."""
_GERMAN = re.compile(
    r"\w{3,}(?:leitung|leiter(?:in)?|abteilung|führung|führer(?:in)?|ärztin|arzt|ausschuss|kommission|vorstand|beauftragte[rn]?)"
)
"""German makes one word of an office: Schulleitung, Bereichsleiterin, Geschäftsführung."""
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[-'’&.](?=[^\W_]))*|\d+")
_MOST_WORDS = 8


@functools.lru_cache(1024)
def names_nobody(text: str) -> bool:
    """Whether a text is an office, a group or a job, each of its words known for one.

    >>> [names_nobody(text) for text in ("the Board", "Chair of Governors", "Ward Manager", "Schulleitung", "Tim Cook", "Dean")]
    [True, True, True, True, False, False]
    """
    words = [word.casefold() if word != "A" or not at else word for at, word in enumerate(_TOKEN.findall(text))]
    said = [word for word in words if word not in _DETERMINERS and not word.isdecimal()]
    if not said or len(words) > _MOST_WORDS:
        return any(word in _QUANTITIES or word.isdecimal() for word in words) and len(words) <= _MOST_WORDS
    heads = [word for word in said if _is_head(word)]
    if not all(word in heads or word in _AT_WORK or word in _BESIDE for word in said):
        return False
    is_a_name = words == said and said[0] in _ALSO_GIVEN and len(said) < 3 and _ALSO_SURNAMES.issuperset(said[1:])
    return (bool(heads) or len(said) > 1) and not is_a_name


def may_be_a_job(text: str) -> bool:
    """Whether a text that may be a name ends in a job, as nobody's surname does: Hatchery Manager."""
    words = [word.casefold() for word in _TOKEN.findall(text)]
    return (
        1 < len(words) <= _MOST_WORDS and words[-1] in PEOPLE - _ALSO_GIVEN - _ALSO_SURNAMES and not names_nobody(text)
    )


def _is_head(word: str) -> bool:
    return word in _HEADS or _GERMAN.fullmatch(word) is not None


_MAILBOX = re.compile(
    r"(?:no[._-]?reply|do[._-]?not[._-]?reply|info|contact|hello|hi|hr|human[._-]?resources|people(?:[._-]?(?:ops|team))?|talent(?:[._-]?\w+)?"
    r"|recruit(?:ing|ment|ers?)?(?:[._-]?\w+)?|careers?|jobs?|hiring(?:[._-]?\w+)?|interviews?(?:[._-]?\w+)?|panel|team|office|admin|staffing|apply"
    r"|applications?|personal|bewerbung(?:en)?|rrhh|candidat\w*|scheduling|calendar|events?|support|notifications?|mail)\d*",
    re.IGNORECASE,
)


def is_a_mailbox(address: str) -> bool:
    """Whether an address is that of an office or a program rather than a person's: careers@, interview-panel@."""
    return _MAILBOX.fullmatch(address.partition("@")[0]) is not None


JOB = re.compile(
    r"\b(?:engineers?|engineering|developers?|managers?|designers?|analysts?|scientists?|coordinators?|assistants?|directors?"
    r"|nurses?|teachers?|specialists?|consultants?|leads?|officers?|administrators?|architects?|accountants?|editors?|writers?"
    r"|technicians?|interns?|associates?|representatives?|recruiters?|recruiting|partners?|founders?|co-founder|presidents?"
    r"|professors?|principals?|supervisors?|owners?|heads?|chief|vp|svp|evp|avp|c[efitop]o|cmo|cpo|cso|chro|hrbp|hr|talent|em|pm|tpm"
    r"|swe|sde|sre|qa|product|sales|marketing|operations|human resources|people ops|team|staff|senior|junior|hiring"
    r"|leiter(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|geschäftsführer(?:in)?|personal(?:er|erin|abteilung|leiterin)?"
    r"|ingénieure?|directeur|directrice|responsable|gerente|jefe|jefa|ingeniero|ingeniera|directora?|diretora?|charg[ée]e?|chef(?:fe)?|analista|desarrollador|desarrolladora)\b"
    r"|工程师|分析师|经理|设计师|专员|主管|总监|エンジニア|개발자|매니저",
    re.IGNORECASE,
)
"""A word that tells a title from a name beside it."""
