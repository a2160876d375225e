using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.ByHand;

/// <summary>A contribution entered for somebody of the own unit who is offline: it is theirs, and they may change its words.</summary>
[Can(Permission.Contribute)]
[RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class IndexModel(CampaignFacts campaigns, OrganisationFacts organisation, Contributing contributing) : AppPage
{
    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    /// <summary>For whom.</summary>
    [BindProperty]
    public Guid? Person { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>The others of the own unit.</summary>
    public IReadOnlyList<PersonFact> People { get; private set; } = [];

    public ContributionForm Form => new(Campaign, Actor, Input)
    {
        People = [new("请选", "", Person is null), .. People.Select(person => new SelectListItem(person.Name, person.Id.ToString(), person.Id == Person))],
    };

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (People.FirstOrDefault(person => person.Id == Person) is not { } author) return Invalid(nameof(Person), "请选替谁录。");
        if (!ModelState.IsValid) return Invalid();

        var sent = await contributing.EnterAsync(Campaign, Actor, Input, new Author(author.Id, author.Name, author.UnitId, author.UnitName));
        return Done($"建言 {Mark.Four(sent.Number)} 已替{author.Name}录入", DiscussionLinks.Contributions(Campaign.Number));
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (Actor.Duty is not (Duty.Liaison or Duty.Office) || await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        People = [.. (await organisation.PeopleAsync([.. Enum.GetValues<Duty>().Where(duty => !duty.IsAdministrative())])).Where(person => person.UnitId == Actor.UnitId && person.Id != Actor.PersonId).DistinctBy(person => person.Id)];
        return true;
    }
}
