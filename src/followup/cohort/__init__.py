"""Many candidates: each planned by itself, over an executor, and what a coach has to know of all of them."""
