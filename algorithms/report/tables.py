"""Tables of a dossier: their first rows, a chart where the kind of table is known, and the key figures that they hold."""
import re

import numpy as np

from ...messages import QT_TRANSLATE_NOOP
from .. import legends
from ..influence import dossier as influence
from ..resilience.beforeafter import COMPARED, TESTS
from ..resilience.threedimensionresilience import INDICATORS
from .shared import even_ramp

MOST_COLUMNS = 13
MOST_CURVES = 7
MOST_BESIDE_A_CHART = 500  # rows; longer tables are what a chart is drawn of
MOST_BARS = 20
MILLION = 1e6
LARGEST = 1e30
# What stands for something else, by column and value.
MEANT = {
    ("zone", "all"): QT_TRANSLATE_NOOP("MineEco", "Whole area"), ("group", "treated"): QT_TRANSLATE_NOOP("MineEco", "Treated"), ("group", "control"): QT_TRANSLATE_NOOP("MineEco", "Control"),
    ("group", "reference"): QT_TRANSLATE_NOOP("MineEco", "Reference"),
    **{(column, value): text for column, own in (("compared", COMPARED), ("test", TESTS), ("indicator", INDICATORS)) for value, text in own.items()},
}
NAMES = {
    **influence.NAMES,
    "after": QT_TRANSLATE_NOOP("MineEco", "After"), "area": QT_TRANSLATE_NOOP("MineEco", "Area or plot"), "before": QT_TRANSLATE_NOOP("MineEco", "Before"), "change": QT_TRANSLATE_NOOP("MineEco", "Change"),
    "change_percent": QT_TRANSLATE_NOOP("MineEco", "Change (%)"),
    "clear_percent": QT_TRANSLATE_NOOP("MineEco", "Clear (%)"), "code": QT_TRANSLATE_NOOP("MineEco", "Code"), "compared": QT_TRANSLATE_NOOP("MineEco", "Compared"), "date": QT_TRANSLATE_NOOP("MineEco", "Date"),
    "mlri_p": QT_TRANSLATE_NOOP("MineEco", "p of the MLRI trend"), "trend_p": QT_TRANSLATE_NOOP("MineEco", "p of the trend"), "trend_slope": QT_TRANSLATE_NOOP("MineEco", "Slope a year"),
    "trend_intercept": QT_TRANSLATE_NOOP("MineEco", "Intercept"), "values_valid_percent": QT_TRANSLATE_NOOP("MineEco", "Valid values (%)"),
    "metric": QT_TRANSLATE_NOOP("MineEco", "Metric"), "path_row": QT_TRANSLATE_NOOP("MineEco", "Path and row"), "percentage_points": QT_TRANSLATE_NOOP("MineEco", "In percentage points"),
    "reason": QT_TRANSLATE_NOOP("MineEco", "Reason"), "recovery_percent": QT_TRANSLATE_NOOP("MineEco", "Recovery (%)"), "scene": QT_TRANSLATE_NOOP("MineEco", "Scene"),
    "test": QT_TRANSLATE_NOOP("MineEco", "Test"), "unit": QT_TRANSLATE_NOOP("MineEco", "Unit"), "used": QT_TRANSLATE_NOOP("MineEco", "Used"),
    "area_ha": QT_TRANSLATE_NOOP("MineEco", "Area (ha)"), "area_km2": QT_TRANSLATE_NOOP("MineEco", "Area (km²)"), "cells": QT_TRANSLATE_NOOP("MineEco", "Cells"),
    "class": QT_TRANSLATE_NOOP("MineEco", "Class"), "component": QT_TRANSLATE_NOOP("MineEco", "Component"), "contribution": QT_TRANSLATE_NOOP("MineEco", "Contribution (%)"),
    "cut_m3": QT_TRANSLATE_NOOP("MineEco", "Cut (m³)"), "cover_m3": QT_TRANSLATE_NOOP("MineEco", "Soil (m³)"), "gravel_m3": QT_TRANSLATE_NOOP("MineEco", "Gravel (m³)"), "manure_t": QT_TRANSLATE_NOOP("MineEco", "Manure (t)"),
    "driver": QT_TRANSLATE_NOOP("MineEco", "Driver"), "duration_years": QT_TRANSLATE_NOOP("MineEco", "Years at work"),
    "dimension": QT_TRANSLATE_NOOP("MineEco", "Dimension"), "indicator": QT_TRANSLATE_NOOP("MineEco", "Indicator"), "score": QT_TRANSLATE_NOOP("MineEco", "Score"),
    "weight_in_r": QT_TRANSLATE_NOOP("MineEco", "Weight in R"), "effect": QT_TRANSLATE_NOOP("MineEco", "Effect"), "eigenvalue": QT_TRANSLATE_NOOP("MineEco", "Eigenvalue"), "evi_slope": QT_TRANSLATE_NOOP("MineEco", "EVI per year"),
    "group": QT_TRANSLATE_NOOP("MineEco", "Group"), "quantity": QT_TRANSLATE_NOOP("MineEco", "Quantity"),
    "mean_of_mines": QT_TRANSLATE_NOOP("MineEco", "Mean of the mines"), "pooled_cells": QT_TRANSLATE_NOOP("MineEco", "All cells together"),
    "falling_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "Falling %"), "fill_m3": QT_TRANSLATE_NOOP("MineEco", "Fill (m³)"), "lower": QT_TRANSLATE_NOOP("MineEco", "Lower limit"),
    "mean": QT_TRANSLATE_NOOP("MineEco", "Mean"), "mean_t_ha": QT_TRANSLATE_NOOP("MineEco", "Mean (t/ha a year)"), "mean_t_km2": QT_TRANSLATE_NOOP("MineEco", "Mean (t/km² a year)"),
    "measure": QT_TRANSLATE_NOOP("MineEco", "Measure"), "mine": QT_TRANSLATE_NOOP("MineEco", "Mine"), "mines": QT_TRANSLATE_NOOP("MineEco", "Mines"),
    "mlri_slope": QT_TRANSLATE_NOOP("MineEco", "MLRI per year"), "name": QT_TRANSLATE_NOOP("MineEco", "Name"), "nd_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "ND %"),
    "net_m3": QT_TRANSLATE_NOOP("MineEco", "Net (m³)"), "ni_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "NI %"), "percent": QT_TRANSLATE_NOOP("MineEco", "Percent"),
    "sai_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "SAI %"), "sci_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "SCI %"),
    "rank": QT_TRANSLATE_NOOP("MineEco", "Rank"), "rising_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "Rising %"), "sd_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "SD %"),
    "si_percent_of_valid": QT_TRANSLATE_NOOP("MineEco", "SI %"), "start": QT_TRANSLATE_NOOP("MineEco", "Start"), "total_t": QT_TRANSLATE_NOOP("MineEco", "Total (t a year)"),
    "type": QT_TRANSLATE_NOOP("MineEco", "Group"), "upper": QT_TRANSLATE_NOOP("MineEco", "Upper limit"), "valid_percent": QT_TRANSLATE_NOOP("MineEco", "Valid %"),
    "value": QT_TRANSLATE_NOOP("MineEco", "Value"), "weight": QT_TRANSLATE_NOOP("MineEco", "Weight"), "year": QT_TRANSLATE_NOOP("MineEco", "Year"), "zone": QT_TRANSLATE_NOOP("MineEco", "Zone"),
}
# What says least goes first where a table is too wide for a page.
MINOR = re.compile(r"_percent_of_mine$|(?<!^area)_km2$|_error_|_significant|_before_ha$|^slope_over_.*_ha$|^area_mu$|^(?:mlri|evi|trend)_(?:z|years|n|tau)$|^censored$|^cells$|^mean_(?:19|20)\d\d$|^(?:level|undecided)_percent_of_valid$"
                   r"|^(?:unit|treated|control|years_before|years_after|statistic|df|cohen_dz|control_change|trend_before|trend_p|memory)$")
