"""Who a reference is to the candidate, as it stands behind their name."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.drafting.english.typed import tidy


@lru_cache(maxsize=4096)
def relation(text: str) -> str | None:
    """The relation as it stands between commas: "Gail Osei, my manager at Initech,"; None where it is not sure."""
    line = tidy(text)
    line = re.sub(r"\s*\([^)]*\)", "", line).split(",")[0].strip()
    line = re.sub(r"\s+for (?:\w+ ){0,2}(?:years?|months?)$", "", line)
    if not line:
        return None
    if re.match(r"(?:my|our|the)\b", line, re.IGNORECASE):
        return line[0].lower() + line[1:]
    return f"my {line[0].lower()}{line[1:]}" if " at " in line else None
