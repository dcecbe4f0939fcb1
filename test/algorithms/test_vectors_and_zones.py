"""Vector results, zones of either kind, and land cover with its meaning, through algorithms of a few lines that exist only here."""
import os

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

WEST, NORTH, CELL = 300000, 2800000, 30  # of the small scene


def box(column, row, wide, tall):
    """A rectangle of whole cells of the small scene as WKT."""
    x, y = WEST + CELL * column, NORTH - CELL * row
    return "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))" % (x, y, x + CELL * wide, y, x + CELL * wide, y - CELL * tall, x, y - CELL * tall, x, y)


def centre(column, row):
    """The centre of a cell as WKT."""
    return "POINT(%d %d)" % (WEST + CELL * column + CELL // 2, NORTH - CELL * row - CELL // 2)


@pytest.fixture
def layer(tmp_path):
    """Return a function that writes features, [(WKT or None, value)], and gives the file."""

    def make(name, rows, field="id", kind=ogr.OFTInteger):
        path = str(tmp_path / (name + ".gpkg"))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32650)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        table = dataset.CreateLayer(name, reference, ogr.wkbUnknown if rows else ogr.wkbPolygon)
        table.CreateField(ogr.FieldDefn(field, kind))
        for wkt, value in rows:
            feature = ogr.Feature(table.GetLayerDefn())
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            if value is not None:
                feature.SetField(field, value)
            table.CreateFeature(feature)
        dataset = None
        return path

    return make


@pytest.fixture
def small(registry):
    """Return a function that runs ``steps(job)`` as an algorithm with the parameters that ``declare(algorithm)`` adds; gives (results, log, context)."""
    from mineeco.algorithms.base import MineEcoAlgorithm
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

    def run(declare, steps, **parameters):
        class Small(MineEcoAlgorithm):
            NAME, GROUP, REFERENCE = "small", "quality", "none"

            def displayName(self):
                return "Small"

            def summary(self):
                return "Small"

            def initAlgorithm(self, configuration=None):
                declare(self)

            def run_steps(self, job):
                steps(job)

        log = []

        class Feedback(QgsProcessingFeedback):
            def pushInfo(self, text):
                log.append(text)

            def pushWarning(self, text):
                log.append("WARNING " + text)

            def reportError(self, text, fatalError=False):
                log.append("ERROR " + text)

        algorithm, context = Small().create(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        fine, sentence = algorithm.checkParameterValues(parameters, context)
        if not fine:
            raise QgsProcessingException(sentence)
        results, _ = algorithm.run(parameters, context, Feedback(), {}, False)
        return results, log, context

    return run


# ------------------------------------------------------------------------------------------------------ vector results
FIELDS = [("id", int), ("resistance", float), ("name", str)]


@pytest.fixture
def write(small, scene):
    """Return a function that writes two rectangles to OUTPUT; `late` is called when they are written."""
    from qgis.core import QgsGeometry, QgsWkbTypes

    def declare(algorithm):
        algorithm.add_raster("INPUT", "Raster", "Gives the grid of the result.")
        algorithm.add_grid()
        algorithm.add_vector_output("OUTPUT", "Rectangles", "Two rectangles.")

    def run(output, late=None, fields=None):
        def steps(job):
            job.use_grid("INPUT")
            first = (np.int64(7), np.float32(0.5), "矿区")  # NumPy's numbers, as they come from the science
            shapes = [(QgsGeometry.fromWkt(box(0, 0, 10, 10)), first), (QgsGeometry.fromWkt(box(20, 20, 5, 5)), (8, float("nan"), None))]
            job.vector("OUTPUT", fields or FIELDS, QgsWkbTypes.Type.Polygon, shapes)
            if late is not None:
                late()

        return small(declare, steps, INPUT=scene.index["ndvi"], OUTPUT=output)

    return run


def rows_of(source):
    """CRS, fields, and attributes (None where empty) of a file or table."""
    from qgis.core import NULL, QgsVectorLayer

    found = QgsVectorLayer(source, "x", "ogr")
    assert found.isValid()
    names = [name for name in found.fields().names() if name != "fid"]
    return found.crs().authid(), names, [[None if feature[name] in (NULL, "") else feature[name] for name in names] for feature in found.getFeatures()]


@pytest.mark.parametrize(("ending", "beside"), [
    (".gpkg", set()), (".geojson", set()), (".fgb", set()), (".shp", {".shx", ".dbf", ".prj", ".cpg"}), (".csv", {".csvt"}),
])
def test_files_appear_whole(write, tmp_path, ending, beside):
    """With everything that belongs to them, and nothing unfinished left."""
    path = str(tmp_path / ("矿 a" + ending))
    results, _, _ = write(path)
    assert results == {"OUTPUT": path}
    assert set(os.listdir(tmp_path)) == {"矿 a" + end for end in {ending, ending + ".mineeco.json"} | beside}
    crs, names, rows = rows_of(path)
    assert crs == ("" if ending == ".csv" else "EPSG:32650")
    assert names == ["id", "resistance", "name"]
    assert sorted(rows, key=lambda row: row[0]) == [[7, 0.5, "矿区"], [8, None, None]]


@pytest.mark.parametrize("ending", [".gpkg", ".shp", ".geojson"])
def test_a_failing_run_leaves_the_old_file(write, tmp_path, ending):
    from mineeco.messages import InputProblem

    path = tmp_path / ("old" + ending)
    write(str(path))
    before = {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)}

    def late():
        raise InputProblem("too late")

    with pytest.raises(Exception, match="too late"):
        write(str(path), late)
    assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == before


