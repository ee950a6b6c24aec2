"""Which drafts stand in a folder as mails, and what is due besides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from followup import spoken
from followup.model.etiquette import Channel
from followup.telling.counts import counted
from followup.telling.to_type import word

if TYPE_CHECKING:
    from followup.correspondence import Mail
    from followup.pipeline import Result

_OTHERS = {
    Channel.CARD: "a card to",
    Channel.CALL: "a call to",
    Channel.TEXT: "a text to",
    Channel.LINKEDIN: "LinkedIn for",
}
_NAMED = 8


def written(
    due: Sequence[Mail], changed: Collection[str], folder: Path, older: Sequence[str], result: Result
) -> Iterator[str]:
    """A line for each mail that was written, then how many there are, what they lack, and what is due besides."""
    mails = [each for each in due if each.name is not None]
    for each in mails:
        if each.name in changed:
            yield f"wrote {folder / str(each.name)} ({_reader(each)}, {spoken.time(each.follow_up.start)})"
    if mails:
        drafts = counted(len(mails), "draft")
        yield f"{drafts} for today and the six days after it in {folder}, to be opened in your mail program."
    else:
        yield "No email is due today or in the six days after it."
    nameless = [_reader(each) for each in mails if not each.has_address]
    if nameless:
        yield f"Without an address, for you to fill in: {', '.join(nameless)}."
    if older:
        more = f" and {len(older) - _NAMED} more" if len(older) > _NAMED else ""
        yield f"Left there by earlier runs, to delete once they are sent: {', '.join(older[:_NAMED])}{more}."
    others = [f"{_OTHERS[each.draft.channel]} {_reader(each)}" for each in due if each.name is None]
    if others:
        lists = " ".join(word(file.name) for file in result.request.lists)
        show = f"{word(result.request.program)} plan {lists} --show NAME"
        yield f"Due as well, and no email: {', '.join(others)}. {show} prints them."


def _reader(mail: Mail) -> str:
    return " ".join(mail.draft.to.name.split()) if mail.draft.to else mail.follow_up.opening.company