YEARLY = re.compile(r"mean_((?:19|20)\d\d)")
FORMATS = (
    *influence.FORMATS,
    (re.compile(r"percent|contribution"), ".1f"), (re.compile(r"_(?:km2|ha)$"), ",.2f"), (re.compile(r"_(?:m3|t)$"), ",.0f"), (re.compile(r"^p$|_p$"), ".2g"),
    (re.compile(r"^path_row$"), ".0f"), (re.compile(r"^(?:effect|lower|upper)$"), ".4g"), (re.compile(r"^change$|^value_\d{4}$"), ",.10g"))


class Sheet:
    """A table of the dossier.

    Parameters
    ----------
    file : str
        Its name.
    rows : list of dict
        Text, numbers or None by column.
    columns : list of str
    look : Classes or None
        The legend of the classes that the columns ``class_<code>_...`` are of.
    """

    def __init__(self, file, columns, rows, look=None):
        self.file, self.columns, self.look, self.length = file, columns, look, len(rows)
        self.values = {column: _numbers([row.get(column) for row in rows]) for column in columns}

    def has(self, *columns):
        """Whether all columns are there."""
        return all(column in self.values for column in columns)

    def floats(self, column):
        """Return a column as floats, NaN where it is empty, text, or beyond what a chart can show."""
        return np.array([value if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < LARGEST else np.nan for value in self.values[column]], dtype=float)

    def texts(self, column, words):
        """Return a column as text in the language of the dossier."""
        return [words.again(MEANT.get((column, value), value)) if value is not None else "" for value in self.values[column]]

    def classes(self, ending):
        """Return [(code, column)] of the columns ``class_<code>_<ending>``."""
        found = [(int(match[1]), column) for column in self.columns for match in [re.fullmatch(r"class_(\d+)_" + ending, column)] if match]
        return sorted(found)

    def legend(self, codes, words):
        """Return [(name, colour)] of classes."""
        known = {code: (words(label), colour) for code, label, colour in (legends.colours(self.look.legend) if isinstance(self.look, legends.Classes) else legends.levels(max([1, *(code for code, _ in self.classes("percent"))])))}
        return [known.get(code, (str(code), "#808080")) for code in codes]


