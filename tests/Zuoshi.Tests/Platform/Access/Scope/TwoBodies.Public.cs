using Zuoshi.Campaigns;
using Zuoshi.Platform.Data;
using Zuoshi.PublicPages;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>What each body would show to everybody if it opened its public page, and what somebody wrote while it was open.</content>
internal sealed partial class TwoBodies
{
    private static async Task KeepClosedAsync(AppDb db, Campaign campaign, Guid contribution, string word)
    {
        var release = new PublicRelease(campaign.Id);
        release.Set(new ReleaseTerms(IsOn: false, $"{word}开头", ShowsPhases: true, ShowsProgress: true, ShowsIndicators: true, TakesNotes: true, campaign.Prompts[0].Id));
        release.Release(contribution, $"{word}建议", $"{word}怎么办");
        db.AddRange(release, new PublicNote(campaign.Id, await Counter.NextAsync(db, "public-notes", campaign.Id), $"{word}来言", Cast.Now.UtcDateTime));
        await db.SaveChangesAsync();
    }
}
