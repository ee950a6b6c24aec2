"""What a status says: who did what, whether it is denied, and whether it has happened."""

from __future__ import annotations

import pytest

from followup.model.status import Status
from followup.reading.cells import values
from followup.reading.words import statuses

UNDERSTOOD = {
    "an interview that is offered or accepted goes on": (Status.SCHEDULED, """
        accepted interview; Interview accepted; interview invitation accepted; accepted the invite, 6/9 10am
        offered an interview; They offered me a second interview; Einladung angenommen; entretien accepté
        entrevista aceptada; takket ja til samtale"""),
    "an application that is accepted goes on": (Status.WAITING, """
        application accepted; Bewerbung angenommen; candidature acceptée; candidatura aceptada"""),
    "what was taken elsewhere ends it here": (Status.WITHDRAWN, """
        job accepted elsewhere; accepted another offer; took a job elsewhere; withdrew - accepted another offer
        andere Stelle angenommen; accepté un autre poste; acepté otra oferta; takket ja til andet job"""),
    "what another candidate was given is lost": (Status.REJECTED, """
        offered to someone else; offer went to someone else; They offered it to another candidate; hired someone else
        offer accepted by other candidate; first choice accepted the offer; they chose someone else
        moving forward with other candidates; Angebot an anderen Bewerber; offre faite à un autre candidat
        eligieron a otro candidato; jobbet gik til en anden"""),
    "what is denied did not come": (Status.REJECTED, """
        didn't get an offer; never got an offer; not offered the job; not accepted; fik ikke jobbet; kein Angebot
        Stelle nicht bekommen; je n'ai pas eu le poste; no conseguí el puesto; no hay oferta; intet tilbud
        they will not be moving forward; we won't be moving you forward; unable to offer you the role
        ils ne donnent pas suite; ikke gået videre"""),
    "what is denied may still come": (Status.WAITING, """
        still no offer; haven't received an offer yet; noch keine Zusage; pas encore d'offre; not moving forward yet
        haven't been rejected; keine Absage bisher; endnu intet afslag"""),
    "what is expected has not happened": (Status.WAITING, """
        offer expected Friday; expecting an offer this week; hopefully an offer; offer (hopefully); offer - maybe
        might decline if offered; would accept if offered; no word on offer; Zusage steht noch aus; warte auf Angebot
        offre attendue vendredi; espero una oferta; afventer tilbud; tilbud forventes fredag; expecting rejection"""),
    "what has not been heard may still come": (Status.WAITING, """
        haven't heard; haven't heard back yet; not heard back; noch nichts gehört; toujours pas de réponse
        todavía sin respuesta; har ikke hørt noget endnu; steht aus"""),
    "an offer to which no was said was declined": (Status.DECLINED, """
        job was offered but salary too low - said no; Rechacé la oferta; Rechace la oferta; offer (declined)
        offered but I turned it down; got an offer but declined; j'ai refusé l'offre; Angebot abgelehnt
        jeg takkede nej til tilbuddet; not interested in the offer"""),
    "an offer that is only thought about is one": (Status.OFFER, """
        considering the offer; offer received, might decline; offer not yet accepted; Angebot noch nicht angenommen
        Verbal offer; got an offer, will accept; offer to accept by 6/12; verbal offer, written to follow"""),
    "an offer that was taken": (Status.ACCEPTED, """
        offer accepted, start expected in July; Accepted the job; acepté la oferta; J'ai accepté l'offre
        takket ja til tilbud"""),
    "an offer that was taken back": (Status.REJECTED, """
        Withdrew the offer; offer was withdrawn; offer accepted, then rescinded; they pulled the offer"""),
    "what is added to a no turns nothing": (Status.REJECTED, """
        rejected - as expected; rejected - expected; rejected without feedback; rejected, still no feedback
        rejected - maybe later; rejected, hope to reapply"""),
    "who said no is said": (Status.REJECTED, """
        Me rechazaron; ils m'ont refusé; candidature refusée; recruiter said no; they are not interested
        they declined to interview me; I got rejected; jeg fik afslag"""),
    "an invitation that is accepted in a clause of its own goes on": (Status.SCHEDULED, """
        Invited to final round, accepted; invitation received - accepted; Offered a second interview, accepted
        Offered 2nd round - accepted; offered an onsite
        Eingeladen, angenommen; Einladung zum Gespräch - angenommen; invited for an onsite and accepted"""),
    "an invitation alone is one": (Status.SCHEDULED, """
        Einladung; Invitation; Invite received; Invitation to interview; Einladung zum Vorstellungsgespräch"""),
    "an interview that is over goes on": (Status.WAITING, """
        Interview completed; Interview done; finished interview; Interview took place; had the interview
        attended interview; Gespräch geführt; entretien passé; entrevista realizada; samtale afholdt"""),
    "thanks that were sent leave it open": (Status.WAITING, """
        Thank you email sent; Thank you sent; thank-you note sent 11/10; sent thank you card; Dankesmail verschickt"""),
    "an offer that is to come on a day is awaited": (Status.WAITING, """
        Offer next week; Offer by Friday; Offer tomorrow; offer early next week; verbal offer next month
        Angebot nächste Woche; Angebot bis Freitag; offre la semaine prochaine; oferta la próxima semana
        tilbud næste uge; tilbud inden fredag"""),
    "an offer that is there with a day of its own is one": (Status.OFFER, """
        Offer received on Monday; got the offer on Friday; Offer expires next week; offer - answer by Friday
        offer, decide next week; offered $95k; offered less than asked for; offered the job; offered by phone
        They accepted my counter offer; company accepted my counteroffer; Negotiating; negotiating salary"""),
    "what is given up is lost": (Status.REJECTED, """
        Lost the offer; offer fell through; lost the job; Angebot verloren; offre perdue"""),
    "what the company withdrew is no withdrawal of one's own": (Status.REJECTED, """
        Withdrawn by company; Company withdrew the role; they withdrew; role withdrawn; position pulled
        Stelle zurückgezogen; retiré par l'entreprise; retirada por la empresa; poste retiré"""),
    "what one withdrew oneself": (Status.WITHDRAWN, """
        Withdrew; I withdrew; withdrew from the role; withdrew my application; withdrew from company process
        Bewerbung zurückgezogen; candidature retirée; withdrawn by me; role withdrawn by me"""),
    "a job that is gone": (Status.REJECTED, """
        Job closed; Req closed; Closed out; posting closed; vacancy filled; job cancelled; Stelle besetzt
        poste pourvu; puesto cubierto; stillingen er besat; requisition cancelled; opening was closed"""),
    "a no that says whose it is": (Status.REJECTED, """
        Told me no; no from them; They told me no; it's a no from the company"""),
}  # fmt: skip


