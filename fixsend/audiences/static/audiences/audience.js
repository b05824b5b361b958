// htmx counts after every change. Where an answer does not come, the number on the screen must not be taken for it.
"use strict";

const say = (words) => {
  const place = document.getElementById("audience-outcome");
  const line = document.createElement("p");
  line.textContent = words;
  place.replaceChildren(line);
};

const failed = () => say("We could not count just now. Your rules are still here. Press “Count again” in a moment.");

for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.body.addEventListener(name, failed);
}

// A person who was signed out meanwhile gets another page, which is no fragment of this one.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  if (new URL(xhr.responseURL).pathname === new URL(requestConfig.path, location.href).pathname) return;
  event.detail.shouldSwap = false;
  say("You are signed out. Sign in again in another tab, then press “Count again” here: your rules are still here.");
});
