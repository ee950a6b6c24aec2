"""The regular expressions of the program, wherever they stand: under a name, in a table, or where they are used."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from followup.drafting.english.words.patterns import Pattern


def patterns(package: ModuleType) -> dict[str, re.Pattern[Any]]:
    """All patterns of a package's modules, by where they stand, each once."""
    found: dict[re.Pattern[Any], str] = {}
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not each.name.endswith("__main__"):
            for where, pattern in _of_module(importlib.import_module(each.name)):
                found.setdefault(pattern, where)
    return {where: pattern for pattern, where in found.items()}


def _of_module(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    for name, value in vars(module).items():
        for place, pattern in enumerate(_within(value)):
            yield f"{module.__name__}:{name}" + (f"[{place}]" if place else ""), pattern
    for pattern in _written_out(module):
        yield f"{module.__name__}:{pattern.pattern!r}", pattern


def _within(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Pattern):
        yield value.compiled
    elif depth < 3 and isinstance(value, Mapping):
        yield from _within((*value, *value.values()), depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _within(one, depth + 1)


def _written_out(module: ModuleType) -> Iterator[re.Pattern[Any]]:
    """The patterns that a module gives to a function of `re` where they are used, those with names in braces filled in."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=used), args=[first, *_]) if used != "escape":
                text = _text_of(first, vars(module))
                if text is not None:
                    yield re.compile(text)


def _text_of(node: ast.expr, names: Mapping[str, object]) -> str | bytes | None:
    """What a constant, or a text of constants and module's names, says; None where it is known only at run time."""
    match node:
        case ast.Constant(value=str() | bytes() as text):
            return text
        case ast.JoinedStr(values=parts):
            said = [_text_of(part, names) for part in parts]
            texts = [each for each in said if isinstance(each, str)]
            return "".join(texts) if len(texts) == len(said) else None
        case ast.FormattedValue(value=ast.Name(id=name)) if isinstance(value := names.get(name), str):
            return value
    return None
