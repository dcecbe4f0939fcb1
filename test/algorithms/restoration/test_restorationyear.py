"""Years of disturbance and recovery through Processing."""
import os

import numpy as np
import pytest

YEARS = list(range(2000, 2012))
NAN = np.nan


@pytest.fixture
def series(saved, tmp_path):
    """Writes a series of one row of cells: a list of values a cell."""

    def make(*cells):
        values = np.nan_to_num(np.array(cells, dtype=float).T, nan=-9999)[:, None]
        return [saved(tmp_path / "evi.tif", values, ["evi_%d" % year for year in YEARS[:len(values)]], -9999)]

    return make


def test_three_bands_by_hand(run, series, values, tmp_path):
    """Lost in 2004 (mean before .5, level .4), back in 2008, last three years at 86.67 %; never lost; one dry year; no data."""
    inputs = series(
        [.5, .4, .6, .5, .1, .1, .2, .3, .4, .45, .4, .45], [.5] * 12, [.5, .5, .5, .1, .5, .5, .5, .5, .5, .5, .5, .5], [NAN] * 12,
    )
    _, log = run("restorationyear", INPUTS=inputs, OUTPUT=str(tmp_path / "y.tif"))
    disturbed, back, percent = values(tmp_path / "y.tif")
    np.testing.assert_array_equal(disturbed[0], [2004, NAN, NAN, NAN])
    np.testing.assert_array_equal(back[0], [2008, NAN, NAN, NAN])
    np.testing.assert_allclose(percent[0], [100 * 1.3 / 3 / .5, NAN, NAN, NAN], rtol=1e-6)
    assert any("Disturbed: 1 cells; back since: 1 of them (100.0 %), on average after 4.0 years" in line for line in log)


def test_reference_areas_take_the_dry_year_out(run, saved, saved_polygons, cells_box, values, tmp_path):
    """The two cells in the west are the reference (.58 and .42, in the dry years half of it); the third follows it at 90 %, the fourth is at 20 %
    from the first year on and comes to 90 % in 2008, the fifth holds its .5 through the dry years."""
    dry = np.where((np.arange(12) >= 4) & (np.arange(12) <= 7), .5, 1)
    late = np.where(np.arange(12) < 8, .2, .9)
    cells = [.58 * dry, .42 * dry, .5 * dry * .9, .5 * dry * late, np.full(12, .5)]
    inputs = [saved(tmp_path / "e.tif", np.array(cells).T[:, None], ["evi_%d" % year for year in YEARS], -9999)]
    areas = saved_polygons(tmp_path / "ref.gpkg", [(cells_box(0, 0, 2, 1), {"id": 1})])
    _, log = run("restorationyear", INPUTS=inputs, REFERENCE_AREAS=areas, OUTPUT=str(tmp_path / "y.tif"))
    disturbed, back, percent = values(tmp_path / "y.tif")
    np.testing.assert_array_equal(disturbed[0], [NAN, NAN, NAN, 2000, NAN])
    np.testing.assert_array_equal(back[0], [NAN, NAN, NAN, 2008, NAN])
    np.testing.assert_allclose(percent[0], [116, 84, 90, 90, 100], rtol=1e-5)
    assert any("2000 = 0.5 (2)" in line and "2004 = 0.25 (2)" in line for line in log)
    assert any("1 cells (100.0 % of the disturbed) lie below the reference from 2000 on" in line for line in log)


def test_teaching_mine_against_its_truth(run, teaching, saved_polygons, values, tmp_path):
    """Against forest that nothing happened to, restored cells come back and failed ones do not; against their own past, years of mining are right to one.

    The mines of the small map are a few cells wide, so that many of their cells are mixed with what lies beside them.
    """
    x, y = teaching.origin
    corner = [(x + 30 * column, y - 30 * row) for column, row in ((84, 6), (114, 6), (114, 36), (84, 36), (84, 6))]  # the north-east is left alone
    forest = saved_polygons(tmp_path / "forest.gpkg", [("POLYGON((%s))" % ",".join("%d %d" % point for point in corner), {"id": 1})])
    assert not teaching.mined[6:36, 84:114].any()
    run("restorationyear", INPUTS=teaching.EVI, REFERENCE_AREAS=forest, OUTPUT=str(tmp_path / "r.tif"))
    _, back, percent = values(tmp_path / "r.tif")
    restored, failed = teaching.truth == 1, teaching.truth == 2
    assert np.isfinite(back[restored]).mean() > .75
    assert np.isfinite(back[failed]).mean() < .02
    assert np.nanmedian(percent[failed]) < 40 < 85 < np.nanmedian(percent[restored])
    # Vegetation needs some years from reclamation to 80 % of its level.
    known = np.isfinite(back) & (teaching.reclaimed_year > 0)
    assert 1 <= np.median((back - teaching.reclaimed_year)[known]) <= 6
    run("restorationyear", INPUTS=teaching.EVI, OUTPUT=str(tmp_path / "o.tif"))
    disturbed = values(tmp_path / "o.tif", 1)
    mined = (teaching.mined_year >= 2003) & (teaching.mined_year <= 2016)  # three years before and after
    assert np.mean(np.abs(disturbed - teaching.mined_year)[mined] <= 1) > .8
    assert np.isfinite(disturbed[teaching.truth == 0]).mean() < .05


