"""Everything wrong with a playbook's templates, as a problem with its line: found without running them.

A template is checked against the table of facts without being run, so that a mistake in a branch that no draft takes is
told as well.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup.drafting.templates.running import environment_of, problem_of, template_name
from followup.drafting.templates.tree import Reading, nearest, place_in
from followup.model.etiquette import Channel, Playbook, Recipients, Step, Template
from followup.problems import Place, Problem, in_order

if TYPE_CHECKING:
    import jinja2
    from jinja2 import nodes

_BLOCKS = ("title", "instruction", "letters", "subject", "body")


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
            found += Reading(template, playbook, environment).problems(tree)
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
    return Problem("template-syntax", f"the template cannot be read: {message}", place_in(template, fault.lineno))


def _block_problems(tree: nodes.Template, template: Template, step: Step | None) -> Iterator[Problem]:
    from jinja2 import nodes

    there = {block.name: block.lineno for block in tree.find_all(nodes.Block)}
    for name, line in there.items():
        if name not in _BLOCKS:
            yield Problem(
                "unknown-template-block",
                f"there is no block `{name}`",
                place_in(template, line, name),
                hint=nearest(name, _BLOCKS),
            )
    if tree.find(nodes.Extends):
        return
    is_email = step is not None and step.channel is Channel.EMAIL and step.recipients is not Recipients.CANDIDATE
    if "letters" in there:
        wanted = ["title", "instruction"]
        if tree.find(nodes.CallBlock) is None:
            what = "the block `letters` holds no letter"
            hint = "write {% letter %} … {% endletter %}"
            yield Problem("missing-letter", what, place_in(template, there["letters"], "letters"), hint=hint)
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
