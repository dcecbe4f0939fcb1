"""Weights from the data: the eight samples of methods, streamed against whole arrays, and what is refused."""
import csv

import numpy as np
import pytest

NAMES = ("ndvi", "soil", "slope", "lst")


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def eight(saved, vectors, tmp_path):
    """The eight samples as rasters of one row, and a ninth cell that two of them lack."""
    samples = np.array(vectors["v5.weights"]["X"]).T
    layers = []
    for number, (name, row) in enumerate(zip(NAMES, samples)):
        layers.append(saved(tmp_path / (name + ".tif"), [[*row, -9999 if number > 1 else 5000]], (name,), -9999, kind=7))  # Float64
    return layers


# Weights of the eight samples as printed in methods 8.4 (example 8).
@pytest.mark.parametrize(("method", "wanted"), [
    ("mse", (.268948, .250475, .237712, .242866)), ("entropy", (.330969, .216738, .211241, .241052)), ("critic", (.221383, .170626, .376878, .231112)),
])
def test_eight_samples(run, eight, tmp_path, method, wanted):
    run("objectiveweights", INDICATORS=eight, DIRECTIONS="+,-,-,-", METHOD=method, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = table(tmp_path / "t.csv")
    assert list(rows[0]) == ["name", "direction", "minimum", "maximum", "sigma", "weight"]
    assert [row["name"] for row in rows] == list(NAMES)
    assert [row["direction"] for row in rows] == ["+", "-", "-", "-"]
    assert [float(row["weight"]) for row in rows] == pytest.approx(wanted, abs=1e-6)
    assert [float(row["sigma"]) for row in rows] == pytest.approx((.357357, .332812, .315853, .322701), abs=1e-6)
    assert (float(rows[1]["minimum"]), float(rows[1]["maximum"])) == (12, 72)  # the cell that lacks two indicators does not count


def test_bands_of_a_stack_are_indicators(run, scene, values, tmp_path):
    run("objectiveweights", INDICATORS=[scene.stack], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = table(tmp_path / "t.csv")
    assert [row["name"] for row in rows] == ["blue", "green", "red", "nir", "swir1", "swir2"]
    bands = values(scene.stack).reshape(6, -1)
    sigma = ((bands - bands.min(axis=1)[:, None]) / np.ptp(bands, axis=1)[:, None]).std(axis=1)
    assert [float(row["weight"]) for row in rows] == pytest.approx(sigma / sigma.sum(), rel=1e-6)
    assert {row["direction"] for row in rows} == {"+"}


def test_a_constant_indicator_gets_nothing(run, eight, saved, tmp_path):
    flat = saved(tmp_path / "flat.tif", np.full((1, 9), 3.0), ("flat",))
    _, log = run("objectiveweights", INDICATORS=[*eight, flat], DIRECTIONS="+,-,-,-,+", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert float(table(tmp_path / "t.csv")[4]["weight"]) == 0
    assert any("flat holds the value 3 everywhere: it gets the weight 0" in line for line in log if line.startswith("WARNING"))


def test_what_cannot_be_weighed(run, eight, saved, tmp_path):
    out = {"OUTPUT_TABLE": str(tmp_path / "t.csv")}
    for given, words in (
        ({"INDICATORS": eight[:1]}, "INDICATORS holds 1 raster: at least two"),
        ({"INDICATORS": eight, "DIRECTIONS": "+,-"}, "4 indicators but 2 directions"),
        ({"INDICATORS": eight, "DIRECTIONS": "+,-,up,-"}, 'The direction "up" of slope is unknown'),
        ({"INDICATORS": [eight[0], saved(tmp_path / "n.tif", np.ones((1, 9)), ("NDVI",))]}, 'Two rasters of INDICATORS are called "ndvi"'),
        ({"INDICATORS": [saved(tmp_path / (name + ".tif"), np.ones((1, 9)), (name,)) for name in "ab"]}, r"All indicators hold one value everywhere \(a, b\)"),
        ({"INDICATORS": [saved(tmp_path / (name + "0.tif"), [row], (name,), 0) for name, row in (("a", [1, 2, 0, 0]), ("b", [0, 0, 1, 2]))]}, r"0 cells have a value in all indicators \(a, b\)"),
        ({"INDICATORS": [*eight[:1], str(tmp_path / "missing.tif")]}, "INDICATORS"),
    ):
        with pytest.raises(Exception, match=words):
            run("objectiveweights", **given, **out)
    assert not (tmp_path / "t.csv").exists()


def test_entropy_warns_on_many_cells(run, saved, tmp_path):
    rng = np.random.default_rng(1)
    layers = [saved(tmp_path / (name + ".tif"), rng.random((1100, 1000)), (name,)) for name in "ab"]
    _, log = run("objectiveweights", INDICATORS=layers, METHOD="entropy", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert any("Entropy weights of 1100000 cells come out almost equal" in line for line in log if line.startswith("WARNING"))
