"""Offices, groups and jobs: what stands where a person's name is expected and names nobody."""

from __future__ import annotations

import functools
import re

from followup.identity import folded


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
    designers analysts scientists researchers leads reps rep peers devs guys folks co slt smt ats chatbot hirevue
    jemand niemand alguien nadie quelqu'un nogen ingen
    personalrat betriebsrat vorstand gremium fachbereich kommission ausschuss
    leitung rh drh équipe équipes l'équipe comité direction ressources
    equipo equipos dirección rr.hh recursos departamento equipe recursos
    personale afdeling afdelingen holdet udvalg avdeling avdelning teamet"""
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
    intern client proprietor landlord colleague coworker co-worker friend successor predecessor replacement hm
    em pm tpm tl swe sde sre qa cpo cmo cso avp mgr asst coord exec
    leiter leiterin chefarzt chefärztin personaler personalerin geschäftsführer geschäftsführerin entwickler
    entwicklerin ingenieur ingenieurin rektor rektorin chefin inhaber inhaberin besitzer besitzerin eigentümer eigentümerin
    vorgesetzter vorgesetzte kollege kollegin kollegen kolleginnen mitarbeiter mitarbeiterin assistentin referent referentin
    sachbearbeiter sachbearbeiterin ausbilder ausbilderin betreuerin beraterin sekretärin präsident präsidentin direktor
    direktorin gesellschafter gesellschafterin geschäftspartner prokurist prokuristin
    directeur directrice responsable gérant gérante cheffe patron patronne propriétaire recruteur recruteuse collègue
    collègues employeur adjoint adjointe associé associée président présidente fondateur fondatrice assistante secrétaire
    gerente jefe jefa directora diretor diretora encargado encargada ingeniero ingeniera analista dueño dueña propietario
    propietaria patrona patrão patroa reclutador reclutadora supervisora colega compañero compañera socia fundadora
    presidenta secretaria secretario proprietário proprietária titolare direttore direttrice
    chefen sjef sjefen leder lederen ledaren ejer ejeren ägare ägaren eier eieren indehaver indehaveren innehaver
    direktør direktøren direktören kollega kollegaen kollegan medarbejder medarbetare rekrutterer rekryterare
    eigenaar eigenaresse leidinggevende afdelingshoofd directrice recruteerder"""
)
"""The same, where all words are such."""
_AT_WORK = _words(
    """vice senior junior regional national general deputy acting interim sous product project program account sales marketing
    finance software data engineering nursing human unit store shop floor shift night day area district plant school
    clinical technical business it of for and the old new former current previous direct"""
)
JOBS = PEOPLE | _AT_WORK
"""What a job is made of."""
_DEPARTMENTS = _words(
    """sales marketing finance software data engineering nursing product program programme project account accounting clinical
    technical tech business operations security research design legal technology development analytics infrastructure
    strategy payroll compliance production maintenance logistics purchasing procurement facilities it ict eng r&d
    técnico técnica tecnica technisch technische technischer technisches teknisk tekniske fachliche fachlicher
    vertrieb einkauf buchhaltung verwaltung technik entwicklung personalwesen ventas compras contabilidad sistemas
    comptabilité informatique salg regnskab økonomi"""
)
"""What a department is called, and nobody is: alone it is no name either."""
_BESIDE = _DEPARTMENTS | _words(
    """in at with from on global executive line site ward health practice kitchen branch department house home care office search
    selection interview customer success human public relations client content brand growth quality mobile web cloud platform
    board year phase key stage subject charge field studio gallery library warehouse assembly laboratory lab service services
    de la le del der die das des du aus von fra noch d'équipe escuela école humanos humaines humanas
    técnicos técnicas technique techniques stv stellv général générale adjunto adjunta
    stellvertretender stellvertretende daglig faglig
    front back digital media medical dental surgical primary secondary pastoral academic student hospital hotel
    restaurant bar café shop retail property transport fleet supply chain
    risk audit treasury tax claims planning policy programmes change delivery scrum agile"""
)
"""What stands beside a job or a group, and tells of which."""
_HEADS = GROUPS | PEOPLE | _OTHER_GROUPS | _OTHER_PEOPLE
_ALSO_GIVEN = _words("dean")
_ALSO_SURNAMES = _words("cook head nurse lead partner chair doctor engineer boss chef")
"""Jobs that people are called by as well: Dean, Tim Cook."""
_SURE_JOBS = (PEOPLE | _OTHER_PEOPLE) - _ALSO_GIVEN - _ALSO_SURNAMES - _words("friend colega")
_COMPANY_ENDINGS = _words(
    """inc llc ltd limited gmbh corp corporation plc sarl srl bv nv oy aps ohg mbh international recruitment recruiting staffing
    consulting agency solutions partners group holding holdings technologies"""
)
_QUANTITIES = _words(
    """some one two three four five six several all whole entire both various multiple future other more people persons person
    company etc"""
)
_COUNTS = _words("two three four five six several both various multiple zwei drei deux trois dos tres")
"""What is said of people whose names are not known: two women."""
_DETERMINERS = _QUANTITIES | _words(
    """a an the my our their his her your of to be der die das ein eine la le les el los il un una une l' mein meine unser
    unsere ihr ihre sein seine mon ma mes notre nos son sa ses leur leurs mi mis su sus nuestro nuestra min mit vores deres"""
)
"""What says how many, or which. The small ones may be names, as Das and Le are."""
_COMPOUND = re.compile(
    r"[\w-]{2,}(?:leitung|leiter(?:in)?|abteilung|führung|führer(?:in)?|ärztin|arzt|ausschuss|kommission|vorstand|beauftragte[rn]?"
    r"|inhaber(?:in)?|besitzer(?:in)?|eigentümer(?:in)?|chef(?:in|en)?|referent(?:in)?|betreuer(?:in)?|berater(?:in)?"
    r"|vermittler(?:in)?|ausbilder(?:in)?|verantwortliche[rn]?|vorgesetzte[rn]?|assistent(?:in)?|mitarbeiter(?:in)?|gründer(?:in)?"
    r"|lehrer(?:in)?|pfleger(?:in)?|direktor(?:in)?|partnerin|managerin|meisterin|kolleg(?:e|in)"
    r"|sjef(?:en)?|ledere?n?|ledare?n?|sejere?n?|indehavere?n?|innehavere?n?|ägare?n?|ansvarlige?|ansvarige?|direktøre?n?"
    r"|medarbejdere?n?|medarbetare?n?|konsulente?n?|afdeling(?:en)?|avdeling(?:en)?|avdelning(?:en)?|hoofd|eigenaar)"
)
"""Germanic languages make one word of an office, and its last part says what it is: Schulleitung, Küchenchef, butiksleder."""
_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[-'’&.](?=[^\W_]))*|\d+")
_OWNER = re.compile(r"^.*\w['’]s?\s+(?=\w)")
"""Who somebody belongs to is not who they are: Ms. Smith's assistant."""
_SHORT_TITLE = re.compile(r"\w{2,5}\.")
"""What is said before a name: Eng. Salma Haddad."""
_HERR = re.compile(r"\bHr\b\.?")
"""Mister in German and in Danish, where HR is an office."""
_MOST_WORDS = 8


@functools.lru_cache(8192)
def names_nobody(text: str) -> bool:
    """Whether a text is an office, a group or a job, each of its words known for one.

    >>> [names_nobody(text) for text in ("the Board", "Chair of Governors", "Ward Manager", "Schulleitung", "Tim Cook", "Dean")]
    [True, True, True, True, False, False]
    """
    words = _words_of(text)
    said = [word for word in words if word not in _DETERMINERS and not word.isdecimal()]
    if len(words) > 1 and words[0] in _COUNTS:
        return True
    if not said or len(words) > _MOST_WORDS:
        return any(word in _QUANTITIES or word.isdecimal() for word in words) and len(words) <= _MOST_WORDS
    heads = [word for word in said if _is_head(word)]
    if not all(word in heads or word in _AT_WORK or word in _BESIDE for word in said):
        return False
    is_a_name = words == said and said[0] in _ALSO_GIVEN and len(said) < 3 and _ALSO_SURNAMES.issuperset(said[1:])
    return (bool(heads) or len(said) > 1 or said[0] in _DEPARTMENTS) and not is_a_name


def is_a_job(text: str) -> bool:
    """Whether a text is what one person is called by their work, and no group: Hiring Manager, la patronne, but not HR."""
    return names_nobody(text) and any(
        word in PEOPLE | _OTHER_PEOPLE or _COMPOUND.fullmatch(word) for word in _words_of(text)
    )


def has_a_word_of_work(text: str) -> bool:
    """Whether a text has a word in it of which jobs and departments are made: Payment Infrastructure."""
    known = _DEPARTMENTS | _AT_WORK | _BESIDE | GROUPS | _OTHER_GROUPS
    return any(word in known and len(word) > _LONGEST_PARTICLE for word in _words_of(text))


_LONGEST_PARTICLE = 3  # "de", "von": they are of names as well


def begins_with_an_office(text: str) -> bool:
    """Whether a text of several words begins with a group or a department, as no name does: HR Northgate, Tech Ivan."""
    words = _words_of(text)
    if _SHORT_TITLE.match(text):
        return False
    return len(words) > 1 and words[0] in GROUPS | _OTHER_GROUPS | _DEPARTMENTS


def names_a_company(text: str) -> bool:
    """Whether a text ends as companies do and nobody: Acme GmbH, Robert Half International."""
    words = folded(text).split()
    return len(words) > 1 and words[-1] in _COMPANY_ENDINGS


def tells_a_job(text: str) -> bool:
    """Whether a text has a word in it that stands in titles and not in names, or is a department: Regional Director, foreman."""
    words = _words_of(text)
    if words and all(word in _DEPARTMENTS or word in _AT_WORK for word in words):
        return True
    is_one = any(word in _SURE_JOBS or _COMPOUND.fullmatch(word) for word in _words_of(text))
    return is_one or JOB.search(_OWNER.sub("", _HERR.sub("", text))) is not None


def _words_of(text: str) -> list[str]:
    return [
        word.casefold() if word != "A" or not at else word
        for at, word in enumerate(_TOKEN.findall(_HERR.sub("", _OWNER.sub("", text))))
    ]


def may_be_a_job(text: str) -> bool:
    """Whether a text that may be a name ends in a job, as nobody's surname does: Hatchery Manager."""
    words = [word.casefold() for word in _TOKEN.findall(text)]
    return (
        1 < len(words) <= _MOST_WORDS and words[-1] in PEOPLE - _ALSO_GIVEN - _ALSO_SURNAMES and not names_nobody(text)
    )


def _is_head(word: str) -> bool:
    return word in _HEADS or _COMPOUND.fullmatch(word) is not None


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
    r"|professors?|principals?|supervisors?|owners?|heads?|chief|vp|svp|evp|avp|c[efitop]o|cmo|cpo|cso|chro|hrbp|hr|rh|drh|rrhh|talent|em|pm|tpm"
    r"|swe|sde|sre|qa|product|sales|marketing|operations|human resources|people ops|team|staff|senior|junior|hiring"
    r"|leiter(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|geschäftsführer(?:in)?|personal(?:er|erin|abteilung|leiterin)?"
    r"|ingénieure?|directeur|directrice|responsable|gerente|jefe|jefa|ingeniero|ingeniera|directora?|diretora?|charg[ée]e?|chef(?:fe)?|analista|desarrollador|desarrolladora)\b"
    r"|工程师|分析师|经理|设计师|专员|主管|总监|エンジニア|개발자|매니저",
    re.IGNORECASE,
)
"""A word that tells a title from a name beside it."""
