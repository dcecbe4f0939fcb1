"""RSEI of a series: one scale for all years, each year's own, or a reference year's."""
import dataclasses

import numpy as np
import pytest
from mineeco.core.quality import rsei
from mineeco.core.quality.rsei import RseiModel, Scaling, apply_rsei, fit_by_passes, fit_series, series_warnings
from mineeco.messages import InputProblem

YEARS = [2001, 2004, 2007]


def scene(year, n=5000, worse=0.0):
    """Four indicators of one year; `worse` is a degradation of the whole area: NDVI -0.15, LST +3 K at 1."""
    rng = np.random.default_rng(year)
    green = rng.beta(2, 2, n)
    noise = rng.normal(size=(3, n))
    return np.array([green * 0.8 - 0.15 * worse, -0.25 + 0.2 * green + 0.03 * noise[0], 0.2 - 0.5 * green + 0.06 * noise[1], 310 - 12 * green + 1.5 * noise[2] + 3 * worse])


def runner(series, calls=None):
    """Return ``run(function, years)`` over the blocks of these years."""
    def run(function, years):
        if calls is not None:
            calls.append(tuple(years))
        total = None
        for year in years:
            for block in np.array_split(series[year], 3, axis=1):
                part = function(*block)
                total = part if total is None else total + part
        return total

    return run


@pytest.fixture(scope="module")
def series():
    return {year: scene(year, worse=float(year == 2007)) for year in YEARS}


def same(one, two):
    assert one.to_dict() == two.to_dict()


def test_pooled_is_one_model_of_all_cells(series):
    calls = []
    models = fit_series(runner(series, calls), YEARS)
    assert list(models) == YEARS
    assert len({id(model) for model in models.values()}) == 1
    assert calls == [tuple(YEARS)] * rsei.PASSES["minmax"]
    whole = fit_by_passes(lambda function: runner(series)(function, YEARS))
    same(models[2004], whole)
    together = np.concatenate([series[year] for year in YEARS], axis=1)
    np.testing.assert_allclose(models[2001].scaling.minima, together.min(axis=1))
    assert models[2001].n == 15_000


def test_a_change_of_the_whole_area_shows_only_on_one_scale(series):
    means = {}
    for scaling in ("pooled", "per_year"):
        models = fit_series(runner(series), YEARS, scaling)
        means[scaling] = [apply_rsei(models[year], *series[year]).mean() for year in YEARS]
    # years differ by 0.01 to 0.02 by chance (their extreme cells set the scale); NDVI falls by a fifth of its range, LST rises by a seventh
    assert means["pooled"][2] - means["pooled"][0] < -0.05
    assert abs(means["per_year"][2] - means["per_year"][0]) < 0.03


def test_per_year_is_each_years_own_fit(series):
    calls = []
    models = fit_series(runner(series, calls), YEARS, "per_year", normalization="percentile", low=2, high=98)
    for year in YEARS:
        same(models[year], fit_by_passes(lambda function, year=year: runner(series)(function, [year]), "percentile", 2, 98))
    assert sorted(set(calls)) == [(year,) for year in YEARS]
    texts = [str(warning) for warning in series_warnings(models)]
    assert texts[0].startswith("Each year is scaled by itself")
    assert len(texts) == 1


def test_reference_year(series):
    models = fit_series(runner(series), YEARS, "reference_year", 2004)
    same(models[2001], fit_by_passes(lambda function: runner(series)(function, [2004])))
    assert len({id(model) for model in models.values()}) == 1
    for year, said in ((2005, "REFERENCE_YEAR is 2005, but the series has the years 2001, 2004, 2007"), (None, r"REFERENCE_YEAR is \?")):
        with pytest.raises(InputProblem, match=said):
            fit_series(runner(series), YEARS, "reference_year", year)


def test_the_year_that_cannot_be_fitted_is_named(series):
    broken = {**series, 2004: np.full((4, 50), np.nan)}
    with pytest.raises(InputProblem, match="2004: Only 0 cells have a value"):
        fit_series(runner(broken), YEARS, "per_year")
    assert fit_series(runner(broken), YEARS)[2004].n == 10_000  # a year without cells does no harm to the pooled model


def test_an_axis_that_turns_is_told(vectors):
    """The printed eigenvectors of seven cities: only Ma'anshan and Panzhihua change their axis."""
    cities = {}
    for city, year, *row in vectors["v2.A1"]:
        vector = np.array(row[:4], dtype=float)
        loadings, flipped = rsei.orient(vector / np.linalg.norm(vector))
        model = RseiModel(Scaling("minmax", np.zeros(4), np.ones(4)), "expected_signs", flipped, np.array([loadings]), np.array([1.0]), 100, 0.5, 0.0, 1.0)
        cities.setdefault(city, {})[int(year)] = model
    turned = {}
    for city, models in cities.items():
        told = [message.values for message in series_warnings(models)[1:] if "cosine" in message.values]
        if told:
            turned[city] = [(one["before"], one["after"], round(one["cosine"], 2)) for one in told]
    # by hand: Ma'anshan 2007 (.079 -.735 .481 .471 turned round) against 2010; Panzhihua 2001 is kept, 2004 turned round
    assert {city: [pair[:2] for pair in pairs] for city, pairs in turned.items()} == {"Ma’anshan": [(2007, 2010), (2010, 2013)], "Panzhihua": [(2001, 2004)]}
    assert turned["Ma’anshan"][0][2] == pytest.approx(-0.52, abs=0.01)


def test_warnings_of_a_shared_model_come_once(series):
    models = fit_series(runner(series), YEARS)
    doubtful = dataclasses.replace(models[2001], warnings=("a", "b"))
    assert series_warnings(dict.fromkeys(YEARS, doubtful)) == ["a", "b"]
