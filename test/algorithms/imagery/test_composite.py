"""Composites of dated scenes through Processing."""
import datetime
import os
import tarfile

import numpy as np
import pytest
from osgeo import gdal

SIDE = 6


@pytest.fixture
def dated(saved, tmp_path):
    """Return a function that writes one constant or given array a date: ``dated({"2005-07-14": 0.3})`` -> files."""
    def files(layers):
        return [saved(tmp_path / ("ndvi_%s.tif" % date), np.broadcast_to(np.asarray(value, float), (SIDE, SIDE)), ("ndvi",), -9999) for date, value in layers.items()]

    return files


def test_real_series_equals_the_annual_maxima_derived_from_it(run, real_data, values, tmp_path):
    """Tura, Ethiopia: 126 dated scenes of Landsat NDVI against the 21 maxima that came with the data; dates out of the band names."""
    folder = os.path.join(real_data, "gewata_ethiopia")
    scenes, wanted = (os.path.join(folder, "tura_landsat_ndvi1e4_%s.tif" % which) for which in ("allscenes", "annualmax"))
    out, counts = str(tmp_path / "max.tif"), str(tmp_path / "count.tif")
    _, log = run("composite", INPUTS=[scenes], OUTPUT=out, OUTPUT_COUNT=counts)
    np.testing.assert_array_equal(values(out), values(wanted))
    np.testing.assert_array_equal(values(counts).sum(axis=0), np.isfinite(values(scenes)).sum(axis=0))
    assert any("2007: 13 scenes" in line for line in log)


def test_hundreds_of_real_scenes(run, real_data, saved, values, tmp_path):
    """Colorado, 446 scenes of Landsat 4, 5 and 7 in one stack, by the old product names of its bands: maxima of June to September where Fmask is 0, beside a loop over the scenes."""
    with tarfile.open(os.path.join(real_data, "yatsm_landsat_pixels", "p035r032_testdata.tar.gz")) as archive:
        members = [member for member in archive.getmembers() if member.name.endswith("_stack.gtif") and "1999366" not in member.name]  # 1999 had 365 days
        archive.extractall(tmp_path / "in", members)
    names, planes, maxima = [], [], {}
    for member in members:
        name = os.path.basename(os.path.dirname(member.name))
        bands = gdal.Open(str(tmp_path / "in" / member.name)).ReadAsArray().astype(float)
        red, nir, fmask = bands[2], bands[3], bands[7]
        with np.errstate(divide="ignore", invalid="ignore"):
            ndvi = np.where((red > 0) & (nir > 0) & (fmask == 0), (nir - red) / (nir + red), np.nan)
        names.append(name)
        planes.append(ndvi)
        date = datetime.datetime.strptime(name[9:16], "%Y%j")
        if 6 <= date.month <= 9:
            maxima[date.year] = np.fmax(maxima.get(date.year, np.nan), ndvi)
    assert len(names) == 446
    stack = saved(tmp_path / "stack.tif", np.array(planes), names, -9999, kind=gdal.GDT_Float64)
    out = str(tmp_path / "max.tif")
    run("composite", INPUTS=[stack], MONTHS="6-9", OUTPUT=out)
    dataset = gdal.Open(out)
    assert [int(dataset.GetRasterBand(number).GetDescription()[-4:]) for number in range(1, dataset.RasterCount + 1)] == sorted(maxima)
    np.testing.assert_array_equal(values(out), np.array([maxima[year] for year in sorted(maxima)]).astype("float32"))


def test_real_modis_series_by_season_over_new_year(run, real_data, values, tmp_path):
    """Mato Grosso: mean EVI of October to March, beside a loop over the dates of the time line."""
    folder = os.path.join(real_data, "mato_grosso_modis")
    stack = os.path.join(folder, "mod13q1_evi_x1e4.tif")
    with open(os.path.join(folder, "timeline.txt"), encoding="utf-8") as file:
        dates = [word.strip('"') for word in file.read().split() if word.strip('"')[:2] == "20"]
    arrays = values(stack)
    assert len(dates) == len(arrays)
    out = str(tmp_path / "mean.tif")
    run("composite", INPUTS=[stack], DATES=",".join(dates), MONTHS="10-3", STATISTIC="mean", OUTPUT=out)
    season = {}
    for date, array in zip(dates, arrays):
        year, month = int(date[:4]), int(date[5:7])
        if month >= 10 or month <= 3:
            season.setdefault(year + (month >= 10), []).append(array)
    for band, year in enumerate(sorted(season), 1):
        np.testing.assert_allclose(values(out, band), np.nanmean(season[year], axis=0), rtol=1e-6)


