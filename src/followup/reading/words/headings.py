"""People's words for the columns of a table, in the languages that lists are kept in.

A kind of column is a key of an interview, or a part of one: `interviewers.email` belongs to the person of that row. A word
that is marked with `?` means other things as well, and yields to a plainer heading; one with `~` says a day and not of
what. Sources: exports of job trackers, calendars and applicant-tracking systems, and lists of candidates.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from followup import zones
from followup.identity import folded
from followup.model import Status
from followup.reading.words import rounds, statuses
from followup.reading.words.spelling import apart, signs_apart, words_of

NOT_USED = "not used"
"""The kind of columns that are known and say nothing about an interview."""
APPLIED = "applied"
"""The kind of columns that say when, or whether, somebody applied: those of a list of applications."""
TRACKED = "tracked"
"""The kind of columns that only a list of applications has: where the job was found, what it pays, which resume was sent."""
MARK = "interviewed"
"""The kind of columns that say whether there was an interview, and not when."""
ENDED = "ended"
"""The kind of columns that say when, or whether, the end came that their heading names."""
OTHERS = frozenset((NOT_USED, APPLIED, TRACKED, MARK))
"""Kinds of columns that say nothing of an interview itself."""

WORDS = {
    "company": """company name, name of company, company or organization, company applied to, hospital, school,
        applied to, ?account, ?business, company name title, org, where applied, employer, organisation,
        organization, ?firm, ?client, ?where, company organization, firma, unternehmen, arbeitgeber, entreprise,
        société, employeur, empresa, azienda, bedrijf, 公司, 公司名称, 单位, 企业, 企业名称, 企業, 会社, 会社名,
        شركة, الشركة""",
    "role": """?job, job title, ?title, position, job position, job name, position title, ?post, role applied
        for, position applied for, job applied for, applied for, role title, opening, job role, opportunity,
        vacancy, positions, ?designation, job post, job opening, ?listing, stelle, jobtitel, position stelle,
        poste, puesto, cargo, vaga, ruolo, functie, 职位, 职务, 岗位, 岗位名称, 职种, 職種, 応募職種, الوظيفة""",
    "round": """round no, round nr, interview no, interview number, ?stages, interview rounds, interview stages,
        interview process, ?type, ?art, round name, round number, round type, ?interviews, stage name, art des
        gesprächs, type of interview, kind of interview, interview name, interview type, interview round, runde,
        ronda, 轮次""",
    "stage": """interview stage, current stage, stage reached, latest stage, ?step, ?phase, étape, etapa, 阶段,
        面试阶段, 選考段階""",
    "date": """interview date, ?interview, interview at, interview on, interviewed on, interviewed at, ?~when, ?~day,
        ?~starts on, scheduled start, scheduled at, scheduled for, scheduled on, date of interview, day of
        interview, interview day, date scheduled, scheduled date, meeting date, appointment, ?scheduled,
        vorstellungsgespräch, vorstellungsgespräch am, gespräch am, interview am, entretien le, entrevista el,
        colloquio il, interviewtermin, gesprächsdatum, bewerbungsgespräch, gesprächstermin,
        vorstellungstermin, ~start date, event date, interview date time, ~date time, interview datetime, ~datetime,
        ~datum, ~termin, ~tag, date de l entretien, date entretien, ?entretien, ?entrevista, ?colloquio,
        ?sollicitatiegesprek, ~fecha, ~fecha y hora, fecha de entrevista, fecha de la entrevista, fecha entrevista,
        data colloquio, data del colloquio, data da entrevista, data entrevista, datum gesprek, gespreksdatum,
        ~data, ~日期, ~日時, 面试日期, 面接日, 面接日時, ~التاريخ, تاريخ المقابلة, ~date""",
    "start": """time, interview time, at what time, time of interview, interview start, ?von, desde, inizio,
        start time, ?from, begins, begin, beginn, uhrzeit, zeit, heure, hora, ora, tijd, 开始, 开始时间, 时间,
        时刻, 面试时间, 面接時間, الوقت, clock, hour, interview hour""",
    "end": "finish, ends, ?until, ?to, end time, scheduled end, finish time, ende, bis, fin, fim, 结束, 结束时间",
    "duration": "length, how long, minutes, duration minutes, duration min, dauer, durée, duración, durata, 时长",
    "timezone": """time zone, tz, zone, interview time zone, interview timezone, zeitzone, fuseau horaire, zona
        horaria, 时区""",
    "mode": """format, how, held, ?channel, interview medium, type of meeting, interview format, in person
        remote, onsite remote, remote onsite, interview mode, medium, modus, modalidad, 方式, 面试方式""",
    "location": """interview place, interview address, venue, place, room, interview location, ort, lieu, lugar,
        local, 地点, المكان""",
    "link": """zoom link, meeting url, meeting link, video link, interview link, zoom, teams link, join url,
        lien, enlace, conference link""",
    "address": """mailing address, postal address, company address, street address, office address, adresse,
        dirección, 地址""",
    "interviewers": """interviewer, interviewed by, interviewer name, interviewers names, interviewer s, people
        met, people, speaking with, talked to, talking to, interviewing with, panel names, interviewer contact,
        met with, meeting with, with whom, ?with, spoke to, spoke with, ?who, panel, panel members, panelists,
        attendees, required attendees, gesprächspartner, ansprechpartner, interviewt von, entrevistador,
        entrevistadores, recruteurs, intervieweurs, 面试官, المحاور""",
    "hiring_manager": "hm, manager name, lead interviewer, hiring manager name",
    "interviewers.first_name": "first name, interviewer first name, vorname, prénom, nombre",
    "interviewers.last_name": "last name, surname, interviewer last name, nachname, apellido, apellidos",
    "interviewers.title": "interviewer title, title of interviewer, interviewer role, interviewer position, funktion",
    "interviewers.email": """e mail, interviewer email, email address, e mail address, mail, interviewer email
        address, ✉, correo, courriel, 邮箱""",
    "interviewers.phone": "phone, interviewer phone, telephone, tel, phone number, telefon, téléphone, teléfono, 电话",
    "interviewers.linkedin": """interviewer linkedin, linkedin url, profile, linkedin profile, interviewer
        linkedin url""",
    "interviewers.topic": """topics, what we talked about, what we discussed, talked about, discussed, remember
        to mention, thema, gesprächsthema, sujet, tema""",
    "interviewers.say": """what to say, what to say to them, to say, tell them, my message, personal note,
        personal message, own words, what to write""",
    "interviewers.connected": "connected on linkedin, linkedin connected",
    "arranged_by": """hr contact, ?hr, hr name, hr person, recruiter, coordinator, ?contact, ?kontakt,
        ?contacto, contact person, contact name, contact name title, contact name title, scheduled by,
        organizer, organiser, meeting organizer, recruiter name, recruiting coordinator, recruiterin, 招聘人员""",
    "arranged_by.email": "recruiter email, coordinator email, contact email, organizer email, contact email address",
    "arranged_by.phone": "recruiter phone, coordinator phone, contact phone",
    "references": """reference, referee, referees, referenzen, referenz, référence, références, referencia,
        referencias""",
    "strengths": "strength, skills, key skills, why me, selling points, stärken, atouts, fortalezas",
    "decision_by": """?decision date, decide by, expect answer, answer expected, expect to hear, will hear by,
        hear back by, hear back, expected decision, outcome expected, ?timeline, decision expected, expected by,
        entscheidung bis""",
    "status": """application status, interview status, job status, current status, ?state, ?list, ?result,
        ?outcome, ?decision, ?verdict, ?response, ?pipeline, final result, final outcome, final decision,
        interview result, interview outcome, stand, ?entscheidung, ?décision, ?decisión, reponse, réponse,
        respuesta, ergebnis, resultado, résultat, esito, situação, situación, statut, estado, stato, 状态,
        当前状态, 进度, 状況, 選考状況, 结果, 結果, الحالة""",
    "outcome_on": """outcome date, result date, decided on, decision received, response date, date of response,
        responded on, reply date, date of reply, answer date, date decision, decision made, heard back on, date
        heard back, date rejected, rejected on, rejection date, ?date offer, ?offer date, ?date offered, ended
        on, closed on, 结果日期""",
    "answer_by": """offer deadline, offer due, answer due, answer needed by, respond by, reply by, offer expires,
        offer valid until, angebot gültig bis""",
    "cancelled": "canceled, is canceled, is cancelled",
    "no_contact": "do not contact, no follow up",
    "done.thank_you_email": """thank you sent, thank you, thank you email, thank you email sent, thanked, thanks
        sent, follow up sent, dankesmail, remerciement""",
    "done.thank_you_note": """note sent, card sent, thank you note, thank you note sent, thank you card, thank
        you card sent""",
    "done.check_in": "followed up, checked in, check in sent",
    "done.linkedin": "linkedin sent, linkedin request sent, connection request sent",
    "done.reference": "references told, reference contacted, references contacted",
    "notes": """note, comments, comment, remarks, bemerkung, bemerkungen, notizen, remarques, notas, observaciones,
        description, interview notes, feedback, 备注, ملاحظات""",
    "event": "subject, summary, event, event title, event name, betreff, titel, objet, asunto, événement, 主题",
    APPLIED: """date applied, applied, applied on, application date, applied date, when applied, day applied,
        apply date, submitted, date submitted, submitted on, submission date, submitted at, applied at, sent on,
        date sent, application sent, applied via, application submitted, bewerbungsdatum, beworben am, beworben,
        bewerbung, fecha de solicitud, fecha de aplicación, fecha de postulación, solicitado, date de
        candidature, candidature, candidature envoyée, postulé le, data candidatura, data della candidatura,
        sollicitatiedatum, gesolliciteerd op, 投递时间, 投递日期, 投递, 申请日期, 申请时间, 応募日, تاريخ
        التقديم""",
    TRACKED: """salary, max salary, min salary, pay, compensation, comp, gehalt, url, job url, job link,
        posting, job posting, posting url, link to job, website, source, job source, found on, where found,
        excitement, priority, favorite, resume, resume version, resume name, resume link, cv, cover letter,
        cover letter link, job description, company website, referral, referred by, referral contact, job type,
        archived, documents, attachments, salary range, pay range, application deadline, apply by, closing date,
        date saved, saved, date posted, posted, date found, job board, application link, application url,
        application method, 岗位链接, 投递渠道, 薪资, 薪资范围""",
    MARK: """interviewed, had interview, got interview, got an interview, interview held, interview done,
        interview yes no""",
    NOT_USED: """city, town, region, state country, country, date created, created, created at, created date,
        date added, added, added on, updated, updated at, last updated, last update, modified, deadline, follow
        up date, follow up, follow up on, follow up due, next action, next step, next step due, next steps, last
        action, end date, reminder, reminder date, reminder time, reminder on off, all day event, all day, tags,
        category, categories, industry, company size, number, no, nr, id number, row, row number, index, job id,
        application id, interview id, record id, uuid, billing information, mileage, sensitivity, private, show
        time as, meeting resources, optional attendees, department, team, candidate, candidate name, applicant,
        applicant name, work mode, work type, workplace type, work model, workplace, remote, hybrid, job
        location, office location, location remote, 工作地点, 企业性质, 更新时间, 最后更新时间, 创建时间""",
}

_FILLERS = frozenset((
    "dates", "days",
    "名", "名称", "名前", "的", "当前", "目前",
    "the", "of", "my", "a", "an", "and", "or", "for", "in", "at", "s", "name", "names", "e", "g", "if", "any",
    "is", "was", "full", "local", "scheduled", "planned", "interview", "interviews", "date", "time", "times",
    "required", "optional", "what", "which", "will", "i", "did", "meet", "your", "our", "their", "yyyy", "mm",
    "dd", "hh", "am", "pm", "min", "mins",
))  # fmt: skip
"""Words that change nothing about what a column holds."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says its column holds. The zone is the one that stands in it: Time (ET); `round` is that of a wide table:
    Phone Screen Interviewer. `is_bare` tells a day of which the heading does not say whose it is.
    """

    kind: str
    is_exact: bool = True
    is_weak: bool = False
    is_bare: bool = False
    number: int | None = None
    zone: str | None = None
    round: str | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    kind: str
    is_weak: bool = False
    is_bare: bool = False


@functools.cache
def _known() -> dict[str, _Word]:
    """Every word by its folded form."""
    known = {folded(kind.replace(".", " ")): _Word(kind, kind == "stage") for kind in WORDS if kind not in OTHERS}
    known |= {folded(key): _Word(key) for key in ("skip", "steps", "done", "invitation", "id", "rounds", "playbook")}
    known |= {part: _Word(f"interviewers.{part}") for part in ("email", "linkedin", "topic", "say", "connected")}
    known["date"] = _Word("date", is_bare=True)
    for kind, words in WORDS.items():
        for word in words.split(","):
            written = " ".join(word.split())
            signs = written[: len(written) - len(written.lstrip("?~"))]
            known.setdefault(folded(written), _Word(kind, "?" in signs, "~" in signs))
    return known


@functools.cache
def _first_words() -> frozenset[str]:
    """A heading with none of them is known by none of its parts: a table may have fifty thousand such."""
    return frozenset(word.split()[0] for word in _known() if word.split())


@functools.cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_known(), key=len, reverse=True))


@functools.cache
def _lexicon() -> tuple[str, ...]:
    """What headings in Chinese and Japanese are taken apart at."""
    return tuple(sorted({*_known(), *_FILLERS, *_DAY_WORDS, *_other_days(), *rounds.signs()}))


@functools.lru_cache(1 << 16)  # a row is looked at as headings for each way in which a file may be separated
def meaning(heading: str) -> Meaning | None:
    """What a heading says; None where nobody can tell.

    Exactly one of people's words, else the longest that stands in it beside words that change nothing, else what its words
    say together: Phone Screen Interviewer, last contacted on.

    >>> meaning("📅 Interview Date (ET)")
    Meaning(kind='date', is_exact=True, is_weak=False, is_bare=False, number=None, zone='ET', round=None)
    """
    if len(heading) > 100:
        return None
    zone, plain = _zone_in(apart(heading))
    for spelling in (
        words_of(plain),
        words_of(heading),
        signs_apart(words_of(plain), _lexicon()),
        _bare(words_of(plain)),
    ):
        if (whole := _known().get(spelling)) is not None:
            return Meaning(whole.kind, is_weak=whole.is_weak, is_bare=whole.is_bare, zone=zone)
    words = signs_apart(words_of(plain), _lexicon())
    text, number = _number_in(words)
    found = _known().get(text)
    if found is not None and found.is_bare and words.startswith("last"):
        return Meaning(NOT_USED, is_exact=False)  # the last of many days: of a mail as well as of a talk
    if found is not None:
        return Meaning(found.kind, is_weak=found.is_weak, is_bare=found.is_bare, number=number, zone=zone)
    return _among_fillers(text, number, zone) or _of_a_round(words, zone) or _of_another_day(words)


_ARTICLES = frozenset(
    (
        "the",
        "a",
        "an",
        "my",
        "what",
        "which",
        "will",
        "i",
        "did",
        "meet",
        "your",
        "our",
        "their",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "el",
        "il",
    )
)


def _bare(words: str) -> str:
    return _without(words, _ARTICLES)


def _among_fillers(text: str, number: int | None, zone: str | None) -> Meaning | None:
    if _first_words().isdisjoint(text.split()):
        return None
    padded = f" {text} "
    for word in _longest_first():
        if f" {word} " in padded and _FILLERS.issuperset(padded.replace(f" {word} ", " ", 1).split()):
            known = _known()[word]
            return Meaning(known.kind, False, known.is_weak, known.is_bare, number, zone)
    return None


def _of_a_round(words: str, zone: str | None) -> Meaning | None:
    """What a column of a wide table holds whose heading names its round and something else: Onsite Interviewers."""
    found = round_of(words)
    if found is None or not (rest := " ".join(word for word in found[1].split() if word not in _FILLERS)):
        return None
    known = _known().get(rest)
    return Meaning(known.kind, zone=zone, round=found[0]) if known is not None and known.kind != "date" else None


def ended_in(heading: str) -> Status | None:
    """The end, or the offer, that a heading names: Rejected, Date Offer. Below it stands when, or whether, it came."""
    words = _without(words_of(_zone_in(heading)[1]), _DAY_WORDS)
    status = statuses.status_in(words) if words in statuses.spellings() else None
    return status if status is not None and statuses.is_settled(words) else None


def plain_round(heading: str) -> str:
    """The name of the round that a heading gives, as it is written there, without words for a day."""
    zone, without_zone = _zone_in(heading)
    written = apart(without_zone if zone else heading).replace("_", " ").split()
    kept = [word for word in written if folded(word) not in _DAY_WORDS]
    return " ".join(kept).strip(" :-–/") or heading


def round_of(heading: str) -> tuple[str, str] | None:
    """The round that a heading names, as it is written there, and what else it says without words for a day."""
    written = signs_apart(apart(_zone_in(heading)[1]), _lexicon())
    folded_words = words_of(written)
    found = rounds.round_in(folded_words)
    if found is None and rounds.is_round_by_its_days(_without(folded_words, _DAY_WORDS)):
        found = _without(folded_words, _DAY_WORDS), ""
    if found is None:
        return None
    name, rest = found
    return name, _without(rest, _DAY_WORDS)


_DAY_WORDS = frozenset((
    "date", "dates", "day", "on", "at", "when", "scheduled", "for", "the", "of", "datum", "termin", "tag", "am", "le", "fecha",
    "dia", "día", "data", "jour", "giorno", "dag", "time", "datetime", "日期", "时间", "日", "日時", "日程",
))  # fmt: skip
"""Words that say that a column holds days, and not of what."""

_OTHER_DAYS = {
    APPLIED: """apply, applied, application, applications, submit, submitted, submission, sent, beworben, bewerbung,
        candidature, candidatura, postulación, postulado, solicitud, 投递, 申请, 応募, 网申""",
    "outcome_on": """decision, response, result, outcome, reply, answer, answered, rejection, rejected, heard,
        verdict, decided, responded, replied, absage, zusage, antwort, réponse, respuesta, risposta, resposta,
        antwoord, offer""",
    NOT_USED: """save, saved, add, added, create, created, found, discovered, listed, post, posted, posting,
        publish, published, opened, update, updated, modified, change, changed, entered, logged, recorded,
        imported, activity, touched, touch, contacted, contact, action, deadline, due, close, closes, closed,
        closing, expire, expires, expiry, follow, followup, up, next, step, reminder, remind, task, todo, join,
        joining, onboarding, start, starting, begin, employment, assessment, assessments, oa, test, tests, quiz,
        exam, homework, assignment, challenge, hackerrank, codility, codesignal, hirevue, take, home, takehome,
        case, study, project, online, coding, background, check, expected, received, viewed, archived, 更新,
        最后, 创建, 发布, 截止, 笔试, 测评, 入职, 跟进, 下次, frist, eintritt, wiedervorlage, test technique,
        prueba, relance, rappel""",
}
"""Words that say of what a day is, where it is not that of an interview: with words for a day, or alone."""


@functools.cache
def _other_days() -> dict[str, str]:
    return {
        folded(word): kind for kind, words in _OTHER_DAYS.items() for part in words.split(",") for word in part.split()
    }


def _of_another_day(words: str) -> Meaning | None:
    """What a heading says of a day that is no interview's: last contacted on, OA deadline, next follow-up."""
    about = [word for word in words.split() if word not in _DAY_WORDS and word not in _BESIDE_A_DAY]
    kinds = [_other_days().get(word) for word in about]
    if not kinds or None in kinds:
        return None
    has_day = any(word in _DAY_WORDS for word in words.split())
    kind = next((one for one in (APPLIED, NOT_USED) if one in kinds), "outcome_on")
    if kind == "outcome_on" and not has_day:
        return None
    return Meaning(kind, is_exact=False, is_weak=kind == "outcome_on")


