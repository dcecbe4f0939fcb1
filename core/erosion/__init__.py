"""Soil erosion by water: RUSLE and its factors."""
