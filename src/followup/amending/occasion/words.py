"""The words of which titles of interviews are made, in the languages in which they come, and what each kind of word says."""

from __future__ import annotations

import re

from followup.reading.cells.days import MONTH_OF, WEEKDAY_OF


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as tables of words are best read and changed."""
    return frozenset(text.split())


INTERVIEWS = words_of("""
    interview interviews interviewing superday vorstellungsgespräch vorstellungsgespraech bewerbungsgespräch
    bewerbungsgespraech telefoninterview videointerview jobinterview erstgespräch zweitgespräch
    kennenlerngespräch vorstellungstermin entretien entretiens entrevista entrevistas colloquio colloqui
    sollicitatiegesprek sollicitatie kennismakingsgesprek rozmowa intervju haastattelu jobsamtale
    ansættelsessamtale mülakat собеседование интервью probearbeiten screening screen probetag assessment
""")
"""Words that say by themselves that it is an interview."""
INTERVIEW_SIGNS = re.compile("面试|面試|面接|面談|인터뷰|면접|مقابلة|ראיון|สัมภาษณ์")
MEETINGS = words_of("""
    shift demonstration demo lesson audition
    call chat conversation meeting discussion session talk catch-up catchup sync visit day loop panel round
    rounds stage onsite on-site meet greet center centre coffee lunch dinner tour q&a test challenge exercise
    presentation debrief gespräch gespraech termin besprechung runde anruf telefonat treffen austausch
    kennenlernen rendez-vous rdv échange appel visite tour réunion réunion llamada reunión reunion charla cita
    ronda visita videollamada chiamata incontro riunione videochiamata gesprek afspraak reunião chamada conversa
    spotkanie
""")
KINDS = words_of("""
    trial teaching working rh drh
    technical tech behavioral behavioural preliminary initial introductory intro exploratory final last first
    second third fourth fifth next follow-up followup follow up system design coding code pair pairing
    programming whiteboard live case study take-home takehome portfolio culture cultural values fit team-fit
    leadership executive competency skills skill role-play peer group panel cross-functional cross functional
    manager hiring recruiter founder ceo cto hr talent job employment virtual digital online remote video phone
    telephone telephonic zoom teams skype webex hangouts google microsoft ms meet facetime in-person in person
    face-to-face face to f2f onsite on-site on site half full afternoon morning minute minutes min mins hour
    hours hr hrs h interview interviews round rounds telefonisches telefonische telefon persönliches persönliche
    erstes erste zweites zweite drittes dritte letztes letzte technisches technische digitales digitale online-
    premier première deuxième second seconde troisième dernier dernière final finale téléphonique technique
    visio visioconférence individuel collectif embauche d'embauche primera primer segunda segundo tercera tercer
    última último telefónica técnica técnico trabajo presencial personal primo prima secondo seconda terzo terza
    ultimo finale tecnico telefonico conoscitivo lavoro eerste tweede derde laatste telefonisch persoonlijk
    kennismaking 1st 2nd 3rd 4th 5th one two three four i ii iii founders peers panelists data science
    engineering product design sales marketing backend frontend full-stack fullstack sql algorithm algorithms
    architecture business analytics math python java research customer security finance add debugging writing
    english level 一次 二次 三次 最終 最终 初 一面 二面 三面 终面 技术 电话 视频 オンライン 線上
""")
"""Which kind of meeting it is, and the how-manieth: words that stand around the word for the meeting."""
LEVEL = re.compile(r"[lr][1-4]")
"""The how-manieth interview, as it is written in India: L2."""
TOPICS = words_of("""
    level data science engineering product design sales marketing backend frontend full-stack fullstack sql algorithm algorithms
    architecture business analytics math python java research customer security finance operations system systems technical
    tech prep process application applications information support event culture leadership executive people talent project
    program quality account web mobile live case video digital group vertrieb technik führung
