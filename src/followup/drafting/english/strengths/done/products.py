"""What somebody makes that others use, as they say it themselves."""

from __future__ import annotations

from followup.drafting.english.grammar.articles import is_whole
from followup.drafting.english.grammar.clauses import clause
from followup.drafting.english.grammar.cores import core_end, is_plural
from followup.drafting.english.grammar.phrases import has_gap
from followup.drafting.english.words.patterns import Pattern
from followup.drafting.english.words.persons import is_people
from followup.drafting.english.words.tagging import Tokens, tokens
from followup.drafting.english.words.word_sets import word_set

_WRITTEN = word_set(
    "protocols reports documents documentation code letters manuals procedures minutes notes instructions specs specifications "
    "emails affidavits guides policies proposals summaries scripts articles posts statements contracts pleadings bids tenders "
    "docs sops packs recipes captions briefs newsletters tests leases wills playbooks runbooks"
)
_WRITTEN_PLANS = word_set("care lesson treatment learning test project business")
_MADE = word_set("rotas rosters schedules timetables spreadsheets checklists maps charts")
_BUILT = word_set("dashboards websites apps tools prototypes")
_BY_NAME = Pattern(r"^(?:write|make|build)s? (?=\w+ )")
_RELATIVE = frozenset(("that", "which"))
_IS_PAST = Pattern(r"^(?:had|was|were|did|didn't|could|couldn't|wouldn't)$")
_NO_MARK = Pattern(r"[,;:/+?\"()]")


def product(line: str) -> str | None:
    """For "protocols a stranger can repeat": "I write protocols a stranger can repeat"; None where it is not sure what one does
    to make them: "plans that hold".
    """
    line = _BY_NAME.sub("", line)
    words = tokens(line)
    if len(words) < 3 or _NO_MARK.search(line):
        return None
    core = next((at for at in range(1, min(4, len(words))) if _done_to_make(words[:at])), None)
    if core is None or words[0].can_be("DCOI") or not is_whole(words):
        return None
    behind = words[core:]
    if not _is_told_by(behind, is_plural(words[core - 1])):
        return None
    present, done = _done_to_make(words[:core]) or ("", "")
    return f"I've {done} {line}" if _is_past(behind) else f"I {present} {line}"


def _done_to_make(things: Tokens) -> tuple[str, str] | None:
    """What one does to make things, and its participle; None where the noun does not say it."""
    head = things[-1].low
    if head in _WRITTEN or (head == "plans" and len(things) > 1 and things[-2].low in _WRITTEN_PLANS):
        return "write", "written"
    if head in _MADE:
        return "make", "made"
    return ("build", "built") if head in _BUILT else None


def _is_told_by(behind: Tokens, is_many: bool) -> bool:
    """Whether a clause tells of what is made: "that get answered", "nobody disputes"; in "documentation engineers actually use"
    the engineers could as well be the documentation's.
    """
    if not behind:
        return False
    if behind[0].low in _RELATIVE:
        return len(behind) > 1
    if behind[0].can_be("DO"):
        return len(behind) > 1 and (behind[0].can_be("O") or core_end(behind) > 1)
    is_people_first = is_people(behind[0].low) or (behind[0].low == "other" and is_people(behind[1].low))
    is_sure = is_many or behind[0].low in ("others", "people")
    is_people_first = is_people_first or behind[0].low == "others"
    return is_sure and is_people_first and (has_gap(behind) or clause(behind, behind_wh=True) is not None)


def _is_past(behind: Tokens) -> bool:
    """Whether the clause tells of what was: "didn't have to send back"."""
    first = next((word for word in behind[1:] if word.can_be("MXHFbzp") and not word.can_be("nums")), None)
    return first is not None and (bool(_IS_PAST.match(first.low)) or (first.can_be("p") and not first.can_be("b")))
