using Microsoft.Data.Sqlite;
using QaBot.App.Commands;

namespace QaBot.App.Diagnosis;

/// <summary>Looks at the store of conversations and citations.</summary>
internal static class Database
{
    /// <summary>The finding.</summary>
    public static Finding Find(Invocation run, DiagnosisTexts texts)
    {
        var file = Path.Combine(run.Settings.Folders.Index, "qabot.db");
        if (!File.Exists(file))
        {
            return new(FindingKind.Note, texts.NoDatabase);
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            var said = check.ExecuteScalar() as string;
            return said == "ok"
                ? new(FindingKind.Good, texts.DatabaseWhole, $"SQLite {connection.ServerVersion}")
                : new(FindingKind.Problem, texts.DatabaseDamaged(file), said ?? "");
        }
        catch (SqliteException e)
        {
            return new(FindingKind.Problem, texts.DatabaseDamaged(file), e.Message);
        }
    }
}
