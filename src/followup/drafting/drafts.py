"""Follow-ups and a playbook's templates to drafts, and what is wrong with the templates: Jinja2's one door.

A template is a file with the blocks title, instruction, subject and body. It runs in Jinja2's sandbox, sees the facts
of `facts.TABLE` and nothing else, and has no clock and no chance: two calls give the same words.
"""

from __future__ import annotations

import difflib
import functools
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followup.drafting import phrases
from followup.drafting.facts import FUNCTIONS, TABLE, Facts, attributes_of, is_same, own_words, turns
from followup.drafting.phrases import Form, plain
from followup.identity import short_hash
from followup.model import (
    Candidate,
    Channel,
    Draft,
    FollowUp,
    Message,
    Playbook,
    Recipients,
    Settings,
    Span,
    Step,
    Template,
    Wording,
)
from followup.problems import Place, Problem, in_order

if TYPE_CHECKING:
    import jinja2
    from jinja2 import nodes
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

PHONE_SCREEN_WORDS = Span(40, 80)
PANEL_WORDS = Span(50, 90)  # they compare
CALL_WORDS = Span(1, 150)  # a minute, spoken
LINKEDIN_CHARACTERS = 200  # without Premium; a step that says less means it
_WORDS_A_NAME = 15  # what each person to whom thanks are passed on adds to a text
_MOST_BREVITY = 2
_LONG_ROLE = 6  # words, "the" and "role" among them
_MOST_NOTES = 3


class DraftingError(Exception):
    """A template that failed while it ran, in spite of `template_problems`; `problem` has its line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Drafter:
    """Writes the wording of follow-ups. Compiles each template once; holds no other state that shows."""

    def __init__(self, playbook: Playbook, candidate: Candidate, settings: Settings) -> None:
        self._playbook = playbook
        self._candidate = candidate
        self._settings = settings

    @functools.cached_property
    def _environment(self) -> SandboxedEnvironment:
        return _environment_of(self._playbook, one_of=self._one_of())

    def _one_of(self) -> Callable[..., str]:
        """The filter that takes one line of a bank: by the reader's turn, from a start and in a stride that the
        candidate's name, the bank's and the opening's give. So two candidates, and one candidate's openings, differ.
        """
        from jinja2 import pass_context  # 50 ms with the rest of Jinja2, and a run without news drafts nothing

        salt = plain(self._candidate.name or "")

        @functools.cache
        def start_and_stride(bank: str, opening: str, lines: int) -> tuple[int, int]:
            # Not a checksum such as CRC, which is linear: names of one length would move every bank by the same. A
            # stride without a common divisor visits every line, so that people with different turns read different ones.
            strides = [each for each in range(1, lines + 1) if math.gcd(each, lines) == 1]
            number = int(short_hash(salt, bank, opening), 16)
            return number % lines, strides[number // lines % len(strides)]

        @pass_context
        def one_of(context: Context, lines: str | list[str], bank: str = "") -> str:
            found = lines.split("\n") if isinstance(lines, str) else lines
            choices = [line.strip() for line in found if line.strip()]
            if not choices:
                raise ValueError("one_of has no line to choose from")
            start, stride = start_and_stride(bank, context["_opening"], len(choices))
            place = start + stride * int(context["_turn"])
            line = choices[place % len(choices)]
            return f"{line}\n" if isinstance(lines, str) else line

        return one_of

    def wording(self, follow_up: FollowUp) -> Wording:
        """What the follow-up's event says. Raises DraftingError where a template fails."""
        template = self._template(follow_up.step)
        facts = Facts(follow_up, self._candidate, self._settings, _share_a_first_name(follow_up, self._settings))
        by_place = turns(follow_up.messages)
        told = [
            (message, {**facts.of(message), "_turn": by_place[place], "_opening": follow_up.opening.key})
            for place, message in enumerate(follow_up.messages)
        ]
        drafts = tuple(self._draft(template, follow_up, message, values) for message, values in told)
        first = told[0][1]
        title = self._block(template, "title", first) if not self._settings.private else _private_title(follow_up.step)
        instruction = self._block(template, "instruction", first)
        return Wording(
            title=plain(title),
            instruction=plain(instruction),
            drafts=drafts,
            notes=_notes(follow_up, self._candidate),
        )

    def _template(self, step: Step) -> jinja2.Template:
        name = _template_name(self._playbook, step.template)
        if name is None:
            raise DraftingError(_missing_template(step))
        from jinja2 import TemplateError  # already loaded by the environment

        try:
            return self._environment.get_template(name)
        except TemplateError as fault:
            raise DraftingError(_problem_of(fault, self._playbook.templates[name])) from fault

    def _draft(self, template: jinja2.Template, follow_up: FollowUp, message: Message, values: dict[str, Any]) -> Draft:
        body = self._fitting(template, "body", values, fits_of(follow_up, message, self._settings))
        subject = None
        if message.channel is Channel.EMAIL and "subject" in template.blocks:
            most = self._playbook.subject_characters
            subject = plain(self._fitting(template, "subject", values, lambda text: len(plain(text)) <= most)) or None
        return Draft(
            to=message.to, channel=message.channel, subject=subject, body=body, heading=_heading(follow_up, message)
        )

    def _fitting(
        self, template: jinja2.Template, block: str, values: dict[str, Any], fits: Callable[[str], bool]
    ) -> str:
        """The block's fullest text that fits; where none does, the shortest: a text is never cut."""
        texts = []
        for brevity in range(_MOST_BREVITY + 1):
            text = self._block(template, block, {**values, "brevity": brevity, **_said_shorter(values, brevity)})
            if fits(text):
                return text
            texts.append(text)
        return min(texts, key=len)

    def _block(self, template: jinja2.Template, name: str, values: dict[str, Any]) -> str:
        block = template.blocks.get(name)
        if block is None:
            return ""
        try:
            return tidy("".join(block(template.new_context(values))))
        except _faults() as fault:
            source = self._playbook.templates[str(template.name)]
            raise DraftingError(_problem_of(fault, source)) from fault


