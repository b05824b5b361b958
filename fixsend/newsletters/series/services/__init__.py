"""Setting a series up, noticing what sets it off, and handing its steps to the engine."""
