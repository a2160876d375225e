using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Burden.Forms;

/// <summary>For units that merge: the forms that they may still be asked for.</summary>
internal sealed class OpenForms(AppDb db, CampaignFacts campaigns, TimeProvider clock) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) => Task.FromResult<IReadOnlyList<OpenPiece>>([]);

    public async Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId)
    {
        var forms = await AskedAsync(unitId);
        var names = await campaigns.NamesAsync([.. forms.Select(form => form.CampaignId).Distinct()]);
        return [.. forms.Select(form => new OpenPiece(Key(form.Id), $"报表{Mark.Three(form.Number)}填报单位", names[form.CampaignId], []))];
    }

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var form in await AskedAsync(from.Id))
            if (keys.Contains(Key(form.Id))) form.HandOver(from.Id, to.Id, reason, clock.Today());
    }

    private async Task<List<CollectionForm>> AskedAsync(Guid unitId)
    {
        var today = clock.Today();
        var forms = await db.CollectionForms.WithParts().Where(x => x.ExpiresOn >= today && x.StoppedOn == null && x.Units.Any(unit => unit.UnitId == unitId))
            .OrderBy(x => x.CampaignId).ThenBy(x => x.Number).ToListAsync();
        return [.. forms.Where(form => form.LastDay >= today && form.IsAsked(unitId, today))];
    }

    private static string Key(Guid id) => $"forms/{id:N}";
}

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
               from unit in form.Units.Where(unit => unit.IsAskedOn(due))
               select new AskedOfUnit(unit.UnitId, due, asked, $"报表{Mark.Three(form.Number)}", BurdenLinks.Form(campaign.Number, form.Number), form.RegisteredBy)
               {
                   Due = due, Urgency = due == form.FirstDueOn ? form.Urgency : "",
               },
        ];
    }
}
