"""What calendars read: follow-ups and drafts become .ics files, and what an earlier run left is read back."""
