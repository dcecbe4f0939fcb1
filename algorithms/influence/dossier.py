"""What a dossier shows of the tables of this group: charts, heads of columns, key figures."""
import re

import numpy as np

from ...messages import QT_TRANSLATE_NOOP

COLOURS = {"mines": "#d7301f", "region": "#2e7d32"}
GROUPS = {"mines": QT_TRANSLATE_NOOP("MineEco", "Mines"), "region": QT_TRANSLATE_NOOP("MineEco", "Region")}
NAMES = {
    "before_per_km": QT_TRANSLATE_NOOP("MineEco", "Change before it, per km"), "behind_per_km": QT_TRANSLATE_NOOP("MineEco", "Change behind it, per km"),
    "class_name": QT_TRANSLATE_NOOP("MineEco", "Area of the mine"), "clear": QT_TRANSLATE_NOOP("MineEco", "Clear transition"), "difference": QT_TRANSLATE_NOOP("MineEco", "Difference"),
    "distance_m": QT_TRANSLATE_NOOP("MineEco", "Transition distance (m)"), "from_latitude": QT_TRANSLATE_NOOP("MineEco", "From (°)"), "from_m": QT_TRANSLATE_NOOP("MineEco", "From (m)"),
    "incmse_percent": QT_TRANSLATE_NOOP("MineEco", "Percent of the error"), "incmse_raw": QT_TRANSLATE_NOOP("MineEco", "Raw"), "incmse_z": "%IncMSE", "label": QT_TRANSLATE_NOOP("MineEco", "Label"),
    "lower_m": QT_TRANSLATE_NOOP("MineEco", "Lower limit (m)"), "mae": "MAE", "mines_mean": QT_TRANSLATE_NOOP("MineEco", "Mean of the mines"), "n": QT_TRANSLATE_NOOP("MineEco", "Cells"),
    "n_effective": QT_TRANSLATE_NOOP("MineEco", "Effective number"), "observed": QT_TRANSLATE_NOOP("MineEco", "Observed"), "predicted": QT_TRANSLATE_NOOP("MineEco", "Predicted"),
    "r2": "R2", "rmse": "RMSE", "sign": QT_TRANSLATE_NOOP("MineEco", "Sign"),
    "rank_sum": QT_TRANSLATE_NOOP("MineEco", "Sum of ranks"), "region_mean": QT_TRANSLATE_NOOP("MineEco", "Mean of the region"), "ring": QT_TRANSLATE_NOOP("MineEco", "Ring"),
    "sd": QT_TRANSLATE_NOOP("MineEco", "Standard deviation"), "tested_on": QT_TRANSLATE_NOOP("MineEco", "Tested on"), "to_latitude": QT_TRANSLATE_NOOP("MineEco", "To (°)"),
    "to_m": QT_TRANSLATE_NOOP("MineEco", "To (m)"), "upper_m": QT_TRANSLATE_NOOP("MineEco", "Upper limit (m)"),
}
FORMATS = (
    (re.compile("latitude$"), ".4f"), (re.compile("^(?:.*_)?n$"), ",d"), (re.compile("^(?:distance|lower|upper|from|to)_m$|^n_effective$"), ",.0f"),
    (re.compile("^r2$"), ".3f"), (re.compile("^incmse_z$"), ".1f"),
)


def _rings(sheet, title, words):
    """Draw the mean of the rings over their distance: of all years with the range of the years, of the first and of the last."""
    from ...report import charts

    years, rings = np.array([str(value) for value in sheet.values["year"]]), sheet.floats("ring")
    middles = (sheet.floats("from_m") + sheet.floats("to_m")) / 2000
    known = np.isfinite(rings) & np.isfinite(middles)
    places, middle = np.array(sorted(set(rings[known]))), dict(zip(rings[known], middles[known]))
    if not np.isfinite(sheet.floats("mean")[known]).any():
        return []
    curves = {year: dict(zip(rings[years == year], sheet.floats("mean")[years == year])) for year in dict.fromkeys(years)}
    curves = {year: np.array([own.get(ring, np.nan) for ring in places]) for year, own in curves.items()}
    mean = curves.pop("mean", None)
    every = np.array(list(curves.values()) or [mean])
    series = [charts.Series(year, curves[year], colour) for year, colour in zip([*list(curves)[:1], *list(curves)[1:][-1:]], ("#56b4e9", "#0072b2"))]
    if mean is not None:
        series.insert(0, charts.Series(words.translate("MineEco", "Mean of the years"), mean, "#26312b", np.fmin.reduce(every), np.fmax.reduce(every)))
    return [charts.lines(
        [middle[ring] for ring in places], series, title=words.translate("MineEco", "Mean of the rings around the mines"), x_label=words.translate("MineEco", "Distance from the mines (km)"),
        y_label=words.translate("MineEco", "Mean"), caption=words.translate("MineEco", "Every dot is the mean of a ring; the first is the mines themselves. The band holds the curves of all years."),
    )]


