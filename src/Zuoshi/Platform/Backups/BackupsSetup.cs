namespace Zuoshi.Platform.Backups;

/// <summary>Registers backups.</summary>
public static class BackupsSetup
{
    /// <summary>Registers backup, restoration and upgrade.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddScoped<Backup>().AddScoped<Restoration>().AddScoped<Upgrade>();
}
