"""Annual composites of a folder of products: against a slow direct computation, after a kill, with bad files among good ones."""
import datetime
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import tracemalloc

import numpy as np
import pytest
from mineeco.core.imagery import composite, indices, quality, scaling
from mineeco.gis import composites, raster
from mineeco.gis import scenes as scenes_module
from mineeco.gis.composites import compose, landsat_scenes
from mineeco.gis.outputs import Outputs
from mineeco.gis.raster import Cancelled, Grid, Layer, Target, layer_of_file
from mineeco.gis.scenes import Record, SceneLayer, SceneReader, make_scene, target_grid, transformed
from mineeco.gis.zones import Shapes
from mineeco.messages import FileProblem, InputProblem, Message
from osgeo import gdal, ogr, osr

YEARS = (2003, 2004, 2005, 2013)
SUMMER = composite.Seasons((6, 7, 8, 9))


def wkt(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt()


def recipe(product, names=("evi", "lst")):
    """EVI and LST of a product where QA_PIXEL says clear."""
    roles = ["qa_pixel", *(("blue", "red", "nir") if "evi" in names else ()), *(("st",) if "lst" in names and product.files["st"] else ())]
    if len(roles) == 1:
        raise InputProblem("no surface temperature")
    hows = {role: scaling.scaling("landsat_c2", "temperature" if role == "st" else "reflectance", *product.scaling.get(role, ())) for role in roles[1:]}

    def planes(blocks):
        usable = quality.usable(blocks["qa_pixel"], "landsat_c2")
        values = {role: scaling.apply_scaling(blocks[role], how) for role, how in hows.items()}
        found = {"evi": indices.compute("evi", values)[0]} if "blue" in values else {}
        if "st" in values:
            found["lst"] = values["st"]
        for plane in found.values():
            plane[~usable] = np.nan
        return found

    return roles, planes, None if "lst" not in names or "st" in roles else Message("no surface temperature")


def composer(statistic="max"):
    return lambda: composite.Composer(statistic)


def direct(folder, statistic=np.fmax, years=YEARS):
    """Max (or min) of EVI and LST by year, scene after scene as whole arrays, with numbers written out: (year, name) -> (values, views)."""
    found = {}
    for name in sorted(os.listdir(folder)):
        product = name[:-4]
        oli = product.startswith("LC08")

        def read(band, name=name, product=product):
            return gdal.Open("/vsitar/%s/%s_%s.TIF" % (os.path.join(folder, name), product, band)).ReadAsArray()

        clear = (read("QA_PIXEL") & 0b11111) == 0
        blue, red, nir = (np.where(clear, read("SR_B%d" % number) * 2.75e-5 - 0.2, np.nan) for number in ((2, 4, 5) if oli else (1, 3, 4)))
        evi = 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)
        evi[~(np.abs(evi) <= 1) | ~(nir + 6 * red - 7.5 * blue + 1 > 0)] = np.nan
        lst = np.where(clear, read("ST_B10" if oli else "ST_B6") * 0.00341802 + 149.0, np.nan)
        for variable, array in (("evi", evi), ("lst", lst)):
            old, views = found.get((int(product[17:21]), variable), (np.full(array.shape, np.nan), np.zeros(array.shape)))
            found[int(product[17:21]), variable] = statistic(old, array), views + np.isfinite(array)
    return found


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    """Folder with the products of four years of the teaching mine, as archives."""
    from mineeco.resources.sample.make import make

    return make(str(tmp_path_factory.mktemp("矿区 mine")), years=YEARS, tar=True, size=120)["scenes"]


@pytest.fixture(scope="module")
def expected(mine):
    return direct(mine)


def run(folder, out, names=("evi", "lst"), seasons=SUMMER, statistic="max", grid=None, min_count=1, extent=None, **options):
    """The whole way from a folder to composites: returns arrays by file, the ledger, what was composed and what was told."""
    told = []
    scenes, records = landsat_scenes(str(folder), seasons.of, lambda product: recipe(product, names))
    grid = grid or target_grid(scenes, extent)
    options.setdefault("parameters", {"statistic": statistic})
    composed = compose(os.path.join(str(out), composites.STATE), scenes, grid, names, composer(statistic), tell=lambda message: told.append(str(message)), **options)
    groups, _ = seasons.groups(composed.seasons)
    join = lambda values, counts: composite.join_seasons(values, counts, sorted(composed.seasons), groups, statistic, min_count)  # noqa: E731
    with Outputs() as outputs:
        parts = [((name,), *(Target(outputs.begin(os.path.join(str(out), name + ending + ".tif")), ["%s_%d" % (name, year) for year in groups]) for ending in ("", "_count")))
                 for name in names]
        composites.assemble(composed, parts, join)
    composed.settle(scenes)
    composed.discard()
    return read_all(out, names), records, composed, told


