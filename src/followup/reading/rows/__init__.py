"""Records -> interviews: dates, moments, openings, repetitions."""
