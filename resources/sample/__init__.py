"""The teaching mine: a small made-up mining landscape of which the whole truth is known.

``python3 -m mineeco.resources.sample FOLDER`` or ``python3 resources/sample/__main__.py FOLDER`` writes it; in Python it
is ``mineeco.resources.sample.make.make(folder)``. Nothing here uses the science of MineEco, so that what is written can
be held against what MineEco finds.
"""