def test_a_value_that_the_file_cannot_hold(write, tmp_path):
    """The sentence names the wanted file; of the unfinished one nothing is left, not even what its closing writes."""
    with pytest.raises(Exception, match=r"Writing .*new\.shp failed") as caught:
        write(str(tmp_path / "new.shp"), fields=[("id", int), ("resistance", float), ("name", int)])
    assert ".partial" not in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_memory_and_temporary_layers(write):
    """One layer to load, and it holds the rows."""
    from qgis.core import QgsProcessingOutputLayerDefinition, QgsProcessingUtils, QgsProject

    project = QgsProject()
    for output in ("memory:", "TEMPORARY_OUTPUT", QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)):
        results, _, context = write(output)
        found = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        assert [feature["id"] for feature in found.getFeatures()] == [7, 8]
        wanted = [results["OUTPUT"]] if isinstance(output, QgsProcessingOutputLayerDefinition) else []
        assert list(context.layersToLoadOnCompletion()) == wanted


def table(path, name):
    return "ogr:dbname='%s' table=\"%s\" (geom)" % (path, name)


def test_tables_of_a_geopackage(write, tmp_path):
    """A new table joins the others; a plain file name would replace them all and is refused."""
    path = str(tmp_path / "plan.gpkg")
    write(table(path, "first"))
    results, _, _ = write(table(path, "second"))
    assert results["OUTPUT"] == path + "|layername=second"
    for name in ("first", "second"):
        assert rows_of(path + "|layername=" + name)[2] == [[7, 0.5, "矿区"], [8, None, None]]
    before = open(path, "rb").read()
    with pytest.raises(Exception, match="holds further tables"):
        write(path)
    assert open(path, "rb").read() == before


def test_a_geopackage_with_rasters_is_not_replaced(write, scene, tmp_path):
    path = str(tmp_path / "rasters.gpkg")
    gdal.Translate(path, scene.lst, format="GPKG", creationOptions=["RASTER_TABLE=lst"])
    gdal.Translate(path, scene.index["ndvi"], format="GPKG", creationOptions=["RASTER_TABLE=ndvi", "APPEND_SUBDATASET=YES"])
    with pytest.raises(Exception, match="holds further tables"):
        write(path)


def test_the_geopackage_that_the_input_lies_in(small, scene, tmp_path):
    """Inputs named with a table are found in their file."""
    from qgis.core import Qgis

    path = str(tmp_path / "one.gpkg")
    gdal.Translate(path, scene.lst, format="GPKG", creationOptions=["RASTER_TABLE=lst"])

    def declare(algorithm):
        algorithm.add_raster("INPUT", "Raster", "Gives the grid of the result.")
        algorithm.add_vector_output("OUTPUT", "Rectangles", "Two rectangles.")

    for source in (path, "GPKG:%s:lst" % path) if Qgis.QGIS_VERSION_INT >= 32800 else (path,):  # QGIS 3.22 itself takes the name of a table for that of a file
        with pytest.raises(Exception, match="would overwrite the input INPUT"):
            small(declare, lambda job: None, INPUT=source, OUTPUT=path)


