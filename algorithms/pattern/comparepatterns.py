"""Sources and corridors of several years -> what stayed, came and went, and how the network's connectivity changed."""
import os
import typing

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProcessing, QgsProcessingParameterMultipleLayers, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core import dates
from ...core.pattern import compare, network
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..job import Records, named
from ..mines import AREA
from . import changepage
from .changepage import GAINED, KEPT, LEGEND, LOST
from .patches import Patches, ends_of, read_patches
from .shared import add_dispersal

translate = QCoreApplication.translate
COUNTS = "year", "sources", "sources_kept", "sources_gained", "sources_lost", "corridors", "corridors_kept", "corridors_gained", "corridors_lost"  # whole columns of the ledger
SHARED_GROUND = 1e-6  # share of a year's area from which on its sources count as overlapping


class Year(typing.NamedTuple):
    """The sources and corridors of one year."""

    year: int
    patches: Patches
    corridors: Records
    pairs: list
    shapes: list
    """Of the corridors, in the CRS of all sources."""
    whole: QgsGeometry
    """All sources as one shape."""


class Change(typing.NamedTuple):
    """What became of sources and corridors from one year to the next."""

    before: int
    after: int
    """Years."""
    parts: list
    """[(lasting id, own id, status, QgsGeometry, km2)] of the sources."""
    corridors: list
    """[(lasting id, status, `Year` that it is from, place there)]."""


