"""A folder of Landsat products -> one composite a year of EVI, surface temperature and other variables."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import composite, harmony, landsat, quality
from ...gis import composites
from ...gis.raster import layer_of_file
from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..base import MineEcoAlgorithm
from ..job import translated
from . import composing
from .composite import STATISTICS
from .importlandsat import HARMONISE, PRODUCT

translate = QCoreApplication.translate
VARIABLES = [(name, composing.VARIABLES[name]) for name in ("evi", "lst", "ndvi", "wet", "ndbsi", "mndwi", "albedo", "reflectance")]


class LandsatComposites(MineEcoAlgorithm):
    NAME = "landsatcomposites"
    GROUP = "imagery"
    REFERENCE = (
        "USGS, Landsat Collection 2 Level-2 Science Product Guides (LSDS-1618, LSDS-1619); Holben (1986), doi:10.1080/01431168608948945 (maximum value composites); "
        "Roy et al. (2016), doi:10.1016/j.rse.2015.12.024"
    )
    LOOKS = composing.looks(VARIABLES)

    def displayName(self):
        return translate("MineEco", "Annual composites of Landsat products")

    def summary(self):
        return translate(
            "MineEco",
            "Turns a folder of many Landsat Collection 2 Level-2 products (Landsat 4 to 9), as they were downloaded, into one raster a variable with a band a year. Clouds are taken out and indices "
            "computed on each scene's own cells, then the scenes of a season are joined; nothing else is written to disk, and an interrupted run goes on where it was.\n"
            "The ledger names every scene and why it was not used. Where the sensor changes, the size of the step is told: look at it before you trust a trend across that year.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_file("FOLDER", translate("MineEco", "Folder with products"), translate("MineEco", "Products as folders with their *_MTL file or as .tar archives, also in subfolders, of any path and row."), folder=True)
        composing.add_area(self)
        self.add_choice("VARIABLES", translate("MineEco", "Variables"), translate("MineEco", "What to compute of each scene."), VARIABLES, multiple=True, default=["evi", "lst"])
        self.add_choice("STATISTIC", translate("MineEco", "Statistic"), translate("MineEco", "What is taken of the clear views of a year."), [pair for pair in STATISTICS if pair[0] != "sum"])
        self.add_choice(
            "EXCLUDE", translate("MineEco", "Take out"), translate("MineEco", "Flags of QA_PIXEL that make a cell no data. Fill is always taken out."),
            [(flag.token, flag.label) for flag in quality.flags(PRODUCT)], multiple=True, optional=True, default=list(quality.default_exclude(PRODUCT)), advanced=True,
        )
        self.add_choice(
            "HARMONISE", translate("MineEco", "Harmonise sensors"),
            translate("MineEco", "Brings the reflectance of TM and ETM+ to that of OLI. The coefficients were fitted on Collection 1: use them only where the series shows a step between sensors."),
            HARMONISE, advanced=True,
        )
        self.add_number(
            "MAX_LST_ERROR", translate("MineEco", "Largest uncertainty of temperature (K)"),
            translate("MineEco", "Surface temperature whose uncertainty (ST_QA of the product) is larger is no data. Left empty, it is not asked."), minimum=0, optional=True, advanced=True,
        )
        self.add_zones("MINES", translate("MineEco", "Mines"), translate("MineEco", "Places that do change and are left out of the step test where the sensor changes."), True, True)
        composing.add_cells(self)
        composing.add_outputs(self, [(variable, translated(label)) for variable, label in VARIABLES])

    def run_steps(self, job):
        folder, variables, statistic = job.file("FOLDER", folder=True), job.choices("VARIABLES"), job.choice("STATISTIC")
        composing.check_wanted(job, variables, [variable for variable, _ in VARIABLES])
        options = {"exclude": sorted(job.choices("EXCLUDE")), "harmonise": job.choice("HARMONISE"), "max_error": job.number("MAX_LST_ERROR")}
        seasons, resume = composing.seasons_of(job), job.flag("RESUME")
        planes = {variable: landsat.planes_of(variable) for variable in landsat.VARIABLES if variable in variables}
        sensors = {}
        job.steps(3 + len(planes))
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for products"))
        scenes, records = composites.landsat_scenes(folder, seasons.of, self._recipe(variables, options, sensors), job.feedback)
        composing.use_scenes_grid(job, scenes)
        mines = job.zones("MINES")
        job.step(QT_TRANSLATE_NOOP("MineEco", "Composing the scenes of each year"))
        with composing.working_folder(job) as (results, state):
            composed = composites.compose(
                state, scenes, job.grid, [plane for own in planes.values() for plane in own], lambda: composite.Composer(statistic),
                {"statistic": statistic, "months": list(seasons.months), "version": self.version(), **options}, job.feedback, job.mask, resume=resume, tell=job.info,
            )
            groups, doubts = seasons.groups(composed.seasons)
            for doubt in doubts:
                job.warn(doubt)
            composed.settle(scenes)
            job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the composites"))
            years = sorted(composed.seasons)
            composites.assemble(
                composed, composing.outputs_of(job, results, planes, groups), lambda values, counts: composite.join_seasons(values, counts, years, groups, statistic), job.feedback,
                job.compression(),
            )
            self._step_test(job, composed, scenes, sensors, planes, mines)
            composing.write_ledger(job, records)
            composed.discard()

    @staticmethod
    def _recipe(variables, options, sensors):
        """Return the function that tells what to read of a product, and notes its sensor."""
        max_error = options["max_error"]

        def recipe(product):
            own, note = list(variables), None
            if "lst" in own and (product.files["st"] is None or (max_error is not None and "st_qa" not in product.files)):
                own.remove("lst")
                missing = QT_TRANSLATE_NOOP("MineEco", "no surface temperature") if product.files["st"] is None else QT_TRANSLATE_NOOP("MineEco", "no uncertainty of surface temperature (ST_QA)")
                if not own:
                    raise InputProblem(missing)
                note = Message(missing)
            sensors[product.id] = product.sensor

            def planes(blocks):
                return landsat.planes(blocks, own, product.sensor, product.scaling, **options)

            return landsat.bands_needed(own, max_error), planes, note

        return recipe

    @staticmethod
    def _step_test(job, composed, scenes, sensors, planes, mines):
        """Tell how much each variable steps where the sensor changes."""
        used = {}
        for scene in scenes:
            if scene.record.used:
                used.setdefault(scene.season, []).append(sensors[scene.record.scene])
        change = harmony.sensor_change(used)
        if change is None:
            job.info(QT_TRANSLATE_NOOP("MineEco", "One kind of sensor only: there is no change of sensor to test."))
            return
        years = sorted(composed.seasons)
        try:
            test = harmony.StepTest(years, change)
        except InputProblem as problem:
            job.info(problem.message)
            return
        outside = [mines.layer] if mines is not None else []

        def count(*blocks):
            return test.count(*blocks[:len(years)], outside=np.isnan(blocks[-1]) if outside else None)

        for own in planes.values():
            job.step(QT_TRANSLATE_NOOP("MineEco", "Testing for a step where the sensor changes"))
            for plane in own:
                band = composed.names.index(plane) + 1
                step = test.result(job.fold(count, [*(layer_of_file(composed.seasons[year], band) for year in years), *outside]))
                job.info(step.message(plane))
                for warning in step.warnings(plane):
                    job.warn(warning)
