"""What people type for a topic, a strength, and what a reference saw, by what kind of phrase each is."""

from __future__ import annotations

TOPICS: dict[str, tuple[str, ...]] = {
    "noun": (
        "early warning scores", "the new release train", "RFIs", "pricing", "the walk-in queue on Mondays",
        "Year 9 chemistry",
        "distributors in Norway who order twice a year and complain every month", "the cold chain for insulin",
        "spreadsheets that nobody owns", "the pier 6 repair", "a shared drawing register",
        "fraud rules for small merchants",
        "the Saturday market stall", "oat milk", "the second kiln", "bus drivers' split shifts", "on-call",
        "the Leeds depot",
        "wetland surveys in spring", "dementia-friendly wards", "the summer reading scheme",
        "two-factor sign-in for nurses",
        "the apprentice programme", "the move to Postgres", "an older customer base", "the tasting menu", "IFRS 16",
        "fire doors", "the archive of glass negatives", "lesson planning without textbooks",
        "quiet hours at the pool",
        "the school kitchen", "Welsh-language signage", "grant reports", "the 6 a.m. bread run", "night buses",
    ),
    "noun with aside": (
        "pier 6, where the piles met a cavity", "the 7 p.m. handover, which takes 45 minutes and starts late",
        "the loading bay, now that the ramp is gone", "the exam timetable, which nobody likes",
        "the old boiler in block C",
        "the choir room, which doubles as a store", "the mobile clinic, out three days a week",
    ),
    "clause": (
        "the board pack takes four days every month", "interns leave in May and take the files away in their heads",
        "new graduates leave the unit after about eleven months", "returns pile up after the sales",
        "the ovens fail in August",
        "two trucks are always in the workshop", "the gallery closes for a month each winter",
        "half the vaccines spoil in transit",
        "parents ring at six in the morning", "every release waits for one tester",
        "the bees swarm in the second week of May",
        "the night team never meets the day team", "we lose an hour a day on shallots",
        "nobody reads the safety bulletin",
        "three consultants revise the permit sets at once", "the dish machine breaks twice a week",
    ),
    "sentence": (
        "New graduates leave the unit after about eleven months.",
        "Storage is full and nobody knows what is in the north bay.",
        "Discounts above 12 % need a second signature.", "The budget is decided in March.",
        "Nobody owns the backlog.",
        "They are moving to Kubernetes.", "Half the trainees stay on after the first year.",
        "The lab runs at night as well.",
        "Every shipment is weighed twice.", "The choir tours every second summer.",
    ),
    "wh": (
        "why two nights out of five run with a float nurse",
        "how a junior asks for help when everybody is in another time zone",
        "what customers measure and what they only say they measure",
        "why claims data from three provinces never adds up",
        "how they onboard", "how the kitchen plans a wedding", "why the pilots failed",
        "what a good handover looks like",
        "where the noise comes from", "how they choose their suppliers", "why the second shift is so quiet",
        "what makes a grant officer say yes", "how a patient becomes a number", "when to call the duty manager",
    ),
    "question": (
        "Would I take the Thursday science club?", "What would I do first about the walk-in queue?",
        "How do we keep the shop dry?",
        "Could I drive the minibus?", "Do I mind early starts?", "What would I change about the menu?",
    ),
    "asked": (
        "asked whether I would move to Aberdeen", "asked me to walk through a hard conversation",
        "asked why I left forestry",
        "asked what I'd do first about the waiting list", "asked how I price a job", "asked me about lone working",
    ),
    "showed": (
        "showed me the loading bays", "walked me thru the floor plan", "walked me round the greenhouses",
        "showed me the archive",
        "explained the rota", "told me about the merger", "took me to see the kilns",
    ),
    "first person": (
        "said yes to training two new reach truck drivers", "my recursive tree walk and why it was hard to read",
        "we both started in bakeries", "I offered to cover the bank holiday", "my fear of heights and the crane",
    ),
    "doing": (
        "going back to the families before anything is photographed",
        "getting 60,000 emails down to a set a human being can read",
        "cutting stock without losing choice", "teaching fractions with rope", "moving house with the archive",
        "keeping sponsors after a bad season", "hiring people straight from college",
        "running payroll in four countries",
    ),
    "their": (
        "their migration", "their apprentices", "their new warehouse in Tilburg", "their fear of the audit",
        "your own paper",
        "his team's stand-up", "her plans for the walled garden",
    ),
    "slashes": (
        "pricing / churn, roadmap", "rota / overtime", "budget / staffing / parking / uniforms",
        "soil, seeds & swales",
        "pay bands & progression", "B2B / B2C",
    ),
    "note": (
        "handover 45 min, starts late", "4 tills, 2 always shut", "pager - every 3rd week", "parking!! ask again",
        "budget 1.2m, half spent", "10 vans; 3 drivers", "ON-CALL!!!", "NEW CRM", "- the tender for bus route 9",
    ),
    "promise": (
        "I promised to send the NMR protocol.", "promised the soup recipe", "promised to send my lesson plan",
        "promised the NMR protocol / the fume hoods", "I said I'd send the seating plan",
    ),
    "nothing": ("TBD", "?", "n/a", "-", "none", "tbc", "not sure yet", "..."),
    "to oneself": (
        "ask about weekends", "62 000 a month", "send thank you!!", "don't mention the gap",
        "remember to ask re: parking",
        "check Glassdoor", "look up her PhD",
    ),
    "gossip": (
        "she hates it", "seemed bored", "nice guy", "he is leaving in May", "didn't like me",
        "very young for a director",
        "their divorce", "he looked hungover",
    ),
    "another language": (
        "Umstieg auf das neue Netzleitsystem", "la rotation du personnel de nuit", "el turno de noche",
        "le nouveau four",
        "oppussing av kjøkkenet", "新しい倉庫",
    ),
}  # fmt: skip
"""By kind: what interviewers talked about, as people note it down."""

