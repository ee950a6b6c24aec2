"""What people type for themselves and a letter never repeats: reminders, pay, families, judgements of a person."""

from __future__ import annotations

import re


def any_of(*phrases: str) -> str:
    """A pattern that matches any of the words and phrases, which are divided by bars."""
    return rf"(?:{'|'.join(phrases)})"


_REMINDERS = any_of(
    "ask|check|remember|remind(?:er)?|follow(?: |-)?up|find out|look (?:up|into)|call|e-?mail|ring|text|google|research|read up",
    "note|nb|to ?do|prepare|bring|mention|send|write|thank|avoid|don'?t|do not|must|need to|have to|should|maybe|wait|apply",
    "confirm|connect|add on",
)
_MONEY = any_of(
    "salar(?:y|ies)|pay rise|pay (?:band|scale|range)|hourly rate|wages?|compensation|comp package|pto|vacation days",
    r"annual leave|holiday allowance|401\(?k\)?|pensions?|bonus(?:es)?|notice period|expected pay|rate of pay|equity",
    "stock options|relocation",
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
_FAMILY = any_of(rf"(?:his|her|their|your) (?:own )?(?:\w+ )?{_KIN}|kids|twins|divorced|pregnant|(?:is|got) married")
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

_REMINDER = re.compile(rf"^{_REMINDERS}\b", re.IGNORECASE)
_PRIVATE = re.compile(rf"\b{_MONEY}\b|{_SUMS}|\b{_FAMILY}\b", re.IGNORECASE)
_GOSSIP = re.compile(
    any_of(
        r"^(?:he|she|him)\b",
        rf"^(?:{_SEEMED}|is|was|very|really|quite|a bit|bit|super|so|too)\b(?! many\b| much\b)",
        rf"\b(?:he|she|they)(?:'s)? (?:{_SEEMED}|hates?|hated|likes?|liked|loves?|loved|wants? me|thinks?|thought)\b",
        r"\b(?:he|she)(?:'s| is| was| has| had| did| does| said| says| wants?| wanted)\b",
        rf"^(?:(?:a|the|very|really|not) )*{_JUDGED}(?:(?:,| and| but)? {_JUDGED})*(?: {_PEOPLE})?$",
        rf"\b{_GOSSIP_WORDS}\b",
        rf"^(?:not )?(?:{_JUDGED}|lots of|no) (?:eye contact|energy|handshake|smile|questions?)$",
    ),
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"^(?:i(?:'ve| have)?\s+)?(?:promised|agreed|said i(?:'d| would)|will|i'll|offered)\s+(?:(?:to|her|him|them)\s+)*"
    r"(?:send|e-?mail|mail|forward|share)\b"
    r"|^(?:i(?:'ve| have)?\s+)?(?:promised|owe)\s+(?:her |him |them )?(?:the|an?|my|some|our)\b",
    re.IGNORECASE,
)


def is_reminder(line: str) -> bool:
    """Whether a line begins as a reminder to oneself does: "ask about weekends"."""
    return bool(_REMINDER.match(line))


def is_private(line: str) -> bool:
    """Whether a line is about pay or somebody's family."""
    return bool(_PRIVATE.search(line))


def is_gossip(line: str) -> bool:
    """Whether a line judges a person, or tells what somebody likes and hates."""
    return bool(_GOSSIP.search(line))


def is_promise(line: str) -> bool:
    """Whether a line says that the candidate promised to send something."""
    return bool(_PROMISE.match(line))
