"""Indicators about appeals, placements, needs, pupils and money."""

from fixsend.evidence.data_sets.declaration import Unit
from fixsend.evidence.data_sets.sen2.needs import NEEDS
from fixsend.evidence.indicators.declaration import Indicator, Polarity, Source, Topic

# Published for England only; a report card says so, with this figure once there is one.
APPEALS_WON = "appeals-won"
_COUNCIL_AND_ENGLAND = ("council", "england")
APPEALS = (
    Indicator(
        slug="appeals",
        topic=Topic.APPEALS,
        title="Appeals registered",
        question="How many appeals against the council were registered with the SEND tribunal?",
        unit=Unit.COUNT,
        decimals=0,
        sources=(Source("appeals", "appeals_registered"), Source("appeals-until-2024", "appeals")),
        sentence="{value} appeals against decisions of {area} were registered with the SEND tribunal in {period}",
        says_not="Who was right. Outcomes are published for England only.",
        levels=_COUNCIL_AND_ENGLAND,
    ),
    Indicator(
        slug="appeal-rate",
        topic=Topic.APPEALS,
        title="Appeals for every 100 decisions that could be appealed",
        question="For every 100 decisions that could be appealed, how many appeals were there?",
        unit=Unit.PER_HUNDRED,
        polarity=Polarity.LOW,
        sources=(
            Source("appeals", "appeal_rate_pc", "appeals_registered", "total_appealable_decisions"),
            Source("appeals-until-2024", "rate_new", "appeals", "decisions_new", years=(2024, 2024)),
        ),
        sentence="For every 100 decisions by {area} that could be appealed, there were {value} appeals in {period}",
        numerator="appeals registered",
        denominator="appealable decisions",
        continues="appeal-rate-until-2023",
        says_not="Who was right. The number of appealable decisions is new, and can change much from year to year.",
        levels=_COUNCIL_AND_ENGLAND,
    ),
    Indicator(
        slug="appeal-rate-until-2023",
        topic=Topic.APPEALS,
        title="Appeals for every 100 decisions that could be appealed, as counted until 2023",
        question="How many appeals were there for every 100 plans and refusals, as counted until 2023?",
        unit=Unit.PER_HUNDRED,
        polarity=Polarity.LOW,
        sources=(Source("appeals-until-2024", "rate", "appeals", "decisions", years=(2014, 2023)),),
        sentence="For every 100 plans and refusals in {area}, there were {value} appeals in {period}",
        numerator="appeals registered",
        denominator="plans and refusals that could be appealed",
        says_not="Anything that could be compared with 2024 and later: every plan counted as an appealable decision.",
        levels=_COUNCIL_AND_ENGLAND,
    ),
    Indicator(
        slug=APPEALS_WON,
        topic=Topic.APPEALS,
        title="Appeals that families won at a hearing",
        question="Of the appeals that the tribunal decided at a hearing, how many went the family’s way?",
        unit=Unit.PERCENT,
        sources=(Source("tribunal-outcomes", "for_families_pc", "for_families", "decided"),),
        sentence="In {area}, {value} of the SEND appeals decided at a hearing in {period} went the family’s way, at "
        "least in part",
        numerator="decisions for the family, at least in part",
        denominator="appeals decided at a hearing",
        says_not="How any single council did. Appeals that were settled or withdrawn before a hearing are not counted.",
        levels=("england",),
    ),
)


def _placed(slug: str, title: str, question: str, column: str, says: str, share: str = "") -> Indicator:
    return Indicator(
        slug=slug,
        topic=Topic.PLACEMENTS,
        title=title,
        question=question,
        unit=Unit.PERCENT if share else Unit.COUNT,
        decimals=1 if share else 0,
        sources=(Source("sen2-caseload", share, column, "ehcplans") if share else Source("sen2-caseload", column),),
        sentence=says,
        numerator="of them" if share else "",
        denominator="children and young people with a plan" if share else "",
        says_not="Whether it is the right place for them, or the one that the family asked for.",
    )


