"""Hurst exponent through Processing."""
import os

import numpy as np
import pytest

YEARS = [*range(2000, 2012), *range(2013, 2020)]


@pytest.mark.parametrize(("method", "on", "wanted"), [
    ("growing", "levels", 1.253585), ("growing", "differences", .884049), ("subseries", "levels", 1.035776), ("subseries", "differences", .651039),
    ("subseries_al", "levels", .899171), ("simple", "levels", .721193),
])
def test_worked_series(run, one_cell, values, vectors, tmp_path, method, on, wanted):
    """The MLRI of the worked example (in Kelvin) and its exponents by independent scripts."""
    out = str(tmp_path / "h.tif")
    run("hurst", INPUTS=one_cell(vectors["v6.mlri"]["MLRI_K"], YEARS), METHOD=method, ON=on, OUTPUT=out)
    assert values(out, 1)[0, 0] == pytest.approx(wanted, abs=2e-5)  # the series is known to six decimals


def test_band_of_chance_holds_noise(run, stable, values, tmp_path):
    """Of 2,000 random walks 95 % lie inside: within four standard errors of .5 %. Years that are independent levels turn round from one to the next: most lie lower."""
    out = str(tmp_path / "h.tif")
    evi = values(stable()["EVI"][0])
    rng = np.random.default_rng(3)
    walks = rng.standard_normal(evi.shape).cumsum(axis=0)
    from_walks = inside(run, values, out, walks, tmp_path)
    assert from_walks == pytest.approx(.95, abs=.02)
    h, low, high = values(out)
    assert np.unique(low).size == np.unique(high).size == 1  # one band for one number of valid years
    assert .15 < low[0, 0] < .25  # white noise of 18 changes: .18-.76
    assert .7 < high[0, 0] < .8
    assert inside(run, values, out, evi, tmp_path) < .9


def inside(run, values, out, series, folder):
    """Share of cells inside the band."""
    path = os.path.join(str(folder), "series.tif")
    from osgeo import gdal

    dataset = gdal.GetDriverByName("GTiff").Create(path, series.shape[2], series.shape[1], len(series), gdal.GDT_Float64)
    dataset.SetGeoTransform((300000, 30, 0, 2800000, 0, -30))
    dataset.WriteArray(series)
    dataset = None
    run("hurst", INPUTS=[path], YEARS="2000-2011,2013-2019", OUTPUT=out)
    h, low, high = values(out)
    return np.mean((h >= low) & (h <= high))


def test_real_series(run, real_data, values, tmp_path):
    """Gewata, 21 annual maxima: the log has the shares of the raster; cells with fewer than eight valid years have none."""
    path, out = os.path.join(real_data, "gewata_ethiopia", "tura_landsat_ndvi1e4_annualmax.tif"), str(tmp_path / "h.tif")
    _, log = run("hurst", INPUTS=[path], OUTPUT=out)
    h, low, high = values(out)
    valid = np.isfinite(values(path)).sum(axis=0)
    assert np.isnan(h[valid < 8]).all()
    known = np.isfinite(h)
    assert known.mean() > .9
    shares = 100 * (h > high)[known].mean(), 100 * (h < low)[known].mean()
    assert any("Above the band of chance: %.1f %% of the cells, below it: %.1f %%" % shares in line for line in log)


def test_a_series_without_change_has_no_exponent(run, one_cell, values, tmp_path):
    out = str(tmp_path / "h.tif")
    _, log = run("hurst", INPUTS=one_cell([.4] * 10, range(2000, 2010)), OUTPUT=out)
    assert np.isnan(values(out, 1)).all()
    assert any("result is empty" in line for line in log)


@pytest.mark.parametrize(("years", "more", "words"), [
    (range(2000, 2007), {}, "INPUTS has 7 years; at least 8 are needed: add years"),
    (range(2000, 2010), {"METHOD": "rs"}, "METHOD"),
    (range(2000, 2010), {"YEARS": "2000-2004"}, "YEARS names 5 times but INPUTS has 10"),
])
def test_what_cannot_be(run, one_cell, tmp_path, years, more, words):
    with pytest.raises(Exception, match=words):
        run("hurst", INPUTS=one_cell(range(len(years)), years), **more, OUTPUT=str(tmp_path / "h.tif"))
    assert os.listdir(tmp_path) == []