def _importance(sheet, title, words):
    """Draw the importance of the drivers as the score by which they are ranked."""
    from ...report import charts

    score = sheet.floats("incmse_z")
    if not np.isfinite(score).any():
        return []
    return [charts.ranked_bars(
        sheet.texts("driver", words), score, title=words.translate("MineEco", "Importance (score, R's %IncMSE)"), x_label="%IncMSE", spec=".1f", wide=True,
        caption=words.translate("MineEco", "A score, no percentage: it grows with the number of trees. Scores below 2 are hardly told from nothing."),
    )]


def _ranks(sheet, title, words):
    """Draw the ranks of the drivers in several tables, nothing for one alone."""
    from ...report import charts

    columns = [column for column in sheet.columns if column.startswith("rank_") and column != "rank_sum"]
    ranks = np.array([sheet.floats(column) for column in columns]).T
    if len(columns) < 2 or not np.isfinite(ranks).any():
        return []
    return [charts.heatmap(
        ranks, sheet.texts("driver", words), [column[len("rank_"):] for column in columns],
        title=words.translate("MineEco", "Rank of each driver, 1 is the most important"), ramp=("#08519c", "#9ecae1", "#e8f1f8"), spec="g", wide=True,
        caption=words.translate("MineEco", "Rows that keep one colour are drivers that matter alike everywhere."),
    )]


def _means(sheet, title, words):
    """Draw the means of mines and region over the years, and their difference."""
    from ...report import charts

    years = sheet.floats("year")
    if np.isfinite(years).sum() < 2 or not np.isfinite(sheet.floats("difference")).any():
        return []
    series = [charts.Series(words(GROUPS[group]), sheet.floats(group + "_mean"), colour) for group, colour in COLOURS.items()]
    return [
        charts.lines(years, series, title=words.translate("MineEco", "{title}: mines and region").format(title=title), y_label=words.translate("MineEco", "Mean")),
        charts.lines(
            years, [charts.Series("", sheet.floats("difference"), "#26312b")], title=words.translate("MineEco", "Mines less region"), y_label=words.translate("MineEco", "Difference"),
            caption=words.translate("MineEco", "Below zero the mines are worse off than the region. It approaches zero where mines recover, or where the region declines."),
        ),
    ]


def _densities(sheet, title, words):
    """Draw the densities of mines and region, of the first year, the last, and all together."""
    from ...report import charts

    years, groups = (np.array([str(value) for value in sheet.values[column]]) for column in ("year", "group"))
    places, values = sheet.floats("value"), sheet.floats("density")
    every = [year for year in dict.fromkeys(years) if year != "all"]
    shown = [year for year in dict.fromkeys([*(["all"] if len(every) > 1 else []), every[0], every[-1]]) if year in years] if every else []
    figures = []
    for year in shown:
        own = {group: (years == year) & (groups == group) for group in COLOURS}
        known = [places[rows] for rows in own.values() if rows.any()]
        if not known:
            continue
        along = np.linspace(min(one.min() for one in known), max(one.max() for one in known), 400)
        series = [charts.Series(words(GROUPS[group]), np.interp(along, places[rows], values[rows], 0, 0), COLOURS[group]) for group, rows in own.items() if rows.any()]
        heading = words.translate("MineEco", "{title}: {band}").format(title=title, band=year if year != "all" else words.translate("MineEco", "all years"))
        figures.append(charts.lines(along, series, title=heading, x_label=words.translate("MineEco", "Value"), y_label=words.translate("MineEco", "Density"), wide=year == "all"))
    return figures


