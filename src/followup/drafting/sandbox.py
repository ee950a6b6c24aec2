"""Jinja2's sandbox for a playbook's templates: what they may use, and how they are compiled.

Only runs that have something to draft load this module: Jinja2 takes 50 ms.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

import jinja2
from jinja2 import BytecodeCache, DictLoader, StrictUndefined, nodes, pass_context
from jinja2.bccache import Bucket
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from followup.drafting.facts import TABLE
from followup.drafting.variation import one_of, place_in_bank

_PLACE_IN_BANK = "#"  # a filter under a name that no template can write


class Shelf(Protocol):
    """Where what can be computed again is kept for the runs that come after."""

    def recalled(self, name: str) -> bytes | None: ...

    def keep(self, name: str, content: bytes) -> None: ...

    def __hash__(self) -> int: ...


@lru_cache(maxsize=4)
def environment(sources: tuple[tuple[str, str], ...], shelf: Shelf | None = None) -> SandboxedEnvironment:
    """The sandbox that knows these templates, by name, and nothing else. Each is compiled when it is first used, once;
    where there is a shelf, once for all runs.
    """
    found = _Sandbox(
        loader=DictLoader(dict(sources)),
        autoescape=False,  # plain text
        undefined=StrictUndefined,
        finalize=_refuse_none,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_Compiled(shelf) if shelf else None,
    )
    found.globals.clear()  # no lipsum, no cycler: a template has its facts
    found.filters.pop("random")
    found.filters["one_of"] = pass_context(one_of)
    found.filters[_PLACE_IN_BANK] = pass_context(place_in_bank)
    found.filters["first_capital"] = lambda text: text[:1].upper() + text[1:]
    return found


def _refuse_none(value: object) -> object:
    if value is None:
        raise TypeError("a fact that is absent here was written into the text")
    return value


class _Sandbox(SandboxedEnvironment):
    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Jinja2's hook between parsing and compiling."""
        return super()._generate(_OneLineOfABank(self).visit(source), name, filename, defer_init)


class _OneLineOfABank(NodeTransformer):
    """Puts the choice of `{% filter one_of("a bank") %}` before its lines, so that only the chosen one is filled in: to
    fill in all of them, and choose then, is most of what a draft costs.

    Only where the filter would give the same: see `_lines_of`.
    """

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._banks = 0

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.Node | list[nodes.Node]:  # noqa: N802, Jinja2's name
        self.generic_visit(node)
        lines = _lines_of(node)
        if not lines:
            return node
        self._banks += 1
        chosen = _internal_name(f"bank_{self._banks}")
        place = nodes.Filter(nodes.Const(len(lines)), _PLACE_IN_BANK, node.filter.args, [], None, None)
        first, *others = (
            nodes.If(nodes.Compare(chosen, [nodes.Operand("eq", nodes.Const(number))]), [nodes.Output(line)], [], [])
            for number, line in enumerate(lines)
        )
        first.elif_ = others
        return [
            each.set_lineno(node.lineno).set_environment(self._environment)
            for each in (nodes.Assign(chosen, place), first)
        ]


def _internal_name(name: str) -> nodes.InternalName:
    """A variable of the compiled template that its own names cannot reach; made as Jinja2's parser makes them."""
    found = object.__new__(nodes.InternalName)
    nodes.Node.__init__(found, name)
    return found


def _lines_of(bank: nodes.FilterBlock) -> list[list[nodes.Expr]] | None:
    """The wordings of a bank, each ended by a line break. None for another filter; where it takes the facts to tell what
    its lines are, for one may be nothing but a fact, or stand in an `if`; and where one might fail, which has to be told
    whoever's turn it is.
    """
    choose = bank.filter
    is_bank = choose.name == "one_of" and choose.node is None and len(choose.args) < 2 and not choose.kwargs
    if not is_bank or choose.dyn_args or choose.dyn_kwargs or not all(isinstance(e, nodes.Output) for e in bank.body):
        return None
    lines: list[list[nodes.Expr]] = [[nodes.TemplateData("")]]
    for each in (each for output in bank.body if isinstance(output, nodes.Output) for each in output.nodes):
        if isinstance(each, nodes.TemplateData):
            first, *others = each.data.split("\n")
            _add_text(lines[-1], first)
            lines += [[nodes.TemplateData(text)] for text in others]
        elif _is_sure(each):
            lines[-1].append(each)
        else:
            return None
    if any(not _has_text(line) and len(line) > 1 for line in lines):
        return None
    return [[*_stripped(line), nodes.TemplateData("\n")] for line in lines if _has_text(line)]


def _add_text(line: list[nodes.Expr], text: str) -> None:
    """A comment parts one text in two."""
    if isinstance(line[-1], nodes.TemplateData):
        line[-1] = nodes.TemplateData(line[-1].data + text)
    else:
        line.append(nodes.TemplateData(text))


_SURE = (nodes.CondExpr, nodes.Concat, nodes.Or, nodes.And, nodes.Not, nodes.Compare, nodes.Operand)
_SURE_FILTERS = frozenset({"first_capital", "replace", "length", "lower", "upper"})


def _is_sure(node: nodes.Node) -> bool:
    """Whether an expression gives text on one line for certain: facts, which are checked before, and what joins them."""
    if isinstance(node, nodes.Const):
        return node.value is not None and "\n" not in str(node.value)
    if isinstance(node, nodes.Name):
        return node.name in TABLE
    is_sure = isinstance(node, _SURE) or (isinstance(node, nodes.Filter) and node.name in _SURE_FILTERS)
    return is_sure and all(map(_is_sure, node.iter_child_nodes()))


def _has_text(line: Iterable[nodes.Expr]) -> bool:
    return any(isinstance(each, nodes.TemplateData) and each.data.strip() for each in line)


def _stripped(line: list[nodes.Expr]) -> Iterator[nodes.Expr]:
    for place, each in enumerate(line):
        if isinstance(each, nodes.TemplateData):
            text = each.data.lstrip() if place == 0 else each.data
            yield nodes.TemplateData(text.rstrip() if place == len(line) - 1 else text)
        else:
            yield each


@cache
def _this_module() -> str:
    return Path(__file__).read_text(encoding="utf-8")


class _Compiled(BytecodeCache):
    """Compiled templates on a shelf: to compile those that come along takes longer than all else a short list does."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def get_source_checksum(self, source: str) -> str:
        """Another Jinja2, or another text of this module, compiles otherwise. (Jinja2 itself writes Python's version.)"""
        return super().get_source_checksum(f"{jinja2.__version__}\0{_this_module()}\0{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._shelf.recalled(f"template-{bucket.key}") or b""
        checksum, _, compiled = kept.partition(b"\n")
        if checksum == b"%x" % zlib.crc32(compiled):  # Jinja2 stumbles over what is damaged
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        compiled = bucket.bytecode_to_string()
        self._shelf.keep(f"template-{bucket.key}", b"%x\n%s" % (zlib.crc32(compiled), compiled))
