"""Ecological sources: patches by hand, quality, corners, the teaching mine, and what is refused."""
import os

import numpy as np
import pytest
from osgeo import ogr


def layer(path):
    """Attributes and areas (m2) of the features of a vector file."""
    dataset = ogr.Open(str(path))
    return [(feature.items(), feature.GetGeometryRef().GetArea()) for feature in dataset.GetLayer()]


@pytest.fixture
def patches(saved, tmp_path):
    """Two blocks of class 1 that touch at a corner (12 and 20 cells), one apart (9), one of class 2 (30), on cells of 100 m: 0.01 km2."""
    codes = np.full((20, 20), 5)
    codes[1:4, 1:5] = 1
    codes[4:8, 5:10] = 1
    codes[12:15, 1:4] = 1
    codes[12:17, 12:18] = 2
    return saved(tmp_path / "codes.tif", codes, ("landuse",), 0, cell=100), codes


def test_patches_by_hand(run, patches, values, tmp_path):
    path, codes = patches
    out, labels = str(tmp_path / "o.gpkg"), str(tmp_path / "o.tif")
    results, _ = run("ecologicalsources", LANDUSE=path, SCHEME="li2020", MIN_AREA=.09, OUTPUT=out, OUTPUT_RASTER=labels)
    assert results["COUNT"] == 2
    assert layer(out) == [({"id": 1, "area_km2": pytest.approx(.32)}, pytest.approx(320_000)), ({"id": 2, "area_km2": pytest.approx(.09)}, pytest.approx(90_000))]
    known = np.where(codes == 1, 1.0, np.nan)
    known[12:15, 1:4] = 2
    np.testing.assert_array_equal(values(labels, 1), known)
    results, _ = run("ecologicalsources", LANDUSE=path, SCHEME="li2020", CLASSES="1,2", CONNECTIVITY=4, MIN_AREA=.1, OUTPUT=out)
    assert [own["area_km2"] for own, _ in layer(out)] == pytest.approx([.3, .2, .12])


def test_mask_and_quality(run, patches, saved, values, tmp_path):
    path, codes = patches
    quality = np.where(codes == 1, .7, .2)
    quality[4:8, 5:10] = .5
    quality[1, 1] = -9999
    mask, good = saved(tmp_path / "m.tif", codes == 1, ("mask",), 255), saved(tmp_path / "q.tif", quality, ("fvc",), -9999, cell=100)
    mask = saved(tmp_path / "m.tif", codes == 1, ("mask",), 255, cell=100)
    out = str(tmp_path / "o.gpkg")
    run("ecologicalsources", MASK=mask, QUALITY=good, MIN_QUALITY=.6, MIN_AREA=.01, OUTPUT=out)
    assert [own["area_km2"] for own, _ in layer(out)] == pytest.approx([.11, .09])  # 12 cells without the one of no data, and 9


def test_teaching_mine(run, tmp_path):
    """Two forests of more than 10 km2 at least in the land cover of 2018, areas as many cells as scikit-image counts."""
    from mineeco.resources.sample.make import make
    from osgeo import gdal
    from skimage.measure import label

    path = make(str(tmp_path / "mine"), years=[2019])["landcover_2018"]
    out = str(tmp_path / "o.gpkg")
    results, _ = run("ecologicalsources", LANDUSE=path, SCHEME="li2020", OUTPUT=out)
    found = [own["area_km2"] for own, _ in layer(out)]
    codes = gdal.Open(path).ReadAsArray()
    areas = sorted(np.bincount(label(codes == 1, connectivity=2).ravel())[1:] * 900 / 1e6, reverse=True)
    assert results["COUNT"] >= 2
    assert found == pytest.approx([area for area in areas if area >= 10])


@pytest.mark.parametrize(("change", "words"), [
    ({"MIN_AREA": 10}, "0 of 2 patches of the source classes reach 10 km2, and a pattern needs two. The largest have 0.32, 0.09 km2: a least area of 0.09 km2 would give two"),
    ({"CLASSES": "2"}, "form one patch of 0.3 km2, and a pattern needs two"),
    ({"CLASSES": "7"}, "None of the source classes 7 occurs in LANDUSE, which holds 1, 2, 5"),
    ({"SCHEME": None}, "Nothing says which classes sources are made of: name their codes in CLASSES, or choose SCHEME"),
    ({"MASK": True}, "Give either LANDUSE or MASK"),
    ({"MIN_QUALITY": .5}, "QUALITY and MIN_QUALITY belong together"),
    ({"CONNECTIVITY": 6}, "CONNECTIVITY is 6: give 8 or 4"),
])
def test_what_cannot_be_is_said(run, patches, tmp_path, change, words):
    given = {"LANDUSE": patches[0], "SCHEME": "li2020", "MIN_AREA": .01, **change}
    if "MASK" in given:
        given["MASK"] = patches[0]
    with pytest.raises(Exception, match=words):
        run("ecologicalsources", **given, OUTPUT=str(tmp_path / "o.gpkg"), OUTPUT_RASTER=str(tmp_path / "o.tif"))
    assert [name for name in os.listdir(tmp_path) if name.startswith("o")] == []


def test_ten_largest_patches_are_listed(run, saved, tmp_path):
    codes = np.zeros((30, 30))
    for number in range(12):  # patches of 1 to 12 cells of 0.01 km2
        codes[2 * number + 1, 1:number + 2] = 1
    path = saved(tmp_path / "c.tif", codes + 1, ("landuse",), 0, cell=100)
    with pytest.raises(Exception, match=r"The largest have 0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03 km2: a least area of 0.11 km2"):
        run("ecologicalsources", LANDUSE=path, CLASSES="2", OUTPUT=str(tmp_path / "o.gpkg"))


def test_degrees_are_refused(run, saved, tmp_path):
    path = saved(tmp_path / "c.tif", np.ones((20, 20)), ("landuse",), 0, epsg=4326, origin=(115, 25), cell=.01)
    with pytest.raises(Exception, match="need a projected CRS"):
        run("ecologicalsources", LANDUSE=path, CLASSES="1", OUTPUT=str(tmp_path / "o.gpkg"))
