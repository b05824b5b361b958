"""The demonstration's pictures, drawn by us as the site loads it: no photograph could be of people who do not exist."""

from .drawing import CREDIT, image, png
from .scenes import SCENES

__all__ = ["CREDIT", "SCENES", "image", "png"]
