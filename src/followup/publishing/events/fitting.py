"""Texts as every calendar shows them alike."""

from __future__ import annotations

import re

MOST_SUMMARY_UNITS = 255  # UTF-16 units; profile, Event: Outlook cuts there
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Control characters but tab and line feed; what turns the direction of text; what XML forbids, and CalDAV wraps events in XML.
_REMOVED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_TAG = re.compile("<(?=[A-Za-z/!?])([^<>]*)(>?)")
_BACKSLASH_N = re.compile(r"\\(?=[nN])")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff<\\\\]")


def fit(text: str) -> str:
    r"""`text` as every calendar shows it alike (profile, Event, DESCRIPTION); letter for letter where nothing is wrong.

    Line breaks of every kind become LF; control characters and what turns a text's direction go; a lone surrogate becomes U+FFFD;
    white space at both ends goes. What HTML would take for a tag (`<` before a letter, `/`, `!` or `?`) gets single
    guillemets, since Google renders tags. A backslash before n becomes U+FF3C, its full-width form: four readers take
    the pair for a line break, a slash would say something else, and a search still finds this one.

    >>> fit("<b>Hi</b> 1 < 2 \\network\r\n")
    '‹b›Hi‹/b› 1 < 2 ＼network'
    """
    if _UNFIT.search(text):
        text = _BREAK.sub("\n", text)
        text = _REMOVED.sub("", _SURROGATE.sub("\ufffd", text))
        text = _TAG.sub(lambda tag: f"‹{tag[1]}{'›' if tag[2] else ''}", text)
        text = _BACKSLASH_N.sub("＼", text)
    return text.strip()


def fit_line(text: str) -> str:
    """`text` fit for calendars, and on one line."""
    line = fit(text)
    if "\n" in line or "\t" in line:
        return " ".join(filter(None, map(str.strip, line.replace("\t", "\n").split("\n"))))
    return line


def fit_summary(text: str, most_units: int = MOST_SUMMARY_UNITS) -> str:
    """`text` fit for a SUMMARY: one line of at most so many UTF-16 units, shortened at a word with an ellipsis."""
    line = fit_line(text)
    if _units(line) <= most_units:
        return line
    kept = line.encode("utf-16-le")[: 2 * (most_units - 1)].decode("utf-16-le", "ignore")
    if not line[len(kept)].isspace():
        words = kept.rsplit(" ", 1)[0]
        kept = words if 2 * len(words) >= len(kept) else kept
    return kept.rstrip() + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
