"""The page in a real browser: every button works, the keyboard reaches everything, and nothing leaves it or runs in it."""

from __future__ import annotations

import datetime as dt
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import AXE, chromium, expect
from commands import NOW, SAMPLE, followup
from test_page import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.other_programs

EMOJI = """
candidate: {name: Zoë & Ähre, email: z@example.org, phone: "+1 617 555 0142", timezone: America/New_York, country: US}
references: [{name: Sam Okafor, phone: "+1 (617) 555-0177"}]
interviews:
  - {company: "Bits & Pieces = 100%?", role: "R&D #1", date: 2026-11-24, start: 14:00, end: 15:00, mode: onsite,
     interviewers: [{name: 王伟, email: "wei+hr@acme.example", topic: "the 🎉 launch & what came after"}]}
"""
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """A function that writes a list's page and opens it; what the page asks for and says is noted on it."""
    contexts = []

    def show(text: str | None = None, **options: Any) -> Page:
        listed, file = tmp_path / "interviews.yaml", tmp_path / "plan.html"
        listed.write_text(text or SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
        ran = followup("plan", listed, "--now", NOW, "-o", tmp_path / "out", "--html", file)
        assert ran.code == 0, ran.err
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], **options)
        contexts.append(context)
        page = context.new_page()
        page.asked = []  # type: ignore[attr-defined]
        page.on("request", lambda request: page.asked.append(request.url))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.asked.append(f"error: {error}"))  # type: ignore[attr-defined]
        page.on("console", lambda message: page.asked.append(f"console: {message.text}"))  # type: ignore[attr-defined]
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()


def bodies(folder: Path) -> list[str]:
    report = followup("plan", folder / "interviews.yaml", "--now", NOW, "-o", folder / "out", "--json").json
    return sorted(draft["body"] for one in report["follow_ups"] for draft in one["drafts"])


@pytest.mark.parametrize("text", [None, EMOJI, HOSTILE], ids=["sample", "emoji", "hostile"])
def test_every_copy_button_puts_the_exact_draft_on_the_clipboard(opened: Any, tmp_path: Path, text: str | None) -> None:
    page = opened(text)
    page.click("#open-all")
    copied = []
    for button in page.locator(".copy").all():
        button.click()
        expect(button).to_have_text("Copied")
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert sorted(copied) == bodies(tmp_path)


def test_every_mail_link_carries_address_subject_and_body_whole(opened: Any, tmp_path: Path) -> None:
    for text in (None, EMOJI):
        page = opened(text)
        page.click("#open-all")
        for link in page.query_selector_all("a.mail"):
            link.focus()
            draft = link.evaluate_handle("link => link.closest('.draft')")
            address, _, query = link.get_attribute("href").removeprefix("mailto:").partition("?")
            assert "+" not in query
            fields = urllib.parse.parse_qs(query, strict_parsing=True)
            assert fields["body"] == [draft.query_selector(".body").text_content().replace("\n", "\r\n")]
            assert fields["subject"] == [draft.query_selector(".subject").text_content()]
            assert urllib.parse.unquote(address) in draft.query_selector(".head").text_content()
            assert "&" not in address


def test_a_mail_link_is_filled_for_the_mouse_as_well(opened: Any) -> None:
    page = opened()
    page.click("#open-all")
    page.hover("a.mail >> nth=2")
    assert "&body=" in page.get_attribute("a.mail >> nth=2", "href")


def test_a_call_has_a_telephone_link(opened: Any) -> None:
    page = opened(EMOJI)
    page.click("#open-all")
    assert page.get_attribute("text=Call +1 (617) 555-0177", "href") == "tel:+16175550177"


def test_the_keyboard_alone_reaches_everything_and_copies(opened: Any) -> None:
    page = opened()
    count = "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility()).length"
    wanted = page.evaluate(count)
    page.evaluate("window.reached = new Set()")
    for _ in range(wanted):
        page.keyboard.press("Tab")
        page.evaluate("reached.add(document.activeElement)")
    assert page.evaluate("reached.has(document.body)") is False
    assert page.evaluate("reached.size") == wanted
    page.focus("details.step summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "copy"
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Copied")


def test_a_step_in_the_calendar_opens_its_drafts(opened: Any) -> None:
    page = opened()
    link = page.query_selector(".week a")
    target = link.get_attribute("href")
    assert not page.query_selector(target).get_attribute("open")
    link.click()
    expect(page.locator(target)).to_have_attribute("open", "")
    page.evaluate(f"document.querySelector('{target}').open = false")
    link.click()
    expect(page.locator(target)).to_have_attribute("open", "")


def test_the_filter_leaves_what_matches(opened: Any) -> None:
    page = opened()
    page.fill("#filter", "  LAKESHORE ")
    shown = [one.query_selector("h3").text_content() for one in page.query_selector_all(".opening:not([hidden])")]
    assert [one.strip() for one in shown] == ["Lakeshore Transit, Data Platform Engineer waiting"]
    assert "1 of 6 openings" in page.text_content("#said")
    page.fill("#filter", "")
    assert len(page.query_selector_all(".opening:not([hidden])")) == 6


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_no_violation(opened: Any, scheme: str, size: dict[str, int]) -> None:
    page = opened(color_scheme=scheme, viewport=size)
    page.click("#open-all")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    page.evaluate(
        "document.querySelectorAll('.opening, .side').forEach(e => { e.style.contentVisibility = 'visible'; })"
    )
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_a_phone_scrolls_in_one_direction_only(opened: Any) -> None:
    page = opened(viewport=PHONE)
    page.click("#open-all")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("text", [None, HOSTILE], ids=["sample", "hostile"])
def test_nothing_is_asked_of_the_network_and_no_script_of_a_list_runs(opened: Any, text: str | None) -> None:
    page = opened(text)
    page.click("#open-all")
    page.click(".copy >> nth=0")
    page.hover("a.mail >> nth=0")
    assert page.evaluate("window.ran") is None
    assert [one for one in page.asked if not one.startswith("file:") or "plan.html" not in one] == []
    assert len(page.asked) == 1


def test_what_is_printed_has_every_draft(opened: Any) -> None:
    page = opened()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.evaluate("[...document.querySelectorAll('.body')].every(each => each.checkVisibility())")
    assert not page.is_visible(".copy")


def five_hundred() -> str:
    """A list of 500 interviews to come, two a working day, two people each."""
    entries, day = [], dt.date(2026, 11, 24)
    for number in range(500):
        entries.append(
            f"  - {{company: Company {number}, role: Engineer, date: {day}, start: '{9 + number % 2 * 4}:00', duration: 1h,"
            f" mode: onsite, interviewers: [Ana Lima{number} <a{number}@x.example>, Ben Ruiz{number} <b{number}@x.example>]}}"
        )
        day += dt.timedelta(days=(3 if day.weekday() == 4 else 1) if number % 2 else 0)
    return f"candidate: {{name: P. Raman, timezone: America/New_York, country: US}}\ninterviews:\n{chr(10).join(entries)}\n"


def test_five_hundred_interviews_stay_usable(opened: Any, tmp_path: Path) -> None:
    page = opened(five_hundred())
    assert (tmp_path / "plan.html").stat().st_size < 3_000_000
    page.fill("#filter", "ruiz499")
    shown = [one.query_selector("h3").text_content() for one in page.query_selector_all(".opening:not([hidden])")]
    assert [one.split(",")[0] for one in shown] == ["Company 498", "Company 499"]  # one evening prepares for both
    page.click(".opening:not([hidden]) summary")
    page.click(".opening:not([hidden]) .copy")
    expect(page.locator("#said")).to_contain_text("done")