def test_a_geopackage_that_is_being_edited(write, registry, tmp_path):
    """Its edits lie in a log beside it, and would hide the new rows from every reader."""
    from qgis.core import Qgis, QgsFeature, QgsVectorLayer

    if Qgis.QGIS_VERSION_INT < 32800:
        pytest.skip("QGIS 3.22 puts edits into the file at once: there is no log")
    path = str(tmp_path / "x.gpkg")
    write(path)
    opened = QgsVectorLayer(path, "opened", "ogr")
    write(path)  # only shown: replaced
    opened = QgsVectorLayer(path, "opened", "ogr")
    opened.startEditing()
    opened.addFeatures([QgsFeature(opened.fields())])
    opened.commitChanges(False)
    assert os.path.getsize(path + "-wal")
    with pytest.raises(Exception, match=r"x\.gpkg is open and was edited"):
        write(path)
    del opened
    write(path)
    assert [row[0] for row in rows_of(path)[2]] == [7, 8]


@pytest.mark.parametrize("name", ["x.tab", "x.xlsx", "x.gdb", "x"])
def test_other_kinds_of_files_are_refused(write, tmp_path, name):
    with pytest.raises(Exception, match=r"choose a name that ends in \.gpkg, \.shp"):
        write(str(tmp_path / name))
    assert os.listdir(tmp_path) == []


def test_what_is_no_geopackage_is_replaced(write, tmp_path):
    path = tmp_path / "x.gpkg"
    path.write_text("not a database")
    write(str(path))
    assert len(rows_of(str(path))[2]) == 2


def test_shapefiles_cut_long_names(write, tmp_path):
    _, log, _ = write(str(tmp_path / "x.shp"), fields=[("id", int), ("mean_resistance", float), ("name", str)])
    assert any(line.startswith("WARNING") and "mean_resistance" in line for line in log)


# --------------------------------------------------------------------------------------------------------------- zones
@pytest.fixture
def zones(small, scene, values, tmp_path):
    """Return a function that gives (ids, cells of each zone by id, log) of a zone layer."""

    def declare(algorithm):
        algorithm.add_raster("INPUT", "Raster", "Gives the grid of the result.")
        algorithm.add_zones("ZONES", "Zones", "Zones of either kind.")
        algorithm.add_grid()
        algorithm.add_raster_output("OUTPUT", "Numbers", "Number of the zone of every cell.")

    def run(source, **more):
        kept = []

        def steps(job):
            job.use_grid("INPUT")
            kept.append(job.zones("ZONES"))
            job.write([job.target("OUTPUT", ("zone",))], lambda block: (block,), [kept[0].layer])

        out = str(tmp_path / "zones.tif")
        _, log, _ = small(declare, steps, INPUT=scene.index["ndvi"], ZONES=source, OUTPUT=out, **more)
        numbers = values(out, 1)
        return kept[0].ids, {one: int(np.sum(numbers == place)) for place, one in enumerate(kept[0].ids, 1)}, log

    return run


def test_features_with_one_id_are_one_zone(zones, layer):
    found = zones(layer("mines", [(box(0, 0, 10, 10), 7), (box(20, 20, 10, 10), 3), (box(40, 0, 5, 5), 7)]))
    assert found[:2] == ([7, 3], {7: 125, 3: 100})


def test_the_later_of_two_zones_wins(zones, layer):
    found = zones(layer("mines", [(box(0, 0, 10, 10), 1), (box(5, 5, 10, 10), 2)]))
    assert found[1] == {1: 75, 2: 100}


def test_names_as_ids_and_feature_ids(zones, layer):
    rows = [(box(0, 0, 10, 10), "Pit A"), (box(20, 20, 10, 10), "矿 B")]
    named = layer("named", rows, "name", ogr.OFTString)
    assert zones(named, ZONES_FIELD="name")[:2] == (["Pit A", "矿 B"], {"Pit A": 100, "矿 B": 100})
    assert zones(named)[0] == [1, 2]  # without a field id: the feature ids
    with pytest.raises(Exception, match="ZONES has no field nam; it has: fid, name"):
        zones(named, ZONES_FIELD="nam")


def test_empty_ids(zones, layer):
    """A new shapefile's field id is empty throughout: then the feature ids count. Empty here and there is a mistake."""
    ids, _, log = zones(layer("empty", [(box(0, 0, 10, 10), None), (box(20, 20, 10, 10), None)]))
    assert ids == [1, 2]
    assert any("the field id is empty" in line for line in log)
    with pytest.raises(Exception, match="the field id is empty for 1 of 2 features"):
        zones(layer("some", [(box(0, 0, 10, 10), None), (box(20, 20, 10, 10), 4)]))


