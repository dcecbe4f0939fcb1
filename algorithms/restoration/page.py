"""The page of MLRI restoration."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.restoration import register
from .. import legends
from ..job import translated

translate = QCoreApplication.translate
SHOWN_MINES = 40
RANKED_MINES = 20


def build(job, look, mines, found, figures, rows, maps):
    """Return what the page shows.

    Parameters
    ----------
    look : Assessment
    mines : Mines or None
    found : Tally
    figures : dict
        Key figures by name.
    rows : list of dict
        The register.
    maps : dict of numpy.ndarray
        Codes of ``OUTPUT_CLASSES`` and ``OUTPUT_RECENT``, on a coarse grid.
    """
    from ...report.page import Tile

    where = translate("MineEco", "of the valid land of the mines") if mines else translate("MineEco", "of the valid land")
    sections = [_course(job, look, mines, found, figures, maps)] if look.recent else []
    sections += [_classes(job, mines, found, figures, maps), _curves(look, found, figures)]
    sections += [_ranking(look, figures, rows)] if mines else []
    sections += [_chance(look, figures)]
    sections += [_turns(job, look, found)] if found.turns.any() else []
    falling = [Tile(translate("MineEco", "Falling in the last six years"), figures["recent"]["falling"], "%", where, ".1f")] if look.recent else []
    return {
        "subtitle": translate("MineEco", "Restoration of vegetation and cooling of the ground, {first} to {last} ({count} years)").format(
            first=look.years[0], last=look.years[-1], count=len(look.years)
        ),
        "tiles": [
            Tile(translate("MineEco", "Significantly restored (SI)"), figures["restored"], "%", where, ".1f"), *falling,
            Tile(translate("MineEco", "Printed rule, on the same land"), figures["printed"], "%", translate("MineEco", "|Z| > 1.96 without calibration"), ".1f"),
            Tile(translate("MineEco", "Restored by chance, printed rule"), figures["chance"], "%", translate("MineEco", "with the years in random order"), ".1f"),
        ],
        "sections": sections,
    }


def _map(job, mines, array, legend, title, caption):
    """Return a map of classes with the outlines of the mines."""
    from ...report import charts

    shown = [(code, translated(label), colour) for code, label, colour in legends.colours(legend)]
    outlines = mines.outlines() if mines else []
    return charts.raster_map(
        array, job.extent(), title=title, classes=shown, nodata=translate("MineEco", "No data"), metres=job.metres(), north=translate("MineEco", "N"), caption=caption,
        overlays=[charts.Overlay(outlines, "#1d2a44", translate("MineEco", "Mines"), width=0.8)] if outlines else [],
    )


def _bars(job, counts, shares, legend, title):
    """Return the bars of a legend's classes: areas where the grid has them, else cells."""
    from ...report import charts

    known = job.grid.projected
    entries = legends.colours(legend)
    values = [float(count * job.grid.cell_km2) if known else int(count) for count in counts]
    return charts.class_bars(
        [translated(label) for _, label, _ in entries], values, [colour for _, _, colour in entries], title=title, unit="km²" if known else translate("MineEco", "cells"),
        shares=shares, spec=",.2f" if known else ",.0f", wide=True,
    )


def _place(mines):
    return translate("MineEco", "in the mines") if mines else translate("MineEco", "in the whole area")


def _course(job, look, mines, found, figures, maps):
    """Where the land has been heading lately."""
    from ...report.page import Section

    outside = [translate(
        "MineEco", "Outside the mines {rising:.0f} % of the land is rising, {level:.0f} % level and {falling:.0f} % falling: that is what the weather of these years did. Only what differs from it is the mines' own.",
    ).format(**figures["elsewhere"])] if figures["elsewhere"] else []
    return Section(translate("MineEco", "Where it is heading: the last six years"), [
        translate(
            "MineEco",
            "The trend over all years says that land was restored at some time, not that it still is. This map looks at the last six valid years of each cell: rising or falling by more than 5 % of their level, "
            "or level. Land also counts as falling where the last three years are below 90 % of its best three.",
        ),
        _map(job, mines, maps["OUTPUT_RECENT"], "recent_course", translate("MineEco", "Recent course of MLRI"), translate("MineEco", "Falling land, above all in the mines, is where to look first.")),
        _bars(job, found.whole.recent[1, 1:], list(figures["recent"].values()), "recent_course", translate("MineEco", "Recent course {place}").format(place=_place(mines))), *outside,
    ])


