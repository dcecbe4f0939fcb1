"""Land use, slope and elevation -> how hard each cell is to cross."""
import numpy as np
from qgis.core import QgsMapLayer, QgsProcessing, QgsProcessingParameterMapLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core.hydrology import slope_aspect
from ...core.pattern import resistance
from ...gis.tables import read_table
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, landcover, legends
from ..base import INTEGER, MineEcoAlgorithm

translate = QCoreApplication.translate
BREAKS = [
    ("table", QT_TRANSLATE_NOOP("MineEco", "Metres of the table (290-800 m unless one is given)")),
    ("quintiles", QT_TRANSLATE_NOOP("MineEco", "Fifths of this area")),
]
MOST_UNCOVERED = 0.01  # share of the cells of the land use that other factors may lack without a warning
RESULTS = (("OUTPUT_LANDUSE", "WEIGHT_LANDUSE"), ("OUTPUT_SLOPE", "WEIGHT_SLOPE"), ("OUTPUT_ELEVATION", "WEIGHT_ELEVATION"))


class ResistanceSurface(MineEcoAlgorithm):
    NAME = "resistancesurface"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), Tables 1-3 and weights; Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D; slope: Horn (1981), doi:10.1109/PROC.1981.11918"
    LOOKS = {name: legends.Ramp("resistance") for name in ("OUTPUT", "OUTPUT_LANDUSE", "OUTPUT_SLOPE", "OUTPUT_ELEVATION")}

    def displayName(self):
        return translate("MineEco", "Resistance surface")

    def summary(self):
        return translate(
            "MineEco",
            "How hard it is for species to cross each cell, as a weighted sum of the resistances of land use, slope, elevation and, if you like, further rasters. "
            "The shipped tables are those of a rare-earth mining area in southern China: check them for your species and your area, for the whole pattern hangs on them. "
            "Cells without data in any factor, and classes whose resistance is 0, are barriers.",
        )

    def initAlgorithm(self, configuration=None):
        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterMapLayer("LANDUSE", translate("MineEco", "Land use"), types=kinds),
            translate("MineEco", "Raster of class codes, or polygons with a field of codes; polygons are turned into cells of DEM, SLOPE or the reference grid."),
        )
        self.add_number("LANDUSE_BAND", translate("MineEco", "Band of {layer}").format(layer=translate("MineEco", "Land use")), translate("MineEco", "Number of the band to read, from 1."), INTEGER, 1, 1, advanced=True)
        self.add_text("LANDUSE_FIELD", translate("MineEco", "Field with the codes of the land use"), translate("MineEco", "Field of land-use polygons that holds their class codes."), "code", True, True)
        landcover.add_scheme(self, translate("MineEco", "resistance, 0 for a barrier"))
        landcover.add_overlay(self)
        self.add_raster("DEM", translate("MineEco", "Elevation (m)"), translate("MineEco", "Gives the resistance of elevation, and of slope where no slope is given."), optional=True)
        self.add_raster("SLOPE", translate("MineEco", "Slope (degrees)"), translate("MineEco", "Instead of the slope computed from the elevation (Horn)."), optional=True)
        weights = resistance.preset_weights()
        for name, label in (("landuse", translate("MineEco", "Weight of land use")), ("slope", translate("MineEco", "Weight of slope")), ("elevation", translate("MineEco", "Weight of elevation"))):
            self.add_number("WEIGHT_" + name.upper(), label, translate("MineEco", "0 to 1; all weights together make 1. With 0 the factor is not needed."), default=weights[name], minimum=0, maximum=1)
        kind = translate("MineEco", "Tables (*.csv)")
        text = translate("MineEco", "CSV with the columns to (upper end of each range, rising; the last is left empty) and value (resistance). Left empty, the published table holds.")
        self.add_file("SLOPE_TABLE", translate("MineEco", "Table of slopes"), text, kind, True, advanced=True)
        self.add_file("ELEVATION_TABLE", translate("MineEco", "Table of elevations"), text, kind, True, advanced=True)
        self.add_choice("ELEVATION_BREAKS", translate("MineEco", "Ranges of elevation"), translate("MineEco", "Where the ranges of elevation end: the published metres fit few other places."), BREAKS, advanced=True)
        self.add_rasters("FACTORS", translate("MineEco", "Further factors"), translate("MineEco", "Rasters of resistances (about 1 to 10), such as the distance to roads after reclassification."), True, True)
        self.add_text("FACTOR_WEIGHTS", translate("MineEco", "Weights of the further factors"), translate("MineEco", "One for each, in their order, such as 0.1,0.1."), optional=True, advanced=True)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Resistance"), translate("MineEco", "Weighted sum; no data is a barrier."))
        self.add_raster_output("OUTPUT_LANDUSE", translate("MineEco", "Resistance of land use"), translate("MineEco", "Before weighting."))
        self.add_raster_output("OUTPUT_SLOPE", translate("MineEco", "Resistance of slope"), translate("MineEco", "Before weighting; written where the weight is above 0."))
        self.add_raster_output("OUTPUT_ELEVATION", translate("MineEco", "Resistance of elevation"), translate("MineEco", "Before weighting; written where the weight is above 0."))

    def run_steps(self, job):
        weights = self._weights(job)
        polygons = self.parameterAsLayer(job.parameters, "LANDUSE", job.context)
        polygons = polygons is not None and polygons.type() == QgsMapLayer.LayerType.VectorLayer
        if polygons and not any(map(job.given, ("DEM", "SLOPE", "REFERENCE"))):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LANDUSE holds polygons, which have no cells: give DEM, SLOPE or REFERENCE, whose cells the result takes."))
        job.use_grid(*(("DEM", "SLOPE", "REFERENCE") if polygons else ("LANDUSE",)))
        job.steps(3 if weights[2] else 2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Classes of the land use"))
        land, table = self._land(job, self._polygons(job) if polygons else None)
        layers = list(land.layers)
        slopes = self._slopes(job) if weights[1] else None
        dem = job.raster("DEM") if weights[2] or slopes == "DEM" else None
        given_slope = job.raster("SLOPE") if slopes == "SLOPE" else None
        elevations = self._elevations(job, dem) if weights[2] else None
        slope_grades = self._grades(job, "SLOPE_TABLE", "slope") if slopes else None
        covers = len(layers)
        layers += [layer for layer in (given_slope, dem) if layer is not None]
        further = [job.band(layer, 1, "FACTORS") for layer in job.layers("FACTORS")]
        job.note("FACTORS", [layer.name() for layer in job.layers("FACTORS")])
        cell = job.grid.metres if slopes == "DEM" else None

        def factors(*blocks):
            rest = list(blocks[covers:])
            slope = rest.pop(0) if given_slope is not None else None
            elevation = rest.pop(0) if dem is not None else None
            if slopes == "DEM":
                slope = slope_aspect(elevation, cell)[0]
            parts = [
                resistance.class_resistance(land.codes(*blocks[:covers]), table),
                resistance.graded_resistance(slope, slope_grades) if slopes else None,
                resistance.graded_resistance(elevation, elevations) if elevations else None,
            ]
            total = resistance.weighted_resistance(parts + [np.where(block > 0, block, np.nan) for block in rest], weights)
            return [total] + [np.full(total.shape, np.nan) if part is None else part for part in parts]

        job.step(QT_TRANSLATE_NOOP("MineEco", "Writing"))
        names = {"OUTPUT": "resistance", "OUTPUT_LANDUSE": "resistance_landuse", "OUTPUT_SLOPE": "resistance_slope", "OUTPUT_ELEVATION": "resistance_elevation"}
        for (name, parameter), weight in zip(RESULTS, weights):
            if not weight and self.wanted(job.parameters, name, job.context):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is wanted but {weight} is 0: give the factor a weight, or leave this result out."), name=name, weight=parameter)
        counts = job.write(
            [job.target(name, (band,)) for name, band in names.items()], factors, layers + further, halo=1 if slopes == "DEM" else 0,
            summarise=lambda total, land, *_: np.array([np.count_nonzero(np.isfinite(total)), np.count_nonzero(np.isfinite(land) & np.isnan(total))]),
        )
        count, uncovered = counts.tolist()
        if not count:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a resistance: everywhere a class is a barrier or LANDUSE, DEM, SLOPE or FACTORS have no data. Check TABLE and the extents of the rasters."))
        job.info(QT_TRANSLATE_NOOP("MineEco", "Barriers and cells without data: {share:.2f} % of the area."), share=100 * (1 - count / job.cells_inside()))
        if uncovered > MOST_UNCOVERED * (count + uncovered):
            job.warn(
                QT_TRANSLATE_NOOP("MineEco", "{share:.1f} % of the cells with a land use become barriers because DEM, SLOPE or FACTORS have no data there: give rasters that cover the area, or narrow it by AOI or EXTENT."),
                {"share": 100 * uncovered / (count + uncovered)},
            )

    @staticmethod
    def _weights(job):
        """Return the weights of land use, slope, elevation and the further factors."""
        weights = [job.number("WEIGHT_" + name) for name in ("LANDUSE", "SLOPE", "ELEVATION")]
        further, count = job.numbers("FACTOR_WEIGHTS"), len(job.layers("FACTORS"))
        if len(further) != count:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "FACTOR_WEIGHTS names {weights} weights but FACTORS has {count} rasters: give one for each."), weights=len(further), count=count)
        if min(further, default=0) < 0 or abs(sum(weights + further) - 1) > 1e-6:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "WEIGHT_LANDUSE, WEIGHT_SLOPE, WEIGHT_ELEVATION and FACTOR_WEIGHTS are {weights} and make {total:g}: they must be 0 or more and make 1."),
                weights=", ".join("%g" % weight for weight in weights + further), total=sum(weights + further),
            )
        if not weights[0]:
            job.info(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_LANDUSE is 0: land use decides nothing here, not even barriers."))
        return weights + further

    @staticmethod
    def _polygons(job):
        """Return land-use polygons as a layer of codes."""
        found, field = job.features("LANDUSE"), job.text("LANDUSE_FIELD") or "code"
        fields = found[0][2]
        if field not in fields:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LANDUSE has no field {field} with class codes; it has: {fields}. Name it in LANDUSE_FIELD."), field=field, fields=", ".join(fields))
        try:
            codes = [int(float(attributes[field])) for _, _, attributes in found]
        except (TypeError, ValueError):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LANDUSE_FIELD {field} does not hold whole class codes everywhere."), field=field) from None
        job.info(QT_TRANSLATE_NOOP("MineEco", "LANDUSE: {count} polygons are turned into cells by their centres."), count=len(found))
        return inputs.shapes(found, job.grid, "LANDUSE", codes)

    @staticmethod
    def _land(job, layer):
        """Return the land use and the table of its resistances."""
        scheme = job.choice("SCHEME")
        known = resistance.class_table(scheme) if scheme not in ("", "custom") else ()
        land = landcover.LandCover(job, "LANDUSE", {scheme: {row.code: row.resistance for row in known}}, ("value",), layer)
        for row in known:
            land.names.setdefault(row.code, row.name)
        land.tell(job, land.values.get)
        return land, tuple(resistance.ClassResistance(code, land.names.get(code, ""), "", float(land.values[code])) for code in land.counts)

    @staticmethod
    def _slopes(job):
        """Return the parameter that slope comes from."""
        name = next((name for name in ("SLOPE", "DEM") if job.given(name)), None)
        if name is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_SLOPE is {weight:g} but neither SLOPE nor DEM is given: give one of them, or set the weight to 0."), weight=job.number("WEIGHT_SLOPE"))
        return name

    def _elevations(self, job, dem):
        """Return the resistances of elevation; warns where the published table does not fit."""
        if dem is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "WEIGHT_ELEVATION is {weight:g} but DEM is not given: give it, or set the weight to 0."), weight=job.number("WEIGHT_ELEVATION"))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking at elevations"))
        if job.choice("ELEVATION_BREAKS") == "quintiles":
            if job.given("ELEVATION_TABLE"):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "ELEVATION_BREAKS quintiles and ELEVATION_TABLE both say where ranges end: leave one of them out."))
            breaks = job.percentiles([dem], [20, 40, 60, 80])
            if breaks is None:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "DEM has no valid cell here: check the raster, its no data and AOI."))
            job.info(QT_TRANSLATE_NOOP("MineEco", "Fifths of the elevation end at {breaks} m."), breaks=", ".join("%.1f" % value for value in breaks[0]))
            return resistance.quantile_grades(breaks[0])
        if not job.given("ELEVATION_TABLE"):
            warning = resistance.elevation_warning(job.fold(resistance.count_outside, [dem]))
            if warning is not None:
                job.warn(warning)
        return self._grades(job, "ELEVATION_TABLE", "elevation")

    @staticmethod
    def _grades(job, name, quantity):
        """Return the ranges of a table of the user, else the published ones."""
        path = job.file(name)
        if not path:
            return resistance.preset_grades(quantity)
        rows = read_table(path)
        if not {"to", "value"} <= set(rows[0]):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has the columns {columns}: it needs to (upper end) and value (resistance)."), name=name, columns=", ".join(rows[0]))
        return resistance.custom_grades([(row["to"], row["value"]) for row in rows])
