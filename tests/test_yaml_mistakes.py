"""A mistake in YAML is told as what somebody did: a space too many, a quotation mark left open, a colon in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import CASES

from followup.problems import Problem
from followup.reading.sources.nodes import Entries, Items
from followup.reading.sources.yaml_files import yaml_source

HEAD = "interviews:\n"


def mistake(text: str) -> Problem | None:
    problems = [one for one in yaml_source(text.encode(), "list.yaml").problems if one.code == "yaml-syntax"]
    return problems[0] if problems else None


def _cases() -> dict[str, tuple[str, str]]:
    """The lists of yaml_mistakes.txt by name, each with what is said of it: its place and message, and the hint."""
    blocks = re.split(r"^=== (.*)\n", (CASES / "yaml_mistakes.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    parts = (block.split("--- ") for block in blocks[1::2])
    return {name: (text, said.rstrip("\n")) for name, (text, said) in zip(blocks[::2], parts, strict=True)}


MISTAKES = _cases()


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_as_what_was_done(text: str, said: str) -> None:
    problem = mistake(text)
    assert problem is not None
    assert f"{problem.place.line}:{problem.place.column}: {problem.message}\n{problem.hint}" == said


def test_what_the_hint_says_to_write_can_be_read() -> None:
    """Where a hint spells the text, the list with that text in its place has no mistake."""
    tried = 0
    for text, said in MISTAKES.values():
        message, hint = said.split("\n")
        wrong = message.split(": ", 2)[2]
        written = hint.split(": ", 1)[1] if hint.startswith("put") and ": " in hint else hint.removeprefix("write ")
        if "…" in hint or " where it ends" in hint or not hint.startswith(("write ", "put quotation", "put the whole")):
            continue
        tried += 1
        mended = text.replace(wrong, written, 1)
        assert mended != text
        assert mistake(mended) is None, mended
    assert tried >= 10


LIST = """\
candidate:
  name: Priya Raman
  timezone: America/New_York
interviews:
  - company: Acme
    role: Cook
    date: 2026-12-02
    interviewers:
      - name: Ana Lima
        title: Chef
      - name: Ben
    status: waiting
  - company: Borealis
    role: Clerk
    date: 2026-12-03
"""


@given(
    st.sampled_from([number for number, line in enumerate(LIST.splitlines()) if line.startswith(" ")]),
    st.sampled_from([-1, 1, 2]),
)
@settings(max_examples=60)
def test_a_line_that_was_moved_is_named_or_can_be_read(number: int, by: int) -> None:
    lines = LIST.splitlines(keepends=True)
    lines[number] = " " * by + lines[number] if by > 0 else lines[number][-by:]
    problem = mistake("".join(lines))
    if problem is None:
        return
    assert "this line begins" in problem.message
    # Of two neighbours in different columns nobody can say which one moved.
    assert abs(problem.place.line - 1 - number) <= 1


@given(st.text(alphabet="a:- \n\t'\"[]{}#&*!|>%@`,?\\\N{NO-BREAK SPACE}", max_size=60))
@settings(max_examples=300)
def test_whatever_is_typed_has_a_place_and_a_sentence(text: str) -> None:
    problem = mistake(HEAD + text)
    if problem is not None:
        assert 1 <= problem.place.line <= (HEAD + text).count("\n") + 1
        assert problem.message
        assert problem.hint


def test_a_record_that_the_mistake_ended_is_not_said_to_lack_what_stands_below() -> None:
    node = yaml_source((HEAD + "  - company: Acme\n   date: 2026-12-02\n").encode(), "l").node
    assert isinstance(node, Entries)
    rows = node.entries[0][1]
    assert isinstance(rows, Items)
    assert rows.items[0].is_cut  # type: ignore[union-attr]


def test_what_looks_like_a_tag_or_ends_like_json_is_the_text_that_was_meant() -> None:
    node = yaml_source(b"- notes: !important bring pens\n  company: Acme,\n", "l").node
    assert isinstance(node, Items)
    assert [value.text for _, value in node.items[0].entries] == ["!important bring pens", "Acme"]  # type: ignore[union-attr]


def test_a_text_that_ran_on_into_the_line_of_the_mistake_is_not_told_as_well() -> None:
    node = yaml_source((HEAD + "  - company: Acme\n    when: 25 Nov 3pm\n     with: Lucy\n").encode(), "l").node
    assert isinstance(node, Entries)
    rows = node.entries[0][1]
    assert isinstance(rows, Items)
    assert [key.text for key, _ in rows.items[0].entries] == ["company"]  # type: ignore[union-attr]
