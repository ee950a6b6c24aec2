"""What mails say that change an interview or an opening: called off, moved, on hold, decided later; a language or two a line."""

from __future__ import annotations

import re

_MEETING = (
    r"(?:interview|meeting|call|appointment|conversation|chat|session|visit|onsite|on-site|screen(?:ing)?|round|assessment|demo"
    r"|presentation|trial(?: shift| day)?)s?\b(?! (?:invit\w+|links?|requests?|cent(?:er|re)|notes))"
)
_TERMIN = r"\w*(?:gespräch|termin|interview|treffen|kennenlernen|probetag|probearbeiten)\w*"
_ENTRETIEN = r"(?:entretien|rendez-vous|rencontre|entrevue|échange|réunion)"
_ENTREVISTA = r"(?:entrevista|reunión|cita|llamada)"
_SAMTALE = r"\w*(?:samtale|interview|møde)\w*"
_OURS = r"(?:our|the|your|this|that|an?|today['’]?s|tomorrow['’]?s|\w+day['’]?s)"
_WE = r"\b(?:we|i|they|he|she|team|panel)\b"
_NOT = r"(?:\bnot\b|\bcannot\b|n['’]t\b|\bunable to\b|\bno longer\b)"

_CALLED_OFF = (
    (
        r"(?<!you )(?<!you may )\b(?:have|had|has|need|must|forced|going|decided|want(?:ed)?) (?:to )?"
        r"(?:cancel(?:l?ed)?|call(?:ed)? off)\b"
        rf"(?! (?:or|and) reschedul)[^.!?]{{0,50}}?\b{_MEETING}"
    ),
    rf"{_WE}[^.!?]{{0,40}}? (?:cancell?ed|cancell?ing|call(?:ed|ing)? off)\b[^.!?]{{0,50}}?\b{_MEETING}",
    rf"\b{_MEETING}[^.!?]{{0,60}}? (?:is|are|was|been|be|being)\b[^.!?]{{0,20}}?\b(?:cancell?ed|called off)\b",
    rf"\b{_MEETING} (?:is|['’]s) (?:now )?off\b(?! ?(?:site|line|camera|limits))",
    rf"\b{_MEETING}[^.!?]{{0,50}}? (?:will|can|does|is)\b ?{_NOT}[^.!?]{{0,15}}? (?:take place|taking place|go(?:ing)? ahead)",
    rf"{_WE} ?[^.!?]{{0,20}}?{_NOT}[^.!?]{{0,20}}? (?:make|hold|keep|do|conduct|attend) {_OURS} (?:\w+ ){{0,2}}?{_MEETING}",
    rf"\b{_TERMIN}\b[^.!?]{{0,70}}?\b(?:absagen|abgesagt|abzusagen|entfällt|entfallen|ausfallen|fällt aus)",
    rf"\b(?:sage|sagen)\b[^.!?]{{0,30}}?\b{_TERMIN}\b[^.!?]{{0,40}}? ab\b",
    rf"\bannul(?:er|ons|é)\b[^.!?]{{0,30}}?\b{_ENTRETIEN}|\b{_ENTRETIEN}\b[^.!?]{{0,40}}?\bannulée?\b",
    rf"\bcancel(?:ar|amos|ado)\b[^.!?]{{0,30}}?\b{_ENTREVISTA}|\b{_ENTREVISTA}\b[^.!?]{{0,40}}?\b(?:cancelad|anulad)[oa]\b",
    rf"\baflys(?:e|er)\b[^.!?]{{0,30}}?\b{_SAMTALE}|\b{_SAMTALE}\b[^.!?]{{0,40}}?\baflyst\b",
)
_MOVES = (
    r"(?:mov(?:e|ed|ing)|reschedul(?:e|ed|ing)|postpon(?:e|ed|ing)|push(?:ed|ing)?|shift(?:ed|ing)?|rearrang(?:e|ed|ing)"
    r"|delay(?:ed|ing)?|chang(?:e|ed|ing) the (?:time|date|day) of|bring(?:ing)? forward)"
)
_MOVED = (
    (
        rf"(?:{_WE}[^.!?]{{0,50}}?|\blet['’]?s |\b(?:could|can|would|might|may|need|have|had|like|want)\b[^.!?]{{0,25}}?)"
        rf"\b{_MOVES}(?: (?:back|up|forward|out))? {_OURS} (?:[\w'’]+ ){{0,3}}?{_MEETING}"
    ),
    (
        rf"\b{_MEETING}[^.!?]{{0,60}}? (?:is|are|was|has|have|been|(?<!t )be|being)\b[^.!?]{{0,20}}?\b"
        r"(?:moved|rescheduled|postponed|pushed|shifted|rearranged|delayed|brought forward)\b"
    ),
    rf"\b{_MEETING}[^.!?]{{0,30}}? will now (?:take place|be held|be on|happen|start)\b",
    r"\b(?:could|can|would|might) (?:we|you) (?:do|meet|speak|talk|make|move)\b[^.!?]{0,60}?\binstead\b",
    rf"{_WE}[^.!?]{{0,20}}? (?:need|have|had|like|want|going) to (?:reschedule|postpone)\b",
    (
        rf"{_WE}[^.!?]{{0,40}}? (?:find|look for|propose|suggest) (?:an?other|a new|a different|an alternative)"
        r" (?:time|date|day|slot)\b"
    ),
    rf"\b{_TERMIN}\b[^.!?]{{0,70}}?\b(?:verschieben|verschoben|verlegen|verlegt|vorziehen|vorverlegen)",
    rf"\b(?:verschieben|verlegen)\b[^.!?]{{0,30}}?\b{_TERMIN}",
    (
        rf"\b(?:reporter|déplacer|décaler|reprogrammer|avancer)\b[^.!?]{{0,30}}?\b{_ENTRETIEN}"
        rf"|\b{_ENTRETIEN}\b[^.!?]{{0,40}}?\b(?:reporté|déplacé|décalé|reprogrammé|avancé)e?\b"
    ),
    (
        rf"\b(?:aplazar|mover|cambiar|reprogramar|posponer|adelantar)\b[^.!?]{{0,30}}?\b{_ENTREVISTA}"
        rf"|\b{_ENTREVISTA}\b[^.!?]{{0,40}}?\b(?:aplazad|reprogramad|pospuest|adelantad)[oa]\b"
    ),
    rf"\b(?:flytte|udsætte|rykke)\b[^.!?]{{0,30}}?\b{_SAMTALE}|\b{_SAMTALE}\b[^.!?]{{0,40}}?\b(?:flyttet|udsat|rykket)\b",
)
_HIRING = (
    r"(?:role|position|hiring|search|recruit\w*|process|vacancy|requisition|req|opening|headcount|job|application|candidacy"
    r"|interviews|everything|things)"
)
_HELD = r"(?<!no longer )(?<!not )\b(?:on hold|on pause|on ice|paus(?:ed|ing)|frozen|suspended|a halt)\b"
_ON_HOLD = (
    rf"\b{_HIRING}\b[^.!?]{{0,60}}?{_HELD}(?! music)",
    rf"{_WE}[^.!?]{{0,40}}? (?:put(?:ting)?|paus(?:e|ed|ing)|freez(?:e|ing)|suspend(?:ed|ing)?)\b[^.!?]{{0,30}}?\b{_HIRING}\b",
    rf"{_HELD}[^.!?]{{0,20}}?\b{_HIRING}\b|\b(?:hiring|recruitment) freeze\b",
    (
        r"\b(?:stelle|besetzung|verfahren|einstellung\w*|suche|prozess|bewerbungsprozess)\b[^.!?]{0,60}?"
        r"\b(?:auf eis|pausier\w*|ausgesetzt|zurückgestellt|ruht|angehalten|on hold)\b|\beinstellungsstopp\b"
    ),
    r"\b(?:poste|recrutement|processus|embauches?)\b[^.!?]{0,60}?\b(?:en suspens|en pause|gelée?s?|suspendue?s?|en attente)\b",
    (
        r"\b(?:proceso|vacante|contratación|contrataciones|puesto|selección)\b[^.!?]{0,60}?"
        r"\b(?:en pausa|suspendid[oa]|congelad[oa]|paralizad[oa]|detenid[oa])\b"
    ),
    (
        r"\b(?:stilling\w*|ansættelse\w*|rekruttering\w*|proces\w*)\b[^.!?]{0,60}?\b(?:på pause|i bero|på hold|på standby)\b"
        r"|\bansættelsesstop\b"
    ),
)
_LATER = (
    (
        r"\b(?:decide|decision|deciding|an answer|an update|news|feedback)\b[^.!?]{0,80}?"
        r"\b(?:by|before|until|no later than|within|in|on|around)\b"
    ),
    (
        r"\b(?:let you know|get back to you|be in touch|hear (?:back )?from us|come back to you|inform you|notify you|contact you"
        r"|get back to all (?:candidates|applicants))\b"
        r"[^.!?]{0,60}?\b(?:by|before|no later than|within|in|on|around)\b"
    ),
    (
        r"\b(?:entscheid\w*|bescheid|rückmeldung|melden uns|melde mich|antwort)\b[^.!?]{0,60}?"
        r"\b(?:bis|spätestens|im|in|ende|anfang)\b"
    ),
    (
        r"\b(?:décision|réponse|reviendrons|recontacterons|tiendrons au courant)\b[^.!?]{0,60}?"
        r"(?:\bd['’]ici|\bavant|\bau plus tard|\bla semaine)"
    ),
    (
        r"\b(?:decisión|decidir\w*|respuesta|avisar\w*|contactaremos|comunicaremos)\b[^.!?]{0,60}?"
        r"\b(?:antes del?|a más tardar|el|en|para)\b"
    ),
    r"\b(?:beslut\w*|afgørelse|vender tilbage|meld\w+ tilbage|svar|besked)\b[^.!?]{0,60}?\b(?:senest|inden|før|i)\b",
)
"""What is said of the day of a decision, up to the word before the day."""
CALLED_OFF, MOVED, ON_HOLD, LATER = (
    re.compile("|".join(ways), re.IGNORECASE) for ways in (_CALLED_OFF, _MOVED, _ON_HOLD, _LATER)
)
