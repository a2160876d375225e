using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Zuoshi.Tests.Architecture;

/// <summary>
/// What a type refers to: in its declaration, its members and attributes, and in what its methods do. Closures and state machines
/// that the compiler made of it count as the type itself.
/// </summary>
internal static class References
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types referred to, each as its outermost one.</summary>
    public static IReadOnlySet<Type> Of(Type type) =>
        WithNested(type).SelectMany(Mentioned).SelectMany(Parts).Select(Outermost).Where(found => found != type).ToHashSet();

    /// <summary>The type in whose braces it stands.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Own).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<Type?> Mentioned(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. Constraints(type.GetGenericArguments()),
        .. Attributes(type.CustomAttributes),
        .. type.GetFields(Own).SelectMany(field => Attributes(field.CustomAttributes).Append(field.FieldType)),
        .. type.GetProperties(Own).SelectMany(property => Attributes(property.CustomAttributes).Append(property.PropertyType)),
        .. type.GetMethods(Own).SelectMany(method => Constraints(method.GetGenericArguments()).Append(method.ReturnType)),
        .. type.GetMembers(Own).OfType<MethodBase>().SelectMany(OfMethod),
    ];

    private static IEnumerable<Type?> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type?> Attributes(IEnumerable<CustomAttributeData> attributes) => attributes
        .Where(attribute => attribute.AttributeType != typeof(AsyncStateMachineAttribute))
        .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value as Type ?? argument.ArgumentType)
            .Append(attribute.AttributeType));

    private static IEnumerable<Type?> OfMethod(MethodBase method)
    {
        var body = method.GetMethodBody();
        return
        [
            .. Attributes(method.CustomAttributes),
            .. method.GetParameters().SelectMany(parameter => Attributes(parameter.CustomAttributes).Append(parameter.ParameterType)),
            .. body?.LocalVariables.Select(local => local.LocalType) ?? [],
            .. body?.ExceptionHandlingClauses
                .Where(clause => clause.Flags is ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType) ?? [],
            .. OfInstructions(method, body?.GetILAsByteArray() ?? []),
        ];
    }

    private static List<Type?> OfInstructions(MethodBase method, byte[] il)
    {
        var found = new List<Type?>();
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
                found.AddRange(OfMember(Resolve(method, BitConverter.ToInt32(il, at))));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }

        return found;
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : [])!;

    private static IEnumerable<Type?> OfMember(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.GetGenericArguments()],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> Parts(Type? type) =>
        type is null || type.IsGenericParameter ? []
        : type.HasElementType ? Parts(type.GetElementType())
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
