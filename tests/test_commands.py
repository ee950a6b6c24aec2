"""Each command is a signature and a module of its own, and whatever keeps it from being done is told in one way."""

from __future__ import annotations

import dataclasses
import errno
import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commands import SAMPLE

from followup import cli, commands, disk
from followup.commands import guard, options
from followup.commands.guard import Usage, guarded
from followup.commands.options import CommandOptions
from followup.pipeline import Refused
from followup.publishing.published import ForeignFile
from followup.telling.exits import Exit


def modules() -> Iterator[str]:
    """The modules that are commands."""
    for one in pkgutil.iter_modules(commands.__path__):
        if hasattr(importlib.import_module(f"followup.commands.{one.name}"), "run") and one.name != "process":
            yield one.name


def signatures() -> dict[str, set[str]]:
    """The parameters of each command of the command line, by the module that does it."""
    callbacks = [each.callback for app in (cli.app, cli.playbook_app) for each in app.registered_commands]
    named = {each.__name__: set(inspect.signature(each).parameters) for each in callbacks if each}
    return named | {"where": set()}  # `followup --where`


def test_every_command_has_a_signature() -> None:
    assert set(signatures()) == set(modules())


@pytest.mark.parametrize("module", sorted(modules()))
def test_the_options_of_a_command_are_those_of_its_signature(module: str) -> None:
    each = importlib.import_module(f"followup.commands.{module}").Options
    shared = (
        {one.name for one in dataclasses.fields(options.ListOptions)}
        if issubclass(each, options.ListOptions)
        else set()
    )
    fields = {one.name for one in dataclasses.fields(each)}
    assert signatures()[module] <= fields
    assert fields - signatures()[module] <= shared
    assert each.__dataclass_params__.frozen


@dataclasses.dataclass(frozen=True)
class AsJson(CommandOptions):
    def not_done(self, message: str) -> str:
        return json.dumps({"why": message})


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        (Usage("--now takes a time"), Exit.USAGE, "followup: --now takes a time\n"),
        (disk.CannotRead(Path("a"), "no such file"), Exit.NOT_SAFE, "followup: a cannot be read: no such file\n"),
        (disk.Locked(Path("out"), 7), Exit.NOT_SAFE,
         "followup: out is in use by another run of followup (process 7); try again when it has finished\n"),
        (ForeignFile(Path("a.ics")), Exit.NOT_SAFE,
         ("followup: a.ics is in the way: followup did not write it, and does not overwrite it.\n"
          "  hint: move it away, or allow it with --replace a.ics\n")),
        (Refused("a.yaml", 3), Exit.NOT_SAFE,
         ("followup: all 3 events still to come of a.yaml would be withdrawn. Is this the right file? Nothing was written.\n"
          "  hint: if those interviews are really gone, run again with --withdraw\n")),
        (PermissionError(errno.EACCES, "Permission denied", "x"), Exit.NOT_SAFE, None),
    ],
)  # fmt: skip
def test_what_keeps_a_command_from_being_done_is_told_once(
    raised: Exception, code: Exit, told: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_: CommandOptions) -> Exit:
        raise raised

    assert guarded(run, CommandOptions()) is code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("followup: x cannot be used: ") if told is None else err == told
    assert guarded(run, AsJson()) is code
    out, again = capsys.readouterr()
    assert (json.loads(out)["why"] + "\n", again) == (err, err)


@pytest.mark.parametrize(
    "raised", [OSError(errno.ENOSPC, "No space left on device"), ZeroDivisionError(), KeyError("x")]
)
def test_a_full_disk_under_what_is_printed_and_a_bug_are_raised(raised: Exception) -> None:
    def run(_: CommandOptions) -> Exit:
        raise raised

    with pytest.raises(type(raised)):
        guarded(run, CommandOptions())


def test_a_command_is_done_with_the_parameters_of_its_signature(capsys: pytest.CaptureFixture[str]) -> None:
    given: dict[str, Any] = dict.fromkeys(signatures()["playbook_show"])
    assert guard.done("playbook_show", given) is Exit.DONE
    assert "thank_you_email" in capsys.readouterr().out
    with pytest.raises(TypeError):
        guard.done("schema", {"playbook": None, "list": SAMPLE})
