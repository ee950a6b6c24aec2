"""How a person says what was typed: phrases, names, titles of jobs, days, occasions."""
