"""What each command does: options in, words and an exit code out. The only room with a clock, an environment and a terminal.

A command NAME is a signature in `cli`, and here a module of that name: its `Options`, whose fields are the parameters of the
signature, and `run(options)`, which gives its exit code. Its sentences stand in `telling`.
"""

from pathlib import Path

OUTPUT = Path("followups")
DRAFTS = Path("drafts")
STARTER = "interviews.yaml"
