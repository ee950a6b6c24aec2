"""What a list may say of one of its interviews."""

from __future__ import annotations

from followup.reading.cells import several_people, values
from followup.reading.form.contents.meeting import FOR_WHICH_JOB, HOW_AND_WHERE, WHEN
from followup.reading.form.contents.people import a_reference, an_interviewer
from followup.reading.form.contents.standing import HOW_IT_STANDS, STEPS
from followup.reading.form.fields import Field, Table
from followup.reading.form.kinds import as_it_stands, cell, rows_of

_TEXT = cell(values.text)

_WITH_WHOM = (
    Field(
        "interviewers",
        "the people you spoke with",
        rows_of(an_interviewer, several_people.several, several_people.items),
        example="[Ana Lima <ana@company.example> (VP Engineering), Ben Castellanos]",
        headings="""interviewer name title, ?avec, avec qui, mit wem, con quién, interviewer, interviewed by, interviewer
            name, interviewers names, interviewer s, people met, people, speaking with, talked to, talking to,
            interviewing with, panel names, interviewer contact, met with, meeting with, with whom, ?with, spoke
            to, spoke with, ?who, client contact, client contacts, panel, panel members, panelists, attendees, required attendees,
            gesprächspartner, ansprechpartner, interviewt von, entrevistador, entrevistadores, recruteurs,
            intervieweurs, 面试官, المحاور, z kim, rekruterzy, intervjuare, intervjuer, intervistatore,
            intervistatori, con chi, entrevistadora, com quem, gesprekspartner, met wie, ?met, vem, mülakatçı,
            görüşülen kişi, 면접관, с кем, интервьюер, собеседник, з ким, who i met, who interviewed, who i spoke with, who i
            talked to, people i met, search committee, committee, committee chair, ?med, görüşmeci,
            samtale med, entretien avec, gespräch mit, entrevista con, interlocuteur, interlocuteurs, interlocutrice, personne
            rencontrée, personnes rencontrées, samtalepartner""",
    ),
    Field(
        "arranged_by",
        "the recruiter or coordinator",
        an_interviewer,
        example="Mike Tran <mike@company.example>",
        headings="""?agent, agent name, recruitment consultant, agency contact,
            hr contact, ?hr, hr name, hr person, recruiter, coordinator, ?contact, ?kontakt, ?contacto, contact
            person, contact name, contact name title, scheduled by, organizer, organiser, meeting organizer,
            recruiter name, recruiting coordinator, recruiterin, 招聘人员, rekruter, rekruterka, rekryterare,
            rekruterer, recruteur, reclutador, reclutadora, recrutador, recrutadora, selezionatore, ik,
            채용담당자, 담당자, рекрутер, ?контакт""",
    ),
)
_WHAT_SPEAKS_FOR_YOU = (
    Field(
        "references",
        "names from above, or people written out; without it, the first two above",
        rows_of(a_reference, several_people.several),
        example="[Sam Okafor]",
        headings="reference, referee, referees, referenzen, referenz, référence, références, referencia, referencias",
    ),
    Field(
        "strengths",
        "what they need and you have",
        rows_of(_TEXT, values.texts),
        example="[cutting a 40-minute build to 6]",
        headings="strength, skills, key skills, why me, selling points, stärken, atouts, fortalezas",
    ),
)
_FOR_YOURSELF = (
    Field(
        "notes",
        "for yourself; never in a draft",
        as_it_stands,
        example="a team of eight, two of them new",
        headings="""note, comments, comment, remarks, bemerkung, bemerkungen, notizen, remarques, notas, observaciones,
            description, commentaire, commentaires, kommentar, kommentare, kommentarer, comentario, comentarios,
            interview notes, feedback, 备注, ملاحظات, notatki, uwagi, anteckningar, noter,
            opmerkingen, notities, observações, notlar, 메모, 비고, заметки, примечания, комментарий""",
    ),
    Field(
        "invitation",
        "the calendar invitation that it came from, as `followup add` keeps it",
        _TEXT,
        example="7kukuqrfedlm2f9t@mail.example",
    ),
    Field(
        "id",
        "a name of your own for the opening, whatever company and role are called later",
        _TEXT,
        example="example-1",
    ),
)
INTERVIEW = Table(
    "this interview",
    (
        *FOR_WHICH_JOB,
        *WHEN,
        *HOW_AND_WHERE,
        *_WITH_WHOM,
        *_WHAT_SPEAKS_FOR_YOU,
        *HOW_IT_STANDS,
        *STEPS,
        *_FOR_YOURSELF,
    ),
)
