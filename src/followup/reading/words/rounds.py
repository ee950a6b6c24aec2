"""The names that people give to rounds: phone screen, 2nd interview, on-site, HR面, Zweitgespräch.

A name is put together from words that say of which kind it is, and words for a meeting; some say both.
"""

from __future__ import annotations

import functools

_KINDS = """phone, telephone, telephonic, video, zoom, teams, virtual, online, remote, in person, face to face,
        technical, tech, coding, live coding, pair programming, pairing, programming, system design, design,
        architecture, behavioral, behavioural, behavior, cultural, culture, culture fit, fit, values, team,
        team match, manager, hiring manager, hm, recruiter, recruiting, recruitment, hr, initial, intro,
        introductory, intake, discovery, exploratory, informal, coffee, preliminary, first, second, third,
        fourth, fifth, final, last, panel, case, peer, peers, skip level, executive, exec, leadership, ceo,
        cto, coo, cfo, founder, director, vp, president, principal, client, customer, stakeholder, domain,
        group, screening, whiteboard, portfolio, bar raiser, deep dive, speed, lunch, 1st, 2nd, 3rd, 4th, 5th,
        6th, telefon, technisches, technische, fachliches, erstes, zweites, drittes, premier, première,
        deuxième, second, troisième, technique, rh, téléphonique, primera, segunda, tercera, técnica, rrhh,
        telefónica, primeira, primo, secondo, tecnico, conoscitivo, eerste, tweede, derde, finale, 1차, 2차,
        3차, 4차, 최종, 실무, 임원"""
_MEETINGS = """interview, interviews, screen, screening, call, chat, round, rounds, conversation, discussion,
        meeting, meet, loop, visit, session, talk, stage, presentation, demo, gespräch, runde, entretien,
        tour, entrevista, ronda, colloquio, gesprek, ronde, 面, 面试, 面接, 面談, 면접, 인터뷰, rozmowa,
        samtale, samtal, intervju, görüşme, mülakat, собеседование"""
_BOTH = """r1, r2, r3, r4, l1, l2, l3, onsite, on site, onsites, superday, super day, final, finals, panel,
        phone screen, tech screen, technical, screening, loop, meet the team, team meet, campus visit, flyout,
        fly out, flyback, assessment center, assessment centre, assessment day, trial day, trial shift, working
        interview, shadow day, hiring event, telefoninterview, telefongespräch, videointerview, erstgespräch,
        zweitgespräch, drittgespräch, kennenlerngespräch, fachgespräch, probearbeiten, probetag,
        probearbeitstag, kennismakingsgesprek, meeloopdag, 一面, 二面, 三面, 四面, 五面, 终面, 初面, 初试, 复试,
        hr面, 群面, 面谈, 一次面接, 二次面接, 三次面接, 最終面接, カジュアル面談, 電話面试, 电话面试, 视频面试,
        现场面试, 技术面, 主管面"""
_ONLY_WITH_DAYS = """managerial, client, director, vp, founder, leadership, group discussion, gd, hr, hm, hiring
        manager, recruiter, phone, video, manager, team, behavioral, behavioural, coding, system design, ceo,
        cto"""
"""Names that stand for a round alone where the cells below hold days, and for people or places elsewhere."""
ORDINALS = frozenset(
    ["1st", "2nd", "3rd", "4th", "5th", "first", "second", "third", "fourth", "fifth", "final", "last"]
)
"""What alone says which of several rounds it is."""
_FOR_MANY = """info session, information session, info event, info evening, information evening, webinar, open house, open day,
        open evening, networking event, networking, meetup, workshop, lecture, tech talk, job fair, career fair, careers fair,
        recruiting fair, recruitment fair, hiring fair, info veranstaltung, infoveranstaltung, infoabend, jobmesse, karrieremesse,
        tag der offenen tür, réunion d information, salon de l emploi, forum emploi, journée portes ouvertes, sesión informativa,
        charla informativa, feria de empleo, infomøde, karrieremesse, karrieredag, åbent hus, infomöte, arbetsmarknadsdag"""
_BESIDE = frozenset(("and", "or", "with", "the", "of", "und", "et", "y", "de", "mit"))


@functools.cache
def _phrases(words: str) -> tuple[str, ...]:
    return tuple(sorted({" ".join(one.split()) for one in words.split(",")}, key=len, reverse=True))


@functools.cache
def signs() -> tuple[str, ...]:
    """Every phrase that may be a part of a round's name."""
    return tuple(dict.fromkeys((*_phrases(_KINDS), *_phrases(_MEETINGS), *_phrases(_BOTH))))


@functools.lru_cache(4096)
def round_in(words: str) -> tuple[str, str] | None:
    """The first words of a folded text that name a round, and the others; None where it names none.

    >>> round_in("phone screen interviewer")
    ('phone screen', 'interviewer')
    """
    tokens = words.split()
    for first in range(len(tokens)):
        last = _end_of_a_round(tokens, first)
        if last is not None:
            rest = [*tokens[:first], *tokens[last:]]
            return " ".join(tokens[first:last]), " ".join(rest)
    return None


@functools.cache
def _single_words() -> frozenset[str]:
    return _BESIDE.union(*(phrase.split() for phrase in signs()))


def is_round(words: str) -> bool:
    """Whether a folded text is the name of a round, and no more."""
    tokens, known = words.split(), _single_words()
    if not all(token in known or token.isdecimal() for token in tokens):
        return False
    return bool(tokens) and _end_of_a_round(tokens, 0) == len(tokens)


def is_round_by_its_days(words: str) -> bool:
    """Whether a folded text is a round where days stand below it, though it could head something else: Phone, HR."""
    return words in _phrases(_ONLY_WITH_DAYS)


def is_a_kind(words: str) -> bool:
    """Whether folded words say of which kind a round is, and name none alone: phone, live coding."""
    return words in _phrases(_KINDS)


def is_for_many(words: str) -> bool:
    """Whether a folded text names an event at which an employer talks to many: an info session, a career fair."""
    return any(f" {one} " in f" {words} " for one in _phrases(_FOR_MANY))


def _end_of_a_round(tokens: list[str], first: int) -> int | None:
    """Where the name of a round ends that begins at a token; None where none does."""
    has_kind = has_meeting = is_whole = False
    at, end = first, first
    while at < len(tokens):
        rest = " ".join(tokens[at:]) + " "
        phrase = next((one for one in signs() if rest.startswith(f"{one} ")), None)
        if phrase is not None:
            has_kind |= phrase in _phrases(_KINDS)
            has_meeting |= phrase in _phrases(_MEETINGS)
            is_whole |= phrase in _phrases(_BOTH)
            at += len(phrase.split())
            end = at
        elif tokens[at].isdecimal() and len(tokens[at]) < 3:
            has_kind, at = True, at + 1
            end = at
        elif at > first and tokens[at] in _BESIDE:
            at += 1
        else:
            break
    return end if is_whole or (has_kind and has_meeting) else None
