"""MODIS granules: HDF4-EOS files, exported GeoTIFFs, and the growing-season mean of three years."""
import ctypes
import datetime
import os

import numpy as np
import pytest
from mineeco.core.imagery import composite, modis
from mineeco.gis import raster
from mineeco.gis.composites import STATE, assemble, compose
from mineeco.gis.modis import date_of, find_granules, granule_of, lacks_quality, modis_scenes, open_granule, sample
from mineeco.gis.outputs import Outputs
from mineeco.gis.raster import Grid, Target, layer_of_file
from mineeco.gis.scenes import SceneLayer, target_grid
from mineeco.messages import FileProblem
from osgeo import gdal

LAYOUT = modis.layout()
SINUSOIDAL = ('PROJCS["MODIS Sinusoidal",GEOGCS["Unknown",DATUM["Unknown",SPHEROID["Sphere",6371007.181,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],'
              'PROJECTION["Sinusoidal"],PARAMETER["longitude_of_center",0],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]')
CELL = 463.312716528  # metres, a 2400th of a tile
CORNER = (-20 * 2400 * CELL + 36 * 2400 * CELL * 1.2, 3335851.559)  # upper left of the made-up tiles
FIELDS = {
    "MOD09A1": ("MOD_Grid_500m_Surface_Reflectance", {
        **{"sur_refl_b%02d" % number: "int16" for number in range(1, 8)}, "sur_refl_qc_500m": "uint32", "sur_refl_state_500m": "uint16"}),
    "MOD13A1": ("MODIS_Grid_16DAY_500m_VI", {"500m 16 days NDVI": "int16", "500m 16 days EVI": "int16", "500m 16 days VI Quality": "uint16", "500m 16 days pixel reliability": "int8"}),
    "MOD11A2": ("MODIS_Grid_8Day_1km_LST", {"LST_Day_1km": "uint16", "QC_Day": "uint8", "LST_Night_1km": "uint16"}),
}


# ------------------------------------------------------------------------------------------------- made-up HDF4-EOS files
def hdf_libraries():
    """The HDF4 libraries that GDAL itself uses, None where they are not."""
    found = []
    for names in (("libmfhdfalt.so.0", "libmfhdf.so.0"), ("libdfalt.so.0", "libdf.so.0")):
        for name in names:
            try:
                found.append(ctypes.CDLL(name))
                break
            except OSError:
                continue
    return found if len(found) == 2 else None


NEEDS_HDF = pytest.mark.skipif(hdf_libraries() is None or gdal.GetDriverByName("HDF4") is None, reason="no HDF4 library to make and read files with")
NUMBERS = {"int8": 20, "uint8": 21, "int16": 22, "uint16": 23, "int32": 24, "uint32": 25}


def structure(grid, fields, corner, cell):
    """The StructMetadata of a grid as the HDF-EOS library writes it."""
    rows, columns = next(iter(fields.values())).shape
    lines = ["GROUP=SwathStructure", "END_GROUP=SwathStructure", "GROUP=GridStructure", "\tGROUP=GRID_1", '\t\tGridName="%s"' % grid, "\t\tXDim=%d" % columns, "\t\tYDim=%d" % rows,
             "\t\tUpperLeftPointMtrs=(%.6f,%.6f)" % corner, "\t\tLowerRightMtrs=(%.6f,%.6f)" % (corner[0] + columns * cell, corner[1] - rows * cell), "\t\tProjection=GCTP_SNSOID",
             "\t\tProjParams=(6371007.181000,0,0,0,0,0,0,0,0,0,0,0,0)", "\t\tSphereCode=-1", "\t\tGridOrigin=HDFE_GD_UL", "\t\tGROUP=Dimension", "\t\tEND_GROUP=Dimension", "\t\tGROUP=DataField"]
    for number, (name, array) in enumerate(fields.items(), 1):
        lines += ["\t\t\tOBJECT=DataField_%d" % number, '\t\t\t\tDataFieldName="%s"' % name, "\t\t\t\tDataType=DFNT_%s" % array.dtype.name.upper(),
                  '\t\t\t\tDimList=("YDim","XDim")', "\t\t\tEND_OBJECT=DataField_%d" % number]
    lines += ["\t\tEND_GROUP=DataField", "\t\tGROUP=MergedFields", "\t\tEND_GROUP=MergedFields", "\tEND_GROUP=GRID_1", "END_GROUP=GridStructure",
              "GROUP=PointStructure", "END_GROUP=PointStructure", "END", ""]
    return "\n".join(lines)


