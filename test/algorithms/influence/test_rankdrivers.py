"""Rankings through Processing: the worked example, directions, bad tables."""
import pytest


@pytest.fixture
def tables(tmp_path):
    """Return a function that writes columns as a CSV file."""

    def write(stem, **columns):
        path = tmp_path / (stem + ".csv")
        rows = [",".join(columns), *(",".join(map(str, row)) for row in zip(*columns.values()))]
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def three(tables, vectors):
    return [tables("city%d" % number, driver=["a", "b", "c", "d"], incmse_z=row) for number, row in enumerate(vectors["v8.rankagg"]["imp"])]


def test_worked_example(run, three, vectors, table, tmp_path):
    results, log = run("rankdrivers", TABLES=three, OUTPUT_TABLE=str(tmp_path / "ranking.csv"), OUTPUT_HTML=str(tmp_path / "page.html"))
    rows = table(results["OUTPUT_TABLE"])
    expected = vectors["v8.rankagg"]
    assert ["abcd".index(row["driver"]) + 1 for row in rows] == expected["order"]
    assert sorted((row["driver"], row["rank_sum"]) for row in rows) == list(zip("abcd", expected["sum"]))
    for number, ranks in enumerate(expected["ranks"]):
        assert sorted((row["driver"], row["rank_city%d" % number]) for row in rows) == list(zip("abcd", ranks))
    assert any("b > a > c > d" in line for line in log)
    assert [row["sign"] != row["sign"] or row["sign"] == "" for row in rows] == [True] * 4


def test_directions(run, three, tables, table, tmp_path):
    correlations = [tables("r%d" % number, driver=["d", "c", "b", "a"], r=values, p=[0, 0, 0, 0]) for number, values in enumerate(([.1, -.2, .3, .4], [.1, -.3, .2, -.5], [-.9, -.1, .1, .3]))]
    results, _ = run("rankdrivers", TABLES=three, CORRELATIONS=correlations, OUTPUT_TABLE=str(tmp_path / "ranking.csv"))
    rows = {row["driver"]: row for row in table(results["OUTPUT_TABLE"])}
    assert rows["b"]["label"] == "promoting, sensitive"
    assert rows["b"]["r"] == pytest.approx(0.2)
    assert rows["c"]["label"] == "inhibitory, weak"  # rank 3 of 4 lies beyond two thirds
    assert rows["a"]["label"] == "promoting, retarding"  # + - +: two thirds
    assert rows["d"]["label"] == "mixed, weak"  # the mean is negative, two of three are positive
    assert (rows["c"]["sign"], rows["d"]["sign"]) == ("-", "+-")


def test_other_column(run, tables, table, tmp_path):
    path = tables("city", driver=["a", "b"], incmse_z=[9, 1], incmse_percent=[1, 9])
    results, log = run("rankdrivers", TABLES=[path], VALUE_FIELD="incmse_percent", OUTPUT_TABLE=str(tmp_path / "ranking.csv"))
    assert table(results["OUTPUT_TABLE"])[0]["driver"] == "b"
    assert any("one table only" in line for line in log)


def test_tables_of_the_forest_and_of_the_correlation(run, mine, table, tmp_path):
    """What forestdrivers and correlation write is what this reads."""
    pytest.importorskip("sklearn")
    files = {"importance": [], "correlation": []}
    for target in ("clay", "sand"):
        rasters = {"TARGET": mine[target], "DRIVERS": [mine["dem"], mine["rain_07"], mine["population"]]}
        forest, _ = run("forestdrivers", **rasters, TREES=10, MAX_CELLS=400, VALIDATION="random", OUTPUT_TABLE=str(tmp_path / (target + "_forest.csv")))
        files["importance"].append(forest["OUTPUT_TABLE"])
        files["correlation"].append(run("correlation", **rasters, OUTPUT_TABLE=str(tmp_path / (target + "_r.csv")))[0]["OUTPUT_TABLE"])
    results, _ = run("rankdrivers", TABLES=files["importance"], CORRELATIONS=files["correlation"], OUTPUT_TABLE=str(tmp_path / "ranking.csv"))
    rows = table(results["OUTPUT_TABLE"])
    assert {row["driver"] for row in rows} == {"dem", "rain_07", "population"}
    assert all(row["label"] for row in rows)


@pytest.mark.parametrize(("columns", "sentence"), [
    ({"driver": ["a", "b", "c"], "incmse_z": [1, 2, 3]}, "do not hold the same drivers (d)"),
    ({"driver": ["a", "b", "c", "c"], "incmse_z": [1, 2, 3, 4]}, "holds the drivers c more than once"),
    ({"driver": ["a", "b", "c", "d"], "score": [1, 2, 3, 4]}, "no field incmse_z"),
    ({"name": ["a", "b", "c", "d"], "incmse_z": [1, 2, 3, 4]}, "no field driver"),
    ({"driver": ["a", "b", "c", "d"], "incmse_z": [1, "x", 3, 4]}, "holds x, which is no number"),
    ({"driver": ["a", "b", "c", "d"], "incmse_z": [1, "", 3, 4]}, "no importance in one of the tables"),
])
def test_bad_tables(fails, three, tables, tmp_path, columns, sentence):
    assert sentence in fails("rankdrivers", TABLES=[three[0], tables("other", **columns)], OUTPUT_TABLE=str(tmp_path / "ranking.csv"))
    assert not (tmp_path / "ranking.csv").exists()


def test_correlations_without_a_driver(fails, three, tables, tmp_path):
    bad = tables("r", driver=["a", "b"], r=[0.1, 0.2])
    assert "lacks the drivers c, d" in fails("rankdrivers", TABLES=three, CORRELATIONS=[bad], OUTPUT_TABLE=str(tmp_path / "ranking.csv"))


def test_a_table_that_is_none_and_one_that_would_be_overwritten(fails, three, saved, tmp_path):
    import numpy as np

    raster = saved(str(tmp_path / "a.tif"), np.zeros((3, 3)))
    assert "TABLES" in fails("rankdrivers", TABLES=[raster], OUTPUT_TABLE=str(tmp_path / "ranking.csv"))
    assert "overwrite" in fails("rankdrivers", TABLES=three, OUTPUT_TABLE=three[0])


def test_no_tables(fails, tmp_path):
    assert fails("rankdrivers", TABLES=[], OUTPUT_TABLE=str(tmp_path / "r.csv")) == "TABLES is empty: choose at least one."
