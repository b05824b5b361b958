"""Small tables in the form of Explore Education Statistics, with every council in them, made for one test each."""

from collections.abc import Iterable

from fixsend.evidence.loading.areas import span
from fixsend.evidence.models import Area

HEADINGS = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
    "old_la_code,la_name,number_plans,due_25,due_26,final_25,final_26"
)


def transfers(year: int, issued: int = 7, *, without: Iterable[str] = (), only: Iterable[str] | None = None) -> bytes:
    """Return a table of phase transfers of a year: each council issued so many plans; regions and England too."""
    councils = [one for one in Area.objects.filter(level="council") if one.existed_on(span("calendar", year).census)]
    councils = [one for one in councils if one.code not in without and (only is None or one.code in only)]
    place = {area.code: area for area in Area.objects.all()}
    rows = [_row(year, "Local authority", place[one.region], one, issued) for one in councils]
    by_region = {region: sum(one.region == region for one in councils) for region in {one.region for one in councils}}
    rows += [_row(year, "Regional", place[region], None, issued * number) for region, number in by_region.items()]
    rows.append(_row(year, "National", None, None, issued * len(councils)))
    headings = HEADINGS.replace("_25", f"_{year % 100}").replace("_26", f"_{year % 100 + 1}")
    return "\n".join([headings, *rows, ""]).encode()


def _row(year: int, level: str, region: Area | None, council: Area | None, issued: int) -> str:
    cells = [str(year), "Calendar year", level, "E92000001", "England"]
    cells += [region.code, f'"{region.name}"'] if region else ["", ""]
    cells += [council.other_codes[0], council.code, f'"{council.name}"'] if council else ["", "", ""]
    return ",".join([*cells, "100", "20", "30", str(issued), "0"])


APPEALS = (
    "time_period,time_identifier,geographic_level,new_la_code,old_la_code,la_name,region_name,"
    "appeals_registered,total_appealable_decisions,appeal_rate_pc"
)


def appeals(years: Iterable[int], registered: int, *, only: Iterable[str] | None = None) -> bytes:
    """Return a table of appeals over some years, with so many of each council; England has all of them."""
    rows = []
    for year in years:
        councils = [
            one for one in Area.objects.filter(level="council") if one.existed_on(span("calendar", year).census)
        ]
        councils = [one for one in councils if only is None or one.code in only]
        whole = registered * len(councils)
        cells = '{},Calendar year,Local authority,{},{},"{}",,{},100,{}'
        rows.append(f"{year},Calendar year,National,E92000001,,England,,{whole},{100 * len(councils)},{registered}")
        rows += [cells.format(year, one.other_codes[0], one.code, one.name, registered, registered) for one in councils]
    return "\n".join([APPEALS, *rows, ""]).encode()
