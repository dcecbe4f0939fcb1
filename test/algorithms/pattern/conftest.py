"""The worked 5 x 5 example of a pattern as files."""
import numpy as np
import pytest


@pytest.fixture
def worked(vectors, saved, tmp_path_factory):
    """Files of the 5 x 5 example on cells of 30 m (resistance, its factors, two sources as labels 1 and 2), and its arrays."""
    folder = tmp_path_factory.mktemp("worked")
    example = vectors["v4.MCR_resistance"]
    sources = np.zeros((5, 5))
    for number in (1, 2):
        for cell in vectors["v4.MCR_5x5"]["src%d" % number]:
            sources[tuple(cell)] = number
    arrays = {"resistance": example["R"], "landuse": example["LU"], "slope": example["slope"], "elevation": example["elev"], "slope_resistance": example["Rs"], "elevation_resistance": example["Re"], "sources": sources}
    files = {name: saved(folder / (name + ".tif"), np.array(array, dtype=float), (name,), -9999) for name, array in arrays.items()}
    return files, {name: np.array(array) for name, array in arrays.items()}
