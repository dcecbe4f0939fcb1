"""Rasters on different cells -> rasters on the same cells."""
import os
import re
import types

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...gis import raster
from ...gis.scenes import target_grid
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs
from ..base import MineEcoAlgorithm
from ..choices import Resampling, pairs

translate = QCoreApplication.translate


class AlignRasters(MineEcoAlgorithm):
    NAME = "alignrasters"
    GROUP = "imagery"
    REFERENCE = "GDAL/OGR contributors, GDAL warp library, doi:10.5281/zenodo.5884351"

    def displayName(self):
        return translate("MineEco", "Align rasters")

    def summary(self):
        return translate(
            "MineEco",
            "Brings rasters of different cell sizes, extents and coordinate systems to the same cells, so that they can be compared cell by cell. Class rasters keep their codes and names; quantities are interpolated, or averaged "
            "onto coarser cells; no-data cells never count. Mask clouds before, not after. The other tools of MineEco align what they read by themselves: use this to give rasters away.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_rasters("INPUTS", translate("MineEco", "Rasters"), translate("MineEco", "Rasters to bring to the same cells, with all their bands. Without a reference the cells of the first are taken."))
        self.add_raster("REFERENCE", translate("MineEco", "Reference grid"), translate("MineEco", "Raster whose cells and coordinate system the results shall have."), True, False)
        self.add(QgsProcessingParameterCrs("CRS", translate("MineEco", "Coordinate system"), optional=True), translate("MineEco", "Instead of a reference: coordinate system of the results."))
        self.add_number("CELL_SIZE", translate("MineEco", "Cell size"), translate("MineEco", "Size of the cells in units of the coordinate system. Left empty, it stays as it is."), minimum=0, optional=True)
        self.add(QgsProcessingParameterExtent("EXTENT", translate("MineEco", "Extent"), optional=True), translate("MineEco", "Part to write; it is widened to whole cells. Left empty, that of the reference or of the first raster."))
        self.add_choice("RESAMPLING", translate("MineEco", "Resampling"), translate("MineEco", "For all rasters that the list below does not name."), Resampling)
        self.add_text(
            "RESAMPLINGS", translate("MineEco", "Resampling by raster"),
            translate("MineEco", "One for each raster in its order, such as nearest,bilinear,average. Left empty, the choice above holds for all."), optional=True, advanced=True,
        )
        self.add_features("AOI", translate("MineEco", "Area of interest"), translate("MineEco", "Polygons. Cells whose centre lies outside them become no data."), optional=True, advanced=True)
        self.add_destination(QgsProcessingParameterFolderDestination, "OUTPUT_FOLDER", translate("MineEco", "Folder for the rasters"), translate("MineEco", "Made if needed. Each raster is written under its layer's name."))
        self.add_file_output("OUTPUT_TABLE", translate("MineEco", "What was done"), translate("MineEco", "Table with each raster's own cells, those it was brought to, the method and the percent of no data."), "csv")
        self.addOutput(QgsProcessingOutputMultipleLayers("OUTPUT_LAYERS", translate("MineEco", "Aligned rasters in the order of the list")))

    def run_steps(self, job):
        layers = job.layers("INPUTS")
        self._use_grid(job, layers[0])
        methods = self._methods(job, len(layers))
        folder = job.folder("OUTPUT_FOLDER")
        names = self._names(job, layers, folder)
        job.steps(len(layers))
        rows, written = [], []
        for layer, name, method in zip(layers, names, methods):
            job.step(QT_TRANSLATE_NOOP("MineEco", "Aligning {layer}"), layer=layer.name())
            legend = raster.class_legend(inputs.raster_band(layer, 1, "INPUTS"))
            job.resampling = method
            bands = [job.band(layer, number, "INPUTS", bool(legend)) for number in range(1, layer.bandCount() + 1)]
            target = self._target(job, layer, bands, legend, os.path.join(folder, name + ".tif")) if folder else None
            empty = job.write([target], lambda *planes: (np.stack(planes),), bands, summarise=lambda planes: np.count_nonzero(np.isnan(planes)))
            if folder:
                written.append(job.outputs.final(target.path))
            how = bands[0].method(raster.open_raster(bands[0].path, bands[0].options), job.grid)
            rows.append([name, inputs.grid_of(layer).describe(), job.grid.describe(), how or translate("MineEco", "same cells"), 100.0 * empty / (len(bands) * job.grid.width * job.grid.height)])
        job.note("INPUTS", [layer.name() for layer in layers])
        job.table("OUTPUT_TABLE", [("raster", str), ("from_grid", str), ("to_grid", str), ("method", str), ("nodata_percent", float)], rows)
        if folder:
            job.results["OUTPUT_LAYERS"] = written

    @staticmethod
    def _use_grid(job, first):
        """Fix the grid: REFERENCE, or the first raster's cells in CRS and CELL_SIZE."""
        crs = job.crs("CRS")
        if crs is None:
            job.use_grid(first)
            return
        if job.given("REFERENCE"):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "REFERENCE and CRS both name a coordinate system: give one of them."))
        job.use_grid(target_grid([types.SimpleNamespace(grid=inputs.grid_of(first))], None, inputs.wkt(crs), job.number("CELL_SIZE")))

    @staticmethod
    def _methods(job, count):
        """Return the resampling of each raster."""
        listed = [part.strip().lower() for part in re.split("[,;，；]", job.text("RESAMPLINGS")) if part.strip()]
        if not listed:
            return [job.resampling] * count
        known = [token for token, _ in pairs(Resampling)]
        if len(listed) != count or not set(listed) <= set(known):
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "RESAMPLINGS is {value}: name one of {known} for each of the {count} rasters, in their order."), value=", ".join(listed), known=", ".join(known), count=count
            )
        return listed

    @staticmethod
    def _names(job, layers, folder):
        """Return a file name for each raster; those of one name are numbered. None may be an input."""
        names, sources = [], {os.path.realpath(layer.source().partition("|")[0]) for layer in layers}
        for layer in layers:
            stem = re.sub(r'[\\/:*?"<>|\s]+', "_", layer.name()).strip("._") or "raster"
            taken = {name.lower() for name in names}
            names.append(next(name for name in (stem, *("%s_%d" % (stem, number) for number in range(2, len(layers) + 2))) if name.lower() not in taken))
            path = os.path.join(folder, names[-1] + ".tif")
            if folder and os.path.realpath(path) in sources:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} would overwrite the input {input} ({path}): choose another name."), name="OUTPUT_FOLDER", input="INPUTS", path=path)
        return names

    @staticmethod
    def _target(job, layer, bands, legend, path):
        """Return where an aligned raster is written: classes of a byte as a byte with their legend, everything else as float."""
        descriptions = [text or (layer.name() if len(bands) == 1 else "band_%d" % number) for number, text in enumerate(inputs.band_names(layer), 1)]
        part = job.outputs.begin(path)
        if legend and layer.dataProvider().dataType(1) == Qgis.DataType.Byte:
            nodata = next((int(low) for low, high in bands[0].nodata if low == high), 255)
            return raster.Target(part, descriptions, "uint8", nodata, legend, job.provenance())
        return raster.Target(part, descriptions, provenance=job.provenance())