def shown(sheet, count, words):
    """Return the first rows and most telling columns of a table for the page; its caption says what is left out."""
    from ...report.page import Column, Table

    if not sheet.columns or not sheet.length:
        return words.translate("MineEco", "{file} has no rows.").format(file=sheet.file)
    columns = [column for column in sheet.columns if any(value is not None for value in sheet.values[column])] or sheet.columns
    filled = len(columns)
    if filled > MOST_COLUMNS:
        major = [column for column in columns if not MINOR.search(column)]
        columns = (major if len(major) >= 3 else columns)[:MOST_COLUMNS]
    numeric = {column: all(not isinstance(value, str) for value in sheet.values[column]) for column in columns}
    rows = list(zip(*([_said(value, column, sheet, words) for value in sheet.values[column][:count]] for column in columns)))
    told = [sheet.file]
    if sheet.length > count:
        told.append(words.translate("MineEco", "the first {shown} of {count} rows").format(shown=count, count=sheet.length))
    if len(columns) < filled:
        told.append(words.translate("MineEco", "{shown} of {count} columns; the file has all").format(shown=len(columns), count=len(sheet.columns)))
    return Table([Column(label(column, sheet, words), "right" if numeric[column] else "left", next((spec for known, spec in FORMATS if known.search(column)), "")) for column in columns], rows, words.joined(told))


def label(column, sheet, words):
    """Return the head of a column in words where it is a known one; of others the underscores go, at which no line could break."""
    code = re.fullmatch(r"class_(\d+)_(percent|km2)", column)
    if code:
        return "%s %s" % (sheet.legend([int(code[1])], words)[0][0], "%" if code[2] == "percent" else words.translate("MineEco", "km²"))
    steep = re.fullmatch(r"slope_over_([\d_]+)_percent", column)
    if steep:
        return words.translate("MineEco", "Steeper than {limit}° (%)").format(limit=steep[1].replace("_", "."))
    dated = re.fullmatch(r"(area|value)_((?:19|20)\d\d)(?:_ha)?", column)
    if dated:
        return (words.translate("MineEco", "{year} (ha)") if dated[1] == "area" else words.translate("MineEco", "Value in {year}")).format(year=dated[2])
    year = YEARLY.fullmatch(column)
    if year:
        return words.translate("MineEco", "Mean {year}").format(year=year[1])
    return words(NAMES[column]) if column in NAMES else column.replace("_", " ")


def _said(value, column, sheet, words):
    """Return a value of a table; the name of a known column, which some tables hold as a value, in words."""
    if not isinstance(value, str):
        return value
    known = (column, value) not in MEANT and (value in NAMES or YEARLY.fullmatch(value))
    return label(value, sheet, words) if known else words.again(MEANT.get((column, value), value))


