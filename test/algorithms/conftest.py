"""A small scene with known values, and for every algorithm the parameters of one ordinary run."""
import collections
import os
import types

import numpy as np
import pytest
from osgeo import gdal, osr

BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
# Reflectance of four covers in the six bands (vegetation, bare soil, water, town) and their surface temperature in K.
SPECTRA = np.array([
    [.03, .06, .04, .40, .18, .08],
    [.12, .16, .22, .28, .34, .30],
    [.06, .05, .03, .02, .01, .008],
    [.11, .13, .15, .20, .24, .21],
])
KELVIN = np.array([297.0, 306.0, 295.0, 304.0])
WIDTH, HEIGHT = 60, 50


def save(path, array, names=(), nodata=None, epsg=32650, origin=(300000, 2800000), cell=30, kind=gdal.GDT_Float32):
    """Write (band, y, x) or (y, x) as a GeoTIFF and return its path."""
    array = np.ascontiguousarray(array)  # GDAL misreads broadcast arrays
    array = array[None] if array.ndim == 2 else array
    count, height, width = array.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    dataset.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -cell))
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetProjection(reference.ExportToWkt())
    for number, plane in enumerate(array, 1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(plane)
        if names:
            band.SetDescription(names[number - 1])
    dataset = None
    return str(path)


def read(path, band=None):
    """Return a raster as float64 with NaN, (band, y, x) or one band."""
    dataset = gdal.Open(str(path))
    planes = []
    for number in range(1, dataset.RasterCount + 1):
        source = dataset.GetRasterBand(number)
        plane = source.ReadAsArray().astype("float64")
        nodata = source.GetNoDataValue()
        if nodata is not None:
            plane[plane == np.float64(nodata)] = np.nan
        planes.append(plane)
    return np.array(planes) if band is None else planes[band - 1]


def box(column, row, width, height):
    """WKT of a rectangle of cells of the small scene."""
    west, north = 300000 + 30 * column, 2800000 - 30 * row
    east, south = west + 30 * width, north - 30 * height
    return "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))" % (west, south, east, south, east, north, west, north, west, south)


class Scene:
    """Files of the small scene by role, and the arrays they were made of."""

    def __init__(self, folder):
        rng = np.random.default_rng(7)
        cover = np.zeros((HEIGHT, WIDTH), int)
        cover[:, 30:] = 1
        cover[30:, 10:25] = 2
        cover[5:20, 40:55] = 3
        self.cover = cover
        noise = rng.normal(1, .03, (6, HEIGHT, WIDTH))
        self.reflectance = SPECTRA[cover].transpose(2, 0, 1) * noise
        self.kelvin = KELVIN[cover] + rng.normal(0, .4, cover.shape)
        b, g, r, n, s1, s2 = self.reflectance
        self.ndvi = (n - r) / (n + r)
        self.stack = save(os.path.join(folder, "scene.tif"), self.reflectance, BANDS, -9999)
        self.dn = save(os.path.join(folder, "scene_dn.tif"), np.round((self.reflectance + .2) / 2.75e-5), BANDS, 0, kind=gdal.GDT_UInt16)
        quality = np.full(cover.shape, 21824)
        quality[:4, :6] = 22280
        quality[4:6, :6] = 23888
        quality[cover == 2] = 21952
        quality[-1, -1] = 1
        self.quality_codes = quality
        self.quality = save(os.path.join(folder, "quality.tif"), quality, ("qa_pixel",), kind=gdal.GDT_UInt16)
        self.wet = (.0315 * b + .2021 * g + .3102 * r + .1594 * n - .6806 * s1 - .6109 * s2)
        si = (s1 + r - b - n) / (s1 + r + b + n)
        x, y = 2 * s1 / (s1 + n), n / (n + r) + g / (g + s1)
        self.ndbsi = (si + (x - y) / (x + y)) / 2
        self.albedo = .356 * b + .130 * r + .373 * n + .085 * s1 + .072 * s2 - .0018
        self.index = {name: save(os.path.join(folder, name + ".tif"), getattr(self, name), (name,), -9999) for name in ("ndvi", "wet", "ndbsi", "albedo")}
        self.water = save(os.path.join(folder, "water.tif"), cover == 2, ("water",), 255, kind=gdal.GDT_Byte)
        self.classes = save(os.path.join(folder, "classes.tif"), cover + 1, ("class",), 0, kind=gdal.GDT_Byte)
        months = [62, 98, 165, 190, 232, 221, 121, 142, 92, 63, 58, 44]
        self.rain = [save(os.path.join(folder, "rain_%02d.tif" % month), np.full(cover.shape, float(rain)), ("rain",), -9999) for month, rain in enumerate(months, 1)]
        earth = {"sand": 35.0, "silt": 30.0, "clay": 35.0, "carbon": 1.2}
        self.soil = {name: save(os.path.join(folder, name + ".tif"), np.full(cover.shape, value), (name,), -9999) for name, value in earth.items()}
        self.factors = {
            "r": save(os.path.join(folder, "r.tif"), np.full(cover.shape, 3000.0), ("r",), -9999),
            "c": save(os.path.join(folder, "c.tif"), np.array([.01, .8, 0, .1])[cover], ("c",), -9999),
        }
        self.lst = save(os.path.join(folder, "lst.tif"), self.kelvin, ("lst",), -9999)
        self.series = os.path.join(folder, "series.csv")
        with open(self.series, "w", encoding="utf-8") as file:
            file.write("year,name,file,direction,weight\n")
            file.writelines("%d,%s,%s.tif,%s,%g\n" % (year, *row) for year in (2005, 2010) for row in (("ndvi", "ndvi" if year == 2005 else "wet", "+", .6), ("lst", "lst", "-", .4)))
        # The same place as it would be with less green and more heat everywhere (a second date), and three dates of one index.
        worse = {"ndvi": self.ndvi - .15, "wet": self.wet - .05, "ndbsi": self.ndbsi + .05, "lst": self.kelvin + 3}
        self.index_worse = {name: save(os.path.join(folder, name + "_worse.tif"), array, (name,), -9999) for name, array in worse.items()}
        self.dated = [save(os.path.join(folder, "ndvi_%s.tif" % date), self.ndvi - less, (), -9999) for date, less in (("2005-07-14", 0), ("2005-08-30", .1), ("2006-08-01", .05))]
        self.folder = folder
        self.modis = self._modis(os.path.join(folder, "modis"))
        self.pattern = self._pattern()
        self.annual = self._annual()
        self.points = save_polygons(os.path.join(folder, "points.gpkg"), [
            ("POINT(%d %d)" % (300015 + 30 * column, 2799985 - 30 * row), {"id": row * WIDTH + column, "reference": str(1 + cover[row, column] if column % 9 else 1)})
            for row in range(1, HEIGHT, 4) for column in range(1, WIDTH, 4)
        ])
        self.register = os.path.join(folder, "register.csv")
        with open(self.register, "w", encoding="utf-8-sig") as file:
            file.write("mine,region,sci,sai\n1,north,45,20\n2,north,50,22\n3,north,42,18\n4,south,15,28\n5,south,18,33\n6,south,12,30\n7,south,5,6\n8,north,8,7\n")

    def _modis(self, folder):
        """Exported MODIS granules of two summers: reflectance and NDVI on the scene's cells, temperature on cells twice as large; files by (product, year)."""
        os.makedirs(folder)
        rng, b5 = np.random.default_rng(5), .95 * self.reflectance[3]
        b, g, r, n, s1, s2 = self.reflectance
        kelvin = self.kelvin.reshape(HEIGHT // 2, 2, WIDTH // 2, 2).mean(axis=(1, 3))
        files = {}
        for year in (2001, 2002):
            cloudy = rng.random((HEIGHT, WIDTH)) < .2
            granules = {
                "MOD09A1": (np.round(1e4 * (np.array([r, n, b, g, b5, s1, s2]) + .001 * (year - 2001))), np.where(cloudy, 1097, 72), ["sur_refl_b%02d" % k for k in range(1, 8)] + ["sur_refl_state_500m"], 30),
                "MOD13A1": (np.round(1e4 * self.ndvi)[None], np.where(cloudy, 3, 0), ["500m 16 days NDVI", "500m 16 days pixel reliability"], 30),
                "MOD11A2": (np.round(kelvin / .02)[None] + 50 * (year - 2001), np.where(rng.random(kelvin.shape) < .1, 2, 0), ["LST_Day_1km", "QC_Day"], 60),
            }
            for product, (planes, quality, names, cell) in granules.items():
                path = os.path.join(folder, "%s.A%d193.h28v06.061.tif" % (product, year))
                files[product, year] = save(path, np.concatenate([planes, quality[None]]), names, cell=cell, kind=gdal.GDT_Int32)
        return files

    def _pattern(self):
        """Resistances by cover, three sources and two corridors between them."""
        sources = {1: (2, 2, 6, 8), 2: (42, 8, 8, 8), 3: (35, 40, 5, 6)}
        return {
            "resistance": save(os.path.join(self.folder, "resistance.tif"), np.array([1.0, 6, 3, 2])[self.cover], ("resistance",), -9999),
            "sources": save_polygons(os.path.join(self.folder, "sources.gpkg"), [(box(*cells), {"id": number}) for number, cells in sources.items()]),
            "corridors": save_polygons(os.path.join(self.folder, "corridors.gpkg"), [
                ("LINESTRING(300225 2799775,301275 2799700)", {"id": 7, "from_id": 1, "to_id": 2, "cost": 4000.0, "length_m": 1060.0}),
                ("LINESTRING(301350 2799535,301125 2798785)", {"id": 8, "from_id": 2, "to_id": 3, "cost": 3000.0, "length_m": 790.0}),
            ]),
        }

    def _annual(self):
        """Twelve years of LST and EVI (a third of the land grows greener), their MLRI and its trend and Hurst exponent, and two mines that overlap."""
        from mineeco.core.restoration.hurst import hurst
        from mineeco.core.restoration.mlri import mlri
        from mineeco.core.restoration.trend import trend

        rng = np.random.default_rng(11)
        years = list(range(2001, 2013))
        greener = np.where(np.arange(WIDTH) < WIDTH // 3, np.linspace(0, 1, 12)[:, None], 0)[:, None, :]
        lst = 306 - 4 * greener + rng.normal(0, 1.2, (12, HEIGHT, WIDTH))
        evi = .2 * (1 + 1.5 * greener) * np.exp(rng.normal(0, .12, (12, HEIGHT, WIDTH)))
        index = mlri(years, lst, evi)
        found = trend(years, index)
        layers = {
            "LST": (lst, ["lst_%d" % year for year in years]), "EVI": (evi, ["evi_%d" % year for year in years]), "MLRI": (index, ["mlri_%d" % year for year in years]),
            "TREND": (np.array(found[:6]), found._fields[:6]), "HURST": (np.array(hurst(years, index)), ("h", "low", "high")),
        }
        files = {role: save(os.path.join(self.folder, "annual_%s.tif" % role.lower()), array, names, -9999) for role, (array, names) in layers.items()}
        boxes = {"east": (10, 10, 30, 40), "west": (5, 5, 20, 20)}  # columns and rows from - to; 10-20 x 10-20 is in both
        rings = {name: "POLYGON((%s))" % ",".join("%d %d" % (300000 + 30 * x, 2800000 - 30 * y) for x, y in ((a, b), (c, b), (c, d), (a, d), (a, b))) for name, (a, b, c, d) in boxes.items()}
        return {**files, "MINES": save_polygons(os.path.join(self.folder, "annual_mines.gpkg"), [(ring, {"id": name, "start": year}) for (name, ring), year in zip(rings.items(), (1998, 2004))])}


def save_polygons(path, features, epsg=32650):
    """Write [(WKT, {field: value})] as a vector file and return its path."""
    from osgeo import ogr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("features", reference, ogr.wkbUnknown)
    for name, value in features[0][1].items():
        layer.CreateField(ogr.FieldDefn(name, {int: ogr.OFTInteger, float: ogr.OFTReal, str: ogr.OFTString}[type(value)]))
    for ring, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(ring))
        for name, value in values.items():
            feature.SetField(name, value)
        layer.CreateFeature(feature)
    dataset = None
    return str(path)


@pytest.fixture(scope="session")
def saved_polygons():
    """The function that writes WKT polygons as a vector file."""
    return save_polygons


@pytest.fixture(scope="session")
def scene(tmp_path_factory):
    return Scene(str(tmp_path_factory.mktemp("scene")))


@pytest.fixture(scope="session")
def saved():
    """The function that writes an array as a GeoTIFF."""
    return save


@pytest.fixture(scope="session")
def cells_box():
    """The function that gives a rectangle of cells of the small scene as WKT."""
    return box


@pytest.fixture(scope="session")
def values():
    """The function that reads a raster as float64 with NaN."""
    return read


@pytest.fixture
def run(registry):
    """Return a function that checks and runs an algorithm as Processing does and gives (results, log).

    A problem raises `QgsProcessingException` with its sentence.
    """
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

    def call(name, cancel_at=None, **parameters):
        algorithm = registry.createAlgorithmById(name if ":" in name else "mineeco:" + name)
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        log = []

        class Feedback(QgsProcessingFeedback):
            def pushInfo(self, text):
                log.append(text)

            def pushWarning(self, text):
                log.append("WARNING " + text)

            def setProgressText(self, text):
                log.append(text)

            def reportError(self, text, fatalError=False):
                log.append("ERROR " + text)

        feedback = Feedback()
        if cancel_at is not None:
            feedback.progressChanged.connect(lambda progress: feedback.cancel() if progress >= cancel_at else None)
        fine, sentence = algorithm.checkParameterValues(parameters, context)
        if not fine:
            raise QgsProcessingException(sentence)
        try:
            results, done = algorithm.run(parameters, context, feedback, {}, False)
        except QgsProcessingException as problem:
            told = [line[len("ERROR "):] for line in log if line.startswith("ERROR ")]  # in QGIS 3.22 a model tells only there why its step failed
            raise QgsProcessingException(": ".join([str(problem), *(line for line in told if line not in str(problem))])) from problem
        assert done
        return results, log

    return call


@pytest.fixture
def fails(run):
    """Return a function that runs with bad input and gives the sentence that it ends with."""

    def sentence(name, **parameters):
        with pytest.raises(Exception) as caught:
            run(name, **parameters)
        assert type(caught.value).__name__ == "QgsProcessingException", repr(caught.value)
        return str(caught.value)

    return sentence


@pytest.fixture(scope="session")
def polygons(tmp_path_factory):
    """Return a function that gives the path of a polygon layer in geographic coordinates: 'half' (the west of the scene), 'far' or 'empty'."""
    folder = tmp_path_factory.mktemp("polygons")
    corners = {
        "half": (300000, 2800000 - 30 * HEIGHT, 300000 + 15 * WIDTH, 2800000),
        "far": (500000, 2500000, 501000, 2501000),
        "empty": None,
    }

    def path(which):
        from osgeo import ogr

        file = os.path.join(str(folder), which + ".gpkg")
        if os.path.exists(file):
            return file
        source, target = osr.SpatialReference(), osr.SpatialReference()
        source.ImportFromEPSG(32650)
        target.ImportFromEPSG(4326)
        for reference in (source, target):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(file)
        layer = dataset.CreateLayer(which, target, ogr.wkbPolygon)
        if corners[which]:
            west, south, east, north = corners[which]
            geometry = ogr.CreateGeometryFromWkt("POLYGON((%(w)s %(s)s,%(e)s %(s)s,%(e)s %(n)s,%(w)s %(n)s,%(w)s %(s)s))" % {"w": west, "s": south, "e": east, "n": north})
            geometry.Transform(osr.CoordinateTransformation(source, target))
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(geometry)
            layer.CreateFeature(feature)
        dataset = None
        return file

    return path


@pytest.fixture(scope="session")
def mine(tmp_path_factory):
    """Files of a small teaching mine by role; ``product`` is the folder of its clearest scene of 2019."""
    from mineeco.resources.sample.make import make

    files = make(str(tmp_path_factory.mktemp("mine")), years=[2019], size=120)
    return {**files, "product": files["LC08_L2SP_121042_20190731_20200827_02_T1"]}


@pytest.fixture(scope="session")
def teaching(tmp_path_factory, saved, values):
    """The teaching mine of all 19 years: EVI and LST as the largest of each year's clear views (plain NumPy), the truth, and the mines."""
    from mineeco.resources.sample.make import make

    folder = tmp_path_factory.mktemp("teaching")
    files = make(str(folder), size=120)
    views = collections.defaultdict(list)
    for product, path in files.items():
        if "_L2SP_" not in product:
            continue
        bands = ("SR_B1", "SR_B3", "SR_B4", "ST_B6") if product.startswith("LT05") else ("SR_B2", "SR_B4", "SR_B5", "ST_B10")
        blue, red, nir, surface = (gdal.Open(os.path.join(path, "%s_%s.TIF" % (product, band))).ReadAsArray().astype(float) for band in bands)
        blue, red, nir = (band * 2.75e-5 - 0.2 for band in (blue, red, nir))
        cloudy = (gdal.Open(os.path.join(path, product + "_QA_PIXEL.TIF")).ReadAsArray() & 31) > 0  # fill, dilated, cirrus, cloud, shadow
        evi, lst = 2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1), surface * 0.00341802 + 149
        views[int(product[17:21])].append(np.where(cloudy, np.nan, [evi, lst]))
    years = sorted(views)
    evi, lst = np.array([np.fmax.reduce(views[year]) for year in years]).transpose(1, 0, 2, 3)
    count = np.array([np.isfinite(np.array(views[year])[:, 0]).sum(axis=0) for year in years])
    transform = gdal.Open(files["dem"]).GetGeoTransform()
    stacks = {
        name: saved(folder / (name + ".tif"), np.nan_to_num(stack, nan=-9999), ["%s_%d" % (name, year) for year in years], -9999, origin=(transform[0], transform[3]))
        for name, stack in (("evi", evi), ("lst", lst), ("count", count))
    }
    return types.SimpleNamespace(
        years=years, LST=[stacks["lst"]], EVI=[stacks["evi"]], COUNT=[stacks["count"]], mines=files["mines"], truth=values(files["restored"], 1), mined=values(files["mined_year"], 1) > 0,
        files=files, mined_year=values(files["mined_year"], 1), reclaimed_year=values(files["reclaimed_year"], 1), origin=(transform[0], transform[3]),
    )


@pytest.fixture(scope="session")
def examples(scene, mine):
    """Return a function that gives the parameters of one ordinary run of an algorithm, its results in a folder.

    A new algorithm adds its line here.
    """
    importance = [os.path.join(scene.folder, "importance_%s.csv" % city) for city in ("anshan", "handan")]
    for path, scores in zip(importance, ((9, 7, 3), (5, 8, 1))):
        with open(path, "w", encoding="utf-8") as file:
            file.write("driver,incmse_z,r\n" + "".join("%s,%s,%s\n" % (name, score, score / 10) for name, score in zip(("dem", "rain", "slope"), scores)))
    height, corner = read(mine["dem"], 1), gdal.Open(mine["dem"]).GetGeoTransform()
    height[40:60, 50:70] -= 6
    dug = save(os.path.join(scene.folder, "dug.tif"), np.nan_to_num(height, nan=-9999), ("dem",), -9999, origin=(corner[0], corner[3]))
    worth = os.path.join(scene.folder, "worth.csv")
    with open(worth, "w", encoding="utf-8") as file:
        file.write("code,name,value\n" + "".join("%d,class %d,%d\n" % (code, code, 1000 * code) for code in range(1, 10)))
    inputs = {
        "importlandsat": {"FOLDER": mine["product"]},
        "qualitymask": {"INPUT": scene.quality, "PRODUCT": "landsat_c2"},
        "scalescene": {"INPUT": scene.dn, "PRODUCT": "landsat_c2"},
        "spectralindex": {"INPUT": scene.stack, "INDEX": "ndvi"},
        "watermask": {"INPUT": scene.stack},
        "rsei": {"NDVI": scene.index["ndvi"], "WET": scene.index["wet"], "NDBSI": scene.index["ndbsi"], "LST": scene.lst, "WATER": scene.water},
        "classifylevels": {"INPUT": scene.index["ndvi"], "METHOD": "natural"},
        "rseiseries": {
            **{name: [scene.index[name.lower()], scene.index_worse[name.lower()]] for name in ("NDVI", "WET", "NDBSI")}, "LST": [scene.lst, scene.index_worse["lst"]],
            "WATER": [scene.water, scene.water], "YEARS": "2001,2004",
        },
        "composite": {"INPUTS": scene.dated},
        "landsatcomposites": {"FOLDER": mine["scenes"]},
        "surfacetemperature": {"INPUT": scene.lst},
        "importmodis": {"REFLECTANCE": scene.modis["MOD09A1", 2001], "VEGETATION": scene.modis["MOD13A1", 2001], "TEMPERATURE": scene.modis["MOD11A2", 2001]},
        "modiscomposites": {"FOLDER": os.path.join(scene.folder, "modis")},
        "alignrasters": {"INPUTS": [scene.index["ndvi"], scene.classes]},
        "indicatorraster": {"METHOD": "idw", "STATIONS": scene.points, "VALUE_FIELDS": "id", "REFERENCE": scene.lst},
        "vegetationcover": {"INPUT": scene.index["ndvi"]},
        "rusler": {"RAIN": scene.rain},
        "ruslek": {"SAND": scene.soil["sand"], "SILT": scene.soil["silt"], "CLAY": scene.soil["clay"], "CARBON": scene.soil["carbon"]},
        "ruslec": {"METHOD": "vanderknijff", "NDVI": scene.index["ndvi"]},
        "ruslep": {"METHOD": "table", "LANDCOVER": scene.classes, "SCHEME": "li2020"},
        "ruslels": {"DEM": mine["dem"]},
        "rusle": {"R": scene.factors["r"], "K_VALUE": 0.03, "LS_VALUE": 4, "C": scene.factors["c"], "P_VALUE": 1},
        "mlri": {"LST": [scene.annual["LST"]], "EVI": [scene.annual["EVI"]]},
        "trend": {"INPUTS": [scene.annual["EVI"]]},
        "hurst": {"INPUTS": [scene.annual["EVI"]]},
        "restorationclasses": {**{role: scene.annual[role] for role in ("TREND", "HURST")}, "LST": [scene.annual["LST"]], "EVI": [scene.annual["EVI"]], "PERMUTATIONS": 99},
        "mlrirestoration": {"LST": [scene.annual["LST"]], "EVI": [scene.annual["EVI"]], "MINES": scene.annual["MINES"], "START_FIELD": "start", "PERMUTATIONS": 99},
        "restorationyear": {"INPUTS": [scene.annual["EVI"]]},
        "minestatistics": {"MINES": scene.annual["MINES"], "CLASSES": scene.classes, "VALUES": [scene.annual["EVI"]], "TYPE_FIELD": "id", "START_FIELD": "start"},
        "samplepoints": {"CLASSES": scene.classes, "SIZE": 80},
        "accuracy": {"CLASSES": scene.classes, "POINTS": scene.points},
        "groupcomparison": {"TABLE": scene.register, "VALUE_FIELD": "sci,sai", "GROUP_FIELD": "region"},
        "distancetomine": {"MINES": mine["mines"], "REFERENCE": mine["dem"]},
        "mineshare": {"MINES": mine["mines"], "REFERENCE": mine["dem"], "WINDOW": 600},
        "correlation": {"TARGET": scene.index["ndvi"], "DRIVERS": [scene.index["wet"], scene.index["ndbsi"], scene.lst]},
        "forestdrivers": {"TARGET": scene.index["ndvi"], "DRIVERS": [scene.index["wet"], scene.index["ndbsi"], scene.lst], "TREES": 20, "FEATURES": 2},
        "rankdrivers": {"TABLES": importance, "CORRELATIONS": importance},
        "mineversusregion": {"VALUES": [mine["dem"]], "YEARS": "2019", "MINES": mine["mines"], "REGION": mine["study_area"]},
        "mineareaclasses": {"VALUES": mine["dem"], "MINES": mine["mines"], "BREAKS": "0.02,0.05"},
        "latitudeprofile": {"VALUES": mine["dem"], "MINES": mine["mines"], "BIN": 0.005},
        "distancegradient": {"VALUES": [mine["dem"]], "YEARS": "2019", "MINES": mine["mines"], "RING": 60},
        "changebetweendates": {"BEFORE": scene.index["ndvi"], "AFTER": scene.index["wet"], "BEFORE_CLASSES": scene.classes, "AFTER_CLASSES": scene.classes},
        "desertificationindex": {"NDVI": scene.index["ndvi"], "ALBEDO": scene.index["albedo"], "WATER": scene.water},
        "vegetationhealth": {"NDVI": [scene.index["ndvi"]], "LST": [scene.lst]},
        "resilience": {"INDICATORS": [scene.index["ndbsi"], scene.index["wet"], scene.index["albedo"], scene.lst]},
        "resilienceseries": {"TABLE": scene.series},
        "objectiveweights": {"INDICATORS": [scene.index["ndvi"], scene.index["ndbsi"], scene.lst], "DIRECTIONS": "+,-,-"},
        "ahpweights": {"MATRIX": "2,4,1/2,3,1/5,1/7", "NAMES": "cover,heat,water,people"},
        "resistancesurface": {"LANDUSE": scene.classes, "SCHEME": "li2020", "WEIGHT_LANDUSE": 1, "WEIGHT_SLOPE": 0, "WEIGHT_ELEVATION": 0},
        "ecologicalsources": {"LANDUSE": scene.classes, "SCHEME": "li2020", "CLASSES": "1,4", "MIN_AREA": 0.1},
        "costsurface": {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"]},
        "corridors": {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], "LANDUSE": scene.classes},
        "radiationchannels": {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], "CORRIDORS": scene.pattern["corridors"]},
        "ecologicalnodes": {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], "CORRIDORS": scene.pattern["corridors"]},
        "networkmetrics": {"SOURCES": scene.pattern["sources"], "CORRIDORS": scene.pattern["corridors"], "DISTANCE": 4000, "LANDSCAPE_AREA": 2.7},
        "comparepatterns": {"SOURCES": [scene.pattern["sources"]] * 2, "CORRIDORS": [scene.pattern["corridors"]] * 2, "YEARS": "2009,2013", "DISTANCE": 4000},
        "restorationpriority": {"RESISTANCE": scene.pattern["resistance"], "SOURCES": scene.pattern["sources"], "SITES": scene.annual["MINES"], "TARGET_RESISTANCE": 1.5, "DISTANCE": 4000},
        "patternplan": {"LANDUSE": scene.classes, "FORBIDDEN": "4", "SOURCES": scene.pattern["sources"], "CORRIDORS": scene.pattern["corridors"], "NODES": scene.points, "BUFFER": 60, "CORRIDOR_WIDTH": 90, "NODE_RADIUS": 0},
        "earthwork": {"BEFORE": mine["dem"], "AFTER": dug, "ZONES": mine["mines"], "ERROR_BEFORE": 0.5, "ERROR_AFTER": 0.5, "COVER_DEPTH": 0.5, "GRAVEL_DEPTH": 0.2, "MANURE_T_PER_MU": 3},
        "deformationalarm": {"INPUT": scene.index["ndvi"], "THRESHOLD": 0.85, "MIN_AREA": 1800, "SLOPE": scene.index["albedo"]},
        "ecosystemvalue": {"LANDCOVER": [mine["landcover_2009"], mine["landcover_2018"]], "TABLE": worth},
        "beforeafter": {"VALUES": [scene.annual["EVI"]], "EVENT": "2007", "TREATED": scene.pattern["sources"]},
        "securitypattern": {"LANDUSE": scene.classes, "SCHEME": "li2020", "CLASSES": "1,4", "MIN_AREA": 0.1, "WEIGHT_LANDUSE": 1, "WEIGHT_SLOPE": 0, "WEIGHT_ELEVATION": 0, "DISTANCE": 4000},
        "beforeafterpicture": {"INPUTS": scene.dated, "ZONES": scene.annual["MINES"], "VALUES": [scene.annual["EVI"]]},
        "report": {"LAYERS": [scene.lst, scene.classes, scene.annual["MINES"]], "TABLES": [scene.register], "TITLE": "Small scene"},
        "threedimensionresilience": {
            "COVER": scene.index["ndvi"], "EROSION": scene.factors["r"], "EROSION_UNIT": "t_km2", "EVI": [scene.annual["EVI"]], "SOURCES": scene.pattern["sources"],
            "CORRIDORS": scene.pattern["corridors"], "DISTANCE": 4000, "CLASSES": scene.classes, "MINES": scene.annual["MINES"], "ZONES": scene.annual["MINES"],
        },
        "landscapemetrics": {"LANDCOVER": scene.classes, "SCHEME": "li2020", "METRICS": "shdi,hai", "UNIT": "grid", "GRID_SIZE": 300},
    }
    outputs = {
        "importlandsat": {"OUTPUT": "scene.tif"},
        "qualitymask": {"OUTPUT": "mask.tif"},
        "scalescene": {"OUTPUT": "scaled.tif"},
        "spectralindex": {"OUTPUT": "ndvi.tif"},
        "watermask": {"OUTPUT": "water.tif"},
        "rsei": {"OUTPUT": "rsei.tif", "OUTPUT_CLASSES": "classes.tif", "OUTPUT_TABLE": "loadings.csv", "OUTPUT_MODEL": "model.json", "OUTPUT_HTML": "page.html"},
        "classifylevels": {"OUTPUT": "levels.tif", "OUTPUT_TABLE": "areas.csv"},
        "rseiseries": {"OUTPUT": "rsei.tif", "OUTPUT_TABLE": "years.csv", "OUTPUT_MODEL": "model.json", "OUTPUT_HTML": "page.html"},
        "composite": {"OUTPUT": "composite.tif", "OUTPUT_COUNT": "count.tif"},
        "surfacetemperature": {"OUTPUT": "kelvin.tif"},
        "importmodis": {"OUTPUT": "modis.tif"},
        "modiscomposites": {"OUTPUT_FOLDER": "composites", "OUTPUT_TABLE": "ledger.csv", "OUTPUT_NDVI": "own_ndvi.tif", "OUTPUT_LST_COUNT": "own_count.tif"},
        "alignrasters": {"OUTPUT_FOLDER": "aligned", "OUTPUT_TABLE": "what.csv"},
        "indicatorraster": {"OUTPUT": "figures.tif"},
        "landsatcomposites": {"OUTPUT_FOLDER": "composites", "OUTPUT_TABLE": "ledger.csv", "OUTPUT_EVI": "own_evi.tif", "OUTPUT_LST_COUNT": "own_count.tif"},
        "vegetationcover": {"OUTPUT": "fvc.tif"},
        "rusler": {"OUTPUT": "r.tif"},
        "ruslek": {"OUTPUT": "k.tif"},
        "ruslec": {"OUTPUT": "c.tif"},
        "ruslep": {"OUTPUT": "p.tif"},
        "ruslels": {"OUTPUT": "ls.tif", "OUTPUT_L": "l.tif", "OUTPUT_S": "s.tif", "OUTPUT_ACCUMULATION": "accumulation.tif"},
        "rusle": {"OUTPUT": "loss.tif", "OUTPUT_CLASSES": "classes.tif", "OUTPUT_TABLE": "sums.csv", "OUTPUT_HTML": "page.html"},
        "mlri": {"OUTPUT": "mlri.tif"},
        "trend": {"OUTPUT": "trend.tif"},
        "hurst": {"OUTPUT": "hurst.tif"},
        "restorationclasses": {"OUTPUT": "classes.tif", "OUTPUT_TYPES": "types.tif", "OUTPUT_RECENT": "recent.tif"},
        "mlrirestoration": {
            "OUTPUT": "mlri.tif", "OUTPUT_TREND": "trend.tif", "OUTPUT_HURST": "hurst.tif", "OUTPUT_CLASSES": "classes.tif", "OUTPUT_TYPES": "types.tif", "OUTPUT_RECENT": "recent.tif",
            "OUTPUT_MINES": "mines.gpkg", "OUTPUT_TABLE": "register.csv", "OUTPUT_CURVES": "curves.csv", "OUTPUT_HTML": "page.html",
        },
        "restorationyear": {"OUTPUT": "years.tif"},
        "minestatistics": {"OUTPUT_TABLE": "register.csv", "OUTPUT": "mines.gpkg", "OUTPUT_GROUPS": "groups.csv"},
        "samplepoints": {"OUTPUT": "points.gpkg", "OUTPUT_KML": "points.kml"},
        "accuracy": {"OUTPUT": "matrix.csv", "OUTPUT_TABLE": "accuracy.csv", "OUTPUT_HTML": "page.html"},
        "groupcomparison": {"OUTPUT": "clusters.gpkg", "OUTPUT_TABLE": "tests.csv", "OUTPUT_GROUPS": "groups.csv", "OUTPUT_HTML": "page.html"},
        "distancetomine": {"OUTPUT": "distance.tif"},
        "mineshare": {"OUTPUT": "share.tif"},
        "correlation": {"OUTPUT_TABLE": "correlations.csv", "OUTPUT_HTML": "page.html"},
        "forestdrivers": {
            "OUTPUT": "predicted.tif", "OUTPUT_RESIDUAL": "residual.tif", "OUTPUT_TABLE": "importance.csv", "OUTPUT_SKILL": "skill.csv", "OUTPUT_PAIRS": "pairs.csv", "OUTPUT_HTML": "page.html",
        },
        "rankdrivers": {"OUTPUT_TABLE": "ranking.csv", "OUTPUT_HTML": "page.html"},
        "mineversusregion": {"OUTPUT_TABLE": "means.csv", "OUTPUT_DENSITIES": "densities.csv", "OUTPUT_HTML": "page.html"},
        "mineareaclasses": {"OUTPUT_TABLE": "classes.csv", "OUTPUT_MINES": "mines.csv", "OUTPUT_HTML": "page.html"},
        "latitudeprofile": {"OUTPUT_TABLE": "profile.csv", "OUTPUT_HTML": "page.html"},
        "distancegradient": {"OUTPUT_TABLE": "rings.csv", "OUTPUT": "rings.gpkg", "OUTPUT_TRANSITION": "transition.csv", "OUTPUT_HTML": "page.html"},
        "changebetweendates": {"OUTPUT": "change.tif", "OUTPUT_RATE": "rate.tif", "OUTPUT_TABLE": "transitions.csv"},
        "desertificationindex": {"OUTPUT": "ddi.tif", "OUTPUT_HTML": "page.html"},
        "vegetationhealth": {"OUTPUT": "vci.tif", "OUTPUT_TCI": "tci.tif", "OUTPUT_VHI": "vhi.tif"},
        "resilience": {
            "OUTPUT": "p.tif", "OUTPUT_CLASSES": "classes.tif", "OUTPUT_SENSITIVITY": "doubt.tif", "OUTPUT_TABLE": "weights.csv", "OUTPUT_MODEL": "model.json", "OUTPUT_HTML": "page.html",
        },
        "resilienceseries": {
            "OUTPUT": "p.tif", "OUTPUT_CLASSES": "classes.tif", "OUTPUT_TABLE": "areas.csv", "OUTPUT_GROWTH": "growth.csv", "OUTPUT_TRANSITIONS": "transitions.csv",
            "OUTPUT_MODEL": "model.json", "OUTPUT_HTML": "page.html",
        },
        "objectiveweights": {"OUTPUT_TABLE": "weights.csv"},
        "ahpweights": {"OUTPUT_TABLE": "weights.csv"},
        "resistancesurface": {"OUTPUT": "resistance.tif", "OUTPUT_LANDUSE": "landuse.tif"},
        "ecologicalsources": {"OUTPUT": "sources.gpkg", "OUTPUT_RASTER": "sources.tif"},
        "costsurface": {"OUTPUT": "cost.tif", "OUTPUT_ALLOCATION": "nearest.tif", "OUTPUT_BACKLINK": "backlink.tif"},
        "corridors": {"OUTPUT": "corridors.gpkg", "OUTPUT_SWATH": "swath.tif"},
        "radiationchannels": {"OUTPUT": "channels.gpkg"},
        "ecologicalnodes": {"OUTPUT": "nodes.gpkg"},
        "networkmetrics": {"OUTPUT_NODES": "nodes.gpkg", "OUTPUT_LINKS": "links.gpkg", "OUTPUT_TABLE": "network.csv"},
        "comparepatterns": {"OUTPUT": "change.gpkg", "OUTPUT_CORRIDORS": "corridors.gpkg", "OUTPUT_TABLE": "ledger.csv", "OUTPUT_HTML": "page.html"},
        "restorationpriority": {"OUTPUT": "sites.gpkg", "OUTPUT_TABLE": "ranking.csv", "OUTPUT_HTML": "page.html"},
        "patternplan": {"OUTPUT": "zones.tif", "OUTPUT_TABLE": "areas.csv", "OUTPUT_CONFLICTS": "conflicts.csv", "OUTPUT_HTML": "page.html"},
        "earthwork": {"OUTPUT": "difference.tif", "OUTPUT_TABLE": "volumes.csv", "OUTPUT_HTML": "page.html"},
        "deformationalarm": {"OUTPUT": "alarm.gpkg"},
        "ecosystemvalue": {"OUTPUT_TABLE": "values.csv", "OUTPUT_HTML": "page.html"},
        "beforeafter": {"OUTPUT_TABLE": "effects.csv", "OUTPUT_MEANS": "means.csv", "OUTPUT_HTML": "page.html"},
        "securitypattern": {
            "OUTPUT_RESISTANCE": "resistance.tif", "OUTPUT_SOURCES": "sources.gpkg", "OUTPUT_COST": "cost.tif", "OUTPUT_ALLOCATION": "allocation.tif", "OUTPUT_CORRIDORS": "corridors.gpkg",
            "OUTPUT_CHANNELS": "channels.gpkg", "OUTPUT_NODES": "nodes.gpkg", "OUTPUT_ZONES": "zones.tif", "OUTPUT_TABLE": "ledger.csv", "OUTPUT_HTML": "page.html",
        },
        "beforeafterpicture": {"OUTPUT_HTML": "plates.html", "OUTPUT_FOLDER": "plates"},
        "report": {"OUTPUT_HTML": "dossier.html"},
        "threedimensionresilience": {"OUTPUT_TABLE": "scores.csv", "OUTPUT": "zones.gpkg", "OUTPUT_HTML": "page.html"},
        "landscapemetrics": {"OUTPUT": "metrics.tif", "OUTPUT_ZONES": "units.gpkg", "OUTPUT_TABLE": "units.csv"},
    }

    def parameters(name, folder):
        return {**inputs[name], **{key: os.path.join(str(folder), file) for key, file in outputs[name].items()}}

    return parameters
