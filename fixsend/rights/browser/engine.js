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
