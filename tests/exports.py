"""Exports that try readers: every script, emoji, long texts, withdrawn events, both sides of clock changes, all layouts."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from commands import LAYOUTS, NOW, SAMPLE, Shown, calendars, followup, said_by_json

PEOPLE = (
    "Ana Lima", "Zoë Müller-Ångström", "Đặng Thị Hương", "Анна Лебедева", "Ελένη Παπαδοπούλου", "نور الهدى", "שירה כהן",
    "अनिता शर्मा", "ธนพร ศรีสุข", "李小龍", "田中 由紀", "김서연", "ნინო ბერიძე", "Արամ Պետրոսյան", "ሰላም ተስፋዬ", "தமிழ்ச்செல்வி",
)  # fmt: skip
SYMBOLS = (
    "👩🏽‍💻 pair programming, 🏳️‍🌈 and 🇧🇷", "e\u0301 beside é; and fi, ﷽", "a \\ backslash, C:\\new\\Names; \"quoted\" 'text'",
    "<b>bold</b> claims & 1 < 2 > 0", "semicolons; commas, colons: all of them", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the first plane 𠮷野家",
    "שלום עולם\u200f and مرحبا\u200e", "a tab\tand a no-break\u00a0space",
)  # fmt: skip
ZONES = (
    "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Havana", "America/Santiago", "America/Nuuk",
    "Atlantic/Azores", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Berlin", "Europe/Helsinki", "Europe/Chisinau",
    "Asia/Jerusalem", "Asia/Beirut", "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Chatham",
)  # fmt: skip
YEARS = (2026, 2027)


@dataclass(frozen=True)
class Export:
    """Exported files that make one calendar, and the events that `--json` says are in it."""

    name: str
    files: tuple[Path, ...]
    said: tuple[Shown, ...]


def exports(folder: Path) -> list[Export]:
    """Every export, written below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for layout in LAYOUTS:
        made += [
            _exported("sample", SAMPLE, folder, layout),
            _exported("every script", _written(folder / "scripts.yaml", _every_script()), folder, layout),
            _exported("long texts", _written(folder / "long.yaml", _long_texts()), folder, layout),
            _withdrawn(folder, layout),
        ]
    return [*made, _both_sides_of_clock_changes(folder)]


def _exported(name: str, listed: Path, folder: Path, layout: str, *options: str) -> Export:
    output = folder / f"{name}, {layout}"
    ran = followup("export", listed, "--now", NOW, "-o", output, "--layout", layout, "--json", *options)
    assert ran.code == 0, ran.err
    return Export(f"{name}, {layout}", tuple(calendars(output)), tuple(said_by_json(ran.json)))


def _written(path: Path, rows: list[dict[str, Any]]) -> Path:
    candidate = {"name": "Priya Raman", "email": "priya@example.org", "timezone": "America/New_York", "country": "US"}
    path.write_text(json.dumps({"candidate": candidate, "interviews": rows}, ensure_ascii=False), encoding="utf-8")
    return path


def _interview(company: str, day: dt.date, **more: Any) -> dict[str, Any]:
    row = {"company": company, "role": "Engineer", "date": str(day), "start": "14:00", "end": "15:00", "mode": "video"}
    return {**row, **more}


def _every_script() -> list[dict[str, Any]]:
    texts = (*PEOPLE, *SYMBOLS)
    return [
        _interview(
            f"{text} {number}", dt.date(2026, 11, 24) + dt.timedelta(days=number), strengths=[text],
            interviewers=[{"name": PEOPLE[number % len(PEOPLE)], "topic": text}],
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip


def _long_texts() -> list[dict[str, Any]]:
    """More than 8,000 bytes in one email and in seven, in scripts of one to four bytes a character."""
    return [
        _interview(
            f"{company} {people}", dt.date(2026, 11, 24 + number),
            interviewers=[{"name": name, "say": word * (10_000 // people // len(word.encode()))} for name in PEOPLE[:people]],
        )
        for number, (company, word) in enumerate([("Acme", "train, "), ("東京", "電車線路"), ("Smile", "👩🏽‍💻")])
        for people in (1, 7)
    ]  # fmt: skip


def _withdrawn(folder: Path, layout: str) -> Export:
    """A list whose first opening is withdrawn after it was published."""
    listed = folder / f"withdrawn-{layout}.yaml"
    rows = [_interview(name, dt.date(2026, 11, 24), interviewers=[name]) for name in PEOPLE[:4]]
    before = _exported("withdrawn", _written(listed, rows), folder, layout)
    rows[0]["status"] = "withdrawn"
    command = ("export", _written(listed, rows), "--now", NOW, "-o", folder / before.name, "--layout", layout, "--json")
    report = followup(*command).json
    published = {one.uid: one for one in before.said}
    withdrawn = [
        replace(published[one["uid"]], summary=f"Not needed: {one['summary']}", description=one["why"])
        for one in report["withdrawn"]
    ]
    assert withdrawn
    return Export(
        before.name, tuple(calendars(folder / before.name)), tuple(sorted([*said_by_json(report), *withdrawn]))
    )


def _both_sides_of_clock_changes(folder: Path) -> Export:
    """Interviews the day before and the day of each clock change, for a candidate in each of the zones."""
    made = []
    for zone in ZONES:
        days = [day + dt.timedelta(days=late) for day in clock_changes(zone) for late in (-1, 0)]
        rows = [_interview(f"{zone} {day}", day, interviewers=["Ana Lima"]) for day in days]
        listed = _written(folder / f"{zone.replace('/', '-')}.yaml", rows)
        options = ("--timezone", zone, "--now", "2025-12-01T09:00")
        made.append(_exported(zone.replace("/", "-"), listed, folder, "single", *options))
    files = (file for one in made for file in one.files)
    return Export("clock changes, 20 zones", tuple(files), tuple(sorted(said for one in made for said in one.said)))


def clock_changes(zone: str) -> list[dt.date]:
    """The days of the years on which clocks change."""
    days = [dt.date(year, 1, 1) + dt.timedelta(days=number) for year in YEARS for number in range(365)]
    noons = [dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)).utcoffset() for day in days]
    return [day for day, before, after in zip(days[1:], noons, noons[1:], strict=False) if before != after]
