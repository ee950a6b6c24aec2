"""One cell of text -> several people, each as text; and what one cell says of each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from followup.identity import folded
from followup.offices import is_a_mailbox, names_a_company, names_nobody, tells_a_job
from followup.reading.cells.introductions import HONORIFIC_ALONE, is_former, is_initials, labelled, may_be_a_name
from followup.reading.cells.links import without_links
from followup.reading.cells.names import CREDENTIAL, PARTICLES, SUFFIX
from followup.reading.cells.people import EMAIL, LINKEDIN, PHONE, PRONOUNS

_NEVER_TAKEN_APART = re.compile(
    r"(\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]|\"[^\"]*\"|https?://[^\s,;]+|(?<![^\s,;])\S*linkedin\.com/[^\s,;]+"
    r"|(?<![^\W_])(?:[^\W\d_]/){1,2}[^\W\d_](?![^\W_])|(?<!\S)w/)"
)
"""Brackets, quotes and addresses; c/o, n/a, w/."""
_STRONG = re.compile(r"[;；\n\t•·▪●]")
_MARKUP = ((re.compile(r"<br\s*/?>", re.IGNORECASE), "\n"), (re.compile("&amp;"), "&"))
_FIELD = re.compile(r"(?<![^\s;,|])(?:full name|name|e-?mail|mail|linkedin)\s*:\s+", re.IGNORECASE)
_TITLE_FIELD = re.compile(r"(?:job title|title|role|position|job|funktion|poste|puesto)\s*:\s+(.+)", re.IGNORECASE)
"""What a card says of whom stands on the line before: Title: CTO."""
_AND_OTHERS = re.compile(r"(?<![\s,])[\s,]+et\.?\s+al\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:(?<=^)|(?<=\s))(?:#\d{1,2}[.):]?|\d{1,2}[.)]|\(\d{1,2}\)|[①-⑳❶-❿])\s*(?=[^\W\d_])")
_PIPE = re.compile(r"\s\|\s")
_AND = r"and|AND|und|u\.|sowie|et|y|e|og|och|i|и|plus|then|و"
_WEAK = re.compile(rf"\s[&+/](?=\s)|\s(?:{_AND})(?=\s)|\s(?=b?cc:?\s)|[、]|(?:(?<=[^\W\d_])|(?<=[)\]>]))/(?=[^\W\d_])")
_LEADING_AND = re.compile(rf"^(?:{_AND}|&|\+)\s+")
_ANOTHER_BEHIND = re.compile(r"\s(?:with|w/|mit|avec|con|med)\s")
_COMMA = re.compile("[,，،]")


def several(text: str, *, is_item: bool = False) -> tuple[str, ...]:
    """The people of one cell, each as text; what stands in brackets or quotes is never taken apart.

    A comma parts people, or belongs to one: Lima, Ana; Ben Castellanos, CTO; Kai Moto, Jr. `is_item` tells that it is one of
    several texts, each of which is rather one person.
    """
    plain = _AND_OTHERS.sub("", PRONOUNS.sub(" ", without_links(text, but="linkedin.")))
    for markup, sign in _MARKUP:
        plain = markup.sub(sign, plain)
    rows = _split(_NUMBER.sub("\n", _FIELD.sub("", plain)), _STRONG)
    people: list[str] = []
    for row in rows:
        for piped in _split(row, _PIPE):
            if people and "|" in row and names_nobody(piped):
                people[-1] += f", {piped}"
                continue
            for part in _parts(piped):
                people.extend(_joined(_split(part, _COMMA), is_one=is_item or len(rows) > 1))
    return tuple(_with_their_addresses(people))


def items(text: str) -> tuple[str, ...]:
    """The people of one text of a sequence, which rather names one: Lima, Ana; but Ana Lima & Bo Chen."""
    return several(text, is_item=True)


def _parts(text: str) -> list[str]:
    """The parts between the signs and words that join people; what goes on with a title belongs to it: CEO/CTO."""
    parts: list[str] = []
    at = 0
    joints = _outside(text, _WEAK)
    ends = [*(found.start() for found in joints[1:]), len(text)]
    for found, end in zip(joints, ends, strict=False):
        part, following = text[at : found.start()], text[found.end() : end].strip(_EDGES)
        if (names_nobody(following) and _ends_in_a_title(part)) or HONORIFIC_ALONE.fullmatch(part.strip()):
            continue
        parts.append(part)
        at = found.end()
    parts.append(text[at:])
    each = (one for part in parts for one in _with_others(part))
    return [bare for one in each if (bare := _LEADING_AND.sub("", one.strip(_EDGES)).strip(_EDGES))]


def _with_others(part: str) -> list[str]:
    """A person, and whom they were with: Ana Lima with Bo Chen."""
    found = _ANOTHER_BEHIND.search(part)
    if found is None:
        return [part]
    one, other = part[: found.start()], part[found.end() :]
    return [one, other] if may_be_a_name(one) and may_be_a_name(other.split(",")[0]) else [part]


def _outside(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where a pattern stands outside of what is never taken apart."""
    inside = {at for found in _NEVER_TAKEN_APART.finditer(text) for at in range(*found.span())}
    return [found for found in pattern.finditer(text) if found.start() not in inside]


