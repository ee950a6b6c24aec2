"""Honorifics before a name: which one is said, how it is written, and what is never said."""

from __future__ import annotations

from followup.drafting.english.people.credentials import CREDENTIALS
from followup.drafting.english.people.words import PAIRED, PARTICLES
from followup.drafting.english.text.plain import without_accents
from followup.drafting.english.words.word_sets import word_set

# An honorific as it may be typed -> as it is written with a stop where American English has one.
HONORIFICS = {
    **dict.fromkeys(("prof", "professor", "profesor", "profesora", "professora", "profa", "professeur"), "Prof."),
    **dict.fromkeys(("dr", "doctor", "dra", "dott", "dottssa", "docteur", "doc"), "Dr."),
    **dict.fromkeys(("ms",), "Ms."),
    **dict.fromkeys(("mr", "mister"), "Mr."),
    **dict.fromkeys(("mrs",), "Mrs."),
    **dict.fromkeys(("rev", "revd", "reverend"), "Rev."),
    **dict.fromkeys(("fr",), "Fr."),
    **dict.fromkeys(("msgr", "monsignor"), "Msgr."),
    **dict.fromkeys(("cllr",), "Cllr."),
    **dict.fromkeys(("capt", "captain", "cpt"), "Capt."),
    **dict.fromkeys(("lt", "lieutenant"), "Lt."),
    **dict.fromkeys(("col", "colonel"), "Col."),
    **dict.fromkeys(("maj",), "Maj."),
    **dict.fromkeys(("gen",), "Gen."),
    **dict.fromkeys(("sgt", "sergeant"), "Sgt."),
    **dict.fromkeys(("cmdr", "commander"), "Cmdr."),
    **dict.fromkeys(("sra", "senhora"), "Sra."),
    **dict.fromkeys(("sr", "senhor"), "Sr."),
    **dict.fromkeys(("herrn",), "Herr"),
    **dict.fromkeys(("mme", "madame"), "Mme"),
    **dict.fromkeys(("mlle", "mademoiselle"), "Mlle"),
    **dict.fromkeys(("hon", "honorable", "honourable"), "Hon."),
    **{
        each: each.capitalize()
        for each in word_set(
            "miss mx judge justice magistrate canon father sister brother rabbi imam pastor bishop archdeacon deacon dame sir "
            "lord lady baroness frau herr fru hr fröken mevrouw meneer señora señor señorita doña dña don signora signor sig "
            "monsieur maître mdm madam pan pani senator councillor councilor alderman ambassador inspector superintendent "
            "officer chief coach chef matron principal headmaster headmistress provost chancellor warden smt shri khun datuk "
            "dato puan encik tuan ustadz sheikh alhaji alhaja hajia haji constable corporal detective admiral brigadier "
            "commodore commissioner sheriff trooper vicar"
        )
    },
}
# Said of anyone: a degree or an office that was typed beside one comes before it.
_CIVIL = frozenset(
    HONORIFICS[each]
    for each in word_set(
        "mr ms mrs mx miss mme mlle monsieur madam mdm frau herr fru hr fröken sra sr señor señora señorita pan pani hon "
        "signor signora sig mevrouw meneer"
    )
)
# Titles that are also first names: with one name behind them nobody can tell, with two they are titles.
ALSO_FIRST_NAMES = word_set("dean major bishop deacon justice warden")
_ALWAYS_WITH_STOP = word_set("hon sig doc maj gen")  # "Hon. Mary Otis", but Hon Lik
# Ranks that are short first names as well: without a stop they are one before a surname alone, "Col Barrett".
_RANKS_WITH_STOP = word_set("col")
BEFORE_FIRST_NAME = word_set("sir dame don doña dña sister brother")  # "Dear Sir Ian"
_AFTER_NAME = word_set("san sama sensei ji")  # "Tanaka-san"
# Degrees of engineers and the like, what French lawyers are before two names, and Mohammed in short: nobody is greeted by them.
_UNSAID = word_set(
    "me mtre eng engr ing dipl dipl-ing arch mag lic licda ir ra priv-doz hc emerita emeritus em rt right the most very"
)
_MAITRE = word_set("me mtre")
_SHORT_NAMES = word_set("md mohd")
_SHORTENED = word_set("wm chas thos geo jos jas edw robt chr alex fco ma st ste")  # first names, and saints


