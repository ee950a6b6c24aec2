"""What a phrase is: its words, noun phrases and clauses, as far as that is sure."""
