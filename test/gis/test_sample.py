"""The teaching mine must be what it says it is: its truth is what other tests and the demo are held against."""
import glob
import json
import os
import re
import subprocess
import sys
import tarfile

import numpy as np
import pytest
from mineeco.resources.sample.cover import land_cover, make_land
from mineeco.resources.sample.make import main, make
from mineeco.resources.sample.scenes import SCENE_YEARS, passes
from mineeco.resources.sample.terrain import make_terrain
from osgeo import gdal, ogr
from scipy.ndimage import binary_erosion, label, minimum_filter

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PRODUCT = re.compile(r"(LT05|LC08)_L2SP_(\d{3})(\d{3})_(\d{8})_(\d{8})_02_T1$")
SIZE = 160
YEARS = (2000, 2002, 2011, 2013, 2019)
ALLOWED = {"LT05": {1, 5440, 5442, 5504, 5896, 7440}, "LC08": {1, 21824, 21826, 21952, 22280, 23888, 54596}}


def read(path):
    return gdal.Open(path).ReadAsArray()


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("mine"))
    return make(folder, YEARS, size=SIZE)


@pytest.fixture(scope="module")
def truth(mine):
    with open(mine["truth"], encoding="utf-8") as file:
        return json.load(file)


def products(mine, year=None):
    names = [name for name in mine if PRODUCT.match(name)]
    return [name for name in names if year is None or "_%d" % year in name]


def band(mine, product, name):
    return read(os.path.join(mine[product], "%s_%s.TIF" % (product, name)))


def seen(mine, product):
    """Clear reflectance (blue ... swir2) and temperature of a product, NaN elsewhere, by the published scaling."""
    numbers = (1, 2, 3, 4, 5, 7) if product.startswith("LT05") else (2, 3, 4, 5, 6, 7)
    clear = (band(mine, product, "QA_PIXEL") & 0b11111) == 0
    reflectance = np.stack([band(mine, product, "SR_B%d" % n) for n in numbers]) * 2.75e-5 - 0.2
    kelvin = band(mine, product, "ST_B6" if product.startswith("LT05") else "ST_B10") * 0.00341802 + 149.0
    return np.where(clear, reflectance, np.nan), np.where(clear, kelvin, np.nan)


def greenest(mine, year):
    """Largest EVI of a year's clear views, NaN where there is none."""
    views = []
    for product in products(mine, year):
        blue, _, red, nir, _, _ = seen(mine, product)[0]
        views.append(2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1))
    return np.fmax.reduce(views)


def mtl(mine, product):
    """Group name -> {key: value} of the metadata text."""
    groups, stack = {}, []
    with open(os.path.join(mine[product], product + "_MTL.txt"), encoding="ascii") as file:
        lines = file.read().split("\n")
    for line in lines[:-2]:
        key, value = line.strip().split(" = ")
        if key == "GROUP":
            stack.append(value)
        elif key == "END_GROUP":
            assert stack.pop() == value
        else:
            groups.setdefault(stack[-1], {})[key] = value.strip('"')
    assert (stack, lines[-2:]) == ([], ["END", ""])
    return groups


