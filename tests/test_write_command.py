"""`followup write` and `followup drafts` as people run them: what is put beside the list, and what is never touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import PROGRAM, Ran, followup, followup_process
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from support.writers import CLUMSY, GOOD, HOSTILE
from test_own_words import LIST, OWN
from test_programs import ends

NOW = "2026-11-23T09:00"


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder: its bytes, and when it was last written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.iterdir())
        if not path.name.endswith(".lock")
    }


BODY = GOOD.replace("\\n", "\n")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "interviews.yaml").write_text(LIST)
    return tmp_path


def script(folder: Path, source: str) -> str:
    """A program that is to be typed behind --with."""
    path = folder / "writer.py"
    path.write_text(source, encoding="utf-8")
    return f"{sys.executable} {path}"


def write(*arguments: object) -> Ran:
    return followup("write", "interviews.yaml", *arguments, "--now", NOW)


def drafts() -> dict[tuple[str, str], str]:
    """The bodies that a plan has, by step and reader."""
    told = followup("plan", "interviews.yaml", "--json", "--now", NOW).json
    return {
        (one["step"], draft["to"]["name"]): draft["body"]
        for one in told["follow_ups"]
        for draft in one["drafts"]
        if draft["to"]
    }


ANA = "letters/acme-robotics-thank-you-email-ana-lima.txt"


def test_letters_are_put_beside_the_list_to_be_edited(here: Path) -> None:
    ours = drafts()
    ran = write("ana", "--step", "thank_you_email")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"wrote {ANA} (thank_you_email to Ana Lima (Acme Robotics))",
        "1 letter to edit; export, plan and the page use them as they stand.",
    ]
    text = (here / ANA).read_text()
    assert text.startswith("To: ana@acme.example\nSubject: ")
    assert text.endswith(f"\n\n{ours['thank_you_email', 'Ana Lima']}\n")
    assert drafts() == ours


def test_what_is_there_is_never_touched(here: Path) -> None:
    write()
    for path in (here / "letters").iterdir():
        path.write_text(path.read_text().replace("Thank", "Danke"))
    before = snapshot(here / "letters")
    ran = write()
    assert ran.out.endswith("were there already: --again writes over what is named.\n")
    assert snapshot(here / "letters") == before


def test_only_what_is_named_is_written_again(here: Path) -> None:
    write()
    before = {path.name: path.read_text() for path in (here / "letters").iterdir()}
    for path in (here / "letters").iterdir():
        path.write_text(path.read_text() + "\nPS\n")
    assert write("--again").code == 2
    write("ana", "--step", "thank you email", "--again")
    changed = {name for name, text in before.items() if (here / "letters" / name).read_text() == text}
    assert changed == {"acme-robotics-thank-you-email-ana-lima.txt"}


def test_a_letter_may_be_called_anything(here: Path) -> None:
    write("ana", "--step", "thank_you_email")
    (here / ANA).rename(here / "letters" / "für Ana.txt")
    assert write("ana", "--step", "thank_you_email").out.startswith("1 letter was there already")
    (here / "letters" / "für Ana.txt").write_text((here / "letters" / "für Ana.txt").read_text() + "\nPS\n")
    write("ana", "--step", "thank_you_email", "--again")
    assert [path.name for path in (here / "letters").iterdir()] == ["für Ana.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["zelda"],
            1,
            "no letter is still to be sent for 'zelda'; there are: thank_you_email to Ana Lima (Acme Robotics)",
        ),
        (["--step", "thanks"], 2, "--step takes prepare, thank_you_email"),
        (["ana", "--with", ""], 2, "--with takes a program and its words"),
        (["ana", "--with", "'a"], 2, "--with takes a program and its words, not 'a (no closing quotation)"),
        (["ana", "--with", "no-such-program -n"], 2, "no-such-program cannot be found"),
        (["ana", "--with", "true", "--by-hand"], 2, "--by-hand runs no program"),
    ],
)
def test_what_makes_no_sense_is_told(here: Path, arguments: list[str], code: int, said: str) -> None:
    ran = write(*arguments)
    assert ran.code == code
    assert said in ran.err
    assert not (here / "letters").exists()


def test_a_list_with_an_error_writes_nothing(here: Path) -> None:
    (here / "interviews.yaml").write_text(LIST.replace("2026-11-24", "2026-02-30"))
    ran = write()
    assert ran.code == 1
    assert "2026-02-30 is not a date" in ran.err
    assert not (here / "letters").exists()


def test_what_may_not_have_gone_out_can_still_be_written(here: Path) -> None:
    followup("export", "interviews.yaml", "--now", NOW)
    later = ("--now", "2026-11-24T18:00")
    ran = followup("write", "interviews.yaml", "ana", "--step", "thank_you_email", *later)
    assert ran.out.startswith(f"wrote {ANA}")
    (here / ANA).write_text((here / ANA).read_text().replace("Hi Ana", "Dear Ana"))
    assert "Dear Ana" in followup("plan", "interviews.yaml", "--show", "thank ana", *later).out
    assert (
        followup("write", "interviews.yaml", "ana", "--step", "thank_you_email", "--now", "2026-12-08T09:00").code == 1
    )


def test_a_program_writes_a_letter(here: Path) -> None:
    ran = write("ana", "--step", "thank_you_email", "--with", script(here, CLUMSY["with everything"]))
    assert (ran.code, ran.err) == (0, "")
    assert BODY in drafts()["thank_you_email", "Ana Lima"]
    assert "Subject: " in (here / ANA).read_text()


def test_a_letter_that_could_not_be_sent_is_left_and_ours_stands(here: Path) -> None:
    ours = drafts()
    ran = write("ana", "--step", "thank_you_email", "--with", script(here, HOSTILE["invents an employer"]))
    assert ran.code == 1
    assert ran.err == (
        f"thank_you_email to Ana Lima (Acme Robotics): {Path(sys.executable).name} wrote what could not be sent, twice: "
        "the name Google is not in the list; ours stands\n"
    )
    assert not (here / "letters").exists()
    assert drafts() == ours


def test_own_words_stand_where_a_program_fails(here: Path) -> None:
    write("ana", "--step", "thank_you_email")
    (here / ANA).write_text((here / ANA).read_text() + "\nMine.\n")
    before = (here / ANA).read_bytes()
    ran = write("ana", "--step", "thank_you_email", "--again", "--with", script(here, HOSTILE["ends with 1"]))
    assert "ended with 1: quota exceeded; your letter stands" in ran.err
    assert (here / ANA).read_bytes() == before


def test_a_letter_that_is_edited_while_a_program_writes_is_kept(here: Path) -> None:
    write("ana", "--step", "thank_you_email")
    edits = f"import pathlib; path = pathlib.Path({str(here / ANA)!r}); path.write_text(path.read_text() + 'mine\\n')\n"
    ran = write("ana", "--step", "thank_you_email", "--again", "--with", script(here, edits + CLUMSY["as it is"]))
    assert "it was changed meanwhile" in ran.err
    assert (here / ANA).read_text().endswith("mine\n")


def configured(tmp_path: Path, text: str) -> dict[str, str]:
    (tmp_path / "config" / "followup").mkdir(parents=True)
    (tmp_path / "config" / "followup" / "candidate.yaml").write_text(text)
    return {**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def test_the_writer_of_the_configuration_writes_and_by_hand_does_without(here: Path) -> None:
    path = here / "writer.py"
    path.write_text(CLUMSY["as it is"])
    environment = configured(
        here, f"writer: {{command: [{json.dumps(sys.executable)}, {json.dumps(str(path))}], timeout: 30}}\n"
    )
    arguments = ("write", "interviews.yaml", "ana", "--step", "thank_you_email", "--now", NOW)
    ran = followup_process(*arguments, "--by-hand", cwd=here, env=environment)
    assert ran.out.endswith("1 letter to edit; export, plan and the page use them as they stand.\n")
    ran = followup_process(*arguments, "--again", cwd=here, env=environment)
    assert ran.out.startswith(f"wrote {ANA}")
    assert BODY in (here / ANA).read_text()


def test_a_time_in_the_configuration_holds(here: Path) -> None:
    path = here / "writer.py"
    path.write_text(HOSTILE["never ends"])
    environment = configured(
        here, f"writer: {{command: [{json.dumps(sys.executable)}, {json.dumps(str(path))}], timeout: 0.3}}\n"
    )
    ran = followup_process(
        "write", "interviews.yaml", "ana", "--step", "linkedin", "--now", NOW, cwd=here, env=environment
    )
    assert "did not end within 0.3 seconds; ours stands" in ran.err
    assert ran.code == 1


def test_a_writer_in_the_configuration_that_cannot_be_run_is_told(here: Path) -> None:
    environment = configured(here, "writer: {command: llm -n}\n")
    ran = followup_process("write", "interviews.yaml", "--now", NOW, cwd=here, env=environment)
    assert ran.code == 2
    assert "a program is a list of words" in ran.err


def test_the_prompt_is_printed_and_nothing_is_run(here: Path) -> None:
    marker = here / "ran"
    runs = script(here, f"open({str(marker)!r}, 'w')")
    ran = write("ana", "--step", "thank_you_email", "--print-prompt", "--with", runs)
    assert ran.code == 0
    assert ran.out.startswith("Write a thank-you email after a job interview, in American English")
    assert ran.err == "━━━━ thank_you_email to Ana Lima (Acme Robotics) ━━━━\n"
    assert not marker.exists()
    assert not (here / "letters").exists()


def test_the_prompt_that_is_printed_is_the_one_that_is_sent(here: Path) -> None:
    printed = write("ana", "--step", "thank_you_email", "--print-prompt").out
    sent = here / "sent"
    keeps = f"import sys\nprompt = sys.stdin.read()\nopen({str(sent)!r}, 'a').write(prompt)\n"
    write("ana", "--step", "thank_you_email", "--with", script(here, keeps + CLUMSY["as it is"]))
    assert sent.read_text() == printed


HEARS_CTRL_C = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""As in a terminal: what a shell starts in the background does not hear it, and hands that on."""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_keeps_what_is_done_and_ends_what_runs(here: Path, number: signal.Signals) -> None:
    pids = here / "pids"
    pids.mkdir()
    slow = (
        "import os, pathlib, sys, time\nprompt = sys.stdin.read()\n"
        f"if '\\x22reader\\x22: \\x22Ana' in prompt:\n    print('''{BODY}''')\n"
        f"else:\n    pathlib.Path({str(pids)!r}, str(os.getpid())).touch()\n    time.sleep(600)\n"
    )
    arguments = ["write", "interviews.yaml", "--step", "thank_you_email", "--now", NOW, "--with", script(here, slow)]
    with subprocess.Popen(
        [sys.executable, "-c", HEARS_CTRL_C + PROGRAM, *arguments],
        cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(f"wrote {ANA}")
        while len(list(pids.iterdir())) < 2:
            os.sched_yield()
        process.send_signal(number)
        said = process.stderr.read()
        assert process.wait(60) == 130
    assert said == "followup: stopped; 1 of 3 letters written, and kept\n"
    assert [path.name for path in (here / "letters").iterdir()] == [Path(ANA).name]
    assert all(ends(int(pid.name)) for pid in pids.iterdir())


WATCHED = (
    "import sys\n"
    "def watch(event, arguments):\n"
    "    if event in ('subprocess.Popen', 'os.system', 'os.fork', 'os.forkpty', 'os.exec', 'os.posix_spawn', 'os.spawn'):\n"
    "        print('STARTED', event, arguments[:1], file=sys.stderr)\n"
    "sys.addaudithook(watch)\n" + PROGRAM
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "interviews.yaml"],
        ["export", "interviews.yaml", "--quiet"],
        ["plan", "interviews.yaml"],
        ["plan", "interviews.yaml", "--html", "plan.html"],
        ["plan", "interviews.yaml", "--json"],
        ["check", "interviews.yaml"],
        ["drafts", "interviews.yaml"],
        ["write", "interviews.yaml", "--by-hand"],
        ["write", "interviews.yaml", "--print-prompt"],
    ],
    ids=" ".join,
)
def test_no_other_command_starts_a_program(here: Path, arguments: list[str]) -> None:
    environment = configured(here, f"writer: {{command: [{json.dumps(sys.executable)}, -c, 'print(1)']}}\n")
    write("ana")
    command = [sys.executable, "-c", WATCHED, *arguments, "--now", NOW]
    ran = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "STARTED" not in ran.stderr


