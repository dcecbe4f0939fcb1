"""Land use, slope and elevation -> how hard each cell is to cross."""
from qgis.core import QgsMapLayer, QgsProcessing, QgsProcessingParameterMapLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..base import INTEGER, MineEcoAlgorithm
from .factors import FACTORS, add_factors, add_meaning, factor_weights, read_land, write_resistance

translate = QCoreApplication.translate
RESULTS = (("OUTPUT", "resistance"), ("OUTPUT_LANDUSE", "resistance_landuse"), ("OUTPUT_SLOPE", "resistance_slope"), ("OUTPUT_ELEVATION", "resistance_elevation"))


class ResistanceSurface(MineEcoAlgorithm):
    NAME = "resistancesurface"
    GROUP = "pattern"
    REFERENCE = "Li et al. (2020), Tables 1-3 and weights; Knaapen, Scheffer & Harms (1992), doi:10.1016/0169-2046(92)90060-D; slope: Horn (1981), doi:10.1109/PROC.1981.11918"
    LOOKS = {name: legends.Ramp("resistance") for name, _ in RESULTS}

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
        add_meaning(self)
        add_factors(self)
        self.add_grid()
        self.add_raster_output("OUTPUT", translate("MineEco", "Resistance"), translate("MineEco", "Weighted sum; no data is a barrier."))
        self.add_raster_output("OUTPUT_LANDUSE", translate("MineEco", "Resistance of land use"), translate("MineEco", "Before weighting."))
        self.add_raster_output("OUTPUT_SLOPE", translate("MineEco", "Resistance of slope"), translate("MineEco", "Before weighting; written where the weight is above 0."))
        self.add_raster_output("OUTPUT_ELEVATION", translate("MineEco", "Resistance of elevation"), translate("MineEco", "Before weighting; written where the weight is above 0."))

    def run_steps(self, job):
        weights = factor_weights(job)
        polygons = self.parameterAsLayer(job.parameters, "LANDUSE", job.context)
        polygons = polygons is not None and polygons.type() == QgsMapLayer.LayerType.VectorLayer
        if polygons and not any(map(job.given, ("DEM", "SLOPE", "REFERENCE"))):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LANDUSE holds polygons, which have no cells: give DEM, SLOPE or REFERENCE, whose cells the result takes."))
        job.use_grid(*(("DEM", "SLOPE", "REFERENCE") if polygons else ("LANDUSE",)))
        job.steps(3 if weights[2] else 2)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Classes of the land use"))
        land, table = read_land(job, self._polygons(job) if polygons else None)
        for (name, _), factor, weight in zip(RESULTS[1:], FACTORS, weights):
            if not weight and self.wanted(job.parameters, name, job.context):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is wanted but {weight} is 0: give the factor a weight, or leave this result out."), name=name, weight="WEIGHT_" + factor)
        write_resistance(job, land, table, weights, [job.target(name, (band,)) for name, band in RESULTS])

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
