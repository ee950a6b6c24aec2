"""A template's tree, read against the table of facts: every name in every branch, without running it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from followup.drafting.facts import FUNCTIONS, TABLE, attributes_of
from followup.model.etiquette import Playbook, Template
from followup.problems import Place, Problem

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the one of `known` that a word may be meant for; empty where none is near."""
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def place_in(template: Template, line: int, word: str = "") -> Place:
    """Where a word stands in a line of a template; the line's beginning where it does not."""
    lines = template.source.split("\n")
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    found = re.search(rf"\b{re.escape(word)}\b", text) if word else None
    return Place(template.file, line, found.start() + 1 if found else 1, len(word) if found else 1)


class Reading:
    """One template read against the table of facts: every name, and what is tested before it is written."""

    def __init__(self, template: Template, playbook: Playbook, environment: SandboxedEnvironment) -> None:
        self._template = template
        self._templates = playbook.templates
        self._environment = environment
        self._found: list[Problem] = []

    def problems(self, tree: nodes.Template) -> list[Problem]:
        self._own = _names_stored(tree)
        self._records: Mapping[str, type] = {}  # the loop variables around what is checked
        self._walk(tree, {}, frozenset())
        return self._found

    def _say(self, code: str, message: str, node: nodes.Node, word: str, hint: str = "") -> None:
        self._found.append(Problem(code, message, place_in(self._template, node.lineno, word), hint=hint))

    def _walk(self, node: nodes.Node, records: Mapping[str, type], tested: frozenset[str]) -> None:
        """`records` are the loop variables and what they hold; `tested` are the facts known to be there."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            self._check_name(node)
        elif isinstance(node, (nodes.Getattr, nodes.Getitem)):
            self._check_attribute(node, records)
        elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            self._check_other_template(node)
        elif isinstance(node, (nodes.Filter, nodes.Test)):
            self._check_filter(node)
        if isinstance(node, nodes.Output):
            self._records = records
            for each in node.nodes:
                self._check_written(each, tested)
        for child, child_records, child_tested in self._children(node, records, tested):
            self._walk(child, child_records, child_tested)

    def _children(
        self, node: nodes.Node, records: Mapping[str, type], tested: frozenset[str]
    ) -> Iterator[tuple[nodes.Node, Mapping[str, type], frozenset[str]]]:
        from jinja2 import nodes

        if isinstance(node, nodes.For):
            inner = dict(records)
            record = self._record_of(node.iter, records)
            if isinstance(node.target, nodes.Name) and record:
                inner[node.target.name] = record
            yield node.iter, records, tested
            for each in (*node.body, *node.else_, *([node.test] if node.test else [])):
                yield each, inner, tested
        elif isinstance(node, (nodes.If, nodes.CondExpr)):
            yield from self._branches(node, records, tested)
        elif isinstance(node, nodes.And):
            yield node.left, records, tested
            yield node.right, records, tested | _shown_by(node.left, True)
        else:
            for each in node.iter_child_nodes():
                yield each, records, tested

    def _branches(
        self, node: nodes.If | nodes.CondExpr, records: Mapping[str, type], tested: frozenset[str]
    ) -> Iterator[tuple[nodes.Node, Mapping[str, type], frozenset[str]]]:
        from jinja2 import nodes

        yield node.test, records, tested
        yes, no = tested | _shown_by(node.test, True), tested | _shown_by(node.test, False)
        if isinstance(node, nodes.CondExpr):
            yield node.expr1, records, yes
            if node.expr2 is not None:
                yield node.expr2, records, no
            return
        for each in node.body:
            yield each, records, yes
        for branch in node.elif_:
            yield branch, records, no
            no = no | _shown_by(branch.test, False)
        for each in node.else_:
            yield each, records, no

    def _check_name(self, node: nodes.Name) -> None:
        name = node.name
        if node.ctx != "load" or name in TABLE or name in FUNCTIONS or name in self._own:
            return
        hint = nearest(name, [*TABLE, *FUNCTIONS])
        self._say("unknown-template-variable", f"a template knows no `{name}`", node, name, hint)

    def _check_attribute(self, node: nodes.Getattr | nodes.Getitem, records: Mapping[str, type]) -> None:
        from jinja2 import nodes

        word = (
            node.attr
            if isinstance(node, nodes.Getattr)
            else node.arg.value
            if isinstance(node.arg, nodes.Const)
            else ""
        )
        if not isinstance(word, str):
            return
        record = self._element_of(node.node, records)
        known: Iterable[str]
        if record is not None:
            known = attributes_of(record)
        elif isinstance(node.node, nodes.Name) and node.node.name == "loop":
            known = _LOOP
        elif isinstance(node.node, nodes.Name) and node.node.name in TABLE:
            known = ()
        else:
            return
        if word not in known:
            owner = node.node.name if isinstance(node.node, nodes.Name) else "this"
            self._say("unknown-template-attribute", f"`{owner}` has no `{word}`", node, word, nearest(word, known))

    def _check_filter(self, node: nodes.Filter | nodes.Test) -> None:
        """Jinja itself tells of an unknown filter inside an `if` only when the branch is taken."""
        from jinja2 import nodes

        kind = "filter" if isinstance(node, nodes.Filter) else "test"
        known = self._environment.filters if kind == "filter" else self._environment.tests
        if node.name not in known:
            self._say(
                f"unknown-template-{kind}",
                f"there is no {kind} `{node.name}`",
                node,
                node.name,
                nearest(node.name, known),
            )

    def _check_other_template(self, node: nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends) -> None:
        from jinja2 import nodes

        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if isinstance(name, str) and name not in self._templates:
            self._say("missing-template", f"there is no template `{name}`", node, name, nearest(name, self._templates))

    def _check_written(self, node: nodes.Node, tested: frozenset[str]) -> None:
        """A fact that may be absent must be tested before it is written, or the text would have a hole."""
        from jinja2 import nodes

        if isinstance(node, nodes.Concat):
            for each in node.nodes:
                self._check_written(each, tested)
        if isinstance(node, nodes.CondExpr):
            self._check_written(node.expr1, tested | _shown_by(node.test, True))
            if node.expr2 is not None:
                self._check_written(node.expr2, tested | _shown_by(node.test, False))
        if isinstance(node, nodes.Or):
            self._check_written(node.right, tested | _shown_by(node.left, False))
        name = _full_name(node)
        if name is None or name in tested or not self._may_be_absent(node):
            return
        self._say(
            "absent-template-fact",
            f"`{name}` may be absent, and would leave a hole in the text",
            node,
            name,
            f"write it inside {{% if {name} %}} … {{% endif %}}",
        )

    def _may_be_absent(self, node: nodes.Node) -> bool:
        """Whether a name of the table, or an attribute of one of its records, may be absent."""
        from jinja2 import nodes

        if isinstance(node, nodes.Getattr):
            record = self._element_of(node.node, self._records)
            return record is not None and attributes_of(record).get(node.attr, False)
        fact = TABLE.get(node.name) if isinstance(node, nodes.Name) and node.name not in self._own else None
        return fact is not None and fact.may_be_absent

    def _record_of(self, node: nodes.Node, records: Mapping[str, type]) -> type | None:
        """What a list holds, for a list of the table and for a filtered one."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name) and node.name in TABLE:
            return TABLE[node.name].record if TABLE[node.name].is_list else None
        if (
            isinstance(node, nodes.Filter)
            and node.node is not None
            and node.name not in ("map", "groupby", "batch", "slice")
        ):
            return self._record_of(node.node, records)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
            return self._record_of(node.node, records)
        return None

    def _element_of(self, node: nodes.Node, records: Mapping[str, type]) -> type | None:
        """The record that an expression gives, where it gives one."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            fact = TABLE.get(node.name)
            return records.get(node.name) or (fact.record if fact and not fact.is_list else None)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int):
            return self._record_of(node.node, records)
        if isinstance(node, nodes.Filter) and node.name in ("first", "last") and node.node is not None:
            return self._record_of(node.node, records)
        return None


def _names_stored(tree: nodes.Template) -> frozenset[str]:
    """The names that a template makes itself: set, for, macro, import."""
    from jinja2 import nodes

    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    names |= {node.name for node in tree.find_all(nodes.Macro)}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    for node in tree.find_all(nodes.FromImport):
        names |= {each if isinstance(each, str) else each[1] for each in node.names}
    return frozenset(names | {"loop", "caller"})


_LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle")


def _full_name(node: nodes.Node) -> str | None:
    """A name of the table, or a record's attribute with the record's name: "topic.noun"."""
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return None


def _shown_by(test: nodes.Node, outcome: bool) -> frozenset[str]:
    """The facts that are known to be there once a test came out as `outcome`."""
    from jinja2 import nodes

    name = _full_name(test.expr if isinstance(test, nodes.Compare) else test)
    if isinstance(test, nodes.Not):
        return _shown_by(test.node, not outcome)
    if isinstance(test, nodes.And if outcome else nodes.Or):
        return _shown_by(test.left, outcome) | _shown_by(test.right, outcome)
    if not outcome or name is None:
        return frozenset()
    if isinstance(test, nodes.Compare):
        is_equal = all(each.op == "eq" and isinstance(each.expr, nodes.Const) for each in test.ops)
        return frozenset((name,)) if is_equal else frozenset()
    return frozenset((name,))
