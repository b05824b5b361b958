"""The staff’s screens, one module or package for each topic; `menu` has their addresses and menu items."""
