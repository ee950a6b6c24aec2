"""People's words for the columns of a table, in the languages that lists are kept in.

A kind of column is a key of an interview, or a part of one: `interviewers.email` belongs to the person of that row. A word
that is marked with `?` means other things as well, and yields to a plainer heading. Sources: exports of job trackers,
calendars and applicant-tracking systems, and lists of candidates.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from followup import zones
from followup.identity import folded

NOT_USED = "not used"
"""The kind of columns that are known and say nothing about an interview."""

WORDS = {
    "company": """company name, name of company, company or organization, company applied to, hospital, school,
        employer, organisation, organization, ?firm, ?client, ?where, company organization,
        firma, unternehmen, arbeitgeber, entreprise, société, employeur, empresa, azienda, bedrijf, 公司, 会社, شركة,
        الشركة""",
    "role": """?job, job title, ?title, position, job position, job name, position title, ?post,
        role applied for, position applied for, job applied for, applied for, role title, opening, job role,
        opportunity, vacancy,
        stelle, jobtitel, position stelle, poste, puesto, cargo, vaga, ruolo, functie, 职位, 职务, الوظيفة""",
    "round": """?type, ?art, art des gesprächs, type of interview, kind of interview, interview name, interview type,
        interview round, runde, ronda, 轮次""",
    "stage": "interview stage, ?step, ?phase, étape, etapa",
    "date": """interview date, ?interview, interview at, interview on, ?when, ?day, scheduled start, scheduled at,
        scheduled for, date of interview, day of interview, meeting date, appointment, ?scheduled, vorstellungsgespräch,
        bewerbungsgespräch, gesprächstermin, fecha y hora, start date, event date, interview date time, date time,
        interview datetime, datetime, datum, termin,
        date de l entretien, fecha, fecha de entrevista, fecha de la entrevista, data, 日期, 面试日期, التاريخ""",
    "start": """time, interview time, at what time, time of interview, interview start, ?von, desde, inizio,
        start time, ?from, begins, begin, beginn, uhrzeit, zeit, heure, hora, ora, tijd, 开始,
        开始时间, 时间, 面试时间, الوقت""",
    "end": "finish, ends, ?until, ?to, end time, scheduled end, finish time, ende, bis, fin, fim, 结束, 结束时间",
    "duration": "length, how long, minutes, duration minutes, duration min, dauer, durée, duración, durata, 时长",
    "timezone": "time zone, tz, zone, interview time zone, interview timezone, zeitzone, fuseau horaire, zona horaria, 时区",
    "mode": """format, interview format, in person remote, onsite remote, remote onsite, interview mode, medium, modus,
        modalidad, 方式, 面试方式""",
    "location": "venue, place, room, interview location, ort, lieu, lugar, local, 地点, المكان",
    "link": """zoom link, meeting url, meeting link, video link, interview link, zoom, teams link, join url, lien, enlace,
        conference link""",
    "address": "mailing address, postal address, company address, street address, office address, adresse, dirección, 地址",
    "interviewers": """interviewer, interviewed by, interviewer name, met with, meeting with, with whom, ?with,
        spoke to, spoke with, ?who,
        panel, panel members, panelists, attendees, required attendees, gesprächspartner, ansprechpartner, interviewt von,
        entrevistador, entrevistadores, recruteurs, intervieweurs, 面试官, المحاور""",
    "hiring_manager": "hm, manager name, lead interviewer, hiring manager name",
    "interviewers.first_name": "first name, interviewer first name, vorname, prénom, nombre",
    "interviewers.last_name": "last name, surname, interviewer last name, nachname, apellido, apellidos",
    "interviewers.title": "interviewer title, title of interviewer, interviewer role, interviewer position, funktion",
    "interviewers.email": """e mail, interviewer email, email address, e mail address, mail, interviewer email address, ✉,
        correo, courriel, 邮箱""",
    "interviewers.phone": "phone, interviewer phone, telephone, tel, phone number, telefon, téléphone, teléfono, 电话",
    "interviewers.linkedin": "interviewer linkedin, linkedin url, profile, linkedin profile, interviewer linkedin url",
    "interviewers.topic": """topics, what we talked about, what we discussed, talked about, discussed,
        remember to mention,
        thema, gesprächsthema, sujet, tema""",
    "interviewers.say": """what to say, what to say to them, to say, tell them, my message, personal note,
        personal message, own words, what to write""",
    "interviewers.connected": "connected on linkedin, linkedin connected",
    "arranged_by": """recruiter, coordinator, ?contact, ?kontakt, ?contacto, contact person, contact name,
        scheduled by, organizer, organiser,
        meeting organizer, recruiter name, recruiting coordinator, recruiterin, 招聘人员""",
    "arranged_by.email": "recruiter email, coordinator email, contact email, organizer email, contact email address",
    "arranged_by.phone": "recruiter phone, coordinator phone, contact phone",
    "references": "reference, referee, referees, referenzen, referenz, référence, références, referencia, referencias",
    "strengths": "strength, skills, key skills, why me, selling points, stärken, atouts, fortalezas",
    "decision_by": """decision date, decide by, hear back by, hear back, expected decision, outcome expected, ?timeline,
        decision expected, entscheidung bis, entscheidung, décision, decisión""",
    "status": """application status, interview status, job status, ?list, ?result, ?outcome, ?pipeline, stand,
        ergebnis, resultado, résultat, esito, situação,
        situación, statut,
        estado, stato, 状态, 结果, الحالة""",
    "outcome_on": "outcome date, result date, decided on, decision received",
    "answer_by": """offer deadline, offer due, answer due, answer needed by, respond by, reply by, offer expires,
        offer valid until, angebot gültig bis""",
    "cancelled": "canceled, is canceled, is cancelled",
    "no_contact": "do not contact, no follow up",
    "done.thank_you_email": """thank you sent, thank you, thank you email, thank you email sent, thanked, thanks sent,
        follow up sent, dankesmail, remerciement""",
    "done.thank_you_note": "note sent, card sent, thank you note, thank you note sent, thank you card, thank you card sent",
    "done.check_in": "followed up, checked in, check in sent",
    "done.linkedin": "linkedin sent, linkedin request sent, connection request sent",
    "done.reference": "references told, reference contacted, references contacted",
    "notes": """note, comments, comment, remarks, bemerkung, bemerkungen, notizen, remarques, notas, observaciones,
        description, interview notes, feedback, 备注, ملاحظات""",
    "event": "subject, summary, event, event title, event name, betreff, titel, objet, asunto, événement, 主题",
    NOT_USED: """date applied, applied, applied on, application date, applied date, date saved, saved, date created,
        created,
        created at, created date, date added, added, updated, updated at, last updated, modified, deadline, apply by,
        application deadline, closing date, follow up date, follow up, follow up on, next action, next step, date offered,
        end date, reminder, reminder date, reminder time, reminder on off, all day event, all day, salary, max salary,
        min salary, pay, compensation, gehalt, url, job url, job link, posting, job posting, link to job, website, source,
        excitement, priority, favorite, tags, category, categories, industry, company size, company website, resume,
        resume version, cv, cover letter, job description, number, no, nr, id number, row, billing information, mileage,
        sensitivity, private, show time as, meeting resources, optional attendees, referral, job type, department, team,
        archived, documents, attachments, bewerbungsdatum, beworben am, fecha de solicitud, date de candidature""",
}

_FILLERS = frozenset((
    "the", "of", "my", "a", "an", "and", "or", "for", "in", "at", "s", "name", "names", "e", "g", "if", "any", "is", "was",
    "full", "local", "scheduled", "planned", "interview", "interviews", "date", "time", "times", "required", "optional",
    "your", "our", "their", "yyyy", "mm", "dd", "hh", "am", "pm", "min", "mins",
))  # fmt: skip
"""Words that change nothing about what a column holds."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says its column holds. The zone is the one that stands in it: Time (ET)."""

    kind: str
    is_exact: bool = True
    is_weak: bool = False
    number: int | None = None
    zone: str | None = None


