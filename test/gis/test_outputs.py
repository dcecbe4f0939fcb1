"""All files of a run appear together or not at all, whatever happens in between."""
import os
import signal
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest
from mineeco.gis import outputs as module
from mineeco.gis.outputs import Outputs, is_partial, partial_name
from mineeco.gis.raster import Cancelled, Grid, Target, write
from mineeco.gis.tables import write_table
from mineeco.messages import FileProblem
from osgeo import gdal

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GRID = Grid(300, 300, (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), "")
NAMES = ["ndvi.tif", "矿区/植被 覆盖.tif", "with.dots.v1.tif", "[a]*?.tif", "rsei.TIFF", "table.csv"]


def tree(folder):
    """Content of every file below a folder by its name there."""
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def fill(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def test_nothing_is_seen_before_the_end(tmp_path):
    paths = [str(tmp_path / name) for name in NAMES]
    for path in paths:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    with Outputs() as outputs:
        parts = [outputs.begin(path) for path in paths]
        assert tree(tmp_path) == {}
        for part, path in zip(parts, paths):
            assert os.path.splitext(part)[1] == os.path.splitext(path)[1]
            assert os.path.dirname(part) == os.path.dirname(path)
            assert is_partial(part)
            assert not is_partial(path)
            assert outputs.final(part) == path
            fill(part, "new " + path)
            fill(part + ".aux.xml", "aux")
            fill(part + ".mineeco.json", "json")
        fill(os.path.splitext(parts[-1])[0] + ".csvt", "types")
        assert not any(os.path.exists(path) for path in paths)
        assert not any(is_partial(name) == ("partial" not in name) for name in tree(tmp_path) if name.endswith((".tif", ".TIFF", ".csv")))
    found = tree(tmp_path)
    assert set(found) == {name + end for name in NAMES for end in ("", ".aux.xml", ".mineeco.json")} | {"table.csvt"}
    for name, path in zip(NAMES, paths):
        assert found[name].decode() == "new " + path


def test_final_leaves_other_values_alone():
    outputs = Outputs()
    assert outputs.final("memory:") == "memory:"
    assert outputs.final(3.5) == 3.5
    assert outputs.final(None) is None


def test_a_file_that_was_not_written_leaves_the_older_one(tmp_path):
    path = str(tmp_path / "a.tif")
    fill(path, "old")
    with Outputs() as outputs:
        outputs.begin(path)
    assert tree(tmp_path) == {"a.tif": b"old"}


def test_older_file_and_what_came_with_it_go(tmp_path):
    path = str(tmp_path / "a.tif")
    for end in ("", ".aux.xml", ".ovr", ".msk", ".mineeco.json"):
        fill(path + end, "old")
    fill(str(tmp_path / "a.qml"), "style of the user")
    with Outputs() as outputs:
        fill(outputs.begin(path), "new")
        assert {content for name, content in tree(tmp_path).items() if "partial" not in name and name != "a.qml"} == {b"old"}
    assert tree(tmp_path) == {"a.tif": b"new", "a.qml": b"style of the user"}


def test_real_rasters_lose_old_statistics_and_overviews(tmp_path):
    path = str(tmp_path / "a.tif")
    write(Target(path), lambda: np.full((300, 300), 5.0), [], GRID, shape=(300, 300))
    dataset = gdal.Open(path)
    dataset.GetRasterBand(1).ComputeStatistics(False)
    dataset.BuildOverviews("NEAREST", [2])
    dataset = None
    assert {"a.tif.aux.xml", "a.tif.ovr"} <= set(os.listdir(tmp_path))
    with Outputs() as outputs:
        write(Target(outputs.begin(path)), lambda: np.full((300, 300), 7.0), [], GRID, shape=(300, 300))
    dataset = gdal.Open(path)
    assert os.listdir(tmp_path) == ["a.tif"]
    assert dataset.GetRasterBand(1).GetOverviewCount() == 0
    assert dataset.GetRasterBand(1).ComputeRasterMinMax(False) == (7.0, 7.0)


@pytest.mark.parametrize("error", [ZeroDivisionError, Cancelled, KeyboardInterrupt, MemoryError, SystemExit])
@pytest.mark.parametrize("engine", ["serial", "threads"])
def test_a_run_that_stops_leaves_the_older_files(tmp_path, gdal_mode, error, engine):
    paths = [str(tmp_path / name) for name in NAMES if name.lower().endswith(("tif", "tiff"))]
    for path in paths:
        fill(path, "old")
        fill(path + ".aux.xml", "old aux")
    before = tree(tmp_path)
    calls = []

    def function():
        calls.append(1)
        if len(calls) > 5:
            raise error
        return [np.ones((32, 32))] * len(paths)

    classes = ((1, "one", (0, 0, 0)),)

    def run():
        with Outputs() as outputs:
            targets = [Target(outputs.begin(path), dtype="uint8", classes=classes, provenance={"a": 1}) for path in paths]
            write(targets, function, [], GRID, shape=(32, 32), engine=engine)

    with pytest.raises(error):
        run()
    assert tree(tmp_path) == before


def test_a_run_that_stops_after_the_first_file_leaves_nothing(tmp_path, gdal_mode):
    def run():
        with Outputs() as outputs:
            write(Target(outputs.begin(str(tmp_path / "a.tif")), provenance={"a": 1}), lambda: np.ones((300, 300)), [], GRID, shape=(300, 300))
            write_table(outputs.begin(str(tmp_path / "a.csv")), [("a", int)], [[1]])
            assert len(os.listdir(tmp_path)) == 4
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run()
    assert os.listdir(tmp_path) == []


def write_all(*paths):
    """Write new files with something beside each."""
    with Outputs() as outputs:
        for path in paths:
            part = outputs.begin(path)
            fill(part, "new")
            fill(part + ".aux.xml", "new")


def test_a_second_file_that_cannot_be_replaced_brings_the_first_back(tmp_path, monkeypatch):
    first, second, third = (str(tmp_path / name) for name in ("a.tif", "b.tif", "c.tif"))
    for path in (first, second):
        for end in ("", ".aux.xml", ".ovr", ".mineeco.json"):
            fill(path + end, "old " + end)
    before = tree(tmp_path)
    replace = os.replace

    def refuse(source, target):
        if os.path.abspath(target) == second and "partial" in source:
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(module.os, "replace", refuse)
    with pytest.raises(FileProblem, match=r"b\.tif cannot be replaced \(Permission denied\)"):
        write_all(third, first, second)
    assert tree(tmp_path) == before


def test_a_replacement_that_the_system_refuses(tmp_path):
    # The older second file cannot be set aside because a folder stands in its way; the first was replaced by then.
    first, second = str(tmp_path / "a.tif"), str(tmp_path / "b.tif")
    fill(first, "old")
    fill(second, "old")
    fill("%s.%d.old/file" % (second, os.getpid()), "in the way")
    before = tree(tmp_path)
    with pytest.raises(FileProblem, match="b.tif cannot be replaced"):
        write_all(first, second)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("where", ["missing/a.tif", "file/a.tif", "file/deeper/a.tif"])
def test_folder_missing(tmp_path, where):
    fill(str(tmp_path / "file"), "a regular file")
    with pytest.raises(FileProblem, match="does not exist: create it"):
        Outputs().begin(str(tmp_path / where))


def test_target_is_a_folder(tmp_path):
    (tmp_path / "a.tif").mkdir()
    with pytest.raises(FileProblem, match="is a folder: name a file in it"):
        Outputs().begin(str(tmp_path / "a.tif"))


def test_folder_that_may_not_be_written_to(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):  # the superuser may write anywhere, but not into the process table
        folder = "/proc/self"
    with pytest.raises(FileProblem, match="Cannot write to .*: choose a folder"):
        Outputs().begin(os.path.join(folder, "a.tif"))


def test_relative_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Outputs() as outputs:
        part = outputs.begin("a.tif")
        fill(part, "new")
        monkeypatch.chdir("/")
    assert tree(tmp_path) == {"a.tif": b"new"}


KILLED = """
    import os, sys
    import numpy as np
    from mineeco.gis.outputs import Outputs
    from mineeco.gis.raster import Grid, Target, write

    def function():
        with open(sys.argv[2], "a") as file:
            file.write("x")
        if len(calls) == 5:
            input()  # wait to be killed
        calls.append(1)
        return np.random.default_rng(1).random((256, 256))

    calls = []
    with Outputs() as outputs:
        part = outputs.begin(sys.argv[1])
        with open(part + ".aux.xml", "w") as file:
            file.write("begun")
        write(Target(part), function, [], Grid(2560, 2560, (0, 1, 0, 0, 0, -1), ""), shape=(256, 256), engine="serial", compression="none")
"""


def start(code, *arguments, **pipes):
    path = os.pathsep.join([os.path.join(ROOT, ".links"), os.path.join(ROOT, ".build", "python")])
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stdin=subprocess.PIPE, **pipes)


