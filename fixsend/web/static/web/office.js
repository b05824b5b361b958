/* Lists of the back office: one box ticks all of a page, and on a phone each cell is told the heading of its column, which
   stands beside it in the card that its row becomes (`office.css`). Roles keep the table a table for screen readers. */
(() => {
  const plain = (cell) => cell.textContent.replace(/\s+/g, " ").trim();
  const label = (table) => {
    const heads = [...table.querySelectorAll(":scope > thead > tr:last-child > *")].map(plain);
    if (!heads.length || table.querySelector(":scope > tbody > tr > [colspan]")) return;
    table.classList.add("has-labels");
    table.setAttribute("role", "table");
    for (const row of table.querySelectorAll(":scope > tbody > tr")) {
      row.setAttribute("role", "row");
      [...row.children].forEach((cell, place) => {
        cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
        if (heads[place]) cell.dataset.label = heads[place];
        cell.classList.toggle("is-empty", !plain(cell) && !cell.querySelector("input, img, svg"));
      });
    }
  };
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".office-tick input")) return;
    if (event.target.matches("[data-tick-all]")) {
      const boxes = event.target.closest("table").querySelectorAll("tbody .office-tick input");
      for (const box of boxes) box.checked = event.target.checked;
    }
    noteTicks();
  });
  // Who is ticked stays ticked while the list is searched and turned; the form above the list carries those who are on
  // another page of it, and its button says how many they are. Whoever comes from elsewhere begins with nobody.
  const KEY = `ticked ${location.pathname}`;
  const rowBoxes = () => [...document.querySelectorAll("tbody .office-tick input[form]")];
  const ticks = () => new Set(JSON.parse(sessionStorage.getItem(KEY) || "[]"));
  const showTicks = (kept) => {
    const form = document.querySelector("[data-ticked]")?.closest("form");
    if (!form) return;
    form.querySelector("[data-ticked]").textContent = kept.size ? `(${kept.size})` : "";
    for (const old of form.querySelectorAll("input[name=id]")) old.remove();
    const here = new Set(rowBoxes().map((box) => box.value));
    for (const value of kept) {
      if (here.has(value)) continue;
      const input = document.createElement("input");
      [input.type, input.name, input.value] = ["hidden", "id", value];
      form.append(input);
    }
  };
  const noteTicks = () => {
    const kept = ticks();
    for (const box of rowBoxes()) kept[box.checked ? "add" : "delete"](box.value);
    sessionStorage.setItem(KEY, JSON.stringify([...kept]));
    showTicks(kept);
  };
  const tickAgain = () => {
    const kept = ticks();
    for (const box of rowBoxes()) box.checked = kept.has(box.value);
    showTicks(kept);
  };
  document.addEventListener("DOMContentLoaded", () => {
    if (!document.querySelector("[data-ticked]")) return;
    const came = document.referrer && new URL(document.referrer);
    const again = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
    if (!again && !(came && came.origin === location.origin && came.pathname === location.pathname)) sessionStorage.removeItem(KEY);
    tickAgain();
  });
  document.addEventListener("w-swap:success", tickAgain);
  // Wagtail calls newsletters and whatever else is no page or picture "snippets".
  const words = window.wagtailConfig?.STRINGS?.BULK_ACTIONS;
  if (words) words.SNIPPET = words.ITEM;
  // Wagtail takes a form as it is two seconds after it opened for what is kept. It is told of what somebody typed by
  // then, so that this is saved too, and whoever leaves before is warned.
  let opened = 0;
  let typedEarly = false;
  let isKept = false;
  const editor = () => window.wagtail?.app?.queryController("w-unsaved");
  const note = (event) => {
    const form = editor();
    if (!event.isTrusted || !form || form.initialFormData || !form.element.contains(event.target)) return;
    typedEarly = true;
    form.hasEditsValue = true;
  };
  for (const name of ["beforeinput", "input"]) document.addEventListener(name, note, true);
  document.addEventListener("DOMContentLoaded", () => {
    opened = performance.now();
  });
  // What has just been saved is what is kept.
  for (const saving of [true, false]) {
    const mark = () => {
      isKept = saving;
    };
    document.addEventListener("w-autosave:success", mark, saving);
  }
  document.addEventListener("w-unsaved:watch-edits", () => {
    if (!typedEarly || isKept || performance.now() - opened > 5000) return;
    Object.assign(editor(), { initialFormData: "as it opened", previousFormData: "as it opened" });
  });
  const labelAll = () => document.querySelectorAll("table.listing").forEach(label);
  document.addEventListener("DOMContentLoaded", labelAll);
  document.addEventListener("w-swap:success", labelAll);
  document.addEventListener("htmx:afterSwap", labelAll);
})();

/* A screen with several forms: what is typed in one comes back with the screen when another was sent. It stays in this tab
   alone, and for an hour at the most. (Boxes that stand together are of one form, and the server keeps them.) Wagtail's
   editors are left out: they warn whoever leaves, and what they save by themselves would come back as not saved. */
(() => {
  const KEY = "typed in other forms";
  const HOUR = 3600000;
  const TYPED = "textarea, select, input:is([type=text], [type=email], [type=number], [type=url], [type=date], [type=checkbox], [type=radio])";
  const forms = () => [...document.querySelectorAll("form[method=post]:not([data-edit-form])")];
  const target = (form) => new URL(form.getAttribute("action") || location.href, location.href).pathname;
  const boxes = (form) => [...form.elements].filter((box) => box.name && box.matches(TYPED));
  const isTicked = (box) => box.type === "checkbox" || box.type === "radio";
  const isTouched = (box) => {
    if (isTicked(box)) return box.checked !== box.defaultChecked;
    if (box.matches("select")) return [...box.options].some((one) => one.selected && !one.defaultSelected);
    return box.value !== box.defaultValue;
  };
  const kept = () => {
    const all = JSON.parse(sessionStorage.getItem(KEY) || "[]");
    return all.filter((each) => Date.now() - each.at < HOUR);
  };
  document.addEventListener("submit", (event) => {
    if (target(event.target).endsWith("/logout/")) {
      sessionStorage.clear();
      return;
    }
    const others = forms().filter((form) => form !== event.target);
    const sent = new Set([target(event.target), ...others.map(target)]);
    const typed = others.flatMap((form) =>
      boxes(form).filter(isTouched).map((box) => ({
        at: Date.now(), form: target(form), name: box.name, value: box.value, checked: box.checked,
      })),
    );
    sessionStorage.setItem(KEY, JSON.stringify([...kept().filter((each) => !sent.has(each.form)), ...typed]));
  });
  document.addEventListener("DOMContentLoaded", () => {
    const rest = kept();
    for (const form of forms()) {
      const mine = rest.filter((each) => each.form === target(form));
      let isBack = false;
      for (const box of boxes(form)) {
        const found = mine.find((each) => each.name === box.name && (!isTicked(box) || each.value === box.value));
        if (!found || isTouched(box)) continue;
        if (isTicked(box)) box.checked = found.checked;
        else box.value = found.value;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        isBack = true;
        rest.splice(rest.indexOf(found), 1);
      }
      if (!isBack) continue;
      const note = document.createElement("p");
      note.setAttribute("role", "status");
      note.textContent = "What you typed here is still here. It has not been saved.";
      form.before(note);
    }
    sessionStorage.setItem(KEY, JSON.stringify(rest));
  });
})();
