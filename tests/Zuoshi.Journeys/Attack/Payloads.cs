namespace Zuoshi.Journeys.Attack;

/// <summary>Texts that run as a script wherever they are written out without care. Each names itself, should it get through.</summary>
internal static class Payloads
{
    /// <summary>Short enough for a title, and in one line.</summary>
    public static readonly IReadOnlyList<string> Short =
    [
        "<script data-xss>alert(1)</script>",
        "<img data-xss src=x onerror=alert(2)>",
        "<svg data-xss onload=alert(3)>",
        "javascript:alert(4)//标题",
        "\" autofocus data-xss onfocus=alert(5) x=\"",
        "' data-xss onmouseover=alert(6) x='",
        "</title></textarea></script><b data-xss>甲",
        "{{constructor.constructor('alert(7)')()}}",
        "${alert(8)}<%=alert(8)%>#{8}甲",
        "\u2028</p><iframe data-xss srcdoc='<b>'>",
        "\u202E标题反写\u2066<i data-xss>\u2069",
        "&lt;u data-xss&gt;&#x3C;u data-xss&#x3E;",
    ];

    /// <summary>All of them and some that need room, for a field of many lines.</summary>
    public static readonly string Long = string.Join('\n', Short.Concat(
    [
        "<math><mtext></p><style><!--</style><img data-xss src onerror=alert(9)>--></style>",
        "<a data-xss href=\"data:text/html,<script>alert(10)</script>\">看这里</a>",
        "<form data-xss action=//127.0.0.1/><button>提交</button></form><base data-xss href=//127.0.0.1/>",
        "--><!-- ]]> <?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
    ]));
}
