"""The same examples in every run (`pytest --hypothesis-profile search` looks for new ones); every export is judged."""

import shutil
from pathlib import Path

import conformance
import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile("steady")
conformance.check_every_export()


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """The project as somebody has it who downloaded and unpacked it."""
    left_behind = shutil.ignore_patterns(
        ".git", ".venv", "build", ".*_cache", ".hypothesis", "followups", "__pycache__"
    )
    return shutil.copytree(Path(__file__).parents[1], tmp_path / "unpacked", ignore=left_behind)
