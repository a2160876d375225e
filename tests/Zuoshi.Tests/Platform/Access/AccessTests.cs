using System.Net;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access;

/// <summary>
/// Every page against every duty and against a stranger. Pages are found in the running site, so that one added later is in the
/// table by itself.
/// </summary>
public sealed class AccessTests
{
    // It shows what went wrong before, whatever the form was worth.
    private const string ErrorPage = "/error";

    [Theory, OnEachDatabase]
    public async Task A_page_opens_for_those_who_have_its_permission_and_nobody_else(Database database)
    {
        await using var site = await RunningSite.On(database);
        var wrong = new List<string>();
        foreach (var who in Cast.All)
        {
            var visitor = await site.As(who);
            foreach (var route in Route.All(site))
            {
                using var answer = await visitor.Knock(HttpMethod.Get, route.Example);
                var mayEnter = route.Permission is not { } asked || who.Duty.Has(asked);
                var isRight = mayEnter ? IsLetIn(answer) : answer.StatusCode is HttpStatusCode.Forbidden;
                if (!isRight) wrong.Add($"{who.Duty} {route.Example}: {Say(answer)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, OnEachDatabase]
    public async Task A_stranger_is_sent_to_sign_in_and_back_again(Database database)
    {
        await using var site = await RunningSite.On(database);
        var stranger = site.Stranger();
        var wrong = new List<string>();
        foreach (var route in Route.All(site))
        {
            using var answer = await stranger.Knock(HttpMethod.Get, route.Example);
            var isRight = route.Permission is null
                ? !IsSentToSignIn(answer, route.Example)
                : IsSentToSignIn(answer, route.Example);
            if (!isRight) wrong.Add($"{route.Example}: {Say(answer)}");
        }

        Assert.Empty(wrong);
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_did_not_come_from_the_site_is_refused(Database database)
    {
        await using var site = await RunningSite.On(database);
        var wrong = new List<string>();
        foreach (var who in Cast.All)
        {
            var visitor = await site.As(who);
            foreach (var route in Route.All(site).Where(route => route.Pattern != ErrorPage))
            {
                using var answer = await visitor.Knock(HttpMethod.Post, route.Example, new FormUrlEncodedContent([new("text", "forged")]));
                var mayEnter = route.Permission is not { } asked || who.Duty.Has(asked);
                var isRight = answer.StatusCode == (mayEnter ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden);
                if (!isRight) wrong.Add($"{who.Duty} {route.Example}: {Say(answer)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, OnEachDatabase]
    public async Task A_stranger_cannot_send_a_form_to_a_page_that_is_not_for_everybody(Database database)
    {
        await using var site = await RunningSite.On(database);
        var stranger = site.Stranger();
        var wrong = new List<string>();
        foreach (var route in Route.All(site).Where(route => route.Permission is not null))
        {
            using var answer = await stranger.Knock(HttpMethod.Post, route.Example, new FormUrlEncodedContent([new("text", "forged")]));
            if (!IsSentToSignIn(answer, route.Example)) wrong.Add($"{route.Example}: {Say(answer)}");
        }

        Assert.Empty(wrong);
    }

    // What is not there may be missing for those who may enter.
    private static bool IsLetIn(HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 200 and < 400 or 404 && answer.Headers.Location?.OriginalString.Contains("back=", StringComparison.Ordinal) != true;

    private static bool IsSentToSignIn(HttpResponseMessage answer, string from) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().EndsWith($"/sign-in?back={Uri.EscapeDataString(from)}", StringComparison.Ordinal);

    private static string Say(HttpResponseMessage answer) => $"{(int)answer.StatusCode} {answer.Headers.Location}";
}
