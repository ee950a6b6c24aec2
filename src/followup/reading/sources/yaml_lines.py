"""How a line of YAML was begun by mistake: in the wrong column, with a tab, with another dash or space, or without one."""

from __future__ import annotations

import re
from collections.abc import Callable

from followup.problems import Problem
from followup.reading.sources.yaml_notice import Notice, short, told

_KEY = re.compile(r"^\s*(?:- +)*(?P<key>[^\s#'\"{\[][^:#]*?|\"[^\"]*\"|'[^']*'):(?= |$)")
_DASH = re.compile(r"^\s*-(?= |$)")
_KEY_WITHOUT_SPACE = re.compile(r"^\s*(?:-\s+)?(?P<key>[A-Za-z_][\w ]{0,30}):(?=[^\s/:])(?P<value>.*)$")
_DASH_WITHOUT_SPACE = re.compile(r"^\s*-(?=[A-Za-z_][\w ]{0,30}:(?: |$))")
_OTHER_SPACE = re.compile(r"^ *(?P<space>[^\S \t\n])")


def _tab(notice: Notice) -> Problem | None:
    indent = len(notice.line) - len(notice.line.lstrip())
    column = notice.line.find("\t", 0, indent) + 1 or (notice.at.column if notice.sign == "\t" else 0)
    if not column:
        return None
    message = f"a tab stands where YAML takes spaces alone: {short(notice.line)}"
    return told(notice.on(notice.at.line, column), message, "put spaces in its place, as many as in the line above")


def _other_space(notice: Notice) -> Problem | None:
    """Spaces that came along from a web page or a chat look like spaces, and are none to YAML."""
    for number in (notice.at.line, *notice.above()):
        found = _OTHER_SPACE.search(notice.lines[number - 1])
        if found:
            message = f"this line begins with a space of another kind, as web pages have it: {short(notice.lines[number - 1])}"
            return told(notice.on(number, found.start("space") + 1), message, "delete the spaces, and type them anew")
    return None


def _section_beside_dashes(notice: Notice) -> Problem | None:
    """A section of the list beside its interviews, which stand there without a section of their own."""
    found = _SECTION.match(notice.line)
    if found is None or "expected '-'" not in notice.what:
        return None
    message = f"{found[1]}: stands beside the dashes of a list: {short(notice.line)}"
    return told(notice.at, message, "put interviews: on a line of its own, above the first dash")


_SECTION = re.compile(r"(candidate|settings|references|interviews):")


def _missing_space(notice: Notice) -> Problem | None:
    """A key or a dash whose text follows at once; what stands below it is then noticed."""
    for number in (notice.at.line, *list(notice.above())[:1]):
        line = notice.lines[number - 1]
        if found := _DASH_WITHOUT_SPACE.search(line):
            place = notice.on(number, found.end())
            return told(
                place, f"a space is missing behind the dash: {short(line)}", f"write - {line[found.end() :].strip()}"
            )
        found = _KEY_WITHOUT_SPACE.search(line)
        if found and not _KEY.search(line):
            place = notice.on(number, found.end("key") + 1)
            hint = f"write {found['key']}: {short(found['value'])}"
            return told(place, f"a space is missing behind the colon: {short(line[found.start('key') :])}", hint)
    return None


_OTHER_DASH = re.compile(r"^\s*(?P<sign>[–—•·‣▪*]|\d{1,2}[.)])\s+(?=[\w ]{1,40}:(?: |$))")
_OTHER_COLON = re.compile(r"^\s*(?:-\s+)?(?P<key>[^\W\d_][\w ]{0,30})(?P<sign>[：﹕꞉])\s*(?P<value>.*)$")


def _other_sign(notice: Notice) -> Problem | None:
    """Bullets and colons as word processors and other scripts have them."""
    for number in (notice.at.line, *list(notice.above())[:1]):
        line = notice.lines[number - 1]
        if found := _OTHER_DASH.search(line):
            message = f"what is listed begins with a plain dash, and not with {found['sign']}: {short(line)}"
            return told(notice.on(number, found.start("sign") + 1), message, f"write - {short(line[found.end() :])}")
        if found := _OTHER_COLON.search(line):
            message = f"this colon is one of another script: {short(line[found.start('key') :])}"
            hint = f"write {found['key']}: {short(found['value'])}"
            return told(notice.on(number, found.start("sign") + 1), message, hint)
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
        f"this line begins {'a space' if spaces == 1 else f'{spaces} spaces'} too far to the {side}: {short(line)}"
    )
    below = "the dash" if is_dash else short(notice.lines[neighbour - 1].lstrip(" -"))
    hint = f"what belongs together begins in one column: put it below {below} (line {neighbour})"
    return told(notice.on(notice.at.line, indent + 1), message, hint)


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


IN_FRONT: tuple[Callable[[Notice], Problem | None], ...] = (_tab, _other_space)
"""What hides every other mistake."""
BEGINNINGS: tuple[Callable[[Notice], Problem | None], ...] = (_section_beside_dashes, _missing_space, _other_sign)
"""What is no line of YAML, whatever follows."""
COLUMN = _column
