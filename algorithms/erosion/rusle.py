"""Five factors -> soil loss, its classes and sums."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.classify import classes
from ...core.erosion import loss
from ...core.moments import Joined, Moments
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..job import translated

translate = QCoreApplication.translate
FACTORS = (
    ("R", QT_TRANSLATE_NOOP("MineEco", "Rainfall erosivity R"), QT_TRANSLATE_NOOP("MineEco", "MJ mm per ha, hour and year.")),
    ("K", QT_TRANSLATE_NOOP("MineEco", "Soil erodibility K"), QT_TRANSLATE_NOOP("MineEco", "t ha h per ha, MJ and mm.")),
    ("LS", QT_TRANSLATE_NOOP("MineEco", "Topographic factor LS"), QT_TRANSLATE_NOOP("MineEco", "Slope length and steepness, without unit.")),
    ("C", QT_TRANSLATE_NOOP("MineEco", "Cover factor C"), QT_TRANSLATE_NOOP("MineEco", "0 (covered) to 1 (bare).")),
    ("P", QT_TRANSLATE_NOOP("MineEco", "Practice factor P"), QT_TRANSLATE_NOOP("MineEco", "0 to 1; 1 without measures.")),
)
UNITS = [("t_ha", QT_TRANSLATE_NOOP("MineEco", "t/(ha a)")), ("t_km2", QT_TRANSLATE_NOOP("MineEco", "t/(km² a)"))]
SHOWN_ZONES = 20


class Rusle(MineEcoAlgorithm):
    NAME = "rusle"
    GROUP = "erosion"
    REFERENCE = "Renard et al. (1997), USDA Agriculture Handbook 703; classes: SL190-2007"
    LOOKS = {"OUTPUT": legends.Ramp("erosion"), "OUTPUT_CLASSES": legends.Classes("erosion")}

    def displayName(self):
        return translate("MineEco", "Soil loss (RUSLE)")

    def summary(self):
        return translate(
            "MineEco",
            "Multiplies the five factors to the mean annual soil loss by sheet and rill erosion, A = R K LS C P, classifies it after SL190-2007 and sums it up over classes and zones. "
            "Gullies, landslides and heaps that are being tipped are not in it. Figures of different formulas for R cannot be compared.",
        )

    def initAlgorithm(self, configuration=None):
        for name, label, unit in FACTORS:
            self.add_raster(name, translated(label), translated(unit) + " " + translate("MineEco", "Left empty, the number under Advanced parameters is used everywhere."), optional=True)
        for name, label, unit in FACTORS:
            self.add_number(
                name + "_VALUE", translate("MineEco", "{factor} as a number").format(factor=translated(label)),
                translated(unit) + " " + translate("MineEco", "Used where no raster is given."), minimum=0, optional=True, advanced=True,
            )
        self.add_choice("UNIT", translate("MineEco", "Unit of the result"), translate("MineEco", "1 t/ha is 100 t/km². Classes do not depend on it."), UNITS)
        self.add_number(
            "TOLERANCE", translate("MineEco", "Tolerable soil loss (t/km²)"), translate("MineEco", "Upper end of the class slight: 200, 500 or 1000 by region (SL190-2007); 500 in the red-soil hills of the south."),
            default=500.0, minimum=1, maximum=2499,
        )
        self.add_zones("ZONES", translate("MineEco", "Zones"), translate("MineEco", "Mines, catchments, townships ... for which loss is summed up: polygons or a raster of labels."), optional=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Soil loss"), translate("MineEco", "Mean annual soil loss in the unit chosen."))
        self.add_raster_output("OUTPUT_CLASSES", translate("MineEco", "Erosion classes"), translate("MineEco", "Byte raster, 1 slight to 6 severe."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Sums"), translate("MineEco", "Table of the whole area and each zone: area, mean and total loss, area and percent of each class."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the map, the classes and the zones that lose most."), "html")
        self.add_number_output("MEAN", translate("MineEco", "Mean soil loss (unit chosen)"))
        self.add_number_output("TOTAL", translate("MineEco", "Total soil loss (t per year)"))

    def run_steps(self, job):
        names = [name for name, _, _ in FACTORS]
        missing = [name for name in names if not job.given(name) and job.number(name + "_VALUE") is None]
        if missing:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The factors {names} are missing: give each as a raster or as a number ({first}_VALUE)."), names=", ".join(missing), first=missing[0])
        rasters = [name for name in names if job.given(name)]
        if not rasters:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "All factors are numbers: give at least one of R, K, LS, C, P as a raster, which sets the cells of the result."))
        unit, tolerance = job.choice("UNIT"), job.number("TOLERANCE")
        breaks = loss.class_breaks(tolerance)
        job.use_grid(*rasters)
        job.check_scale()
        layers = [job.raster(name) for name in rasters]
        numbers = {name: job.number(name + "_VALUE") for name in names if name not in rasters}
        zones = job.zones("ZONES")
        shown = loss.T_KM2 if unit == "t_km2" else 1.0
        self._check(job, rasters, layers)

        def erode(*blocks):
            factors = {**numbers, **dict(zip(rasters, blocks))}
            modulus = loss.soil_loss(*(factors[name] for name in names))
            return modulus * shown, classes(modulus * loss.T_KM2, breaks)

        job.step(QT_TRANSLATE_NOOP("MineEco", "Computing soil loss"))
        everywhere = loss.LossByGroup(1)
        targets = [job.target("OUTPUT", ("soil_loss_%s" % unit,)), job.target("OUTPUT_CLASSES", ("erosion_class",), "uint8", classes=legends.classes("erosion"))]
        sums, moments = job.write(
            targets, erode, layers, summarise=lambda modulus, level: Joined((everywhere.count(modulus / shown, level), Moments.of(modulus)))
        )
        if not moments.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The factors have no valid cell in common: check the rasters, their no data and AOI."))
        hectares = 100 * job.grid.cell_km2
        groups = [(translate("MineEco", "Whole area"), sums)]
        if zones is not None:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Summing up zones"))
            empty = loss.LossByGroup(len(zones.ids))

            def by_zone(*blocks):
                modulus, level = erode(*blocks[:-1])
                return empty.count(modulus / shown, level, blocks[-1])

            groups.append((zones.ids, job.fold(by_zone, [*layers, zones.layer])))
        rows = self._rows(groups, hectares, shown)
        legend = legends.colours("erosion")
        job.table(
            "OUTPUT_TABLE",
            [("zone", str), ("area_km2", float), ("mean_%s" % unit, float), ("total_t", float)] + [
                (column % code, float) for code, _, _ in legend for column in ("class_%d_km2", "class_%d_percent")
            ],
            rows,
        )
        job.page("OUTPUT_HTML", lambda: self._page(job, rows, legend, unit, shown, lambda *blocks: erode(*blocks)[0], layers, moments))
        job.result("MEAN", float(moments.mean[0]))
        job.result("TOTAL", float(sums.total[0] * hectares))

    @staticmethod
    def _check(job, rasters, layers):
        """Refuse factors that cannot be: negative ones, C or P above 1."""
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the factors"))
        ranges = job.fold(lambda *blocks: Joined(Moments.of(block) for block in blocks), layers)
        for name, found in zip(rasters, ranges):
            if not found.n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
            if found.minimum[0] < 0 or (name in "CP" and found.maximum[0] > 1.001):
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name} holds values from {low:.4g} to {high:.4g}, which a factor cannot have (C and P lie between 0 and 1): check the raster and its no data."),
                    name=name, low=float(found.minimum[0]), high=float(found.maximum[0]),
                )
            if name == "K" and found.maximum[0] > 0.15:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "K reaches {high:.3f}: in SI units it hardly exceeds 0.1. If it is in US units, multiply it by 0.1317."), {"high": float(found.maximum[0])})

    @staticmethod
    def _rows(groups, hectares, shown):
        """Return the rows of the table: the whole area first, then each zone in its order."""
        rows = []
        for names, sums in groups:
            means = sums.mean()
            for number in range(sums.groups):
                cells = int(sums.cells[number])
                shares = [(float(count * hectares / 100), float(100 * count / cells) if cells else float("nan")) for count in sums.classes[number]]
                name = names if isinstance(names, str) else str(names[number])
                rows.append([name, cells * hectares / 100, float(means[number] * shown), float(sums.total[number] * hectares), *(value for pair in shares for value in pair)])
        return rows

    @staticmethod
    def _page(job, rows, legend, unit, shown, modulus, layers, moments):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        label = dict(UNITS)[unit]
        label = translated(label)
        whole, zones = rows[0], rows[1:]
        names, colours = [translated(text) for _, text, _ in legend], [colour for _, _, colour in legend]
        areas, shares = whole[4::2], whole[5::2]
        picture = modulus(*job.sample(layers, 600))
        high = float(np.nanpercentile(picture, 98)) or 1.0
        beyond = sum(shares[1:])
        sections = [
            Section(translate("MineEco", "Map"), [charts.raster_map(
                picture, job.extent(), title=translate("MineEco", "Mean annual soil loss"), ramp=[colour for _, colour in legends.ramp("erosion")], limits=(0, high), label=label,
                nodata=translate("MineEco", "No data"), metres=job.metres(), north=translate("MineEco", "N"),
                caption=translate("MineEco", "Dark cells lose most soil. The colours end at the 98th percentile, so that single steep cells do not hide the rest."),
            )]),
            Section(translate("MineEco", "Classes of erosion (SL190-2007)"), [
                charts.class_bars(names, areas, colours, title=translate("MineEco", "Area of the classes"), unit="km²", shares=shares),
                Table(
                    [Column(translate("MineEco", "Class")), Column(translate("MineEco", "Area (km²)"), "right", ",.2f"), Column(translate("MineEco", "Share (%)"), "right", ".1f")],
                    [list(row) for row in zip(names, areas, shares)], colours=colours,
                ),
            ]),
        ]
        if zones:
            worst = sorted((row for row in zones if row[2] == row[2]), key=lambda row: -row[2])
            sections.append(Section(translate("MineEco", "Zones that lose most"), [
                charts.ranked_bars([row[0] for row in worst], [row[2] for row in worst], title=translate("MineEco", "Mean soil loss of the zones"), x_label=label, top=SHOWN_ZONES, spec=",.0f"),
                Table(
                    [
                        Column(translate("MineEco", "Zone")), Column(translate("MineEco", "Area (km²)"), "right", ",.2f"),
                        Column(translate("MineEco", "Mean ({unit})").format(unit=label), "right", ",.1f"), Column(translate("MineEco", "Total (t per year)"), "right", ",.0f"),
                        Column(translate("MineEco", "Above tolerance (%)"), "right", ".1f"),
                    ],
                    [[*row[:4], sum(row[7::2])] for row in worst],
                ),
            ]))
        return {
            "subtitle": translate("MineEco", "Mean annual soil loss by sheet and rill erosion, A = R K LS C P"),
            "tiles": [
                Tile(translate("MineEco", "Mean soil loss"), float(moments.mean[0]), label, format=",.1f"),
                Tile(translate("MineEco", "Total"), whole[3], translate("MineEco", "t per year"), format=",.0f"),
                Tile(translate("MineEco", "Above the tolerable loss"), beyond, "%", format=".1f"),
                Tile(translate("MineEco", "Area"), whole[1], "km²", format=",.1f"),
            ],
            "sections": sections,
        }
