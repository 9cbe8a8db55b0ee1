using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Makes the lexicon that the settings ask for.</summary>
internal static class LexiconSource
{
    /// <summary>The lexicon with the synonyms that come with the program and the user's own.</summary>
    /// <exception cref="FileNotFoundException">A synonym file that the settings name is not there.</exception>
    public static Lexicon Load(RetrievalOptions options) => new(families =>
    {
        var map = new SynonymMap();
        if (options.Synonyms)
        {
            map.Add(Resource.Lines("synonyms.de.txt"), (float)options.SynonymWeight, families);
            map.AddCountries(Resource.Lines("countries.de.txt"), families);
        }

        if (options.ThesaurusFile.Length > 0)
        {
            // Of a word with many meanings, each is seldom the one that is meant.
            foreach (var (line, meanings) in MyThes.Groups(File.ReadLines(options.ThesaurusFile)))
            {
                map.Add([line], (float)(options.ThesaurusWeight / Math.Sqrt(meanings)), families);
            }
        }

        if (options.SynonymFile.Length > 0)
        {
            using var file = File.OpenText(options.SynonymFile);
            map.Add([.. Resource.Lines(file)], (float)Math.Max(options.SynonymWeight, 0.7), families);
        }

        return map;
    });
}
