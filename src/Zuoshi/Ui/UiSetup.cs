using Zuoshi.Ui.Timeline;

namespace Zuoshi.Ui;

/// <summary>Registers what the pages' common parts need.</summary>
public static class UiSetup
{
    /// <summary>Adds the words for the audit and the timelines drawn with them.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services) => services
        .AddSingleton<Vocabulary>()
        .AddScoped<Timelines>();
}
