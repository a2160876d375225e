using Zuoshi.Platform;

namespace Zuoshi.Organisation;

/// <summary>What a password must be (GB/T 22239-2019, 8.1.4.1 a: 口令有复杂度要求; NIST SP 800-63B: length before signs, none that is known).</summary>
public static class PasswordPolicy
{
    // A sentence is long enough to be hard without any sign in it.
    private const int LongEnough = 16;
    private const int ClassesWanted = 3;

    // Estimating takes longer the longer the text; what stands beyond can only make it harder.
    private const int Estimated = 64;

    // Of 0 to 4: from 2 on a million guesses do not find it, and after five misses the account is locked.
    private const int HardEnough = 2;

    // What offices here are fond of and English lists of common passwords lack.
    private static readonly string[] Habits =
        ["zuoshi", "做实", "1qaz@wsx", "1qaz2wsx", "!qaz2wsx", "2wsx#edc", "admin", "guanliyuan", "mima", "woaini", "5201314", "zhengfu", "jiaotong"];

    /// <summary>Refuses a password that is too short, too plain or too easily guessed.</summary>
    /// <exception cref="RuleBroken">It is.</exception>
    public static void Check(string password, Person person, SignInRules rules)
    {
        if (password.Length < rules.ShortestPassword)
            throw new RuleBroken("organisation.password-short", $"密码至少要{rules.ShortestPassword}个字符。");
        if (password.Contains(person.SignInName, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken("organisation.password-name", "密码里不要含有登录名。");
        if (password.Length < LongEnough && Classes(password) < ClassesWanted)
            throw new RuleBroken(
                "organisation.password-plain", $"大写字母、小写字母、数字、符号里要有三种；或者用{LongEnough}个字符以上的一句话，就不限种类。");

        var known = Habits.Append(person.SignInName).Append(person.Name);
        if (new Zxcvbn.Zxcvbn().EvaluatePassword(password[..Math.Min(password.Length, Estimated)], known).Score < HardEnough)
            throw new RuleBroken("organisation.password-common", "这个密码太常见，容易被猜中。请换一个不含常用词、键盘顺序和日期的。");
    }

    /// <summary>The same in words, beside the field.</summary>
    public static string Hint(SignInRules rules) =>
        $"至少{rules.ShortestPassword}个字符，大写、小写、数字、符号有三种；或者{LongEnough}个字符以上的一句话";

    private static int Classes(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(character => !char.IsUpper(character) && !char.IsLower(character) && !char.IsDigit(character)) ? 1 : 0);
}