def _said_shorter(values: Mapping[str, Any], brevity: int) -> dict[str, str]:
    """A role as long as a sentence is named in the subject, and only pointed at in a text that is too long."""
    is_long = len(values["the_role"].split()) > _LONG_ROLE
    return {"the_role": phrases.the_role(None)} if brevity == _MOST_BREVITY and is_long else {}


# What a finished text looks like.

_SOFT_BREAK = re.compile(r"(?<=[.!?:;。！？…])([\"”’)]*)[ \t]*\n(?!\n|- |– )[ \t]*")
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_SPACES = re.compile(r"[ \t\u00a0]{2,}")
_TWO_STOPS = re.compile(r"(?<=[^.])([.!?。！？…])\.(?!\.)")


def tidy(text: str) -> str:
    """The text of a rendered block as a person would have typed it.

    Sentences on lines of their own become one paragraph, a blank line parts paragraphs, and other line breaks stay. A
    name that ends in a full stop does not get a second one.
    """
    text = "\n".join(line.strip(" \t") for line in text.strip().split("\n"))
    text = _SPACES.sub(" ", _BLANK_LINES.sub("\n\n", _SOFT_BREAK.sub(r"\1 ", text)))
    return _TWO_STOPS.sub(r"\1", text).replace("\x1f", "\n").strip()


def words_of(follow_up: FollowUp, message: Message) -> Span | None:
    """How many words a message's body may have: the step's limits, narrower for a first call and for a panel, and wider
    by some words for each person to whom thanks are passed on.
    """
    limits = follow_up.step.words
    if limits is None:
        return None
    if message.channel is Channel.CALL:
        return CALL_WORDS
    if follow_up.step.recipients is Recipients.INTERVIEWERS:
        if len(follow_up.messages) >= 3:
            limits = _narrowed(limits, PANEL_WORDS)
        elif follow_up.visit and all(interview.is_phone_screen for interview in follow_up.visit):
            limits = _narrowed(limits, PHONE_SCREEN_WORDS)
    return replace(limits, most=limits.most + _WORDS_A_NAME * len(message.passes_on))


def _narrowed(limits: Span, to: Span) -> Span:
    return Span(min(limits.least, to.least), min(limits.most, to.most))


def characters_of(follow_up: FollowUp, message: Message, settings_characters: int | None = None) -> int | None:
    """How many characters a message's body may have; a LinkedIn note as many as the candidate's account allows."""
    limits = follow_up.step.characters
    if message.channel is Channel.LINKEDIN and settings_characters is not None:
        return settings_characters if limits is None or limits.most >= LINKEDIN_CHARACTERS else limits.most
    return limits.most if limits else None


