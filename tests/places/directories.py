"""Postcode directories in the form of several releases, with a few made-up lines."""

# The columns in the order of the releases; what we do not read is left out of the middle but keeps its neighbours.
RELEASES = {
    "ONSPD_MAY_2018_UK.csv": "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,"
    "oseast1m,osnrth1m,ctry,rgn,pcon,lat,long",
    "ONSPD_AUG_2024_UK.csv": "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,"
    "oseast1m,osnrth1m,ctry,rgn,pcon,lat,long,icb",
    "ONSPD_NOV_2025_UK.csv": "pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,east1m,north1m,"
    "ctry25cd,rgn25cd,pcon24cd,lat,long,ruc21ind",
}
NEWEST = "ONSPD_NOV_2025_UK.csv"
ENGLAND, SCOTLAND = "E92000001", "S92000003"


def line(postcode, *, ended="", county="E99999999", district="", country=ENGLAND, constituency="", grid=("", "")):
    """Return what stands in a directory about one postcode."""
    return {
        "pcds": postcode,
        "pcd": postcode,
        "pcd7": postcode,
        "doterm": ended,
        "oscty": county,
        "cty25cd": county,
        "oslaua": district,
        "lad25cd": district,
        "ctry": country,
        "ctry25cd": country,
        "pcon": constituency,
        "pcon24cd": constituency,
        "oseast1m": grid[0],
        "east1m": grid[0],
        "osnrth1m": grid[1],
        "north1m": grid[1],
        "lat": "51.7",
    }


CAMDEN = line("NW1 1AA", district="E09000007", constituency="E14001290", grid=("529550", "0182650"))
WATFORD = line("WD17 1AA", county="E10000015", district="E07000103", constituency="E14001568")
OLD_SHEFFIELD = line("S1 1AA", district="E08000019", constituency="E14000922")
OUT_OF_USE = line("AL1 1AB", ended="200401", county="E10000015", district="E07000240", constituency="E14001507")
ABERDEEN = line("AB10 1AA", district="S12000033", country=SCOTLAND, constituency="S14000061")
EVERY_KIND = [CAMDEN, WATFORD, OLD_SHEFFIELD, OUT_OF_USE, ABERDEEN]


def write(folder, lines, release=NEWEST):
    """Write a directory and return its path."""
    columns = RELEASES[release].split(",")
    rows = [columns, *([f'"{given.get(column, "")}"' for column in columns] for given in lines)]
    path = folder / release
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8-sig")
    return path