""")
"""Of these and of what messages are about, what may stand before a job: Process Engineer, Technical Writer."""
STATES = words_of("""
    prepare preparing bring thank thanks thankyou vielen dank merci gracias grazie point slot inside below attached
    confirmation confirmed confirm confirming confirms invitation invite invited inviting updated update
    reminder reminding rescheduled reschedule rescheduling moved cancelled canceled cancellation scheduled
    schedule scheduling booked booking hold placeholder tentative request requested details detail information
    info external ext internal accepted declined new fw fwd re aw wg tr rv availability agenda link action
    required please join prep upcoming today tomorrow calendar event appointment candidate applicant application
    process logistics instructions next steps step opportunity position role job vacancy opening tbc tbd
    einladung bestätigung bestätigt erinnerung verschoben abgesagt aktualisiert termin terminbestätigung
    bewerbung ihre ihr ihrer deine dein bewerber bewerberin kandidat kandidatin confirmée confirmé rappel
    reporté reportée annulé annulée mise jour candidature poste convocation votre invitación confirmación
    recordatorio confirmada confirmado reprogramada cancelada candidatura puesto vacante invito conferma
    promemoria confermato annullato rinviato posizione candidatura uitnodiging bevestiging herinnering
    verplaatst geannuleerd convite confirmação lembrete zaproszenie
""")
"""What a message is about the meeting, and what everything here is about: no name of anybody."""
SMALL = words_of("""
    between zwischen entre tra fra tussen w/ n
    the a an your our my their his her is are was has have been be will of and to on in by at with for from as
    re about you we us this that it its no not or & + x vs via per der die das den dem des ein eine einer einem
    einen und zu zum zur im in am an auf von vom mit bei für als ist wurde le la les l un une des de du d' et à
    au aux en avec chez pour par sur est el los las un una y del al en con para por es su tu se ha sido como il
    lo gli i uno e di da del della dei per con presso het een van voor met bij op is uw je o os as um uma do da
    dos das em no na com para
""")
TEAMS = words_of("""
    team teams panel department dept group squad crew committee division unit staff members member leadership
    abteilung équipe equipo squadra afdeling
""")
"""What makes a part of a company of the words before it: the platform team."""
SITES = words_of("""
    office offices building campus hq headquarters site floor room büro standort bureau bureaux oficina sede ufficio kantoor