def test_and_the_watch_would_see_it(here: Path) -> None:
    arguments = ["write", "interviews.yaml", "ana", "--with", script(here, "print('Hi')"), "--now", NOW]
    ran = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments], cwd=here, capture_output=True, text=True, check=False
    )
    assert "STARTED subprocess.Popen" in ran.stderr


class Letters(RuleBasedStateMachine):
    """Edits of the list, letters put there, edited, written by a program and deleted, in any order. What is exported is the
    newest own words, else our letter; a run with nothing new gives the same bytes.
    """

    names = ("Ana Lima", "Ben Castellanos", "Chen Wei")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.list = self.folder / "interviews.yaml"
        self.list.write_text(LIST)
        self.own: dict[str, str] = {}
        self.number = 0

    def teardown(self) -> None:
        self._folder.cleanup()

    def run(self, *arguments: object) -> Ran:
        return followup(*arguments, "--now", NOW)

    def path(self, name: str) -> Path | None:
        folder = self.folder / "letters"
        wanted = f"Letter: thank_you_email to {name}, "
        return next((each for each in folder.glob("*.txt") if wanted in each.read_text()), None)

    def export(self) -> None:
        ran = self.run("export", self.list, "-o", self.folder / "out")
        assert ran.code == 0, ran.err

    def drafts(self) -> dict[str, str]:
        ran = self.run("plan", self.list, "-o", self.folder / "out", "--json")
        return {
            draft["to"]["name"]: draft["body"]
            for one in ran.json["follow_ups"]
            if one["step"] == "thank_you_email"
            for draft in one["drafts"]
        }

    @precondition(lambda self: "skip:" not in self.list.read_text())  # else there is no letter to write
    @rule(name=st.sampled_from(names))
    def put_it_there(self, name: str) -> None:
        before = self.path(name)
        content = before.read_bytes() if before else b""
        assert self.run("write", self.list, name, "--step", "thank_you_email", "-o", self.folder / "out").code == 0
        path = self.path(name)
        assert path
        if before:
            assert path.read_bytes() == content
        else:
            self.own[name] = self.body(path)

    def body(self, path: Path) -> str:
        return path.read_text().partition("\n\n")[2].strip("\n")

    @rule(name=st.sampled_from(names))
    def edit(self, name: str) -> None:
        path = self.path(name)
        if path:
            self.number += 1
            head = path.read_text().partition("\n\n")[0]
            self.own[name] = f"Hi,\n\nthis is number {self.number}.\n\nPriya Raman"
            path.write_text(f"{head}\n\n{self.own[name]}\n")

    @rule(name=st.sampled_from(names))
    def delete(self, name: str) -> None:
        path = self.path(name)
        if path:
            path.unlink()
            self.own.pop(name)

    @rule(name=st.sampled_from(names), is_good=st.booleans())
    def have_it_written(self, name: str, is_good: bool) -> None:
        text = "Thank you for this afternoon. I would be glad to be your staff engineer."
        asked = {"Ana Lima": "the release train", "Ben Castellanos": "on-call", "Chen Wei": ""}[name]
        topic = (
            f" I liked what you said about {asked}, and I keep coming back to it."
            if asked
            else " I liked every minute of our talk."
        )
        offer = " If anything else would help, I can send it." if is_good else " I was at Google."
        path = self.folder / "writer.py"
        path.write_text(f"print({text + topic + offer!r})")
        before = self.path(name)
        content = before.read_bytes() if before else b""
        command = f"{sys.executable} {path}"
        self.run(
            "write",
            self.list,
            name,
            "--step",
            "thank_you_email",
            "-o",
            self.folder / "out",
            "--again",
            "--with",
            command,
        )
        after = self.path(name)
        if is_good and after and after.read_bytes() != content:
            self.own[name] = self.body(after)
            assert text in self.own[name]
        else:
            assert (after.read_bytes() if after else b"") == content

    @rule(topic=st.sampled_from(["the hiring plan", "on-call weekends", "the new office"]))
    def change_a_fact(self, topic: str) -> None:
        lines = self.list.read_text().split("\n")
        place = next(number for number, line in enumerate(lines) if "Ben Castellanos" in line)
        lines[place] = f"      - {{name: Ben Castellanos, email: ben@acme.example, topic: {topic}}}"
        self.list.write_text("\n".join(lines))

    @rule(is_skipped=st.booleans())
    def take_the_step_out_or_in(self, is_skipped: bool) -> None:
        text = self.list.read_text().replace("    skip: [thank_you_email]\n", "")
        self.list.write_text(
            text.replace("    mode:", "    skip: [thank_you_email]\n    mode:") if is_skipped else text
        )

    @precondition(lambda self: self.own)
    @rule()
    def rename_a_file(self) -> None:
        path = self.path(next(iter(self.own)))
        assert path
        self.number += 1
        path.rename(path.with_name(f"letter {self.number}.txt"))

    @invariant()
    def the_newest_own_words_are_exported_else_ours(self) -> None:
        self.export()
        before = snapshot(self.folder / "out")
        told = self.drafts()
        for name, body in told.items():
            if name in self.own:
                assert body == self.own[name]
            else:
                assert "this is number" not in body
        events = "".join(path.read_bytes().decode() for path in (self.folder / "out").glob("*.ics")).replace(
            "\r\n ", ""
        )
        for name, body in self.own.items():
            if name in told:
                assert body.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;") in events
        self.export()
        assert snapshot(self.folder / "out") == before


