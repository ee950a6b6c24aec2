"""The names of months and weekdays in English: not strftime's, which follow the system's language."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
A_MONTH = "|".join(MONTHS)
"""A pattern of any month's name."""
IN_FULL = {name[:3]: name for name in (*WEEKDAYS, *MONTHS) if name != "May"}
"""What is meant by the first three letters of a name."""
DAYS_AND_MONTHS = frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
"""All of the names, in small letters."""
