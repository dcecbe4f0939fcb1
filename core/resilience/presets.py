"""The published evaluation of Zhang et al. (2023): 17 indicators, as printed and corrected.

Table 2 of the paper has three directions against their meaning and one slip in a weight; what the plugin corrects stands in
the table ``zhang2023`` row by row.
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ..tables import load
from .weights import SIGNS, Row

PRESETS = ("zhang2023_corrected", "zhang2023_printed", "custom")
LEVELS = (
    QT_TRANSLATE_NOOP("MineEco", "severe"),
    QT_TRANSLATE_NOOP("MineEco", "poor"),
    QT_TRANSLATE_NOOP("MineEco", "moderate"),
    QT_TRANSLATE_NOOP("MineEco", "good"),
    QT_TRANSLATE_NOOP("MineEco", "excellent"),
)
"""Names of the five classes of Table 3, from the worst to the best."""


def preset_breaks():
    """Return the inner breaks of Table 3."""
    return load("zhang2023")["breaks"]["values"]


def preset_rows(preset):
    """Return the indicators of a preset with direction and combined weight.

    Parameters
    ----------
    preset : {'zhang2023_corrected', 'zhang2023_printed'}
        As printed: combined weights and directions of Table 2 as they stand. Corrected: the mean of the objective and the
        subjective weights, each brought to a sum of 1 (the printed objective column sums to 1.0001); desertification
        index + (as its own equation has it), landscape resilience +, fragmentation -.

    Returns
    -------
    list of Row
    """
    indicators = load("zhang2023")["indicators"]
    if preset == "zhang2023_printed":
        weights, key = [row["combined"] for row in indicators], "printed"
    else:
        weights, key = (preset_weights("objective") + preset_weights("subjective")) / 2, "direction"
    return [Row(row["name"], SIGNS[row[key]], float(weight), tuple(row["aliases"])) for row, weight in zip(indicators, weights)]


def preset_weights(column):
    """Return the ``objective`` or ``subjective`` weights of Table 2 brought to a sum of 1, in the order of `preset_rows`."""
    weights = np.array([row[column] for row in load("zhang2023")["indicators"]])
    return weights / weights.sum()


def subjective_weights(rows):
    """Return the ``subjective`` weights of Table 2 for some rows of a preset, brought to a sum of 1 over these."""
    known = dict(zip((row["name"] for row in load("zhang2023")["indicators"]), preset_weights("subjective")))
    weights = np.array([known[row.name] for row in rows])
    return weights / weights.sum()


def preset_warnings(preset):
    """Return what a user should know about a preset, as a list of `Message`."""
    if preset != "zhang2023_printed":
        return []
    return [
        Message(QT_TRANSLATE_NOOP(
            "MineEco", "The printed preset counts desertification as severity (direction -), but DDI is higher where land is less desertified: give it "
                       "-DDI, or choose zhang2023_corrected.")),
        Message(QT_TRANSLATE_NOOP(
            "MineEco", "The printed preset counts landscape resilience as bad and fragmentation as good; the two directions are very likely exchanged in "
                       "the paper.")),
        Message(QT_TRANSLATE_NOOP("MineEco", "The printed weight of PM2.5 is 0.0391, but its two weights have the mean 0.0395.")),
    ]
