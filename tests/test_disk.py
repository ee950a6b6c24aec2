"""Files are replaced whole or not at all, and one run at a time is in a folder."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import disk
from followup.disk import spool as spools


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".tmp")]


def test_every_changed_file_has_its_new_content_and_deletions_are_gone(tmp_path: Path) -> None:
    old, new, gone = tmp_path / "old", tmp_path / "new", tmp_path / "gone"
    old.write_bytes(b"before")
    gone.write_bytes(b"x")
    disk.replace_all({old: b"after", new: (b"in ", b"pieces")}, [gone, tmp_path / "never there"])
    assert (old.read_bytes(), new.read_bytes(), gone.exists()) == (b"after", b"in pieces", False)
    assert leftovers(tmp_path) == []


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    path.chmod(0o640)
    disk.replace_all({path: b"x"}, [])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("folder", "umask", "mode"),
    [(0o700, 0o022, 0o600), (0o750, 0o022, 0o640), (0o755, 0o022, 0o644), (0o755, 0o077, 0o600), (0o711, 0o022, 0o600)],
)
def test_a_new_file_is_private_unless_its_folder_lets_others_in(
    tmp_path: Path, folder: int, umask: int, mode: int
) -> None:
    script = (
        f"import os, pathlib, sys; from followup import disk; os.umask({umask});"
        "disk.replace_all({pathlib.Path(sys.argv[1]): b'x'})"
    )
    tmp_path.chmod(folder)
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "a")], check=True)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


def test_what_is_to_replace_a_private_file_is_private_from_its_first_byte(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    path.chmod(0o600)
    tmp_path.chmod(0o755)
    seen = []

    class Watched(bytes):
        def __bytes__(self) -> bytes:
            seen.extend(stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob("*.tmp"))
            return b"x"

    disk.replace_all({path: [Watched()]})
    assert (seen, path.read_bytes()) == ([0o600], b"x")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the administrator gives files away")
def test_what_the_administrator_writes_is_the_folder_s_owner_s(tmp_path: Path) -> None:
    os.chown(tmp_path, 1234, 1234)
    disk.replace_all({tmp_path / "a": b"x"})
    disk.create(tmp_path / "b", b"x")
    disk.create_folder(tmp_path / "c" / "d", {"e/f": b"x"})
    with disk.lock(tmp_path / "g" / "h"):
        pass
    there = [tmp_path, *tmp_path.rglob("*")]
    assert len(there) == 10
    assert {(one.stat().st_uid, one.stat().st_gid) for one in there} == {(1234, 1234)}


def test_a_new_output_folder_and_a_new_cache_are_private(tmp_path: Path) -> None:
    with disk.lock(tmp_path / "out"):
        pass
    shelf = disk.Shelf(tmp_path / "cache")
    shelf.keep("a", b"x")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out", shelf.folder, shelf.folder / "a")]
    assert modes == [0o700, 0o700, 0o600]


@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_others_may_write_is_not_recalled(tmp_path: Path, what: str) -> None:
    shelf = disk.Shelf(tmp_path / "cache")
    shelf.keep("a", b"x")
    assert shelf.recalled("a") == b"x"
    (shelf.folder if what == "folder" else shelf.folder / "a").chmod(0o777)
    assert shelf.recalled("a") is None


def test_a_symbolic_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "real", tmp_path / "link"
    target.write_bytes(b"before")
    link.symlink_to(target)
    disk.replace_all({link: b"after"}, [])
    assert link.is_symlink()
    assert target.read_bytes() == b"after"


def test_when_one_file_cannot_be_written_none_is_replaced(tmp_path: Path) -> None:
    fine, folder = tmp_path / "a.ics", tmp_path / "b.ics"
    fine.write_bytes(b"before")
    folder.mkdir()
    with pytest.raises(disk.CannotWrite, match=r"b\.ics cannot be written: it is not an ordinary file"):
        disk.replace_all({fine: b"after", folder: b"x"}, [])
    assert fine.read_bytes() == b"before"
    assert leftovers(tmp_path) == []


def test_when_writing_is_interrupted_nothing_is_left_over(tmp_path: Path) -> None:
    class Interrupted:
        def __len__(self) -> int:
            return 1

        def __getitem__(self, index: int) -> bytes:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        disk.replace_all({tmp_path / "a": b"x", tmp_path / "b": Interrupted()}, [])  # type: ignore[dict-item]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(disk.CannotWrite, match="no such file or directory"):
        disk.replace_all({tmp_path / "nowhere" / "a": b"x"}, [])


def test_sweep_removes_what_killed_runs_left_and_nothing_else(tmp_path: Path) -> None:
    for name in (".followup-00ff.tmp", "other.tmp", "a.ics", disk.LOCK_NAME):
        (tmp_path / name).write_bytes(b"")
    disk.sweep(tmp_path)
    disk.sweep(tmp_path / "nowhere")
    assert sorted(path.name for path in tmp_path.iterdir()) == [disk.LOCK_NAME, "a.ics", "other.tmp"]


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with (
        disk.lock(tmp_path),
        pytest.raises(disk.Locked, match=f"process {os.getpid()}") as told,
        disk.lock(tmp_path, wait_seconds=0),
    ):
        pass
    assert told.value.holder == os.getpid()


def test_a_lock_is_free_again_afterwards_whatever_happened_inside(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), disk.lock(tmp_path / "made" / "for it"):
        raise ZeroDivisionError
    with disk.lock(tmp_path / "made" / "for it", wait_seconds=0):
        pass


def test_a_killed_run_does_not_leave_the_folder_locked(tmp_path: Path) -> None:
    script = (
        "import os, pathlib, signal, sys; from followup import disk\n"
        "with disk.lock(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert killed.returncode != 0
    with disk.lock(tmp_path, wait_seconds=0):
        pass


def test_a_file_where_the_folder_should_be_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(disk.CannotWrite, match="in the way"), disk.lock(folder):
            pass


def test_reading_what_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(disk.CannotRead, match="no such file"):
        disk.read_bytes(tmp_path / "a")


def test_a_new_file_is_never_written_over_one_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    disk.create(path, b"mine")
    with pytest.raises(disk.CannotWrite, match=r"list\.yaml cannot be written: it is there already"):
        disk.create(path, b"other")
    assert path.read_bytes() == b"mine"


def test_a_new_file_in_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(disk.CannotWrite, match=r"there is no folder .*nowhere"):
        disk.create(tmp_path / "nowhere" / "list.yaml", b"")


def test_a_new_file_that_cannot_be_written_whole_is_not_left_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        disk.create(tmp_path / "list.yaml", "no bytes")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_kept_is_no_error_and_nothing_is_recalled(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    nowhere = disk.Shelf(tmp_path / "file")
    nowhere.keep("below", b"y")
    assert nowhere.recalled("below") is None
    shelf = disk.Shelf(tmp_path / "new")
    assert shelf.recalled("kept") is None
    shelf.keep("kept", b"y")
    assert shelf.recalled("kept") == b"y"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["kept"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="this system's files have no owner")
def test_what_somebody_else_has_put_on_the_shelf_is_not_recalled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = disk.Shelf(tmp_path)
    shelf.keep("kept", b"y")
    me = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: me + 1)
    assert shelf.recalled("kept") is None


@given(st.lists(st.binary(max_size=40), max_size=12), st.randoms(use_true_random=False))
def test_what_is_set_aside_comes_back_in_any_order_whether_in_memory_or_not(
    contents: list[bytes], dice: random.Random
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spools, "_MOST_IN_MEMORY", 100)
        spool = disk.Spool()
        pieces: list[tuple[disk.Piece, bytes]] = []
        for content in contents:
            pieces.append((spool.put(content), content))
            for piece, wanted in dice.sample(pieces, min(2, len(pieces))):
                assert (bytes(piece), len(piece)) == (wanted, len(wanted))


def test_bytes_that_are_set_aside_are_written_as_they_are(tmp_path: Path) -> None:
    spool = disk.Spool()
    disk.replace_all({tmp_path / "one": (b"head", spool.put(b"body"), b"tail")})
    assert (tmp_path / "one").read_bytes() == b"headbodytail"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_told_where_bytes_are_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "_MOST_IN_MEMORY", 0)
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda: open("/dev/full", "w+b"))  # noqa: SIM115, the spool closes it
    with pytest.raises(disk.CannotWrite, match="no space left"):
        bytes(disk.Spool().put(b"x"))


ONE_TOO_LARGE = """
import resource, signal, sys
from pathlib import Path
from followup import disk
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path(sys.argv[1])
try:
    disk.replace_all({folder / f"{number}.ics": b"x" * (2000 if number == 7 else 10) for number in range(40)})
except disk.CannotWrite as error:
    print(error.path.name)
"""


@pytest.mark.skipif(os.name == "nt", reason="the limit of a file's size is that of POSIX")
def test_when_one_of_many_files_cannot_be_put_on_the_disk_none_is_replaced(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.ics").write_bytes(b"before")
    done = subprocess.run(
        [sys.executable, "-c", ONE_TOO_LARGE, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["7.ics"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"before"}
    assert len([*tmp_path.iterdir()]) == 40