def charts_of(sheet, title, words):
    """Return the charts of a table whose kind is known, else none; a table without numbers where they should be has none either."""
    for needed, draw in KINDS:
        if sheet.has(*needed):
            return [figure for figure in draw(sheet, title, words) if figure is not None]
    for draw in (_class_shares, _yearly_columns):
        found = [figure for figure in draw(sheet, title, words) if figure is not None]
        if found:
            return found
    return []


def _register(sheet, title, words):
    return [
        _ranked(sheet, "mine", "si_percent_of_valid", words.translate("MineEco", "Mines ranked by significant increase"), words.translate("MineEco", "SI, percent of the valid cells of the mine"), words, ".1f"),
        *_yearly_columns(sheet, title, words),
    ]


def _earth(sheet, title, words):
    return [_ranked(sheet, "zone", "net_m3", words.translate("MineEco", "Net volume of each zone"), words.translate("MineEco", "m³; below zero more was cut than filled"), words, ",.0f")]


def _importance(column, axis):
    def draw(sheet, title, words):
        return [_ranked(sheet, "driver", column, title, words(axis), words, ".3g")]

    return draw


def _weights(sheet, title, words):
    return [_ranked(sheet, "name", "weight", title, words.translate("MineEco", "Weight"), words, ".3f")]


def _loadings(sheet, title, words):
    from ...report import charts

    indicators = [column for column in sheet.columns if column not in ("component", "eigenvalue", "contribution")]
    values = np.array([sheet.floats(column) for column in indicators]).T
    if not indicators or not np.isfinite(values).any():
        return []
    return [charts.loadings(
        [str(value) for value in sheet.values["component"]], [column.upper() for column in indicators], values, sheet.floats("contribution"), title=title,
        caption=words.translate("MineEco", "The first component is the index: greenness and wetness should point one way, dryness and heat the other."),
    )]


def _areas(sheet, title, words):
    from ...report import charts

    areas, codes = sheet.floats("area_km2"), sheet.floats("class")
    if not np.isfinite(areas).any() or not np.isfinite(codes).all():
        return []
    unit = words.translate("MineEco", "km²")
    if not sheet.has("year"):
        colours = charts.ramp_colours(even_ramp("quality"), len(areas))
        return [charts.class_bars(sheet.texts("name", words), areas, colours, title=title, unit=unit, shares=sheet.floats("percent"))]
    years, kinds = sheet.floats("year"), sorted(set(codes))
    places = sorted(set(years[np.isfinite(years)]))
    names = dict(zip(codes, sheet.texts("name", words)))
    table = np.array([[np.nansum(areas[(codes == code) & (years == year)]) for year in places] for code in kinds])
    return [charts.stacked_bars(places, [names[code] for code in kinds], table, charts.ramp_colours(even_ramp("quality"), len(kinds)), title=title, y_label=unit)] if places else []


def _rings(sheet, title, words):
    from ...report import charts

    middle = (sheet.floats("from_m") + sheet.floats("to_m")) / 2000
    values, years = sheet.floats("mean"), [str(value) for value in sheet.values["year"]]
    places = sorted(set(middle[np.isfinite(middle)]))
    if not places or not np.isfinite(values).any():
        return []
    every = list(dict.fromkeys(years))
    chosen = every if len(every) <= MOST_CURVES else [every[int(place)] for place in np.linspace(0, len(every) - 1, MOST_CURVES).round()]
    rows = [charts.Series(year, [next((value for value, own, place in zip(values, years, middle) if own == year and place == at), np.nan) for at in places]) for year in chosen]
    return [charts.lines(places, rows, title=title, x_label=words.translate("MineEco", "Distance from the mines (km)"), y_label=words.translate("MineEco", "Mean"))]


def _yearly_rows(sheet, title, words):
    """Draw the column mean over the column year, a curve for each mine or zone."""
    from ...report import charts

    years, means = sheet.floats("year"), sheet.floats("mean")
    weights = next((sheet.floats(column) for column in ("n", "cells") if sheet.has(column)), np.ones_like(means))
    whose = next((sheet.texts(column, words) for column in ("mine", "zone", "group", "name") if sheet.has(column)), [""] * sheet.length)
    known = np.isfinite(years) & np.isfinite(means) & np.isfinite(weights) & (weights > 0)
    places = sorted(set(years[known]))
    if len(places) < 2:
        return []
    groups = list(dict.fromkeys(one for one, here in zip(whose, known) if here))
    rows = []
    for group in groups[:MOST_CURVES]:
        own = known & np.array([one == group for one in whose])
        rows.append(charts.Series(group, [np.average(means[own & (years == year)], weights=weights[own & (years == year)]) if (own & (years == year)).any() else np.nan for year in places]))
    return [charts.lines(places, rows, title=title, y_label=words.translate("MineEco", "Mean"), caption=_few(len(groups), words))]