@pytest.mark.parametrize(("status", "texts"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_a_status_is_read_by_who_did_what(status: Status, texts: str) -> None:
    said = [one.strip() for line in texts.splitlines() for one in line.split(";") if one.strip()]
    assert {one: statuses.status_in(one) for one in said} == dict.fromkeys(said, status)


def test_a_day_with_a_slash_ends_no_clause() -> None:
    assert statuses.status_in("On-site 11/17, accepted") is not Status.ACCEPTED
    assert statuses.status_in("accepted 11/17") is Status.ACCEPTED
    assert statuses.status_in("offer/declined") is Status.DECLINED


IN_DOUBT = [
    ("declined to interview further", "rejected or withdrawn"),
    ("interview declined", "rejected or withdrawn"),
    ("decided not to move forward", "rejected or withdrawn"),
    ("said no - too little money", "rejected or withdrawn"),
    ("refusé par moi", "withdrawn or declined"),
    ("cancelled then rebooked", "cancelled or scheduled"),
    ("will accept", "accepted or offer or waiting"),
    ("terms accepted", "accepted or offer or waiting"),
    ("tentatively accepted", "accepted or offer or waiting"),
    ("was accepted", "accepted or offer or waiting"),
    ("accepted?", "accepted or waiting"),
    ("Offer?", "offer or waiting"),
    ("rejected, then offered after all", "offer or rejected"),
    ("not a great offer", "offer or rejected or waiting"),
    ("another candidate declined the offer", "waiting or rejected"),
    ("offer from another company", "waiting or withdrawn"),
    ("Invited to final round, declined", "rejected or withdrawn"),
    ("Offer on Monday", "offer or waiting"),
    ("Angebot am Montag", "offer or waiting"),
    ("Offered coffee", "offer or waiting"),
    ("offer expired", "declined or rejected"),
    ("withdrew the role", "rejected or withdrawn"),
    ("Rejected then reopened", "rejected or waiting"),
    ("Absage, dann doch wieder offen", "rejected or waiting"),
    ("Ghosted?", "ghosted or waiting"),
    ("on hold?", "on hold or waiting"),
    ("No", "rejected or withdrawn or waiting"),
    ("a no", "rejected or withdrawn or waiting"),
    ("Nein", "rejected or withdrawn or waiting"),
    ("Final round, accepted", "accepted or scheduled"),
    ("Negotiation failed", "declined or rejected"),
    ("No thanks", "rejected or withdrawn or waiting"),
    ("Told them no", "withdrawn or declined"),
]


@pytest.mark.parametrize(("text", "either"), IN_DOUBT, ids=[one[0] for one in IN_DOUBT])
def test_a_status_in_doubt_is_asked_about(text: str, either: str) -> None:
    with pytest.raises(values.Unreadable) as asked:
        values.status_of_a_row(text)
    assert not asked.value.is_harmless
    assert asked.value.message == f"{text} may mean {either}: which of them is it?"


@pytest.mark.parametrize(
    "text",
    [
        "Declined to share salary", "Declined to give a timeline", "They declined to share feedback",
        "Declined to comment", "I declined to share my salary", "refused to name a figure", "Signed NDA",
    ],
)  # fmt: skip
def test_what_is_declined_or_signed_beside_the_matter_changes_nothing(text: str) -> None:
    with pytest.raises(values.Unreadable) as unknown:
        values.status_of_a_row(text)
    assert unknown.value.is_harmless
