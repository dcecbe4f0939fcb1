"""Groups and clusters of mines through Processing."""
import os

import numpy as np
import pytest


@pytest.fixture
def table(tmp_path):
    """Return a function that writes rows as CSV, plain as a spreadsheet does (no types beside it)."""

    def make(columns, name="table.csv", separator=",", encoding="utf-8"):
        path = tmp_path / name
        lines = [separator.join(columns)] + [separator.join("" if value is None else str(value) for value in row) for row in zip(*columns.values())]
        path.write_text("\n".join(lines) + "\n", encoding=encoding)
        return str(path)

    return make


def test_worked_clusters(run, vectors, table, read_rows, tmp_path):
    worked = vectors["v8.kmeans"]
    sci, sai = zip(*worked["X"])
    path = table({"mine": list(range(1, 12)), "sci": sci, "sai": sai})
    results, log = run("groupcomparison", TABLE=path, VALUE_FIELD="sci, sai", OUTPUT=str(tmp_path / "c.csv"), OUTPUT_GROUPS=str(tmp_path / "g.csv"), OUTPUT_HTML=str(tmp_path / "p.html"))
    rows = read_rows(tmp_path / "c.csv")
    assert [int(row["cluster"]) for row in rows] == worked["labels_sorted_by_total"]
    assert [(row["mine"], float(row["sci"])) for row in rows] == [(str(number), value) for number, value in enumerate(sci, 1)]
    means = {(row["group"], row["field"]): float(row["mean"]) for row in read_rows(tmp_path / "g.csv")}
    np.testing.assert_allclose([[means[str(number), field] for field in ("sci", "sai")] for number in (1, 2, 3)], worked["centers"], atol=5e-5)
    assert any("inertia %.6g" % worked["inertia"] in line for line in log)
    from sklearn.metrics import silhouette_score

    assert results["SILHOUETTE"] == pytest.approx(silhouette_score(worked["X"], worked["labels_sorted_by_total"]))
    # two fields are a pair for Spearman
    assert "RHO" in results
    assert "H" not in results
    with open(tmp_path / "p.html", encoding="utf-8") as file:
        assert "circular" in file.read()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_seed_does_not_change_the_numbers(run, vectors, table, read_rows, tmp_path, seed):
    worked = vectors["v8.kmeans"]
    sci, sai = zip(*worked["X"])
    run("groupcomparison", TABLE=table({"sci": sci, "sai": sai}), VALUE_FIELD="sci,sai", SEED=seed, OUTPUT=str(tmp_path / "c.csv"))
    assert [int(row["cluster"]) for row in read_rows(tmp_path / "c.csv")] == worked["labels_sorted_by_total"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_worked_kruskal_wallis(run, vectors, table, read_rows, tmp_path, separator):
    """Groups by name; a mine without a value and one without a group are left out."""
    worked = vectors["v8.kruskal"]
    values = [*worked["g1"], *worked["g2"], None, 1.0]
    groups = ["before"] * len(worked["g1"]) + ["after"] * len(worked["g2"]) + ["after", None]
    path = table({"period": groups, "si": values}, separator=separator, encoding="utf-8-sig")
    results, log = run("groupcomparison", TABLE=path, VALUE_FIELD="si", GROUP_FIELD="period", OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "c.csv"))
    assert results["H"] == pytest.approx(worked["H"], abs=5e-7)
    assert results["P"] == pytest.approx(worked["p"], abs=5e-9)
    row, = read_rows(tmp_path / "t.csv")
    assert (row["test"], row["field"], row["by"], row["groups"], row["n"]) == ("kruskal_wallis", "si", "period", "2", "13")
    assert "RHO" not in results
    assert read_rows(tmp_path / "c.csv")[-2]["cluster"] == ""
    assert any("1 rows lack a value and are in no cluster" in line for line in log)


