"""Folders of MODIS products -> growing-season means of NDVI, wetness, NDBSI, temperature and MNDWI."""
from qgis.PyQt.QtCore import QCoreApplication

from ...core.imagery import composite, modis
from ...gis import composites
from ...gis.modis import modis_scenes
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..base import INTEGER, MineEcoAlgorithm
from ..job import translated
from . import composing
from .granules import LAYOUT, reader

translate = QCoreApplication.translate
VARIABLES = [(name, composing.VARIABLES[name]) for name in ("ndvi", "wet", "ndbsi", "lst", "mndwi")]
STATISTIC = "mean"


class ModisComposites(MineEcoAlgorithm):
    NAME = "modiscomposites"
    GROUP = "imagery"
    REFERENCE = "Vermote (2021), doi:10.5067/MODIS/MOD09A1.061; Didan (2021), doi:10.5067/MODIS/MOD13A1.061; Wan et al. (2021), doi:10.5067/MODIS/MOD11A2.061; Lobser & Cohen (2007), doi:10.1080/01431160701253253"
    LOOKS = composing.looks(VARIABLES)

    def displayName(self):
        return translate("MineEco", "Growing-season means of MODIS products")

    def summary(self):
        return translate(
            "MineEco",
            "Turns folders of MODIS land products (HDF tiles or exported GeoTIFFs) into the four indicators of RSEI and MNDWI: the mean of the growing season of three years, a band for each middle year. "
            "Clouds are taken out by each product's own rules and indices computed on its own cells; temperature of 1 km is brought to 500 m after that. An interrupted run goes on where it was.",
        )

    def initAlgorithm(self, configuration=None):
        self.add_file("FOLDER", translate("MineEco", "Folder with granules"), translate("MineEco", "Granules of MOD09A1, MOD13A1 and MOD11A2 (or MYD), also in subfolders."), folder=True)
        self.add_file("FOLDER_2", translate("MineEco", "Second folder"), translate("MineEco", "Where the products lie in several folders."), optional=True, folder=True, advanced=True)
        self.add_file("FOLDER_3", translate("MineEco", "Third folder"), translate("MineEco", "Where the products lie in several folders."), optional=True, folder=True, advanced=True)
        composing.add_area(self)
        self.add_number("WINDOW_YEARS", translate("MineEco", "Years in a composite"), translate("MineEco", "3 for the year before, the year itself and the year after; 1 for single years."), INTEGER, 3, 1, 15)
        composing.add_cells(self)
        composing.add_outputs(self, [(variable, translated(label)) for variable, label in VARIABLES])

    def run_steps(self, job):
        folders = list(dict.fromkeys(path for path in (job.file(name, folder=True) for name in ("FOLDER", "FOLDER_2", "FOLDER_3")) if path))
        seasons, resume = composing.seasons_of(job, job.number("WINDOW_YEARS")), job.flag("RESUME")
        job.steps(3)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Looking for granules"))
        products = {}

        def recipe(granule):
            products[granule.id] = granule.product
            return reader(granule, variables=True)

        scenes, records = modis_scenes(folders, LAYOUT, seasons.of, recipe, job.feedback)
        present = {products[scene.record.scene] for scene in scenes}
        names = [variable for variable, _ in VARIABLES if any(variable in modis.VARIABLES[product] for product in present)]
        for product in sorted(set(modis.PRODUCTS) - present) if present else ():
            job.warn(QT_TRANSLATE_NOOP("MineEco", "There are no granules of {product} in the season: {variables} is left out."), {"product": product.upper(), "variables": ", ".join(modis.VARIABLES[product])})
        self._check_wanted(job, names)
        # The cells of 500 m, also where the first scene of all is a temperature.
        composing.use_scenes_grid(job, [scene for scene in scenes if products[scene.record.scene] != "mod11a2"] or scenes)
        job.step(QT_TRANSLATE_NOOP("MineEco", "Composing the scenes of each year"))
        with composing.working_folder(job) as (results, state):
            composed = composites.compose(
                state, scenes, job.grid, names, lambda: composite.Composer(STATISTIC), {"months": list(seasons.months), "version": self.version()}, job.feedback, job.mask, resume=resume, tell=job.info,
            )
            groups, doubts = seasons.groups(composed.seasons)
            for doubt in doubts:
                job.warn(doubt)
            composed.settle(scenes)
            job.step(QT_TRANSLATE_NOOP("MineEco", "Writing the composites"))
            years = sorted(composed.seasons)
            composites.assemble(
                composed, composing.outputs_of(job, results, {name: (name,) for name in names}, groups), lambda values, counts: composite.join_seasons(values, counts, years, groups, STATISTIC),
                job.feedback, job.compression(),
            )
            composing.write_ledger(job, records)
            composed.discard()

    @staticmethod
    def _check_wanted(job, names):
        """Refuse a raster of a variable whose product is not there."""
        for product, variables in modis.VARIABLES.items():
            for variable in variables:
                for name in ("OUTPUT_" + variable.upper(), "OUTPUT_%s_COUNT" % variable.upper()):
                    if variable not in names and job.algorithm.wanted(job.parameters, name, job.context):
                        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is wanted, but the folder has no granules of {product} in the season: add them, or leave the output out."), name=name, product=product.upper())
