namespace Zuoshi.Platform;

/// <summary>A rule of the trade was broken; <see cref="Exception.Message"/> is the Chinese sentence that the person reads.</summary>
/// <param name="code">Stable name, <c>feature.rule</c>.</param>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class RuleBroken(string code, string message) : Exception(message)
{
    /// <summary>Stable name, <c>feature.rule</c>.</summary>
    public string Code => code;
}
