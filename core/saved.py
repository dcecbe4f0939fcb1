"""Reading a saved model back: every entry is checked, and a wrong one is refused by its name."""
import numpy as np

from ..messages import InputProblem


class Entries:
    """The entries of a saved model.

    Parameters
    ----------
    data : object
        What the file held.
    form : str
        What its entry ``format`` must be.
    refusal : str
        Sentence that names the wrong entry as ``{key}``.

    Raises
    ------
    InputProblem
        If it is no mapping or of another format; the methods raise it for the entry they are asked for.
    """

    def __init__(self, data, form, refusal):
        self.refusal = refusal
        self.data = data if isinstance(data, dict) else {}
        self.require(self.get("format") == form, "format")

    def get(self, key):
        """Return an entry as it is, None where it is missing."""
        return self.data.get(key)

    def require(self, condition, key):
        """Refuse the model unless a condition holds for the entry `key`."""
        if not condition:
            raise InputProblem(self.refusal, key=key)

    def numbers(self, key, dimensions=1):
        """Return an entry as an array of finite numbers (float64); no texts or truth values."""
        try:
            array = np.array(self.get(key))
        except ValueError:  # lists of unequal lengths
            raise InputProblem(self.refusal, key=key) from None
        self.require(array.dtype.kind in "if" and array.ndim == dimensions and array.size > 0 and np.isfinite(array).all(), key)
        return array.astype(float)
