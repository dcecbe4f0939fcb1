"""The raster seam against independent cell-centre truth, plain NumPy and plain GDAL."""
import contextlib
import gc
import itertools
import json
import math
import os
import subprocess
import sys
import textwrap
import threading

import numpy as np
import pytest
from mineeco.gis import raster
from mineeco.gis.outputs import Outputs
from mineeco.gis.raster import Cancelled, Grid, Layer, Target
from mineeco.gis.zones import Shapes
from mineeco.messages import FileProblem, InputProblem
from osgeo import gdal, ogr, osr

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAN = float("nan")


# ------------------------------------------------------------------------------------------------------------- helpers
def wkt(code):
    """The text that QGIS hands over (WKT2; latitude comes first in EPSG:4326)."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt(["FORMAT=WKT2_2019"])


UTM = wkt(32650)
ORIGIN = (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0)


def make(path, bands, transform=ORIGIN, crs=UTM, kind=gdal.GDT_Float32, nodata=None, scale=None, offset=None, mask=None, options=("TILED=YES",)):
    """Write a GeoTIFF with plain GDAL and return its name."""
    bands = np.asarray(bands)
    bands = bands[None] if bands.ndim == 2 else bands
    with_mask = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], bands.shape[0], kind, list(options))
    if transform is not None:
        dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs)
    if mask is not None:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    for number, plane in enumerate(bands, 1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)
            band.SetOffset(offset)
        band.WriteArray(plane)
    if mask is not None:
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.asarray(mask, "u1") * 255)
    dataset = None
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", with_mask)
    return str(path)


def read(layer, grid, window=None):
    return layer.open(grid)(window or grid.whole)


def joined(layer, grid, shape):
    """The layer read window by window."""
    whole = np.full((grid.height, grid.width), 1e300)
    reader = layer.open(grid)
    for window in grid.windows(shape):
        whole[window.y:window.y + window.height, window.x:window.x + window.width] = reader(window)
    return whole


def stored(path):
    """All bands of a file as they are stored."""
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    return values if values.ndim == 3 else values[None]


def centres(grid):
    """x and y of all cell centres."""
    x, dx, _, y, _, dy = grid.transform
    return np.meshgrid(x + (np.arange(grid.width) + 0.5) * dx, y + (np.arange(grid.height) + 0.5) * dy)


def source_position(grid, transform, crs):
    """Column and row (as fractions) in a source for every cell centre of the grid: independent of GDAL's warper."""
    x, y = centres(grid)
    if crs != grid.crs:
        references = []
        for text in (grid.crs, crs):
            reference = osr.SpatialReference()
            reference.ImportFromWkt(text)
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            references.append(reference)
        points = osr.CoordinateTransformation(*references).TransformPoints(np.column_stack([x.ravel(), y.ravel()]).tolist())
        x, y = (np.array([p[i] for p in points]).reshape(x.shape) for i in (0, 1))
    a, b, c, d, e, f = transform
    det = b * f - c * e
    return (f * (x - a) - c * (y - d)) / det, (b * (y - d) - e * (x - a)) / det


def nearest_truth(values, grid, transform, crs):
    """Value of the source cell in which each cell centre lies, and where that is beyond doubt (not on a cell border)."""
    u, v = source_position(grid, transform, crs)
    column, row = np.floor(u).astype(int), np.floor(v).astype(int)
    sure = (np.abs(u - np.round(u)) > 1e-6) & (np.abs(v - np.round(v)) > 1e-6)
    inside = (column >= 0) & (row >= 0) & (column < values.shape[1]) & (row < values.shape[0])
    truth = np.full(u.shape, NAN)
    truth[inside] = values[row[inside], column[inside]]
    return truth, sure


