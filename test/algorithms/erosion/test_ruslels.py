"""LS through Processing: surfaces whose slope, length and accumulation are known, and real elevation models."""
import os

import numpy as np
import pytest

ROWS, COLUMNS, CELL = 40, 30, 30.0


@pytest.fixture
def plane(saved, tmp_path):
    """Falls 10 degrees to the south, straight along the columns."""
    fall = np.tan(np.radians(10)) * CELL
    return saved(tmp_path / "plane.tif", (ROWS - np.arange(ROWS))[:, None] * fall + np.zeros(COLUMNS), ("dem",), kind=7)


def outputs(folder):
    return {"OUTPUT": str(folder / "ls.tif"), "OUTPUT_L": str(folder / "l.tif"), "OUTPUT_S": str(folder / "s.tif"), "OUTPUT_ACCUMULATION": str(folder / "a.tif")}


def desmet_govers(area, m, x=1.0):
    return ((area + CELL ** 2) ** (m + 1) - area ** (m + 1)) / (CELL ** (m + 2) * x ** m * 22.13 ** m)


def exponent(degrees):
    sine = np.sin(np.radians(degrees))
    beta = sine / .0896 / (3 * sine ** .8 + .56)
    return beta / (1 + beta)


@pytest.mark.parametrize("flow", ["d8", "mfd"])
def test_inclined_plane(run, plane, values, tmp_path, flow):
    """Every cell passes on its column: accumulation is the row's number, L follows from it, S is that of 10 degrees."""
    files = outputs(tmp_path)
    run("ruslels", DEM=plane, FLOW=flow, MAX_LENGTH=10000, S_METHOD="mccool", **files)
    inner = (slice(1, -1), slice(6, -6)) if flow == "mfd" else (slice(0, -1), slice(1, -1))
    accumulation = values(files["OUTPUT_ACCUMULATION"], 1)
    count = np.arange(1, ROWS + 1)[:, None] + np.zeros(COLUMNS)
    if flow == "d8":
        np.testing.assert_array_equal(accumulation[inner], count[inner])
    else:
        # water that parts sideways comes back from the neighbour, but for the sides
        np.testing.assert_allclose(accumulation[1:12, 14:16], count[1:12, 14:16], rtol=1e-6)
        inner = (slice(1, 12), slice(14, 16))
    np.testing.assert_allclose(values(files["OUTPUT_S"], 1)[inner], 16.8 * np.sin(np.radians(10)) - .5, rtol=1e-5)
    wanted = desmet_govers((count - 1) * CELL ** 2, exponent(10))
    np.testing.assert_allclose(values(files["OUTPUT_L"], 1)[inner], wanted[inner], rtol=1e-5)
    np.testing.assert_allclose(values(files["OUTPUT"], 1), values(files["OUTPUT_L"], 1) * values(files["OUTPUT_S"], 1), rtol=1e-5)


def test_longest_slope_and_channels(run, plane, values, tmp_path):
    files = outputs(tmp_path)
    run("ruslels", DEM=plane, MAX_LENGTH=300, **files)
    length = values(files["OUTPUT_L"], 1)[:, 15]
    np.testing.assert_allclose(length[10:-1], desmet_govers(CELL * 300, exponent(10)), rtol=1e-5)
    # channels from 20 cells of 0.0009 km2 on: rows 21 and below
    run("ruslels", DEM=plane, CHANNEL_AREA=20.5 * .0009, **files)
    channel = np.isnan(values(files["OUTPUT"], 1)[:, 15])
    np.testing.assert_array_equal(np.flatnonzero(channel), np.arange(20, ROWS))
    assert np.isfinite(values(files["OUTPUT_S"], 1)).all()


def test_longest_path_as_length(run, plane, values, tmp_path):
    files = outputs(tmp_path)
    run("ruslels", DEM=plane, L_METHOD="slope_length", MAX_LENGTH=600, **files)
    path = np.minimum(np.arange(ROWS) * CELL + CELL / 2, 600)
    np.testing.assert_allclose(values(files["OUTPUT_L"], 1)[:-1, 15], ((path / 22.13) ** .5)[:-1], rtol=1e-5)