def test_points_and_lines_mark_their_cells(zones, layer):
    assert zones(layer("points", [(centre(3, 4), 1), (centre(59, 49), 2)]))[1] == {1: 1, 2: 1}
    # along the first row of cells, from the first centre to the last
    line = "LINESTRING(%d %d,%d %d)" % (WEST + 15, NORTH - 15, WEST + 59 * CELL + 15, NORTH - 15)
    assert zones(layer("line", [(line, 5)]))[1] == {5: 60}


def test_features_without_a_shape_are_passed_over(zones, layer):
    assert zones(layer("holes", [(None, 1), (box(0, 0, 2, 2), 2)]))[:2] == ([2], {2: 4})


def test_layers_in_memory(zones, registry):
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

    memory = QgsVectorLayer("Polygon?crs=EPSG:32650&field=id:integer", "drawn", "memory")
    feature = QgsFeature(memory.fields())
    feature.setGeometry(QgsGeometry.fromWkt(box(0, 0, 3, 3)))
    feature.setAttributes([5])
    memory.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(memory)
    try:
        assert zones(memory.id())[:2] == ([5], {5: 9})
    finally:
        QgsProject.instance().removeMapLayer(memory.id())


def test_raster_of_labels(zones, scene, saved, tmp_path):
    assert zones(scene.classes)[1] == {code + 1: int(np.sum(scene.cover == code)) for code in range(4)}
    # 5 0 / 9 2 on cells of 25 x 25 of the scene's, 0 is nothing; the scene is 60 x 50
    assert zones(saved(tmp_path / "coarse.tif", np.array([[5, 0], [9, 2]]), ("label",), 0, cell=750))[:2] == ([2, 5, 9], {2: 625, 5: 625, 9: 625})


@pytest.mark.parametrize(("make", "words"), [
    (lambda scene, layer, saved, folder: scene.index["ndvi"], "whole labels"),
    (lambda scene, layer, saved, folder: saved(folder / "zero.tif", np.zeros((50, 60)), ("zero",)), "no label above 0"),
    (lambda scene, layer, saved, folder: layer("none", []), "ZONES has no features"),
    (lambda scene, layer, saved, folder: layer("far", [(box(5000, 0, 9, 9), 1)]), "ZONES lies outside the rasters"),
    (lambda scene, layer, saved, folder: str(folder / "nowhere.gpkg"), "ZONES is .*: give a layer or file that can be opened"),
])
def test_zones_that_are_none(zones, scene, layer, saved, tmp_path, make, words):
    with pytest.raises(Exception, match=words):
        zones(make(scene, layer, saved, tmp_path))


# ---------------------------------------------------------------------------------------------------------- land cover
VALUES = {"li2020": {1: 10.0, 2: 20.0, 3: 30.0, 4: 40.0, 5: 50.0, 6: 60.0}}


@pytest.fixture
def cover(small, scene, values, tmp_path):
    """Return a function that gives ({value or code: cells}, names, log) of the scene's land cover (codes 1 to 4)."""
    from mineeco.algorithms import landcover

    def declare(algorithm):
        algorithm.add_raster("LANDUSE", "Land use", "Codes of land use.")
        landcover.add_scheme(algorithm, "anything")
        landcover.add_overlay(algorithm)
        algorithm.add_grid()
        algorithm.add_raster_output("OUTPUT", "Values", "Value of every cell.")

    def run(presets=VALUES, **more):
        kept = []

        def steps(job):
            job.use_grid("LANDUSE")
            found = landcover.LandCover(job, "LANDUSE", presets)
            kept.append(found)
            job.write([job.target("OUTPUT", ("value",))], lambda *blocks: ((found.lookup if presets else np.asarray)(found.codes(*blocks)),), found.layers)

        out = str(tmp_path / "cover.tif")
        _, log, _ = small(declare, steps, **{"LANDUSE": scene.classes, "OUTPUT": out, **more})
        written = values(out, 1)
        return {float(one): int(np.sum(written == one)) for one in np.unique(written[np.isfinite(written)])}, kept[0].names, log

    return run


def cells(scene):
    """Cells of the codes 1 to 4 in the small scene."""
    return [int(np.sum(scene.cover == code)) for code in range(4)]


def text_file(tmp_path, text, encoding="utf-8-sig"):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding=encoding)
    return str(path)