def fits_of(follow_up: FollowUp, message: Message, settings: Settings) -> Callable[[str], bool]:
    """Whether a body is short enough for its medium."""
    words, characters = words_of(follow_up, message), characters_of(follow_up, message, settings.linkedin_characters)

    def fits(text: str) -> bool:
        return (words is None or len(text.split()) <= words.most) and (characters is None or len(text) <= characters)

    return fits


def _private_title(step: Step) -> str:
    """A title without names, for a calendar that colleagues can see."""
    return f"Follow-up: {step.name.replace('_', ' ').replace('thank you', 'thank-you').replace('linkedin', 'LinkedIn')}"


def _heading(follow_up: FollowUp, message: Message) -> str | None:
    if message.to is None:
        return None if message.channel is Channel.NOTE else plain(follow_up.opening.company)
    title = getattr(message.to, "title", None)
    name = plain(message.to.name)
    return f"{name}, {plain(title)}" if title else name


def _share_a_first_name(follow_up: FollowUp, settings: Settings) -> frozenset[str]:
    """The names of people in one follow-up who would be called the same."""
    people = {plain(each.name) for message in follow_up.messages for each in (message.to, *message.passes_on) if each}
    by_called: dict[str, list[str]] = {}
    for name in people:
        by_called.setdefault(phrases.called(name, settings.address).casefold(), []).append(name)
    return frozenset(name for names in by_called.values() if len(names) > 1 for name in names)


# The notes at the end of an event.


def _notes(follow_up: FollowUp, candidate: Candidate) -> tuple[str, ...]:
    """Why now, and then what to know or to add: three lines at most."""
    wanted = [plain(follow_up.why), *_to_know(follow_up, candidate), *_to_add(follow_up)]
    return tuple(dict.fromkeys(note for note in wanted if note))[:_MOST_NOTES]


def _to_know(follow_up: FollowUp, candidate: Candidate) -> Iterator[str]:
    for message in follow_up.messages:
        if message.send_at:
            here = message.send_at.astimezone(follow_up.start.tzinfo)
            day = phrases.day_name(here.date(), candidate.country, follow_up.start.date(), weekday=True)
            theirs = f", {message.send_at:%H:%M} for {plain(message.to.name)}" if message.to else ""
            yield f"Write it now, and schedule it for {day}, {here:%H:%M} your time{theirs}."
        if message.channel is Channel.CARD:
            address = follow_up.opening.address
            yield f"Check the address: {plain(address)}" if address else "No street yet: add `address:` and run again."
    nameless = [
        plain(message.to.name)
        for message in follow_up.messages
        if message.channel is Channel.EMAIL and message.to and not message.to.email
    ]
    if nameless:
        is_for_references = follow_up.step.recipients in (Recipients.REFERENCES, Recipients.ASKED_REFERENCES)
        or_ask = "" if is_for_references else ", or ask who arranged it"
        yield f"No email address for {_few(nameless)}: add `email:`{or_ask}."


def _to_add(follow_up: FollowUp) -> Iterator[str]:
    """What one more fact would make better: for what is written to the people of the opening."""
    if follow_up.step.recipients not in (Recipients.INTERVIEWERS, Recipients.LEAD, Recipients.OTHER_INTERVIEWERS):
        return
    written = [
        (message.to, own_words(follow_up.opening, message))
        for message in follow_up.messages
        if message.to and any(is_same(message.to, person) for person in follow_up.opening.people)
    ]
    without = [plain(person.name) for person, own in written if own.topic is None]
    if without:
        yield f"A topic for {_few(without)} would make this more personal: add `topic:` and run again."
    whole = [plain(person.name) for person, own in written if own.topic and own.topic.form is Form.APART]
    if whole:
        yield f"The topic of {_few(whole)} would read better as a few words, like `topic: the release train`."
    if follow_up.step.recipients is Recipients.INTERVIEWERS and not follow_up.opening.strengths:
        yield "One of your strengths that this role needs would help: add `strengths:` and run again."


def _few(names: list[str]) -> str:
    return phrases.listed(names if len(names) < 4 else [*names[:2], f"{len(names) - 2} others"])


