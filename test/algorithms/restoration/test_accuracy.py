"""Accuracy of class maps through Processing."""
import os

import numpy as np
import pytest

NAMES = [(1, "Significant increase (SI)", (26, 152, 80)), (2, "Others", (200, 120, 60))]
# Paper 004, Table 3, recomputed from its counts; rows map, columns reference, SI and others. Its printed slips: kappa of Antaibao .88 (the
# counts give .8745); for Shengli producer's and user's accuracy are exchanged (SI .81/.86, others .98/.96; and .8667 would round to .87).
COUNTS = {"v5.conf_Antaibao": [[377, 28], [6, 189]], "v5.conf_Shengli": [[13, 3], [2, 82]]}


def point(column, row):
    """Middle of a cell."""
    return "POINT(%d %d)" % (300015 + 30 * column, 2799985 - 30 * row)


@pytest.fixture
def named(tmp_path):
    """Return a function that writes a class raster with the names of its classes, as MineEco does."""
    from mineeco.gis.raster import Grid, Target, write
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)

    def make(codes, classes=NAMES):
        codes = np.array(codes, dtype=float)
        path = str(tmp_path / "classes.tif")
        grid = Grid(codes.shape[1], codes.shape[0], (300000.0, 30.0, 0.0, 2800000.0, 0.0, -30.0), reference.ExportToWkt())
        write(Target(path, ("class",), "uint8", classes=classes), lambda: np.where(codes == 0, np.nan, codes), [], grid, shape=codes.shape[::-1])
        return path

    return make


