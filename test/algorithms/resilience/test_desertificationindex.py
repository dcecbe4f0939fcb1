"""DDI: the worked numbers, real scenes with and without an inverse relation, and what is refused."""
import os
import re

import numpy as np
import pytest


@pytest.fixture
def seven(saved, vectors, tmp_path):
    """The worked example of methods as rasters of 1 x 9 cells; the corners (0, 1) and (1, 0) make the ranges 0-1."""
    wanted = vectors["v1.B_ddi"]
    layers = {name.upper(): saved(tmp_path / (name + ".tif"), [row], (name,)) for name, row in (("ndvi", [*wanted["N"], 0, 1]), ("albedo", [*wanted["A"], 1, 0]))}
    return layers, wanted


def test_worked_numbers(run, seven, values, tmp_path):
    """Seven cells of methods 2.5 with their slope given: k = 1.21037464 and the printed indices. The two added corners give -1 and k."""
    layers, wanted = seven
    results, _ = run("desertificationindex", **layers, SLOPE_A=wanted["a"], OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1)[0], [*wanted["DDI"], -1, wanted["k"]], atol=2e-6)
    assert results["K"] == pytest.approx(wanted["k"], abs=1e-7)


def test_regression_numbers(run, seven, values, tmp_path):
    from scipy.stats import linregress

    layers, wanted = seven
    line = linregress([*wanted["N"], 0, 1], [*wanted["A"], 1, 0])
    results, log = run("desertificationindex", **layers, OUTPUT=str(tmp_path / "o.tif"), OUTPUT_HTML=str(tmp_path / "p.html"))
    assert (results["SLOPE"], results["INTERCEPT"], results["CORRELATION"]) == pytest.approx((line.slope, line.intercept, line.rvalue), rel=1e-6)
    assert results["K"] == pytest.approx(-1 / line.slope, rel=1e-6)
    assert any("less desertified" in entry for entry in log if entry.startswith("WARNING"))
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert page.count("<img") == 3
    assert "%+.4f" % line.slope in page.replace("−", "-")


def test_dates_share_one_fit(run, seven, saved, values, tmp_path):
    """The second date is the first, halved: its own fit would give another map; with the pool both dates have the ranges and the line of all cells."""
    layers, wanted = seven
    half = [saved(tmp_path / (name.lower() + "_2010.tif"), values(path, 1) / 2, (name.lower(),)) for name, path in layers.items()]
    out, alone = str(tmp_path / "o.tif"), str(tmp_path / "a.tif")
    pooled, log = run("desertificationindex", **layers, POOL=[half[1], half[0]], OUTPUT=out)
    green, bright = (np.concatenate([values(layers[name], 1).ravel(), values(layers[name], 1).ravel() / 2]) for name in ("NDVI", "ALBEDO"))
    slope = np.polyfit(green, bright, 1)[0]  # the ranges of the pool are 0-1 still
    assert pooled["SLOPE"] == pytest.approx(slope, rel=1e-5)
    np.testing.assert_allclose(values(out, 1).ravel(), (-green / slope - bright)[:9], atol=1e-5)
    assert any("ndvi_2010 + albedo_2010" in line for line in log)
    other, _ = run("desertificationindex", NDVI=half[0], ALBEDO=half[1], POOL=list(layers.values()), OUTPUT=alone)
    assert other["K"] == pytest.approx(pooled["K"], rel=1e-12)


def test_water_does_not_bend_the_line(run, saved, values, tmp_path):
    """Land on the line A = 0.3 - 0.2 N exactly; water is dark without being green."""
    ndvi, albedo = np.linspace(0, 1, 100).reshape(10, 10), 0.3 - .2 * np.linspace(0, 1, 100).reshape(10, 10)
    water = np.zeros((10, 10))
    water[0] = 1
    ndvi[0], albedo[0] = -.5, .02
    layers = {"NDVI": saved(tmp_path / "n.tif", ndvi), "ALBEDO": saved(tmp_path / "a.tif", albedo), "WATER": saved(tmp_path / "w.tif", water)}
    results, _ = run("desertificationindex", **layers, OUTPUT=str(tmp_path / "o.tif"))
    assert results["CORRELATION"] == pytest.approx(-1, abs=1e-6)
    assert results["SLOPE"] == pytest.approx(-1, rel=1e-6)
    assert np.isnan(values(tmp_path / "o.tif", 1)[0]).all()
    # a further date with the same land, and water elsewhere, needs a mask of its own
    later = {name: values(layers[name], 1)[::-1] for name in layers}
    pool = [saved(tmp_path / (name + "_2010.tif"), later[key], (name,)) for name, key in (("ndvi", "NDVI"), ("albedo", "ALBEDO"), ("water", "WATER"))]
    both, _ = run("desertificationindex", **layers, POOL=pool)
    assert both["CORRELATION"] == pytest.approx(-1, abs=1e-6)
    without, _ = run("desertificationindex", **layers, POOL=pool[:2])
    assert without["CORRELATION"] > -.9