class ComparePatterns(MineEcoAlgorithm):
    NAME = "comparepatterns"
    GROUP = "pattern"
    NEEDS = ("scipy",)
    REFERENCE = "Li et al. (2020), Table 4 and Fig. 5; EC: Saura et al. (2011), doi:10.1016/j.ecolind.2010.06.011"
    LOOKS = {"OUTPUT": legends.Vector("fill", size=0.2, field="status", legend=LEGEND), "OUTPUT_CORRIDORS": legends.Vector("line", size=0.9, field="status", legend=LEGEND)}

    def displayName(self):
        return translate("MineEco", "Compare patterns of several years")

    def summary(self):
        return translate(
            "MineEco",
            "Follows ecological sources and corridors through the years: which ground was kept, gained and lost, which sources and corridors are still the same ones, and how the connectivity of the whole network changed. "
            "A source keeps its lasting id as long as it shares ground with the source of the year before. "
            "Make the patterns of all years with the same land-cover classes, least area and resistances, or the change is that of the method. EC is compared at one dispersal distance for all years.",
        )

    def initAlgorithm(self, configuration=None):
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterMultipleLayers("SOURCES", translate("MineEco", "Ecological sources of each year"), kinds.TypeMapLayer),
            translate("MineEco", "From Ecological sources, one layer a year: polygons, or rasters of whole labels above 0, in a projected CRS."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("CORRIDORS", translate("MineEco", "Corridors of each year"), kinds.TypeVectorLine),
            translate("MineEco", "From Ecological corridors, one layer a year in the order of the sources: lines with from_id, to_id, cost and length_m. A layer may be empty."),
        )
        self.add_text(
            "YEARS", translate("MineEco", "Years"),
            translate("MineEco", "One for each layer in its order, such as 2009,2013,2018; they need not rise. Left empty, they are read from the layers' temporal ranges or names; the log shows them."), optional=True,
        )
        add_dispersal(self)
        self.parameterDefinition("DISTANCE").setHelp(
            translate("MineEco", "Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species; one for all years. Without it EC is left out.")
        )
        self.add_text("SOURCES_FIELD", translate("MineEco", "Field with the ids of the sources"), translate("MineEco", "Field that from_id and to_id of the corridors refer to; the same in all years."), "id", True, True)
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Sources kept, gained and lost"),
            translate("MineEco", "Polygons with id (lasting over the years), source_id (in its own layer), status, from_year, to_year and area_km2; one set for every two years that follow each other."),
        )
        self.add_vector_output(
            "OUTPUT_CORRIDORS", translate("MineEco", "Corridors kept, gained and lost"),
            translate("MineEco", "Lines with id (lasting), status, from_year, to_year, from_id and to_id (lasting ids of the sources), cost and length_m."), QgsProcessing.SourceType.TypeVectorLine,
        )
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Ledger"),
            translate("MineEco", "A row a year: number and area of the sources, change of the area, ground kept, gained and lost (km²), sources and corridors kept, gained and lost, EC and its change in percent."), "csv",
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the ledger, maps of the change and curves."), "html")
        self.add_number_output("AREA_CHANGE", translate("MineEco", "Change of the source area, first to last year (km²)"))
        self.add_number_output("EC_CHANGE", translate("MineEco", "Change of EC, first to last year (%)"))

    def run_steps(self, job):
        kind, distance = job.choice("DISTANCE_TYPE"), job.number("DISTANCE")
        k = None if distance is None else network.decay(distance, job.number("PROBABILITY"))
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading sources and corridors"))
        years = self._read(job)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Laying years over each other"))
        patterns = [self._pattern(one, kind) for one in years]
        overlaps = []
        for place, (before, after) in enumerate(zip(years, years[1:])):
            overlaps.append(self._shared(before, after))
            job.report((place + 1) / (len(years) - 1))
            if not sum(map(sum, overlaps[-1])):
                job.warn(QT_TRANSLATE_NOOP("MineEco", "No source of {after} shares ground with one of {before}: check that the layers show the same place."), {"before": before.year, "after": after.year})
        found = compare.compare_patterns(patterns, overlaps, k)
        self._tell(job, found.ledger, patterns)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Finding what changed"))
        changes = []
        for place in range(len(years) - 1):
            changes.append(self._change(years[place:place + 2], found.source_ids[place:place + 2], found.corridor_ids[place:place + 2]))
            job.report((place + 1) / (len(years) - 1))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        job.table("OUTPUT_TABLE", [(name, int if name in COUNTS else float) for name in compare.YearEntry._fields], [_plain(entry) for entry in found.ledger])
        self._write(job, years, changes, found)
        job.page("OUTPUT_HTML", lambda: changepage.build(years, changes, found))
        job.result("AREA_CHANGE", found.area_change_km2)
        if distance is not None:
            job.result("EC_CHANGE", found.ec_change_percent)

    # --------------------------------------------------------------------------------------------------------- reading
    def _read(self, job):
        """Return the years in their order, as `Year`."""
        layers = self.parameterAsLayerList(job.parameters, "SOURCES", job.context)
        tables, field = job.tables("CORRIDORS", empty=True), job.text("SOURCES_FIELD")
        if any(layer is None or not layer.isValid() for layer in layers):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES: not every entry is a layer that can be opened. Check the list."))
        if len(layers) != len(tables):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "SOURCES has {sources} layers and CORRIDORS has {corridors}: give one of each for every year, in the same order; a layer of corridors may be empty."),
                sources=len(layers), corridors=len(tables),
            )
        if len(layers) < 2:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES has {count} layers: a comparison needs two years or more."), count=len(layers))
        of_sources, of_corridors = self._years(job, layers, [name for name, _ in tables])
        order = sorted(range(len(layers)), key=lambda place: of_sources[place])
        partner = {year: place for place, year in enumerate(of_corridors)}
        years, notes = [], {"SOURCES": [], "CORRIDORS": []}
        for place in order:
            year, layer, (name, corridors) = of_sources[place], layers[place], tables[partner[of_sources[place]]]
            job.info(QT_TRANSLATE_NOOP("MineEco", "{year} = {sources} + {corridors}"), year=year, sources=layer.name(), corridors=name)
            notes["SOURCES"].append({"time": str(year), **named(layer)})
            notes["CORRIDORS"].append({"time": str(year), **job.used["CORRIDORS"][partner[year]]})
            own, lines = "SOURCES (%s)" % layer.name(), "CORRIDORS (%s)" % name
            patches = read_patches(job, layer, own, field, years[0].patches.crs if years else None)
            years.append(Year(year, patches, corridors, ends_of(corridors, patches.ids, lines, own), self._moved(job, corridors, lines, patches.crs), QgsGeometry.unaryUnion(patches.shapes)))
            self._check_ground(job, years[-1])
        for name, note in notes.items():
            job.note(name, note)
        return years

    def _years(self, job, layers, names):
        """Return the year of every layer of sources and of corridors; both have the same ones."""
        text = job.text("YEARS")
        if text:
            years = dates.parse_years(text)
            if len(years) != len(layers):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "YEARS names {found} years but SOURCES has {count} layers: name one for each, in their order."), found=len(years), count=len(layers))
            for year, layer in zip(years, layers):
                self._doubt(job, year, layer)
            pairs = years, years
        else:
            years = [_year_of(layer) for layer in layers]
            if None in years:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES: no year is found in {layer}: name them all in YEARS, such as 2009,2013,2018."), layer=layers[years.index(None)].name())
            named = [dates.date_in(name) for name in names]
            pairs = years, years if None in named else [dates.year_of(date) for date in named]
        for name, own in zip(("SOURCES", "CORRIDORS"), pairs):
            twice = sorted({year for year in own if own.count(year) > 1})
            if twice:
                raise InputProblem(
                    QT_TRANSLATE_NOOP("MineEco", "{name}: {years} stands for more than one layer: leave one out, or correct YEARS."), name=name, years=", ".join(map(str, twice))
                )
        if set(pairs[0]) != set(pairs[1]):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The names of SOURCES tell the years {sources}, those of CORRIDORS {corridors}: give the same years, or name them in YEARS."),
                sources=dates.listed(sorted(pairs[0])), corridors=dates.listed(sorted(pairs[1])),
            )
        return pairs

    @staticmethod
    def _doubt(job, year, layer):
        """Warn where a name tells another year than YEARS."""
        try:
            named = _year_of(layer)
        except InputProblem:  # several years in one name tell nothing against YEARS
            return
        if named not in (None, year):
            job.warn(QT_TRANSLATE_NOOP("MineEco", "YEARS says {year} for the sources {layer}, whose name says {named}: check the order."), {"year": year, "layer": layer.name(), "named": named})

    @staticmethod
    def _moved(job, corridors, name, crs):
        """Return the shapes of corridors in a CRS."""
        transform, shapes = QgsCoordinateTransform(corridors.crs, crs, job.context.transformContext()), []
        for shape, _ in corridors.rows:
            shapes.append(QgsGeometry(shape))
            try:
                shapes[-1].transform(transform)
            except QgsCsException:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} reaches beyond the area of the CRS of the sources: check its coordinate reference system."), name=name) from None
            shapes[-1].convertToMultiType()
        return shapes

    @staticmethod
    def _check_ground(job, year):
        """Warn where sources of one year overlap."""
        total = sum(year.patches.areas)
        twice = total - year.whole.area() * year.patches.unit
        if twice > SHARED_GROUND * total:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "Sources of {year} overlap each other on {area:.3f} km², which counts more than once."), {"year": year.year, "area": twice})

    # ------------------------------------------------------------------------------------------------------- comparing
    @staticmethod
    def _pattern(year, kind):
        """Return what the ledger needs to know of a year."""
        name = "CORRIDORS (%d)" % year.year
        lengths = year.corridors.numbers("length_m", name)
        distances = lengths if kind == "length" else year.corridors.numbers("cost", name)
        return compare.YearPattern(year.year, np.array(year.patches.areas), np.array(year.pairs, int), np.array(distances, float), np.array(lengths, float))

    @staticmethod
    def _shared(before, after):
        """Return the areas, km2, that the sources of two years share, a row for each of the earlier year."""
        return [[one.intersection(two).area() * after.patches.unit if one.boundingBoxIntersects(two) else 0.0 for two in after.patches.shapes] for one in before.patches.shapes]

    @staticmethod
    def _tell(job, ledger, patterns):
        """Tell the course of the years, and the distances there are."""
        for before, entry in zip(ledger, ledger[1:]):
            job.info(
                QT_TRANSLATE_NOOP(
                    "MineEco", "{before} to {year}: source area {change:+.3f} km² (gained {gained:.3f}, lost {lost:.3f}); sources kept {sk}, gained {sg}, lost {sl}; corridors kept {ck}, gained {cg}, lost {cl}",
                ),
                before=before.year, year=entry.year, change=entry.area_change_km2, gained=entry.gained_km2, lost=entry.lost_km2, sk=int(entry.sources_kept), sg=int(entry.sources_gained),
                sl=int(entry.sources_lost), ck=int(entry.corridors_kept), cg=int(entry.corridors_gained), cl=int(entry.corridors_lost),
            )
        far = sorted(value for pattern in patterns for value in pattern.distances.tolist())
        if far:
            job.info(QT_TRANSLATE_NOOP("MineEco", "Distances of the corridors: {low:.6g} to {high:.6g}, median {middle:.6g}."), low=far[0], high=far[-1], middle=far[len(far) // 2])
        if ledger[0].ec_km2 != ledger[0].ec_km2:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "DISTANCE is not given: EC and its change are left out."))

    @staticmethod
    def _change(years, source_ids, corridor_ids):
        """Return the `Change` from one year to the next."""
        before, after = years
        old, new = before.whole, after.whole
        cuts = [(after, source_ids[1], KEPT, lambda shape: shape.intersection(old)), (after, source_ids[1], GAINED, lambda shape: shape.difference(old))]
        cuts.append((before, source_ids[0], LOST, lambda shape: shape.difference(new)))
        parts = []
        for year, lasting, status, cut in cuts:
            for one, own, shape in zip(lasting, year.patches.ids, year.patches.shapes):
                part = cut(shape)
                if int(part.type()) != AREA:  # borders that are shared are no area
                    part.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
                part.convertToMultiType()
                if part.area() > 0:
                    parts.append((int(one), own, status, part, part.area() * year.patches.unit))
        earlier, later = corridor_ids[0].tolist(), corridor_ids[1].tolist()
        corridors = [(one, KEPT if one in earlier else GAINED, after, place) for place, one in enumerate(later)]
        corridors += [(one, LOST, before, place) for place, one in enumerate(earlier) if one not in later]
        return Change(before.year, after.year, parts, corridors)

    # --------------------------------------------------------------------------------------------------------- writing
    @staticmethod
    def _write(job, years, changes, found):
        """Write the layers of sources and corridors."""
        crs = years[0].patches.crs
        whole = all(isinstance(one, int) for year in years for one in year.patches.ids)
        fields = [("id", int), ("source_id", int if whole else str), ("status", str), ("from_year", int), ("to_year", int), ("area_km2", float)]
        job.vector("OUTPUT", fields, QgsWkbTypes.Type.MultiPolygon, [
            (shape, (one, own if whole else str(own), status, change.before, change.after, area)) for change in changes for one, own, status, shape, area in change.parts
        ], crs)
        lasting = {year.year: ids.tolist() for year, ids in zip(years, found.source_ids)}
        features = []
        for change in changes:
            for one, status, year, place in change.corridors:
                ends = sorted(lasting[year.year][end] for end in year.pairs[place])
                cost, length = (_number(year.corridors.rows[place][1].get(field)) for field in ("cost", "length_m"))
                features.append((year.shapes[place], (one, status, change.before, change.after, *ends, cost, length)))
        fields = [("id", int), ("status", str), ("from_year", int), ("to_year", int), ("from_id", int), ("to_id", int), ("cost", float), ("length_m", float)]
        job.vector("OUTPUT_CORRIDORS", fields, QgsWkbTypes.Type.MultiLineString, features, crs)


def _year_of(layer):
    """Return the year of a layer by its temporal range, its name or that of its file; None where there is none."""
    span = layer.temporalProperties()
    if span.isActive() and span.fixedTemporalRange().begin().isValid():
        return span.fixedTemporalRange().begin().date().year()
    date = dates.date_in(layer.name()) or dates.date_in(os.path.basename(layer.source().partition("|")[0]))
    return None if date is None else dates.year_of(date)


def _number(value):
    """Return an attribute as a float, None where it is empty."""
    return None if value is None else float(value)


def _plain(entry):
    """Return a row of the ledger with whole counts; what is not known is None."""
    return [None if value != value else int(value) if name in COUNTS else float(value) for name, value in zip(entry._fields, entry)]
