"""People's words: for headings, statuses, modes, yes and no, nothing."""
