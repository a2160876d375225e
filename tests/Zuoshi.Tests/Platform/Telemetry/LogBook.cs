using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Tests.Platform.Telemetry;

/// <summary>Keeps every line that the site would log, with its scopes and exceptions, as the most talkative console would print it.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = [];
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public string Text => string.Join("\n", lines);

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
        scopes.ForEachScope((scope, _) => lines.Enqueue($"  {scope}"), state);
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => scopes.Push(state);

    public void Dispose()
    {
    }
}