STRENGTHS: dict[str, tuple[str, ...]] = {
    "years": (
        "six years as charge nurse on a 24-bed unit", "ten years in triage", "22 yrs in lifts",
        "nine winters as a ski patroller",
        "eleven seasons in vineyards", "4 years as a teaching assistant", "seven years on tower cranes",
    ),
    "sentence": (
        "I led the night shift of 14 people.", "I speak Portuguese and Spanish.", "I ran a bakery for six years.",
        "I have never missed a filing deadline.", "We moved 3,000 patients' notes in a weekend.",
    ),
    "past": (
        "trained nine junior paralegals", "cut a 40-minute deploy to 6",
        "rewrote the allergy card for a 200-seat restaurant",
        "set up a night bus for hospital staff", "taught 14 classes of Year 9",
        "ran the box office through two floods",
        "reconciled two payroll systems to the cent", "built a tool library with 340 members",
        "sold 80 heat pumps in a winter",
        "nursed an orchard back from canker", "organized four harvests with 60 pickers",
        "wrote the style guide our agency still uses",
        "grew our newsletter to 18,000 readers", "kept a lambing shed going through the flood",
        "brought back 40 lapsed donors",
    ),
    "result": (
        "precepted 19 new graduates; 17 were still at the bedside two years later",
        "pick accuracy 97.8 -> 99.4 % in eight months",
        "month-end report 3 days -> 4 hours", "Norway + Denmark from 9 to 31 MSEK (pumps)",
        "86 drivers trained / 81 passed first time",
        "Team of 11, CSAT 81 -> 92", "waste 12 % to 4 % in one season", "no-shows 22% => 9%",
        "shrinkage down from 3.1 to 1.4 %",
        "no. of complaints 40 -> 12 a month", "membership +300 in two years",
    ),
    "record": (
        "33 yrs driving, 0 at-fault accidents", "4 yrs no lost-time accident",
        "31 trials, every exhibit list accepted",
        "forecasts within 4 %", "HACCP log without a gap for 14 months", "not a single late invoice in six years",
        "240 deliveries, none lost",
    ),
    "skill": (
        "SQL (window functions, the lot)", "Excel!!", "TypeScript", "AutoCAD and Revit", "phlebotomy",
        "bookkeeping in Xero",
        "sign language (BSL level 2)", "sourdough", "MIG and TIG welding", "arranging for brass",
    ),
    "trait": (
        "calm in a code", "patient", "hands-on; honest; quick to learn", "good with difficult parents", "punctual",
        "steady on nights", "curious, tidy", "at ease with shouting customers",
    ),
    "doing": (
        "cutting a 40-minute deploy to 6", "leading cross-functional teams", "mediating between tenants",
        "reading a balance sheet",
        "explaining every chart to the people who have to use it", "running a 90-cover service with four cooks",
    ),
    "third person": (
        "leads by example", "asks before he pours", "writes tests first", "learns every child's name in a week",
    ),
    "licence": (
        "reach truck + counterbalance, both licences in date", "OSHA 10", "own tools + own truck", "1,900 hrs",
        "CSCS card",
        "clean driving license", "first aid at work, renewed in March", "food hygiene level 3",
    ),
    "product": (
        "protocols a stranger can repeat", "maps that walkers actually take along", "minutes nobody has to correct",
        "lesson plans that survive a fire drill",
    ),
    "boast": (
        "best closer in the region", "a born leader", "the hardest worker you'll meet", "world-class communicator",
    ),
    "paper": ("author of a paper on freshwater mussels", "two patents on valve seats", "a master's in soil science"),
    "pasted": (
        "butchery - two whole lambs a week", "grants: 14 written, 9 funded",
        "moved our handover to the bedside - 20 minutes, and it starts on time",
    ),
}  # fmt: skip
"""By kind: what they need and the candidate has."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "doing": (
        "precepting new graduates", "closing the till to the penny", "training seasonal staff",
        "explaining delays to passengers",
    ),
    "noun": (
        "exhibit lists", "near-miss reporting", "patience", "my lesson plans", "seven harvests", "night shifts",
        "stock counts",
        "the year we lost the boiler",
    ),
    "third person": (
        "asks before he pours", "keeps her temper on a Saturday", "teaches without being asked",
        "never leaves a station dirty",
        "listens first", "turns up", "checks twice",
    ),
    "quality": (
        "reliable", "fair with the schedule", "early", "calm in a code", "honest with guests",
        "careful with figures",
    ),
    "past": (
        "never missed a filing deadline", "opened the shop every Sunday", "wrote the induction pack",
        "rebuilt the seed store",
        "kept the crew safe",
    ),
    "that": (
        "filings that were right the first time", "honest forecasts", "reports people could use",
        "a van that was always clean",
    ),
    "nothing": ("TBD", "?", "n/a"),
}  # fmt: skip
"""By kind: what a reference saw of the candidate."""

RELATIONS = (
    "my manager at Initech", "my nurse manager at Oakmere General", "former head chef (3 yrs)",
    "worked with me at Lumen",
    "my old professor", "colleague", "client for nine years", "my supervisor", "site manager, Brackley bypass",
    "landlady",
    "dr. of the practice, 2019-2024", "volunteer coordinator at the food bank", "line mgr", "mentor",
)  # fmt: skip

SAYINGS = (
    "I went home and counted our own returns: you were right about the boxes.",
    "i'd bring the same log to your ward",
    "I have never enjoyed a tasting so much as the one with the burnt leeks.",
    "My grandmother kept bees, so your swarm story made me laugh.",
    "Nights suit me, and I mean that.",
    "I still think the answer to the queue is a second door.",
)
"""Sentences of the candidate's own that one reader should see."""
