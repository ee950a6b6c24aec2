"""What is understood of invitations. A folder below invitations/ is a test: messages (`1.ics`, `2.eml`, …) are added one by
one to `list.yaml`; `after.yaml` is the list then, and `told.txt` why it is there and what the command said.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import icalendar
import pytest
from commands import SAMPLE, SAMPLE_CANDIDATE, followup
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cases import graceful

from followup.amending.adding import Result, add
from followup.amending.deciding import Outcome
from followup.amending.files import messages_from
from followup.amending.listed import entries_of, plain
from followup.amending.understanding import Said
from followup.model.status import Status
from followup.reading.listing import Given, Listing, listing_from
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source

INVITATIONS = Path(__file__).parent / "invitations"
CASES = sorted(path for path in INVITATIONS.iterdir() if path.is_dir())
PLAYBOOK = graceful()
LIST = b"candidate: {name: Priya Raman, email: priya@example.org, timezone: America/New_York, country: US}\ninterviews: []\n"


EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:order-1
SEQUENCE:{sequence}
DTSTAMP:2026112{sequence}T120000Z
DTSTART:202612{day:02}T{hour:02}0000Z
DTEND:202612{day:02}T{hour:02}4500Z
SUMMARY:{round} - Ramparts - Data Analyst
LOCATION:{place}
ORGANIZER;CN=Dana Ruiz:mailto:dana.ruiz@ramparts.example
{people}ATTENDEE;CN=Priya Raman:mailto:priya@example.org
END:VEVENT
END:VCALENDAR
"""


def read(source: Source) -> Listing:
    return listing_from([source], None, None, Given(), PLAYBOOK)


def taken(data: bytes, *messages: bytes, company: str | None = None) -> Result:
    """A list after messages that come in one run."""
    found = [one for message in messages for one in messages_from(message, "x").invitations]
    return add(data, "list.yaml", found, read, Said(company))


