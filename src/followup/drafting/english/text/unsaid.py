"""What people type for themselves and a letter never repeats: reminders, pay, families, judgements of a person."""

from __future__ import annotations

import re

from followup.drafting.english.words.patterns import Pattern


def any_of(*phrases: str) -> str:
    """A pattern that matches any of the words and phrases, which are divided by bars."""
    return rf"(?:{'|'.join(phrases)})"


_REMINDERS = any_of(
    "ask|check|remember|remind(?:er)?|follow(?: |-)?up|find out|look (?:up|into)"
    "|call|e-?mail|ring|text|google|research|read up",
    "note|nb|to ?do|prepare|bring|mention|send|write|thank|avoid|don'?t|do not|must|need to|have to|should|maybe|wait|apply",
    "confirm|connect|add on",
)
_MONEY = any_of(
    r"salar(?:y|ies)(?! (?:weeks?|days?|runs?|accounts?)\b)",
    "pay rise|pay (?:band|scale|range)|hourly rate|wages?|compensation|ctc|comp package|pto|vacation days",
    r"annual leave|holiday allowance|401\(?k\)?|pensions?|bonus(?:es)?|notice period|expected pay|rate of pay|equity",
    "stock options|relocation",
)
_PAID = any_of(
    r"(?<!who )(?<!that )pay(?:s(?! for (?:the|our|their|its|an?) )| is| was| band| cut| rate| day)?(?! runs?\b| slips?\b)",
    "day rate|benefits? package",
)
_SUMS = any_of(
    r"[$€£]\s?\d[\d,.]*k?\s*(?:an?|per|/|-|–|$)",
    r"\b\d[\d,. ]*k?\s*(?:[$€£]\s*)?(?:an?|per|/)\s*(?:hour|hr|month|year|yr|week|annum)\b",
    r"\b\d+k\b|^\d[\d ,.]*$",
)
_KIN = any_of(
    "child|children|kids?|wife|husband|partner|sons?|daughters?|bab(?:y|ies)|dogs?|cats?|mother|mum|mom|father|dad|parents",
    "divorce|wedding|illness|pregnancy|age|religion|accent|weight|hair|looks?",
)
_FAMILY = any_of(
    rf"(?:his|her|their|your) (?:own )?(?:\w+ )?{_KIN}|kids(?! and the \w+s\b)(?=$|[,;.]| (?:and|are|at|is|in|too)\b)",
    "twins|divorced|pregnant|(?:is|got) married",
)
_MINE = (
    r"my (?:age|kids|children|husband|wife|partner|religion|health|visa|pregnancy|marriage)|if i ha(?:ve|d) kids"
    r"|how i (?:sleep|eat|look|feel)$"
    r"|(?:his|her) (?:\w+ )?(?:holiday|vacation|house|garden|commute|health|surgery|birthday|weekend|hobby|hobbies)"
)
_HIRING = Pattern(
    r"^(?:(?:long|short|good|bad|tough|second|panel|the|next|final|phone|video|easy"
    r"|hard) )*interview\b(?! (?:training|guides?|transcripts?))"
    r"|^(?:resume|cv)\b(?! gaps\b)"
    r"|\binterviewer\b|\b(?:other|internal|strong|few|many|\d+|two|three) candidates?\b|^hr\b(?: will| to|$)|\bred flags?\b"
    r"|\b(?:first|second|third|final|next|last) round\b|^decision\b|\blet me know\b"
    r"|\bhear (?:by|back)\b|(?<!how to )\bhear from\b(?! (?:before|after|until)\b|[,.;]|$)|\bget back to me\b"
    r"|\b(?:call|ring|email|text) (?:me\b|back\b|next\b|tomorrow\b|on \w+day\b|\w+day\b)",
    re.IGNORECASE,
)
_LIKED = "lovely|nice|great|awful|terrible|horrible|amazing|awesome|weird|beautiful|ugly|stunning|fantastic|young|free parking"
_SEEMED = any_of("seemed|seems|looked|looks|sounded|sounds|came across|comes across|felt|feels")
_PEOPLE = any_of(
    "guy|man|woman|lady|person|chap|bloke|girl|boss|people|team|vibes?|chat|talk|interviewer|manager|accent|listener"
)
_JUDGED = any_of(
    "nice|friendly|rude|grumpy|bored|cold|warm|weird|odd|strange|sweet|lovely|great|good|cool|tough|scary|boring|arrogant",
    "awkward|serious|quiet|smart|funny|chatty|helpful|kind",
)
_GOSSIP_WORDS = any_of(
    "gossip|between us|off the record|confidential(?:ly)?|secret|rumou?r|fired|laid off|sacked|affair|drunk|lazy|stupid",
    "incompetent",
)