def block_means(values, side):
    """Mean of the valid cells of each side x side block."""
    parts = values.reshape(values.shape[0] // side, side, values.shape[1] // side, side)
    with np.errstate(invalid="ignore"):
        return np.nansum(parts, (1, 3)) / (~np.isnan(parts)).sum((1, 3))


def bilinear_truth(values, grid, transform, crs):
    """Weighted mean of the valid ones of the four source cells around each centre; NaN where its own source cell has none."""
    u, v = source_position(grid, transform, crs)
    own, _ = nearest_truth(values, grid, transform, crs)
    left, top = np.floor(u - 0.5).astype(int), np.floor(v - 0.5).astype(int)
    total, weights = np.zeros(u.shape), np.zeros(u.shape)
    for column in (left, left + 1):
        for row in (top, top + 1):
            weight = (1 - np.abs(u - 0.5 - column)) * (1 - np.abs(v - 0.5 - row))
            inside = (column >= 0) & (row >= 0) & (column < values.shape[1]) & (row < values.shape[0])
            value = values[np.clip(row, 0, values.shape[0] - 1), np.clip(column, 0, values.shape[1] - 1)]
            ok = inside & ~np.isnan(value)
            total += np.where(ok, weight * np.where(ok, value, 0), 0)
            weights += np.where(ok, weight, 0)
    with np.errstate(invalid="ignore"):
        return np.where(np.isnan(own), NAN, total / weights)


@pytest.fixture
def rng():
    return np.random.default_rng(20)


# ------------------------------------------------------------------------------------------- blocks, halos and engines
SHAPES = [(37, 41), (256, 256), (1000, 100), (700, 600)]


@pytest.fixture
def scene(tmp_path, rng):
    """A grid of 700 x 600 cells and two layers for it: one on its cells with gaps, one in degrees with a mask."""
    grid = Grid(700, 600, ORIGIN, UTM)
    first, second = rng.normal(10, 3, (600, 700)), rng.normal(0, 1e3, (600, 800))
    first[rng.random(first.shape) < 0.1] = -9999
    second[rng.random(second.shape) < 0.1] = NAN
    degrees = (116.99, 0.0003, 0.0, 36.15, 0.0, -0.0003)
    layers = [
        Layer(make(tmp_path / "first.tif", first, nodata=-9999), nodata=((-9999, -9999),), crs=UTM),
        Layer(make(tmp_path / "second.tif", second, degrees, wkt(4326), gdal.GDT_Float64, mask=rng.random(second.shape) < 0.9), crs=wkt(4326)),
    ]
    return grid, layers


def around(radius):
    """Sum over a (2 radius + 1) x (2 radius + 1) neighbourhood, cells beyond the array left out."""

    def function(a, b):
        out = np.zeros_like(a)
        padded = np.pad(np.nan_to_num(a) * np.nan_to_num(b), radius)
        for down in range(2 * radius + 1):
            for right in range(2 * radius + 1):
                out += padded[down:down + a.shape[0], right:right + a.shape[1]]
        return out

    return function


@pytest.mark.parametrize("halo", [0, 1, 5])
def test_cells_do_not_depend_on_blocks_or_engine(scene, tmp_path, halo):
    grid, layers = scene
    function = around(halo)
    expected = function(*[read(layer, grid) for layer in layers]).astype("f4")
    for engine in ("serial", "threads"):
        for shape in [*SHAPES, None]:
            raster.write(Target(str(tmp_path / "out.tif")), function, layers, grid, halo=halo, engine=engine, shape=shape, compression="none")
            np.testing.assert_array_equal(stored(tmp_path / "out.tif")[0], expected, err_msg="%s %s" % (engine, shape))


def test_folded_figures_agree(scene):
    grid, layers = scene

    def moments(a, b):
        ok = ~np.isnan(a + b)
        return np.array([ok.sum(), a[ok].sum(), (a[ok] ** 2).sum(), (a[ok] * b[ok]).sum()])

    whole = moments(*[read(layer, grid) for layer in layers])
    for shape in [*SHAPES, None]:
        serial = raster.fold(moments, layers, grid, engine="serial", shape=shape)
        threads = raster.fold(moments, layers, grid, engine="threads", shape=shape)
        np.testing.assert_array_equal(serial, threads)
        np.testing.assert_allclose(serial, whole, rtol=1e-12)


def test_windows_cover_every_cell_once_and_halos_stop_at_the_border():
    grid = Grid(100, 70, ORIGIN, UTM)
    seen = np.zeros((70, 100), int)
    for window in grid.windows((37, 41), 5):
        seen[window.y:window.y + window.height, window.x:window.x + window.width] += 1
        x, y, width, height = window.outer
        assert x >= 0
        assert y >= 0
        assert x + width <= 100
        assert y + height <= 70
        assert window.left in (0, 5)
        assert (window.x == 0) == (window.left == 0)
        outer = np.zeros((3, height, width))
        assert window.crop(outer).shape == (3, window.height, window.width)
    assert (seen == 1).all()


def test_block_shape_is_whole_tiles_within_the_memory():
    for width, height, layers in ((8000, 8000, 1), (300, 9000, 4), (60000, 200, 12), (10, 10, 1), (8000, 8000, 200)):
        wide, tall = raster.block_shape(Grid(width, height, ORIGIN, UTM), layers)
        assert wide % 256 == 0
        assert tall % 256 == 0
        assert wide - 256 < width
        least = 256 * 256
        assert wide * tall <= max(least, raster.MEMORY / (8 * (2 * layers + 6)))


def test_mask_blanks_every_layer(scene):
    grid, layers = scene
    ring = ogr.CreateGeometryFromWkt("POLYGON((500000 4000000, 503000 4000000, 503000 3997000, 500000 3997000, 500000 4000000))")
    mask = Shapes((bytes(ring.ExportToWkb()),), UTM)
    count = raster.fold(lambda *arrays: np.array([(~np.isnan(array)).sum() for array in arrays]), layers, grid, shape=(64, 64), mask=mask)
    # 3000 m / 30 m = 100 cells a side
    assert count.tolist() == [(~np.isnan(read(layer, grid)[:100, :100])).sum() for layer in layers]


def test_no_layer_can_be_folded_or_written(tmp_path):
    grid = Grid(300, 10, ORIGIN, UTM)
    assert raster.fold(lambda: 1, [], grid, shape=(100, 10)) == 3  # 300 columns in blocks of 100


# ----------------------------------------------------------------------------------------------------------- alignment
def test_nearest_from_another_cell_size_with_half_cell_offset(tmp_path, rng):
    values = rng.integers(1, 30000, (90, 100)).astype(float)
    transform = (499985.0 - 35, 70.0, 0.0, 4000015.0 + 35, 0.0, -70.0)
    layer = Layer(make(tmp_path / "a.tif", values, transform), crs=UTM, resampling="nearest")
    grid = Grid(220, 210, ORIGIN, UTM)
    truth, sure = nearest_truth(values, grid, transform, UTM)
    assert sure.mean() > 0.7
    whole = read(layer, grid)
    np.testing.assert_array_equal(whole[sure], truth[sure])
    for shape in ((37, 41), (256, 256), (1000, 100)):
        np.testing.assert_array_equal(joined(layer, grid, shape), whole)


@pytest.mark.parametrize(
    ("code", "transform"),
    [(4326, (116.9, 0.00037, 0.0, 36.2, 0.0, -0.00029)), (3857, (13013300.0, 41.0, 0.0, 4326500.0, 0.0, -43.0))],
)
@pytest.mark.parametrize("how", ["nearest", "bilinear"])
def test_from_another_crs(tmp_path, rng, code, transform, how):
    values = rng.integers(1, 30000, (500, 600)).astype(float)
    layer = Layer(make(tmp_path / "a.tif", values, transform, wkt(code)), crs=wkt(code), resampling=how)
    grid = Grid(300, 260, (492000.0, 30.0, 0.0, 4004000.0, 0.0, -30.0), UTM)
    truth, sure = nearest_truth(values, grid, transform, wkt(code))
    assert np.isnan(truth).mean() < 0.5
    whole = read(layer, grid)
    if how == "nearest":
        np.testing.assert_array_equal(whole[sure], truth[sure])
    else:
        truth = bilinear_truth(values, grid, transform, wkt(code))
        np.testing.assert_allclose(whole[sure], truth[sure], atol=0.05)  # 30 000 units a cell and 1e-6 of a cell
    for shape in ((37, 41), (1000, 100)):
        np.testing.assert_array_equal(joined(layer, grid, shape), whole)


def test_north_zone_with_negative_northings_is_the_south_zone_shifted(tmp_path, rng):
    # Zone 23 north counts on below the equator: northing(south) = northing(north) + 10 000 000.
    values = rng.integers(1, 30000, (300, 300)).astype(float)
    transform = (590000.0, 30.0, 0.0, -2220000.0, 0.0, -30.0)
    layer = Layer(make(tmp_path / "north.tif", values, transform, wkt(32623)), crs=wkt(32623), resampling="nearest")
    grid = Grid(300, 300, (590000.0, 30.0, 0.0, 7780000.0, 0.0, -30.0), wkt(32723))
    assert not raster.same_crs(layer.crs, grid.crs)
    np.testing.assert_array_equal(read(layer, grid), values)
    shifted = dataclasses_replace(grid, transform=(590007.0, 30.0, 0.0, 7779993.0, 0.0, -30.0))
    np.testing.assert_array_equal(joined(layer, shifted, (37, 41)), values)


def dataclasses_replace(grid, **changes):
    return Grid(**{**{"width": grid.width, "height": grid.height, "transform": grid.transform, "crs": grid.crs}, **changes})


def test_bilinear_between_cells(tmp_path, rng):
    values = rng.normal(20, 5, (40, 50))
    values[rng.random(values.shape) < 0.15] = NAN
    transform = (499990.0, 90.0, 0.0, 4000040.0, 0.0, -90.0)
    layer = Layer(make(tmp_path / "a.tif", values, transform, kind=gdal.GDT_Float64), crs=UTM, resampling="bilinear")
    grid = Grid(155, 125, ORIGIN, UTM)
    truth = bilinear_truth(values, grid, transform, UTM)
    whole = read(layer, grid)
    np.testing.assert_allclose(whole, truth, rtol=1e-9)
    for shape in ((37, 41), (1000, 100)):
        np.testing.assert_array_equal(joined(layer, grid, shape), whole)


def test_average_of_whole_cells(tmp_path, rng):
    values = rng.normal(20, 5, (90, 120))
    values[rng.random(values.shape) < 0.3] = NAN
    values[:9, :9] = NAN
    layer = Layer(make(tmp_path / "a.tif", values, kind=gdal.GDT_Float64), crs=UTM, resampling="average")
    grid = Grid(40, 30, (500000.0, 90.0, 0.0, 4000000.0, 0.0, -90.0), UTM)
    truth = block_means(values, 3)
    assert np.isnan(truth).sum() >= 9
    whole = read(layer, grid)
    np.testing.assert_allclose(whole, truth, rtol=1e-12)
    np.testing.assert_array_equal(joined(layer, grid, (7, 11)), whole)


@pytest.mark.parametrize("how", ["average", "nearest", "mode", "bilinear"])
def test_much_coarser_cells(tmp_path, rng, how):
    """Cells of 31 x 31 and more are made in blocks so small that a large raster is never in memory at once; they are the same as in GDAL's own blocks."""
    values = np.round(rng.normal(20, 3, (1240, 1550)))
    values[rng.random(values.shape) < 0.3] = NAN
    path = make(tmp_path / "a.tif", values, kind=gdal.GDT_Float64)
    layer = Layer(path, crs=UTM, resampling=how)
    grid = Grid(50, 40, (500000.0, 930.0, 0.0, 4000000.0, 0.0, -930.0), UTM)
    found = read(layer, grid)
    own = gdal.Warp(
        "", layer._masked(gdal.Open(path)), format="MEM", outputBounds=grid.bounds(), width=50, height=40, resampleAlg={"nearest": "near"}.get(how, how), dstNodata=NAN, errorThreshold=0,
        warpOptions=["XSCALE=1", "YSCALE=1"] if how == "bilinear" else [],
    )
    np.testing.assert_array_equal(found, own.ReadAsArray())
    if how == "average":
        np.testing.assert_allclose(found, block_means(values, 31), rtol=1e-12)
    warped = layer.open(grid).args[1]
    assert warped.GetRasterBand(1).GetBlockSize() == [33, 33]  # 1024 / 31


def test_mode_of_codes(tmp_path):
    codes = np.array([[1, 1, 4, 4, 5, 5], [1, 2, 4, 0, 0, 0]], "u1")
    layer = Layer(make(tmp_path / "a.tif", codes, kind=gdal.GDT_Byte, nodata=0), nodata=((0, 0),), crs=UTM, categorical=True, resampling="mode")
    grid = Grid(3, 1, (500000.0, 60.0, 0.0, 4000000.0, 0.0, -60.0), UTM)
    assert read(layer, grid).tolist() == [[1, 4, 5]]


@pytest.mark.parametrize(("right", "down"), [(0, 0), (13, 7), (-13, -7), (-300, 5), (95, 70), (99, 0), (100, 0), (0, -400)])
def test_whole_cell_shifts_are_read_directly(tmp_path, rng, right, down):
    values = rng.normal(0, 1e6, (80, 100))
    layer = Layer(make(tmp_path / "a.tif", values, kind=gdal.GDT_Float64), crs=UTM)
    grid = Grid(100, 80, (500000.0 + 30 * right, 30.0, 0.0, 4000000.0 - 30 * down, 0.0, -30.0), UTM)
    assert layer.method(gdal.Open(layer.path), grid) == ""
    truth = np.full((80, 100), NAN)
    row, column = np.indices(truth.shape)
    row, column = row + down, column + right
    inside = (row >= 0) & (row < 80) & (column >= 0) & (column < 100)
    truth[inside] = values[row[inside], column[inside]]
    np.testing.assert_array_equal(read(layer, grid), truth)
    np.testing.assert_array_equal(joined(layer, grid, (37, 41)), truth)


def test_south_up_file(tmp_path, rng):
    values = rng.integers(1, 30000, (60, 70)).astype(float)
    transform = (500000.0, 30.0, 0.0, 4000000.0 - 30 * 60, 0.0, 30.0)
    layer = Layer(make(tmp_path / "a.tif", values, transform), crs=UTM, resampling="nearest")
    grid = Grid(70, 60, ORIGIN, UTM)
    np.testing.assert_array_equal(read(layer, grid), values[::-1])
    np.testing.assert_array_equal(joined(layer, grid, (37, 41)), values[::-1])


@pytest.mark.parametrize("how", ["nearest", "bilinear"])
def test_rotated_file(tmp_path, rng, how):
    values = rng.integers(1, 30000, (150, 150)).astype(float)
    c, s = 40 * math.cos(0.5), 40 * math.sin(0.5)
    transform = (500000.0, c, s, 4000000.0, s, -c)
    layer = Layer(make(tmp_path / "a.tif", values, transform), crs=UTM, resampling=how)
    grid = Grid(200, 200, (500500.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), UTM)
    truth, sure = nearest_truth(values, grid, transform, UTM)
    assert 0.1 < np.isnan(truth).mean() < 0.9
    if how == "bilinear":
        truth = bilinear_truth(values, grid, transform, UTM)
    np.testing.assert_allclose(read(layer, grid)[sure], truth[sure], rtol=0 if how == "nearest" else 1e-6)


@pytest.mark.parametrize("code", [32650, 4326])
@pytest.mark.parametrize("how", ["auto", "nearest", "average"])
def test_grid_partly_and_wholly_outside(tmp_path, gdal_mode, code, how):
    transform = (500003.0, 25.0, 0.0, 4000003.0, 0.0, -25.0) if code == 32650 else (117.0, 0.0003, 0.0, 36.144, 0.0, -0.0003)
    layer = Layer(make(tmp_path / "a.tif", np.full((100, 100), 7.0), transform, wkt(code)), crs=wkt(code), resampling=how)
    grid = Grid(200, 200, (497000.0, 30.0, 0.0, 4003000.0, 0.0, -30.0), UTM)
    part = read(layer, grid)
    assert set(part[~np.isnan(part)].round(9)) == {7.0}
    assert 0.02 < (~np.isnan(part)).mean() < 0.5
    for x, y in ((900000.0, 4000000.0), (500000.0, 8000000.0), (500000.0, -4000000.0)):
        away = Grid(20, 20, (x, 30.0, 0.0, y, 0.0, -30.0), UTM)
        assert np.isnan(read(layer, away)).all()


def test_file_without_georeferencing_lies_on_its_own_cells(tmp_path, rng):
    # QGIS gives such a file the cells (0, 1, 0, 0, 0, -1); GDAL's default would lay it upside down above them.
    values = rng.normal(0, 1, (30, 40))
    layer = Layer(make(tmp_path / "a.tif", values, None, "", kind=gdal.GDT_Float64))
    grid = Grid(40, 30, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "")
    np.testing.assert_array_equal(read(layer, grid), values)


def test_raster_without_crs_is_refused_on_a_grid_with_one(tmp_path):
    layer = Layer(make(tmp_path / "a.tif", np.ones((5, 5)), crs=""), name="NDVI")
    with pytest.raises(InputProblem, match="NDVI has no coordinate reference system"):
        layer.open(Grid(5, 5, ORIGIN, UTM))


def test_rasters_without_crs_are_aligned_by_their_numbers(tmp_path, rng):
    values = rng.integers(1, 30000, (60, 70)).astype(float)
    transform = (500000.0, 70.0, 0.0, 4000000.0, 0.0, -70.0)
    layer = Layer(make(tmp_path / "a.tif", values, transform, ""), resampling="nearest")
    grid = Grid(140, 120, ORIGIN, "")
    truth, sure = nearest_truth(values, grid, transform, "")
    np.testing.assert_array_equal(read(layer, grid)[sure], truth[sure])


@pytest.mark.parametrize("engine", ["serial", "threads"])
def test_each_run_sees_the_file_as_it_is_and_lets_go_of_it(tmp_path, engine):
    for grid in GRIDS.values():
        for number in (1.0, 2.0):
            layer = Layer(make(tmp_path / "a.tif", np.full((30, 40), number)), crs=UTM)
            assert raster.fold(lambda a: np.nanmax(a), [layer], grid, engine=engine) == number
            for handle in os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else ():
                with contextlib.suppress(FileNotFoundError):
                    assert os.readlink("/proc/self/fd/" + handle) != layer.path


def test_the_layers_crs_goes_before_the_files(tmp_path, rng):
    values = rng.integers(1, 30000, (60, 70)).astype(float)
    path = make(tmp_path / "a.tif", values, (500000.0, 70.0, 0.0, 4000000.0, 0.0, -70.0), wkt(32651))
    grid = Grid(140, 120, ORIGIN, UTM)
    truth, sure = nearest_truth(values, grid, (500000.0, 70.0, 0.0, 4000000.0, 0.0, -70.0), UTM)
    np.testing.assert_array_equal(read(Layer(path, crs=UTM, resampling="nearest"), grid)[sure], truth[sure])


# --------------------------------------------------------------------------------------------------------------- no data
GRIDS = {
    "own": Grid(40, 30, ORIGIN, UTM),
    "finer": Grid(120, 90, (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0), UTM),
    "coarser": Grid(20, 15, (500000.0, 60.0, 0.0, 4000000.0, 0.0, -60.0), UTM),
    "shifted": Grid(40, 30, (500007.0, 30.0, 0.0, 4000011.0, 0.0, -30.0), UTM),
}


def truth_on(values, name):
    """What a (30, 40) array with NaN gives on the grids above: read directly, bilinear or average of 2 x 2."""
    if name == "own":
        return values
    if name == "coarser":
        return block_means(values, 2)
    return bilinear_truth(values, GRIDS[name], ORIGIN, UTM)


def spoil(rng, bad, kind):
    """An array with a tenth of its cells `bad`, and the same with NaN there."""
    values = rng.integers(20, 90, (30, 40)).astype(kind)
    clean = values.astype(float)
    where = rng.random(values.shape) < 0.1
    where[6:8, 6:8] = True
    values[where] = rng.choice(np.asarray(bad, kind), where.sum())
    clean[where] = NAN
    return values, clean


F32_LOWEST = float(np.finfo("f4").min)
CASES = {
    "none": ("f4", [50.0], (), False),
    "single int16": ("i2", [-32768], ((-32768, -32768),), True),
    "single uint8": ("u1", [255], ((255, 255),), True),
    "single uint16": ("u2", [65535], ((65535, 65535),), True),
    "single int32": ("i4", [-2147483648], ((-2147483648, -2147483648),), True),
    "single uint32": ("u4", [4294967295], ((4294967295, 4294967295),), True),
    "single float64": ("f8", [-1e300], ((-1e300, -1e300),), True),
    "lowest float64": ("f8", [np.finfo(float).min], ((np.finfo(float).min,) * 2,), True),
    "lowest float32": ("f4", [F32_LOWEST], ((F32_LOWEST, F32_LOWEST),), True),
    "lowest float32 as printed": ("f4", [F32_LOWEST], ((-3.4028235e38, -3.4028235e38),), True),
    "lowest float32 rounded beyond": ("f4", [F32_LOWEST], ((-3.40282347e38, -3.40282347e38),), True),
    "beyond float32": ("f4", [-np.inf, -1e30], ((np.finfo(float).min, -1e29),), True),
    "float32 of a decimal": ("f4", [0.1], ((0.1, 0.1),), True),
    "nan": ("f4", [NAN], (), True),
    "nan named": ("f4", [NAN], ((NAN, NAN),), True),
    "nan beside a value": ("f4", [NAN, -9999], ((-9999, -9999),), True),
    "inf": ("f4", [np.inf, -np.inf], (), True),
    "inf beside a value": ("f8", [np.inf, -np.inf, NAN, -9999], ((-9999, -9999),), True),
    "decimal float64": ("f8", [0.1], ((0.1, 0.1),), True),
    "several": ("i2", [-1, 0, 7], ((-1, -1), (0, 0), (7, 7)), True),
    "range": ("f4", [-5, -4.5, 0, 3.25], ((-5, 3.25),), True),
    "open range below": ("f8", [-1e300, -5, 0], ((-math.inf, 0),), True),
    "open range above": ("u2", [1000, 20000], ((1000, math.inf),), True),
    "ranges that overlap": ("i4", [-5, 0, 3, 8, 200], ((-5, 3), (0, 8), (200, 200)), True),
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("where", GRIDS)
@pytest.mark.parametrize("case", CASES)
def test_no_data_is_nan_and_never_mixed_in(tmp_path, rng, case, where):
    kind, bad, ranges, gone = CASES[case]
    values, clean = spoil(rng, bad, kind)
    if not gone:
        clean = values.astype(float)
    layer = Layer(make(tmp_path / "a.tif", values, kind=gdal_type(kind)), nodata=ranges, crs=UTM)
    grid, truth = GRIDS[where], truth_on(clean, where)
    whole = read(layer, grid)
    np.testing.assert_allclose(whole, truth, rtol=1e-9)
    np.testing.assert_array_equal(joined(layer, grid, (13, 17)), whole)


def gdal_type(kind):
    names = {"u1": "Byte", "i2": "Int16", "u2": "UInt16", "i4": "Int32", "u4": "UInt32", "f4": "Float32", "f8": "Float64"}
    return gdal.GetDataTypeByName(names[kind])


@pytest.mark.parametrize("where", GRIDS)
def test_files_own_no_data_counts_only_when_the_layer_says_so(tmp_path, rng, where):
    values, clean = spoil(rng, [30], "i2")
    path = make(tmp_path / "a.tif", values, kind=gdal.GDT_Int16, nodata=30)
    clean[values == 30] = NAN
    np.testing.assert_allclose(read(Layer(path, nodata=((30, 30),), crs=UTM), GRIDS[where]), truth_on(clean, where), rtol=1e-9)
    np.testing.assert_allclose(read(Layer(path, crs=UTM), GRIDS[where]), truth_on(values.astype(float), where), rtol=1e-9)


@pytest.mark.parametrize("where", GRIDS)
def test_nearby_values_stay(tmp_path, where):
    # The next number of the type after the no-data value is a value.
    for kind, nodata, near in (
        ("f4", -9999, np.nextafter(np.float32(-9999), np.float32(0))), ("f4", 0, np.float32(1e-45)), ("f8", 0.1, np.nextafter(0.1, 1)),
        ("f8", -1e300, -0.9e300), ("i4", 2147483647, 2147483646), ("u4", 4294967295, 4294967294), ("i2", -32768, -32767),
    ):
        layer = Layer(make(tmp_path / "a.tif", np.full((30, 40), near, kind), kind=gdal_type(kind), nodata=nodata), nodata=((nodata, nodata),), crs=UTM)
        np.testing.assert_allclose(read(layer, GRIDS[where]), float(near), rtol=1e-12, err_msg=kind)


@pytest.mark.parametrize("where", GRIDS)
@pytest.mark.parametrize("ranges", [((0, 0),), ((0, 0), (200, 255))], ids=["single", "ranges"])
def test_scale_and_offset_apply_after_no_data(tmp_path, rng, where, ranges):
    values, clean = spoil(rng, [0], "u2")
    path = make(tmp_path / "a.tif", values, kind=gdal.GDT_UInt16, nodata=0, scale=0.0000275, offset=-0.0005)
    layer = Layer(path, nodata=ranges, scale=0.0000275, offset=-0.0005, crs=UTM)
    np.testing.assert_allclose(read(layer, GRIDS[where]), truth_on(clean * 0.0000275 - 0.0005, where), rtol=1e-9)


MASKED = {
    # kind, stored no data, ranges
    "uint8": ("u1", [30], ()),
    "uint8 range": ("u1", [0, 1, 2, 250], ((0, 2), (250, 250))),
    "uint16": ("u2", [0], ((0, 0),)),
    "float32": ("f4", [-9999, NAN, np.inf], ((-9999, -9999),)),
    "float32 ranges": ("f4", [-9999, 0, 10, NAN], ((-9999, -9999), (0, 10))),
}


@pytest.mark.parametrize("where", GRIDS)
@pytest.mark.parametrize("case", MASKED)
def test_mask_of_the_file(tmp_path, rng, where, case):
    kind, bad, ranges = MASKED[case]
    values, clean = spoil(rng, bad, kind)
    if not ranges:
        clean = values.astype(float)
    hidden = hide(rng, values, clean)
    layer = Layer(make(tmp_path / "a.tif", values, kind=gdal_type(kind), mask=~hidden), nodata=ranges, crs=UTM)
    whole = read(layer, GRIDS[where])
    np.testing.assert_allclose(whole, truth_on(clean, where), rtol=1e-9)
    np.testing.assert_array_equal(joined(layer, GRIDS[where], (13, 17)), whole)


@pytest.mark.parametrize("where", GRIDS)
@pytest.mark.parametrize("case", ["uint8", "uint8 range", "uint16"])
def test_alpha_band(tmp_path, rng, where, case):
    kind, bad, ranges = MASKED[case]
    values, clean = spoil(rng, bad, kind)
    if not ranges:
        clean = values.astype(float)
    hidden = hide(rng, values, clean)
    # Half transparent cells are data: only what cannot be seen at all is left out.
    alpha = np.where(hidden, 0, rng.integers(1, np.iinfo(kind).max, values.shape) | (1 << 8 if kind == "u2" else 0))
    path = make(tmp_path / "a.tif", [values, alpha], kind=gdal_type(kind), options=("TILED=YES", "ALPHA=YES", "PHOTOMETRIC=MINISBLACK"))
    dataset = gdal.Open(path)
    assert dataset.GetRasterBand(1).GetMaskFlags() & gdal.GMF_ALPHA
    layer = Layer(path, nodata=ranges, crs=UTM)
    whole = read(layer, GRIDS[where])
    np.testing.assert_allclose(whole, truth_on(clean, where), rtol=1e-9)
    np.testing.assert_array_equal(joined(layer, GRIDS[where], (13, 17)), whole)


def hide(rng, values, clean):
    """Choose cells that the file masks; what is stored there looks like data."""
    hidden = rng.random(values.shape) < 0.1
    hidden[20:24, 10:14] = True
    values[hidden], clean[hidden] = 55, NAN
    return hidden


def test_mask_of_one_band(tmp_path, rng):
    # A virtual raster may give each band its own mask (mask flags 0).
    values = rng.normal(0, 1, (30, 40))
    hidden = rng.random(values.shape) < 0.2
    make(tmp_path / "a.tif", values, kind=gdal.GDT_Float64)
    make(tmp_path / "m.tif", np.where(hidden, 0, 255), kind=gdal.GDT_Byte)
    source = '<SimpleSource><SourceFilename relativeToVRT="1">%s.tif</SourceFilename><SourceBand>1</SourceBand></SimpleSource>'
    text = """<VRTDataset rasterXSize="40" rasterYSize="30"><GeoTransform>500000, 30, 0, 4000000, 0, -30</GeoTransform>
      <VRTRasterBand dataType="Float64" band="1">%s<MaskBand><VRTRasterBand dataType="Byte">%s</VRTRasterBand></MaskBand></VRTRasterBand>
      </VRTDataset>""" % (source % "a", source % "m")
    (tmp_path / "a.vrt").write_text(text)
    layer = Layer(str(tmp_path / "a.vrt"), crs=UTM)
    clean = np.where(hidden, NAN, values)
    for where in GRIDS:
        np.testing.assert_allclose(read(layer, GRIDS[where]), truth_on(clean, where), atol=1e-9, err_msg=where)


def test_second_band_and_open_options(tmp_path, rng):
    planes = rng.normal(0, 1, (3, 30, 40))
    path = make(tmp_path / "矿区 & <植被>.tif", planes, kind=gdal.GDT_Float64)
    for where in GRIDS:
        layer = Layer(path, 2, crs=UTM, options=("NUM_THREADS=2",))
        np.testing.assert_allclose(read(layer, GRIDS[where]), truth_on(planes[1], where), atol=1e-9)


# -------------------------------------------------------------------------------------------------- automatic resampling
@pytest.mark.parametrize(
    ("cell", "categorical", "expected"),
    [
        (30, False, ""), (10, False, "bilinear"), (40, False, "bilinear"), (60, False, "average"), (300, False, "average"),
        (30, True, ""), (10, True, "nearest"), (300, True, "nearest"),
    ],
)
@pytest.mark.parametrize("code", [32650, 32649, 4326])
def test_automatic_resampling(tmp_path, cell, categorical, expected, code):
    # The grid is in zone 50; the source has cells of 30 m in zone 50, 49 or in degrees (36.1 degrees north, 1 degree = 90 km by 111 km).
    transform = {32650: ORIGIN, 32649: (1040000.0, 30.0, 0.0, 4010000.0, 0.0, -30.0), 4326: (117.0, 30 / 90000, 0.0, 36.144, 0.0, -30 / 111000)}[code]
    layer = Layer(make(tmp_path / "a.tif", np.ones((200, 200)), transform, wkt(code)), crs=wkt(code), categorical=categorical)
    grid = Grid(20, 20, (500000.0, float(cell), 0.0, 4000000.0, 0.0, -float(cell)), UTM)
    if code != 32650 and cell == 30:
        expected = "nearest" if categorical else "bilinear"
    assert layer.method(raster.open_raster(layer.path), grid) == expected


def test_a_chosen_resampling_stands(tmp_path):
    for how in ("nearest", "bilinear", "average", "mode"):
        layer = Layer(make(tmp_path / "a.tif", np.ones((9, 9))), crs=UTM, resampling=how)
        assert layer.method(raster.open_raster(layer.path), GRIDS["coarser"]) == how
        assert layer.method(raster.open_raster(layer.path), GRIDS["own"]) == ""


# ------------------------------------------------------------------------------------------------------- unreadable files
def test_missing_and_broken_files(tmp_path, gdal_mode):
    grid = Grid(600, 600, ORIGIN, UTM)
    (tmp_path / "text.tif").write_text("not a raster")
    for name in ("missing.tif", "text.tif", "."):
        with pytest.raises(FileProblem, match="Cannot open the raster"):
            Layer(str(tmp_path / name), crs=UTM).open(grid)


@pytest.mark.parametrize("engine", ["serial", "threads"])
@pytest.mark.parametrize("cell", [30.0, 20.0])
def test_a_file_cut_short_ends_in_one_sentence(tmp_path, gdal_mode, engine, cell):
    path = make(tmp_path / "a.tif", np.random.default_rng(1).random((1000, 1000)), options=("TILED=YES", "COMPRESS=DEFLATE"))
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 2)
    grid = Grid(1000, 1000, (500000.0, cell, 0.0, 4000000.0, 0.0, -cell), UTM)
    with pytest.raises(FileProblem, match="GDAL cannot work on .*a.tif"):
        raster.fold(lambda a: np.nansum(a), [Layer(path, crs=UTM)], grid, shape=(256, 256), engine=engine)


def test_a_virtual_raster_without_its_file(tmp_path, gdal_mode):
    path = make(tmp_path / "a.tif", np.ones((50, 50)))
    gdal.Translate(str(tmp_path / "a.vrt"), path, format="VRT")
    os.remove(path)
    for transform in (ORIGIN, (500000.0, 20.0, 0.0, 4000000.0, 0.0, -20.0)):
        with pytest.raises(FileProblem, match="GDAL cannot work on .*a.vrt"):
            read(Layer(str(tmp_path / "a.vrt"), crs=UTM), Grid(50, 50, transform, UTM))


def test_a_raster_without_a_place_is_refused(tmp_path, gdal_mode):
    layer = Layer(make(tmp_path / "a.tif", np.ones((5, 5)), None), name="DEM", crs=UTM)
    with pytest.raises(InputProblem, match="DEM has no place on the map"):
        layer.open(Grid(5, 5, ORIGIN, UTM))


def test_control_points_place_a_raster(tmp_path, rng):
    # Control points at the corners of 70 m cells: the same truth as with a geotransform.
    values = rng.integers(1, 30000, (60, 70)).astype(float)
    path = make(tmp_path / "a.tif", values, None, "")
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGCPs([gdal.GCP(500000 + 70 * x, 4000000 - 70 * y, 0, x, y) for x in (0, 70) for y in (0, 60)], UTM)
    dataset = None
    grid = Grid(150, 130, ORIGIN, UTM)
    truth, sure = nearest_truth(values, grid, (500000.0, 70.0, 0.0, 4000000.0, 0.0, -70.0), UTM)
    np.testing.assert_array_equal(read(Layer(path, crs=UTM, resampling="nearest"), grid)[sure], truth[sure])


# --------------------------------------------------------------------------------------------------------------- writing
def structure(path):
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return {
        "size": (dataset.RasterXSize, dataset.RasterYSize), "transform": dataset.GetGeoTransform(),
        "crs": raster.same_crs(dataset.GetProjection(), UTM), "blocks": bands[0].GetBlockSize(),
        "interleave": dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE"), "compression": dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE"),
        "names": [band.GetDescription() for band in bands], "nodata": [band.GetNoDataValue() for band in bands],
        "kinds": [gdal.GetDataTypeName(band.DataType) for band in bands], "metadata": dataset.GetMetadata("MINEECO"),
    }