def messages_of(case: Path) -> list[Path]:
    return sorted(path for path in case.iterdir() if path.stem.isdecimal())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_ends_in_the_list_and_the_words_beside_it(case: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.yaml"
    shutil.copyfile(case / "list.yaml", listed)
    told = []
    for message in messages_of(case):
        ran = followup("add", message, "--to", listed)
        told.append(f"$ followup add {message.name} --to list.yaml  # {ran.code}\n{ran.err}{ran.out}")
    why, _, words = (case / "told.txt").read_text("utf-8").partition("\n")
    assert why.startswith("# ")
    assert "".join(told).replace(f"{tmp_path}/", "").replace(f"{case}/", "") == words
    assert listed.read_text("utf-8") == (case / "after.yaml").read_text("utf-8")
    ran = followup("check", listed)
    assert "error" not in ran.err, "the list is in order afterwards"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100


TITLES = {
    "Invitation: Job interview at Kestrel Bay Foods Ltd - Line Cook": ("Kestrel Bay Foods Ltd", "Line Cook", None),
    "2nd round: Product Manager Interview | Marisol": ("Marisol", "Product Manager", "2nd round"),
    "Your upcoming interview with New Relic is confirmed!": ("New Relic", None, None),
    "Interview with Dr. Jane Smith": ("Northwind", None, None),
    "Process Engineer Interview (Teams)": ("Northwind", "Process Engineer", None),
    "Einladung zum Vorstellungsgespräch – Pflegefachkraft (m/w/d) – Klinikum Nord": ("Klinikum Nord", "Pflegefachkraft", None),
    "WG: Zweitgespräch bei der Stadtwerke Ulm AG als Sachbearbeiterin": (
        "Stadtwerke Ulm AG", "Sachbearbeiterin", "Zweitgespräch",
    ),
    "Rappel : entretien téléphonique - Assistante de direction chez Atelier Rouge": (
        "Atelier Rouge", "Assistante de direction", "entretien téléphonique",
    ),
    "Segunda entrevista: Analista de datos - Banco Sol": ("Banco Sol", "Analista de datos", "Segunda entrevista"),
    "Colloquio di lavoro presso Officine Verdi per Impiegata": ("Officine Verdi", "Impiegata", None),
    "Sollicitatiegesprek bij Van Dijk voor Boekhouder": ("Van Dijk", "Boekhouder", None),
    "面试 - 蓝海科技 - 数据分析师": ("蓝海科技", "数据分析师", None),
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_says_whose_interview_it_is(title: str) -> None:
    event = EVENT.replace("SUMMARY:{round} - Ramparts - Data Analyst", f"SUMMARY:{title}").format(
        method="REQUEST", sequence=0, day=3, hour=15, place="", people="", round=""
    )
    (step,) = taken(LIST, event.replace("dana.ruiz@ramparts.example", "dana.ruiz@northwind.example").encode()).steps
    assert (step.company, step.role, step.round) == TITLES[title]


def test_a_call_with_a_nickname_is_asked_about() -> None:
    event = EVENT.replace("SUMMARY:{round} - Ramparts - Data Analyst", "SUMMARY:Call with MinnaK").format(
        method="REQUEST", sequence=0, day=3, hour=15, place="", people="", round=""
    )
    result = taken(LIST, event.replace("dana.ruiz@ramparts.example", "dana@gmail.com").encode())
    assert (result.data, result.steps[0].outcome) == (LIST, Outcome.REFUSED)
    assert any("--company" in note for note in result.steps[0].notes)


MAILS = {
    "We have decided to move forward with other candidates.": Status.REJECTED,
    "Unfortunately we are not able to offer you the position.": Status.REJECTED,
    "We are delighted to offer you the position of Staff Engineer!": Status.OFFER,
    "We are delighted to offer you the role, and the other people on the team send their best.": Status.OFFER,
    "Leider haben wir uns für eine andere Bewerberin entschieden.": Status.REJECTED,
    "Wir freuen uns, Ihnen die Stelle als Projektleiterin anzubieten.": Status.OFFER,
    "Nous avons le regret de vous informer que votre candidature n'a pas été retenue.": Status.REJECTED,
    "Nous sommes ravis de vous proposer le poste de comptable.": Status.OFFER,
    "Lamentamos informarle que hemos seleccionado otro perfil.": Status.REJECTED,
    "Purtroppo abbiamo deciso di procedere con un'altra candidatura.": Status.REJECTED,
    "We have decided to go in a different direction.": Status.REJECTED,
    "After much thought, we have chosen to go with another candidate.": Status.REJECTED,
    "We will not be taking your application further.": Status.REJECTED,
    "We won’t be progressing your candidacy at this time.": Status.REJECTED,
    "Your application has not been taken forward on this occasion.": Status.REJECTED,
    "We went with someone who has more experience in retail.": Status.REJECTED,
    "The team picked a different applicant for this role.": Status.REJECTED,
    "We have offered the position to a stronger candidate.": Status.REJECTED,
    "We are no longer considering you for the role.": Status.REJECTED,
    "We can't invite you to the next stage.": Status.REJECTED,
    "We didn't feel that it was the right fit.": Status.REJECTED,
    "We have decided to go with a candidate who has more hospice experience.": Status.REJECTED,
    "We have chosen a candidate whose background is closer to what we need.": Status.REJECTED,
    "After long discussions we moved forward with an applicant with ten years in retail.": Status.REJECTED,
    "The committee has selected the candidate that best matches our needs.": Status.REJECTED,
    "We have hired one of our own nurses for the position.": Status.REJECTED,
    "The role went to a person with a background in logistics.": Status.REJECTED,
    "We offered the job to a candidate who had applied before you.": Status.REJECTED,
    "The job is yours if you want it.": Status.OFFER,
    "The position is yours!": Status.OFFER,
    "We would love for you to join us: the role is yours.": Status.OFFER,
    "We'd like you to have the job.": Status.OFFER,
    "You got the job, congratulations!": Status.OFFER,
    "We are going to speak with a candidate who has more experience on Monday.": None,
    "We are looking for a candidate who has more hospice experience, such as you.": None,
    "We are pleased to go forward with a candidate like you.": None,
    "We go through the case with candidates who have an hour, so bring a pen.": None,
    "The role reports to a person who leads two teams.": None,
    "We want to go with a candidate who can start in May, so tell us when you can.": None,
    "We are moving forward with the candidates who did best, and that is you.": None,
    "The candidate whom we choose will start in May.": None,
    "The choice of the time is yours.": None,
    "If the job is yours, you will start in May.": None,
    "The job is yours to shape, as you will hear on Monday.": None,
    "The position is yours to apply for until Friday.": None,
    "Looking forward to our interview on Monday at 10!": None,
    "We have not yet considered your application, and will be in touch.": None,
    "We can't wait to take you further through the process!": None,
    "Should we go with another candidate, we will tell you by Friday.": None,
    "We are still speaking with other candidates this week.": None,
    "Your application has not been reviewed yet.": None,
    "Please note that you can't bring your laptop, and that we will not be taking photos of you.": None,
    "Please do not hesitate to move your interview forward.": None,
    "This special offer is only for you: 20% off every role-playing game.": None,
}


@pytest.mark.parametrize("text", MAILS)
def test_a_mail_that_reads_as_an_answer_is_quoted_and_not_believed(text: str, tmp_path: Path) -> None:
    listed, mail = tmp_path / "list.yaml", tmp_path / "1.eml"
    before = LIST.replace(b"[]", b"[{company: Banco Sol, role: Clerk, date: 2026-11-20}]")
    listed.write_bytes(before)
    head = "From: Ana <ana@bancosol.example>\nTo: priya@example.org\nSubject: Your application\n\n"
    mail.write_text(f"{head}Dear Priya,\n\n{text} Best, Ana\n", "utf-8")
    ran = followup("add", mail, "--to", listed)
    assert (ran.code, listed.read_bytes()) == (1, before)
    status = MAILS[text]
    if status is None:
        assert "there is no calendar in this mail" in ran.err
    else:
        assert text.rstrip(".!") in ran.out
        assert f' mark {listed} "Banco Sol" --status {status}\n' in ran.out


PANEL = "ATTENDEE;CN=Greg Hale:mailto:greg.hale@ramparts.example\nDESCRIPTION:{text}\n"


def panel(text: str, sequence: int = 0) -> bytes:
    """An invitation from Dana Ruiz, who invited Greg Hale as well."""
    return EVENT.format(
        method="REQUEST", sequence=sequence, day=3, hour=15 + sequence, round="Onsite", place="Leeds",
        people=PANEL.format(text=text),
    ).encode()  # fmt: skip


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Looking forward to speaking with you. Greg will join.", True),
        ("You will meet Greg\\, Linh and me.", True),
        ("I look forward to meeting you!", True),
        ("Greg and I will interview you.", True),
        ("The team is looking forward to meeting you.", False),
        ("Talk to Greg and me if you have questions.", False),
        ("Please let me know if the time suits you.", False),
        ("Bring photo ID.", False),
    ],
)
def test_an_organizer_who_says_that_they_take_part_is_an_interviewer_and_a_guess_is_told(text: str, asks: bool) -> None:
    result = taken(LIST, panel(text))
    people, _, after = result.data.decode().partition("interviewers:")[2].partition("arranged_by:")
    assert ("Dana Ruiz" in people, bool(after)) == (asks, not asks)
    note = "Dana Ruiz is taken as who arranged it: add them to interviewers if you meet"
    assert (note in result.steps[0].notes) is not asks


