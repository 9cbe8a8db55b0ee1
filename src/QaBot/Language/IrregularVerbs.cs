namespace QaBot.Language;

/// <summary>The irregular verbs of German with their forms, and the prefixes that verbs take.</summary>
internal sealed class IrregularVerbs
{
    private readonly Dictionary<string, string[]> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _separable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inseparable = new(StringComparer.Ordinal);

    /// <summary>The verbs that come with the program.</summary>
    public static IrregularVerbs BuiltIn { get; } = new(Resource.Lines("irregular-verbs.de.txt"));

    /// <param name="lines">
    /// "infinitive: form form …" a line; "separable: …" and "inseparable: …" name the prefixes; other headings are empty lines.
    /// </param>
    public IrregularVerbs(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var name = line[..colon].Trim();
            var rest = line[(colon + 1)..];
            if (name is "separable")
            {
                _separable.UnionWith(Words(rest));
            }
            else if (name is "inseparable")
            {
                _inseparable.UnionWith(Words(rest));
            }
            else if (!string.IsNullOrWhiteSpace(rest))
            {
                _verbs[name] = Words(rest);
            }
        }
    }

    /// <summary>Whether a verb can part with the prefix: "an" in "kündigt … an".</summary>
    public bool IsSeparable(string prefix) => _separable.Contains(prefix);

    /// <summary>Whether the prefix takes the place of "ge": "zerlegt", not "zergelegt".</summary>
    public bool IsInseparable(string prefix) => _inseparable.Contains(prefix);

    /// <summary>The prefixes, separable ones first.</summary>
    public IEnumerable<string> Prefixes => _separable.Union(_inseparable);

    /// <summary>The verbs without prefix, in the order of the list, with their forms.</summary>
    public IEnumerable<(string Infinitive, string[] Forms)> Verbs => _verbs.Select(static v => (v.Key, v.Value));

    /// <summary>Every form, those of prefixed verbs included: nearly two hundred thousand.</summary>
    public IEnumerable<string> Forms()
    {
        var forms = _verbs.Values.SelectMany(static list => list).ToList();
        return forms.Concat(Prefixes.SelectMany(prefix => forms.Select(form => prefix + (IsInseparable(prefix) ? WithoutGe(form) : form))));
    }

    /// <summary>A form as it stands behind an inseparable prefix.</summary>
    public static string WithoutGe(string form) => form.StartsWith("ge", StringComparison.Ordinal) && form.Length > 5 ? form[2..] : form;

    private static string[] Words(string list) => list.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
