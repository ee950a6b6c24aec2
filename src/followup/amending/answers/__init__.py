"""What mails without a calendar say of an opening: a no, an offer, a change. It is quoted, and never believed by itself."""