def test_farmland_in_the_dry_season(run, real_data, saved, values, tmp_path):
    """Gewata, Ethiopia (Landsat 7): browner cells are brighter, if weakly; slope, intercept and r again by NumPy."""
    from osgeo import gdal

    scene = gdal.Open(os.path.join(real_data, "gewata_ethiopia", "gewata_L7_SR1e4_clip.tif")).ReadAsArray()
    stack = saved(tmp_path / "scene.tif", np.where(scene >= 16000, -9999, scene / 1e4), ("blue", "green", "red", "nir", "swir1", "swir2"), -9999, epsg=32636)
    layers = {}
    for name in ("ndvi", "albedo"):
        layers[name.upper()] = str(tmp_path / (name + ".tif"))
        run("spectralindex", INPUT=stack, INDEX=name, OUTPUT=layers[name.upper()])
    results, log = run("desertificationindex", **layers)
    green, bright = (values(layers[name], 1) for name in ("NDVI", "ALBEDO"))
    valid = np.isfinite(green) & np.isfinite(bright)
    green, bright = ((array[valid] - array[valid].min()) / np.ptp(array[valid]) for array in (green, bright))
    slope, intercept = np.polyfit(green, bright, 1)
    assert -.5 < np.corrcoef(green, bright)[0, 1] < 0
    assert (results["SLOPE"], results["INTERCEPT"]) == pytest.approx((slope, intercept), rel=1e-6)
    assert results["CORRELATION"] == pytest.approx(np.corrcoef(green, bright)[0, 1], rel=1e-6)
    assert any("weakly related" in line for line in log if line.startswith("WARNING"))


def test_green_land_throughout_is_refused(run, real_data, tmp_path):
    """Liverpool in September (Landsat 8): pastures are greener and brighter than the town, so the index does not apply."""
    scene, water = str(tmp_path / "scene.tif"), str(tmp_path / "water.tif")
    run("scalescene", INPUT=os.path.join(real_data, "liverpool_landsat8", "liverpool_L8_SR_ST_20200927.tif"), OUTPUT=scene)
    run("watermask", INPUT=scene, OUTPUT=water)
    layers = {"WATER": water}
    for name in ("ndvi", "albedo"):
        layers[name.upper()] = str(tmp_path / (name + ".tif"))
        run("spectralindex", INPUT=scene, INDEX=name, OUTPUT=layers[name.upper()])
    with pytest.raises(Exception, match=r"r \+0\.\d+\), so there is no inverse albedo-NDVI relation"):
        run("desertificationindex", **layers, OUTPUT=str(tmp_path / "o.tif"))


def test_no_inverse_relation_is_refused(run, saved, tmp_path):
    """Green throughout: albedo rises with NDVI."""
    ndvi = np.linspace(.5, .9, 100).reshape(10, 10)
    layers = {"NDVI": saved(tmp_path / "n.tif", ndvi), "ALBEDO": saved(tmp_path / "a.tif", .1 + .1 * ndvi)}
    with pytest.raises(Exception, match=r"no inverse albedo-NDVI relation.*SLOPE_A"):
        run("desertificationindex", **layers, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_what_cannot_be_is_said(run, seven, saved, tmp_path):
    layers, _ = seven
    out = str(tmp_path / "o.tif")
    odd = saved(tmp_path / "scene_2010.tif", np.ones((1, 9)), ("b1",))
    with pytest.raises(Exception, match="POOL: the name b1 does not tell"):
        run("desertificationindex", **layers, POOL=[odd], OUTPUT=out)
    with pytest.raises(Exception, match="POOL holds 1 NDVI, 0 albedo and 0 water"):
        run("desertificationindex", **layers, POOL=[layers["NDVI"]], OUTPUT=out)
    with pytest.raises(Exception, match="SLOPE_A is 0"):
        run("desertificationindex", **layers, SLOPE_A=0, OUTPUT=out)
    flat = saved(tmp_path / "flat.tif", np.full((1, 9), .2), ("albedo",))
    with pytest.raises(Exception, match=re.escape("ALBEDO holds the value 0.2 everywhere")):
        run("desertificationindex", NDVI=layers["NDVI"], ALBEDO=flat, OUTPUT=out)
    assert not os.path.exists(out)
