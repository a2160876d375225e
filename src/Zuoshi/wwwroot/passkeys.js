// Passkeys: asks the browser for one and sends its answer with the form. Forms that need them stay hidden where there are none.

async function answer(form) {
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const response = await fetch(form.dataset.challenge, {
    method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ __RequestVerificationToken: token }),
  });
  if (!response.ok) throw new Error(`challenge: ${response.status}`);
  const { options, challenge } = await response.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return { credential: JSON.stringify(credential.toJSON()), challenge };
}

function put(form, name, value) {
  const field = form.querySelector(`input[name=${name}]`) ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
  field.value = value;
}

function use(form) {
  form.hidden = false;
  const note = document.createElement("p");
  note.className = "hint";
  note.setAttribute("role", "status");
  form.append(note);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    note.textContent = "请在弹出的窗口里确认";
    try {
      const { credential, challenge } = await answer(form);
      put(form, "credential", credential);
      put(form, "challenge", challenge);
      form.submit();
    } catch (problem) {
      note.textContent = problem.name === "InvalidStateError" ? "这台设备上已经有您的通行密钥了。" : "没有完成。可以再试一次，或者换一种方式。";
    }
  });
}

// A passkey belongs to a name; browsers refuse one to a bare address.
const named = !/^[\d.]+$|:/.test(location.hostname);
if (named && window.PublicKeyCredential?.parseCreationOptionsFromJSON) document.querySelectorAll("form[data-passkey]").forEach(use);
