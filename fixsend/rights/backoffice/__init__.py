"""The staff's screens; `menu` puts them into the back office."""
