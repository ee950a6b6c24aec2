"""How companies are said: names as contracts have them beside what people call them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.drafting.english.companies import company, possessive

SAID = """
Pennard Logistics | Pennard Logistics | Pennard Logistics'
Norrvärme AB | Norrvärme | Norrvärme's
Larkhill Children's Hospital | Larkhill Children's Hospital | Larkhill Children's Hospital's
St. Brendan's | St. Brendan's | St. Brendan's
Acme Robotics, Inc. | Acme Robotics | Acme Robotics'
Brumelle Hôtels S.A.S. | Brumelle Hôtels | Brumelle Hôtels'
Moss & Hale LLP | Moss & Hale | Moss & Hale's
Tiffany & Co. | Tiffany & Co. | Tiffany & Co.'s
Harlow Motor Co. | Harlow Motor | Harlow Motor's
Kessler GmbH & Co. KG | Kessler | Kessler's
Kestrel Pty Ltd | Kestrel | Kestrel's
Grupo Ardilla S.A. de C.V. | Grupo Ardilla | Grupo Ardilla's
Żubr Polska Sp. z o.o. | Żubr Polska | Żubr Polska's
PT Maju Bersama Tbk | Maju Bersama | Maju Bersama's
株式会社 青空 | 青空 | 青空's
Tidewater Foods (YC S22) | Tidewater Foods | Tidewater Foods'
PENNARD LOGISTICS LTD | Pennard Logistics | Pennard Logistics'
IKEA | IKEA | IKEA's
The Ritz Ltd. | the Ritz | the Ritz's
Prairie State Legal Fund | the Prairie State Legal Fund | the Prairie State Legal Fund's
University of Galway | the University of Galway | the University of Galway's
Department of Health | the Department of Health | the Department of Health's
Prairie Museum of Natural History | the Prairie Museum of Natural History | the Prairie Museum of Natural History's
London School of Economics | the London School of Economics | the London School of Economics'
Wellcome Trust | the Wellcome Trust | the Wellcome Trust's
Guy's NHS Foundation Trust | Guy's NHS Foundation Trust | Guy's NHS Foundation Trust's
Barnard Castle School | Barnard Castle School | Barnard Castle School's
Lakehead Credit Union | Lakehead Credit Union | Lakehead Credit Union's
U.S. Department of Energy | the U.S. Department of Energy | the U.S. Department of Energy's
Bank of Ireland | Bank of Ireland | Bank of Ireland's
University of California, San Diego | the University of California, San Diego | the University of California, San Diego's
Brightway Staffing Ltd t/a Brightway | Brightway | Brightway's
Acme Inc - Robotics Division | Acme | Acme's
ООО "Ромашка" | Ромашка | Ромашка's
株式会社青空 | 青空 | 青空's
AB Volta | AB Volta | AB Volta's
Confidential | the company | the company's
? | the company | the company's
Mersk A/S | Mersk | Mersk's
Oyster Bay Inn | Oyster Bay Inn | Oyster Bay Inn's
Ask AS | Ask | Ask's
Corpus Christi College | Corpus Christi College | Corpus Christi College's
"""


@pytest.mark.parametrize(
    ("typed", "said", "whose"), [[cell.strip() for cell in line.split("|")] for line in SAID.strip().splitlines()]
)
def test_a_company_is_said_without_its_legal_form(typed: str, said: str, whose: str) -> None:
    assert company(typed) == said
    assert possessive(typed) == whose


PIECES = st.one_of(
    st.text(max_size=12), st.sampled_from(["GmbH", "Ltd.", "(UK)", "The", "& Co. KG", "Inc", "Fund", ",", "-"])
)


@given(st.lists(PIECES, max_size=6).map(" ".join))
def test_no_text_puts_blanks_or_brackets_into_a_company(typed: str) -> None:
    for said in (company(typed), possessive(typed)):
        assert said
        assert said == " ".join(said.split())
        assert not re.search(r"[()\[\]{}<>]|\bthe the\b", said)
