using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Web;

/// <summary>A form that arrived after its sender's sign-in had ended; kept until the sender is back.</summary>
[Bookkeeping("a form on its way; when it is sent at last, that is recorded")]
public sealed class HeldForm
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who sent it, proven by the ended sign-in's cookie; nobody else gets it back.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The fields, encrypted.</summary>
    public required string Fields { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HeldForm>
    {
        public void Configure(EntityTypeBuilder<HeldForm> form)
        {
            form.ToTable("platform_held_forms");
            form.HasIndex(x => x.At);
        }
    }
}