_SHARE = "In {{area}}, {{value}} of those with an EHC plan were in {} in {{period}}"
PLACEMENTS = (
    _placed(
        "in-mainstream",
        "In mainstream schools",
        "How many with a plan are in mainstream schools?",
        "mainstream_total",
        _SHARE.format("mainstream schools"),
        "mainstream_total_pc",
    ),
    _placed(
        "in-special-schools",
        "In special schools",
        "How many with a plan are in special schools?",
        "special_total",
        _SHARE.format("special schools"),
        "special_total_pc",
    ),
    _placed(
        "in-further-education",
        "In further education",
        "How many with a plan are in colleges?",
        "fe_total",
        _SHARE.format("further education"),
        "fe_total_pc",
    ),
    _placed(
        "in-alternative-provision",
        "In alternative provision",
        "How many with a plan are in pupil referral units and other alternative provision?",
        "ap_pru_total",
        _SHARE.format("alternative provision"),
        "ap_pru_total_pc",
    ),
    _placed(
        "educated-elsewhere",
        "Educated elsewhere or not at all",
        "How many with a plan are in no school or college?",
        "ed_elsewhere",
        "In {area}, {value} of children and young people with an EHC plan were in no school or college in {period}",
        "ed_elsewhere_pc",
    ),
    _placed(
        "independent-special-schools",
        "In independent special schools",
        "How many with a plan are in independent special schools?",
        "special_independent",
        "{value} children and young people with an EHC plan of {area} were in independent special schools in {period}",
    ),
    _placed(
        "home-education",
        "Educated at home by choice",
        "How many with a plan does the family educate at home?",
        "elective_home_education",
        "{value} children and young people with an EHC plan of {area} were educated at home by choice in {period}",
    ),
    _placed(
        "otherwise-than-at-school",
        "Education otherwise than at school",
        "For how many does the council arrange education otherwise than at school?",
        "other_arrangements_la",
        "For {value} with an EHC plan {area} arranged education otherwise than at school in {period}",
    ),
    _placed(
        "not-in-education",
        "Not in education, employment or training",
        "How many with a plan are in no education, work or training?",
        "neet",
        "{value} young people with an EHC plan of {area} were in no education, work or training in {period}",
    ),
    _placed(
        "school-age-without-education",
        "Of school age without education",
        "How many of school age with a plan have no education at all?",
        "neet_other_csa",
        "{value} children of school age with an EHC plan of {area} had no education in {period}",
    ),
    Indicator(
        slug="residential",
        topic=Topic.PLACEMENTS,
        title="Residential placements",
        question="How many have a residential placement?",
        unit=Unit.COUNT,
        decimals=0,
        sources=(Source("sen2-residential", "res_tot"),),
        sentence="{value} children and young people with an EHC plan of {area} had a residential placement in {period}",
        says_not="How far from home they are.",
    ),
    Indicator(
        slug="personal-budgets",
        topic=Topic.PLACEMENTS,
        title="Personal budgets",
        question="How many have a personal budget?",
        unit=Unit.COUNT,
        decimals=0,
        sources=(Source("sen2-personal-budgets", "personal_budget"),),
        sentence="{value} children and young people with an EHC plan of {area} had a personal budget in {period}",
        says_not="How many asked for one.",
    ),
)
_NEEDS_SHOWN = {need: name for need, name in NEEDS.items() if need in {"asd", "semh", "slcn", "mld", "sld", "spld"}}


def _small(name: str) -> str:
    return name[0].lower() + name[1:]


NEED_INDICATORS = tuple(
    Indicator(
        slug=f"need-{need}",
        topic=Topic.NEEDS,
        title=f"Main need: {_small(name)}",
        question=f"For how many does the plan name “{_small(name)}” as the main need?",
        unit=Unit.PERCENT,
        sources=(Source("sen2-needs", f"{need}_pc", f"number_{need}", "ehc_plans"),),
        sentence=f"In {{area}}, {{value}} of EHC plans named {_small(name)} as the main need in {{period}}",
        numerator="plans with this main need",
        denominator="plans",
        says_not="Which other needs children have: only the main one is counted.",
    )
    for need, name in _NEEDS_SHOWN.items()
)


