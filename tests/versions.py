"""The tests on each Python that is to be had: `versions.py FOLDER [pytest's arguments]`, in an environment with uv.

Each newer Python has the highest dependencies that the bounds in pyproject.toml allow; the lowest has them too, and once more the
lowest. What the tests themselves need is always the highest.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SELECTED = ("-m", "not other_programs and not slow")


def python_of(version: str) -> str | None:
    """An interpreter of this version: on the path, else one of pyenv's; None where there is none."""
    roots = [Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"]
    kept = sorted((found for root in roots for found in root.glob(f"{version}.*/bin/python")), reverse=True)
    for found in filter(None, (shutil.which(f"python{version}"), *map(str, kept))):
        said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
        if said.returncode == 0 and said.stdout.startswith(f"Python {version}."):
            return found
    return None


def environments() -> Iterator[tuple[str, bool]]:
    """The versions, and whether with the lowest dependencies."""
    yield PYTHONS[0], True
    yield from ((version, False) for version in PYTHONS)


def made(folder: Path, interpreter: str, *, with_lowest: bool) -> Path:
    """The interpreter of a fresh environment with the program and what its tests need."""
    uv = Path(sys.executable).with_name("uv")
    called = {"env": {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}, "cwd": ROOT, "check": True}
    install = [uv, "pip", "install", "--quiet", "--python", folder]
    subprocess.run([uv, "venv", "--quiet", "--clear", "--python", interpreter, folder], **called)
    lowest = ["--resolution", "lowest-direct"] if with_lowest else []
    subprocess.run([*install, *lowest, "--editable", "."], **called)
    subprocess.run([*install, "--group", "dev"], **called)
    return folder / "bin" / "python"


def main(folder: Path, arguments: list[str]) -> int:
    """Prints a line for each environment, and pytest's own words where tests fail; exit code 1 where some do."""
    failed = 0
    for version, with_lowest in environments():
        name = f"{version}, {'lowest' if with_lowest else 'highest'} dependencies"
        if (interpreter := python_of(version)) is None:
            print(f"{name}: not here", flush=True)
            continue
        python = made(folder / re.sub(r"\W+", "-", name), interpreter, with_lowest=with_lowest)
        tests = [python, "-m", "pytest", "-q", "--tb=short", *(arguments or ("-n", "auto")), *SELECTED]
        done = subprocess.run(tests, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{name}: {(done.stdout.strip().splitlines() or ['no test was run'])[-1]}", flush=True)
        if done.returncode:
            failed += 1
            print(done.stdout, done.stderr, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
