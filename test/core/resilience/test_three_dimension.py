"""Three-dimension resilience: the worked sum, scores and networks by hand, and what is left out."""
import numpy as np
import pytest
from mineeco.core.pattern.network import decay
from mineeco.core.resilience.three_dimension import (
    ZoneSums,
    cell_layers,
    check_erosion,
    check_quality,
    check_weights,
    corridor_scores,
    dimension,
    erosion_unit,
    evaluate,
    network_scores,
    residual_variation,
    resilience,
    resistance_scores,
    robustness,
    source_scores,
)
from mineeco.core.restoration.register import ZoneMeans
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def test_the_worked_sum(vectors):
    wanted = vectors["v8.tang"]
    value, warnings = resilience(wanted["R1"], wanted["R2"], wanted["R3"])
    assert value == pytest.approx(wanted["R"], abs=1e-12)
    assert warnings == []


def test_scores_of_resistance_by_hand():
    scores = resistance_scores(cover=[[0.4, 1.2, np.nan]], erosion=[[0, 7500, 40000]], slope=[[35, 36, np.inf]])
    np.testing.assert_allclose(scores["cover"], [[0.4, 1, np.nan]])
    np.testing.assert_allclose(scores["erosion"], [[1, 0.5, 0]])
    np.testing.assert_allclose(scores["slope"], [[1, 0, np.nan]])
    assert "stability" not in scores
    # the mean over a zone: half of the known cells are not steep
    means = ZoneMeans.of([[1, 1, 1]], np.array(list(scores.values())), 1).means()[0]
    np.testing.assert_allclose(means, [0.7, 0.5, 0.5])


def test_recovery_is_not_unrest():
    years = np.arange(2000, 2020.0)
    rising, unsteady = 0.1 + 0.02 * (years - 2000), 0.3 + 0.05 * (-1.0) ** np.arange(20)
    found = residual_variation(years, np.array([rising, unsteady, np.full(20, 0.4)]).T[:, None])[0]
    assert found[0] == pytest.approx(0, abs=1e-12)
    # the unsteady one: Sen's slope is 0 or nearly so; deviation .05 sqrt(20/19) of a mean of .3
    assert found[1] == pytest.approx(0.05 * np.sqrt(20 / 19) / 0.3, rel=1e-3)
    assert found[2] == pytest.approx(0, abs=1e-12)
    stability = resistance_scores(years=years, evi=np.array([rising, unsteady]).T[:, None])["stability"]
    np.testing.assert_allclose(stability[0], [1, 1 - found[1] / 0.5], atol=1e-12)


def test_variation_with_gaps_against_scipy():
    from scipy.stats import theilslopes

    rng = np.random.default_rng(4)
    years = np.array([2000, 2001, 2003, 2004, 2006, 2007, 2010, 2011.0])
    values = 0.3 + 0.01 * (years - 2000)[:, None] + rng.normal(0, 0.03, (8, 50))
    values[rng.random(values.shape) < 0.2] = np.nan
    found = residual_variation(years, values)
    for column, got in zip(values.T, found):
        there = np.isfinite(column)
        if there.sum() < 5:
            assert np.isnan(got)
            continue
        rest = column[there] - theilslopes(column[there], years[there])[0] * years[there]
        assert got == pytest.approx(rest.std(ddof=1) / column[there].mean(), rel=1e-9)
    assert np.isfinite(found).sum() > 30
    assert np.isnan(residual_variation(years, -values)).all()  # a mean below 0 scales nothing
    with pytest.raises(InputProblem):
        residual_variation(years[:4], values[:4])


def test_scores_of_sources():
    # 120 of 1000 cells against a target of .3; 45 of 60 disturbed cells recovered; the largest source has 90 cells
    assert source_scores(1000, 120, 0.7, 45, 60, 90) == {"area": pytest.approx(0.4), "quality": 0.7, "recovery": 0.75, "largest": 0.75}
    assert source_scores(1000, 600, np.nan)["area"] == 1
    assert source_scores(1000, 600, np.nan)["quality"] is None
    assert source_scores(1000, 0, None, 45, 60) == {"area": None, "quality": None, "recovery": 0.75, "largest": None}
    assert source_scores(1000, 0) == {"area": 0.0, "quality": None, "recovery": None, "largest": None}
    with pytest.raises(InputProblem, match="target share"):
        source_scores(1000, 10, target=0)


def test_scores_of_corridors(vectors):
    network, connection = vectors["v4.net"], vectors["v4.conn"]
    scores = corridor_scores(5, network["gamma"], connection["EC_PC"], sum(connection["area"]), list(connection["dPC_edge"].values()), 0.6)
    assert scores["gamma"] == network["gamma"]
    assert scores["eca"] == pytest.approx(24.55734 / 34)
    assert scores["redundancy"] == pytest.approx(1 - 0.161693)  # without link 2-3
    assert scores["robustness"] == 0.6
    assert corridor_scores(1) == dict.fromkeys(("gamma", "eca", "redundancy", "robustness"), 0.0)
    assert corridor_scores(2, None, 5.0, 5.0, [], 0.5) == {"gamma": None, "eca": 1.0, "redundancy": 0.0, "robustness": 0.5}


