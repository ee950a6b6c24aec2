"""What each kind of letter is for, what has to be in it and what never is: the rules that a program gets.

The reasons are the playbook's own; steps that a user added have the rules of their channel.
"""

from __future__ import annotations

from dataclasses import dataclass

from followup.model.etiquette import Channel, Recipients
from followup.model.follow_ups import FollowUp, Message
from followup.model.people import Reference


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter; `needs` is a pattern of what has to stand in it, and `lacks` says so where it does not."""

    what: str
    has: tuple[str, ...]
    never: tuple[str, ...]
    needs: str = ""
    lacks: str = ""


_THANKS = (r"\bthank|\bgrateful|\bappreciat", "it does not thank")
_ASKS = (r"\?", "it does not ask")
_IN_TOUCH = (
    r"\btouch\b|\bconnect|\bpaths\b|\bwith you\b|\bjoin|\bsee you\b|\ball the best\b",
    "it does not say that you would like to stay in touch",
)

_KINDS = {
    "thank_you_email": Kind(
        "a thank-you email after a job interview",
        (
            "Thanks first, for the occasion, in one sentence.",
            "Then their topic, if there is one: what you took from it, in plain words.",
            "Then at most one fact of yours, as a sentence of its own.",
            "A fact that answers neither their topic nor the job is worse than none.",
            "At the end one small offer or none: to say more, to answer a question that is left.",
        ),
        ("a question about the decision", "salary, benefits, hours", "an apology", "praise of yourself"),
        *_THANKS,
    ),
    "thank_you_note": Kind(
        "a handwritten card that comes by post some days after an interview on the spot",
        (
            "Thanks again, then one warm line, then that you would like to join them.",
            "It is read some days later: no weekday, no “today”.",
        ),
        ("a sentence of the email", "a request or a question", "your record"),
        *_THANKS,
    ),
    "reference": Kind(
        "a message to somebody who speaks for you as a reference",
        (
            "Thanks for being a reference; where you interviewed, for which job, and that they may call.",
            "What this person saw of you, from the facts.",
            "Whether anyone has called yet, and a wish to be told when they do.",
            "An easy way out: if the time is bad, you will ask somebody else.",
        ),
        ("what to say word for word", "“what did they ask about me?”", "something that this person did not see"),
        *_THANKS,
    ),
    "linkedin": Kind(
        "the note to an invitation on LinkedIn, for the person who leads the hiring",
        ("Where or when you met, the topic in two to six words, and that you would like to stay in touch either way.",),
        ("a request", "a question", "“add you to my professional network”"),
        *_IN_TOUCH,
    ),
    "linkedin_others": Kind(
        "the note to an invitation on LinkedIn, for somebody met at an interview, when it is all over",
        ("Where you met, the topic in two to six words, and a wish to stay in touch; true after a yes and a no.",),
        ("how it ended", "a request", "a question"),
        *_IN_TOUCH,
    ),
    "check_in": Kind(
        "one check-in after the day on which they wanted to decide; there is no second one",
        (
            "The job and the date, kindly, since such dates move; that you are still interested, in one clause.",
            "One question: whether there is news, or a new date.",
            "One thing that would be of use to them, if the facts have one.",
        ),
        ("reproach", "hurry", "a second question", "“just checking in”", "“look forward to hearing from you”"),
        *_ASKS,
    ),
    "reply": Kind(
        "an answer to what they told you: a no, or an offer",
        (
            "After a no: thanks for telling you, one honest line, something good that is true, and that the door stays open.",
            "After an offer: thanks, gladness once, and by when they will have your answer, or a question by when they need it.",
        ),
        ("why", "an argument", "a bargain"),
        *_THANKS,
    ),
    "accept": Kind(
        "the answer to an offer: yes",
        ("Yes in the first sentence, with the job; thanks; that you look forward to it; what you need to send.",),
        ("a bargain", "a condition"),
        r"\baccept|\byes\b|\bdelighted\b|\bjoin", "it does not say yes",
    ),
    "decline": Kind(
        "the answer to an offer: no",
        ("Thanks for the offer, then the no in plain words, then good wishes.",),
        ("where you go instead, how much, or why",),
        r"\bnot\b|n't\b|\bdeclin|\bsay(?:ing)? no\b", "it does not say no",
    ),
    "withdraw": Kind(
        "the news to another company that you have taken a job elsewhere",
        ("The news in the first sentence, with the job that you withdraw from; thanks; good wishes.",),
        ("where you go, and why",),
        r"\bwithdraw|\bout of the running\b|\bno longer\b|\banother (?:job|offer|position|role)\b", "it does not withdraw",
    ),
    "hurry": Kind(
        "a question to a company that decides after an offer of another one has to be answered",
        (
            "That you are still interested, that you have an offer, and by when it has to be answered.",
            "One question: whether they can say by then where they stand.",
        ),
        ("a threat", "who made the offer, and how much it is"),
        *_ASKS,
    ),
    "outcome": Kind(
        "the outcome, told to somebody who spoke for you as a reference",
        ("What came of it, plainly; thanks for speaking for you.",),
        ("a complaint", "who decided, and why"),
        *_THANKS,
    ),
}  # fmt: skip

_CALLED_ALREADY = Kind(
    "thanks to a reference whom the company has called already",
    ("Thanks for talking with them, and that you will tell how it turns out.",),
    ("a request", "a question of what was said"),
    *_THANKS,
)

_BY_CHANNEL = {
    Channel.EMAIL: "an email about a job interview",
    Channel.CARD: "a handwritten card that comes by post",
    Channel.CALL: "what is said in a telephone call of less than a minute",
    Channel.TEXT: "a text message to a telephone",
    Channel.LINKEDIN: "the note to an invitation on LinkedIn",
}
_AS = {
    Channel.CALL: "It is said on the telephone: short sentences, as one speaks.",
    Channel.TEXT: "It is a text to a telephone: two or three short sentences.",
    Channel.CARD: "It is written by hand: warm, and short.",
    Channel.LINKEDIN: "It is one paragraph of one or two sentences.",
}


def kind_of(follow_up: FollowUp, message: Message) -> Kind:
    """The rules of a message's kind."""
    step = follow_up.step
    is_called = isinstance(message.to, Reference) and message.to.contacted and step.name == "reference"
    known = _CALLED_ALREADY if is_called else _KINDS.get(step.name)
    if known is None:
        return Kind(_BY_CHANNEL[message.channel], ("It does what the letter that is given as a beginning does.",), ())
    how = (_AS[message.channel],) if message.channel in _AS else ()
    passes_on = (
        ("Ask them to pass your thanks on to the people in “thanks also to”, by name or together.",)
        if message.passes_on and step.recipients is Recipients.INTERVIEWERS
        else ()
    )
    return Kind(known.what, (*known.has, *passes_on, *how), known.never, known.needs, known.lacks)
