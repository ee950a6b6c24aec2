"""Histories as candidates have them: a folder below cases/stories/ is a test.

`list.yaml` is the list, `days.yaml` when it is exported, and what was edited before (`replace`, in the list's text); `plan.txt`
holds what each of these days' plans says, with what earlier days published. `python tests/test_stories.py` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lists import graceful, listing_of, plan_of_listing, published_by, told

from followup import playbooks
from followup.drafting.drafts import Drafter
from followup.model.etiquette import Playbook
from followup.planning.plan import Plan
from followup.reading.listing import Listing
from followup.reading.playbook import playbook_from

STORIES = Path(__file__).parent / "cases" / "stories"


def playbook_of(name: str) -> Playbook:
    if name == "graceful":
        return graceful()
    playbook, problems = playbook_from(playbooks.files_of(name), name, playbooks.that_come_along())
    assert not problems
    return playbook


def days_of(folder: Path) -> Iterator[tuple[dict[str, Any], Listing, Plan]]:
    """Each day of a story: what is said of it, the list as it is then, and its plan."""
    text = (folder / "list.yaml").read_text(encoding="utf-8")
    published: list[Any] = []
    for day in yaml.load((folder / "days.yaml").read_text(encoding="utf-8"), yaml.BaseLoader):
        for before, after in day.get("replace", {}).items():
            assert before in text, f"{before!r} is not in the list of {day['at']}"
            text = text.replace(before, after)
        playbook = playbook_of(day.get("playbook", "graceful"))
        listing = listing_of(text, playbook)
        planned = plan_of_listing(listing, day["at"], published, playbook=playbook)
        published = published_by(planned, published)
        yield day, listing, planned


def in_words(folder: Path) -> str:
    """The plans of a story's days: what is due or to come, what is withdrawn, what is left out, and what is warned of."""
    return "\n".join("\n".join(_in_words(day, planned)) for day, _, planned in days_of(folder))


def _in_words(day: dict[str, Any], planned: Plan) -> Iterator[str]:
    yield f"== {day['at'].replace('T', ' ')}{': ' if 'because' in day else ''}{day.get('because', '')}"
    several = len(planned.openings) > 1
    steps = {one.uid: one.step.name for one in planned.follow_ups}
    for one, line in zip(planned.follow_ups, told(planned), strict=True):
        through = [
            f"{', '.join(each.name for each in message.passes_on) if len(one.messages) > 1 else 'all'} "
            f"through {message.channel} to {message.to.name}"
            for message in one.messages if message.to and message.passes_on
        ]  # fmt: skip
        texts = [message.to.name for message in one.messages if message.to and message.channel in ("text", "call")]
        lacking = [each.to.name for each in one.messages if each.to and each.channel == "email" and not each.to.email]
        yield "".join((
            line.removesuffix(" (sent)"),
            f" [{', '.join(opening.company for opening in one.openings)}]" if several else "",
            f" ({through[0]})" if through else "",
            f" (text or call: {', '.join(texts)})" if texts and not through else "",
            f" (no address for {', '.join(lacking)})" if lacking and not one.is_sent else "",
            " (due, sent?)" if one.is_due else " (sent)" if one.is_sent else "",
        ))  # fmt: skip
    yield from sorted(f"withdrawn: {why}" for uid, why in planned.withdrawn.items() if uid not in steps)
    whys = sorted({
        f"left out: {one.opening.split('/')[0] + ': ' if several else ''}{one.step}"
        f"{f' ({one.person})' if one.person else ''}: {one.why}" for one in planned.left_out
    })  # fmt: skip
    yield from whys
    yield from (f"warning: {one.message}; {one.hint}" for one in (*planned.problems, *planned.hints))
    yield ""


def named(folder: Path) -> str:
    return folder.name


@pytest.mark.parametrize("folder", sorted(STORIES.iterdir()), ids=named)
def test_a_story_is_told_day_by_day(folder: Path) -> None:
    assert in_words(folder) == (folder / "plan.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", sorted(STORIES.iterdir()), ids=named)
def test_every_follow_up_of_a_story_has_its_words(folder: Path) -> None:
    for _, listing, planned in days_of(folder):
        drafter = Drafter(graceful(), listing.candidate, listing.settings)
        for one in planned.follow_ups:
            if not one.is_sent:
                wording = drafter.wording(one)
                assert all(draft.body.strip() for draft in wording.drafts)
                assert len(wording.drafts) == len(one.messages)


if __name__ == "__main__":
    for folder in sorted(STORIES.iterdir()):
        (folder / "plan.txt").write_text(in_words(folder), encoding="utf-8")
        print(folder.name)