def test_same_seed_gives_the_same_data_and_another_seed_does_not(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        make(str(tmp_path / name), [2014], size=120, seed=seed)
    rasters = sorted(os.path.relpath(f, tmp_path / "a") for f in glob.glob(str(tmp_path / "a" / "**" / "*.[tT][iI][fF]"), recursive=True))
    # 26 layers (dem, 3 land covers, 12 of rain, 4 of soil, 3 of air, 3 of truth) and a product of 8 + 3 bands or more
    assert len(rasters) >= 26 + 11
    for name in rasters:
        np.testing.assert_array_equal(read(str(tmp_path / "a" / name)), read(str(tmp_path / "b" / name)), name)
    assert (read(str(tmp_path / "a" / "dem.tif")) != read(str(tmp_path / "c" / "dem.tif"))).mean() > 0.9


def test_years_restrict_only_the_scenes(mine, tmp_path):
    one = make(str(tmp_path), [2019], size=SIZE)
    assert products(one) == products(mine, 2019)
    for role in ("dem", "landcover_2013", "carbon", "pm25", "restored"):
        np.testing.assert_array_equal(read(one[role]), read(mine[role]), role)
    name = products(one)[0]
    np.testing.assert_array_equal(band(one, name, "SR_B5"), band(mine, name, "SR_B5"))


def test_a_later_run_leaves_no_stale_scenes(tmp_path):
    make(str(tmp_path), [2000], size=120)
    again = make(str(tmp_path), [2019], size=120, tar=True)
    assert sorted(os.listdir(again["scenes"])) == sorted(name + ".tar" for name in products(again, 2019))


def test_overpasses_of_all_years():
    views = passes(SCENE_YEARS, 1)
    assert [year for year in range(2000, 2020) if year not in {view.date.year for view in views}] == [2012]
    for year in SCENE_YEARS:
        dates = [view.date for view in views if view.date.year == year]
        assert 1 <= len(set(dates)) == len(dates) <= 3
        assert {date.month for date in dates} <= {6, 7, 8, 9}
        assert {(a - b).days % 16 for a in dates for b in dates} == {0}


def test_product_names_and_files(mine):
    assert {int(PRODUCT.match(name).group(4)[:4]) for name in products(mine)} == set(YEARS)
    for name in products(mine):
        sensor, path, row, date, _ = PRODUCT.match(name).groups()
        assert (path, row) == ("121", "042")
        assert sensor == ("LT05" if int(date[:4]) < 2012 else "LC08")
        bands = ["SR_B%d" % n for n in ((1, 2, 3, 4, 5, 7) if sensor == "LT05" else range(1, 8))] + ["ST_B6" if sensor == "LT05" else "ST_B10"]
        files = {"%s_%s.TIF" % (name, b) for b in [*bands, "ST_QA", "QA_PIXEL", "QA_RADSAT"]} | {name + "_MTL.txt"}
        assert set(os.listdir(mine[name])) == files


def test_metadata_agree_with_names_and_rasters(mine):
    for name in products(mine):
        groups = mtl(mine, name)
        sensor, path, row, date, _ = PRODUCT.match(name).groups()
        image, place = groups["IMAGE_ATTRIBUTES"], groups["PROJECTION_ATTRIBUTES"]
        expected = ("LANDSAT_5", "TM") if sensor == "LT05" else ("LANDSAT_8", "OLI_TIRS")
        assert (image["SPACECRAFT_ID"], image["SENSOR_ID"]) == expected
        assert (int(image["WRS_PATH"]), int(image["WRS_ROW"])) == (int(path), int(row))
        assert image["DATE_ACQUIRED"].replace("-", "") == date
        assert re.fullmatch(r"02:\d\d:\d\d\.\d{7}Z", image["SCENE_CENTER_TIME"])
        # June to September at 26 degrees north, half past ten: high in the east
        assert 50 < float(image["SUN_ELEVATION"]) < 70
        assert 85 < float(image["SUN_AZIMUTH"]) < 140
        for key, file in groups["PRODUCT_CONTENTS"].items():
            if not key.startswith("FILE_NAME"):
                continue
            assert os.path.exists(os.path.join(mine[name], file)), file
            if not file.endswith(".TIF"):
                continue
            raster = gdal.Open(os.path.join(mine[name], file))
            left, cell, _, top, _, _ = raster.GetGeoTransform()
            assert (raster.RasterYSize, raster.RasterXSize) == (int(place["REFLECTIVE_LINES"]), int(place["REFLECTIVE_SAMPLES"]))
            assert float(place["GRID_CELL_SIZE_REFLECTIVE"]) == cell
            assert left % 30 == top % 30 == 0
            # The metadata give the centre of the corner pixel, the raster its edge.
            assert float(place["CORNER_UL_PROJECTION_X_PRODUCT"]) == left + 15
            assert float(place["CORNER_UL_PROJECTION_Y_PRODUCT"]) == top - 15
            assert float(place["CORNER_LR_PROJECTION_X_PRODUCT"]) == left + 30 * SIZE - 15
            kind = groups["PRODUCT_CONTENTS"][key.replace("FILE_NAME", "DATA_TYPE")]
            assert gdal.GetDataTypeName(raster.GetRasterBand(1).DataType).upper() == kind
        scaling = groups["LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"]
        assert {float(v) for k, v in scaling.items() if "_MULT_" in k} == {2.75e-5}
        assert {float(v) for k, v in scaling.items() if "_ADD_" in k} == {-0.2}
        thermal = "ST_B6" if sensor == "LT05" else "ST_B10"
        scaling = groups["LEVEL2_SURFACE_TEMPERATURE_PARAMETERS"]
        assert (float(scaling["TEMPERATURE_MULT_BAND_" + thermal]), float(scaling["TEMPERATURE_ADD_BAND_" + thermal])) == (0.00341802, 149.0)
        constants = [float(groups["LEVEL1_THERMAL_CONSTANTS"]["K%d_CONSTANT_BAND_%s" % (n, thermal[4:])]) for n in (1, 2)]
        assert constants == ([607.76, 1260.56] if sensor == "LT05" else [774.8853, 1321.0789])
        quality = band(mine, name, "QA_PIXEL")
        cloud = 100 * ((quality & 8) > 0).sum() / (quality != 1).sum()
        assert float(image["CLOUD_COVER"]) == pytest.approx(cloud, abs=0.006)
    assert mtl(mine, products(mine, 2019)[0])["LEVEL1_RADIOMETRIC_RESCALING"]["REFLECTANCE_MULT_BAND_2"] == "2.0000E-05"


def test_quality_codes_mean_what_they_say(mine):
    every = set()
    for name in products(mine):
        quality = band(mine, name, "QA_PIXEL")
        every |= set(np.unique(quality))
        assert set(np.unique(quality)) <= ALLOWED[name[:4]]
        fill = quality == 1
        assert ((band(mine, name, "SR_B2") == 0) == fill).all()
        assert ((band(mine, name, "ST_QA") == -9999) == fill).all()
        blue = band(mine, name, "SR_B1" if name.startswith("LT05") else "SR_B2") * 2.75e-5 - 0.2
        kelvin = seen(mine, name)[1]
        cold = band(mine, name, "ST_B6" if name.startswith("LT05") else "ST_B10") * 0.00341802 + 149.0
        if ((quality & 8) > 0).any():
            assert blue[(quality & 8) > 0].mean() > 5 * blue[(quality & 31) == 0].mean()
            assert cold[(quality & 8) > 0].mean() < np.nanmean(kelvin) - 5
    # every kind of code turns up in this handful of years
    assert {1, 5440, 5442, 5504, 5896, 7440, 21824, 21826, 21952, 22280, 23888} <= every


def test_spectra_and_temperature_are_those_of_the_cover(mine):
    blue, green, red, nir, swir1, swir2 = seen(mine, products(mine, 2019)[0])[0]
    kelvin = seen(mine, products(mine, 2019)[0])[1]
    cover = read(mine["landcover_2018"])
    ndvi, mndwi = (nir - red) / (nir + red), (green - swir1) / (green + swir1)

    def inner(code):
        return binary_erosion(cover == code, np.ones((3, 3)))

    assert np.nanmedian(ndvi[inner(1)]) > 0.8
    assert 0.05 < np.nanmedian(ndvi[inner(9)]) < 0.2
    assert np.nanpercentile(mndwi[inner(3)], 5) > 0 > np.nanpercentile(mndwi[inner(1)], 95)
    assert np.nanmedian(kelvin[inner(9)]) - np.nanmedian(kelvin[inner(1)]) > 6
    assert np.nanmedian(kelvin[inner(7)]) - np.nanmedian(kelvin[inner(1)]) > 4
    # First component of RSEI: green and wet against bare and hot (Crist 1985 wetness; Xu 2013 NDBSI).
    wet = 0.0315 * blue + 0.2021 * green + 0.3102 * red + 0.1594 * nir - 0.6806 * swir1 - 0.6109 * swir2
    si = (swir1 + red - blue - nir) / (swir1 + red + blue + nir)
    a, b = 2 * swir1 / (swir1 + nir), nir / (nir + red) + green / (green + swir1)
    x = np.stack([ndvi, wet, (si + (a - b) / (a + b)) / 2, kelvin])[:, (mndwi < 0) & np.isfinite(kelvin)]
    x = (x - x.min(axis=1, keepdims=True)) / np.ptp(x, axis=1, keepdims=True)
    values, vectors = np.linalg.eigh(np.cov(x))
    first = vectors[:, -1] * np.sign(vectors[0, -1])
    assert np.sign(first).tolist() == [1, 1, -1, -1]
    assert values[-1] / values.sum() > 0.5


def test_truth_agrees_with_land_cover(mine):
    mined, reclaimed = read(mine["mined_year"]), read(mine["reclaimed_year"])
    assert (mined[reclaimed > 0] < reclaimed[reclaimed > 0]).all()
    for year in (2009, 2013, 2018):
        cover = read(mine["landcover_%d" % year])
        assert set(np.unique(cover)) == set(range(1, 10))
        np.testing.assert_array_equal((mined > 0) & (mined <= year), np.isin(cover, (2, 8, 9)))
        green = cover == 2
        assert ((reclaimed[green] > 0) & (reclaimed[green] <= year)).all()


def test_truth_agrees_with_the_scenes(mine, truth):
    outcome, mined, reclaimed = (read(mine[role]) for role in ("restored", "mined_year", "reclaimed_year"))
    assert set(np.unique(outcome)) == {0, 1, 2, 3}
    np.testing.assert_array_equal(mined > 0, np.isin(outcome, (1, 2)))
    first, last = greenest(mine, 2000), greenest(mine, 2019)
    forest = (outcome == 0) & (read(mine["landcover_2018"]) == 1)
    assert 0.45 < np.nanmean(last[forest]) < 0.65
    assert abs(np.nanmean(last[forest]) / np.nanmean(first[forest]) - 1) < 0.1
    # Bailing is forest in 2000, dug from 2001 to 2009, and green again in 2019.
    bailing = next(m for m in truth["mines"] if m["name"] == "Bailing")
    row, column = bailing["site_row_column"]
    patches = label(mined > 0, np.ones((3, 3)))[0]
    ground = (patches == patches[row, column]) & (outcome == 1) & (mined < 2009)
    assert np.nanmean(first[ground]) > 0.45
    assert np.nanmean(greenest(mine, 2011)[ground]) < 0.2
    assert np.nanmean(last[ground]) > 0.8 * np.nanmean(first[ground])
    # never reclaimed: dug by 2011 and bare ever since
    lost = (mined > 0) & (mined < 2011) & (reclaimed == 0)
    assert (outcome[lost] == 2).all()
    for year in (2013, 2019):
        assert np.nanpercentile(greenest(mine, year)[lost], 75) < 0.2


def test_every_fate_of_a_mine_is_there(truth):
    mines = truth["mines"]
    assert len(mines) >= 6
    assert sum(m["start"] < 2000 for m in mines) >= 2
    assert [m["outcome"] for m in mines if m["closed"] is None] == ["active"]
    assert [m["outcome"] for m in mines if m["closed"] and m["reclaimed"] is None] == ["abandoned"]
    assert [m["outcome"] for m in mines].count("failed") == 1
    for m in mines:
        assert m["closed"] is None or m["start"] < m["closed"] <= (m["reclaimed"] or m["closed"])
        share = m["restored_ha"] / m["mined_ha"]
        assert share > 0.75 if m["outcome"] == "restored" else share < 0.25


def test_mine_polygons_hold_the_bare_ground(mine, truth):
    mined, reclaimed, dem = read(mine["mined_year"]), read(mine["reclaimed_year"]), gdal.Open(mine["dem"])
    source = ogr.Open(mine["mines"])
    layer = source.GetLayer()
    every = np.zeros(mined.shape, np.uint8)
    assert layer.GetFeatureCount() == len(truth["mines"])
    for feature, fact in zip(layer, truth["mines"]):
        one = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, 1)
        one.SetGeoTransform(dem.GetGeoTransform())
        one.SetProjection(dem.GetProjection())
        holder = ogr.GetDriverByName("Memory").CreateDataSource("")
        alone = holder.CreateLayer("one", layer.GetSpatialRef())
        copy = ogr.Feature(alone.GetLayerDefn())
        copy.SetGeometry(feature.GetGeometryRef())
        alone.CreateFeature(copy)
        gdal.RasterizeLayer(one, [1], alone, burn_values=[1])
        inside = one.ReadAsArray() == 1
        every += inside
        assert feature["name_zh"] == fact["name_zh"]
        assert feature["area_ha"] == pytest.approx(feature.GetGeometryRef().GetArea() / 1e4, abs=0.006)
        years = mined[inside & (mined > 0)]
        assert (mined[inside] > 0).mean() > 0.75
        assert years.min() == feature["start"] == fact["start"]
        assert years.max() == (feature["closed"] or 2019)
        assert set(np.unique(reclaimed[inside & (mined > 0)])) == {feature["reclaimed"] or 0}
    assert every.max() == 1
    for year in (2009, 2013, 2018):
        assert every[np.isin(read(mine["landcover_%d" % year]), (2, 8, 9))].all()


