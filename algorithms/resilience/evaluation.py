"""What the evaluation of one date and that of a series share: parameters, weights, classes, saved models, parts of their pages."""
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core import classify
from ...core.resilience import composite, presets, weights
from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .. import legends
from ..base import INTEGER
from ..choices import BREAK_METHODS
from ..job import translated
from .shared import OBJECTIVE, add_comparison, compared, comparisons

translate = QCoreApplication.translate
PRESETS = [
    ("zhang2023_corrected", QT_TRANSLATE_NOOP("MineEco", "Zhang et al. (2023), directions and weights corrected")),
    ("zhang2023_printed", QT_TRANSLATE_NOOP("MineEco", "Zhang et al. (2023), as printed")),
    ("custom", QT_TRANSLATE_NOOP("MineEco", "Own table")),
]
WEIGHTING = [
    ("table", QT_TRANSLATE_NOOP("MineEco", "Of the table or the preset")),
    ("ahp", QT_TRANSLATE_NOOP("MineEco", "Pairwise comparison (AHP)")),
    ("mse", QT_TRANSLATE_NOOP("MineEco", "From the data: spread (mean square error)")),
    ("entropy", QT_TRANSLATE_NOOP("MineEco", "From the data: entropy")),
    ("critic", QT_TRANSLATE_NOOP("MineEco", "From the data: spread and independence (CRITIC)")),
    ("combined", QT_TRANSLATE_NOOP("MineEco", "Judgement and data combined")),
]
COMBINATIONS = [
    ("additive", QT_TRANSLATE_NOOP("MineEco", "Mean of the two")),
    ("multiplicative", QT_TRANSLATE_NOOP("MineEco", "Product of the two")),
]
GAPS = [
    ("strict", QT_TRANSLATE_NOOP("MineEco", "No value where any indicator is missing")),
    ("renormalise", QT_TRANSLATE_NOOP("MineEco", "Raise the weights of the others, where they hold 80 % of all weight")),
]
NARROW = 0.05  # width of a class beside which the shares of its neighbours hang on small errors
REFERENCE = "Zhang et al. (2023), equations 15-20, Tables 2 and 3"
LOOKS = {"OUTPUT": legends.Ramp("quality", 0, 1), "OUTPUT_CLASSES": legends.Classes("resilience"), "OUTPUT_SENSITIVITY": legends.Ramp("erosion")}


def add_rules(algorithm, table):
    """Add the parameters that say how indicators become P and its classes; `table` adds TABLE where it belongs."""
    table()
    algorithm.add_choice(
        "PRESET", translate("MineEco", "Published evaluation"),
        translate("MineEco", "Directions and weights where no table gives them; indicators are found by their names, and those without a raster are left out. The corrected one turns what the paper very likely exchanged."), PRESETS,
    )
    algorithm.add_choice("WEIGHTING", translate("MineEco", "Weights"), translate("MineEco", "Where the weights come from."), WEIGHTING)
    add_comparison(algorithm, "AHP_METHOD", advanced=True)
    algorithm.add_choice("OBJECTIVE", translate("MineEco", "Data weights in the combination"), translate("MineEco", "Only where judgement and data are combined."), OBJECTIVE, advanced=True)
    algorithm.add_choice("COMBINATION", translate("MineEco", "How the two are combined"), translate("MineEco", "Only where judgement and data are combined."), COMBINATIONS, advanced=True)
    algorithm.add_choice("CLASS_METHOD", translate("MineEco", "Classes"), translate("MineEco", "Where the breaks of the classes come from."), BREAK_METHODS)
    algorithm.add_text(
        "BREAKS", translate("MineEco", "Breaks"), translate("MineEco", "Inner breaks in rising order, separated by commas; a class holds its lower break. Those of the paper leave the second class only 0.03 wide."), "0.38,0.41,0.63,0.73"
    )
    algorithm.add_number("CLASSES", translate("MineEco", "Number of classes"), translate("MineEco", "For natural, equal-area and equal-width classes; with given breaks their number decides."), INTEGER, 5, 2, 255, advanced=True)
    algorithm.add_choice("GAPS", translate("MineEco", "Missing indicators"), translate("MineEco", "What becomes of cells that lack one of the indicators."), GAPS, advanced=True)
    algorithm.add_number(
        "SPREAD", translate("MineEco", "Doubt about the weights (percent)"), translate("MineEco", "For the sensitivity: each weight is multiplied by random numbers within this range around 1."),
        default=100 * composite.SPREAD, minimum=0.1, maximum=100, advanced=True,
    )
    algorithm.add_number("DRAWS", translate("MineEco", "Random sets of weights"), translate("MineEco", "For the sensitivity."), INTEGER, composite.DRAWS, 2, 100000, advanced=True)
    algorithm.add_number("SEED", translate("MineEco", "Seed"), translate("MineEco", "Where the random numbers of the sensitivity start; the same seed gives the same map."), INTEGER, 0, 0, advanced=True)
    algorithm.add_file(
        "MODEL", translate("MineEco", "Saved model"),
        translate("MineEco", "Directions, ranges, weights and breaks of an earlier run (its OUTPUT_MODEL), which take the place of all that is chosen here: the new map is on the scale of the old one."),
        translate("MineEco", "Saved models (*.json)"), optional=True, advanced=True,
    )


