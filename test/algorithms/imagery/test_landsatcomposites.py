"""A folder of products to annual composites through Processing, beside a slow direct computation."""
import csv
import os
import shutil
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from osgeo import gdal

YEARS = (2005, 2011, 2014)
HERE = os.path.dirname(os.path.abspath(__file__))


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """Files of a teaching mine of three years (two sensors), its scenes as .tar."""
    from mineeco.resources.sample.make import make

    return make(str(tmp_path_factory.mktemp("mine")), years=YEARS, tar=True, size=120)


def bands(folder, product):
    """Reflectance by name, Kelvin, uncertainty and clear cells of one product, with the numbers of the product guide written out."""
    oli = product.startswith("LC")

    def read(name):
        return gdal.Open("/vsitar/%s/%s_%s.TIF" % (os.path.join(folder, product + ".tar"), product, name)).ReadAsArray().astype(float)

    numbers = (2, 3, 4, 5, 6, 7) if oli else (1, 2, 3, 4, 5, 7)
    found = {name: read("SR_B%d" % number) * 2.75e-5 - .2 for name, number in zip(("blue", "green", "red", "nir", "swir1", "swir2"), numbers)}
    return found, read("ST_B10" if oli else "ST_B6") * .00341802 + 149, read("ST_QA") * .01, (read("QA_PIXEL").astype(int) & 0b11111) == 0


def variables(found, kelvin):
    b, g, r, n, s1, s2 = found.values()
    si, x, y = (s1 + r - b - n) / (s1 + r + b + n), 2 * s1 / (s1 + n), n / (n + r) + g / (g + s1)
    ibi = (x - y) / (x + y)
    limited = lambda array: np.where(np.abs(array) <= 1, array, np.nan)  # noqa: E731
    evi = limited(2.5 * (n - r) / (n + 6 * r - 7.5 * b + 1))
    return {
        "evi": np.where(n + 6 * r - 7.5 * b + 1 > 0, evi, np.nan), "lst": kelvin, "ndvi": limited((n - r) / (n + r)),
        "wet": .0315 * b + .2021 * g + .3102 * r + .1594 * n - .6806 * s1 - .6109 * s2, "ndbsi": (limited(si) + limited(ibi)) / 2,
        "mndwi": np.clip((g - s1) / np.abs(g + s1), -1, 1), "albedo": .356 * b + .130 * r + .373 * n + .085 * s1 + .072 * s2 - .0018, **found,
    }


@pytest.fixture(scope="module")
def views(archives):
    """Slow direct computation: year -> [{variable: masked array}] of the summer scenes."""
    found = {year: [] for year in YEARS}
    for name in sorted(os.listdir(archives["scenes"])):
        reflectance, kelvin, error, clear = bands(archives["scenes"], name[:-4])
        own = {variable: np.where(clear, array, np.nan) for variable, array in variables(reflectance, kelvin).items()}
        own["error"] = error
        found[int(name[17:21])].append(own)
    return found


def expected(views, variable, function=np.fmax.reduce):
    return np.array([function(np.array([own[variable] for own in views[year]])) for year in YEARS])


