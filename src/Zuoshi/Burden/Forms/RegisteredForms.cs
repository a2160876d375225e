using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Burden.Forms;

/// <summary>Registered forms stand in the ledger like the system's own: once for each unit and each day by which they are due.</summary>
internal sealed class RegisteredForms(AppDb db) : IAskedOfUnits
{
    // Each campaign has its own; the register knows them by themselves.
    public IReadOnlyList<AskedForm> Forms => [];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var (first, last) = (from, until);
        var forms = await db.CollectionForms.AsNoTracking().WithParts().Where(x => x.CampaignId == campaign.Id && x.ExpiresOn >= from && x.FirstDueOn <= until).ToListAsync();
        return
        [
            .. from form in forms
               let asked = new AskedForm($"burden.form-{form.Number}", form.Name, [.. form.Fields.Select(field => new AskedField(field.Name, field.Name, FieldKind.Words))])
               from due in form.DueDays(first, last)
               from unit in form.Units
               select new AskedOfUnit(unit.UnitId, due, asked, $"报表{Mark.Three(form.Number)}", BurdenLinks.Form(campaign.Number, form.Number), form.RegisteredBy)
               {
                   Due = due, Urgency = due == form.FirstDueOn ? form.Urgency : "",
               },
        ];
    }
}
