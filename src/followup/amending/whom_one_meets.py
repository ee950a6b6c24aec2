"""Whom the text of an invitation says that one meets: "You will meet Tom Reeve (Finance Director) and Sue Ellis"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from followup.amending.occasion.words import COMPANY, DATES, LEGAL, is_job, key_of, words_of
from followup.amending.people import Guest
from followup.identity import folded
from followup.offices import JOB, names_nobody

_SENTENCES = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\b[A-Z])[.!?](?=\s|$)")
_LATER = re.compile(
    r"\b(?:if|unless|once|next (?:round|stage|step|interview)|(?:later|second|following|final) (?:round|stage|interview|date)"
    r"|later on|afterwards|first day|questions?|falls|wenn|sofern|später|si|ensuite|después|hvis|senere)\b",
    re.IGNORECASE,
)
"""What makes of a sentence one about another meeting than this."""
_BEFORE_NAMES = re.compile(
    r"\byou(?:['’]ll| will|['’]re| are)?(?: (?:also|first|then|both|be|going|to|get|have|a|the|chance|opportunity)){0,6}"
    r" (?:(?:meet|interview)(?:ing|ed)?(?: (?:with|by))?|joined by"
    r"|(?:speak|talk|chat|sit down|connect)(?:t?ing)? (?:with|to))\b:?"
    r"|^\W*(?:your |the |der |die )?(?:(?:interview )?panel(?:l?ists?)?(?: members)?|interviewers?(?:\(s\))?(?: name)?"
    r"|interviewing (?:you|with))"
    r"(?:\s*:| (?:is|are|will be|consists of|includes|ist|sind)\b)"
    r"|\b(?:your|the) (?:interview|call|conversation|meeting|chat|session) (?:is|will be) with\b"
    r"|\b(?:your|the) interviewers? (?:is|are|will be)\b"
    r"|\bgespräch (?:führen|führt)\b|\bsie (?:sprechen mit|treffen|lernen)\b"
    r"|\bgesprächspartner(?:in|innen)?(?:\s*:| (?:ist|sind)\b)"
    r"|\bdu (?:møder|skal møde|vil møde|kommer til at møde|skal tale med|taler med)\b"
    r"|\bvous (?:rencontrerez|échangerez avec|serez reçue?s? par|parlerez (?:à|avec))"
    r"|\binterlocut(?:eur|rice)s?(?:\s*:| (?:est|sont|sera|seront)\b)"
    r"|\b(?:conocerás?|te reunirás|se reunirá|hablarás?|te entrevistarás?|se entrevistará)(?: (?:a|con))\b"
    r"|^\W*entrevistador(?:a|es|as)?\s*:",
    re.IGNORECASE,
)
_BEHIND_NAMES = re.compile(
    r"\s+(?:will|is going to|are going to)(?: (?:both|also|be))*"
    r" (?:(?:interview|meet|speak|talk|chat)(?:ing)?(?: (?:with|to))? you\b"
    r"|join(?:ing)? (?:us|me|you|(?:in|the|this|your)\b)"
    r"|(?:conduct|lead|run|hold)(?:ing)? (?:the|this|your) (?:\w+ )?(?:interview|call|meeting|conversation|session)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",? (?:and|und|et|y|e|og|as well as|sowie) | ?[,;/] | & ", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)|\s*\[([^\[\]]{2,60})\]")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
_PARTICLES = words_of("van von de der den del da di al bin la le ten ter zu")
_OF = words_of("from of von vom fra de")
_WHERE = words_of("at in on about for near via bei in im am chez dans à ved hos i who which whose qui que")
"""What stands before a place, a subject, or what is told of somebody, where names are listed."""
_ARTICLES = re.compile(
    r"^(?:(?:our|the|your|a|an|unsere?[nmr]?|der|die|den|vores|notre|nuestr[oa]|el|la|le)\s+)+", re.IGNORECASE
)
_NOT_NAMES = words_of("i you we they it he she zoom teams google microsoft webex everyone")
_BULLET = re.compile(r"^\s*(?:[-*•–·]|\d{1,2}[.)])\s*")


def whom_one_meets(text: str) -> tuple[Guest, ...]:
    """Those whom a text says that one meets, each with the job that stands beside the name; of some a first name alone.

    >>> [(one.name, one.title) for one in whom_one_meets("You will meet Tom Reeve (Finance Director) and Sue Ellis.")]
    [('Tom Reeve', 'Finance Director'), ('Sue Ellis', None)]
    """
    met: dict[str, Guest] = {}
    for one in _named(text[:5000]):
        met.setdefault(folded(one.name), one)
    return tuple(met.values())


def _named(text: str) -> Iterator[Guest]:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for sentence in _SENTENCES.split(line):
            if _LATER.search(sentence):
                continue
            if (before := _BEFORE_NAMES.search(sentence)) is not None:
                yield from _in_list(sentence[before.end() :])
                if not sentence[before.end() :].strip(" :"):
                    yield from _in_lines(lines[number + 1 :])
            if (behind := _BEHIND_NAMES.search(sentence)) is not None:
                yield from _in_list(sentence[: behind.start()])


def _in_lines(lines: Sequence[str]) -> Iterator[Guest]:
    """Those of a list of one person a line, with a bullet before them or a job behind, until a line that is none."""
    for line in filter(str.strip, lines):
        found = [*_in_list(_BULLET.sub("", line))]
        if not found or not (_BULLET.match(line) or found[0].title):
            return
        yield from found


def _in_list(text: str) -> Iterator[Guest]:
    """The people of a list of names and jobs, until something that is neither."""
    job: str | None = None
    last: Guest | None = None
    for part in filter(str.strip, _BETWEEN.split(_with_brackets_closed(" ".join(text.split())))):
        name, title, goes_on = _person_in(part)
        if name:
            if last is not None:
                yield last
            last, job = Guest(name, title=title or job), None
        elif _is_job(part):
            plain = _ARTICLES.sub("", part.strip(" :–-"))
            if last is not None and last.title is None:
                last = dataclasses.replace(last, title=plain)
            elif last is None and not _WHERE & set(map(key_of, part.split())):
                job = plain
            elif last is None:
                break
        elif key_of(part.split()[0]) not in _WHERE or last is None:
            break
        if not goes_on and name:
            break
    if last is not None:
        yield last


def _with_brackets_closed(text: str) -> str:
    """A text whose brackets hold nothing at which a list is taken apart."""
    return _IN_BRACKETS.sub(lambda found: _BETWEEN.sub("\0", found[0]) if _BETWEEN.search(found[0]) else found[0], text)


def _person_in(part: str) -> tuple[str, str | None, bool]:
    """The name of a part of a list, "" for none, the job beside it, and whether nothing stands behind them."""
    brackets = _IN_BRACKETS.search(part)
    inside = next(filter(None, brackets.groups()), "") if brackets is not None else ""
    said, _, behind = part.partition(brackets[0]) if brackets is not None else (part, "", "")
    said, *jobs = re.split(r"\s+[-–—]\s+", said, maxsplit=1)
    words = said.split()
    while words and not _may_be_name(words[0]):
        if key_of(words.pop(0)) in _WHERE:
            words.clear()
    count = 0
    while count < len(words) and (_may_be_name(words[count]) or (count and key_of(words[count]) in _PARTICLES)):
        count += 1
    name = " ".join(words[:count]).strip(" .,:")
    rest = words[count:]
    is_job_whole = (
        bool(rest) and rest[0][0].isupper() and any(is_job(key_of(one)) for one in rest)
    )  # Senior Data Engineer
    is_nobody = not name or is_job_whole or name[-2:] in ("'s", "’s") or names_nobody(name) or _is_company(name)
    title = next((one.strip() for one in (inside, *jobs) if _is_job(one) and "\0" not in one), None)
    rest += behind.split()
    return "" if is_nobody else name, title, not rest or key_of(rest[0]) in _OF


def _may_be_name(word: str) -> bool:
    key = key_of(word)
    is_other = key in DATES or is_job(key) or names_nobody(word.strip(".,:"))
    return bool(_CAPITAL.fullmatch(word.strip(",:"))) and not is_other and key not in _NOT_NAMES


def _is_company(name: str) -> bool:
    return bool(COMPANY.search(name) or LEGAL.match(key_of(name.split()[-1])))


def _is_job(part: str) -> bool:
    words = part.split()
    if words and key_of(words[0]) in _WHERE:
        return False
    says_job = JOB.search(part) or any(is_job(key_of(word)) for word in words)
    return len(words) <= 7 and bool(words) and bool(says_job or names_nobody(_ARTICLES.sub("", part.strip(" :"))))
