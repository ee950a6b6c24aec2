"""The plan as a page and as letters: what stands there, what lands on the other side, and that nothing in it can run."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import html
import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from commands import NOW, SAMPLE, followup
from test_drafts import NADIA, TUESDAY, follow_up, interview, opening, person, thanks, told

from followup.model.drafts import Draft
from followup.model.etiquette import Channel
from followup.model.follow_ups import DONE_ALREADY, FollowUp, Message
from followup.model.interviews import Opening
from followup.model.people import Person
from followup.model.published import State
from followup.telling import page as rendering
from followup.telling.letters import letter, matching
from followup.telling.page import page
from followup.telling.page.links import is_cut, mailto, profile, telephone
from followup.telling.page.moments import moments, weeks
from followup.telling.page.sides import sides
from followup.telling.story import Entry, Story

NOON = dt.datetime.combine(TUESDAY, dt.time(12), dt.UTC)
BYTES_AN_INTERVIEW = 9_000
HOSTILE = """
candidate: {name: '<script>window.ran = 1</script>', email: me@example.org, timezone: America/New_York, country: US}
interviews:
  - company: '"><img src=x onerror="window.ran = 1"> & Söhne'
    role: '</style></script><script>window.ran = 1</script>'
    date: 2026-11-24
    start: 14:00
    end: 15:00
    mode: onsite
    location: "1 Mill Road {{ 7 * 7 }}"
    interviewers:
      - {name: "Ana O'Neil <b>bold</b>", email: ana@acme.example, topic: "<svg onload=window.ran=1> & émigré 🎉",
         linkedin: "javascript:window.ran=1"}
    strengths: ["</div><iframe src=https://example.com>"]