class Rules:
    """Directions, weights and classes of a run, from its parameters.

    Parameters
    ----------
    job : Job
    rows : list of Row, optional
        What the user's table says; without it PRESET counts.
    """

    def __init__(self, job, rows=None):
        self.job = job
        self.weighting = job.choice("WEIGHTING")
        self.methods = {"combined": job.choice("OBJECTIVE")}.get(self.weighting, self.weighting)
        self.model = job.read_model("MODEL", composite.ResilienceModel.from_dict)
        self.preset = job.note("PRESET", "custom" if rows is not None else job.choice("PRESET"))
        if rows is None and self.preset == "custom" and self.model is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "PRESET custom needs TABLE with name and direction (and weight) of each indicator."))
        self.rows = rows if rows is not None or self.preset == "custom" else presets.preset_rows(self.preset)
        if self.model is None and self.preset != "custom":
            for warning in presets.preset_warnings(self.preset):
                job.warn(warning)

    @property
    def needs_entropy(self):
        """Whether the weights take another pass over the indicators."""
        return self.model is None and self.methods == "entropy"

    @property
    def needs_breaks(self):
        """Whether breaks are computed on P."""
        return self.job.choice("CLASS_METHOD") != "breaks" and (self.model is None or self.model.breaks is None)

    def known(self, name):
        """Whether a name is that of an indicator."""
        names = self.model.names if self.model is not None else [one for row in self.rows for one in (row.name, *row.aliases)]
        return name.strip().casefold() in (one.strip().casefold() for one in names)

    def match(self, names):
        """Bring the rows into the order of the rasters; from then on `signs` are theirs."""
        self.names = names
        self.rows, told = weights.match(self.rows, names, partial=self.preset != "custom")
        for warning in told:
            self.job.warn(warning)
        self.signs = np.array([row.sign for row in self.rows])

    def weigh(self, moments, signs, entropy=None):
        """Return the weights of the indicators and the two parts that they were combined from (None otherwise).

        Parameters
        ----------
        moments : Moments
            Of the indicators, or of their normalised values with `signs` all 1.
        entropy : EntropySums, optional
            Where `needs_entropy`.
        """
        if self.weighting == "table":
            return [row.weight for row in self.rows], None, None
        if self.weighting == "ahp":
            return self._compared(), None, None
        objective = weights.objective_weights(self.names, signs, moments, self.methods, entropy)
        for warning in objective.warnings:
            self.job.warn(warning)
        if self.weighting != "combined":
            return objective.weights, None, None
        if comparisons(self.job) or self.job.given("FILE"):
            subjective = self._compared()
        elif self.preset != "custom":
            subjective = presets.subjective_weights(self.rows)
        else:
            subjective, told = weights.check_weights(self.names, [row.weight for row in self.rows])
            for warning in told:
                self.job.warn(warning)
        return weights.combine(subjective, objective.weights, self.job.choice("COMBINATION")), subjective, objective.weights

    def _compared(self):
        """Return the weights of the comparisons in the order of the indicators, matched by name."""
        found = compared(self.job, "AHP_METHOD")
        known = {name.casefold(): weight for name, weight in zip(found.names, found.weights)}
        result, lost = [], []
        for name, row in zip(self.names, self.rows):
            keys = [key for key in dict.fromkeys(one.strip().casefold() for one in (name, row.name, *row.aliases)) if key in known]
            result.append(known.pop(keys[0]) if keys else 0.0)
            lost += [] if keys else [name]
        if lost or known:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The comparisons (NAMES, FILE or HIERARCHY) and the indicators are not the same. Indicators without a comparison: {lost}. Comparisons without an indicator: {more}."),
                lost=", ".join(lost) or "-", more=", ".join(known) or "-",
            )
        return np.array(result)

    def with_breaks(self, model, run):
        """Return the model with the breaks of its classes; ``run(function)`` folds over the blocks of P."""
        if model.breaks is None:
            job = self.job
            method = job.choice("CLASS_METHOD")
            if method == "breaks":
                breaks = job.numbers("BREAKS")
                if not breaks:
                    raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BREAKS is empty: name the inner breaks, such as 0.38,0.41,0.63,0.73, or choose another CLASS_METHOD."))
            else:
                breaks = classify.computed_breaks(run, method, job.number("CLASSES")).breaks
            model = model.with_breaks(breaks)
        self.job.info(QT_TRANSLATE_NOOP("MineEco", "Breaks: {breaks}"), breaks=",".join("%.6g" % value for value in model.breaks))
        narrow = [(low, high) for low, high in zip(model.breaks, model.breaks[1:]) if high - low < NARROW]
        for low, high in narrow:
            self.job.warn(
                QT_TRANSLATE_NOOP("MineEco", "The class from {low:g} to {high:g} is very narrow: its area hangs on small errors. CLASS_METHOD natural finds breaks that suit the data."), {"low": float(low), "high": float(high)}
            )
        return model


