"""What a letter can say of a topic."""

import pytest
from faults import FORMS, note_faults, topic_faults
from hypothesis import given
from hypothesis import strategies as st
from tables import lines, rows
from typed_phrases import TOLD, noted, topics

from followup.drafting.english.grammar.phrases import Kind
from followup.drafting.english.topics.understanding import topic

PARTS = [
    "the", "a", "their", "they", "why", "how", "is", "are", "leave", "leaves", "board", "pack", "night", "nights",
    "of", "in", "and", "who", "that", "my", "I", "said", "asked", "showed", "me", "to", "for", "4", "->", "%", "/",
    ",", ";", "(", '"', "TBD",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), rows("topics.txt"))
def test_a_topic_has_the_forms_that_are_sure(typed, said):
    found = topic(typed)
    forms = [f"{form}: {text}" for form in FORMS[:-1] if (text := getattr(found, form, None))]
    assert " | ".join(forms) == ("" if said == "nothing" else said)


@pytest.mark.parametrize(("typed", "said"), rows("riders.txt"))
def test_a_second_note_rides_on_the_first_where_it_is_sure(typed, said):
    assert (topic(typed).rider or "nothing") == said
    others = topic(typed, to_owner=False)
    assert others is None or others.rider is None


@pytest.mark.parametrize(("typed", "sentence"), rows("frames.txt"))
def test_a_frame_takes_the_form_that_it_needs(typed, sentence):
    frames = {
        "noun": "Thank you for talking through {} with me.",
        "that": "You mentioned that {}.",
        "wh": "Thank you for explaining {}.",
        "asked": "Thank you for asking {}.",
        "showed": "Thank you for {}.",
        "doing": "Thank you for taking me through {}.",
        "said": "{}.",
        "promise": "Here is {}.",
    }
    found = topic(typed)
    assert [frame.format(getattr(found, form)) for form, frame in frames.items() if getattr(found, form)] == [sentence]


@pytest.mark.parametrize(
    ("typed", "head"),
    [
        ("early warning scores", "early warning scores"),
        ("pier 6, where the piles met a cavity", "pier 6"),
        ("the board pack takes four days every month", "the board pack"),
        ("Storage is full and nobody knows what is in the north bay.", None),
        ("New graduates leave the unit after about eleven months.", "new graduates"),
        ("distributors in Norway who order twice a year and complain every month", "distributors in Norway"),
        ("the 7 p.m. handover, which takes 45 minutes and starts late", "the 7 p.m. handover"),
        ("their migration", "your migration"),
        ("Discounts above 12 % need a second signature.", None),
        ("inspection backlog", None),
        ("why two nights out of five run with a float nurse", None),
        ("final drives on the 793s going at 9,000 hours instead of 12,000", "final drives on the 793s"),
        ("bearings on the old ovens failing at 2,000 hours", "bearings on the old ovens"),
        ("nets on the west pens tearing in storms", "nets on the west pens"),
        ("belts on the old combines slipping", "belts on the old combines"),
        ("seals on the valves giving way after a month", "seals on the valves"),
        ("tyres on the front axle wearing out at 40,000 km", "tyres"),
        ("the tills at the front freezing on Saturdays", "the tills"),
        ("pumps in the basement running day and night", "pumps"),
        ("calves in the lower shed coughing", "calves"),
        ("rules on data sharing", "rules on data sharing"),
        ("claims handling in the north", "claims handling in the north"),
        ("cuts to school catering", "cuts to school catering"),
        ("the price of fish smoking", "the price of fish smoking"),
        ("rules for safe lifting", "rules for safe lifting"),
        ("on-call is killing the team", None),
        ("overtime is eating the budget", None),
        ("rain is ruining the hay", None),
        ("paperwork is slowing down the night shift", None),
        ("the new oven changed the menu", "the new oven"),
        ("dock scheduling keeps the yard calm", "dock scheduling"),
        ("where the old pipes run", "the old pipes"),
        ("average age of the pilots is 57", "the average age of the pilots"),
        ("resi workers walking out mid shift", None),
        ("carers walking out before Christmas", None),
        ("phones ringing during ops", None),
        ("mandatory drug tests every other month since March", "mandatory drug tests"),
    ],
)
def test_the_head_is_short_and_tells_of_no_mishap(typed, head):
    assert topic(typed).head == head


@pytest.mark.parametrize(
    ("typed", "theirs"),
    [
        ("their migration", "their migration"),
        ("how they onboard", "how they onboard"),
        ("They want to rebuild the science club.", "they want to rebuild the science club"),
        ("families whose children change schools", "families whose children change schools"),
    ],
)
def test_to_others_what_is_theirs_stays_theirs(typed, theirs):
    found = topic(typed, to_owner=False)
    assert theirs in (found.noun, found.that, found.wh)


def test_what_spoke_to_its_owner_is_not_said_to_others():
    assert topic("your own paper").noun == "your own paper"
    assert topic("your own paper", to_owner=False) is None


