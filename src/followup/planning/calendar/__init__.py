"""The candidate's days: which of them suit, and what they hold already."""