def test_a_killed_run_leaves_a_partial_file_that_the_next_one_removes(tmp_path):
    folder = tmp_path / "矿区"
    folder.mkdir()
    path, log = str(folder / "植被 覆盖.tif"), tmp_path / "log"
    fill(path, "old")
    process = start(KILLED, path, log)
    until = time.monotonic() + 30
    while (not log.exists() or log.stat().st_size < 6) and time.monotonic() < until:
        time.sleep(0.02)
    with Outputs() as outputs:  # a run beside it must not take the other's unfinished file away
        outputs.begin(path)
        assert os.path.exists("%s.%d.partial.tif" % (os.path.splitext(path)[0], process.pid))
        outputs.discard()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    left = sorted(tree(folder))
    assert left == ["植被 覆盖.%d.partial.tif" % process.pid, "植被 覆盖.%d.partial.tif.aux.xml" % process.pid, "植被 覆盖.tif"]
    assert tree(folder)["植被 覆盖.tif"] == b"old"
    assert all(is_partial(name) for name in left[:1])
    others = ["other.99999999", "植被 覆盖.note", "植被 覆盖.2.99999999", "植被 覆盖.99999999999999999999", "植被 覆盖.²"]
    for name in others:
        fill(str(folder / (name + ".partial.tif")), "not of a dead run on this target")
    with Outputs() as outputs:
        fill(outputs.begin(path), "new")
    assert set(tree(folder)) == {"植被 覆盖.tif", *(name + ".partial.tif" for name in others)}
    assert tree(folder)["植被 覆盖.tif"] == b"new"


