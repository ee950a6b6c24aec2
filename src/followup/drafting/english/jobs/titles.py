"""How a job is said: "the charge nurse job in cardiac step-down", "as an apprentice electrician", "your charge nurse"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followup.drafting.english.dialect import Dialect
from followup.drafting.english.jobs.parts import parts
from followup.drafting.english.jobs.sense import Sense, sense
from followup.drafting.english.words import occupations
from followup.drafting.english.words.sounds import with_article


@dataclass(frozen=True, slots=True)
class Job:
    """A job in words. Where the list has no title, or none that can be said, `title` and what is made of it are None.

    title    as it was typed but clean, for a subject: "Charge Nurse, Cardiac Step-Down"
    the_job  in full, once a letter: "the charge nurse job in cardiac step-down"; "the job" without a title
    short    "the charge nurse job"
    again    "the job", "the role", "the position", "the post", "the internship"
    name     small letters, alone: "charge nurse"
    as_one   "as charge nurse", "as an apprentice electrician", "as Head of Sales"; None where it names no person
    your     "your charge nurse"; None where it names no person
    """

    title: str | None
    the_job: str
    short: str
    again: str
    name: str | None
    as_one: str | None
    your: str | None


@lru_cache(maxsize=4096)
def job(title: str | None, english: Dialect, formal: bool = False) -> Job:
    """The job that a title names, as one says it.

    >>> from followup.drafting.english.dialect import AMERICAN
    >>> job("Charge Nurse, Cardiac Step-Down (Req. 4521)", AMERICAN).the_job
    'the charge nurse job in cardiac step-down'
    """
    taken = parts(title)
    if taken is None:
        noun = "position" if formal and not english.is_british else "job"
        return Job(None, f"the {noun}", f"the {noun}", f"the {noun}", None, None, None)
    said = _sayable(sense(taken))
    noun = _noun(said, english, formal)
    short = _short(said, noun)
    is_person = occupations.is_person(said.head)
    return Job(
        title=taken.clean,
        the_job=f"{short}{said.after}",
        short=short,
        again=f"the {noun}",
        name=said.person,
        as_one=_as_one(said) if is_person else None,
        your=f"your {said.person}" if is_person else None,
    )


_MOST_WORDS = 6  # that one says in a breath


def _sayable(said: Sense) -> Sense:
    """What is too long to be said stands in the subject alone: "the position"."""
    return said if len(said.label.split()) <= _MOST_WORDS else Sense(said.person, "", "", "")


def _noun(said: Sense, english: Dialect, formal: bool) -> str:
    """The noun by trade and country: "job" anywhere, "role" in offices, "position" in formal American, "post" in British schools
    and public bodies.
    """
    if said.is_own_job:
        return said.label.split()[-1].lower()
    if not said.label:
        return "post" if english.is_british else "position"
    if english.is_british and said.head and occupations.is_public(said.person):
        return "post"
    if said.head in ("student", "postdoc", "candidate"):
        return "position"
    if formal and not english.is_british:
        return "position"
    is_office = said.is_ranked or (
        said.head and occupations.is_office(said.person)
    )  # of another language nobody can tell
    return "role" if is_office else "job"


def _short(said: Sense, noun: str) -> str:
    if said.is_own_job:
        return f"the {said.label}"
    if noun == "post" and said.label.endswith(" teacher") and not said.label.endswith("head teacher"):
        return f"the {said.label.removesuffix('teacher')}teaching post"
    return f"the {said.label} {noun}" if said.label else f"the {noun}"


def _as_one(said: Sense) -> str:
    """Behind "as" with an article, except where a house has only one."""
    first, *_ = said.person.lower().split()
    is_one_of_many = first in ("apprentice", "trainee", "assistant", "associate", "senior", "junior")
    is_single = (
        said.is_ranked or said.head in occupations.LEADERS or said.head.endswith("chef") or first in occupations.LEADING
    )
    return f"as {said.person}" if is_single and not is_one_of_many else f"as {with_article(said.person)}"