def ledger(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_equals_a_slow_direct_computation(run, archives, views, values, tmp_path):
    names = ["evi", "lst", "ndvi", "wet", "ndbsi", "mndwi", "albedo", "reflectance"]
    out = tmp_path / "out"
    results, log = run("landsatcomposites", FOLDER=archives["scenes"], VARIABLES=names, OUTPUT_FOLDER=str(out), OUTPUT_TABLE=str(tmp_path / "l.csv"))
    for name in names[:-1]:
        np.testing.assert_allclose(values(out / (name + ".tif")), expected(views, name), rtol=2e-6, atol=2e-7)
        np.testing.assert_array_equal(values(out / (name + "_count.tif")), expected(views, name, lambda stack: np.isfinite(stack).sum(axis=0)))
    found = values(out / "reflectance.tif").reshape(3, 6, 120, 120)
    for number, band in enumerate(("blue", "green", "red", "nir", "swir1", "swir2")):
        np.testing.assert_allclose(found[:, number], expected(views, band), rtol=2e-6, atol=2e-7)
    assert gdal.Open(str(out / "evi.tif")).GetRasterBand(2).GetDescription() == "evi_2011"
    assert gdal.Open(str(out / "reflectance.tif")).GetRasterBand(8).GetDescription() == "green_2011"
    assert results["OUTPUT_EVI"] == str(out / "evi.tif")
    assert sorted(path.name for path in out.iterdir() if path.suffix == ".tif") == sorted("%s%s.tif" % (name, end) for name in names for end in ("", "_count"))
    rows = ledger(tmp_path / "l.csv")
    assert sorted(row["scene"] + ".tar" for row in rows) == sorted(os.listdir(archives["scenes"]))
    for row in rows:
        own = bands(archives["scenes"], row["scene"])[3]
        assert (row["used"], row["path_row"], row["reason"]) == ("1", "121_042", "")
        assert row["date"] == "%s-%s-%s" % (row["scene"][17:21], row["scene"][21:23], row["scene"][23:25])
        assert float(row["clear_percent"]) == pytest.approx(100 * own.mean(), abs=1e-6)
    assert any("needs at least 2 years before and after" in line for line in log)


@pytest.mark.parametrize(("statistic", "function"), [("mean", np.nanmean), ("median", np.nanmedian), ("min", np.nanmin)])
def test_other_statistics(run, archives, views, values, tmp_path, statistic, function):
    run("landsatcomposites", FOLDER=archives["scenes"], VARIABLES=["lst"], STATISTIC=statistic, OUTPUT_LST=str(tmp_path / "lst.tif"))
    with np.errstate(all="ignore"):
        import warnings

        warnings.simplefilter("ignore", RuntimeWarning)
        wanted = expected(views, "lst", lambda stack: function(stack, axis=0))
    np.testing.assert_allclose(values(tmp_path / "lst.tif"), wanted, rtol=2e-7)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lst.tif", "lst.tif.mineeco.json"]


def test_study_area_years_months_and_their_reasons(run, archives, views, values, tmp_path):
    """The grid is that of the study area, snapped outwards; the ledger says why scenes of other years and months are out."""
    out, table = tmp_path / "out", tmp_path / "l.csv"
    run("landsatcomposites", FOLDER=archives["scenes"], AOI=archives["study_area"], YEARS="2005", MONTHS="7-8", OUTPUT_FOLDER=str(out), OUTPUT_TABLE=str(table))
    whole, part = gdal.Open(archives["dem"]).GetGeoTransform(), gdal.Open(str(out / "evi.tif"))
    transform = part.GetGeoTransform()
    column, row = round((transform[0] - whole[0]) / 30), round((whole[3] - transform[3]) / 30)
    rows = ledger(table)
    used = [one["scene"] for one in rows if one["used"] == "1"]
    wanted = []
    for name in sorted(os.listdir(archives["scenes"])):
        if name[17:21] == "2005" and name[21:23] in ("07", "08"):
            wanted.append(name[:-4])
        else:
            reason = next(one["reason"] for one in rows if one["scene"] == name[:-4])
            assert reason == ("outside the months" if name[21:23] in ("06", "09") else "outside the years")
    assert sorted(used) == wanted
    found = values(out / "lst.tif")
    assert len(found) == 1
    direct = [np.where(clear, kelvin, np.nan) for _, kelvin, _, clear in (bands(archives["scenes"], name) for name in wanted)]
    direct = np.fmax.reduce(direct)[row:row + found.shape[1], column:column + found.shape[2]]
    inside = np.isfinite(values(out / "lst_count.tif")[0])
    assert .3 < inside.mean() < 1
    np.testing.assert_allclose(found[0][inside], direct[inside], rtol=2e-7)
    assert np.isnan(found[0][~inside]).all()


def test_uncertain_temperature_is_left_out(run, archives, views, values, tmp_path):
    limit = float(np.median([own["error"] for year in YEARS for own in views[year]]))
    run("landsatcomposites", FOLDER=archives["scenes"], VARIABLES=["lst"], MAX_LST_ERROR=limit, OUTPUT_LST=str(tmp_path / "lst.tif"))
    wanted = [np.fmax.reduce([np.where(own["error"] <= limit, own["lst"], np.nan) for own in views[year]]) for year in YEARS]
    np.testing.assert_allclose(values(tmp_path / "lst.tif"), wanted, rtol=2e-7)


def test_sensors_are_harmonised_where_it_is_asked_for(run, archives, views, values, tmp_path):
    """Roy et al. 2016, red and near infrared of TM: 0.9047 R + 0.0061, 0.8462 N + 0.0412; OLI (2014) stays."""
    run("landsatcomposites", FOLDER=archives["scenes"], VARIABLES=["ndvi"], HARMONISE="roy2016", OUTPUT_NDVI=str(tmp_path / "n.tif"))
    wanted = []
    for year in YEARS:
        slopes = (.9047, .0061, .8462, .0412) if year < 2013 else (1, 0, 1, 0)
        pairs = [(own["red"] * slopes[0] + slopes[1], own["nir"] * slopes[2] + slopes[3]) for own in views[year]]
        own = [(nir - red) / (nir + red) for red, nir in pairs]
        wanted.append(np.fmax.reduce([np.where(np.abs(one) <= 1, one, np.nan) for one in own]))
    np.testing.assert_allclose(values(tmp_path / "n.tif"), wanted, rtol=2e-6, atol=2e-7)


def test_bad_scenes_among_good_ones(run, archives, views, values, tmp_path):
    """A damaged archive, an unfinished download and an archive of something else: named or passed over, the rest as before."""
    folder = tmp_path / "scenes"
    folder.mkdir()
    names = sorted(os.listdir(archives["scenes"]))
    for name in names:
        os.symlink(os.path.join(archives["scenes"], name), folder / name)
    broken = names[0].replace("121042", "121043")
    with open(os.path.join(archives["scenes"], names[0]), "rb") as good:
        (folder / broken).write_bytes(good.read(3000))
    (folder / "notes.tar").write_bytes(b"no archive")
    out, table = tmp_path / "out", tmp_path / "l.csv"
    _, log = run("landsatcomposites", FOLDER=str(folder), VARIABLES=["evi"], OUTPUT_FOLDER=str(out), OUTPUT_TABLE=str(table))
    np.testing.assert_allclose(values(out / "evi.tif"), expected(views, "evi"), rtol=2e-6, atol=2e-7)
    row = next(one for one in ledger(table) if one["scene"] == broken[:-4])
    assert row["used"] == "0"
    assert "damaged or incomplete" in row["reason"]
    assert any(broken[:-4] in line and "damaged" in line for line in log)


def test_step_at_the_change_of_sensor(run, tmp_path):
    """Two years on either side of 2013: the step is told with its figures."""
    from mineeco.resources.sample.make import make

    files = make(str(tmp_path / "mine"), years=[2010, 2011, 2013, 2014], tar=True, size=120)
    _, log = run("landsatcomposites", FOLDER=files["scenes"], MINES=files["mines"], OUTPUT_EVI=str(tmp_path / "evi.tif"))
    line = next(line for line in log if line.startswith("evi: step at the change of sensor in 2013"))
    assert "medians of 2010-2011 and 2013-2014" in line
    assert any(line.startswith("lst: step at the change of sensor in 2013") for line in log)


@pytest.mark.parametrize(("parameters", "words"), [
    ({"MONTHS": "1-2"}, "can be used"),
    ({"YEARS": "1990"}, "can be used"),
    ({"YEARS": "never"}, "YEARS: never"),
    ({"MONTHS": "6-13"}, "MONTHS: 6-13"),
    ({"VARIABLES": []}, "VARIABLES is"),
    ({"OUTPUT_NDVI": "ndvi.tif"}, "OUTPUT_NDVI is wanted, but VARIABLES lacks ndvi"),
    ({"CRS": "EPSG:4326"}, "CELL_SIZE"),
])
def test_what_cannot_be_composed(run, archives, tmp_path, parameters, words):
    out = tmp_path / "out"
    parameters = {name: str(tmp_path / value) if name.startswith("OUTPUT") else value for name, value in parameters.items()}
    with pytest.raises(Exception, match=words):
        run("landsatcomposites", FOLDER=archives["scenes"], **parameters, OUTPUT_FOLDER=str(out))
    assert not out.exists()


def test_a_folder_without_products(run, tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(Exception, match="holds no Landsat Collection 2"):
        run("landsatcomposites", FOLDER=str(tmp_path / "in"), OUTPUT_FOLDER=str(tmp_path / "out"))


CHILD = """
import os, sys, time
sys.path[:0] = [%r, "/usr/share/qgis/python/plugins"]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.testing import start_app
start_app()
from mineeco.algorithms.provider import MineEcoProvider
provider = MineEcoProvider()
QgsApplication.processingRegistry().addProvider(provider)
class Feedback(QgsProcessingFeedback):
    def pushInfo(self, text):
        if text.startswith("2014:"):  # two years are finished
            open(sys.argv[3], "w").close()
            time.sleep(60)
algorithm = QgsApplication.processingRegistry().createAlgorithmById("mineeco:landsatcomposites")
algorithm.run({"FOLDER": sys.argv[1], "OUTPUT_FOLDER": sys.argv[2]}, QgsProcessingContext(), Feedback())
"""


def test_a_killed_run_continues(run, archives, values, tmp_path):
    out, sign = tmp_path / "out", tmp_path / "sign"
    links = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(HERE))), ".links")
    child = subprocess.Popen([sys.executable, "-c", CHILD % links, archives["scenes"], str(out), str(sign)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = time.time() + 60
    while not sign.exists():
        assert child.poll() is None, child.stderr.read().decode()
        assert time.time() < deadline
        time.sleep(.05)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stderr.close()
    assert [path.name for path in out.iterdir()] == [".composites.partial"]
    assert sorted(path.name for path in (out / ".composites.partial").glob("*.tif")) == ["2005.tif", "2011.tif"]
    _, log = run("landsatcomposites", FOLDER=archives["scenes"], OUTPUT_FOLDER=str(out))
    assert [line for line in log if "taken over" in line] == ["2005: taken over from the interrupted run", "2011: taken over from the interrupted run"]
    whole = tmp_path / "whole"
    run("landsatcomposites", FOLDER=archives["scenes"], OUTPUT_FOLDER=str(whole))
    for name in ("evi", "lst", "evi_count", "lst_count"):
        np.testing.assert_array_equal(values(out / (name + ".tif")), values(whole / (name + ".tif")))
    assert sorted(path.name for path in out.iterdir()) == sorted(path.name for path in whole.iterdir())


def test_cancelled_run_goes_on_unless_it_is_told_to_forget(run, archives, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(Exception, match="ancelled"):
        run("landsatcomposites", FOLDER=archives["scenes"], OUTPUT_FOLDER=str(out), cancel_at=50)
    _, log = run("landsatcomposites", FOLDER=archives["scenes"], OUTPUT_FOLDER=str(out), RESUME=False)
    assert not any("taken over" in line for line in log)
    assert not (out / ".composites.partial").exists()
    shutil.rmtree(out)