def test_scores_of_a_network(vectors):
    """The worked network; its distances of 1.2 ... km fall to half at 4 km, where k is ln 2 / 4 = .1732868."""
    network, connection = vectors["v4.net"], vectors["v4.conn"]
    assert decay(4) == pytest.approx(connection["k"], abs=1e-7)
    pairs, distances = [edge[:2] for edge in network["edges"]], [edge[3] for edge in network["edges"]]
    # two sources of no area, 5 and 6, do not belong to the zone, nor does their corridor
    found = network_scores([*connection["area"], 0, 0], [*pairs, (4, 6)], [*distances, 1.0], connection["k"])
    assert found["gamma"] == pytest.approx(network["gamma"], abs=1e-6)
    assert found["eca"] == pytest.approx(connection["EC_PC"] / sum(connection["area"]), abs=1e-6)
    assert found["redundancy"] == pytest.approx(1 - max(connection["dPC_edge"].values()) / 100, abs=1e-6)
    # by cost the betweenness is that of the unweighted network: 2, 3, 0, 1, 4 are lost
    assert found["robustness"] == pytest.approx(2 * 8.5 / 25)
    without = network_scores(connection["area"], pairs, distances)
    assert (without["eca"], without["redundancy"]) == (None, None)
    assert (without["gamma"], without["robustness"]) == (found["gamma"], found["robustness"])
    assert network_scores([3, 0, 2], [(0, 1)], [1.0], 0.1) == {"gamma": None, "eca": pytest.approx(np.sqrt(13) / 5), "redundancy": 0.0, "robustness": pytest.approx(2 * 1.5 / 2 / 2)}
    assert set(network_scores([3, 0, 0], [(0, 1)], [1.0], 0.1).values()) == {0.0}
    with pytest.raises(InputProblem, match="same source at both ends"):
        network_scores([1, 1], [(1, 1)], [1.0])


def test_robustness_by_hand(vectors):
    # complete: 5 4 3 2 1 0 of 5; area (4.5 + 3.5 + 2.5 + 1.5 + .5) / 25 = .5
    pairs = [(i, j) for i in range(5) for j in range(i)]
    assert robustness(5, pairs, np.zeros(5)) == pytest.approx(1)
    # without links: 1 1 1 1 1 0; 4.5 / 25
    assert robustness(5, [], np.zeros(5)) == pytest.approx(2 * 4.5 / 25)
    # the worked network 0-1, 1-2, 2-3, 0-2, 3-4 loses 2 (left 0-1, 3-4), 3 (0-1), 0, 1, 4: 5 2 2 1 1 0
    edges = [edge[:2] for edge in vectors["v4.net"]["edges"]]
    importance = [vectors["v4.net"]["bc_norm_unweighted"][str(i)] for i in range(5)]
    assert robustness(5, edges, importance) == pytest.approx(2 * (3.5 + 2 + 1.5 + 1 + 0.5) / 25)
    assert robustness(0, [], []) == 0


def test_missing_parts_are_left_out_and_told():
    found = dimension("R1", {"cover": 0.8, "erosion": np.nan, "slope": 0.5})
    assert found.value == pytest.approx(0.65)
    assert found.weights == {"cover": 0.5, "erosion": 0, "stability": 0, "slope": 0.5}
    assert found.scores == {"cover": 0.8, "erosion": None, "stability": None, "slope": 0.5}
    assert "without erosion, stability; the weights of cover, slope" in str(found.warnings[0])
    # the largest source has the weight 0 unless it is given one
    assert dimension("R2", {"area": 0.4, "quality": 0.7, "recovery": 0.7}).warnings == ()
    assert dimension("R2", {"area": 0.4, "quality": 0.7, "recovery": 0.7, "largest": 0.2}).value == pytest.approx(0.6)
    assert dimension("R2", {"area": 0.4, "quality": 0.7, "recovery": 0.7, "largest": 0.2}, {"largest": 1}).value == pytest.approx(0.5)
    assert dimension("R2", {}).value is None
    value, warnings = resilience(0.5, None, 0.2)
    assert value == pytest.approx((0.4 * 0.5 + 0.3 * 0.2) / 0.7)
    assert "without R2" in str(warnings[0])


