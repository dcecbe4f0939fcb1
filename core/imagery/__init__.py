"""From a satellite product to indicators."""