""")
"""What makes a place of the words before it: London office."""
HONORIFIC = re.compile(
    r"^(?:mr|mrs|ms|mx|miss|dr|prof|frau|herr|herrn|mme|mlle|madame|monsieur|sr|sra|srta|don|doña|dott|sig|signora|dhr|mevr)"
    r"\b\.?\s",
    re.IGNORECASE,
)
"""What stands before a person's name."""
COMPANY = re.compile(
    r"\b(?:group|gruppe|groupe|technologies|technology|labs?|solutions|systems|software|consulting|partners|bank|banco|banca"
    r"|foods|energy|energie|industries|holdings?|ventures|media|studios?|health|hospital|klinikum|clinic|university|college"
    r"|school|institute|services|foundation|restaurant|hotel|cafe|café|bakery|bäckerei|logistics|robotics|analytics|digital"
    r"|capital|insurance|airlines|motors|pharma|bio|tech|werke|stadtwerke|atelier|maison|casa|grupo|gruppo)\b",
    re.IGNORECASE,
)
"""Words of which names of companies are made."""
LEGAL = re.compile(
    r"^(?:inc|llc|ltd|limited|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|aps|plc|corp|corporation|co|kft|kk|pty|pte|ev|mbh|"
    r"ltda|lda)$",
    re.IGNORECASE,
)
"""The form of a company that stands behind its name."""
PLACES = ("at", "bei", "beim", "chez", "presso", "bij", "@")
"""What stands before where somebody works."""
COMPANIONS = ("with", "mit", "avec", "en", "con", "met", "na", "com", "w/")
"""What stands before whom it is with, a person or a company."""
PURPOSES = ("for", "as", "als", "für", "fuer", "para", "pour", "per", "voor", "como", "come", "re", "zum", "zur")
_GERMAN_JOBS = re.compile(
    r"(?:leiter|entwickler|ingenieur|berater|manager|techniker|pfleger|verkäufer|kaufmann|kauffrau|koch|köchin|chef|lehrer"
    r"|arbeiter|helfer|meister|assistent|referent|spezialist|analyst|administrator|sachbearbeiter|architekt|mechaniker"
    r"|elektroniker|designer|fachkraft|schwester|wirt|fahrer|buchhalter|controller|redakteur|projektleiter|trainee|praktikant"
    r"|werkstudent|azubi|auszubildender?|wissenschaftler)(?:in|:in|\*in|/in|innen)?$",
    re.IGNORECASE,
)
_ROMANCE_JOBS = re.compile(
    r"(?:eur|euse|eurin|ikerin|ologin|ologe|trice|teur|iste|ien|ienne|ière|ier|ant|ante|dor|dora|ista|ero|era|ivo|iva|nte|tore|iere|iera|able|gado|gada"
    r"|iata|iato)$|(?:eer|ster|medewerker|kundige|loog|houder)$",
    re.IGNORECASE,
)
"""How nouns for those who do a job end in French, Spanish, Portuguese, Italian and Dutch; so do some names."""
_JOBS = re.compile(
    r"^(?:accountant|actuary|advisor|adviser|agent|analyst|apprentice|architect|artist|assistant|associate|attendant|attorney"
    r"|auditor|baker|barista|bartender|bookkeeper|broker|buyer|carpenter|cashier|chef|chemist|chief|clerk|coach|consultant"
    r"|controller|cook|coordinator|copywriter|counsel|counselor|crew|curator|dentist|dev|developer|devops|director|dispatcher"
    r"|doctor|driver|economist|editor|educator|electrician|engineer|executive|expert|foreman|fellow|gardener|guard"
    r"|head|host|hostess|housekeeper|inspector|instructor|intern|internship|investigator|janitor|journalist|lawyer|lead|leader"
    r"|lecturer|librarian|machinist|maintainer|manager|marketer|mechanic|merchandiser|nanny|nurse|officer|operator|optician"
    r"|owner|painter|paralegal|paramedic|partner|pharmacist|photographer|physician|physicist|pilot|planner|plumber|president"
    r"|principal|producer|professor|programmer|promoter|psychologist|receptionist|recruiter|rep|representative|researcher|rn"
    r"|scientist|secretary|server|shopper|specialist|sre|sde|swe|statistician|steward|strategist|supervisor|surgeon"
    r"|surveyor|teacher|technician|technologist|teller|tester|therapist|trader|trainee|trainer|translator|tutor|underwriter"
    r"|vet|veterinarian|vp|waiter|waitress|warden|welder|worker|writer)s?$",
    re.IGNORECASE,
)


def is_job(word: str) -> bool:
    """Whether a word names who does a job, in English or German."""
    return bool(_JOBS.match(word) or (len(word) > 5 and _GERMAN_JOBS.search(word)))


def may_be_job(word: str) -> bool:
    """Whether a word ends as those do that name who does a job, in other languages."""
    return len(word) > 5 and bool(_ROMANCE_JOBS.search(word))


_DESCRIBES = re.compile(
    r"(?:ary|ory|ical|ional|ural|oral|ative|tive|ing|tion|sion|ment|ship|ance|ence|ness|ful|ly)$", re.IGNORECASE
)


def describes(word: str) -> bool:
    """Whether a word reads as one that describes a meeting, by its ending: preliminary, confirmatory, exploratory."""
    return len(word) > 5 and bool(_DESCRIBES.search(word))


DATES = frozenset((*MONTH_OF, *WEEKDAY_OF)) | words_of("""
    uhr o'clock noon midday am pm est edt cst cdt mst mdt pst pdt et ct mt pt utc gmt bst cet cest ist tomorrow today
""")
"""Words of days and hours."""
_NUMBER = re.compile(
    r"\d+(?:[.:,-]\d+)*(?:st|nd|rd|th|\.|er|e|ère|ème|ª|º|a|o|min|mins|m|h|hr|hrs|am|pm)?\.?", re.IGNORECASE
)


def is_number(word: str) -> bool:
    return bool(_NUMBER.fullmatch(word))


def key_of(word: str) -> str:
    """A word as the tables have it: without case, and without the signs around it."""
    return word.casefold().strip(".,;:!?()[]'\"’“”*#")
