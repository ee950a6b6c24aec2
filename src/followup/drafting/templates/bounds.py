"""What a template may do at most, so that one from somebody else ends soon and makes nothing far larger than a letter.

Everything that it does takes from an allowance for one follow-up: a unit for each part of it that is gone through, and one for
each character or value that comes of it. No single value may be larger than `LARGEST`, and texts, lists and numbers offer only
what cannot make them so. There is no clock: the same template ends at the same place on every computer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import update_wrapper
from itertools import islice
from typing import Any, cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import _PassArg, pass_context

ALLOWANCE = 3_000_000
"""Units for one follow-up. Those that come along take some ten thousand for one."""
LARGEST = 100_000
"""Characters of a text, values in a list with all that is in them."""
_LARGEST_NUMBER = 10**15

_OFFERED: tuple[tuple[type | tuple[type, ...], frozenset[str]], ...] = (
    (
        str,
        frozenset((
            "capitalize", "casefold", "count", "endswith", "find", "index", "isalnum", "isalpha", "isdecimal", "isdigit",
            "islower", "isnumeric", "isspace", "istitle", "isupper", "lower", "lstrip", "partition", "removeprefix",
            "removesuffix", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip",
            "swapcase", "title", "upper",
        )),
    ),
    ((list, tuple), frozenset(("count", "index"))),
    (dict, frozenset(("get", "items", "keys", "values"))),
    ((bool, int, float, bytes), frozenset()),
)  # fmt: skip
"""What a value offers, by its type. Nothing that pads, fills in or repeats: it would be as large as one asks."""
_LEFT_OUT = (
    "attr", "batch", "center", "filesizeformat", "format", "indent", "pprint", "random", "round", "slice", "striptags", "sum",
    "tojson", "urlize", "wordwrap", "xmlattr",
)  # fmt: skip
"""Jinja2's filters that a letter has no use for."""
_EACH, _TESTED, _MEASURED = "_each", "_tested", "_measured"
"""Filters that are put around what a loop goes through, its condition, and what is cut out or compared."""
_TOO_LARGE = "it makes what is far larger than a letter"


class Exhausted(TemplateRuntimeError):
    """A template that does not come to an end, or makes what is larger than any letter."""


