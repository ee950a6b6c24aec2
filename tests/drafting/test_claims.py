"""What a letter says of its writer that no fact bears out, where neither a number nor a name gives it away."""

from __future__ import annotations

import pytest

from followup.drafting.gate import Known, Letter, Typed
from followup.drafting.own.claims import claims

FACTS = Known(
    texts=("Ana Lima", "Acme Robotics", "Staff Engineer", "my manager at Initech"),
    typed=(Typed("cutting a 40-minute deploy to 6", "strength"), Typed("the release train", "topic")),
)


def found(text: str) -> list[str]:
    return [each.quoted for each in claims(Letter(text), FACTS)]


@pytest.mark.parametrize(
    "text",
    [
        "I have a doctorate in physics.",
        "I led a merger at my last firm.",
        "I've managed budgets for years.",
        "I also published a paper about queues.",
        "I was awarded a medal for my lectures.",
        "I am a certified scuba instructor.",
        "I'm an experienced surgeon.",
        "I've always dreamed of rockets.",
        "My background in finance helps me here.",
        "Having worked as a nurse, I stay calm.",
        "As a former colleague of yours, I know the team.",
        "Thank you for this afternoon, and since I ran a bakery I understand.",
        "I cut a deploy for twenty engineers.",
    ],
)
def test_a_deed_or_a_rank_that_is_not_in_the_list_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "I cut a 40-minute deploy to six minutes.",
        "I've cut a deploy from forty minutes to six, and I'd like to do the same for your release train.",
        "I enjoyed our talk about the release train, and I keep coming back to it.",
        "I have a question about the release train.",
        "I'd be glad to send you a page on how that was done.",
        "I left with a much better picture of the job.",
        "I was pleased to hear about the release train.",
        "I'm happy to say more about any of this.",
        "I hope our paths cross again.",
        "My best to the team.",
        "I look forward to hearing what you decide.",
        "I'm very interested in the staff engineer role.",
    ],
)
def test_facts_feelings_and_offers_are_no_claims(text: str) -> None:
    assert not found(text)
