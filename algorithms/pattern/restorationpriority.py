"""Resistance, sources and degraded sites -> which site to restore first for the network's sake."""
import numpy as np
from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ...core.pattern import priority
from ...core.pattern.corridors import corridor_memory
from ...core.pattern.network import decay
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import MineEcoAlgorithm
from ..job import translated
from ..mines import Mines
from .shared import add_dispersal, add_resistance, add_sources, plain_ids, read_ground

translate = QCoreApplication.translate
LEGEND = "priorities"
RESTORED_AS = [("passable", QT_TRANSLATE_NOOP("MineEco", "Ground that is easier to cross")), ("habitat", QT_TRANSLATE_NOOP("MineEco", "Habitat: a source of its own"))]
SHEET_BYTES = 24  # a cell of the sites, of reading them, and of the pass that is kept while one is restored
HECTARES = 100  # a km2
LISTED = 20  # sites in a message
SHOWN = 40  # sites in the table of the page
RANKED = 20  # sites in a chart
SIDE = 700  # cells of the map on the page


class RestorationPriority(MineEcoAlgorithm):
    NAME = "restorationpriority"
    GROUP = "pattern"
    NEEDS = ("scipy",)
    REFERENCE = "Saura & Pascual-Hortal (2007), doi:10.1016/j.landurbplan.2007.03.005; Saura et al. (2011), doi:10.1016/j.ecolind.2010.06.011; Li et al. (2020)"
    LOOKS = {"OUTPUT": legends.Vector("fill", size=0.3, field="priority", legend=LEGEND)}

    def displayName(self):
        return translate("MineEco", "Restoration priority of sites")

    def summary(self):
        return translate(
            "MineEco",
            "Answers where the next hectare of restoration helps the ecological network most: each site (a tailings heap, a pit, a mine) is restored in turn, by itself, and the network is measured again. "
            "Sites are ranked by the gain in equivalent connected area for each hectare, then by how much cheaper the ways between neighbouring sources become. "
            "A restored site is ground that is easier to cross, or, if you say so, habitat of its own. What two sites bring together is not the sum of both.",
        )

    def initAlgorithm(self, configuration=None):
        add_resistance(self)
        add_sources(self)
        self.add_zones("SITES", translate("MineEco", "Sites to restore"), translate("MineEco", "Polygons, points, or a raster of whole labels above 0, such as mines. Sites that overlap are each looked at whole."))
        self.add_number(
            "TARGET_RESISTANCE", translate("MineEco", "Resistance of restored ground"),
            translate("MineEco", "In the unit of the resistance; 2 is the published value of reclaimed vegetation. Cells that have less keep theirs, barriers become passable."), default=2.0, minimum=0,
        )
        self.add_choice(
            "RESTORED_AS", translate("MineEco", "What restored ground becomes"),
            translate("MineEco", "Whether it only joins the sources better, or is also lived in: a source of its own area, however small. Sites inside a source bring something only as habitat."), RESTORED_AS,
        )
        add_dispersal(self)
        self.parameterDefinition("DISTANCE").setHelp(
            translate("MineEco", "Cost (metres x resistance) or metres at which the probability below holds, from the ecology of your species; the fields cost and length_m of Ecological corridors tell what is usual.")
        )
        self.add_grid()
        self.add_vector_output(
            "OUTPUT", translate("MineEco", "Sites by priority"), translate("MineEco", "The sites with rank, priority (thirds of the sites that bring something) and all figures of the table."), QgsProcessing.SourceType.TypeVectorAnyGeometry,
        )
        self.add_file_output(
            "OUTPUT_TABLE", translate("MineEco", "Ranking"),
            translate("MineEco", "A row a site, the best first: area and restored area (ha), EC before and after (km²), gain in EC and PC (percent), gain in EC per hectare (ha), fall of cost, and per hectare."), "csv",
        )
        self.add_file_output("OUTPUT_HTML", translate("MineEco", "Page"), translate("MineEco", "Page with the ranking, its charts and a map."), "html")
        self.add_number_output("EC", translate("MineEco", "Equivalent connected area as things are (km²)"))

    def run_steps(self, job):
        kind, target, k = job.choice("DISTANCE_TYPE"), job.number("TARGET_RESISTANCE"), self._decay(job)
        ground = read_ground(job, lambda cells: corridor_memory(cells) + SHEET_BYTES * cells, 4)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Reading sites"))
        sites = Mines(job, "SITES")
        labels = self._labels(job, sites, ground.sources)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Restoring one site after the other"))
        cells, size, habitat = np.bincount(ground.sources.ravel()), job.grid.cell_km2, job.choice("RESTORED_AS") == "habitat"
        areas = {source: float(cells[source] * size) for source in ground.ids}
        gains = priority.restoration_priority(ground.resistance, ground.sources, labels, target, ground.cell, areas, k, kind, size if habitat else 0.0, job.report)
        levels = priority.priority_levels(gains)
        if levels[0] == priority.LEVELS[-1]:
            job.warn(
                QT_TRANSLATE_NOOP(
                    "MineEco",
                    "No site brings anything to the network: none lies near a way between sources, or none has a resistance above TARGET_RESISTANCE {target:g}. As habitat (RESTORED_AS) sites inside sources count too.",
                ),
                {"target": target},
            )
        names = plain_ids(sites.names)
        job.info(QT_TRANSLATE_NOOP("MineEco", "Equivalent connected area as things are: {ec:.4f} km²"), ec=gains[0].ec_before)
        for gain in gains[:LISTED]:
            job.info(
                QT_TRANSLATE_NOOP("MineEco", "{rank}. site {site}: EC {percent:+.3f} %, {per_ha:.4g} ha of EC for each of {area:.2f} ha; cost {fall:.6g} less"),
                rank=gain.rank, site=names[gain.site - 1], percent=gain.ec_gain_percent, per_ha=HECTARES * gain.ec_gain_per_ha, area=gain.area_ha, fall=gain.cost_fall,
            )
        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        columns = [("rank", int), ("site", type(names[0])), ("priority", str), ("area_ha", float), ("restored_ha", float), ("ec_before_km2", float), ("ec_after_km2", float), ("ec_gain_percent", float)]
        columns += [("pc_gain_percent", float), ("ec_gain_per_ha", float), ("cost_fall", float), ("cost_fall_per_ha", float)]
        rows = [
            [gain.rank, names[gain.site - 1], level, gain.area_ha, gain.restored_ha, gain.ec_before, gain.ec_after, gain.ec_gain_percent, gain.pc_gain_percent, HECTARES * gain.ec_gain_per_ha, gain.cost_fall, gain.cost_fall_per_ha]
            for gain, level in zip(gains, levels)
        ]
        job.table("OUTPUT_TABLE", columns, rows)
        if self.wanted(job.parameters, "OUTPUT", job.context):
            shape_kind, shapes = sites.shapes(job)
            job.vector("OUTPUT", columns, shape_kind, [(shapes[gain.site - 1], row) for gain, row in zip(gains, rows)])
        job.page("OUTPUT_HTML", lambda: self._page(job, ground, labels, gains, rows))
        job.result("EC", gains[0].ec_before)

    @staticmethod
    def _decay(job):
        """Return k of the dispersal probability."""
        distance = job.number("DISTANCE")
        if distance is None:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "DISTANCE is missing: give the cost or length at which PROBABILITY holds for your species; the fields cost and length_m of Ecological corridors tell what is usual here.")
            )
        return decay(distance, job.number("PROBABILITY"))

    @staticmethod
    def _labels(job, sites, sources):
        """Return the numbers of the sites on every sheet, without the cells of sources; tells what is left out."""
        labels = np.stack([np.nan_to_num(job.whole(sheet)).astype(np.int32) for sheet in sites.sheets])
        hidden = (labels > 0) & (sources > 0)
        there = np.bincount(labels.ravel(), minlength=len(sites.names) + 1)[1:] > 0
        if hidden.any():
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "SITES lie on SOURCES with {area:.2f} ha ({sites}): this ground is habitat already and is not restored."),
                {"area": float(hidden.sum() * job.grid.cell_km2 * HECTARES), "sites": ", ".join(sites.names[site - 1] for site in np.unique(labels[hidden])[:LISTED])},
            )
            labels[hidden] = 0
        left = np.bincount(labels.ravel(), minlength=len(sites.names) + 1)[1:] > 0
        lost = [name for name, before, after in zip(sites.names, there, left) if not after]
        if lost and left.any():
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "SITES: {count} have no cell of their own on the grid and are left out (beyond it, smaller than a cell, or inside sources): {sites}."),
                {"count": len(lost), "sites": ", ".join(lost[:LISTED])},
            )
        partly = [name for name in sites.beyond(job.grid) if name not in lost]
        if partly:
            job.warn(QT_TRANSLATE_NOOP("MineEco", "SITES: {count} reach beyond the grid, and only what is inside counts: {sites}."), {"count": len(partly), "sites": ", ".join(partly[:LISTED])})
        return labels

    @staticmethod
    def _page(job, ground, labels, gains, rows):
        """Return what the page shows."""
        from ...report import charts
        from ...report.page import Column, Section, Table, Tile

        best, names, useful = gains[0], [str(row[1]) for row in rows], sum(row[2] != priority.LEVELS[-1] for row in rows)
        table = [
            (translate("MineEco", "Rank"), "d"), (translate("MineEco", "Site"), ""), (translate("MineEco", "Area (ha)"), ",.2f"), (translate("MineEco", "Gain in EC (%)"), "+.3f"),
            (translate("MineEco", "Gain in PC (%)"), "+.3f"), (translate("MineEco", "EC per hectare (ha)"), ".4g"), (translate("MineEco", "Fall of cost"), ",.0f"), (translate("MineEco", "Fall of cost per hectare"), ",.1f"),
        ]
        colours = {value: colour for value, _, colour in legends.categories(LEGEND)}
        blocks = [
            Table(
                [Column(label, "right" if spec else "left", spec) for label, spec in table], [[row[place] for place in (0, 1, 3, 7, 8, 9, 10, 11)] for row in rows[:SHOWN]], colours=[colours[row[2]] for row in rows[:SHOWN]],
                caption=translate("MineEco", "Each site restored by itself. The coloured patch is the priority. Fall of cost: of the cheapest ways between neighbouring sources, added up."),
            ),
            *([translate("MineEco", "{shown} of {count} sites are shown; the table file has all of them.").format(shown=SHOWN, count=len(rows))] if len(rows) > SHOWN else []),
            *([charts.ranked_bars(
                names, [row[9] for row in rows], title=translate("MineEco", "Gain in equivalent connected area"), x_label=translate("MineEco", "ha of EC for each hectare restored"), top=RANKED,
                caption=translate("MineEco", "The longer the bar, the more connected habitat a hectare of restoration brings here."),
            )] if any(row[9] for row in rows) else []),
            *([charts.ranked_bars(
                names, [row[11] for row in rows], title=translate("MineEco", "Fall of the cost between sources"), x_label=translate("MineEco", "metres x resistance for each hectare"), top=RANKED, colour="#d95f02",
                caption=translate("MineEco", "How much easier corridors become, whether or not species of this dispersal distance can use them."),
            )] if any(row[11] for row in rows) else []),
        ]
        return {
            "subtitle": translate("MineEco", "{count} sites, restored one by one").format(count=len(rows)),
            "tiles": [
                *([Tile(translate("MineEco", "First"), names[0]), Tile(translate("MineEco", "Its gain in EC"), best.ec_gain_percent, "%", format="+.3f")] if useful else []),
                Tile(translate("MineEco", "Sites that bring something"), useful, note=translate("MineEco", "of {count} sites").format(count=len(rows))),
                Tile(translate("MineEco", "EC as things are"), best.ec_before, "km²", format=",.3f"),
            ],
            "sections": [Section(translate("MineEco", "Where to begin"), [_map(job, ground, labels, rows, gains)]), Section(translate("MineEco", "Ranking"), blocks)],
        }


