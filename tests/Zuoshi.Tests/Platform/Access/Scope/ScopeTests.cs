using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <summary>
/// Every route against every duty and against own and foreign things. Routes come from the running site, things from crawling it as
/// everybody, so that what is added later is covered by itself.
/// </summary>
public sealed partial class ScopeTests
{
    private sealed record Person(Cast Who, Visitor Visitor, Crawl Crawl, string Token);

    // They begin or end a sign-in, and belong to everybody.
    private static readonly string[] Doors = ["/sign-in", "/sign-out", "/setup", "/theme", "/error"];

    // Programs come here with a token and never with a cookie: ApiAccessTests tries each of them.
    private const string Api = "/api/v1/";

    // A secret link, known to nobody who crawls.
    private const string SecretLink = "/invitations/{token}";

    private readonly List<string> wrong = [];
    private readonly List<Person> people = [];
    private IReadOnlyList<Route> routes = [];
    private TwoBodies world = null!;

    // On one database: who may reach what is asked before the database is, and each feature's own tests ask it on both.
    [Fact]
    public async Task Everybody_reaches_what_is_theirs_and_nothing_else()
    {
        await using var site = await RunningSite.On(Database.Sqlite);
        world = await TwoBodies.MoveInAsync(site);
        routes = [.. Route.Everything(site).Where(route => !route.Pattern.StartsWith(Api, StringComparison.Ordinal))];
        foreach (var who in TwoBodies.People) people.Add(await ComeAsync(site, who));
        Assert.Empty(RoutesWithoutThings());

        foreach (var person in people) await OpenOthersAsync(person);
        foreach (var person in people) await SendOthersAsync(person);
        foreach (var person in people) await SendOwnAsync(site, person);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong) + '\n' + site.Complaints);
    }

    /// <summary>Lets somebody see all that leads anywhere. A link that is shown must lead to something.</summary>
    private async Task<Person> ComeAsync(RunningSite site, Cast who)
    {
        var visitor = await site.As(who);
        var starts = routes.Where(route => !route.HasParameters && !Doors.Contains(route.Pattern)).Select(route => route.Pattern).Prepend("/").ToHashSet();
        var crawl = await Crawl.ByAsync(visitor, starts, async (address, answer) =>
        {
            var isFine = (int)answer.StatusCode < 400 || starts.Contains(address) && IsRefused(who, address, answer);
            if (!isFine) Note(who, $"comes to {address}", answer);
            await SeesNothingForeignAsync(who, address, answer);
        });
        return new Person(who, visitor, crawl, await TokenAsync(visitor));
    }

    private IEnumerable<string> RoutesWithoutThings()
    {
        var met = people.SelectMany(person => person.Crawl.Addresses).Select(address => Route.Of(routes, address)).ToHashSet();
        return routes.Where(route => route.HasParameters && route.Pattern != SecretLink && !met.Contains(route))
            .Select(route => $"Nobody comes to {route.Pattern}: put such a thing into {nameof(TwoBodies)} and link it from a page");
    }

    /// <summary>What others came to and this person didn't, tried by its address.</summary>
    private async Task OpenOthersAsync(Person person)
    {
        foreach (var address in OfOthers(person, crawl => crawl.Addresses, Crawl.KindOf))
        {
            using var answer = await person.Visitor.Knock(HttpMethod.Get, address);
            // Another look at what one may see, that no link of one's own leads to.
            var isOpen = (int)answer.StatusCode < 400 && MayOpen(person.Who, address);
            if (!isOpen && !IsRefused(person.Who, address, answer)) Note(person.Who, $"GET {address}", answer);
            await SeesNothingForeignAsync(person.Who, $"GET {address}", answer);
        }
    }

    /// <summary>Forms that others were shown and this person wasn't, sent with this person's own token.</summary>
    private async Task SendOthersAsync(Person person)
    {
        var forms = people.SelectMany(other => other.Crawl.Posts.Values).DistinctBy(form => form.Key).ToDictionary(form => form.Key);
        foreach (var key in OfOthers(person, crawl => crawl.Posts.Keys, key => key).Where(key => !IsDoor(key)))
        {
            using var content = forms[key].Filled(person.Token);
            using var answer = await person.Visitor.Knock(HttpMethod.Post, forms[key].Target, content);
            // A rule of the thing itself may say no as well: somebody else's contribution isn't taken back.
            var isFine = IsRefused(person.Who, key, answer) || MayOpen(person.Who, key) && answer.StatusCode is HttpStatusCode.Conflict;
            if (!isFine) Note(person.Who, $"POST {key}", answer);
            await SeesNothingForeignAsync(person.Who, $"POST {key}", answer);
        }
    }

    /// <summary>A form that is shown is taken, though a rule may have something to say of what stands in it.</summary>
    private async Task SendOwnAsync(RunningSite site, Person person)
    {
        // What ends the sign-in comes last: after it every form would lead to the sign-in page, and nothing would have been tried.
        foreach (var form in person.Crawl.Posts.Values.Where(form => !IsDoor(form.Key)).DistinctBy(form => ClassOf(form.Key)).OrderBy(EndsSignIn))
        {
            using var content = form.Filled(person.Token);
            var answer = await person.Visitor.Knock(HttpMethod.Post, form.Target, content);
            if (IsSentToSignIn(answer) && !EndsSignIn(form))
            {
                // A form before has changed the sender's own post or rights.
                answer.Dispose();
                person = await BackAsync(site, person);
                using var again = form.Filled(person.Token);
                answer = await person.Visitor.Knock(HttpMethod.Post, form.Target, again);
            }

            using (answer)
            {
                var isTaken = (int)answer.StatusCode < 400 && !IsSentToSignIn(answer) || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict;
                // An earlier form may have taken away what this one was for.
                var isRefused = IsSentToSignIn(answer) ? !EndsSignIn(form) : !isTaken && await IsStillShownAsync(person.Visitor, form);
                if (isRefused) Note(person.Who, $"is shown on {form.Page} what is refused: {form.Target}", answer);
            }
        }
    }

    private static async Task<Person> BackAsync(RunningSite site, Person person)
    {
        var visitor = await site.SignIn(person.Who);
        return person with { Visitor = visitor, Token = await TokenAsync(visitor) };
    }

    private static async Task<string> TokenAsync(Visitor visitor) =>
        ((IHtmlInputElement)(await visitor.Open("/error")).Document.QuerySelector($"input[name={FoundForm.Token}]")!).Value;

    private static bool EndsSignIn(FoundForm form) => form.Target.StartsWith("/account", StringComparison.Ordinal);

    private static async Task<bool> IsStillShownAsync(Visitor visitor, FoundForm form)
    {
        using var page = await visitor.Knock(HttpMethod.Get, form.Page);
        return page.IsSuccessStatusCode && (await Crawl.TextAsync(page)).Contains(Crawl.Handler().Match(form.Key).Value, StringComparison.Ordinal);
    }

    /// <summary>
    /// What others came to and this person didn't. Of those that the very same people came to, on the same page of the same campaign,
    /// one stands for all.
    /// </summary>
    private List<string> OfOthers(Person person, Func<Crawl, IEnumerable<string>> what, Func<string, string> kind)
    {
        var own = what(person.Crawl).Select(kind).ToHashSet();
        return
        [
            .. people.SelectMany(other => what(other.Crawl), (other, found) => (other.Who.SignInName, found))
            .GroupBy(pair => kind(pair.found))
            .Where(group => !own.Contains(group.Key))
            .Select(group => (group.First().found, Finders: string.Join(' ', group.Select(pair => pair.SignInName).Order())))
            .DistinctBy(pair => (ClassOf(pair.found), pair.Finders))
            .Select(pair => pair.found),
        ];
    }

    private (Route?, int?, string) ClassOf(string address) => (Route.Of(routes, address), CampaignIn(address), Crawl.Handler().Match(address).Value);

    private bool MayOpen(Cast who, string address) =>
        (Route.Of(routes, address)?.Permission is not { } asked || who.Duty.Has(asked)) && (CampaignIn(address) is not { } campaign || world.MaySee(who, campaign));

    // Forbidden where the duty has not the permission; where it has, a foreign thing isn't there, and one's own may be the office's alone.
    private bool IsRefused(Cast who, string address, HttpResponseMessage answer) =>
        Route.Of(routes, address)?.Permission is { } asked && !who.Duty.Has(asked) ? answer.StatusCode is HttpStatusCode.Forbidden
        : CampaignIn(address) is { } campaign && !world.MaySee(who, campaign) ? answer.StatusCode is HttpStatusCode.NotFound
        : answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    private async Task SeesNothingForeignAsync(Cast who, string what, HttpResponseMessage answer)
    {
        var text = await Crawl.TextAsync(answer);
        if (!world.MaySee(who, 2)) MustNotSay(TwoBodies.StationsWord);
        if (!world.MaySee(who, 3)) MustNotSay(TwoBodies.UnpublishedWord);
        if (world.Actors[who.SignInName].Clearance < Sensitivity.WorkSecret) MustNotSay(TwoBodies.SecretWord);

        void MustNotSay(string word)
        {
            if (Crawl.Says(text, word)) wrong.Add($"{who.SignInName} ({who.Duty}) {what} says {word}");
        }
    }

    private void Note(Cast who, string what, HttpResponseMessage answer) =>
        wrong.Add($"{who.SignInName} ({who.Duty}) {what}: {(int)answer.StatusCode} {answer.Headers.Location}");

    // What the public writes, whoever is signed in may write as well.
    private static bool IsDoor(string address) => Doors.Contains(address.Split('?')[0]) || address.StartsWith("/public/", StringComparison.Ordinal);

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.StartsWith(AccessSetup.SignInAddress, StringComparison.Ordinal) == true;

    private static int? CampaignIn(string address) => Campaign().Match(address) is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex("^/campaigns/([0-9]{1,6})(?:[/?]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Campaign();
}
