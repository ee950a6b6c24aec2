"""What a letter can say of a topic that was typed beside a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.drafting.english import asking, lexicon, talk
from followup.drafting.english.addressed import said_to_asker, said_to_you
from followup.drafting.english.amounts import there_is
from followup.drafting.english.articles import is_whole, wants_the
from followup.drafting.english.cores import PLURAL, core_end
from followup.drafting.english.lexicon import word_set
from followup.drafting.english.nouns import Named, changed, named, what_leads
from followup.drafting.english.numbers import small_numbers_said
from followup.drafting.english.parsing import clause, noun_phrase
from followup.drafting.english.patterns import Pattern
from followup.drafting.english.phrases import Kind, Phrase, is_how_often, understood
from followup.drafting.english.promises import promised
from followup.drafting.english.tagging import Tokens, tokens
from followup.drafting.english.typed import is_finished
from followup.drafting.english.unsaid import is_about_hiring, is_private, is_promise


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in the forms that are sure; a form is None where it is not.

    noun, wh and doing stand after "about", that after "You mentioned that", asked after "Thank you for asking", showed
    after "Thank you for", promise after "Here is"; quote is a sentence that was typed as somebody's words, in its
    quotation marks, said a sentence of the candidate's own, head the short noun.
    """

    typed: str
    kind: Kind
    noun: str | None = None
    noun_words: int = 0
    is_plural: bool = False
    that: str | None = None
    wh: str | None = None
    asked: str | None = None
    showed: str | None = None
    doing: str | None = None
    said: str | None = None
    quote: str | None = None
    promise: str | None = None
    promise_attach: str | None = None
    head: str | None = None
    is_trouble: bool = False

    @property
    def core(self) -> str | None:
        """What it is about, after "about", for a note that has to be pleasant: the head, else the noun without the clause
        behind it, else the doing; None where that is long, or itself tells of a failing.

        >>> topic("croissants that go soft by 10").core
        'croissants'
        """
        core = self.head or (_CLAUSE_BEHIND.split(self.noun)[0] if self.noun else self.doing)
        core = _BARE_NUMBER.sub("", core) if core else None  # "galley service for 3"
        is_fit = core and len(core.split()) <= _MOST_WORDS_OF_A_CORE and not _is_trouble(tokens(core))
        return core if is_fit else None

    @property
    def has_form(self) -> bool:
        """Whether anything can be said of it."""
        forms = (
            self.noun,
            self.that,
            self.wh,
            self.asked,
            self.showed,
            self.doing,
            self.said,
            self.quote,
            self.promise,
        )
        return any(forms)


_TROUBLE = word_set(
    "nobody nothing never full leave lose lost late error errors fail failure failing broken break delay slip "
    "miss missed wrong bad worse worst complain complaint lack shortage short stop trouble problem issue "
    "crisis waste stuck slow turnover churn quit resign empty overload overrun backlog accident "
    "near-miss incident cavity leak damage reject return drop fall down understaffed overbooked overdue "
    "unpaid noise theft scrap defect outage burnout dispute mistake confusion mess hard difficult "
    "struggle kill"
)


def _is_trouble(words: Tokens) -> bool:
    """Whether the words tell of a failing."""
    return any(word.low in _TROUBLE or bool(_TROUBLE & set(lexicon.lemmas(word.low))) for word in words)


_CLAUSE_BEHIND = Pattern(r",? (?:that|which|who|whose|where|when|while|until|because|after|before)\b")
_BARE_NUMBER = Pattern(r" (?:for|of|at|with|from|to|by) \d[\d,.]*$")
_MOST_WORDS_OF_A_CORE = 6


@lru_cache(maxsize=8192)
def topic(text: str, to_owner: bool = True, british: bool = False) -> Topic | None:
    """The forms of a typed topic; None where nothing of it can be said.

    to_owner: the letter goes to the one who spoke of it, so that "their migration" is "your migration".
    """
    phrase = understood(text)
    found = _topic(text, phrase) or _quoted(text, phrase)
    if found is None:
        return None
    addressed = _to_owner(found) if to_owner else _to_others(found)
    finished = _finished(addressed, british) if addressed else None
    return finished if finished and finished.has_form else None


