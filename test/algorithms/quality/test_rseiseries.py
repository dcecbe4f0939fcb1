"""RSEI of several years through Processing, beside a plain NumPy computation over the years stacked."""
import csv
import json
import os

import numpy as np
import pytest

INDICATORS = ("NDVI", "WET", "NDBSI", "LST")


def plain(years, reference=None):
    """RSEI of [(indicators, valid)] on one scale: ranges and component of all years, or of `reference` alone."""
    cells = [np.array(arrays)[:, valid] for arrays, valid in years]
    fitted = np.concatenate(cells, axis=1) if reference is None else cells[reference]
    low, high = fitted.min(axis=1)[:, None], fitted.max(axis=1)[:, None]
    vector = np.linalg.eigh(np.cov((fitted - low) / (high - low)))[1][:, -1]
    vector = vector if vector @ [1, 1, -1, -1] > 0 else -vector
    first = vector @ ((fitted - low) / (high - low))
    maps = []
    for (_, valid), own in zip(years, cells):
        result = np.full(valid.shape, np.nan)
        result[valid] = np.clip((vector @ ((own - low) / (high - low)) - first.min()) / (first.max() - first.min()), 0, 1)
        maps.append(result)
    return np.array(maps), vector


@pytest.fixture
def inputs(examples, tmp_path):
    parameters = examples("rseiseries", tmp_path)
    return {name: value for name, value in parameters.items() if not name.startswith("OUTPUT")}


@pytest.fixture
def arrays(inputs, values):
    years = []
    for number in (0, 1):
        stack = [values(inputs[name][number], 1) for name in INDICATORS]
        years.append((stack, np.isfinite(stack).all(axis=0) & (values(inputs["WATER"][number], 1) != 1)))
    return years


def rows_of(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_pooled_equals_one_component_over_both_years(run, inputs, arrays, values, tmp_path):
    out, table, model = (str(tmp_path / name) for name in ("o.tif", "t.csv", "m.json"))
    run("rseiseries", **inputs, OUTPUT=out, OUTPUT_TABLE=table, OUTPUT_MODEL=model)
    wanted, vector = plain(arrays)
    np.testing.assert_allclose(values(out), wanted, atol=1e-6)
    rows = rows_of(table)
    assert [row["year"] for row in rows] == ["2001", "2004"]
    for row, own in zip(rows, wanted):
        assert [float(row[name.lower()]) for name in INDICATORS] == pytest.approx(vector, rel=1e-6)
        assert float(row["mean"]) == pytest.approx(np.nanmean(own), rel=1e-6)
        assert int(row["cells"]) == np.isfinite(own).sum()
        assert sum(float(row["class_%d_percent" % code]) for code in range(1, 11)) == pytest.approx(100, abs=1e-6)
        assert sum(float(row["class_%d_km2" % code]) for code in range(1, 11)) == pytest.approx(np.isfinite(own).sum() * .0009, rel=1e-6)
    again = str(tmp_path / "again.tif")
    run("rseiseries", **inputs, MODEL=model, OUTPUT=again)
    np.testing.assert_array_equal(values(again), values(out))


def test_decline_of_the_whole_region(run, inputs, values, tmp_path):
    """The second year is the first with NDVI -0.15, LST +3 K, drier and barer everywhere: only one scale for both shows it."""
    means = {}
    for scaling in ("pooled", "per_year"):
        out = str(tmp_path / (scaling + ".tif"))
        _, log = run("rseiseries", **inputs, SCALING=scaling, OUTPUT=out)
        means[scaling] = np.nanmean(values(out), axis=(1, 2))
        assert any("change of the whole area does not show" in line for line in log) == (scaling == "per_year")
    assert abs(means["per_year"][1] - means["per_year"][0]) < .001
    assert means["pooled"][1] < means["pooled"][0] - .1


def test_per_year_equals_the_index_of_each_year_alone(run, inputs, values, tmp_path):
    out = str(tmp_path / "o.tif")
    run("rseiseries", **inputs, SCALING="per_year", OUTPUT=out)
    for number in (0, 1):
        single = str(tmp_path / ("%d.tif" % number))
        run("rsei", **{name: inputs[name][number] for name in (*INDICATORS, "WATER")}, OUTPUT=single)
        np.testing.assert_allclose(values(out, number + 1), values(single, 1), atol=1e-6)


def test_reference_year(run, inputs, arrays, values, tmp_path):
    out = str(tmp_path / "o.tif")
    _, log = run("rseiseries", **inputs, SCALING="reference_year", REFERENCE_YEAR=2001, OUTPUT=out)
    np.testing.assert_allclose(values(out), plain(arrays, reference=0)[0], atol=1e-6)
    assert any("were cut" in line for line in log)
    with pytest.raises(Exception, match="REFERENCE_YEAR is 2002, but the series has the years 2001, 2004"):
        run("rseiseries", **inputs, SCALING="reference_year", REFERENCE_YEAR=2002, OUTPUT=out)


def test_years_that_not_all_indicators_have(run, inputs, values, tmp_path):
    """Years come from the names; LST lacks 2004, which is left out with a warning."""
    from shutil import copy

    for name in INDICATORS:
        inputs[name] = [copy(path, str(tmp_path / ("%s_%d.tif" % (name.lower(), year)))) for path, year in zip(inputs[name], (2001, 2004))]
    inputs["LST"] = inputs["LST"][:1]
    out = str(tmp_path / "o.tif")
    _, log = run("rseiseries", **{name: inputs[name] for name in INDICATORS}, OUTPUT=out)
    assert len(values(out)) == 1
    assert any("left out: 2004" in line for line in log)
    inputs["LST"] = [copy(inputs["LST"][0], str(tmp_path / "lst_1999.tif"))]
    with pytest.raises(Exception, match="no year in common"):
        run("rseiseries", **{name: inputs[name] for name in INDICATORS}, OUTPUT=out)


def test_no_single_model_with_a_scale_for_each_year(run, inputs, tmp_path):
    with pytest.raises(Exception, match="no single model to save"):
        run("rseiseries", **inputs, SCALING="per_year", OUTPUT_MODEL=str(tmp_path / "m.json"))
    assert not os.path.exists(tmp_path / "m.json")


def test_saved_model_is_readable(run, inputs, tmp_path):
    path = tmp_path / "m.json"
    run("rseiseries", **inputs, OUTPUT_MODEL=str(path))
    assert isinstance(json.loads(path.read_text(encoding="utf-8")), dict)
    with pytest.raises(Exception, match="CLASSES is 7"):
        run("rseiseries", **inputs, CLASSES=7, OUTPUT=str(tmp_path / "o.tif"))


def test_years_of_different_land_are_told(run, inputs, saved, values, tmp_path):
    """A cloud over half of the second year: its mean is that of other land."""
    ndvi = values(inputs["NDVI"][1], 1)
    ndvi[:, :30] = np.nan
    inputs["NDVI"] = [inputs["NDVI"][0], saved(tmp_path / "cloudy.tif", ndvi, ("ndvi",), -9999)]
    _, log = run("rseiseries", **inputs, OUTPUT=str(tmp_path / "o.tif"))
    assert any(line.startswith("WARNING The years have between") for line in log)
