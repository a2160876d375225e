using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys.Attack;

/// <summary>
/// Somebody with an account who sends scripts wherever a form takes words, and then looks everywhere whether one has run. Forms and
/// pages are found by following links.
/// </summary>
internal sealed partial class Intruder
{
    // Of pages of one kind a few stand for all; the newest, which bear what was sent, come first in every list.
    private const int OfAKind = 3, Rounds = 3;

    // They end or begin a sign-in.
    private static readonly string[] Doors = ["/sign-in", "/sign-out", "/setup", "/theme"];

    // Before anything of a page: whatever runs, or would have run but for the policy, is told of.
    private const string Watch = """
        window.caught = [];
        for (const name of ["alert", "confirm", "prompt"]) window[name] = (what) => window.caught.push(`${name} ${what}`);
        document.addEventListener("securitypolicyviolation", (e) => window.caught.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        """;

    // An element that a text has made, or a link that would run it, is a hole even where the policy stops the script.
    private const string Look = """
        () => [...window.caught,
            ...[...document.querySelectorAll("[data-xss]")].map((e) => e.outerHTML.slice(0, 120)),
            ...[...document.querySelectorAll("a[href], form[action]")].filter((e) => /^\s*(javascript|data|vbscript):/i.test(e.getAttribute("href") ?? e.getAttribute("action"))).map((e) => e.outerHTML.slice(0, 120))]
        """;

    private const string Links = "() => [...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href'), location.href).href).filter((href) => href.startsWith(location.origin + '/')).map((href) => href.slice(location.origin.length).split('#')[0])";

    private const string Forms = "() => [...document.forms].map((form) => form.method === 'post' ? new URL(form.action).pathname + new URL(form.action).search : '')";

    // Fields of choice keep a choice, so that the form gets as far as it can; a password must be one, or nobody is entered. A form that asks
    // for the own password alone gets it: enough wrong ones lock the account, and nobody could look afterwards.
    private const string Send = """
        async ([index, words, title, own]) => {
            const form = document.forms[index], data = new FormData(form), asked = [...form.elements].filter((e) => e.type === "password").length;
            for (const field of form.elements) {
                if (!field.name) continue;
                if (field.type === "text" || field.type === "search") data.set(field.name, title);
                if (field.type === "textarea") data.set(field.name, field.maxLength > 0 && field.maxLength < words.length ? title : words);
                if (field.type === "password") data.set(field.name, asked === 1 && field.autocomplete === "current-password" ? own : "one-for-all-of-us");
                if (field.type === "date") data.set(field.name, "2027-06-30");
                if (field.type === "radio" && !data.has(field.name)) data.set(field.name, field.value);
                if (field.type === "select-one" && !field.value) data.set(field.name, [...field.options].map((o) => o.value).find((v) => v) ?? "");
                if (field.type === "file") data.set(field.name, new File([`关于开展${title}的通知\n${words}`], `${title.replaceAll("/", "")}.txt`));
            }
            const multipart = form.enctype === "multipart/form-data";
            const answer = await fetch(form.action, { method: "POST", body: multipart ? data : new URLSearchParams(data), redirect: "manual" });
            return answer.type === "opaqueredirect" ? 302 : answer.status;
        }
        """;

    private readonly Tab tab;
    private readonly (string SignInName, string Password) account;
    private readonly HashSet<string> sent = [];

    /// <summary>How many forms were taken as they were sent.</summary>
    public int Taken { get; private set; }

    /// <summary>The forms sent, each by its address.</summary>
    public IReadOnlyCollection<string> Sent => sent;

    private Intruder(Tab tab, string signInName, string password) => (this.tab, account) = (tab, (signInName, password));

    /// <summary>Signs in.</summary>
    public static async Task<Intruder> EnterAsync(Tab tab, string signInName, string password)
    {
        var intruder = new Intruder(tab, signInName, password);
        await tab.Page.AddInitScriptAsync(Watch);
        await intruder.SignInAsync();
        return intruder;
    }

    /// <summary>Sends scripts through every form there is.</summary>
    public Task AttackAsync() => WalkAsync(async address =>
    {
        var forms = await tab.Page.EvaluateAsync<string[]>(Forms);
        for (var index = 0; index < forms.Length; index++)
        {
            if (forms[index].Length == 0 || Doors.Contains(forms[index].Split('?')[0]) || !sent.Add($"{KindOf(address)} {forms[index]}")) continue;

            for (var round = 0; round < Rounds; round++)
            {
                var title = Payloads.Short[(sent.Count * Rounds + round) % Payloads.Short.Count];
                var status = await tab.Page.EvaluateAsync<int>(Send, new object[] { index, Payloads.Long, title, account.Password });
                if (status is 200 or 204 or 302) Taken++;
            }
        }
    });

    /// <summary>Opens every page there is and says where a script has run, or would have.</summary>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        var found = new List<string>();
        await WalkAsync(async address => found.AddRange((await tab.Page.EvaluateAsync<string[]>(Look)).Select(what => $"{address}: {what}")));
        return found;
    }

    private async Task WalkAsync(Func<string, Task> visit)
    {
        var (waiting, seen, kinds) = (new Queue<string>(["/"]), new HashSet<string>(), new Dictionary<string, int>());
        while (waiting.TryDequeue(out var address))
        {
            var kind = KindOf(address);
            if (Doors.Contains(address.Split('?')[0]) || !seen.Add(address) || kinds.GetValueOrDefault(kind) >= OfAKind) continue;

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (!await OpenAsync(address)) continue;
            foreach (var link in await tab.Page.EvaluateAsync<string[]>(Links)) waiting.Enqueue(link);
            await visit(address);
        }
    }

    // False for a file: a browser saves it rather than going to it, which Playwright takes for a failure.
    private async Task<bool> OpenAsync(string address)
    {
        try
        {
            await tab.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (PlaywrightException file) when (file.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }

        if (new Uri(tab.Page.Url).AbsolutePath != "/sign-in") return true;

        // Among the forms are those that end sign-ins, one's own and others'.
        await SignInAsync();
        return await OpenAsync(address);
    }

    // By itself, since what it would lead back to may be a file.
    private Task SignInAsync() => tab.SignIn(account.SignInName, account.Password);

    private static string KindOf(string address) => Value().Replace(address, "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
