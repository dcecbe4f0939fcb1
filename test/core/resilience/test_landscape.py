"""Landscape metrics of units: the worked grid, real land cover against SciPy's labels, tables and refusals."""
import os

import numpy as np
import pytest
from mineeco.core.resilience import landscape
from mineeco.core.resilience.landscape import METRICS, class_table, fishnet, fishnet_shape, paint, zone_counts, zone_metrics, zone_patches
from mineeco.core.tables import load
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
# wood, grass, wetland, cropland, built: the classes of the worked grid
ROWS = [(1, "wood", {"bai": 0.35, "hai": 0, "eco": 0.85}), (2, "grass", {"bai": 0.21, "hai": 0.067, "eco": 0.65}),
        (3, "wetland", {"bai": 0.28, "hai": 0, "eco": 0.75}),
        (4, "crop", {"bai": 0.11, "hai": 0.2, "eco": 0.35}), (5, "built", {"bai": 0.04, "hai": 1, "eco": 0.15})]
DELPHI = {1: 0.1, 2: 0.23, 3: 0.115, 4: 0.55, 5: 0.95}


def of_unit(grid, metrics, table=None, **options):
    """Metrics of a whole grid as one unit."""
    grid = np.array(grid, dtype=float)
    values, warnings = zone_metrics(np.ones(grid.shape), grid, table or class_table("custom", ROWS), 1, metrics, **options)
    assert warnings == []
    return dict(zip(metrics, values[:, 0]))


@pytest.mark.parametrize("connectivity", [4, 8])
def test_the_worked_grid(vectors, connectivity):
    wanted = vectors["v4.land"]
    found = of_unit(wanted["grid"], METRICS, connectivity=connectivity, cell_area=900.0)
    assert found["shdi"] == pytest.approx(wanted["SHDI"], abs=1e-6)
    assert found["shei"] == pytest.approx(wanted["SHEI"], abs=1e-6)
    assert found["np"] == wanted["N8"] == wanted["N4"]
    assert found["fn"] == pytest.approx(wanted["FN1"], abs=1e-6)
    assert found["bai"] == pytest.approx(wanted["BAI_index"], abs=1e-4)
    assert found["hai"] == pytest.approx(wanted["HAI_CLE_Xu2016"], abs=1e-6)
    # 36 cells of 900 m2 = 3.24 ha in 6 patches, the largest (crop) of 8 cells
    assert found["pd"] == pytest.approx(6 / 3.24 * 100)
    assert found["mps"] == pytest.approx(3.24 / 6)
    assert found["lpi"] == pytest.approx(100 * 8 / 36)
    assert found["eco"] == pytest.approx((11 * 0.85 + 7 * 0.65 + 5 * 0.75 + 8 * 0.35 + 5 * 0.15) / 36)
    delphi = class_table("custom", [(code, "", {"hai": value}) for code, value in DELPHI.items()])
    assert of_unit(wanted["grid"], ("hai",), delphi)["hai"] == pytest.approx(wanted["HAI_illustrative"], abs=1e-6)


def test_three_kinds_of_fragmentation(vectors):
    wanted = vectors["v4.land"]
    # class 1 alone has more than one patch: its FN2 weighs 11 of 36 cells
    assert of_unit(wanted["grid"], ("fn",), fn="fn2")["fn"] == pytest.approx(wanted["FN2_class_meanpatch"]["1"] * 11 / 36, abs=1e-6)
    assert of_unit(wanted["grid"], ("fn",), fn="paper")["fn"] == pytest.approx(wanted["eq13_landscape"], abs=1e-6)
    # smallest patches of 5 cells: (6 - 1) / (36 / 5)
    assert of_unit(wanted["grid"], ("fn",), min_patch=5)["fn"] == pytest.approx(25 / 36)
    assert of_unit([[1]], ("fn",))["fn"] == 0


def test_one_class_and_no_class():
    assert of_unit(np.full((7, 9), 4), ("shdi", "shei", "np", "lpi", "fn")) == {"shdi": 0, "shei": 0, "np": 1, "lpi": 100, "fn": 0}
    values, warnings = zone_metrics(np.array([[1, 1, 3]]), np.array([[1.0, 2, np.nan]]), class_table("custom", ROWS), 3, METRICS)
    assert np.isfinite(values[:, 0]).all()
    assert np.isnan(values[:, 1:]).all()
    assert "2 zones hold no cell with a class (number 2, 3)" in str(warnings[0])