def honorific_of(text: str) -> tuple[str | None, list[str]]:
    """The honorific typed before a name, as it is written with a stop, and the words of the name.

    Of several it is the one that is said: "Prof." of "Prof. Dr.", "Col." of "Lt. Col.". An empty one stands for a polite ending
    ("Tanaka-san"). What is no honorific and never said ("Eng.", "RN", "med.") is left out.

    >>> honorific_of("Frau Dr. med. Eva Klein")
    ('Dr.', ['Eva', 'Klein'])
    """
    found: list[str] = []
    words = text.split()
    while len(words) > 1 and (titled := _titled(words, bool(found))) is not None:
        found.extend(titled)
        words = _without_subject(words[1:])
    last = words[-1].rsplit("-", 1)
    if not found and last[-1] in _AFTER_NAME and (len(last) == 2 or len(words) == 2):
        return "", words
    return _said(found), words


def _without_subject(words: list[str]) -> list[str]:
    """The words behind a title without what it was taken in: "Dr. med.", "Mag. iur.", "dr hab."."""
    while len(words) > 1 and words[0].islower() and words[0].endswith("."):
        words = words[1:]
    return words


def _titled(words: list[str], has_one: bool) -> list[str] | None:
    """The honorific that the first word is; empty where it is merely not said; None where it belongs to the name."""
    typed, key = words[0], words[0].lower().replace(".", "").strip(",")
    if key in ALSO_FIRST_NAMES:
        names = [word for word in words[1:] if word.lower() not in PARTICLES]
        return [HONORIFICS.get(key, key.capitalize())] if has_one or len(names) > 1 else None
    if _is_a_name_here(key, typed, words[1]) or (not has_one and _is_short_first_name(key, words)):
        return None
    if key in HONORIFICS:
        return [HONORIFICS[key]]
    if key in _MAITRE and len(words) == 2:
        return [HONORIFICS["maître"]]  # before a surname alone it has to be said, and "Me" is no English word for it
    if key in _SHORT_NAMES or (key in _UNSAID and (typed.endswith(".") or len(words) > 2)):
        return []
    if _is_shortened_title(typed, key):
        return [typed]
    is_credential = typed.isupper() and "." not in typed and key in CREDENTIALS and not words[1].isupper()
    return [] if is_credential and len(words) > 2 else None


def _is_a_name_here(key: str, typed: str, following: str) -> bool:
    """Whether what could be an honorific is a name or an office: Don Draper, Hon Lik, HR."""
    if key == "hr":
        return not typed.startswith("Hr")
    if key in _ALWAYS_WITH_STOP:
        return not typed.endswith(".") and not typed.isupper()
    return (key == "don" and without_accents(following) not in PAIRED) or (key == "pan" and following.islower())


def _is_short_first_name(key: str, words: list[str]) -> bool:
    """Whether what could be a rank is rather a first name: no stop, not in capitals, one surname behind it."""
    end = next((place for place, word in enumerate(words) if word.endswith(",")), len(words))
    names = [word for word in words[1 : end + 1] if word.lower() not in PARTICLES]
    return key in _RANKS_WITH_STOP and words[0].lower() == key and not words[0].isupper() and len(names) == 1


def _is_shortened_title(typed: str, key: str) -> bool:
    """Whether it is a title that we do not know, by its form: "Cllr.", "Avv."."""
    is_short = (
        typed.endswith(".")
        and typed.count(".") == 1
        and 3 <= len(key) <= 5
        and typed[0].isupper()
        and key[-1] not in "eiou"
    )
    return is_short and key not in _SHORTENED | PARTICLES


def _said(found: list[str]) -> str | None:
    said = [each for each in found if each not in _CIVIL] or found[:1]
    return "Prof." if "Prof." in said else said[-1] if said else None
