using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Tests.Architecture;
using Zuoshi.Tests.Docs;
using Zuoshi.Ui;

namespace Zuoshi.Tests.Audits;

/// <summary>Whatever the audit holds can be said in Chinese; what has no words of its own yet is listed here by its failure.</summary>
public sealed class WordsTests
{
    private static readonly Vocabulary Words = All();

    private static IEnumerable<IEntityType> Recorded => Models.Sqlite.Model.GetEntityTypes()
        .Where(type => type.ClrType.Assembly == typeof(AppDb).Assembly && !type.ClrType.IsDefined(typeof(BookkeepingAttribute), inherit: false));

    private static IEnumerable<IProperty> Fields =>
        from type in Recorded
        from property in type.GetProperties()
        where !property.IsPrimaryKey() && !property.IsConcurrencyToken && !property.IsShadowProperty()
            && property.PropertyInfo?.IsDefined(typeof(NotRecordedAttribute), inherit: true) == false
            && !(property.IsForeignKey() && property.GetContainingForeignKeys().Any(key => key.PrincipalToDependent is not null))
        select property;

    [Fact]
    public void Every_event_has_words() => Assert.Empty(AuditEventsText.Names().Except(Words.Events.Select(known => known.Key)));

    [Fact]
    public void No_words_are_left_of_an_event_that_is_gone() => Assert.Empty(Words.Events.Select(known => known.Key).Except(AuditEventsText.Names()));

    [Fact]
    public void Every_thing_has_a_word() =>
        Assert.Empty(Recorded.Select(type => type.ClrType.Name).Distinct().Except(Words.Things.Select(known => known.Key)));

    [Fact]
    public void Every_field_has_a_word() => Assert.Empty(
        from property in Fields
        let kind = property.DeclaringType.ClrType.Name
        where Words.Field(kind, property.Name) == "其他内容"
        select $"{kind}.{property.Name}");

    [Fact]
    public void Every_choice_has_a_word() => Assert.Empty((
        from property in Fields
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where type.IsEnum
        from member in Enum.GetNames(type)
        where Words.Choice($"{type.Name}.{member}") is null
        select $"{type.Name}.{member}").Distinct());

    [Theory]
    [InlineData("somewhere.gadget-changed", "Gadget", "修改事项")]
    [InlineData("lists.work-item-removed", "WorkItem", "移除清单事项")]
    [InlineData("somewhere.polished", "Gadget", "办理事项")]
    public void What_a_later_feature_forgets_to_name_is_said_less_exactly_and_in_chinese(string name, string kind, string words) =>
        Assert.Equal(words, Words.Event(name, kind));

    private static Vocabulary All()
    {
        var services = new ServiceCollection();
        var folder = new DataFolder(Directory.CreateTempSubdirectory("zuoshi-tests-").FullName);
        Site.Register(services, postgres: null, folder);
        Directory.Delete(folder.Path, recursive: true);
        return new Vocabulary(services.Select(service => service.ImplementationInstance).OfType<RecordWords>());
    }
}