def test_an_organizer_whom_the_list_has_as_an_interviewer_is_one_and_is_still_invited() -> None:
    met = "{company: Ramparts, date: 2026-11-20, round: final, interviewers: [Dana Ruiz <dana.ruiz@ramparts.example>]}"
    result = taken(LIST.replace(b"[]", f"[{met}]".encode()), panel("Bring photo ID."))
    assert b"arranged_by" not in result.data
    first = taken(LIST, panel("Bring photo ID.")).data
    put_there = first.replace(b"    arranged_by", b"      - {name: Dana Ruiz, topic: the rota}\n    arranged_by")
    moved = taken(put_there, panel("Bring photo ID.", 1))
    assert b"{name: Dana Ruiz, topic: the rota}" in moved.data
    assert not [note for note in moved.steps[0].notes if "no longer invited" in note]


def test_a_dry_run_says_what_would_be_done_and_changes_nothing(tmp_path: Path) -> None:
    listed, case = tmp_path / "list.yaml", INVITATIONS / "one-leaves"
    shutil.copyfile(case / "list.yaml", listed)
    ran = followup("add", case / "1.ics", "--to", listed, "--dry-run")
    assert ran.code == 0
    assert ran.out.startswith("would be added Ramparts, Thu 3 Dec 14:00 EST")
    assert ran.out.endswith(f"Nothing was written to {listed}.\n")
    assert listed.read_bytes() == (case / "list.yaml").read_bytes()


