"""What mails say that are a no, or an offer: the sentences of such letters, a language or two a line."""

from __future__ import annotations

import re

_ANOTHER = (
    r"(?:(?:an)?other|different|stronger|internal|more \w+|better \w+)(?: \w+){0,2}? "
    r"(?:candidat\w+|applicants?|person|people|individuals?|profiles?|finalists?)\b"
    r"|(?:someone|somebody) (?:else|who|whose|with)\b|one of (?:our|the) (?:own|current|existing|internal|present)\b"
)
"""Whoever is not the one who is written to."""
_DESCRIBED = (
    r"(?:(?:an?|the) (?:\w+ ){0,2}?(?:candidate|applicant|person|individual|professional|finalist)s? (?:who(?:se)?|with|that)\b"
    r"|(?:candidates|applicants|people|individuals) (?:who(?:se)?|with|that)\b"
    r"[^.!?]{0,40}?\b(?:more|better|best|clos\w+|stronger|most)\b)"
    r"(?![^.!?]*\b(?:like|including|such as|are|is) you\b)"
)
"""Somebody who is told by what they are: a candidate who has more experience. They need not be another, so that it has to be
settled that it is they.
"""
_HAS_GONE_WITH = (
    r"(?:(?:decided|chosen|opted|elected|chose) to (?:go|move|proceed|continue|progress|advance|press)"
    r"|(?:are|is|be|been|up|['’]re) (?:go|mov|proceed|continu|progress|advanc)ing|went|gone|moved|proceeded)"
    r"(?: (?:forward|ahead|on|further))?(?: (?:instead|now|only))? with"
)
_HAS_CHOSEN = (
    r"(?:(?:have|has|['’]ve|we|committee|team|panel|board) (?:now |instead |ultimately |finally )?"
    r"(?:chosen?|selected|hired|appointed|picked)|decided (?:on|for|to (?:choose|select|hire|appoint|pick))|opted for)"
)
_GOES_WITH = (
    r"(?:go|goes|going|gone|went|mov(?:e|ed|ing)|proceed\w*|continu\w+|progress\w*|advanc\w+|press\w*)"
    r"(?: (?:forward|ahead|on|further))?(?: (?:instead|now|only))? with"
)
_CHOOSES = (
    r"(?:chose|chosen|choose|select(?:ed)?|hired?|appoint(?:ed)?|pick(?:ed)?|pursu(?:e|ed|ing)|decided (?:on|for))"
)
_NOT = r"(?:\bnot\b|\bcannot\b|n['’]t\b|\bunable\b|\bno longer\b|\bnever\b)"
_BARELY = (
    r"(?: (?:be|been|being|to|able|going|in|a|position|currently|therefore|at|this|time|wish|want|plan|planning|intend"
    r"|like))*"
)
"""The words that may stand between a not and what is not done: not be able to, not in a position to."""
_TAKES_ON = (
    r"(?:tak(?:e|en|ing)|mov(?:e|ed|ing)|progress(?:ed|ing)?|proceed(?:ing)?|advanc(?:e|ed|ing)|continu(?:e|ing)|go(?:ing)?"
    r"|pursu(?:e|ed|ing)|consider(?:ed|ing)?|invit(?:e|ed|ing)|select(?:ed|ing)?|short-?list(?:ed|ing)?|cho(?:ose|sen)"
    r"|offer(?:ed|ing)?|extend(?:ing)?|hir(?:e|ed|ing))"
)
_TAKEN = (
    r"(?:selected|chosen|success\w+|accepted|short-?listed|progressed|taken (?:forward|further)"
    r"|offered (?:the|a|this) (?:job|position|role))"
)
_THE_CANDIDATE = (
    r"(?:with you\b|your (?:application|candida\w+|profile|submission)|further|forward|ahead"
    r"|(?:the|a) (?:next|final) (?:stage|round)|an offer|a (?:position|role|job|place))"
)
_NO = (
    rf"\b{_GOES_WITH}\b[^.!?]{{0,20}}?\b(?:{_ANOTHER})",
    r"\b(?:go|going|gone|went|move|moving|moved|taken?|taking) (?:in )?(?:an?)?(?:other| different) direction",
    rf"\b{_CHOOSES}\b(?: to \w+)?(?: with| for)?(?: an?| the| some)? (?:{_ANOTHER})",
    rf"\b(?:offer(?:ed)?|g[ai]ven?|went|gone)\b[^.!?,]{{0,40}}? to (?:a |the )?(?:{_ANOTHER})",
    rf"\b(?:{_HAS_GONE_WITH}|{_HAS_CHOSEN}) {_DESCRIBED}",
    rf"\b(?:job|position|role|post|place|vacancy)\b[^.!?,]{{0,20}}? (?:went|gone|given|offered|awarded) to {_DESCRIBED}",
    rf"\b(?:offered|given|gave) (?:the|this|our|it)\b[^.!?,]{{0,30}}? to {_DESCRIBED}",
    rf"{_NOT}{_BARELY} {_TAKES_ON}(?: you\b|\b[^.!?]{{0,50}}?\b{_THE_CANDIDATE})(?![^.!?]*\byet\b)",
    rf"\byour (?:application|candida\w+|profile)\b[^.!?]{{0,20}}?{_NOT}{_BARELY} (?:{_TAKES_ON}|{_TAKEN})\b(?![^.!?]*\byet\b)",
    rf"\byou\b[^.!?]{{0,20}}?{_NOT}{_BARELY} {_TAKEN}\b(?![^.!?]*\byet\b)",
    r"(?:position|role|vacancy|opening) (?:has|have|is|was)(?: (?:now|since|already))?(?: been)? (?:filled|closed|cancell?ed)",
    r"your (?:application|candidacy) (?:has been |was |is )(?:un|not )success\w*|unsuccessful on this occasion",
    rf"{_NOT}[^.!?]{{0,40}}?\b(?:a|the|right|best|good|strong) (?:fit|match)\b",
    r"\b(?:cancel(?:l?ed)?|closed?|withdrawn?|ended?) (?:the|this|our) (?:search|position|role|vacancy|recruitment)\b",
    r"regret to inform(?! you that (?:your|our|the|\w+['’]s) (?:\w+ )?(?:interview|meeting|call|appointment)\b)",
    r"decided (?:not to|against) (?:mov|proceed|offer|continu|progress|tak|pursu)\w*",
    r"(?:leider|bedauern)\b[^.]{0,120}\b(?:anderen? (?:bewerber|kandidat)|nicht (?:berücksichtig|weiter|für sie))",
    (
        r"(?:leider|bedauern)\b(?:(?!\b(?:das|den|dieses|diesen|unser|unseren|ihr|ihren|dein|deinen) (?:\w+ )?\w*"
        r"(?:gespräch|termin|interview|treffen|kennenlernen))[^.]){0,120}?\babsagen?\b"
    ),
    r"für (?:eine[nr]? )?andere[nr]? (?:bewerber|kandidat)\w* entschieden",
    r"(?:regret|malheureusement|ne pas)\b[^.]{0,120}\b(?:candidature|donner suite|retenue?)|pas été retenue?",
    r"(?:lamentamos|desafortunadamente|lamentablemente)\b[^.]{0,120}\b(?:candidatur|proceso|otro|seleccionad)",
    r"seguir adelante con otr",
    r"(?:purtroppo|ci dispiace)\b[^.]{0,120}\b(?:candidatur|selezion|altr)",
    r"helaas\b[^.]{0,120}\b(?:andere kandidaat|afgewezen|niet verder|afwijzen)",
    r"infelizmente\b[^.]{0,120}\b(?:candidatur|process|outr)",
    r"(?:desværre|beklager)\b[^.]{0,120}\b(?:afslag|(?:en )?anden (?:kandidat|ansøger)|ikke (?:går|gå|kommer|er gået) videre)",
    r"niestety\b[^.]{0,120}\b(?:kandydat|inn)",
)
_GLAD = r"(?:pleased|delighted|happy|thrilled|excited|glad|proud|would like|['’]d like|want) to"
_JOB = (
    r"(?:jobs?|positions?|roles?|posts?|places?|spot|seat|contract|employment|opening|internship|apprenticeship|traineeship"
    r"|fellowship)(?![-\w])"
)
_NO_JOB = (
    r"(?:chance|opportunity|possibility|option|choice|interviews?|calls?|chat|conversation|meeting|slots?|times?|dates?|visit"
    r"|tour|day|round|feedback|help|support|assistance|discount|congratulations|thanks|refund|reimbursement)(?![-\w])"
)
"""What is offered and is none: a chance to meet somebody, a time, help."""
_TO_WORK = r"(?! (?:of|to) (?:a (?:job|position|role)|join|joining|work|working|become|becoming|be part|being part)\b)"
_OFFERED = (
    rf"(?!(?:\s+(?!{_JOB})[\w'’-]+){{0,5}}?\s+{_NO_JOB}{_TO_WORK}"
    rf"(?!(?:\s+(?!(?:for|to|about|on|with|at|in|of|and)\b)[\w-]+){{0,3}}\s+{_JOB}))"
)
"""Behind "offer you": anything but what is none."""
_MEETING = (
    r"(?:termin|gespräch|interview|treffen|entretien|rendez-vous|rencontre|échange|créneau|entrevista|cita|reunión|colloquio"
    r"|incontro|gesprek|afspraak|reunião|samtale|møde|call|slot)"
)
_NO_MEETING = rf"(?:(?!\w*{_MEETING}\w*\b)[^.])"
_OFFER = (
    rf"{_GLAD} offer (?:you|the candidate)\b{_OFFERED}",
    rf"{_GLAD} offer (?:the|this|our) {_JOB} to you\b",
    rf"{_GLAD} (?:extend|make|present|send|give)\b[^.!?]{{0,40}}\boffer\b(?! (?:of|for) (?:an? )?{_NO_JOB})",
    r"\b(?:job|position|role|post|place|spot) is (?:now )?yours\b(?! to\b)",
    r"\b(?:like|love|want) (?:for )?you to (?:have|take|accept|fill) (?:the|this|our) (?:job|position|role|post|place)\b",
    r"\byou(?:['’]ve| have)? got the (?:job|position|role|post|place)\b",
    (
        r"(?:\b(?:are|am)|['’](?:re|m)|\bwant to) offer(?:ing)? you (?:the|a|this|our) (?:[\w-]+ ){0,3}?"
        r"(?:job|position|role|post|contract|place)\b"
    ),
    r"offer of employment|your offer letter|(?:formal|written|official|verbal|job) offer (?:letter|is|attached|for|of)",
    (
        rf"(?:freuen uns|freue mich|möchten)\b{_NO_MEETING}{{0,80}}\b(?:(?:ihnen|dir)\b{_NO_MEETING}{{0,60}}"
        r"\b(?:anzubieten|anbieten)|zusage)"
    ),
    rf"(?:heureux|heureuse|ravie?s?|plaisir)\b[^.]{{0,60}}\b(?:proposer|offrir)\b{_NO_MEETING}{{0,40}}\b(?:poste|contrat|emploi)",
    r"promesse d['’]embauche",
    rf"(?:nos complace|encantad[oa]s|placer)\b[^.]{{0,60}}\bofrecer\w*\b(?!{_NO_MEETING}{{0,20}}\b{_MEETING})",
    r"(?:hacerle|hacerte|presentarle|adjuntamos|enviamos)\b[^.]{0,40}\boferta (?:de (?:empleo|trabajo)|formal|laboral)",
    rf"(?:lieti|felici|piacere)\b[^.]{{0,60}}\boffrir\w*\b(?!{_NO_MEETING}{{0,20}}\b{_MEETING})",
    rf"(?:blij|verheugd)\b{_NO_MEETING}{{0,60}}\b(?:aan te bieden|aanbieden|aanbod)",
    rf"temos o prazer\b[^.]{{0,60}}\boferecer\w*\b(?!{_NO_MEETING}{{0,20}}\b{_MEETING})",
    rf"(?:glade? for|fornøjelse|gerne)\b{_NO_MEETING}{{0,60}}\btilbyde (?:dig|jer)\b{_NO_MEETING}{{0,40}}\b(?:stilling|job)",
)
"""What such letters say, a language or two a line. In English a no is that somebody else is gone on with, or that the candidate
is not: the verbs and the words between them are many, and the two sentences are these.
"""


REFUSALS = re.compile("|".join(_NO), re.IGNORECASE)
OFFERS = re.compile("|".join(_OFFER), re.IGNORECASE)
