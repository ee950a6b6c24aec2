"""What a reference can say of the candidate: what they witnessed, and what others may ask them to judge."""
