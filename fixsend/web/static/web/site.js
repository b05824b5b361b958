// Everything works without this file; it makes five things smoother.
"use strict";

// The error summary is where reading begins after a form came back, and its links put the cursor into the field.
const summary = document.querySelector("[data-takes-focus]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest(".field") || field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

// Without JavaScript the Menu link jumps to the menu, which shows itself; with it, the link is a button.
for (const opener of document.querySelectorAll("[data-opens]")) {
  const menu = document.getElementById(opener.dataset.opens);
  const show = (open) => {
    menu.classList.toggle("is-open", open);
    opener.setAttribute("aria-expanded", String(open));
  };
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-controls", menu.id);
  show(location.hash === `#${menu.id}`);
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    show(opener.getAttribute("aria-expanded") !== "true");
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    opener.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.classList.contains("is-open")) return;
    show(false);
    opener.focus();
  });
}

// A link that is there to be copied gets a button that copies it; without JavaScript it can be selected.
for (const field of document.querySelectorAll("[data-copied]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = "Copy the link";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
  });
  field.after(button);
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", () => { told.textContent = "The link is copied."; }, { once: true });
  told.className = "visually-hidden";
  button.after(told);
}

// A letter is shown as it grows; without JavaScript the next page shows it.
const boxes = [...document.querySelectorAll("[data-letter]")];
const preview = document.querySelector("[data-letter-preview]");
if (boxes.length && preview) {
  const place = preview.querySelector(".letter");
  const draw = () => {
    place.textContent = boxes.map((box) => box.value.trim()).filter(Boolean).join("\n\n");
    preview.hidden = !place.textContent;
  };
  for (const box of boxes) box.addEventListener("input", draw);
  draw();
}
