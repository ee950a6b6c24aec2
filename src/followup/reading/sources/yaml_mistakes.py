"""A mistake in YAML as its parser tells it -> what the person who typed it did: a space too many, a quotation mark left open.

The parser says what it expected, and where it noticed; what was typed there, and above, says what happened.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from followup.problems import Problem
from followup.reading.form.meanings import meaning
from followup.reading.sources.yaml_lines import BEGINNINGS, COLUMN, IN_FRONT
from followup.reading.sources.yaml_notice import Notice, short, told

_VALUE = re.compile(r"(?:^|: +|- +|[\[,{] *)(?P<sign>[&*!|>%@`?])")


def mistake(notice: Notice) -> Problem:
    """What somebody did to a list so that it cannot be read from there on."""
    return next(problem for look in _LOOKS if (problem := look(notice)) is not None)


def _open_quotes(notice: Notice) -> Problem | None:
    """A quotation mark that nobody closed: the next one, lines below, then seems to close it."""
    if "unexpected end of stream" in notice.what:
        return _left_open(notice, notice.began.line, notice.began.column)
    mark = notice.before.rstrip()[-1:]
    if mark not in ("'", '"') or notice.before.rstrip().count(mark) % 2 == 0:
        return None
    for number in notice.above():
        above = notice.lines[number - 1]
        if above.count(mark) % 2:
            return _left_open(notice, number, above.rindex(mark) + 1)
    return None


def _left_open(notice: Notice, line: int, column: int) -> Problem:
    text = notice.lines[line - 1][column - 1 :].strip()
    mark = text[:1]
    hint = f"write {text}{mark}" if len(text) > 1 else "close it, or take it away"
    return told(notice.on(line, column), f"this quotation mark is not closed: {short(text)}", hint)


def _behind_quotes(notice: Notice) -> Problem | None:
    """Text that goes on behind the mark that closed it: an apostrophe, or quotation marks around the first word alone."""
    before = notice.before.rstrip()
    mark = before[-1:]
    if mark not in ("'", '"', "]", "}") or not notice.sign or notice.sign in ":,]}":
        return None
    if mark in "]}":
        message = f"text goes on behind the bracket: {short(notice.line)}"
        return told(notice.at, message, "put it into the bracket, behind a comma, or quotation marks around all of it")
    begin = before.index(mark)
    text = notice.line[begin:].strip()
    whole = text.strip("'") if mark == "'" else text.replace('"', "")
    message = f"text goes on behind the quotation mark: {short(text)}"
    return told(notice.at, message, f'put the whole text into quotation marks: "{whole}"')


def _brackets(notice: Notice) -> Problem | None:
    if notice.sign in ("]", "}") and "expected ',' or" not in notice.what:
        return told(notice.at, f"a bracket is closed that was not opened: {short(notice.line)}", "take it away")
    if "expected ',' or" not in notice.what:
        return None
    opened = notice.lines[notice.began.line - 1][notice.began.column - 1 :].strip()
    if notice.sign == ":" and notice.at.line == notice.began.line and opened.count("{") == opened.count("}"):
        return _colon_in_a_text(notice)
    if notice.sign in ("]", "}"):
        message = f"this bracket is closed with one of another kind: {short(opened)}"
        return told(notice.began, message, "[ is closed with ], and { with }")
    close = {"[": "]", "{": "}"}.get(opened[:1], "")
    hint = f"write {close} where it ends, and a comma between two values"
    return told(notice.began, f"this bracket is not closed: {short(opened)}", hint)


def _colon_in_a_text(notice: Notice) -> Problem | None:
    """A colon and a space make a key; in the middle of a text they need quotation marks around it."""
    if notice.sign != ":":
        return None
    found = _KEY_BEHIND_A_VALUE.search(notice.before)
    if found is not None and meaning(found["key"]) is not None:
        return _two_keys(notice, found["key"], notice.line[found.start("key") :])
    begin = max((notice.before.rfind(sign) + len(sign) for sign in (": ", "- ", "[", "{", ", ")), default=0)
    value = notice.line[begin:].strip().rstrip("]}" if notice.before.count("{") + notice.before.count("[") else "")
    other = "'" if '"' in value else '"'
    message = f"a colon stands in the middle of a text: {short(value)}"
    return told(notice.at, message, f"put quotation marks around the text: {other}{value}{other}")


_KEY_BEHIND_A_VALUE = re.compile(r"(?:[,;]\s*|\{.*\s)(?P<key>[^\W\d_]\w*(?:[ _]\w+)?)$")


def _two_keys(notice: Notice, key: str, text: str) -> Problem:
    """A second key behind a value; in braces a comma parts them."""
    place = notice.on(notice.at.line, notice.at.column - len(key), len(key))
    if "{" in notice.before:
        return told(place, f"a comma is missing before {key}: {short(text)}", "put a comma and a space there")
    message = f"{key}: stands in the same line as another key: {short(text)}"
    return told(place, message, f"begin a new line with {key}:, below the key before it")


def _no_colon(notice: Notice) -> Problem | None:
    if "expected ':'" not in notice.what:
        return None
    text = notice.lines[notice.began.line - 1].strip()
    if found := re.match(r"(?:- )?(\w[\w ]*?)\s*=\s*(.*)", text):
        return told(
            notice.began, f"a key ends in a colon, not in =: {short(text)}", f"write {found[1]}: {short(found[2])}"
        )
    message = f"a colon is missing: {short(text)}"
    return told(notice.began, message, "write a key, a colon and a space before it: notes: …; or # if it is a remark")


def _first_sign(notice: Notice) -> Problem | None:
    """A text that begins with a sign that means something to YAML."""
    if "sequence entries are not allowed" in notice.what:
        value = notice.line[notice.at.column - 1 :].strip()
        message = f"a text cannot begin with a dash and a space: {short(value)}"
        return told(notice.at, message, f'put quotation marks around it: "{value}"')
    if not any(sign in notice.what for sign in _SIGNS):
        return None
    found = [found for found in _VALUE.finditer(notice.line) if found.start("sign") < notice.at.column]
    if not found:
        return None
    column = found[-1].start("sign")
    value = notice.line[column:].strip()
    other = "'" if '"' in value else '"'
    message = f"a text cannot begin with {found[-1]['sign']}: {short(value)}"
    return told(notice.on(notice.at.line, column + 1), message, f"put quotation marks around it: {other}{value}{other}")


_SIGNS = (
    "cannot start any token", "alphabetic or numeric", "comment or line break", "mapping keys are not allowed",
    "expected the node content", "chomping", "indentation indicator", "tag", "expected whitespace", "directive",
)  # fmt: skip


def _backslash(notice: Notice) -> Problem | None:
    if "escape" not in notice.what:
        return None
    message = f"a backslash means something else in double quotation marks: {short(notice.line)}"
    return told(notice.at, message, "type it twice, or put single quotation marks around the text")


def _anything(notice: Notice) -> Problem:
    """Rare mistakes, of which only the place can be told."""
    message = (
        f"this line cannot be read here: {short(notice.line)}" if notice.line.strip() else "nothing can be read here"
    )
    hint = "compare it with the lines above: their columns, colons, quotation marks and brackets"
    return told(notice.at, message, hint)


_LOOKS: tuple[Callable[[Notice], Problem | None], ...] = (
    *IN_FRONT, _backslash, _open_quotes, _brackets, *BEGINNINGS, _first_sign, _behind_quotes, COLUMN, _no_colon,
    _colon_in_a_text, _anything,
)  # fmt: skip
"""What may have happened, in the order in which it is looked for: what hides other faults comes first."""
