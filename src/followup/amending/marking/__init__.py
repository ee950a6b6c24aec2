"""What the candidate says of an opening or a person after the fact, written into their list."""
