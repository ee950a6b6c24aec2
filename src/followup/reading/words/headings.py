"""Words in headings that name no kind of column by themselves."""

from __future__ import annotations

FILLERS = frozenset((
    "dates", "days", "d", "l",
    "名", "名称", "名前", "的", "当前", "目前",
    "the", "of", "my", "a", "an", "and", "or", "for", "in", "at", "s", "name", "names", "e", "g", "if", "any",
    "is", "was", "full", "local", "scheduled", "planned", "interview", "interviews", "date", "time", "times",
    "required", "optional", "what", "which", "will", "i", "did", "meet", "your", "our", "their", "yyyy", "mm",
    "dd", "hh", "am", "pm", "min", "mins",
))  # fmt: skip
"""Words that change nothing about what a column holds."""

ARTICLES = frozenset((
    "the", "a", "an", "my", "what", "which", "will", "i", "did", "meet", "your", "our", "their", "der", "die",
    "das", "le", "la", "les", "el", "il",
))  # fmt: skip
"""Words in front of what a column holds."""

DAY_WORDS = frozenset((
    "date", "dates", "day", "on", "at", "when", "scheduled", "for", "the", "of", "datum", "termin", "tag", "am",
    "le", "fecha", "dia", "día", "data", "jour", "giorno", "dag", "time", "datetime", "日期", "时间", "日", "日時", "日程",
))  # fmt: skip
"""Words that say that a column holds days, and not of what."""

BESIDE_A_DAY = frozenset((
    "my", "was", "i", "last", "latest", "first", "da", "do", "de", "del", "della", "di", "du", "la", "der", "die",
    "by", "to", "in", "job", "role", "from", "them", "they", "back",
))  # fmt: skip
"""Words that change nothing of what a day is the day."""
