using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines.Materials;

/// <summary>The shelf in the database.</summary>
public static class MaterialTables
{
    extension(AppDb db)
    {
        /// <summary>All study materials.</summary>
        public DbSet<Material> Materials => db.Set<Material>();
    }

    extension(IQueryable<Material> materials)
    {
        /// <summary>Those kept no closer than the actor is cleared for.</summary>
        public IQueryable<Material> VisibleTo(Actor actor) => materials.Where(x => x.Label <= actor.Clearance);

        /// <summary>Those that stand on a campaign's shelf and that the actor may see.</summary>
        public IQueryable<Material> OnShelf(Guid campaignId, Actor actor) =>
            materials.Where(x => x.CampaignId == campaignId && x.WithdrawnAt == null).VisibleTo(actor);

        /// <summary>Those with the words in their title or text.</summary>
        public IQueryable<Material> Containing(string words) => materials.Where(x => x.Title.Contains(words) || x.Text.Contains(words));
    }
}

/// <summary>Addresses of the shelf.</summary>
public static class MaterialLinks
{
    /// <summary>A campaign's shelf.</summary>
    public static string Shelf(int campaign) => $"/campaigns/{campaign}/outline/materials";

    /// <summary>One material.</summary>
    public static string Material(int campaign, int number) => $"{Shelf(campaign)}/{number}";
}
