"""Choices that several algorithms offer: token on the command line, label in the dialog."""
import enum

from ..messages import QT_TRANSLATE_NOOP


class Resampling(enum.Enum):
    """How a raster on other cells is brought to the grid."""

    AUTO = QT_TRANSLATE_NOOP("MineEco", "Automatic: nearest for classes, bilinear for quantities, average onto coarser cells")
    NEAREST = QT_TRANSLATE_NOOP("MineEco", "Nearest neighbour")
    BILINEAR = QT_TRANSLATE_NOOP("MineEco", "Bilinear")
    AVERAGE = QT_TRANSLATE_NOOP("MineEco", "Average")
    MODE = QT_TRANSLATE_NOOP("MineEco", "Most frequent value")


BREAK_METHODS = [
    ("breaks", QT_TRANSLATE_NOOP("MineEco", "Breaks given below")),
    ("natural", QT_TRANSLATE_NOOP("MineEco", "Natural breaks (Fisher-Jenks)")),
    ("quantile", QT_TRANSLATE_NOOP("MineEco", "Classes of equal area")),
    ("equal", QT_TRANSLATE_NOOP("MineEco", "Classes of equal width")),
]
"""Where the breaks of classes come from, see `core.classify`."""


def pairs(choices):
    """Return (token, English label) of an Enum class, or the pairs that were given."""
    return [(choice.name.lower(), choice.value) for choice in choices] if isinstance(choices, type) else [(token, label) for token, label in choices]
