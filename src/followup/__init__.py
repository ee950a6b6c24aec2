"""Turns a list of job interviews into calendar events, each with a follow-up message that is ready to send."""

__version__ = "0.1.0"
