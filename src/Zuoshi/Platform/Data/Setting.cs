using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zuoshi.Platform.Data;

/// <summary>One remembered fact about this installation, such as that its content is the demo.</summary>
public sealed class Setting
{
    /// <summary>Name of the fact.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Setting>
    {
        public void Configure(EntityTypeBuilder<Setting> setting)
        {
            setting.ToTable("platform_settings");
            setting.HasKey(x => x.Name);
        }
    }
}