def test_cells_and_sums_by_hand():
    scores = {"cover": np.array([[0.2, 0.4, 0.6, np.nan]]), "slope": np.array([[1.0, 1, 0, 1]])}
    nan = np.nan
    planes = cell_layers((1, 4), scores, [[1, 1, 2, nan]], None, [[1, 2, 1, 0]], [[1, 1, nan, 1]], [[nan, 5, nan, nan]])
    np.testing.assert_array_equal(planes[:4], [[[0.2, 0.4, 0.6, nan]], [[nan] * 4], [[nan] * 4], [[1, 1, 0, 1]]])
    np.testing.assert_array_equal(planes[4], [[0.2, 0.4, 0.6, nan]])  # the cover stands for the quality
    np.testing.assert_array_equal(planes[6:], [[[1, 1, 0, 0]], [[1, 1, 0, 0]]])  # class 2 is reclaimed; the third cell is no mine, the fourth has no class
    zones = np.array([[1, 2, 2, 2]])
    found = ZoneSums.of(zones, planes, 2, 2)
    assert found.cells.tolist() == [1, 3]
    assert found.sources.tolist() == [[1, 0], [1, 1]]
    assert (found.disturbed.tolist(), found.recovered.tolist()) == ([1, 1], [1, 1])
    halves = [ZoneSums.of(zones[:, cut], planes[..., cut], 2, 2) for cut in (slice(0, 2), slice(2, 4))]
    joined = halves[0] + halves[1]
    for one, two in ((joined.means.n, found.means.n), (joined.means.sums, found.means.sums), (joined.sources, found.sources), (joined.recovered, found.recovered)):
        np.testing.assert_array_equal(one, two)
    second = found.scores(1, True, True, 0.5)
    assert second["R1"] == {"cover": pytest.approx(0.5), "erosion": pytest.approx(nan, nan_ok=True), "stability": pytest.approx(nan, nan_ok=True), "slope": pytest.approx(2 / 3)}
    assert second["R2"] == {"area": 1.0, "quality": pytest.approx(0.5), "recovery": 1.0, "largest": 0.5}
    assert found.scores(0, False, False)["R2"] == dict.fromkeys(("area", "quality", "recovery", "largest"))
    # quality of its own; no classes: the mines are the disturbed land
    planes = cell_layers((1, 2), {}, [[1, nan]], [[0.7, 0.9]], None, [[1, 1]], [[nan, 1]])
    np.testing.assert_array_equal(planes[4:], [[[0.7, nan]], [[1, nan]], [[1, 1]], [[0, 1]]])
    # nothing is known of disturbed land
    np.testing.assert_array_equal(cell_layers((1, 1), {})[6:], [[[0]], [[0]]])


def test_evaluation_with_what_is_left_out(vectors):
    wanted = vectors["v8.tang"]
    found = evaluate({"R1": {"cover": wanted["R1"]}, "R2": {"area": wanted["R2"]}, "R3": {"gamma": wanted["R3"]}})
    assert found.value == pytest.approx(wanted["R"], abs=1e-12)
    assert len(found.warnings) == 3
    found = evaluate({"R1": {"cover": 0.8, "slope": 0.5}, "R2": {}, "R3": {"gamma": 0.2, "robustness": 1.0}}, None, {"R1": {"cover": 3.0}})
    assert found.weights == pytest.approx({"R1": 4 / 7, "R2": 0, "R3": 3 / 7})
    rows = {(row[0], row[1]): row[2:] for row in found.rows()}
    assert rows["R1", "cover"] == pytest.approx((0.8, 0.75, 0.75 * 4 / 7))
    assert rows["R1", "erosion"] == (None, 0, 0)
    assert rows["R3", ""] == pytest.approx((0.6, 1, 3 / 7))
    assert rows["R", ""][0] == pytest.approx((4 * 0.725 + 3 * 0.6) / 7)
    assert sum(row[4] for row in found.rows() if row[1]) == pytest.approx(1)
    nothing = evaluate({"R1": {}, "R2": {}, "R3": {}})
    assert (nothing.value, set(nothing.weights.values())) == (None, {0.0})


def test_unit_of_erosion():
    made = {"algorithm": "mineeco:rusle", "parameters": {"UNIT": "t_km2"}}
    assert erosion_unit("soil_loss_t_ha", made) == "t_ha"
    assert [erosion_unit(name, made) for name in ("", None, "loss", "soil_loss_t_hat")] == ["t_km2"] * 4
    assert erosion_unit("loss", {"algorithm": "mineeco:alignrasters", "parameters": {"UNIT": "t_km2"}}) is None
    assert erosion_unit("loss", {"algorithm": "mineeco:rusle", "parameters": {"UNIT": "kg"}}) is None
    assert erosion_unit("t_km2") == "t_km2"
    assert erosion_unit("") is None


def test_refusals():
    assert check_weights({"R1": 0.2, "R2": 0.5}) == {"R1": 0.2, "R2": 0.5, "R3": 0.3}
    with pytest.raises(InputProblem, match="EROSION holds values down to -3"):
        check_erosion(-3)
    with pytest.raises(InputProblem, match="QUALITY holds values from 0 to 100"):
        check_quality(0, 100)
    check_quality(0, 1 + 1e-9)
    with pytest.raises(InputProblem, match="sum 0.9"):
        resilience(0.5, 0.5, 0.5, {"R1": 0.3})
    with pytest.raises(InputProblem, match="must not be negative"):
        resilience(0.5, 0.5, 0.5, {"R1": 1.4, "R2": -0.4, "R3": 0})
    with pytest.raises(InputProblem, match="no layer for any"):
        resilience(None, None, None)
    with pytest.raises(InputProblem, match="no sub-indicator called colour"):
        dimension("R1", {"cover": 1}, {"colour": 1})
    with pytest.raises(InputProblem, match="The weights within R1"):
        dimension("R1", {"cover": 1}, {"cover": -1})