def read_all(out, names=("evi", "lst")):
    found = {}
    for name in names:
        for ending in ("", "_count"):
            dataset = gdal.Open(os.path.join(str(out), name + ending + ".tif"))
            array = dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)
            found[name + ending] = np.where(array == -9999, np.nan, array)
    return found


def same(one, two):
    assert one.keys() == two.keys()
    for name in one:
        np.testing.assert_array_equal(one[name], two[name])


# ----------------------------------------------------------------------------------------------------- the whole way
def test_maxima_equal_a_slow_direct_computation(mine, expected, tmp_path):
    found, records, composed, told = run(mine, tmp_path)
    for number, year in enumerate(YEARS):
        for name in ("evi", "lst"):
            values, views = expected[year, name]
            np.testing.assert_array_equal(found[name][number], values.astype("float32"))
            np.testing.assert_array_equal(found[name + "_count"][number], views)
    assert gdal.Open(str(tmp_path / "evi.tif")).GetRasterBand(4).GetDescription() == "evi_2013"
    assert [record.scene for record in records] == sorted((name[:-4] for name in os.listdir(mine)), key=lambda name: name[17:25])
    assert all(record.used and record.reason is None and record.place == "121_042" for record in records)
    assert told[0] == "2003: %d scenes" % sum(record.date.year == 2003 for record in records)
    # each scene's share of cells with a value, counted from its own bands; only EVI can lack where LST does not
    first = records[0]
    path = "/vsitar/%s/%s_" % (os.path.join(mine, first.scene + ".tar"), first.scene)
    clear = (gdal.Open(path + "QA_PIXEL.TIF").ReadAsArray() & 0b11111) == 0
    assert first.clear_percent == pytest.approx(100 * clear.mean())
    # nothing is left behind
    assert sorted(os.listdir(tmp_path)) == ["evi.tif", "evi_count.tif", "lst.tif", "lst_count.tif"]


@pytest.mark.parametrize("statistic", ["min", "mean", "median", "sum"])
def test_other_statistics(mine, tmp_path, statistic):
    found, *_ = run(mine, tmp_path, ("lst",), statistic=statistic)
    for number, year in enumerate(YEARS):
        stack = []
        for name in sorted(os.listdir(mine)):
            if int(name[17:21]) == year:
                path = "/vsitar/%s/%s_" % (os.path.join(mine, name), name[:-4])
                clear = (gdal.Open(path + "QA_PIXEL.TIF").ReadAsArray() & 0b11111) == 0
                band = "ST_B10" if name.startswith("LC08") else "ST_B6"
                stack.append(np.where(clear, gdal.Open(path + band + ".TIF").ReadAsArray() * 0.00341802 + 149.0, np.nan))
        stack = np.array(stack)
        seen = np.isfinite(stack).any(axis=0)
        wanted = {"min": np.nanmin, "mean": np.nanmean, "median": np.nanmedian, "sum": np.nansum}[statistic](stack[:, seen], axis=0)
        np.testing.assert_allclose(found["lst"][number][seen], wanted, rtol=1.2e-7)  # float32
        assert np.isnan(found["lst"][number][~seen]).all()


def test_windows_of_three_years_and_least_number_of_views(mine, tmp_path):
    seasons = composite.Seasons((6, 7, 8, 9), (2004, 2013), 3)
    found, _, composed, _ = run(mine, tmp_path, ("lst",), seasons, "mean", min_count=3)
    assert seasons.groups(composed.seasons)[0] == {2004: (2003, 2004, 2005), 2013: (2013,)}
    scenes, _ = landsat_scenes(mine, seasons.of, lambda product: recipe(product, ("lst",)))
    stack = np.array([SceneReader(scene, scene.grid)(scene.grid.whole)["lst"] for scene in scenes if scene.season < 2013])
    seen = np.isfinite(stack).sum(axis=0)
    assert (seen < 3).any()
    np.testing.assert_array_equal(found["lst_count"][0], seen)
    np.testing.assert_allclose(found["lst"][0], np.where(seen >= 3, np.nansum(stack, axis=0) / np.maximum(seen, 1), np.nan), rtol=2.4e-7)
    assert (found["lst_count"][1] < 3).all()
    assert np.isnan(found["lst"][1]).all()


