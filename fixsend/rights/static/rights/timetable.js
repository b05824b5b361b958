// Made by `make rules` from fixsend/rights/browser and fixsend/rights/rules. Change those.
(() => {
"use strict";
const DATA = {"rules":{"decision-to-assess":[{"from":"2014-09-01","to":"","count":[{"start":"request-received","method":"within","length":6,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"your decision on whether to carry out an EHC needs assessment","provision":"SEND Regulations 2014, regulation 5(1); Children and Families Act 2014, section 36","done_by":"decision-sent","settled_by":["draft-served","refusal-sent","plan-sent"],"not_after":[],"late_if":[]}],"advice":[{"from":"2014-09-01","to":"","count":[{"start":"advice-asked","method":"within","length":6,"unit":"weeks"}],"duty":"advisers","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the reports and advice for the EHC needs assessment","provision":"SEND Regulations 2014, regulations 6 and 8(1)","done_by":"","settled_by":["draft-served","refusal-sent","plan-sent"],"not_after":["assess-refused"],"late_if":["advice-missing"]}],"refusal-to-issue":[{"from":"2014-09-01","to":"","count":[{"start":"request-received","method":"within","length":16,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"your decision on whether you will make an EHC plan","provision":"SEND Regulations 2014, regulation 10(1); Children and Families Act 2014, section 36(9)","done_by":"refusal-sent","settled_by":["draft-served","plan-sent"],"not_after":["assess-refused"],"late_if":[]}],"views-on-draft":[{"from":"2014-09-01","to":"","count":[{"start":"draft-served","method":"beginning_with","length":15,"unit":"days"}],"duty":"family","choose":"later","rolls":"","limit":"at_least","only_if":false,"asks":"","provision":"SEND Regulations 2014, regulation 13(1)(a); Children and Families Act 2014, section 38(2)(b)","done_by":"","settled_by":["plan-sent"],"not_after":["assess-refused"],"late_if":[]}],"school-reply":[{"from":"2014-09-01","to":"","count":[{"start":"school-consulted","method":"within","length":15,"unit":"days"}],"duty":"school","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"","provision":"Code of Practice 2015, paragraph 9.83","done_by":"","settled_by":["plan-sent"],"not_after":[],"late_if":["school-silent"]}],"final-plan":[{"from":"2014-09-01","to":"","count":[{"start":"request-received","method":"within","length":20,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the final EHC plan","provision":"SEND Regulations 2014, regulation 13(2)","done_by":"plan-sent","settled_by":["refusal-sent"],"not_after":["assess-refused"],"late_if":["assess-agreed","draft-served"]}],"six-months-since-assessment":[{"from":"2014-09-01","to":"","count":[{"start":"last-assessment","method":"within","length":6,"unit":"months"}],"duty":"council","choose":"later","rolls":"","limit":"at_least","only_if":false,"asks":"","provision":"Children and Families Act 2014, section 36(6)(b)","done_by":"","settled_by":[],"not_after":[],"late_if":[]}],"contact-mediation":[{"from":"2014-09-01","to":"","count":[{"start":"notice-sent","method":"within","length":2,"unit":"months"}],"duty":"family","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"","provision":"SEND Regulations 2014, regulation 33","done_by":"","settled_by":["adviser-told-no","mediation-asked","certificate-issued","appeal-sent"],"not_after":[],"late_if":[]}],"certificate":[{"from":"2014-09-01","to":"","count":[{"start":"adviser-told-no","method":"within","length":3,"unit":"working_days"}],"duty":"mediation_adviser","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"my mediation certificate","provision":"Children and Families Act 2014, section 55(4); SEND Regulations 2014, regulation 34","done_by":"certificate-issued","settled_by":["appeal-sent"],"not_after":[],"late_if":[]}],"mediation-arranged":[{"from":"2014-09-01","to":"","count":[{"start":"mediation-asked","method":"within","length":30,"unit":"days"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"a date for the mediation","provision":"SEND Regulations 2014, regulations 35 to 37","done_by":"mediation-ended","settled_by":["certificate-issued","appeal-sent"],"not_after":[],"late_if":["no-mediation-day"]}],"certificate-without-mediation":[{"from":"2014-09-01","to":"","count":[{"start":"council-could-not","method":"within","length":3,"unit":"working_days"}],"duty":"mediation_adviser","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"my mediation certificate","provision":"Children and Families Act 2014, section 55(5); SEND Regulations 2014, regulation 36","done_by":"certificate-issued","settled_by":["appeal-sent"],"not_after":[],"late_if":[]}],"certificate-after-mediation":[{"from":"2014-09-01","to":"","count":[{"start":"mediation-ended","method":"within","length":3,"unit":"working_days"}],"duty":"mediation_adviser","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"my mediation certificate","provision":"Children and Families Act 2014, section 55(5); SEND Regulations 2014, regulation 39","done_by":"certificate-issued","settled_by":["appeal-sent"],"not_after":[],"late_if":[]}],"appeal":[{"from":"2014-09-01","to":"","count":[{"start":"notice-sent","method":"within","length":2,"unit":"months"},{"start":"certificate-issued","method":"within","length":1,"unit":"months"}],"duty":"family","choose":"later","rolls":"tribunal","limit":"latest","only_if":false,"asks":"","provision":"Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rules 12 and 20(1)(c); Children and Families Act 2014, section 51","done_by":"appeal-sent","settled_by":[],"not_after":[],"late_if":[]}],"appeal-school-only":[{"from":"2014-09-01","to":"","count":[{"start":"notice-sent","method":"within","length":2,"unit":"months"}],"duty":"family","choose":"later","rolls":"tribunal","limit":"latest","only_if":false,"asks":"","provision":"Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rules 12 and 20(1)(c)(i); Children and Families Act 2014, section 55(3)","done_by":"appeal-sent","settled_by":[],"not_after":[],"late_if":[]}],"plan-kept":[{"from":"2014-09-01","to":"","count":[{"start":"notice-sent","method":"within","length":2,"unit":"months"},{"start":"certificate-issued","method":"within","length":1,"unit":"months"}],"duty":"council","choose":"later","rolls":"tribunal","limit":"at_least","only_if":false,"asks":"the EHC plan, and the help in it, to go on","provision":"Children and Families Act 2014, section 45(4)","done_by":"","settled_by":[],"not_after":[],"late_if":[]}],"agreement-carried-out":[{"from":"2014-09-01","to":"","count":[{"start":"agreement-made","method":"within","length":2,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"what we agreed in mediation","provision":"SEND Regulations 2014, regulation 42","done_by":"agreement-done","settled_by":[],"not_after":[],"late_if":[]}],"review-due":[{"from":"2014-09-01","to":"","count":[{"start":"plan-or-last-review","method":"within","length":12,"unit":"months"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the yearly review of the EHC plan","provision":"Children and Families Act 2014, section 44(1)","done_by":"","settled_by":["amended-plan-sent"],"not_after":[],"late_if":[]}],"meeting-notice":[{"from":"2014-09-01","to":"","count":[{"start":"review-meeting","method":"at_least_before","length":2,"unit":"weeks"}],"duty":"arranger","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the date of the review meeting, with at least 2 weeks’ notice","provision":"SEND Regulations 2014, regulations 20(3) and 21(3)","done_by":"meeting-notice","settled_by":["review-meeting","report-sent","review-decision-sent","amendment-notice-sent","amended-plan-sent"],"not_after":[],"late_if":["not-told-of-meeting"]}],"meeting-papers":[{"from":"2014-09-01","to":"","count":[{"start":"review-meeting","method":"at_least_before","length":2,"unit":"weeks"}],"duty":"arranger","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the reports and advice for the review meeting","provision":"SEND Regulations 2014, regulations 20(4) and 21(4)","done_by":"papers-come","settled_by":["report-sent","review-decision-sent","amendment-notice-sent","amended-plan-sent"],"not_after":[],"late_if":["papers-not-come"]}],"review-report":[{"from":"2014-09-01","to":"","count":[{"start":"review-meeting","method":"within","length":2,"unit":"weeks"}],"duty":"arranger","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the report of the review meeting","provision":"SEND Regulations 2014, regulations 20 and 21(7)","done_by":"report-sent","settled_by":["review-decision-sent","amendment-notice-sent","amended-plan-sent"],"not_after":[],"late_if":["report-not-come"]}],"review-decision":[{"from":"2014-09-01","to":"","count":[{"start":"review-meeting","method":"within","length":4,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"your decision after the review meeting","provision":"SEND Regulations 2014, regulations 20(10) and 21","done_by":"review-decision-sent","settled_by":["amendment-notice-sent","amended-plan-sent"],"not_after":[],"late_if":[]}],"amendment-notice":[{"from":"2014-09-01","to":"","count":[{"start":"review-meeting","method":"within","length":4,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"the changes you want to make to the EHC plan, and the evidence for them","provision":"SEND Regulations 2014, regulations 20(10) and 22(2)(a), as read in R (L and others) v Devon County Council [2022] EWHC 493 (Admin)","done_by":"amendment-notice-sent","settled_by":["amended-plan-sent"],"not_after":["review-keeps","review-ends"],"late_if":[]}],"views-on-amendments":[{"from":"2014-09-01","to":"","count":[{"start":"amendment-notice-sent","method":"beginning_with","length":15,"unit":"days"}],"duty":"family","choose":"later","rolls":"","limit":"at_least","only_if":false,"asks":"","provision":"SEND Regulations 2014, regulation 22(2)(c)","done_by":"","settled_by":["amended-plan-sent"],"not_after":["review-keeps","review-ends"],"late_if":[]}],"amended-plan":[{"from":"2014-09-01","to":"","count":[{"start":"amendment-notice-sent","method":"within","length":8,"unit":"weeks"},{"start":"review-meeting","method":"within","length":12,"unit":"weeks"}],"duty":"council","choose":"earlier","rolls":"","limit":"latest","only_if":false,"asks":"the final changed EHC plan","provision":"SEND Regulations 2014, regulation 22(3) and (4); R (L and others) v Devon County Council [2022] EWHC 493 (Admin)","done_by":"amended-plan-sent","settled_by":[],"not_after":["review-keeps","review-ends"],"late_if":["review-amends","amendment-notice-sent"]}],"next-school-named":[{"from":"2014-09-01","to":"","count":[{"start":"transfer","method":"before_date","length":0,"unit":"date","month":2,"day":15}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the changed EHC plan that names the next school","provision":"SEND Regulations 2014, regulation 18(1)(b)","done_by":"transfer-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"post-16-named":[{"from":"2014-09-01","to":"","count":[{"start":"transfer","method":"before_date","length":0,"unit":"date","month":3,"day":31}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the changed EHC plan that names the college","provision":"SEND Regulations 2014, regulation 18(1)(a)","done_by":"transfer-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"other-college-named":[{"from":"2014-09-01","to":"","count":[{"start":"transfer","method":"at_least_before","length":5,"unit":"months"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the changed EHC plan that names the new college","provision":"SEND Regulations 2014, regulation 18(2)","done_by":"transfer-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"reassessment-decision":[{"from":"2014-09-01","to":"","count":[{"start":"reassessment-asked","method":"within","length":15,"unit":"days"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"your decision on whether you will assess again","provision":"SEND Regulations 2014, regulation 25(1); Children and Families Act 2014, section 44(2)","done_by":"reassessment-decision-sent","settled_by":["reassessed-plan-sent"],"not_after":[],"late_if":[]}],"reassessed-plan":[{"from":"2014-09-01","to":"","count":[{"start":"reassessment-decision-sent","method":"within","length":14,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the final EHC plan after the new assessment","provision":"SEND Regulations 2014, regulation 27(2)","done_by":"reassessed-plan-sent","settled_by":[],"not_after":["reassess-refused"],"late_if":[]}],"six-months-since-last":[{"from":"2014-09-01","to":"","count":[{"start":"assessed-before","method":"within","length":6,"unit":"months"}],"duty":"council","choose":"later","rolls":"","limit":"at_least","only_if":false,"asks":"","provision":"SEND Regulations 2014, regulation 24","done_by":"","settled_by":[],"not_after":[],"late_if":[]}],"plan-passes-on":[{"from":"2014-09-01","to":"","count":[{"start":"moved","method":"on","length":0,"unit":"days"},{"start":"old-council-knew","method":"beginning_with","length":15,"unit":"working_days"}],"duty":"old_council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the EHC plan to be passed to the new council","provision":"SEND Regulations 2014, regulation 15(2)","done_by":"plan-transferred","settled_by":["new-council-told"],"not_after":[],"late_if":["plan-not-passed"]}],"new-council-tells":[{"from":"2014-09-01","to":"","count":[{"start":"plan-transferred","method":"within","length":6,"unit":"weeks"}],"duty":"new_council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"a letter that says whether you will assess again and when you will review the plan","provision":"SEND Regulations 2014, regulation 15(4)","done_by":"new-council-told","settled_by":[],"not_after":[],"late_if":[]}],"new-council-reviews":[{"from":"2014-09-01","to":"","count":[{"start":"plan-made-or-reviewed","method":"beginning_with","length":12,"unit":"months"}],"duty":"new_council","choose":"later","rolls":"","limit":"at_least","only_if":false,"asks":"","provision":"SEND Regulations 2014, regulation 15(5)(a)","done_by":"","settled_by":[],"not_after":[],"late_if":[]}],"order-assess-notice":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":2,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"a letter that says you will carry out the assessment that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(b)","done_by":"order-assessment-notice","settled_by":["order-refusal-sent","order-plan-sent"],"not_after":[],"late_if":[]}],"order-assess-refusal":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":10,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"your decision after the assessment that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(b)(i)","done_by":"order-refusal-sent","settled_by":["order-plan-sent"],"not_after":[],"late_if":[]}],"order-assess-plan":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":14,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the final EHC plan after the assessment that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(b)(ii)","done_by":"order-plan-sent","settled_by":["order-refusal-sent"],"not_after":[],"late_if":[]}],"order-make-draft":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":5,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the draft of the EHC plan that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(c)(i)","done_by":"order-draft-sent","settled_by":["order-plan-sent"],"not_after":[],"late_if":[]}],"order-make-final":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":11,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the final EHC plan that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(c)(ii)","done_by":"order-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"order-amend":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":5,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the changed EHC plan that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(e)","done_by":"order-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"order-school":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":2,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the EHC plan that names the school the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(f) and (g)","done_by":"order-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"order-continue":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"on","length":0,"unit":"days"}],"duty":"council","choose":"later","rolls":"","limit":"from","only_if":false,"asks":"the help in the EHC plan that the tribunal ordered you to keep","provision":"SEND Regulations 2014, regulation 44(2)(h)","done_by":"","settled_by":[],"not_after":[],"late_if":[]}],"order-continue-amend":[{"from":"2014-09-01","to":"","count":[{"start":"order-made","method":"within","length":5,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"the changed EHC plan that the tribunal ordered","provision":"SEND Regulations 2014, regulation 44(2)(h)","done_by":"order-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"gave-way-assess-notice":[{"from":"2015-03-23","to":"","count":[{"start":"council-gave-way","method":"within","length":2,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"a letter that says you will carry out the assessment","provision":"SEND Regulations 2014, regulation 45(3)","done_by":"gave-way-notice","settled_by":["gave-way-refusal-sent","gave-way-plan-sent"],"not_after":[],"late_if":[]}],"gave-way-assess-refusal":[{"from":"2015-03-23","to":"","count":[{"start":"council-gave-way","method":"within","length":10,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"your decision after the assessment","provision":"SEND Regulations 2014, regulation 45(3A)(a)","done_by":"gave-way-refusal-sent","settled_by":["gave-way-plan-sent"],"not_after":[],"late_if":[]}],"gave-way-assess-plan":[{"from":"2015-03-23","to":"","count":[{"start":"council-gave-way","method":"within","length":14,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the final EHC plan after the assessment","provision":"SEND Regulations 2014, regulation 45(3A)(b)","done_by":"gave-way-plan-sent","settled_by":["gave-way-refusal-sent"],"not_after":[],"late_if":[]}],"gave-way-amend":[{"from":"2015-03-23","to":"","count":[{"start":"council-gave-way","method":"within","length":5,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the changed EHC plan","provision":"SEND Regulations 2014, regulation 45(4)","done_by":"gave-way-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"gave-way-school":[{"from":"2015-03-23","to":"","count":[{"start":"council-gave-way","method":"within","length":2,"unit":"weeks"}],"duty":"council","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the EHC plan that names the school","provision":"SEND Regulations 2014, regulation 45(5)","done_by":"gave-way-plan-sent","settled_by":[],"not_after":[],"late_if":[]}],"disability-claim":[{"from":"2020-07-21","to":"","count":[{"start":"conduct","method":"starting_with","length":6,"unit":"months"}],"duty":"family","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"","provision":"Equality Act 2010, schedule 17, paragraph 4","done_by":"claim-sent","settled_by":[],"not_after":[],"late_if":[]}],"disability-claim-conciliation":[{"from":"2020-07-21","to":"","count":[{"start":"conduct","method":"starting_with","length":9,"unit":"months"}],"duty":"family","choose":"later","rolls":"","limit":"latest","only_if":true,"asks":"","provision":"Equality Act 2010, schedule 17, paragraph 4","done_by":"claim-sent","settled_by":[],"not_after":[],"late_if":[]}],"ombudsman":[{"from":"2008-04-01","to":"","count":[{"start":"knew-of-it","method":"beginning_with","length":12,"unit":"months"}],"duty":"family","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"","provision":"Local Government Act 1974, section 26B","done_by":"ombudsman-asked","settled_by":[],"not_after":[],"late_if":[]}],"subject-access":[{"from":"2018-05-25","to":"","count":[{"start":"data-asked","method":"within","length":1,"unit":"months"}],"duty":"holder","choose":"later","rolls":"working_day","limit":"latest","only_if":false,"asks":"the data that I asked for","provision":"UK GDPR, article 12(3)","done_by":"data-sent","settled_by":[],"not_after":[],"late_if":[]}],"subject-access-longer":[{"from":"2018-05-25","to":"","count":[{"start":"data-asked","method":"within","length":3,"unit":"months"}],"duty":"holder","choose":"later","rolls":"working_day","limit":"latest","only_if":true,"asks":"the data that I asked for","provision":"UK GDPR, article 12(3)","done_by":"data-sent","settled_by":[],"not_after":[],"late_if":[]}],"freedom-of-information":[{"from":"2005-01-01","to":"","count":[{"start":"information-asked","method":"within","length":20,"unit":"uk_working_days"}],"duty":"authority","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"an answer to my request","provision":"Freedom of Information Act 2000, section 10(1) and (6)","done_by":"information-sent","settled_by":[],"not_after":[],"late_if":[]}],"school-record":[{"from":"2005-07-08","to":"","count":[{"start":"record-asked","method":"within","length":15,"unit":"school_days"}],"duty":"school","choose":"later","rolls":"","limit":"latest","only_if":false,"asks":"the record that I asked for","provision":"Education (Pupil Information) (England) Regulations 2005, regulation 5(2)","done_by":"record-sent","settled_by":[],"not_after":[],"late_if":[]}]},"entries":{"asked":["decision-to-assess","advice","refusal-to-issue","views-on-draft","final-plan"],"draft":["views-on-draft","school-reply","final-plan"],"ask-again":["six-months-since-assessment"],"decision":["contact-mediation","certificate","mediation-arranged","certificate-without-mediation","certificate-after-mediation","appeal"],"school-only":["appeal-school-only"],"plan-ends":["contact-mediation","certificate","mediation-arranged","certificate-after-mediation","appeal","plan-kept"],"agreement":["agreement-carried-out"],"have-a-plan":["review-due"],"review-meeting":["meeting-notice","meeting-papers","review-report","review-decision","amendment-notice","views-on-amendments","amended-plan"],"amendment-notice":["views-on-amendments","amended-plan"],"next-school":["next-school-named"],"after-school":["post-16-named"],"between-colleges":["other-college-named"],"asked-again-with-a-plan":["reassessment-decision","reassessed-plan","six-months-since-last"],"moved":["plan-passes-on","new-council-tells","new-council-reviews"],"order-assess":["order-assess-notice","order-assess-refusal","order-assess-plan"],"order-make":["order-make-draft","order-make-final"],"order-amend":["order-amend"],"order-school":["order-school"],"order-continue":["order-continue","order-continue-amend"],"gave-way-assess":["gave-way-assess-notice","gave-way-assess-refusal","gave-way-assess-plan"],"gave-way-amend":["gave-way-amend"],"gave-way-school":["gave-way-school"],"discrimination":["disability-claim","disability-claim-conciliation"],"ombudsman":["ombudsman"],"data":["subject-access","subject-access-longer"],"information":["freedom-of-information"],"record":["school-record"]},"events":{"request-received":"the day the council got the request","decision-sent":"the day the council said whether it will assess","advice-asked":"the day the council asked for advice","draft-served":"the day you got the draft plan","refusal-sent":"the day the council said that it will not give a plan","school-consulted":"the day the council asked the school","plan-sent":"the day you got the final plan","last-assessment":"the day of the last EHC needs assessment","notice-sent":"the date on the council's letter","adviser-told-no":"the day you said no to mediation","mediation-asked":"the day you asked for mediation","council-could-not":"the day the council said that it cannot arrange mediation","mediation-ended":"the day the mediation ended","certificate-issued":"the date on the mediation certificate","appeal-sent":"the day the tribunal got your appeal","agreement-made":"the day of the agreement","agreement-done":"the day the council did what was agreed","plan-or-last-review":"the day the plan was made or last reviewed","review-meeting":"the day of the review meeting","meeting-notice":"the day you were told the date of the meeting","papers-come":"the day you got the papers for the meeting","report-sent":"the day you got the report","review-decision-sent":"the day the council sent its decision","amendment-notice-sent":"the day the council sent the changes","amended-plan-sent":"the day you got the final changed plan, or the letter that there will be no changes","transfer":"the day of the move","transfer-plan-sent":"the day you got the plan that names the new place","reassessment-asked":"the day the council got the request","reassessment-decision-sent":"the day the council said whether it will assess again","reassessed-plan-sent":"the day you got the final plan","assessed-before":"the day of the last assessment","moved":"the day of the move","old-council-knew":"the day the old council heard of the move","plan-transferred":"the day the plan passed to the new council","new-council-told":"the day the new council wrote to you","plan-made-or-reviewed":"the day the plan was made or last reviewed","order-made":"the date of the tribunal's order","order-assessment-notice":"the day the council wrote that it will assess","order-refusal-sent":"the day the council said that it will not give a plan","order-draft-sent":"the day you got the draft plan","order-plan-sent":"the day you got the plan","council-gave-way":"the day the council told the tribunal","gave-way-notice":"the day the council wrote that it will assess","gave-way-refusal-sent":"the day the council said that it will not give a plan","gave-way-plan-sent":"the day you got the plan","conduct":"the day it happened","claim-sent":"the day the tribunal got your claim","knew-of-it":"the day you first knew of it","ombudsman-asked":"the day you wrote to the Ombudsman","data-asked":"the day they got your request","data-sent":"the day you got the data","information-asked":"the day they got your request","information-sent":"the day they answered","record-asked":"the day the school got your request","record-sent":"the day you saw the record"},"ahead":["review-meeting","transfer","moved"],"methods":{"within weeks":"{length} from {start}. School holidays and bank holidays count.","within days":"{length} after {start}. Weekends and holidays count.","within months":"{length} from {start}.","within working_days":"{length} after {start}. Weekends and bank holidays in England and Wales do not count.","within uk_working_days":"{length} after {start}. Weekends do not count, nor do bank holidays anywhere in the UK.","within school_days":"{length} after {start}. Ask the school which days it was open: we cannot work out the date.","beginning_with days":"{length}. Day 1 is {start}.","beginning_with months":"{length}. The first day is {start}, and it counts.","beginning_with working_days":"{length}, and {start} counts as the first if it is one. Weekends and bank holidays in England and Wales do not count.","starting_with months":"{length}. The first day is {start}, and it counts.","at_least_before weeks":"{length} before {start}.","at_least_before months":"{length} before {start}.","before_date date":"The law says before this date, in the year of the move ({start}). Most people read that as “by” this date.","on days":"The same day: {start}."},"words":{"later":"The law takes the later of these days.","safe":"To be safe, act by {day}: the earlier of the two days.","earlier":"The law takes the earlier of these days.","tribunal_break":"{day} is in the tribunal's break (25 December to 1 January, or August). So the last day moves to the first working day after it.","day_off":"{day} is a weekend or a bank holiday. So the last day moves to the next working day.","not_announced":"The bank holidays for {year} are not known yet. Please check this date again nearer the time.","soon":"This is the last day. The law says it must be done as soon as it can be."},"status":{"waiting":"We can work this out once you give us {event}.","coming":"{days} to go","today":"Today is the last day","late":"Late as far as your dates show, by {days}","maybe_late":"It may be late. That depends on the day you are not sure of.","unsaid":"It should have come by then. If it has not, you can ask.","runs":"This holds now","maybe_today":"Today may be the last day","maybe_passed":"This day may have passed. That depends on the day you are not sure of.","passed_right":"You can still ask the council to read your views","passed":"This day has passed, as far as your dates show","in_time":"Done in time, on {done}","done_late":"Done on {done}: late as far as your dates show, by {days}","done_unsure":"Done on {done}. In time or late: that depends on the day you are not sure of.","settled":"Over: a later step has come","no_date":"No date: ask the school","other_law":"The law was different before {from}, so we do not work this out"},"holidays":{"england_and_wales":{"2004":"0101 0409 0412 0503 0531 0830 1225 1226 1227 1228","2005":"0101 0103 0325 0328 0502 0530 0829 1225 1226 1227","2006":"0101 0102 0414 0417 0501 0529 0828 1225 1226","2007":"0101 0406 0409 0507 0528 0827 1225 1226","2008":"0101 0321 0324 0505 0526 0825 1225 1226","2009":"0101 0410 0413 0504 0525 0831 1225 1226 1228","2010":"0101 0402 0405 0503 0531 0830 1225 1226 1227 1228","2011":"0101 0103 0422 0425 0429 0502 0530 0829 1225 1226 1227","2012":"0101 0102 0406 0409 0507 0604 0605 0827 1225 1226","2013":"0101 0329 0401 0506 0527 0826 1225 1226","2014":"0101 0418 0421 0505 0526 0825 1225 1226","2015":"0101 0403 0406 0504 0525 0831 1225 1226 1228","2016":"0101 0325 0328 0502 0530 0829 1225 1226 1227","2017":"0101 0102 0414 0417 0501 0529 0828 1225 1226","2018":"0101 0330 0402 0507 0528 0827 1225 1226","2019":"0101 0419 0422 0506 0527 0826 1225 1226","2020":"0101 0410 0413 0508 0525 0831 1225 1226 1228","2021":"0101 0402 0405 0503 0531 0830 1225 1226 1227 1228","2022":"0101 0103 0415 0418 0502 0602 0603 0829 0919 1225 1226 1227","2023":"0101 0102 0407 0410 0501 0508 0529 0828 1225 1226","2024":"0101 0329 0401 0506 0527 0826 1225 1226","2025":"0101 0418 0421 0505 0526 0825 1225 1226","2026":"0101 0403 0406 0504 0525 0831 1225 1226 1228","2027":"0101 0326 0329 0503 0531 0830 1225 1226 1227 1228","2028":"0101 0103 0414 0417 0501 0529 0828 1225 1226","2029":"0101 0330 0402 0507 0528 0827 1225 1226","2030":"0101 0419 0422 0506 0527 0826 1225 1226","2031":"0101 0411 0414 0505 0526 0825 1225 1226","2032":"0101 0326 0329 0503 0531 0830 1225 1226 1227 1228","2033":"0101 0103 0415 0418 0502 0530 0829 1225 1226 1227","2034":"0101 0102 0407 0410 0501 0529 0828 1225 1226","2035":"0101 0323 0326 0507 0528 0827 1225 1226","2036":"0101 0411 0414 0505 0526 0825 1225 1226","2037":"0101 0403 0406 0504 0525 0831 1225 1226 1228","2038":"0101 0423 0426 0503 0531 0830 1225 1226 1227 1228","2039":"0101 0103 0408 0411 0502 0530 0829 1225 1226 1227","2040":"0101 0102 0330 0402 0507 0528 0827 1225 1226","2041":"0101 0419 0422 0506 0527 0826 1225 1226","2042":"0101 0404 0407 0505 0526 0825 1225 1226","2043":"0101 0327 0330 0504 0525 0831 1225 1226 1228","2044":"0101 0415 0418 0502 0530 0829 1225 1226 1227","2045":"0101 0102 0407 0410 0501 0529 0828 1225 1226"},"united_kingdom":{"2004":"0101 0102 0317 0409 0412 0503 0531 0712 0802 0830 1225 1226 1227 1228","2005":"0101 0102 0103 0104 0317 0325 0328 0502 0530 0712 0801 0829 1225 1226 1227","2006":"0101 0102 0103 0317 0414 0417 0501 0529 0712 0807 0828 1130 1225 1226","2007":"0101 0102 0317 0319 0406 0409 0507 0528 0712 0806 0827 1130 1225 1226","2008":"0101 0102 0317 0321 0324 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2009":"0101 0102 0317 0410 0413 0504 0525 0712 0713 0803 0831 1130 1225 1226 1228","2010":"0101 0102 0104 0317 0402 0405 0503 0531 0712 0802 0830 1130 1225 1226 1227 1228","2011":"0101 0102 0103 0104 0317 0422 0425 0429 0502 0530 0712 0801 0829 1130 1225 1226 1227","2012":"0101 0102 0103 0317 0319 0406 0409 0507 0604 0605 0712 0806 0827 1130 1225 1226","2013":"0101 0102 0317 0318 0329 0401 0506 0527 0712 0805 0826 1130 1202 1225 1226","2014":"0101 0102 0317 0418 0421 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2015":"0101 0102 0317 0403 0406 0504 0525 0712 0713 0803 0831 1130 1225 1226 1228","2016":"0101 0102 0104 0317 0325 0328 0502 0530 0712 0801 0829 1130 1225 1226 1227","2017":"0101 0102 0103 0317 0414 0417 0501 0529 0712 0807 0828 1130 1225 1226","2018":"0101 0102 0317 0319 0330 0402 0507 0528 0712 0806 0827 1130 1225 1226","2019":"0101 0102 0317 0318 0419 0422 0506 0527 0712 0805 0826 1130 1202 1225 1226","2020":"0101 0102 0317 0410 0413 0508 0525 0712 0713 0803 0831 1130 1225 1226 1228","2021":"0101 0102 0104 0317 0402 0405 0503 0531 0712 0802 0830 1130 1225 1226 1227 1228","2022":"0101 0102 0103 0104 0317 0415 0418 0502 0602 0603 0712 0801 0829 0919 1130 1225 1226 1227","2023":"0101 0102 0103 0317 0407 0410 0501 0508 0529 0712 0807 0828 1130 1225 1226","2024":"0101 0102 0317 0318 0329 0401 0506 0527 0712 0805 0826 1130 1202 1225 1226","2025":"0101 0102 0317 0418 0421 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2026":"0101 0102 0317 0403 0406 0504 0525 0615 0712 0713 0803 0831 1130 1225 1226 1228","2027":"0101 0102 0104 0317 0326 0329 0503 0531 0712 0802 0830 1130 1225 1226 1227 1228","2028":"0101 0102 0103 0104 0317 0414 0417 0501 0529 0712 0807 0828 1130 1225 1226","2029":"0101 0102 0317 0319 0330 0402 0507 0528 0712 0806 0827 1130 1225 1226","2030":"0101 0102 0317 0318 0419 0422 0506 0527 0712 0805 0826 1130 1202 1225 1226","2031":"0101 0102 0317 0411 0414 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2032":"0101 0102 0317 0326 0329 0503 0531 0712 0802 0830 1130 1225 1226 1227 1228","2033":"0101 0102 0103 0104 0317 0415 0418 0502 0530 0712 0801 0829 1130 1225 1226 1227","2034":"0101 0102 0103 0317 0407 0410 0501 0529 0712 0807 0828 1130 1225 1226","2035":"0101 0102 0317 0319 0323 0326 0507 0528 0712 0806 0827 1130 1225 1226","2036":"0101 0102 0317 0411 0414 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2037":"0101 0102 0317 0403 0406 0504 0525 0712 0713 0803 0831 1130 1225 1226 1228","2038":"0101 0102 0104 0317 0423 0426 0503 0531 0712 0802 0830 1130 1225 1226 1227 1228","2039":"0101 0102 0103 0104 0317 0408 0411 0502 0530 0712 0801 0829 1130 1225 1226 1227","2040":"0101 0102 0103 0317 0319 0330 0402 0507 0528 0712 0806 0827 1130 1225 1226","2041":"0101 0102 0317 0318 0419 0422 0506 0527 0712 0805 0826 1130 1202 1225 1226","2042":"0101 0102 0317 0404 0407 0505 0526 0712 0714 0804 0825 1130 1201 1225 1226","2043":"0101 0102 0317 0327 0330 0504 0525 0712 0713 0803 0831 1130 1225 1226 1228","2044":"0101 0102 0104 0317 0415 0418 0502 0530 0712 0801 0829 1130 1225 1226 1227","2045":"0101 0102 0103 0317 0407 0410 0501 0529 0712 0807 0828 1130 1225 1226"}},"announced":2028,"letter":{"was_due":"The last day for this was {day}.","was_due_between":"The last day for this was no later than {day}.","is_due":"The last day for this is {day}.","at_least":"It has to be so at least until {day}.","from":"It has to be so from {day} on.","no_day":"It is due within {length} after {start}.","not_worked_out":"The last day for this was [day].","given":"{event}: {day}","no_days_given":"[what happened, and on which day]","no_day_known":"[day]","no_council":"[your council]","in_so_many_days":"[a day, {days} from now]"},"docx":{"parts":{"[Content_Types].xml":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>","_rels/.rels":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>","docProps/core.xml":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>","word/_rels/document.xml.rels":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>","word/styles.xml":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"200\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>","word/document.xml":"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"},"paragraph":"<w:p>{runs}</w:p>","heading":"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>{runs}</w:p>","run":"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>","break":"<w:r><w:br/></w:r>"}};

// The timetable's engine in the browser: the same as timetable.py, counting.py and words.py, checked against the same
// examples. Days are whole numbers (days since 1 January 1970), so that no clock and no time zone has a part in it.

const MILLISECONDS = 86400000;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const UNITS = {
  days: "day", weeks: "week", months: "month",
  working_days: "working day", uk_working_days: "working day", school_days: "school day",
};
const CALENDARS = { working_days: "england_and_wales", uk_working_days: "united_kingdom" };

const dayOf = (year, month, day) => Date.UTC(year, month, day) / MILLISECONDS;
const parts = (day) => {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
};
// "2026-09-07" → a day; undefined for what is no day of the calendar.
const fromText = (text) => {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return undefined;
  const day = dayOf(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return toText(day) === text ? day : undefined;
};
const toText = (day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10);
const dayWords = (day) => {
  const { year, month, day: number, weekday } = parts(day);
  return `${WEEKDAYS[weekday]} ${number} ${MONTHS[month]} ${year}`;
};
const spanWords = ([first, last]) => (first === last ? dayWords(first) : `a day between ${dayWords(first)} and ${dayWords(last)}`);
const numberOf = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Working days.
const holidays = {};
for (const [calendar, years] of Object.entries(DATA.holidays)) {
  holidays[calendar] = {};
  for (const [year, days] of Object.entries(years)) {
    holidays[calendar][year] = new Set(days.split(" ").map((each) => dayOf(Number(year), each.slice(0, 2) - 1, Number(each.slice(2)))));
  }
}
const isWorkingDay = (day, calendar) => {
  const { year, weekday } = parts(day);
  const ofYear = holidays[calendar][year];
  if (!ofYear) throw new RangeError(`No bank holidays are known for ${year}.`);
  return weekday !== 0 && weekday !== 6 && !ofYear.has(day);
};
const workingDaysFrom = (day, number, calendar) => {
  for (let left = number; ; day += 1) {
    if (isWorkingDay(day, calendar) && --left === 0) return day;
  }
};

// Counting.
const monthsLater = (start, months) => {
  const { year, month, day } = parts(start);
  const lastOfMonth = parts(dayOf(year, month + months + 1, 0)).day;
  return dayOf(year, month + months, Math.min(day, lastOfMonth));
};
const shifted = (start, count, direction) =>
  count.unit === "months"
    ? monthsLater(start, direction * count.length)
    : start + direction * count.length * (count.unit === "weeks" ? 7 : 1);
const lastDay = (count, start) => {
  if (count.method === "on") return start;
  if (count.method === "before_date") return dayOf(parts(start).year, count.month - 1, count.day);
  if (count.unit === "school_days") return null;
  if (CALENDARS[count.unit]) {
    return workingDaysFrom(count.method === "within" ? start + 1 : start, count.length, CALENDARS[count.unit]);
  }
  if (count.method === "within") return shifted(start, count, 1);
  if (count.method === "at_least_before") return shifted(start, count, -1);
  return shifted(start, count, 1) - 1;
};
const afterBreak = (day) => {
  const { year, month, day: number } = parts(day);
  if (month === 7) return dayOf(year, 8, 1);
  if (month === 11 && number >= 25) return dayOf(year + 1, 0, 2);
  return month === 0 && number === 1 ? dayOf(year, 0, 2) : day;
};
const rolled = (day, rolls) =>
  rolls ? workingDaysFrom(rolls === "tribunal" ? afterBreak(day) : day, 1, "england_and_wales") : day;

// Steps.
const chooser = (rule) => (rule.choose === "earlier" ? Math.min : Math.max);
const statusWhenDone = (last, done) => {
  if (done[1] <= last[0]) return "in_time";
  return done[0] > last[1] ? "done_late" : "done_unsure";
};
const statusWhileOpen = (rule, last, today) => {
  if (today <= last[0]) return today === last[0] ? "today" : "coming";
  if (rule.duty === "family" || rule.limit === "at_least" || rule.only_if) return "passed";
  return today > last[1] ? "late" : "maybe_late";
};
// Whether the days show that it has not been done, and that no other day could be its last one.
const isSurelyOpen = (rule, limbs, given) =>
  !(rule.choose === "later" && limbs.length < rule.count.length) && (!rule.late_if.length || rule.late_if.some((each) => given[each]));
const statusOf = (step, given, today) => {
  const { rule, limbs, last, done } = step;
  const isSettled = rule.settled_by.some((event) => given[event] && given[event][0] <= today);
  if (!limbs.length) return isSettled || done ? "settled" : "waiting";
  if (last === null) return "no_date";
  if (done) return statusWhenDone(last, done);
  if (rule.limit === "from") return today < last[0] ? "coming" : "runs";
  const status = isSettled ? "settled" : statusWhileOpen(rule, last, today);
  return status === "late" && !isSurelyOpen(rule, limbs, given) ? "unsaid" : status;
};
const limbWords = (limb, saysDay) => {
  const length = limb.count.length ? numberOf(limb.count.length, UNITS[limb.count.unit]) : "";
  const template = DATA.methods[`${limb.count.method} ${limb.count.unit}`];
  const said = filled(template, { length, start: spanWords(limb.start) });
  return saysDay && limb.last ? `${said} That is ${spanWords(limb.last)}.` : said;
};
const rollWords = ({ rule, limbs }) => {
  const day = chooser(rule)(...limbs.filter((limb) => limb.last).map((limb) => limb.last[0]));
  if (rolled(day, rule.rolls) === day) return [];
  const inBreak = rule.rolls === "tribunal" && afterBreak(day) !== day;
  return [filled(DATA.words[inBreak ? "tribunal_break" : "day_off"], { day: dayWords(day) })];
};
const countedWords = (step) => {
  const { rule, limbs, last } = step;
  if (!limbs.length) return [];
  const said = limbs.map((limb) => limbWords(limb, limbs.length > 1));
  if (limbs.length > 1) said.push(DATA.words[rule.choose]);
  if (last) {
    said.push(...rollWords(step));
    const { year } = parts(last[1]);
    const needsCalendar = rule.rolls || limbs.some((limb) => CALENDARS[limb.count.unit]);
    if (needsCalendar && year > DATA.announced) said.push(filled(DATA.words.not_announced, { year }));
  }
  return said;
};
const daysLate = ({ status, last, done }, today) =>
  ["late", "done_late"].includes(status) ? (done ? done[0] : today) - last[1] : 0;
const daysOf = (step, today) => (step.last === null ? 0 : daysLate(step, today) || step.last[0] - today);
const timeWords = (days) => (days < 730 ? numberOf(days, "day") : `about ${Math.floor(days / 365)} years`);
const isKnown = ({ last, done }) => [last, done].every((span) => !span || span[0] === span[1]);
const atLeast = (step, days) => (isKnown(step) ? days : `at least ${days}`);
// A day that is not known has words of its own, and so has a right.
const statusName = (step, today) => {
  const { rule, status, last } = step;
  if (last && ["today", "passed"].includes(status) && today <= last[1] && !isKnown(step)) return `maybe_${status}`;
  return status === "passed" && rule.duty === "family" && rule.limit === "at_least" ? "passed_right" : status;
};
const statusWords = (step, today) =>
  filled(DATA.status[statusName(step, today)], {
    days: atLeast(step, timeWords(daysOf(step, today))),
    done: step.done ? spanWords(step.done) : "",
    event: DATA.events[step.rule.count[0].start],
    from: dayWords(fromText(step.rule.from)),
  });
const safeWords = ({ rule, limbs, status }, today) => {
  const ends = limbs.filter((limb) => limb.last).map((limb) => limb.last[0]);
  const isOpen = ["coming", "today", "passed"].includes(status);
  if (rule.duty !== "family" || rule.choose !== "later" || ends.length < 2 || !isOpen || Math.min(...ends) < today) return "";
  return filled(DATA.words.safe, { day: dayWords(Math.min(...ends)) });
};
const told = (step, given, today) => {
  step.status = step.status || statusOf(step, given, today);
  step.counted = countedWords(step);
  step.words = statusWords(step, today);
  step.safe = safeWords(step, today);
  return step;
};
const isInForce = (rule, day) => fromText(rule.from) <= day && (!rule.to || day <= fromText(rule.to));
const stepOf = (id, given, today) => {
  const versions = DATA.rules[id];
  let rule = versions.find((version) => isInForce(version, today)) || versions[versions.length - 1];
  const known = rule.count.find((count) => given[count.start]);
  if (known) {
    rule = versions.find((version) => isInForce(version, given[known.start][0]));
    if (!rule) return told({ id, rule: versions[0], limbs: [], last: null, done: null, status: "other_law" }, given, today);
  }
  const limbs = rule.count
    .filter((count) => given[count.start])
    .map((count) => {
      const start = given[count.start];
      const ends = start.map((day) => lastDay(count, day));
      return { count, start, last: ends[0] === null ? null : ends };
    });
  const ends = limbs.filter((limb) => limb.last).map((limb) => limb.last);
  const choose = chooser(rule);
  const last = ends.length ? [0, 1].map((side) => rolled(choose(...ends.map((end) => end[side])), rule.rolls)) : null;
  return told({ id, rule, limbs, last, done: given[rule.done_by] || null }, given, today);
};

// `given` has [first, last] possible day by event. The steps with a last day come first, by that day.
const workOut = (rules, given, today) => {
  const steps = rules.map((id) => stepOf(id, given, today)).filter(({ rule }) => !rule.not_after.some((answer) => given[answer]));
  const place = (step) => (step.last ? step.last[0] : Infinity);
  return steps
    .map((step, number) => [step, number])
    .sort(([one, before], [other, after]) => (place(one) === place(other) ? before - after : place(one) - place(other)))
    .map(([step]) => step);
};
// What was certainly done before the event that starts its time: pairs of events.
const contradictions = (rules, given) => {
  const found = [];
  for (const id of rules) {
    const rule = DATA.rules[id][DATA.rules[id].length - 1];
    const done = given[rule.done_by];
    for (const count of rule.count) {
      const start = given[count.start];
      const looksBack = ["at_least_before", "before_date"].includes(count.method);
      const isFound = found.some(([one, other]) => one === rule.done_by && other === count.start);
      if (done && start && !looksBack && done[1] < start[0] && !isFound) found.push([rule.done_by, count.start]);
    }
  }
  return found;
};
// What certainly has not happened yet, of what is not planned ahead.
const stillToCome = (given, today) => Object.keys(given).filter((event) => DATA.events[event] && given[event][0] > today && !DATA.ahead.includes(event));

// A Word document written on the device: the parts of letters/docx.py in a ZIP archive without compression.

const CRC_TABLE = Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC_TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;
// Numbers of so many bytes, the lowest byte first: [value, size], …
const packed = (...numbers) => numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 255));
const joined = (pieces) => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
};
// 1 January 1980, as ZIP writes days: nothing older is known to it, and the true moment is nobody's business.
const LONG_AGO = 33;
const zipped = (files) => {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(content);
    const path = new TextEncoder().encode(name);
    const about = [[20, 2], [0, 2], [0, 2], [0, 2], [LONG_AGO, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [path.length, 2], [0, 2]];
    const head = joined([packed([0x04034b50, 4], ...about), path]);
    directory.push(joined([packed([0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path]));
    bodies.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const count = directory.length;
  const end = packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return joined([...bodies, ...directory, end]);
};

const inXml = (text) => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const docx = (subject, letter) => {
  const { parts: files, paragraph, heading, run, break: lineBreak } = DATA.docx;
  const runs = (lines) => lines.split("\n").map((line) => run.replace("{text}", () => inXml(line))).join(lineBreak);
  const paragraphs = letter.replace(/\r\n/g, "\n").split("\n\n").filter((each) => each.trim()).map((each) => each.replace(/^\n+|\n+$/g, ""));
  const body = [heading.replace("{runs}", () => runs(subject)), ...paragraphs.map((each) => paragraph.replace("{runs}", () => runs(each)))].join("");
  const filledIn = (part) => (part.includes("{body}") ? part.replace("{body}", () => body) : part.replace("{title}", () => inXml(subject)));
  return zipped(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, filledIn(part)])));
};

// Letters: filled in on the device with the words of letters/marks.py, and given to the family as text, mail, print or
// Word document. Only the PDF is made by our server, by a button of its own that says so.

const lengthWords = (count) => numberOf(count.length, UNITS[count.unit]);
const isUndated = (rule) => rule.count.every((count) => count.unit === "school_days");
const dueWithoutDays = (rule, start) => {
  const day = DATA.letter.no_day_known;
  if (isUndated(rule)) return filled(DATA.letter.no_day, { length: lengthWords(rule.count[0]), start: start || day });
  return filled(DATA.letter[rule.limit === "latest" ? "was_due" : rule.limit], { day });
};
const due = ({ rule, limbs, last }, today) => {
  if (!last) return dueWithoutDays(rule, limbs.length ? spanWords(limbs[0].start) : "");
  if (rule.limit === "latest" && last[1] < today && last[0] !== last[1]) return filled(DATA.letter.was_due_between, { day: dayWords(last[1]) });
  const name = rule.limit !== "latest" ? rule.limit : last[0] < today ? "was_due" : "is_due";
  return filled(DATA.letter[name], { day: spanWords(last) });
};
const letterValues = (step, answerDays, today, council) => {
  const { rule, limbs, last } = step;
  const unknown = DATA.letter.no_day_known;
  const known = Object.fromEntries(limbs.map((limb) => [limb.count.start, spanWords(limb.start)]));
  const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
  const lines = Object.entries(known).map(([event, day]) => filled(DATA.letter.given, { event: capital(DATA.events[event]), day }));
  return {
    ...Object.fromEntries(rule.count.map((count) => [`day of ${count.start}`, known[count.start] || unknown])),
    "asks for": rule.asks,
    provision: rule.provision,
    council: council || DATA.letter.no_council,
    "days given": lines.join("\n") || DATA.letter.no_days_given,
    due: due(step, today),
    "last day": last ? spanWords(last) : unknown,
    "answer by": dayWords(today + answerDays),
    today: dayWords(today),
  };
};
const fillMarks = (text, values) =>
  text.replace(/\{([^{}]*)\}/g, (_, mark) => {
    const name = mark.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
    return name in values ? values[name] : `[${name}]`;
  });
const mayWrite = ({ rule, status }) => {
  if (!rule.asks) return false;
  if (rule.limit !== "latest") return ["coming", "today", "runs"].includes(status);
  return ["late", "maybe_late", "unsaid", "no_date", "passed"].includes(status);
};
const download = (content, type, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

// The letter of a page; `current` returns the steps and today. Returns what has to happen when days have changed.
const letters = (current) => {
  const panel = document.querySelector("[data-letter]");
  const { ladders, kinds, own, addresses } = JSON.parse(document.querySelector("#letters").textContent);
  const form = panel.querySelector("form");
  const { letter: chooser, council, subject, text } = form.elements;
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const councilName = () => (council.value ? council.selectedOptions[0].text : "");
  const drafts = {}; // What was written, by rule and letter, while the page is open.
  let rule = "";
  let shown = "";
  let made = "";
  let named = DATA.letter.no_council;

  const kind = () => kinds[chooser.value];
  const address = () => (addresses[council.value] || {})[kind().address] || "";
  const tell = () => {
    part("to").textContent = kind().to;
    part("when").textContent = kind().when;
    for (const each of panel.querySelectorAll("[data-for]")) each.hidden = !each.dataset.for.split(" ").includes(chooser.value);
    part("address").textContent = address();
    part("address-line").hidden = !address();
    part("subject").textContent = subject.value;
    part("paper").textContent = text.value;
    part("mail").href = `mailto:${address()}?subject=${encodeURIComponent(subject.value)}&body=${encodeURIComponent(text.value.replace(/\n/g, "\r\n"))}`;
  };
  const fill = () => {
    const { steps, today } = current();
    const values = letterValues(steps.find((step) => step.id === rule), kind().days, today, councilName());
    const words = own[`${rule} ${chooser.value}`] || kind();
    const draft = drafts[`${rule} ${chooser.value}`];
    subject.value = draft ? draft.subject : fillMarks(words.subject, values);
    text.value = draft ? draft.text : fillMarks(words.text, values);
    shown = chooser.value;
    made = subject.value + text.value;
    named = values.council;
    tell();
  };
  const keepDraft = () => {
    if (shown && subject.value + text.value !== made) drafts[`${rule} ${shown}`] = { subject: subject.value, text: text.value };
  };
  // Words that were changed, and not taken along since, would be lost with the page.
  let taken = "";
  const take = () => {
    taken = subject.value + text.value;
  };
  addEventListener("beforeunload", (event) => {
    const words = subject.value + text.value;
    if (!panel.hidden && words !== made && words !== taken) event.preventDefault();
  });
  part("mail").addEventListener("click", take);
  chooser.addEventListener("change", () => {
    keepDraft();
    fill();
  });
  council.addEventListener("change", () => {
    const name = councilName() || DATA.letter.no_council;
    for (const field of [subject, text]) field.value = field.value.split(named).join(name);
    named = name;
    tell();
  });
  form.addEventListener("input", tell);
  form.addEventListener("submit", (event) => {
    if (!event.submitter || !event.submitter.hasAttribute("data-sends")) event.preventDefault();
    else take();
  });
  part("word").addEventListener("click", (event) => {
    event.preventDefault();
    take();
    download(docx(subject.value, text.value), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.docx");
  });
  const printer = part("print-letter");
  printer.hidden = false;
  printer.addEventListener("click", () => {
    document.body.dataset.printing = "letter";
    addEventListener("afterprint", () => delete document.body.dataset.printing, { once: true });
    print();
  });
  part("again").hidden = true;
  for (const each of document.querySelectorAll("[data-write]")) {
    each.addEventListener("click", (event) => {
      event.preventDefault();
      keepDraft();
      rule = each.dataset.write;
      shown = "";
      part("rule").textContent = each.dataset.title;
      chooser.replaceChildren(...ladders[rule].map((id) => new Option(kinds[id].title, id)));
      fill();
      panel.hidden = false;
      panel.scrollIntoView();
      panel.querySelector("h2").focus({ preventScroll: true });
    });
  }
  return () => {
    // After another answer the step may be gone, and with it what is asked for.
    if (!panel.hidden && !current().steps.some((step) => step.id === rule)) panel.hidden = true;
    if (!panel.hidden && subject.value + text.value === made) fill();
  };
};

// The page: what the form asks is answered here, without sending anything. Without JavaScript the form is posted.

window.fixsendTimetable = { workOut, contradictions, stillToCome, fromText, toText, letterValues, fillMarks, mayWrite, docx };

const form = document.querySelector("[data-timetable]");
const answer = document.querySelector("#answer");
const KEY = "timetable";

// Dates are kept in this browser, and only for those who ask for it: a list of { entry, name, days }.
const kept = () => {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) || "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return []; // The browser keeps nothing for this site, or somebody else wrote there.
  }
};
const keep = (list) => {
  if (list.length) localStorage.setItem(KEY, JSON.stringify(list));
  else localStorage.removeItem(KEY);
};
const element = (tag, text, attributes = {}) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};
const button = (text, press) => {
  const made = element("button", text, { type: "button", class: "link-button" });
  made.addEventListener("click", press);
  return made;
};

const index = document.querySelector("[data-kept-here]");
if (index && kept().length) {
  const list = index.querySelector("[data-kept-list]");
  for (const { entry, name } of kept()) {
    const title = document.querySelector(`.entries a[href$="/${CSS.escape(entry)}/"]`);
    if (!title) continue;
    const line = element("li", "");
    // The name goes after the #, which no browser sends.
    const href = `${title.href}#kept-${encodeURIComponent(name)}`;
    line.append(element("a", name ? `${name}: ${title.textContent}` : title.textContent, { href }));
    list.append(line);
  }
  index.hidden = !list.children.length;
}

if (form && answer) {
  const rules = DATA.entries[form.dataset.timetable];
  const inputs = [...form.querySelectorAll("input[type=date]")];
  const answers = [...form.querySelectorAll('input[name$="-answer"]')];
  const answersOf = (event) => answers.filter((each) => each.name === `${event}-answer`);
  const firsts = inputs.filter((input) => !input.name.endsWith("-latest"));
  const wrong = form.querySelector("[data-wrong]");
  const place = (name, inside = answer) => inside.querySelector(`[data-${name}]`);
  const today = () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth(), now.getDate());
  };

  // A browser without date fields gives what was typed: 7/9/2026 is meant for it.
  const dayIn = (input) => {
    const typed = /^(\d\d?)[/.](\d\d?)[/.](\d{4})$/.exec(input.value.trim());
    const text = typed ? `${typed[3]}-${typed[2].padStart(2, "0")}-${typed[1].padStart(2, "0")}` : input.value.trim();
    const day = fromText(text);
    return day >= fromText(input.min) && day <= fromText(input.max) ? day : undefined;
  };
  const problem = (input, text) => ({ input, text });
  // What was typed, as spans by event; or what has to be put right first.
  const read = () => {
    const given = {};
    for (const input of firsts) {
      const words = DATA.events[input.name];
      const latest = form.elements[`${input.name}-latest`];
      const day = dayIn(input);
      const until = dayIn(latest);
      const half = [input, latest].find((each) => each.validity.badInput);
      if (half) return problem(half, "Enter a whole date: day, month and year. Check that there is such a day.");
      const ways = answersOf(input.name);
      const answer = ways.find((each) => each.checked && each.value);
      const isNotYet = answer && answer.hasAttribute("data-not-yet");
      if (answer && !input.value && !latest.value) {
        if (!isNotYet) return problem(input, `Enter ${words}.`);
        given[answer.value] = [today(), today()];
        continue;
      }
      if (!input.value && !latest.value) {
        if (input === firsts[0]) return problem(input, `Enter ${words}.`);
        continue;
      }
      if (day === undefined) return problem(input, `Enter ${words}: a day between ${input.min.slice(0, 4)} and ${input.max.slice(0, 4)}.`);
      if (latest.value && until === undefined) return problem(latest, "Enter the last day it could be, or clear it.");
      if (until < day) return problem(latest, "This is before the first day it could be. Check both days.");
      if (isNotYet) return problem(answer, "You gave a day too. Clear the day, or this.");
      if (!answer && ways.length > 1) return problem(ways[0], "Choose what the council said.");
      given[input.name] = [day, until === undefined ? day : until];
      if (answer) given[answer.value] = given[input.name];
    }
    const [found] = contradictions(rules, given);
    if (found) return problem(form.elements[found[0]], `This is before ${DATA.events[found[1]]}. Check both days.`);
    const [early] = stillToCome(given, today());
    const what = early === firsts[0].name ? "Check the year." : "Leave it open until it has.";
    return early ? problem(form.elements[early], `This day has not come yet. ${what}`) : { given };
  };

  const LOOKS = { late: "warn", maybe_late: "warn", done_late: "warn", today: "act", in_time: "good" };
  const show = (step, line) => {
    const last = place("last", line);
    last.hidden = !step.last;
    last.textContent = step.last ? `${last.dataset.lead} ${spanWords(step.last)}` : "";
    const status = place("status", line);
    status.textContent = step.words;
    const isTag = !["waiting", "other_law", "unsaid"].includes(step.status);
    status.className = isTag ? `tag${LOOKS[step.status] ? ` tag-${LOOKS[step.status]}` : ""}` : "meta";
    const safe = place("safe", line);
    safe.textContent = step.safe;
    safe.hidden = !step.safe;
    const write = place("write", line);
    if (write) write.hidden = !mayWrite(step);
    const count = place("count", line);
    if (count) {
      // What is late goes after the #, which no browser sends: the family sees it there before it is sent.
      const days = daysLate(step, today());
      count.hidden = !days;
      count.firstElementChild.hash = days ? `${count.dataset.count}-${Math.floor(days / 7)}` : "";
    }
    place("counted", line).replaceChildren(...step.counted.map((sentence) => element("li", sentence)));
  };
  const lines = [...answer.querySelectorAll("[data-step]")];
  // A rule that changed has a line for each law: the one under which its time began counts.
  const lineOf = (step) => {
    const own = lines.filter((line) => line.dataset.step === step.id);
    return own.find((line) => line.dataset.from === step.rule.from) || own[0];
  };
  const textOf = (steps) => {
    const parts = steps.map((step) => {
      const line = lineOf(step);
      const pieces = [place("title", line), place("duty", line), place("says", line), place("last", line)].map((each) => each.textContent.replace(/\s+/g, " ").trim());
      return [...pieces, step.safe, step.words, ...step.counted, place("provision", line).textContent].filter(Boolean).join("\n");
    });
    return [document.querySelector("h1").textContent, ...parts, "General information, not legal advice. Exceptions may apply."].join("\n\n");
  };
  // Days that were typed are nowhere but on this page: from now on its links open beside it.
  const openElsewhere = () => {
    for (const link of document.querySelectorAll("main a[href]:not([target])")) {
      if (link.pathname === location.pathname || !link.protocol.startsWith("http")) continue;
      link.target = "_blank";
      link.append(element("span", " (opens in a new tab)", { class: "for-ears" }));
    }
    place("new-tab").hidden = false;
  };
  // A field may be in a fold within a fold.
  const unfold = (field) => {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  let steps = [];
  // What to do now, and where else the days lead.
  const now = place("now");
  const tellWhatNow = (given) => {
    const { asUsual, ahead, passed, passesWith } = now.dataset;
    const isPast = steps.some((step) => step.id === passesWith && step.status === "passed" && step.last[1] < today());
    const first = given[firsts[0].name];
    const words = isPast ? passed : ahead && first && first[0] > today() ? ahead : asUsual;
    now.querySelector(".callout > div").textContent = words;
    const advice = place("advice", now);
    if (advice) advice.hidden = !isPast;
    for (const way of answer.querySelectorAll("[data-way]")) way.hidden = !given[way.dataset.way];
    place("nothing-left").textContent = "";
  };
  const daysChanged = letters(() => ({ steps, today: today() }));
  // `moves` puts the reader at the answer; while days are being changed they stay where they are.
  const work = (moves) => {
    const { given, input, text } = read();
    wrong.textContent = text || "";
    for (const each of [...inputs, ...answers]) each.toggleAttribute("aria-invalid", false);
    if (input) {
      input.setAttribute("aria-invalid", "true");
      if (moves) {
        unfold(input);
        input.focus();
      }
      return false;
    }
    steps = workOut(rules, given, today());
    tellWhatNow(given);
    for (const step of steps) show(step, lineOf(step));
    const used = steps.map(lineOf);
    for (const line of lines) line.hidden = !used.includes(line);
    place("steps").append(...used);
    place("text").value = textOf(steps);
    place("write-now").hidden = !steps.some((step) => step.status === "late" && mayWrite(step));
    daysChanged();
    openElsewhere();
    answer.hidden = false;
    if (moves) {
      answer.scrollIntoView();
      answer.querySelector("h2").focus({ preventScroll: true });
    }
    return true;
  };

  // RFC 5545: lines end with CR and LF, and are folded before 75 octets.
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s*\n\s*/g, "\\n");
  const folded = (line) => {
    let lines = "";
    let octets = 0;
    for (const sign of line) {
      const size = new TextEncoder().encode(sign).length;
      if (octets + size > 73) {
        lines += "\r\n ";
        octets = 1;
      }
      lines += sign;
      octets += size;
    }
    return lines;
  };
  // By chance: one made of step and day would say what it is about, and two children's dates would be one.
  const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");
  const openSteps = () => steps.filter((each) => ["coming", "today"].includes(each.status) && lineOf(each).dataset.calendarLead);
  const calendar = (neutral) => {
    const stamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${neutral ? "Dates" : "SEND Community Alliance//FixSEND"}//EN`, "METHOD:PUBLISH"];
    for (const step of openSteps()) {
      const line = lineOf(step);
      const says = `${place("says", line).textContent.trim()}\n${place("provision", line).textContent}`;
      const [starts, ends] = [step.last[0], step.last[0] + 1].map((day) => toText(day).replace(/-/g, ""));
      lines.push("BEGIN:VEVENT", `UID:${randomId()}`, `DTSTAMP:${stamp}`);
      lines.push(`DTSTART;VALUE=DATE:${starts}`, `DTEND;VALUE=DATE:${ends}`, "TRANSP:TRANSPARENT");
      lines.push(`SUMMARY:${neutral ? "Date to check" : escaped(`${line.dataset.calendarLead}: ${place("title", line).textContent}`)}`);
      if (!neutral) lines.push(`DESCRIPTION:${escaped(says)}`);
      for (const days of [7, 1]) lines.push("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Date to check", `TRIGGER:-P${days}D`, "END:VALARM");
      lines.push("END:VEVENT");
    }
    lines.push("END:VCALENDAR");
    return `${lines.map(folded).join("\r\n")}\r\n`;
  };
  form.addEventListener("submit", (event) => {
    // The PDF alone is made by our server, and its button says so.
    if (event.submitter?.value === "pdf" && work(false)) return;
    event.preventDefault();
    const wantsCalendar = event.submitter?.value === "calendar";
    if (!work(!wantsCalendar) || !wantsCalendar) return;
    if (!openSteps().length) {
      place("nothing-left").textContent = place("nothing-left").dataset.nothingLeft;
      return;
    }
    const neutral = document.querySelector("#neutral").checked;
    download(calendar(neutral), "text/calendar", neutral ? "dates.ics" : `${form.dataset.timetable}.ics`);
  });
  form.addEventListener("change", () => {
    if (!answer.hidden) work(false);
  });
  const printer = place("print");
  printer.hidden = false;
  printer.addEventListener("click", () => {
    // On paper nobody can open a fold.
    for (const fold of place("steps").querySelectorAll("details")) fold.open = true;
    print();
  });
  form.querySelector("[data-private]").hidden = true;
  form.querySelector("[data-private-here]").hidden = false;

  // Keeping and forgetting.
  const keeper = document.querySelector("[data-keeper]");
  const nickname = place("nickname", keeper);
  const told = place("told", keeper);
  const list = place("kept", keeper);
  const forget = place("forget", keeper);
  const isOurs = (each) => each.entry === form.dataset.timetable;
  const bring = ({ name, days }) => {
    for (const input of inputs) {
      input.value = String(days[input.name] || "");
      if (input.value) unfold(input);
    }
    for (const each of answers) {
      each.checked = (days[each.name] || "") === each.value;
      if (each.checked && each.value) unfold(each);
    }
    nickname.value = name;
    work(true);
  };
  const draw = () => {
    const ours = kept().filter(isOurs);
    list.replaceChildren(
      ...ours.map((each) => {
        const line = element("li", "");
        const whose = each.name ? `the dates for ${each.name}` : "the dates without a name";
        const drop = () => {
          keep(kept().filter((other) => !(isOurs(other) && other.name === each.name)));
          told.textContent = `We have deleted ${whose} from this device.`;
          draw();
          nickname.focus(); // The button is gone, and with it the place where the reader was.
        };
        line.append(button(`Show ${whose}`, () => bring(each)), " ", button(`Forget ${whose}`, drop));
        return line;
      }),
    );
    forget.hidden = !kept().length;
  };
  const store = (list) => {
    try {
      keep(list);
      told.textContent = "Kept on this device.";
    } catch {
      told.textContent = "Your browser does not let us keep anything.";
    }
    draw();
  };
  // A second child must not take the place of the first: dates of the same name are kept beside it, or changed if asked.
  const askWhich = (mine) => {
    const names = kept().filter(isOurs).map((each) => each.name);
    let number = 2;
    const numbered = () => (mine.name ? `${mine.name} (${number})` : `child ${number}`);
    while (names.includes(numbered())) number += 1;
    const whose = mine.name ? `dates for ${mine.name}` : "dates without a name";
    const both = button("Keep both", () => {
      nickname.value = numbered();
      store([...kept(), { ...mine, name: numbered() }]);
      nickname.focus();
    });
    const change = button("Change the old ones", () => {
      store([...kept().filter((each) => !(isOurs(each) && each.name === mine.name)), mine]);
      nickname.focus();
    });
    told.replaceChildren(`You have kept other ${whose} here. `, both, " ", change);
    both.focus();
  };
  place("keep", keeper).addEventListener("click", () => {
    const given = [...inputs.filter((input) => input.value), ...answers.filter((each) => each.checked && each.value)];
    if (!inputs.some((input) => input.value)) {
      told.textContent = "Enter a day first.";
      return;
    }
    const mine = { entry: form.dataset.timetable, name: nickname.value.trim(), days: Object.fromEntries(given.map((each) => [each.name, each.value])) };
    const before = kept().find((each) => isOurs(each) && each.name === mine.name);
    if (before && JSON.stringify(before.days) !== JSON.stringify(mine.days)) askWhich(mine);
    else store(before ? kept() : [...kept(), mine]);
  });
  forget.addEventListener("click", () => {
    keep([]);
    told.textContent = "We have deleted all dates from this device.";
    nickname.value = "";
    draw();
    nickname.focus();
  });
  keeper.hidden = false;
  draw();
  // From the list of what is kept: the name stands after the #.
  const bringNamed = () => {
    const wanted = /^#kept-(.*)$/.exec(location.hash);
    const found = wanted && kept().find((each) => isOurs(each) && encodeURIComponent(each.name) === wanted[1]);
    if (found) bring(found);
  };
  bringNamed();
  addEventListener("hashchange", bringNamed);
  addEventListener("storage", draw); // Kept or forgotten in another tab.
}

})();
