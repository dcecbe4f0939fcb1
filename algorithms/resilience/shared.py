"""What the algorithms of the group share: names of rasters, pairwise comparisons."""
import os

from qgis.core import QgsProcessingParameterMatrix
from qgis.PyQt.QtCore import QCoreApplication

from ...core.resilience import ahp
from ...gis.tables import read_text
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import inputs

translate = QCoreApplication.translate
AHP_METHODS = [
    ("root", QT_TRANSLATE_NOOP("MineEco", "Geometric mean of the rows")),
    ("eigenvector", QT_TRANSLATE_NOOP("MineEco", "Principal eigenvector (Saaty)")),
]

OBJECTIVE = [
    ("mse", QT_TRANSLATE_NOOP("MineEco", "Spread (mean square error)")),
    ("entropy", QT_TRANSLATE_NOOP("MineEco", "Entropy")),
    ("critic", QT_TRANSLATE_NOOP("MineEco", "Spread and independence (CRITIC)")),
]


def raster_name(layer, band):
    """Return the name by which lists match a band of a raster layer: its description, else the layer's name, else the file's (with the band's number in a stack)."""
    name = layer.name() or os.path.splitext(os.path.basename(layer.source().partition("|")[0]))[0]
    return inputs.band_names(layer)[band - 1] or (name if layer.bandCount() == 1 else "%s_%d" % (name, band))


def indicators(job, known=None):
    """Return names and layers of INDICATORS on the run's grid: of every raster its band, of a stack all bands.

    Parameters
    ----------
    known : callable, optional
        Whether a name is that of an indicator. Bands of a stack that are none are passed over, and told; a raster of one band is always taken, so
        that the one who matches names can say that it does not belong.
    """
    found, other = [], []
    for layer in job.layers("INDICATORS"):
        for band in range(1, layer.bandCount() + 1):
            name = raster_name(layer, band)
            if layer.bandCount() == 1 or known is None or known(name):
                found.append((name, layer, band))
            else:
                other.append("%s (%s)" % (name, layer.name()))
    if other:
        job.info(QT_TRANSLATE_NOOP("MineEco", "Bands that are no indicators and are passed over: {names}"), names=", ".join(other))
    layers, sources = [], []
    for name, layer, band in found:
        place = "INDICATORS (%s)" % name
        layers.append(job.band(layer, band, place))
        sources.append({"indicator": name, **job.used[place]})
    job.note("INDICATORS", sources)
    job.info(QT_TRANSLATE_NOOP("MineEco", "Indicators: {names}"), names="; ".join("%s = %s" % (name, layer.name()) for name, layer, _ in found))
    return [name for name, _, _ in found], layers


def add_comparison(algorithm, method="METHOD", advanced=False):
    """Add NAMES, MATRIX, HIERARCHY, FILE and the choice `method` to an algorithm."""
    algorithm.add_text("NAMES", translate("MineEco", "Criteria"), translate("MineEco", "Names of what is compared, separated by commas; they head the table of comparisons."), optional=True, advanced=advanced)
    matrix = QgsProcessingParameterMatrix("MATRIX", translate("MineEco", "Comparisons"), 3, False, [translate("MineEco", "Comparison")], None, True)
    matrix.setMetadata({"widget_wrapper": {"class": inputs.__package__ + ".widgets.AhpWidget", "names": "NAMES", "method": method}})
    algorithm.add(
        matrix,
        translate(
            "MineEco",
            "How many times as important is one criterion as another, 1 to 9 or 1/2 to 1/9. On the command line row by row: the whole matrix or the part above its diagonal, such as 2,4,5,3,4,2 for four criteria. "
            "The part above the diagonal counts.",
        ), advanced,
    )
    algorithm.add_text(
        "HIERARCHY", translate("MineEco", "Indicators of each criterion"),
        translate(
            "MineEco",
            "Where criteria are made of indicators: criterion: indicator, indicator | comparisons; next criterion: ... "
            "For example: cover: fvc, vhi, bai | 2, 3, 2; heat: lst, ndbsi | 1/2; people: population. Without comparisons all indicators of a criterion count the same. "
            "The table above then compares the criteria, and the weights of the indicators are given.",
        ), optional=True, advanced=True,
    )
    algorithm.add_file(
        "FILE", translate("MineEco", "Comparisons from a file"),
        translate("MineEco", "CSV with a row for each criterion, instead of the table; names in the first row and column are read, places below the diagonal may be empty."),
        translate("MineEco", "Tables (*.csv)"), optional=True, advanced=True,
    )
    algorithm.add_choice(method, translate("MineEco", "Method of the comparisons"), translate("MineEco", "How weights are taken from the comparisons; the two hardly differ."), AHP_METHODS, advanced=True)


def compared(job, method="METHOD"):
    """Return the weights of the comparisons of a run (`ahp.Weights`); their warnings are told.

    Raises
    ------
    InputProblem
        If comparisons are given twice or not at all, or do not fit the names.
    """
    matrix = comparisons(job)
    if bool(matrix) == job.given("FILE"):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Give the comparisons either as MATRIX or as FILE."))
    names = ahp.split_names(job.text("NAMES"))
    groups = ahp.parse_hierarchy(job.text("HIERARCHY")) if job.given("HIERARCHY") else {}
    names = names or list(groups)
    if matrix:
        comparison = ahp.matrix_of_values(matrix, names or None)
    else:
        comparison = ahp.matrix_of_csv(read_text(job.file("FILE")), names or None)
    how = job.choice(method)
    weights = ahp.weigh(comparison, how)
    if groups:
        weights = ahp.hierarchy(weights, {name: ahp.weigh(group, how) for name, group in groups.items()})
    for warning in weights.warnings:
        job.warn(warning)
    job.info(
        QT_TRANSLATE_NOOP("MineEco", "Weights of the comparisons: {weights}; consistency ratio {ratio:.4f}."),
        weights=", ".join("%s %.4f" % pair for pair in zip(weights.names, weights.weights)), ratio=weights.consistency_ratio,
    )
    return weights


def comparisons(job):
    """Return the values of MATRIX as one list, [] where it is left out: the modeler then hands over empty text."""
    values = job.algorithm.parameterAsMatrix(job.parameters, "MATRIX", job.context) if job.given("MATRIX") else []
    flat = [one for value in values for one in (value if isinstance(value, (list, tuple)) else [value])]
    return job.note("MATRIX", flat if any(str(one).strip() for one in flat) else [])
