using Microsoft.OpenApi;

namespace Zuoshi.Ui.Api;

/// <summary>The fields of a body or an answer, with those of the things in it.</summary>
/// <param name="Schema">The thing.</param>
/// <param name="Depth">How deep it stands in others.</param>
public sealed record Fields(IOpenApiSchema Schema, int Depth = 0)
{
    /// <summary>One field.</summary>
    public sealed record Field(string Name, IOpenApiSchema Schema, bool IsRequired)
    {
        // What may be null is written as a choice between nothing and the thing.
        private IOpenApiSchema Thing => Schema.OneOf?.FirstOrDefault(one => one.Type is not JsonSchemaType.Null) ?? Schema;

        /// <summary>What it means.</summary>
        public string Meaning => Schema.Description ?? Thing.Description ?? "";

        /// <summary>The kind of value in a word.</summary>
        public string Kind => Thing switch
        {
            { Enum.Count: > 0 } => "固定值",
            { Type: { } type } when type.HasFlag(JsonSchemaType.Array) => "列表",
            { Type: { } type } when type.HasFlag(JsonSchemaType.Boolean) => "是否",
            { Type: { } type } when type.HasFlag(JsonSchemaType.Integer) => "整数",
            { Type: { } type } when type.HasFlag(JsonSchemaType.Number) => "数",
            { Format: "date" } => "日期",
            { Format: "date-time" } => "时间",
            { Format: "uuid" } => "标识",
            { Type: { } type } when type.HasFlag(JsonSchemaType.String) => "文字",
            _ => "对象",
        };

        /// <summary>The thing whose fields stand below it; null for a plain value.</summary>
        public IOpenApiSchema? Inner => new[] { Thing, Thing.Items }.FirstOrDefault(schema => schema?.Properties?.Count > 0);
    }

    /// <summary>Them, in the document's order.</summary>
    public IEnumerable<Field> All => Thing?.Properties?.Select(one => new Field(one.Key, one.Value, Thing.Required?.Contains(one.Key) == true)) ?? [];

    private IOpenApiSchema? Thing => Schema.Type?.HasFlag(JsonSchemaType.Array) == true ? Schema.Items : Schema;
}
