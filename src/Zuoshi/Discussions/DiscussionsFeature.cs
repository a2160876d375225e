using Zuoshi.Discussions.Contract;

namespace Zuoshi.Discussions;

/// <summary>Registers the feature.</summary>
public static class DiscussionsFeature
{
    /// <summary>Adds contributions, their answers and their pages.</summary>
    public static IServiceCollection AddDiscussions(this IServiceCollection services) => services
        .AddScoped<DiscussionFacts>();
}