def test_schemes_and_tables_give_codes_their_meaning(cover, scene, tmp_path):
    one, two, three, four = cells(scene)
    found, names, log = cover(SCHEME="li2020")
    assert found == {10: one, 20: two, 30: three, 40: four}
    assert names[1] == "Vegetation"
    assert any("code 1: Vegetation, value 10.0, %.2f %%" % (100 * one / scene.cover.size) in line for line in log)
    own = text_file(tmp_path, "code;name;value\n1;林地;99\n", "gb18030")
    found, names, _ = cover(SCHEME="li2020", TABLE=own)
    assert found == {20: two, 30: three, 40: four, 99: one}
    assert names[1] == "林地"
    every = text_file(tmp_path, "code,name,value\n1,a,1\n2,b,2\n3,c,3\n4,d,4\n")
    assert cover(TABLE=every)[0] == {1: one, 2: two, 3: three, 4: four}
    assert cover(None)[0] == {1: one, 2: two, 3: three, 4: four}  # where no value is asked for, codes need no meaning


@pytest.mark.parametrize(("table", "words"), [
    (None, "LANDUSE needs the meaning of its codes"),
    ("code,name,value\n1,a,1\n2,b,2\n", "holds the codes 3, 4, for which neither SCHEME nor TABLE has a value"),
    ("code,name,value\n1,a,many\n", r"line 2 \(code = 1; value = many\): it needs a whole number"),
    ("code,name,value\n1,a,1\n2.5,b,2\n", r"line 3 \(code = 2.5; value = 2\): it needs a whole number"),
    ("code,name,value\n1,a,nan\n", r"line 2 \(code = 1; value = nan\): it needs a whole number"),
    ("class,worth\n1,2\n", "no column code; it needs code, value and has class, worth"),
    ("code,name,value\n1,a,1\n1,b,2\n", "line 3: the code 1 has a row already"),
    ("code,name,value\n", "no rows below its header"),
])
def test_tables_that_do_not_help(cover, tmp_path, table, words):
    more = {} if table is None else {"TABLE": text_file(tmp_path, table)}
    with pytest.raises(Exception, match=words):
        cover(**more)


def test_a_quantity_is_no_land_cover(cover, scene):
    with pytest.raises(Exception, match="LANDUSE holds .* whole codes"):
        cover(SCHEME="li2020", LANDUSE=scene.index["ndvi"])


def test_features_are_burnt_over_the_land_cover(cover, scene, layer):
    """Polygons by cell centres, the later over the earlier; then lines and points over both, in every cell they touch."""
    one, two, three, four = cells(scene)
    # code 6 in columns and rows 0-9, code 5 in 5-14 over it; a road of code 4 along the first row, columns 0-9; a well of code 3 at (7, 7)
    road = "LINESTRING(%d %d,%d %d)" % (WEST + 15, NORTH - 15, WEST + 9 * CELL + 15, NORTH - 15)
    overlay = layer("works", [(box(0, 0, 10, 10), 6), (box(5, 5, 10, 10), 5), (road, 4), (centre(7, 7), 3)], "code")
    found, _, _ = cover(SCHEME="li2020", OVERLAY=overlay)
    # all of it lies on code 1: 100 + 100 - 25 cells are covered, of 6 remain 75 - 10, of 5 remain 100 - 1
    assert found == {10: one - 175, 20: two, 30: three + 1, 40: four + 10, 50: 99, 60: 65}


def test_features_of_one_kind_may_lie_elsewhere(cover, scene, layer):
    one, two, three, four = cells(scene)
    overlay = layer("works", [(box(0, 0, 10, 10), 2), ("LINESTRING(0 0,100 100)", 4)], "code")
    assert cover(SCHEME="li2020", OVERLAY=overlay)[0] == {10: one - 100, 20: two + 100, 30: three, 40: four}


@pytest.mark.parametrize(("rows", "field", "kind", "words"), [
    ([(box(0, 0, 9, 9), "6")], "klass", ogr.OFTString, "OVERLAY has no field code with class codes; it has: fid, klass"),
    ([(box(0, 0, 9, 9), "6"), (box(9, 9, 9, 9), "pond")], "code", ogr.OFTString, "does not hold a whole class code for every feature"),
    ([(box(0, 0, 9, 9), None)], "code", ogr.OFTInteger, "does not hold a whole class code for every feature"),
    ([(box(0, 0, 9, 9), 2.5)], "code", ogr.OFTReal, "does not hold a whole class code for every feature"),
    ([(box(900, 0, 9, 9), 2)], "code", ogr.OFTInteger, "OVERLAY lies outside the rasters"),
])
def test_features_that_cannot_be_burnt(cover, layer, rows, field, kind, words):
    with pytest.raises(Exception, match=words):
        cover(SCHEME="li2020", OVERLAY=layer("works", rows, field, kind))
