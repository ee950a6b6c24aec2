"""What came of a run: every sentence about it, its JSON, and the plan to look at."""
