"""Sources, corridors and nodes -> zones to plan with: core, buffer, corridor, node, and where land use stands against them."""
import numpy as np
from qgis.core import QgsMapLayer, QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern import plan
from ...core.pattern.resistance import class_table
from ...gis.zones import present
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, landcover, legends
from ..base import MineEcoAlgorithm
from ..job import translated
from .shared import CUTTING, add_corridors, add_sources

translate = QCoreApplication.translate
LEGEND = "plan_zones"
BYTES_PER_CELL = plan.BYTES_PER_CELL + 16  # masks and land use beside the zones
HECTARES = 100  # a km2
SIDE = 1200  # cells of the map on the page


class PatternPlan(MineEcoAlgorithm):
    NAME = "patternplan"
    GROUP = "pattern"
    NEEDS = ("scipy",)
    REFERENCE = "Li et al. (2020), optimisation of the ecological security pattern; the paper gives no widths"
    LOOKS = {"OUTPUT": legends.Classes(LEGEND)}

    def displayName(self):
        return translate("MineEco", "Plan of the ecological security pattern")

    def summary(self):
        return translate(
            "MineEco",
            "Turns sources, corridors and nodes into zones on the ground: the sources themselves (core), a belt around them (buffer), corridors of a width, surroundings of nodes, "
            "and conflicts, where a land use that is not to be there lies inside. "
            "Where zones overlap, core comes before node, node before corridor and corridor before buffer. "
            "Widths depend on the species and the law, and the paper names none: the defaults are only a start.",
        )

    def initAlgorithm(self, configuration=None):
        add_sources(self)
        add_corridors(self, translate("MineEco", "From Ecological corridors. Left empty, the plan has none."))
        self.add_features("NODES", translate("MineEco", "Ecological nodes"), translate("MineEco", "From Ecological nodes. Left empty, the plan has none."), QgsProcessing.SourceType.TypeVectorPoint, True)
        self.add_number("BUFFER", translate("MineEco", "Buffer around sources (m)"), translate("MineEco", "Cells whose centre lies within this distance of the centre of a source's cell; 0 for no buffer."), default=500.0, minimum=0)
        self.add_number("CORRIDOR_WIDTH", translate("MineEco", "Width of corridors (m)"), translate("MineEco", "The whole width, half on each side of the line; corridors are one cell wide at least."), default=200.0, minimum=0)
        self.add_number("NODE_RADIUS", translate("MineEco", "Radius of nodes (m)"), translate("MineEco", "Cells whose centre lies within this distance of a node's."), default=200.0, minimum=0)
        self.add_raster("LANDUSE", translate("MineEco", "Land use"), translate("MineEco", "Raster of class codes, for conflicts. It sets the cells of the plan; without it sources as a raster do, or the reference grid."), True)
        landcover.add_scheme(self, translate("MineEco", "not needed here"))
        self.add_text(
            "FORBIDDEN", translate("MineEco", "Codes of forbidden classes"),
            translate("MineEco", "Land use that is not to be in any zone, such as 7,8,9. Left empty, the roads, buildings, tanks, tailings and bare ground of the scheme, and of the overlay."), optional=True,
        )
        landcover.add_overlay(self)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Zones"), translate("MineEco", "1 core, 2 buffer, 3 corridor, 4 node, 5 conflict; no data elsewhere."))
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Areas"), translate("MineEco", "A row a zone: zone, name, area_km2, area_ha, percent of all zones and percent_of_area, of the whole area."), "csv",
        )
        self.add_file_output("OUTPUT_CONFLICTS", translate("MineEco", "Conflicts"), translate("MineEco", "A row for each zone and forbidden class in it: zone, zone_name, class, class_name, area_km2, area_ha."), "csv")
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the map of zones, their areas and the conflicts."), "html")

    def run_steps(self, job):
        widths = [job.number(name) for name in ("BUFFER", "CORRIDOR_WIDTH", "NODE_RADIUS")]
        if job.given("FORBIDDEN") and not job.given("LANDUSE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FORBIDDEN needs LANDUSE, in which these classes are looked for: give it, or leave both out."))
        source = self.parameterAsLayer(job.parameters, "SOURCES", job.context)
        cells = [source] if source is not None and source.isValid() and source.type() == QgsMapLayer.LayerType.RasterLayer else []
        job.use_grid("LANDUSE", *cells, "REFERENCE")
        job.check_scale()
        cell = job.grid.metres
        job.tell_memory(BYTES_PER_CELL * job.grid.width * job.grid.height)
        job.steps(4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading sources, corridors and nodes"))
        marks = self._marks(job, widths, cell)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading the land use"))
        land, forbidden = self._land(job) if job.given("LANDUSE") else (None, [])
        job.step(QT_TRANSLATE_NOOP("MineEco", "Laying out zones"))
        zones, found = plan.plan_zones(*marks, cell, *widths), {}
        if job.mask is not None:
            zones[~present(job.mask, job.grid)] = 0
        if land is not None:
            zones, found = plan.mark_conflicts(zones, land.codes(*(job.whole(layer) for layer in land.layers)), forbidden)
        job.report(1)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        areas, conflicts = self._areas(job, zones), self._conflicts(job, found, land)
        for _, label, _, hectares, percent, _ in areas:
            job.info(QT_TRANSLATE_NOOP("MineEco", "{zone}: {area:.2f} ha, {percent:.1f} % of the plan"), zone=label, area=hectares, percent=percent)
        job.write_array(job.target("OUTPUT", ("zone",), "uint8", 0, legends.classes(LEGEND)), np.where(zones > 0, zones, np.nan))
        job.table("OUTPUT_TABLE", [("zone", int), ("name", str), ("area_km2", float), ("area_ha", float), ("percent", float), ("percent_of_area", float)], areas)
        job.table("OUTPUT_CONFLICTS", [("zone", int), ("zone_name", str), ("class", int), ("class_name", str), ("area_km2", float), ("area_ha", float)], conflicts)
        job.page("OUTPUT_HTML", lambda: self._page(job, zones, areas, conflicts, land is not None))

    @staticmethod
    def _marks(job, widths, cell):
        """Return the cells of sources, of corridor lines and of nodes; tells widths for which the cells are too coarse."""
        marks = [np.isfinite(job.whole(job.zones("SOURCES").layer))]
        if not marks[0].any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SOURCES has no cell in this run: check where they lie, their size and AOI."))
        for name in ("CORRIDORS", "NODES"):
            found = job.features(name, empty=True) if job.given(name) else []
            marks.append(np.isfinite(job.whole(inputs.shapes(found, job.grid, name))) if found else np.zeros_like(marks[0]))
            if job.given(name) and not marks[-1].any():
                job.warn(QT_TRANSLATE_NOOP("MineEco", "{name} has no cell in this run: check the layer and AOI."), {"name": name})
        for name, width, mark in zip(("BUFFER", "CORRIDOR_WIDTH", "NODE_RADIUS"), widths, marks):
            if 0 < width < max(cell) and mark.any():
                job.warn(
                    QT_TRANSLATE_NOOP("MineEco", "{name} is {width:g} m, less than the {cell:g} m of a cell: sources get no buffer, lines and points are one cell wide. Choose a smaller CELL_SIZE."),
                    {"name": name, "width": width, "cell": max(cell)},
                )
        return marks

    @staticmethod
    def _land(job):
        """Return the land use and the codes that are not to be in any zone."""
        given, scheme = job.numbers("FORBIDDEN"), job.choice("SCHEME")
        if any(code != int(code) for code in given):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FORBIDDEN is {value}, but classes have whole codes: write them as in 7,8,9."), value=job.text("FORBIDDEN"))
        if not given and scheme in ("", "custom"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Nothing says which classes are forbidden: name their codes in FORBIDDEN, or choose SCHEME, or leave LANDUSE out and name REFERENCE for the cells."))
        land = landcover.LandCover(job, "LANDUSE")
        known = class_table(scheme) if scheme not in ("", "custom") else ()
        for row in known:
            land.names.setdefault(row.code, translated(row.name))
        codes = [int(code) for code in given] or [row.code for row in known if row.role in CUTTING]
        job.note("FORBIDDEN", ",".join(map(str, codes)))
        missing = [code for code in codes if code not in land.counts]
        told = {"missing": ", ".join(map(str, missing)), "codes": ", ".join(map(str, land.counts))}
        if given and len(missing) == len(codes):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "None of the classes FORBIDDEN {missing} occurs in LANDUSE, which holds {codes}: correct FORBIDDEN, or leave it out."), **told)
        if given and missing:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "The classes {missing} of FORBIDDEN do not occur in LANDUSE, which holds {codes}."), told)
        return land, codes

    @staticmethod
    def _areas(job, zones):
        """Return the rows of the table of areas."""
        cells, whole, size = np.bincount(zones.ravel(), minlength=plan.CONFLICT + 1), job.cells_inside(), job.grid.cell_km2
        planned = cells[1:].sum()
        return [
            [code, translated(label), float(cells[code] * size), float(HECTARES * cells[code] * size), 100 * float(cells[code] / planned), 100 * float(cells[code] / whole)]
            for code, label, _ in legends.colours(LEGEND)
        ]

    @staticmethod
    def _conflicts(job, found, land):
        """Return the rows of the table of conflicts."""
        labels, size = {code: translated(label) for code, label, _ in legends.colours(LEGEND)}, job.grid.cell_km2
        return [[zone, labels[zone], code, land.names.get(code, ""), cells * size, HECTARES * cells * size] for (zone, code), cells in found.items()]

    @staticmethod
    def _page(job, zones, areas, conflicts, checked):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        step = max(1, -(-max(zones.shape) // SIDE))
        shown = [(code, translated(label), colour) for code, label, colour in legends.colours(LEGEND)]
        picture = charts.raster_map(
            np.where(zones > 0, zones, np.nan)[::step, ::step], job.extent(), title=translate("MineEco", "Zones of the plan"), classes=shown, nodata=translate("MineEco", "Outside the plan"),
            metres=job.metres(), north=translate("MineEco", "N"), caption=translate("MineEco", "Protect the core, keep buffer and corridors free of new digging and building, and begin at nodes and conflicts."),
        )
        names, colours = [label for _, label, _ in shown], [colour for _, _, colour in shown]
        spec = ",.2f"
        columns = [Column(translate("MineEco", "Zone")), Column("km²", "right", ",.3f"), Column("ha", "right", spec)]
        columns += [Column(label, "right", ".1f") for label in (translate("MineEco", "Percent of the plan"), translate("MineEco", "Percent of the area"))]
        total = [translate("MineEco", "Plan"), *(sum(row[place] for row in areas) for place in (2, 3, 4, 5))]
        blocks = [
            charts.class_bars(names, [row[3] for row in areas], colours, title=translate("MineEco", "Areas of the zones"), unit="ha", shares=[row[4] for row in areas], wide=True),
            Table(columns, [row[1:] for row in areas], colours=colours, total=total, caption=translate("MineEco", "Ground that belongs to two zones is counted in the one that comes first: conflict, core, node, corridor, buffer.")),
        ]
        sections = [Section(translate("MineEco", "Where the zones lie"), [picture]), Section(translate("MineEco", "How large they are"), blocks)]
        if checked:
            heads = [Column(translate("MineEco", "Zone")), Column(translate("MineEco", "Class")), Column("ha", "right", spec)]
            ranked = sorted(conflicts, key=lambda row: -row[5])
            table = Table(heads, [[row[1], "%d %s" % (row[2], row[3]), row[5]] for row in ranked], caption=translate("MineEco", "Forbidden land use by the zone that it lies in, the largest first."))
            sections.append(Section(translate("MineEco", "What stands against it"), [table if conflicts else translate("MineEco", "No forbidden land use lies inside the zones.")]))
        conflict = areas[plan.CONFLICT - 1]
        return {
            "subtitle": translate("MineEco", "Buffer {buffer:g} m, corridors {width:g} m wide, nodes {radius:g} m around").format(
                buffer=job.used["BUFFER"], width=job.used["CORRIDOR_WIDTH"], radius=job.used["NODE_RADIUS"]
            ),
            "tiles": [
                Tile(translate("MineEco", "Area of the plan"), total[1], "km²", translate("MineEco", "{share:.1f} % of the area").format(share=total[4]), ",.2f"),
                Tile(translate("MineEco", "Core"), areas[0][2], "km²", format=",.2f"),
                *([Tile(translate("MineEco", "Conflicts"), conflict[3], "ha", translate("MineEco", "{share:.1f} % of the plan").format(share=conflict[4]), spec)] if checked else []),
            ],
            "sections": sections,
        }
