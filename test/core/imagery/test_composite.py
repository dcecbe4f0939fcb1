"""Seasons, statistics of dated views, windows of years, against plain loops; on real series of Landsat and MODIS."""
import datetime
import os
import re
import tarfile
import warnings

import numpy as np
import pytest
from mineeco.core.dates import date_in
from mineeco.core.imagery.composite import STATISTICS, Composer, Seasons, compose, join_seasons
from mineeco.core.imagery.indices import compute
from mineeco.messages import InputProblem

day = datetime.date
PLAIN = {"max": np.nanmax, "mean": np.nanmean, "median": np.nanmedian, "min": np.nanmin, "sum": np.nansum}


def plain(statistic, stack):
    """The statistic of the finite views by NumPy's own functions; NaN without any."""
    stack = np.where(np.isfinite(stack), stack, np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of cells without any view
        found = PLAIN[statistic](stack, axis=0)
    return np.where(np.isnan(stack).all(axis=0), np.nan, found)


def views(n, shape=(40, 30), gaps=0.4, seed=0):
    rng = np.random.default_rng(seed)
    stack = rng.normal(0.4, 0.2, (n,) + shape)
    stack[rng.random(stack.shape) < gaps] = np.nan
    stack[:, :2] = np.nan
    stack[0, 5, 5], stack[-1, 6, 6] = np.inf, -np.inf
    return stack


# ------------------------------------------------------------------------------------------------------------- seasons
def test_months_within_a_year():
    seasons = Seasons((6, 7, 8, 9), (2003, 2004))
    assert seasons.of(day(2003, 6, 1)) == (2003, None)
    assert seasons.of(day(2004, 9, 30)) == (2004, None)
    season, why = seasons.of(day(2003, 10, 1))
    assert (season, str(why)) == (None, "outside the months")
    season, why = seasons.of(day(2005, 7, 1))
    assert (season, str(why)) == (None, "outside the years")


def test_a_season_over_new_year_counts_to_its_last_month():
    seasons = Seasons((11, 12, 1, 2))
    assert [seasons.of(day(*date))[0] for date in ((2003, 11, 1), (2003, 12, 31), (2004, 1, 1), (2004, 2, 29))] == [2004] * 4
    assert seasons.of(day(2004, 3, 1))[0] is None
    only = Seasons((11, 12, 1, 2), (2004,))
    assert only.of(day(2003, 12, 1))[0] == 2004
    assert only.of(day(2004, 12, 1))[0] is None


def test_years_alone():
    assert Seasons().of(2007) == (2007, None)
    with pytest.raises(InputProblem, match="Only the year 2007 is known"):
        Seasons((6, 7)).of(2007)


def test_windows_of_years():
    seasons = Seasons((6, 7, 8, 9), (2001, 2004), 3)
    assert [seasons.of(day(year, 7, 1))[0] for year in range(1999, 2007)] == [None, 2000, 2001, 2002, 2003, 2004, 2005, None]
    groups, told = seasons.groups({2000, 2001, 2002, 2004, 2005})
    assert groups == {2001: (2000, 2001, 2002), 2004: (2004, 2005)}
    assert [str(warning) for warning in told] == ["Some composites lack years of their window (year and what it lacks): 2004 (2003)."]
    groups, told = seasons.groups({2005})
    assert groups == {2004: (2005,)}
    assert "no scenes of 2001 " in str(told[0])
    # without wanted years: every year with scenes of its own
    groups, told = Seasons(window=3).groups([2010, 2011, 2013])
    assert groups == {2010: (2010, 2011), 2011: (2010, 2011), 2013: (2013,)}
    assert Seasons().groups([2012, 2010]) == ({2010: (2010,), 2012: (2012,)}, [])
    for window in (0, 2, -1):
        with pytest.raises(InputProblem, match="must be an odd number"):
            Seasons(window=window)


# ---------------------------------------------------------------------------------------------------------- statistics
@pytest.mark.parametrize("statistic", STATISTICS)
@pytest.mark.parametrize("n", [1, 2, 5, 12])
def test_statistics_are_those_of_numpy(statistic, n):
    stack = views(n)
    composer = Composer(statistic)
    for block in stack:
        kept = block.copy()
        composer.add(block)
        np.testing.assert_array_equal(block, kept)  # the caller's block stays as it is
    found, count = composer.result()
    np.testing.assert_allclose(found, plain(statistic, stack), rtol=1e-13, atol=1e-15)
    np.testing.assert_array_equal(count, np.isfinite(stack).sum(axis=0))


def test_no_scene_at_all():
    assert Composer("median").result() == (None, None)
    with pytest.raises(InputProblem, match="statistic mode is unknown; choose one of: max, mean"):
        Composer("mode")


def test_only_the_median_holds_the_scenes():
    assert [Composer(statistic).held(30) for statistic in STATISTICS] == [2, 2, 31, 2, 2]


def test_a_median_longer_than_a_piece(monkeypatch):
    from mineeco.core.imagery import composite

    monkeypatch.setattr(composite, "PIECE_VALUES", 100)
    stack = views(7)
    composer = Composer("median")
    for block in stack:
        composer.add(block)
    np.testing.assert_allclose(composer.result()[0], plain("median", stack), rtol=1e-14)


@pytest.mark.parametrize("statistic", STATISTICS)
def test_series_by_season_and_least_number_of_views(statistic):
    stack, dates = views(9), [2001, 2001, None, 2002, 2002, 2002, 2003, 2004, 2004]
    groups = {2002: (2001, 2002, 2003), 2004: (2004,)}
    values, counts = compose(stack, dates, groups, statistic, min_count=2)
    for number, members in enumerate(([0, 1, 3, 4, 5, 6], [7, 8])):
        seen = np.isfinite(stack[members]).sum(axis=0)
        np.testing.assert_array_equal(counts[number], seen)
        np.testing.assert_allclose(values[number], np.where(seen >= 2, plain(statistic, stack[members]), np.nan), rtol=1e-13, atol=1e-15)


@pytest.mark.parametrize("statistic", ["max", "mean", "min", "sum"])
def test_joined_seasons_equal_the_views_together(statistic):
    stack, years = views(12), [2001] * 4 + [2002] * 1 + [2003] * 5 + [2004] * 2
    single = {year: (year,) for year in (2001, 2002, 2003, 2004)}
    groups = {2002: (2001, 2002, 2003), 2003: (2002, 2003, 2004), 2004: (2004,)}
    parts = compose(stack, years, single, statistic)
    values, counts = join_seasons(*parts, list(single), groups, statistic, min_count=3)
    expected, views_seen = compose(stack, years, groups, statistic, min_count=3)
    np.testing.assert_array_equal(counts, views_seen)
    np.testing.assert_allclose(values, expected, rtol=1e-13, atol=1e-14)


def test_joining_keeps_the_outside_apart_from_no_views():
    values, counts = np.array([[1.0, np.nan, np.nan], [3.0, 5.0, np.nan]]), np.array([[1.0, 0.0, np.nan], [3.0, 2.0, np.nan]])
    joined, views_seen = join_seasons(values, counts, (2001, 2002), {2001: (2001, 2002)}, "mean")
    np.testing.assert_allclose(joined, [[2.5, 5.0, np.nan]])  # (1 x 1 + 3 x 3) / 4
    np.testing.assert_array_equal(views_seen, [[4.0, 2.0, np.nan]])


def test_a_median_is_not_joined():
    one = np.ones((2, 3))
    np.testing.assert_array_equal(join_seasons(one, one, (2001, 2002), {2002: (2002,)}, "median")[0], one[:1])
    with pytest.raises(InputProblem, match="median over several years needs all views together"):
        join_seasons(one, one, (2001, 2002), {2002: (2001, 2002)}, "median")


# ---------------------------------------------------------------------------------------------------------- real series
@pytest.fixture(scope="module")
def yatsm(real_data, tmp_path_factory):
    """447 scenes of five by five cells: (date, bands)."""
    from osgeo import gdal

    folder = tmp_path_factory.mktemp("yatsm")
    scenes = []
    with tarfile.open(os.path.join(real_data, "yatsm_landsat_pixels", "p035r032_testdata.tar.gz")) as archive:
        for member in archive.getmembers():
            if re.fullmatch(r"p035r032/images/\w+/\w+_stack\.gtif", member.name):
                path = folder / os.path.basename(member.name)
                path.write_bytes(archive.extractfile(member).read())
                # one scene claims to be of day 366 of 1999, which has 365
                date = day(2000, 1, 1) if path.name.startswith("LE70350321999366") else date_in(path.name)
                scenes.append((date, gdal.Open(str(path)).ReadAsArray().astype(float)))
    return sorted(scenes, key=lambda scene: scene[0])


def yatsm_planes(bands):
    """EVI and brightness temperature where Fmask says clear."""
    clear = (bands[7] == 0) & (bands != -9999).all(axis=0)
    reflectance = {name: np.where(clear, band / 1e4, np.nan) for name, band in zip(("blue", "green", "red", "nir", "swir1", "swir2"), bands)}
    return compute("evi", reflectance)[0], np.where(clear, bands[6] / 100, np.nan)


def test_447_scenes_to_june_september_maxima(yatsm):
    assert len(yatsm) == 447
    seasons = Seasons((6, 7, 8, 9))
    chosen = [seasons.of(date)[0] for date, _ in yatsm]
    groups, _ = seasons.groups(season for season in chosen if season is not None)
    assert list(groups) == list(range(1984, 2013))  # 2013 ends in May
    planes = [yatsm_planes(bands) for _, bands in yatsm]
    for number in (0, 1):
        values, counts = compose([one[number] for one in planes], chosen, groups)
        for year, value, count in zip(groups, values, counts):
            # an independent loop, cell by cell
            for y in range(5):
                for x in range(5):
                    seen = []
                    for (date, bands), one in zip(yatsm, planes):
                        if date.year != year or date.month not in (6, 7, 8, 9) or bands[7, y, x] != 0:
                            continue
                        blue, red, nir = bands[0, y, x] / 1e4, bands[2, y, x] / 1e4, bands[3, y, x] / 1e4
                        if number == 0:
                            index = 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)
                            if nir + 6 * red - 7.5 * blue + 1 > 0 and abs(index) <= 1:
                                seen.append(index)
                        elif not np.isnan(one[1][y, x]):
                            seen.append(bands[6, y, x] / 100)
                    assert count[y, x] == len(seen)
                    assert (np.isnan(value[y, x]) and not seen) or value[y, x] == pytest.approx(max(seen), rel=1e-12)


