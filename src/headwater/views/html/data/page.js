// The page works without this. It marks the exact passage that a link led to, unfolds what a link leads into,
// and shows an edge's evidence below the drawing while the pointer or the keyboard rests on the edge.
const found = document.documentElement;

function rangeFrom(anchor) {
  const walker = document.createTreeWalker(anchor.closest(".body"), NodeFilter.SHOW_TEXT);
  const range = new Range();
  let left = Number(anchor.dataset.length);
  walker.currentNode = anchor;
  range.setStartAfter(anchor);
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest(".reference")) continue;
    range.setEnd(text, Math.min(left, text.length));
    left -= text.length;
  }
  return range;
}

function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const passage = Boolean(target?.dataset.length) && Boolean(globalThis.CSS?.highlights);
  found.classList.toggle("found", passage);
  globalThis.CSS?.highlights?.clear();
  if (passage) CSS.highlights.set("passage", new Highlight(rangeFrom(target)));
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target?.scrollIntoView({ block: target.dataset.length ? "center" : "start" });
}

function show(drawer, edge) {
  const entry = document.getElementById(edge.dataset.shows);
  const title = document.createElement("h4");
  title.textContent = edge.getAttribute("aria-label");
  const body = entry.cloneNode(true);
  body.removeAttribute("id");
  body.querySelectorAll(".more").forEach((more) => more.remove());
  drawer.replaceChildren(title, ...body.childNodes);
  drawer.hidden = false;
}

for (const figure of document.querySelectorAll("figure")) {
  const drawer = figure.querySelector(".drawer");
  figure.addEventListener("pointerleave", () => (drawer.hidden = true));
  for (const edge of figure.querySelectorAll("a.edge")) {
    for (const event of ["pointerenter", "focus"]) edge.addEventListener(event, () => show(drawer, edge));
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll(".drawer").forEach((drawer) => (drawer.hidden = true));
});
addEventListener("hashchange", arrive);
if (location.hash) arrive();
