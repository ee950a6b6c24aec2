"""A playbook from somebody else reads nothing of the computer, ends soon, and makes nothing that is far larger than a letter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from commands import NOW, ROOT, SAMPLE, followup
from support.hostile_templates import ENDLESS, ESCAPES

from followup import disk
from followup.drafting.templates.running import what_a_template_raises
from followup.drafting.templates.sandbox import block_of, environment
from followup.publishing import folder
from followup.reading.cells import patterns


@pytest.mark.parametrize("template", ESCAPES)
def test_a_known_way_out_of_the_sandbox_leads_nowhere(template: str) -> None:
    for is_ours in (False, True):  # the sandbox is the same; what comes along has no other bounds
        sandbox = environment((("t", f"{{% block body %}}{template}{{% endblock %}}"),), is_ours=is_ours)
        try:
            said = block_of(sandbox.get_template("t"), "body", {"x": "{0.__class__}"})
        except what_a_template_raises() as refused:  # each is refused in its own words
            said = str(refused) and ""
        assert not any(word in said for word in ("<class", "__globals__", "environ", "function", "<module", "root:"))


def test_a_link_that_leaves_the_playbook_s_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    book = tmp_path / "book"
    shutil.copytree(ROOT / "src" / "followup" / "playbooks" / "graceful", book)
    ask = ("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--playbook", book)
    (book / "templates" / "_same.txt").symlink_to(
        next((book / "templates").glob("_*.txt"), book / "templates" / "check_in.txt")
    )
    assert followup(*ask).code == 0
    (book / "templates" / "_mine.txt").symlink_to(secret)
    ran = followup(*ask)
    assert (ran.code, "leads out of the playbook's folder" in ran.err, "the secret" in ran.err) == (3, True, False)


@pytest.mark.parametrize("what", ENDLESS)
def test_a_template_ends_soon_and_makes_nothing_far_larger_than_a_letter(what: str) -> None:
    known = environment((("t", f"{{% block body %}}{ENDLESS[what]}{{% endblock %}}"),))
    with pytest.raises(what_a_template_raises()):
        block_of(known.get_template("t"), "body", {"x": 1})


def changed_playbook(where: Path, file: str, text: str) -> Path:
    """The playbook that comes along, with another text in one of its files."""
    shutil.copytree(ROOT / "src" / "followup" / "playbooks" / "graceful", where / "book")
    (where / "book" / file).write_text(text, encoding="utf-8")
    return where / "book"


TEMPLATE = """{{% block title %}}Check in{{% endblock %}}
{{% block instruction %}}Send it.{{% endblock %}}
{{% block subject %}}
{template}
{{% endblock %}}
{{% block body %}}x{{% endblock %}}
"""


@pytest.mark.parametrize(
    "what", ["loops in loops", "a power", "blanks", "a macro that calls itself", "branches in branches"]
)
def test_each_end_is_a_problem_with_its_line_and_keeps_nobody_waiting(tmp_path: Path, what: str) -> None:
    """While another run holds the folder's lock, for which this one would wait half a minute."""
    book = changed_playbook(tmp_path, "templates/check_in.txt", TEMPLATE.format(template=ENDLESS[what]))
    with disk.lock(tmp_path / "out"):
        ran = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--playbook", book)
    line = 1 if what == "branches in branches" else 4  # too deep to be read at all
    assert (ran.code, "Traceback" in ran.err) == (1, False)
    assert f"check_in.txt:{line}:1: error: the template check_in: " in ran.err
    assert not list((tmp_path / "out").glob("*.ics"))


def test_a_playbook_of_ones_own_writes_what_the_one_that_comes_along_writes(tmp_path: Path) -> None:
    book = tmp_path / "book"
    shutil.copytree(ROOT / "src" / "followup" / "playbooks" / "graceful", book)
    assert followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "ours").code == 0
    assert followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "own", "--playbook", book).code == 0
    written = [{path.name: path.read_bytes() for path in (tmp_path / one).glob("*.ics")} for one in ("ours", "own")]
    assert written[0] == written[1]


def test_what_was_drafted_ahead_stands_while_nobody_changes_the_folder(tmp_path: Path) -> None:
    ask = ("export", SAMPLE, "--now", NOW, "-o", tmp_path)
    assert followup(*ask).code == 0
    before = folder.read(tmp_path)
    assert before.says_the_same_as(folder.read(tmp_path))
    assert followup(*ask, "--layout", "single").code == 0
    assert not before.says_the_same_as(folder.read(tmp_path))


SLOW = (
    "(a+)+$", "(?:a|b+)*c", "(x*)*", "((ab){2,})+", "(?:.{1,100}){1,100}z", "(?:a|aa)+$", "(?:a?a?)*b", "a*a*a*b",
    "(.*)(.*)(.*)x", "(?=(a+)+b)c", "(?:(?:(?:a?){20}){20}){20}",
)  # fmt: skip
SOON = (r"\byou\b.*\bhear\b", r"(?:very |so ){0,3}glad", r"^(?=.*a)(?=.*b).*c", r"(?:a|b|c)+d", r"(\w{1,9} )\1")


@pytest.mark.parametrize("pattern", SLOW)
def test_a_pattern_may_take_only_so_many_steps(pattern: str) -> None:
    assert patterns.steps_at_most(pattern) > patterns.MOST_STEPS


@pytest.mark.parametrize("pattern", SOON)
def test_a_pattern_that_ends_soon_whatever_it_meets_is_none_of_them(pattern: str) -> None:
    assert patterns.steps_at_most(pattern) < patterns.MOST_STEPS


def test_many_patterns_may_take_no_longer_than_a_few(tmp_path: Path) -> None:
    rule = "- fault: it is slow\n  words: [a]\n  pattern: 'a.*b.{0,20}c'\n  better: nothing\n"
    book = changed_playbook(tmp_path, "tact.yaml", rule * 60)
    ran = followup("export", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--playbook", book)
    assert (ran.code, "may take for ever together [slow-pattern]" in ran.err) == (1, True)


@pytest.mark.parametrize("pattern", SLOW[:5])
def test_a_pattern_that_may_take_for_ever_is_a_problem_with_its_line(tmp_path: Path, pattern: str) -> None:
    book = tmp_path / "book"
    shutil.copytree(ROOT / "src" / "followup" / "playbooks" / "graceful", book)
    tact = book / "tact.yaml"
    before = tact.read_text(encoding="utf-8")
    tact.write_text(
        re.sub(r"(?m)^  pattern: .*$", lambda _: f"  pattern: '{pattern}'", before, count=1), encoding="utf-8"
    )
    line = next(number for number, text in enumerate(tact.read_text().split("\n"), 1) if "  pattern: " in text)
    ran = followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "out", "--playbook", book)
    assert (ran.code, f"tact.yaml:{line}" in ran.err, "may take for ever" in ran.err) == (1, True, True)
