"""What the algorithms that compose many scenes share: season, study area and grid, files of the composites, ledger."""
import contextlib
import os

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core import dates
from ...core.imagery import composite
from ...gis import composites
from ...gis.raster import Target
from ...gis.scenes import target_grid
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs, legends
from ..job import translated

translate = QCoreApplication.translate
LEDGER = (("scene", str), ("date", str), ("path_row", str), ("used", int), ("clear_percent", float), ("reason", str))
VARIABLES = {
    "evi": QT_TRANSLATE_NOOP("MineEco", "EVI (enhanced vegetation index)"),
    "lst": QT_TRANSLATE_NOOP("MineEco", "Land surface temperature (K)"),
    "ndvi": QT_TRANSLATE_NOOP("MineEco", "NDVI (vegetation)"),
    "wet": QT_TRANSLATE_NOOP("MineEco", "Wetness (tasselled cap)"),
    "ndbsi": QT_TRANSLATE_NOOP("MineEco", "NDBSI (built-up and bare soil)"),
    "mndwi": QT_TRANSLATE_NOOP("MineEco", "MNDWI (water, green and shortwave infrared)"),
    "albedo": QT_TRANSLATE_NOOP("MineEco", "Albedo (broadband, shortwave)"),
    "reflectance": QT_TRANSLATE_NOOP("MineEco", "Reflectance of the six bands"),
}
RAMPS = {"evi": "vegetation", "lst": "heat", "ndvi": "vegetation", "wet": "rain", "ndbsi": "bareness", "mndwi": "rain", "albedo": "soil"}


def looks(variables):
    """Return how the outputs of these variables and their counts of views are shown."""
    shown = {name: legends.Ramp(RAMPS[name]) if name in RAMPS else legends.Composite() for name, _ in variables}
    return {**{"OUTPUT_" + name.upper(): look for name, look in shown.items()}, **{"OUTPUT_%s_COUNT" % name.upper(): legends.Ramp("rain") for name in shown}}


