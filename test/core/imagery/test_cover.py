"""Fractional vegetation cover and its end members."""
import numpy as np
import pytest
from mineeco.core.imagery.cover import PASSES, EndMembers, fit_cover, pooled_percentiles, vegetation_cover
from mineeco.core.imagery.indices import land_only
from mineeco.messages import InputProblem


def fold_over(dates, calls=None):
    """The fold of the raster seam over all blocks of all dates."""
    def run(function):
        total = None
        for date in dates:
            for block in np.array_split(np.asarray(date, dtype=float), 3):
                part = function(block)
                total = part if total is None else total + part
        if calls is not None:
            calls.append(function)
        return total

    return run


def test_worked_example(vectors):
    case = vectors["v1.B_fvc"]
    members = fit_cover(None, case["soil"], case["veg"])
    np.testing.assert_allclose(vegetation_cover(case["S"], members), case["FVC"], atol=5.1e-7)


def test_gaps_stay_gaps():
    found = vegetation_cover([0.3, np.nan, np.inf, -np.inf], EndMembers(0.1, 0.5))
    np.testing.assert_allclose(found, [0.5, np.nan, np.nan, np.nan], rtol=1e-12)


def test_end_members_are_percentiles_of_all_dates_together():
    rng = np.random.default_rng(0)
    before, after = rng.beta(4, 2, (300, 200)), rng.beta(2, 5, (300, 200))  # greener, then barer
    before[:20] = np.nan
    calls = []
    pooled = fit_cover(fold_over([before, after], calls))
    values = np.concatenate([before[20:].ravel(), after.ravel()])
    assert (pooled.soil, pooled.vegetation) == pytest.approx(tuple(np.percentile(values, [5, 95])), abs=1e-9)
    assert len(calls) == PASSES
    alone = fit_cover(fold_over([after]), low=1, high=99)
    assert (alone.soil, alone.vegetation) == pytest.approx(tuple(np.percentile(after, [1, 99])), abs=1e-9)
    # the fall of cover shows with shared end members and is hidden when each date has its own
    fall = np.nanmean(vegetation_cover(before, pooled)) - np.nanmean(vegetation_cover(after, pooled))
    own = np.nanmean(vegetation_cover(before, fit_cover(fold_over([before])))) - np.nanmean(vegetation_cover(after, fit_cover(fold_over([after]))))
    assert fall > 0.3 > 2 * abs(own)


def test_one_end_member_may_be_given():
    index = np.linspace(0, 1, 1001)
    found = fit_cover(fold_over([index]), soil=0.02)
    assert found.soil == 0.02
    assert found.vegetation == pytest.approx(0.95, abs=1e-9)


def test_what_cannot_be():
    with pytest.raises(InputProblem, match=r"bare soil \(0.7\) must be below that of full vegetation \(0.2\)"):
        fit_cover(None, 0.7, 0.2)
    with pytest.raises(InputProblem, match="must be below that of full vegetation"):
        fit_cover(fold_over([np.full(100, 0.4)]))
    with pytest.raises(InputProblem, match="percentiles 95 and 5 do not span a range"):
        fit_cover(fold_over([np.arange(9.0)]), low=95, high=5)
    with pytest.raises(InputProblem, match="No cell has a value"):
        fit_cover(fold_over([np.full(100, np.nan)]))


def test_dark_objects_of_several_dates():
    """Minima of NDMVI: the lowest land of both dates together, whichever date it is from."""
    rng = np.random.default_rng(0)
    dates = [(rng.uniform(0.02 + shift, 0.2, 20_000), rng.uniform(0.1 - shift, 0.5, 20_000)) for shift in (0.0, 0.03)]
    water = np.full(500, 0.001), np.full(500, 0.0005)
    dates[0] = tuple(np.concatenate(pair) for pair in zip(dates[0], water))

    def run(function):
        return function(*land_only(*dates[0])) + function(*land_only(*dates[1]))

    found = pooled_percentiles(run, [0.1])
    land = [np.concatenate([date[band][date[1] >= date[0]] for date in dates]) for band in (0, 1)]
    np.testing.assert_allclose(found[:, 0], [np.percentile(band, 0.1) for band in land], atol=1e-9)
    alone = [pooled_percentiles(lambda function, date=date: function(*land_only(*date)), [0.1])[:, 0] for date in dates]
    assert found[0, 0] < alone[1][0]  # red is lowest on the first date,
    assert found[1, 0] < alone[0][1]  # near infrared on the second
