"""Coverage-guided fuzzing of everything that reads what somebody else wrote: `make fuzz`, minutes as asked."""