def _map(job, ground, labels, rows, gains):
    """Return a map of the sites by priority, with the sources."""
    from ...report import charts

    step = max(1, -(-max(ground.sources.shape) // SIDE))
    entries = legends.categories(LEGEND)
    code = np.zeros(int(labels.max()) + 1)
    for gain, row in zip(gains, rows):
        code[gain.site] = 1 + [value for value, _, _ in entries].index(row[2])
    array = np.where(np.isfinite(ground.resistance[::step, ::step]), 0.0, np.nan)
    array[ground.sources[::step, ::step] > 0] = len(entries) + 1
    for sheet in labels[:, ::step, ::step]:
        array[sheet > 0] = code[sheet[sheet > 0]]
    classes = [(number, translated(label), colour) for number, (_, label, colour) in enumerate(entries, 1)]
    classes += [(len(entries) + 1, translate("MineEco", "Ecological source"), "#2e7d32"), (0, translate("MineEco", "Other ground"), "#f1eee3")]
    return charts.raster_map(
        array, job.extent(), title=translate("MineEco", "Sites by priority"), classes=classes, nodata=translate("MineEco", "Barrier or no data"), metres=job.metres(), north=translate("MineEco", "N"),
        caption=translate("MineEco", "High, medium and low priority are thirds of the sites that bring something. Sites matter most where they block the ways between large sources."),
    )
