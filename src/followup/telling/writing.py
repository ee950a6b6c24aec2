"""What came of letters that were to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from followup.telling.counts import counted

if TYPE_CHECKING:
    from followup.correspondence import Letter

_NAMED = 12
_USED = "export, plan and the page use them as they stand"


def put(letter: Letter) -> str:
    """The line of a letter that was written."""
    return f"wrote {letter.path} ({letter.about})"


def left(letter: Letter, why: str, program: str) -> str:
    """Why a program's letter was left."""
    return f"{letter.about}: {program} {why}; {'your letter' if letter.is_there else 'ours'} stands"


def by_hand(written: int, there: int) -> Iterator[str]:
    """What to do with letters that were put there."""
    if written:
        yield f"{counted(written, 'letter')} to edit; {_USED}."
    if there:
        yield there_already(there)


def by_program(written: int, left_out: int, there: int) -> Iterator[str]:
    """How many letters a program wrote, and how many it did not."""
    if written:
        yield f"{counted(written, 'letter')} written; read them before you send them. {_USED[:1].upper()}{_USED[1:]}."
    if left_out:
        yield f"{counted(left_out, 'letter')} left as {'it was' if left_out == 1 else 'they were'}."
    if there:
        yield there_already(there)


def there_already(number: int) -> str:
    return f"{counted(number, 'letter')} {'was' if number == 1 else 'were'} there already: --again writes over what is named."


def stopped(written: int, wanted: int) -> str:
    return f"followup: stopped; {written} of {counted(wanted, 'letter')} written, and kept"


def progress(done: int, wanted: int) -> str:
    """How far it is, for a terminal."""
    return f"{done} of {counted(wanted, 'letter')} …"


def nobody(letters: Sequence[Letter], whom: Sequence[str], step: str | None) -> str:
    """Why no letter was found, and whose there are."""
    what = f" of {step}" if step else ""
    who = f" for {' '.join(whom)!r}" if whom else ""
    if not letters:
        return "followup: there is no letter still to be sent"
    known = [letter.about for letter in letters]
    more = f", and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
    return f"followup: no letter{what} is still to be sent{who}; there are: {', '.join(known[:_NAMED])}{more}"