def _yearly_columns(sheet, title, words):
    """Draw the columns mean_<year>, a curve for each row; the largest mines first."""
    from ...report import charts

    years = sorted((int(match[1]), column) for column in sheet.columns for match in [YEARLY.fullmatch(column)] if match)
    if len(years) < 3:
        return []
    names = sheet.texts(next((column for column in ("mine", "zone", "name") if sheet.has(column)), sheet.columns[0]), words)
    order = np.argsort(-np.nan_to_num(sheet.floats("area_km2")), kind="stable") if sheet.has("area_km2") else range(sheet.length)
    table = np.array([sheet.floats(column) for _, column in years]).T
    rows = [charts.Series(names[number], table[number]) for number in order if np.isfinite(table[number]).any()]
    if not rows:
        return []
    return [charts.lines([year for year, _ in years], rows[:MOST_CURVES], title=words.translate("MineEco", "Mean of each year"), y_label=words.translate("MineEco", "Mean"), caption=_few(len(rows), words))]


def _class_shares(sheet, title, words):
    """Draw the columns class_<code>_percent, a bar a year or zone."""
    from ...report import charts

    found = sheet.classes("percent")
    if not found:
        return []
    shares = np.array([sheet.floats(column) for _, column in found])
    legend = sheet.legend([code for code, _ in found], words)
    if sheet.has("year"):
        places = sheet.floats("year")
        if not np.isfinite(places).all():
            return []
    else:
        shares, places = shares[:, :MOST_BARS], sheet.texts(sheet.columns[0], words)[:MOST_BARS]
    if not np.isfinite(shares).any():
        return []
    return [charts.stacked_bars(places, [name for name, _ in legend], shares, [colour for _, colour in legend], title=words.translate("MineEco", "{title}: classes").format(title=title),
                                x_label="" if sheet.has("year") else label(sheet.columns[0], sheet, words), y_label="%")]


def _dimensions(sheet, title, words):
    """Draw resilience and its dimensions, a row a zone."""
    from ...report import charts

    parts = [str(part) for part in dict.fromkeys(part for part, own in zip(sheet.values["dimension"], sheet.values["indicator"]) if own is None and part is not None)]
    scores, table = sheet.floats("score"), {}
    for zone, part, own, score in zip(sheet.texts("zone", words), sheet.values["dimension"], sheet.values["indicator"], scores):
        if own is None:
            table.setdefault(zone, {})[str(part)] = score
    matrix = np.array([[table[zone].get(part, np.nan) for part in parts] for zone in list(table)[:MOST_BARS]])
    if not parts or not np.isfinite(matrix).any():
        return []
    return [charts.heatmap(
        matrix, list(table)[:MOST_BARS], parts, title=title, ramp="rsei", limits=(0, 1), wide=True,
        caption=words.translate("MineEco", "R is the resilience, 0 to 1; R1 resistance, R2 sources and recovery, R3 network. An empty cell could not be computed."),
    )]


def _ranked(sheet, names, column, title, axis, words, spec):
    """Draw one column as bars from the largest down, None where it has no number."""
    from ...report import charts

    values = sheet.floats(column)
    if not np.nan_to_num(values).any():
        return None
    return charts.ranked_bars(sheet.texts(names, words), values, title=title, x_label=axis, top=MOST_BARS, spec=spec, wide=True)


def _few(count, words):
    """Say that not all curves are shown, where it is so."""
    return words.translate("MineEco", "{shown} of {count} curves are shown; the table file has all.").format(shown=MOST_CURVES, count=count) if count > MOST_CURVES else ""


