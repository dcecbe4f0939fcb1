"""Objective and combined weights against the worked example and NumPy on whole arrays; Table 2 of Zhang et al. (2023)."""
import numpy as np
import pytest
from mineeco.core.moments import Moments
from mineeco.core.resilience.presets import PRESETS, preset_breaks, preset_rows, preset_warnings, preset_weights, subjective_weights
from mineeco.core.resilience.weights import EntropySums, Row, check_weights, combine, match, objective_weights, parse_directions
from mineeco.core.tables import load
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")
NAMES = ("a", "b", "c", "d")


def weights_of(blocks, signs, method, names=NAMES, pieces=3):
    """Weights from blocks that are gathered in pieces."""
    blocks = [np.asarray(block, dtype=float) for block in blocks]
    parts = np.array_split(np.arange(blocks[0].size), pieces)
    moments = sum((Moments.of(*(block[part] for block in blocks)) for part in parts), Moments.empty(len(blocks)))
    sums = None
    if method == "entropy":
        empty = EntropySums(moments, signs)
        sums = sum((empty.count(*(block[part] for block in blocks)) for part in parts), empty)
    return objective_weights(names[:len(blocks)], signs, moments, method, sums)


@pytest.mark.parametrize(("method", "key"), [("mse", "w_mse"), ("entropy", "w_entropy"), ("critic", "w_critic")])
def test_eight_samples(vectors, method, key):
    wanted = vectors["v5.weights"]
    found = weights_of(np.array(wanted["X"]).T, wanted["trend"], method)
    np.testing.assert_allclose(found.weights, wanted[key], atol=1e-6)
    np.testing.assert_allclose(found.sigma, wanted["sd_pop"], atol=1e-6)
    assert found.warnings == ()


def test_entropies(vectors):
    wanted = vectors["v5.weights"]
    blocks = np.array(wanted["X"]).T
    sums = EntropySums(Moments.of(*blocks), wanted["trend"]).count(*blocks)
    np.testing.assert_allclose(sums.entropies(), wanted["entropy_e"], atol=1e-6)


@pytest.mark.parametrize("method", ["mse", "entropy", "critic"])
def test_whole_arrays_by_numpy(method):
    rng = np.random.default_rng(2)
    base = rng.normal(size=5000)
    blocks = [base + rng.normal(size=5000), 300 - 5 * base + rng.normal(size=5000), rng.gamma(2, size=5000)]
    blocks[1][::40], blocks[2][7] = np.nan, np.inf
    valid = np.isfinite(blocks).all(axis=0)
    z = np.array([(x[valid] - x[valid].min()) / (x[valid].max() - x[valid].min()) for x in blocks])
    z[1] = 1 - z[1]
    if method == "mse":
        raw = z.std(axis=1)
    elif method == "critic":
        raw = z.std(axis=1) * (1 - np.corrcoef(z)).sum(axis=1)
    else:
        p = z / z.sum(axis=1, keepdims=True)
        raw = 1 + np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0).sum(axis=1) / np.log(valid.sum())
    found = weights_of(blocks, [1, -1, 1], method)
    np.testing.assert_allclose(found.weights, raw / raw.sum(), rtol=1e-9)
    assert found.n == valid.sum()


@pytest.mark.parametrize("method", ["mse", "entropy", "critic"])
def test_a_constant_indicator_weighs_nothing(method):
    rng = np.random.default_rng(1)
    blocks = [rng.random(100), np.full(100, 3.5), rng.random(100)]
    found = weights_of(blocks, [1, -1, 1], method)
    assert found.weights[1] == 0
    assert found.weights.sum() == pytest.approx(1)
    assert "b holds the value 3.5 everywhere" in str(found.warnings[0])
    np.testing.assert_allclose(found.weights[[0, 2]], weights_of([blocks[0], blocks[2]], [1, 1], method).weights, rtol=1e-12)


def test_what_cannot_be_weighed():
    rng = np.random.default_rng(1)
    x = rng.random(50)
    with pytest.raises(InputProblem, match="at least two"):
        weights_of([x], [1], "mse")
    with pytest.raises(InputProblem, match="All indicators hold one value"):
        weights_of([np.ones(50), np.zeros(50)], [1, 1], "mse")
    with pytest.raises(InputProblem, match="0 cells have a value in all"):
        weights_of([x, np.full(50, np.nan)], [1, 1], "mse")
    with pytest.raises(InputProblem, match="say the same"):
        weights_of([x, -2 * x], [1, -1], "critic")


def test_entropy_of_many_cells_is_doubted():
    moments = Moments(2_000_000, np.zeros(2), np.eye(2), np.zeros(2), np.ones(2))
    sums = EntropySums(moments, [1, 1]).count(np.linspace(0, 1, 100), np.linspace(0, 1, 100) ** 2)
    assert "almost equal" in str(objective_weights(("a", "b"), [1, 1], moments, "entropy", sums).warnings[0])


def test_combinations(vectors):
    wanted = vectors["v5.weights"]
    np.testing.assert_allclose(combine(wanted["w_ahp_root"], wanted["w_mse"]), wanted["w_comb"], atol=1e-6)
    np.testing.assert_allclose(combine(wanted["w_ahp_root"], wanted["w_mse"], "multiplicative"), wanted["w_mult"], atol=1e-6)
    with pytest.raises(InputProblem, match="product leaves nothing"):
        combine([1, 0], [0, 1], "multiplicative")


