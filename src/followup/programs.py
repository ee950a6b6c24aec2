"""Other programs, run without a shell and within bounds: the only place where a process begins."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from typing import IO, cast

MOST_BYTES = 64 << 10
"""What an answer may have: forty letters' worth."""
_MOST_TOLD = 200  # characters of a program's own complaint
_MOST_KEPT = 4096  # bytes of it
_CHUNK = 1 << 14
_LAST_MOMENT = 1.0  # seconds in which a program ends whose output has ended


class Failed(Exception):
    """A program that gave no answer; the message says why, in words that follow its name."""


def is_there(program: str) -> bool:
    """Whether the system finds a program of that name."""
    return shutil.which(program) is not None


class Programs:
    """Runs programs, several at once from several threads; `stop` ends them all.

    Each is a process group of its own, so that what it started ends with it, and a Ctrl-C in the terminal reaches us first.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._is_stopped = False

    def answer(self, command: Sequence[str], prompt: str, timeout_seconds: float) -> str:
        """What a program prints when it is given `prompt` on its standard input. Raises Failed."""
        deadline = time.monotonic() + timeout_seconds
        process = self._begun(command)
        try:
            stdin, stdout, stderr = (cast(IO[bytes], pipe) for pipe in (process.stdin, process.stdout, process.stderr))
            output = _Tap(stdout, MOST_BYTES)
            complaint = _Tap(stderr, _MOST_KEPT, keeps_reading=True)
            threading.Thread(target=_feed, args=(stdin, prompt.encode("utf-8", "replace")), daemon=True).start()
            if not output.ended.wait(timeout_seconds):
                raise Failed(f"did not end within {timeout_seconds:g} seconds")
            if output.is_full:
                raise Failed(f"printed more than {MOST_BYTES:,} bytes")
            try:
                code = process.wait(max(_LAST_MOMENT, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                raise Failed(f"did not end within {timeout_seconds:g} seconds") from None
            if self._is_stopped:
                raise Failed("was stopped")
            complaint.ended.wait(_LAST_MOMENT)
            if code:
                raise Failed(_how_it_ended(code) + _last_line(complaint.content))
            return _text(output.content, complaint.content)
        finally:
            self._end(process)

    def stop(self) -> None:
        """Ends every program that runs, and lets no other begin."""
        with self._lock:
            self._is_stopped = True
            for process in self._running:
                _kill(process)

    def _begun(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_stopped:
                raise Failed("was not begun")
            try:
                process = subprocess.Popen(  # noqa: S603 - a list of words of the user's own, and no shell
                    list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
                    start_new_session=True,
                )  # fmt: skip
            except FileNotFoundError:
                raise Failed("cannot be found") from None
            except (OSError, ValueError) as error:
                why = (error.strerror if isinstance(error, OSError) else None) or str(error)
                raise Failed(f"cannot be started: {why[:1].lower()}{why[1:]}") from None
            self._running.add(process)
            return process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._running.discard(process)
            _kill(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_LAST_MOMENT)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a program and all that it began. Its id is its own until it has been waited for, and then nothing is done."""
    if process.returncode is None:
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:  # pragma: no cover
                process.kill()


class _Tap:
    """Reads what comes out of a pipe, up to so many bytes, while others work; `ended` tells that no more comes, or is wanted.

    One that keeps reading drops what is too much, so that the program does not wait for it, and keeps the end.
    """

    def __init__(self, pipe: IO[bytes], most: int, *, keeps_reading: bool = False) -> None:
        self.content = b""
        self.is_full = False
        self.ended = threading.Event()
        self._most, self._keeps_reading = most, keeps_reading
        threading.Thread(target=self._read, args=(pipe,), daemon=True).start()

    def _read(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError), pipe:
            while chunk := pipe.read(_CHUNK):
                content = self.content + chunk
                if len(content) > self._most and not self._keeps_reading:
                    self.is_full = True
                    break
                self.content = content[-self._most :]
        self.ended.set()


def _feed(pipe: IO[bytes], content: bytes) -> None:
    """Writes all of it; a program need not read what it was given."""
    with contextlib.suppress(OSError), pipe:
        view = memoryview(content)
        while view:
            view = view[pipe.write(view) or 0 :]


def _how_it_ended(code: int) -> str:
    if code < 0:
        with contextlib.suppress(ValueError):
            return f"was ended by {signal.Signals(-code).name}"
    return f"ended with {code}"


_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
"""What a terminal would obey: colours, titles, a moved cursor (ECMA-48)."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def _last_line(complaint: bytes) -> str:
    text = _UNPRINTABLE.sub("", _SEQUENCE.sub("", complaint.decode("utf-8", "replace")))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return f": {lines[-1][:_MOST_TOLD]}" if lines else ""


def _text(content: bytes, complaint: bytes) -> str:
    """An answer as text with plain line ends. Raises Failed where it is none, or nothing."""
    try:
        text = _SEQUENCE.sub("", content.decode("utf-8"))
    except UnicodeDecodeError:
        raise Failed("printed what is no text") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if _UNPRINTABLE.search(text):
        raise Failed("printed what is no text")
    if not text.strip():
        raise Failed("printed nothing" + _last_line(complaint))
    return text
