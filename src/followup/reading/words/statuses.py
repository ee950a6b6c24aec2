"""People's words for how an opening stands, in the languages that lists are kept in.

A status is understood by its words whole: what stands between commas, dashes and brackets is a clause, and a word that is
marked with `=` says something only where it is a whole clause. "filled" is an end, "filled_needs_manual_submit" is none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from followup.identity import folded
from followup.model import Status
from followup.reading.words import rounds
from followup.reading.words.vocabulary import yes_or_no

_STATUSES = {
    Status.SCHEDULED: """scheduled, upcoming, =booked, =confirmed, =planned, invited, interview scheduled, =to come, geplant,
        eingeladen, prévu, programada, programado, agendada, 已安排, umówiona, zaplanowana, bokad, inbokad,
        planlagt, planlanmış, davet edildi, 면접예정, 예정, назначено, запланировано""",
    Status.WAITING: """=cleared, =qualified, moved to next stage, moved to the next round, moved to final round, next stage,
        ⏳, ⌛, =submitted, =screen, tech screen, =oa, online assessment, take home, takehome, =assessment,
        =technical, hr interview, technical interview, technical round, recruiter call, recruiter screen,
        second interview, third interview, first interview, first round, third round, final stage, on site,
        =pass, through to next round, moved to next round, under consideration, =considering, interviewed
        awaiting, =reviewing, shortlisted, short listed, longlisted, in consideration, =saved, wishlist, wish
        list, bookmarked, =draft, to apply, =sent, =received, application sent, application received, =viewed,
        =new, still open, in contact, =contacted, following up, followed up, in talks, negotiating,
        negotiation, reference check, =references, background check, 已投递, 待面试, 一面, 二面, 三面, 终面,
        hr面, 笔试, 筛选中, 简历筛选, 面试中, 待反馈, 応募済, 応募済み, 選考中, 書類選考, 面接, 一次面接,
        二次面接, 最終面接, beworben, im prozess, im gespräch, eingereicht, postulé, candidature envoyée,
        entretien, postulado, solicitado, entrevista, inviata, candidato, colloquio, gesolliciteerd, in
        behandeling, قيد المراجعة, waiting, pending, interviewed, awaiting decision, in progress, =done,
        =completed, =complete, =open, =active, interviewing, =interview, in process, ongoing, under review, in
        review, decision pending, waiting for decision, waiting to hear, waiting to hear back, awaiting
        response, awaiting feedback, awaiting reply, no reply yet, no update, no update yet, no updates, no
        word yet, no answer yet, no response yet, no news yet, no decision yet, no offer yet, not decided, not
        rejected yet, =round, next round, second round, final round, final interview, onsite, phone screen,
        screening, advanced, moved forward, moving forward, =passed, =applied, warten, wartend, offen,
        laufend, in bearbeitung, en attente, en cours, en proceso, pendiente, esperando, en espera, a la
        espera, in attesa, in corso, em andamento, 等待, 进行中, قيد الانتظار, czekam, czekam na odpowiedź,
        oczekuje, w trakcie, wysłano, wysłano cv, zaaplikowano, väntar, väntar på svar, pågående, ansökt,
        sökt, venter, venter på svar, afventer, ansøgt, søkt, afwachten, in afwachting, wachten, lopend,
        aguardando, aguardando resposta, aguardando retorno, em processo, in attesa di risposta, beklemede,
        bekliyor, bekleniyor, sürüyor, başvuruldu, 대기, 대기중, 진행중, 결과대기, 결과 대기, 지원완료,
        서류제출, жду, жду ответа, ожидание, в процессе, отклик отправлен, очікую, =awaiting, =positive,
        =positiv, =positivo, =positif, =pozytywny, =pozytywna, =olumlu""",
    Status.OFFER: """=selected, 🎉, offer, offered, offer received, offer extended, got an offer, got the offer, received
        offer, offer pending, verbal offer, written offer, angebot, zusage, offre, oferta, offerta, aanbod,
        录用, عرض, propozycja, erbjudande, jobberbjudande, tilbud, jobtilbud, jobbtilbud, proposta, teklif,
        teklif geldi, 합격, 최종합격, оффер, предложение, пропозиція""",
    Status.ACCEPTED: """accepted, offer accepted, accepted offer, i accepted, =hired, =signed, got the job, contract signed,
        angenommen, unterschrieben, accepté, acceptée, aceptada, aceptado, accettata, 已接受, przyjęta oferta,
        zaakceptowano, tackade ja, accepterat, takket ja, akseptert, accepteret, aanvaard, geaccepteerd,
        aceito, aceite, kabul edildi, kabul ettim, 수락, 입사확정, принял, приняла, принято""",
    Status.DECLINED: """=declined, =decline, =declining, i declined, turned it down, i turned it down, not taking it,
        abgelehnt von mir, selbst abgelehnt, ich habe abgelehnt, j ai refusé, ho rifiutato, recusei,
        odmówiłem, odmówiłam, tackade nej, takket nei, takkede nej, zelf afgewezen, reddettim, 입사거절,
        отказался, отказалась""",
    Status.REJECTED: """lost to, internal candidate, filled internally, hired internally, ❌, ✗, 👎, =fail, no hire, no go, no
        pass, did not pass, didn t pass, not passed, not successful, not offered, not shortlisted, declined by
        company, declined by employer, company declined, application rejected, application unsuccessful,
        =knocked out, =cut, eliminated, rejected after interview, auto rejected, auto reject, 未通过, 已拒绝,
        挂了, 不合格, お見送り, 不採用, nicht ausgewählt, non retenu, non retenue, candidature rejetée,
        descartado, descartada, no seleccionado, no seleccionada, scartato, não aprovado, rejected, rejection,
        =reject, declined by them, declined to, declined me, declined my, turned down, turned me down, no
        offer, offer rescinded, rescinded offer, offer revoked, offer withdrawn, offer pulled, unsuccessful,
        not selected, not moving forward, not hired, did not get it, didn t get it, did not proceed, didn t
        proceed, not proceeding, not a fit, not a match, went with another candidate, went with someone else,
        position cancelled, position canceled, role cancelled, role canceled, requisition closed, passed on
        me, they passed, they said no, they declined, position filled, =filled, role filled, role closed,
        position closed, =closed, =regret, =denied, =lost, =failed, abgelehnt, absage, refusé, refus, rejeté,
        rechazado, rechazada, rifiutato, rejeitado, afgewezen, 拒绝, 被拒, مرفوض, odrzucono, odrzucony,
        odrzucona, odmowa, avslag, fick avslag, fått avslag, nekad, afslag, afvist, reddedildi, =ret, olumsuz,
        elendi, 불합격, 탈락, отказ, отказали, отклонено, відмова, reprovado, reprovada, não selecionado, não
        selecionada, recusado pela empresa, respinto, respinta, non selezionato, non selezionata, niet
        geselecteerd, =negative, =negativ, =negativo, =négatif, =negatywny, =negatywna, kabul edilmedi, kabul
        edilmedim""",
    Status.WITHDRAWN: """withdrawn, withdrew, withdraw, i withdrew, i declined to, no longer interested, not interested,
        =dropped out, pulled out, =i passed, i turned them down, turned them down, i said no, zurückgezogen,
        selbst abgesagt, retiré, retirada, retirado, ritirato, teruggetrokken, 放弃, 撤回, wycofano,
        wycofałem, wycofałam, drog tillbaka, dragit tillbaka, trukket, trakk, başvurumu çektim, 지원취소, 지원
        취소, отозвал, отозвала, desisti, mi sono ritirato, mi sono ritirata, ik trok me terug""",
    Status.CANCELLED: """cancelled, canceled, cancellation, called off, cancelled by them, interview cancelled, interview
        canceled, they did not show, didn t happen, abgesagt, ausgefallen, annulé, annulée, cancelado,
        cancelada, annullato, geannuleerd, 取消, ملغى, odwołana, odwołano, inställd, avlyst, aflyst, iptal,
        iptal edildi, 면접취소, отменено, отменили""",
    Status.ON_HOLD: """waitlisted, wait listed, waitlist, on hold, =hold, paused, frozen, hiring freeze, =freeze, stalled,
        postponed indefinitely, pausiert, en pause, en pausa, in pausa, 暂停, wstrzymano, wstrzymana, pausad,
        på is, satt på vent, beklemeye alındı, 보류, заморожено, на паузе, congelado, congelata""",
    Status.GHOSTED: """👻, ghosted, no answer, no response, no reply, =silence, radio silence, never heard back, not heard
        back, haven t heard, crickets, no news, nothing heard, keine antwort, keine rückmeldung, pas de
        réponse, sans réponse, sin respuesta, nessuna risposta, 无回复, 没有回复, brak odpowiedzi, cisza,
        inget svar, ingen respons, ikke svar, intet svar, cevap yok, yanıt yok, 연락없음, 연락 없음, 무응답,
        нет ответа, не ответили, sem resposta, nessuna notizia, geen antwoord, geen reactie""",
}
_RESCHEDULED = """rescheduled, reschedule, moved, postponed, moved to, new date, verschoben, reporté,
        reprogramada, reprogramado, rinviato, verplaatst, 改期, 延期"""
_ONLY_APPLIED = """applied, submitted, sent, application sent, application submitted, application received, received,
        saved, wishlist, wish list, bookmarked, draft, to apply, ready to apply, not applied, not yet applied,
        not applied yet, will apply, planning to apply, interested, considering, researching, research,
        watching, watchlist, still open, new, viewed, in review, under review, resume submitted, cv sent,
        screening cv, apply, apply today, apply now, apply later, docs ready, lead, prospect, target, backlog,
        to do, todo, no interview, applied online, applied via referral, referred, oa, online assessment, take
        home, takehome, assessment, 已投递, 未投递, 待投递, 简历筛选, 筛选中, 笔试, 応募済, 応募済み,
        書類選考, beworben, bewerbung verschickt, eingereicht, gemerkt, postulé, candidature envoyée, envoyé,
        envoyée, postulado, enviado, enviada, solicitado, inscrito, inviata, candidatura inviata,
        gesolliciteerd, verstuurd, wysłano, wysłano cv, zaaplikowano, aplikowano, ansökt, sökt, ansøgt, søgt,
        søkt, başvuruldu, başvurdum, 지원, 지원완료, 서류제출, 서류심사, отклик отправлен, откликнулся,
        откликнулась, подано, candidatura enviada"""
"""Statuses of openings at which nobody has been met: applied, saved, a test at home."""
_NO_RESPONSE = """no response, no answer, no reply, no response yet, no reply yet, no answer yet, not heard back, never
        heard back, ghosted, silence, radio silence, keine antwort, keine rückmeldung, pas de réponse, sans
        réponse, sin respuesta, nessuna risposta, sem resposta, geen reactie, 无回复, 没有回复, expired,
        closed, position filled, role filled, rejected, brak odpowiedzi, inget svar, ikke svar, intet svar,
        cevap yok, yanıt yok, 연락없음, 무응답, нет ответа, odrzucono, avslag, afslag, reddedildi, 불합격,
        отказ"""
_MAY_BE_AN_END = re.compile(
    r"\b(?:reject|declin|cancel|withdr|archiv|dead|over|ended|terminat|refus|ghost|abgelehnt|absage|no longer|not interested"
    r"|not moving|not selected|turned down|unsuccessful|inactive|expired)"
)
_NOT = ("not", "no", "never", "isn t", "wasn t", "haven t", "without", "nicht", "kein", "keine", "pas", "sin", "non")
SIDES = frozenset(
    ["i", "we", "me", "us", "my", "our", "they", "he", "she", "them", "him", "her", "their", "company", "employer"]
)
"""Words for who does something: the candidate, or the company."""
_GOES_ON = (Status.WAITING, Status.SCHEDULED)
_WEIGHTS = {Status.WAITING: 0, Status.SCHEDULED: 0, Status.OFFER: 1, Status.ON_HOLD: 1}
"""Of two statuses in one text the weightier counts; the others, which end a process, weigh 2."""
_MOST_WORDS = 12
_CLAUSES = re.compile(r"\s[-–—]+\s|[,;:()|/–—\n]|->|→")


@functools.cache
def _by_spelling() -> dict[str, Status]:
    return {
        folded(word): status
        for status, words in _STATUSES.items()
        for word in (str(status), *(one.strip().lstrip("=") for one in words.split(",")))
    } | _of_declined_offers()


_REFUSING = """declined, turned down, rejected, refused, said no to, saying no to, passed on, did not take, didn
        t take, not taking, did not accept, didn t accept, not accepting, walked away from"""
_AN_OFFER = "offer, the offer, their offer, this offer, that offer, an offer, job offer, the job offer"


def _of_declined_offers() -> dict[str, Status]:
    """Whatever the candidate did to it, an offer that was not taken was declined: said no to their offer, offer rejected."""
    verbs, offers = ([word.strip() for word in words.split(",")] for words in (_REFUSING, _AN_OFFER))
    said = (f"{verb} {offer}" for verb in verbs for offer in offers)
    passive = (f"offer {verb}" for verb in verbs if not verb.endswith((" to", " on", " from")))
    return dict.fromkeys(map(folded, (*said, *passive)), Status.DECLINED)


@functools.cache
def _only_whole() -> frozenset[str]:
    every = (word.strip() for words in _STATUSES.values() for word in words.split(","))
    return frozenset(folded(word) for word in every if word.startswith("="))


@functools.cache
def _folded_words(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split(","))


# --- what a text says -----------------------------------------------------------------------------------------------


@functools.lru_cache(4096)
def status_in(text: str) -> Status | None:
    """The status that a text says, in whatever words: ghosted, Offer 🎉, 2nd round, no longer interested.

    What stands in brackets comes last. Of several, an end counts over what goes on, and then the last: "interviewed, rejected".
    """
    words = folded(text)
    known = _by_spelling()
    if words in known or len(words.split()) > _MOST_WORDS:
        return known.get(words)
    outside = re.sub(r"\([^()]*\)", " ", text)
    if outside != text and (meant := status_in(outside)) is not None:
        return meant
    clauses = {folded(clause) for clause in _CLAUSES.split(text)}
    found = [one for one in _within(words, known) if one[1] in clauses or one[1] not in _only_whole()]
    found.sort(key=lambda one: (_WEIGHTS.get(known[one[1]], 2), one[0]))
    if found:
        return known[found[-1][1]]
    return Status.WAITING if rounds.round_in(words) is not None and not _MAY_BE_AN_END.search(words) else None


def _within(words: str, spellings: Iterable[str]) -> list[tuple[int, str]]:
    """The spellings that stand in words, none within a longer one, nor behind a `not`; each with its position."""
    found: list[tuple[int, str]] = []
    padded = f" {words} "
    for spelling in sorted(spellings, key=len, reverse=True):
        position = padded.find(f" {spelling} ")
        if position < 0 or any(start <= position < start + len(longer) for start, longer in found):
            continue
        if not any(padded[:position].endswith(f" {word}") for word in _NOT):
            found.append((position, spelling))
    return found


_GOES_FURTHER = re.compile(r"\b(?:next|forward|round|stage|final|onsite|interview)\b")
"""Where somebody moved, and the day did not: moved to the next stage."""


@functools.lru_cache(4096)
def is_rescheduled(text: str) -> bool:
    """Whether a status says that the interview was moved to another day."""
    words = f" {folded(text)} "
    if _GOES_FURTHER.search(words):
        return False
    return any(f" {word} " in words for word in _folded_words(_RESCHEDULED)) and " postponed indefinitely " not in words


@functools.lru_cache(4096)
def is_settled(text: str) -> bool:
    """Whether a status says an end or an offer."""
    return status_in(text) not in (None, *_GOES_ON)


_TOLD_IN_NOTES = re.compile(
    r"(?:^|[.;,!\n–-][^\S\n]*)((?:(?:got|was|been|they|have|i|we|finally|sadly|unfortunately)\s+){0,6}"
    r"(?:reject(?:ed|ion)\b(?! of)|said no\b|turned me down|withdrew|ghosted\b|offer (?:accepted|declined|received)"
    r"|position (?:was )?(?:filled|closed)|absage\b|refus[ée]e?\b|rechazad[oa]\b)[^.;,\n]{0,30})",
    re.IGNORECASE,
)


@functools.lru_cache(1024)
def end_in_notes(text: str) -> str | None:
    """The words of a note that say an end in plain words, at the beginning of a sentence: rejected 11/26, they said no."""
    found = _TOLD_IN_NOTES.search(text)
    return " ".join(found[1].split()) if found else None


_MOVED_IN_NOTES = re.compile(
    r"(?:^|[.;,!\n–-][^\S\n]*)((?:(?:the|my|interview|call|talk|onsite|visit|it|this|now|was|is|got|been|has|had|be|to|they)\s+){0,6}"
    r"(?:moved|rescheduled|postponed|pushed(?: back)?|shifted|brought forward|verschoben|verlegt|report[ée]e?|aplazad[oa]"
    r"|rinviat[oa]|verplaatst|flyttat|flyttet|przeniesion[oay])\s+(?:to|till|until|auf|au|à|al|para|a|naar|till|til|na)\s[^.;\n]{0,40})",
    re.IGNORECASE,
)


@functools.lru_cache(1024)
def move_in_notes(text: str) -> str | None:
    """The words of a note that say that the interview was moved: moved to 11/19."""
    found = _MOVED_IN_NOTES.search(text)
    return " ".join(found[1].split()) if found is not None and not _GOES_FURTHER.search(folded(found[1])) else None


def says_no_day(text: str) -> bool:
    """Whether a cell for a day says, instead of one, how things stand: pending, no, rejected."""
    if any(map(str.isdigit, text)):
        return False
    return yes_or_no(text) is False or status_in(text) is not None or is_only_applied(text)


def may_be_an_end(text: str) -> bool:
    """Whether a status that is not understood could mean that it is over."""
    return bool(_MAY_BE_AN_END.search(folded(text)))


@functools.lru_cache(4096)
def leaves_open_who(text: str) -> bool:
    """Whether a text is known for an end but for who brought it about: said no, which both sides can say."""
    return status_in(text) is None and _without_sides(text) in _ends_without_sides()


@functools.cache
def _ends_without_sides() -> frozenset[str]:
    ends = (Status.REJECTED, Status.WITHDRAWN, Status.DECLINED)
    known = _by_spelling()
    bare = {
        _without_sides(spelling) for spelling, status in known.items() if status in ends and _names_a_side(spelling)
    }
    return frozenset(bare - known.keys())


def _names_a_side(spelling: str) -> bool:
    return bool(SIDES.intersection(spelling.split()))


def _without_sides(text: str) -> str:
    return " ".join(word for word in folded(text).split() if word not in SIDES)


@functools.lru_cache(4096)
def is_only_applied(text: str) -> bool:
    """Whether a status says that somebody applied, or means to, and no more."""
    first = folded(_CLAUSES.split(text.strip(" (-"))[0])
    known = _folded_words(_ONLY_APPLIED)
    return (folded(text) in known or first in known) and not is_at_an_interview(text)


@functools.lru_cache(4096)
def is_no_response(text: str) -> bool:
    """Whether a status says that nothing, or a no, came back."""
    return folded(text) in _folded_words(_NO_RESPONSE)


_INTERVIEW = re.compile(r"interview|entretien|entrevista|colloquio|gespräch|gesprek|面|مقابلة")


@functools.lru_cache(4096)
def is_at_an_interview(text: str) -> bool:
    """Whether a status says that there is, or was, an interview: Interview, Round 3 Pending, 2nd round, 一面."""
    words = folded(text)
    if words in _folded_words(_ONLY_APPLIED) or is_settled(text):
        return False
    return bool(_INTERVIEW.search(words)) or rounds.round_in(words) is not None


def spellings() -> tuple[str, ...]:
    """Every known word for a status."""
    return tuple(_by_spelling())


def goes_on(spelling: str) -> bool:
    """Whether a known word for a status says that it goes on."""
    return _by_spelling()[spelling] in _GOES_ON