def by_hand(years, values, share, stay):
    """The rule in plain loops: disturbance and recovery of one series against its own past."""
    series = [(year, value) for year, value in zip(years, values) if value == value]
    for at in range(stay, len(series) - stay + 1):
        past = sum(value for _, value in series[:at]) / at
        if past > 0 and all(value < share * past for _, value in series[at:at + stay]):
            for later in range(at + 1, len(series) - stay + 1):
                if all(value / past >= share for _, value in series[later:later + stay]):
                    return series[at][0], series[later][0]
            return series[at][0], NAN
    return NAN, NAN


def test_real_series_against_plain_loops(run, real_data, values, tmp_path):
    """21 annual maxima of NDVI in Ethiopia with gaps of years (1988-93, 1996-98); they hardly vary, hence the high share."""
    path = os.path.join(real_data, "gewata_ethiopia", "tura_landsat_ndvi1e4_annualmax.tif")
    run("restorationyear", INPUTS=[path], SHARE=.95, STAY=2, OUTPUT=str(tmp_path / "y.tif"))
    disturbed, back, _ = values(tmp_path / "y.tif")
    from osgeo import gdal

    source = gdal.Open(path)
    years = [int(source.GetRasterBand(band).GetDescription()[-4:]) for band in range(1, source.RasterCount + 1)]
    series = values(path)
    picked = np.random.default_rng(0).integers(0, (source.RasterYSize, source.RasterXSize), (1500, 2))
    expected = np.array([by_hand(years, series[:, row, column].tolist(), .95, 2) for row, column in picked])
    np.testing.assert_array_equal(disturbed[tuple(picked.T)], expected[:, 0])
    np.testing.assert_array_equal(back[tuple(picked.T)], expected[:, 1])
    assert np.isfinite(expected).sum(axis=0).min() > 10


@pytest.mark.parametrize(("parameters", "words"), [
    ({"STAY": 7}, "7 years running do not suit a series of 12 years: choose 1 to 6"),
    ({"SHARE": 1.5}, "SHARE"),
    ({"YEARS": "2000-2010"}, "YEARS names 11 times but INPUTS has 12 rasters"),
    ({"YEARS": "2000-2010,2010"}, "both belong to 2010"),
])
def test_what_cannot_be_is_said(run, series, tmp_path, parameters, words):
    with pytest.raises(Exception, match=words):
        run("restorationyear", INPUTS=series([.5] * 12), **parameters, OUTPUT=str(tmp_path / "y.tif"))
    assert not os.path.exists(tmp_path / "y.tif")
    assert not [name for name in os.listdir(tmp_path) if "partial" in name]


def test_series_that_is_too_short(run, series, tmp_path):
    with pytest.raises(Exception, match="INPUTS has 4 years; at least 5 are needed"):
        run("restorationyear", INPUTS=series([.5] * 4), OUTPUT=str(tmp_path / "y.tif"))


def test_reference_areas_without_data(run, series, saved_polygons, cells_box, tmp_path):
    inputs = series([.5] * 12, [NAN] * 12, [-.1] * 12)
    for box, words in ((cells_box(1, 0, 1, 1), "no valid cell with a value above 0"), (cells_box(2, 0, 1, 1), "no valid cell with a value above 0"),
                       (cells_box(500, 0, 1, 1), "REFERENCE_AREAS lies outside the rasters")):
        areas = saved_polygons(tmp_path / "ref.gpkg", [(box, {"id": 1})])
        with pytest.raises(Exception, match=words):
            run("restorationyear", INPUTS=inputs, REFERENCE_AREAS=areas, OUTPUT=str(tmp_path / "y.tif"))
        os.remove(areas)


def test_nothing_disturbed_and_expanding_mlri_are_told(run, series, scene, tmp_path):
    _, log = run("restorationyear", INPUTS=series([.5] * 12), OUTPUT=str(tmp_path / "y.tif"))
    assert any("No cell was disturbed by this rule" in line for line in log)
    run("mlri", LST=[scene.annual["LST"]], EVI=[scene.annual["EVI"]], OUTPUT=str(tmp_path / "m.tif"))
    _, log = run("restorationyear", INPUTS=[str(tmp_path / "m.tif")], OUTPUT=str(tmp_path / "y.tif"))
    assert any("MLRI with an expanding baseline" in line for line in log)
    run("mlri", LST=[scene.annual["LST"]], EVI=[scene.annual["EVI"]], BASELINE="full_period", OUTPUT=str(tmp_path / "m.tif"))
    _, log = run("restorationyear", INPUTS=[str(tmp_path / "m.tif")], OUTPUT=str(tmp_path / "y.tif"))
    assert not any("expanding" in line for line in log)
