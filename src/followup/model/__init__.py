"""The frozen values that every room shares: what a list says, what a playbook says, and what comes of the two.

Words are those of the design's glossary: an *opening* is one job at one company, a *visit* is the interviews of one
opening on one day, a *follow-up* is one sitting of the candidate. Every time is aware; a `date` is a calendar day in
the zone that its docstring names. What is absent is None, never an empty text. Places stay out of `repr`, so that the
hash of a value does not change because a row moved.
"""
