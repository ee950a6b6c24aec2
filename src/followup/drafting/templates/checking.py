"""Everything wrong with a playbook's templates, as a problem with its line: found without running them, or when one fails.

A template is checked against the table of facts without being run, so that a mistake in a branch that no draft takes is
told as well.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from followup.drafting.facts import FUNCTIONS, TABLE, attributes_of
from followup.model.etiquette import Channel, Playbook, Recipients, Step, Template
from followup.problems import Place, Problem, in_order

if TYPE_CHECKING:
    import jinja2
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

    from followup.drafting.templates.sandbox import Shelf

_BLOCKS = ("title", "instruction", "letters", "subject", "body")


def environment_of(playbook: Playbook, shelf: Shelf | None = None, *, is_ours: bool = False) -> SandboxedEnvironment:
    """The sandbox that knows a playbook's templates. What it compiles is kept on the shelf, if there is one."""
    from followup.drafting.templates.sandbox import environment

    sources = tuple((name, template.source) for name, template in playbook.templates.items())
    return environment(sources, shelf, is_ours=is_ours)


def what_a_template_raises() -> tuple[type[Exception], ...]:
    """The exceptions that a template can raise while it runs."""
    from jinja2 import TemplateError

    return (
        TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError,
        MemoryError, RecursionError, SyntaxError,  # macros that call themselves, and what is nested too deep for Python
    )  # fmt: skip


def problem_of(fault: Exception, template: Template) -> Problem:
    """What a template raised, as a problem with the line of its source."""
    if isinstance(fault, RecursionError | MemoryError | SyntaxError):  # the last has a line, of what Jinja2 made of it
        return _endless(template, _line_of(fault, template))
    line = getattr(fault, "lineno", None) or _line_of(fault, template)
    message = getattr(fault, "message", None) or str(fault)
    code = "template-syntax" if getattr(fault, "lineno", None) else "template-fails"
    return Problem(code, f"the template {template.name}: {message}", Place(template.file, line or 1))


def _endless(template: Template, line: int | None = None) -> Problem:
    message = f"the template {template.name}: it calls itself without end, or is nested too deep"
    return Problem("template-fails", message, Place(template.file, line or 1))


def _line_of(fault: Exception, template: Template) -> int | None:
    """The line of a template's source at which it raised something, if it had begun to run."""
    line, trace = None, fault.__traceback__
    while line is None and trace is not None:
        running = trace.tb_frame.f_globals.get("__jinja_template__")
        compiled = trace.tb_frame.f_code.co_filename
        if running is not None and compiled in ("<template>", running.filename):
            line_here = running.get_corresponding_lineno(trace.tb_lineno)
            if running.name == template.name or trace.tb_next is None:
                line = line_here
        trace = trace.tb_next
    return line


def template_name(playbook: Playbook, name: str) -> str | None:
    """The key under which a step's template is kept: with or without `.txt`."""
    return next((key for key in (name, f"{name}.txt", name.removesuffix(".txt")) if key in playbook.templates), None)


def missing_template(step: Step) -> Problem:
    """The problem of a step whose template is not there."""
    return Problem(
        "missing-template",
        f"{step.name} has no template",
        step.place,
        hint=f"write templates/{step.template.removesuffix('.txt')}.txt",
    )


def _nearest(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def template_problems(playbook: Playbook) -> tuple[Problem, ...]:
    """Everything wrong with a playbook's templates, found without running them: every branch is read."""
    return _read_once(playbook.steps, tuple(playbook.templates.items()))


@functools.lru_cache(maxsize=16)
def _read_once(steps: tuple[Step, ...], templates: tuple[tuple[str, Template], ...]) -> tuple[Problem, ...]:
    """The same; a process that plans for many candidates reads the templates of a playbook once."""
    from jinja2 import TemplateSyntaxError

    playbook = Playbook(steps=steps, templates=dict(templates))
    environment = environment_of(playbook)
    found: list[Problem] = []
    used = {template_name(playbook, step.template): step for step in playbook.steps}
    for name, template in playbook.templates.items():
        try:
            tree = environment.parse(template.source, name)
            found += _Reading(template, playbook, environment).problems(tree)
        except TemplateSyntaxError as fault:
            found.append(_syntax_problem(fault, template))
            continue
        except (RecursionError, ValueError) as fault:  # nested too deep; a number of thousands of digits
            found.append(problem_of(fault, template))
            continue
        if not name.startswith("_"):
            found += _block_problems(tree, template, used.get(name))
    return in_order(found)


def _syntax_problem(fault: jinja2.TemplateSyntaxError, template: Template) -> Problem:
    message = fault.message or "it is no template"
    return Problem("template-syntax", f"the template cannot be read: {message}", _place(template, fault.lineno))


def _place(template: Template, line: int, word: str = "") -> Place:
    lines = template.source.split("\n")
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    found = re.search(rf"\b{re.escape(word)}\b", text) if word else None
    return Place(template.file, line, found.start() + 1 if found else 1, len(word) if found else 1)


def _block_problems(tree: nodes.Template, template: Template, step: Step | None) -> Iterator[Problem]:
    from jinja2 import nodes

    there = {block.name: block.lineno for block in tree.find_all(nodes.Block)}
    for name, line in there.items():
        if name not in _BLOCKS:
            yield Problem(
                "unknown-template-block",
                f"there is no block `{name}`",
                _place(template, line, name),
                hint=_nearest(name, _BLOCKS),
            )
    if tree.find(nodes.Extends):
        return
    is_email = step is not None and step.channel is Channel.EMAIL and step.recipients is not Recipients.CANDIDATE
    if "letters" in there:
        wanted = ["title", "instruction"]
        if tree.find(nodes.CallBlock) is None:
            what = "the block `letters` holds no letter"
            hint = "write {% letter %} … {% endletter %}"
            yield Problem("missing-letter", what, _place(template, there["letters"], "letters"), hint=hint)
    else:
        wanted = ["title", "instruction", *(["subject"] if is_email else []), "body"]
    for name in wanted:
        if name not in there:
            yield Problem(
                "missing-template-block",
                f"the template {template.name} has no block `{name}`",
                Place(template.file, 1),
                hint=f"write {{% block {name} %}} … {{% endblock %}}",
            )


class _Reading:
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
        self._found.append(Problem(code, message, _place(self._template, node.lineno, word), hint=hint))

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
        hint = _nearest(name, [*TABLE, *FUNCTIONS])
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
            self._say("unknown-template-attribute", f"`{owner}` has no `{word}`", node, word, _nearest(word, known))

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
                _nearest(node.name, known),
            )

    def _check_other_template(self, node: nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends) -> None:
        from jinja2 import nodes

        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if isinstance(name, str) and name not in self._templates:
            self._say("missing-template", f"there is no template `{name}`", node, name, _nearest(name, self._templates))

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