def test_cone(run, saved, values, tmp_path):
    """The same slope everywhere; water leaves in all directions, so accumulation stays small."""
    y, x = np.mgrid[-30:31, -30:31] * CELL
    dem = saved(tmp_path / "cone.tif", 1000 - .2 * np.hypot(x, y), ("dem",), kind=7)
    files = outputs(tmp_path)
    run("ruslels", DEM=dem, S_METHOD="mccool", **files)
    steep = values(files["OUTPUT_S"], 1)
    ring = (np.hypot(x, y) > 600) & (np.hypot(x, y) < 800)  # nearer to the top three cells see the curvature
    np.testing.assert_allclose(steep[ring], 16.8 * np.sin(np.arctan(.2)) - .5, rtol=1e-3)
    # all water leaves over the edge, none is lost or made: D8 counts at the sinks add up to the cells
    accumulation = values(files["OUTPUT_ACCUMULATION"], 1)
    assert accumulation[30, 30] == 1
    assert accumulation.min() == 1


def test_valley(run, saved, values, tmp_path):
    """Two planes that meet in a line which falls to the south: the water of both sides gathers there."""
    side = np.abs(np.arange(-15, 16)) * 3.0
    dem = saved(tmp_path / "valley.tif", side[None] + (50 - np.arange(50))[:, None] * .5, ("dem",), kind=7)
    files = outputs(tmp_path)
    run("ruslels", DEM=dem, **files)
    accumulation = values(files["OUTPUT_ACCUMULATION"], 1)
    assert (np.diff(accumulation[:, 15]) > 0).all()
    # nearly all water arrives at the foot of the valley; what falls near the lower edge leaves over it
    assert accumulation[-1, 15] > .85 * accumulation.size


def test_pits_are_filled_or_not(run, plane, values, saved, tmp_path):
    dem = values(plane, 1)
    dem[10:13, 10:13] -= 40
    pit = saved(tmp_path / "pit.tif", dem, ("dem",), kind=7)
    run("ruslels", DEM=pit, OUTPUT_ACCUMULATION=str(tmp_path / "filled.tif"))
    run("ruslels", DEM=pit, FILL=False, OUTPUT_ACCUMULATION=str(tmp_path / "open.tif"))
    below = (slice(14, 20), 11)
    assert values(tmp_path / "filled.tif", 1)[below].min() > values(tmp_path / "open.tif", 1)[below].max()


@pytest.mark.parametrize("name", ["pennsylvania_landsat7_dem/p015r032_dem30.tif", "para_landsat5_dem/srtm30.tif", "brumadinho_landsat8/brumadinho_dem30_approx_registered.tif"])
def test_real_elevations(run, real_data, values, tmp_path, name):
    """No infinity, no hole but the model's own, no stripe: neighbouring rows and columns differ as much as each other."""
    files = outputs(tmp_path)
    run("ruslels", DEM=os.path.join(real_data, name), **files)
    dem, ls = values(os.path.join(real_data, name), 1), values(files["OUTPUT"], 1)
    np.testing.assert_array_equal(np.isfinite(ls), np.isfinite(dem))
    assert np.nanmin(ls) >= 0
    assert np.nanmax(ls) < 200
    across, along = (np.nanmean(np.abs(np.diff(ls, axis=axis))) for axis in (0, 1))
    assert .6 < across / along < 1.6


