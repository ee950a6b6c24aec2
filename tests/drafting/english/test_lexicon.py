"""The lexicon of word forms."""

import pytest

from followup.drafting.english.words.lexicon import Verb, language, lemmas, readings, verb


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        ("took", Verb("take", "takes", "took", "taken", "taking")),
        ("cut", Verb("cut", "cuts", "cut", "cut", "cutting")),
        ("precepting", Verb("precept", "precepts", "precepted", "precepted", "precepting")),
        ("rebuilt", Verb("rebuild", "rebuilds", "rebuilt", "rebuilt", "rebuilding")),
        ("left", Verb("leave", "leaves", "left", "left", "leaving")),
        ("nurse", Verb("nurse", "nurses", "nursed", "nursed", "nursing")),
        ("proofreads", Verb("proofread", "proofreads", "proofread", "proofread", "proofreading")),
        ("underwent", Verb("undergo", "undergoes", "underwent", "undergone", "undergoing")),
        ("offset", Verb("offset", "offsets", "offset", "offset", "offsetting")),
        ("shallot", None),
        ("", None),
        ("zzzz", None),
        ("~", None),
    ],
)
def test_a_verb_is_found_by_any_of_its_forms(form, forms):
    assert verb(form) == forms


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("scores", "s"),
        ("takes", "z"),
        ("calm", "j"),
        ("leave", "b"),
        ("early", "j"),
        ("training", "u"),
        ("best", "k"),
        ("accuracy", "u"),
        ("report", "n"),
    ],
)
def test_the_usual_reading_comes_first(form, first):
    assert readings(form)[:1] == first


def test_a_form_knows_its_lemmas():
    assert lemmas("children") == ("child",)
    assert "leaf" in lemmas("leaves") or "leave" in lemmas("leaves")
    assert lemmas("unheard-of-word") == ("unheard-of-word",)


@pytest.mark.parametrize("form", ["aardvark", "zygote", "zucchini"])
def test_the_first_and_the_last_words_are_found(form):
    assert readings(form)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Swahili", "Swahili"),
        ("kiswahili", "Kiswahili"),
        ("ISIZULU", "isiZulu"),
        ("Haitian Creole", "Haitian Creole"),
        ("BSL", "BSL"),
        ("Polish", "Polish"),
        ("polish", None),
        ("Python", None),
        ("Kenya", None),
        ("Polish pottery", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_names_and_no_word_is_taken_for_one(typed, name):
    assert language(typed) == name
