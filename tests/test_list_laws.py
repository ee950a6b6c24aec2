"""What changes nothing that is understood of a list: the order of its columns, other words in its headings, its separator, its
encoding, and being YAML or JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_kinds import EVERY, PLAYBOOK, Case, listing, understood

from followup.reading.form.headings import by_kind
from followup.reading.listing import Given, listing_from
from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.yaml_files import yaml_source

TABLE = [
    ["company", "role", "date", "start", "end", "interviewers", "status", "round", "location", "arranged_by", "notes"],
    ["Müller & Söhne", "Engineer", "2026-12-02", "14:00", "15:00", "Ana Lima; Ben Cole", "Waiting", "On-site",
     "4 Mill Road, Leeds", "Nora Quist", "bring a pen"],
    ["Borealis", "Analyst", "2026-12-03", "09:30", "10:00", "Kai Moto", "Rejected", "Phone screen", "", "", ""],
    ["Corvid", "Tester", "", "", "", "", "Applied", "", "", "", "a friend is there"],
]  # fmt: skip
ME = Given(name="Dana Reyes", email="dana.reyes@example.org", timezone="America/New_York", country="US")


def as_csv(rows: list[list[str]], separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def of_table(rows: list[list[str]], separator: str = ",", encoding: str = "utf-8") -> list[str]:
    source = csv_source(as_csv(rows, separator).encode(encoding), "list.csv")
    return understood(listing_from([source], None, None, ME, PLAYBOOK))


PLAIN = of_table(TABLE)


def test_the_plain_table_is_understood() -> None:
    assert [one.split(" | ")[0] for one in PLAIN] == ["Müller & Söhne", "Borealis", "left out: 1"]


SYNONYMS = [(kind, heading.words) for kind in TABLE[0] for heading in by_kind().get(kind, ()) if not heading.is_bare]


@pytest.mark.parametrize(("kind", "word"), SYNONYMS)
def test_another_word_over_a_column_changes_nothing(kind: str, word: str) -> None:
    headings = [word if one == kind else one for one in TABLE[0]]
    assert of_table([headings, *TABLE[1:]]) == PLAIN


@settings(max_examples=60, deadline=None)
@given(
    st.permutations(range(len(TABLE[0]))),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.sampled_from([str.title, str.upper, lambda text: "".join(text.title().split("_"))]),
)
def test_order_separator_encoding_and_case_change_nothing(
    order: list[int], separator: str, encoding: str, spelled: object
) -> None:
    headings = [spelled(one) for one in TABLE[0]]  # type: ignore[operator]
    rows = [[row[at] for at in order] for row in [headings, *TABLE[1:]]]
    assert of_table(rows, separator, encoding) == PLAIN


@pytest.mark.parametrize("written", [json.dumps, lambda rows: json.dumps({"interviews": rows}, ensure_ascii=False)])
def test_the_same_rows_in_yaml_and_json_are_the_same(written: object) -> None:
    rows = [{key: cell for key, cell in zip(TABLE[0], row, strict=True) if cell} for row in TABLE[1:]]
    source = yaml_source(written(rows).encode(), "list.yaml")  # type: ignore[operator]
    assert understood(listing_from([source], None, None, ME, PLAYBOOK)) == PLAIN


TABLES = [
    case
    for case in EVERY
    if not case.is_yaml and not case.list.lstrip().startswith("|") and "shifted" not in case.title
]


def rows_of(case: Case) -> list[list[str]]:
    first = case.list.split("\n")[0]
    separator = max(",;|\t", key=first.count)
    rows = [row for row in csv.reader(io.StringIO(case.list), delimiter=separator) if any(map(str.strip, row))]
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def rewritten(case: Case, rows: list[list[str]], separator: str = ",") -> list[str]:
    return understood(listing(Case(case.title, as_csv(rows, separator), case.options, ())))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(TABLES), st.randoms(use_true_random=False), st.sampled_from([",", ";", "\t"]))
def test_no_list_found_depends_on_the_order_of_its_columns(case: Case, chance: object, separator: str) -> None:
    rows = rows_of(case)
    # Columns of one kind keep their order among themselves: it is that of the rounds, and of the people.
    order = list(range(len(rows[0])))
    chance.shuffle(order)  # type: ignore[attr-defined]
    kinds = [re.sub(r"\W*\d+\W*$", "", heading) for heading in rows[0]]
    for kind in set(kinds):
        places = [place for place, at in enumerate(order) if kinds[at] == kind]
        for place, at in zip(places, sorted(order[place] for place in places), strict=True):
            order[place] = at
    shuffled = [[row[at] for at in order] for row in rows]
    beside = ("says: ", "done: ", "outcome_on: ", "answer_by: ")
    expected = [one for one in case.expected if not one.startswith(beside)]
    assert sorted(rewritten(case, shuffled, separator)) == sorted(expected)
