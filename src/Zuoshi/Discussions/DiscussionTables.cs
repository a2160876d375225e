using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions;

/// <summary>The tables of this feature.</summary>
public static class DiscussionTables
{
    extension(AppDb db)
    {
        /// <summary>All contributions.</summary>
        public DbSet<Contribution> Contributions => db.Set<Contribution>();
    }
}
