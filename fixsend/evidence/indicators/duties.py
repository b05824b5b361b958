"""The duties that indicators are about."""

from fixsend.evidence.indicators.declaration import Duty

_REGULATIONS = "https://www.legislation.gov.uk/uksi/2014/1530"
_ACT = "https://www.legislation.gov.uk/ukpga/2014/6"

TWENTY_WEEKS = Duty(
    "The council has to send the final plan as soon as practicable, and within 20 weeks of the request. Later is "
    "lawful only where one of four exceptions makes 20 weeks impractical.",
    "Special Educational Needs and Disability Regulations 2014, regulation 13(2) and (3)",
    f"{_REGULATIONS}/regulation/13",
    step="final-plan",
)
SIX_WEEKS = Duty(
    "The council has to say whether it will assess as soon as practicable, and within 6 weeks of the request.",
    "Special Educational Needs and Disability Regulations 2014, regulation 5(1)",
    f"{_REGULATIONS}/regulation/5",
    step="decision-to-assess",
)
SIXTEEN_WEEKS = Duty(
    "A council that refuses a plan after an assessment has to say so within 16 weeks of the request.",
    "Special Educational Needs and Disability Regulations 2014, regulation 10(1)",
    f"{_REGULATIONS}/regulation/10",
    step="refusal-to-issue",
)
REVIEW_EACH_YEAR = Duty(
    "The council has to review a plan within 12 months of making it, and then within 12 months of each review.",
    "Children and Families Act 2014, section 44(1)",
    f"{_ACT}/section/44",
    step="review-due",
)
FOUR_WEEKS = Duty(
    "Within 4 weeks of the review meeting the council has to say whether it keeps, changes or ends the plan.",
    "Special Educational Needs and Disability Regulations 2014, regulation 20(10)",
    f"{_REGULATIONS}/regulation/20",
    read_by="IPSEA",
    step="review-decision",
)
TRANSFERS = Duty(
    "The plan has to be reviewed and changed before 31 March of the year of the move from secondary school to what "
    "comes after it, and before 15 February for other moves.",
    "Special Educational Needs and Disability Regulations 2014, regulation 18(1)",
    f"{_REGULATIONS}/regulation/18",
    step="next-school-named",
)
