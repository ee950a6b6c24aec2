"""Jinja2's sandbox for a playbook's templates: what they may use, the tag for a whole letter, and how they are compiled.

Only runs that have something to draft load this module: Jinja2 takes 50 ms.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol

import jinja2
from jinja2 import BytecodeCache, DictLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import pass_environment

from followup.drafting.marks import NOTHING_SAID, TYPED_BEGINS, TYPED_ENDS, Typed
from followup.drafting.templates import bounds
from followup.drafting.templates.bounds import Bounded

OFFERED = "_offered"
"""The name, which no template can write, of the list that takes the letters which a template offers for a reader."""


class Shelf(Protocol):
    """Where what can be computed again is kept for the runs that come after."""

    def recalled(self, name: str) -> bytes | None: ...

    def keep(self, name: str, content: bytes) -> None: ...

    def __hash__(self) -> int: ...


@lru_cache(maxsize=32)
def environment(
    sources: tuple[tuple[str, str], ...], shelf: Shelf | None = None, *, is_ours: bool = False
) -> SandboxedEnvironment:
    """The sandbox that knows these templates, by name, and nothing else. Each is compiled when it is first used, once;
    where there is a shelf, once for all runs. Those that come along have no bounds: they end, and to count costs a tenth.
    """
    found = (SandboxedEnvironment if is_ours else Bounded)(
        loader=DictLoader(dict(sources)),
        autoescape=False,  # plain text
        optimized=False,  # folding constants takes longer than it saves
        undefined=StrictUndefined,
        finalize=_marked if is_ours else _measured_and_marked,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_Compiled(shelf, is_ours=is_ours) if shelf else None,
        extensions=[_LetterTag],
    )
    found.globals.clear()  # no lipsum, no cycler, no range: a template has its facts
    found.filters["first_capital"] = _first_capital
    return found


def begin(environment: SandboxedEnvironment) -> None:
    """What is drafted from now on is another follow-up, and may do as much again."""
    if isinstance(environment, Bounded):
        environment.begin()


@pass_environment
def _measured_and_marked(environment: Bounded, value: object) -> object:
    if isinstance(value, list | tuple | dict):
        raise TypeError("a list was written into the text; its parts can be, or what `join` makes of them")
    return _marked(environment.measured(value))


def _marked(value: object) -> object:
    """What an expression writes: facts between two marks, so that what the template says itself can be told from them; and a mark
    for nothing, so that a line on which a macro said nothing is no blank line. A macro's own first and last line breaks go.
    """
    if value is None:
        raise TypeError("a fact that is absent here was written into the text")
    if isinstance(value, Typed):
        return f"{TYPED_BEGINS}{value}{TYPED_ENDS}"
    return (value.strip("\n") or NOTHING_SAID) if isinstance(value, str) else value


def _first_capital(text: str) -> str:
    return type(text)(text[:1].upper() + text[1:])


_ONLY_TAGS = re.compile(r"(?:\s|\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})*$")
_TAG_AT_THE_END = re.compile(r"(?<![-+])%\}$")


def _keeping_its_end(line: str) -> str:
    """The line with Jinja2's sign against trim_blocks where a tag ends a line of text."""
    return line if _ONLY_TAGS.match(line) else _TAG_AT_THE_END.sub("+%}", line)


class _LetterTag(Extension):
    """`{% letter %} … {% endletter %}`: a letter that fits the reader where the tag is reached. It is offered, and filled in
    only if it is chosen.
    """

    tags = {"letter"}  # noqa: RUF012, Jinja2's name and kind

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """A line break goes behind a tag that has a line to itself, and stays behind one that ends a line of text."""
        return "\n".join(_keeping_its_end(line) for line in source.split("\n"))

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endletter",), drop_needle=True)
        offer = self.call_method("_offer", [nodes.Const(line), nodes.ContextReference()], lineno=line)
        return nodes.CallBlock(offer, [], [], body).set_lineno(line)

    def _offer(self, line: int, context: Context, caller: Callable[[], str]) -> str:
        offered = context.get(OFFERED)
        if offered is not None:
            offered.append((line, caller))
        return ""


def block_of(template: jinja2.Template, name: str, facts: Mapping[str, Any]) -> str:
    """The text of a template's block with these facts; nothing where it has none of that name."""
    block = template.blocks.get(name)
    return "".join(block(template.new_context(dict(facts), shared=True))) if block else ""


def letters_of(template: jinja2.Template, facts: Mapping[str, Any]) -> list[tuple[int, Callable[[], str]]]:
    """The letters that a template offers with these facts: each with its line, and what fills it in."""
    offered: list[tuple[int, Callable[[], str]]] = []
    block_of(template, "letters", {**facts, OFFERED: offered})
    letters = [*offered]
    offered.clear()  # else the letters would hold the context that holds them, and only the collector would free it
    return letters


@cache
def _these_modules() -> str:
    return "".join(Path(file).read_text(encoding="utf-8") for file in (__file__, bounds.__file__))


class _Compiled(BytecodeCache):
    """Compiled templates on a shelf: to compile those that come along takes longer than all else a short list does."""

    def __init__(self, shelf: Shelf, *, is_ours: bool) -> None:
        self._shelf = shelf
        self._is_ours = is_ours

    def get_source_checksum(self, source: str) -> str:
        """Another Jinja2, or another text of these modules, compiles otherwise. (Jinja2 itself writes Python's version.)"""
        return super().get_source_checksum(f"{jinja2.__version__}\0{_these_modules()}\0{self._is_ours}\0{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._shelf.recalled(f"template-{bucket.key}") or b""
        checksum, _, compiled = kept.partition(b"\n")
        if checksum == b"%x" % zlib.crc32(compiled):  # Jinja2 stumbles over what is damaged
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        compiled = bucket.bytecode_to_string()
        self._shelf.keep(f"template-{bucket.key}", b"%x\n%s" % (zlib.crc32(compiled), compiled))
