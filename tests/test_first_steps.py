"""What is named can be typed: by name, by its whole path, with a shell's completion; and every place outside is named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import manual
import pytest
from commands import ROOT

PROGRAM = Path(sys.executable).with_name("followup")
SYSTEM = "/usr/bin:/bin"


def typed(line: str, folder: Path, path: str = SYSTEM, **variables: str) -> subprocess.CompletedProcess[str]:
    """What a shell in a folder, which is the user's home as well, does with a line."""
    environment = {"HOME": str(folder), "PATH": path, **variables}
    return subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def assert_what_is_named_can_be_typed(told: str, folder: Path, path: str, program: str) -> None:
    lines = [line.strip() for line in told.splitlines() if line.startswith("  ")]
    assert [line.split(" check ")[0] for line in lines[:1]] == [program]
    assert len(lines) == 3
    for line in lines:
        done = typed(line, folder, path)
        assert done.returncode == 0, done.stderr


def test_off_the_path_the_whole_path_is_named_and_can_be_typed(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    program = folder / "followup"
    program.symlink_to(PROGRAM)
    done = typed("./followup init", folder)
    assert_what_is_named_can_be_typed(done.stdout, folder, SYSTEM, f'"{program}"')
    assert f'#     "{program}" check interviews.yaml ' in (folder / "interviews.yaml").read_text(encoding="utf-8")


def test_on_the_path_the_name_will_do(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "followup").symlink_to(PROGRAM)
    path = f"{tmp_path / 'bin'}:{SYSTEM}"
    done = typed("followup init", tmp_path, path)
    assert_what_is_named_can_be_typed(done.stdout, tmp_path, path, "followup")


@pytest.mark.slow
def test_a_name_that_uv_lends_for_one_run_is_not_one_to_type(tmp_path: Path) -> None:
    done = typed("followup init", tmp_path, f"{PROGRAM.parent}:{SYSTEM}", UV="/usr/bin/uv")
    assert_what_is_named_can_be_typed(done.stdout, tmp_path, SYSTEM, str(PROGRAM))


def test_a_hint_names_the_command_as_it_is_typed(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Company,Date,Weather\nAcme,2026-11-24,fine\n", encoding="utf-8")
    done = typed(f"{PROGRAM} check list.csv --name A --timezone UTC", tmp_path)
    assert f"in many words: {PROGRAM} init list.csv writes" in done.stderr
    (tmp_path / "empty").mkdir()
    done = typed(f"{PROGRAM} playbook show --playbook empty", tmp_path)
    assert f"hint: {PROGRAM} playbook copy DIR writes" in done.stderr


def test_where_names_the_places_outside(tmp_path: Path) -> None:
    ask = f"{PROGRAM} --where"
    done = typed(ask, tmp_path, XDG_CACHE_HOME=str(tmp_path / "kept"))
    about = tmp_path / ".config" / "followup" / "candidate.yaml"
    assert [line.split(maxsplit=1) for line in done.stdout.splitlines()] == [
        ["program", str(PROGRAM)],
        ["configuration", f"{about} (not there; every list would be read with it)"],
        ["cache", str(tmp_path / "kept" / "followup")],
    ]
    about.parent.mkdir(parents=True)
    about.write_text("name: Priya Raman\n", encoding="utf-8")
    assert f"configuration  {about}\n" in typed(ask, tmp_path).stdout
    done = subprocess.run([PROGRAM, "--where"], env={"PATH": SYSTEM}, capture_output=True, text=True, check=True)
    assert done.stdout.count("none, since there is no home folder") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("followup pl", ["plan", "playbook"]),
        ("followup plan --ht", ["--html"]),
        ("followup playbook ", ["show", "copy"]),
    ],
)
def test_a_shell_completes_commands_and_options(tmp_path: Path, words: str, said: list[str]) -> None:
    variables = {"_FOLLOWUP_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert typed(f"{PROGRAM}", tmp_path, **variables).stdout.split() == said


def test_completion_is_installed_for_the_shell_that_asks(tmp_path: Path) -> None:
    done = typed(f"{PROGRAM} --install-completion bash", tmp_path, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0, done.stderr
    script = tmp_path / ".bash_completions" / "followup.sh"
    assert "_FOLLOWUP_COMPLETE=complete_bash" in script.read_text(encoding="utf-8")
    assert f"source '{script}'" in (tmp_path / ".bashrc").read_text(encoding="utf-8")


def test_the_man_page_is_that_of_the_signatures() -> None:
    written = (ROOT / "src" / "man" / "followup.1").read_text(encoding="utf-8")
    assert written == manual.page(), "make man writes it anew"
    assert r"\-\-decision\-by DAY" in written


def ways() -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- installers -->\n```\w*\n(.*?)```", readme, re.DOTALL)
    assert found
    return [line.split("#")[0].strip() for line in found[1].splitlines()]


@pytest.mark.other_programs
@pytest.mark.parametrize("line", ways())
def test_each_way_to_install_it_ends_with_a_command_that_can_be_typed(
    line: str, tmp_path: Path, unpacked: Path
) -> None:
    programs = ROOT / "build" / "programs" / "bin"
    if not (programs / line.split()[0]).exists():
        pytest.skip(f"{line.split()[0]} is not there; make test-all installs it")
    python = Path(sys.executable).resolve().parent
    path = f"{tmp_path / '.local' / 'bin'}:{programs}:{python}:{SYSTEM}"
    inherited = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_"))}
    begin = "" if "followup init" in line else f" && cd {tmp_path} && followup init"
    done = typed(f"cd {unpacked} && {line}{begin}", tmp_path, path, **inherited)
    assert done.returncode == 0, done.stderr
    written = unpacked if not begin else tmp_path
    told = done.stdout[done.stdout.index("wrote interviews.yaml") :]
    program = told.splitlines()[-1].strip().removesuffix(" plan interviews.yaml")
    assert (program == "followup") == bool(begin)
    assert_what_is_named_can_be_typed(told, written, path, program)
