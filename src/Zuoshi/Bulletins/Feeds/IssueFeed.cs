using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Bulletins.Feeds;

/// <summary>The issues as a feed (RFC 4287). It says names, titles and addresses; the words are read on the site, where it is known who reads.</summary>
public sealed class IssueFeed(AppDb db, IssueDesk desk)
{
    /// <summary>What kind of file it is.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const int Newest = 30;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The newest issues that the actor may see, in UTF-8.</summary>
    public async Task<byte[]> OfAsync(CampaignFact campaign, Actor actor, HttpRequest request)
    {
        var issues = await db.BulletinIssues.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.IssuedOn != null).Include(x => x.Entries.OrderBy(entry => entry.Order))
            .OrderByDescending(x => x.IssuedOn).ThenByDescending(x => x.Serial).Take(Newest).ToListAsync();
        var keys = issues.SelectMany(issue => issue.Entries, (_, entry) => entry.StoryId).ToList();
        var titles = await db.Stories.Where(x => keys.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.PrintedTitle);
        var head = await desk.HeadAsync(campaign);
        var feed = new XElement(
            Atom + "feed", new XElement(Atom + "id", Key(campaign.Id)), new XElement(Atom + "title", $"{head.Name}（{campaign.Name}）"), new XElement(Atom + "author", new XElement(Atom + "name", head.Organ)),
            new XElement(Atom + "updated", When(issues is [var newest, ..] ? newest.IssuedOn!.Value : campaign.Start ?? DateOnly.FromDateTime(DateTime.UnixEpoch))), Link(BulletinLinks.Home(campaign.Number)),
            issues.Select(issue => new XElement(
                Atom + "entry", new XElement(Atom + "id", Key(issue.Id)), new XElement(Atom + "title", $"《{issue.Name}》{issue.Year}年第{issue.Serial}期"), new XElement(Atom + "updated", When(issue.IssuedOn!.Value)),
                Link(BulletinLinks.Issue(campaign.Number, issue.Number)), new XElement(Atom + "summary", string.Join('；', issue.Entries.Select(entry => titles[entry.StoryId]))))));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}");

        XElement Link(string address) => new(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, address)));
    }

    private static string Key(Guid id) => $"urn:uuid:{id:D}";

    private static string When(DateOnly day) => $"{day.StartInUtc():yyyy-MM-ddTHH:mm:ssZ}";
}
