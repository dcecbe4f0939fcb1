"""Trend through Processing, on real series beside pymannkendall and scipy."""
import os
import warnings

import numpy as np
import pytest

REAL = {  # file, YEARS where the bands do not name them
    "gewata": ("gewata_ethiopia/tura_landsat_ndvi1e4_annualmax.tif", None),
    "china_lai": ("china_lai_2001_2020/MOD15A2_LAI_China_G050_2001-2020.tif", "2001-2020"),
    "yatsm": ("yatsm_landsat_pixels/p035r032_evi_annualmax_1984_2013.tif", None),
}


@pytest.mark.parametrize("name", list(REAL))
@pytest.mark.parametrize("variant", ["original", "hamed_rao", "prewhitened"])
def test_real_series(run, real_data, values, tmp_path, name, variant):
    """z and p of a sample of cells equal pymannkendall's, the slope is scipy's on the real years (21 of 30 for gewata), all to the float32 of the raster."""
    import pymannkendall
    from osgeo import gdal
    from scipy.stats import theilslopes

    test = {"original": pymannkendall.original_test, "hamed_rao": pymannkendall.hamed_rao_modification_test, "prewhitened": pymannkendall.pre_whitening_modification_test}[variant]
    file, text = REAL[name]
    path, out = os.path.join(real_data, file), str(tmp_path / "trend.tif")
    run("trend", INPUTS=[path], VARIANT=variant, OUTPUT=out, **({"YEARS": text} if text else {}))
    dataset = gdal.Open(path)
    years = np.arange(2001, 2021) if text else np.array([int(dataset.GetRasterBand(number + 1).GetDescription()[-4:]) for number in range(dataset.RasterCount)])
    assert len(years) == {"gewata": 21, "china_lai": 20, "yatsm": 30}[name]
    series, (z, p, slope, intercept, tau, n) = values(path).reshape(len(years), -1), values(out).reshape(6, -1)
    valid = np.isfinite(series).sum(axis=0)
    np.testing.assert_array_equal(n, valid)
    np.testing.assert_array_equal(np.isfinite(slope), valid >= 8)
    enough = np.flatnonzero(valid >= 8)
    cells = np.random.default_rng(1).choice(enough, min(60, enough.size), replace=False)
    assert cells.size == {"gewata": 60, "china_lai": 60, "yatsm": 24}[name]  # the last has 5 x 5 cells, one of them empty
    for cell in cells:
        mine = np.isfinite(series[:, cell])
        x, t = series[mine, cell], years[mine]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            wanted = test(x)
        assert z[cell] == pytest.approx(wanted.z, rel=1e-6, abs=1e-7, nan_ok=True)
        assert p[cell] == pytest.approx(wanted.p, rel=1e-5, abs=1e-12, nan_ok=True)
        assert slope[cell] == pytest.approx(theilslopes(x, t)[0], rel=1e-6, abs=1e-7)
        assert intercept[cell] == pytest.approx(np.median(x) - theilslopes(x, t)[0] * np.median(t), rel=1e-6, abs=1e-6)
        if variant == "original":
            assert tau[cell] == pytest.approx(wanted.Tau, rel=1e-6, abs=1e-7)


def test_worked_numbers_with_ties_and_without_change(run, one_cell, values, vectors, tmp_path):
    """Ten values with ties: Z 3.387044, p .0007065, slope .1222222; ten equal ones: Z 0, p 1, slope 0."""
    v, out, years = vectors["v6.mk_ties"], str(tmp_path / "o.tif"), range(2000, 2010)
    run("trend", INPUTS=one_cell(v["x"], years), OUTPUT=out)
    np.testing.assert_allclose(values(out)[:3, 0, 0], [3.387044, .000706501, .122222], rtol=1e-5)
    run("trend", INPUTS=one_cell([3.5] * 10, years), OUTPUT=out)
    np.testing.assert_array_equal(values(out)[:, 0, 0], [0, 1, 0, 3.5, 0, 10])


def test_slopes_are_per_year_across_a_gap(run, worked_mlri, values, vectors, tmp_path):
    """The worked MLRI: .12365834 a year on the real years, not .13628163 a step."""
    out = str(tmp_path / "t.tif")
    _, log = run("trend", INPUTS=[worked_mlri], OUTPUT=out)
    v = vectors["v6.mlri"]
    z, p, slope = values(out)[:3, 0, 0]
    assert (z, p, slope) == pytest.approx((v["Z"], v["p"], v["sen_per_year"]), rel=1e-5)
    assert any(line.startswith("WARNING") and "expanding baseline" in line for line in log)  # its provenance tells


@pytest.fixture
def worked_mlri(run, vectors, one_cell, tmp_path):
    """MLRI of the worked example as the plugin writes it."""
    v, out = vectors["v6.mlri"], str(tmp_path / "mlri.tif")
    run("mlri", LST=one_cell(v["LST_C"], v["years"], "lst"), EVI=one_cell(v["EVI"], v["years"], "evi"), OUTPUT=out)
    return out


def test_no_warning_for_other_series(run, stable, tmp_path):
    _, log = run("trend", INPUTS=stable()["EVI"], OUTPUT=str(tmp_path / "t.tif"))
    assert not any(line.startswith("WARNING") for line in log)


def test_too_few_valid_years(run, one_cell, values, tmp_path):
    """Seven valid of nine years: no data, and the log says how to go on; five are enough where they are asked for."""
    series, out = one_cell([1, 2, np.nan, 3, np.nan, 4, 5, 6, 7], range(2000, 2009)), str(tmp_path / "t.tif")
    _, log = run("trend", INPUTS=series, OUTPUT=out)
    assert np.isnan(values(out)[:5]).all()
    assert values(out, 6)[0, 0] == 7
    assert any("No cell has 8 valid years" in line and "MIN_YEARS" in line for line in log)
    run("trend", INPUTS=series, MIN_YEARS=5, OUTPUT=out)
    assert values(out, 3)[0, 0] == pytest.approx(np.median([(b - a) / (t - s) for (a, s), (b, t) in [
        (one, two) for i, one in enumerate(PAIRS) for two in PAIRS[i + 1:]]]), rel=1e-6)


PAIRS = [(1, 2000), (2, 2001), (3, 2003), (4, 2005), (5, 2006), (6, 2007), (7, 2008)]


@pytest.mark.parametrize(("more", "words"), [
    ({"YEARS": "2000-2008"}, "YEARS names 9 times but INPUTS has 10 rasters"),
    ({"YEARS": "2000-2008,2004"}, "both belong to 2004"),
    ({"MIN_YEARS": 11}, "INPUTS has 10 years; MIN_YEARS asks for 11"),
    ({"MIN_YEARS": 4}, "MIN_YEARS"),
    ({"VARIANT": "modified"}, "VARIANT"),
])
def test_what_cannot_be(run, one_cell, tmp_path, more, words):
    with pytest.raises(Exception, match=words):
        run("trend", INPUTS=one_cell(range(10), range(2000, 2010)), **more, OUTPUT=str(tmp_path / "t.tif"))
    assert os.listdir(tmp_path) == []