def sensitivity(job, model):
    """Return what gives the standard deviation of P of blocks of indicators under random weights."""
    drawn = composite.draw_weights(model.weights, job.number("SPREAD") / 100, job.number("DRAWS"), job.number("SEED"))
    return composite.Sensitivity(model, drawn, job.choice("GAPS")).of


def class_legend(job, model):
    """Return the legend of the classes; other numbers than five have no names of their own."""
    count = len(model.breaks) + 1
    if count != 5:
        job.looks["OUTPUT_CLASSES"] = ""
    return legends.colours("resilience") if count == 5 else legends.levels(count)


def tell_weights(job, model):
    """Tell directions and weights in the log."""
    job.info(
        QT_TRANSLATE_NOOP("MineEco", "Weights: {weights}"),
        weights=", ".join("%s %s%.4f" % (name, "+" if sign > 0 else "-", weight) for name, sign, weight in zip(model.names, model.signs, model.weights)),
    )


def weight_rows(model, subjective=None, objective=None):
    """Return columns and rows of the table of weights."""
    nothing = [None] * len(model.names)
    ranks = 1 + np.count_nonzero(model.weights[:, None] > model.weights[None, :], axis=0)
    columns = [("name", str), ("direction", str), ("weight", float), ("rank", int), ("minimum", float), ("maximum", float), ("subjective", float), ("objective", float)]
    parts = [nothing if part is None else [float(one) for one in part] for part in (subjective, objective)]
    rows = [
        (name, "+" if sign > 0 else "-", float(weight), int(rank), float(low), float(high), *more)
        for name, sign, weight, rank, low, high, *more in zip(model.names, model.signs, model.weights, ranks, model.minima, model.maxima, *parts)
    ]
    return columns, rows


def weights_section(model, rows):
    """Return the section of a page about directions, ranges and weights."""
    from ...report import charts
    from ...report.page import Column, Section, Table

    combined = any(row[6] is not None for row in rows)
    heads = [
        Column(translate("MineEco", "Indicator")), Column(translate("MineEco", "Direction"), "center"), Column(translate("MineEco", "Weight"), "right", ".4f"),
        Column(translate("MineEco", "Smallest value"), "right"), Column(translate("MineEco", "Largest value"), "right"),
    ] + ([Column(translate("MineEco", "Judgement"), "right", ".4f"), Column(translate("MineEco", "Data"), "right", ".4f")] if combined else [])
    shown = sorted(rows, key=lambda row: row[3])
    return Section(translate("MineEco", "What P is made of"), [
        translate("MineEco", "Each indicator is brought to 0-1 between the values below, 1 being the better end, and P is their weighted sum. + means that more is better, - that less is."),
        charts.ranked_bars(
            list(model.names), model.weights, title=translate("MineEco", "Weights of the indicators"), top=30, spec=".3f", wide=True,
            caption=translate("MineEco", "The weights sum to 1. What weighs little can be wrong without much harm."),
        ),
        Table(heads, [[row[0], row[1].replace("-", "−"), row[2], row[4], row[5], *(row[6:8] if combined else ())] for row in shown]),
    ])


def shown_legend(legend):
    """Return a legend as charts want it, in the user's language: codes, names, colours."""
    return [code for code, _, _ in legend], [translated(label) for _, label, _ in legend], [colour for _, _, colour in legend]
