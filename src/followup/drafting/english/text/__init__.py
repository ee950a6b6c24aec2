"""Typed text made fit to be said: symbols, figures, hyphens, and what is never repeated."""
