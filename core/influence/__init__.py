"""What mining does to its surroundings: distances, gradients, comparisons, drivers."""
