using Microsoft.Net.Http.Headers;
using Zuoshi.Platform.Data;

namespace Zuoshi.Platform.Api;

/// <summary>Versions of things as entity tags: a program changes only what it has seen.</summary>
public static class Versions
{
    /// <summary>Says which version the answer shows.</summary>
    public static void Show(this HttpResponse response, Entity thing) => response.Headers.ETag = TagOf(thing);

    /// <summary>Refuses a change to a version that the program hasn't seen (RFC 9110, 13.1.1; RFC 6585, 3).</summary>
    /// <exception cref="ApiRefusal">There is no <c>If-Match</c>, or it names another version.</exception>
    public static void MustMatch(this HttpRequest request, Entity thing)
    {
        var seen = request.GetTypedHeaders().IfMatch;
        if (seen.Count == 0) throw new ApiRefusal(ApiProblem.Of(428));
        if (!seen.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == TagOf(thing))) throw new ApiRefusal(ApiProblem.Of(412));
    }

    private static string TagOf(Entity thing) => $"\"{thing.Version}\"";
}
