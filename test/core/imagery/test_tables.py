"""The tables themselves: read-only, every row with its source, coefficient sets orthonormal."""
import json
import os

import numpy as np
import pytest
from mineeco.core.imagery import bands, indices, quality, scaling, water
from mineeco.core.tables import FOLDER, load

STATUS = ("verified", "unverified", "paper", *("scale verified, %s unverified" % rest for rest in ("fill", "fill and range", "offset")))
ROWS = [
    (name, key, row)
    for name, rows in (
        ("quality_flags", load("quality_flags")["products"]),
        ("sensors", load("sensors")["sensors"]),
        ("tasselled_cap", load("tasselled_cap")["sets"]),
        ("albedo", load("albedo")["sets"]),
        ("landcover_schemes", load("landcover_schemes")["schemes"]),
        ("harmonisation", load("scaling")["harmonisation"]),
        *((product, row["roles"]) for product, row in load("scaling")["products"].items()),
    )
    for key, row in rows.items()
]


@pytest.mark.parametrize(("name", "key", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_row_names_its_source(name, key, row):
    assert len(row["citation"]) > 10
    assert row["status"] in STATUS


def test_tables_are_read_only_and_read_once():
    table = load("sensors")
    assert load("sensors") is table
    with pytest.raises(TypeError):
        table["common"]["blue"] = None
    assert isinstance(table["common"]["blue"]["words"], tuple)


def test_a_missing_table_is_an_error():
    with pytest.raises(OSError, match="no_such_table"):
        load("no_such_table")


@pytest.mark.parametrize("name", ["scaling", "quality_flags", "sensors", "tasselled_cap", "albedo", "landcover_schemes"])
def test_no_key_stands_twice(name):
    def unique(pairs):
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    with open(os.path.join(FOLDER, name + ".json"), encoding="utf-8") as file:
        json.load(file, object_pairs_hook=unique)


def test_choice_lists_are_those_of_the_tables():
    assert tuple(load("scaling")["products"]) == scaling.PRODUCTS
    assert tuple(load("quality_flags")["products"]) == quality.PRODUCTS
    assert ("named",) + tuple(load("sensors")["sensors"]) == bands.SENSORS
    assert tuple(load("tasselled_cap")["sets"]) == indices.TASSELLED_CAP
    assert tuple(load("albedo")["sets"]) == indices.ALBEDO
    assert tuple(load("landcover_schemes")["schemes"]) == water.SCHEMES
    assert ("none",) + tuple(load("scaling")["harmonisation"]) == scaling.HARMONISATIONS


@pytest.mark.parametrize("name", indices.TASSELLED_CAP)
def test_tasselled_cap_sets_are_orthonormal(name):
    # norms 1 and products 0 to 0.002; the two MODIS sets are not exactly orthogonal (Lobser & Cohen: greenness x wetness -0.0137)
    row = load("tasselled_cap")["sets"][name]
    matrix = np.array([row["brightness"], row["greenness"], row["wetness"]])
    gram = matrix @ matrix.T
    np.testing.assert_allclose(np.diag(gram), 1.0, atol=4e-3 if name == "modis_z" else 1e-3)
    np.testing.assert_allclose(gram[np.triu_indices(3, 1)], 0.0, atol=0.015 if name == "modis_lc" else 0.002)


def test_tasselled_cap_norms_and_products_are_those_computed_elsewhere(vectors):
    names = {"tm_refl": "TM_Crist1985_refl", "tm_dn": "TM_CristCicone1984_DN", "etm_toa": "ETM_Huang2002_TOA", "oli_toa": "OLI_Baig2014_TOA",
             "oli_sr": "OLI_Zhai2022_SR", "modis_lc": "MODIS_Lobser2007_NBAR", "modis_z": "MODIS_Zhang2002", "s2_6b": "S2_ShiXu2019_TOA"}
    for name, key in names.items():
        expected, row = vectors["v1.B_TC_check"][key], load("tasselled_cap")["sets"][name]
        b, g, w = (np.array(row[part]) for part in ("brightness", "greenness", "wetness"))
        np.testing.assert_allclose([np.linalg.norm(part) for part in (b, g, w)], expected["norms"], atol=5.1e-5)
        np.testing.assert_allclose([b @ g, b @ w, g @ w], [expected[pair] for pair in ("BG", "BW", "GW")], atol=5.1e-5)


def test_albedo_weights_of_liang_sum_to_the_divisor_of_smith():
    sets = load("albedo")["sets"]
    assert sum(sets["liang"]["weights"].values()) == pytest.approx(1.016, abs=1e-12)
    assert sets["liang_normalised"]["divisor"] == 1.016
    assert sets["liang_normalised"]["weights"] == sets["liang"]["weights"]


def test_land_cover_codes_are_unique_and_have_roles():
    roles = load("landcover_schemes")["about"]
    for scheme in load("landcover_schemes")["schemes"].values():
        codes = [row["code"] for row in scheme["classes"]]
        assert len(set(codes)) == len(codes)
        assert all(row["role"] in roles for row in scheme["classes"])


def test_stacks_have_as_many_bands_as_their_key_says():
    for sensor in load("sensors")["sensors"].values():
        for count, order in sensor["stacks"].items():
            assert len(order) == int(count)
            named = [band for band in order if band]
            assert len(set(named)) == len(named)
