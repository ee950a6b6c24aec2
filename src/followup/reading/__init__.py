"""The candidate's files become values; every problem in them is found at once."""
