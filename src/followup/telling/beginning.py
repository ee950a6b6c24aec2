"""What `init` and `playbook copy` wrote, and what to type then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from followup.telling.to_type import word


def begun(path: Path) -> str:
    return f"wrote {path}, a list with one example"


def playbook_copied(folder: Path, program: str = "followup") -> Iterator[str]:
    yield f"wrote {folder}: playbook.yaml (when, to whom), templates (with which words), tact.yaml (what would sound wrong)"
    yield f"Change what you like, then: {word(program)} plan LIST --playbook {word(str(folder))}"


def schema_written(path: Path) -> str:
    return f"wrote {path}, with which editors complete and check the list"


def schema_left(path: Path) -> str:
    return f"followup: {path} is another program's, and was left as it is; editors cannot check the list with it"


def how_to_begin(path: Path, *, is_table: bool, program: str = "followup") -> Iterator[str]:
    """What to do with a starter list."""
    file, command = word(str(path)), word(program)
    who = ' --name "Your Name" --email you@example.org' if is_table else ""
    yield "Put your own interviews in place of the example, and then:"
    yield f"  {command} check {file}{who}"
    yield f"  {command} export {file}{who}"
    yield "And every morning:"
    yield f"  {command} plan {file}{who}"
