"""The house as it is meant to be: rooms that do not know each other, and one door for each outside library."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "followup"
ROOMS = ("reading", "amending", "planning", "drafting", "publishing")
MAY_READ_WITH = {"amending": {"reading"}}  # a list is changed by the places that its reader gave
GROUND = {"followup", "model", "problems", "spoken", "identity", "offices", "zones", "disk", "early"}
ABOVE = ("pipeline", "correspondence", "requesting", "telling", "cohort", "commands", "cli", "__main__")
"""What stands above the rooms, each above the one before it: the order of the steps, what is done with letters, what it is
asked for, what came of it, many candidates, what each command does.
"""
ENGLISH = "followup.drafting.english."
LOOKED_AT = (
    "telling.board",
    "telling.morning",
    "telling.table",
    "telling.styled",
    "telling.letters",
    "telling.etiquette",
    "telling.openings",
    "telling.story",
    "telling.page",
)
"""What is told as it would be of any run: they know values, and not where these came from."""
DOORS = {
    "typer": {"cli", "commands.terminal", "commands.environment"},
    "rich": {"telling.board", "telling.table", "telling.overview.words", "telling.styled"},
    "platformdirs": {"commands.environment"},
    "yaml": {"reading.sources.yaml_files"},
    "csv": {"reading.sources.csv_files", "telling.overview.files"},
    "python_calamine": {"reading.sources.workbooks"},
    "pytz": {"zones"},
    "tzlocal": {"zones"},
    "holidays": {"planning.calendar.days_off"},
    "jinja2": {
        "drafting.drafts",
        "drafting.templates.bounds",
        "drafting.templates.checking",
        "drafting.templates.running",
        "drafting.templates.tree",
        "drafting.templates.sandbox",
        "telling.page.rendering",
        "telling.overview.page",
    },
    "distributed": {"cohort.hands"},
    "icalendar": {"publishing.events.vevents", "amending.invitation"},
    "email": {"publishing.eml", "amending.mail", "amending.people"},
    "subprocess": {"programs"},
}
MODULES = sorted(
    path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".") for path in PACKAGE.rglob("*.py")
)

NAMES = {module: f"followup.{module}".removesuffix(".__init__") for module in MODULES}


def imports_of(module: str) -> Iterator[str]:
    """Every module that a module imports, wherever in its text, by its full name."""
    source = (PACKAGE / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for name in (f"{node.module}.{each.name}" for each in node.names):
                yield name if name in NAMES.values() else node.module or ""


def own(imported: str) -> str | None:
    """The part below the package of one of our own modules."""
    if imported == "followup":
        return "followup"
    return imported.removeprefix("followup.") if imported.startswith("followup.") else None


@pytest.mark.parametrize("module", [module for module in MODULES if module.split(".")[0] in ROOMS])
def test_a_room_imports_only_itself_and_the_ground(module: str) -> None:
    room = module.split(".")[0]
    for imported in imports_of(module):
        below = own(imported)
        if below is not None:
            assert below.split(".")[0] in GROUND | {room} | MAY_READ_WITH.get(room, set()), (
                f"{module} imports {imported}"
            )


@pytest.mark.parametrize("module", [module for module in MODULES if module.split(".")[0] in GROUND])
def test_the_ground_imports_nothing_but_the_ground(module: str) -> None:
    for imported in imports_of(module):
        below = own(imported)
        assert below is None or below.split(".")[0] in GROUND, f"{module} imports {imported}"


def test_no_module_needs_one_that_needs_it() -> None:
    TopologicalSorter({own(name): {own(one) for one in imports_of(module)} for module, name in NAMES.items()}).prepare()


def test_no_wing_of_english_needs_one_that_needs_it() -> None:
    """What words are, what typed text is, what a phrase is, what is told: each wing stands on those before it."""
    needed: dict[str, set[str]] = {}
    for module, name in NAMES.items():
        if wing := _wing(name):
            needed.setdefault(wing, set()).update(filter(None, map(_wing, imports_of(module))))
    TopologicalSorter({wing: others - {wing} for wing, others in needed.items()}).prepare()


def _wing(name: str) -> str:
    """The folder of a module of the English room, or the module that stands there alone; "" for any other."""
    return name.removeprefix(ENGLISH).split(".")[0] if name.startswith(ENGLISH) else ""


@pytest.mark.parametrize("module", MODULES)
def test_each_library_is_imported_at_its_doors_alone(module: str) -> None:
    for imported in imports_of(module):
        library = imported.split(".")[0]
        if library in DOORS:
            assert module in DOORS[library], f"{module} imports {imported}"


@pytest.mark.parametrize("module", MODULES)
def test_only_one_module_knows_the_clock_and_the_environment(module: str) -> None:
    if module in ("commands.environment", "__main__"):  # the second ends before it would load the first
        return
    source = (PACKAGE / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")
    for call in ("datetime.now(", ".utcnow(", "date.today(", "os.environ", "getenv("):
        assert call not in source, f"{module} uses {call}"


def test_only_the_pipeline_knows_the_order_of_the_rooms() -> None:
    for module in MODULES:
        rooms = {(own(name) or "").split(".")[0] for name in imports_of(module)} & set(ROOMS)
        above = (*ROOMS, "pipeline", "correspondence", "requesting", "telling", "cohort", "commands")
        if module.split(".")[0] not in above:
            assert not rooms, f"{module} knows {rooms}"


@pytest.mark.parametrize("module", [module for module in MODULES if module.split(".")[0] in ABOVE])
def test_nothing_knows_what_stands_above_it(module: str) -> None:
    above = ABOVE[ABOVE.index(module.split(".")[0]) + 1 :]
    for imported in imports_of(module):
        assert (own(imported) or "").split(".")[0] not in above, f"{module} imports {imported}"


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith(LOOKED_AT)])
def test_what_is_looked_at_knows_no_run(module: str) -> None:
    for imported in imports_of(module):
        below = own(imported)
        assert below is None or below.split(".")[0] in GROUND | {"telling"}, f"{module} imports {imported}"


@pytest.mark.parametrize("module", MODULES)
def test_no_module_needs_banners_to_be_read(module: str) -> None:
    source = (PACKAGE / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")
    assert re.findall(r"(?m)^ *# ?[-=*#]{3,}.*|(?<=\n\n)# .*(?=\n\n)", source) == []