"""


class Read(HTMLParser):
    """The tags and attributes of a page, as a browser would find them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def written(folder: Path, text: str | None = None) -> str:
    listed = folder / "interviews.yaml"
    listed.write_text(text or SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    ran = followup("plan", listed, "--now", NOW, "-o", folder / "out", "--html", folder / "plan.html")
    assert ran.code == 0, ran.err
    assert ran.out.startswith(f"wrote {folder / 'plan.html'} (")
    return (folder / "plan.html").read_text(encoding="utf-8")


def test_the_page_has_every_draft_whole(tmp_path: Path) -> None:
    text = re.sub(r"&(amp|#34|#39|lt|gt);", lambda one: {"amp": "&", "#34": '"', "#39": "'", "lt": "<", "gt": ">"}[one[1]],
                  re.sub(r"<i hidden>(.*?)</i>|</?(?:ul|li|code)>", r"\1", written(tmp_path)))  # fmt: skip
    report = followup("plan", tmp_path / "interviews.yaml", "--now", NOW, "-o", tmp_path / "out", "--json").json
    drafts = [draft for one in report["follow_ups"] for draft in one["drafts"]]
    assert len(drafts) > 30
    assert all(f'<div class="body">{draft["body"]}</div>' in text for draft in drafts)
    assert all(one["why"] in text for one in report["left_out"] if one["why"] != DONE_ALREADY)


def many(count: int) -> str:
    """A list of interviews to come, two a working day, two people each."""
    entries, day = [], dt.date(2026, 11, 24)
    for number in range(count):
        entries.append(
            f"  - {{company: Company {number}, role: Engineer, date: {day}, start: '{9 + number % 2 * 4}:00', duration: 1h,"
            f" mode: onsite, interviewers: [Ana Lima{number} <a{number}@x.example>, Ben Ruiz{number} <b{number}@x.example>]}}"
        )
        day += dt.timedelta(days=(3 if day.weekday() == 4 else 1) if number % 2 else 0)
    return f"candidate: {{name: P. Raman, timezone: America/New_York, country: US}}\ninterviews:\n{chr(10).join(entries)}\n"


def test_an_interview_with_its_letters_and_their_prompts_costs_some_kilobytes(tmp_path: Path) -> None:
    few, several = (len(written(tmp_path, many(count)).encode()) for count in (20, 60))
    assert (several - few) / 40 < BYTES_AN_INTERVIEW


def prompts_on(page: str) -> list[str]:
    """The text that each "Copy as a prompt" copies, in the order of the page."""
    (held,) = re.findall(r'<div hidden="" id="pieces">(.*?)</div>', page, re.DOTALL)
    pieces = [html.unescape(text) for text in re.findall(r"<i>(.*?)</i>", held, re.DOTALL)]
    return [
        "".join(pieces[number] for run in numbers.split() for number in numbers_of(run))
        for numbers in re.findall(r'data-prompt="([^"]+)"', page)
    ]


def numbers_of(run: str) -> range:
    first, _, last = run.partition("-")
    return range(int(first), int(last or first) + 1)


@pytest.mark.parametrize("text", [None, HOSTILE], ids=["sample", "hostile"])
def test_each_letter_still_to_be_sent_has_its_prompt_as_it_would_be_sent(tmp_path: Path, text: str | None) -> None:
    found = prompts_on(written(tmp_path, text))
    ran = followup(
        "write", tmp_path / "interviews.yaml", "--print-prompt", "--now", NOW, "-o", tmp_path / "out", "--by-hand"
    )
    begin = r"(?m)^(?=Write (?:a|an|the|one|thanks|what) .*, in \w+ English, for the person whose facts are below\.$)"
    printed = [f"{each.rstrip()}\n" for each in re.split(begin, ran.out) if each.strip()]
    assert len(found) > 2
    assert sorted(found) == sorted(printed)


def test_nothing_that_a_list_says_becomes_a_tag_or_a_script(tmp_path: Path) -> None:
    tags = Read(written(tmp_path, HOSTILE)).tags
    names = {tag for tag, _ in tags}
    assert names.isdisjoint({"img", "svg", "iframe", "object", "link"})
    assert [tag for tag, _ in tags].count("script") == 1
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on") or name == "style"]


def test_what_is_to_mend_names_its_opening_first_unless_it_says_so_itself(tmp_path: Path) -> None:
    text = written(
        tmp_path,
        """
candidate: {name: Max, timezone: America/Chicago, country: US, foo: 1}
interviews:
  - {company: Pike & Sons, role: Lead, date: 2026-11-24, mode: onsite}
  - {company: Zeta, date: 2026-11-24, start: 9:00, end: 10:00}
""",
    )
    heads = [re.sub("<[^>]+>", "", one) for one in re.findall(r"<li><p>(.*?)<span class=\"place\"", text)]
    assert "Warning no role is given for Zeta " in heads
    assert next(one for one in heads if "no start is given" in one).startswith(
        "Warning Pike &amp; Sons: no start is given"
    )
    assert next(one for one in heads if "foo is no key" in one).startswith("Warning foo is no key")


PAYLOADS = """
candidate: {name: 'P<script>window.ran = 1</script>', email: "me'o@example.org", phone: '<i>1', timezone: America/New_York}
references:
  - name: "Sam<img src=x onerror=window.ran=1>"
    phone: "+1<svg onload=window.ran=1>"
    relation: "<b>boss"
    attributes: ["</p><iframe>"]
  - {name: '"><script>window.ran=1</script>', email: "sam'b@example.com"}
interviews:
  - company: 'Acme</code></p><script>window.ran = 1</script>'
    role: '--><style>*{display:none}</style>'
    round: '<u onmouseover=window.ran=1>final'
    date: 2026-11-20
    start: 14:00
    end: 15:00
    mode: onsite
    address: '<embed src=x> 1 Mill Road'
    interviewers:
      - {name: 'Ana</h3><h1>', title: '<math><mi>CTO', email: 'ana@x.example', topic: '{{ 7*7 }}{% raw %}',
         linkedin: 'data:text/html,x'}
    arranged_by: {name: '</li></ol><base href=//evil.example>', email: 'b@x.example'}
    decision_by: 2026-11-27
    notes: '<object data=x>'
    '<form action=x>': 1
"""


@pytest.mark.parametrize("now", ["2026-11-20T12:00", "2026-11-20T17:00", "2026-11-23T12:00"])
def test_a_payload_in_any_field_is_text_wherever_the_page_tells_it(tmp_path: Path, now: str) -> None:
    listed, file = tmp_path / "<b>interviews.yaml", tmp_path / "plan.html"
    listed.write_text(PAYLOADS, encoding="utf-8")
    followup("export", listed, "--now", "2026-11-19T09:00", "-o", tmp_path / "out", "-q")
    ran = followup("plan", listed, "--now", now, "-o", tmp_path / "out", "--html", file)
    assert ran.code == 0, ran.err
    text = file.read_text(encoding="utf-8")
    assert "window.ran" in text
    own = "".join(part.read_text(encoding="utf-8") for part in (resources.files(rendering) / "templates").iterdir())
    known = {*re.findall(r"<([a-z]+\d?)\b", own), "h3", "h5"}
    tags = [tag for tag, _ in Read(text).tags]
    assert set(tags) <= known
    assert (tags.count("script"), tags.count("style"), tags.count("h1")) == (1, 1, 1)
    assert {name for _, attributes in Read(text).tags for name in attributes} <= {
        *re.findall(r"([a-z-]+)=\"", own),
        "open",
    }


def test_links_lead_to_mail_telephone_https_and_the_page_itself(tmp_path: Path) -> None:
    for text in (HOSTILE, None):
        links = [attributes.get("href") or "" for tag, attributes in Read(written(tmp_path, text)).tags if tag == "a"]
        assert links
        assert all(re.match(r"(?:#|mailto:|tel:\+?\d|https://)", link) for link in links)


def test_the_policy_allows_our_style_and_script_and_nothing_else(tmp_path: Path) -> None:
    text = written(tmp_path)
    policy = next(
        attributes["content"] or ""
        for tag, attributes in Read(text).tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    for part in ("style", "script"):
        inside = re.search(rf"<{part}>(.*?)</{part}>", text, re.DOTALL)
        assert inside
        hashed = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{part}-src 'sha256-{hashed}'" in policy


def test_a_file_that_is_no_page_of_ours_is_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "holiday.html"
    other.write_text("<p>Photos</p>", encoding="utf-8")
    ran = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--html", other)
    assert ran.code == 3
    assert "no page of followup's" in ran.err
    assert other.read_text(encoding="utf-8") == "<p>Photos</p>"


def test_a_list_with_an_error_writes_no_page(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text("candidate: {name: A, timezone: Europe/London}\ninterviews: [{company: A, date: x}]", "utf-8")
    assert followup("plan", listed, "--now", NOW, "-o", tmp_path / "out", "--html", tmp_path / "p.html").code == 1
    assert not (tmp_path / "p.html").exists()


def test_show_prints_the_card_without_a_word_that_does_not_belong_on_it() -> None:
    ran = followup("plan", SAMPLE, "--now", NOW, "--show", "card lima")
    assert ran.out.startswith("Dear Ana,\n\n")
    assert ran.out.endswith("\n\nWarmly,\nPriya Raman\n")
    assert "Wed 25 Nov 08:30  Card to Ana Lima (Acme Robotics)" in ran.err


def test_show_prints_an_email_with_its_address_and_subject() -> None:
    ran = followup("plan", SAMPLE, "--now", NOW, "--show", "THANK castellanos")
    assert re.match(r"To: ben\.castellanos@\S+\nSubject: \S.*\n\nHi Ben,\n\n", ran.out)


def test_show_says_when_nothing_matches() -> None:
    ran = followup("plan", SAMPLE, "--now", NOW, "--show", "zebra")
    assert (ran.code, ran.out) == (0, "")
    assert "no draft matches 'zebra'" in ran.err


def test_show_today_says_that_there_is_no_letter_today() -> None:
    ran = followup("plan", SAMPLE, "--now", "2026-11-29T09:00", "--show", "today")
    assert (ran.code, ran.out) == (0, "")
    assert "followup: no letter is due today" in ran.err
    assert "no draft matches" not in ran.err


@pytest.mark.parametrize(
    "options",
    [("--show", " "), ("--show", "ana", "--json"), ("--html", "-"), ("--html", ""), ("--html", ".")],
)
def test_options_that_make_no_sense_are_told_before_anything_is_read(options: tuple[str, ...]) -> None:
    ran = followup("plan", "no-such-list.yaml", *options)
    assert ran.code == 2
    assert "--show takes" in ran.err or "--html takes" in ran.err


def test_an_error_in_the_list_is_told_alone(tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    listed.write_text("candidate: {name: A, timezone: Europe/London}\ninterviews: [{company: A, date: x}]", "utf-8")
    ran = followup("plan", listed, "--show", "a")
    assert (ran.code, ran.out) == (1, "")
    assert "no draft" not in ran.err


def test_a_letter_without_an_address_has_no_line_for_it() -> None:
    each = entry(thanks(opening(interview(person(email=None)))))
    assert next(letter(each.wording.drafts[0])).startswith("Subject: ")


def entry(each: FollowUp) -> Entry:
    wording = told(each)
    return Entry(each, wording.title, State.NEW, wording)


def story(job: Opening, *each: FollowUp) -> Story:
    return Story(candidate=NADIA, now=NOON, openings=(job,), entries=tuple(map(entry, each)))


def test_their_side_counts_a_card_on_the_day_it_arrives_and_thanks_passed_on_with_who_is_thanked() -> None:
    ana, ben = person(), person("Ben Ruiz", email=None)
    job = opening(interview(ana, ben))
    mail = follow_up("thank_you_email", job, Message(to=ana, channel=Channel.EMAIL, passes_on=(ben,)))
    arrives = TUESDAY + dt.timedelta(days=6)
    card = follow_up("thank_you_note", job, Message(to=ana, channel=Channel.CARD), arrives=arrives)
    (side,) = sides(story(job, mail, card))
    first, second = side.inboxes
    assert [(one.day, one.what) for one in first.landings] == [
        (TUESDAY, "email: thank you"),
        (arrives, "card arrives"),
    ]
    assert first.days_between == 6
    assert [one.what for one in second.landings] == ["thanks, passed on by Ana Lima"]
    assert second.days_between is None


def test_their_side_names_people_who_get_nothing() -> None:
    (side,) = sides(story(opening(interview(person()))))
    assert [(one.person.name, one.landings) for one in side.inboxes] == [("Ana Lima", ())]


def test_weeks_begin_on_a_monday_and_leave_out_those_with_nothing_in_them() -> None:
    job = opening(interview(person()))
    late = thanks(job, at=dt.datetime.combine(TUESDAY + dt.timedelta(days=21), dt.time(9), NOON.tzinfo))
    told_by_time = moments(story(job, late))
    found = list(weeks(told_by_time, TUESDAY))
    assert [week.days[0].date for week in found] == [dt.date(2026, 11, 23), dt.date(2026, 12, 14)]
    assert all(week.days[0].date.weekday() == 0 and len(week.days) == 7 for week in found)
    assert [len(day.moments) for week in found for day in week.days].count(1) == 2
    assert [(week.nothing_since, week.nothing_until) for week in found] == [
        (None, None),
        (dt.date(2026, 11, 30), dt.date(2026, 12, 13)),
    ]


def test_a_search_needs_all_of_its_words_and_no_accents() -> None:
    each = entry(thanks(opening(interview(person(), person("Bén Rüiz")))))
    assert [draft.to.name for _, draft in matching([each], "BEN ruiz") if draft.to] == ["Bén Rüiz"]
    assert [draft.to.name for _, draft in matching([each], "ana acme") if draft.to] == ["Ana Lima"]
    assert matching([each], "ana borealis") == ()


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("ana@acme.example", "mailto:ana@acme.example"),
        ("ana+jobs@acme.example", "mailto:ana%2Bjobs@acme.example"),
        ("a@x.example?bcc=b@y.example", "mailto:a@x.example%3Fbcc%3Db@y.example"),
        (None, "mailto:"),
    ],
)
def test_an_address_in_a_link_can_add_nothing_to_the_letter(email: str | None, expected: str) -> None:
    draft = Draft(to=Person(name="Ana", email=email), channel=Channel.EMAIL, subject="x&cc=b", body="y?\nz&1")
    assert mailto(draft) == f"{expected}?subject=x%26cc%3Db&body=y%3F%0D%0Az%261"


def test_a_letter_too_long_for_a_link_is_opened_without_its_body_and_the_page_says_so() -> None:
    def link_of(body: str) -> tuple[int, bool]:
        draft = Draft(to=Person(name="Ana", email="ana@acme.example"), channel=Channel.EMAIL, subject="x", body=body)
        return len(mailto(draft) or ""), is_cut(draft)

    most = 2000 - len("mailto:ana@acme.example?subject=x&body=")
    assert link_of("y" * most) == (2000, False)
    assert link_of("y" * (most + 1)) == (len("mailto:ana@acme.example?subject=x"), True)
    assert link_of("漢" * 300)[1]  # nine characters each


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("+1 (617) 555-0142", "tel:+16175550142"), ("ext. 12", "tel:12"), ("javascript:1", "tel:1"), ("none", None)],
)
def test_a_number_in_a_link_is_digits(typed: str, expected: str | None) -> None:
    assert telephone(Person(name="Sam", phone=typed)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://www.linkedin.com/in/ana", "https://www.linkedin.com/in/ana"),
        ("http://www.linkedin.com/in/ana", None),
        ("javascript:alert(1)", None),
        ("https:alert(1)", None),
        (" data:text/html,x", None),
        ("https://[", None),
        ("ana-lima", None),
    ],
)
def test_a_profile_is_a_link_only_where_it_is_https(typed: str, expected: str | None) -> None:
    assert profile(Person(name="Ana", linkedin=typed)) == expected


def test_a_section_that_would_be_empty_is_not_there(tmp_path: Path) -> None:
    settled = """
candidate: {name: P, timezone: America/New_York, country: US}
interviews:
  - {company: Acme, role: Engineer, date: 2026-11-27, status: withdrawn, interviewers: [Ana Lima <a@acme.example>]}
"""
    tags = Read(written(tmp_path, settled)).tags
    ids = {attributes.get("id") for _, attributes in tags}
    assert {"today", "openings"} <= ids
    assert ids.isdisjoint({"month", "their-side", "sent", "next", "open-all"})
    links = {attributes["href"] for tag, attributes in tags if tag == "a" and attributes.get("href")}
    assert {link.removeprefix("#") for link in links if link and link.startswith("#")} <= ids


def test_a_plan_with_nothing_in_it_is_a_page_too() -> None:
    text = page(Story(candidate=NADIA, now=NOON, openings=(), entries=()))
    assert "Your list has no interviews yet: add one, and run again." in text