def _ends_in_a_title(text: str) -> bool:
    title = re.split(r"[,，]\s*|\s[-–—]\s", text)[1:]
    last = title[-1] if title else " ".join(text.split()[2:])
    return bool(last) and tells_a_job(last)


def _with_their_addresses(people: list[str]) -> list[str]:
    """The people, addresses and numbers that stand alone with whom they are of: Stella Voe, stella@nye.example."""
    if len(people) > _MOST_PEOPLE:
        return people
    kept: list[str] = []
    for person in people:
        title = _TITLE_FIELD.fullmatch(person)
        is_more = title is not None or _only_says_where(person) or _ONLY_BRACKETS.fullmatch(person)
        owner = _owner_of(EMAIL.search(person), kept, len(people)) if is_more else None
        if owner is None:
            kept.append(person)
        else:
            kept[owner] += f" {person}" if title is None else f" ({title[1]})"
    return kept


def _owner_of(address: re.Match[str] | None, people: Sequence[str], count: int) -> int | None:
    """Which of the people a number or an address is of: the last; who may be called so, or the only one beside an office's."""
    if address is None:
        return next((at for at in range(len(people) - 1, -1, -1) if not names_nobody(people[at])), None)
    without = [at for at, one in enumerate(people) if not EMAIL.search(one)]
    own = [at for at in without if _may_be_of(address[0], people[at])]
    if len(own) == 1:
        return own[0]
    return 0 if without and count == 2 and is_a_mailbox(address[0]) else None


_MOST_PEOPLE = 60  # in one cell, each compared with each address
_ONLY_BRACKETS = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
"""The title of whom stands on the line before."""


def _only_says_where(text: str) -> bool:
    """Whether a text is an address, a number or a profile, and no more."""
    if "@" not in text and "/" not in text and not any(map(str.isdecimal, text)):
        return False
    rest = f" {text}"
    for pattern in (EMAIL, LINKEDIN, PHONE):
        rest = pattern.sub(" ", rest)
    return not any(map(str.isalnum, rest)) and any(map(str.isalnum, text))


def _may_be_of(address: str, person: str) -> bool:
    """Whether an address may be that of a person by its letters: ana.lima@, alima@, al@, lima.a@."""
    local = folded(address.partition("@")[0]).replace(" ", "")
    words = [word for word in folded(person.partition("(")[0].partition(" - ")[0].partition(",")[0]).split() if word]
    initials = "".join(word[0] for word in words)
    return local == initials or any(len(word) > 1 and word in local for word in words)


def of_round(text: str, name: str, names: Sequence[str]) -> str:
    """Those of a cell whose labels say that they were met in the round of that name, and those whose labels name no round.

    `names` are those of all rounds. A label holds for whom it stands before and for all behind them, up to the next.

    >>> of_round("HR: Marta Gil; Tech: Ivan Pena", "HR screen", ["HR screen", "Technical interview"])
    'HR: Marta Gil'
    """
    there: list[str] = []
    of, is_told = frozenset(names), False
    for person in several(text):
        label = labelled(person)
        if label is not None:
            meant = frozenset(one for one in names if _is_label_of(label[0], one))
            is_told = is_told or bool(meant)
            of = meant or frozenset(names)
        if name in of:
            there.append(person)
    return "; ".join(there) if is_told else text


