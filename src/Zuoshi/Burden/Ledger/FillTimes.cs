using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Burden.Ledger;

/// <summary>用时估算: what an office assumes for its campaign's ledger in place of the usual seconds.</summary>
public sealed class FillTimes : Entity
{
    /// <summary>The most that can be assumed for one thing, in seconds: an hour.</summary>
    public const int Most = 3600;

    private FillTimes()
    {
    }

    /// <summary>The usual ones, to be changed.</summary>
    public FillTimes(Guid campaignId)
    {
        CampaignId = campaignId;
        Take(FillTime.Usual);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>To open a form and see what is wanted, in seconds.</summary>
    public int Opening { get; private set; }

    /// <summary>To choose one out of several.</summary>
    public int Choice { get; private set; }

    /// <summary>To give a day.</summary>
    public int Day { get; private set; }

    /// <summary>To type a few words or a number.</summary>
    public int FewWords { get; private set; }

    /// <summary>To write a sentence or two.</summary>
    public int Sentences { get; private set; }

    /// <summary>To send a file.</summary>
    public int File { get; private set; }

    /// <summary>As the ledger reckons with them.</summary>
    public FillTime Times => new(Opening, Choice, Day, FewWords, Sentences, File);

    /// <summary>Assumes others.</summary>
    /// <exception cref="RuleBroken">One is nothing, or longer than an hour.</exception>
    public void Set(FillTime times)
    {
        if (new[] { times.Opening, times.Choice, times.Day, times.FewWords, times.Sentences, times.File }.Any(seconds => seconds is < 1 or > Most))
            throw new RuleBroken("burden.fill-time", $"每一项在1到{Most}秒之间。");
        if (times == Times) return;

        Take(times);
        Happened("burden.fill-times-set", CampaignId);
    }

    private void Take(FillTime times) => (Opening, Choice, Day, FewWords, Sentences, File) = (times.Opening, times.Choice, times.Day, times.FewWords, times.Sentences, times.File);

    internal sealed class Mapping : IEntityTypeConfiguration<FillTimes>
    {
        public void Configure(EntityTypeBuilder<FillTimes> times)
        {
            times.ToTable("burden_fill_times");
            times.HasIndex(x => x.CampaignId).IsUnique();
            times.Ignore(x => x.Times);
            times.ReferencesCampaign(nameof(CampaignId));
        }
    }
}
