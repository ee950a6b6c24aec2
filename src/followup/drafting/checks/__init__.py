"""What is looked for in a letter: each module one kind of fault."""