def _is_label_of(label: str, name: str) -> bool:
    """Whether a label is a part of a round's name: Tech of Technical interview, HM of Hiring manager, R2 of Round 2."""
    words, whole = folded(label).split(), folded(name).split()
    if "".join(word[0] for word in whole).startswith("".join(words)) and len(words) == 1 < len(words[0]):
        return True
    own = [re.sub(r"^(?:r|no|nr)?(\d+)(?:st|nd|rd|th)?$", r"\1", word) for word in words]
    others = [re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", word) for word in whole]
    said = [word for word in own if word not in _ROUND_WORDS]
    return bool(said) and all(
        any(word == other or (len(word) > 2 and other.startswith(word)) for other in others) for word in said
    )


_ROUND_WORDS = frozenset(
    ("round", "interview", "stage", "runde", "ronda", "entrevista", "entretien", "tour", "gespräch")
)
"""What every round is called, and which tells none from another."""


def may_be_one(text: str) -> bool:
    """Whether a cell that is read as two people may be a surname and a first name: Okafor, Chidi."""
    one, comma, other = text.strip().partition(",")
    return bool(comma) and all(re.fullmatch(r"[^\W\d_][\w'’-]+", word.strip()) for word in (one, other))


def _split(text: str, between: re.Pattern[str]) -> list[str]:
    people = [""]
    for index, part in enumerate(_NEVER_TAKEN_APART.split(text)):
        first, *others = [part] if index % 2 else between.split(part)
        people[-1] += first
        people.extend(others)
    return [person.strip(_EDGES) for person in people if person.strip(_EDGES)]


_EDGES = " \t•*,-"


def _joined(pieces: Iterable[str], *, is_one: bool) -> list[str]:
    """The pieces between commas, those of one person together. `is_one` tells that other signs part the people."""
    people: list[str] = []
    for piece in pieces:
        if people and not _only_says_where(people[-1]) and _belongs_to(people[-1], piece, is_one=is_one):
            people[-1] += f", {piece}"
        else:
            people.append(piece)
    return people


def _belongs_to(before: str, piece: str, *, is_one: bool) -> bool:
    bare = re.sub(r"\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]", "", piece).strip()
    if SUFFIX.fullmatch(bare) or CREDENTIAL.fullmatch(bare) or not bare or is_former(bare):
        return True
    head = _TELLS_MORE.split(bare, maxsplit=1)[0]
    if labelled(bare) is None and (tells_a_job(head) or names_a_company(bare)):
        return True
    label = labelled(before)
    name = label[1] if label is not None else before
    is_surname = "," not in name and "@" not in name and "(" not in name
    words, others = name.split(), head.split()
    if not is_surname or len(bare.split()) > 2:
        return False
    if is_initials(bare) and len(words) <= 3:
        return True
    if is_one and len(words) <= 3:
        return len(words) == 1 or len(others) == 1 or words[0].lower() in PARTICLES
    if len(words) > 1:
        return False
    is_shouted = len(name) > 2 and name.isupper() and not bare.isupper()
    mail = EMAIL.search(piece)
    if mail is not None and not EMAIL.sub("", bare).strip("<> "):
        return False
    return is_shouted or (mail is not None and folded(name).replace(" ", "") in folded(mail[0].split("@")[0]))


_TELLS_MORE = re.compile(r"\s+[-–—@|]\s+|\s+(?:at|from|of|for|in|bei|chez|en)\s+")


_IN_FRONT_OF_A_NAME = re.compile(
    r"^(?:what (?:to say|i want to say|to tell|to write)\s+)?(?:(?:to|for|tell|with|an|für|à|para)\s+)(?=[^\W\d_][^:]*:)",
    re.IGNORECASE,
)
_BEHIND_A_NAME = re.compile(r"((?:[^\W\d_][\w.'’-]*+\s?){1,4}):\s+(.+)", re.DOTALL)


def by_name(text: str) -> tuple[tuple[str, str], ...]:
    """What one cell says of people, each with a name: `Ana: the release train; Ben: on-call nights`. What is for nobody in
    particular has the name "". Words in front of a name are none of it: `to Ana: …`, `what to say to Ana: …`.
    """
    named: list[tuple[str, str]] = []
    for part in re.split(r"[;\n]", text):
        found = _BEHIND_A_NAME.fullmatch(_IN_FRONT_OF_A_NAME.sub("", part.strip(" •\t-")))
        if found and (found[1][0].isupper() or not found[1][0].isascii()):
            named.append((found[1].strip(), found[2].strip()))
        elif named and part.strip():
            named[-1] = (named[-1][0], f"{named[-1][1]}; {part.strip()}")
        elif part.strip():
            return (("", text.strip()),)
    return tuple(named)