@pytest.mark.parametrize("compression", ["deflate", "zstd", "none"])
@pytest.mark.parametrize("shape", [None, (37, 41), (512, 256)])
def test_several_files_with_several_bands_in_one_pass(scene, tmp_path, compression, shape):
    grid, layers = scene
    calls = []

    def function(a, b):
        calls.append(a.shape)
        return np.stack([a, b, a * 2]), b > 0, np.where(np.isnan(a), NAN, 3)

    targets = [
        Target(str(tmp_path / "three.tif"), ("first", "second", "twice 两倍")),
        Target(str(tmp_path / "mask.tiff"), ("positive",), "uint8", 255),
        Target(str(tmp_path / "class.tif"), ("class",), "uint8"),
    ]
    raster.write(targets, function, layers, grid, compression=compression, shape=shape)
    assert sum(height * width for height, width in calls) == 600 * 700
    first, second = (read(layer, grid) for layer in layers)
    gap = np.isnan(first)
    bands = np.stack([first, second, first * 2])
    np.testing.assert_array_equal(stored(tmp_path / "three.tif"), np.where(np.isnan(bands), -9999, bands).astype("f4"))
    np.testing.assert_array_equal(stored(tmp_path / "mask.tiff")[0], second > 0)
    np.testing.assert_array_equal(stored(tmp_path / "class.tif")[0], np.where(gap, 0, 3))
    expected = {
        "size": (700, 600), "transform": ORIGIN, "crs": True, "blocks": [256, 256], "interleave": "BAND",
        "compression": {"none": None}.get(compression, compression.upper()),
        "metadata": {},
    }
    assert structure(tmp_path / "three.tif") == {
        **expected, "names": ["first", "second", "twice 两倍"], "nodata": [-9999.0] * 3, "kinds": ["Float32"] * 3,
    }
    assert structure(tmp_path / "mask.tiff") == {**expected, "names": ["positive"], "nodata": [255.0], "kinds": ["Byte"]}
    assert structure(tmp_path / "class.tif") == {**expected, "names": ["class"], "nodata": [0.0], "kinds": ["Byte"]}
    assert sorted(os.listdir(tmp_path)) == ["class.tif", "first.tif", "mask.tiff", "second.tif", "three.tif"]


