"""A playbook from somebody else reads nothing of the computer: no file outside of its folder, no environment."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from commands import NOW, ROOT, SAMPLE, followup
from jinja2 import TemplateError

from followup.drafting.templates.sandbox import block_of, environment

ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''|attr('__class__') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ ('{0.__class__.__init__.__globals__}'|attr('format'))(x) }}",
    "{{ (x|attr('format'))(x) }}",
    "{{ ''['__class__'] }}",
    "{{ x|map(attribute='__class__')|list }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__ }}",
    "{% set f = '{0.__class__}'.format_map %}{{ f({'0': 1}) }}",
    "{{ ['{0.__class__}']|map('format', 1)|list }}",
)


@pytest.mark.parametrize("template", ESCAPES)
def test_a_known_way_out_of_the_sandbox_leads_nowhere(template: str) -> None:
    compiled = environment((("t", f"{{% block body %}}{template}{{% endblock %}}"),)).get_template("t")
    try:
        said = block_of(compiled, "body", {"x": "{0.__class__}"})
    except Exception as refused:  # each is refused in its own words
        said = str(refused) and ""
    assert not any(word in said for word in ("<class", "__globals__", "os.environ", "function", "<module"))


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


LARGE = (
    "{{ 'x' * 2000000000 }}", "{{ 10 ** 100000 }}", "{{ '%2000000000s' % 1 }}", "{{ 'x'.center(2000000000) }}",
    "{{ 'x'.zfill(2000000000) }}", "{{ '{:2000000000}'.format(1) }}", "{{ [1] * 2000000000 }}", "{{ 2000000000 * 'x' }}",
    "{{ '%2000000000s'|format(1) }}", "{{ 'x'|center(2000000000) }}", "{% for a in range(100000) %}x{% endfor %}",
)  # fmt: skip


@pytest.mark.parametrize("template", LARGE)
def test_a_template_makes_nothing_that_is_far_larger_than_a_letter(template: str) -> None:
    known = environment((("t", f"{{% block body %}}{template}{{% endblock %}}"),))
    with pytest.raises(TemplateError):
        block_of(known.get_template("t"), "body", {})


@pytest.mark.parametrize("pattern", ["(a+)+$", "(?:a|b+)*c", "(x*)*", "((ab){2,})+", "(?:.{1,100}){1,100}z"])
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
