"""Everything that a client may need, loaded once: the processes of this computer begin here."""

import importlib

for _room in (
    "cohort.working", "drafting.drafts", "drafting.gate", "drafting.tact", "drafting.templates.sandbox",
    "planning.calendar.days_off", "publishing.events.vevents", "reading.sources.workbooks", "reading.sources.csv_files",
    "reading.tables.table", "telling.stories", "telling.page", "amending.marking.typed",
):  # fmt: skip
    importlib.import_module(f"followup.{_room}")
