using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Import;
using Zuoshi.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Campaigns.Import;

/// <summary>Notices being checked.</summary>
internal static class Drafts
{
    /// <summary>Puts the small notice on the desk, read as a careful person reads it.</summary>
    /// <param name="site">Where.</param>
    /// <param name="campaignId">The campaign that it corrects; null for a new one.</param>
    /// <param name="questions">What its three questions ask now.</param>
    public static async Task<NoticeDraft> Put(RunningSite site, Guid? campaignId = null, IReadOnlyList<string>? questions = null)
    {
        var bureau = await site.Look(db => db.Units.Where(unit => unit.Name == Cast.Bureau).Select(unit => unit.Id).SingleAsync());
        var draft = new NoticeDraft(
            SmallNotice.Source(), SmallNotice.Read(questions), new NoticeFile("更正.txt", ""), campaignId, bureau, Cast.Now.UtcDateTime);
        await site.Put(draft);
        return draft;
    }
}
