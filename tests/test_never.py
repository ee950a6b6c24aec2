"""What the README says that this program never does, each sentence with a test."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import NOW, ROOT, SAMPLE, calendars, followup, snapshot

README = (ROOT / "README.md").read_text(encoding="utf-8")
GRACEFUL = ROOT / "src" / "followup" / "playbooks" / "graceful"
INVITATION = ROOT / "tests" / "invitations" / "google-with-a-zone.ics"
WATCHED = """
import sys
REACHES_OUT = (
    "socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.", "os.system", "os.exec", "os.fork",
    "os.spawn", "os.posix_spawn", "ctypes.dlopen",
)
def refuse(event, arguments):
    if event.startswith(REACHES_OUT):
        print("REACHED OUT", event, arguments, file=sys.stderr)
        raise SystemExit(70)
sys.addaudithook(refuse)
from followup.cli import main
main()
"""
"""The command, ended by Python itself where it would reach out, or start something."""
CELLS = (
    "{{ 7 * 7 }}",
    "{% for a in 'ab' %}a{% endfor %}",
    "=HYPERLINK(1)",
    "$(touch ran)",
    "`touch ran`",
    "__import__('os').system('touch ran')",
)


def commands(folder: Path) -> list[tuple[object, ...]]:
    """Every command, with what it needs in a folder."""
    listed = shutil.copy(SAMPLE, folder / "list.yaml")
    shutil.copytree(GRACEFUL, folder / "book")
    out = ("--now", NOW, "-o", folder / "out")
    return [
        *(("export", listed, *out), ("export", listed, *out, "--playbook", folder / "book"), ("check", listed, *out)),
        *(("plan", listed, *out, *more) for more in ((), ("--html", folder / "page.html"), ("--json",), ("--show", "a"))),
        ("add", INVITATION, "--to", listed, "--company", "Acme"),
        ("mark", listed, "acme", "--done", "thank_you_email", "--now", NOW),
        *(("write", listed, *out, *more) for more in (("--print-prompt",), ("ana", "--by-hand"), ("--by-hand",))),
        ("drafts", listed, "--now", NOW, "-o", folder / "mails", "--calendars", folder / "out"),
        *(("init", folder / "new.yaml"), ("schema",), ("playbook", "show"), ("playbook", "copy", folder / "copy")),
    ]  # fmt: skip


def never_uses_the_network(folder: Path) -> None:
    for command in commands(folder):
        env = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
        ran = subprocess.run(
            [sys.executable, "-c", WATCHED, *map(str, command)], capture_output=True, text=True, check=False, cwd=folder, env=env
        )  # fmt: skip
        assert (ran.returncode in (0, 1), "REACHED OUT" in ran.stderr) == (True, False), (command, ran.stderr)


def never_writes_to_anybody(folder: Path) -> None:
    assert followup("export", SAMPLE, "--now", NOW, "-o", folder).code == 0
    for path in folder.glob("*.ics"):
        text = path.read_bytes().replace(b"\r\n ", b"")
        assert not re.search(rb"^(ORGANIZER|ATTENDEE|METHOD:(?!PUBLISH))", text, re.MULTILINE)


def never_runs_what_stands_in_a_file(folder: Path) -> None:
    for number, cell in enumerate(CELLS):
        row = {
            "company": f"Acme {number}", "role": "Engineer", "date": "2026-11-24", "start": "14:00", "end": "15:00",
            "mode": "video",
            "interviewers": [{"name": "Ana Lima", "email": "ana@acme.example", "say": f"You said {cell}, and I agree."}],
        }  # fmt: skip
        listed = folder / f"{number}.json"
        listed.write_text(
            json.dumps({"candidate": {"name": "Al Bo", "email": "a@b.example", "timezone": "UTC"}, "interviews": [row]})
        )
        ran = followup("plan", listed, "--now", NOW, "-o", folder / "out", "--json")
        bodies = [draft["body"] for one in ran.json["follow_ups"] for draft in one["drafts"]]
        assert ran.code == 0
        assert any(cell in body for body in bodies)
    tagged = folder / "tagged.yaml"
    tagged.write_text("!!python/object/apply:os.system ['touch ran']\n")
    assert followup("check", tagged, "--now", NOW).code == 1
    ics = folder / "i.ics"
    ics.write_bytes(INVITATION.read_bytes().replace(b"SUMMARY:", b"SUMMARY:{{ 7 * 7 }} $(touch ran) "))
    followup("add", ics, "--to", folder / "new.yaml", "--company", "Acme", "--name", "Al Bo", "--timezone", "UTC")
    assert "49" not in re.findall(r"company.*|round.*|notes.*", (folder / "new.yaml").read_text())
    writing = folder / "l.yaml"
    writing.write_text(f"writer: {{command: [touch, ran]}}\n{SAMPLE.read_text(encoding='utf-8')}", encoding="utf-8")
    for command in ("write", "export"):
        refused = followup(command, writing, "--now", NOW, "-o", folder / "out")
        assert (refused.code, "[writer-not-here]" in refused.err) == (1, True)
    assert not [*folder.rglob("ran"), *Path().glob("ran")]
    book = folder / "book"
    shutil.copytree(GRACEFUL, book)
    (book / "templates" / "check_in.txt").write_text("{% block title %}{{ environ.HOME }}{% endblock %}")
    assert followup("plan", SAMPLE, "--now", NOW, "-o", folder / "out", "--playbook", book).code == 1


def never_changes_the_list(folder: Path) -> None:
    for command in commands(folder):
        before = (folder / "list.yaml").read_bytes()
        followup(*command)
        if command[0] not in ("add", "mark"):
            assert (folder / "list.yaml").read_bytes() == before, command


def never_touches_what_it_did_not_write(folder: Path) -> None:
    theirs = b"BEGIN:VCALENDAR\r\nPRODID:-//x//y//EN\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
    for name in ("followups.ics", "new.ics", "page.html", "new.yaml", "mine.ics"):
        (folder / name).write_bytes(theirs)
    ask = (SAMPLE, "--now", NOW, "-o", folder)
    for command in (
        ("export", *ask, "--layout", "single"), ("export", *ask), ("plan", *ask, "--html", folder / "page.html"),
        ("init", folder / "new.yaml"),
    ):  # fmt: skip
        assert followup(*command).code == 3
    for name in ("followups.ics", "new.ics", "page.html", "new.yaml", "mine.ics"):
        assert (folder / name).read_bytes() == theirs
    replaced = followup("export", *ask, "--layout", "single", "--replace", folder / "followups.ics")
    assert (replaced.code, (folder / "followups.ics").read_bytes() == theirs) == (0, False)


def never_lets_others_read(folder: Path) -> None:
    folder.chmod(0o700)
    for command in commands(folder):
        assert followup(*command).code in (0, 1)
    private = (folder / "out", *calendars(folder / "out"), folder / "page.html", folder / "letters", folder / "mails")
    for path in private:
        assert path.stat().st_mode & 0o077 == 0, path
    (folder / "open").mkdir()
    (folder / "open").chmod(0o755)
    assert followup("export", SAMPLE, "--now", NOW, "-o", folder / "open").code == 0
    assert all(path.stat().st_mode & 0o044 for path in calendars(folder / "open"))
    assert snapshot(folder / "open")


SENTENCES: dict[str, Callable[[Path], Any]] = {
    "It never uses the network": never_uses_the_network,
    "It never writes to anybody": never_writes_to_anybody,
    "It never runs what stands in a list, an invitation or a playbook": never_runs_what_stands_in_a_file,
    "It never changes your list": never_changes_the_list,
    "It never touches calendars, pages or starters that it did not write": never_touches_what_it_did_not_write,
    "It never lets others on your computer read what it writes": never_lets_others_read,
}


_LONG = "It never uses the network"


@pytest.mark.parametrize(
    "sentence", [pytest.param(each, marks=pytest.mark.slow if each == _LONG else ()) for each in SENTENCES]
)
def test_what_the_readme_says_that_it_never_does_it_never_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    SENTENCES[sentence](tmp_path)


def test_each_sentence_has_a_test() -> None:
    section = README.partition("## What it never does\n")[2].partition("\n## ")[0]
    told = section.strip().split("\n- ")
    assert len(told) == len(SENTENCES)
    assert all(one.removeprefix("- ").startswith(sentence) for one, sentence in zip(told, SENTENCES, strict=True))
