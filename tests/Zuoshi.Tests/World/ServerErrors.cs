using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Tests.World;

/// <summary>Keeps what the site logs as an error, so that a test which meets a broken page can say why.</summary>
internal sealed class ServerErrors : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> messages = [];

    public string Text => string.Join("\n", messages);

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) messages.Enqueue($"{formatter(state, exception)}\n{exception}");
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Dispose()
    {
    }
}
