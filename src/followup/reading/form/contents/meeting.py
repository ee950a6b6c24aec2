"""What a list may say of an interview itself: for which job, when, how and where."""

from __future__ import annotations

from followup.model.interviews import Mode
from followup.reading.cells import durations, times, values
from followup.reading.form.fields import Field
from followup.reading.form.kinds import cell

_TEXT = cell(values.text)

FOR_WHICH_JOB = (
    Field(
        "company",
        "the company",
        cell(values.company),
        required=True,
        example="Example Company",
        headings="""company name, name of company, company or organization, company applied to, hospital, school, applied
            to, ?account, ?business, company name title, org, where applied, employer, organisation, organization,
            ?firm, ?client, ?where, company organization, firma, unternehmen, arbeitgeber, entreprise, société,
            employeur, empresa, azienda, bedrijf, 公司, 公司名称, 单位, 企业, 企业名称, 企業, 会社, 会社名, شركة,
            الشركة, university, ?college, ?clinic, ?institution, ?restaurant, ?hotel, ?shop, ?district,
            arbetsgivare, företag, virksomhed, bedrift, arbeidsgiver, pracodawca, werkgever, empregador,
            empleador, datore di lavoro, şirket, işveren, firması, 회사, 회사명, 기업, 기업명, компания,
            работодатель, организация, компанія""",
    ),
    Field(
        "role",
        "the job",
        cell(values.role),
        example="Staff Engineer",
        headings="""?job, job title, ?title, position, job position, job name, position title, ?post, role applied for,
            position applied for, job applied for, applied for, role title, opening, job role, opportunity,
            vacancy, positions, ?designation, job post, job opening, ?listing, stelle, jobtitel, position stelle,
            stellenbezeichnung, stellentitel, intitulé du poste, intitulé, poste visé, nombre del puesto, stillingsbetegnelse,
            poste, puesto, cargo, vaga, ruolo, functie, 职位, 职务, 岗位, 岗位名称, 职种, 職種, 応募職種, الوظيفة,
            stanowisko, roll, tjänst, stilling, posizione, posição, profil, pozisyon, 직무, 포지션, 직책,
            지원직무, должность, вакансия, позиция, посада, ?unit, görev""",
    ),
    Field(
        "round",
        "which round it was: phone screen, on-site, final",
        cell(values.round_name),
        example="on-site",
        headings="""round no, round nr, interview no, interview number, ?stages, interview rounds, interview stages,
            interview process, ?type, ?art, round name, round number, round type, ?interviews, stage name, art des
            gesprächs, type of interview, kind of interview, interview name, interview type, interview round,
            runde, ronda, 轮次, etap rozmowy, etappe, aşama, 차수, раунд""",
    ),
)
WHEN = (
    Field(
        "date",
        "the day: 2026-12-02",
        cell(times.dated),
        required=True,
        example="2026-12-02",
        headings="""interview date, ?interview, interview at, interview on, interviewed on, interviewed at, ?~when, ?~day,
            ?~starts on, scheduled start, scheduled at, scheduled for, scheduled on, date of interview, day of
            interview, interview day, date scheduled, scheduled date, meeting date, appointment, ?scheduled,
            vorstellungsgespräch, vorstellungsgespräch am, gespräch am, interview am, entretien le, entrevista el,
            colloquio il, interviewtermin, gesprächsdatum, bewerbungsgespräch, gesprächstermin,
            vorstellungstermin, ~start date, event date, interview date time, ~date time, interview datetime,
            ~datetime, ~datum, ~termin, ~tag, date de l entretien, date entretien, date et heure de l entretien, date et
            heure, ~date et heure du rendez vous, ?entretien, ?entrevista,
            ?colloquio, ?sollicitatiegesprek, ?gesprek, ~fecha, ~fecha y hora, fecha de entrevista, fecha de la entrevista,
            fecha entrevista, data colloquio, data del colloquio, data da entrevista, data entrevista, datum
            gesprek, gespreksdatum, ~data, ~日期, ~日時, 面试日期, 面接日, 面接日時, ~التاريخ, تاريخ المقابلة,
            ~date, next interview, next interview date, upcoming interview, latest interview, last interview, data
            rozmowy, data rozmowy kwalifikacyjnej, ?rozmowa, ~termin rozmowy, intervjudatum, intervjudato, datum
            för intervju, ?intervju, ?samtale, jobsamtale, samtaledato, samtale dato, dato
            for samtale, dato samtale, dato for samtalen, mülakat tarihi, görüşme tarihi, ?mülakat,
            ?görüşme, ~tarih, 면접일, 면접일자, 면접일시, 면접날짜, ?면접, ~날짜, ~일시, дата собеседования, дата
            интервью, ?собеседование, ?интервью, дата співбесіди, ~дата, ~dato, chosen slot, confirmed slot,
            interview slot, ?slot, confirmed for, confirmed date, agreed date, booked for, date agreed""",
    ),
    Field(
        "start",
        "when it begins: 14:00",
        cell(times.timed),
        example="14:00",
        headings="""time, interview time, at what time, time of interview, interview start, ?von, desde, inizio, start
            time, ?from, begins, begin, beginn, uhrzeit, zeit, heure, hora, ora, tijd, 开始, 开始时间, 时间, 时刻,
            面试时间, 面接時間, الوقت, clock, hour, interview hour, godzina, godzina rozmowy, tid, klokken,
            klokkeslett, tidspunkt, tidpunkt, saat, mülakat saati, 시간, 면접시간, время, время собеседования,
            час, horário, hora da entrevista, orario, ora colloquio, hora de la entrevista, heure de l entretien,
            godz, kl, uhr""",
    ),
    Field(
        "end",
        "when it ends: 15:30",
        cell(times.timed),
        example="15:30",
        headings="finish, ends, ?until, ?to, end time, scheduled end, finish time, ende, bis, fin, fim, 结束, 结束时间",
    ),
    Field(
        "duration",
        "how long it takes, instead of end: 90 minutes",
        cell(durations.minutes),
        example="90 minutes",
        headings="length, how long, minutes, duration minutes, duration min, dauer, durée, duración, durata, 时长",
    ),
    Field(
        "timezone",
        "where those times are; without it, your own zone",
        cell(times.written_zone),
        example="America/New_York",
        headings="""time zone, tz, zone, interview time zone, interview timezone, company tz, company timezone, company time
            zone, office tz, office timezone, office time zone,
            employer timezone, employer time zone, zeitzone, fuseau horaire, zona horaria,
            时区, strefa czasowa, tidszon, tidszone, tidssone, saat dilimi, 시간대, часовой пояс, fuso orario,
            fuso horário, tijdzone""",
    ),
)
HOW_AND_WHERE = (
    Field(
        "mode",
        "onsite, video or phone",
        cell(values.mode, words=Mode),
        example="onsite",
        headings="""format, how, held, ?channel, interview medium, type of meeting, interview format, in person remote,
            onsite remote, remote onsite, interview mode, medium, modus, modalidad, 方式, 面试方式, forma rozmowy,
            ?forma, modalità, formato, vorm, şekli, mülakat şekli, 면접방식, 방식, формат""",
    ),
    Field(
        "location",
        "where it is: a room, a street, a link",
        _TEXT,
        example="48 Tide Street, Boston",
        headings="""interview place, interview address, venue, place, room, interview location, ort, lieu, lugar, local,
            地点, المكان, miejsce, plats, sted, luogo, plaats, locatie, yer, 장소, 면접장소, место, адрес""",
    ),
    Field(
        "address",
        "where a card can be posted; on-site, the location if it has a street",
        _TEXT,
        example="48 Tide Street, Boston",
        headings="""mailing address, postal address, company address, street address, office address, adresse,
            dirección, 地址""",
    ),
)
