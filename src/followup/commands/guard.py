"""The one guard: a command is done, or a sentence and an exit code say why not."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from followup import disk
from followup.commands import terminal
from followup.commands.options import CommandOptions
from followup.commands.process import is_of_printing
from followup.problems import NotDone
from followup.telling.exits import Exit

Asked = TypeVar("Asked", bound=CommandOptions)


class Usage(NotDone):
    """An option that makes no sense; the message says which and why."""


def done(name: str, given: Mapping[str, Any]) -> Exit:
    """Does what the module of a command says, with the parameters of its signature."""
    command = importlib.import_module(f"followup.commands.{name}")
    return guarded(command.run, command.Options(**given))


def guarded(run: Callable[[Asked], Exit], options: Asked) -> Exit:
    """What a command comes to. Whatever keeps it from being done is told; what is none of these is a bug, and is raised."""
    try:
        return run(options)
    except Usage as why:
        return _not_done(str(why), Exit.USAGE, options)
    except NotDone as why:
        from followup.telling.refusals import refusal

        return _not_done(refusal(why), Exit.NOT_SAFE, options)
    except OSError as error:
        if is_of_printing(error):
            raise  # the whole process ends with it
        return _not_done(disk.refused(error), Exit.NOT_SAFE, options)


def _not_done(message: str, code: Exit, options: CommandOptions) -> Exit:
    told = f"followup: {message}"
    as_json = options.not_done(told)
    if as_json is not None:
        terminal.say_json(as_json)
    terminal.say_beside([told])
    return code