_IN_QUOTES = Pattern(r"""^(?:“([^“”]+)”|"([^"]+)")[.!]?$""")
_FEWEST_WORDS_OF_A_QUOTE, _MOST_WORDS_OF_A_QUOTE = 3, 14


def _quoted(text: str, phrase: Phrase) -> Topic | None:
    """What was typed in quotation marks as what somebody said; they are said to have said no more than that."""
    found = _IN_QUOTES.match(" ".join(text.split()))
    is_told = phrase.kind not in (Kind.FOREIGN, Kind.GOSSIP, Kind.PLACEHOLDER, Kind.PROMISE)
    if found is None or not is_told or is_private(phrase.line) or is_about_hiring(phrase.line):
        return None
    said = (found[1] or found[2]).strip(" .,;:!")
    is_fit = _FEWEST_WORDS_OF_A_QUOTE <= len(said.split()) <= _MOST_WORDS_OF_A_QUOTE and is_finished(said)
    return Topic(text, phrase.kind, quote=f"“{said}”") if is_fit else None


_ASIDE = Pattern(r"\s*\([^()]*\)$")
_MARKED = Pattern(r"^(?:[a-z]|q|note|notes|topic|re|fyi)\s*[:)]\s*", re.IGNORECASE)
_OWN = Pattern(r"(^|\b(?:from|in|on|with|of|for|at|by|to|run|have|use|grow|make|bring) )own\b")


def _finished(found: Topic, british: bool) -> Topic:
    """The topic with those forms alone that can stand in a letter."""

    def sure(form: str | None) -> str | None:
        said = small_numbers_said(form) if form else None
        if said and british:
            said = re.sub(r"\bpercent\b", "per cent", said)
        return said if said and is_finished(said) else None

    noun, promise = sure(found.noun), sure(found.promise)
    return replace(
        found,
        noun=noun,
        noun_words=len(noun.split()) if noun else 0,
        that=sure(found.that),
        wh=sure(found.wh),
        asked=sure(found.asked),
        showed=sure(found.showed),
        doing=sure(found.doing),
        said=sure(found.said),
        quote=found.quote,
        promise=promise,
        promise_attach=found.promise_attach if promise else None,
        head=sure(found.head),
    )


def _topic(text: str, phrase: Phrase) -> Topic | None:
    """The forms of a phrase, in the third person."""
    if (bare := _ASIDE.sub("", phrase.line)) != phrase.line and bare:
        return _topic(text, understood(bare))
    blank, line = Topic(text, phrase.kind), phrase.line
    if (short := _MARKED.sub("", line)) != line or (short := _OWN.sub(r"\1their own", line)) != line:
        own = understood(short) if short else None
        return _topic(text, own) if own and not (own.kind is Kind.QUESTION and line[0] in "qQ") else None
    before_dash = re.split(r"\s[-–—]+\s", line)[0]
    if before_dash != line and (found := _topic(text, understood(before_dash))):
        return found
    told, comma, cost = line.partition(", ")
    if comma and _COSTS.match(cost) and (own := understood(told)).kind is Kind.CLAUSE:
        return _topic(text, own)
    if is_private(line) or is_about_hiring(line):
        return None
    if often := _HOW_MANY.match(line):
        return _how_many(blank, line, often)
    if line.startswith("that ") and (own := understood(line[5:])).kind is Kind.CLAUSE:
        return _topic(text, own)
    if phrase.kind in (Kind.PLACEHOLDER, Kind.FOREIGN, Kind.PROMISE):
        return _promised(blank, line) if phrase.kind is Kind.PROMISE else None
    if with_promise := _beside_a_promise(text, line):
        return with_promise
    if (shown := talk.showed(line)) and _is_whole(shown.partition(" me ")[2]):
        return replace(blank, showed=shown)
    if asked := talk.asked(line):
        return replace(blank, asked=asked)
    if phrase.kind is Kind.QUESTION or phrase.is_question:
        return _question(blank, phrase)
    if re.match(r"(?:I )?said yes to \w+ing\b", line):
        said = line if line.startswith("I ") else f"I {line}"
        return replace(blank, said=said)
    if (
        (clause_told := talk.told(line))
        and (found := _topic(text, understood(clause_told)))
        and (found.that or found.wh)
    ):
        return found
    if (subject := talk.spoken_of(line)) and (found := _topic(text, understood(subject))):
        return found
    if re.match(r"(?:I )?(?:said|told|asked|promised|agreed|offered)\b", line):
        return None
    return _of_kind(blank, phrase)