def test_a_table_of_chinese_excel(run, vectors, table, read_rows, tmp_path):
    """GB 18030: names of fields and groups come out as they were written."""
    worked = vectors["v8.kruskal"]
    path = table({"时期": ["治理前"] * len(worked["g1"]) + ["治理后"] * len(worked["g2"]), "si": [*worked["g1"], *worked["g2"]]}, encoding="gb18030")
    results, _ = run("groupcomparison", TABLE=path, VALUE_FIELD="si", GROUP_FIELD="时期", OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "c.csv"))
    assert results["H"] == pytest.approx(worked["H"], abs=5e-7)
    assert read_rows(tmp_path / "t.csv")[0]["by"] == "时期"
    assert {row["时期"] for row in read_rows(tmp_path / "c.csv")} == {"治理前", "治理后"}


def test_worked_spearman_by_a_field_of_numbers(run, vectors, table, read_rows, tmp_path):
    """Durations as groups: correlated, and warned of, because groups of one or two mines are none."""
    worked = vectors["v8.spearman"]
    path = table({"duration": worked["x"], "si": worked["y"]})
    results, log = run("groupcomparison", TABLE=path, VALUE_FIELD="si", GROUP_FIELD="duration", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert (results["RHO"], results["RHO_P"]) == (pytest.approx(worked["rho"], abs=5e-7), pytest.approx(worked["p"], abs=5e-9))
    assert [(row["test"], row["field"], row["by"], row["n"]) for row in read_rows(tmp_path / "t.csv")] == [("kruskal_wallis", "si", "duration", "10"), ("spearman", "si", "duration", "10")]
    assert any("groups of duration have fewer than 5 rows" in line for line in log)
    results, _ = run("groupcomparison", TABLE=path, VALUE_FIELD="duration,si")
    assert results["RHO"] == pytest.approx(worked["rho"], abs=5e-7)


def test_clusters_as_groups_are_circular(run, scene, tmp_path):
    """The result of one run as the table of the next: on its own fields circular, on another one not."""
    clusters = str(tmp_path / "c.gpkg")
    run("groupcomparison", TABLE=scene.register, VALUE_FIELD="sci,sai", OUTPUT=clusters)
    _, log = run("groupcomparison", TABLE=clusters, VALUE_FIELD="sci,sai", GROUP_FIELD="cluster", OUTPUT=str(tmp_path / "d.gpkg"))
    assert any("The groups of cluster are the clusters of sci, sai" in line for line in log)
    _, log = run("groupcomparison", TABLE=clusters, VALUE_FIELD="mine", GROUP_FIELD="cluster", CLUSTERS=2, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert not any("circular" in line for line in log)


def test_a_layer_keeps_its_shapes_and_fields(run, scene, saved_polygons, cells_box, read_shapes, tmp_path):
    """A column called cluster stays; the new one gets another name. The CRS is that of the layer."""
    from osgeo import ogr

    path = saved_polygons(tmp_path / "m.gpkg", [(cells_box(5 * number, 0, 4, 4), {"name": "矿%d" % number, "cluster": 9, "si": si}) for number, si in enumerate((80.0, 10.0, 75.0, 12.0))])
    run("groupcomparison", TABLE=path, VALUE_FIELD="si", CLUSTERS=2, OUTPUT=str(tmp_path / "c.gpkg"))
    shapes = read_shapes(tmp_path / "c.gpkg")
    assert [values["cluster_2"] for _, values in shapes] == [1, 2, 1, 2]
    assert [(values["name"], values["cluster"]) for _, values in shapes] == [("矿%d" % number, 9) for number in range(4)]
    assert [shape.GetArea() for shape, _ in shapes] == [14400] * 4
    dataset = ogr.Open(str(tmp_path / "c.gpkg"))
    assert dataset.GetLayer(0).GetSpatialRef().GetAuthorityCode(None) == "32650"


@pytest.mark.parametrize("kind", ["Polygon", "Point", "NoGeometry"])
def test_its_style_is_for_polygons_only(registry, kind):
    """A layer of points keeps the markers that QGIS gave it, a table has no style."""
    from mineeco.algorithms.styling import apply_style
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("%s?field=cluster:integer" % kind, "clusters", "memory")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    apply_style(layer, os.path.join(root, "resources", "styles", "groupcomparison.qml"))
    found = {"Polygon": "categorizedSymbol", "Point": "singleSymbol"}
    assert (layer.renderer().type() if layer.renderer() else None) == found.get(kind)
    if kind == "Polygon":
        assert [category.value() for category in layer.renderer().categories()][:2] == ["1", "2"]


def test_the_register_goes_straight_in(run, scene, read_rows, tmp_path):
    """Mine statistics -> comparison: fields of numbers by the types beside the CSV."""
    register = str(tmp_path / "r.csv")
    run("minestatistics", MINES=scene.annual["MINES"], CLASSES=scene.classes, VALUES=[scene.annual["EVI"]], OUTPUT_TABLE=register)
    run("groupcomparison", TABLE=register, VALUE_FIELD="si_percent_of_valid,trend_z", CLUSTERS=2, OUTPUT_TABLE=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "c.gpkg"))
    row, = read_rows(tmp_path / "t.csv")
    assert (row["test"], row["statistic"], row["p"]) == ("spearman", "", "")  # two mines are too few
    assert os.path.exists(tmp_path / "c.gpkg")


def test_standardized_clusters(run, table, read_rows, tmp_path):
    """Depth in metres would decide alone; with equal weights the percents do."""
    path = table({"si": [10, 11, 80, 82], "depth": [100, 3000, 150, 2900], "age": [5, 6, 30, 31]})
    for flag, expected in ((False, ["2", "1", "2", "1"]), (True, ["2", "2", "1", "1"])):
        run("groupcomparison", TABLE=path, VALUE_FIELD="si,depth,age", CLUSTERS=2, STANDARDIZE=flag, OUTPUT=str(tmp_path / "c.csv"))
        assert [row["cluster"] for row in read_rows(tmp_path / "c.csv")] == expected


@pytest.mark.parametrize(("parameters", "words"), [
    ({"VALUE_FIELD": "sci,trees"}, "VALUE_FIELD: there is no field trees; the fields are: mine, region, sci, sai"),
    ({"VALUE_FIELD": "region"}, "VALUE_FIELD: the field region holds north, which is no number"),
    ({"VALUE_FIELD": " , "}, "VALUE_FIELD is empty: name a field with numbers"),
    ({"VALUE_FIELD": "sci", "GROUP_FIELD": "owner"}, "GROUP_FIELD: there is no field owner"),
    ({"VALUE_FIELD": "sci", "CLUSTERS": 9}, "9 clusters cannot be made of 8 different rows"),
])
def test_what_cannot_be_is_said(run, scene, tmp_path, parameters, words):
    with pytest.raises(Exception, match=words):
        run("groupcomparison", TABLE=scene.register, **parameters, OUTPUT=str(tmp_path / "c.gpkg"))
    assert os.listdir(tmp_path) == []


def test_one_group_and_equal_values(run, table):
    with pytest.raises(Exception, match="Only 1 groups have values; at least 2 are needed"):
        run("groupcomparison", TABLE=table({"si": [1, 2, 3], "g": ["a"] * 3}), VALUE_FIELD="si", GROUP_FIELD="g")
    results, log = run("groupcomparison", TABLE=table({"si": [5] * 4, "g": list("aabb")}), VALUE_FIELD="si", GROUP_FIELD="g", CLUSTERS=1)
    assert "H" not in results
    assert any("All values of si are equal" in line for line in log)
    with pytest.raises(Exception, match="TABLE has no rows"):
        run("groupcomparison", TABLE=table({"si": [], "g": []}), VALUE_FIELD="si")
