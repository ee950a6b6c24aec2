"""What speaks for the candidate, as they say it themselves."""
