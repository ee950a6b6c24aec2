"""The system's Chromium, driven by Playwright, and the pages that tests and pictures open in it."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from commands import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, LocatorAssertions

AXE = ROOT / "build" / "readers" / "node_modules" / "axe-core" / "axe.min.js"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, since continuous integration runs as root; the rest keeps Chromium from calling home.
_OPTIONS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]  # fmt: skip


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window. Where there is none the test is skipped, and in continuous integration it fails."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None and "CI" not in os.environ:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright  # of the group "browser", which `make test` does without

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_OPTIONS)
        yield browser
        browser.close()


def expect(what: Locator) -> LocatorAssertions:
    """Waits for what is claimed of a part of a page, without an `eval` in it, which the page's policy refuses."""
    from playwright import sync_api

    return sync_api.expect(what)