def write_hdf(path, grid, fields, corner, cell):
    """Write an HDF4-EOS grid of 2-D fields, with a scale factor that must not be taken for GDAL's."""
    science, plain = hdf_libraries()
    name = os.fsencode(str(path))
    file = science.SDstart(name, 4)
    for key, text in (("HDFEOSVersion", "HDFEOS_V2.19"), ("StructMetadata.0", structure(grid, fields, corner, cell).ljust(32000, "\0"))):
        assert science.SDsetattr(file, key.encode(), 4, len(text), text.encode()) == 0
    references = []
    for field, array in fields.items():
        array = np.ascontiguousarray(array)
        shape = (ctypes.c_int32 * 2)(*array.shape)
        data = science.SDcreate(file, field.encode(), NUMBERS[array.dtype.name], 2, shape)
        for number, dimension in enumerate(("YDim", "XDim")):
            science.SDsetdimname(science.SDgetdimid(data, number), ("%s:%s" % (dimension, grid)).encode())
        science.SDsetattr(data, b"scale_factor", 6, 1, ctypes.byref(ctypes.c_double(10000.0)))
        assert science.SDwritedata(data, (ctypes.c_int32 * 2)(0, 0), None, shape, array.ctypes.data_as(ctypes.c_void_p)) == 0
        references.append(science.SDidtoref(data))
        science.SDendaccess(data)
    science.SDend(file)
    file = plain.Hopen(name, 3, 0)
    plain.Vinitialize(file)
    groups = []
    for group, kind in ((grid, b"GRID"), ("Data Fields", b"GRID Vgroup"), ("Grid Attributes", b"GRID Vgroup")):
        groups.append(plain.Vattach(file, -1, b"w"))
        plain.Vsetname(groups[-1], group.encode())
        plain.Vsetclass(groups[-1], kind)
    for reference in references:
        plain.Vaddtagref(groups[1], 720, reference)
    for group in groups[1:]:
        plain.Vinsert(groups[0], group)
    for group in groups:
        plain.Vdetach(group)
    plain.Vfinish(file)
    plain.Hclose(file)


# ------------------------------------------------------------------------------------------------------------- contents
def contents(product, date, size=24, seed=0):
    """Stored numbers of every field of a granule: land with clouds, fill and other flaws."""
    rng = np.random.default_rng([seed, date.toordinal(), len(product), ord(product[4])])
    side = size // 2 if product == "MOD11A2" else size
    found = {}
    for field, kind in FIELDS[product][1].items():
        if field.startswith("sur_refl_b"):
            array = rng.integers(200, 4000, (side, side))
            array[rng.random(array.shape) < 0.05] = -28672
        elif field == "sur_refl_qc_500m":
            array = np.where(rng.random((side, side)) < 0.1, 1073741826, 1073741824)  # not produced because of cloud, ideal
        elif field == "sur_refl_state_500m":
            array = np.where(rng.random((side, side)) < 0.2, 1097, 72)  # cloudy, clear land
        elif field.startswith("LST"):
            array = rng.integers(14500, 15600, (side, side))
            array[rng.random(array.shape) < 0.05] = 0
        elif field == "QC_Day":
            array = rng.choice([0, 2, 65, 193], (side, side), p=[0.7, 0.1, 0.1, 0.1])
        elif field.endswith("reliability"):
            array = rng.choice([-1, 0, 1, 3], (side, side), p=[0.05, 0.7, 0.15, 0.1])
        elif field.endswith("Quality"):
            array = rng.integers(0, 3, (side, side))
        else:
            array = rng.integers(-500, 9000, (side, side))
        found[field] = array.astype(kind)
    return found


