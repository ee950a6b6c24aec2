"""The README's picture, out of the sample list: `make pictures` writes it anew."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path

from browser import chromium
from commands import NOW, SAMPLE, followup

_LATER = "2026-11-25T10:00"
_LEFT_OUT = "#today .draft ~ *, #sent .passed ~ .passed ~ .passed, #next"


def main(folder: Path) -> None:
    """Writes page.png into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        page = Path(name) / "plan.html"
        with contextlib.chdir(name):
            listed = Path(SAMPLE.name)
            listed.write_bytes(SAMPLE.read_bytes())
            followup("export", listed, "--now", NOW)
            followup("plan", listed, "--now", _LATER, "--html", page)

        tab = browser.new_page(viewport={"width": 1100, "height": 1920}, color_scheme="light")
        tab.goto(page.as_uri())
        # The picture shows one letter, a few that went out, and the openings: what stands between them is left out of it.
        tab.evaluate("left_out => document.querySelectorAll(left_out).forEach(each => each.remove())", _LEFT_OUT)
        tab.screenshot(path=folder / "page.png")
    path = folder / "page.png"
    print(f"wrote {path} ({path.stat().st_size // 1000} KB)")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
