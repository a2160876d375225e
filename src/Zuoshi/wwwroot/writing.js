// Says below a contribution's text, while it is typed, what its author might want to know. Nothing is stored, nothing takes the focus.

function lookWhileTyping(place) {
  const form = place.closest("form");
  const field = form?.querySelector("textarea");
  if (!field) return;

  let timer = 0;
  let last = "";
  let asking = null;

  async function look() {
    const text = field.value.trim();
    if (text === last) return;
    last = text;
    asking?.abort();
    asking = new AbortController();
    if (text.length < 8) {
      place.replaceChildren();
      return;
    }

    const body = new FormData();
    body.set(field.name, text);
    body.set("__RequestVerificationToken", form.querySelector("input[name=__RequestVerificationToken]")?.value ?? "");
    try {
      const answer = await fetch(place.dataset.look, { method: "POST", body, redirect: "manual", signal: asking.signal });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch {
      // It was only a hint; the next pause asks again.
      last = "";
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 1500);
  });
}

document.querySelectorAll("[data-look]").forEach(lookWhileTyping);
