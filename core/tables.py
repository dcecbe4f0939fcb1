"""Published presets as data: the JSON files of `resources/tables`, each row with its citation."""
import functools
import json
import os
import types

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "resources", "tables")


@functools.cache
def load(name):
    """Read one table once and return it read-only.

    Parameters
    ----------
    name : str
        File name in `resources/tables` without ``.json``.

    Returns
    -------
    mapping
        Nested read-only mappings and tuples.

    Raises
    ------
    OSError, ValueError
        If the file is missing or is not JSON: the installation is damaged.
    """
    with open(os.path.join(FOLDER, name + ".json"), encoding="utf-8") as file:
        return _frozen(json.load(file))


def _frozen(value):
    if isinstance(value, dict):
        return types.MappingProxyType({key: _frozen(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
