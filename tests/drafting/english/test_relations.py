"""Who a reference is, behind their name."""

import pytest
from tables import rows

from followup.drafting.english.people.relations import relation


@pytest.mark.parametrize(("typed", "said"), rows("relations.txt"))
def test_a_relation_stands_behind_a_name_without_years_and_degrees(typed, said):
    assert (relation(typed) or "nothing") == said
