"""The overview of a cohort in a real browser: of forty clients and of two thousand, found, read and left for a client's page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import AXE, chromium, expect
from test_cohort import listed, overview

from followup.telling.overview.order import in_order
from followup.telling.overview.page import page as html_of
from followup.telling.reports import Item, Outcome, Report, not_done

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.other_programs

NOW = dt.datetime(2026, 1, 15, 9, tzinfo=dt.UTC)
HOSTILE = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def report(number: int) -> Report:
    """A client of a kind that goes by the number: every kind of row that there is."""
    client, today = f"client-{number:04}", NOW.date()
    if number % 20 == 7:
        mistake = f"lists/{client}.yaml:14:11: {HOSTILE} is not a date"
        return Report(client=client, name=client, outcome=Outcome.REFUSED, errors=(mistake,), error_count=4)
    if number % 20 == 11:
        return not_done(client, "its process ended before it was done")
    there = [Item(today + dt.timedelta(days=day), dt.time(14), f"final, on-site ({HOSTILE})") for day in range(8)]
    return Report(
        client=client, name=f"Client Number {number}", outcome=Outcome.DONE, has_page=True,
        to_do=tuple(there[: number % 3]), due=tuple(there[: number % 4 == 1]), deadlines=tuple(there[: number % 2]),
        interviews=tuple(there[: (0, 0, 1, 8)[number % 4]]), quiet=tuple(there[: number % 5 == 0]),
        error_count=number % 9 == 2, errors=(f"{HOSTILE}: it has no company",) * (number % 9 == 2),
    )  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """A function that opens the overview of so many clients; what the page asks for and says is noted on it."""
    contexts = []

    def show(clients: int, **options: Any) -> Page:
        file = tmp_path / "index.html"
        file.write_text(html_of(in_order(map(report, range(clients))), NOW), encoding="utf-8")
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.asked = []  # type: ignore[attr-defined]
        for event in ("request", "pageerror", "console"):
            page.on(event, lambda what: page.asked.append(str(getattr(what, "url", what))))  # type: ignore[attr-defined]
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_no_violation(opened: Any, scheme: str, size: dict[str, int]) -> None:
    page = opened(40, color_scheme=scheme, viewport=size)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_two_thousand_clients_are_searched_as_one_types(opened: Any) -> None:
    page = opened(2000)
    page.fill("#find", "number 1234")
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    expect(page.locator("#shown")).to_have_text("1 of 2000")
    page.fill("#find", "")
    page.check("#only")
    busy = sum(report(number).needs_somebody for number in range(2000))
    expect(page.locator("#shown")).to_have_text(f"{busy} of 2000")


def test_nothing_is_asked_of_the_network_and_nothing_that_a_list_says_runs(opened: Any) -> None:
    page = opened(40)
    page.fill("#find", "client")
    assert page.evaluate("window.ran") is None
    assert len(page.asked) == 1


def test_a_phone_scrolls_in_one_direction_only(opened: Any) -> None:
    page = opened(40, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_scripts_every_client_is_there_and_no_tool_that_would_do_nothing(opened: Any) -> None:
    page = opened(40, java_script_enabled=False)
    assert page.locator("tbody tr").count() == 40
    assert not page.locator(".tools").is_visible()


def test_each_client_leads_to_their_page(browser: Browser, tmp_path: Path) -> None:
    listed(tmp_path / "lists" / "Änne & Co.yaml", "Änne")
    overview(tmp_path)
    page = browser.new_page()
    page.goto((tmp_path / "out" / "index.html").as_uri())
    page.click("tbody a")
    expect(page.locator("body")).to_contain_text("Änne's Luck")