_BESIDE_A_DAY = frozenset(
    (
        "my",
        "was",
        "i",
        "last",
        "latest",
        "first",
        "da",
        "do",
        "de",
        "del",
        "della",
        "di",
        "du",
        "la",
        "der",
        "die",
        "by",
        "to",
        "in",
        "job",
        "role",
        "from",
        "them",
        "they",
        "back",
    )
)


def _without(words: str, others: frozenset[str]) -> str:
    return " ".join(word for word in words.split() if word not in others)


def _zone_in(heading: str) -> tuple[str | None, str]:
    """A zone that stands in brackets or at the end of a heading, and the heading without it and other brackets."""
    for found in re.finditer(r"[(\[]([^()\[\]]+)[)\]]", heading):
        if zones.is_zone(found[1].strip()):
            return found[1].strip(), heading.replace(found[0], " ")
    words = heading.split()
    if len(words) > 1 and words[-1].isupper() and 2 <= len(words[-1]) <= 4 and zones.is_zone(words[-1]):
        return words[-1], " ".join(words[:-1])
    bare = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", heading)
    return None, bare if any(map(str.isalnum, bare)) else heading


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "final": 9, "last": 9}
_NUMBER = re.compile(rf"(?:^|\s)(\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(_ORDINALS)})(?=\s|$)")


def _number_in(text: str) -> tuple[str, int | None]:
    """A heading without the number that tells several columns of one kind apart: interviewer 2."""
    found = _NUMBER.search(text)
    if found is None:
        return text, None
    number = _ORDINALS.get(found[1]) or int(re.sub(r"\D", "", found[1]))
    return " ".join((text[: found.start()] + text[found.end() :]).split()) or text, number


def recognised(row: list[str]) -> int:
    """How many different kinds of columns a row would head."""
    return len({known.kind for cell in row if cell.strip() and (known := meaning(cell))})