def _pupils(
    slug: str, measure: str, title: str, question: str, sentence: str, unit: Unit, polarity: Polarity, decimals: int = 1
) -> Indicator:
    return Indicator(
        slug=slug,
        topic=Topic.PUPILS,
        title=title,
        question=question,
        unit=unit,
        polarity=polarity,
        decimals=decimals,
        sources=(Source("lait-sen", measure),),
        sentence=sentence,
        says_not="What schools did for them. Pupils are counted where their school is, not where they live.",
    )


PUPILS = (
    _pupils(
        "pupils-with-plan",
        "SEN_TotStat",
        "Pupils with a plan",
        "How many pupils in the area’s schools have an EHC plan?",
        "{value} of pupils in {area} had an EHC plan in {period}",
        Unit.PERCENT,
        Polarity.NONE,
    ),
    _pupils(
        "pupils-with-sen-support",
        "SEN_TotSENSuP",
        "Pupils with SEN support",
        "How many pupils in the area’s schools have SEN support without a plan?",
        "{value} of pupils in {area} had SEN support in {period}",
        Unit.PERCENT,
        Polarity.NONE,
    ),
    _pupils(
        "key-stage-2-with-plan",
        "NEW_KS2_RWM_Sen_Withsta",
        "Pupils with a plan who reached the expected standard at 11",
        "How many pupils with a plan reach the expected standard in reading, writing and maths at 11?",
        "In {area}, {value} of pupils with an EHC plan reached the expected standard at 11 in {period}",
        Unit.PERCENT,
        Polarity.HIGH,
        decimals=0,  # The Department publishes whole numbers.
    ),
    _pupils(
        "attainment-8-with-plan",
        "SEN_Stat_AVG_Attain8_Score",
        "Attainment 8 of pupils with a plan",
        "What is the average Attainment 8 score of pupils with a plan?",
        "The average Attainment 8 score of pupils with an EHC plan in {area} was {value} in {period}",
        Unit.SCORE,
        Polarity.HIGH,
    ),
    _pupils(
        "attainment-8-with-sen-support",
        "SEN_WoStat_AVG_Attain8_Score",
        "Attainment 8 of pupils with SEN support",
        "What is the average Attainment 8 score of pupils with SEN support?",
        "The average Attainment 8 score of pupils with SEN support in {area} was {value} in {period}",
        Unit.SCORE,
        Polarity.HIGH,
    ),
    _pupils(
        "after-16-with-plan",
        "SusEdOverall_SEN_Stat_incSpec",
        "Pupils with a plan who went on to education, work or training after 16",
        "How many with a plan go on to education, work or training after key stage 4?",
        "In {area}, {value} of pupils with an EHC plan went on to education, work or training in {period}",
        Unit.PERCENT,
        Polarity.HIGH,
    ),
    _pupils(
        "level-3-with-plan",
        "Age19_SEN-S_L3",
        "Young people with a plan who were qualified to level 3 by 19",
        "How many young people with a plan are qualified to level 3 by 19?",
        "In {area}, {value} of young people with an EHC plan were qualified to level 3 by 19 in {period}",
        Unit.PERCENT,
        Polarity.HIGH,
    ),
)
MONEY = (
    Indicator(
        slug="dsg-balance",
        topic=Topic.MONEY,
        title="Balance of the dedicated schools grant",
        question="How much of the grant for schools and high needs was left over, or overspent?",
        unit=Unit.PERCENT,
        sources=(Source("dsg-balances", "balance"),),
        sentence="{area}’s dedicated schools grant had a balance of {value} of the year’s income in {period}",
        says_not="Why that is so. Below 0 it is a deficit. Newer balances are not in our figures.",
        of_cases=False,
    ),
)
INDICATORS = (*APPEALS, *PLACEMENTS, *NEED_INDICATORS, *PUPILS, *MONEY)
