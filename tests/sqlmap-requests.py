"""Signs in, follows every link, and writes each form and each address with a query as a request for sqlmap, then each operation of
the API. What a file of the folder says was written before, for another account, is left out: it is the same handler.

Without a folder it only signs in, and prints the cookies and a form's token for one of the requests written before: a sign-in ends
after half an hour, and sqlmap takes longer."""
import http.cookiejar
import json
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

base, account, password = sys.argv[1:4]
jar = http.cookiejar.CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
DOORS = ("/sign-out", "/sign-in", "/setup", "/theme")
TOKEN = "__RequestVerificationToken"


class Page(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.select, self.area = [], [], None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        elif tag == "form":
            self.forms.append((a.get("method", "get").lower(), a.get("action", ""), {}))
        elif self.forms:
            fields = self.forms[-1][2]
            if tag == "input" and a.get("name") and a.get("type") not in ("file", "checkbox", "radio"):
                fields[a["name"]] = a.get("value") or "1"
            elif tag == "input" and a.get("name") and (a.get("type") == "checkbox" or "checked" in a):
                fields.setdefault(a["name"], a.get("value") or "true")
            elif tag == "textarea" and a.get("name"):
                fields[a["name"]] = "一句话"
            elif tag == "select" and a.get("name"):
                self.select = a["name"]
                fields.setdefault(self.select, "")
            elif tag == "option" and self.select and (not fields[self.select] or "selected" in a):
                fields[self.select] = a.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None


def fetch(address, data=None):
    try:
        with opener.open(base + address, data) as answer:
            if not answer.headers.get("Content-Type", "").startswith("text/html"):
                return answer.geturl(), ""
            return answer.geturl(), answer.read().decode()
    except urllib.error.HTTPError as refused:
        return base + address, refused.read().decode(errors="replace") if refused.code in (400, 409) else ""


def local(at, link):
    whole = urllib.parse.urljoin(base + at, link).split("#")[0]
    return whole[len(base):] if whole.startswith(base + "/") else None


def kind(address):
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*|\d+", "*", address)


_, text = fetch("/sign-in")
entry = next(form for form in Page(text).forms if any("assword" in name for name in form[2]))
fields = {name: account if "ame" in name and "assword" not in name else password if "assword" in name else value for name, value in entry[2].items()}
address, _ = fetch("/sign-in", urllib.parse.urlencode(fields).encode())
if address.endswith("/sign-in"):
    sys.exit(f"{account} could not sign in")

if len(sys.argv) == 4:
    _, text = fetch("/error")
    token = next(form[2][TOKEN] for form in Page(text).forms if TOKEN in form[2])
    print("; ".join(f"{cookie.name}={cookie.value}" for cookie in jar), token)
    sys.exit()

folder, most = sys.argv[4:6]
waiting, seen, requests = ["/"], set(), {}
while waiting:
    at = waiting.pop(0)
    if kind(at) in seen or at.split("?")[0] in DOORS:
        continue
    seen.add(kind(at))
    _, text = fetch(at)
    page = Page(text)
    waiting += [link for link in (local(at, found) for found in page.links) if link]
    if "?" in at:
        requests.setdefault(("GET", kind(at)), (at, None))
    for method, action, fields in page.forms:
        target = local(at, action or at)
        if target is None or target.split("?")[0] in DOORS:
            continue
        if method == "get":
            requests.setdefault(("GET", kind(target) + str(sorted(fields))), (target.split("?")[0] + "?" + urllib.parse.urlencode(fields), None))
        else:
            # One handler takes the form whatever the page was opened with.
            handler = re.search(r"[?&]handler=\w+", target)
            lines = sorted({re.sub(r"\[\d+\]", "[]", name) for name in fields})
            requests.setdefault(("POST", kind(target.split("?")[0]) + (handler[0] if handler else "") + str(lines)), (target, fields))

# An API token with all that the account may hand on.
_, text = fetch("/tokens")
made = next((fields for _, action, fields in Page(text).forms if "Name" in fields and "Until" in fields), None)
if made:
    scopes = re.findall(r'name="Scopes" value="(\w+)"', text)
    body = [(TOKEN, made[TOKEN]), ("Name", "sqlmap"), ("Writes", "true"), ("Until", made["Until"]), *(("Scopes", scope) for scope in scopes)]
    _, text = fetch("/tokens", urllib.parse.urlencode(body).encode())
    secret = re.search(r'<code class="secret">([^<]+)</code>', text)
    api = json.loads(pathlib.Path("docs/openapi.v1.json").read_text()) if secret else {"paths": {}}


def example(schema):
    """A value that fits, with a text where one can stand."""
    if "$ref" in schema:
        return example(api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    for either in ("oneOf", "anyOf", "allOf"):
        if either in schema:
            return example(next(part for part in schema[either] if part.get("type") != "null"))
    if "enum" in schema:
        return schema["enum"][0]
    kinds = schema.get("type", "object")
    kind_ = kinds if isinstance(kinds, str) else next(one for one in reversed(kinds) if one != "null")
    if kind_ == "object":
        return {name: example(part) for name, part in schema.get("properties", {}).items()}
    if kind_ == "array":
        return [example(schema["items"])]
    return {"integer": 1, "number": 1, "boolean": True}.get(kind_, {"date": "2026-12-31", "uuid": "0197f2c0-0000-7000-8000-000000000001"}.get(schema.get("format"), "1"))


for path, operations in api["paths"].items() if made else ():
    for method, operation in operations.items():
        # The star marks where sqlmap is to write.
        address = re.sub(r"\{[^}]+\}", "1*", path)
        query = {one["name"]: "1" for one in operation.get("parameters", []) if one["in"] == "query"}
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        requests[(method.upper(), path)] = (address + ("?" + urllib.parse.urlencode(query) if query else ""), example(content["schema"]) if content else None)

out = pathlib.Path(folder)
out.mkdir(parents=True, exist_ok=True)
known = out / "known"
before = set(known.read_text().splitlines()) if known.exists() else set()
# One's own password last: enough wrong ones lock the account.
ordered = sorted(requests.items(), key=lambda one: ("/account" in one[0][1], str(one[0])))
fresh = {key: value for key, value in ordered if str(key) not in before}
fresh = dict(list(fresh.items())[: int(most)])
known.write_text("\n".join(sorted(before | set(map(str, fresh)))))
for number, ((method, path), (address, fields)) in enumerate(fresh.items()):
    head, body = f"{method} {address} HTTP/1.1\nHost: @HOST@\n", ""
    if path.startswith("/api/"):
        head += f"Authorization: Bearer {secret[1]}\n"
        if fields is not None:
            head, body = head + "Content-Type: application/json\n", json.dumps(fields, ensure_ascii=False)
    else:
        head += "Cookie: @COOKIE@\n"
        if fields is not None:
            head += "Content-Type: application/x-www-form-urlencoded\n"
            body = urllib.parse.urlencode({name: value for name, value in fields.items() if name != TOKEN}) + f"&{TOKEN}=@TOKEN@"
    (out / f"{account}-{number:03}.txt").write_text(f"{head}\n{body}")
    (out / f"{account}-{number:03}.key").write_text(f"{(method, path)}\n")
print(f"{account}: {len(seen)} kinds of pages, {len(fresh)} requests not tried as another account")
