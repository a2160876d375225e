using Zuoshi.Burden.Complaints;
using Zuoshi.Burden.Forms;
using Zuoshi.Burden.Ledger;
using Zuoshi.Campaigns;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>What each body asks for beside the system, and what was complained of to it.</content>
internal sealed partial class TwoBodies
{
    private static async Task AskAsync(AppDb db, Campaign campaign, Actor office, Actor writer, string word)
    {
        var today = DateOnly.FromDateTime(Cast.Now.Date);
        foreach (var cycle in new[] { FormCycle.Once, FormCycle.Month })
        {
            var form = new CollectionForm(campaign.Id, new FormTerms
            {
                Name = $"{word}报表", Basis = $"{word}文号", Cycle = cycle, FirstDue = today.AddDays(4), Expires = today.AddMonths(6), Fields = $"{word}字段", UnitIds = [writer.UnitId],
            }, new KnownFields([]), office, Cast.Now.UtcDateTime);
            form.Take(await Counter.NextAsync(db, "collection-forms", campaign.Id));
            db.Add(form);
        }

        var times = new FillTimes(campaign.Id);
        times.Set(FillTime.Usual with { Opening = 40 });
        db.Add(times);
        var open = new Complaint(office.OrganId, await Counter.NextAsync(db, "complaints", null), new ComplaintWords(ComplaintKind.Other, $"{word}意见", campaign.PublishedAt is null ? null : $"/campaigns/{campaign.Number}", false), writer, Cast.Now.UtcDateTime);
        var answered = new Complaint(office.OrganId, await Counter.NextAsync(db, "complaints", null), new ComplaintWords(ComplaintKind.Other, $"{word}意见", null, true), writer, Cast.Now.UtcDateTime);
        answered.Reply($"{word}答复", office, Cast.Now.UtcDateTime);
        db.AddRange(open, answered);
        await db.SaveChangesAsync();
    }
}
