"""`followup init`: a list to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup import disk, zones
from followup.commands import STARTER, environment, terminal
from followup.commands.guard import Usage
from followup.commands.options import CommandOptions
from followup.commands.schema import schema_text
from followup.reading.form import starter
from followup.reading.words.countries import country_of
from followup.telling import beginning
from followup.telling.exits import Exit
from followup.telling.to_type import word


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(CommandOptions):
    file: str


def run(options: Options) -> Exit:
    """Writes a starter list, and beside one in YAML the schema that it names; or prints the list."""
    path = Path(STARTER if options.file == "-" else options.file)
    is_table = path.suffix.lower() == ".csv"
    if not is_table and path.suffix.lower() not in (".yaml", ".yml"):
        raise Usage(f"init writes .yaml, .yml or .csv, not {options.file}")
    text = _starter(path, is_table=is_table)
    if options.file == "-":
        terminal.say(text.splitlines())
        return Exit.DONE
    disk.create(path, text.encode())
    terminal.say([beginning.begun(path)])
    if not is_table:
        _write_schema(path.parent)
    terminal.say(beginning.how_to_begin(path, is_table=is_table, program=environment.program()))
    return Exit.DONE


def _starter(path: Path, *, is_table: bool) -> str:
    today = environment.today()
    if is_table:
        return starter.csv_starter(today)
    zone = zones.system_zone()
    is_told = zone not in (None, "UTC", "Etc/UTC")
    known = {"timezone": zone, "country": country_of(zone) or ""} if zone and is_told else None
    return starter.yaml_starter(path.name, today, known, word(environment.program()))


def _write_schema(folder: Path) -> None:
    """Writes the schema that a starter names beside it; a file of that name that is not ours stays."""
    from followup.reading.form.schema import FILE_NAME, is_ours

    path = folder / FILE_NAME
    content = (schema_text(None) + "\n").encode()
    if not disk.is_there(path):
        disk.create(path, content)
    elif is_ours(before := disk.read_ordinary(path)):
        if before == content:
            return
        disk.replace_all({path: content})
    else:
        terminal.say_beside([beginning.schema_left(path)])
        return
    terminal.say([beginning.schema_written(path)])
