"""Clients of a cohort, of five kinds: those whose list is good, faulty, empty, hostile or huge."""

from __future__ import annotations

import itertools
from pathlib import Path

from bench.interviews import list_of

KINDS = ("good", "faulty", "empty", "hostile", "huge")
_BOMB = "".join(f"{this}: &{this} [{', '.join([f'*{last}'] * 9)}]\n" for last, this in itertools.pairwise("abcdefghi"))
_HOSTILE = (
    f"a: &a [x]\n{_BOMB}interviews: *i\n",
    "[" * 50_000,
    (
        "candidate: {name: ../../etc/passwd}\ninterviews:\n"
        "  - {company: '../../../../tmp/x\\u001b[2J', date: 2026-12-01, start: '14:00', role: '=cmd()'}\n"
    ),
    "interviews:\n  - company: " + "A" * 200_000 + "\n    date: 2026-12-01\n",
    "\x00\x01\x02\xff" * 1000,
)  # fmt: skip


def list_of_client(number: int, kind: str = "good", interviews: int = 8) -> str:
    """A client's list: interviews of the year 2026, from its second week on."""
    text = list_of({"huge": 25 * interviews}.get(kind, interviews))
    text = text.replace("name: Priya Raman", f"name: Client Number {number}").replace("priya@", f"client{number}@")
    if kind == "faulty":
        return text.replace("    date: 2026-01-13\n", "    date: 2026-02-30\n", 1)
    if kind == "empty":
        return ("", "interviews: []\n", "candidate: {name: Nobody Yet}\n")[number % 3]
    return _HOSTILE[number % len(_HOSTILE)] if kind == "hostile" else text


def kind_of(number: int) -> str:
    """Of a hundred clients two are huge, and four of each other kind but the good."""
    place = number % 100
    return "huge" if place in (17, 67) else KINDS[1 + place % 3] if place % 8 == 3 else "good"


def write_clients(folder: Path, count: int, *, mixed: bool = True, interviews: int = 8) -> list[Path]:
    """The lists of so many clients, each a file of so many interviews; mixed or all of them good."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"client-{number:04}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(list_of_client(number, kind_of(number) if mixed else "good", interviews), "utf-8")
    return paths