def _sizes(sheet, title, words):
    """Draw the means of the mines in a box a class of their area."""
    from ...report import charts

    codes, means, names = sheet.floats("class"), sheet.floats("mean"), sheet.texts("class_name", words)
    kinds = sorted(set(codes[np.isfinite(means) & np.isfinite(codes)]))
    if not kinds:
        return []
    heads = [next(name for name, code in zip(names, codes) if code == kind) for kind in kinds]
    return [charts.boxplot(
        heads, [means[(codes == kind) & np.isfinite(means)] for kind in kinds], title=words.translate("MineEco", "Means of the mines"), y_label=words.translate("MineEco", "Mean of a mine"), wide=True,
        caption=words.translate("MineEco", "Every mine counts once. Line: median; box: middle half of the mines; whiskers: to the last mine within one and a half boxes."),
    )]


def _latitudes(sheet, title, words):
    """Draw mean and number of mines over latitude."""
    from ...report import charts

    middle, mean, sd, count = (sheet.floats("from_latitude") + sheet.floats("to_latitude")) / 2, *(sheet.floats(column) for column in ("mean", "sd", "mines"))
    order = np.argsort(middle)
    if not np.isfinite(middle).all() or not np.isfinite(mean).any():
        return []
    middle, mean, sd, count = middle[order], mean[order], sd[order], count[order]
    label = words.translate("MineEco", "Latitude (degrees north)")
    return [
        charts.lines(
            middle, [charts.Series("", mean, "#2e7d32", mean - sd, mean + sd)], title=words.translate("MineEco", "Mean by latitude"), x_label=label, y_label=words.translate("MineEco", "Mean"),
            caption=words.translate("MineEco", "Mean of all cells of a band, with one standard deviation to each side. South is left, north is right."),
        ),
        charts.stacked_bars(middle, [words(GROUPS["mines"])], count[None], ["#8b1a10"], title=words.translate("MineEco", "Mines by latitude"), x_label=label, y_label=words.translate("MineEco", "Number of mines")),
    ]


def _pairs(sheet, title, words):
    """Draw what was predicted over what was observed."""
    from ...report import charts

    observed, predicted = sheet.floats("observed"), sheet.floats("predicted")
    if not (np.isfinite(observed) & np.isfinite(predicted)).any():
        return []
    return [charts.scatter(
        observed, predicted, title=title, x_label=words(NAMES["observed"]), y_label=words(NAMES["predicted"]), fits=[(1.0, 0.0, words.translate("MineEco", "Line of equality"))],
        density_label=words.translate("MineEco", "Cells"),
    )]


# What a table must have to be of a kind, and what draws it.
KINDS = (
    (("year", "mines_mean", "region_mean", "difference"), _means),
    (("year", "group", "value", "density"), _densities),
    (("mine", "area_km2", "class", "class_name", "mean"), _sizes),
    (("from_latitude", "to_latitude", "mean", "sd", "mines"), _latitudes),
    (("observed", "predicted"), _pairs),
    (("year", "ring", "from_m", "to_m", "mean"), _rings),
    (("driver", "incmse_z"), _importance),
    (("driver", "rank_sum", "rank"), _ranks),
)


def tiles_of(sheet, words):
    """Return the key figures of a table of this group."""
    from ...report.page import Tile

    if sheet.has("distance_m", "lower_m", "upper_m"):
        distance, low, high = (float(sheet.floats(column)[0]) / 1000 for column in ("distance_m", "lower_m", "upper_m"))
        between = words.translate("MineEco", "95 % interval {low:.2f} to {high:.2f} km").format(low=low, high=high) if low == low else ""
        return [Tile(words.translate("MineEco", "Transition distance"), distance, "km", between, ".2f")]
    if sheet.has("tested_on", "r2"):
        labels = {"random": words.translate("MineEco", "R2 on random cells"), "blocks": words.translate("MineEco", "R2 on whole blocks")}
        return [Tile(labels[test], float(r2), format=".3f") for test, r2 in zip(sheet.values["tested_on"], sheet.floats("r2")) if test in labels]
    if sheet.has("year", "mines_mean", "region_mean", "difference"):
        known = sheet.floats("difference")
        known = known[np.isfinite(known)]
        return [Tile(words.translate("MineEco", "Mines less region, mean of the years"), float(known.mean()), format="+.3f")] if known.size else []
    if sheet.has("driver", "rank_sum", "rank") and np.isfinite(sheet.floats("rank")).any():
        return [Tile(words.translate("MineEco", "Most important driver"), str(sheet.values["driver"][int(np.nanargmin(sheet.floats("rank")))]))]
    return []
