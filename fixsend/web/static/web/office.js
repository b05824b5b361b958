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
    if (!event.target.matches(".office-tick [data-tick-all]")) return;
    const boxes = event.target.closest("table").querySelectorAll("tbody .office-tick input");
    for (const box of boxes) box.checked = event.target.checked;
  });
  // Wagtail calls newsletters and whatever else is no page or picture "snippets".
  const words = window.wagtailConfig?.STRINGS?.BULK_ACTIONS;
  if (words) words.SNIPPET = words.ITEM;
  const labelAll = () => document.querySelectorAll("table.listing").forEach(label);
  document.addEventListener("DOMContentLoaded", labelAll);
  document.addEventListener("w-swap:success", labelAll);
  document.addEventListener("htmx:afterSwap", labelAll);
})();