def test_what_is_not_finite_is_no_data(tmp_path):
    grid = Grid(5, 1, ORIGIN, UTM)
    target = Target(str(tmp_path / "a.tif"))
    raster.write(target, lambda: np.array([[1.5, NAN, np.inf, -np.inf, 1e300]]), [], grid)
    assert stored(target.path).tolist() == [[[1.5, -9999, -9999, -9999, -9999]]]
    target = Target(str(tmp_path / "b.tif"), dtype="uint8", nodata=255)
    raster.write(target, lambda: np.array([[1, NAN, np.inf, 0, 254]]), [], grid)
    assert stored(target.path).tolist() == [[[1, 255, 255, 0, 254]]]
    target = Target(str(tmp_path / "c.tif"), nodata=NAN)
    raster.write(target, lambda: np.array([[1, NAN, np.inf, 0, 254]]), [], grid)
    np.testing.assert_array_equal(stored(target.path), [[[1, NAN, NAN, 0, 254]]])


@pytest.mark.parametrize("compression", ["none", "deflate"])
def test_float64_keeps_every_digit(tmp_path, compression):
    """For what a run keeps for its own next pass: 1/3 comes back as it went in, and NaN as no data."""
    grid = Grid(3, 1, ORIGIN, UTM)
    target = Target(str(tmp_path / "p.tif"), ("p",), "float64")
    raster.write([target], lambda: (np.array([[1 / 3, NAN, 0.025]]), np.array([[9, 9, 9]])), [], grid, compression=compression, summarise=lambda p, other: other.sum())
    assert stored(target.path).tolist() == [[[1 / 3, -9999, 0.025]]]
    assert structure(target.path)["kinds"] == ["Float64"]
    layer = raster.layer_of_file(target.path)
    np.testing.assert_array_equal(read(layer, grid), [[1 / 3, NAN, 0.025]])