def test_layers_describe_themselves(mine):
    dem = gdal.Open(mine["dem"])
    for role, path in mine.items():
        if not path.endswith(".tif"):
            continue
        raster = gdal.Open(path)
        coarse = role in ("population", "pm25", "co2")
        left, cell, _, top, _, _ = raster.GetGeoTransform()
        assert (left, top, cell) == (393990.0, 2882010.0, 300.0 if coarse else 30.0)
        assert raster.RasterXSize * cell == dem.RasterXSize * 30
        assert raster.GetSpatialRef().GetAuthorityCode(None) == "32650"
        one = raster.GetRasterBand(1)
        assert one.GetDescription() == ("landcover" if role.startswith("landcover") else role)
        if one.DataType == gdal.GDT_Float32:
            assert one.GetNoDataValue() == -9999
    raster = gdal.Open(mine["landcover_2013"])
    cover = raster.GetRasterBand(1)
    assert (cover.DataType, cover.GetNoDataValue()) == (gdal.GDT_Byte, 0)
    names = ["vegetation", "reclaimed vegetation", "water", "orchard", "farmland", "road", "building", "sedimentation tank", "tailings"]
    assert cover.GetCategoryNames()[1:] == names
    table = cover.GetDefaultRAT()
    assert [(table.GetValueAsInt(row, 0), table.GetValueAsString(row, 1)) for row in range(table.GetRowCount())] == list(enumerate(names, 1))
    assert len({cover.GetColorTable().GetColorEntry(code) for code in range(10)}) == 10


