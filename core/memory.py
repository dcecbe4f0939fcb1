"""How much memory is free, asked before a method that needs the whole raster at once starts."""
import ctypes
import os

from ..messages import QT_TRANSLATE_NOOP, InputProblem

GIGABYTE = 1e9


def available_memory():
    """Return the bytes of memory that can be had without swapping; infinity where the system does not tell."""
    if os.name == "nt":
        return _windows_memory()
    try:
        with open("/proc/meminfo", encoding="ascii") as file:
            for line in file:
                if line.startswith("MemAvailable:"):
                    return int(line.split()[1]) * 1024
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return float("inf")


def require_memory(needed):
    """Refuse a run that needs more memory than there is.

    Parameters
    ----------
    needed : float
        Bytes, from the estimate of the method that is about to start.

    Raises
    ------
    InputProblem
        If less than that is free.
    """
    free = available_memory()
    if needed > free:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "This run needs {needed:.1f} GB of memory and {free:.1f} GB are free: choose a smaller extent or larger cells."),
            needed=needed / GIGABYTE, free=free / GIGABYTE)


def _windows_memory():
    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong)] + [
            (name, ctypes.c_ulonglong) for name in ("total", "available", "total_page", "available_page", "total_virtual", "available_virtual", "extended")]

    status = Status(length=ctypes.sizeof(Status))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return float("inf")
    return status.available
