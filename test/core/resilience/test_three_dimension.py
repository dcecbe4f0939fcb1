"""Three-dimension resilience: the worked sum, scores and networks by hand, and what is left out."""
import numpy as np
import pytest
from mineeco.core.resilience.three_dimension import corridor_scores, dimension, residual_variation, resilience, resistance_scores, robustness, source_scores
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


def test_refusals():
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
