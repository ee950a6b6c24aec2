"""The command line as a process: its standard streams, and how it ends."""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import os
import sys
from collections.abc import Callable
from typing import NoReturn


def run(app: Callable[[], object]) -> None:
    """Runs the command line. A reader that closes the pipe early is no error, nor is a letter that a terminal lacks."""
    gc.disable()  # no room leaves anything that refers to itself: to look for it again and again is a fifth of a long run
    _keep_closed_streams_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError):  # it looks where the stream stands
                stream.reconfigure(errors="backslashreplace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where it can be told what went wrong
    except BrokenPipeError:
        _leave(1)
    except OSError as error:
        from followup import disk
        from followup.telling.printed import visible

        why = f"the output cannot be written: {error.strerror}" if is_of_printing(error) else disk.refused(error)
        with contextlib.suppress(OSError):
            print(visible(f"followup: {why}"), file=sys.stderr, flush=True)
        _leave(3)


def is_of_printing(error: OSError) -> bool:
    """Whether an error is of what is printed: files that are named are told by who opened them."""
    return error.errno in _CANNOT_PRINT and error.filename is None


_CANNOT_PRINT = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG, errno.EBADF, errno.EPIPE)
"""What printing meets where standard output is a full disk, or closed."""


def _keep_closed_streams_closed() -> None:
    """Puts something in the place of each standard stream that was closed before we began, so that no file of ours takes it.

    It can be read, and is empty; who prints to it is told that this cannot be done, as on a full disk.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)  # the lowest number that is free
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115 - it lives as long as we do
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _leave(code: int) -> NoReturn:
    """Ends the process; what is still waiting to be printed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)
