using System.Reflection;

namespace Zuoshi.Tests.Architecture;

/// <summary>Which part of the program may know which. The table is the architecture.</summary>
public sealed class ArrowTests
{
    /// <summary>
    /// The features in the order of the chain, each with those whose <c>Contract</c> it may see. All of them may use
    /// <c>Platform</c>, <c>Ui</c> and the engines.
    /// </summary>
    private static readonly Dictionary<string, string[]> Features = new()
    {
        ["Organisation"] = [],
        ["Campaigns"] = ["Organisation"],
        ["Digests"] = ["Organisation", "Campaigns"],
        ["Outlines"] = ["Organisation", "Campaigns"],
        ["Discussions"] = ["Organisation", "Campaigns", "Digests", "Outlines"],
        ["Lists"] = ["Organisation", "Campaigns", "Digests", "Outlines", "Discussions"],
        ["Documents"] = ["Organisation", "Campaigns", "Digests", "Outlines", "Discussions", "Lists"],
        ["Delivery"] = ["Organisation", "Campaigns", "Digests", "Outlines", "Discussions", "Lists", "Documents"],
        ["Bulletins"] = ["Organisation", "Campaigns", "Digests", "Lists"],
        ["Exchange"] = ["Organisation", "Campaigns", "Digests", "Discussions", "Lists", "Delivery"],
        ["Burden"] = ["Organisation", "Campaigns", "Digests"],
        ["PublicPages"] = ["Organisation", "Campaigns", "Discussions", "Delivery"],
        ["Traces"] = ["Organisation", "Campaigns", "Outlines", "Discussions", "Lists", "Documents", "Delivery"],
        ["Audits"] = ["Organisation", "Campaigns", "Outlines", "Discussions", "Lists", "Documents", "Delivery", "Traces"],
        ["Webhooks"] = [],
    };

    /// <summary>What all features stand on; it knows none of them.</summary>
    private static readonly string[] Ground = ["Platform", "Ui", "Shared"];

    /// <summary>What puts the features together, and so sees all; nothing sees it.</summary>
    private static readonly string[] Roof = ["Cli", "Demo", ""];

    // Not the compiler's own: anonymous types and the like stand in no namespace of ours.
    private static readonly HashSet<Type> OurTypes =
    [
        .. typeof(Site).Assembly.GetTypes().Where(type => type.DeclaringType is null && ($"{type.Namespace}.".StartsWith("Zuoshi.", StringComparison.Ordinal) || ViewOf(type) is not null)),
    ];

    [Fact]
    public void Every_type_has_its_place_in_the_table() =>
        Assert.Empty(OurTypes.Where(type => !Features.Keys.Concat(Ground).Concat(Roof).Contains(PartOf(type))).Select(NameOf));

    [Fact]
    public void Arrows_point_one_way() => Assert.Empty(
        from type in OurTypes
        from other in References.Of(type)
        where OurTypes.Contains(other) && !MaySee(type, other)
        select $"{NameOf(type)} sees {NameOf(other)}");

    [Fact]
    public void Views_are_seen_too()
    {
        var home = CompiledView.All.Single(view => view.Path == "/Campaigns/Home/Index.cshtml");

        Assert.Contains(typeof(Zuoshi.Campaigns.Contract.CampaignLinks), References.Of(home.Type));
        Assert.Equal("Campaigns", PartOf(home.Type));
    }

    [Theory]
    [InlineData("Zuoshi.Gongwen")]
    [InlineData("Zuoshi.Opinions")]
    [InlineData("Zuoshi.Redline")]
    [InlineData("Zuoshi.Workbooks")]
    public void Engines_know_neither_the_web_nor_the_database_nor_the_site(string engine) => Assert.Empty(
        from reference in Assembly.Load(engine).GetReferencedAssemblies()
        let name = reference.Name!
        where name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name == typeof(Site).Assembly.GetName().Name
        select name);

    private static bool MaySee(Type type, Type other)
    {
        var (part, seen) = (PartOf(type), PartOf(other));
        if (part == seen || Roof.Contains(part)) return true;
        if (part == "Platform") return seen == "Ui" && IsRecord(other);
        if (Ground.Contains(seen)) return true;
        return Features.GetValueOrDefault(part, []).Contains(seen) && other.Namespace == $"Zuoshi.{seen}.Contract";
    }

    /// <summary>The part by its folder: a view's by its path, a class's by its namespace.</summary>
    private static string PartOf(Type type) => ViewOf(type) is { } view
        ? view.Path.Split('/') is [_, var folder, _, ..] ? folder : "Shared"
        : type.Namespace!.Split('.') is [_, var part, ..] ? part : "";

    private static CompiledView? ViewOf(Type type) => CompiledView.All.FirstOrDefault(view => view.Type == type);

    private static string NameOf(Type type) => ViewOf(type)?.Path ?? type.FullName!;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