def test_a_target_left_out_is_not_written_and_summaries_join(scene, tmp_path):
    grid, layers = scene
    target = Target(str(tmp_path / "b.tif"))
    positive = raster.write(
        [None, target], lambda a, b: (a, b), layers, grid, halo=3, shape=(64, 100), summarise=lambda a, b: np.array([(b > 0).sum(), b.size])
    )
    second = read(layers[1], grid)
    assert positive.tolist() == [(second > 0).sum(), 420000]
    np.testing.assert_array_equal(stored(target.path)[0], np.where(np.isnan(second), -9999, second).astype("f4"))
    assert raster.write(target, lambda a, b: b, layers, grid) is None


CLASSES = ((1, "Degraded", (215, 25, 28)), (2, "稳定", (255, 255, 191)), (5, "Restored & kept <better>", (26, 150, 65)))


def check_legend(path, number=1, colours=True):
    dataset = gdal.Open(str(path))
    dataset.GetGeoTransform()  # GDAL 3.6 reads .aux.xml with it; GetCategoryNames alone does not
    band = dataset.GetRasterBand(number)
    assert band.GetCategoryNames() == ["", "Degraded", "稳定", "", "", "Restored & kept <better>"]
    table = band.GetDefaultRAT()
    assert table.GetRowCount() == 3
    usages = [table.GetUsageOfCol(column) for column in range(table.GetColumnCount())]
    assert usages == [gdal.GFU_MinMax, gdal.GFU_Name, gdal.GFU_Red, gdal.GFU_Green, gdal.GFU_Blue]
    rows = [(table.GetValueAsInt(r, 0), table.GetValueAsString(r, 1), tuple(table.GetValueAsInt(r, c) for c in (2, 3, 4))) for r in range(3)]
    assert rows == list(CLASSES)
    if colours:
        assert [band.GetColorTable().GetColorEntry(code) for code, _, _ in CLASSES] == [(*colour, 255) for _, _, colour in CLASSES]