@functools.cache
def _known() -> dict[str, tuple[str, bool]]:
    """Every word by its folded form: its kind, and whether it is weak."""
    known = {folded(kind.replace(".", " ")): (kind, kind == "stage") for kind in WORDS if kind != NOT_USED}
    known |= {folded(key): (key, False) for key in ("skip", "steps", "done", "invitation", "id", "playbook")}
    known |= {
        folded(f"{part}"): (f"interviewers.{part}", False)
        for part in ("email", "linkedin", "topic", "say", "connected")
    }
    for kind, words in WORDS.items():
        for word in words.split(","):
            written = " ".join(word.split())
            known.setdefault(folded(written), (kind, written.startswith("?")))
    return known


@functools.cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_known(), key=len, reverse=True))


@functools.lru_cache(1024)
def meaning(heading: str) -> Meaning | None:
    """What a heading says; None where nobody can tell.

    Exactly one of people's words, else the longest that stands in it beside words that change nothing.

    >>> meaning("📅 Interview Date (ET)")
    Meaning(kind='date', is_exact=True, is_weak=False, number=None, zone='ET')
    """
    if len(heading) > 100:
        return None
    zone, plain = _zone_in(heading)
    whole = _known().get(folded(plain)) or _known().get(folded(heading))
    if whole is not None:
        return Meaning(whole[0], is_weak=whole[1], zone=zone)
    text, number = _number_in(folded(plain))
    found = _known().get(text)
    if found is not None:
        return Meaning(found[0], is_weak=found[1], number=number, zone=zone)
    padded = f" {text} "
    for word in _longest_first():
        if f" {word} " in padded and _FILLERS.issuperset(padded.replace(f" {word} ", " ", 1).split()):
            kind, is_weak = _known()[word]
            return Meaning(kind, is_exact=False, is_weak=is_weak, number=number, zone=zone)
    return None


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