def _classes(job, mines, found, figures, maps):
    """The restoration classes and types."""
    from ...report.page import Section

    blocks = [
        translate(
            "MineEco",
            "Significant increase (SI) means that the index rose by more than its years in random order would make it. Not significant does not mean not restored: on a short or noisy series much real change cannot be told from chance.",
        ),
        _map(
            job, mines, maps["OUTPUT_CLASSES"], "restoration", translate("MineEco", "Restoration classes"),
            translate("MineEco", "Dark green land became greener and cooler over the years; red land became barer and hotter. Where nothing was mined most land should not be significant."),
        ),
        _bars(job, found.whole.classes[1, 1:], list(figures["classes"].values()), "restoration", translate("MineEco", "Restoration classes {place}").format(place=_place(mines))),
    ]
    if found.whole.types[1, 1:].any():
        blocks.append(
            _bars(job, found.whole.types[1, 1:], list(figures["types"].values()), "restoration_types", translate("MineEco", "Types of significant increase {place}").format(place=_place(mines)))
        )
        blocks.append(translate("MineEco", "Types come from the Hurst exponent of the yearly changes. On some twenty years it can seldom tell memory from noise: most land is undecided, and a type is no forecast."))
    return Section(translate("MineEco", "What the whole period says: restoration classes"), blocks)


def _curves(look, found, figures):
    """The mean MLRI of each class."""
    from ...report import charts
    from ...report.page import Section

    entries = legends.colours("restoration")
    dark = {"#b8e186": "#7fbc41", "#fdcb7d": "#e08214"}  # the pale colours of the map are lost as lines
    curves = zip(entries, found.pooled.means(), found.pooled.n.sum(axis=1))
    shown = [charts.Series(translated(label), means, dark.get(colour, colour)) for (_, label, colour), means, n in curves if n]
    return Section(translate("MineEco", "How it came: curves of the classes"), [
        charts.lines(
            look.years, shown, title=translate("MineEco", "Mean MLRI of each class {place}").format(place=_place(look.sheets)),
            y_label=translate("MineEco", "MLRI"), events=[(figures["change"], translate("MineEco", "New sensor"))] if figures["change"] else [],
            caption=translate(
                "MineEco",
                "1 is the hottest and barest state so far. A jump of all curves in one year is weather or the sensor, not restoration. With the published baseline every curve drifts upwards, as records can only be gained.",
            ),
        ),
    ])


def _ranking(look, figures, rows):
    """The mines, the most restored first."""
    from ...report import charts
    from ...report.page import Column, Section, Table

    ranked = sorted((row for row in rows if row["si_percent_of_valid"] == row["si_percent_of_valid"]), key=lambda row: -row["si_percent_of_valid"])
    marks = [(figures["chance"], translate("MineEco", "chance, printed rule: {share:.0f} %").format(share=figures["chance"]))]
    if look.significance.kind == "permutation":
        marks.append((100 * look.significance.level, translate("MineEco", "chance, calibrated: 2.5 %")))
    columns = [
        (translate("MineEco", "Mine"), "mine", "left", ""), (translate("MineEco", "km²"), "area_km2", "right", ",.2f"), (translate("MineEco", "Valid %"), "valid_percent", "right", ".0f"),
        (translate("MineEco", "SI %"), "si_percent_of_valid", "right", ".1f"), (translate("MineEco", "SD %"), "sd_percent_of_valid", "right", ".1f"),
        (translate("MineEco", "Rising %"), "rising_percent_of_valid", "right", ".1f"), (translate("MineEco", "Falling %"), "falling_percent_of_valid", "right", ".1f"),
        (translate("MineEco", "EVI per year"), "evi_slope", "right", "+.4f"), (translate("MineEco", "p"), "evi_p", "right", ".2g"), (translate("MineEco", "Years at work"), "years_at_work", "right", ""),
    ]
    shown = [{**row, "years_at_work": _duration(row)} for row in ranked[:SHOWN_MINES]]
    columns = [column for column in columns if any(row.get(column[1]) not in (None, "") for row in shown)]
    blocks = [
        charts.ranked_bars(
            [row["mine"] for row in ranked], [row["si_percent_of_valid"] for row in ranked], title=translate("MineEco", "Mines ranked by significant increase"),
            x_label=translate("MineEco", "SI, percent of the valid cells of the mine"), top=RANKED_MINES, spec=".1f", marks=marks, wide=True,
            caption=translate("MineEco", "Bars that end near the line of the rule that was used show no more than chance. The line of the printed rule shows what its maps would hold without any restoration."),
        ),
        Table(
            [Column(label, align, spec) for label, _, align, spec in columns], [[row.get(key) for _, key, _, _ in columns] for row in shown],
            caption=translate("MineEco", "Classes and courses in percent of the valid cells of the mine; EVI: Sen's slope of its yearly mean, and the p of the Mann-Kendall test."),
        ),
    ] if ranked else [translate("MineEco", "No mine has a valid cell.")]
    if len(ranked) > SHOWN_MINES:
        blocks.append(translate("MineEco", "{shown} of {count} mines are shown; the table file has all of them.").format(shown=SHOWN_MINES, count=len(ranked)))
    if any(row["years_at_work"] for row in shown):
        blocks.append(translate("MineEco", "≥ marks mines that began before the first year of the series: they have been at work for at least that long."))
    return Section(translate("MineEco", "Which mine: the register"), blocks)


