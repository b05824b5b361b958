"use strict";

// A letter is shown and counted as it grows; without JavaScript the next page shows it, and says when it is too short.
const boxes = [...document.querySelectorAll("[data-letter]")];
const preview = document.querySelector("[data-letter-preview]");
const written = () => boxes.map((box) => box.value.trim()).filter(Boolean).join("\n\n");

if (boxes.length && preview) {
  const place = preview.querySelector(".letter");
  const count = preview.querySelector("[data-letter-count]");
  const fewest = Number(count.dataset.letterCount);
  const draw = () => {
    const text = written();
    const words = text ? text.split(/\s+/).length : 0;
    place.textContent = text;
    preview.hidden = !text;
    count.textContent = text && `${words} ${words === 1 ? "word" : "words"}${words < fewest ? `. Write at least ${fewest}.` : ""}`;
  };
  boxes.at(-1).after(count);
  for (const box of boxes) box.addEventListener("input", draw);
  draw();
}

// A draft is kept in this browser, and only for those who ask for it; the letter alone, not who or where they are.
const keeper = document.querySelector("[data-draft]");
const key = keeper && `letter-${keeper.dataset.draft}`;
const stored = () => {
  try {
    return JSON.parse(localStorage.getItem(key) || "null");
  } catch {
    return undefined; // The browser keeps nothing for this site.
  }
};

if (keeper && stored() !== undefined && keeper.dataset.sent !== undefined) {
  // The preview: a letter that leaves is a draft no longer.
  keeper.addEventListener("submit", (event) => {
    if (event.submitter?.name === "how") localStorage.removeItem(key);
  });
} else if (keeper && boxes.length && stored() !== undefined) {
  const box = keeper.querySelector("input");
  const forget = keeper.querySelector("button");
  const told = keeper.querySelector("[role=status]");
  const draft = stored();
  const save = () => {
    if (box.checked) localStorage.setItem(key, JSON.stringify(boxes.map((each) => each.value)));
  };
  const show = () => {
    forget.hidden = stored() === null;
  };
  if (Array.isArray(draft) && boxes.every((each) => !each.value)) {
    boxes.forEach((each, number) => {
      each.value = String(draft[number] || "");
      each.dispatchEvent(new Event("input"));
    });
    told.textContent = "We have brought back the draft saved on this device.";
  }
  box.checked = draft !== null;
  box.addEventListener("change", () => {
    if (box.checked) save();
    else localStorage.removeItem(key);
    told.textContent = box.checked ? "Your draft stays on this device." : "No draft is saved on this device.";
    show();
  });
  forget.addEventListener("click", () => {
    localStorage.removeItem(key);
    box.checked = false;
    told.textContent = "We have deleted the draft on this device.";
    show();
    box.focus();
  });
  for (const each of boxes) each.addEventListener("input", save);
  boxes.at(-1).closest(".field").after(keeper);
  keeper.hidden = false;
  show();
}
