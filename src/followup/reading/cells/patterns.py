"""Whether a regular expression that somebody wrote can be held against a text without end."""

from __future__ import annotations

import re._constants as kinds  # type: ignore[import-not-found]  # the one parser there is; typeshed leaves it out
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

_MOST_TIMES = 20


def may_take_for_ever(pattern: str) -> bool:
    r"""Whether something repeated is repeated: `(a+)+` tries as many ways as there are to divide a text.

    >>> may_take_for_ever(r"(?:a|b+)*c"), may_take_for_ever(r"\byou\b.*\bhear\b")
    (True, False)
    """
    return any(next(_repeats(inner), None) is not None for inner in _repeats(parser.parse(pattern)))


def _repeats(tree: Any) -> Iterator[Any]:
    """What is repeated without end, or often, anywhere within a part of a pattern."""
    if isinstance(tree, tuple) and len(tree) == 2 and tree[0] in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        _, most, repeated = tree[1]
        if most > _MOST_TIMES:
            yield repeated
        yield from _repeats(repeated)
    elif isinstance(tree, tuple | list | parser.SubPattern):
        for part in tree:
            yield from _repeats(part)