def test_zones_cut_patches_and_gaps_belong_to_none():
    cover = np.array([[1, 1, 1, 1], [1, np.nan, 0, 1], [2, 2, 1, 1]])
    zones = np.array([[1, 1, 2, 2], [1, 1, 2, 2], [1, 1, 2, 0]])
    table = class_table("custom", ROWS)
    positions = table.positions(cover)
    np.testing.assert_array_equal(zone_counts(zones, positions, 2, 5)[:2], [[3, 4], [2, 0]])
    for connectivity, wanted in ((8, [[1, 1], [1, 0]]), (4, [[1, 2], [1, 0]])):  # the cell (2, 2) touches (1, 3) by its corner
        patches, largest = zone_patches(zones, positions, 2, 5, connectivity)
        np.testing.assert_array_equal(patches[:2], wanted)
        np.testing.assert_array_equal(largest, [3, 4 if connectivity == 8 else 3])


def test_a_fishnet_in_strips_is_the_fishnet_at_once():
    rng = np.random.default_rng(3)
    cover = rng.integers(1, 6, (50, 61)).astype(float)
    cover[rng.random(cover.shape) < 0.1] = np.nan
    cell, size = (30.0, 30.0), 300.0
    rows, columns = fishnet_shape(cover.shape, cell, size)
    assert (rows, columns) == (5, 7)
    units = fishnet((0, 0, 61, 50), cell, size, columns)
    assert (units[0, 0], units[0, 9], units[0, 10], units[0, 60], units[9, 0], units[10, 0], units[49, 60]) == (1, 1, 2, 7, 1, 8, 35)
    np.testing.assert_array_equal(fishnet((13, 20, 5, 4), cell, size, columns), units[20:24, 13:18])
    table = class_table("custom", ROWS)
    positions = table.positions(cover)
    whole = zone_patches(units, positions, 35, 5)
    strips = [zone_patches(units[start:start + 20], positions[start:start + 20], 35, 5) for start in (0, 20, 40)]
    np.testing.assert_array_equal(sum(strip[0] for strip in strips), whole[0])
    np.testing.assert_array_equal(np.maximum.reduce([strip[1] for strip in strips]), whole[1])
    parts = [zone_counts(units[part], positions[part], 35, 5) for part in (slice(0, 7), slice(7, 50))]
    np.testing.assert_array_equal(sum(parts), zone_counts(units, positions, 35, 5))


def test_units_of_a_size_that_cells_do_not_divide():
    # cells of 30 m, units of 100 m: centres at 15, 45, 75 | 105, 135, 165, 195 | 225
    assert fishnet((0, 0, 8, 1), (30.0, 30.0), 100.0, 3).tolist() == [[1, 1, 1, 2, 2, 2, 2, 3]]
    assert fishnet_shape((8, 8), (30.0, 30.0), 100.0) == (3, 3)
    for size in (50.0, 241.0):
        with pytest.raises(InputProblem, match="GRID_SIZE"):
            fishnet_shape((8, 8), (30.0, 30.0), size)


def test_paint():
    painted = paint([[1.5, 2.5], [3, 4]], [[1, 2, 0], [2, np.nan, 7]])
    np.testing.assert_array_equal(painted, [[[1.5, 2.5, np.nan], [2.5, np.nan, np.nan]], [[3, 4, np.nan], [4, np.nan, np.nan]]])


@pytest.fixture(params=["gewata_ethiopia/gewata_lulc2011_clip.tif", "zion_dem_landcover/nlcd.tif"])
def real_cover(request, real_data):
    """A piece of real land cover."""
    from osgeo import gdal

    gdal.UseExceptions()
    dataset = gdal.Open(os.path.join(real_data, request.param))
    band = dataset.GetRasterBand(1)
    cover = band.ReadAsArray(0, 0, min(900, band.XSize), min(700, band.YSize)).astype(float)
    return cover if band.GetNoDataValue() is None else np.where(cover == band.GetNoDataValue(), np.nan, cover)


def test_real_land_cover_against_labels_by_scipy(real_cover):
    from scipy.ndimage import label

    codes = np.unique(real_cover[real_cover > 0]).astype(int)
    table = class_table("custom", [(code, "", {}) for code in codes])
    units = fishnet((0, 0, real_cover.shape[1], real_cover.shape[0]), (1, 1), 150, fishnet_shape(real_cover.shape, (1, 1), 150)[1])
    number = int(units.max())
    values, _ = zone_metrics(units, real_cover, table, number, ("np", "lpi", "shdi", "mps"), cell_area=900.0)
    for unit in range(1, number + 1):
        rows, columns = (slice(found.min(), found.max() + 1) for found in np.nonzero(units == unit))
        piece = real_cover[rows, columns]
        sizes = [np.bincount(label(piece == code, np.ones((3, 3)))[0].ravel())[1:] for code in codes]
        cells = np.array([part.sum() for part in sizes])
        if not cells.sum():
            assert np.isnan(values[:, unit - 1]).all()
            continue
        shares = cells[cells > 0] / cells.sum()
        every = np.concatenate(sizes)
        expected = (every.size, 100 * every.max() / cells.sum(), abs((shares * np.log(shares)).sum()), every.mean() * 0.09)
        np.testing.assert_allclose(values[:, unit - 1], expected, rtol=1e-9, atol=1e-12)


