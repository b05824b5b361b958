/* What is off a phone's screen, cut short, or too small to read or to press. A playwright test hands over where to look. */
(within) => {
  const screen = document.documentElement.clientWidth;
  const main = document.querySelector(within);
  const found = [];
  const says = (each) => {
    const words = each.innerText || each.getAttribute("aria-label") || each.name || each.textContent;
    return `${each.tagName.toLowerCase()} “${words.trim().replace(/\s+/g, " ").slice(0, 60)}”`;
  };
  const isSeen = (each) => {
    const box = each.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || each.closest(".w-sr-only")) return false;
    return each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const scrolls = (each) => {
    for (let up = each.parentElement; up && up !== main; up = up.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return true;
    }
    return false;
  };
  const hasWords = (each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[^\s·]/.test(node.textContent));
  const isInASentence = (each) => each.closest("[contenteditable=true]") || (getComputedStyle(each).display === "inline" && hasWords(each.parentElement));
  for (const each of main.querySelectorAll("*")) {
    const isPressed = each.matches("a[href], button, summary, select, textarea, input:not([type=hidden])");
    if (!(isPressed || hasWords(each)) || !isSeen(each)) continue;
    const box = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    if ((box.right > screen + 1 || box.left < -1) && !scrolls(each)) found.push(`off the screen: ${says(each)}`);
    const isCut = style.textOverflow === "ellipsis" && style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    if (isCut && !each.matches("input, select")) found.push(`cut short: ${says(each)}`);
    if (hasWords(each) && !each.closest("svg") && parseFloat(style.fontSize) < 12) found.push(`letters of ${style.fontSize}: ${says(each)}`);
    if (!isPressed || isInASentence(each)) continue;
    const label = each.matches("[type=checkbox], [type=radio]") && each.labels[0]?.getBoundingClientRect();
    const [width, height] = [Math.max(box.width, label?.width || 0), Math.max(box.height, label?.height || 0)];
    // A fraction of a pixel is lost where letters of two sizes share a line.
    if (width < 23.5 || height < 23.5) found.push(`${Math.round(width)} by ${Math.round(height)} px to press: ${says(each)}`);
  }
  return [...new Set(found)];
}
