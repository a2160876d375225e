using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Coverage;

/// <summary>
/// Lays the rows beside what asks for them. Everything is loaded by keys, in as many questions for ten thousand rows as for ten, and counted
/// is only what the actor may see.
/// </summary>
public sealed class CoverageBoard(AppDb db, DiscussionFacts discussions, OutlineFacts outlines, OrganisationFacts organisation, RowOrigins origins)
{
    private sealed record Rows(IReadOnlyDictionary<Guid, CountedRow> All, ILookup<Guid, Guid> MadeFrom)
    {
        public IReadOnlyList<CountedRow> Of(IEnumerable<Guid> contributions, params IEnumerable<Guid> more) =>
            [.. contributions.SelectMany(id => MadeFrom[id]).Concat(more).Distinct().Where(All.ContainsKey).Select(id => All[id])];
    }

    /// <summary>All kinds of things, in the order of <see cref="CoverageKinds.All"/>.</summary>
    public async Task<IReadOnlyList<CoverageView>> LoadAsync(CampaignFact campaign, Actor actor)
    {
        var seen = db.WorkItems.VisibleTo(actor).Standing().Where(x => x.CampaignId == campaign.Id);
        var rows = new Rows(
            await seen.Select(x => new CountedRow(x.Id, x.Kind, x.ThemeId, x.LeadUnitId)).ToDictionaryAsync(row => row.Id), await origins.MadeFromAsync(campaign, actor));
        var said = (await discussions.PlacesAsync(campaign, actor)).ToDictionary(place => place.Id);
        var omissions = (await db.Omissions.AsNoTracking().Where(x => x.CampaignId == campaign.Id).ToListAsync()).ToLookup(omission => (omission.Kind, omission.Key));
        return
        [
            View(CoverageKind.Clause, await ClausesAsync(campaign, actor, rows, said)),
            View(CoverageKind.Theme, Themes(campaign, rows, said)),
            View(CoverageKind.Prompt, Prompts(campaign, rows, said, await discussions.AnsweringAsync(campaign, actor))),
            View(CoverageKind.Unit, await UnitsAsync(campaign, seen, rows)),
        ];

        CoverageView View(CoverageKind kind, IEnumerable<CoveredThing> things) => new(kind,
        [
            .. things.Select(thing => thing with
            {
                Omission = omissions[(kind, thing.Key)].SingleOrDefault(omission => omission.WithdrawnAt is null),
                Withdrawn = [.. omissions[(kind, thing.Key)].Where(omission => omission.WithdrawnAt is not null).OrderBy(omission => omission.Round)],
            }),
        ]);
    }

    private async Task<IEnumerable<CoveredThing>> ClausesAsync(CampaignFact campaign, Actor actor, Rows rows, Dictionary<Guid, ContributionPlace> said)
    {
        var (cited, naming) = (await discussions.CitedAsync(campaign, actor), await origins.NamingAsync(campaign, actor));
        // The preamble says why the outline was written, and asks for nothing.
        return from chapter in await outlines.ChaptersAsync(campaign.Id)
               where !chapter.IsPreamble
               from clause in chapter.Clauses
               select Counted(new CoveredThing(CoverageKind.Clause, clause.Key, clause.Citation), cited[clause.Key], said) with
               {
                   Title = clause.Called, Group = chapter.Heading, Address = clause.Address(campaign.Number),
                   Said = DiscussionLinks.Citing(campaign.Number, clause.Path), Filter = ("clause", clause.Path),
                   Start = new RowStart(Basis: $"纲要{clause.Citation}"), Rows = rows.Of(cited[clause.Key], naming[clause.Key]),
               };
    }

    private static IEnumerable<CoveredThing> Themes(CampaignFact campaign, Rows rows, Dictionary<Guid, ContributionPlace> said)
    {
        var (byTheme, on) = (rows.All.Values.ToLookup(row => row.ThemeId), said.Values.ToLookup(place => place.ThemeId, place => place.Id));
        return campaign.Themes.Where(theme => !theme.IsRetired).OrderBy(theme => theme.Number)
            .Select(theme => Counted(new CoveredThing(CoverageKind.Theme, theme.Id, $"主题{theme.Number}"), on[theme.Id], said) with
            {
                Title = theme.Name, Address = DiscussionLinks.Theme(campaign.Number, theme.Number), Said = DiscussionLinks.Theme(campaign.Number, theme.Number),
                Filter = ("theme", $"{theme.Number}"), Start = new RowStart(Theme: theme.Number), Rows = [.. byTheme[theme.Id]],
            });
    }

    // What is only studied asks for no row.
    private static IEnumerable<CoveredThing> Prompts(CampaignFact campaign, Rows rows, Dictionary<Guid, ContributionPlace> said, ILookup<Guid, Guid> answering) =>
        campaign.Prompts.Where(prompt => prompt is { IsRetired: false, IsStudy: false }).OrderBy(prompt => (prompt.GroupOrder, prompt.Number))
            .Select(prompt => Counted(new CoveredThing(CoverageKind.Prompt, prompt.Id, $"{prompt.Mark.Character}{prompt.Number}"), answering[prompt.Id], said) with
            {
                Title = prompt.Text, Group = prompt.Group, Address = DiscussionLinks.Prompt(campaign.Number, prompt.Id), Said = DiscussionLinks.Prompt(campaign.Number, prompt.Id),
                Filter = ("prompt", $"{prompt.Id}"), Start = new RowStart(Prompt: prompt.Id), Rows = rows.Of(answering[prompt.Id]),
            });

    // The organiser's own work is its offices'; whatever leads or helps all the same is shown.
    private async Task<IEnumerable<CoveredThing>> UnitsAsync(CampaignFact campaign, IQueryable<WorkItem> seen, Rows rows)
    {
        var led = rows.All.Values.ToLookup(row => row.LeadUnitId);
        var helped = await seen.SelectMany(x => x.With).GroupBy(with => with.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var answered = await db.ListCalls.Where(x => x.CampaignId == campaign.Id).SelectMany(x => x.Units).ToDictionaryAsync(unit => unit.UnitId, unit => unit.NothingReason);
        return from unit in await organisation.UnitsAsync()
               let rowsOfUnit = led[unit.Id].ToList()
               let help = helped.GetValueOrDefault(unit.Id)
               where unit is { Stands: true, IsOrganiser: false } || rowsOfUnit.Count + help > 0
               select new CoveredThing(CoverageKind.Unit, unit.Id, unit.ShortName)
               {
                   Group = unit.Kind, Filter = ("unit", $"{unit.Id}"), Start = new RowStart(Unit: unit.Id),
                   Rows = rowsOfUnit, Helped = help, Answered = answered.GetValueOrDefault(unit.Id, ""),
               };
    }

    private static CoveredThing Counted(CoveredThing thing, IEnumerable<Guid> contributions, Dictionary<Guid, ContributionPlace> said)
    {
        var places = contributions.Where(said.ContainsKey).Select(id => said[id]).ToList();
        return thing with { Contributions = places.Count, Adopted = places.Count(place => place.IsAdopted) };
    }
}
