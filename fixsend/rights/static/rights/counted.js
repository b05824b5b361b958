// Having a late step counted. A timetable leads here with what was late after the #, which no browser sends; the code
// of a report is kept in this browser, so that the family can change or withdraw it.
(() => {
  "use strict";
  const KEY = "late-reports";
  const read = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(found) ? found.filter((each) => typeof each === "string") : [];
    } catch {
      return []; // The browser keeps nothing for this site, or somebody else wrote there.
    }
  };
  const write = (codes) => {
    try {
      if (codes.length) localStorage.setItem(KEY, JSON.stringify(codes));
      else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };
  const find = (name) => document.querySelector(`[data-${name}]`);
  const offerToForget = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = "Remove my codes from this browser";
    button.addEventListener("click", () => {
      write([]);
      button.remove();
      const kept = find("kept-code") || find("codes-here");
      if (kept) kept.hidden = true;
      const input = document.querySelector("[data-code-form] [name=code]");
      if (input) input.value = "";
      find("told").textContent = "This browser has no code of yours any more.";
    });
    find("forget-place").append(button);
  };

  const form = find("late-report");
  const meant = /^#([a-z]+)-(\d{1,3})$/.exec(location.hash);
  if (form && meant) {
    const duty = form.querySelector(`[name=duty][value="${meant[1]}"]`);
    if (duty) duty.checked = true;
    form.querySelector("[name=weeks_late]").value = meant[2];
    history.replaceState(null, "", location.pathname);
  }

  const code = find("code");
  if (code) {
    const mine = code.textContent.trim();
    if (write([...read().filter((each) => each !== mine), mine])) {
      find("kept-code").hidden = false;
      offerToForget();
    }
  }

  const asks = find("code-form");
  const last = read().at(-1);
  if (asks && last) {
    const input = asks.querySelector("[name=code]");
    if (!input.value) input.value = last;
    find("codes-here").hidden = false;
    offerToForget();
  }

  const withdrawn = find("withdrawn");
  if (withdrawn) write(read().filter((each) => each !== withdrawn.dataset.withdrawn));
})();