def test_class_legend_is_there_after_reopening_and_renaming(tmp_path, gdal_mode):
    grid = Grid(300, 300, ORIGIN, UTM)
    final = tmp_path / "植被 覆盖.tif"
    with Outputs() as outputs:
        part = outputs.begin(str(final))
        raster.write(Target(part, ("class",), "uint8", classes=CLASSES), lambda: np.full((300, 300), 2.0), [], grid, shape=(300, 300))
        assert not final.exists()
    check_legend(final)
    assert (stored(final) == 2).all()
    assert sorted(os.listdir(tmp_path)) == ["植被 覆盖.tif", "植被 覆盖.tif.aux.xml"]


def test_names_of_classes(tmp_path, gdal_mode):
    """From the attribute table of a class raster, from plain category names, and none."""
    grid = Grid(30, 30, ORIGIN, UTM)
    target = Target(str(tmp_path / "a.tif"), ("2000", "2010"), "uint8", classes=CLASSES)
    raster.write(target, lambda: np.full((2, 30, 30), 2.0), [], grid)
    assert raster.class_names(Layer(target.path, 2)) == {1: "Degraded", 2: "稳定", 5: "Restored & kept <better>"}
    named, plain = make(tmp_path / "b.tif", np.ones((3, 3)), kind=gdal.GDT_Byte), make(tmp_path / "c.tif", np.ones((3, 3)))
    dataset = gdal.Open(named, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "bare", "", "forest"])
    dataset = None
    assert raster.class_names(Layer(named)) == {1: "bare", 3: "forest"}
    assert raster.class_names(Layer(plain)) == {}


def test_class_legend_of_several_bands(tmp_path, gdal_mode):
    # A GeoTIFF holds a colour table for a single band only; names and attribute table are there for each band.
    grid = Grid(30, 30, ORIGIN, UTM)
    target = Target(str(tmp_path / "a.tif"), ("2000", "2010"), "uint8", classes=CLASSES)
    raster.write(target, lambda: np.stack([np.full((30, 30), 1), np.full((30, 30), 5)]), [], grid, shape=(30, 30))
    for number in (1, 2):
        check_legend(target.path, number, colours=False)
    assert stored(target.path)[:, 0, 0].tolist() == [1, 5]