def test_several_planes_in_one_file(mine, tmp_path):
    scenes, _ = landsat_scenes(mine, SUMMER.of, recipe)
    composed = compose(str(tmp_path / "state"), scenes, target_grid(scenes), ("evi", "lst"), composer(), {})
    target = Target(str(tmp_path / "both.tif"), ["%s_%d" % (name, year) for year in YEARS for name in ("evi", "lst")])
    groups = {year: (year,) for year in YEARS}
    composites.assemble(composed, [(("evi", "lst"), target, None)], lambda *stacks: composite.join_seasons(*stacks, YEARS, groups, "max"))
    both = gdal.Open(str(tmp_path / "both.tif"))
    evi = gdal.Open(composed.seasons[2005])
    np.testing.assert_array_equal(both.GetRasterBand(5).ReadAsArray(), evi.GetRasterBand(1).ReadAsArray())
    np.testing.assert_array_equal(both.GetRasterBand(6).ReadAsArray(), evi.GetRasterBand(2).ReadAsArray())
    assert both.GetRasterBand(6).GetDescription() == "lst_2005"


# ------------------------------------------------------------------------------------------------------------ resuming
CHILD = """
import os, sys, time
sys.path[:0] = [%r, %r]
import test_composites as test
from mineeco.core.imagery import composite
from mineeco.gis import composites
mine, out = sys.argv[1:]

class Slow(composite.Composer):
    seen = 0

    def add(self, block):
        Slow.seen += 1
        if Slow.seen == 7:  # in the middle of a season
            open(os.path.join(out, "now"), "w").close()
            time.sleep(60)
        super().add(block)

test.composer = lambda statistic="max": lambda: Slow(statistic)
test.run(mine, out)
"""


def test_a_killed_run_continues(mine, expected, tmp_path):
    out, whole = tmp_path / "out", tmp_path / "whole"
    out.mkdir()
    whole.mkdir()
    here = os.path.dirname(os.path.abspath(__file__))
    child = subprocess.Popen([sys.executable, "-c", CHILD % (os.path.join(os.path.dirname(os.path.dirname(here)), ".links"), here), mine, str(out)])
    deadline = time.time() + 30
    while not (out / "now").exists():
        assert child.poll() is None
        assert time.time() < deadline
        time.sleep(0.02)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    (out / "now").unlink()
    state = out / composites.STATE
    finished = sorted(path.name for path in state.iterdir() if re.fullmatch(r"\d+\.tif", path.name))
    # seven blocks are one scene of 2003 (two planes), two scenes of 2004 (four) and the first of the third: the year of the seventh is not finished
    assert finished == ["2003.tif", "2004.tif"]
    assert [path.name for path in out.iterdir()] == [composites.STATE]
    times = {name: (state / name).stat().st_mtime_ns for name in finished}
    assert len(times) == 2
    found, records, composed, told = run(mine, out)
    assert told[:3] == ["2003: taken over from the interrupted run", "2004: taken over from the interrupted run", "2005: 2 scenes"]
    again, records_again, *_ = run(mine, whole)
    same(found, again)
    assert records == records_again
    assert sorted(os.listdir(out)) == sorted(os.listdir(whole))
    np.testing.assert_array_equal(found["evi"][2], expected[2005, "evi"][0].astype("float32"))


class Feedback:
    """Cancels after some steps."""

    def __init__(self, after=10 ** 9):
        self.after, self.percents = after, []

    def isCanceled(self):
        return len(self.percents) >= self.after

    def setProgress(self, percent):
        self.percents.append(percent)


def test_a_cancelled_run_leaves_only_its_state_and_goes_on_later(mine, tmp_path):
    scenes, _ = landsat_scenes(mine, SUMMER.of, recipe)
    grid, state = target_grid(scenes), str(tmp_path / composites.STATE)
    with pytest.raises(Cancelled):
        compose(state, scenes, grid, ("evi", "lst"), composer(), {"statistic": "max"}, Feedback(2))
    assert os.listdir(tmp_path) == [composites.STATE]
    assert sorted(name for name in os.listdir(state) if "json" not in name) == ["2003.tif"]
    _, _, _, told = run(mine, tmp_path)
    assert told[0] == "2003: taken over from the interrupted run"
    feedback = Feedback()
    composed = compose(state, scenes, grid, ("evi",), composer(), {}, feedback)
    assert feedback.percents == sorted(feedback.percents)
    assert feedback.percents[-1] == 100
    done = Feedback(1)
    with pytest.raises(Cancelled):
        composites.assemble(composed, [(("evi",), Target(str(tmp_path / "e.tif"), ["2003"]), None)], lambda *stacks: [stack[:1] for stack in stacks], done)
    with pytest.raises(Cancelled):
        landsat_scenes(mine, SUMMER.of, recipe, Feedback(1))


