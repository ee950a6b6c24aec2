"""When to follow up, with whom, and why then: pure functions over the whole list at once."""
