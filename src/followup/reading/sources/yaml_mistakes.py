"""A mistake in YAML as its parser tells it -> what the person who typed it did: a space too many, a quotation mark left open.

The parser says what it expected, and where it noticed; what was typed there, and above, says what happened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from followup.problems import Place, Problem

_KEY = re.compile(r"^\s*(?:- +)*(?P<key>[^\s#'\"{\[][^:#]*?|\"[^\"]*\"|'[^']*'):(?= |$)")
_DASH = re.compile(r"^\s*-(?= |$)")
_KEY_WITHOUT_SPACE = re.compile(r"^\s*(?:-\s+)?(?P<key>[A-Za-z_][\w ]{0,30}):(?=[^\s/:])(?P<value>.*)$")
_DASH_WITHOUT_SPACE = re.compile(r"^\s*-(?=[A-Za-z_][\w ]{0,30}:(?: |$))")
_OTHER_SPACE = re.compile(r"^ *(?P<space>[^\S \t\n])")
_VALUE = re.compile(r"(?:^|: +|- +|[\[,{] *)(?P<sign>[&*!|>%@`?])")
_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Notice:
    """What the parser noticed: in its own words, where, and where what it was reading began."""

    what: str
    at: Place
    began: Place
    lines: Sequence[str]

    @property
    def line(self) -> str:
        return self.lines[self.at.line - 1]

    @property
    def sign(self) -> str:
        """The letter that the parser stumbled over, empty at the end of a line."""
        return self.line[self.at.column - 1 : self.at.column]

    @property
    def before(self) -> str:
        """The line up to there."""
        return self.line[: self.at.column - 1]

    def above(self) -> Iterable[int]:
        """The numbers of the lines above that say something, the nearest first."""
        for number in range(self.at.line - 1, 0, -1):
            text = self.lines[number - 1].strip()
            if text and not text.startswith("#"):
                yield number

    def on(self, line: int, column: int = 1, width: int = 1) -> Place:
        return self.at._replace(line=line, column=column, width=width)


def mistake(notice: Notice) -> Problem:
    """What somebody did to a list so that it cannot be read from there on."""
    return next(problem for look in _LOOKS if (problem := look(notice)) is not None)


def _problem(place: Place, message: str, hint: str) -> Problem:
    return Problem("yaml-syntax", message, place, hint=hint)


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"


# --- spaces -----------------------------------------------------------------------------------------------------------


def _tab(notice: Notice) -> Problem | None:
    indent = len(notice.line) - len(notice.line.lstrip())
    column = notice.line.find("\t", 0, indent) + 1 or (notice.at.column if notice.sign == "\t" else 0)
    if not column:
        return None
    message = f"a tab stands where YAML takes spaces alone: {_short(notice.line)}"
    return _problem(notice.on(notice.at.line, column), message, "put spaces in its place, as many as in the line above")


def _other_space(notice: Notice) -> Problem | None:
    """Spaces that came along from a web page or a chat look like spaces, and are none to YAML."""
    for number in (notice.at.line, *notice.above()):
        found = _OTHER_SPACE.search(notice.lines[number - 1])
        if found:
            message = f"this line begins with a space of another kind, as web pages have it: {_short(notice.lines[number - 1])}"
            return _problem(
                notice.on(number, found.start("space") + 1), message, "delete the spaces, and type them anew"
            )
    return None


def _section_beside_dashes(notice: Notice) -> Problem | None:
    """A section of the list beside its interviews, which stand there without a section of their own."""
    found = _SECTION.match(notice.line)
    if found is None or "expected '-'" not in notice.what:
        return None
    message = f"{found[1]}: stands beside the dashes of a list: {_short(notice.line)}"
    return _problem(notice.at, message, "put interviews: on a line of its own, above the first dash")


_SECTION = re.compile(r"(candidate|settings|references|interviews):")


def _missing_space(notice: Notice) -> Problem | None:
    """A key or a dash whose text follows at once; what stands below it is then noticed."""
    for number in (notice.at.line, *list(notice.above())[:1]):
        line = notice.lines[number - 1]
        if found := _DASH_WITHOUT_SPACE.search(line):
            place = notice.on(number, found.end())
            return _problem(
                place, f"a space is missing behind the dash: {_short(line)}", f"write - {line[found.end() :].strip()}"
            )
        found = _KEY_WITHOUT_SPACE.search(line)
        if found and not _KEY.search(line):
            place = notice.on(number, found.end("key") + 1)
            hint = f"write {found['key']}: {_short(found['value'])}"
            return _problem(place, f"a space is missing behind the colon: {_short(line[found.start('key') :])}", hint)
    return None


def _column(notice: Notice) -> Problem | None:
    """A line that begins in another column than its neighbours."""
    line = notice.line
    indent = len(line) - len(line.lstrip())
    is_dash, key = _DASH.match(line) is not None, _KEY.match(line)
    if notice.before.strip(" -") and not (notice.sign == ":" and key and key.end("key") == notice.at.column - 1):
        return None
    if not is_dash and key is None:
        return None
    should = _column_above(notice, is_dash=is_dash, indent=indent)
    if should is None or should[0] == indent:
        return None
    wanted, neighbour = should
    spaces = abs(indent - wanted)
    side = "right" if indent > wanted else "left"
    message = (
        f"this line begins {'a space' if spaces == 1 else f'{spaces} spaces'} too far to the {side}: {_short(line)}"
    )
    below = "the dash" if is_dash else _short(notice.lines[neighbour - 1].lstrip(" -"))
    hint = f"what belongs together begins in one column: put it below {below} (line {neighbour})"
    return _problem(notice.on(notice.at.line, indent + 1), message, hint)


def _column_above(notice: Notice, *, is_dash: bool, indent: int) -> tuple[int, int] | None:
    """The nearest column in which such a line could begin, and the line that begins there."""
    seen: dict[int, int] = {}
    for number in notice.above():
        above = notice.lines[number - 1]
        if is_dash and _DASH.match(above):
            seen.setdefault(len(above) - len(above.lstrip()), number)
        elif not is_dash and (found := _KEY.match(above)):
            seen.setdefault(found.start("key"), number)
            if not above[found.end() :].strip():
                continue
        if seen and (number <= notice.at.line - _NEAR or not above.startswith(" ")):
            break
    if not seen:
        return None
    return min(seen.items(), key=lambda one: (abs(one[0] - indent), -one[1]))


_NEAR = 12
"""How many lines above tell in which columns a list's lines begin."""


