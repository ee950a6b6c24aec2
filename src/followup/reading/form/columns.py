"""The columns that only tables have: parts of what a list calls otherwise, and what says nothing of an interview.

A kind of column is a key of an interview, or a part of one: `interviewers.email` belongs to the person of that row. Sources:
exports of job trackers, calendars and applicant-tracking systems, and lists of candidates.
"""

from __future__ import annotations

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
THANKED = "done.thanks"
"""The kind of columns that say that people were thanked, by email or by card."""
OTHERS = frozenset((NOT_USED, APPLIED, TRACKED, MARK))
"""Kinds of columns that say nothing of an interview itself."""

PARTS = {
    "rounds": "",
    "stage": """?stage, interview stage, current stage, stage reached, latest stage, ?activity, ?activity type,
        ?step, ?phase, étape, etapa, 阶段,
        面试阶段, 選考段階""",
    "link": """zoom link, meeting url, meeting link, video link, interview link, zoom, teams link, join url,
        lien, enlace, conference link""",
    "hiring_manager": "hm, manager name, lead interviewer, hiring manager name",
    "interviewers.first_name": "first name, interviewer first name, vorname, prénom, nombre",
    "interviewers.last_name": "last name, surname, interviewer last name, nachname, apellido, apellidos",
    "arranged_by.email": """recruiter email, agent email, agent s email, consultant email, coordinator email, contact email,
        organizer email, contact email address""",
    "arranged_by.phone": "recruiter phone, coordinator phone, contact phone",
    "cancelled": "canceled, is canceled, is cancelled, no show, no showed, no shows, noshow",
    "attended": """attended interview, interview attended, did you attend, did i attend, showed up, took place, did it
        happen, interview took place, teilgenommen, stattgefunden, wahrgenommen, a eu lieu, asistí, asististe,
        deltog, deltaget, mødt op""",
    "moved": """rescheduled, was rescheduled, re scheduled, interview rescheduled, was moved, interview moved, ?postponed,
        verschoben, verlegt, reporté, reportée, reprogramada, reprogramado, aplazada, flyttet, udsat, udskudt""",
    "moved_to": """new date, new day, new interview date, rescheduled to, rescheduled for, rescheduled date, reschedule date,
        postponed to, new appointment, neuer termin, neues datum, ersatztermin, nouvelle date, nueva fecha, ny dato, ny dag""",
    "done.thank_you_email": """thank you sent, thank you, thank you email, thank you email sent, thanked, thanks
        sent, follow up sent, dankesmail, remerciement""",
    "done.thank_you_note": """note sent, card sent, thank you note, thank you note sent, thank you card, thank
        you card sent""",
    "done.check_in": "followed up, checked in, check in sent",
    "done.linkedin": "linkedin sent, linkedin request sent, connection request sent",
    "done.reference": "references told, reference contacted, references contacted",
    "event": "subject, summary, event, event title, event name, betreff, titel, objet, asunto, événement, 主题",
}
"""What a table may hold in columns of its own and a list elsewhere, with people's words for each."""

NO_PARTS = {
    APPLIED: """date applied, applied, applied on, application date, applied date, when applied, day applied, apply
        date, submitted, date submitted, submitted on, submission date, submitted at, applied at, sent on,
        date sent, application sent, applied via, application submitted, bewerbungsdatum, beworben am,
        beworben, bewerbung, fecha de solicitud, fecha de aplicación, fecha de postulación, solicitado, date
        de candidature, candidature, candidature envoyée, postulé le, data candidatura, data della
        candidatura, sollicitatiedatum, gesolliciteerd op, 投递时间, 投递日期, 投递, 申请日期, 申请时间,
        応募日, تاريخ التقديم, data aplikacji, aplikacja, zaaplikowano, wysłano cv, sökt, sökte, ansökan,
        ansökningsdatum, ansökt, søkt, søknadsdato, søgt, ansøgt, ansøgningsdato, başvuru, başvuru tarihi,
        지원일, 지원일자, 지원날짜, дата отклика, отклик, дата подачи, дата відгуку, gesolliciteerd, datum
        sollicitatie, 서류제출일, 서류 제출일, 서류접수일""",
    TRACKED: """salary, max salary, min salary, pay, compensation, comp, gehalt, url, job url, job link,
        posting, job posting, posting url, link to job, website, source, job source, found on, where found,
        excitement, priority, favorite, resume, resume version, resume name, resume link, cv, cover letter,
        cover letter link, job description, company website, referral, referred by, referral contact, job type,
        archived, documents, attachments, salary range, pay range, application deadline, apply by, closing date,
        date saved, saved, date posted, posted, date found, job board, application link, application url,
        application method, 岗位链接, 投递渠道, 薪资, 薪资范围""",
    MARK: """interviewed, had interview, got interview, got an interview, interview held, interview done,
        interview yes no""",
    NOT_USED: """city, town, region, state country, country, date created, created, created at, created date, date
        added, added, added on, updated, updated at, last updated, last update, modified, deadline, follow up
        date, follow up, follow up on, follow up due, next action, next step, next step due, next steps, last
        action, last activity, latest activity, end date,
        reminder, reminder date, reminder time, reminder on off, all day event, all day,
        tags, category, categories, industry, company size, number, no, nr, id number, row, row number, index,
        job id, application id, interview id, record id, uuid, billing information, mileage, sensitivity,
        private, show time as, meeting resources, optional attendees, department, team, candidate, candidate
        name, applicant, applicant name, your name, my name, your email, my email, your email address,
        work mode, work type, workplace type, work model, workplace, remote,
        hybrid, job location, office location, location remote, 工作地点, 企业性质, 更新时间, 最后更新时间,
        创建时间, slots offered, offered slots, slots proposed, proposed dates, proposed times, proposed
        slots, suggested dates, suggested times, availability, my availability, availability sent, date
        options, preferred dates""",
}
"""People's words for columns that say nothing of an interview itself."""

OTHER_DAYS = {
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
