"""Letters by a program: each is asked for, held to the contract, and asked for once more; what does not pass is left.

Several are asked for at once, and held one after the other as they come. Whatever happens to one, the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from followup.drafting.own.held import Held, held
from followup.drafting.own.prompt import Commission, prompt_again, prompt_of

AT_ONCE = 4
TRIES = 2
_MOST_SHOWN, _MOST_FAULTS = 2000, 12  # characters of the first try, and what was wrong with it

Ask = Callable[[str], str]
"""Gives a prompt to the program, and returns its answer. Raises NoAnswer."""


class NoAnswer(Exception):
    """The program gave no answer; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a commission: the body that may be sent; else why there is none, in a sentence."""

    commission: Commission
    body: str | None = None
    why_not: str = ""


@dataclass(slots=True)
class _Try:
    """A prompt on its way, and which try it is."""

    commission: Commission
    prompt: str
    number: int


def written(commissions: Sequence[Commission], ask: Ask) -> Iterator[Outcome]:
    """What comes of each commission, as it comes. Whoever stops listening lets no further one begin."""
    standing = {_key(each): each.ours.body for each in commissions}
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        under_way = {
            pool.submit(ask, prompt): _Try(each, prompt, 1) for each in commissions for prompt in (prompt_of(each),)
        }
        while under_way:
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda each: _order(commissions, under_way[each].commission)):
                attempt = under_way.pop(future)
                result = _judged(future, attempt, standing)
                if isinstance(result, _Try):
                    under_way[pool.submit(ask, result.prompt)] = result
                    continue
                if result.body is not None:
                    standing[_key(result.commission)] = result.body
                yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _judged(future: Future[str], attempt: _Try, standing: dict[tuple[str, int], str]) -> Outcome | _Try:
    commission = attempt.commission
    try:
        answer = future.result()
    except NoAnswer as why:
        return Outcome(commission, why_not=str(why))
    found = held(answer, commission, list(_others(commission, standing)))
    if not found.faults:
        return Outcome(commission, body=found.body)
    if attempt.number < TRIES:
        before = (found.body or answer)[:_MOST_SHOWN]
        prompt = prompt_again(prompt_of(commission), before, [str(each) for each in found.faults[:_MOST_FAULTS]])
        return _Try(commission, prompt, attempt.number + 1)
    return Outcome(commission, why_not=_why(found))


def _why(found: Held) -> str:
    more = len(found.faults) - 1
    also = f", and {more} {'fault' if more == 1 else 'faults'} more" if more else ""
    return f"wrote what could not be sent, twice: {found.faults[0].said}{also}"


def _others(commission: Commission, standing: dict[tuple[str, int], str]) -> Iterator[str]:
    """What others of the same follow-up read as it stands, and what the commission names besides."""
    own = _key(commission)
    yield from (body for key, body in standing.items() if key[0] == own[0] and key != own)
    yield from (text for _, text in commission.others)


def _key(commission: Commission) -> tuple[str, int]:
    return commission.follow_up.uid, commission.place


def _order(commissions: Sequence[Commission], one: Commission) -> int:
    return next(number for number, each in enumerate(commissions) if each is one)