def test_what_cannot_be_used(run, plane, saved, real_data, values, tmp_path):
    out = {"OUTPUT": str(tmp_path / "ls.tif")}
    with pytest.raises(Exception, match="projected CRS"):
        run("ruslels", DEM=os.path.join(real_data, "zion_dem_landcover", "srtm.tif"), **out)
    empty = saved(tmp_path / "empty.tif", np.full((5, 5), -9999.0), ("dem",), -9999)
    with pytest.raises(Exception, match="no valid cell"):
        run("ruslels", DEM=empty, **out)
    with pytest.raises(Exception, match="S_LIMITS has 1"):
        run("ruslels", DEM=plane, S_LIMITS="5", **out)
    with pytest.raises(Exception, match="GB of memory and .* GB are free"):
        run("ruslels", DEM=plane, CELL_SIZE=.01, **out)  # 90,000 x 120,000 cells of 50 bytes: 540 GB
    assert not os.path.exists(out["OUTPUT"])
    steps = saved(tmp_path / "steps.tif", np.round(values(plane, 1)), ("dem",))
    _, log = run("ruslels", DEM=steps, **out)
    assert any("whole numbers only" in line for line in log)
    feet = saved(tmp_path / "feet.tif", values(plane, 1) * 3.28 + 9000, ("dem",))
    _, log = run("ruslels", DEM=feet, **out)
    assert any("in feet" in line for line in log)
    sea = np.maximum(values(plane, 1) - 60, 0)
    _, log = run("ruslels", DEM=saved(tmp_path / "sea.tif", sea, ("dem",)), **out)
    assert any("the sea" in line for line in log)


def test_holes_flats_and_oblong_cells(run, plane, saved, values, tmp_path):
    """A hole stays a hole and nothing else becomes one; level ground drains with the S of 0 degrees; cells of 20 x 40 m know their sides."""
    files = outputs(tmp_path)
    dem = values(plane, 1)
    dem[10:13, 10:13] = np.nan
    run("ruslels", DEM=saved(tmp_path / "hole.tif", np.where(np.isnan(dem), -9999, dem), ("dem",), -9999), **files)
    for path in files.values():
        np.testing.assert_array_equal(np.isnan(values(path, 1)), np.isnan(dem))
    run("ruslels", DEM=saved(tmp_path / "flat.tif", np.full((20, 20), 100.0), ("dem",)), **files)
    np.testing.assert_allclose(values(files["OUTPUT_S"], 1), .03, rtol=1e-6)
    # m is 0 at 0 degrees, so L is 1
    np.testing.assert_allclose(values(files["OUTPUT_L"], 1), 1, rtol=1e-6)
    from osgeo import gdal

    oblong = saved(tmp_path / "oblong.tif", (ROWS - np.arange(ROWS))[:, None] * 4.0 + np.zeros(COLUMNS), ("dem",))
    dataset = gdal.Open(oblong, gdal.GA_Update)
    left, _, _, top, _, _ = dataset.GetGeoTransform()
    dataset.SetGeoTransform((left, 20, 0, top, 0, -40))
    dataset = None
    run("ruslels", DEM=oblong, S_METHOD="mccool", **files)
    # 4 m on 40 m: 10 percent
    np.testing.assert_allclose(values(files["OUTPUT_S"], 1)[1:-1, 1:-1], 16.8 * np.sin(np.arctan(.1)) - .5, rtol=1e-5)
    np.testing.assert_array_equal(values(files["OUTPUT_ACCUMULATION"], 1)[:, 5], np.arange(1, ROWS + 1))


def test_area_of_interest_cuts_the_water_of_outside(run, polygons, values, saved, tmp_path):
    """As the help says: where the area of interest leaves out the upper half of a slope that falls to the west, its water is left out too."""
    files = outputs(tmp_path)
    dem = saved(tmp_path / "west.tif", np.arange(60.0) * 5 + np.zeros((50, 1)), ("dem",))
    run("ruslels", DEM=dem, **files)
    np.testing.assert_array_equal(values(files["OUTPUT_ACCUMULATION"], 1)[25], 60 - np.arange(60))
    run("ruslels", DEM=dem, AOI=polygons("half"), **files)
    accumulation = values(files["OUTPUT_ACCUMULATION"], 1)[25]
    np.testing.assert_array_equal(accumulation[:30], 30 - np.arange(30))
    assert np.isnan(accumulation[30:]).all()
