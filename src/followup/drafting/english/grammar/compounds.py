"""Compound nouns whose last word could as well be a verb: "the wait times", "patient falls", beside "the gate closes"."""

from __future__ import annotations

from followup.drafting.english.words.calendar import DAYS_AND_MONTHS
from followup.drafting.english.words.lexicon import verb
from followup.drafting.english.words.tagging import Token, Tokens
from followup.drafting.english.words.word_sets import word_set

# What things and people do by themselves, whose plural is rarely met behind another noun.
_DONE_ALONE = word_set(
    "blinks breaks bubbles clicks closes dies doubles drags drips ends fades finishes flickers floats freezes goes hangs hurts "
    "lags leaves lies lingers loads loosens lurches meets melts moans opens overflows overruns passes peels rattles reopens "
    "resets rings rots runs rusts sags sells shakes shines shrinks shuts sings sinks sits skids sleeps smells smokes sours "
    "spikes spins spoils squeaks stands starts stays steams sticks stinks stops sweats swells tastes ticks tightens tilts turns "
    "triples vibrates warps whistles wobbles works"
)
_KNOWN = {  # and behind which nouns it is met
    "breaks": "coffee tea lunch tax school term toilet smoke staff meal rest career spring comfort water",
    "ends": "book loose dead fabric",
    "floats": "milk cash till carnival",
    "leaves": "tea bay tobacco cabbage salad",
    "loads": "case work truck lorry van pallet patient teaching",
    "passes": "bus day ski boarding season parking visitor security staff",
    "rings": "wedding boxing fire drum",
    "runs": "test print dry trial ski milk school bread delivery training production supply school coach bank blood payroll",
    "sinks": "kitchen bathroom scrub hand heat ward",
    "stands": "flower display taxi band book news trade drip",
    "starts": "cold head kick school",
    "stays": "hospital hotel overnight ward weekend guest",
    "stops": "truck pit rest tour comfort",
    "turns": "bed ward table patient gas",
    "works": "road street gas water building track drainage repair maintenance earth",
}
_COMPOUNDS = {last: word_set(firsts) for last, firsts in _KNOWN.items()}
# What is done alone as well, and is met behind another noun as often, "menu changes": a verb only where it is said how often.
_DONE_OFTEN = word_set(
    "balances bursts camps changes cracks crashes dances drops fails falls floods jams leaks moves overheats peaks plays "
    "practices returns rises sails settles slips stalls stutters surges switches tours travels trips varies"
)
# What is rather a verb by itself, "the shop buys from farms", and yet ends a compound as often: "volunteer needs", "meter reads".
_NAMED_AS_OFTEN = word_set(
    "alerts builds calls catches clogs collapses digs draws drops dumps duplicates falls feeds finds flushes gauges handles "
    "hires holds hunts launches leads lifts matches mentions misses needs offers overlaps permits picks presents promises "
    "prompts pulls purges raises reads recalls rejects replies rests reverses rises shoots shows skips sounds spells splits "
    "spreads swims totals treats waits walks wins"
)
_TIMES = word_set(
    "second minute hour day night morning afternoon evening weekend shift week month quarter season term year time spring summer "
    "autumn winter fall christmas easter"
).union(DAYS_AND_MONTHS)
_WHICH_TIME = word_set("next last this these")
_WHENEVER = word_set("when whenever if because unless once")
_SO_FAR = word_set("since by from to")
_WHITHER = word_set("into onto")
_FROM_THEN_ON = word_set("since until till from before after during in")
_HOW_OFTEN = word_set("every each all a an any")


def is_time(words: Tokens) -> bool:
    """Whether words name a time and no more: "next year", "every six weeks", "all night", "last Monday"."""
    return bool(
        len(words) > 1
        and (words[0].low in _WHICH_TIME or words[0].low in _HOW_OFTEN)
        and words[-1].low.removesuffix("s") in _TIMES
        and all(word.can_be("CjD") for word in words[1:-1])
    )


