using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines;

/// <summary>已读: a person's own mark on a clause. Nobody else is ever shown it but in a sum.</summary>
[Bookkeeping("a person's own bookmark, of which no record is to be kept")]
public sealed class ReadingMark
{
    /// <summary>The campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>Whose.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The clause read.</summary>
    public required Guid ClauseKey { get; init; }
}

/// <summary>Where a person was reading last, on whatever machine.</summary>
[Bookkeeping("a person's own bookmark, of which no record is to be kept")]
public sealed class ReadingPlace
{
    /// <summary>The campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>Whose.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The clause.</summary>
    public required Guid ClauseKey { get; init; }
}
