"""Whether a saved mail reads as an answer: a no, or an offer. It is quoted, and never believed by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.amending.mail import Mail
from followup.amending.occasion.domains import company_domains, name_in
from followup.model import Status

_NO = (
    r"(?:move|moving|proceed|proceeding|go|going) (?:forward|ahead|on) with (?:an)?other candidates?",
    (
        r"(?:not|unable|cannot) (?:to )?(?:be )?(?:mov(?:e|ing)|proceed(?:ing)?|progress(?:ing)?|advanc(?:e|ing)|go(?:ing)?)"
        r"\b[^.]{0,30}\b(?:forward|further|ahead|your|with)"
    ),
    r"(?:pursue|selected|chosen|offered the \w+ to|decided (?:on|to pursue)) (?:an)?other (?:candidates?|applicants?)",
    r"(?:position|role|vacancy) (?:has|have) (?:now )?been filled",
    r"you (?:have|were) not (?:been )?(?:selected|successful)",
    r"your application (?:has|was) (?:not been|been un|un)success\w*",
    r"\b(?:not|unable|cannot)(?: be)?(?: able)? to (?:offer|extend)\b",
    r"regret to inform|unsuccessful on this occasion|decided not to (?:move|proceed|offer|continue)",
    r"(?:leider|bedauern)\b[^.]{0,120}\b(?:absagen?|anderen? (?:bewerber|kandidat)|nicht (?:berücksichtig|weiter|für sie))",
    r"für (?:eine[nr]? )?andere[nr]? (?:bewerber|kandidat)\w* entschieden",
    r"(?:regret|malheureusement|ne pas)\b[^.]{0,120}\b(?:candidature|donner suite|retenue?)|pas été retenue?",
    r"(?:lamentamos|desafortunadamente|lamentablemente)\b[^.]{0,120}\b(?:candidatur|proceso|otro|seleccionad)",
    r"seguir adelante con otr",
    r"(?:purtroppo|ci dispiace)\b[^.]{0,120}\b(?:candidatur|selezion|altr)",
    r"helaas\b[^.]{0,120}\b(?:andere kandidaat|afgewezen|niet verder|afwijzen)",
    r"infelizmente\b[^.]{0,120}\b(?:candidatur|process|outr)",
    r"niestety\b[^.]{0,120}\b(?:kandydat|inn)",
)
_OFFER = (
    (
        r"(?:pleased|delighted|happy|thrilled|excited|glad|would like) to (?:extend|make|offer|present)\b[^.]{0,60}"
        r"\b(?:offer|you|position|role|job)"
    ),
    r"offer of employment|your offer letter|(?:formal|written|official|verbal|job) offer (?:letter|is|attached|for|of)",
    r"(?:freuen uns|möchten)\b[^.]{0,80}\b(?:(?:ihnen|dir)\b[^.]{0,40}\b(?:anzubieten|anbieten)|zusage)",
    r"(?:heureux|heureuse|ravie?s?|plaisir)\b[^.]{0,60}\b(?:proposer|offrir)\b[^.]{0,40}\b(?:poste|contrat|emploi)",
    r"promesse d['’]embauche",
    r"(?:nos complace|encantad[oa]s|placer)\b[^.]{0,60}\bofrecer|oferta de (?:empleo|trabajo)",
    r"(?:lieti|felici|piacere)\b[^.]{0,60}\boffrir",
    r"(?:blij|verheugd)\b[^.]{0,60}\b(?:aan te bieden|aanbieden|aanbod)",
    r"temos o prazer\b[^.]{0,60}\boferecer",
)
"""What such letters say, a language or two a line."""
_WAYS = (
    (re.compile("|".join(_NO), re.IGNORECASE), Status.REJECTED),
    (re.compile("|".join(_OFFER), re.IGNORECASE), Status.OFFER),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a mail seems to say: the sentence, the status that it would be, who wrote, and the company of the address."""

    sentence: str
    status: Status
    sender: str
    company: str | None


def answer_in(mail: Mail) -> Answer | None:
    """The answer that a mail seems to give; a no counts over an offer ("unable to offer you")."""
    text = " ".join(re.sub(r"(?m)^>.*$", " ", mail.text).split())[:20_000]
    for pattern, status in _WAYS:
        found = pattern.search(text)
        if found is not None:
            domains = company_domains([mail.sender])
            company = next((name_in(label) for label in domains), None)
            return Answer(_sentence(text, found.start(), found.end()), status, mail.sender, company)
    return None


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, at most 200 letters of it."""
    begin = max((text.rfind(sign, 0, start) for sign in (". ", "! ", "? ")), default=-1) + 1
    stop = min((at for sign in (". ", "! ", "? ") if (at := text.find(sign, end)) >= 0), default=len(text) - 1) + 1
    return text[max(begin, start - 120) : min(stop, end + 120)].strip()
