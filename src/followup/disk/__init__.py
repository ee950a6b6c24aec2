"""Files, read and replaced whole, under a lock that a killed run never leaves behind."""

from followup.disk.locking import LOCK_NAME, lock
from followup.disk.making import create, create_folder, make_folder
from followup.disk.overwriting import read_of_ours, refuse_if_changed
from followup.disk.reading import Kept, chunks_of, first_bytes, is_there, kept_in, names_in, read_bytes, read_ordinary
from followup.disk.refusals import CannotRead, CannotWrite, Locked, reason, refused
from followup.disk.replacing import half_written, replace_all, sweep
from followup.disk.shelf import Shelf
from followup.disk.spool import Piece, Spool

__all__ = [
    "LOCK_NAME", "CannotRead", "CannotWrite", "Kept", "Locked", "Piece", "Shelf", "Spool", "chunks_of", "create",
    "create_folder", "first_bytes", "half_written", "is_there", "kept_in", "lock", "make_folder", "names_in", "read_bytes",
    "read_of_ours", "read_ordinary", "reason", "refuse_if_changed", "refused", "replace_all", "sweep",
]  # fmt: skip
