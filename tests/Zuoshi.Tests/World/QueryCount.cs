using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Tests.World;

/// <summary>The commands that a site sends to its database.</summary>
internal sealed class QueryCount : ILoggerProvider, ILogger
{
    private const string Category = "Microsoft.EntityFrameworkCore.Database.Command";

    private readonly ConcurrentQueue<string> heard = [];

    /// <summary>Listens to the site that is being put together.</summary>
    public void Listen(WebApplicationBuilder site) => site.Logging.AddProvider(this).AddFilter<QueryCount>(null, LogLevel.None).AddFilter<QueryCount>(Category, LogLevel.Information);

    /// <summary>What was sent since the last time that speaks of tables of this name.</summary>
    public IReadOnlyList<string> Take(string tables)
    {
        List<string> taken = [];
        while (heard.TryDequeue(out var command)) taken.Add(command);
        return taken.FindAll(command => command.Contains(tables, StringComparison.Ordinal));
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == $"{Category}.CommandExecuted") heard.Enqueue(formatter(state, exception));
    }

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void IDisposable.Dispose()
    {
    }
}
