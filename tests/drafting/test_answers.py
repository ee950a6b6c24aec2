"""What programs print around a letter, and what is left when it is taken off."""

from __future__ import annotations

import pytest

from followup.drafting.own.answers import body_of
from followup.drafting.own.frame import Frame

EMAIL = Frame("Hi Ana,\n\n", "…", "\n\nBest,\nPriya Raman")
NOTE = Frame("Hi Ana, ", "…", " Priya Raman")
LETTER = "Thank you for this morning. I liked what I heard.\n\nHere is the checklist I promised."
WHOLE = f"Hi Ana,\n\n{LETTER}\n\nBest,\nPriya Raman"


@pytest.mark.parametrize(
    "answer",
    [
        LETTER,
        f"\n\n{LETTER}\n\n\n",
        LETTER.replace("\n", "\r\n").replace("\r\n", "\n"),
        LETTER.replace("morning. I", "morning.\nI"),
        f"Here is the email:\n{LETTER}",
        f"Certainly! Below is a plain version of the letter.\n\n{LETTER}",
        f"Of course. I've kept it short, as the message should be:\n\n{LETTER}",
        f"## Draft\n\n{LETTER}",
        f"**Draft:**\n\n{LETTER}",
        f"Subject: Thanks\nTo: Ana\n\n{LETTER}",
        f"Body: {LETTER}",
        f"```\n{LETTER}\n```",
        f"Some talk.\n\n~~~markdown\n{LETTER}\n~~~\nMore talk.",
        f'"{LETTER}"',
        f"Dear Ana,\n{LETTER}",
        f"Hello Ana!\n\n{LETTER}\n\nCheers,\nPriya",
        f"{LETTER}\n\nWith kind regards,\n\nPriya Raman\npriya@example.org | +1 617 555 0142",
        f"{LETTER}\n\nThanks again,\n[Name]\n[Phone number]",
        f"{LETTER}\n\n— Priya",
        f"{LETTER}\n\nPriya Raman\n\nP.S. This letter is 18 words long.",
        f"{LETTER}\n\n---\nNote: I avoided clichés.",
        f"{LETTER}\n\n(18 words)",
        f"{LETTER}\n\nLet me know if you'd like me to change the tone.",
        f"{LETTER}\n\nI hope this letter helps!",
        LETTER.replace("this morning", "**this morning**"),
        f"<think>Ana: a manager?</think>{LETTER}",
        WHOLE,
        f"{WHOLE}\n+1 617 555 0142",
    ],
)
def test_the_letter_is_left(answer: str) -> None:
    assert body_of(answer, EMAIL, "Priya Raman") == WHOLE


@pytest.mark.parametrize(
    "answer",
    [
        "it was good to meet you.",
        "It was good to meet you.",
        "Hi Ana, it was good to meet you. Priya Raman",
        "“It was good to meet you.”\n\n- Priya",
    ],
)
def test_a_note_goes_on_behind_its_greeting(answer: str) -> None:
    assert body_of(answer, NOTE, "Priya Raman") == "Hi Ana, it was good to meet you. Priya Raman"


def test_a_note_that_begins_with_i_or_a_name_keeps_its_capital() -> None:
    assert body_of("I enjoyed it.", NOTE, "Priya Raman") == "Hi Ana, I enjoyed it. Priya Raman"
    assert body_of("I'd be glad.", NOTE, "Priya Raman") == "Hi Ana, I'd be glad. Priya Raman"


@pytest.mark.parametrize("answer", ["", "\n \n", "```\n```", "---", "Hi Ana,", "<think>hm</think>"])
def test_where_there_is_no_letter_nothing_is_left(answer: str) -> None:
    assert body_of(answer, EMAIL, "Priya Raman") in (
        "",
        "Hi Ana,\n\nHi Ana,\n\nBest,\nPriya Raman",
        "Hi Ana,\n\n``` ```\n\nBest,\nPriya Raman",
    )


@pytest.mark.parametrize(
    "letter",
    [
        "Of course I thought of you. Thank you for this morning.",
        "Thank you for the drawing of the draft tube.\n\nHere is the checklist I promised.",
        "Thank you. Let me know if you need anything else from me.",
        "Thank you for this morning.\n\nIf there's a question we didn't get to, please send it my way.",
        "Thanks again for this morning, and all the best.",
        "Thank you, Ana. Note that I am away on Friday.",
    ],
)
def test_what_belongs_to_a_letter_stays(letter: str) -> None:
    assert body_of(letter, EMAIL, "Priya Raman") == f"Hi Ana,\n\n{letter}\n\nBest,\nPriya Raman"