def add_area(algorithm):
    """Add AOI, YEARS and MONTHS."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add(
        QgsProcessingParameterFeatureSource("AOI", translate("MineEco", "Study area"), polygons, optional=True),
        translate("MineEco", "Polygons; cells whose centre lies outside them are no data. The result covers their extent. Left empty, it covers all scenes together."),
    )
    algorithm.add_text("YEARS", translate("MineEco", "Years"), translate("MineEco", "Years wanted, such as 2000-2011,2013-2019. Left empty, every year that has scenes."), optional=True)
    algorithm.add_text("MONTHS", translate("MineEco", "Months"), translate("MineEco", "Season, such as 6-9; 11-2 runs over New Year and counts to the year of its last month."), "6-9")


def add_cells(algorithm):
    """Add CRS, CELL_SIZE and RESUME."""
    algorithm.add(
        QgsProcessingParameterCrs("CRS", translate("MineEco", "Coordinate system"), optional=True),
        translate("MineEco", "Coordinate system of the result. Left empty, that of most scenes."), True,
    )
    algorithm.add_number("CELL_SIZE", translate("MineEco", "Cell size"), translate("MineEco", "In units of the coordinate system. Left empty, that of the scenes."), minimum=0, optional=True, advanced=True)
    algorithm.add(
        QgsProcessingParameterBoolean("RESUME", translate("MineEco", "Go on with an interrupted run"), True),
        translate("MineEco", "Years that an interrupted run into the same folder, with the same inputs, has finished are not computed again."), True,
    )


def add_outputs(algorithm, variables):
    """Add the folder, the ledger and, for each (variable, label), its composites and their counts as rasters of their own."""
    algorithm.add_destination(
        QgsProcessingParameterFolderDestination, "OUTPUT_FOLDER", translate("MineEco", "Folder for the composites"),
        translate("MineEco", "Made if needed. For each variable a raster with a band a year, and one with the number of clear views of each cell and year."),
    )
    algorithm.add_file_output("OUTPUT_TABLE", translate("MineEco", "Ledger of the scenes"), translate("MineEco", "Every scene found, whether it was used, its share of clear cells, and why it was not used."), "csv")
    for variable, label in variables:
        name = "OUTPUT_" + variable.upper()
        algorithm.add_raster_output(name, label, translate("MineEco", "The composites as a file of their own, a band a year, for models."))
        algorithm.add_raster_output(
            name + "_COUNT", translate("MineEco", "Clear views: {variable}").format(variable=label), translate("MineEco", "Number of clear views of each cell and year, a band a year."))


def seasons_of(job, window=1):
    """Return the `Seasons` of YEARS and MONTHS."""
    years = dates.parse_years(job.text("YEARS")) if job.given("YEARS") else ()
    return composite.Seasons(tuple(dates.parse_months(job.text("MONTHS"))), tuple(years), window)


def use_scenes_grid(job, scenes):
    """Fix grid and mask of the run: cells of most scenes unless CRS and CELL_SIZE say otherwise; extent of AOI, else of all scenes."""
    crs = job.crs("CRS")
    wkt, size = inputs.wkt(crs) if crs is not None else "", job.number("CELL_SIZE")
    job.grid = job.cells = target_grid(scenes, None, wkt, size)
    if job.given("AOI"):
        found = job.features("AOI")
        area = inputs.shapes(found, job.grid, "AOI")  # tells if it lies elsewhere
        job.grid = job.cells = target_grid(scenes, (area.bounds(), job.grid.crs), wkt, size)
        job.mask = inputs.shapes(found, job.grid, "AOI")
    job.resampling = "auto"
    job.note("CELL_SIZE", [job.grid.transform[1], -job.grid.transform[5]])
    job.info(QT_TRANSLATE_NOOP("MineEco", "Grid: {grid}"), grid=job.grid.describe())


@contextlib.contextmanager
def working_folder(job):
    """Give (folder of the results or '', state folder); what stays empty goes away again."""
    algorithm = job.algorithm
    folder = algorithm.wanted(job.parameters, "OUTPUT_FOLDER", job.context)
    made = bool(folder) and not os.path.isdir(folder)
    if folder:
        job.folder("OUTPUT_FOLDER")
    names = [definition.name() for definition in algorithm.parameterDefinitions() if definition.isDestination()]
    first = next(path for path in (algorithm.wanted(job.parameters, name, job.context) for name in names) if path)
    state = os.path.join(folder, composites.STATE) if folder else first + composites.STATE
    try:
        yield folder, state
    finally:
        for empty in [state, *([folder] if made else [])]:
            with contextlib.suppress(OSError):
                os.rmdir(empty)


def check_wanted(job, variables, known):
    """Refuse a raster of a variable that is not computed."""
    for variable in known:
        for name in ("OUTPUT_" + variable.upper(), "OUTPUT_%s_COUNT" % variable.upper()):
            if variable not in variables and job.algorithm.wanted(job.parameters, name, job.context):
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is wanted, but VARIABLES lacks {variable}: add it there, or leave the output out."), name=name, variable=variable)


def outputs_of(job, folder, variables, years):
    """Return what `composites.assemble` wants: of each variable its planes and targets, in the folder and as a file of its own.

    Parameters
    ----------
    variables : dict of str to sequence of str
        Variable to its planes.
    """
    parts = []
    for variable, planes in variables.items():
        bands = tuple("%s_%d" % (plane, year) for year in years for plane in planes)
        views = tuple("count_%d" % year for year in years)
        name = "OUTPUT_" + variable.upper()
        parts.append((tuple(planes), job.target(name, bands), job.target(name + "_COUNT", views)))
        if folder:
            own = [job.outputs.begin(os.path.join(folder, variable + ending)) for ending in (".tif", "_count.tif")]
            parts.append((tuple(planes), *(Target(path, names, provenance=job.provenance()) for path, names in zip(own, (bands, views)))))
            if name not in job.results:
                job.results[name] = own[0]
                load(job, name, job.outputs.final(own[0]), variable)
            job.results.setdefault(name + "_COUNT", own[1])
    return parts


def load(job, name, path, label):
    """Offer a raster of the folder for loading, as QGIS does for destinations."""
    if not job.inside_model and job.context.project() is not None:
        details = QgsProcessingContext.LayerDetails(label, job.context.project(), name, QgsProcessingUtils.LayerHint.Raster)
        job.context.addLayerToLoadOnCompletion(path, details)


def write_ledger(job, records):
    """Write what became of every scene, and tell the number of those that were used."""
    for record in records:
        if record.reason is not None and record.clear_percent is None and not record.used:
            job.info(QT_TRANSLATE_NOOP("MineEco", "{scene}: {reason}"), scene=record.scene, reason=record.reason.format(translated))
    job.info(QT_TRANSLATE_NOOP("MineEco", "{used} of {count} scenes were used."), used=sum(record.used for record in records), count=len(records))
    job.table("OUTPUT_TABLE", LEDGER, [
        (record.scene, str(record.date or ""), record.place, int(record.used), record.clear_percent, "" if record.reason is None else record.reason.format(translated))
        for record in records
    ])
