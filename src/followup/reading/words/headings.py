"""People's words for the columns of a table, in the languages that lists are kept in.

A kind of column is a key of an interview, or a part of one: `interviewers.email` belongs to the person of that row. A word
that is marked with `?` means other things as well, and yields to a plainer heading; one with `~` says a day and not of
what. Sources: exports of job trackers, calendars and applicant-tracking systems, and lists of candidates.
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
    "interviewers": """interviewer name title, ?avec, avec qui, mit wem, con quién, interviewer, interviewed by,
        interviewer name, interviewers names, interviewer s, people met, people, speaking with, talked to,
        talking to, interviewing with, panel names, interviewer contact, met with, meeting with, with whom,
        ?with, spoke to, spoke with, ?who, panel, panel members, panelists, attendees, required attendees,
        gesprächspartner, ansprechpartner, interviewt von, entrevistador, entrevistadores, recruteurs,
        intervieweurs, 面试官, المحاور""",
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

FILLERS = frozenset((
    "dates", "days", "d", "l",
    "名", "名称", "名前", "的", "当前", "目前",
    "the", "of", "my", "a", "an", "and", "or", "for", "in", "at", "s", "name", "names", "e", "g", "if", "any",
    "is", "was", "full", "local", "scheduled", "planned", "interview", "interviews", "date", "time", "times",
    "required", "optional", "what", "which", "will", "i", "did", "meet", "your", "our", "their", "yyyy", "mm",
    "dd", "hh", "am", "pm", "min", "mins",
))  # fmt: skip
"""Words that change nothing about what a column holds."""
