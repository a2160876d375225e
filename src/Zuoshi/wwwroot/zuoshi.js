// What makes pages smoother; every page works without it.

const token = (element) => element.closest("form")?.querySelector("input[name=__RequestVerificationToken]")?.value;

// A long field that names where it is kept is kept on the server while somebody types.
function keepWhileTyping(field) {
  let timer = 0;
  let last = field.value;
  const note = document.createElement("p");
  note.className = "hint";
  note.setAttribute("role", "status");
  field.after(note);

  async function keep() {
    if (field.value === last) return;
    const text = field.value;
    const body = new FormData();
    body.set("field", field.dataset.keep);
    body.set("text", text);
    body.set("__RequestVerificationToken", token(field) ?? "");
    try {
      const answer = await fetch("/keep", { method: "POST", body, redirect: "manual", keepalive: text.length < 20000 });
      // A sign-in that has ended answers with a redirect; the text goes along when the form is sent.
      note.textContent = answer.status === 204 ? "草稿已存"
        : answer.status === 422 ? "里面有国家秘密标志，没有存。请删去，涉密内容改用涉密系统"
        : "草稿暂时存不上，提交时不会丢";
      if (answer.status === 204) last = text;
    } catch {
      note.textContent = "网络断了，草稿暂时存不上，请不要关闭页面";
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1200);
  });
  field.closest("form")?.addEventListener("submit", () => clearTimeout(timer));
  addEventListener("pagehide", keep);
}

// A form of choices saves each choice by itself; its button is for pages without script.
function saveChoices(form) {
  const button = form.querySelector("button");
  if (button) button.hidden = true;
  const note = document.createElement("p");
  note.className = "hint";
  note.setAttribute("role", "status");
  form.append(note);
  form.addEventListener("change", async () => {
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
      note.textContent = answer.type === "opaqueredirect" ? "已记下" : "没有记下，请刷新页面再选";
    } catch {
      note.textContent = "网络断了，没有记下";
    }
  });
}

// Three buttons, three keys: 1, 2, 3 say what one thinks, unless somebody is typing.
function pressByKey(form) {
  const buttons = form.querySelectorAll("button");
  buttons.forEach((button, at) => button.setAttribute("aria-keyshortcuts", String(at + 1)));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    buttons[Number(event.key) - 1]?.click();
  });
}

// On the opinion map the other groups step back from the one that is pointed at.
function pointAtGroups(map) {
  const parts = [...map.querySelectorAll("[data-g]")];
  const lift = (group) => parts.forEach((part) => part.classList.toggle("back", group !== undefined && part.dataset.g !== group));
  map.addEventListener("pointerover", (event) => lift(event.target.dataset.g));
  map.addEventListener("pointerleave", () => lift());
}

document.querySelectorAll("#map").forEach(pointAtGroups);
document.querySelectorAll("form[data-keys]").forEach(pressByKey);
document.querySelectorAll("[data-keep]").forEach(keepWhileTyping);
document.querySelectorAll("form[data-autosave]").forEach(saveChoices);
