using System.Reflection;
using System.Runtime.CompilerServices;
using Zuoshi.Platform.Data;

namespace Zuoshi.Tests.Architecture;

public sealed class ShapeTests
{
    private static readonly Assembly[] Ours = [typeof(Site).Assembly, Assembly.Load("Zuoshi.Gongwen"), Assembly.Load("Zuoshi.Workbooks"), Assembly.Load("Zuoshi.Redline"), Assembly.Load("Zuoshi.Opinions")];

    [Fact]
    public void Every_class_is_sealed_or_abstract() => Assert.Empty(
        from assembly in Ours
        from type in assembly.GetTypes()
        where type.IsClass && !type.IsSealed && !type.IsAbstract && !IsGenerated(type)
        select type.FullName);

    [Fact]
    public void Nothing_in_the_database_can_be_set_from_outside() => Assert.Empty(
        from entity in Models.Sqlite.Model.GetEntityTypes()
        where entity.ClrType.Assembly == typeof(AppDb).Assembly
        from property in entity.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod?.IsPublic == true && !IsInitOnly(property.SetMethod)
        select $"{entity.ClrType.Name}.{property.Name}");

    // SQLite neither orders nor compares them; DateOnly, UTC DateTime and integers in small units stand for them.
    [Fact]
    public void Nothing_is_stored_as_a_type_that_one_of_the_databases_cannot_order()
    {
        Type[] forbidden = [typeof(DateTimeOffset), typeof(TimeSpan), typeof(TimeOnly), typeof(decimal), typeof(double), typeof(float)];

        Assert.Empty(
            from entity in Models.Sqlite.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let type = property.GetElementType()?.ClrType ?? property.ClrType
            where forbidden.Contains(Nullable.GetUnderlyingType(type) ?? type)
            select $"{entity.ClrType.Name}.{property.Name}");
    }

    private static bool IsGenerated(Type type) =>
        type.Namespace?.Contains(".Migrations.", StringComparison.Ordinal) == true
        || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Namespace?.StartsWith("Zuoshi", StringComparison.Ordinal) != true && CompiledView.All.All(view => view.Type != type)
        || type.DeclaringType is { } outer && IsGenerated(outer);

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
