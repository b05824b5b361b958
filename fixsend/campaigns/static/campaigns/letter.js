"use strict";

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
