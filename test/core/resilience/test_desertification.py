"""DDI against the worked example and a regression of whole arrays by SciPy."""
import numpy as np
import pytest
from mineeco.core.moments import Moments
from mineeco.core.resilience.desertification import DdiModel, ddi, fit_ddi, on_land, regress, scatter
from mineeco.messages import InputProblem

pytestmark = pytest.mark.filterwarnings("error")


def scene(n=4000, seed=1):
    """NDVI and albedo along a falling line, with gaps."""
    rng = np.random.default_rng(seed)
    ndvi = rng.uniform(-0.1, 0.9, n)
    albedo = 0.35 - 0.25 * ndvi + rng.normal(0, 0.03, n)
    ndvi[::50], albedo[::70], albedo[5] = np.nan, np.nan, np.inf
    return ndvi.reshape(40, -1), albedo.reshape(40, -1)


def test_seven_cells(vectors):
    wanted = vectors["v1.B_ddi"]
    line = regress(Moments.of(np.array(wanted["N"]), np.array(wanted["A"])))
    assert (line.slope, line.intercept, line.r) == pytest.approx((wanted["a"], wanted["b"], wanted["r"]), abs=1e-6)
    model = DdiModel(np.zeros(2), np.ones(2), line.slope, line)  # the example is normalised already
    assert model.k == pytest.approx(wanted["k"], abs=1e-7)
    np.testing.assert_allclose(ddi(model, wanted["N"], wanted["A"]), wanted["DDI"], atol=1e-6)


def test_whole_arrays_by_scipy():
    from scipy.stats import linregress

    ndvi, albedo = scene()
    valid = np.isfinite(ndvi) & np.isfinite(albedo)
    low, high = [np.array([end(layer[valid]) for layer in (ndvi, albedo)]) for end in (np.min, np.max)]
    green, bright = (ndvi - low[0]) / (high[0] - low[0]), (albedo - low[1]) / (high[1] - low[1])
    line = linregress(green[valid], bright[valid])
    model = fit_ddi(Moments.of(ndvi[:7], albedo[:7]) + Moments.of(ndvi[7:], albedo[7:]))
    assert model.slope == pytest.approx(line.slope, rel=1e-10)
    assert model.regression.r == pytest.approx(line.rvalue, rel=1e-10)
    assert model.regression.intercept == pytest.approx(line.intercept, rel=1e-10)
    expected = np.where(valid, -green / line.slope - bright, np.nan)
    np.testing.assert_allclose(ddi(model, ndvi, albedo), expected, rtol=1e-9)
    # green and dark land is the less desertified one
    assert ddi(model, 0.8, 0.1) > ddi(model, 0.0, 0.35)
    assert [warning.text[:12] for warning in model.warnings] == ["A higher DDI"]


def test_a_given_slope_replaces_the_line_and_nothing_else():
    moments = Moments.of(*scene())
    model = fit_ddi(moments, slope=-0.5)
    assert (model.slope, model.k) == (-0.5, 2.0)
    assert model.regression == fit_ddi(moments).regression


def test_the_scatter_counts_every_cell_once():
    ndvi, albedo = scene()
    model = fit_ddi(Moments.of(ndvi, albedo))
    counts = scatter(model, ndvi[:9], albedo[:9]) + scatter(model, ndvi[9:], albedo[9:])
    green, bright = (layer[np.isfinite(layer)] for layer in model.normalised(ndvi, albedo))
    expected, _, _ = np.histogram2d(bright, green, bins=100, range=((0, 1), (0, 1)))
    assert counts.sum() == model.regression.n
    np.testing.assert_array_equal(counts, expected)


@pytest.mark.parametrize(
    ("ndvi", "albedo", "words"),
    [
        ([0.1, 0.5, 0.9], [0.1, 0.2, 0.4], "no inverse albedo-NDVI relation"),
        ([0.1, 0.5, np.nan], [0.3, 0.2, 0.1], "Only 2 cells"),
        ([0.4, 0.4, 0.4], [0.3, 0.2, 0.1], "NDVI holds the value 0.4 everywhere"),
        ([0.1, 0.5, 0.9], [0.2, 0.2, 0.2], "ALBEDO holds the value 0.2 everywhere"),
    ],
)
def test_what_has_no_line_is_refused(ndvi, albedo, words):
    with pytest.raises(InputProblem, match=words):
        fit_ddi(Moments.of(np.array(ndvi), np.array(albedo)))


@pytest.mark.parametrize("slope", [0.5, 0.0, np.nan])
def test_a_given_slope_must_fall(slope):
    with pytest.raises(InputProblem, match="SLOPE_A"):
        fit_ddi(Moments.of(*scene()), slope)


def test_a_weak_relation_is_told():
    rng = np.random.default_rng(0)
    ndvi = rng.random(5000)
    model = fit_ddi(Moments.of(ndvi, 0.3 - 0.05 * ndvi + rng.normal(0, 0.1, 5000)))
    assert any("weakly related" in str(warning) for warning in model.warnings)


def test_water_is_left_out():
    ndvi, albedo, water = np.array([0.1, 0.5, -0.4, 0.9]), np.array([0.3, 0.2, 0.02, 0.1]), np.array([0, np.nan, 1, 0])
    masked = on_land(Moments.of)(ndvi, albedo, water)
    assert masked.n == 3
    np.testing.assert_array_equal(masked.minimum, [0.1, 0.1])
    assert on_land(Moments.of)(ndvi, albedo).n == 4
