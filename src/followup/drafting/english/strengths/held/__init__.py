"""What somebody is and has: papers, years, skills, qualities."""
