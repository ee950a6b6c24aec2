"""What the list says as the records that a template has: a topic, a job, a meeting, each in the words that are sure."""

from __future__ import annotations

import datetime as dt
import re

from followup.drafting import facts
from followup.drafting.english import companies, occasions
from followup.drafting.english.dialect import Dialect
from followup.drafting.english.jobs import titles
from followup.drafting.english.text.plain import as_sentence, listed, plain
from followup.drafting.english.topics import talk
from followup.drafting.english.topics.forms import Topic
from followup.drafting.english.words.tagging import tokens
from followup.drafting.marks import Typed
from followup.model.interviews import Interview, Mode, Opening
from followup.model.people import Interviewer

LEVELS = 3
"""How often a letter that came out too long is written again: with a topic's short form and no strength, then with neither."""


def typed(text: str | None) -> Typed | None:
    """A fact's text on one line; None where there is none."""
    return Typed(plain(text)) if text and plain(text) else None


def own_sentence(person: Interviewer) -> Typed | None:
    """The sentence of the candidate's own that stands beside a person; None where there is none."""
    return typed(as_sentence(person.say)) if person.say else None


def topic_record(said: Topic | None) -> facts.Topic:
    """A topic's forms as a template has them."""
    if said is None:
        return facts.Topic()
    return facts.Topic(
        about=typed(said.about),
        noun=typed(said.noun),
        noun_words=said.noun_words,
        is_plural=said.is_plural,
        that=typed(said.that),
        wh=typed(said.wh),
        asked=typed(said.asked),
        showed=typed(said.showed),
        doing=typed(said.doing),
        said=typed(said.said),
        quote=typed(said.quote),
        promise=typed(said.promise),
        head=typed(said.head),
        brief=typed(_whole_enough(said) or said.gist or _in_brief(said)),
        is_trouble=said.is_trouble,
        is_there=said.has_form,
    )


_MOST_WORDS_OF_A_LABEL, _MOST_WORDS_OF_A_CLAUSE = 4, 9


_UNFIT = re.compile(r"\d| not ")


def _whole_enough(said: Topic) -> str | None:
    """The noun with what tells it apart, which its first word alone does not: "manuscripts that arrive two weeks late"."""
    is_told_apart = said.noun and said.gist and said.noun != said.gist and said.noun.startswith(said.gist)
    fits = is_told_apart and said.noun and said.noun_words <= _MOST_WORDS_OF_A_CLAUSE and not _UNFIT.search(said.noun)
    return said.noun if fits and not tokens(said.noun or "")[-1].can_be("IR") else None


def _in_brief(said: Topic) -> str | None:
    """A noun or a clause of few words, behind which more can be said: not "when to move in"."""
    if said.noun and said.noun_words <= _MOST_WORDS_OF_A_LABEL and " not " not in said.noun:
        return said.noun
    clause = said.wh or (said.asked if said.asked and not talk.is_about_me(said.asked) else None)
    if clause is None or len(clause.split()) > _MOST_WORDS_OF_A_CLAUSE or tokens(clause)[-1].can_be("IR"):
        return None
    return clause if clause.startswith(_OPEN if said.is_trouble else (*_OPEN, *_OPEN_OF_FACTS)) else None


_OPEN, _OPEN_OF_FACTS = ("why ", "how ", "what "), ("which ", "who ", "where ", "when ", "whether ")


def at_level(whole: facts.Topic, level: int) -> facts.Topic:
    """A topic as a letter of less room has it: a short form, then nothing but what was promised."""
    if level == 0:
        return whole
    if level == 1 and whole.head:
        return facts.Topic(
            about=whole.head,
            noun=whole.head,
            noun_words=len(whole.head.split()),
            promise=whole.promise,
            head=whole.head,
            brief=whole.brief,
            is_trouble=whole.is_trouble,
            is_there=True,
        )
    return facts.Topic(
        promise=whole.promise, brief=whole.brief if level == 1 else None, is_there=whole.promise is not None
    )


def job_record(opening: Opening, english: Dialect, is_formal: bool) -> facts.Job:
    """An opening's job as one says it; what a posting has in brackets is in no subject."""
    said = titles.job(opening.role, english, is_formal)
    title = said.title.partition(" (")[0] if said.title else None
    return facts.Job(
        company=Typed(companies.company(opening.company)),
        title=typed(title),
        name=typed(said.name),
        the_job=Typed(said.the_job),
        short=Typed(said.short),
        again=Typed(said.again),
        as_one=typed(said.as_one),
        your=typed(said.your),
    )


def occasion_record(interview: Interview, english: Dialect, is_again: bool) -> facts.Occasion:
    """What an interview was, as both would call it; `is_again` for somebody who was met before."""
    said = occasions.occasion(interview, len(interview.interviewers), english, interview.mode, is_again)
    return facts.Occasion(
        kind=said.kind.value,
        thanked=said.thanked,
        talked=said.talked,
        name=said.name,
        short=said.name if said.name.startswith(("our ", "the ")) else "the interview",
        mine=said.the_name,
        did=said.did,
        is_in_person=bool(said.is_in_person),
        is_short=said.is_short or interview.is_phone_screen,
    )


_MODES = {Mode.ONSITE: "on-site", Mode.VIDEO: "by video", Mode.PHONE: "by phone"}


def meeting_record(interview: Interview, here: dt.tzinfo | None, english: Dialect) -> facts.Meeting:
    """An interview to prepare for, on the candidate's clock `here` and on its own."""
    start = interview.start.astimezone(here) if interview.start else None
    there = interview.start
    differs = start and there and start.utcoffset() != there.utcoffset()
    city = interview.timezone.rsplit("/", 1)[-1].replace("_", " ")
    people = [
        f"{plain(each.name)} ({plain(each.title)})" if each.title else plain(each.name)
        for each in interview.interviewers
    ]
    where = plain(interview.location) if interview.location else None
    return facts.Meeting(
        company=Typed(plain(interview.company)),
        title=typed(titles.job(interview.role, english).title),
        round=typed(interview.round),
        mode=_MODES[interview.mode] if interview.mode else None,
        clock=Typed(f"{start:%H:%M}") if start else None,
        clock_there=Typed(f"{there:%H:%M} in {city}") if differs and there else None,
        place=None if not where or "://" in where else Typed(where),  # a link is in the invitation
        people=typed(listed(people)),
        notes=_noted(interview),
    )


_MOST_NOTED = 600


def _noted(interview: Interview) -> Typed | None:
    """What the list has in `notes`: one line a line, and no longer than a phone shows."""
    lines = [plain(line).lstrip("-•* ") for line in (interview.notes or "").splitlines() if line.strip()]
    text = "\n- ".join(filter(None, lines))  # as items, which a template keeps on lines of their own
    short = text if len(text) <= _MOST_NOTED else f"{text[:_MOST_NOTED].rsplit(' ', 1)[0]} …"
    return Typed(short) if short else None
