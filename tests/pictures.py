"""The README's two pictures, out of the sample list: `make pictures` writes them anew."""

from __future__ import annotations

import contextlib
import html
import sys
import tempfile
from pathlib import Path

from browser import chromium
from commands import NOW, SAMPLE, followup

_TERMINAL = """<meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px 18px; background: #16181c; color: #e8e6e1; font: 14px/1.45 "DejaVu Sans Mono", monospace; }}
pre {{ margin: 0; font: inherit; }} b {{ color: #8ec1ff; }}
</style><pre><b>$</b> followup plan interviews.yaml
{lines}</pre>"""
_LINES = 22
_LATER = "2026-11-25T10:00"
_LEFT_OUT = "#today .draft ~ *, #sent .passed ~ .passed ~ .passed, #next, .tools"


def main(folder: Path) -> None:
    """Writes page.png and terminal.png into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        page, terminal, output = Path(name) / "plan.html", Path(name) / "terminal.html", Path(name) / "followups"
        with contextlib.chdir(name):
            listed = Path(SAMPLE.name)
            listed.write_bytes(SAMPLE.read_bytes())
            followup("export", listed, "--now", NOW)
            followup("plan", listed, "--now", _LATER, "--html", page)
        output = Path(name) / "other"
        lines = followup("plan", SAMPLE, "--now", NOW, "-o", output).out.splitlines()[:_LINES]
        told = [f"<strong>{html.escape(line)}</strong>" if line[:1] != " " else html.escape(line) for line in lines]
        terminal.write_text(_TERMINAL.format(lines="\n".join([*told, "…"])), encoding="utf-8")

        tab = browser.new_page(viewport={"width": 700, "height": 480}, color_scheme="dark")
        tab.goto(terminal.as_uri())
        tab.screenshot(path=folder / "terminal.png", full_page=True)

        tab = browser.new_page(viewport={"width": 1100, "height": 1560}, color_scheme="light")
        tab.goto(page.as_uri())
        # The picture shows one letter, a few that went out, and the openings: what stands between them is left out of it.
        tab.evaluate("left_out => document.querySelectorAll(left_out).forEach(each => each.remove())", _LEFT_OUT)
        tab.screenshot(path=folder / "page.png")
    for path in sorted(folder.glob("*.png")):
        print(f"wrote {path} ({path.stat().st_size // 1000} KB)")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
