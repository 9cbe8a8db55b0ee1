// Slack's own clients talk to the server at argv[2]: what they accept, QaBot may be tested against.
import assert from "node:assert/strict";
import { WebClient } from "@slack/web-api";
import { SocketModeClient } from "@slack/socket-mode";

const slackApiUrl = process.argv[2];
const botToken = process.argv[3];
const appToken = process.argv[4];
const web = new WebClient(botToken, { slackApiUrl });

const who = await web.auth.test();
assert.equal(who.ok, true);
console.log("auth.test", who.user_id);

const root = await web.chat.postMessage({ channel: "C1", text: "root" });
for (let i = 0; i < 20; i++) await web.chat.postMessage({ channel: "C1", thread_ts: root.ts, text: `reply ${i}` });
let replies = 0;
for await (const page of web.paginate("conversations.replies", { channel: "C1", ts: root.ts, limit: 15 })) replies += page.messages.length;
assert.equal(replies, 21);
console.log("conversations.replies", replies);

const streamer = web.chatStream({ channel: "C1", thread_ts: root.ts, recipient_team_id: "T1", recipient_user_id: "U1", buffer_size: 8 });
await streamer.append({ markdown_text: "**hello wo" });
await streamer.append({ markdown_text: "rld!**" });
const stopped = await streamer.stop({ blocks: [{ type: "divider" }] });
assert.equal(stopped.ok, true);
console.log("chatStream", stopped.ts);
await assert.rejects(web.chat.appendStream({ channel: "C1", ts: stopped.ts, markdown_text: "late" }), /message_not_in_streaming_state/);
await web.chat.update({ channel: "C1", ts: stopped.ts, text: "changed", blocks: [{ type: "markdown", text: "changed" }] });
await assert.rejects(web.chat.update({ channel: "C1", ts: "1.1", text: "changed" }), /message_not_found/);
await assert.rejects(web.chat.postMessage({ channel: "C1", text: "x", blocks: [{ type: "markdown", text: "x".repeat(12001) }] }), /msg_too_long/);
await web.chat.postEphemeral({ channel: "C1", user: "U1", text: "only you" });
await web.apiCall("assistant.threads.setStatus", { channel_id: "C1", thread_ts: root.ts, status: "thinks" });
console.log("errors as Slack names them");

await assert.rejects(new WebClient("xoxb-wrong", { slackApiUrl }).auth.test(), /invalid_auth/);

// The test has the next views.open refused with 429 and Retry-After: 1; the client waits by itself.
const begun = Date.now();
await web.views.open({ trigger_id: "1", view: { type: "modal", title: { type: "plain_text", text: "t" }, blocks: [] } });
assert.ok(Date.now() - begun >= 1000);
console.log("429 obeyed");

const socket = new SocketModeClient({ appToken, clientOptions: { slackApiUrl } });
const seen = new Promise((resolve) => socket.on("slack_event", async ({ ack, body, type }) => { await ack(); resolve(`${type} ${body.event_id}`); }));
await socket.start();
console.log("READY");
console.log("socket", await seen);
await socket.disconnect();
