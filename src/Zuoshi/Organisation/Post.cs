using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>
/// A post (岗位) in a unit, with what it does. People come and go; what a post may do stays. Its duty never changes: another duty
/// is another post.
/// </summary>
public sealed class Post : Entity
{
    private Post()
    {
    }

    /// <summary>Sets a post up.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="title">Title, such as 综合规划处处长.</param>
    /// <param name="duty">What it does.</param>
    /// <param name="order">Place within the unit, from 1 (规范排序).</param>
    public Post(Guid unitId, string title, Duty duty, int order)
    {
        (UnitId, Title, Duty, Order) = (unitId, title.Trim(), duty, order);
        if (Title == "") throw new RuleBroken("organisation.post-untitled", "请写明岗位名称。");
        Happened("organisation.post-set-up", detail: new { title = Title, duty });
    }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it does.</summary>
    public Duty Duty { get; private set; }

    /// <summary>Place within the unit, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Gives it another title or place.</summary>
    public void Describe(string title, int order)
    {
        if ((title.Trim(), order) == (Title, Order)) return;
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBroken("organisation.post-untitled", "请写明岗位名称。");

        var before = Title;
        (Title, Order) = (title.Trim(), order);
        Happened("organisation.post-described", detail: new { before, title = Title, order });
    }

    /// <summary>Moves it to another unit, as when units merge.</summary>
    public void MoveTo(Unit unit)
    {
        UnitId = unit.Id;
        Happened("organisation.post-moved", detail: new { unit = unit.Name });
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.ToTable("organisation_posts");
            post.Property(x => x.Title).HasMaxLength(50);
            post.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
