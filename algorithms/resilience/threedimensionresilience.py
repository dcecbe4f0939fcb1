"""State, sources and corridors of a landscape -> resistance, resilience, adaptability and their sum R, of the whole area and of zones."""
import functools
import typing

import numpy as np
from qgis.core import QgsGeometry, QgsMapLayer, QgsRectangle, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.classify import classes
from ...core.codes import CodeCounts
from ...core.erosion.cover import check_cover
from ...core.erosion.loss import T_KM2
from ...core.hydrology import slope_aspect
from ...core.moments import Joined, Moments
from ...core.pattern import network
from ...core.resilience import three_dimension as three
from ...core.restoration.mlri import check_evi
from ...core.restoration.register import CLASS_NAMES
from ...gis.raster import CellNumbers
from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from .. import inputs, legends
from ..base import MineEcoAlgorithm
from ..job import translated
from ..mines import AREA, Mines, over_sheets
from ..pattern.patches import ends_of
from ..pattern.shared import add_corridors, add_dispersal, plain_ids
from ..restoration.shared import demand_codes, demand_years, stacked

translate = QCoreApplication.translate
COVER_UNITS = [("fraction", QT_TRANSLATE_NOOP("MineEco", "Fraction, 0 to 1")), ("percent", QT_TRANSLATE_NOOP("MineEco", "Percent, 0 to 100"))]
EROSION_UNITS = [
    ("auto", QT_TRANSLATE_NOOP("MineEco", "As the file says (soil loss of MineEco)")),
    ("t_ha", QT_TRANSLATE_NOOP("MineEco", "t/(ha a)")),
    ("t_km2", QT_TRANSLATE_NOOP("MineEco", "t/(km² a)")),
]
NETWORKS = [
    ("zone", QT_TRANSLATE_NOOP("MineEco", "The sources in the zone and the corridors between them")),
    ("whole", QT_TRANSLATE_NOOP("MineEco", "All sources and corridors, the same for every zone")),
]
DIMENSIONS = {
    "R1": QT_TRANSLATE_NOOP("MineEco", "R1 Resistance of the ecosystem"), "R2": QT_TRANSLATE_NOOP("MineEco", "R2 Resilience of the sources"), "R3": QT_TRANSLATE_NOOP("MineEco", "R3 Adaptability of the corridors"),
}
COLOURS = {"R1": "#2e7d32", "R2": "#1b5a91", "R3": "#d95f02"}
INDICATORS = {
    "cover": QT_TRANSLATE_NOOP("MineEco", "Vegetation cover"), "erosion": QT_TRANSLATE_NOOP("MineEco", "Little erosion"), "stability": QT_TRANSLATE_NOOP("MineEco", "Steady vegetation"),
    "slope": QT_TRANSLATE_NOOP("MineEco", "Land below 35 degrees"), "area": QT_TRANSLATE_NOOP("MineEco", "Share of sources"), "quality": QT_TRANSLATE_NOOP("MineEco", "Quality of sources"),
    "recovery": QT_TRANSLATE_NOOP("MineEco", "Recovered disturbed land"), "largest": QT_TRANSLATE_NOOP("MineEco", "Largest source"), "gamma": QT_TRANSLATE_NOOP("MineEco", "Links of the possible ones (gamma)"),
    "eca": QT_TRANSLATE_NOOP("MineEco", "Equivalent connected area"), "redundancy": QT_TRANSLATE_NOOP("MineEco", "Redundancy of corridors"), "robustness": QT_TRANSLATE_NOOP("MineEco", "Robustness against lost sources"),
}
WHOLE = "all"  # id of the whole area
VALUED = ("COVER", "EROSION", "QUALITY", "DEM")  # rasters of quantities; what they cover, with EVI, is the area
LISTED = 5  # zones that a warning names
SHOWN = 30  # zones on a chart


class Given(typing.NamedTuple):
    """What a run reads."""

    rasters: dict
    """Layer by parameter."""
    evi: list
    years: list
    zones: dict
    """Zones by parameter: SOURCES, MINES, RECLAIMED."""
    cell: tuple
    """Width and height of a cell in metres, None without DEM."""
    factors: dict
    """What COVER and EROSION are multiplied with."""