def test_directions():
    assert parse_directions("+, -,−,positive", NAMES).tolist() == [1, -1, -1, 1]
    assert parse_directions("", NAMES).tolist() == [1, 1, 1, 1]
    assert parse_directions(["-", "1", "-1", "–"], NAMES).tolist() == [-1, 1, -1, -1]
    with pytest.raises(InputProblem, match='direction "up" of c'):
        parse_directions("+,-,up,+", NAMES)
    with pytest.raises(InputProblem, match="4 indicators but 2 directions"):
        parse_directions("+,-", NAMES)


def test_rows_are_matched_by_name():
    rows = [Row("LST", -1, 0.4), Row("wet", 1, 0.6, ("wetness",))]
    found, warnings = match(rows, ["Wetness ", "lst"])
    assert [row.name for row in found] == ["wet", "LST"]
    assert warnings == []
    with pytest.raises(InputProblem, match="without a row: ndvi. Rows without a raster: wet"):
        match(rows, ["lst", "ndvi"])
    with pytest.raises(InputProblem, match="without a raster: fvc"):
        match([*rows, Row("fvc", 1, 0.1)], ["lst", "wet"])
    found, warnings = match([*rows, Row("fvc", 1, 0.1)], ["lst", "wet"], partial=True)
    assert [row.name for row in found] == ["LST", "wet"]
    assert "No raster for fvc" in str(warnings[0])
    with pytest.raises(InputProblem, match="names lst twice"):
        match([*rows, Row("lst", 1, 0.1)], ["lst", "wet"])
    with pytest.raises(InputProblem, match='called "lst"'):
        match(rows, ["lst", "LST"])
    with pytest.raises(InputProblem, match="wetness stands for an indicator"):
        match(rows, ["wet", "wetness", "lst"])
    with pytest.raises(InputProblem, match="INDICATORS holds 1 raster"):
        match(rows, ["lst"])


def test_sums_of_weights():
    weights, warnings = check_weights(NAMES[:2], [0.4, 0.6])
    assert (weights.tolist(), warnings) == ([0.4, 0.6], [])
    weights, warnings = check_weights(NAMES[:2], [2, 6])
    assert weights.tolist() == [0.25, 0.75]
    assert "sum to 8" in str(warnings[0])
    with pytest.raises(InputProblem, match="TABLE has no weight of a, c"):
        check_weights(["a", "b", "c"], [None, 1, None])
    for bad in ([0.5, -0.5], [np.nan, 1]):
        with pytest.raises(InputProblem, match="The weight of"):
            check_weights(NAMES[:2], bad)
    with pytest.raises(InputProblem, match="All weights are 0"):
        check_weights(NAMES[:2], [0, 0])


# Table 2 of Zhang et al. (2023)

def test_the_preset_as_printed(vectors):
    printed = vectors["v5.table2"]
    rows = preset_rows("zhang2023_printed")
    indicators = load("zhang2023")["indicators"]
    assert len(rows) == 17
    for row, indicator, (_, objective, subjective, combined, _, _, trend) in zip(rows, indicators, printed):
        assert (indicator["objective"], indicator["subjective"], row.weight) == (objective, subjective, combined)
        assert row.sign == (1 if trend == "+" else -1)
        assert indicator["citation"]
        assert indicator["status"] == "paper"
    sums = [sum(row[key] for row in indicators) for key in ("objective", "subjective", "combined")]
    np.testing.assert_allclose(sums, vectors["v5.table2_sums"], atol=1e-9)
    assert len(preset_warnings("zhang2023_printed")) == 3


def test_the_combined_column_is_the_mean_but_for_one_slip(vectors):
    # 16 rows are (objective + subjective) / 2 rounded half up; PM2.5 is printed .0391 for .0395
    off = {}
    for row in load("zhang2023")["indicators"]:
        mean = (round(10000 * row["objective"]) + round(10000 * row["subjective"]) + 1) // 2
        if mean != round(10000 * row["combined"]):
            off[row["name"]] = (round(10000 * row["combined"]), mean)
    assert off == {"pm25": (391, 395)}


def test_the_preset_corrected(vectors):
    rows = {row.name: row for row in preset_rows("zhang2023_corrected")}
    assert sum(row.weight for row in rows.values()) == pytest.approx(1, abs=1e-12)
    assert rows["pm25"].weight == pytest.approx((0.0567 / 1.0001 + 0.0223) / 2, abs=1e-12)
    printed = {row.name: row for row in preset_rows("zhang2023_printed")}
    assert [name for name in rows if rows[name].sign != printed[name].sign] == ["ddi", "eco", "fn"]
    assert (rows["ddi"].sign, rows["eco"].sign, rows["fn"].sign) == (1, 1, -1)
    assert preset_weights("objective").sum() == pytest.approx(1, abs=1e-12)
    assert preset_breaks() == (0.38, 0.41, 0.63, 0.73)
    assert preset_warnings("zhang2023_corrected") == []
    assert PRESETS[0] == "zhang2023_corrected"


def test_subjective_weights_of_some_rows():
    rows = {row.name: row for row in preset_rows("zhang2023_corrected")}
    # Table 2: FVC .2534, VHI .1269, desertification .1815
    np.testing.assert_allclose(subjective_weights([rows["vhi"], rows["fvc"], rows["ddi"]]), np.array([.1269, .2534, .1815]) / .5618, rtol=1e-12)


def test_the_names_of_the_preset_are_unique():
    names = [name for row in preset_rows("zhang2023_corrected") for name in (row.name, *row.aliases)]
    assert len(set(names)) == len(names)
