"""Weights by pairwise comparison through Processing, and the table of the dialog."""
import csv
import json

import numpy as np
import pytest

FIVE = "2,4,5,7,3,4,6,2,3,2"
INCONSISTENT = [1, 9, "1/5", "1/9", 1, 7, 5, "1/7", 1]


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return [(row["name"], float(row["weight"]), int(row["rank"])) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("method", "key", "ratio"), [("root", "root", "CR_root"), ("eigenvector", "eig", "CR")])
@pytest.mark.parametrize("given", [FIVE, FIVE.split(","), [float(value) for value in FIVE.split(",")], "matrix"])
def test_the_worked_matrix_in_every_form(run, vectors, tmp_path, method, key, ratio, given):
    wanted = vectors["v5.ahp5"]
    if given == "matrix":  # nested rows, as a script would hand them over
        given = [[1, 2, 4, 5, 7], ["1/2", 1, 3, 4, 6], ["1/4", "1/3", 1, 2, 3], ["1/5", "1/4", "1/2", 1, 2], ["1/7", "1/6", "1/3", "1/2", 1]]
    results, _ = run("ahpweights", MATRIX=given, NAMES="a, b, c, d, e", METHOD=method, OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = table(tmp_path / "t.csv")
    assert [name for name, _, _ in rows] == list("abcde")
    assert [weight for _, weight, _ in rows] == pytest.approx(wanted[key], abs=1e-6)
    assert [rank for _, _, rank in rows] == [1, 2, 3, 4, 5]
    assert results["CONSISTENCY_RATIO"] == pytest.approx(wanted[ratio], abs=1e-6)


def test_contradictions_are_named(run, vectors):
    results, log = run("ahpweights", MATRIX=INCONSISTENT, NAMES="cover,heat,water")
    assert results["CONSISTENCY_RATIO"] == pytest.approx(vectors["v5.ahp3_inconsistent"]["CR_root"], rel=1e-5)
    (warning,) = [line for line in log if line.startswith("WARNING")]
    # weights .401, .304, .295: cover against water should be 1.36 and was given as 1/5 (6.8 times less); cover against heat is 6.8 times too much as well, and comes first
    assert "consistency ratio 4.268 is above 0.1. cover against heat departs most: it was given as 9, the weights imply 1.32" in warning


def test_two_and_thirty_criteria(run, tmp_path):
    results, _ = run("ahpweights", MATRIX=[1, 3, "1/3", 1], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert table(tmp_path / "t.csv") == [("C1", .75, 1), ("C2", .25, 2)]
    assert results["CONSISTENCY_RATIO"] == 0
    given = np.arange(30, 0, -1.0)
    results, _ = run("ahpweights", MATRIX=[given[i] / given[j] for i in range(30) for j in range(i + 1, 30)], OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert [weight for _, weight, _ in table(tmp_path / "t.csv")] == pytest.approx(given / given.sum())
    assert results["CONSISTENCY_RATIO"] == pytest.approx(0, abs=1e-9)


def test_a_file_of_chinese_excel(run, tmp_path):
    path = tmp_path / "判断矩阵.csv"
    path.write_bytes("指标,植被,温度\n植被,1,3\n温度,,1\n".encode("gb18030"))
    run("ahpweights", FILE=str(path), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert table(tmp_path / "t.csv") == [("植被", .75, 1), ("温度", .25, 2)]


def test_a_hierarchy(run, tmp_path):
    """Criteria 3/4 and 1/4; three indicators 6/11, 3/11, 2/11 (their comparisons 2, 3, 1.5 are consistent); two that count the same."""
    results, log = run("ahpweights", MATRIX="3", HIERARCHY="green: fvc, vhi, bai | 2, 3, 3/2; heat: lst, ndbsi", OUTPUT_TABLE=str(tmp_path / "t.csv"))
    rows = table(tmp_path / "t.csv")
    assert [name for name, _, _ in rows] == ["fvc", "vhi", "bai", "lst", "ndbsi"]
    assert [weight for _, weight, _ in rows] == pytest.approx([.75 * 6 / 11, .75 * 3 / 11, .75 * 2 / 11, .125, .125])
    assert [rank for _, _, rank in rows] == [1, 2, 3, 4, 4]
    assert results["CONSISTENCY_RATIO"] == pytest.approx(0, abs=1e-12)
    with open(tmp_path / "t.csv.mineeco.json", encoding="utf-8") as file:
        assert json.load(file)["parameters"]["HIERARCHY"].startswith("green")


@pytest.mark.parametrize(("given", "words"), [
    ({}, "either as MATRIX or as FILE"),
    ({"MATRIX": ["", ""]}, "either as MATRIX or as FILE"),  # what the modeler hands over for a table that nobody filled in
    ({"MATRIX": "2,a,3", "NAMES": "x,y,z"}, r'MATRIX: "a" \(1, 3\)'),
    ({"MATRIX": [1, 3, 2, 1]}, "MATRIX gives C1 against C2 as 3 and C2 against C1 as 2, which is not its reciprocal"),
    ({"MATRIX": "2,3"}, "MATRIX has 2 values, which is neither"),
    ({"MATRIX": "2,3,4", "NAMES": "x,y"}, "3 values, but 2 criteria need 4"),
    ({"MATRIX": "2,-3,4"}, 'MATRIX: "-3'),
    ({"MATRIX": "2", "HIERARCHY": "green: fvc; heat"}, 'HIERARCHY: "heat" does not name a criterion'),
    ({"MATRIX": "2", "NAMES": "a,b", "HIERARCHY": "a: x; c: y"}, "HIERARCHY has the groups a, c, but the criteria are a, b"),
    ({"FILE": "missing.csv"}, "FILE"),
])
def test_what_cannot_be_weighed(run, given, words):
    with pytest.raises(Exception, match=words):
        run("ahpweights", **given)


@pytest.mark.parametrize("linked", [False, True])
def test_in_a_model(registry, vectors, linked):
    """The comparisons as a value of the model, and as one of its inputs."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelParameter,
    )

    model = QgsProcessingModelAlgorithm("weights", "test", "test")
    child = QgsProcessingModelChildAlgorithm("mineeco:ahpweights")
    child.setChildId("ahp")
    given = [1, 2, 4, 5, 7, "", 1, 3, 4, 6, "", "", 1, 2, 3, "", "", "", 1, 2, "", "", "", "", 1]
    kind = QgsProcessingModelChildParameterSource
    if linked:
        definition = registry.algorithmById("mineeco:ahpweights").parameterDefinition("MATRIX").clone()
        model.addModelParameter(definition, QgsProcessingModelParameter("MATRIX"))
    child.addParameterSources("MATRIX", [kind.fromModelParameter("MATRIX") if linked else kind.fromStaticValue(given)])
    model.addChildAlgorithm(child)
    results, done = model.run({"MATRIX": given} if linked else {}, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    assert done
    assert results["CHILD_RESULTS"]["ahp"]["CONSISTENCY_RATIO"] == pytest.approx(vectors["v5.ahp5"]["CR_root"], abs=1e-6)


def test_rounded_reciprocals_pass_with_a_warning(run):
    _, log = run("ahpweights", MATRIX=[1, 3, .333, 1])
    assert any("rounded reciprocals" in line for line in log if line.startswith("WARNING"))


# ------------------------------------------------------------------------------------------------------------------ the table in the dialog
@pytest.fixture
def pairwise(registry):
    from mineeco.algorithms.widgets import PairwiseTable

    return PairwiseTable()


def typed(widget, row, column, text):
    widget.table.item(row, column).setText(text)


def test_the_table_fills_reciprocals_and_weighs_as_one_types(pairwise, vectors):
    heard = []
    pairwise.changed.connect(lambda: heard.append(1))
    assert pairwise.values() == []
    pairwise.set_names(list("abcde"))
    assert not pairwise.count.isEnabled()
    places = [(row, column) for row in range(5) for column in range(row + 1, 5)]
    for (row, column), text in zip(places[:-1], FIVE.split(",")):
        typed(pairwise, row, column, text)
    assert pairwise.told.text() == "1 comparisons are missing."
    assert pairwise.table.item(0, 5).text() == ""
    typed(pairwise, 4, 3, "1/2")  # below the diagonal fills the part above
    assert pairwise.table.item(3, 4).text() == "2"
    assert pairwise.table.item(1, 0).text() == "1/2"
    assert pairwise.table.item(4, 1).text() == "1/6"
    assert [float(pairwise.table.item(row, 5).text()) for row in range(5)] == pytest.approx(vectors["v5.ahp5"]["root"], abs=1e-4)
    assert "0.0162" in pairwise.told.text()
    pairwise.set_method("eigenvector")
    assert [float(pairwise.table.item(row, 5).text()) for row in range(5)] == pytest.approx(vectors["v5.ahp5"]["eig"], abs=1e-4)
    assert pairwise.values() == ["1", "2", "4", "5", "7", "", "1", "3", "4", "6", "", "", "1", "2", "3", "", "", "", "1", "2", "", "", "", "", "1"]
    assert len(heard) >= 10


def test_what_the_table_gives_the_run_takes(pairwise, run, vectors):
    pairwise.set_values(FIVE)
    results, _ = run("ahpweights", MATRIX=pairwise.values())
    assert results["CONSISTENCY_RATIO"] == pytest.approx(vectors["v5.ahp5"]["CR_root"], abs=1e-6)


def test_the_table_names_the_worst_pair_and_bad_values(pairwise):
    pairwise.set_names(["cover", "heat", "water"])
    pairwise.set_values(INCONSISTENT)
    assert "cover against heat departs most" in pairwise.told.text()
    assert "b3261e" in pairwise.told.styleSheet()
    typed(pairwise, 0, 1, "many")
    assert '"many" (1, 2) is not a comparison' in pairwise.told.text()
    assert pairwise.table.item(1, 0).text() == ""
    typed(pairwise, 0, 1, "0.4")
    assert pairwise.table.item(1, 0).text() == "2.5"


def test_the_table_changes_size_and_keeps_what_is_in_it(pairwise):
    pairwise.set_values([2, 4, 3])
    pairwise.count.setValue(4)
    assert pairwise.table.item(0, 1).text() == "2"
    assert pairwise.table.item(0, 3).text() == ""
    assert pairwise.table.horizontalHeaderItem(4).text() == "Weight"
    pairwise.count.setValue(2)
    assert pairwise.values() == ["1", "2", "", "1"]
    assert [float(pairwise.table.item(row, 2).text()) for row in (0, 1)] == pytest.approx([2 / 3, 1 / 3], abs=1e-4)
    pairwise.set_values(None)
    assert pairwise.values() == []


def wrappers(registry, dialog):
    """Return the wrappers of the algorithm's parameters by name, as a dialog makes them."""
    from processing.gui.wrappers import WidgetWrapperFactory
    from qgis.core import QgsProcessingContext
    from qgis.PyQt.QtWidgets import QDialog

    dialog = type(dialog, (QDialog,), {})()  # Processing knows its dialogs by their names
    algorithm = registry.createAlgorithmById("mineeco:ahpweights")
    context = QgsProcessingContext()
    made = {}
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination():
            wrapper = WidgetWrapperFactory.create_wrapper(definition, dialog)
            if not hasattr(wrapper, "widget"):
                wrapper.createWrappedWidget(context).setParent(dialog)
            made[definition.name()] = wrapper
    for wrapper in made.values():
        wrapper.postInitialize(list(made.values()))
    context.dialog = dialog  # kept alive
    return made, context


def test_the_dialog_links_names_and_method(registry):
    made, context = wrappers(registry, "AlgorithmDialog")
    assert made["MATRIX"].parameterValue() is None
    made["NAMES"].setParameterValue("cover, heat, water, people", context)
    table = made["MATRIX"].widget
    assert [table.table.verticalHeaderItem(row).text() for row in range(4)] == ["cover", "heat", "water", "people"]
    made["MATRIX"].setParameterValue("2,4,5,3,4,2", context)
    assert made["MATRIX"].parameterValue()[:4] == ["1", "2", "4", "5"]
    made["METHOD"].setParameterValue("eigenvector", context)
    assert table.method == "eigenvector"


def test_a_row_of_the_batch_dialog_is_a_line_of_text(registry, run):
    made, context = wrappers(registry, "BatchAlgorithmDialog")
    assert made["MATRIX"].parameterValue() is None
    made["MATRIX"].setParameterValue(["1", "3", "", "1"], context)
    assert made["MATRIX"].parameterValue() == "1,3,,1"
    results, _ = run("ahpweights", MATRIX=made["MATRIX"].parameterValue())
    assert results["CONSISTENCY_RATIO"] == 0
