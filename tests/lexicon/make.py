"""Writes the lexicon of English word forms that the package brings along: `make lexicon`.

Which forms a word has comes from LemmInflect (MIT, after the NIH SPECIALIST lexicon), which of its readings is the usual one
from Brill's lexicon as TextBlob brings it (MIT), and which words are common enough to be kept from wordfreq (Apache 2.0).
What languages are called, in English and by those who speak them, comes from Unicode's CLDR as Babel brings it (BSD).
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Container
from pathlib import Path

import lemminflect
import textblob
from babel import Locale, UnknownLocaleError
from wordfreq import zipf_frequency

COMMON_ENOUGH = 2.2  # one in six million words: "precept" is in, "pyrolyse" is not

HEAD = """\
# English word forms; made by tests/lexicon/make.py, do not edit.
# Forms: LemmInflect {lemminflect} (MIT; from the NIH SPECIALIST lexicon).
# Usual readings: Brill's lexicon (MIT), as TextBlob {textblob} (MIT) brings it.
# Which words are kept: wordfreq {wordfreq} (Apache 2.0), Zipf frequency of at least {least}.
# Languages: Unicode CLDR (Unicode-3.0), as Babel {babel} (BSD) brings it.
# A line: a form, its readings with the usual one first, its lemmas where they differ from it.
# n noun, u noun that has no plural in use, m noun that is counted or not, s plural noun, b base of a verb, z third person,
# p past, l past participle, g -ing form, j adjective, c comparative, k superlative, r adverb.  "~": the five forms of a verb.
# "=": a language, in small letters with "-" for a blank, and as it is written.
"""

BRILL = {
    "NN": "n", "NNS": "s", "VB": "b", "VBP": "b", "VBZ": "z", "VBD": "p", "VBN": "l", "VBG": "g",
    "JJ": "j", "JJR": "c", "JJS": "k", "RB": "r", "RBR": "c", "RBS": "k",
}  # fmt: skip
USUAL_ORDER = "numsjgplzbckr"  # where Brill's lexicon does not know the form

# Languages that CLDR calls otherwise or has no name for, and those that are also words.
ALSO_CALLED = (
    "Arabic", "French", "Polish", "Mandarin", "Bengali", "Farsi", "Gaelic", "Creole", "Pidgin", "Patois", "Chichewa", "Kirundi",
    "Ndebele", "Sotho", "Tamazight", "ASL", "BSL", "ISL", "Auslan",
)  # fmt: skip
NOT_SPOKEN = ("Ancient", "Classical", "Literary", "Middle", "Old", "Simplified", "Traditional", "Latin", "Sanskrit")


def usual_readings() -> dict[str, str]:
    """The usual reading of each form that Brill's lexicon knows in small letters."""
    path = Path(textblob.__file__).parent / "en" / "en-lexicon.txt"
    readings = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if tag in BRILL and word.islower():
            readings[word] = BRILL[tag]
    return readings


def inflections() -> list[list[str]]:
    """LemmInflect's table: lemma, class, and the forms, variants of one form divided by a slash."""
    path = Path(lemminflect.__file__).parent / "resources" / "infl_lu.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as table:
        return [
            row
            for row in csv.reader(table)
            if row[0].isascii() and row[0].replace("-", "").isalpha() and row[0].islower()
        ]


def is_common(*forms: str) -> bool:
    """Whether people use one of the forms often enough."""
    return any(zipf_frequency(form, "en") >= COMMON_ENOUGH for form in forms)


def counted(lemma: str, plurals: list[str], is_also_its_plural: bool) -> str:
    """Whether a noun is counted (n), not (u), or both (m): by its plural, and by how rarely that is used."""
    if not plurals:
        return "u"
    rarer = zipf_frequency(lemma, "en") - max(zipf_frequency(form, "en") for form in plurals)
    if rarer >= (1.25 if is_also_its_plural else 1.6):
        return "u"
    return "m" if is_also_its_plural and rarer >= 0.75 else "n"


def by_use(forms: str) -> list[str]:
    """The variants of a form, the one that is used most first."""
    return sorted(
        (form for form in forms.split("/") if form), key=lambda form: ("-" in form, -zipf_frequency(form, "en"), form)
    )


