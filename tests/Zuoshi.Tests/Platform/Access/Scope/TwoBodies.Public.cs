using Zuoshi.Campaigns;
using Zuoshi.Platform.Data;
using Zuoshi.PublicPages;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>The bureau's public page is open; the station's and that of the campaign that isn't published would show these words if they were.</content>
internal sealed partial class TwoBodies
{
    private static async Task ShowAsync(AppDb db, Campaign campaign, Guid contribution, string word)
    {
        var release = new PublicRelease(campaign.Id);
        release.Set(new ReleaseTerms(IsOn: word is not (StationsWord or UnpublishedWord), $"{word}开头", ShowsPhases: true, ShowsProgress: true, ShowsIndicators: true, TakesNotes: true, campaign.Prompts[0].Id));
        release.Release(contribution, $"{word}建议", $"{word}怎么办");
        db.AddRange(release, new PublicNote(campaign.Id, await Counter.NextAsync(db, "public-notes", campaign.Id), $"{word}来言", Cast.Now.UtcDateTime));
        await db.SaveChangesAsync();
    }
}
