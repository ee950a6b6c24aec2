"""The script that makes the lexicon of `followup.drafting.english` out of public ones."""