@pytest.mark.parametrize("change", ["parameters", "grid", "mask", "names", "resampling", "file", "resume", "damage"])
def test_what_changes_the_result_is_computed_anew(mine, tmp_path, change):
    folder = tmp_path / "scenes"
    shutil.copytree(mine, folder)
    scenes, _ = landsat_scenes(str(folder), SUMMER.of, recipe)
    grid, state, told = target_grid(scenes), str(tmp_path / "state"), []
    given = {"names": ("evi", "lst"), "parameters": {"a": 1}, "mask": None, "resampling": "auto", "resume": True}
    compose(state, scenes, grid, given["names"], composer(), given["parameters"])
    if change == "parameters":
        given["parameters"] = {"a": 2}
    elif change == "grid":
        grid = Grid(100, 100, grid.transform, grid.crs)
    elif change == "mask":
        given["mask"] = square(grid, 10, 10, 40)
    elif change == "names":
        given["names"] = ("evi",)
    elif change == "resampling":
        given["resampling"] = "nearest"
    elif change == "resume":
        given["resume"] = False
    elif change == "file":
        path = folder / (next(scene.record.scene for scene in scenes if scene.season == 2004) + ".tar")
        os.utime(path, (1, 1))
        scenes, _ = landsat_scenes(str(folder), SUMMER.of, recipe)
    else:
        (tmp_path / "state" / "2004.tif.mineeco.json").write_text("{", encoding="utf-8")
    compose(state, scenes, grid, given.pop("names"), composer(), given.pop("parameters"), tell=lambda message: told.append(str(message)), **given)
    anew = [text[:4] for text in told if text.endswith("scenes")]
    assert anew == (["2004"] if change in ("file", "damage") else list(map(str, YEARS)))