# --- quotation marks and brackets -------------------------------------------------------------------------------------


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
    return _problem(notice.on(line, column), f"this quotation mark is not closed: {_short(text)}", hint)


def _behind_quotes(notice: Notice) -> Problem | None:
    """Text that goes on behind the mark that closed it: an apostrophe, or quotation marks around the first word alone."""
    before = notice.before.rstrip()
    mark = before[-1:]
    if mark not in ("'", '"', "]", "}") or not notice.sign or notice.sign in ":,]}":
        return None
    if mark in "]}":
        message = f"text goes on behind the bracket: {_short(notice.line)}"
        return _problem(
            notice.at, message, "put it into the bracket, behind a comma, or quotation marks around all of it"
        )
    begin = before.index(mark)
    text = notice.line[begin:].strip()
    whole = text.strip("'") if mark == "'" else text.replace('"', "")
    message = f"text goes on behind the quotation mark: {_short(text)}"
    return _problem(notice.at, message, f'put the whole text into quotation marks: "{whole}"')


def _brackets(notice: Notice) -> Problem | None:
    if notice.sign in ("]", "}") and "expected ',' or" not in notice.what:
        return _problem(notice.at, f"a bracket is closed that was not opened: {_short(notice.line)}", "take it away")
    if "expected ',' or" not in notice.what:
        return None
    opened = notice.lines[notice.began.line - 1][notice.began.column - 1 :].strip()
    if notice.sign == ":" and notice.at.line == notice.began.line and opened.count("{") == opened.count("}"):
        return _colon_in_a_text(notice)
    if notice.sign in ("]", "}"):
        message = f"this bracket is closed with one of another kind: {_short(opened)}"
        return _problem(notice.began, message, "[ is closed with ], and { with }")
    close = {"[": "]", "{": "}"}.get(opened[:1], "")
    hint = f"write {close} where it ends, and a comma between two values"
    return _problem(notice.began, f"this bracket is not closed: {_short(opened)}", hint)


