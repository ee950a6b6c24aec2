"""Changes to the candidate's own list: an invitation taken in, corrected, called off."""
