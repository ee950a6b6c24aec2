"""The output folder says what the follow-ups say, and no file is touched without need."""

from __future__ import annotations

import datetime as dt
import itertools
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from test_events import NOW, START, STEP, UID, a_draft, a_follow_up, a_wording, an_opening

from followup import disk
from followup.identity import person_hashes, short_hash, uid_of
from followup.model.drafts import Wording
from followup.model.follow_ups import FollowUp
from followup.model.interviews import Opening
from followup.model.published import State
from followup.model.settings import Settings
from followup.publishing.filing import Layout
from followup.publishing.folder import decide, read, write
from followup.publishing.folder.changes import Changes, Counts, FileState
from followup.publishing.names import opening_files, slug
from followup.publishing.published import ForeignFile

LATER = NOW + dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
FOREIGN = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//Else//EN\r\nEND:VCALENDAR\r\n"


def said(follow_up: FollowUp) -> Wording:
    return a_wording(a_draft(f"Hi Ana,\n\n{follow_up.why}\n\nPriya"), title=f"Thank Ana ({follow_up.opening.company})")


def never(follow_up: FollowUp) -> Wording:
    raise AssertionError(f"{follow_up.uid} was drafted")


def decided(
    folder: Path,
    follow_ups: Sequence[FollowUp] = (),
    withdrawn: Mapping[str, str] | None = None,
    wording: Callable[[FollowUp], Wording] = said,
    *,
    layout: Layout = Layout.OPENING,
    now: dt.datetime = NOW,
    context: str = "",
    kept: Collection[str] | None = None,
    over: Collection[Path] = (),
    wanted: Settings | None = None,
) -> Changes:
    openings = kept if kept is not None else [short_hash(one.opening.key) for one in follow_ups]
    return decide(
        read(folder),
        follow_ups,
        withdrawn or {},
        wording,
        settings=wanted or Settings(),
        layout=layout,
        now=now,
        context=context,
        kept_openings=openings,
        replace=over,
    )


def run(folder: Path, *args: object, **kwargs: object) -> Changes:
    changes = decided(folder, *args, **kwargs)  # type: ignore[arg-type]
    write(changes)
    return changes


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def events(path: Path) -> list[icalendar.Event]:
    raw = path.read_bytes()
    found = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    other = IcsCalendarStream.calendar_from_ics(raw.decode()).events
    assert [str(event["UID"]) for event in found] == [event.uid for event in other]
    return found


def uid(number: int) -> str:
    return uid_of("test", str(number))


def some(count: int = 3, opening: Opening | None = None) -> list[FollowUp]:
    """Follow-ups of one opening, a day apart."""
    return [
        a_follow_up(uid(n), opening, start=START + n * DAY, end=START + n * DAY + dt.timedelta(minutes=10))
        for n in range(count)
    ]


ACME, GLOBEX = an_opening("Acme"), an_opening("Globex", None, source="other.yaml")


def test_a_folder_that_does_not_exist_is_empty_and_is_made(tmp_path: Path) -> None:
    assert read(tmp_path / "out").published == ()
    changes = run(tmp_path / "out", some())
    assert sorted(files(tmp_path / "out")) == ["acme-staff-engineer.ics", "new.ics"]
    assert [outcome.state for outcome in changes.outcomes] == [State.NEW] * 3
    assert changes.counts == Counts(new=3)
    assert changes.news == tmp_path / "out" / "new.ics"


