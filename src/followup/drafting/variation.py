"""Variation without chance: which wording of a bank a reader gets, so that people who compare find no two texts alike."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from followup.drafting.phrases import plain
from followup.identity import short_hash
from followup.model import Candidate, Message, Opening

TURNS = 8  # how many wordings a bank needs so that no two people of one round share a sentence


def turns(messages: Sequence[Message]) -> dict[int, int]:
    """Which wording each message takes, by the message's place: different for all, and by the reader's place alone.

    People keep the turn that their place and number of earlier visits give them; where two would meet, the later one in
    the list moves on, past the turns of their own earlier rounds. So nobody reads a sentence twice, and a person who is
    added at the end changes no other text.
    """
    found: dict[int, int] = {}
    for place in sorted(range(len(messages)), key=lambda each: (messages[each].variant, each)):
        message = messages[place]
        wanted = [(message.variant + 3 * visit) % TURNS for visit in range(message.earlier + 1)]
        free = [
            turn
            for turn in (wanted[-1], *((wanted[-1] + step) % TURNS for step in range(1, TURNS)))
            if turn not in found.values()
        ]
        unread = [turn for turn in free if turn not in wanted[:-1]]
        found[place] = next(iter(unread or free), wanted[-1])
    return found


def chosen_by(candidate: Candidate, opening: Opening, turn: int) -> dict[str, Any]:
    """What `one_of` looks at, under names that no template can write."""
    return {"_candidate": plain(candidate.name or ""), "_opening": opening.key, "_turn": turn}


def one_of(context: Mapping[str, Any], lines: str | list[str], bank: str = "") -> str:
    """One line of a bank: by the reader's turn, from a start and in a stride that the candidate's name, the bank's and
    the opening's give. So two candidates, and one candidate's openings, differ. Raises ValueError for an empty bank.
    """
    found = lines.split("\n") if isinstance(lines, str) else lines
    choices = [line.strip() for line in found if line.strip()]
    if not choices:
        raise ValueError("one_of has no line to choose from")
    line = choices[place_in_bank(context, len(choices), bank)]
    return f"{line}\n" if isinstance(lines, str) else line


def place_in_bank(context: Mapping[str, Any], lines: int, bank: str = "") -> int:
    """Which of a bank's so many lines `one_of` chooses, from 0 on."""
    start, stride = _start_and_stride(context["_candidate"], bank, context["_opening"], lines)
    return int((start + stride * context["_turn"]) % lines)


@lru_cache(maxsize=4096)
def _start_and_stride(candidate: str, bank: str, opening: str, lines: int) -> tuple[int, int]:
    # Not a checksum such as CRC, which is linear: names of one length would move every bank by the same. A stride
    # without a common divisor visits every line, so that people with different turns read different ones.
    number = int(short_hash(candidate, bank, opening), 16)
    strides = _strides(lines)
    return number % lines, strides[number // lines % len(strides)]


@lru_cache(maxsize=64)
def _strides(lines: int) -> tuple[int, ...]:
    return tuple(each for each in range(1, lines + 1) if math.gcd(each, lines) == 1)
