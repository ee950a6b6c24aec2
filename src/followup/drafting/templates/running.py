"""A playbook's templates made ready to run, and what one raises while it does, as a problem with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model.etiquette import Playbook, Step, Template
from followup.problems import Place, Problem

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

    from followup.drafting.templates.sandbox import Shelf


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