def physical(product, fields):
    """Red, NDVI and LST where usable, with numbers written out."""
    if product == "MOD09A1":
        good = ((fields["sur_refl_state_500m"] & 0b11) == 0) & ((fields["sur_refl_qc_500m"] & 0b11) < 2)
        red = fields["sur_refl_b01"].astype(float)
        return {"red": np.where(good & (red >= -100), red * 1e-4, np.nan)}
    if product == "MOD13A1":
        reliable = fields["500m 16 days pixel reliability"]
        return {"ndvi": np.where((reliable == 0) | (reliable == 1), fields["500m 16 days NDVI"] * 1e-4, np.nan)}
    good = np.isin(fields["QC_Day"], (0, 65)) & (fields["LST_Day_1km"] > 0)
    return {"lst": np.where(good, fields["LST_Day_1km"] * 0.02, np.nan)}


def cell_of(product):
    return 2 * CELL if product == "MOD11A2" else CELL


def write_tiff(path, arrays, product, corner=CORNER, names=None, nodata=None):
    arrays = list(arrays)
    kinds = {"int8": gdal.GDT_Int16, "uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint16": gdal.GDT_UInt16, "uint32": gdal.GDT_UInt32, "float64": gdal.GDT_Float64}
    kind = kinds[arrays[0].dtype.name] if len({array.dtype.name for array in arrays}) == 1 else gdal.GDT_Float64
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), arrays[0].shape[1], arrays[0].shape[0], len(arrays), kind)
    dataset.SetGeoTransform((corner[0], cell_of(product), 0.0, corner[1], 0.0, -cell_of(product)))
    dataset.SetProjection(SINUSOIDAL)
    for number, array in enumerate(arrays, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(array)
        if names:
            band.SetDescription(names[number - 1])
        if nodata is not None:
            band.SetNoDataValue(nodata)


# ---------------------------------------------------------------------------------------------------------------- names
@pytest.mark.parametrize(("name", "date"), [
    ("MOD09A1.A2001193.h26v05.061.2020059014215.hdf", (2001, 7, 12)), ("MOD13A1.061__500m_16_days_NDVI_doy2001193_aid0001.tif", (2001, 7, 12)),
    ("MOD11A2_2001_07_12_LST_Day_1km.tif", (2001, 7, 12)), ("MOD11A2-20010712.tif", (2001, 7, 12)), ("MOD13A1_NDVI_2000_366.tif", (2000, 12, 31)),
    ("MOD09A1_2001-07-12.tif", (2001, 7, 12)), ("MOD09A1.tif", None), ("MOD09A1.A2001399.h26v05.hdf", None),
])
def test_dates_in_names(name, date):
    assert date_of(name) == (date and datetime.date(*date))


def test_granules_of_a_folder(tmp_path):
    names = [
        "MOD09A1.A2001193.h26v05.006.2015141011234.hdf", "MOD09A1.A2001193.h26v05.061.2020059014215.hdf", "MOD09A1.A2001193.h27v05.061.2020059014215.hdf",
        "MYD11A2.A2001193.h26v05.061.2020059014215.hdf", "sub/MOD13A1.061__500m_16_days_NDVI_doy2001193_aid0001.tif",
        "sub/MOD13A1.061__500m_16_days_pixel_reliability_doy2001193_aid0001.tif", "sub/MOD13A1_2001_07_28.tif",
        # passed over: no date, another product, not finished, hidden, not a raster
        "MOD09A1.hdf", "MOD15A2H.A2001193.h26v05.061.2020059014215.hdf", "MOD09A1.A2001201.h26v05.061.123.partial.tif", ".MOD09A1.A2001201.h26v05.hdf",
        "MOD09A1.A2001193.h26v05.061.2020059014215.hdf.xml", "aMOD09A1.A2001201.hdf",
    ]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = find_granules(str(tmp_path), LAYOUT)
    assert [(granule.id, granule.product, [os.path.relpath(path, tmp_path) for path in granule.paths]) for granule in found] == [
        ("MOD09A1.A2001193.h26v05", "mod09a1", [names[1]]), ("MOD09A1.A2001193.h27v05", "mod09a1", [names[2]]), ("MYD11A2.A2001193.h26v05", "mod11a2", [names[3]]),
        ("MOD13A1.A2001193.aid0001", "mod13a1", names[4:6]), ("MOD13A1.A2001209", "mod13a1", [names[6]]),
    ]
    assert [granule.place for granule in found] == ["h26v05", "h27v05", "h26v05", "aid0001", ""]
    assert len(find_granules(str(tmp_path), LAYOUT, ["mod11a2"])) == 1


# ---------------------------------------------------------------------------------------------------------- one granule
DAY = datetime.date(2001, 7, 12)


@NEEDS_HDF
@pytest.mark.parametrize("product", FIELDS)
def test_hdf_fields(tmp_path, product):
    fields = contents(product, DAY)
    path = tmp_path / ("%s.A2001193.h26v05.061.2020059014215.hdf" % product)
    write_hdf(path, FIELDS[product][0], fields, CORNER, cell_of(product))
    granule = granule_of(str(path), LAYOUT, product.lower())
    row = LAYOUT[product.lower()]
    assert set(granule.layers) == set(row["fields"])
    assert (granule.id, granule.date) == (product + ".A2001193.h26v05", DAY)
    for role, field in row["fields"].items():
        layer = granule.layers[role]
        assert layer.categorical == (role in row["quality"])
        grid = Grid(*fields[field].shape[::-1], gdal.Open(layer.path).GetGeoTransform(), layer.crs)
        # the numbers as they are stored: neither the file's scale factor nor its fill value counts here
        # (GDAL before 3.7 reads signed bytes as unsigned)
        stored = layer.open(grid)(grid.whole)
        np.testing.assert_array_equal(np.where((fields[field] == -1) & (stored == 255), -1, stored), fields[field])
    assert lacks_quality(granule, LAYOUT) is None
    with pytest.raises(FileProblem, match="is a granule of %s; one of" % product):
        granule_of(str(path), LAYOUT, "mod13a1" if product != "MOD13A1" else "mod09a1")


@NEEDS_HDF
def test_without_the_hdf4_driver(tmp_path):
    path = tmp_path / "MOD11A2.A2001193.h26v05.hdf"
    write_hdf(path, FIELDS["MOD11A2"][0], contents("MOD11A2", DAY), CORNER, 2 * CELL)
    driver = gdal.GetDriverByName("HDF4")
    driver.Deregister()
    try:
        with pytest.raises(FileProblem, match="This QGIS cannot read HDF4 files such as .*: order or export the product as GeoTIFF"):
            granule_of(str(path), LAYOUT, "mod11a2")
    finally:
        driver.Register()


@pytest.mark.parametrize("style", ["one file", "by position", "one band each", "short names", "any name"])
def test_exported_geotiffs(tmp_path, style):
    fields = contents("MOD13A1", DAY)
    ndvi, reliability = fields["500m 16 days NDVI"], fields["500m 16 days pixel reliability"]
    if style in ("one file", "any name"):
        path = tmp_path / ("MOD13A1_2001_07_12.tif" if style == "one file" else "export.tif")
        write_tiff(path, [ndvi, reliability], "MOD13A1", names=["NDVI", "SummaryQA"], nodata=-3000 if style == "any name" else None)
    elif style == "by position":
        path = tmp_path / "MOD13A1.A2001193.h26v05.tif"
        write_tiff(path, [ndvi] + [ndvi * 0 + 7] * 10 + [reliability], "MOD13A1")
    else:
        form = "MOD13A1.061_%s_doy2001193_aid0001.tif" if style == "one band each" else "MOD13A1_%s_2001_193.tif"
        long = style == "one band each"
        path = tmp_path / (form % ("_500m_16_days_NDVI" if long else "NDVI"))
        write_tiff(path, [ndvi], "MOD13A1", nodata=-3000)
        write_tiff(tmp_path / (form % ("_500m_16_days_pixel_reliability" if long else "pixel_reliability")), [reliability], "MOD13A1", nodata=0)
        write_tiff(tmp_path / (form % ("_500m_16_days_VI_Quality" if long else "VI_Quality")), [ndvi * 0], "MOD13A1")
        write_tiff(tmp_path / (form % "NDVI").replace("193", "209"), [ndvi * 0], "MOD13A1")
    granule = granule_of(str(path), LAYOUT, "mod13a1")
    assert granule.date == (None if style == "any name" else DAY)
    if style == "by position":
        assert set(granule.layers) == {"ndvi", "evi", "summary"}
    else:
        assert set(granule.layers) == {"ndvi", "summary"}
    read = {role: _read(layer) for role, layer in granule.layers.items()}
    found = modis.planes("mod13a1", read)["ndvi"]
    np.testing.assert_allclose(found, physical("MOD13A1", fields)["ndvi"], rtol=1e-12)


def _read(layer):
    dataset = gdal.Open(layer.path)
    grid = Grid(dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), layer.crs)
    return layer.open(grid)(grid.whole)