# ---------------------------------------------------------------------------------------------------------- the ledger
def spoil(path, band, target):
    """Copy an archive with the pixels of one band overwritten."""
    with tarfile.open(path) as source, tarfile.open(target, "w") as archive:
        for member in source.getmembers():
            data = source.extractfile(member).read()
            if member.name.endswith(band):
                data = data[:len(data) // 2] + b"\xff" * (len(data) - len(data) // 2)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


def test_every_scene_has_its_fate(mine, tmp_path, gdal_mode):
    folder, out = tmp_path / "scenes", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    names = {int(name[17:21]): name for name in sorted(os.listdir(mine))}  # one product a year
    for name in os.listdir(mine):
        shutil.copy(os.path.join(mine, name), folder)
    good = names[2005][:-4]
    # cut short; a band that cannot be decoded; a product of another level; no metadata; two more of the scene processed twice
    broken, damaged, other_level, bare = (good.replace(good[17:25], date) for date in ("20050601", "20050602", "20050603", "20050604"))
    (folder / (broken + ".tar")).write_bytes((folder / names[2005]).read_bytes()[:30000])
    renamed(folder / names[2005], folder / "spoilt.tar", good, damaged)
    spoil(folder / "spoilt.tar", "ST_B6.TIF", folder / (damaged + ".tar"))
    (folder / "spoilt.tar").unlink()
    (folder / other_level).mkdir()
    (folder / other_level / (other_level + "_MTL.txt")).write_text(
        'GROUP = A\n  GROUP = PRODUCT_CONTENTS\n    PROCESSING_LEVEL = "L1TP"\n  END_GROUP = PRODUCT_CONTENTS\nEND_GROUP = A\n', encoding="ascii")
    (folder / bare).mkdir()
    older = good.replace("20200827", "20180101")
    renamed(folder / names[2005], folder / "deep" / (older + ".tar"), good, older)
    with tarfile.open(folder / "deep" / (older + ".tar")) as archive:
        archive.extractall(folder / "deep" / older)  # the same product as a folder too
    # not products, or not finished
    (folder / "notes.txt").write_text("notes", encoding="ascii")
    with tarfile.open(folder / "photographs.tar", "w") as archive:
        archive.add(folder / "notes.txt", "notes.txt")
    (folder / (good.replace(good[17:25], "20050605") + ".tar.part")).write_bytes(b"0")
    (folder / ("%s.123.partial.tar" % good)).write_bytes(b"0")
    (folder / ".hidden.tar").write_bytes(b"0")

    seasons = composite.Seasons((6, 7, 8), (2003, 2004, 2005))
    found, records, composed, _ = run(folder, out, seasons=seasons)
    fate = {}
    for record in records:
        fate.setdefault(record.scene, []).append((record.used, "" if record.reason is None else str(record.reason)))
    july = {name[:-4] for name in os.listdir(mine) if name[21:23] != "09" and int(name[17:21]) < 2013}
    assert {scene for scene, fates in fate.items() if fates == [(True, "")]} == july
    assert "is damaged or incomplete" in fate[broken][0][1]
    assert "GDAL cannot work on" in fate[damaged][0][1]
    assert damaged + "_ST_B6.TIF" in fate[damaged][0][1]
    assert "is a product of level L1TP" in fate[other_level][0][1]
    assert "holds no Landsat metadata" in fate[bare][0][1]
    assert fate[older] == [(False, "the same scene as %s" % good)] * 2 or sorted(text for _, text in fate[older]) == sorted(
        ["the same scene as %s" % good, "the same scene as %s" % older])
    for record in records:
        if record.date.year == 2013:
            assert (record.used, str(record.reason), record.clear_percent) == (False, "outside the years", None)
        if record.date.month == 9 and record.date.year < 2013:
            assert str(record.reason) == "outside the months"
    assert len(records) == len(os.listdir(mine)) + 6
    assert set(fate) == {name[:-4] for name in os.listdir(mine)} | {broken, damaged, other_level, bare, older}
    assert composed.failed.keys() == {damaged}
    # what is left equals the good scenes alone
    clean = tmp_path / "clean"
    clean.mkdir()
    same(found, run(mine, clean, seasons=seasons)[0])


def renamed(source, target, old, new):
    """Copy an archive as another product."""
    target.parent.mkdir(exist_ok=True)
    with tarfile.open(source) as archive, tarfile.open(target, "w") as copy:
        for member in archive.getmembers():
            data = archive.extractfile(member).read()
            if member.name.endswith("_MTL.txt"):
                data = data.replace(old.encode(), new.encode()).replace(datetime.datetime.strptime(old[17:25], "%Y%m%d").strftime("%Y-%m-%d").encode(),
                                                                        datetime.datetime.strptime(new[17:25], "%Y%m%d").strftime("%Y-%m-%d").encode())
            member.name, member.size = member.name.replace(old, new), len(data)
            copy.addfile(member, io.BytesIO(data))


def test_a_season_of_unreadable_scenes_is_left_out(mine, tmp_path):
    folder, out = tmp_path / "scenes", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    for name in os.listdir(mine):
        if name[17:21] == "2003":
            spoil(os.path.join(mine, name), "QA_PIXEL.TIF", folder / name)
        elif name[17:21] == "2004":
            shutil.copy(os.path.join(mine, name), folder)
    found, records, composed, _ = run(folder, out)
    assert list(composed.seasons) == [2004]
    assert found["evi"].shape == (1, 120, 120)
    assert [record.used for record in records if record.date.year == 2003] == [False]


def test_products_without_surface_temperature_serve_as_far_as_they_go(landsat_product, tmp_path):
    folder = os.path.dirname(landsat_product("before", folder="scenes"))
    every = composite.Seasons()
    found, records, _, _ = run(folder, tmp_path, seasons=every)
    record, = records
    assert (record.used, str(record.reason)) == (True, "no surface temperature")
    assert np.isfinite(found["evi"]).any()
    assert np.isnan(found["lst"]).all()
    assert (found["lst_count"] == 0).all()
    with pytest.raises(InputProblem, match=r"None of the 1 scenes in .* can be used \(no surface temperature\)"):
        landsat_scenes(folder, every.of, lambda product: recipe(product, ("lst",)))


def test_months_without_scenes(mine):
    with pytest.raises(InputProblem, match=r"None of the 7 scenes in .* can be used \(outside the months\): check the years"):
        landsat_scenes(mine, composite.Seasons((11, 12)).of, recipe)


def test_nothing_can_be_read(mine, tmp_path):
    name = sorted(os.listdir(mine))[0]
    (tmp_path / "scenes").mkdir()
    spoil(os.path.join(mine, name), "QA_PIXEL.TIF", tmp_path / "scenes" / name)
    with pytest.raises(InputProblem, match="None of the 1 scenes can be read; the first: GDAL cannot work on"):
        run(tmp_path / "scenes", tmp_path)


def test_a_folder_without_products(tmp_path):
    (tmp_path / "photographs.tar").write_bytes(b"")
    with tarfile.open(tmp_path / "other.tar", "w"):
        pass
    (tmp_path / "photographs.tar").unlink()
    with pytest.raises(FileProblem, match="holds no Landsat Collection 2 Level-2 products"):
        landsat_scenes(str(tmp_path), SUMMER.of, recipe)


# ------------------------------------------------------------------------------------------------- area and its cells
def square(grid, column, row, side):
    """A study area of side x side cells."""
    x, dx, _, y, _, dy = grid.transform
    west, north = x + column * dx, y + row * dy
    ring = ogr.CreateGeometryFromWkt("POLYGON((%r %r, %r %r, %r %r, %r %r, %r %r))" % (
        west, north, west + side * dx, north, west + side * dx, north + side * dy, west, north + side * dy, west, north))
    return Shapes((bytes(ring.ExportToWkb()),), grid.crs)


def test_outside_the_study_area_there_is_nothing(mine, expected, tmp_path):
    scenes, _ = landsat_scenes(mine, SUMMER.of, recipe)
    whole = scenes[0].grid
    area = square(whole, 20, 30, 50)
    west, south, east, north = area.bounds()
    found, records, composed, _ = run(mine, tmp_path, extent=((west - 95, south + 5, east - 5, north + 10), whole.crs), mask=area)
    # the extent begins 3.17 cells left of the area and a third of a cell above it; both are snapped outwards
    assert composed.grid.transform == (whole.transform[0] + 16 * 30, 30.0, 0.0, whole.transform[3] - 29 * 30, 0.0, -30.0)
    assert (composed.grid.width, composed.grid.height) == (54, 51)
    assert composed.cells == 2500
    for number, year in enumerate(YEARS):
        values, views = (array[29:80, 16:70].copy() for array in expected[year, "evi"])
        inside = np.zeros(values.shape, bool)
        inside[1:, 4:] = True
        np.testing.assert_array_equal(found["evi"][number], np.where(inside, values, np.nan).astype("float32"))
        np.testing.assert_array_equal(found["evi_count"][number], np.where(inside, views, np.nan))
    assert all(0 < record.clear_percent <= 100 for record in records)
    with pytest.raises(InputProblem, match="holds no cell centre"):
        run(mine, tmp_path, mask=square(whole, 20.6, 30.6, 0.2))


def test_scenes_beside_the_study_area(mine, tmp_path):
    scenes, _ = landsat_scenes(mine, SUMMER.of, recipe)
    west, south, east, north = scenes[0].grid.bounds()
    with pytest.raises(InputProblem, match="The study area lies outside all 7 scenes"):
        target_grid(scenes, ((east + 100, south, east + 500, north), scenes[0].grid.crs))
    beyond = Grid(10, 10, (east + 300, 30.0, 0.0, north, 0.0, -30.0), scenes[0].grid.crs)
    with pytest.raises(InputProblem, match="The study area lies outside all 7 scenes"):
        compose(str(tmp_path / "state"), scenes, beyond, ("evi",), composer(), {})
    assert {str(scene.record.reason) for scene in scenes} == {"outside the study area"}


def made_up(folder, name, array, transform, crs, season=2001, date=datetime.date(2001, 7, 1), planes=None):
    """A scene of one float plane."""
    path = os.path.join(str(folder), name + ".tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, array.shape[1], array.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs)
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(array), -9999, array))
    dataset = None
    return make_scene(Record(name, date), season, {"band": layer_of_file(path, name="band")}, planes or (lambda blocks: {"v": blocks["band"].copy()}))


