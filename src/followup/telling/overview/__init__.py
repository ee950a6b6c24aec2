"""Many candidates at a glance: on the terminal, as a page, as a table for a spreadsheet, as JSON."""
