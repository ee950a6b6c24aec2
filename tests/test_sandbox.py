"""Templates as Jinja2 compiles them for us: banks of which one line is filled in, and what is kept between runs."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting import sandbox
from followup.drafting.sandbox import environment
from followup.drafting.templates import what_a_template_raises
from followup.drafting.variation import TURNS

CHOSEN_BY = {"_candidate": "Nadia", "_opening": "acme/engineer", "_turn": 0}
LINE = st.sampled_from(
    [
        "one",
        "  two",
        "three {{ company }}",
        "{{ company }} four",
        "{{ company }} ",
        "",
        "{% if company %}six{% endif %}\n",
    ]
)


def rendered(source: str, **facts: object) -> str:
    return environment((("it", source),)).get_template("it").render({**CHOSEN_BY, **facts})


@given(lines=st.lists(LINE, min_size=1, max_size=8), fact=st.sampled_from(["five", ""]), turn=st.integers(0, TURNS))
def test_a_bank_gives_what_choosing_among_all_its_lines_would_give(lines: list[str], fact: str, turn: int) -> None:
    everything = [rendered(line, company=fact).strip() for line in lines]
    bank = "\n".join(["{% filter one_of('bank') %}", *lines, "{% endfilter %}"])
    if any(everything):
        found = rendered(bank, company=fact, _turn=turn)
        assert found.strip() == rendered("{{ lines | one_of('bank') }}", lines=everything, _turn=turn)
        assert found.endswith("\n")
    else:
        with pytest.raises(ValueError, match="no line"):
            rendered(bank, company=fact, _turn=turn)


def test_only_the_line_that_is_chosen_is_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    monkeypatch.setattr(sandbox, "_refuse_none", lambda value: written.append(value) or value)
    environment.cache_clear()
    bank = "{% filter one_of('bank') %}\nOne {{ company }}\nTwo {{ role }}\nThree {{ talk }}\n{% endfilter %}"
    facts = {"company": "Acme", "role": "Engineer", "talk": "call"}
    said = {rendered(bank, **facts, _turn=turn).strip() for turn in range(3)}
    environment.cache_clear()
    assert said == {"One Acme", "Two Engineer", "Three call"}
    assert sorted(map(str, written)) == ["Acme", "Engineer", "call"]


@pytest.mark.parametrize("mistake", ["{{ none }}", "{{ 1 // 0 }}", "{{ company | round }}"])
def test_a_line_that_fails_is_told_whoever_has_the_turn(mistake: str) -> None:
    bank = f"{{% filter one_of('bank') %}}\nOne {mistake}\nTwo\n{{% endfilter %}}"
    for turn in range(2):
        with pytest.raises(what_a_template_raises()):
            rendered(bank, company="", role="Engineer", _turn=turn)


def test_a_comment_in_a_line_leaves_it_as_it_is() -> None:
    bank = "{% filter first_capital %}{% filter one_of('bank') %}\n{# why #} hello\n{% endfilter %}{% endfilter %}"
    assert rendered(bank) == "Hello\n"


def test_a_variable_of_a_template_stays_its_own() -> None:
    bank = "{% set bank_1 = 'mine' %}{% filter one_of('bank') %}\nOne\nTwo\n{% endfilter %}{{ bank_1 }}"
    assert {rendered(bank, _turn=turn) for turn in range(2)} == {"One\nmine", "Two\nmine"}


class Shelf:
    """A shelf in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recalled(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def keep(self, name: str, content: bytes) -> None:
        self.kept[name] = content


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled, from here on."""
    names: list[str] = []
    generate = sandbox._Sandbox._generate

    def noted(self: jinja2.Environment, source: object, name: str, *others: object, **options: object) -> str:
        names.append(name)
        return generate(self, source, name, *others, **options)

    monkeypatch.setattr(sandbox._Sandbox, "_generate", noted)
    environment.cache_clear()
    return names


def greeted(shelf: Shelf, source: str = "Hi {{ called }}") -> str:
    """What a run of its own, which has compiled nothing yet, writes with this shelf."""
    environment.cache_clear()
    return environment((("it", source),), shelf).get_template("it").render(called="Ana")


def test_what_one_run_has_compiled_the_next_does_not(compiled: list[str]) -> None:
    shelf = Shelf()
    assert [greeted(shelf), greeted(shelf)] == ["Hi Ana", "Hi Ana"]
    assert compiled == ["it"]


def test_a_template_that_was_changed_is_compiled_again(compiled: list[str]) -> None:
    shelf = Shelf()
    assert [greeted(shelf), greeted(shelf, "Dear {{ called }}")] == ["Hi Ana", "Dear Ana"]
    assert compiled == ["it", "it"]


@pytest.mark.parametrize("damage", [lambda kept: kept[:-9], lambda kept: b"", lambda kept: b"x" + kept])
def test_what_is_damaged_on_the_shelf_is_compiled_again(compiled: list[str], damage: object) -> None:
    shelf = Shelf()
    greeted(shelf)
    shelf.kept = {name: damage(kept) for name, kept in shelf.kept.items()}
    assert greeted(shelf) == "Hi Ana"
    assert compiled == ["it", "it"]
