"""Words of the ready-made models in resources/models: a model file holds one name only, and that is its id."""
from ..messages import QT_TRANSLATE_NOOP

# Title and summary.
TITLES = {
    "rseifromlandsat": (
        QT_TRANSLATE_NOOP("MineEco", "RSEI from a Landsat product"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a Landsat Collection 2 Level-2 product, as it was downloaded, to the remote sensing ecological index (RSEI): clouds are taken out, NDVI, wetness and dryness computed, "
            "water left out, and the index written with its classes, the table of loadings and a page.",
        ),
    ),
    "mlrifromseries": (
        QT_TRANSLATE_NOOP("MineEco", "Mine restoration from Landsat products"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a folder of Landsat Collection 2 Level-2 products of many years to the restoration of its mines: annual maxima of EVI and surface temperature, the number of clear views, "
            "then MLRI with its trend, classes, types, recent course, the register of the mines and the page.",
        ),
    ),
    "securitypatternofyear": (
        QT_TRANSLATE_NOOP("MineEco", "Ecological security pattern, step by step"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From the land use of one year, what lies over it (tailings, ponds, roads), and elevation to its ecological security pattern, step by step: resistances, ecological sources, accumulated cost, corridors and the "
            "room around them, radiation channels, nodes, and the measures of the network. For zones, ledger and page in one run take Ecological security pattern.",
        ),
    ),
    "resilienceofyear": (
        QT_TRANSLATE_NOOP("MineEco", "Resilience of a year"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a Landsat Collection 2 Level-2 product, land cover, elevation, monthly rain and soil of one year to its resilience: vegetation cover and health, desertification, wetness, dryness, brightness, "
            "albedo and heat from the scene, soil loss by RUSLE, the pattern of the land cover, and further rasters such as population, PM2.5 and CO2, evaluated as published by Zhang et al. (2023). Water is left out.",
        ),
    ),
    "miningcity": (
        QT_TRANSLATE_NOOP("MineEco", "Mining city: influence of the mines"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From the ecological quality (RSEI) of a city over the years and its mines to all tables and charts of the study of mining cities in one run: gradient with the distance from the mines and how far it reaches, "
            "mines against the city, classes of quality, values by size of the mines and by latitude, and what explains the quality: correlations, random forest and a ranking of the drivers.",
        ),
    ),
    "restorationreport": (
        QT_TRANSLATE_NOOP("MineEco", "Restoration report: diagnose, quantities, evaluate"),
        QT_TRANSLATE_NOOP(
            "MineEco",
            "From a folder of Landsat Collection 2 Level-2 products, the outlines of the mines and two elevation models to one dossier in English or Chinese. Diagnose: yearly EVI and temperature, restoration by the MLRI. "
            "Quantities: the register of the mines, cut and fill, steep slopes, soil, gravel and manure. Evaluate: resilience in three dimensions of each mine. With it, if wanted, pictures of EVI of every mine and year.",
        ),
    ),
}
# Inputs and results of models of which the step that they belong to says too little: label and help.
LABELS = {
    "restorationreport": {
        "MINES": (QT_TRANSLATE_NOOP("MineEco", "Mines"), QT_TRANSLATE_NOOP("MineEco", "Polygons of the mines: what is diagnosed, summed up and evaluated one by one.")),
        "MINES_FIELD": (
            QT_TRANSLATE_NOOP("MineEco", "Field with the ids of the mines"),
            QT_TRANSLATE_NOOP("MineEco", "Field of a vector layer that names its features; features with one id count together. Where it is missing, the feature ids are used."),
        ),
        "START_FIELD": (
            QT_TRANSLATE_NOOP("MineEco", "Field with the year of start"), QT_TRANSLATE_NOOP("MineEco", "Field of the mines with the year of opening: the register then tells how long each has been at work."),
        ),
        "BEFORE": (
            QT_TRANSLATE_NOOP("MineEco", "Elevation before the works (m)"),
            QT_TRANSLATE_NOOP("MineEco", "Elevation model before the works, in a projected CRS. If you have one model only, name it twice: volumes are then 0, slopes and quantities of soil hold."),
        ),
        "AFTER": (QT_TRANSLATE_NOOP("MineEco", "Elevation after the works (m)"), QT_TRANSLATE_NOOP("MineEco", "Elevation model after the works; its slopes are evaluated.")),
        "SOURCES": (
            QT_TRANSLATE_NOOP("MineEco", "Ecological sources"), QT_TRANSLATE_NOOP("MineEco", "From Ecological sources. With the corridors they add the network to the resilience; left empty, it is evaluated without."),
        ),
        "page": (QT_TRANSLATE_NOOP("MineEco", "Dossier"), QT_TRANSLATE_NOOP("MineEco", "One page with everything inside, to be sent or printed.")),
        "restoration_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the restoration"), QT_TRANSLATE_NOOP("MineEco", "Page with maps, curves, the mines ranked, and what chance would give.")),
        "earthwork_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the earthwork"), QT_TRANSLATE_NOOP("MineEco", "Page with the map of the difference, volumes and their errors, slopes and quantities.")),
        "resilience_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the resilience"), QT_TRANSLATE_NOOP("MineEco", "Page with R, its parts, the zones and a map.")),
        "pictures": (QT_TRANSLATE_NOOP("MineEco", "Pictures of the mines"), QT_TRANSLATE_NOOP("MineEco", "Page with a plate a mine: EVI of every year in one stretch, and its curve.")),
    },
    "miningcity": {
        "VALUES": (
            QT_TRANSLATE_NOOP("MineEco", "RSEI of the years"),
            QT_TRANSLATE_NOOP("MineEco", "Quality of the whole city, one raster a year: several layers of one band each, or one layer with a band for each year."),
        ),
        "TARGET": (
            QT_TRANSLATE_NOOP("MineEco", "RSEI of one year"),
            QT_TRANSLATE_NOOP("MineEco", "The year that is put into classes, told by size of the mines and by latitude, and explained by the drivers. Its cells are those of the drivers."),
        ),
        "REGION": (
            QT_TRANSLATE_NOOP("MineEco", "City"),
            QT_TRANSLATE_NOOP("MineEco", "Polygons, such as the boundary of the city; only what lies inside counts. Left empty, all cells of the quality."),
        ),
        "DRIVERS": (
            QT_TRANSLATE_NOOP("MineEco", "Further drivers"),
            QT_TRANSLATE_NOOP(
                "MineEco",
                "Rasters that may explain the quality, such as elevation, slope, rain, population or night lights; of a stack all bands. "
                "Distance from the mines and share of mined land are always among the drivers.",
            ),
        ),
        "TARGET_BAND": (QT_TRANSLATE_NOOP("MineEco", "Band of that year"), QT_TRANSLATE_NOOP("MineEco", "Number of the band to read, from 1.")),
        "page": (QT_TRANSLATE_NOOP("MineEco", "Page with everything"), QT_TRANSLATE_NOOP("MineEco", "All maps, charts and tables on one page, with the warnings of all steps, methods and sources.")),
        "gradient_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the gradient"), QT_TRANSLATE_NOOP("MineEco", "Page with the curves, the transition distance and a map.")),
        "means_page": (QT_TRANSLATE_NOOP("MineEco", "Page of mines and city"), QT_TRANSLATE_NOOP("MineEco", "Page with densities, yearly means and their difference.")),
        "sizes_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the sizes"), QT_TRANSLATE_NOOP("MineEco", "Page with a box for each class.")),
        "latitudes_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the latitudes"), QT_TRANSLATE_NOOP("MineEco", "Page with both profiles.")),
        "correlations_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the correlations"), QT_TRANSLATE_NOOP("MineEco", "Page with the correlations of all pairs and the scatter of the strongest.")),
        "importance_page": (QT_TRANSLATE_NOOP("MineEco", "Page of the random forest"), QT_TRANSLATE_NOOP("MineEco", "Page with skill, importance, partial dependence and maps.")),
        "SEED": (
            QT_TRANSLATE_NOOP("MineEco", "Seed"), QT_TRANSLATE_NOOP("MineEco", "Start of everything that is drawn by chance; the same number gives the same result."),
        ),
    },
}
