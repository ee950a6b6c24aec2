"""The etiquette as a playbook has it: what its keys mean, its steps, and changes to them."""
