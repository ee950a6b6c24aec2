"""How a person says what was typed: phrases, names, titles of jobs, days and occasions, in American and British English."""
