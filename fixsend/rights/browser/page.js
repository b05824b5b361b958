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
