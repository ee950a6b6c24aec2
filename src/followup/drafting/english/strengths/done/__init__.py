"""Work: what somebody did, does and made."""
