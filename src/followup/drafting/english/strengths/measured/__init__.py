"""Figures: what changed, how many of how many, and what never happened."""