@pytest.mark.parametrize(
    ("typed", "said", "theirs"),
    [
        (
            "Neonates reach us late",
            "neonates reach you late",
            "neonates reach them late",
        ),
        ("our drivers come home late", "your drivers come home late", "their drivers come home late"),
        ("why suppliers never call us back", "why suppliers never call you back", "why suppliers never call them back"),
        ("orders that reach us on paper", "orders that reach you on paper", "orders that reach them on paper"),
        ("our talk about bees", "our talk about bees", "our talk about bees"),
    ],
)
def test_what_was_said_with_we_is_said_of_them(typed, said, theirs):
    for expected, found in ((said, topic(typed)), (theirs, topic(typed, to_owner=False))):
        assert expected in (found.noun, found.that, found.wh)


def test_a_plural_of_the_topic_keeps_its_own_their():
    assert topic("interns leave in May and take the files away in their heads").that.endswith("in their heads")


@pytest.mark.parametrize(
    ("typed", "is_plural"),
    [
        ("early warning scores", True),
        ("the handover", False),
        ("pricing / churn, roadmap", True),
        ("pier 6", False),
        ("RFIs", True),
    ],
)
def test_a_plural_matters_and_does_not_matter(typed, is_plural):
    assert topic(typed).is_plural is is_plural


@pytest.mark.parametrize(
    ("typed", "is_trouble"),
    [
        ("Storage is full and nobody knows what is in the north bay.", True),
        ("Pick errors go up after 2 a.m.", True),
        ("lost luggage", True),
        ("early warning scores", False),
        ("the new booking engine", False),
        ("user research", False),
    ],
)
def test_a_failing_of_theirs_is_seen(typed, is_trouble):
    assert topic(typed).is_trouble is is_trouble


def test_a_promise_leads_and_the_topic_beside_it_stays():
    found = topic("the column queue / promised the NMR protocol")
    assert (found.promise, found.promise_attach, found.noun) == (
        "the NMR protocol",
        "attach the NMR protocol",
        "the column queue",
    )


def test_a_topic_says_what_kind_it_was():
    assert topic("early warning scores").kind is Kind.NOUN
    assert topic("the board pack takes four days every month").kind is Kind.CLAUSE


@pytest.mark.parametrize("seed", range(4))
def test_whatever_parts_are_put_together_a_form_is_sound(seed):
    broken = {typed: wrong for typed in topics(seed, 400) if (found := topic(typed)) and (wrong := topic_faults(found))}
    assert broken == {}


@pytest.mark.parametrize("seed", range(4))
def test_no_mark_of_a_note_gets_into_a_form(seed):
    broken = {
        typed: wrong
        for typed in noted(topics(seed, 400), seed, TOLD)
        if (found := topic(typed))
        and (
            wrong := [
                f"{form}: {fault}"
                for form in FORMS
                if (text := getattr(found, form))
                for fault in note_faults(text, typed)
            ]
        )
    }
    assert broken == {}


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=9).map(" ".join))
def test_any_text_gives_nothing_or_sound_forms(typed):
    found = topic(typed)
    assert found is None or topic_faults(found) == []


@pytest.mark.parametrize("typed", lines("unsaid.txt"))
def test_what_was_noted_for_oneself_is_never_said(typed):
    assert topic(typed) is None
    assert topic(typed, to_owner=False) is None


@pytest.mark.parametrize(
    "typed", ["Their chef quit in October.", "the new matron starts in January", "charge nurse has no admin time"]
)
def test_one_person_is_no_head(typed):
    assert topic(typed).head is None


@pytest.mark.parametrize(
    ("typed", "gist"),
    [
        ("trailers", "trailers"),
        ("croissants that go soft by 10", "croissants"),
        ("almond croissants that go soft by 10", "almond croissants"),
        ("pricing", "pricing"),
        ("400-odd patients overdue for recall and nobody calls them", None),
        ("three heads in five years", None),
        ("12 returns a month on the new kettles", None),
        ("26 families on one caseload", None),
        ("the 7 p.m. handover, which takes 45 minutes and starts late", "the 7 p.m. handover"),
        ("pier 6, where the piles met a cavity", "pier 6"),
        ("early warning scores", "early warning scores"),
        ("their migration", "your migration"),
    ],
)
def test_what_it_is_about_is_said_in_few_words_and_is_no_count(typed, gist):
    assert topic(typed).gist == gist


@pytest.mark.parametrize(
    ("typed", "gist"),
    [
        ("trailers", "trailers"),
        ("400-odd patients overdue for recall", None),
        ("pier 6", "pier 6"),
        ("nurses who type one blood pressure into three systems", None),
        ("new students in June", "new students in June"),
        ("passengers staying in their cars during crossing", None),
        ("curfew checks waking the whole house up", "curfew checks"),
        ("planning of 70 assignments/day in Outlook", "the planning"),
        ("sales training in Leeds", "sales training in Leeds"),
    ],
)
def test_who_was_there_knows_what_one_word_is_about(typed, gist):
    assert topic(typed).gist == gist


def test_a_last_him_of_whom_nobody_is_named_is_the_reader():
    assert topic("boiler 3 and nobody coming up behind him").noun == "boiler 3 and nobody coming up behind you"
    assert topic("the new manager and who stands in for him").noun.endswith("for him")