def test_rain_and_soil_are_believable(mine):
    months = np.stack([read(mine["rain_%02d" % month]) for month in range(1, 13)])
    assert 1300 < months.sum(axis=0).min() < months.sum(axis=0).max() < 1900
    sand, silt, clay, carbon = (read(mine[role]) for role in ("sand", "silt", "clay", "carbon"))
    land = sand != -9999
    np.testing.assert_array_equal(land, clay != -9999)
    np.testing.assert_allclose((sand + silt + clay)[land], 100, atol=1e-4)
    assert min(layer[land].min() for layer in (sand, silt, clay)) > 0
    assert 0 < carbon[land].min() < carbon[land].max() < 8


def test_water_runs_downhill_and_nothing_is_a_sink():
    terrain = make_terrain(SIZE, 3)
    inner = np.s_[1:-1, 1:-1]
    ring = np.ones((3, 3))
    ring[1, 1] = 0
    assert (minimum_filter(terrain.height, footprint=ring)[inner] < terrain.height[inner]).all()
    below = terrain.height.ravel()[terrain.receiver]
    assert (below[inner] < terrain.height[inner]).all()


@pytest.fixture(scope="module")
def full_land():
    return make_land(make_terrain(400, 1), 1)


@pytest.mark.parametrize("year", [2009, 2013, 2018])
def test_full_size_has_forests_large_enough_for_sources(full_land, year):
    patches = np.bincount(label(land_cover(full_land, year) == 1, np.ones((3, 3)))[0].ravel())[1:] * 900 / 1e6
    assert (patches >= 10).sum() >= 2


