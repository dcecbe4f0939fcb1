"""From annual series to restored mines: trend, MLRI, classes, register, accuracy."""
