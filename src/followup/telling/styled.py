"""Lines for a terminal, with its own commands in them where it wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


def styled(rows: Iterable[RenderableType], *, width: int, has_style: bool, crop: bool = False) -> Iterator[str]:
    """What `rows` are as lines of `width` columns, longer ones whole unless they are to be cropped."""
    from rich.console import Console  # 50 ms, and only where a person looks

    console = Console(
        width=width, highlight=False, color_system="standard" if has_style else None, force_terminal=has_style
    )
    with console.capture() as captured:
        for row in rows:
            console.print(row, crop=crop)
    for line in captured.get().splitlines():
        yield line.rstrip()
