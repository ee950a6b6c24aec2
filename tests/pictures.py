"""The README's two pictures, out of the sample list: `make pictures` writes them anew."""

from __future__ import annotations

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
_OPENED = ".opening .step.email"


def main(folder: Path) -> None:
    """Writes page.png and terminal.png into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        page, terminal, output = Path(name) / "plan.html", Path(name) / "terminal.html", Path(name) / "followups"
        followup("plan", SAMPLE, "--now", NOW, "-o", output, "--html", page)
        lines = followup("plan", SAMPLE, "--now", NOW, "-o", output).out.splitlines()[:_LINES]
        told = [f"<strong>{html.escape(line)}</strong>" if line[:1] != " " else html.escape(line) for line in lines]
        terminal.write_text(_TERMINAL.format(lines="\n".join([*told, "…"])), encoding="utf-8")

        tab = browser.new_page(viewport={"width": 700, "height": 480}, color_scheme="dark")
        tab.goto(terminal.as_uri())
        tab.screenshot(path=folder / "terminal.png", full_page=True)

        tab = browser.new_page(viewport={"width": 1000, "height": 1335}, color_scheme="light")
        tab.goto(page.as_uri())
        # The picture shows the calendar and one draft: what stands between them is left out of it.
        tab.evaluate(
            """opened => {
              const first = document.querySelector(opened);
              first.open = true;
              const rest = [".week:nth-of-type(n + 2)", ".later", ".tools", ".said", "#next", "#openings > p", ".draft ~ .draft",
                            ".draft ~ .why", ".opening:first-of-type > :is(h3 + p, h3 + p + p, h3 + p + p + details)"];
              document.querySelectorAll(rest).forEach(each => each.remove());
            }""",
            _OPENED,
        )
        tab.screenshot(path=folder / "page.png")
    for path in sorted(folder.glob("*.png")):
        print(f"wrote {path} ({path.stat().st_size // 1000} KB)")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
