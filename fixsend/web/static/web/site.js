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

// What is there to be copied (a link, or what its attribute names) gets a button that does it; without JavaScript, and
// in a frame that may not copy, it can be selected.
for (const field of document.querySelectorAll("[data-copied]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = `Copy the ${field.dataset.copied || "link"}`;
  told.setAttribute("role", "status");
  told.className = "for-ears";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value ?? field.innerText);
      button.textContent = told.textContent = "Copied";
    } catch {
      if (field.select) field.select();
      else getSelection().selectAllChildren(field);
      button.textContent = told.textContent = "Selected: now copy it";
    }
  });
  field.after(button, told);
}

// Where the device has a share sheet of its own, it comes first: it knows the apps and people that are used most.
for (const place of document.querySelectorAll("[data-shares]")) {
  if (!navigator.share) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-act";
  button.textContent = "Share";
  button.addEventListener("click", () => {
    // Closing the sheet without sharing is no fault.
    navigator.share({ title: place.dataset.shareTitle, url: place.dataset.shares }).catch(() => {});
  });
  place.prepend(button);
}
