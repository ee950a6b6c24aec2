"""`playbook show` and `playbook copy`: the etiquette to read, and to change."""

from __future__ import annotations

from pathlib import Path

from commands import NOW, SAMPLE, followup


def told(*options: object) -> dict[str, str]:
    """What `playbook show` says, by the first word of each part, on one line."""
    ran = followup("playbook", "show", *options)
    parts = [" ".join(part.split()) for part in ran.out.split("\n\n")]
    return {part.split(" ")[0].rstrip(":"): part for part in parts}


def test_each_step_is_told_with_its_time_and_its_reason() -> None:
    assert told()["check_in"] == (
        "check_in: an email to who arranged it, else the lead, once an opening "
        "when 3 working days after the decision date, else 7 working days after the last round; at 10:00; "
        "worth doing for 10 working days while scheduled, waiting unless hurry was less than 10 working days ago; "
        "linkedin was less than 3 working days ago; thank_you_note was less than 3 working days ago "
        "text templates/check_in.txt, 30 to 90 words "
        "why Once. Dates slip for reasons that have nothing to do with you; three working days past theirs is interest, "
        "the day after is pressure, and a second one is never answered better than the first. "
        "Who was asked to hurry was asked already, and is let be for two weeks; who has just had an invitation or a card is not "
        "asked the day after."
    )
    assert list(told()) == [
        "prepare", "thank_you_email", "thank_you_note", "reference", "linkedin", "check_in", "let_go", "reply",
        "answer", "accept", "decline", "withdraw", "hurry", "outcome",
        "linkedin_others", "limits",
    ]  # fmt: skip


def test_a_playbook_like_another_tells_the_reasons_of_that_one() -> None:
    light = told("--playbook", "light")
    assert light["check_in"] == told()["check_in"]
    assert light["linkedin"].startswith("linkedin (off): ")


def test_lines_fit_a_terminal() -> None:
    assert all(len(line) <= 100 for line in followup("playbook", "show").out.splitlines())


def test_a_copy_is_told_and_plans_as_the_original_does(tmp_path: Path) -> None:
    own = tmp_path / "deep" / "own"
    assert followup("playbook", "copy", own).code == 0
    assert told("--playbook", own) == told()
    plans = [
        followup("plan", SAMPLE, "--now", NOW, "-o", tmp_path / "out", *options).out
        for options in ([], ["--playbook", own])
    ]
    assert plans[0] == plans[1]


def test_a_changed_rule_and_reason_are_told(tmp_path: Path) -> None:
    own = tmp_path / "own"
    followup("playbook", "copy", own)
    text = (own / "playbook.yaml").read_text(encoding="utf-8")
    (own / "playbook.yaml").write_text(
        text.replace("    at: 08:30\n", "    at: 07:45\n").replace("# Once. Dates slip", "# Dates slip"),
        encoding="utf-8",
    )
    shown = told("--playbook", own)
    assert "at 07:45" in shown["thank_you_note"]
    assert "why Dates slip for reasons" in shown["check_in"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    ran = followup("playbook", "copy", tmp_path)
    assert (ran.code, [path.name for path in tmp_path.iterdir()]) == (3, ["mine.txt"])
    assert "there is something in it already" in ran.err
    assert followup("playbook", "copy", tmp_path / "mine.txt").code == 3


def test_mistakes_in_a_playbook_are_told_once_with_file_and_line(tmp_path: Path) -> None:
    own = tmp_path / "own"
    followup("playbook", "copy", own)
    (own / "templates" / "let_go.txt").unlink()
    with (own / "templates" / "reply.txt").open("a", encoding="utf-8") as reply:
        reply.write("{% if false %}{{ compny }}{% endif %}\n")
    line = len((own / "templates" / "reply.txt").read_text(encoding="utf-8").splitlines())
    ran = followup("playbook", "show", "--playbook", own)
    assert ran.code == 1
    assert ran.err.count("[missing-template]") == 1
    assert f"{own}/templates/reply.txt:{line}:18: error: a template knows no `compny`" in ran.err
    assert "did you mean `company`?" in ran.err
