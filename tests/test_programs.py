"""Other programs, as processes: what they print, and every way in which they fail to."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from followup.programs import MOST_BYTES, Failed, Programs

LONG = 60.0
SHORT = 0.3


def python(source: str) -> list[str]:
    return [sys.executable, "-c", source]


def answer(source: str, prompt: str = "", timeout: float = LONG) -> str:
    return Programs().answer(python(source), prompt, timeout)


def failure(source: str, timeout: float = LONG) -> str:
    with pytest.raises(Failed) as failed:
        answer(source, timeout=timeout)
    return str(failed.value)


def test_a_program_reads_the_prompt_and_prints_an_answer() -> None:
    echo = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())"
    assert answer(echo, "Grüße\n") == "Grüße\n"


def test_a_long_prompt_need_not_be_read() -> None:
    assert answer("print('done')", "x" * 1_000_000) == "done\n"


def test_a_word_with_a_blank_or_a_dollar_stays_one_word() -> None:
    command = [*python("import sys; print(sys.argv[1:])"), "two words", "$HOME; ls | cat"]
    assert Programs().answer(command, "", LONG) == "['two words', '$HOME; ls | cat']\n"


def test_colours_and_carriage_returns_are_no_part_of_an_answer() -> None:
    assert (
        answer(r"import sys; sys.stdout.buffer.write(b'\x1b[1mThank\x1b[0m you\r\nfor today')")
        == "Thank you\nfor today"
    )


def test_an_exit_code_is_told_with_the_last_line_of_standard_error() -> None:
    assert failure("import sys; print('Hi'); sys.exit('first\\nno \\x1b[31mmodel')") == "ended with 1: no model"


def test_an_answer_on_standard_error_is_none() -> None:
    assert failure("import sys; print('Dear Ana', file=sys.stderr)") == "printed nothing: Dear Ana"


def test_blanks_are_no_answer() -> None:
    assert failure("print('\\n \\n')") == "printed nothing"


@pytest.mark.parametrize("noise", ["bytes(range(256))", "b'\\0\\1\\2'", "b'\\xff\\xfeT\\0h\\0'"])
def test_noise_is_no_text(noise: str) -> None:
    assert failure(f"import sys; sys.stdout.buffer.write({noise})") == "printed what is no text"


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(Failed, match="cannot be found"):
        Programs().answer(["no-such-program-anywhere"], "", LONG)


def test_a_file_that_is_no_program_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="cannot be started: "):
        Programs().answer([str(tmp_path)], "", LONG)


def test_an_endless_answer_is_cut_off() -> None:
    assert failure("while True: print('and on')") == f"printed more than {MOST_BYTES:,} bytes"


def test_a_loud_complaint_does_not_hold_a_program_up() -> None:
    assert answer("import sys; sys.stderr.write('x' * 1_000_000); print('done')") == "done\n"


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def ends(process: int) -> bool:
    """Whether a process ends: one that was killed may still be there for a moment."""
    return any(not is_alive(process) for _ in range(1_000_000))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("child", ["stdout=None", "stdout=subprocess.DEVNULL"])
def test_a_program_that_never_ends_is_ended_with_all_that_it_began(child: str, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    source = (
        "import os, pathlib, subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], {child})\n"
        f"pathlib.Path({str(note)!r}).write_text(f'{{os.getpid()}} {{child.pid}}')\n"
        "time.sleep(600)"
    )
    assert failure(source, 3 * SHORT) == "did not end within 0.9 seconds"
    assert all(ends(int(each)) for each in note.read_text().split())


def test_a_program_that_closes_its_output_and_goes_on_is_ended() -> None:
    assert failure("import os, time; os.close(1); time.sleep(600)", SHORT) == "did not end within 0.3 seconds"


def test_a_signal_is_told_by_its_name() -> None:
    assert failure("import os; os.kill(os.getpid(), 9)") == "was ended by SIGKILL"


def test_stop_ends_what_runs_and_begins_nothing_more(tmp_path: Path) -> None:
    programs, begun = Programs(), tmp_path / "begun"
    os.mkfifo(begun)
    source = f"import time; open({str(begun)!r}, 'w').close(); time.sleep(600)"
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(programs.answer, python(source), "", LONG)
        begun.open().close()  # waits for the program to open it
        programs.stop()
        assert isinstance(future.exception(LONG), Failed)
    with pytest.raises(Failed, match="was not begun"):
        programs.answer(python("print('Hi')"), "", LONG)


def test_the_terminals_interrupt_does_not_reach_a_program() -> None:
    source = "import os; print(os.getpgid(0) == os.getpid(), os.getsid(0) == os.getpid())"
    assert answer(source) == "True True\n"