def add_what_brill_knows(readings: dict[str, dict[str, str]], usual: dict[str, str]) -> None:
    """Adds the nouns, adjectives and adverbs of Brill's lexicon that LemmInflect has not, as the noun "log"."""
    for form, reading in usual.items():
        if reading not in "nsjr" or not form.isascii() or not form.replace("-", "").isalpha() or not is_common(form):
            continue
        found = readings[form]
        if reading == "n" and "s" not in found and not found.keys() & set("num"):
            plurals = [plural for plural in lemminflect.getInflection(form, "NNS", inflect_oov=True) if plural != form]
            found[counted(form, plurals, is_also_its_plural=False)] = form
            for plural in plurals:
                if is_common(plural):
                    readings[plural].setdefault("s", form)
        elif reading == "s":
            found.setdefault("s", form.removesuffix("s"))
        elif reading in "jr":
            found.setdefault(reading, form)


def lines() -> list[str]:
    """The lines of the lexicon."""
    readings: dict[str, dict[str, str]] = defaultdict(dict)  # form -> reading -> lemma
    verbs = set()
    for row in inflections():
        lemma, kind = row[:2]
        if kind == "verb":
            tags = lemminflect.getAllInflections(lemma, upos="VERB")
            forms = {tag: tags.get(tag, ()) for tag in ("VBZ", "VBD", "VBN", "VBG")}
            forms["VBN"] = forms["VBN"] or forms["VBD"]
            if not all(forms.values()) or not is_common(lemma, *forms["VBD"], *forms["VBG"]):
                continue
            for reading, tag in (("z", "VBZ"), ("p", "VBD"), ("l", "VBN"), ("g", "VBG")):
                for form in forms[tag]:
                    readings[form][reading] = lemma
            readings[lemma]["b"] = lemma
            joint = "-" if "-" in lemma else ""  # a compound is given in two words: "under went"
            chosen = [by_use("/".join(forms[tag]))[0].replace(" ", joint) for tag in ("VBZ", "VBD", "VBN", "VBG")]
            verbs.add(" ".join(["~" + lemma, *chosen]))
        elif kind == "noun":
            tags = lemminflect.getAllInflections(lemma, upos="NOUN")
            plurals = [form for form in tags.get("NNS", ()) if form != lemma]
            if not is_common(lemma, *plurals):
                continue
            readings[lemma][counted(lemma, plurals, is_also_its_plural=lemma in tags.get("NNS", ()))] = lemma
            for form in plurals:
                if zipf_frequency(form, "en") >= 1:
                    readings[form]["s"] = lemma
        elif kind in ("adj", "adv") and is_common(lemma):
            readings[lemma]["j" if kind == "adj" else "r"] = lemma
            tags = lemminflect.getAllInflections(lemma, upos="ADJ" if kind == "adj" else "ADV")
            for reading, tag in (("c", "JJR"), ("k", "JJS"), ("c", "RBR"), ("k", "RBS")):
                for form in tags.get(tag, ()):
                    readings[form].setdefault(reading, lemma)
    usual = usual_readings()
    add_what_brill_knows(readings, usual)
    written = []
    for form, found in readings.items():
        if not form.isascii() or len(form) < 2 or " " in form:
            continue
        first = usual.get(form)
        if first == "n" and "s" in found and form.endswith("s"):
            first = "s"  # Brill's lexicon takes a few plurals for singulars
        if first == "n":
            first = next((reading for reading in "num" if reading in found), None)
        ordered = sorted(found, key=lambda reading: (reading != first, USUAL_ORDER.index(reading)))
        lemmas = sorted({found[reading] for reading in ordered} - {form})
        written.append(" ".join([form, "".join(ordered), *lemmas]))
    return sorted(written) + sorted(verbs)


def languages(words: Container[str]) -> list[str]:
    """The lines of the languages that are spoken, in English and in their own; none that is also a word or a country."""
    names = set(ALSO_CALLED)
    for code, name in Locale("en").languages.items():
        names.add(name)
        try:
            names.add(Locale(code).languages.get(code, name))
        except UnknownLocaleError:
            continue  # named, but without a locale
    names -= set(Locale("en").territories.values())
    return sorted(
        f"={name.lower().replace(' ', '-')} {name}"
        for name in names
        if name.isascii()
        and re.fullmatch(r"[a-z]{0,3}[A-Z][A-Za-z]+(?:[ -][A-Z][a-z]+)*", name)
        and not name.startswith(NOT_SPOKEN)
        and (name in ALSO_CALLED or name.lower() not in words)
    )


def main(path: str) -> None:
    """Writes the lexicon to `path`."""
    from importlib.metadata import version

    head = HEAD.format(
        least=COMMON_ENOUGH, **{name: version(name) for name in ("lemminflect", "textblob", "wordfreq", "babel")}
    )
    written = sorted([*lines(), *languages(usual_readings())])
    Path(path).write_text(head + "\n".join(written) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1])
