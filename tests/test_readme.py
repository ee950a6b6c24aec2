"""The README is true: its commands run, and its picture and its output are what the program writes."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import PROGRAM, ROOT, Ran, followup, followup_process

from followup.reading.sources.files import source_from
from followup.reading.writer import Writer, writer_from

README = (ROOT / "README.md").read_text(encoding="utf-8")


STEP = """
  promised:
    for: lead
    once_a: opening
    from: last round
    wait: next working day
    at: 11:30
    useful_for: 3 working days
    while: waiting
    words: 15-60
"""
TEMPLATE = """\
{% block title %}Send {{ reader or "them" }} what you promised ({{ company }}){% endblock %}
{% block instruction %}Attach it; if you promised nothing, delete this.{% endblock %}
{% block letters %}
{% letter %}
Subject: {{ subject("As promised – " ~ job.title if job.title, "As promised") }}

{{ greeting }}

Here is what I said I would send you about {{ topic.noun if topic.noun else job.short }}.

{{ sign("Kind regards") }}
{% endletter %}
{% endblock %}
"""


def block(name: str) -> str:
    """The fenced text behind a mark such as <!-- list -->."""
    found = re.search(rf"<!-- {name} -->\n```\w*\n(.*?)```", README, re.DOTALL)
    assert found, f"no block {name}"
    return found[1]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the README's reader has it: a list, and a playbook of their own."""
    monkeypatch.chdir(tmp_path)
    Path("interviews.yaml").write_text(block("list"), encoding="utf-8")
    shutil.copy(ROOT / "tests" / "invitations" / "google-with-a-zone.ics", "invitation.ics")
    shutil.copytree(ROOT / "src" / "followup" / "playbooks" / "graceful", "my-playbook")
    return tmp_path


def run(command: str) -> Ran:
    return followup_process(*shlex.split(command)[1:])


def commands() -> list[str]:
    shells = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    return [line for shell in shells for line in shell.splitlines() if line]


@pytest.mark.usefixtures("home")
def test_the_first_run_prints_what_the_readme_shows() -> None:
    first = next(one for one in commands() if one.startswith("followup export"))
    shown = block("output") + "\nTo see them, import followups/new.ics "
    assert run(f"{first} --now 2026-11-23T09:00").out.startswith(shown)


@pytest.mark.usefixtures("home")
def test_the_morning_is_what_the_plan_prints_the_day_after() -> None:
    assert run("followup export interviews.yaml --quiet --now 2026-11-23T09:00").code == 0
    assert run("followup plan interviews.yaml --now 2026-11-25T08:00").out == block("morning")


@pytest.mark.usefixtures("home")
def test_the_picture_is_an_event_that_the_first_run_writes() -> None:
    report = followup("export", "interviews.yaml", "--now", "2026-11-23T09:00", "--json").json
    event = next(one for one in report["follow_ups"] if one["step"] == "thank_you_email")
    shown = f"Tue 24 Nov, 16:30-16:45  {event['summary']}\n\n{event['description']}\n"
    assert shown.startswith(block("picture") + "\n━━━━ 2 of 2 · ")
    assert event["start"] == "2026-11-24T16:30:00-05:00"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", [command for command in commands() if command.startswith("followup ")])
def test_every_command_runs(command: str) -> None:
    plans = command.split()[1] in ("export", "plan", "check", "write", "drafts") and "--now" not in command
    if command == "followup init":
        Path("interviews.yaml").unlink()
    if command == "followup playbook copy my-playbook":
        shutil.rmtree("my-playbook")
    if command.endswith(" --undo"):
        assert run(command.removesuffix(" --undo")).code == 0
    ran = run(command + (" --now 2026-11-23T09:00" if plans else ""))
    assert ran.code == 0, ran.err


@pytest.mark.usefixtures("home")
def test_the_spreadsheet_shown_is_understood() -> None:
    Path("list.csv").write_text(block("spreadsheet"), encoding="utf-8")
    Path("me.yaml").write_text("{name: Priya Raman, timezone: America/New_York, country: US}", encoding="utf-8")
    report = followup("plan", "list.csv", "--candidate", "me.yaml", "--now", "2026-11-23T09:00", "--json").json
    assert [(one["company"], one["start"]) for one in report["interviews"]] == [
        ("Acme Robotics", "2026-11-24T14:00:00-05:00"), ("Borealis", "2026-12-03T10:00:00-05:00"),
    ]  # fmt: skip
    assert [one["code"] for one in report["problems"]] == ["no-end", "no-year", "no-interview-yet"]
    assert report["follow_ups"][0]["people"] == []
    assert ["Ana Lima", "Ben Castellanos"] in [one["people"] for one in report["follow_ups"]]


def test_every_other_command_is_a_target_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(command.startswith("followup ") for command in commands())
    targets = re.findall(r"`make ([a-z-]+)`", README)
    assert "run" in targets
    assert all(f"\n{target}:" in makefile for target in targets)


def test_the_crontab_line_runs(home: Path) -> None:
    times, command = block("crontab").strip().split(" followup ")
    assert len(times.split()) == 5
    assert_runs_without_a_terminal(home, command)