def test_maxima_of_whole_years_are_those_derived_elsewhere(yatsm, real_data):
    from osgeo import gdal

    seasons = Seasons()
    chosen = [seasons.of(date)[0] for date, _ in yatsm]
    groups, _ = seasons.groups(chosen)
    planes = [yatsm_planes(bands) for _, bands in yatsm]
    for number, name in enumerate(("evi", "tb_degC")):
        derived = gdal.Open(os.path.join(real_data, "yatsm_landsat_pixels", "p035r032_%s_annualmax_1984_2013.tif" % name)).ReadAsArray()
        values, _ = compose([one[number] for one in planes], chosen, groups)
        np.testing.assert_allclose(values, derived, rtol=1e-6)


def test_mato_grosso_seasons_over_new_year(real_data):
    """The growing season of soybean runs from October to March; it is greener than the dry months in every year."""
    from osgeo import gdal

    folder = os.path.join(real_data, "mato_grosso_modis")
    with open(os.path.join(folder, "timeline.txt"), encoding="ascii") as file:
        dates = [date_in(line.strip()) for line in file if line.strip()]
    ndvi = gdal.Open(os.path.join(folder, "mod13q1_ndvi_x1e4.tif")).ReadAsArray().astype(float)
    ndvi = np.where(ndvi == -32768, np.nan, ndvi / 1e4)
    assert len(dates) == len(ndvi) == 137
    means = {}
    for months in ((10, 11, 12, 1, 2, 3), (5, 6, 7, 8)):
        seasons = Seasons(months, tuple(range(2008, 2014)))
        chosen = [seasons.of(date)[0] for date in dates]
        groups, _ = seasons.groups(season for season in chosen if season)
        values, counts = compose(ndvi, chosen, groups, "mean")
        assert list(groups) == list(range(2008, 2014))
        for year, value in zip(groups, values):
            first = (2007, 10, 1) if year == 2008 else (year - 1, 10, 1)
            inside = [day(*first) <= date < day(year, 4, 1) if len(months) == 6 else day(year, 5, 1) <= date < day(year, 9, 1) for date in dates]
            np.testing.assert_allclose(value, np.nanmean(ndvi[inside], axis=0), rtol=1e-12)
        means[months] = np.nanmean(values, axis=(1, 2))
        # composites every 16 days from the first day of the year: 5 from October on, 6 to the end of March; 8 from May to August (7 in 2013)
        assert counts.max(axis=(1, 2)).tolist() == ([11] * 6 if len(months) == 6 else [8] * 5 + [7])
    assert (means[(10, 11, 12, 1, 2, 3)] > means[(5, 6, 7, 8)]).all()


def test_tura_annual_maxima_are_those_derived_elsewhere(real_data):
    from osgeo import gdal

    folder = os.path.join(real_data, "gewata_ethiopia")
    scenes, derived = (gdal.Open(os.path.join(folder, "tura_landsat_ndvi1e4_%s.tif" % name)) for name in ("allscenes", "annualmax"))
    dates = [date_in(scenes.GetRasterBand(number).GetDescription()) for number in range(1, scenes.RasterCount + 1)]
    nodata = scenes.GetRasterBand(1).GetNoDataValue()
    stack = scenes.ReadAsArray().astype(float)
    stack[stack == nodata] = np.nan
    seasons = Seasons()
    chosen = [seasons.of(date)[0] for date in dates]
    groups, _ = seasons.groups(chosen)
    values, counts = compose(stack, chosen, groups)
    years = [date_in(derived.GetRasterBand(number).GetDescription()) for number in range(1, derived.RasterCount + 1)]
    expected = derived.ReadAsArray().astype(float)
    expected[expected == derived.GetRasterBand(1).GetNoDataValue()] = np.nan
    assert list(groups) == years
    np.testing.assert_array_equal(values, expected)
    assert counts.max() > 8