# --- texts ------------------------------------------------------------------------------------------------------------


def _colon_in_a_text(notice: Notice) -> Problem | None:
    """A colon and a space make a key; in the middle of a text they need quotation marks around it."""
    if notice.sign != ":":
        return None
    begin = max((notice.before.rfind(sign) + len(sign) for sign in (": ", "- ", "[", "{", ", ")), default=0)
    value = notice.line[begin:].strip().rstrip("]}" if notice.before.count("{") + notice.before.count("[") else "")
    other = "'" if '"' in value else '"'
    message = f"a colon stands in the middle of a text: {_short(value)}"
    return _problem(notice.at, message, f"put quotation marks around the text: {other}{value}{other}")


def _no_colon(notice: Notice) -> Problem | None:
    if "expected ':'" not in notice.what:
        return None
    text = notice.lines[notice.began.line - 1].strip()
    if found := re.match(r"(?:- )?(\w[\w ]*?)\s*=\s*(.*)", text):
        return _problem(
            notice.began, f"a key ends in a colon, not in =: {_short(text)}", f"write {found[1]}: {_short(found[2])}"
        )
    message = f"a colon is missing: {_short(text)}"
    return _problem(
        notice.began, message, "write a key, a colon and a space before it: notes: …; or # if it is a remark"
    )


def _first_sign(notice: Notice) -> Problem | None:
    """A text that begins with a sign that means something to YAML."""
    if "sequence entries are not allowed" in notice.what:
        value = notice.line[notice.at.column - 1 :].strip()
        message = f"a text cannot begin with a dash and a space: {_short(value)}"
        return _problem(notice.at, message, f'put quotation marks around it: "{value}"')
    if not any(sign in notice.what for sign in _SIGNS):
        return None
    found = [found for found in _VALUE.finditer(notice.line) if found.start("sign") < notice.at.column]
    if not found:
        return None
    column = found[-1].start("sign")
    value = notice.line[column:].strip()
    other = "'" if '"' in value else '"'
    message = f"a text cannot begin with {found[-1]['sign']}: {_short(value)}"
    return _problem(
        notice.on(notice.at.line, column + 1), message, f"put quotation marks around it: {other}{value}{other}"
    )


_SIGNS = (
    "cannot start any token", "alphabetic or numeric", "comment or line break", "mapping keys are not allowed",
    "expected the node content", "chomping", "indentation indicator", "tag", "expected whitespace", "directive",
)  # fmt: skip


def _backslash(notice: Notice) -> Problem | None:
    if "escape" not in notice.what:
        return None
    message = f"a backslash means something else in double quotation marks: {_short(notice.line)}"
    return _problem(notice.at, message, "type it twice, or put single quotation marks around the text")


def _anything(notice: Notice) -> Problem:
    """Rare mistakes, of which only the place can be told."""
    message = (
        f"this line cannot be read here: {_short(notice.line)}" if notice.line.strip() else "nothing can be read here"
    )
    hint = "compare it with the lines above: their columns, colons, quotation marks and brackets"
    return _problem(notice.at, message, hint)


_LOOKS: tuple[Callable[[Notice], Problem | None], ...] = (
    _tab, _other_space, _backslash, _section_beside_dashes, _open_quotes, _brackets, _missing_space, _first_sign,
    _behind_quotes, _column, _no_colon, _colon_in_a_text, _anything,
)  # fmt: skip
"""What may have happened, in the order in which it is looked for: what hides other faults comes first."""