class _Counting(CodeGenerator):
    """Takes from the allowance where a part of a template begins: a round of a loop, a branch, a macro."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        parts = list(nodes)
        self.writeline(f"environment.spend({1 + sum(map(_weight, parts))})", parts[0] if parts else None)
        super().blockvisit(parts, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802, Jinja2's name
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


def _weight(node: nodes.Node) -> int:
    """How many things there are to do in a part of a template, and how many characters of its own it writes."""
    own = len(node.data) if isinstance(node, nodes.TemplateData) else 1
    return own + sum(map(_weight, node.iter_child_nodes()))


class Bounded(SandboxedEnvironment):
    """Jinja2's sandbox within these bounds."""

    code_generator_class = _Counting
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._left = ALLOWANCE
        for name in _LEFT_OUT:
            self.filters.pop(name)
        self.filters |= {"join": _joined, "replace": _replaced}
        self.filters |= _all_measuring(self.filters)
        self.filters |= {_EACH: _each, _TESTED: _tested, _MEASURED: _measured}
        self.tests |= _all_measuring(self.tests)

    def begin(self) -> None:
        """Gives the whole allowance for the follow-up that comes next."""
        self._left = ALLOWANCE

    def spend(self, units: int) -> None:
        """Takes from the allowance. Raises Exhausted where none is left."""
        self._left -= units
        if self._left < 0:
            raise Exhausted("it does far more than a letter needs, as if it would never end")

    def measured(self, value: Any) -> Any:
        """The same value, its size taken from the allowance. Raises Exhausted where it is larger than anything in a letter."""
        if isinstance(value, str):
            size = len(value)
        elif isinstance(value, list | tuple | dict | set):
            size = _size(value)
        else:
            return value
        if size > LARGEST:
            raise Exhausted(_TOO_LARGE)
        self.spend(size)
        return value

    def joined(self, parts: Iterable[Any]) -> str:
        """The texts of several values as one."""
        return cast(str, self.measured("".join([str(self.measured(part)) for part in parts])))

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *more: Any, **options: Any
    ) -> str:
        """What Jinja2 makes of a template, with everything in it that is gone through, cut out or compared measured."""
        _measure_within(source)
        return super()._generate(source, name, filename, *more, **options)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, Jinja2's way
        __self.measured(getattr(__obj, "__self__", None))
        for each in (*args, *kwargs.values()):
            __self.measured(each)
        return __self.measured(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "+" and not isinstance(left, int | float):
            self.measured(left)
            self.measured(right)
            return self.measured(super().call_binop(context, operator, left, right))
        if not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise SecurityError(f"a template may not use {operator} on a text or a list")
        if operator == "**":
            raise SecurityError("a template may not use **")
        if max(abs(left), abs(right)) > _LARGEST_NUMBER:
            raise Exhausted("it counts further than any letter does")
        return super().call_binop(context, operator, left, right)

    def getitem(self, obj: Any, argument: Any) -> Any:
        return super().getitem(obj, argument if isinstance(argument, str | int) else self.measured(argument))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        offered = next((names for kind, names in _OFFERED if isinstance(obj, kind)), None)
        return (offered is None or attr in offered) and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Any:
        if super().wrap_str_format(value) is not None:  # Jinja2 asks here first
            raise SecurityError("a template may not format a text")
        return None


def _size(value: Any) -> int:
    """How many values and characters there are in a list, with all that is in it, however often; no further than is allowed."""
    waiting, size = [value], 0
    while waiting and size <= LARGEST:
        each = waiting.pop()
        size += len(each) if isinstance(each, str) else 1
        if isinstance(each, list | tuple | set):
            waiting.extend(each)
        elif isinstance(each, dict):
            waiting.extend((*each, *each.values()))
    return size


def _measure_within(tree: nodes.Template) -> None:
    for loop in tree.find_all(nodes.For):
        loop.iter = _through(loop.iter, _EACH)
        if loop.test is not None:
            loop.test = _through(loop.test, _TESTED, nodes.Const(_weight(loop.test)))
    for compared in tree.find_all(nodes.Compare):
        for part in (compared, *compared.ops):
            if not isinstance(part.expr, nodes.Const):  # type: ignore[attr-defined]  # both have one
                part.expr = _through(part.expr, _MEASURED)  # type: ignore[attr-defined]
    for pair in tree.find_all(nodes.Pair):
        pair.key = _through(pair.key, _MEASURED)
    for cut in tree.find_all(nodes.Getitem):
        if isinstance(cut.arg, nodes.Slice):
            cut.node = _through(cut.node, _MEASURED)


def _through(node: Any, filter: str, *arguments: nodes.Expr) -> nodes.Expr:
    return cast(nodes.Expr, nodes.Filter(node, filter, list(arguments), [], None, None).set_lineno(node.lineno))


def _all_measuring(functions: Mapping[str, Any]) -> dict[str, Callable[..., Any]]:
    return {name: _measuring(function) for name, function in functions.items()}


def _measuring(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter or test whose arguments and result are measured; what it would give bit by bit, it gives as a list."""
    passed = _PASSED.get(getattr(function, "jinja_pass_arg", None))

    @pass_context
    def measuring(context: Context, *args: Any, **kwargs: Any) -> Any:
        measured = _of(context).measured
        for each in (*args, *kwargs.values()):
            measured(each)
        found = function(passed(context), *args, **kwargs) if passed else function(*args, **kwargs)
        return measured(_listed(found) if isinstance(found, Iterator) else found)

    return update_wrapper(measuring, function, updated=())


_PASSED: Mapping[Any, Callable[[Context], Any]] = {
    _PassArg.context: lambda context: context,
    _PassArg.eval_context: lambda context: context.eval_ctx,
    _PassArg.environment: lambda context: context.environment,
}


def _of(context: Context) -> Bounded:
    return cast(Bounded, context.environment)


def _listed(values: Iterable[Any]) -> list[Any]:
    return list(islice(values, LARGEST + 1))


@pass_context
def _each(context: Context, values: Iterable[Any]) -> list[Any]:
    """What a loop goes through."""
    return cast(list[Any], _of(context).measured(_listed(values)))


@pass_context
def _tested(context: Context, outcome: Any, weight: int) -> Any:
    """What a loop's condition came to for one value."""
    _of(context).spend(weight)
    return outcome


@pass_context
def _measured(context: Context, value: Any) -> Any:
    return _of(context).measured(value)


@pass_context
def _replaced(context: Context, value: Any, old: Any, new: Any, count: int = -1) -> str:
    text, old, new = str(value), str(old), str(new)
    if text.count(old) * len(new) > LARGEST:
        raise Exhausted(_TOO_LARGE)
    return text.replace(old, new, count)


@pass_context
def _joined(context: Context, values: Iterable[Any], between: Any = "", attribute: str | int | None = None) -> str:
    parts: Iterable[Any] = _listed(values)
    if attribute is not None:
        parts = map(make_attrgetter(context.environment, attribute), parts)
    texts, between = [str(_of(context).measured(part)) for part in parts], f"{between}"
    if len(texts) * len(between) + sum(map(len, texts)) > LARGEST:
        raise Exhausted(_TOO_LARGE)
    return str(between.join(texts))
