// Reading an outline: words chosen by mouse or finger can be annotated, j and k go from clause to clause.

const clauses = [...document.querySelectorAll("section.clause")];

// Where a place in the page lies in the clause's text; null outside of it.
function positionIn(prose, node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const sentence = element?.closest("[data-start]");
  if (!sentence || !prose.contains(sentence)) return null;
  const range = document.createRange();
  range.setStart(sentence, 0);
  range.setEnd(node, offset);
  return Number(sentence.dataset.start) + range.toString().length;
}

function chosenWords() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer;
  const prose = start?.closest(".prose[data-clause]");
  if (!prose || !prose.contains(range.endContainer)) return null;
  const from = positionIn(prose, range.startContainer, range.startOffset);
  const to = positionIn(prose, range.endContainer, range.endOffset);
  return from === null || to === null || to <= from ? null : { clause: prose.dataset.clause, from, to, at: range.getBoundingClientRect() };
}

const offer = document.createElement("a");
offer.className = "btn sm main offer";
offer.textContent = "批注选中的字";
offer.hidden = true;
document.querySelector("main")?.append(offer);

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const words = chosenWords();
    offer.hidden = words === null;
    if (words === null) return;
    offer.href = `?at=${encodeURIComponent(words.clause)}&from=${words.from}&to=${words.to}#note`;
    offer.style.setProperty("inset-block-start", `${words.at.bottom + scrollY + 8}px`);
    offer.style.setProperty("inset-inline-start", `${Math.min(words.at.left + scrollX, document.documentElement.clientWidth - 140)}px`);
  }, 200);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !"jk".includes(event.key) || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const here = clauses.findIndex((clause) => clause.getBoundingClientRect().bottom > 80);
  const next = clauses[Math.max(0, Math.min(clauses.length - 1, here + (event.key === "j" ? 1 : -1)))];
  next?.scrollIntoView();
  next?.querySelector(".verse")?.focus({ preventScroll: true });
});
