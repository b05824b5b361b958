"""The staff’s screens for importing a list; `menu` has their addresses and the menu item."""
