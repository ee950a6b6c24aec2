"""Materials, which are worked and poured and run without an article: "cable", "dough", and no "budget" or "room"."""

from __future__ import annotations

from functools import lru_cache

from followup.drafting.english.grammar.compounds import goes_by_itself
from followup.drafting.english.grammar.objects import is_done_to
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.meaning import nearness
from followup.drafting.english.words.tagging import Tokens
from followup.drafting.english.words.word_sets import word_set

_MATERIALS = "cable wire concrete glass timber steel rock pipe brick mortar cloth dough meat rice sauce"
_FOR_WORK = (
    "plan system budget process schedule room machine shop school list team rate policy program tool office cost ban"
)
_LEAST, _NEARER = 0.21, 0.05


@lru_cache(maxsize=1024)
def is_material(noun: str) -> bool:
    """Whether a noun is nearer in meaning to materials than to what work is arranged with.

    >>> [noun for noun in ("core", "cable", "dough", "budget", "shop", "list") if is_material(noun)]
    ['core', 'cable', 'dough']
    """
    near = nearness(noun, _MATERIALS)
    return near > _LEAST and near > nearness(noun, _FOR_WORK) + _NEARER


def is_worked(core: Tokens) -> bool:
    """Whether a form in -ing and a single noun are rather what is done to a material than one thing: "running cable" beside
    "the running order" and "the leaking pipe".
    """
    if len(core) != _DONE_TO_ONE or not core[0].can_be("g") or not core[1].can_be("nmu"):
        return False
    if goes_by_itself(core[0]) and not core[0].can_be("u"):
        return False
    forms = verb(core[0].low)
    is_done = forms is not None and (forms.base in _EITHER_WAY or is_done_to(forms, core[1].low))  # not "living wall"
    return is_done and is_material(core[1].low)


_EITHER_WAY = word_set("run grow turn break drop")


_DONE_TO_ONE = 2  # words