_REMINDER = Pattern(rf"^{_REMINDERS}\b", re.IGNORECASE)
_LOOK_IT_UP = Pattern(r"^(?:check|google|read|see|ask|call|text|e-?mail|look (?:up|at)) [A-Z]")
_PRIVATE = Pattern(rf"\b(?:{_MONEY}|{_PAID}|{_MINE})\b|{_SUMS}|\b{_FAMILY}\b", re.IGNORECASE)
_GOSSIP = Pattern(
    any_of(
        r"^(?:he|she|him)\b",
        rf"^(?:{_SEEMED}|is|was|very|really|quite|a bit|bit|super|so|too)\b(?! many\b| much\b)",
        rf"\b(?:he|she|they)(?:'s)? (?:{_SEEMED}|hates?|hated|likes?|liked|loves?|loved|wants? me|thinks?|thought)\b",
        r"\b(?:he|she)(?:'s| is| was| has| had| did| does| said| says| wants?| wanted)\b",
        rf"^(?:(?:a|the|very|really|not) )*{_JUDGED}(?:(?:,| and| but)? {_JUDGED})*(?: {_PEOPLE})?$",
        rf"^(?:{_LIKED})\b(?: \w+){{0,2}}$",
        rf"\b(?:everyone|everybody|people|team|staff|manager|boss|panel)\b.* (?:was|were"
        rf"|is|are|seemed?|looked) (?:\w+ )?{_JUDGED}\b",
        rf"\b{_GOSSIP_WORDS}\b",
        r"\bshould(?:'ve| have) (?:gone|left|retired|quit|resigned|known|been)\b|\bin tears\b"
        r"|\bcried\b|\b(?:was|him|her) crying\b",
        rf"^(?:not )?(?:{_JUDGED}|lots of|no) (?:eye contact|energy|handshake|smile|questions?)$",
    ),
    re.IGNORECASE,
)
_OF_ANYONE = Pattern(
    r"(\b(?:an?|each|every|any) [a-z-]+(?: [a-z-]+)* (?:when|if|who|that|before|until|after|where|once|unless) )(?:he|she)\b"
)
_PROMISE = Pattern(
    r"^(?:i(?:'ve| have)?\s+)?(?:promised|agreed|said i(?:'d| would)|will|i'll|offered)\s+(?:(?:to|her|him|them)\s+)*"
    r"(?:send|e-?mail|mail|forward|share)\b"
    r"|^(?:i(?:'ve| have)?\s+)?(?:promised|owe)\s+(?:her |him |them )?(?!to\b|that\b|me\b|us\b|her\b|him\b|them\b)\w",
    re.IGNORECASE,
)


# "The regulars who come with their dogs": whose they are is said.
_THEIR_OWN = re.compile(r"(\b\w+s who [\w' -]*?)\btheir\b")


def is_reminder(line: str) -> bool:
    """Whether a line begins as a reminder to oneself does: "ask about weekends"."""
    return bool(_REMINDER.match(line))


def is_to_look_up(line: str) -> bool:
    """Whether a line reminds oneself of something with a name: "check Glassdoor"."""
    return bool(_LOOK_IT_UP.match(line))


def is_about_hiring(line: str) -> bool:
    """Whether a line is about the interview itself and what comes next: "second round Tuesday"."""
    return bool(_HIRING.search(line))


def is_private(line: str) -> bool:
    """Whether a line is about pay or somebody's family."""
    return bool(_PRIVATE.search(_THEIR_OWN.sub(r"\1the", line)))


def is_gossip(line: str) -> bool:
    """Whether a line judges a person, or tells what somebody likes and hates. "What a trainee does when he is not sure" is of
    any trainee.
    """
    return bool(_GOSSIP.search(for_anyone(line)))


def for_anyone(line: str) -> str:
    """The line with "they" for who is any of many.

    >>> for_anyone("what a trainee does when he is not sure"), for_anyone("what he does")
    ('what a trainee does when they is not sure', 'what he does')
    """
    return _OF_ANYONE.sub(r"\1they", line)


def is_promise(line: str) -> bool:
    """Whether a line says that the candidate promised to send something."""
    return bool(_PROMISE.match(line))