def test_exports_that_cannot_serve(tmp_path):
    path = tmp_path / "MOD09A1_2001_07_12.tif"
    write_tiff(path, [np.zeros((5, 5), np.int16)] * 2, "MOD09A1", names=["first", "second"])
    with pytest.raises(FileProblem, match="holds none of the fields sur_refl_b01, .* of MOD09A1"):
        granule_of(str(path), LAYOUT, "mod09a1")
    path.write_bytes(b"II*\0")
    with pytest.raises(FileProblem):
        granule_of(str(path), LAYOUT, "mod09a1")
    path = tmp_path / "MOD13A1_2001_07_12_NDVI.tif"
    write_tiff(path, [np.zeros((5, 5), np.int16)], "MOD13A1")
    granule = granule_of(str(path), LAYOUT, "mod13a1")
    assert str(lacks_quality(granule, LAYOUT)) == "no quality band: used as it is, clouds included"


def test_sample_shows_how_values_are_stored(tmp_path):
    rng = np.random.default_rng(0)
    celsius = rng.normal(25, 4, (600, 500))
    celsius[:100] = -9999
    celsius[100, :7] = np.nan
    path = tmp_path / "MOD11A2_LST_Day_1km_2001_193.tif"
    write_tiff(path, [celsius], "MOD11A2", nodata=-9999)
    values = sample(granule_of(str(path), LAYOUT, "mod11a2").layers["lst"])
    assert 45_000 < values.size <= 1 << 16
    assert modis.stored_as("mod11a2", "lst", values, path.name) == "celsius"