def test_full_size_heights_fit_the_elevation_classes(full_land):
    height = full_land.terrain.height
    assert 290 <= height.min() < 300
    assert height.max() > 800
    assert (height > 800).mean() < 0.05


def test_tar_holds_the_product(mine, tmp_path):
    packed = make(str(tmp_path), [2013], tar=True, size=SIZE)
    for name in products(packed):
        with tarfile.open(packed[name]) as archive:
            assert sorted(archive.getnames()) == sorted(os.listdir(mine[name]))
        np.testing.assert_array_equal(read("/vsitar/%s/%s_SR_B4.TIF" % (packed[name], name)), band(mine, name, "SR_B4"))


@pytest.mark.parametrize("arguments", [{"years": [2012]}, {"years": [1999, 2001]}, {"size": 110}, {"size": 250}])
def test_what_cannot_be_made_is_refused(tmp_path, arguments):
    with pytest.raises(ValueError, match="choose"):
        make(str(tmp_path / "new"), **arguments)
    assert not (tmp_path / "new").exists()


def test_command_line_refuses_a_year_without_scenes(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main([str(tmp_path / "new"), "--years", "2012"])
    assert "2012" in capsys.readouterr().err


@pytest.mark.parametrize("start", [["-m", "mineeco.resources.sample"], [os.path.join(ROOT, "resources", "sample", "__main__.py")]])
def test_starts_as_module_and_by_path(start, tmp_path):
    environment = dict(os.environ, PYTHONPATH=os.path.join(ROOT, ".links"))
    done = subprocess.run([sys.executable, *start, "--help"], cwd=str(tmp_path), env=environment, capture_output=True, text=True, check=True)
    assert "--years" in done.stdout
