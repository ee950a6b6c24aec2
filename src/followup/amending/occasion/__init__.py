"""What the meeting was, and whose: company, role and round by evidence."""