TestLetters = pytest.mark.slow(Letters.TestCase)
TestLetters.settings = settings(
    max_examples=int(os.environ.get("LAWS", "4")), stateful_step_count=6, deadline=None, derandomize=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def mails(folder: Path) -> Iterator[str]:
    return (path.name for path in sorted(folder.glob("*.eml")))


def test_what_is_due_is_written_as_mails(here: Path) -> None:
    ran = followup("drafts", "interviews.yaml", "--now", NOW)
    assert ran.code == 0
    assert list(mails(here / "drafts")) == [
        "acme-robotics-thank-you-email-ana-lima.eml",
        "acme-robotics-thank-you-email-ben-castellanos.eml",
        "acme-robotics-thank-you-email-chen-wei.eml",
    ]
    assert "3 drafts for today and the six days after it in drafts" in ran.out
    assert "Due as well, and no email: a card to Ana Lima" in ran.out


def test_own_words_are_in_the_mails(here: Path) -> None:
    write("ana", "--step", "thank_you_email")
    head = (here / ANA).read_text().partition("\n\n")[0]
    (here / ANA).write_text(f"{head}\n\n{OWN}\n")
    followup("drafts", "interviews.yaml", "--now", NOW)
    assert "this is mine." in (here / "drafts" / "acme-robotics-thank-you-email-ana-lima.eml").read_text()


def test_a_second_run_changes_nothing_and_a_moved_one_stays_one_file(here: Path) -> None:
    followup("drafts", "interviews.yaml", "--now", NOW)
    before = snapshot(here / "drafts")
    ran = followup("drafts", "interviews.yaml", "--now", NOW)
    assert snapshot(here / "drafts") == before
    assert "wrote" not in ran.out
    followup("drafts", "interviews.yaml", "--now", "2026-11-24T21:00")
    assert list(mails(here / "drafts")) == ["acme-robotics-reference-sam-okafor.eml", *before]


def test_a_mail_of_somebody_elses_is_never_overwritten(here: Path) -> None:
    (here / "drafts").mkdir()
    file = here / "drafts" / "acme-robotics-thank-you-email-ana-lima.eml"
    file.write_text("From: me\n\nmine")
    ran = followup("drafts", "interviews.yaml", "--now", NOW)
    assert ran.code == 3
    assert "it is there already, and no draft of followup's" in ran.err
    assert file.read_text() == "From: me\n\nmine"
    assert list(mails(here / "drafts")) == [file.name]


def test_what_earlier_runs_left_is_told(here: Path) -> None:
    followup("drafts", "interviews.yaml", "--now", NOW)
    (here / "interviews.yaml").write_text(LIST.replace("    mode:", "    done: [thank_you_email]\n    mode:"))
    ran = followup("drafts", "interviews.yaml", "--now", "2026-11-24T21:00")
    assert (
        "Left there by earlier runs, to delete once they are sent: acme-robotics-thank-you-email-ana-lima.eml"
        in ran.out
    )


def test_where_nothing_is_due_it_says_so(here: Path) -> None:
    ran = followup("drafts", "interviews.yaml", "--now", "2026-10-01T09:00")
    assert (ran.code, ran.out) == (0, "No email is due today or in the six days after it.\n")
    assert not (here / "drafts").exists()


def test_who_has_no_address_is_told(here: Path) -> None:
    (here / "interviews.yaml").write_text(
        LIST.replace(", email: ana@acme.example", "")
        .replace(", email: ben@acme.example", "")
        .replace(", email: chen@acme.example", "")
    )
    ran = followup("drafts", "interviews.yaml", "--now", NOW)
    assert "Without an address, for you to fill in: " in ran.out