def test_provenance(tmp_path, gdal_mode):
    grid = Grid(30, 30, ORIGIN, UTM)
    parameters = {"NDVI": "植被.tif", "BLUR": [1, 2.5], "text": 'quotes " & <tags>\nlines'}
    provenance = {"algorithm": "mineeco:rsei", "version": "1.0", "parameters": parameters, "reference": "Xu (2013)"}
    target = Target(str(tmp_path / "矿区.tif"), provenance=provenance)
    raster.write(target, lambda: np.ones((30, 30)), [], grid, shape=(30, 30))
    with open(target.path + ".mineeco.json", encoding="utf-8") as file:
        assert json.load(file) == provenance
    assert raster.load_provenance(target.path) == provenance
    dataset = gdal.Open(target.path)
    found = dataset.GetMetadata("MINEECO")
    assert found["algorithm"] == "mineeco:rsei"
    assert json.loads(found["parameters"]) == provenance["parameters"]
    assert raster.load_provenance(str(tmp_path / "other.tif")) is None
    # nested deeper than any chain of runs, and deeper than Python reads
    for text in ("[1]", "{", "", '{"parameters":' * 300 + "1" + "}" * 300, '{"a":' * 9000 + "1" + "}" * 9000):
        (tmp_path / "other.tif.mineeco.json").write_text(text)
        assert raster.load_provenance(str(tmp_path / "other.tif")) is None


def test_other_formats_are_refused(tmp_path, gdal_mode):
    with pytest.raises(FileProblem, match="ends in .tif"):
        raster.write(Target(str(tmp_path / "a.img")), lambda: np.ones((5, 5)), [], Grid(5, 5, ORIGIN, UTM))
    assert os.listdir(tmp_path) == []


def test_a_file_that_cannot_be_created(tmp_path, gdal_mode):
    grid = Grid(5, 5, ORIGIN, UTM)
    good = Target(str(tmp_path / "good.tif"))
    for name in ("missing/a.tif", "good.tif/a.tif"):
        with pytest.raises(FileProblem, match="GDAL cannot work on .*a.tif"):
            raster.write([good, Target(str(tmp_path / name))], lambda: (np.ones((5, 5)),) * 2, [], grid)


# ------------------------------------------------------------------------------------------------------ failing and stopping
class Feedback:
    """Cancelled after some blocks."""

    def __init__(self, stop_at=math.inf):
        self.seen, self.progress, self.stop_at, self.stopped = 0, [], stop_at, False

    def isCanceled(self):  # noqa: N802 - QgsFeedback's name
        return self.stopped

    def setProgress(self, percent):  # noqa: N802
        self.progress.append(percent)
        if len(self.progress) >= self.stop_at:
            self.stopped = True


@pytest.mark.parametrize("engine", ["serial", "threads"])
def test_cancel_stops_with_the_blocks_under_way(scene, tmp_path, engine):
    grid, layers = scene
    feedback = Feedback()
    begun, after = None, None

    def function(a, b):
        number = next(begun)
        feedback.stopped |= number == 10
        if number > 10:
            after.append(number)
        return a

    cache = gdal.GetCacheMax()
    for run in (
        lambda: raster.fold(function, layers, grid, feedback, engine, (32, 32)),
        lambda: raster.write(Target(str(tmp_path / "a.tif")), function, layers, grid, feedback, engine=engine, shape=(32, 32)),
    ):
        begun, after = itertools.count(), []
        feedback.stopped = False
        with pytest.raises(Cancelled):
            run()
        assert len(after) <= (raster.workers() if engine == "threads" else 0)  # of 22 x 19 = 418 blocks
        assert gdal.GetCacheMax() == cache
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]


def test_progress_ends_at_a_hundred(scene):
    grid, layers = scene
    feedback = Feedback()
    raster.fold(lambda a, b: 1, layers, grid, feedback, shape=(100, 100))
    assert feedback.progress == sorted(feedback.progress)
    assert len(feedback.progress) == 42
    assert feedback.progress[-1] == 100


@pytest.mark.parametrize("engine", ["serial", "threads"])
@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt, Cancelled])
def test_cache_limit_comes_back_after_errors(scene, engine, error):
    grid, layers = scene

    def function(a, b):
        assert gdal.GetCacheMax() == raster.CACHE
        raise error

    before = gdal.GetCacheMax()
    gdal.SetCacheMax(300 << 20)
    try:
        with pytest.raises(error):
            raster.fold(function, layers, grid, engine=engine)
        assert gdal.GetCacheMax() == 300 << 20
        gdal.SetCacheMax(10 << 20)
        raster.fold(lambda a, b: 0 if gdal.GetCacheMax() == 10 << 20 else 1 / 0, layers, grid, engine=engine)  # never raised
        assert gdal.GetCacheMax() == 10 << 20
    finally:
        gdal.SetCacheMax(before)


def test_cache_limit_with_overlapping_runs(scene):
    grid, layers = scene
    before = gdal.GetCacheMax()
    inside, leave = threading.Barrier(3), [threading.Event(), threading.Event()]

    def run(number):
        def function(a, b):
            inside.wait(10)
            leave[number].wait(10)
            return gdal.GetCacheMax()

        assert raster.fold(function, layers, grid, engine="serial", shape=(700, 600)) == raster.CACHE

    gdal.SetCacheMax(300 << 20)
    try:
        runs = [threading.Thread(target=run, args=(number,)) for number in (0, 1)]
        for thread in runs:
            thread.start()
        inside.wait(10)
        leave[0].set()
        runs[0].join(10)
        assert gdal.GetCacheMax() == raster.CACHE  # the other run is still under way
        leave[1].set()
        runs[1].join(10)
        assert gdal.GetCacheMax() == 300 << 20
    finally:
        gdal.SetCacheMax(before)


def test_a_block_iterator_that_is_dropped_restores_the_cache(scene):
    grid, layers = scene
    before = gdal.GetCacheMax()
    iterator = raster.blocks(lambda a, b: a, layers, grid, shape=(64, 64))
    window, array = next(iterator)
    assert (window.x, window.y, array.shape) == (0, 0, (64, 64))
    del iterator
    gc.collect()
    assert gdal.GetCacheMax() == before
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]


def python(code, *arguments):
    """Run a script in a new interpreter that knows the package."""
    path = os.pathsep.join([os.path.join(ROOT, ".links"), os.path.join(ROOT, ".build", "python")])
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, timeout=120, check=True)


FULL = """
    import contextlib, os, resource, sys
    import numpy as np
    from osgeo import gdal
    from mineeco.gis.outputs import Outputs
    from mineeco.gis.raster import Grid, Target, write
    from mineeco.gis.tables import write_table
    from mineeco.messages import FileProblem

    folder, mode, what, limit = sys.argv[1:]
    gdal.UseExceptions() if mode == "exceptions" else gdal.DontUseExceptions()
    random = np.random.default_rng(1)
    tile = Grid(256, 256, (0, 1, 0, 0, 0, -1), "")
    path = os.path.join(folder, "old.csv" if what == "table" else "old.tif")
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))  # stands for the end of the disk
    try:
        with Outputs() as outputs:
            part = outputs.begin(path)
            if what == "table":
                write_table(part, [("a", float)], ([number] for number in range(200000)))
            elif what == "legend":
                classes = [(code, "class %d " % code * 50, (code, 0, 0)) for code in range(1, 250)]
                write(Target(part, dtype="uint8", classes=classes), lambda: np.ones((256, 256)), [], tile)
            elif what == "provenance":
                write(Target(part, provenance={"note": [1] * 5000}), lambda: np.ones((256, 256)), [], tile)
            else:
                grid = Grid(1280, 1280, tile.transform, "")
                write(Target(part), lambda: random.random((256, 256)), [], grid, shape=(256, 256), engine="serial", compression=what)
    except FileProblem as problem:
        print("FileProblem:", problem)
        # Some systems cannot remove a file that is still open.
        for number in os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else ():
            with contextlib.suppress(FileNotFoundError):
                if "partial" in os.readlink("/proc/self/fd/" + number):
                    print("still open:", os.readlink("/proc/self/fd/" + number))
"""