def test_what_was_done_is_one_json_object(tmp_path: Path) -> None:
    listed, case = tmp_path / "list.yaml", INVITATIONS / "other-interviewer"
    shutil.copyfile(case / "list.yaml", listed)
    followup("add", case / "1.ics", "--to", listed)
    told = followup("add", case / "2.ics", "--to", listed, "--json").json
    (step,) = told["invitations"]
    assert (told["version"], told["list"], told["dry_run"], told["problems"]) == (1, str(listed), False, [])
    assert (step["outcome"], step["company"], step["start"]) == ("changed", "Ramparts", "2026-12-03T14:00:00-05:00")
    assert step["changed"] == [
        {"key": "interviewers", "before": "Pia Anand", "after": None},
        {"key": "interviewers", "before": None, "after": "Omar Haddad"},
    ]
    failed = followup("add", tmp_path / "none.ics", "--to", listed, "--json")
    assert failed.code == 3
    assert failed.json["problems"][0]["code"] == "not-done"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize("command", [["plan"], ["check"], ["plan", "--json"], ["--version"]], ids=" ".join)
def test_output_that_cannot_be_written_is_told_in_one_line(command: list[str], tmp_path: Path) -> None:
    arguments = (
        command
        if command == ["--version"]
        else [*command, str(SAMPLE.resolve()), "--candidate", str(SAMPLE_CANDIDATE.resolve())]
    )
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from followup.cli import main; main()", *arguments],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.splitlines()[-1] == "followup: the output cannot be written: No space left on device"
    assert "Traceback" not in done.stderr


def test_what_an_invitation_tells_is_kept_shown_the_evening_before_and_in_no_letter(tmp_path: Path) -> None:
    listed, mail = tmp_path / "list.yaml", tmp_path / "1.ics"
    listed.write_bytes(LIST)
    event = EVENT.format(
        method="REQUEST", sequence=0, day=3, hour=15, place="28 Tide Street\\, New York", round="Onsite interview",
        people="ATTENDEE;CN=Pia Anand:mailto:pia@ramparts.example\n",
    )  # fmt: skip
    told = (
        "DESCRIPTION:Please bring photo ID.\\nRing at the side entrance.\\n\\n____________\\nMicrosoft Teams meeting\n"
    )
    mail.write_text(event.replace("LOCATION:", f"{told}LOCATION:"), "utf-8")
    assert followup("add", mail, "--to", listed).code == 0
    kept = "    notes: |-\n      Please bring photo ID.\n      Ring at the side entrance.\n"
    assert kept in listed.read_text("utf-8")
    plan = followup("plan", listed, "--json", "--now", "2026-12-01T09:00").json
    texts = {one["step"]: one["description"] for one in plan["follow_ups"]}
    assert "- Your notes: Please bring photo ID.\n- Ring at the side entrance.\n" in texts.pop("prepare")
    assert texts
    assert not any("photo ID" in text for text in texts.values())


PEOPLE = ("Dana Ruiz", "Pia Anand", "Omar Haddad", "Kit Moran")


