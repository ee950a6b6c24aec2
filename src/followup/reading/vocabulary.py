"""People's words for statuses, modes, yes and no, and nothing, in the languages that lists are kept in."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from followup.identity import folded
from followup.model import Mode, Status

Meaning = TypeVar("Meaning", bound=StrEnum)

_MODES = {
    Mode.ONSITE: """onsite, on site, in person, inperson, office, face to face, f2f, vor ort, persönlich, présentiel,
        sur place, presencial, en persona, in presenza, op locatie, 现场, 線下, حضوري""",
    Mode.VIDEO: """video, video call, video conference, videoconference, remote, online, virtual, zoom, teams, ms teams,
        microsoft teams, google meet, webex, skype, hangout, facetime, web conference, videoanruf, videocall,
        visio, visioconférence, videollamada, videochiamata, en ligne, en línea, 视频, オンライン, عن بعد""",
    Mode.PHONE: """phone, phone call, telephone, telephonic, call, by phone, phone screen, phone interview, tel, telefon,
        telefonisch, téléphone, par téléphone, teléfono, por teléfono, telefono, telefone, 电话, هاتف""",
}
_STATUSES = {
    Status.SCHEDULED: """scheduled, upcoming, booked, confirmed, planned, invited, interview scheduled, to come, geplant,
        eingeladen, prévu, programada, programado, agendada, 已安排""",
    Status.WAITING: """⏳, ⌛, waiting, pending, interviewed, awaiting decision, in progress, done, completed,
        complete, open, active,
        interviewing, interview, in process, ongoing, under review, in review, decision pending, waiting for decision,
        waiting to hear, waiting to hear back, awaiting response, awaiting feedback, awaiting reply, no reply yet,
        no update, no update yet, no updates, no word yet,
        no answer yet, no response yet, no news yet, no decision yet, no offer yet, not decided, not rejected yet, round,
        next round, second round, final round, final interview, onsite, phone screen, screening, advanced, moved forward,
        moving forward, passed, applied, warten, wartend, offen, laufend, in bearbeitung, en attente, en cours,
        en proceso,
        pendiente, esperando, en espera, a la espera, in attesa, in corso, em andamento, 等待, 进行中, قيد الانتظار""",
    Status.OFFER: """🎉, offer, offered, offer received, offer extended, got an offer, got the offer, received offer,
        offer pending,
        verbal offer, written offer, angebot, zusage, offre, oferta, offerta, aanbod, 录用, عرض""",
    Status.ACCEPTED: """accepted, offer accepted, accepted offer, i accepted, hired, signed, got the job, contract signed,
        angenommen, unterschrieben, accepté, acceptée, aceptada, aceptado, accettata, 已接受""",
    Status.REJECTED: """❌, ✗, 👎, rejected, rejection, reject, declined by them, turned down, turned me down,
        no offer, unsuccessful, not
        selected, not moving forward, not hired, did not get it, didn t get it, did not proceed, didn t proceed,
        not proceeding, not a fit, not a match, went with another candidate,
        went with someone else, position cancelled, position canceled, role cancelled, role canceled, requisition closed,
        passed on me, they passed, they said no, they declined, position
        filled, filled, role filled, role closed, position closed, closed, regret, denied, lost, failed, abgelehnt,
        absage,
        refusé, refus, rejeté, rechazado, rechazada, rifiutato, rejeitado, afgewezen, 拒绝, 被拒, مرفوض""",
    Status.DECLINED: """declined, offer declined, declined offer, declined the offer, i declined, rejected offer, turned down
        offer, turned down the offer, turned it down""",
    Status.WITHDRAWN: """withdrawn, withdrew, withdraw, i withdrew, no longer interested, not interested, dropped out, pulled out,
        i passed, i turned them down, turned them down, i said no,
        zurückgezogen, selbst abgesagt, retiré, retirada, retirado, ritirato, teruggetrokken, 放弃, 撤回""",
    Status.CANCELLED: """cancelled, canceled, cancellation, called off, cancelled by them, interview cancelled, interview
        canceled, they did not show, didn t happen, abgesagt, ausgefallen, annulé, annulée, cancelado, cancelada,
        annullato, geannuleerd, 取消, ملغى""",
    Status.ON_HOLD: """on hold, hold, paused, frozen, hiring freeze, freeze, stalled, postponed indefinitely,
        pausiert, en pause,
        en pausa, in pausa, 暂停""",
    Status.GHOSTED: """👻, ghosted, no answer, no response, no reply, silence, radio silence, never heard back,
        not heard back,
        haven t heard, crickets, no news, nothing heard, keine antwort, keine rückmeldung, pas de réponse, sans réponse,
        sin respuesta, nessuna risposta, 无回复, 没有回复""",
}
_RESCHEDULED = """rescheduled, reschedule, moved, postponed, moved to, new date, verschoben, reporté, reprogramada,
        reprogramado,
    rinviato, verplaatst, 改期, 延期"""
_NOT = ("not", "no", "never", "isn t", "wasn t", "haven t", "without", "nicht", "kein", "keine", "pas", "sin", "non")
_WEIGHTS: Mapping[StrEnum, int] = {Status.WAITING: 0, Status.SCHEDULED: 0, Status.OFFER: 1, Status.ON_HOLD: 1}
"""Of two statuses in one text the weightier counts; the others, which end a process, weigh 2."""
_MOST_WORDS = 12


def _by_spelling(words_for: Mapping[Meaning, str]) -> dict[str, Meaning]:
    return {folded(word): value for value, words in words_for.items() for word in (str(value), *words.split(","))}


_BY_STATUS = functools.cache(lambda: _by_spelling(_STATUSES))
_BY_MODE = functools.cache(lambda: _by_spelling(_MODES))
_MOVED = functools.cache(lambda: tuple(folded(word) for word in _RESCHEDULED.split(",")))


@functools.lru_cache(4096)
def status_in(text: str) -> Status | None:
    """The status that a text says, in whatever words: ghosted, Offer 🎉, 2nd round, no longer interested."""
    return _meant(text, _BY_STATUS())


@functools.lru_cache(4096)
def mode_in(text: str) -> Mode | None:
    """The mode that a text says, alone or among other words: phone screen, Zoom (link follows)."""
    return _meant(text, _BY_MODE())


def mode_alone(text: str) -> Mode | None:
    """The mode that is all that a text says."""
    return _BY_MODE().get(folded(text))


@functools.lru_cache(4096)
def is_rescheduled(text: str) -> bool:
    """Whether a status says that the interview was moved to another day."""
    words = f" {folded(text)} "
    return any(f" {word} " in words for word in _MOVED()) and " postponed indefinitely " not in words


def spellings_of_statuses() -> tuple[str, ...]:
    """Every known word for a status."""
    return tuple(_BY_STATUS())


def spellings_of_modes() -> tuple[str, ...]:
    """Every known word for a mode."""
    return tuple(_BY_MODE())


def _meant(text: str, known: Mapping[str, Meaning]) -> Meaning | None:
    """What a text says: one of the words for it, else such words among others, those in brackets last.

    Of several statuses, an end counts over what goes on, and then the last: "interviewed, rejected".
    """
    words = folded(text)
    if words in known or len(words.split()) > _MOST_WORDS:
        return known.get(words)
    outside = re.sub(r"\([^()]*\)", " ", text)
    if outside != text and (meant := _meant(outside, known)) is not None:
        return meant
    found = sorted(_within(words, known), key=lambda one: (_WEIGHTS.get(known[one[1]], 2), one[0]))
    return known[found[-1][1]] if found else None


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


# --- yes, no and nothing --------------------------------------------------------------------------------------------

_YES = frozenset((
    "yes", "y", "yep", "true", "x", "1", "on", "done", "sent", "✓", "✔", "✔️", "✅", "☑", "☑️", "🗹", "■", "ja", "oui", "si", "sí",
    "sim", "checked", "erledigt", "是", "نعم",
))  # fmt: skip
_NO = frozenset((
    "no", "n", "nope", "false", "0", "off", "☐", "□", "✗", "✘", "❌", "nein", "non", "não", "nee", "not yet", "unchecked",
    "pending", "todo", "否", "لا",
))  # fmt: skip


def yes_or_no(text: str) -> bool | None:
    """What a checkbox says; None where it says neither."""
    word = " ".join(text.casefold().split()).strip("[]!. ")
    return True if word in _YES else False if word in _NO or not word else None


_NOTHING = frozenset((
    "n a", "na", "tbd", "tbc", "tba", "none", "null", "nil", "unknown", "not known", "not yet", "not yet known",
    "to be determined", "to be confirmed", "to be decided", "to be announced", "to be scheduled", "to come",
    "pending scheduling", "not scheduled",
    "not sure", "no idea", "not applicable", "not set", "blank", "empty", "ref", "value", "n v", "undefined", "unbekannt",
    "offen", "k a", "keine angabe", "noch offen", "folgt", "à définir", "inconnu", "por definir", "desconocido",
    "pendiente de confirmar",
    "da definire", "a definir", "nog te bepalen", "待定", "未定", "无", "غير معروف",
))  # fmt: skip
"""People's words for nothing, folded; #N/A and #REF! are what spreadsheets say."""
_ONLY_SIGNS = re.compile(r"[\W_]*")
_FIRST_SIGN_THAT_MEANS, _LAST_SIGN_THAT_MEANS = "\u2190", "\U0001ffff"


@functools.lru_cache(4096)
def is_nothing(text: str) -> bool:
    """Whether a text is one of people's words for nothing: N/A, TBD, a dash, a question mark."""
    if _ONLY_SIGNS.fullmatch(text):
        return not any(_FIRST_SIGN_THAT_MEANS <= sign <= _LAST_SIGN_THAT_MEANS for sign in text)
    return len(text) < 40 and not any(map(str.isdecimal, text)) and folded(text) in _NOTHING
