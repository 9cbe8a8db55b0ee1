// Whether Slack's own framework takes a signature: argv = secret, time stamp, signature, body.
import { createRequire } from "node:module";
const { isValidSlackRequest } = createRequire(import.meta.url)("@slack/bolt/dist/receivers/verify-request.js");
const [signingSecret, stamp, signature, body] = process.argv.slice(2);
console.log(isValidSlackRequest({ signingSecret, body, headers: { "x-slack-signature": signature, "x-slack-request-timestamp": Number(stamp) } }));
