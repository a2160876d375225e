// The room's screen: looks again whenever its stream says that something has changed, and every so often where no stream comes through.

const main = document.querySelector("main[data-live]");
let polling = 0;

async function look() {
  try {
    const answer = await fetch(location.pathname, { redirect: "error", headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main[data-live]");
    if (page) show(page);
  } catch {
    // The network is away, or the sign-in has ended: what stands there stays, and the next look tries again.
  }
}

function show(page) {
  main.replaceChildren(...page.childNodes);
  main.querySelectorAll("[data-script=off]").forEach((element) => { element.hidden = true; });
}

const stream = new EventSource(main.dataset.live);
stream.addEventListener("changed", look);
stream.addEventListener("open", () => { clearInterval(polling); polling = 0; });
stream.addEventListener("error", () => { polling ||= setInterval(look, 5000); });
main.querySelectorAll("[data-script=off]").forEach((element) => { element.hidden = true; });