def test_nothing_to_do_makes_no_folder(tmp_path: Path) -> None:
    run(tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("layout", Layout)
def test_a_second_run_drafts_nothing_and_touches_nothing(tmp_path: Path, layout: Layout) -> None:
    run(tmp_path, some(), layout=layout)
    before = files(tmp_path)
    changes = decided(tmp_path, some(), wording=never, layout=layout, now=LATER)
    assert (changes.writes, changes.deletions, changes.withdrawn) == ({}, (), ())
    assert changes.counts == Counts(unchanged=3)
    assert [outcome.summary for outcome in changes.outcomes] == ["Thank Ana (Acme)"] * 3
    write(changes)
    assert files(tmp_path) == before


def test_events_are_in_order_of_their_start(tmp_path: Path) -> None:
    run(tmp_path, some()[::-1])
    starts = [event.decoded("DTSTART") for event in events(tmp_path / "acme-staff-engineer.ics")]
    assert starts == sorted(starts)


def test_what_was_published_is_read_back(tmp_path: Path) -> None:
    (follow_up,) = some(1)
    run(tmp_path, [follow_up])
    (published,) = read(tmp_path).published
    assert (published.uid, published.step) == (follow_up.uid, "thank_you_email")
    assert (published.opening, published.source) == (short_hash(follow_up.opening.key), "my list.yaml")
    assert (published.start, published.end, published.anchor) == (follow_up.start, follow_up.end, follow_up.anchor)
    assert published.counted_from == short_hash(follow_up.counted_from)
    assert published.people == (person_hashes(follow_up.people[0]),)
    assert not published.is_withdrawn


def test_one_changed_event_leaves_its_neighbours_bytes(tmp_path: Path) -> None:
    one, two, three = some()
    run(tmp_path, [one, two, three])
    old = read(tmp_path).kept
    drafted: list[str] = []

    def wording(follow_up: FollowUp) -> Wording:
        drafted.append(follow_up.uid)
        return said(follow_up)

    changes = run(
        tmp_path, [one, replace(two, why="They decide soon.", is_late=True), three], wording=wording, now=LATER
    )
    new = read(tmp_path).kept
    assert drafted == [two.uid]
    assert [o.state for o in changes.outcomes] == [State.UNCHANGED, State.CHANGED, State.UNCHANGED]
    assert [bytes(new[f.uid].block.raw) == bytes(old[f.uid].block.raw) for f in (one, two, three)] == [
        True,
        False,
        True,
    ]
    assert new[two.uid].block.sequence == 1
    assert new[two.uid].block.stamp == LATER
    assert [str(e["UID"]) for e in events(tmp_path / "new.ics")] == [two.uid]
    assert changes.counts == Counts(changed=1, unchanged=2)


def test_what_no_reader_sees_renews_our_line_alone(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    before, news = read(tmp_path).kept[uid(0)].block, (tmp_path / "new.ics").read_bytes()
    changes = run(tmp_path, some(1), context="another version", now=LATER)
    after = read(tmp_path).kept[uid(0)].block
    assert changes.outcomes[0].state is State.UNCHANGED
    assert (after.sequence, after.stamp) == (0, NOW)
    assert bytes(after.raw) != bytes(before.raw)
    assert [line for line in bytes(after.raw).split(b"\r\n") if b"what=" not in line and b"bytes=" not in line] == [
        line for line in bytes(before.raw).split(b"\r\n") if b"what=" not in line and b"bytes=" not in line
    ]
    assert (tmp_path / "new.ics").read_bytes() == news
    assert not decided(tmp_path, some(1), wording=never, context="another version").writes


def test_a_list_with_another_name_is_remembered(tmp_path: Path) -> None:
    run(tmp_path, some(1, an_opening(source="a.yaml")))
    run(tmp_path, some(1, an_opening(source="b.yaml")), now=LATER)
    assert read(tmp_path).published[0].source == "b.yaml"
    assert read(tmp_path).kept[uid(0)].block.sequence == 0


def test_another_reminder_is_a_change(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    changes = run(tmp_path, some(1), wanted=Settings(reminder_minutes=10))
    assert changes.outcomes[0].state is State.CHANGED


def test_what_is_sent_stays_byte_for_byte(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    before = files(tmp_path)
    sent = replace(some(1)[0], is_sent=True, why="Something else.", people=())
    changes = run(tmp_path, [sent], wording=never, now=START + DAY)
    assert changes.outcomes[0].state is State.SENT
    assert files(tmp_path) == before


def test_what_is_done_says_so_and_rings_no_more(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    changes = run(tmp_path, [replace(some(1)[0], is_done=True)])
    (event,) = events(tmp_path / "acme-staff-engineer.ics")
    assert changes.outcomes[0].state is State.DONE
    assert str(event["SUMMARY"]) == "Done: Thank Ana (Acme)"
    assert not event.subcomponents


def test_all_events_can_be_had_with_their_newest_words(tmp_path: Path) -> None:
    run(tmp_path, some())
    changes = decided(tmp_path, some(), layout=Layout.OPENING)
    drafted = changes.events()
    assert [[event.uid for event in one] for one in drafted] == [[f.uid] for f in some()]
    assert drafted[0][0].description == str(events(tmp_path / "acme-staff-engineer.ics")[0]["DESCRIPTION"])


def test_a_text_that_grows_shorter_withdraws_the_part_that_it_needs_no_more(tmp_path: Path) -> None:
    (long,) = some(1)
    bodies = {"long": "word " * 4000, "short": "word"}

    def wording(follow_up: FollowUp) -> Wording:
        return a_wording(a_draft(bodies[follow_up.why]))

    run(tmp_path, [replace(long, why="long")], wording=wording)
    assert len(events(tmp_path / "acme-staff-engineer.ics")) == 3
    (published,) = read(tmp_path).published
    assert (published.start, published.end) == (long.start, long.end)
    assert not decided(tmp_path, [replace(long, why="long")], wording=never).writes

    changes = run(tmp_path, [replace(long, why="short", is_late=True)], wording=wording, now=LATER)
    assert changes.counts == Counts(changed=1, withdrawn=2)
    assert len(changes.withdrawn) == 2
    assert not decided(tmp_path, [replace(long, why="short", is_late=True)], wording=never).writes

    changes = run(tmp_path, [replace(long, why="long")], wording=wording, now=LATER)
    assert changes.counts == Counts(changed=3)


def test_withdrawing_a_follow_up_withdraws_all_its_parts(tmp_path: Path) -> None:
    run(tmp_path, some(1), wording=lambda _: a_wording(a_draft("word " * 4000)))
    changes = run(tmp_path, [], {uid(0): "The interview was cancelled."}, now=LATER)
    assert changes.counts == Counts(withdrawn=3)


def test_what_is_withdrawn_is_so_once(tmp_path: Path) -> None:
    run(tmp_path, some())
    why = {uid(1): "The interview was cancelled."}
    rest = [some()[0], some()[2]]
    changes = run(tmp_path, rest, why, now=LATER)
    assert [(one.uid, one.why, one.summary) for one in changes.withdrawn] == [
        (uid(1), "The interview was cancelled.", "Thank Ana (Acme)")
    ]
    (event,) = events(tmp_path / "new.ics")
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == ("CANCELLED", 1)
    assert [one.is_withdrawn for one in read(tmp_path).published] == [False, True, False]
    again = decided(tmp_path, rest, why, never, now=LATER + DAY)
    assert (again.writes, again.withdrawn, again.counts) == ({}, (), Counts(unchanged=3))


def test_a_withdrawn_event_that_is_wanted_again_is_a_change(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    run(tmp_path, [], {uid(0): "Not now."})
    changes = run(tmp_path, some(1), now=LATER)
    assert changes.outcomes[0].state is State.CHANGED
    (event,) = events(tmp_path / "acme-staff-engineer.ics")
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == ("CONFIRMED", 2)


def test_events_of_lists_that_were_not_read_stay(tmp_path: Path) -> None:
    run(tmp_path, [a_follow_up(uid(1), ACME), a_follow_up(uid(2), GLOBEX)])
    before = files(tmp_path)
    run(tmp_path, [a_follow_up(uid(1), ACME)], now=LATER, wording=never)
    assert files(tmp_path) == before


def test_a_withdrawn_event_goes_30_days_after_its_time(tmp_path: Path) -> None:
    run(tmp_path, some(2))
    run(tmp_path, some(2)[1:], {uid(0): "Not now."})
    over = some(2)[0].end + 30 * DAY
    assert not decided(tmp_path, some(2)[1:], now=over, wording=never).writes
    changes = run(tmp_path, some(2)[1:], now=over + dt.timedelta(seconds=1), wording=never)
    assert changes.counts == Counts(unchanged=1, expired=1)
    assert len(events(tmp_path / "acme-staff-engineer.ics")) == 1


def test_a_file_goes_when_all_is_long_over_and_no_list_has_its_opening(tmp_path: Path) -> None:
    run(tmp_path, some(2))
    over = some(2)[1].end + 30 * DAY + dt.timedelta(seconds=1)
    assert not decided(tmp_path, now=over, kept=[short_hash(ACME.key)]).deletions
    assert not decided(tmp_path, now=over - DAY).deletions
    changes = run(tmp_path, now=over)
    assert files(tmp_path) == {}
    assert changes.counts == Counts(expired=2)
    assert {change.state for change in changes.files} == {FileState.DELETED}


def test_damage_costs_nothing_but_a_rebuild(tmp_path: Path) -> None:
    run(tmp_path, some())
    before = files(tmp_path)
    path = tmp_path / "acme-staff-engineer.ics"
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))
    run(tmp_path, some(), now=LATER)
    assert files(tmp_path) == before


def test_an_edit_by_hand_is_undone_under_a_higher_sequence(tmp_path: Path) -> None:
    run(tmp_path, some())
    path = tmp_path / "acme-staff-engineer.ics"
    path.write_bytes(path.read_bytes().replace(b"SUMMARY:Thank", b"SUMMARY:Hug", 1))
    changes = run(tmp_path, some(), now=LATER)
    assert changes.counts == Counts(changed=1, unchanged=2)
    assert [int(event["SEQUENCE"]) for event in events(path)] == [1, 0, 0]


@pytest.mark.slow
@given(st.integers(0, 3500), st.integers(0, 80), st.binary(max_size=30))
@settings(max_examples=60, deadline=None)
def test_whatever_is_damaged_the_next_run_mends_it_and_no_sequence_falls(where: int, width: int, junk: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "acme-staff-engineer.ics"
        run(folder, some())
        run(folder, [replace(one, why="Soon.") for one in some()], now=NOW + dt.timedelta(minutes=5))
        raw = path.read_bytes()
        at = raw.index(b"BEGIN:VEVENT") + where
        path.write_bytes(raw[:at] + junk + raw[at + width :])
        old = {uid: kept.block.sequence for uid, kept in read(folder).kept.items()}
        again = [replace(one, why="Soon.") for one in some()]
        run(folder, again, now=LATER)
        for event in events(path):
            assert int(event["SEQUENCE"]) >= old.get(str(event["UID"]), 0)
        assert {one.uid for one in again} <= {str(event["UID"]) for event in events(path)}
        assert not decided(folder, again, wording=never, now=LATER + DAY).writes


def test_a_cut_event_of_another_list_can_stand_among_others(tmp_path: Path) -> None:
    run(tmp_path, [a_follow_up(uid(1), ACME), a_follow_up(uid(2), GLOBEX)], layout=Layout.SINGLE)
    path = tmp_path / "followups.ics"
    raw = path.read_bytes()
    last = raw.rindex(b"BEGIN:VALARM") + 20
    path.write_bytes(raw[:last])
    lost = raw[raw.rindex(b"UID:") + 4 :].split(b"\r\n")[0].decode()
    stays = [f for f in (a_follow_up(uid(1), ACME), a_follow_up(uid(2), GLOBEX)) if f.uid != lost]
    run(tmp_path, stays, layout=Layout.SINGLE)
    assert {str(event["UID"]) for event in events(path)} == {uid(1), uid(2)}


def test_what_damage_left_of_an_event_does_not_stay(tmp_path: Path) -> None:
    run(tmp_path, some(2))
    path = tmp_path / "acme-staff-engineer.ics"
    path.write_bytes(path.read_bytes().replace(b"UID:", b"UID:BEGIN:VEVENT\r\nEND:VEVENT\r\n", 1))
    run(tmp_path, some(2), now=LATER)
    assert [str(event["UID"]) for event in events(path)] == [uid(0), uid(1)]


def test_a_calendar_of_others_is_never_overwritten_or_deleted(tmp_path: Path) -> None:
    for content in (FOREIGN, b"", b"\xff\xfe not a calendar"):
        (tmp_path / "followups.ics").write_bytes(content)
        with pytest.raises(ForeignFile, match=r"followups\.ics is in the way"):
            decided(tmp_path, some(), layout=Layout.SINGLE)
        run(tmp_path, some())
        run(tmp_path, [], now=NOW + 365 * DAY)
        assert (tmp_path / "followups.ics").read_bytes() == content


def test_a_calendar_of_others_may_be_replaced_if_the_user_says_so(tmp_path: Path) -> None:
    path = tmp_path / "followups.ics"
    path.write_bytes(FOREIGN)
    run(tmp_path, some(), layout=Layout.SINGLE, over=[path])
    assert len(events(path)) == 3


def test_an_opening_whose_name_is_taken_by_others_gets_another(tmp_path: Path) -> None:
    (tmp_path / "ACME-Staff-Engineer.ICS").write_bytes(FOREIGN)
    run(tmp_path, some())
    run(tmp_path, some(), wording=never)
    digits = short_hash(ACME.key)[:6]
    assert sorted(files(tmp_path)) == ["ACME-Staff-Engineer.ICS", f"acme-staff-engineer-{digits}.ics", "new.ics"]


def test_a_folder_called_like_a_calendar_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "new.ics").mkdir()
    with pytest.raises(ForeignFile):
        decided(tmp_path, some())


def test_a_file_instead_of_a_folder_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(disk.CannotRead, match="not a directory"):
        read(tmp_path / "out")


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(Layout, 2)))
def test_switching_layouts_moves_everything(tmp_path: Path, first: Layout, second: Layout) -> None:
    earlier = a_follow_up(uid(3), GLOBEX, start=START - DAY)
    follow_ups = [a_follow_up(uid(1), ACME), a_follow_up(uid(2), GLOBEX), earlier]
    other = tmp_path / "theirs.ics"
    other.write_bytes(FOREIGN)
    run(tmp_path, follow_ups, layout=first)
    before = {one: bytes(kept.block.raw) for one, kept in read(tmp_path).kept.items()}
    changes = run(tmp_path, follow_ups[:2], layout=second, wording=never, now=LATER)
    assert {one: bytes(kept.block.raw) for one, kept in read(tmp_path).kept.items()} == before
    assert changes.counts == Counts(unchanged=3)
    expected = {
        Layout.OPENING: {"acme-staff-engineer.ics", "globex.ics"},
        Layout.SINGLE: {"followups.ics"},
        Layout.EVENT: {f"{one.uid}.ics" for one in follow_ups},
    }
    assert set(files(tmp_path)) == expected[second] | {"theirs.ics"}
    assert not decided(tmp_path, follow_ups, layout=second, wording=never).writes


def test_a_layout_switch_that_was_killed_is_finished_by_the_next_run(tmp_path: Path) -> None:
    run(tmp_path, some())
    old = files(tmp_path)
    run(tmp_path, some(), layout=Layout.SINGLE)
    run(tmp_path, [replace(one, why="Newer.", is_late=True) for one in some()], layout=Layout.SINGLE)
    for name, raw in old.items():
        (tmp_path / name).write_bytes(raw)
    run(tmp_path, [replace(one, why="Newer.", is_late=True) for one in some()], layout=Layout.SINGLE, wording=never)
    assert list(files(tmp_path)) == ["followups.ics"]
    assert [int(event["SEQUENCE"]) for event in events(tmp_path / "followups.ics")] == [1, 1, 1]


def test_an_event_that_a_calendar_program_put_into_our_file_stays(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    path = tmp_path / "acme-staff-engineer.ics"
    theirs = (
        b"BEGIN:VEVENT\r\nUID:../../theirs\r\nDTSTAMP:20261122T120000Z\r\nDTSTART;VALUE=DATE:20261122\r\n"
        b"SUMMARY:Lunch\r\nEND:VEVENT\r\n"
    )
    path.write_bytes(path.read_bytes().replace(b"END:VCALENDAR", theirs + b"END:VCALENDAR"))
    for layout in (Layout.OPENING, Layout.EVENT, Layout.SINGLE):
        run(tmp_path, [replace(some(1)[0], why=str(layout))], layout=layout, now=NOW + 90 * DAY)
        assert "../../theirs" in {str(e["UID"]) for file in files(tmp_path) for e in events(tmp_path / file)}
    assert list(tmp_path.parent.glob("*.ics")) == []


@pytest.mark.parametrize(
    ("company", "role", "name"),
    [
        ("Acme Robotics", "Staff Engineer", "acme-robotics-staff-engineer"),
        ("../../etc/passwd", None, "etc-passwd"),
        ("東京電力", "エンジニア", "東京電力-エンジニア"),
        ("हिन्दी", None, "हिन्दी"),
        ("CAFE\u0301", None, "café"),
        ("...", "//", ""),
    ],
)
def test_names_keep_the_letters_of_every_script(company: str, role: str | None, name: str) -> None:
    assert slug(company, role) == name


@pytest.mark.parametrize("company", ["CON", "nul", "Com1", "New", "followups", "", "..", "lpt¹"])
def test_no_name_is_a_reserved_one(company: str) -> None:
    for name in opening_files(company, None, "0123456789ab", True):
        assert name.endswith(("-012345.ics", "-0123456789ab.ics"))


@given(st.text(), st.none() | st.text())
def test_every_name_is_short_and_inside_the_folder(company: str, role: str | None) -> None:
    for name in opening_files(company, role, "0123456789ab", True):
        assert len(name.encode()) <= 110
        assert Path(name).name == name
        assert not name.startswith((".", "-"))
        assert not set(name) & set('<>:"|?*\\/\0')


def test_openings_that_wish_for_one_name_each_get_their_own_and_keep_it(tmp_path: Path) -> None:
    plus = [an_opening(name, None) for name in ("C", "C++", "C#")]
    first = [a_follow_up(uid(n), one) for n, one in enumerate(plus)]
    run(tmp_path / "a", first)
    run(tmp_path / "b", first[::-1])
    names = {f"c-{short_hash(one.key)[:6]}.ics" for one in plus}
    assert set(files(tmp_path / "a")) == set(files(tmp_path / "b")) == names | {"new.ics"}
    run(tmp_path / "c", first[:1])
    run(tmp_path / "c", first)
    assert set(files(tmp_path / "c")) == {"c.ics", "new.ics", *(f"c-{short_hash(o.key)[:6]}.ics" for o in plus[1:])}


def test_an_opening_that_is_given_an_id_keeps_its_file(tmp_path: Path) -> None:
    run(tmp_path, some(1))
    pinned = replace(ACME, key="job-17")
    run(tmp_path, [a_follow_up(uid(0), pinned)])
    assert set(files(tmp_path)) == {"acme-staff-engineer.ics", "new.ics"}


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from(["Acme", "Globex", "C", "C++"]), st.text(max_size=20)),
        unique_by=lambda one: one[0],
        max_size=6,
    ),
    st.sampled_from(Layout),
    st.sets(st.integers(0, 5)),
)
@settings(max_examples=60, deadline=None)
def test_a_second_run_is_empty(chosen: list[tuple[int, str, str]], layout: Layout, dropped: set[int]) -> None:
    follow_ups = [a_follow_up(uid(n), an_opening(company), why=why) for n, company, why in chosen]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(folder, follow_ups, layout=layout)
        rest = [one for n, one in zip([n for n, _, _ in chosen], follow_ups, strict=True) if n not in dropped]
        why = {uid(n): "Not needed." for n, _, _ in chosen if n in dropped}
        for wanted, withdrawn in ((follow_ups, {}), (rest, why)):
            run(folder, wanted, withdrawn, layout=layout, now=LATER)
            before = files(folder)
            run(folder, wanted, withdrawn, wording=never, layout=layout, now=LATER + DAY)
            assert files(folder) == before


def test_a_step_of_ones_own_may_have_any_name(tmp_path: Path) -> None:
    run(tmp_path, [a_follow_up(UID, step=replace(STEP, name="send cake = yes; ☕"))])
    assert read(tmp_path).published[0].step == "send cake = yes; ☕"
