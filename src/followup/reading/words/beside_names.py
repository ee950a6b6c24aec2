"""Small words that stand beside names and are none of them: with, from, my, w/, in the languages that lists are kept in."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WITH = _words("with w/ mit avec con med met")
"""What stands before those whom one met."""
NAMED = _words("named called to namens appelé appelée llamado llamada hos bei")
"""What stands before a name."""
DEEDS = _words("met saw spoke talked chatted spoken talking speaking interviewed interviewing")
"""What one did with whom it is followed by."""
MEETINGS = DEEDS | _words(
    "meeting lunch coffee zoom call calls chat talk interview screen phone video teams intro round session demo"
)
"""What a meeting is called."""
SAYS_NOTHING = _words(
    "etc etc. et al al. again née né geb. geboren født something cell mobile phone x ext ext. tel tel. plus also"
)
"""What goes on behind a name, and tells nothing of its person."""
BEHIND_A_NAME = SAYS_NOTHING | _words(
    """from at in via instead @ c/o by of for who whom which that was is will came joined left had spoke called said works
    worked and or not aka then on behalf o/b/o cc someone somebody
    für vom aus über chez pour fra från en ist war était"""
)
"""What goes on behind a name, and is none of it."""
REMARKS = _words(
    """a an the my our their his her your its some any no not don't dont can't cant couldn't didn't won't wasn't isn't
    haven't see ask check forgot forgotten remember know knew will would should whoever who what
    maybe perhaps possibly probably unsure unsicher vielleicht vermutlich peut-être quizás quizá måske
    ein eine mein meine unser unsere ihr ihre kein keine weiß nicht
    un une mon ma mes notre leur pas mi su sus nuestro nuestra no min mit vores ikke ved"""
)
"""What a remark begins with, and what tells which: where it is not clear what it tells of, a text names nobody."""
SAME = _words("same ditto dito idem s.o. as dasselbe dieselben pareil")
"""What a text begins with that points to another."""
MAY_BE_NAMES = _words(
    "an en in on to will my no of x al al. et min mit ma mi su un med met is was a her by his cell via"
)
"""Those of these words that may be names where everything is small: an le, will ma."""
ADDRESSED = _words(
    "doctor professor dean nurse officer president chief principal chef executive editor chair judge cook lead"
)
"""Jobs that people are addressed by: before a name they are a part of what one says."""