# tables

def test_every_class_value_has_a_source_and_a_status():
    table = load("landscape_values")
    assert table["normaliser"]["bai"]["citation"]
    known = {row["role"] for scheme in load("landcover_schemes")["schemes"].values() for row in scheme["classes"]}
    for part in table["sets"].values():
        assert part["metric"] in landscape.VALUE_METRICS
        for role, row in part["roles"].items():
            assert role in known | {"orchard", "wetland"}
            assert 0 <= row["value"] <= 1
            assert len(row["citation"]) > 20
            assert row["status"] in ("verified", "unverified")
    assert set(table["default"]) == set(landscape.VALUE_METRICS)


def test_clcd_has_the_values_of_the_sources():
    # Zhang et al. (2023), eq. 12: .35 woodland, .21 grassland, .28 wetland and water, .11 cropland, .04 construction, .01 unused
    table = class_table("clcd")
    assert table.codes.tolist() == list(range(1, 10))
    assert table.values["bai"].tolist() == [0.11, 0.35, 0.35, 0.21, 0.28, 0.01, 0.01, 0.04, 0.28]
    # construction-land equivalent: cropland .2, forest and shrub 0, grassland .067, built-up 1, unused 0
    assert table.values["hai"].tolist() == [0.2, 0, 0, 0.067, 0, 0, 0, 1, 0]
    assert table.doubtful["bai"].size == 0


@pytest.mark.parametrize("scheme", ["li2020", "clcd", "worldcover", "globeland30", "mcd12q1"])
def test_every_scheme_has_every_value_by_default(scheme):
    table = class_table(scheme)
    for metric in landscape.VALUE_METRICS:
        assert np.isfinite(table.values[metric]).all()


def test_values_without_a_source_are_told_and_the_users_own_are_not():
    table, warnings = class_table("li2020").check([1, 9], ("eco", "hai"))
    assert table.codes.tolist() == [1, 9]
    assert [str(warning).split(":")[0] for warning in warnings] == ["HAI", "ECO"]
    assert "Tailings 1" in str(warnings[0])
    assert "Tailings 0" in str(warnings[1])
    own = class_table("li2020", [(1, "", {"eco": 0.8, "hai": 0}), (9, "Tip", {"eco": 0.05, "hai": 1})])
    table, warnings = own.check([1, 9], ("eco", "hai"))
    assert warnings == []
    assert table.names == ("Vegetation", "Tip")
    assert table.values["eco"].tolist() == [0.8, 0.05]
    # the expert scores have none for unused land
    with pytest.raises(InputProblem, match="HAI has no value for the classes 7 Barren"):
        class_table("clcd", hai_set="delphi").check([1, 7], ("hai",))


def test_codes_that_the_table_does_not_name_are_listed():
    with pytest.raises(InputProblem, match="codes 12, 77"):
        class_table("clcd").check([1, 2, 77, 12], ("shdi",))
    for code in (12, 70000, -3, 2.5):
        with pytest.raises(InputProblem, match="value %g, which is no code" % code):
            class_table("clcd").positions(np.array([[1.0, code, np.nan]]))
    with pytest.raises(InputProblem, match="value 200"):
        class_table("clcd").positions(np.array([[1, 200]], dtype=np.uint8))
    assert class_table("clcd").positions(np.array([0, np.nan, 9, np.inf])).tolist() == [-1, -1, 8, -1]
    assert class_table("clcd").positions(np.array([0, 1, 9], dtype=np.uint8)).tolist() == [-1, 0, 8]
    with_zero = class_table("custom", [(0, "sea", {}), (3, "land", {})])
    assert with_zero.positions(np.array([0, np.nan, 3])).tolist() == [0, -1, 1]
    assert with_zero.check([0, 3], ("shdi",))[0].codes.tolist() == [0, 3]
    assert class_table("clcd").check([0, 3], ("shdi",))[0].codes.tolist() == [3]


@pytest.mark.parametrize(
    ("rows", "words"),
    [([], "custom has no classes"), ([(-1, "x", {})], "-1 is not a class code"), ([(1.5, "x", {})], "1.5 is not a class code"),
     ([(1, "x", {"hai": 1.2})], "1.2 of class 1 for HAI")])
def test_tables_that_cannot_be(rows, words):
    with pytest.raises(InputProblem, match=words):
        class_table("custom", rows)


@pytest.mark.parametrize("metrics", [[], ["shdi", "xyz"]])
def test_metrics_that_do_not_exist(metrics):
    with pytest.raises(InputProblem, match="METRICS"):
        zone_metrics(np.ones((2, 2)), np.ones((2, 2)), class_table("clcd"), 1, metrics)