@pytest.mark.parametrize(
    ("what", "limit"),
    # 25 tiles of random numbers take 6.5 MB: the file stops half way, in its last tile or at its directory. The small rasters
    # fit, but what belongs beside them does not: 249 long class names, a list that takes 15 kB in the file and 25 kB in JSON.
    [
        ("none", 2_000_000), ("deflate", 2_000_000), ("zstd", 2_000_000), ("none", 6_553_700), ("none", 6_553_900), ("deflate", 0),
        ("table", 300_000), ("legend", 30_000), ("provenance", 21_000),
    ],
)
def test_full_disk_ends_in_a_sentence_and_leaves_nothing(tmp_path, gdal_mode, what, limit):
    old = "old.csv" if what == "table" else "old.tif"
    (tmp_path / old).write_bytes(b"older file")
    result = python(FULL, tmp_path, gdal_mode, what, limit)
    assert result.stdout.startswith("FileProblem: Writing "), (result.stdout, result.stderr)
    assert "still open" not in result.stdout
    assert os.listdir(tmp_path) == [old]
    assert (tmp_path / old).read_bytes() == b"older file"


PEAK = """
    import sys
    import numpy as np
    from osgeo import gdal
    from mineeco.gis import raster

    def peak():  # of this program alone; ru_maxrss begins with that of the one which started it
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    folder, side = sys.argv[1], int(sys.argv[2])
    bare = peak()
    dataset = gdal.Open(folder + "/0.tif")
    layers = [raster.Layer("%s/%d.tif" % (folder, number), crs=dataset.GetProjection()) for number in range(4)]
    grid = raster.Grid(side, side, dataset.GetGeoTransform(), dataset.GetProjection())
    total = raster.fold(lambda a, b, c, d: np.array([a.sum(), b.sum(), c.sum(), d.sum()]), layers, grid)
    raster.write(raster.Target(folder + "/out.tif"), lambda a, b, c, d: a * b - c * d, layers, grid, compression="zstd")
    print(total[0], peak() - bare)
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="needs Linux to measure the memory")
def test_memory_does_not_grow_with_the_raster(tmp_path):
    peaks = {}
    for side in (3000, 6000):
        folder = tmp_path / str(side)
        folder.mkdir()
        for number in range(4):
            path, options = str(folder / ("%d.tif" % number)), ["TILED=YES", "COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
            dataset = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Float32, options)
            dataset.SetGeoTransform(ORIGIN)
            dataset.SetProjection(UTM)
            dataset.GetRasterBand(1).Fill(number + 1)
            dataset = None
        total, peak = map(float, python(PEAK, folder, side).stdout.split())
        assert total == side ** 2
        peaks[side] = peak
    assert peaks[6000] < 400, peaks
    assert peaks[6000] - peaks[3000] < 60, peaks


# ------------------------------------------------------------------------------------------------------------------ grid
def test_grid_figures():
    grid = Grid(100, 40, ORIGIN, UTM)
    assert grid.bounds() == (500000.0, 3998800.0, 503000.0, 4000000.0)
    assert grid.metres == (30.0, 30.0)
    assert grid.cell_km2 == 0.0009
    assert str(grid.describe()) == "100 x 40 cells of 30 x 30, EPSG:32650"
    feet = Grid(1, 1, (0.0, 100.0, 0.0, 0.0, 0.0, -100.0), wkt(2263))  # New York Long Island, US survey feet of 1200/3937 m
    assert feet.metres == pytest.approx((100 * 1200 / 3937,) * 2, rel=1e-12)
    for crs, name in ((wkt(4326), "EPSG:4326"), ("", "no CRS")):
        with pytest.raises(InputProblem, match=name):
            Grid(1, 1, ORIGIN, crs).metres  # noqa: B018 - a property that checks


def test_coarser_grid_covers_the_same_area():
    assert Grid(100, 40, ORIGIN, UTM).coarser(1000) == Grid(100, 40, ORIGIN, UTM)
    coarse = Grid(1001, 400, ORIGIN, UTM).coarser(500)  # 1001 / 500 -> factor 3 -> 334 x 134 cells of 90 m
    assert coarse == Grid(334, 134, (500000.0, 90.0, 0.0, 4000000.0, 0.0, -90.0), UTM)


def test_same_crs():
    assert raster.same_crs(UTM, UTM)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    assert raster.same_crs(UTM, reference.ExportToWkt())
    assert not raster.same_crs(UTM, wkt(32651))
    assert not raster.same_crs(UTM, "")
    assert raster.same_crs("", "")


def test_layer_of_file(tmp_path):
    path = make(tmp_path / "a.tif", np.array([[[1, 2, 7]], [[3, 7, 4]]]), kind=gdal.GDT_Int16, nodata=7, scale=0.5, offset=10)
    layer = raster.layer_of_file(path, 2)
    np.testing.assert_array_equal(read(layer, Grid(3, 1, ORIGIN, UTM)), [[11.5, NAN, 12]])  # 3 / 2 + 10, no data, 4 / 2 + 10


def test_numbers_of_cells_in_any_blocks():
    grid = Grid(70, 50, ORIGIN, UTM)
    for shape, halo in (((70, 50), 0), ((16, 7), 0), ((33, 16), 2)):
        np.testing.assert_array_equal(
            np.concatenate([window.crop(part).ravel() for window, part in raster.blocks(lambda numbers: numbers, [raster.CellNumbers()], grid, shape=shape, halo=halo)]),
            np.concatenate([np.arange(3500).reshape(50, 70)[w.y:w.y + w.height, w.x:w.x + w.width].ravel() for w in grid.windows(shape)]),
        )


def test_values_at_points(tmp_path):
    """A point on the border of two cells belongs to the cell to the right and below; beyond the grid and in no data there is nothing."""
    values = np.arange(3500.0).reshape(50, 70)
    values[10, 20] = -1
    grid = Grid(70, 50, ORIGIN, UTM)
    layer = Layer(make(tmp_path / "a.tif", values, nodata=-1), nodata=((-1.0, -1.0),), crs=UTM)
    shifted = Layer(make(tmp_path / "b.tif", values, (500015.0, 30.0, 0.0, 4000000.0, 0.0, -30.0)), crs=UTM, resampling="nearest")
    x, y = np.array([(500001, 3999999), (500000 + 69 * 30 + 29, 4000000 - 49 * 30 - 29), (500060, 3999970), (500000 + 20 * 30 + 1, 4000000 - 10 * 30 - 1), (499999, 3999999), (500001, 4000001)]).T
    expected = [0, 3499, 72, NAN, NAN, NAN]
    for shape in (None, (16, 16)):
        first, second = raster.values_at([layer, shifted], x, y, grid, shape=shape)
        np.testing.assert_array_equal(first, expected)
        np.testing.assert_array_equal(second[:3], read(shifted, grid)[[0, 49, 1], [0, 69, 2]])
    inside = Shapes((bytes(ogr.CreateGeometryFromWkt("POLYGON((500000 3999900,500090 3999900,500090 4000000,500000 4000000,500000 3999900))").ExportToWkb()),), UTM)
    np.testing.assert_array_equal(raster.values_at([layer], x, y, grid, mask=inside)[0], [0, NAN, 72, NAN, NAN, NAN])


def test_cell_centres():
    """Grid of 3 x 2 cells of 30 m from (1000, 2000): centres at 1015, 1045, 1075 and 1985, 1955."""
    grid = Grid(3, 2, (1000.0, 30.0, 0.0, 2000.0, 0.0, -30.0), "")
    x, y = (raster.CellCentres(axis).open(grid)(grid.whole) for axis in (0, 1))
    assert x.tolist() == [[1015, 1045, 1075]] * 2
    assert y.tolist() == [[1985] * 3, [1955] * 3]
