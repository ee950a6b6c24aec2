"""To which places a card can be posted."""

from __future__ import annotations

import pytest

from followup.reading.cells.people import phone
from followup.reading.cells.streets import has_street


@pytest.mark.parametrize(
    ("place", "is_one"),
    [
        ("48 Tide Street, Boston", True),
        ("One Stamford Plaza, Stamford, CT", True),
        ("Two Penn Plaza, New York, NY", True),
        ("Unit 7, Airegate Park, Skelmergate Lane, Leeds LS9 0XX", True),
        ("Hafenstraße 12, 20457 Hamburg", True),
        ("Goods Yard, Canal Road, Leeds LS9 1AB", True),
        ("Tower B, Harbour Drive, Toronto M5J 2N8", True),
        ("Room 4.12, Building C", False),
        ("Unit 7, Airegate Park", False),
        ("Unit 7, Airegate Park, Leeds LS9 0XX", False),
        ("Floor 3, Main Building, Boston", False),
        ("Boston, MA 02116", False),
        ("One room upstairs, ask for Ana", False),
        ("4 West, nurse manager's office", False),
        ("4 West 32nd Street, New York", True),
        ("Head Office, Canal Road", False),
    ],
)
def test_a_street_is_one_by_its_number_or_by_its_name_and_a_post_code(place: str, is_one: bool) -> None:
    assert has_street(place) is is_one


@pytest.mark.parametrize("typed", ["“+1 617 555 0142”", '"+1 617 555 0142"', "'+1 617 555 0142", "‘+1 617 555 0142’"])
def test_quotes_around_a_telephone_number_are_no_part_of_it(typed: str) -> None:
    assert phone(typed) == "+1 617 555 0142"