# --------------------------------------------------------------------------------------- growing seasons of three years
def recipe(granule):
    """The bands that the test looks at, with every quality band there is."""
    wanted = {"mod09a1": "red", "mod13a1": "ndvi", "mod11a2": "lst"}[granule.product]
    stored = {wanted: modis.stored_as(granule.product, wanted, sample(granule.layers[wanted]), granule.id)}
    roles = [wanted, *(role for role in modis.quality_roles(granule.product) if role in granule.layers)]
    return roles, lambda blocks: modis.planes(granule.product, blocks, stored), lacks_quality(granule, LAYOUT)


DATES = [datetime.date(year, *day) for year in (2000, 2001, 2002) for day in ((6, 2), (7, 12), (9, 30), (10, 8))]
SEASONS = composite.Seasons((6, 7, 8, 9), (2001,), 3)


def season_mean(folder, out, extent=None, parameters=None):
    scenes, records = modis_scenes([str(folder)], LAYOUT, SEASONS.of, recipe)
    grid = target_grid([scene for scene in scenes if "lst" not in scene.layers], extent)
    names = ("red", "ndvi", "lst")
    composed = compose(os.path.join(str(out), STATE), scenes, grid, names, lambda: composite.Composer("mean"), parameters or {})
    groups, _ = SEASONS.groups(composed.seasons)
    found = {}
    with Outputs() as outputs:
        parts = [((name,), Target(outputs.begin(os.path.join(str(out), name + ".tif")), [name + "_2001"]), Target(outputs.begin(os.path.join(str(out), name + "_count.tif")), [name]))
                 for name in names]
        assemble(composed, parts, lambda values, counts: composite.join_seasons(values, counts, sorted(composed.seasons), groups, "mean"))
    composed.settle(scenes)
    composed.discard()
    for name in names:
        for ending in ("", "_count"):
            found[name + ending] = _read(layer_of_file(os.path.join(str(out), name + ending + ".tif")))
    return found, records, grid


