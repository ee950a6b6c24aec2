"""Why a command could not be done, and what to do then."""

from __future__ import annotations

from followup.pipeline import Refused
from followup.problems import NotDone
from followup.publishing.published import ForeignFile


def refusal(why: NotDone) -> str:
    """What kept a command from being done, as a sentence, with a hint where there is something to type."""
    match why:
        case Refused():
            return (
                f"{why}. Is this the right file? Nothing was written.\n"
                f"  hint: if those interviews are really gone, run again with --withdraw"
            )
        case ForeignFile():
            return f"{why}.\n  hint: {why.hint}"
    return str(why)
