using System.Text.Json;

namespace QaBot.Evaluation;

/// <summary>Questions with their right answers, from a file of one JSON object a line.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Questions">The questions in the order of the file.</param>
public sealed record QuestionSet(string Name, IReadOnlyList<SetQuestion> Questions)
{
    /// <summary>Reads a question file.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message names file, line and what is expected.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static QuestionSet Load(string file)
    {
        var name = Path.GetFileName(file);
        var questions = new List<SetQuestion>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var question = Read(line, name, number);
            if (!lineOf.TryAdd(question.Id, number))
            {
                throw Wrong(name, number, $"the id \"{question.Id}\" is already that of line {lineOf[question.Id]}");
            }

            questions.Add(question);
        }

        return questions.Count > 0 ? new(name, questions) : throw new InvalidDataException($"{name}: there is no question in it; one JSON object a line is expected.");
    }

    private static SetQuestion Read(string line, string name, int number)
    {
        QuestionLine? read;
        try
        {
            read = EvaluationJson.ReadLine(line);
        }
        catch (JsonException e)
        {
            // A member of the wrong kind is named; where the text itself breaks off, the member reached says nothing.
            var what = e.InnerException is null && e.Path is { Length: > 2 } path ? $"\"{path[2..]}\" is not of the kind expected" : "this is not a JSON object";
            throw new InvalidDataException(Message(name, number, what), e);
        }

        if (string.IsNullOrWhiteSpace(read?.Question))
        {
            throw Wrong(name, number, "\"question\" is missing or empty");
        }

        if (read.Lines?.Any(l => l < 1) == true)
        {
            throw Wrong(name, number, "\"lines\" are counted from 1");
        }

        return new SetQuestion
        {
            Id = read.Id ?? $"line-{number}",
            Kind = read.Kind ?? "question",
            Question = read.Question,
            History = read.History ?? [],
            Document = read.Document,
            Lines = read.Lines,
            Answers = read.Answers,
            Answerable = read.Answerable ?? true,
        };
    }

    private static InvalidDataException Wrong(string name, int number, string what) => new(Message(name, number, what));

    private static string Message(string name, int number, string what) => $"{name}, line {number}: {what}.";
}
