"""Templates as Jinja2 compiles them for us: banks of which one line is filled in, and what is kept between runs."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting import sandbox
from followup.drafting.sandbox import environment
from followup.drafting.variation import TURNS

CHOSEN_BY = {"_candidate": "Nadia", "_opening": "acme/engineer", "_turn": 0}
LINE = st.sampled_from(
    ["one", "  two", "three {{ fact }}", "{{ fact }} four", "{{ fact }} ", "", "{% if fact %}six{% endif %}\n"]
)


def rendered(source: str, **facts: object) -> str:
    return environment((("it", source),)).get_template("it").render({**CHOSEN_BY, **facts})


@given(lines=st.lists(LINE, min_size=1, max_size=8), fact=st.sampled_from(["five", ""]), turn=st.integers(0, TURNS))
def test_a_bank_gives_what_choosing_among_all_its_lines_would_give(lines: list[str], fact: str, turn: int) -> None:
    everything = [rendered(line, fact=fact).strip() for line in lines]
    bank = "\n".join(["{% filter one_of('bank') %}", *lines, "{% endfilter %}"])
    if any(everything):
        found = rendered(bank, fact=fact, _turn=turn)
        assert found.strip() == rendered("{{ lines | one_of('bank') }}", lines=everything, _turn=turn)
        assert found.endswith("\n")
    else:
        with pytest.raises(ValueError, match="no line"):
            rendered(bank, fact=fact, _turn=turn)


def test_only_the_line_that_is_chosen_is_filled_in() -> None:
    filled = []
    bank = "{% filter one_of('bank') %}\nOne {{ fill(1) }}\nTwo {{ fill(2) }}\nThree {{ fill(3) }}\n{% endfilter %}"
    said = {rendered(bank, fill=lambda n: filled.append(n) or n, _turn=turn).strip() for turn in range(3)}
    assert said == {"One 1", "Two 2", "Three 3"}
    assert sorted(filled) == [1, 2, 3]


def test_a_bank_that_fails_tells_the_line_of_its_template() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        rendered("\n\n{% filter one_of('bank') %}\nOne {{ 1 // nothing }}\n{% endfilter %}", nothing=0)
    assert caught.traceback[-1].lineno + 1 == 4


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