class ThreeDimensionResilience(MineEcoAlgorithm):
    NAME = "threedimensionresilience"
    GROUP = "resilience"
    NEEDS = ("scipy",)
    REFERENCE = (
        "Tang et al. (2025) (dimensions and weights); sub-indicators by MineEco after Costanza (1992) and Peng et al. (2015); Saura & Pascual-Hortal (2007), "
        "doi:10.1016/j.landurbplan.2007.03.005; Albert, Jeong & Barabasi (2000), doi:10.1038/35019019"
    )
    LOOKS = {"OUTPUT": legends.Vector("fill", size=0.3, field="level", legend="levels5")}

    def displayName(self):
        return translate("MineEco", "Three-dimension resilience")

    def summary(self):
        return translate(
            "MineEco",
            "Sums up a landscape or mines in R = 0.4 R1 + 0.3 R2 + 0.3 R3: the resistance of the ecosystem, the resilience of its sources and the adaptability of its corridors. "
            "The paper names the dimensions and weights only; the sub-indicators are MineEco's. Each goes from 0 (worst) to 1 (best) on a fixed scale, so that a place can be compared before and after.\n"
            "What is not given is left out, the weights of the rest are raised, and you are told: compare only results that were made of the same parts.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_raster("COVER", translate("MineEco", "Vegetation cover"), translate("MineEco", "Share of the ground under plants (FVC)."), True)
        self.add_raster("EROSION", translate("MineEco", "Soil loss"), translate("MineEco", "From Soil loss (RUSLE). 15,000 t/km2 a year, the limit of severe erosion, scores 0."), True)
        self.add_choice("EROSION_UNIT", translate("MineEco", "Unit of the soil loss"), translate("MineEco", "Soil loss made by MineEco knows its unit; of other files name it."), EROSION_UNITS)
        self.add_series("EVI", translate("MineEco", "Yearly EVI"), translate("MineEco", "Largest EVI of each year, five years or more: how much it swings about its trend."), True)
        self.add_years()
        self.add_raster("DEM", translate("MineEco", "Elevation"), translate("MineEco", "In metres, for the share of land steeper than 35 degrees."), True)
        self.add_zones("SOURCES", translate("MineEco", "Ecological sources"), translate("MineEco", "From Ecological sources: polygons or a raster of labels."), True)
        add_corridors(self, translate("MineEco", "From Ecological corridors: lines with from_id, to_id, cost and length_m."))
        add_dispersal(self, advanced=True)
        self.add_raster("CLASSES", translate("MineEco", "Restoration classes"), translate("MineEco", "From Restoration classes, best with the calibrated test: 1 SI counts as recovered."), True)
        self.add_zones("MINES", translate("MineEco", "Disturbed land"), translate("MineEco", "Mines, for the share that has recovered. Left empty, every cell with a restoration class counts as disturbed."), True)
        self.add_raster("QUALITY", translate("MineEco", "Quality of the sources"), translate("MineEco", "RSEI or another index from 0 to 1. Left empty, the cover is taken."), True)
        self.add_zones("ZONES", translate("MineEco", "Zones"), translate("MineEco", "Mines, catchments, townships ... that are evaluated one by one, beside the whole area."), True)
        self.add_choice("COVER_UNIT", translate("MineEco", "Unit of the cover"), translate("MineEco", "Checked against the largest value."), COVER_UNITS, advanced=True)
        self.add_zones("RECLAIMED", translate("MineEco", "Reclaimed land"), translate("MineEco", "Disturbed land that is known to be reclaimed; it counts as recovered whatever its class."), True, True)
        self.add_choice("NETWORK", translate("MineEco", "Network of a zone"), translate("MineEco", "Of which sources and corridors R3 of a zone is made. A zone with fewer than two sources of its own has R3 = 0."), NETWORKS, advanced=True)
        for name, weight in three.WEIGHTS.items():
            self.add_number(
                "WEIGHT_" + name, translate("MineEco", "Weight of {name}").format(name=name), translate("MineEco", "The weights of R1, R2 and R3 must sum to 1."), default=weight, minimum=0, maximum=1, advanced=True
            )
        for name, weights in three.SUB_WEIGHTS.items():
            for key, weight in weights.items():
                self.add_number(
                    "WEIGHT_" + key.upper(), translate("MineEco", "Weight of {name}").format(name=translated(INDICATORS[key])),
                    translate("MineEco", "Within {dimension}; only its ratio to the others counts, 0 leaves it out.").format(dimension=name), default=weight, minimum=0, advanced=True,
                )
        self.add_number(
            "TARGET_SHARE", translate("MineEco", "Share of sources that is enough"), translate("MineEco", "Part of the area, 0 to 1, from which on the share of sources scores 1."),
            default=three.TARGET_SHARE, minimum=0.001, maximum=1, advanced=True,
        )
        self.add_grid()
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "Sub-indicators"), translate("MineEco", "A row a zone and sub-indicator: score, weight within its dimension, weight in R. The whole area (all) comes first."), "csv")
        self.add_vector_output("OUTPUT", translate("MineEco", "Zones with their resilience"), translate("MineEco", "Polygons with r, r1, r2, r3, every sub-indicator and the level of R in fifths; without zones the whole area."))
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with R, its parts, the zones and a map."), "html")
        for name in (*three.WEIGHTS, "R"):
            self.add_number_output(name, translate("MineEco", "{name} of the whole area").format(name=name))

    def run_steps(self, job):
        weights = three.check_weights({name: job.number("WEIGHT_" + name) for name in three.WEIGHTS})
        sub_weights = {name: {key: job.number("WEIGHT_" + key.upper()) for key in own} for name, own in three.SUB_WEIGHTS.items()}
        for name, own in sub_weights.items():
            three.dimension(name, {}, own)  # refuses weights that cannot be
        k = network.decay(job.number("DISTANCE"), job.number("PROBABILITY")) if job.given("DISTANCE") else None
        given = self._given(job)
        zones = Mines(job, "ZONES") if job.given("ZONES") else None
        links = self._links(job, given)
        job.steps(4 if zones is not None else 3)
        self._look(job, given)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Summing up cells"))
        whole, by_zone = self._sum_up(job, given, zones)
        if not whole.cells[0]:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The rasters have no cell with a value here: check them, their no data and AOI."))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Evaluating"))
        found = [(WHOLE, whole.cells[0], self._evaluated(job, given, whole, 0, links, k, weights, sub_weights))]
        if zones is not None:
            job.step(QT_TRANSLATE_NOOP("MineEco", "Evaluating zones"))
            shared = whole.sources[0] if job.choice("NETWORK") == "whole" else None
            found += [
                (name, by_zone.cells[place], self._evaluated(job, given, by_zone, place, links, k, weights, sub_weights, shared)) for place, name in enumerate(zones.names)
            ]
        self._tell(job, given, found)
        job.table(
            "OUTPUT_TABLE", [("zone", str), ("dimension", str), ("indicator", str), ("score", float), ("weight", float), ("weight_in_r", float)],
            [[zone, *row] for zone, _, one in found for row in one.rows()],
        )
        self._write_zones(job, found, zones)
        job.page("OUTPUT_HTML", lambda: self._page(job, given, found, zones))
        evaluation = found[0][2]
        for name, value in [*((one.name, one.value) for one in evaluation.dimensions), ("R", evaluation.value)]:
            if value is not None:  # what is missing was told
                job.result(name, value)

    @staticmethod
    def _given(job):
        """Fix the grid and return what is read on it."""
        if not any(job.given(name) for name in (*VALUED, "EVI", "SOURCES", "CLASSES", "MINES")):
            three.resilience(None, None, None)  # says what may be given
        labels = [job.algorithm.parameterAsLayer(job.parameters, name, job.context) for name in ("SOURCES", "MINES", "ZONES") if job.given(name)]
        job.use_grid("COVER", "EROSION", *job.layers("EVI")[:1], "DEM", "QUALITY", "CLASSES", *(one for one in labels if one is not None and one.type() == QgsMapLayer.LayerType.RasterLayer))
        rasters = {name: job.raster(name) for name in VALUED if job.given(name)}
        if job.given("CLASSES"):
            rasters["CLASSES"] = job.raster("CLASSES", categorical=True)
        years, evi = stacked(job.series("EVI")) if job.given("EVI") else ([], [])
        if years:
            demand_years("EVI", years, three.MIN_YEARS, optional=False)
        zones = {name: job.zones(name) for name in ("SOURCES", "MINES", "RECLAIMED") if job.given(name)}
        cell = job.grid.metres if "DEM" in rasters else None  # refuses degrees before the work
        factors = {"COVER": 0.01 if job.choice("COVER_UNIT") == "percent" else 1.0, "EROSION": 1.0}
        if "EROSION" in rasters and _erosion_unit(job) == "t_ha":
            factors["EROSION"] = T_KM2
        if "RECLAIMED" in zones and not {"MINES", "CLASSES"} & {*zones, *rasters}:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RECLAIMED is a part of the disturbed land: name that too, in MINES or by CLASSES."))
        return Given(rasters, evi, years, zones, cell, factors)

    @staticmethod
    def _links(job, given):
        """Return the ends (places of two sources) and the distances of the corridors, None where R3 cannot be told."""
        if not job.given("CORRIDORS"):
            return None
        if "SOURCES" not in given.zones:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CORRIDORS without SOURCES are no network: give the sources that they join."))
        corridors = job.records("CORRIDORS")
        field = "length_m" if job.choice("DISTANCE_TYPE") == "length" else "cost"
        return ends_of(corridors, plain_ids(given.zones["SOURCES"].ids), "CORRIDORS", "SOURCES"), corridors.numbers(field, "CORRIDORS")

    @staticmethod
    def _look(job, given):
        """Refuse rasters of a wrong kind or unit."""
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at the rasters"))
        names = [name for name in given.rasters if name not in ("DEM", "CLASSES")]
        for name, found in zip(names, job.fold(lambda *blocks: Joined(Moments.of(block) for block in blocks), [given.rasters[name] for name in names]) if names else ()):
            if not found.n:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
            low, high = float(found.minimum[0]), float(found.maximum[0])
            if name == "COVER":
                check_cover(low, high, job.choice("COVER_UNIT"))
            elif name == "QUALITY":
                three.check_quality(low, high)
            else:
                three.check_erosion(low)
        if given.evi:
            seen = np.concatenate([values[np.isfinite(values)] for values in job.sample(given.evi)])
            warning = check_evi(*np.percentile(seen, (1, 99))) if seen.size else None
            if warning is not None:
                job.warn(warning)
        if "CLASSES" in given.rasters:
            demand_codes("CLASSES", job.fold(lambda block: CodeCounts.of(block, "CLASSES"), [given.rasters["CLASSES"]]), CLASS_NAMES)

    @staticmethod
    def _sum_up(job, given, zones):
        """Return the `ZoneSums` of the whole area and of the zones (None without zones)."""
        names, sheets = [*given.rasters, *given.zones], [] if zones is None else zones.sheets
        sources = len(given.zones["SOURCES"].ids) if "SOURCES" in given.zones else 0
        first, last = len(names), len(names) + len(given.evi)

        def planes(*blocks):
            """Return what is counted of every cell, the area and the zones."""
            by_name, evi, (numbers, *zoned) = dict(zip(names, blocks)), blocks[first:last], blocks[last:]
            scaled = {name: by_name[name] * given.factors[name] if name in by_name else None for name in given.factors}
            slope = slope_aspect(by_name["DEM"], given.cell)[0] if "DEM" in by_name else None
            scores = three.resistance_scores(scaled["COVER"], scaled["EROSION"], given.years, np.array(evi) if given.evi else None, slope)
            others = {name.lower(): by_name.get(name) for name in ("SOURCES", "QUALITY", "CLASSES", "MINES", "RECLAIMED")}
            values = [*(by_name[name] for name in VALUED if name in by_name), *evi]
            area = np.isfinite(numbers) & (np.isfinite(values).any(axis=0) if values else True)
            return (np.stack([*three.cell_layers(numbers.shape, scores, **others), *(np.where(area & np.isfinite(sheet), sheet, 0) for sheet in (np.ones(area.shape), *zoned))]),)

        def count(stack):
            counted, everywhere, zoned = stack[:three.PLANES], stack[three.PLANES], stack[three.PLANES + 1:]
            parts = [three.ZoneSums.of(everywhere, counted, 1, sources)]
            if zones is not None:
                parts.append(over_sheets(zoned, functools.partial(three.ZoneSums.of, layers=counted, zone_count=len(zones.names), source_count=sources)))
            return Joined(parts)

        layers = [*given.rasters.values(), *(one.layer for one in given.zones.values()), *given.evi, CellNumbers(), *sheets]
        found = job.write([None], planes, layers, 1 if given.cell else 0, count)
        return found if zones is not None else (found[0], None)

    @staticmethod
    def _evaluated(job, given, sums, place, links, k, weights, sub_weights, shared=None):
        """Return the `Evaluation` of the area or zone at a place; with `shared` R3 is that of the sources with these cells."""
        recovery = "CLASSES" in given.rasters or {"MINES", "RECLAIMED"} <= set(given.zones)
        scores = sums.scores(place, "SOURCES" in given.zones, recovery, job.number("TARGET_SHARE"))
        scores["R3"] = {} if links is None else three.network_scores(job.grid.cell_km2 * (sums.sources[place] if shared is None else shared), *links, k, job.report)
        return three.evaluate(scores, weights, sub_weights)

    @staticmethod
    def _tell(job, given, found):
        """Tell the results, and what was left out: of zones once for all that lack the same."""
        for zone, _, one in found[:1 + SHOWN]:
            parts = ", ".join("%s %s" % (name, "-" if value is None else "%.4f" % value) for name, value in [*((each.name, each.value) for each in one.dimensions), ("R", one.value)])
            job.info(QT_TRANSLATE_NOOP("MineEco", "{zone}: {parts}"), zone=zone, parts=parts)
        if "COVER" in given.rasters and "QUALITY" not in given.rasters and "SOURCES" in given.zones:
            job.info(QT_TRANSLATE_NOOP("MineEco", "QUALITY is left out: the quality of the sources is their cover."))
        if "CLASSES" in given.rasters and "MINES" not in given.zones:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "MINES is left out: every cell with a restoration class counts as disturbed. That is right for zones that are mines; for the whole area give MINES."))
        alone = [zone for zone, _, one in found[1:] if one.dimensions[-1].value == 0]
        if alone:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{count} of {all} zones (such as {zones}) hold fewer than two sources, so that their R3 is 0: compare zones of one kind only, or choose NETWORK whole."),
                {"count": len(alone), "all": len(found) - 1, "zones": ", ".join(alone[:LISTED])},
            )
        gaps = {}
        for zone, cells, one in found:
            if not cells:
                gaps.setdefault(None, []).append(zone)
            else:
                for warning in map(_named, one.warnings):
                    gaps.setdefault(str(warning), (warning, []))[1].append(zone)
        empty = gaps.pop(None, [])
        for warning, lacking in gaps.values():
            if WHOLE in lacking:
                job.warn(warning)
            else:
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{count} zones (such as {zones}): {warning}"), {"count": len(lacking), "zones": ", ".join(lacking[:LISTED]), "warning": warning})
        if empty:
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "ZONES: {count} of {all} (such as {zones}) hold no cell with a value: they lie beyond the rasters, in their no data, or are smaller than a cell."),
                {"count": len(empty), "all": len(found) - 1, "zones": ", ".join(empty[:LISTED])},
            )

    @staticmethod
    def _write_zones(job, found, zones):
        """Write the zones, or the whole area, with their figures."""
        if not job.algorithm.wanted(job.parameters, "OUTPUT", job.context):
            return
        if zones is not None:
            kind, shapes = zones.shapes(job)
        else:
            west, south, east, north = job.grid.bounds()
            shape = QgsGeometry.fromRect(QgsRectangle(west, south, east, north))
            if job.given("AOI"):
                shape = shape.intersection(QgsGeometry.unaryUnion([geometry for _, geometry, _ in job.features("AOI")]))
            shape.convertToMultiType()
            kind, shapes = QgsWkbTypes.Type.MultiPolygon, [shape]
        own = found if zones is None else found[1:]
        names = ["%s_%s" % (name.lower(), key) for name, keys in three.SUB_WEIGHTS.items() for key in keys]
        fields = [("id", str), ("area_km2", float), ("r", float), ("level", int), *((name.lower(), float) for name in three.WEIGHTS), *((name, float) for name in names)]
        unit, rows = job.grid.cell_km2 if job.grid.projected else float("nan"), []
        for zone, cells, one in own:
            level = int(classes([one.value], three.LEVELS)[0]) if one.value is not None else None
            rows.append([zone, float(cells * unit), one.value, level, *(each.value for each in one.dimensions), *(score for each in one.dimensions for score in each.scores.values())])
        job.vector("OUTPUT", fields, kind, list(zip(shapes, rows)))

    @staticmethod
    def _page(job, given, found, zones):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        whole = found[0][2]
        parts = [(each, key, score) for each in whole.dimensions for key, score in each.scores.items() if score is not None]
        legend = [(each, key) for each in whole.dimensions for key in each.scores]
        sections = [Section(translate("MineEco", "What R is made of"), [
            charts.class_bars(
                [translated(INDICATORS[key]) for _, key, _ in parts], [score for _, _, score in parts], [COLOURS[each.name] for each, _, _ in parts], title=translate("MineEco", "Scores of the whole area"), spec=".2f",
                caption=translate("MineEco", "0 is worst and 1 best, on fixed scales. Green is resistance, blue the sources, orange the corridors."), wide=True,
            ),
            Table(
                [
                    Column(translate("MineEco", "Dimension")), Column(translate("MineEco", "Sub-indicator")), Column(translate("MineEco", "Score"), "right", ".3f"),
                    Column(translate("MineEco", "Weight within it"), "right", ".3f"), Column(translate("MineEco", "Weight in R"), "right", ".3f"),
                ],
                [[translated(DIMENSIONS[each.name]), translated(INDICATORS[key]), each.scores[key], each.weights[key], whole.weights[each.name] * each.weights[key]] for each, key in legend],
                colours=[COLOURS[each.name] for each, _ in legend], caption=translate("MineEco", "What has no score was not given or cannot be told; its weight went to the others."),
            ),
        ])]
        if zones is not None:
            told = [(zone, one) for zone, _, one in found[1:]]
            values = [np.nan if one.value is None else one.value for _, one in told]
            blocks = []
            if np.isfinite(values).any():
                blocks.append(charts.ranked_bars([zone for zone, _ in told], values, title=translate("MineEco", "R of the zones"), top=SHOWN, spec=".3f", wide=True))
            blocks.append(Table(
                [Column(translate("MineEco", "Zone")), *(Column(name, "right", ".3f") for name in ("R", *three.WEIGHTS))],
                [[zone, one.value, *(each.value for each in one.dimensions)] for zone, one in told],
            ))
            sections.append(Section(translate("MineEco", "Zones"), blocks))
        shown = next((name for name in ("QUALITY", "COVER", "EVI", "DEM", "EROSION") if name in given.rasters or (name == "EVI" and given.evi)), None)
        if shown is not None:
            title = job.algorithm.parameterDefinition(shown).description()
            sections.append(Section(translate("MineEco", "Map"), [charts.raster_map(
                job.sample(given.evi[-1:] if shown == "EVI" else [given.rasters[shown]], 600)[0], job.extent(), title=title, ramp=[colour for _, colour in legends.ramp("quality")], overlays=_outlined(job, charts, given, zones),
                nodata=translate("MineEco", "No data"), metres=job.metres(), north=translate("MineEco", "N"),
            )]))
        return {
            "subtitle": translate("MineEco", "Resistance, resilience of the sources and adaptability of the corridors, 0 to 1"),
            "tiles": [Tile("R", whole.value, format=".3f")] + [
                Tile(translated(DIMENSIONS[each.name]), each.value, format=".3f", note=translate("MineEco", "weight {share:.2f}").format(share=whole.weights[each.name])) for each in whole.dimensions
            ],
            "sections": sections,
        }


