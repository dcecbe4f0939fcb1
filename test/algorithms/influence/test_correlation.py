"""Correlations through Processing: against NumPy, drivers with gaps and other grids, bad drivers."""
import numpy as np
import pytest


@pytest.fixture
def rasters(saved, tmp_path):
    """A target and three drivers on 60 x 80 cells: half of it, a smooth unrelated one, and one that does not vary."""
    from scipy.ndimage import gaussian_filter

    random = np.random.default_rng(1)

    def smooth():
        field = gaussian_filter(random.standard_normal((120, 140)), 4)[30:-30, 30:-30]
        return field / field.std()

    fields = {"rsei": smooth()}
    fields["ndvi"] = 0.5 * fields["rsei"] + 0.2 * random.standard_normal((60, 80))
    fields["other"], fields["flat"] = smooth(), np.full((60, 80), 3.0)
    fields["ndvi"][5:9, 10:30] = -9999
    return {name: saved(str(tmp_path / (name + ".tif")), field, (name,), -9999) for name, field in fields.items()}, fields


def test_figures_are_those_of_numpy(run, rasters, table, tmp_path):
    files, fields = rasters
    results, log = run("correlation", TARGET=files["rsei"], DRIVERS=[files["ndvi"], files["other"], files["flat"]], OUTPUT_TABLE=str(tmp_path / "r.csv"), OUTPUT_HTML=str(tmp_path / "r.html"))
    rows = table(results["OUTPUT_TABLE"])
    assert [row["driver"] for row in rows] == ["ndvi", "other", "flat"]
    valid = fields["ndvi"] > -9999
    assert rows[0]["r"] == pytest.approx(np.corrcoef(fields["rsei"][valid], fields["ndvi"][valid])[0, 1], abs=1e-6)
    assert rows[0]["n"] == 4800 - 80
    assert rows[1]["r"] == pytest.approx(np.corrcoef(fields["rsei"].ravel(), fields["other"].ravel())[0, 1], abs=1e-6)
    assert rows[1]["n_effective"] == pytest.approx(57, rel=0.5)  # what r of such fields varies like, simulated in the tests of the science
    assert rows[0]["p"] < 0.01
    assert np.isnan(rows[2]["r"])
    assert np.isnan(rows[2]["p"])
    assert any("flat does not vary" in line for line in log)


def test_driver_on_another_grid_is_brought_to_the_target(run, rasters, saved, table, tmp_path):
    files, fields = rasters
    coarse = saved(str(tmp_path / "coarse.tif"), fields["rsei"].reshape(20, 3, 20, 4).mean(axis=(1, 3)), ("coarse",), cell=100)
    results, log = run("correlation", TARGET=files["rsei"], DRIVERS=[coarse], OUTPUT_TABLE=str(tmp_path / "r.csv"))
    assert table(results["OUTPUT_TABLE"])[0]["n"] > 2000
    assert any("brought from" in line for line in log)


def test_bands_of_a_stack_are_drivers(run, rasters, saved, table, tmp_path):
    files, fields = rasters
    stack = saved(str(tmp_path / "stack.tif"), np.stack([fields["other"], fields["rsei"]]), ("a", "b"))
    results, _ = run("correlation", TARGET=files["rsei"], DRIVERS=[stack], OUTPUT_TABLE=str(tmp_path / "r.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert [row["driver"] for row in rows] == ["a", "b"]
    assert rows[1]["r"] == pytest.approx(1)


@pytest.mark.parametrize(("target", "driver", "sentence"), [
    ("flat", "ndvi", "TARGET does not vary"),
    ("rsei", "empty", "DRIVERS (empty) has no valid cell"),
    ("empty", "ndvi", "TARGET has no valid cell"),
    ("rsei", "ndvi ndvi2", "two rasters are called ndvi"),
])
def test_bad_inputs(fails, rasters, saved, tmp_path, target, driver, sentence):
    files, fields = rasters
    files = {
        **files, "empty": saved(str(tmp_path / "empty.tif"), np.full((60, 80), -9999.0), ("empty",), -9999),
        "ndvi2": saved(str(tmp_path / "ndvi2.tif"), fields["other"], ("ndvi",)),
    }
    assert sentence in fails("correlation", TARGET=files[target], DRIVERS=[files[name] for name in driver.split()], OUTPUT_TABLE=str(tmp_path / "r.csv"))
    assert not (tmp_path / "r.csv").exists()


def test_teaching_mine(run, mine, table, tmp_path):
    """Rain falls with height, sand and clay against each other; few cells are independent."""
    results, _ = run("correlation", TARGET=mine["sand"], DRIVERS=[mine["clay"], mine["dem"]], OUTPUT_TABLE=str(tmp_path / "r.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert rows[0]["r"] < -0.3
    assert rows[1]["n_effective"] < rows[1]["n"] / 20


def test_matrix_of_many_drivers_stays_legible(run, saved, tmp_path):
    random = np.random.default_rng(0)
    target = random.standard_normal((20, 20))
    files = [saved(str(tmp_path / ("d%02d.tif" % number)), random.standard_normal((20, 20)), ("d%02d" % number,)) for number in range(20)]
    page = str(tmp_path / "page.html")
    for count, told in ((20, True), (15, False)):
        run("correlation", TARGET=saved(str(tmp_path / "rsei.tif"), target, ("rsei",)), DRIVERS=files[:count], OUTPUT_HTML=page)
        with open(page, encoding="utf-8") as file:
            assert ("Shown are the 15 drivers" in file.read()) is told