@st.composite
def invitations(draw: st.DrawFn) -> list[bytes]:
    """The messages about one interview in the order in which they were written."""
    messages = []
    for sequence in range(draw(st.integers(2, 4))):
        names = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3))
        people = "".join(
            f"ATTENDEE;CN={name}:mailto:{name.lower().replace(' ', '.')}@ramparts.example\n" for name in names
        )
        text = EVENT.format(
            method="CANCEL" if sequence and draw(st.booleans()) else "REQUEST",
            sequence=sequence,
            day=draw(st.integers(1, 28)),
            hour=draw(st.integers(0, 23)),
            round=draw(st.sampled_from(("Phone screen", "Onsite interview", "Final interview"))),
            place=draw(st.sampled_from(("28 Tide Street\\, New York", "https://zoom.us/j/1", "12 Mill Road\\, Leeds"))),
            people=people,
        )
        messages.append(text.encode())
    return messages


def records(data: bytes) -> list[object]:
    """The entries of a list, whatever the order of their keys, and of the people, which stays as it was first written."""
    found = [dict(plain(entry)) for entry in entries_of(yaml_source(data, "list.yaml").node)]
    return [{**one, "interviewers": sorted(one.get("interviewers", ()))} for one in found]


def ended(messages: Sequence[bytes], *, in_one_run: bool) -> list[object]:
    data = LIST
    for some in [messages] if in_one_run else [[one] for one in messages]:
        data = taken(data, *some).data
    return records(data)


@pytest.mark.slow
@settings(max_examples=60)
@given(invitations(), st.randoms(use_true_random=False))
def test_any_order_of_the_messages_of_one_invitation_ends_in_the_same_entry(
    messages: list[bytes], shuffling: random.Random
) -> None:
    shuffled = messages.copy()
    shuffling.shuffle(shuffled)
    in_order = ended(messages, in_one_run=False)
    assert len(in_order) == 1
    assert ended(shuffled, in_one_run=False) == in_order
    assert ended(shuffled, in_one_run=True) == in_order


INSTALLED = sorted(Path(icalendar.__file__).parent.rglob("*.ics"))


@pytest.mark.parametrize("path", INSTALLED, ids=lambda path: path.stem)
def test_calendars_that_others_test_with_are_taken_or_told(path: Path) -> None:
    begun = time.process_time()
    messages = messages_from(path.read_bytes(), path.name)
    result = add(LIST, "list.yaml", messages.invitations, read, Said())
    assert time.process_time() - begun < 1
    assert messages.problems or messages.invitations
    source = yaml_source(result.data, "list.yaml")
    assert not any(one.is_error for one in (*source.problems, *read(source).problems))


@settings(max_examples=150)
@given(st.sampled_from(CASES), st.data())
def test_a_spoiled_message_never_spoils_the_list(case: Path, data: st.DataObject) -> None:
    listed = (case / "list.yaml").read_bytes()
    for path in messages_of(case):
        message = path.read_bytes()[:8000]
        for _ in range(data.draw(st.integers(1, 4))):
            at, gone = data.draw(st.integers(0, len(message))), data.draw(st.integers(0, 30))
            message = message[:at] + data.draw(st.binary(max_size=3)) + message[at + gone :]
        listed = taken(listed, message, company="Acme").data
        source = yaml_source(listed, "list.yaml")
        assert not any(one.is_error for one in (*source.problems, *read(source).problems))


def calendar_of(events: int) -> bytes:
    """A whole calendar in which each event is an interview of another company."""
    made = "".join(
        f"BEGIN:VEVENT\nUID:e{number}\nDTSTART:2026{1 + number % 12:02}{1 + number % 28:02}T{number % 24:02}0000Z\n"
        f"SUMMARY:Interview - Company{number} Works - Clerk\nEND:VEVENT\n"
        for number in range(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{made}END:VCALENDAR\n".encode()


def test_the_list_is_read_as_often_for_many_appointments_as_for_one() -> None:
    def readings(events: int) -> int:
        count = 0

        def counting(source: Source) -> Listing:
            nonlocal count
            count += 1
            return read(source)

        found = messages_from(calendar_of(events), "x").invitations
        result = add(LIST, "list.yaml", found, counting, Said())
        assert len(result.steps) == events
        return count

    assert readings(100) == readings(1)
