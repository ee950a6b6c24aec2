"""What to say: follow-ups and a playbook's templates in, drafts out; and what in a draft would sound wrong."""