def _named(warning):
    """Return a warning with the names of the sub-indicators where it lists their keys."""
    values = {}
    for name, value in warning.values.items():
        keys = str(value).split(", ")
        known = all(key in INDICATORS for key in keys)
        values[name] = Message(", ".join("{%s}" % key for key in keys), {key: Message(INDICATORS[key]) for key in keys}) if known else value
    return Message(warning.text, values)


def _erosion_unit(job):
    """Return the unit of EROSION, which was read before."""
    unit = job.choice("EROSION_UNIT")
    if unit != "auto":
        return unit
    layer = job.raster_layer("EROSION")
    unit = three.erosion_unit(inputs.band_names(layer)[job.number("EROSION_BAND") - 1], job.used["EROSION"].get("provenance"))
    if unit is None:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EROSION ({layer}) does not tell its unit: choose t_ha or t_km2 as EROSION_UNIT. 1 t/ha is 100 t/km2."), layer=layer.name())
    job.info(QT_TRANSLATE_NOOP("MineEco", "EROSION is in {unit}, as its file says."), unit=unit)
    return job.note("EROSION_UNIT", unit)


def _outlined(job, charts, given, zones):
    """Return sources, corridors and zones as lines on a map."""
    found = []
    shapes = {
        translate("MineEco", "Sources"): ("#1b5e20", [geometry for _, (_, geometry, _) in given.zones["SOURCES"].features] if "SOURCES" in given.zones else []),
        translate("MineEco", "Corridors"): ("#d95f02", [geometry for _, geometry, _ in job.features("CORRIDORS")] if job.given("CORRIDORS") else []),
        translate("MineEco", "Zones"): ("#000000", [] if zones is None else zones.geometries),
    }
    for name, (colour, geometries) in shapes.items():
        parts = []
        for geometry in geometries:
            for part in geometry.asGeometryCollection() or [geometry]:
                rings = part.asPolygon() if part.type() == AREA else [part.asPolyline()]
                parts += [[(point.x(), point.y()) for point in ring] for ring in rings]
        if parts:
            found.append(charts.Overlay(parts, colour, name))
    return found
