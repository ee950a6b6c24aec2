"""What a run costs, beside short scripts that write the same texts: `make bench`."""
