namespace QaBot.App.Mcp;

/// <summary>The words of <c>qabot mcp</c>.</summary>
internal sealed record McpTexts
{
    /// <summary>German.</summary>
    public static McpTexts German { get; } = new() { Mcp = "Werkzeuge für ein anderes Programm über Standardein- und -ausgabe (Model Context Protocol)" };

    /// <summary>English.</summary>
    public static McpTexts English { get; } = new() { Mcp = "tools for another program over standard input and output (Model Context Protocol)" };

    /// <summary>What the command does.</summary>
    public required string Mcp { get; init; }

    /// <summary>The words of a language, "de" or "en".</summary>
    public static McpTexts For(string language) => language == "en" ? English : German;
}