def test_statistics_masks_and_fewest_views(run, dated, saved, values, tmp_path):
    """Views 0.2, 0.4, 0.9 of one summer; the last is masked on its left half: there 2 views, elsewhere 3."""
    inputs = dated({"2005-06-14": .2, "2005-07-14": .4, "2005-08-30": .9})
    left = np.arange(SIDE) < SIDE // 2
    masks = [saved(tmp_path / ("mask_%d.tif" % n), np.where(left & (n == 2), 0, 1) * np.ones((SIDE, 1)), ("usable",), 255) for n in range(3)]
    wanted = {"max": (.4, .9), "mean": (.3, .5), "median": (.3, .4), "min": (.2, .2), "sum": (.6, 1.5)}
    for statistic, (masked, free) in wanted.items():
        out, count = str(tmp_path / "o.tif"), str(tmp_path / "n.tif")
        run("composite", INPUTS=inputs, MASKS=masks, STATISTIC=statistic, OUTPUT=out, OUTPUT_COUNT=count)
        np.testing.assert_allclose(values(out, 1), np.where(left, masked, free) * np.ones((SIDE, 1)), rtol=1e-6)
        np.testing.assert_array_equal(values(count, 1), np.where(left, 2, 3) * np.ones((SIDE, 1)))
    run("composite", INPUTS=inputs, MASKS=masks, MIN_COUNT=3, OUTPUT=out)
    np.testing.assert_array_equal(np.isnan(values(out, 1)), left * np.ones((SIDE, 1), bool))


def test_masks_follow_their_scenes_however_they_are_sorted(run, dated, saved, values, tmp_path):
    inputs = dated({"2005-08-30": .9, "2005-06-14": .2})
    masks = [saved(tmp_path / ("m%d.tif" % n), np.full((SIDE, SIDE), n), ("usable",), 255) for n in (0, 1)]
    run("composite", INPUTS=inputs, MASKS=masks, OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_allclose(values(tmp_path / "o.tif", 1), .2, rtol=1e-6)


def test_season_over_new_year_counts_to_its_last_month(run, dated, values, tmp_path):
    inputs = dated({"2005-12-20": .5, "2006-01-10": .3, "2006-07-01": .9, "2006-11-30": .7})
    out = str(tmp_path / "o.tif")
    _, log = run("composite", INPUTS=inputs, MONTHS="11-2", OUTPUT=out)
    np.testing.assert_allclose(values(out)[:, 0, 0], [.5, .7], rtol=1e-6)
    assert any("2006-07-01 is not used" in line for line in log)
    assert any(line.startswith("2007: 1 scenes") for line in log)


def test_window_of_three_years(run, dated, values, tmp_path):
    inputs = dated({"2005-07-01": .2, "2006-07-01": .4, "2007-07-01": .9})
    out, count = str(tmp_path / "o.tif"), str(tmp_path / "n.tif")
    run("composite", INPUTS=inputs, STATISTIC="mean", WINDOW_YEARS=3, OUTPUT=out, OUTPUT_COUNT=count)
    np.testing.assert_allclose(values(out)[:, 0, 0], [.3, .5, .65], rtol=1e-6)
    np.testing.assert_array_equal(values(count)[:, 0, 0], [2, 3, 2])


def test_area_of_interest(run, scene, values, polygons, tmp_path):
    """Outside there is no value and no count; inside a cell without views counts 0."""
    out, count = str(tmp_path / "o.tif"), str(tmp_path / "n.tif")
    run("composite", INPUTS=scene.dated, AOI=polygons("half"), OUTPUT=out, OUTPUT_COUNT=count)
    assert np.isnan(values(out)[:, :, 30:]).all()
    assert np.isnan(values(count)[:, :, 30:]).all()
    np.testing.assert_array_equal(values(count)[:, 0, 0], [2, 1])
    np.testing.assert_allclose(values(out)[0, :, :30], scene.ndvi[:, :30], atol=1e-6)


@pytest.mark.parametrize(("parameters", "words"), [
    ({"MONTHS": "1-2"}, "No scene lies in the months 1-2"),
    ({"MONTHS": "6-13"}, "MONTHS: 6-13"),
    ({"DATES": "2005-07-14"}, "DATES names 1 times but INPUTS has 2"),
    ({"DATES": "2005,2006", "MONTHS": "6-9"}, "give the dates"),
    ({"DATES": "2005-07-14,2005-07-14"}, "both belong to 2005-07-14"),
    ({"WINDOW_YEARS": 2}, "WINDOW_YEARS is 2"),
])
def test_what_cannot_be_composed(run, dated, tmp_path, parameters, words):
    with pytest.raises(Exception, match=words):
        run("composite", INPUTS=dated({"2005-07-14": .2, "2005-08-30": .4}), **parameters, OUTPUT=str(tmp_path / "o.tif"))
    assert not os.path.exists(tmp_path / "o.tif")


def test_one_mask_too_few(run, dated, saved, tmp_path):
    mask = saved(tmp_path / "m.tif", np.ones((SIDE, SIDE)), ("usable",), 255)
    with pytest.raises(Exception, match="MASKS has 1 rasters, but there are 2 scenes"):
        run("composite", INPUTS=dated({"2005-07-14": .2, "2005-08-30": .4}), MASKS=[mask], OUTPUT=str(tmp_path / "o.tif"))
