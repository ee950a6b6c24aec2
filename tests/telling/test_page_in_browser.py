"""The page in a real browser: every button works, the keyboard reaches everything, and nothing leaves it or runs in it."""

from __future__ import annotations

import itertools
import os
import re
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import AXE, chromium, expect
from commands import NOW, SAMPLE, followup
from test_page import HOSTILE, many

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

    def show(
        text: str | None = None, now: str = NOW, exported: str | None = None, days_old: int = 0, **options: Any
    ) -> Page:
        listed, file = tmp_path / "interviews.yaml", tmp_path / "plan.html"
        listed.write_text(text or SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
        if exported:
            assert followup("export", listed, "--now", exported, "-o", tmp_path / "out", "-q").code == 0
        ran = followup("plan", listed, "--now", now, "-o", tmp_path / "out", "--html", file)
        assert ran.code == 0, ran.err
        written = file.stat().st_mtime - days_old * 24 * 60 * 60
        os.utime(file, (written, written))
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


@pytest.mark.parametrize("text", [None, EMOJI, HOSTILE], ids=["sample", "emoji", "hostile"])
def test_a_prompt_is_copied_as_it_would_be_sent(opened: Any, tmp_path: Path, text: str | None) -> None:
    page = opened(text)
    page.click("#open-all")
    printed = followup(
        "write", tmp_path / "interviews.yaml", "--print-prompt", "--now", NOW, "-o", tmp_path / "out"
    ).out
    copied = []
    for button in page.locator(".copy-prompt").all():
        button.click()
        expect(button).to_have_text("Copied")
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert copied
    assert all(each in f"{printed}\n" for each in copied)


def test_every_mail_link_carries_address_subject_and_body_whole(opened: Any, tmp_path: Path) -> None:
    for text in (None, EMOJI):
        page = opened(text)
        page.click("#open-all")
        for link in page.query_selector_all("a.mail"):
            draft = link.evaluate_handle("link => link.closest('.draft')")
            address, _, query = link.get_attribute("href").removeprefix("mailto:").partition("?")
            assert "+" not in query
            fields = urllib.parse.parse_qs(query, strict_parsing=True)
            assert fields["body"] == [draft.query_selector(".body").text_content().replace("\n", "\r\n")]
            assert fields["subject"] == [draft.query_selector_all(".head b")[-1].text_content()]
            assert urllib.parse.unquote(address) in draft.query_selector(".head").text_content()
            assert "&" not in address


def test_without_a_script_the_letters_are_there_and_no_button_that_would_do_nothing(opened: Any) -> None:
    page = opened(java_script_enabled=False)
    assert page.locator("#today .step[open] .body").first.is_visible()
    assert "&body=" in page.get_attribute("#today a.mail >> nth=0", "href")
    assert not any(button.is_visible() for button in page.query_selector_all("button, input"))
    assert page.locator("footer").get_by_text("followup write LIST NAME --print-prompt").is_visible()
    page.click("#openings .thread > summary >> nth=0")
    page.click("#openings .thread .step > summary >> nth=0")
    assert page.locator("#openings .thread .body").first.is_visible()


def test_the_line_that_marks_what_passed_is_copied_as_it_is_to_be_typed(opened: Any, tmp_path: Path) -> None:
    page = opened(exported=NOW, now="2026-11-25T10:00")
    line = f"followup mark {tmp_path / 'interviews.yaml'} Bluewater Analytics --done reply"
    page.click(f'#sent .type[data-line="{line}"] .copy-line')
    assert page.evaluate("navigator.clipboard.readText()") == line
    assert page.locator("#sent .state.due").count() == 5


def test_a_page_of_another_day_says_so(opened: Any) -> None:
    assert opened().text_content("#said") == ""
    assert "This page was written on" in opened(days_old=1).text_content("#said")


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
    page.focus("details.step:not([open]) summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "copy"
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Copied")


def test_a_step_in_the_calendar_opens_its_drafts(opened: Any) -> None:
    page = opened()
    link = page.query_selector(".day:not(.today) a")
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
    shown = [one.query_selector("h4").text_content() for one in page.query_selector_all(".opening:not([hidden])")]
    assert shown == ["Lakeshore Transit"]
    assert page.locator(".group:visible h3").all_text_contents() == ["Interview ahead 1"]
    assert page.text_content("#found") == "1 of 6 openings"
    told = page.locator(":is(.coming li, .day li, .step.now):visible").all_text_contents()
    assert told
    assert [one for one in told if "lakeshore" not in one.lower()] == []
    page.fill("#filter", "Nemo")
    assert page.text_content("#found") == "Nobody by that name"
    page.fill("#filter", "")
    assert page.text_content("#found") == ""
    assert len(page.query_selector_all(".opening:not([hidden])")) == 6
    assert page.locator(".group:visible h3").all_text_contents()[-1] == "Interview ahead 3"


def test_copying_moves_nothing_on_the_page(opened: Any) -> None:
    page = opened(viewport=DESKTOP)
    before = page.evaluate(
        "[...document.querySelectorAll('section, .step')].map(one => one.getBoundingClientRect().top)"
    )
    page.click(".step[open] .copy >> nth=0")
    expect(page.locator("#said")).to_contain_text("done")
    after = page.evaluate(
        "[...document.querySelectorAll('section, .step')].map(one => one.getBoundingClientRect().top)"
    )
    assert after == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("now", [NOW, "2026-11-25T10:00", "2026-12-12T10:00"], ids=["today", "due", "nothing-today"])
def test_axe_finds_no_violation(opened: Any, scheme: str, size: dict[str, int], now: str) -> None:
    page = opened(color_scheme=scheme, viewport=size, now=now, exported=NOW if now != NOW else None)
    page.click("#open-all")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    page.evaluate(
        "document.querySelectorAll('.opening, .side').forEach(e => { e.style.contentVisibility = 'visible'; })"
    )
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("text", [None, EMOJI, HOSTILE], ids=["sample", "emoji", "hostile"])
def test_a_phone_scrolls_in_one_direction_only(opened: Any, text: str | None) -> None:
    page = opened(text, viewport=PHONE)
    page.click("#open-all")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_a_phone_the_first_letter_can_be_copied_without_scrolling_and_a_thumb_hits_what_stands_alone(
    opened: Any,
) -> None:
    page = opened(viewport=PHONE, now="2026-11-27T09:00")
    copy = page.locator(".step[open] .copy >> nth=0").bounding_box()
    assert copy["y"] + copy["height"] <= PHONE["height"]
    assert page.locator("#today").bounding_box()["y"] < page.locator(".tools").bounding_box()["y"]
    assert page.locator(".tools").bounding_box()["y"] < page.locator("#openings").bounding_box()["y"]
    alone = "nav a, .moves a, button, input, summary, .do a, .coming a, .lead a, .day a"
    boxes = [(one.text_content(), one.bounding_box()) for one in page.locator(f":is({alone}):visible").all()]
    assert len(boxes) > 20
    assert [(text, box["height"]) for text, box in boxes if box["height"] < 40] == []
    fits = "one => { one.value = one.placeholder; return one.scrollWidth <= one.clientWidth; }"
    assert page.locator("#filter").evaluate(fits)


@pytest.mark.parametrize("text", [None, HOSTILE], ids=["sample", "hostile"])
def test_nothing_is_asked_of_the_network_and_no_script_of_a_list_runs(opened: Any, text: str | None) -> None:
    page = opened(text)
    page.click("#open-all")
    page.click(".copy >> nth=0")
    page.hover(".mark a >> nth=0")
    assert page.evaluate("window.ran") is None
    assert [one for one in page.asked if not one.startswith("file:") or "plan.html" not in one] == []
    assert len(page.asked) == 1


def pages_of(page: Page, **options: Any) -> int:
    """How many pages a printer gets."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter", **options)))


def test_printed_is_the_plan_on_two_pages_and_each_open_letter_on_one_of_its_own_where_they_are_asked_for(
    opened: Any,
) -> None:
    page = opened()
    assert pages_of(page) == 2
    page.click("#open-all")
    assert pages_of(page) == 2
    page.evaluate("document.documentElement.classList.add('letters-only')")
    letters = page.locator(".step .draft").count()
    assert pages_of(page) == letters
    page.emulate_media(media="print")
    assert page.locator(".body:visible").count() == letters


def test_the_printed_plan_begins_with_today_and_has_no_day_that_is_past(opened: Any) -> None:
    page = opened(exported=NOW, now="2026-11-25T10:00")
    page.emulate_media(media="print")
    headings = page.locator("h1:visible, h2:visible").all_text_contents()
    assert headings == [
        "One interview and two letters today.",
        "Today",
        "Did these go out?",
        "Openings",
        "The weeks ahead",
    ]
    assert page.locator("#today .step > summary").all_text_contents()[-1].startswith("19:30Thank 2 people")
    assert page.locator(".draft:visible").count() == 0
    days = page.locator(".day:visible h3").all_text_contents()
    assert [one for one in days if one.startswith(("Mon 23", "Tue 24", "Wed 25"))] == []  # today has its own rows above


def test_the_printed_plan_has_whose_it_is_the_preparation_the_address_and_no_broken_day(opened: Any) -> None:
    listed = TWO_TODAY.replace("end: 16:00, ", "end: 16:00, location: '1 Prairie Plaza, Des Moines', ").replace(
        "24, start: 09", "23, start: 09"
    )
    page = opened(listed, now="2026-11-24T12:00", exported="2026-11-23T08:00")
    page.evaluate("document.querySelector('.appointment .note').open = false")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".whose:visible").text_content() == "Follow-ups of Max"
    assert page.locator(".appointment").get_by_text("1 Prairie Plaza, Des Moines", exact=True).is_visible()
    assert "Bo Pike" in page.locator(".appointment .body:visible").text_content()
    for one in page.locator(".facts b:visible").all():
        assert one.evaluate("one => one.getClientRects().length") == 1
    assert page.locator(".stage").first.text_content().endswith(", today,\N{NO-BREAK SPACE}15:00")
    page.emulate_media(media="screen")
    assert not page.locator(".whose").is_visible()


@pytest.mark.parametrize("now", [NOW, "2026-11-25T10:00"])
def test_a_printed_letter_stands_alone_on_its_sheet_and_no_sheet_is_blank(opened: Any, now: str) -> None:
    page = opened(now=now, exported=NOW if now != NOW else None)
    page.evaluate("document.documentElement.classList.add('letters-only')")
    letters = page.locator(".step[open] .draft").count()
    assert letters
    assert pages_of(page) == letters
    page.emulate_media(media="print")
    assert page.locator(".step:not(.note) > :is(summary, .why):visible").count() == 0


TWO_TODAY = """
candidate: {name: Max, email: max@example.org, timezone: America/Chicago, country: US}
interviews:
  - {company: Quill, role: Engineer, date: 2026-11-24, start: 09:00, end: 10:00, mode: video,
     interviewers: [Ada Moss <ada@quill.example>]}
  - {company: Pike, role: Lead, date: 2026-11-24, start: 15:00, end: 16:00, interviewers: [Bo Pike <bo@pike.example>]}
"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_an_interview_that_is_over_stands_as_one_that_is_ahead(opened: Any, media: str) -> None:
    page = opened(TWO_TODAY, now="2026-11-24T12:00", viewport=DESKTOP)
    page.emulate_media(media=media)
    boxes = [page.locator(f".appointment .meet .time >> nth={number}").bounding_box() for number in (0, 1)]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert {page.locator(f".appointment >> nth={number}").evaluate("one => getComputedStyle(one).display")
            for number in (0, 1)} == {"block"}  # fmt: skip
    for time in page.locator(".first .time:visible").all():
        assert time.evaluate(
            "one => one.getBoundingClientRect().height < 1.9 * parseFloat(getComputedStyle(one).fontSize)"
        )


@pytest.mark.parametrize("what", ["plan", "letters"])
def test_a_button_prints_one_of_the_two(opened: Any, what: str) -> None:
    page = opened()
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    page.click(f".print[data-print={what}]")
    assert page.evaluate("[printed, document.documentElement.className]") == [f"can {what}-only", "can"]


def test_paper_has_no_buttons_and_every_week(opened: Any) -> None:
    page = opened()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not any(one.is_visible() for one in page.query_selector_all("button, input, nav a"))
    assert page.locator(".later .day:not(.empty)").last.is_visible()


def test_a_mark_has_no_look_but_its_own(opened: Any) -> None:
    page = opened(exported=NOW, now="2026-11-25T10:00")
    boxes = page.locator(".line .mark").evaluate_all("all => all.map(each => getComputedStyle(each).paddingTop)")
    assert boxes
    assert set(boxes) == {"0px"}


@pytest.mark.parametrize("kind", ["interview", "message"])
def test_a_mark_is_filled_where_it_is_over_and_hollow_where_it_is_to_come(opened: Any, kind: str) -> None:
    page = opened(exported=NOW, now="2026-11-25T10:00")
    fill = "all => all.map(each => getComputedStyle(each, '::before').backgroundColor)"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for where in (".line", ".key"):
        assert set(page.locator(f"{where} .mark.{kind}:not(.past)").evaluate_all(fill)) == {ground}
        assert ground not in set(page.locator(f"{where} .mark.{kind}.past").evaluate_all(fill))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_axis_is_large_enough_to_read_and_no_two_of_its_days_touch(opened: Any, size: dict[str, int]) -> None:
    page = opened(viewport=size)
    there = page.locator(".scale li:not(.this-day):visible")
    sizes = page.locator(".scale li:visible").evaluate_all(
        "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    boxes = [one.bounding_box() for one in there.all()]
    assert min(sizes) >= 14
    assert len(boxes) > 2
    assert all(one["x"] + one["width"] + 4 < other["x"] for one, other in itertools.pairwise(boxes))


def test_the_links_and_the_tools_stand_together_and_lead_to_every_section(opened: Any) -> None:
    page = opened()
    links = page.locator(".tools nav a").evaluate_all("all => all.map(each => each.hash)")
    assert links[0] == "#today"
    assert [page.locator(one).count() for one in links] == [1] * len(links)
    assert {"#openings", "#month", "#their-side", "#left-out"} <= {*links}
    assert page.locator(".tools :is(#filter, #open-all, .print)").count() == 4


def test_what_is_looked_up_now_and_then_is_folded_until_it_is_asked_for(opened: Any) -> None:
    page = opened()
    for section in ("#their-side", "#left-out"):
        assert page.locator(section).get_attribute("open") is None
        page.click(f'nav a[href="{section}"]')
        expect(page.locator(section)).to_have_attribute("open", "")


def test_five_hundred_interviews_stay_usable(opened: Any, tmp_path: Path) -> None:
    page = opened(many(500))
    assert (
        tmp_path / "plan.html"
    ).stat().st_size < 6_500 * 500  # each with its letters, and a prompt for each of these
    page.fill("#filter", "ruiz499")
    shown = [one.query_selector("h4").text_content() for one in page.query_selector_all(".opening:not([hidden])")]
    assert shown == ["Company 498", "Company 499"]  # one evening prepares for both
    page.click(".opening:not([hidden]) .thread > summary")
    page.click(".opening:not([hidden]) .step > summary")
    page.click(".opening:not([hidden]) .copy")
    expect(page.locator("#said")).to_contain_text("done")
