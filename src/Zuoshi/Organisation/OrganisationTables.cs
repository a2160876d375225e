using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>The tables of this feature.</summary>
public static class OrganisationTables
{
    extension(AppDb db)
    {
        /// <summary>All units.</summary>
        public DbSet<Unit> Units => db.Set<Unit>();

        /// <summary>All people.</summary>
        public DbSet<Person> People => db.Set<Person>();
    }
}