@pytest.fixture
def three(tmp_path):
    """Three scenes: two on shifted cells of one zone, one of the neighbouring zone with gaps and a patch."""
    rng = np.random.default_rng(0)
    zone50, zone49 = wkt(32650), wkt(32649)
    first = made_up(tmp_path, "first", rng.random((90, 110)), (393990.0, 30.0, 0.0, 2882010.0, 0.0, -30.0), zone50)
    second = made_up(tmp_path, "second", rng.random((80, 100)), (393990.0 + 300, 30.0, 0.0, 2882010.0 + 600, 0.0, -30.0), zone50)
    x, y, _ = osr.CoordinateTransformation(raster.srs(zone50), raster.srs(zone49)).TransformPoint(393990.0, 2882010.0)
    smooth = np.add.outer(np.sin(np.arange(120) / 9), np.cos(np.arange(130) / 7))
    smooth[rng.random(smooth.shape) < 0.1] = np.nan
    smooth[:3], smooth[-3:], smooth[:, :3], smooth[:, -3:] = np.nan, np.nan, np.nan, np.nan  # as real scenes end
    third = made_up(tmp_path, "third", smooth, (30 * round(x / 30) - 600.0, 30.0, 0.0, 30 * round(y / 30) + 600.0, 0.0, -30.0), zone49)
    return [first, second, third]


def test_union_of_the_scenes_in_the_common_zone(three):
    grid = target_grid(three)
    assert raster.same_crs(grid.crs, wkt(32650))
    assert three[0].grid.offset(grid) is not None
    box = transformed(three[2].grid.bounds(), three[2].grid.crs, grid.crs)
    west, south, east, north = grid.bounds()
    for bounds in (three[0].grid.bounds(), three[1].grid.bounds(), box):
        assert west <= bounds[0] + 1e-6
        assert south <= bounds[1] + 1e-6
        assert east >= bounds[2] - 1e-6
        assert north >= bounds[3] - 1e-6
    two = target_grid(three[:2])
    assert (two.width, two.height, two.transform[0], two.transform[3]) == (110, 110, 393990.0, 2882610.0)