# What a table must have to be of a kind, and what draws it; the first that fits counts.
KINDS = (
    *influence.KINDS,
    (("mine", "si_percent_of_valid"), _register),
    (("zone", "cut_m3", "fill_m3", "net_m3"), _earth),
    (("driver", "incmse_percent"), _importance("incmse_percent", QT_TRANSLATE_NOOP("MineEco", "Rise of the error where the driver is shuffled (percent)"))),
    (("driver", "rank_sum"), _importance("rank_sum", QT_TRANSLATE_NOOP("MineEco", "Sum of ranks; the smallest is the most important"))),
    (("driver", "r"), _importance("r", QT_TRANSLATE_NOOP("MineEco", "Correlation r"))),
    (("name", "weight"), _weights),
    (("component", "eigenvalue", "contribution"), _loadings),
    (("class", "name", "area_km2", "percent"), _areas),
    (("year", "from_m", "to_m", "mean"), _rings),
    (("year", "mean"), _yearly_rows),
    (("zone", "dimension", "indicator", "score"), _dimensions),
)


def tiles_of(sheet, words):
    """Return the key figures that a table of a known kind holds."""
    from ...report.page import Tile

    if not sheet.length:
        return []
    if sheet.has("mine", "area_km2", "si_percent_of_valid", "valid_percent"):
        areas, shares = sheet.floats("area_km2"), sheet.floats("si_percent_of_valid")
        weights = np.nan_to_num(areas * sheet.floats("valid_percent")) * np.isfinite(shares)
        found = [Tile(words.translate("MineEco", "Mines"), sheet.length)]
        found += [Tile(words.translate("MineEco", "Area of the mines"), float(np.nansum(areas)), words.translate("MineEco", "km²"), "", ",.2f")] if np.isfinite(areas).any() else []
        if weights.any():
            note = words.translate("MineEco", "of the valid land of the mines")
            found.append(Tile(words.translate("MineEco", "Significantly restored (SI)"), float(np.average(np.nan_to_num(shares), weights=weights)), "%", note, ".1f"))
            if sheet.has("falling_percent_of_valid"):
                falling = float(np.average(np.nan_to_num(sheet.floats("falling_percent_of_valid")), weights=weights))
                found.append(Tile(words.translate("MineEco", "Falling in the last six years"), falling, "%", note, ".1f"))
        return found
    if sheet.has("component", "eigenvalue", "contribution"):
        return [Tile(words.translate("MineEco", "Contribution of the first component (percent)"), float(sheet.floats("contribution")[0]), "%", "", ".1f")]
    if sheet.has("zone", "total_t"):
        return [Tile(words.translate("MineEco", "Soil loss a year"), float(sheet.floats("total_t")[0]), "t", sheet.texts("zone", words)[0], ",.0f")]
    if sheet.has("zone", "cut_m3", "fill_m3", "net_m3"):
        net, zone = float(sheet.floats("net_m3")[0]), sheet.texts("zone", words)[0]
        if abs(net) >= MILLION:
            return [Tile(words.translate("MineEco", "Net volume"), net / MILLION, words.translate("MineEco", "million m³"), zone, "+,.2f")]
        return [Tile(words.translate("MineEco", "Net volume"), net, "m³", zone, "+,.0f")]
    if sheet.has("zone", "dimension", "indicator", "score"):
        whole = [score for part, own, score in zip(sheet.values["dimension"], sheet.values["indicator"], sheet.floats("score")) if part == "R" and own is None]
        return [Tile(words.translate("MineEco", "Resilience in three dimensions (R)"), float(whole[0]), "", sheet.texts("zone", words)[0], ".3f")] if whole and whole[0] == whole[0] else []
    if sheet.has("effect", "lower", "upper", "metric"):
        effect, low, high = (sheet.floats(column)[0] for column in ("effect", "lower", "upper"))
        between = words.translate("MineEco", "{metric}, between {low:.3g} and {high:.3g}").format(metric=sheet.texts("metric", words)[0], low=low, high=high) if low == low else ""
        return [Tile(words.translate("MineEco", "Effect of the measure"), float(effect), "", between, "+.3g")]
    return influence.tiles_of(sheet, words)


def _numbers(values):
    """Return a column with its numbers as such; text like ``007`` names something and stays text."""
    texts = [value.strip() if isinstance(value, str) else value for value in values]
    texts = [None if value == "" else value for value in texts]
    own = [value for value in texts if isinstance(value, str)]
    if any(re.fullmatch(r"0\d+", value) for value in own):
        return texts
    try:
        return [(int(value) if re.fullmatch(r"[-+]?\d{1,18}", value) else float(value)) if isinstance(value, str) else value for value in texts]
    except ValueError:
        return texts