def expected_mean(tiles, tmp_path):
    """Mean of all June-September views, tile beside tile; LST of each date masked, written out and brought to 500 m by the seam."""
    grid = Grid(24 * len(tiles), 24, (CORNER[0], CELL, 0.0, CORNER[1], 0.0, -CELL), SINUSOIDAL)
    stacks = {"red": [], "ndvi": [], "lst": []}
    for date in DATES:
        if date.month == 10:
            continue
        for number, seed in enumerate(tiles):
            for product in FIELDS:
                (name, array), = physical(product, contents(product, date, seed=seed)).items()
                plane = np.full((24, 24 * len(tiles)), np.nan)
                if name == "lst":
                    path = tmp_path / "lst.tif"
                    padded = np.pad(array, 3, constant_values=np.nan)
                    corner = (CORNER[0] + number * 24 * CELL - 6 * CELL, CORNER[1] + 6 * CELL)
                    write_tiff(path, [np.where(np.isnan(padded), -1, padded)], "MOD11A2", corner, nodata=-1)
                    plane = layer_of_file(str(path)).open(grid)(grid.whole)
                else:
                    plane[:, number * 24:number * 24 + 24] = array
                stacks[name].append(plane)
    found = {}
    for name, stack in stacks.items():
        seen = np.isfinite(stack).sum(axis=0)
        found[name] = np.where(seen > 0, np.nansum(stack, axis=0) / np.maximum(seen, 1), np.nan)
        found[name + "_count"] = seen
    return found


@NEEDS_HDF
def test_three_years_of_hdf_tiles(tmp_path):
    folder, out = tmp_path / "modis", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    for date in DATES:
        for number, tile in enumerate(("h26v05", "h27v05")):
            for product, (grid, _) in FIELDS.items():
                corner = (CORNER[0] + number * 24 * CELL, CORNER[1])
                write_hdf(folder / ("%s.A%s.%s.061.2020059014215.hdf" % (product, date.strftime("%Y%j"), tile)), grid, contents(product, date, seed=number), corner, cell_of(product))
    (folder / "MOD13A1.A2001145.h26v05.061.2020059014215.hdf").write_bytes(b"cut short")  # 25 May
    (folder / "MOD13A1.A2001161.h26v05.061.2020059014215.hdf").write_bytes(b"cut short")
    found, records, grid = season_mean(folder, out)
    assert (grid.width, grid.height) == (48, 24)
    expected = expected_mean((0, 1), tmp_path)
    for name in ("red", "ndvi", "lst"):
        np.testing.assert_array_equal(found[name + "_count"], expected[name + "_count"])
        np.testing.assert_allclose(found[name], expected[name], rtol=2.4e-7)  # float32 seasons joined to float32
    fates = {}
    for record in records:
        fates.setdefault("used" if record.used else str(record.reason).split(":")[0][:24], []).append(record.scene)
    # 12 dates x 2 tiles x 3 products, of which October is not wanted
    assert {key: len(names) for key, names in fates.items()} == {"used": 54, "outside the months": 19, "Cannot open the raster /": 1}
    assert fates["Cannot open the raster /"] == ["MOD13A1.A2001161.h26v05"]


