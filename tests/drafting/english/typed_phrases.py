"""Phrases as people of many trades type them, put together from parts: far more than anybody would write down."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator


def _parts(text: str) -> list[str]:
    """The parts of a text that are divided by bars."""
    return [part.strip() for part in " ".join(text.split()).split("|")]


THINGS = _parts(
    """
    discharge plan| float pool| cold room| board pack| walk-in fridge| loading bay| month-end report| reading
    scheme| tail lift| panel upgrade| design system| inspection backlog| service desk| returns process| sales
    cycle| tasting menu| permit queue| case file| freezer inventory| seating plan| shift pattern| ERP| CRM| LIMS|
    rota| till| dock| pipeline| roadmap| budget| handover
    """
)
MANY = _parts(
    """
    new starters| early warning scores| night shifts| agency nurses| parents| supplier invoices| flaky tests|
    RFIs| wait times| stock counts| first-year pupils| drivers| client calls| expense claims| tenants|
    apprentices| late orders| referrals| planning appeals| code reviews| damaged pallets| distributors| allergens|
    PRs
    """
)
STUFF = _parts(
    """
    pricing| churn| staffing| onboarding| safeguarding| food waste| overtime| compliance| wound care| user
    research| stock control| accuracy| parking| funding| cash flow| morale| downtime| training| documentation|
    GDPR| payroll| shrinkage
    """
)
PEOPLE = _parts(
    """
    new graduates| drivers| customers| interns| installers| parents| the night crew| clients| two of the cooks|
    most of our tenants| nobody| they
    """
)
DO = _parts(
    """
    leave after a year| wait up to two hours| complain about the phone line| ask for the same thing every week|
    never read the manual| skip the briefing| want a second opinion| bring their own tools| return half of what
    they buy| miss the first deadline
    """
)
DOES = _parts(
    """
    takes four days every month| is full by Tuesday| breaks down twice a week| needs a second signature| starts
    late| costs too much| has no owner| goes over budget every spring| was moved to the new building| never adds
    up| depends on one person| changes every six weeks
    """
)
WHERE = _parts(
    """
     on nights|  in the north bay|  at weekends|  for the Denver office|  since the merger|  in Year 9|  with
    three suppliers|  before Christmas| | | | | |
    """
)
OPENINGS = _parts(
    """
    talked about | told me about | discussed | we talked about | re: | asked about | explained | about | | | | | |
    | |
    """
)
DOING = ("moving", "getting", "fixing", "running", "hiring")
ENDED = ("left early", "passed first time", "are still there")
DRESS = (
    str,
    str,
    str,
    str.capitalize,
    str.upper,
    "- {}".format,
    "{}.".format,
    "{}!!".format,
    "* {} ".format,
    "1. {}".format,
)

PAST = _parts(
    """
    trained| led| cut| built| reduced| ran| wrote| taught| managed| reconciled| drafted| migrated| supervised|
    audited| opened| redesigned| handled| set up| moved| kept| sold| won
    """
)
OBJECTS = _parts(
    """
    nine juniors| a team of 14| the night desk| wait times by 20%| stock losses from 2.4 to 1.1%| month-end close|
    two payroll systems to the cent| the first dashboard| 60 service visits| our handover to the bedside| team of
    12| 3 schools| customer complaints| front desk| the budget for four wards| new suppliers| waste| a 40-minute
    deploy to 6
    """
)
FIGURES = _parts(
    """
    3 days -> 4 hours| 97.8 -> 99.4 %| 61% -> 78%| from 9 to 31 MSEK| 40 min -> 6 min| 2.4 -> 1.1%| 52 to 38 days|
    900 ms -> 120 ms| 9 days -> 4
    """
)
MEASURES = _parts(
    """
    pick accuracy| month-end report| food cost| deploy time| reading scores| DSO| turnover of staff| complaints|
    waiting list| CSAT
    """
)
RECORDS = _parts(
    """
    no lost-time accident| 0 at-fault accidents| no complaints| zero falls| never a day late| no missed deadlines
    """
)
YEARS = _parts(
    """
    4 yrs| 33 years| six years| 10+ yrs| two seasons| 18 months
    """
)
JOBS = _parts(
    """
    driving| in ICU| as charge nurse| teaching| of welding| Python| in retail| as a line cook| on trawlers|
    experience in logistics
    """
)
SKILLS = _parts(
    """
    SQL| Excel!!| TypeScript| butchery| bookkeeping| HACCP| user research| contract law| stock control| Python +
    SQL| IFRS, US GAAP| forklift licence| OSHA 30
    """
)
QUALITIES = _parts(
    """
    patient| calm in a code| hands-on; honest; quick to learn| good with difficult parents| punctual| fair with
    the schedule| honest about risks| early
    """
)
HABITS = _parts(
    """
    leads by example| asks before he pours| checks twice| keeps her temper on a Saturday| never raises his voice|
    explains numbers to people who hate them| always stays late| knows the regs| sorts rows out before they start|
    works weekends| plans ahead| teaches without being asked
    """
)


def topics(seed: int, count: int) -> Iterator[str]:
    """`count` topics: nouns, clauses, wh-clauses, doings and lists, dressed as people type them."""
    draw = random.Random(seed)
    for _ in range(count):
        thing, many, stuff, person = (draw.choice(words) for words in (THINGS, MANY, STUFF, PEOPLE))
        where = draw.choice(WHERE)
        the = draw.choice(("the ", "their ", "", "", "a ", "new ", "our "))
        phrase = draw.choice(
            (
                f"{the}{thing}{where and f' {where}'}",
                f"{draw.choice(('', 'their ', 'the '))}{many}{where and f' {where}'}",
                f"{stuff}{where and f' {where}'}",
                f"{person} {draw.choice(DO)}{where and f' {where}'}",
                f"{the}{thing} {draw.choice(DOES)}",
                f"why {person} {draw.choice(DO)}",
                f"how {draw.choice(('the ', 'their ', ''))}{thing} {draw.choice(DOES)}",
                f"{many} who {draw.choice(DO)}",
                f"the {thing} that {draw.choice(DOES)}",
                f"{stuff} / {thing}, {many}",
                f"{stuff}, {many}, {thing}",
                f"{thing} and {stuff}",
                f"{thing} {draw.choice(('45 min', '3 days', '400', '2 weeks'))}, {draw.choice(DOES)}",
                f"{draw.choice(DOING)} {draw.choice((the + thing, many, 'two more ' + many))}{where and f' {where}'}",
                f"lack of {many}",
                f"{thing}: {draw.choice(DOES)}",
                f"{many} not {draw.choice(('read', 'answered', 'paid', 'trained'))}",
                f"what {person} {draw.choice(DO)}",
                f"{person}{where and f' {where}'}",
                f"what I'd do about the {thing}",
                f"{draw.choice(('Would I', 'Could I', 'Would you'))} {draw.choice(('run', 'take', 'fix'))} the {thing}?",
            )
        )
        yield draw.choice(DRESS)(f"{draw.choice(OPENINGS)} {phrase}".strip())


def strengths(seed: int, count: int) -> Iterator[str]:
    """`count` strengths in every shape that people type."""
    draw = random.Random(seed)
    for _ in range(count):
        phrase = draw.choice(
            (
                f"{draw.choice(PAST)} {draw.choice(OBJECTS)}",
                f"{draw.choice(PAST)} {draw.choice(OBJECTS)}, {draw.choice(PAST)} {draw.choice(OBJECTS)}",
                f"{draw.choice(PAST)} {draw.choice(OBJECTS)} ({draw.choice(SKILLS)})",
                f"{draw.choice(MEASURES)} {draw.choice(FIGURES)}{draw.choice(('', ' in eight months', ' in 2 years'))}",
                f"{draw.choice(YEARS)} {draw.choice(JOBS)}",
                f"{draw.choice(YEARS)} {draw.choice(JOBS)}, {draw.choice(RECORDS)}",
                f"{draw.choice(YEARS)} {draw.choice(RECORDS)}",
                draw.choice(SKILLS),
                draw.choice(QUALITIES),
                draw.choice(HABITS),
                f"{draw.choice(('cutting', 'running', 'training', 'closing', 'managing'))} {draw.choice(OBJECTS)}",
                f"trained {draw.randint(3, 90)} {draw.choice(MANY)}, {draw.choice(('81', 'none', '9'))} {draw.choice(ENDED)}",
                f"{draw.choice(QUALITIES)}, {draw.choice(SKILLS)}",
                f"{draw.choice(THINGS)} without a gap for {draw.choice(YEARS)}",
                f"I {draw.choice(PAST)} {draw.choice(OBJECTS)}",
            )
        )
        yield draw.choice(DRESS)(phrase)


def attributes(seed: int, count: int) -> Iterator[str]:
    """`count` attributes of a candidate as a reference knows them."""
    draw = random.Random(seed)
    every = [*QUALITIES, *HABITS, *MANY, *STUFF]
    for _ in range(count):
        doing = draw.choice(("training", "running", "closing", "handling", "precepting", "writing"))
        phrase = draw.choice(
            (
                draw.choice(every),
                f"{doing} {draw.choice((*OBJECTS, *MANY))}",
                f"{draw.choice(PAST)} {draw.choice(OBJECTS)}",
                f"{draw.choice(('she ', 'He ', 'always ', ''))}{draw.choice(HABITS)}",
                f"{draw.choice(MANY)} that were right the first time",
                f"never {draw.choice(PAST)} {draw.choice(OBJECTS)}",
            )
        )
        yield draw.choice(DRESS)(phrase)


MARKS = (" - ", " – ", " / ", "/", " -> ", " ... ", "; ", ": ", " | ", " = ", " + ", " (")
TOLD = (
    "showed me",
    "taught me",
    "walked me through",
    "gave me",
    "let me",
    "took me round",
    "asked",
    "asked me",
    "told me",
    "",
)


def noted(phrases: Iterator[str], seed: int, openings: tuple[str, ...] = ("",)) -> Iterator[str]:
    """Phrases as notes have them: two with a mark between, one with a mark inside, one behind "showed me -"."""
    draw = random.Random(seed)
    for one, other in itertools.pairwise(phrase for phrase in phrases if not phrase.isupper()):
        words, mark = one.split(), draw.choice(MARKS)
        place = draw.randrange(len(words) + 1)
        within = mark.join((" ".join(words[:place]), " ".join(words[place:])))
        opening = draw.choice(openings)
        yield f"{opening}{opening and draw.choice((' ', mark))}{draw.choice((one + mark + other, within, other))}"


def everything(seed: int, count: int) -> Iterator[str]:
    """`count` phrases of all kinds."""
    yield from itertools.chain(topics(seed, count), strengths(seed, count), attributes(seed, count))
