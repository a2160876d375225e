using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery.Projects;

/// <summary>Saves what was entered of a project.</summary>
internal static class FiguresSaving
{
    public const string Collided = "别人刚刚也在填这个项目，请看过现在的数再填。";

    /// <summary>Whether it is saved; two people who begin a project's figures at once make the same row, and the second is told.</summary>
    public static async Task<bool> SaveFiguresAsync(this AppDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Databases.IsDuplicate(failure))
        {
            return false;
        }
    }
}
