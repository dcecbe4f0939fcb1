"""Ordered maps over blocks: every engine gives the same results in the same order.

Threads, never processes: inside QGIS a new process would start QGIS itself again on Windows. NumPy and GDAL release the
interpreter lock where the time goes.
"""
import collections
import concurrent.futures
import os


def workers():
    """Number of threads that compute at once."""
    return min(8, os.cpu_count() or 1)


def serial(function, items):
    """Yield ``function(item)`` one after the other."""
    yield from map(function, items)


def threads(function, items):
    """Yield ``function(item)`` in the order of the items, at most two per worker ahead of the reader."""
    ahead = 2 * workers()
    waiting = collections.deque()
    with concurrent.futures.ThreadPoolExecutor(workers(), thread_name_prefix="mineeco") as pool:
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


ENGINES = {"serial": serial, "threads": threads}
