"""The ready-made models."""
import os

import pytest


def models(registry):
    from qgis.core import QgsProcessingModelAlgorithm

    return [found for found in registry.providerById("mineeco").algorithms() if isinstance(found, QgsProcessingModelAlgorithm)]


def test_models_are_complete(registry):
    found = models(registry)
    assert {model.name() for model in found} >= {"rseifromlandsat"}
    for model in found:
        assert model.name() == model.name().lower()
        fine, problems = model.validate()
        assert fine, problems
        outputs = [definition.name() for definition in model.parameterDefinitions() if definition.isDestination()]
        assert outputs
        assert all(name == name.lower() and ":" not in name for name in outputs)  # the same names in all versions of QGIS
        assert {output.name() for output in model.outputDefinitions()} == set(outputs)
        assert [definition.name() for definition in model.parameterDefinitions() if not definition.help()] == []
        assert len(model.shortHelpString()) > 200


def test_inputs_have_the_defaults_of_the_children_they_feed(registry):
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    from_input = Source.fromModelParameter("any").source()
    for model in models(registry):
        fed = set()
        for child in model.childAlgorithms().values():
            for name, sources in child.parameterSources().items():
                for source in sources:
                    if source.source() == from_input:
                        own = model.parameterDefinition(source.parameterName())
                        theirs = child.algorithm().parameterDefinition(name)
                        assert own.defaultValue() == theirs.defaultValue(), (model.name(), name)
                        assert own.type() == theirs.type() or (own.type(), theirs.type()) in (("raster", "layer"), ("raster", "multilayer"))  # a raster is a layer, also in a list
                        fed.add(source.parameterName())
        assert fed == {definition.name() for definition in model.parameterDefinitions() if not definition.isDestination()}


def test_rsei_from_a_product(run, mine, values, tmp_path):
    """The chain in one run equals the steps one by one; the truth of the teaching mine shows: pits below forest."""
    outputs = {name: str(tmp_path / file) for name, file in (("rsei", "rsei.tif"), ("classes", "classes.tif"), ("table", "table.csv"), ("page", "page.html"))}
    run("rseifromlandsat", FOLDER=mine["product"], **outputs)
    assert all(os.path.exists(path) for path in outputs.values())
    scene = str(tmp_path / "scene.tif")
    run("importlandsat", FOLDER=mine["product"], OUTPUT=scene)
    steps = {}
    for name, index in (("NDVI", "ndvi"), ("WET", "tc_wetness"), ("NDBSI", "ndbsi")):
        steps[name] = str(tmp_path / (index + ".tif"))
        run("spectralindex", INPUT=scene, INDEX=index, OUTPUT=steps[name])
    water = str(tmp_path / "water.tif")
    run("watermask", INPUT=scene, OUTPUT=water)
    run("rsei", **steps, LST=scene, LST_BAND=7, WATER=water, OUTPUT=str(tmp_path / "again.tif"))
    import numpy as np

    found = values(outputs["rsei"], 1)
    np.testing.assert_array_equal(found, values(tmp_path / "again.tif", 1))
    truth = values(mine["restored"], 1)
    assert np.nanmean(found[truth == 2]) + .3 < np.nanmean(found[truth == 0])  # mined and not restored, stable


def test_says_what_is_wrong_with_the_product(run, tmp_path):
    with pytest.raises(Exception, match="no Landsat metadata"):
        run("rseifromlandsat", FOLDER=str(tmp_path), rsei=str(tmp_path / "rsei.tif"))
    assert not os.path.exists(tmp_path / "rsei.tif")


def test_restoration_from_a_folder_of_products(run, values, tmp_path):
    """The chain in one run equals its two steps one by one, number of views included."""
    from mineeco.resources.sample.make import make

    files = make(str(tmp_path / "mine"), years=[2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010], tar=True, size=120)
    common = {"MINES": files["mines"], "PERMUTATIONS": 99, "MIN_COUNT": 1}
    one = {name: str(tmp_path / file) for name, file in (("mlri", "m1.tif"), ("classes", "c1.tif"), ("register", "r1.csv"), ("ledger", "l.csv"))}
    run("mlrifromseries", FOLDER=files["scenes"], **common, **one)
    assert all(os.path.exists(path) for path in one.values())
    series = {name: str(tmp_path / (name.lower() + ".tif")) for name in ("OUTPUT_EVI", "OUTPUT_LST", "OUTPUT_EVI_COUNT")}
    run("landsatcomposites", FOLDER=files["scenes"], **series)
    two = {"OUTPUT": str(tmp_path / "m2.tif"), "OUTPUT_CLASSES": str(tmp_path / "c2.tif"), "OUTPUT_TABLE": str(tmp_path / "r2.csv")}
    run("mlrirestoration", LST=[series["OUTPUT_LST"]], EVI=[series["OUTPUT_EVI"]], COUNT=[series["OUTPUT_EVI_COUNT"]], **common, **two)
    import numpy as np

    np.testing.assert_array_equal(values(one["mlri"]), values(two["OUTPUT"]))
    np.testing.assert_array_equal(values(one["classes"]), values(two["OUTPUT_CLASSES"]))
    with open(one["register"], "rb") as first, open(two["OUTPUT_TABLE"], "rb") as second:
        assert first.read() == second.read()
