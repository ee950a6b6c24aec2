"""One run over lists, and what came of it: results on standard output, everything else on standard error."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from followup.commands import terminal
from followup.commands.options import ListOptions
from followup.pipeline import Request, Result
from followup.pipeline.letters import letters_beside
from followup.telling.exits import Exit, exit_code
from followup.telling.problems import problems, what_to_do


def told(
    request: Request,
    run: Callable[[Request], Result],
    tell: Callable[[Result], Iterable[str]],
    options: ListOptions,
    *,
    problems_last: bool = False,
) -> Exit:
    """Makes a run, tells what came of it, and gives its exit code. With `problems_last`, what there is to do is read first."""
    letters = letters_beside(options.lists)
    result = run(dataclasses.replace(request, letters=letters, tells_news_only=not options.json and not options.quiet))
    if options.json:
        from followup.telling.json import as_json

        terminal.say_json(as_json(result))
        return exit_code(result)
    if not problems_last:
        terminal.say_beside(problems(result, errors_only=options.quiet))
    if not options.quiet:
        terminal.say(tell(result))
    if problems_last:
        terminal.say_beside(problems(result, errors_only=options.quiet))
    if last := what_to_do(result):
        terminal.say_beside([last])
    return exit_code(result)