@pytest.mark.parametrize("exceptions", [False, True])
def test_places_that_a_crs_does_not_know(exceptions):
    before = osr.GetUseExceptions()
    (osr.UseExceptions if exceptions else osr.DontUseExceptions)()
    try:
        assert transformed((1e30, 1e30, 2e30, 2e30), wkt(32650), wkt(32649)) == (np.inf, np.inf, -np.inf, -np.inf)
        west, south, east, north = transformed((105.0, 85.0, 129.0, 95.0), wkt(4326), wkt(32650))  # half of it beyond the pole
        assert 9.4e6 < south < north < 1.01e7
        assert west < 5e5 < east
    finally:
        (osr.UseExceptions if before else osr.DontUseExceptions)()


def test_other_cells(three, tmp_path):
    coarse = target_grid(three[:2], cell_size=90.0)
    # the corner of the first scene stays a corner; 600 m above it are 6.67 cells, 7 whole ones
    assert (coarse.transform, coarse.width, coarse.height) == ((393990.0, 90.0, 0.0, 2882010.0 + 630, 0.0, -90.0), 37, 37)
    other = target_grid(three[:2], crs=wkt(32649))
    assert other.transform[1] == 30.0
    assert other.transform[0] % 30 == other.transform[3] % 30 == 0
    with pytest.raises(InputProblem, match="The CRS EPSG:4326 has other units than the scenes: give the CELL_SIZE"):
        target_grid(three[:2], crs=wkt(4326))
    with pytest.raises(InputProblem, match="The scenes have no place in the CRS EPSG:32650"):
        target_grid([made_up(tmp_path, "far", np.zeros((9, 9)), (1e30, 30.0, 0.0, 1e30, 0.0, -30.0), wkt(32649))], crs=wkt(32650))
    degrees = target_grid(three[:2], crs=wkt(4326), cell_size=0.00025)
    assert degrees.transform[1] == 0.00025
    assert 115 < degrees.transform[0] < 117


@pytest.mark.parametrize("resampling", ["auto", "nearest", "bilinear", "average"])
@pytest.mark.parametrize("cell", [None, 90.0])
def test_warped_scenes_are_what_the_seam_makes_of_the_masked_plane(three, tmp_path, resampling, cell, monkeypatch):
    grid = target_grid(three[:2], cell_size=cell)
    array = np.full((90, 110), np.nan)
    array[3:-3, 3:-3] = np.random.default_rng(3).random((84, 104))  # GDAL gives cells beyond the edge of a raster a value
    scenes = [made_up(tmp_path, "bordered", array, three[0].grid.transform, three[0].grid.crs), three[2]]
    expected = []
    for scene in scenes:
        layer = scene.layers["band"]
        read = Layer(layer.path, 1, "v", layer.nodata, crs=layer.crs, resampling=resampling).open(grid)
        expected.append(read(grid.whole))
    assert np.isnan(expected[1]).any()
    assert np.isfinite(expected[1]).any()
    for strip in (100, 5000, 1 << 20):
        monkeypatch.setattr(scenes_module, "STRIP", strip)
        for scene, wanted in zip(scenes, expected):
            found = SceneReader(scene, grid, resampling)(grid.whole)["v"]
            np.testing.assert_array_equal(np.isnan(found), np.isnan(wanted))
            np.testing.assert_allclose(found, wanted, rtol=1e-12)


def test_cells_beyond_a_scene_have_no_data(three):
    grid = target_grid(three[:2], cell_size=90.0)
    for resampling in ("nearest", "bilinear", "average"):
        found = SceneReader(three[0], grid, resampling)(grid.whole)["v"]
        assert np.isnan(found[:7]).all()  # the first scene begins at the eighth row
        assert np.isfinite(found[7:, :36]).all()  # and ends two thirds of a cell before the last column


def test_windows_do_not_matter(three, tmp_path, monkeypatch):
    grid = target_grid(three, cell_size=3.0)  # 1100 x 1300 cells: several windows of one tile
    results = []
    for memory in (1, raster.MEMORY):
        monkeypatch.setattr(composites, "MEMORY", memory)
        composed = compose(str(tmp_path / str(memory)), three, grid, ("v",), composer("mean"), {})
        results.append(gdal.Open(composed.seasons[2001]).ReadAsArray())
    assert composites._window_shape(grid, ("v",), composer("mean")(), 3) != (256, 256)
    np.testing.assert_array_equal(*results)