@pytest.mark.parametrize("stored", ["dn", "kelvin", "celsius"])
def test_three_years_of_exports(tmp_path, stored):
    folder, out = tmp_path / "modis", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    for date in DATES:
        for product in FIELDS:
            fields = contents(product, date)
            if product == "MOD11A2" and stored != "dn" and date.year == 2001:  # one year exported otherwise than the others
                lst = fields["LST_Day_1km"]
                fields["LST_Day_1km"] = np.where(lst == 0, np.nan, lst * 0.02 - (273.15 if stored == "celsius" else 0.0))
            if product == "MOD13A1" and stored != "dn":
                fields["500m 16 days NDVI"] = fields["500m 16 days NDVI"] / 1e4
            for field, array in fields.items():
                write_tiff(folder / ("%s.061_%s_doy%s_aid0001.tif" % (product, field.replace(" ", "_"), date.strftime("%Y%j"))), [array], product)
    found, records, _ = season_mean(folder, out)
    expected = expected_mean((0,), tmp_path)
    for name in ("red", "ndvi", "lst"):
        np.testing.assert_array_equal(found[name + "_count"], expected[name + "_count"])
        np.testing.assert_allclose(found[name], expected[name], rtol=2.4e-7)
    assert sum(record.used for record in records) == 27
    assert {record.place for record in records} == {"aid0001"}


def test_folders_without_granules(tmp_path):
    with pytest.raises(FileProblem, match="holds no granules of MOD09A1, MOD13A1, MOD11A2"):
        modis_scenes([str(tmp_path)], LAYOUT, SEASONS.of, recipe)


def test_products_that_are_not_wanted_are_not_in_the_ledger(tmp_path):
    for product in ("MOD13A1", "MOD11A2"):
        fields = contents(product, DAY)
        for field in list(fields)[:1]:
            write_tiff(tmp_path / ("%s_%s_2001_193.tif" % (product, field.replace(" ", "_"))), [fields[field]], product)
    scenes, records = modis_scenes([str(tmp_path)], LAYOUT, SEASONS.of, lambda granule: None if granule.product == "mod11a2" else recipe(granule))
    assert [record.scene for record in records] == ["MOD13A1.A2001193"]
    assert "no quality band" in str(records[0].reason)
    # one date as layers of the seam, as an import reads it
    grid = scenes[0].grid
    total = raster.fold(lambda block: np.nansum(block), [SceneLayer(scenes[0], ("ndvi",))], grid)
    fields = contents("MOD13A1", DAY)["500m 16 days NDVI"]
    assert total == pytest.approx(fields.astype(float).sum() * 1e-4)


def test_a_damaged_granule_of_many(tmp_path):
    write_tiff(tmp_path / "MOD13A1_NDVI_2001_193.tif", [contents("MOD13A1", DAY)["500m 16 days NDVI"]], "MOD13A1")
    (tmp_path / "MOD13A1_NDVI_2001_209.tif").write_bytes(b"II*\0 not a raster")
    scenes, records = modis_scenes([str(tmp_path)], LAYOUT, SEASONS.of, recipe)
    assert [scene.record.scene for scene in scenes] == ["MOD13A1.A2001193"]
    assert "MOD13A1_NDVI_2001_209.tif" in str(records[1].reason)
    granule, = find_granules(str(tmp_path), LAYOUT)[:1]
    assert open_granule(granule, LAYOUT).layers["ndvi"].path.endswith("MOD13A1_NDVI_2001_193.tif")
