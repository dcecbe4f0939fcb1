"""Accumulated cost: the worked examples, real resistances against scikit-image, ids, barriers, and what is refused."""
import os

import numpy as np
import pytest


def test_demonstration_of_r_cost(run, vectors, saved, values, tmp_path):
    example = vectors["v4.MCR_grass_example"]
    sources = np.zeros((6, 7))
    sources[tuple(example["source_rowcol"])] = 1
    grids = {"RESISTANCE": saved(tmp_path / "r.tif", np.array(example["cost"]), ("r",), -9999, cell=1), "SOURCES": saved(tmp_path / "s.tif", sources, ("s",), cell=1)}
    out = str(tmp_path / "o.tif")
    run("costsurface", **grids, OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), example["acc"], atol=5e-5)  # printed to four digits


def test_worked_example(run, worked, vectors, values, tmp_path):
    files, _ = worked
    out = {name: str(tmp_path / (name + ".tif")) for name in ("OUTPUT", "OUTPUT_ALLOCATION", "OUTPUT_BACKLINK")}
    run("costsurface", RESISTANCE=files["resistance"], SOURCES=files["sources"], **out)
    cost, links = values(out["OUTPUT"], 1), values(out["OUTPUT_BACKLINK"], 1)
    np.testing.assert_allclose(cost, vectors["v4.MCR_5x5"]["MCR"], atol=5e-4)  # printed to three digits
    np.testing.assert_array_equal(values(out["OUTPUT_ALLOCATION"], 1), vectors["v4.MCR_5x5"]["alloc"])
    # (3, 2) costs 114.551 = 30 sqrt 2 (3.8 + 1.6) / 2 from the source cell south-east of it; sources are 0
    assert links[3, 2] == 2
    np.testing.assert_array_equal(links == 0, cost == 0)


def test_factors_accumulated_one_by_one(run, worked, vectors, values, tmp_path):
    files, _ = worked
    out = str(tmp_path / "o.tif")
    factors = {"FACTORS": [files["landuse"], files["slope_resistance"], files["elevation_resistance"]], "WEIGHTS": "0.8,0.1,0.1"}
    run("costsurface", SOURCES=files["sources"], **factors, OUTPUT=out)
    np.testing.assert_allclose(values(out, 1), vectors["v4.MCR_variant_b"]["MCR_b"], atol=5e-4)
    zones = str(tmp_path / "z.tif")
    run("costsurface", SOURCES=files["sources"], RESISTANCE=files["resistance"], **factors, OUTPUT=out, OUTPUT_ALLOCATION=zones)
    np.testing.assert_allclose(values(out, 1), vectors["v4.MCR_variant_b"]["MCR_b"], atol=5e-4)
    np.testing.assert_array_equal(values(zones, 1), vectors["v4.MCR_5x5"]["alloc"])
    with pytest.raises(Exception, match="OUTPUT_ALLOCATION needs RESISTANCE"):
        run("costsurface", SOURCES=files["sources"], **factors, OUTPUT_ALLOCATION=zones)
    for weights, words in (("0.8,0.1", "WEIGHTS names 2 weights but FACTORS has 3 rasters"), ("0.8,0.1,0.3", "WEIGHTS make 1.2"), ("1.2,-0.1,-0.1", "they must be 0 or more")):
        with pytest.raises(Exception, match=words):
            run("costsurface", SOURCES=files["sources"], **{**factors, "WEIGHTS": weights}, OUTPUT=out)


def test_real_resistances_as_scikit_image(run, demo, values, tmp_path):
    """Washington State, 808 x 730 cells with resistances 1-2028, six core areas."""
    from skimage.graph import MCP_Geometric

    files, labels, cell = demo
    out, zones = str(tmp_path / "o.tif"), str(tmp_path / "z.tif")
    run("costsurface", RESISTANCE=files["resistance"], SOURCES=files["sources"], OUTPUT=out, OUTPUT_ALLOCATION=zones)
    resistance = values(files["resistance"], 1)
    known = MCP_Geometric(np.where(resistance > 0, resistance * cell, -1)).find_costs(np.argwhere(labels > 0))[0]  # negative: a barrier
    known[np.isinf(known)] = np.nan
    np.testing.assert_allclose(values(out, 1), known, rtol=1e-6)  # written as 32-bit floats
    nearest = values(zones, 1)
    np.testing.assert_array_equal(nearest[labels > 0], labels[labels > 0])
    run("costsurface", RESISTANCE=files["resistance"], SOURCES=files["cores"], SOURCES_FIELD="core_id", OUTPUT_ALLOCATION=zones)
    assert (values(zones, 1) == nearest).mean() > .999  # outlines run through centres of cells, which GDAL counts differently


def test_ids_and_barriers(run, saved, saved_polygons, cells_box, values, tmp_path):
    """Names as ids, a source without a cell centre, a wall, a hole, cells of 30 m."""
    resistance = np.full((50, 60), 2.0)
    resistance[:, 30] = 0
    resistance[10, 10] = -9999
    path = saved(tmp_path / "r.tif", resistance, ("r",), -9999)
    tiny = "POLYGON((300041 2799101,300043 2799101,300043 2799103,300041 2799103,300041 2799101))"
    sources = saved_polygons(str(tmp_path / "s.gpkg"), [(cells_box(0, 0, 1, 1), {"id": "北山"}), (cells_box(0, 40, 1, 1), {"id": "south"}), (tiny, {"id": "tiny"})])
    out, zones = str(tmp_path / "o.tif"), str(tmp_path / "z.tif")
    _, log = run("costsurface", RESISTANCE=path, SOURCES=sources, OUTPUT=out, OUTPUT_ALLOCATION=zones)
    cost, nearest = values(out, 1), values(zones, 1)
    assert np.isnan(cost[:, 30:]).all()
    assert np.isnan(cost[10, 10])
    assert cost[0, 29] == 29 * 30 * 2
    assert (nearest[0, 0], nearest[49, 0]) == (1, 2)
    text = "\n".join(log)
    assert "Source 1 is 北山" in text
    assert "WARNING SOURCES: 1 have no cell of the grid and are left out" in text
    assert "tiny" in text
    assert "50 cells of 0 or less are barriers" in text


def test_what_cannot_be_is_said(run, scene, saved, saved_polygons, cells_box, tmp_path):
    out = str(tmp_path / "o.tif")
    good = scene.pattern["resistance"]
    wall = saved(tmp_path / "wall.tif", np.zeros((50, 60)), ("r",), -9999)
    degrees = saved(tmp_path / "degrees.tif", np.ones((50, 60)), ("r",), -9999, epsg=4326, origin=(115, 25), cell=.01)
    nothing = saved(tmp_path / "none.tif", np.zeros((50, 60)), ("s",), -9999)
    far = saved_polygons(str(tmp_path / "far.gpkg"), [("POINT(100 100)", {"id": 1})])
    for given, words in (
        ({"RESISTANCE": wall, "SOURCES": scene.pattern["sources"]}, "RESISTANCE has no cell above 0 here: everything is a barrier"),
        ({"RESISTANCE": degrees, "SOURCES": scene.pattern["sources"]}, "need a projected CRS"),
        ({"RESISTANCE": good, "SOURCES": nothing}, "SOURCES holds no label above 0 here"),
        ({"RESISTANCE": good, "SOURCES": far}, "SOURCES lies outside the rasters"),
        ({"SOURCES": scene.pattern["sources"]}, "Give RESISTANCE, or FACTORS with their WEIGHTS"),
    ):
        with pytest.raises(Exception, match=words):
            run("costsurface", **given, OUTPUT=out)
        assert not os.path.exists(out)