def test_masking_comes_before_resampling(tmp_path):
    """A bright cloud beside dark land: no cell of the coarser grid has seen the cloud."""
    array = np.full((60, 60), 0.1)
    array[20:33, 17:41] = 0.9
    scene = made_up(tmp_path, "clouds", array, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), wkt(32650),
                    planes=lambda blocks: {"v": np.where(blocks["band"] > 0.5, np.nan, blocks["band"])})
    for transform, size in (((10.0, 70.0, 0.0, -5.0, 0.0, -70.0), 24), ((7.0, 30.0, 0.0, -11.0, 0.0, -30.0), 55)):
        found = SceneReader(scene, Grid(size, size, transform, wkt(32650)))(Grid(size, size, transform, "").whole)["v"]
        np.testing.assert_allclose(found[np.isfinite(found)], np.float32(0.1), rtol=1e-12)
        assert np.isnan(found).any()


def test_each_plane_has_its_own_gaps(tmp_path):
    array = np.random.default_rng(0).random((50, 50))
    holed = np.zeros(array.shape, bool)
    holed[10:20, 10:20] = True
    scene = made_up(tmp_path, "two", array, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), wkt(32650), planes=lambda blocks: {
        "whole": blocks["band"].copy(), "holed": np.where(blocks["band"] > 0.7, np.nan, blocks["band"])})
    grid = Grid(40, 40, (50.0, 30.0, 0.0, -50.0, 0.0, -30.0), wkt(32650))
    found = SceneReader(scene, grid)(grid.whole)
    assert np.isfinite(found["whole"]).all()
    assert np.isnan(found["holed"]).any()


def test_a_scene_is_a_layer_of_the_seam(three, tmp_path):
    grid = target_grid(three[:2])
    area = square(grid, 5, 6, 40)
    planes = raster.fold(lambda block: np.array([block.shape[2], np.isfinite(block[:, :, 0]).sum(), np.isfinite(block[:, :, 1]).sum()]),
                         [SceneLayer(three[1], ("v", "none"))], grid, mask=area, shape=(4096, 4096))
    inside = np.zeros((grid.height, grid.width), bool)
    inside[6:46, 5:45] = True
    reach = np.zeros_like(inside)
    reach[:80, 10:] = True  # the second scene begins ten columns to the right, at the top
    assert planes.tolist() == [2, (inside & reach).sum(), 0]


def test_bands_on_different_cells_are_refused(three):
    record = Record("mixed")
    with pytest.raises(FileProblem, match=r"bands of mixed do not lie on the same cells \(b differs\)"):
        make_scene(record, 2001, {"a": three[0].layers["band"], "b": three[1].layers["band"]}, None)
    nowhere = Layer(three[0].layers["band"].path, crs="")
    with pytest.raises(FileProblem, match="has no place on the map"):
        make_scene(record, 2001, {"a": nowhere}, None)


def test_two_scenes_of_one_day_overlap(three):
    """Neighbouring rows of one path: each is a scene of its own and counts where it sees."""
    record = Record("b", datetime.date(2001, 7, 1))
    grid = target_grid(three[:2])
    assert three[0].record.date == three[1].record.date == record.date
    views = sum(np.isfinite(SceneReader(scene, grid)(grid.whole)["v"]).astype(int) for scene in three[:2])
    # 110 x 90 and 100 x 80 cells, shifted by 10 columns and 20 rows: 100 x 60 cells are seen twice
    assert [(views == n).sum() for n in (1, 2)] == [110 * 90 + 100 * 80 - 2 * 6000, 6000]


def test_memory_does_not_grow_with_the_number_of_scenes(tmp_path):
    array = np.random.default_rng(0).random((256, 512))
    peaks = []
    for count in (4, 16):
        scenes = [made_up(tmp_path, "s%02d" % number, array, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), wkt(32650)) for number in range(count)]
        tracemalloc.start()
        compose(str(tmp_path / str(count)), scenes, scenes[0].grid, ("v",), composer("mean"), {}, engine="serial")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.05 * peaks[0]


def test_the_state_says_what_it_is_made_of(mine, tmp_path):
    scenes, _ = landsat_scenes(mine, SUMMER.of, recipe)
    composed = compose(str(tmp_path / "state"), scenes, target_grid(scenes), ("evi",), composer(), {})
    with open(composed.seasons[2003] + ".mineeco.json", encoding="utf-8") as file:
        stored = json.load(file)
    assert stored["clear"] == {scene.record.scene: composed.clear[scene.record.scene] for scene in scenes if scene.season == 2003}
    (tmp_path / "state" / "mine.txt").write_text("mine", encoding="ascii")
    composed.discard()
    assert os.listdir(tmp_path / "state") == ["mine.txt"]  # what is not ours stays


def test_a_state_that_cannot_be_made(three, tmp_path):
    (tmp_path / "file").write_text("", encoding="ascii")
    with pytest.raises(FileProblem, match="Cannot write to"):
        compose(str(tmp_path / "file" / "state"), three, target_grid(three), ("v",), composer(), {})
