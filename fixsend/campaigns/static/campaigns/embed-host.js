// For sites that show our actions in a frame: <script src="…/embed/helper.js" async></script> makes each frame as high
// as what is in it. Without it the frame scrolls.
(() => {
  "use strict";
  addEventListener("message", (event) => {
    const data = event.data;
    if (!data || data.message !== "height" || !Number.isInteger(data.value)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== event.source) continue;
      if (!frame.src.startsWith(event.origin + "/embed/")) return;
      frame.style.height = `${Math.min(Math.max(data.value, 200), 4000)}px`;
    }
  });
})();