def assert_runs_without_a_terminal(home: Path, command: str) -> None:
    done = in_a_shell(f"followup {command} --now 2026-11-23T09:00", home)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (home / "public" / "followups.ics").exists()


def in_a_shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a script of the README, in which `followup` is this program."""
    program = f'followup() {{ "{sys.executable}" -c "{PROGRAM}" "$@"; }}\n'
    variables = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        ["sh", "-c", program + script], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


def test_a_coachs_run_keeps_clients_apart_and_uses_the_houses_playbook(home: Path) -> None:
    (home / "my-playbook").rename(home / "house-playbook")
    for name in ("Priya Raman", "Jo Bell"):
        folder = home / "clients" / name
        folder.mkdir(parents=True)
        listed = block("list").replace("Priya Raman", name).replace("2026-", "2099-")
        (folder / "interviews.yaml").write_text(listed, encoding="utf-8")
    done = in_a_shell(block("coaches"), home)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("2 clients: ")
    for name, folder, other in (("Priya Raman", "priya-raman", "Jo Bell"), ("Jo Bell", "jo-bell", "Priya Raman")):
        page = (home / "plans" / folder / "index.html").read_text(encoding="utf-8")
        assert name in page
        assert other not in page
        assert (home / "plans" / folder / "new.ics").exists()
        assert f'<a href="{folder}/index.html">{name}</a>' in (home / "plans" / "index.html").read_text(
            encoding="utf-8"
        )


@pytest.mark.other_programs
def test_the_line_that_installs_it_ends_with_a_list_to_begin_with(tmp_path: Path, unpacked: Path) -> None:
    path = f"{Path(sys.executable).resolve().parent}:/usr/bin:/bin"
    done = subprocess.run(
        ["sh", "-c", block("install")], cwd=unpacked, env={**os.environ, "HOME": str(tmp_path), "PATH": path},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "company: " in (tmp_path / "interviews.yaml").read_text(encoding="utf-8")
    assert f"  {tmp_path}/followup/bin/followup check interviews.yaml\n" in done.stdout


def test_the_pictures_are_there_and_small() -> None:
    pictures = [ROOT / name for name in re.findall(r"!\[[^\]]+\]\((.+?)\)", README)]
    assert len(pictures) == 1
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)
    assert sum(picture.stat().st_size for picture in pictures) < 300_000


@pytest.mark.usefixtures("home")
def test_the_problem_is_told_as_shown() -> None:
    lines = [
        "candidate: {name: A, timezone: Europe/London}",
        "interviews:",
        *[""] * 10,
        "  - company: A",
        "    date: 2026-02-30",
    ]
    Path("interviews.yaml").write_text("\n".join(lines), encoding="utf-8")
    assert block("problem") in run("followup check interviews.yaml").err


@pytest.mark.usefixtures("home")
def test_the_settings_shown_are_understood() -> None:
    Path("interviews.yaml").write_text(block("list") + block("steps"), encoding="utf-8")
    report = followup("plan", "interviews.yaml", "--now", "2026-11-23T09:00", "--json").json
    assert "thank_you_note" not in {one["step"] for one in report["follow_ups"]}
    check_in = next(one for one in report["follow_ups"] if one["step"] == "check_in")
    assert check_in["start"].startswith("2026-12-17")


@pytest.mark.usefixtures("home")
def test_the_changed_wording_and_the_added_step_do_what_is_said() -> None:
    assert followup("playbook", "copy", "own").code == 0
    card, (before, after) = Path("own/templates/thank_you_note.txt"), re.findall(r"`(\{\{ sign\(.*?\) \}\})`", README)
    assert before in card.read_text(encoding="utf-8")
    card.write_text(card.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    with Path("own/playbook.yaml").open("a", encoding="utf-8") as playbook:
        playbook.write(STEP)
    Path("own/templates/promised.txt").write_text(TEMPLATE, encoding="utf-8")
    ran = followup("plan", "interviews.yaml", "--playbook", "own", "--now", "2026-11-23T09:00", "--json")
    found = [one["message"] for one in ran.json["problems"]]
    assert [one for one in found if "warm greetings" in one or one.startswith("promised")] == []
    told = {one["step"]: one["drafts"][0]["body"] for one in ran.json["follow_ups"] if one["drafts"]}
    assert "\n\nWith warm greetings,\n" in told["thank_you_note"]
    assert "Here is what I said I would send you about" in told["promised"]


def test_the_writer_shown_is_one() -> None:
    writer, problems = writer_from(source_from(block("writer").encode(), "candidate.yaml"))
    assert writer == Writer(("llm", "-n"), 60)
    assert not problems


def test_the_way_in_from_python_runs(home: Path) -> None:
    done = subprocess.run([sys.executable, "-c", block("python")], cwd=home, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("2026-11-23 18:00:00-05:00 Prepare for Acme Robotics, Staff Engineer [")
    assert lines[1].startswith('2026-11-24 16:30:00-05:00 Thank 2 people (Acme Robotics) ["Hi Ana,\\n')
    assert done.stderr == ""
    assert not (home / "followups").exists()
