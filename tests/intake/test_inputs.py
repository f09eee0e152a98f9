"""Names → what there is to read."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest

from headwater.errors import InputError
from headwater.intake.draft import Raw
from headwater.intake.inputs import named, opened, shown
from headwater.nouns import Problem


def no_fetch(address: str) -> Raw:
    raise AssertionError(address)


def test_a_folder_is_walked_in_name_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c/y.txt", ".git/x", "a/.hidden", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [Path(str(name)).relative_to(tmp_path).as_posix() for name in named([str(tmp_path)])]
    assert found == ["a/c/y.txt", "a/z.txt", "b.txt", "c.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "x.txt").write_text("x")
    assert list(named([str(tmp_path)])) == [str(tmp_path / "a" / "x.txt")]


def test_a_link_to_nothing_is_named_and_a_pipe_is_not(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert list(named([str(tmp_path)])) == [str(tmp_path / "gone.txt")]


def test_a_saved_pages_pictures_and_scripts_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "Ferry.html").write_text("x")
    for folder in ("Ferry_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("x")
    assert [Path(str(n)).name for n in named([str(tmp_path)])] == ["Ferry.html", "a.txt"]


def test_an_input_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    again = str(tmp_path / "." / ".." / tmp_path.name / "a.txt")
    address = "https://harbourgazette.example/ferry"
    given = [str(file), again, str(tmp_path), "-", "-", address, address + "#top"]
    assert list(named(given)) == [str(file), "-", address]


def test_a_folder_without_files_and_an_empty_name_are_problems(tmp_path: Path) -> None:
    kinds = [name.kind for name in named([str(tmp_path), ""]) if isinstance(name, Problem)]
    assert kinds == ["empty", "not-found"]


@pytest.mark.parametrize(
    ("name", "kind"), [("nowhere.html", "not-found"), ("a\0b", "unreadable"), ("x" * 5000, "unreadable")]
)
def test_what_cannot_be_opened_says_why(name: str, kind: str) -> None:
    with pytest.raises(InputError) as caught, opened(name, no_fetch):
        pass
    assert caught.value.kind == kind


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    file.chmod(0)
    with pytest.raises(InputError, match="permission"), opened(str(file), no_fetch):
        pass


def test_gzip_data_are_unpacked_wherever_they_come_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(b"A ferry ") + gzip.compress(b"ran aground.") + bytes(10)
    file = tmp_path / "a.txt"
    file.write_bytes(packed)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(packed)))
    for name in (str(file), "-", "https://a.example/x.gz"):
        with opened(name, lambda address: Raw(address, packed, address, "application/gzip")) as source:
            assert source.raw(1000).data == b"A ferry ran aground."


def test_truncated_gzip_data_give_what_came_before_and_the_trouble(tmp_path: Path) -> None:
    file = tmp_path / "a.gz"
    file.write_bytes(gzip.compress(os.urandom(100_000))[:50_000])
    with opened(str(file), no_fetch) as source:
        assert len(source.raw(10**6).data) > 40_000
        assert source.stream.trouble
        assert source.stream.trouble.kind == "truncated"


def test_a_gzip_bomb_is_stopped_early(tmp_path: Path) -> None:
    file = tmp_path / "a.gz"
    file.write_bytes(gzip.compress(bytes(200_000_000)))
    with opened(str(file), no_fetch) as source:
        with pytest.raises(InputError) as caught:
            source.raw(10**9)
        assert caught.value.kind == "too-large"
        assert source.stream.tell() < 20_000_000


def test_no_more_than_the_limit_is_read() -> None:
    with opened("/dev/zero", no_fetch) as source, pytest.raises(InputError) as caught:
        source.raw(1_000_000)
    assert caught.value.kind == "too-large"
    assert source.stream.tell() < 1_200_000


def test_a_name_that_is_no_utf8_can_be_shown() -> None:
    assert shown(os.fsdecode(b"a\xff.html")).encode() == "a\ufffd.html".encode()
