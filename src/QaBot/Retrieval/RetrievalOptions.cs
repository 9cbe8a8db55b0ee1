using System.ComponentModel.DataAnnotations;

namespace QaBot.Retrieval;

/// <summary>How passages are found (section "Retrieval").</summary>
public sealed class RetrievalOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Retrieval";

    /// <summary>How many passages the index hands over to be read closely.</summary>
    [Range(5, 500)]
    public int Candidates { get; set; } = 40;

    /// <summary>Whether the synonyms that come with the program are used.</summary>
    public bool Synonyms { get; set; } = true;

    /// <summary>How well a synonym stands for a word, from 0 (not at all) to 1.</summary>
    [Range(0.0, 1.0)]
    public double SynonymWeight { get; set; } = 0.6;

    /// <summary>A synonym file of one's own in Lucene's (Solr's) format; empty for none.</summary>
    public string SynonymFile { get; set; } = "";

    /// <summary>An OpenThesaurus file in MyThes form (th_de_DE_v2.dat); empty for none.</summary>
    public string ThesaurusFile { get; set; } = "";

    /// <summary>How well a word of the thesaurus stands for another, from 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double ThesaurusWeight { get; set; } = 0.3;
}
