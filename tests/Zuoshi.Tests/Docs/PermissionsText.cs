using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Architecture;
using Endpoint = Zuoshi.Tests.Platform.Api.Endpoint;

namespace Zuoshi.Tests.Docs;

/// <summary><c>docs/permissions.md</c>: which duty has which permission, and which page and which endpoint asks for which.</summary>
internal static class PermissionsText
{
    private static readonly XDocument Comments = XDocument.Load(Path.ChangeExtension(typeof(Permission).Assembly.Location, ".xml"));

    public static string Write(IEnumerable<Endpoint> endpoints)
    {
        var duties = Enum.GetValues<Duty>();
        var text = new StringBuilder("""
            # Who may what

            Generated from the program by a test; do not edit. Whose objects a person reaches within a permission (own unit, own theme) is part of each page's query.

            """);
        text.Append($"\n| permission | {string.Join(" | ", duties.Select(duty => duty.Name()))} | what it lets people do |\n");
        text.Append($"| --- |{string.Concat(duties.Select(_ => " :-: |"))} --- |\n");
        foreach (var permission in Enum.GetValues<Permission>())
            text.Append($"| {permission} | {string.Join(" | ", duties.Select(duty => duty.Has(permission) ? "●" : ""))} | {Summary(permission)} |\n");

        text.Append("\n| page | asks for |\n| --- | --- |\n");
        foreach (var page in CompiledView.All.Where(view => view.Route is not null).OrderBy(view => view.Route, StringComparer.Ordinal))
            text.Append($"| `{page.Route}` | {page.PageModel.GetCustomAttribute<CanAttribute>()?.Permission.ToString() ?? "nothing: everybody"} |\n");

        text.Append("\n| endpoint for programs | asks for |\n| --- | --- |\n");
        foreach (var endpoint in endpoints) text.Append($"| `{endpoint.Method} {endpoint.Pattern}` | {endpoint.Permission} |\n");
        return text.ToString();
    }

    private static string Summary(Permission permission) => Comments.Descendants("member")
        .Single(member => member.Attribute("name")!.Value == $"F:{typeof(Permission).FullName}.{permission}").Element("summary")!.Value.Trim();
}