def _question(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a question: what the candidate was asked, or what was talked about."""
    if asked := talk.asked_question(phrase.line):
        return replace(blank, asked=asked)
    if len(phrase.words) > 1 and phrase.words[1].low.startswith("'"):
        return None  # "what's the budget"
    told = asking.as_told(phrase.line) or phrase.line
    if told.startswith("whether "):
        return replace(blank, wh=_theirs(told))
    own = understood(told)
    return _wh_topic(blank, own) if own.kind is Kind.WH else None


_COSTS = Pattern(r"^[$€£]\d[\d.,]*k?(?: (?:an?|per|each) \w+)?$")  # of what a clause tells, and nobody's pay


_OURS = {"we": "they", "our": "their", "us": "them", "ours": "theirs"}


def _theirs(line: str) -> str:
    """What somebody asks with "we", as it is told of them: the candidate does not belong to it yet."""
    return re.sub(r"\b(?:we|our|us|ours)\b", lambda found: _OURS[found[0]], line)


def _of_kind(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a phrase by its kind."""
    match phrase.kind:
        case Kind.CLAUSE:
            return _clause_topic(blank, phrase)
        case Kind.WH:
            return _wh_topic(blank, understood(_theirs(phrase.line)))
        case Kind.DOING:
            return (
                replace(blank, doing=phrase.line, is_trouble=_is_trouble(phrase.words))
                if is_whole(phrase.words)
                else None
            )
        case Kind.NOUN | Kind.UNSURE if not phrase.is_question and not is_how_often(phrase.line):
            return _noun_topic(blank, phrase.line)
        case Kind.PAST if phrase.noun and phrase.noun.core == len(phrase.words) and not phrase.words[1].can_be("DCOo"):
            return _noun_topic(blank, phrase.line)
        case Kind.QUALITY | Kind.THIRD_PERSON if phrase.words[0].classes[0] in "nums^" or core_end(phrase.words) > 1:
            return _noun_topic(blank, phrase.line)
    return None


def _is_whole(line: str) -> bool:
    """Whether no article is missing in a line."""
    return bool(line) and is_whole(tokens(line))


def _promised(blank: Topic, line: str) -> Topic | None:
    """The topic with what was promised."""
    thing = promised(line)
    if thing is None:
        return None
    return replace(blank, promise=thing.text, promise_attach=f"attach {thing.text}")


def _beside_a_promise(text: str, line: str) -> Topic | None:
    """A promise beside another topic: the promise leads, the other is the topic."""
    items = [item.strip() for item in re.split(r"\s+/\s+|;\s+|,\s+", line)]
    promises = [item for item in items if is_promise(item)]
    if len(items) != 2 or len(promises) != 1:
        return None
    other = _topic(text, understood(next(item for item in items if item not in promises)))
    led = _promised(other or Topic(text, Kind.PROMISE), promises[0])
    return led or other


def _noun_topic(blank: Topic, line: str) -> Topic | None:
    """The forms of a noun phrase, or of the one before a colon or a dash."""
    if there := there_is(line):
        return replace(blank, that=there, is_trouble=True)
    line = re.split(r":\s|\s[-–—]+\s|(?<!\b[A-Z][a-z])(?<!\b[A-Z])\.\s(?=[A-Z])", line)[0].strip()
    if mine := re.match(r"(my .+?),? and why it (was|is) (.+)$", line):
        return replace(blank, wh=f"why {mine[1]} {mine[2]} {mine[3]}")
    name = changed(line) or named(line) or what_leads(line)
    if name is None:
        return None
    words = tokens(name.text)
    is_short = len(name.core.split()) <= 6
    is_bare = name.is_plural and not any(word.can_be("DI") for word in tokens(name.core))
    is_some = is_bare and bool(_TELLS_WHICH.match(name.text.removeprefix(name.core)))
    is_done = words[0].classes == "g" and name.is_plural  # "recruiting drivers" is no name of a thing
    return replace(
        blank,
        kind=Kind.NOUN,
        noun=name.text,
        is_plural=name.is_plural,
        head=name.core if is_short and not is_done and not is_some and _is_sayable_head(name.core) else None,
        is_trouble=_is_trouble(words),
    )


_HOW_MANY = Pattern(
    r"^(?P<how_many>(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?P<what>[\w -]+?)"
    r" (?:an?|per|each|every) (?:hour|day|night|morning|shift|week|month|quarter|year|term|season)"
    r"(?: (?:in|on|at|from|with|to|for) [\w' -]+)?)(?:, (?P<more>[\w$€£].*))?$"
)


def _how_many(blank: Topic, line: str, often: re.Match[str]) -> Topic | None:
    """The topic that says how many of something there are, whatever a comma splices on: "the three callbacks a week on new
    consumer units".
    """
    counted = noun_phrase(tokens(often["how_many"]))
    if counted is None or counted.number != PLURAL or clause(tokens(often["how_many"])):
        return None
    if not is_whole(tokens(often["how_many"])):
        return None
    return replace(
        blank,
        kind=Kind.NOUN,
        noun=f"the {often['how_many']}",
        is_plural=True,
        is_trouble=_is_trouble(tokens(line)),
    )


# "Women who book late" are not women; "distributors in Norway who …" are told apart before.
_TELLS_WHICH = Pattern(r"^ (?:who|that|which|whose|where|when|[a-z]+ing)\b")


def _clause_topic(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause with its own verb; of one without its articles, the subject alone."""
    first_part, comma, second = phrase.line.partition(", ")
    if (
        comma
        and re.match(r"(?!and|but|or|so|because|which|who|where|when|while|if)[\w$€£]", second)
        and clause(tokens(first_part))
    ):
        return _topic(blank.typed, understood(first_part))  # what a comma splices on goes
    own = phrase.clause
    if own is None or " " not in phrase.line:
        return None
    first = own.subject[0].low
    if phrase.words[own.verb].low in ("promised", "said", "asked", "told", "mentioned", "wondered"):
        return None
    if first in ("we", "i", "he", "she") or (first == "it" and not _IT_TAKES.match(phrase.line)):
        return None
    is_joined = any(word.low == "and" for word in own.subject)
    subject = None if is_joined else named(" ".join(word.text for word in own.subject[: own.core]))
    trouble = _is_trouble(phrase.words)
    verb_and_rest = phrase.words[own.verb + 1 :]
    bare = noun_phrase(own.subject)
    is_one_thing = len(own.subject) == 1 and own.subject[0].classes[0] == "b" and "n" in own.subject[0].classes
    article = "the " if bare and (is_one_thing or wants_the(own.subject, bare)) and bare.number != PLURAL else ""
    if not is_whole(verb_and_rest) or re.search(r"[/+;]", phrase.line):
        if subject is None or first in _PRONOUNS:
            return None
        return _noun_topic(blank, " ".join(word.text for word in own.subject[: own.core]))
    is_rule = re.search(r"\b(?:needs?|must|has to|have to|should|may not|cannot|can't|requires?)\b", phrase.line)
    return replace(
        blank, that=article + phrase.line, head=None if is_rule else _head(subject, phrase.line), is_trouble=trouble
    )


_IT_TAKES = Pattern(r"it(?:'s| is| takes| took) .*\b(?:to|for) \w", re.IGNORECASE)
_PRONOUNS = lexicon.word_set("they you it there nobody everybody someone everyone nothing")


# "Your chef quit": what is told of one person is no subject for a card.
_IS_SOMEBODY = Pattern(r"(?:er|or|ist|ian|man|woman|chef|nurse|head|boss|matron|cook|clerk|lead|[A-Z]{3}|principal)$")


def _is_sayable_head(core: str) -> bool:
    """Whether a short noun form can be named to anybody: no mishap, and nothing that was only one of many."""
    return not re.match(r"an? ", core) and not _is_trouble(tokens(core))


def _head(subject: Named | None, line: str) -> str | None:
    """What a clause is about in a few words: its subject, or the last thing it names with "the"."""
    if subject and not subject.is_plural and _IS_SOMEBODY.search(subject.core):
        return None
    if subject and 2 <= len(subject.core.split()) <= 6 and _is_sayable_head(subject.core):
        return subject.core
    if subject and subject.is_plural:
        return None
    last = re.search(r"\b(the (?:[\w-]+ )?[\w-]+)$", line)
    if last and (name := named(last[1])) and not _is_trouble(tokens(name.core)):
        return name.core
    return None


def _wh_topic(blank: Topic, phrase: Phrase) -> Topic | None:
    """The forms of a clause that begins with why, how, what."""
    line, rest = phrase.line, phrase.words[1:]
    opening = phrase.words[0].low
    if any(word.low in ("he", "she", "him") for word in rest):
        return None
    if not rest or not is_whole(phrase.words) or re.search(r"[/+;:]", line):
        return None
    if re.match(r"(?:how|what|when|where|which|who|whether) to \w", line):
        return replace(blank, wh=line) if rest[1].can_be("b") else None
    is_subject = opening in ("what", "who", "which") and rest and rest[0].can_be("zpXHM") and len(rest) > 1
    if opening == "how" and rest[0].can_be("jr") and not clause(rest, behind_wh=True):
        rest = rest[1:]
    if (
        opening in ("what", "which", "whose", "how")
        and not is_subject
        and not clause(rest, behind_wh=True)
        and len(rest) > 2
    ):
        rest = rest[next((place for place, word in enumerate(rest) if word.can_be("O")), 1) :]
    if not (is_subject or clause(rest, behind_wh=True)):
        return None
    own = clause(rest, behind_wh=True)
    if opening == "what" and own and not is_subject and _has_object(rest[own.verb].low, rest[own.verb + 1 :]):
        return None
    if own and (bare := noun_phrase(own.subject)) and wants_the(own.subject, bare) and bare.number != PLURAL:
        line = line.replace(own.subject[0].text, f"the {own.subject[0].text}", 1)
    if talk.is_about_me(line):
        return replace(blank, asked=line)
    subject = named(" ".join(word.text for word in own.subject[: own.core])) if own else None
    head = _head(subject, "") if subject and own and own.subject[0].low in ("the", "their", "your") else None
    is_asked = bool(re.search(r"\b(?:would|could|should|might)\b", line))
    return replace(blank, wh=line, head=head, is_trouble=_is_trouble(phrase.words) and not is_asked)


_WITH_TWO_OBJECTS = word_set("give teach tell show cost offer send owe pay lend bring buy save do")


def _has_object(verb: str, after: Tokens) -> bool:
    """Whether a verb has an object of its own already, so that "what" can be none: "what parents want a second opinion". Who is
    given something has a place beside it: "what a club gives a child".
    """
    forms = lexicon.verb(verb)
    if forms and forms.base in _WITH_TWO_OBJECTS:
        return False
    return (
        bool(after)
        and after[0].can_be("DC")
        and not after[-1].can_be("I")
        and not any(word.low == "to" for word in after)
    )


def _to_owner(found: Topic) -> Topic:
    """The topic as it is said to those whose it is."""
    return replace(
        found,
        noun=said_to_you(found.noun),
        that=said_to_you(found.that),
        wh=said_to_you(found.wh),
        doing=said_to_you(found.doing),
        asked=said_to_asker(found.asked),
        showed=said_to_asker(found.showed),
        head=said_to_you(found.head),
    )


def _to_others(found: Topic) -> Topic | None:
    """The topic as it is said to somebody else; None where it spoke to its owner."""
    if re.search(r"\b(?:you|your|yours|yourself)\b", found.typed, re.IGNORECASE):
        return None
    return found
