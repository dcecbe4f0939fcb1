"""The ready-made model: all 17 indicators of a year in one run."""
import csv
import os

import numpy as np
import pytest

INDICES = ("ndvi", "ndmvi", "albedo", "tc_wetness", "ndbsi", "tc_brightness")


@pytest.fixture
def year(mine):
    """What the model wants of the small teaching mine."""
    return {
        "FOLDER": mine["product"], "LANDCOVER": mine["landcover_2018"], "SCHEME": "li2020", "DEM": mine["dem"], "RAIN": [mine["rain_%02d" % month] for month in range(1, 13)],
        "SAND": mine["sand"], "SILT": mine["silt"], "CLAY": mine["clay"], "CARBON": mine["carbon"],
    }


def names(path):
    with open(path, encoding="utf-8-sig") as file:
        return {row["name"]: (row["direction"], float(row["weight"])) for row in csv.DictReader(file)}


def test_seventeen_indicators_of_a_year(run, mine, year, values, tmp_path):
    """The chain equals its steps one by one, and the truth of the teaching mine shows: what is mined and not restored lies far below stable land."""
    out = {name: str(tmp_path / file) for name, file in (("resilience", "p.tif"), ("classes", "c.tif"), ("weights", "w.csv"), ("page", "p.html"))}
    further = [mine[name] for name in ("population", "pm25", "co2")]
    run("resilienceofyear", **year, FURTHER=further, **out)
    assert all(os.path.exists(path) for path in out.values())
    assert list(names(out["weights"])) == [
        "fvc", "ddi", "soil_loss_t_ha", "tc_wetness", "ndbsi", "lst", "albedo", "tc_brightness", "hai", "bai", "eco", "shdi", "fn", "vhi", "population", "pm25", "co2",
    ]
    assert sum(weight for _, weight in names(out["weights"]).values()) == pytest.approx(1)

    made = {}

    def step(key, algorithm, output="OUTPUT", **parameters):
        made[key] = str(tmp_path / (key + ".tif"))
        run(algorithm, **parameters, **{output: made[key]})

    step("scene", "importlandsat", FOLDER=year["FOLDER"])
    for index in INDICES:
        step(index, "spectralindex", INPUT=made["scene"], INDEX=index)
    step("water", "watermask", INPUT=made["scene"])
    step("lst", "surfacetemperature", METHOD="c2_product", INPUT=made["scene"], INPUT_BAND=7)
    step("fvc", "vegetationcover", INPUT=made["ndmvi"])
    step("ddi", "desertificationindex", NDVI=made["ndvi"], ALBEDO=made["albedo"], WATER=made["water"])
    step("vhi", "vegetationhealth", "OUTPUT_VHI", NDVI=[made["ndvi"]], LST=[made["lst"]])
    step("r", "rusler", RAIN=year["RAIN"])
    step("k", "ruslek", **{name: year[name] for name in ("SAND", "SILT", "CLAY", "CARBON")})
    step("ls", "ruslels", DEM=year["DEM"])
    step("c", "ruslec", METHOD="cai", COVER=made["fvc"])
    step("practice", "ruslep", METHOD="table", LANDCOVER=year["LANDCOVER"], SCHEME="li2020")
    step("erosion", "rusle", REFERENCE=made["scene"], R=made["r"], K=made["k"], LS=made["ls"], C=made["c"], P=made["practice"])
    step("land", "landscapemetrics", LANDCOVER=year["LANDCOVER"], SCHEME="li2020", METRICS=["hai", "bai", "eco", "shdi", "fn"])
    layers = [made[key] for key in ("fvc", "ddi", "erosion", "tc_wetness", "ndbsi", "lst", "albedo", "tc_brightness", "land", "vhi")] + further
    run("resilience", INDICATORS=layers, OUTPUT=str(tmp_path / "again.tif"))
    found = values(out["resilience"], 1)
    np.testing.assert_array_equal(found, values(tmp_path / "again.tif", 1))

    truth = values(mine["restored"], 1)
    assert np.nanmean(found[truth == 2]) + .25 < np.nanmean(found[truth == 0])
    assert np.nanmean(found[truth == 1]) > np.nanmean(found[truth == 2]) + .2  # after reclamation it has risen again
    water = values(made["water"], 1) == 1
    assert np.isnan(found[water]).all()


def test_without_further_rasters_and_with_other_breaks(run, year, values, tmp_path):
    run("resilienceofyear", **year, CLASS_METHOD="natural", resilience=str(tmp_path / "p.tif"), classes=str(tmp_path / "c.tif"), weights=str(tmp_path / "w.csv"))
    assert len(names(tmp_path / "w.csv")) == 14
    levels = values(tmp_path / "c.tif", 1)
    assert set(np.unique(levels[np.isfinite(levels)])) == {1, 2, 3, 4, 5}


def test_says_which_step_cannot_go_on(run, year, tmp_path):
    with pytest.raises(Exception, match=r"(landscape|p_factor): .*codes 1, 2, 3"):
        run("resilienceofyear", **{**year, "SCHEME": "worldcover"}, resilience=str(tmp_path / "p.tif"))
    assert not os.path.exists(tmp_path / "p.tif")
