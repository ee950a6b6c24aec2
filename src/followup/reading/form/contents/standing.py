"""What a list may say of how an opening stands, and of the steps that were taken or are wanted."""

from __future__ import annotations

from followup.model.status import Status
from followup.reading.cells import deadlines, times, values
from followup.reading.form.fields import Field, Kind, Shape
from followup.reading.form.kinds import as_it_stands, cell, done, words
from followup.reading.words import statuses

RESCHEDULED = "rescheduled"
"""The status of a row whose interview was moved to another day: that of no opening."""


def _status(text: str) -> Status | str:
    return RESCHEDULED if statuses.is_rescheduled(text) else values.status_of_a_row(text)


HOW_IT_STANDS = (
    Field(
        "decision_by",
        "when they decide: 2026-12-04, two weeks, end of next week",
        cell(deadlines.by_when),
        example="end of next week",
        headings="""?decision date, decide by, expect answer, answer expected, expect to hear, will hear by,
            hear back by, hear by, hear back, expected decision, outcome expected, ?timeline, decision expected, expected by,
            entscheidung bis""",
    ),
    Field(
        "status",
        "scheduled, waiting, offer, accepted, declined, rejected, withdrawn, cancelled, on hold, ghosted",
        cell(_status, words=Status),
        example="waiting",
        headings="""application status, interview status, job status, current status, ?state, ?list, ?result, ?outcome,
            ?decision, ?verdict, ?response, ?pipeline, final result, final outcome, final decision, interview
            result, interview outcome, stand, ?entscheidung, ?décision, ?decisión, reponse, réponse, respuesta,
            ergebnis, resultado, résultat, esito, situação, situación, statut, estado, stato, 状态, 当前状态,
            进度, 状況, 選考状況, 结果, 結果, الحالة, durum, sonuç, resultat, wynik, utfall, esito finale, 상태,
            결과, 진행상태, статус, результат, 최종결과, 최종 결과""",
    ),
    Field(
        "outcome_on",
        "the day the status changed",
        cell(times.day),
        example="2026-12-09",
        headings="""outcome date, result date, decided on, decision received, response date, date of response,
            responded on, reply date, date of reply, answer date, date decision, decision made, heard back on, date
            heard back, date rejected, rejected on, rejection date, ?date offer, ?offer date, ?date offered, ended
            on, closed on, 结果日期""",
    ),
    Field(
        "answer_by",
        "when an offer has to be answered: 2026-12-14, Friday, in a week",
        cell(deadlines.by_when),
        example="2026-12-14",
        headings="""offer deadline, offer due, answer due, answer needed by, respond by, reply by, offer expires,
            offer valid until, angebot gültig bis""",
    ),
    Field(
        "no_contact",
        "yes if the company asked for no messages",
        cell(values.yes, words=("yes", "no")),
        example="yes",
        headings="do not contact, no follow up",
    ),
)
STEPS = (
    Field(
        "done",
        "steps that you have taken already: [thank_you_email]",
        Kind(done, Shape.STEPS_DONE),
        example="[thank_you_email]",
    ),
    Field(
        "skip",
        "steps that you do not want here: [thank_you_note]",
        Kind(words, Shape.STEPS),
        example="[thank_you_note]",
    ),
    Field(
        "steps",
        "changes to the playbook for this interview: {check_in: {wait: 10 working days}}",
        Kind(as_it_stands, Shape.STEPS_CHANGED),
        example="{check_in: {wait: 10 working days}}",
    ),
    Field("playbook", "rules of its own for this opening: light", cell(values.text), example="light"),
)
