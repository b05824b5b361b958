"""The tables of facts that come with the code (`places/data/`): made from official files, and loaded from there."""