def time_end(words: Tokens) -> int:
    """How many of the first words name a time and no more, where they end or a time goes on behind them: "every single weekend
    since August"; 0 where there is none.
    """
    ends = (end for end in range(len(words), 1, -1) if is_time(words[:end]))
    end = next(ends, 0)
    return end if end == len(words) or words[end].low in _FROM_THEN_ON else 0


def is_when(words: Tokens) -> bool:
    """Whether words begin as when something was does: "in May", "last year", "in 2019"."""
    return (
        len(words) > 1
        and words[0].low in _WHEN
        and (words[1].low.removesuffix("s") in _TIMES or (words[1].can_be("C") and len(words[1].text) == _YEAR))
    )


_WHEN = word_set("in on last this since before after by")
_YEAR = 4  # figures


def is_done_alone(word: Token) -> bool:
    """Whether a word can be a form of what things and people do by themselves: "ring", "breaks"."""
    forms = verb(word.low)
    return forms is not None and forms.third in _DONE_ALONE


def goes_by_itself(word: Token) -> bool:
    """Whether an -ing form is of what things do by themselves: "leaking", "failing", "getting old"."""
    forms = verb(word.low) if word.classes[0] == "g" else None
    return forms is not None and (forms.third in _DONE_ALONE | _DONE_OFTEN or forms.base == "get")


def is_which_time(words: Tokens) -> bool:
    """Whether words name one time, not how often: "next year", "this winter"."""
    return is_time(words) and words[0].low in _WHICH_TIME


def is_verb_behind(subject: Tokens, words: Tokens, verb: int) -> bool | None:
    """Whether the word at `verb`, a plural and a verb by its form, is the verb of the noun that `subject` ends with (True) or the
    last of a compound that it begins (False), where nothing follows but a place or a time; None where something else tells.

    >>> from followup.drafting.english.words.tagging import tokens
    >>> said = map(tokens, ("the wait times at the till", "the gate closes at ten", "the patient loses hope"))
    >>> [is_verb_behind(words[:2], words, 2) for words in said]
    [False, True, None]
    """
    word, before, after = words[verb], subject[-1], words[verb + 1 :]
    if not (word.can_be("z") and word.can_be("s")) or word.can_be("XHF"):
        return None
    goes_alone = word.low in _DONE_ALONE | _DONE_OFTEN and before.low not in _COMPOUNDS.get(word.low, ())
    if after and goes_alone and after[0].low in _WHENEVER | _WHITHER and not before.can_be("ODs"):
        return True  # "the app crashes when it rains", "the roof leaks into the hall"
    if before.can_be("OCDs") or not before.can_be("numg") or not before.text[0].islower():
        return None  # "nobody calls after hours", "Ryanair changes gates"
    is_bare_time = time_end(after) > 0
    if len(after) > 1 and after[0].low in ("in", "on") and after[1].can_be("I"):
        return True if subject[0].can_be("D") else None  # "the guest checks in at noon"
    if len(after) > 1 and after[0].low in ("up", "down") and after[1].low in _SO_FAR and not subject[0].can_be("D"):
        return False  # "night launches up since spring"
    if after and not is_bare_time and not _is_place_or_time(after):
        return None
    if word.low in _DONE_ALONE and before.low not in _COMPOUNDS.get(word.low, ()):
        return True if after and subject[0].can_be("D") else None
    if word.classes[0] == "z" and word.low not in (_NAMED_AS_OFTEN | _COMPOUNDS.keys()):
        return None
    is_how_often = is_bare_time and not is_which_time(after[: time_end(after)])
    return None if is_how_often and word.low in _DONE_OFTEN else False


def _is_place_or_time(after: Tokens) -> bool:
    """Whether words begin as a place or a time does, with a preposition and what it governs: "on the ward", "after hours"."""
    return after[0].can_be("I") and len(after) > 1 and not after[0].can_be("R") and after[0].low not in _PARTICLES


_PARTICLES = word_set("up down off out over away back through along around")
