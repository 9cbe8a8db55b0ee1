using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Slack;

namespace QaBot.Tests.Teams;

/// <summary>A real process is killed while it answers, at every point where something could get lost or be said twice.</summary>
public sealed class TeamsKillTests
{
    private const string Question = "Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?";
    private const string Begun = "a:begun";
    private const string Ended = "a:ended";
    private const string Sent = "19:sent@thread.v2";
    private const string Searched = "19:searched@thread.v2";
    private static readonly string[] All = [Begun, Ended, Sent, Searched, TeamsDesk.Thread];

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_answered_once()
    {
        await using var teams = await FakeTeams.StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>(TeamsDesk.Settings(teams)) { ["Teams:ReadsHistory"] = "true" };
        var activities = All.ToDictionary(static conversation => conversation, conversation => Activity(teams, conversation));
        await using (var killed = await ServedProcess.StartAsync(folder.Path, settings))
        {
            teams.Hangs.After(Begun, "typing");
            teams.Hangs.After(Ended, "message");
            teams.Hangs.After(Sent, "message");
            teams.Hangs.Before(Searched, "typing");
            teams.Hangs.After(TeamsDesk.Thread, "message");
            foreach (var activity in activities.Values)
            {
                Assert.Equal(HttpStatusCode.OK, await PostAsync(killed, teams, activity));
            }

            await Eventually.IsTrue(() => teams.Hangs.Places.Count == All.Length);
            await killed.KillAsync();
        }

        teams.Hangs.End();
        ((JsonArray)teams.Thread["value"]!).Add(new JsonObject
        {
            ["id"] = teams.Messages.Single(static m => m.Value["conversation"]!["id"]!.ToString() == TeamsDesk.Thread).Key,
            ["createdDateTime"] = DateTime.UtcNow.ToString("O"),
            ["from"] = new JsonObject { ["application"] = new JsonObject { ["id"] = FakeTeams.AppId } },
        });
        await using var started = await ServedProcess.StartAsync(folder.Path, settings);
        foreach (var activity in activities.Values)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(started, teams, activity));
        }

        await started.QuietAsync();

        foreach (var conversation in All)
        {
            var answer = Assert.Single(Texts(teams, conversation), static text => text.Contains("26 Länder", StringComparison.Ordinal));
            Assert.Contains("Fundstellen", answer, StringComparison.Ordinal);
        }

        // A group cannot be read: there the bot says that its answer may be missing; where it can be looked at, it says nothing.
        Assert.Contains("unterbrochen", Assert.Single(Texts(teams, Sent).Skip(1)), StringComparison.Ordinal);
        Assert.All(All.Where(static conversation => conversation != Sent), conversation => Assert.Single(Texts(teams, conversation)));
        Assert.Equal(All.Length, SlackKillTests.TurnsIn(folder.Path));
    }

    /// <summary>The finished messages of a conversation, in their present form.</summary>
    private static IReadOnlyList<string> Texts(FakeTeams teams, string conversation) =>
        [.. teams.Messages.OrderBy(static m => m.Key.Length).ThenBy(static m => m.Key, StringComparer.Ordinal).Select(static m => m.Value)
            .Where(m => m["conversation"]!["id"]!.ToString() == conversation && m["type"]!.ToString() == "message" && m["attachments"] is null)
            .Select(static m => m["text"]!.ToString())];

    private static JsonObject Activity(FakeTeams teams, string conversation)
    {
        var type = conversation.StartsWith("a:", StringComparison.Ordinal) ? "personal" : conversation.Contains("tacv2", StringComparison.Ordinal) ? "channel" : "groupChat";
        return new()
        {
            ["type"] = "message",
            ["id"] = "in-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{conversation}", ["aadObjectId"] = "o-anna" },
            ["recipient"] = new JsonObject { ["id"] = TeamsDesk.Bot },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = type, ["tenantId"] = FakeTeams.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant }, ["team"] = new JsonObject { ["id"] = "19:team", ["aadGroupId"] = "group-1" } },
            ["text"] = $"<at>QaBot</at> {Question}",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>QaBot</at>", ["mentioned"] = new JsonObject { ["id"] = TeamsDesk.Bot } }),
        };
    }

    private static async Task<HttpStatusCode> PostAsync(ServedProcess served, FakeTeams teams, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.Token());
        using var response = await served.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