# Templates: compiling, and what is wrong with them.

_BLOCKS = ("title", "instruction", "subject", "body")


def _environment_of(playbook: Playbook, one_of: Callable[..., str]) -> SandboxedEnvironment:
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment  # 50 ms: only runs that have something to draft load it

    environment = SandboxedEnvironment(
        loader=DictLoader({name: template.source for name, template in playbook.templates.items()}),
        autoescape=False,  # plain text
        undefined=StrictUndefined,
        finalize=_refuse_none,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals.clear()  # no lipsum, no cycler: a template has its facts
    environment.filters.pop("random")
    environment.filters["one_of"] = one_of
    environment.filters["first_capital"] = lambda text: text[:1].upper() + text[1:]
    return environment


def _refuse_none(value: object) -> object:
    if value is None:
        raise TypeError("a fact that is absent here was written into the text")
    return value


def _faults() -> tuple[type[Exception], ...]:
    """What a template can raise while it runs."""
    from jinja2 import TemplateError

    return (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError)


def _problem_of(fault: Exception, template: Template) -> Problem:
    line, trace = getattr(fault, "lineno", None), fault.__traceback__
    while line is None and trace is not None:
        running = trace.tb_frame.f_globals.get("__jinja_template__")
        compiled = trace.tb_frame.f_code.co_filename
        if running is not None and compiled in ("<template>", running.filename):
            line_here = running.get_corresponding_lineno(trace.tb_lineno)
            if running.name == template.name or trace.tb_next is None:
                line = line_here
        trace = trace.tb_next
    message = getattr(fault, "message", None) or str(fault)
    code = "template-syntax" if getattr(fault, "lineno", None) else "template-fails"
    return Problem(code, f"the template {template.name}: {message}", Place(template.file, line or 1))


def _template_name(playbook: Playbook, name: str) -> str | None:
    """The key under which a step's template is kept: with or without `.txt`."""
    return next((key for key in (name, f"{name}.txt", name.removesuffix(".txt")) if key in playbook.templates), None)


def _missing_template(step: Step) -> Problem:
    return Problem(
        "missing-template",
        f"{step.name} has no template",
        step.place,
        hint=f"write templates/{step.template.removesuffix('.txt')}.txt",
    )


def _nearest(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def template_problems(playbook: Playbook) -> tuple[Problem, ...]:
    """Everything wrong with a playbook's templates, found without running them: every branch is read."""
    from jinja2 import TemplateSyntaxError

    environment = _environment_of(playbook, one_of=lambda lines, bank="": lines)
    found: list[Problem] = []
    used = {_template_name(playbook, step.template): step for step in playbook.steps}
    for name, template in playbook.templates.items():
        try:
            tree = environment.parse(template.source, name)
        except TemplateSyntaxError as fault:
            found.append(_syntax_problem(fault, template))
            continue
        found += _Reading(template, playbook, environment).problems(tree)
        if not name.startswith("_"):
            found += _block_problems(tree, template, used.get(name))
    return in_order(found)


def _syntax_problem(fault: jinja2.TemplateSyntaxError, template: Template) -> Problem:
    message = fault.message or "it is no template"
    return Problem("template-syntax", f"the template cannot be read: {message}", _place(template, fault.lineno))


def _place(template: Template, line: int, word: str = "") -> Place:
    lines = template.source.split("\n")
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    found = re.search(rf"\b{re.escape(word)}\b", text) if word else None
    return Place(template.file, line, found.start() + 1 if found else 1, len(word) if found else 1)


def _block_problems(tree: nodes.Template, template: Template, step: Step | None) -> Iterator[Problem]:
    from jinja2 import nodes

    there = {block.name: block.lineno for block in tree.find_all(nodes.Block)}
    for name, line in there.items():
        if name not in _BLOCKS:
            yield Problem(
                "unknown-template-block",
                f"there is no block `{name}`",
                _place(template, line, name),
                hint=_nearest(name, _BLOCKS),
            )
    if tree.find(nodes.Extends):
        return
    is_email = step is not None and step.channel is Channel.EMAIL and step.recipients is not Recipients.CANDIDATE
    for name in _BLOCKS:
        if name not in there and (name != "subject" or is_email):
            yield Problem(
                "missing-template-block",
                f"the template {template.name} has no block `{name}`",
                Place(template.file, 1),
                hint=f"write {{% block {name} %}} … {{% endblock %}}",
            )


class _Reading:
    """One template read against the table of facts: every name, and what is tested before it is written."""

    def __init__(self, template: Template, playbook: Playbook, environment: SandboxedEnvironment) -> None:
        self._template = template
        self._templates = playbook.templates
        self._environment = environment
        self._found: list[Problem] = []

    def problems(self, tree: nodes.Template) -> list[Problem]:
        self._own = _names_stored(tree)
        self._walk(tree, {}, frozenset())
        return self._found

    def _say(self, code: str, message: str, node: nodes.Node, word: str, hint: str = "") -> None:
        self._found.append(Problem(code, message, _place(self._template, node.lineno, word), hint=hint))

    def _walk(self, node: nodes.Node, records: Mapping[str, type], tested: frozenset[str]) -> None:
        """`records` are the loop variables and what they hold; `tested` are the facts known to be there."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            self._check_name(node)
        elif isinstance(node, (nodes.Getattr, nodes.Getitem)):
            self._check_attribute(node, records)
        elif isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            self._check_other_template(node)
        elif isinstance(node, (nodes.Filter, nodes.Test)):
            self._check_filter(node)
        if isinstance(node, nodes.Output):
            for each in node.nodes:
                self._check_written(each, tested)
        for child, child_records, child_tested in self._children(node, records, tested):
            self._walk(child, child_records, child_tested)

    def _children(
        self, node: nodes.Node, records: Mapping[str, type], tested: frozenset[str]
    ) -> Iterator[tuple[nodes.Node, Mapping[str, type], frozenset[str]]]:
        from jinja2 import nodes

        if isinstance(node, nodes.For):
            inner = dict(records)
            record = self._record_of(node.iter, records)
            if isinstance(node.target, nodes.Name) and record:
                inner[node.target.name] = record
            yield node.iter, records, tested
            for each in (*node.body, *node.else_, *([node.test] if node.test else [])):
                yield each, inner, tested
        elif isinstance(node, (nodes.If, nodes.CondExpr)):
            yield from self._branches(node, records, tested)
        elif isinstance(node, nodes.And):
            yield node.left, records, tested
            yield node.right, records, tested | _shown_by(node.left, True)
        else:
            for each in node.iter_child_nodes():
                yield each, records, tested

    def _branches(
        self, node: nodes.If | nodes.CondExpr, records: Mapping[str, type], tested: frozenset[str]
    ) -> Iterator[tuple[nodes.Node, Mapping[str, type], frozenset[str]]]:
        from jinja2 import nodes

        yield node.test, records, tested
        yes, no = tested | _shown_by(node.test, True), tested | _shown_by(node.test, False)
        if isinstance(node, nodes.CondExpr):
            yield node.expr1, records, yes
            if node.expr2 is not None:
                yield node.expr2, records, no
            return
        for each in node.body:
            yield each, records, yes
        for branch in node.elif_:
            yield branch, records, no
            no = no | _shown_by(branch.test, False)
        for each in node.else_:
            yield each, records, no

    def _check_name(self, node: nodes.Name) -> None:
        name = node.name
        if node.ctx != "load" or name in TABLE or name in FUNCTIONS or name in self._own:
            return
        hint = _nearest(name, [*TABLE, *FUNCTIONS])
        self._say("unknown-template-variable", f"a template knows no `{name}`", node, name, hint)

    def _check_attribute(self, node: nodes.Getattr | nodes.Getitem, records: Mapping[str, type]) -> None:
        from jinja2 import nodes

        word = (
            node.attr
            if isinstance(node, nodes.Getattr)
            else node.arg.value
            if isinstance(node.arg, nodes.Const)
            else ""
        )
        if not isinstance(word, str):
            return
        record = self._element_of(node.node, records)
        if record is not None:
            known = attributes_of(record)
        elif isinstance(node.node, nodes.Name) and node.node.name == "loop":
            known = _LOOP
        elif isinstance(node.node, nodes.Name) and node.node.name in TABLE:
            known = ()
        else:
            return
        if word not in known:
            owner = node.node.name if isinstance(node.node, nodes.Name) else "this"
            self._say("unknown-template-attribute", f"`{owner}` has no `{word}`", node, word, _nearest(word, known))

    def _check_filter(self, node: nodes.Filter | nodes.Test) -> None:
        """Jinja itself tells of an unknown filter inside an `if` only when the branch is taken."""
        from jinja2 import nodes

        kind = "filter" if isinstance(node, nodes.Filter) else "test"
        known = self._environment.filters if kind == "filter" else self._environment.tests
        if node.name not in known:
            self._say(
                f"unknown-template-{kind}",
                f"there is no {kind} `{node.name}`",
                node,
                node.name,
                _nearest(node.name, known),
            )

    def _check_other_template(self, node: nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends) -> None:
        from jinja2 import nodes

        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if isinstance(name, str) and name not in self._templates:
            self._say("missing-template", f"there is no template `{name}`", node, name, _nearest(name, self._templates))

    def _check_written(self, node: nodes.Node, tested: frozenset[str]) -> None:
        """A fact that may be absent must be tested before it is written, or the text would have a hole."""
        from jinja2 import nodes

        if isinstance(node, nodes.Concat):
            for each in node.nodes:
                self._check_written(each, tested)
        if isinstance(node, nodes.CondExpr):
            self._check_written(node.expr1, tested | _shown_by(node.test, True))
            if node.expr2 is not None:
                self._check_written(node.expr2, tested | _shown_by(node.test, False))
        if isinstance(node, nodes.Or):
            self._check_written(node.right, tested | _shown_by(node.left, False))
        if not isinstance(node, nodes.Name) or node.name in self._own:
            return
        fact = TABLE.get(node.name)
        if fact is not None and fact.may_be_absent and node.name not in tested:
            self._say(
                "absent-template-fact",
                f"`{node.name}` may be absent, and would leave a hole in the text",
                node,
                node.name,
                f"write it inside {{% if {node.name} %}} … {{% endif %}}",
            )

    def _record_of(self, node: nodes.Node, records: Mapping[str, type]) -> type | None:
        """What a list holds, for a list of the table and for a filtered one."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name) and node.name in TABLE:
            return TABLE[node.name].record
        if (
            isinstance(node, nodes.Filter)
            and node.node is not None
            and node.name not in ("map", "groupby", "batch", "slice")
        ):
            return self._record_of(node.node, records)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
            return self._record_of(node.node, records)
        return None

    def _element_of(self, node: nodes.Node, records: Mapping[str, type]) -> type | None:
        """The record that an expression gives, where it gives one."""
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            return records.get(node.name)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int):
            return self._record_of(node.node, records)
        if isinstance(node, nodes.Filter) and node.name in ("first", "last") and node.node is not None:
            return self._record_of(node.node, records)
        return None


def _names_stored(tree: nodes.Template) -> frozenset[str]:
    """The names that a template makes itself: set, for, macro, import."""
    from jinja2 import nodes

    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    names |= {node.name for node in tree.find_all(nodes.Macro)}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    for node in tree.find_all(nodes.FromImport):
        names |= {each if isinstance(each, str) else each[1] for each in node.names}
    return frozenset(names | {"loop", "caller"})


_LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "cycle")

# Facts that are there when another says so.
_IMPLIED: Mapping[str, tuple[str, ...]] = {"strength_form": ("strength",), "topic_is_woven": ("topic",)}


def _shown_by(test: nodes.Node, outcome: bool) -> frozenset[str]:
    """The facts that are known to be there once a test came out as `outcome`."""
    from jinja2 import nodes

    if isinstance(test, nodes.Name):
        return frozenset((test.name, *_IMPLIED.get(test.name, ()))) if outcome else frozenset()
    if isinstance(test, nodes.Not):
        return _shown_by(test.node, not outcome)
    if isinstance(test, nodes.And if outcome else nodes.Or):
        return _shown_by(test.left, outcome) | _shown_by(test.right, outcome)
    if not outcome or not isinstance(test, nodes.Compare) or not isinstance(test.expr, nodes.Name):
        return frozenset()
    is_equal = all(each.op == "eq" and isinstance(each.expr, nodes.Const) for each in test.ops)
    return frozenset((test.expr.name, *_IMPLIED.get(test.expr.name, ()))) if is_equal else frozenset()
