"""People's words for modes, yes and no, and nothing, in the languages that lists are kept in."""

from __future__ import annotations

import functools
import re

from followup.identity import folded
from followup.model.interviews import Mode

_MODES = {
    Mode.ONSITE: """onsite, on site, in person, inperson, office, face to face, f2f, vor ort, persönlich, présentiel, sur
        place, presencial, en persona, in presenza, op locatie, 现场, 線下, حضوري, stacjonarnie, osobiście, na
        miejscu, på plats, fysiskt, fysisk, på kontoret, op kantoor, fysiek, yüz yüze, ofiste, 대면, 대면면접,
        очно, в офисе, в офісі""",
    Mode.VIDEO: """video, video call, videointerview, videogespräch, entretien vidéo, entrevista por video, 视频面试,
        オンライン面接, video conference, videoconference, remote, online, virtual, zoom, teams, ms teams,
        microsoft teams, google meet, webex, skype, hangout, facetime, web conference, videoanruf, videocall,
        visio, visioconférence, videollamada, videochiamata, en ligne, en línea, 视频, オンライン, عن بعد,
        wideo, wideorozmowa, digitalt, digitalt möte, videomöte, videomøde, videosamtale, videogesprek,
        çevrimiçi, görüntülü, 화상, 화상면접, 비대면, онлайн, видео, видеозвонок, videochamada""",
    Mode.PHONE: """phone, phone call, telefoninterview, telefongespräch, entretien téléphonique, entrevista telefónica,
        电话面试, 電話面接, colloquio telefonico, telephone, telephonic, call, by phone, phone screen, phone
        interview, tel, telefon, telefonisch, téléphone, par téléphone, teléfono, por teléfono, telefono,
        telefone, 电话, هاتف, telefonicznie, rozmowa telefoniczna, telefonintervju, telefonsamtal,
        telefonsamtale, telefonisk, telefoongesprek, telefonisch gesprek, telefonla, 전화면접, 전화, по
        телефону, телефон, chamada telefónica""",
}
_MOST_WORDS = 12


_BY_MODE = functools.cache(
    lambda: {folded(word): mode for mode, words in _MODES.items() for word in (str(mode), *words.split(","))}
)


@functools.lru_cache(4096)
def mode_in(text: str) -> Mode | None:
    """The mode that a text says, alone or among other words, those in brackets last: phone screen, Zoom (link follows)."""
    known = _BY_MODE()
    words = folded(text)
    if words in known or len(words.split()) > _MOST_WORDS:
        return known.get(words)
    outside = re.sub(r"\([^()]*\)", " ", text)
    if outside != text and (meant := mode_in(outside)) is not None:
        return meant
    padded = f" {words} "
    found = [(padded.find(f" {word} "), word) for word in known if f" {word} " in padded]
    found = [one for one in found if not any(one[1] != other and one[1] in other.split() for _, other in found)]
    return known[max(found)[1]] if found else None


def mode_alone(text: str) -> Mode | None:
    """The mode that is all that a text says."""
    return _BY_MODE().get(folded(text))


def spellings_of_modes() -> tuple[str, ...]:
    """Every known word for a mode."""
    return tuple(_BY_MODE())


_YES = frozenset((
    "yes", "y", "yep", "true", "x", "1", "on", "done", "sent", "✓", "✔", "✔️", "✅", "☑", "☑️", "🗹", "■", "ja", "oui", "si", "sí",
    "sim", "checked", "erledigt", "是", "نعم", "tak", "ja tack", "evet", "예", "네", "да", "так",
))  # fmt: skip
_NO = frozenset((
    "no", "n", "nope", "false", "0", "off", "☐", "□", "✗", "✘", "❌", "nein", "non", "não", "nee", "not yet", "unchecked",
    "pending", "todo", "否", "لا", "nie", "nej", "nei", "hayır", "아니오", "нет", "ні",
))  # fmt: skip


def yes_or_no(text: str) -> bool | None:
    """What a checkbox says; None where it says neither."""
    word = " ".join(text.casefold().split()).strip("[]!. ")
    return True if word in _YES else False if word in _NO or not word else None


_NOTHING = frozenset((
    "n a", "na", "nan", "nat", "tbd", "tbc", "tba", "none", "null", "nil", "unknown", "not known", "not yet", "not yet known",
    "to be determined", "to be confirmed", "to be decided", "to be announced", "to be scheduled", "to come",
    "pending scheduling", "not scheduled",
    "not sure", "no idea", "not applicable", "not set", "blank", "empty", "ref", "value", "n v", "undefined", "unbekannt",
    "offen", "k a", "keine angabe", "noch offen", "folgt", "à définir", "inconnu", "por definir", "desconocido",
    "pendiente de confirmar",
    "da definire", "a definir", "nog te bepalen", "待定", "未定", "无", "غير معروف",
    "brak", "nie dotyczy", "do ustalenia", "saknas", "ej bestämt", "ukjent", "ikke avtalt", "ikke aftalt", "yok", "belirsiz",
    "미정", "없음", "нет данных", "уточняется", "não definido", "da confermare", "a confirmar", "por confirmar",
))  # fmt: skip
"""People's words for nothing, folded; #N/A and #REF! are what spreadsheets say."""
_ONLY_SIGNS = re.compile(r"[\W_]*")
_FIRST_SIGN_THAT_MEANS, _LAST_SIGN_THAT_MEANS = "\u2190", "\U0001ffff"


@functools.lru_cache(4096)
def is_nothing(text: str) -> bool:
    """Whether a text is one of people's words for nothing: N/A, TBD, a dash, a question mark."""
    if text.startswith("###"):
        return False  # what a spreadsheet shows, and saves, where a column is too narrow for its day
    if _ONLY_SIGNS.fullmatch(text):
        return not any(_FIRST_SIGN_THAT_MEANS <= sign <= _LAST_SIGN_THAT_MEANS for sign in text)
    return len(text) < 40 and not any(map(str.isdecimal, text)) and folded(text) in _NOTHING
