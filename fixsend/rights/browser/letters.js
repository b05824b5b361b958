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