INTERRUPTED = """
    import os, sys, time
    import numpy as np
    from mineeco.gis.outputs import Outputs
    from mineeco.gis.raster import Grid, Target, write

    def function():
        os.write(1, b"block\\n")
        time.sleep(0.05)
        return np.ones((256, 256))

    with Outputs() as outputs:
        write(Target(outputs.begin(sys.argv[1])), function, [], Grid(5120, 5120, (0, 1, 0, 0, 0, -1), ""), shape=(256, 256), engine=sys.argv[2])
"""


@pytest.mark.parametrize("engine", ["serial", "threads"])
def test_an_interrupted_run_cleans_up(tmp_path, engine):
    path = str(tmp_path / "a.tif")
    fill(path, "old")
    process = start(INTERRUPTED, path, engine, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for _ in range(3):
        assert process.stdout.readline() == b"block\n"
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=30)
    assert b"KeyboardInterrupt" in errors
    assert rest.count(b"block") < 40  # of 400
    assert tree(tmp_path) == {"a.tif": b"old"}


@pytest.fixture
def dead():
    """A process that has ended."""
    process = start("pass")
    process.wait()
    process.stdin.close()
    return process


def test_partial_files_of_names_like_patterns(tmp_path, dead):
    for name in ("[a]*?", "abc"):
        fill(str(tmp_path / ("%s.%d.partial.tif" % (name, dead.pid))), "begun")
    with Outputs() as outputs:
        fill(outputs.begin(str(tmp_path / "[a]*?.tif")), "new")
    assert set(tree(tmp_path)) == {"[a]*?.tif", "abc.%d.partial.tif" % dead.pid}


def test_a_partial_table_of_a_dead_process_goes_with_its_types(tmp_path, dead):
    for end in ("csv", "csvt"):
        fill(str(tmp_path / ("a.%d.partial.%s" % (dead.pid, end))), "begun")
    with Outputs() as outputs:
        write_table(outputs.begin(str(tmp_path / "a.csv")), [("a", int)], [[1]])
    assert sorted(os.listdir(tmp_path)) == ["a.csv", "a.csvt"]


def test_an_old_partial_file_that_cannot_be_removed_does_not_stop_a_run(tmp_path, monkeypatch):
    fill(str(tmp_path / "a.99999999.partial.tif"), "of another user")
    remove = os.remove

    def refuse(name):
        if "99999999" in name:
            raise PermissionError(1, "Operation not permitted")
        remove(name)

    monkeypatch.setattr(module.os, "remove", refuse)
    with Outputs() as outputs:
        fill(outputs.begin(str(tmp_path / "a.tif")), "new")
    assert (tmp_path / "a.tif").read_text() == "new"


def test_an_unfinished_file_still_open_elsewhere_does_not_hide_the_error(tmp_path, monkeypatch):
    def refuse(name):
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    def run():
        with Outputs() as outputs:
            fill(outputs.begin(str(tmp_path / "a.tif")), "new")
            monkeypatch.setattr(module.os, "remove", refuse)
            raise Cancelled

    with pytest.raises(Cancelled):
        run()
    assert not (tmp_path / "a.tif").exists()


def test_partial_name():
    assert partial_name("/a/b.c.tif") == "/a/b.c.%d.partial.tif" % os.getpid()
    assert is_partial(partial_name("x.csv"))
    assert not is_partial("partial.tif")
    assert not is_partial("a.partial.b.tif")