def _duration(row):
    """Years at work as text, with a mark where the mine is older than the series."""
    years = row.get("duration_years")
    return "" if years is None or years != years else "%s%d" % ("≥ " if row["censored"] else "", round(years))


def _chance(look, figures):
    """What the figures are worth."""
    from ...report.page import Column, Section, Table

    rows = [
        (translate("MineEco", "Significant increase, rule used (%)"), figures["restored"], translate("MineEco", "what this page calls restored")),
        (translate("MineEco", "Significant increase, printed rule (%)"), figures["printed"], translate("MineEco", "|Z| > 1.96 on the same cells")),
        (
            translate("MineEco", "Restored by chance, printed rule (%)"), figures["chance"],
            translate("MineEco", "same rule with the years in random order, all valid land"),
        ),
        (
            translate("MineEco", "Rising EVI/LST (%)"), figures["plain"],
            translate("MineEco", "ordinary test without baseline; blind to land that was first mined and then restored"),
        ),
        (
            translate("MineEco", "Memory from year to year"), figures["memory"],
            translate(
                "MineEco",
                "lag-1 correlation of detrended log EVI in cells that are not significant; independent years give about -0.1, above +0.1 the test is too easy",
            ),
        ),
        (translate("MineEco", "Step at the change of sensor (%)"), figures["step"], _step_meaning(figures)),
        (translate("MineEco", "EVI values below EVI_MIN (%)"), figures["floor"], translate("MineEco", "water and dark pits; many of them make MLRI say little")),
    ]
    return Section(translate("MineEco", "What chance, sensor and memory could do"), [
        translate("MineEco", "A restored share is worth something only beside the share that the same rule finds where nothing happens. These figures are computed in every run."),
        Table([Column(translate("MineEco", "Look")), Column(translate("MineEco", "Value"), "right", ".2f"), Column(translate("MineEco", "How to read it"))], rows),
    ])


def _step_meaning(figures):
    if figures["change"] is None:
        return translate("MineEco", "not known where the sensor changes; name it in SENSOR_CHANGE")
    return translate("MineEco", "EVI of {cells} cells (where there are mines, those outside), four years before {change} and four from it on; beyond 5 % part of every trend is the sensor's").format(
        cells=figures["stable"], change=figures["change"]
    )


def _turns(job, look, found):
    """When vegetation was lost and when it was back."""
    from ...report import charts
    from ...report.page import Section

    known = job.grid.projected
    lost, back = (found.turns * job.grid.cell_km2 if known else found.turns).astype(float)
    names = (translate("MineEco", "Vegetation lost"), translate("MineEco", "Vegetation back"))
    return Section(translate("MineEco", "When: years of loss and of return"), [
        charts.lines(
            look.years, [charts.Series(name, values, colour) for name, values, colour in zip(names, (lost, back), ("#c2562d", "#1a7837"))],
            title=translate("MineEco", "Land by the year in which vegetation was lost and was back"), y_label="km²" if known else translate("MineEco", "cells"),
            caption=translate(
                "MineEco",
                "Lost: EVI stays below 80 % of the mean of all earlier years for three years running; back: at or above 80 % of that level for three years running. Land that was bare before the series has no own past and is not counted; "
                "the first and last three years cannot show a turn.",
            ),
        ),
        translate("MineEco", "Lost within the series: {lost}; of that, back again: {back} ({share}).").format(
            lost=_amount(lost.sum(), known), back=_amount(back.sum(), known), share="%.0f %%" % float(register.percent(back.sum(), lost.sum())) if lost.sum() else "–"
        ),
    ])


def _amount(value, known):
    return "%.2f km²" % value if known else "%d %s" % (np.rint(value), translate("MineEco", "cells"))
