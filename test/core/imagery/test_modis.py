"""MODIS bands: quality, scaling, exports that are scaled already."""
import numpy as np
import pytest
from mineeco.core.imagery import modis, quality, scaling
from mineeco.core.tables import load
from mineeco.messages import InputProblem


def test_table():
    assert tuple(load("modis_products")["products"]) == modis.PRODUCTS
    for row in modis.layout().values():
        assert len(row["citation"]) > 20
        assert row["status"] == "verified"
        assert set(row["quality"].values()) <= set(quality.PRODUCTS)
        assert set(row["quality"]) | set(row["scaling"]) == set(row["fields"]) == {role for role in row["order"] if role}
        assert set(row["scaling"].values()) <= set(load("scaling")["products"]["modis"]["roles"])
    assert modis.bands("mod13a1") == ("ndvi", "evi")
    assert modis.quality_roles("mod09a1") == ("qc", "state")


def test_reflectance_where_both_quality_bands_agree(vectors):
    # states of the worked example: 72 clear, 76 shadow, 1097 cloudy, 8200 next to a cloud (kept); then fill, ideal and "not produced, cloud" of QC
    blocks = {
        "red": np.array([[1000, 1000, 1000, 1000], [-28672, 16001, -100, 2500]]), "nir": np.full((2, 4), 4000),
        "state": np.array([[72, 76, 1097, 8200], [72, 72, 72, 72]]), "qc": np.array([[1073741824, 1073741824, 1073741824, 1073741824], [1073741824, 1073741824, 1073741824, 1073741826]]),
    }
    found = modis.planes("mod09a1", blocks)
    assert sorted(found) == ["nir", "red"]
    np.testing.assert_allclose(found["red"], [[0.1, np.nan, np.nan, 0.1], [np.nan, np.nan, -0.01, np.nan]], rtol=1e-12)
    np.testing.assert_array_equal(np.isnan(found["nir"]), [[False, True, True, False], [False, False, False, True]])
    stricter = modis.planes("mod09a1", blocks, exclude={"state": ["cloud", "shadow", "cloud_adjacent"]})
    assert np.isnan(stricter["red"][0, 3])
    with pytest.raises(InputProblem, match="no flag dust"):
        modis.planes("mod09a1", blocks, exclude={"qc": ["dust"]})


def test_temperature_and_index(vectors):
    numbers = [int(key) for key in vectors["v1.A5_lst"]]
    found = modis.planes("mod11a2", {"lst": np.array(numbers)})["lst"]
    np.testing.assert_allclose(found, np.array(list(vectors["v1.A5_lst"].values()), dtype=float), rtol=1e-9)  # null is no data
    # QC_Day 0 good, 2 cloud, 65 error up to 2 K, 193 above 3 K
    found = modis.planes("mod11a2", {"lst": np.full(4, 15000), "qc": np.array([0, 2, 65, 193])})["lst"]
    np.testing.assert_array_equal(found, [300.0, np.nan, 300.0, np.nan])
    found = modis.planes("mod13a1", {"ndvi": np.array([8123, -3000, 10001, 5000, 5000]), "summary": np.array([0, 0, 0, 3, -1])})["ndvi"]
    np.testing.assert_allclose(found, [0.8123, np.nan, np.nan, np.nan, np.nan])


def test_how_values_are_stored():
    def stored(product, role, low, high, *extra):
        return modis.stored_as(product, role, [*np.linspace(low, high, 200), *extra], "lst_2001.tif")

    assert stored("mod13a1", "ndvi", 1200, 8800, -3000, np.nan) == "dn"
    assert stored("mod13a1", "ndvi", 0.05, 0.92) == "scaled"
    assert stored("mod09a1", "red", 210, 2900, *[-28672] * 50) == "dn"
    assert stored("mod09a1", "red", 0.021, 0.29) == "scaled"
    assert stored("mod11a2", "lst", 14700, 15500, *[0] * 50) == "dn"
    assert stored("mod11a2", "lst", 294, 310, *[0] * 50) == "kelvin"
    assert stored("mod11a2", "lst", 21, 37) == "celsius"
    assert modis.stored_as("mod11a2", "lst", [0.0, np.nan], "x") == "dn"
    with pytest.raises(InputProblem, match="lst_2001.tif lies between 1.* and 30"):
        stored("mod11a2", "lst", 12, 305)


def test_scaled_exports_come_out_the_same():
    dn = np.array([14800.0, 15000.0, np.nan])
    qc = np.zeros(3)
    kelvin = modis.planes("mod11a2", {"lst": dn, "qc": qc})["lst"]
    for stored, values in (("kelvin", dn * 0.02), ("celsius", dn * 0.02 - 273.15)):
        kept = values.copy()
        np.testing.assert_allclose(modis.planes("mod11a2", {"lst": values, "qc": qc}, {"lst": stored})["lst"], kelvin, rtol=1e-12)
        np.testing.assert_array_equal(values, kept)
    # fill that was scaled with the rest: -3000, and 0 K in either unit
    scaled = modis.planes("mod13a1", {"ndvi": np.array([0.5, np.nan, -0.3, np.float32(1.0), -0.2])}, {"ndvi": "scaled"})["ndvi"]
    np.testing.assert_array_equal(scaled, [0.5, np.nan, np.nan, 1.0, -0.2])
    for stored, value in (("kelvin", 0.0), ("celsius", -273.15)):
        assert np.isnan(modis.planes("mod11a2", {"lst": np.array([value])}, {"lst": stored})["lst"]).all()
    assert scaling.scaling("modis", "index").scale == 1e-4


def test_a_granule_without_bands():
    with pytest.raises(InputProblem, match="MOD13A1 granule has none of the bands ndvi, evi"):
        modis.planes("mod13a1", {"summary": np.zeros(3)})


def test_variables_of_reflectance():
    """Wetness of Lobser & Cohen (2007) in the order R, N, B, G, b5, S1, S2; MNDWI = (G - S1) / (G + S1); what lacks a band is left out."""
    bands = {name: np.array([[value]]) for name, value in zip(("red", "nir", "blue", "green", "b5", "swir1", "swir2"), (.1, .3, .05, .08, .28, .2, .12))}
    found = modis.variables("mod09a1", bands)
    weights = (.1147, .2489, .2408, .3132, -.3122, -.6416, -.5087)
    assert found["wet"][0, 0] == pytest.approx(sum(weight * band[0, 0] for weight, band in zip(weights, bands.values())))
    assert found["mndwi"][0, 0] == pytest.approx(-.12 / .28)
    del bands["b5"]
    assert set(modis.variables("mod09a1", bands)) == {"ndbsi", "mndwi"}
    assert modis.variables("mod11a2", {"lst": np.array([[300.0]])}).keys() == {"lst"}