@pytest.mark.parametrize("key", list(COUNTS))
def test_table_3_of_the_paper(run, vectors, named, saved_polygons, read_rows, tmp_path, key):
    """A map whose first rows are SI; in each cell that counts a point with a code, a name or a short name."""
    counts, worked = np.array(COUNTS[key]), vectors[key]
    codes = np.repeat([1, 2], [500, 500]).reshape(25, 40)
    rows, says = [], {1: ["1", "Significant increase (SI)", "si"], 2: ["2", "others", "2.0"]}
    for number, count in enumerate(counts):
        reference = np.repeat([1, 2], count)
        for place, code in enumerate(reference.tolist()):
            cell = 500 * number + place
            rows.append((point(cell % 40, cell // 40), {"reference": says[code][place % 3]}))
    points = saved_polygons(tmp_path / "p.gpkg", rows)
    results, _ = run(
        "accuracy", CLASSES=named(codes), POINTS=points, OUTPUT=str(tmp_path / "m.csv"), OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_HTML=str(tmp_path / "p.html"),
    )
    assert results["OVERALL"] == pytest.approx(worked["OA"], abs=5e-5)
    assert results["KAPPA"] == pytest.approx(worked["kappa"], abs=5e-5)
    matrix = read_rows(tmp_path / "m.csv")
    assert [[float(row["reference_%d" % code]) for code in (1, 2)] for row in matrix[:2]] == counts.tolist()
    assert [row["map_class"] for row in matrix] == ["1", "2", "total", "producers_accuracy"]
    assert [float(row["users_accuracy"]) for row in matrix[:2]] == pytest.approx([worked["UA1"], worked["UA0"]], abs=5e-5)
    assert [float(matrix[3]["reference_%d" % code]) for code in (1, 2)] == pytest.approx([worked["PA1"], worked["PA0"]], abs=5e-5)
    assert float(matrix[2]["total"]) == worked["N"]
    table = read_rows(tmp_path / "t.csv")
    assert [float(row["producers_accuracy"]) for row in table] == pytest.approx([worked["PA1"], worked["PA0"], worked["OA"]], abs=5e-5)
    assert table[0]["name"] == "Significant increase (SI)"
    with open(tmp_path / "p.html", encoding="utf-8") as file:
        page = file.read()
    assert "Significant increase (SI)" in page
    assert "%.3f" % worked["OA"] in page


def test_adjusted_estimates_are_those_of_olofsson(run, saved, saved_polygons, read_rows, tmp_path):
    """Olofsson et al. (2014), Table 8 on a map with their shares (2, 1.5, 32, 64.5 %): accuracies as printed, areas scaled from 900,000 ha to 1,000 cells."""
    matrix = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
    cells = np.array([20, 15, 320, 645])
    codes = np.repeat([1, 2, 3, 4], cells).reshape(25, 40)
    rows = []
    for code, counts in enumerate(matrix, 1):
        own = np.flatnonzero(codes.ravel() == code)
        for place, reference in enumerate(np.repeat([1, 2, 3, 4], counts).tolist()):
            cell = int(own[place % own.size])  # several points in a small cell count each
            rows.append((point(cell % 40, cell // 40), {"judged": reference}))
    path = saved(tmp_path / "c.tif", codes, ("class",), 0)
    results, _ = run("accuracy", CLASSES=path, POINTS=saved_polygons(tmp_path / "p.gpkg", rows), REFERENCE_FIELD="judged", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert (results["OVERALL_ADJUSTED"], results["OVERALL_INTERVAL"]) == pytest.approx((.95, .02), abs=.005)
    table = read_rows(tmp_path / "t.csv")

    def column(name):
        return [float(row[name]) for row in table[:4]]

    assert column("users_adjusted") == pytest.approx([.88, .73, .93, .96], abs=.005)
    assert column("users_interval") == pytest.approx([.07, .10, .04, .02], abs=.005)
    assert column("producers_adjusted") == pytest.approx([.75, .85, .93, .96], abs=.005)
    hectares = np.array([21_158, 11_686, 285_770, 581_386])
    assert column("adjusted_km2") == pytest.approx((hectares * .9 / 900_000).tolist(), rel=1e-4)
    assert column("km2_interval") == pytest.approx((np.array([6_158, 3_756, 15_510, 16_282]) * .9 / 900_000).tolist(), rel=1e-3)
    assert column("map_percent") == pytest.approx([2, 1.5, 32, 64.5])
    assert sum(column("adjusted_percent")) == pytest.approx(100)
    assert sum(column("map_km2")) == pytest.approx(.9)


def test_two_rasters_against_scikit_learn(run, saved, read_rows, tmp_path):
    """No data of either side is left out; nothing is estimated."""
    from sklearn.metrics import cohen_kappa_score, confusion_matrix

    rng = np.random.default_rng(4)
    truth = rng.integers(1, 5, (60, 50))
    mapped = np.where(rng.random((60, 50)) < .7, truth, rng.integers(1, 5, (60, 50)))
    mapped[:3], truth[:, :2] = 0, 0
    paths = [saved(tmp_path / name, codes, ("c",), 0) for name, codes in (("m.tif", mapped), ("t.tif", truth))]
    results, _ = run("accuracy", CLASSES=paths[0], REFERENCE_CLASSES=paths[1], OUTPUT=str(tmp_path / "m.csv"), OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT_HTML=str(tmp_path / "p.html"))
    both = (mapped > 0) & (truth > 0)
    expected = confusion_matrix(truth[both], mapped[both]).T
    found = read_rows(tmp_path / "m.csv")
    np.testing.assert_array_equal([[float(row["reference_%d" % code]) for code in range(1, 5)] for row in found[:4]], expected)
    assert results["KAPPA"] == pytest.approx(cohen_kappa_score(truth[both], mapped[both]))
    assert results["OVERALL"] == pytest.approx(np.mean(mapped[both] == truth[both]))
    assert "OVERALL_ADJUSTED" not in results
    assert "adjusted_percent" not in read_rows(tmp_path / "t.csv")[0]


def test_sampled_teaching_mine(run, teaching, saved, saved_polygons, values, read_shapes, tmp_path):
    """From the map to the figure and back: 300 judged points of the mines tell what all their cells do, within the interval.

    The map calls restored what has at least .37 EVI in the last three years, 80 % of the .46 of forest here.
    """
    with np.errstate(all="ignore"):
        greener = np.nanmean(values(teaching.EVI[0])[-3:], axis=0) > .37
    mapped = saved(tmp_path / "map.tif", np.where(greener, 1, 2), ("class",), 0, origin=teaching.origin)
    truth = saved(tmp_path / "truth.tif", np.where(teaching.truth == 1, 1, 2), ("class",), 0, origin=teaching.origin)
    whole, _ = run("accuracy", CLASSES=mapped, REFERENCE_CLASSES=truth, AOI=teaching.mines)
    run("samplepoints", CLASSES=mapped, MINES=teaching.mines, SIZE=300, SEED=2, OUTPUT=str(tmp_path / "p.gpkg"))
    x, y = teaching.origin
    judged = saved_polygons(tmp_path / "judged.gpkg", [
        (shape.ExportToWkt(), {"reference": 1 if teaching.truth[int((y - shape.GetY()) / 30), int((shape.GetX() - x) / 30)] == 1 else 2}) for shape, _ in read_shapes(tmp_path / "p.gpkg")
    ])
    sampled, _ = run("accuracy", CLASSES=mapped, POINTS=judged, AOI=teaching.mines)
    assert whole["OVERALL"] > .8
    assert whole["KAPPA"] > .6
    assert sampled["OVERALL_ADJUSTED"] == pytest.approx(whole["OVERALL"], abs=sampled["OVERALL_INTERVAL"])


@pytest.fixture
def four(named, saved_polygons, tmp_path):
    """A map of 2 x 3 cells, and a function that puts points with references on the cells named."""
    path = named([[1, 1, 2], [2, 2, 0]])

    def points(*places):
        return {"CLASSES": path, "POINTS": saved_polygons(tmp_path / "p.gpkg", [(point(column, row), {"reference": said}) for column, row, said in places])}

    return points


def test_points_that_do_not_count_are_told(run, four):
    """One outside, one on no data, one not judged: three are left; the reference knows a class 7 that the map does not show."""
    given = four((0, 0, "1"), (1, 0, "7"), (2, 0, "2"), (2, 1, "1"), (9, 9, "1"), (0, 1, ""))
    results, log = run("accuracy", **given)
    assert results["OVERALL"] == pytest.approx(2 / 3)
    assert any("2 judged points lie outside the map or on no data" in line for line in log)
    assert any("1 of 6 points are not judged yet" in line for line in log)
    assert any("classes that the map does not show: 7" in line for line in log)


def test_a_class_without_points_leaves_the_adjusted_out(run, four):
    results, log = run("accuracy", **four((0, 0, "1"), (1, 0, "2")))
    assert results["OVERALL"] == .5
    assert "OVERALL_ADJUSTED" not in results
    assert any("Classes 2 of the map have no judged point" in line for line in log)


def test_kappa_of_one_class_is_left_out(run, named, saved_polygons, tmp_path):
    results, log = run("accuracy", CLASSES=named([[1, 1]]), POINTS=saved_polygons(tmp_path / "p.gpkg", [(point(0, 0), {"reference": 1}), (point(1, 0), {"reference": 1})]))
    assert results["OVERALL"] == 1
    assert "KAPPA" not in results
    assert any("KAPPA cannot be computed" in line for line in log)


@pytest.mark.parametrize(("places", "words"), [
    (((0, 0, ""), (1, 0, "")), "The field reference of POINTS is empty in all 2 points"),
    (((9, 9, "1"), (2, 1, "2")), "No judged point of POINTS lies on a valid cell of CLASSES"),
    (((0, 0, "forest"), (1, 0, "1.5"), (2, 0, "SI")), r"says forest, 1.5, which is no code and no name of a class. The names of the map are: 1 Significant increase \(SI\), 2 Others"),
    (((0, 0, "8"), (2, 0, "9")), "The reference has the codes 8, 9, the map 1, 2: they have none in common"),
])
def test_references_that_cannot_be(run, four, tmp_path, places, words):
    with pytest.raises(Exception, match=words):
        run("accuracy", **four(*places), OUTPUT=str(tmp_path / "m.csv"))
    assert not os.path.exists(tmp_path / "m.csv")


def test_what_is_missing_or_wrong(run, four, saved, scene, polygons, tmp_path):
    given = four((0, 0, "1"), (2, 0, "2"))
    with pytest.raises(Exception, match="The reference is missing or given twice"):
        run("accuracy", CLASSES=given["CLASSES"])
    with pytest.raises(Exception, match="The reference is missing or given twice"):
        run("accuracy", **given, REFERENCE_CLASSES=given["CLASSES"])
    with pytest.raises(Exception, match="POINTS has no field truth; it has: .*reference"):
        run("accuracy", **given, REFERENCE_FIELD="truth")
    with pytest.raises(Exception, match="POINTS holds lines or polygons"):
        run("accuracy", CLASSES=given["CLASSES"], POINTS=polygons("half"))
    heights = saved(tmp_path / "h.tif", np.arange(200.0, 400).reshape(10, 20), ("h",), 0)
    with pytest.raises(Exception, match="REFERENCE_CLASSES holds"):
        run("accuracy", CLASSES=scene.classes, REFERENCE_CLASSES=heights)
    with pytest.raises(Exception, match="REFERENCE_CLASSES .* does not overlap the grid"):
        run("accuracy", CLASSES=scene.classes, REFERENCE_CLASSES=saved(tmp_path / "f.tif", np.ones((5, 5)), ("c",), 0, origin=(900000, 2800000)))
