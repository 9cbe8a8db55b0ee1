// Asks QaBot with the openai client, whole and streamed; prints what the client made of it as JSON.
import OpenAI from "openai";

const [baseURL, apiKey, question] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const messages = [{ role: "system", content: "You are helpful." }, { role: "user", content: [{ type: "text", text: question }] }];

const models = [];
for await (const model of client.models.list()) models.push(model.id);

const whole = await client.chat.completions.create({ model: "qabot", messages, temperature: 0.2, user: "u1" });

let text = "";
let annotations = [];
let usage = null;
let finish = null;
const stream = await client.chat.completions.create({ model: "qabot", messages, stream: true, stream_options: { include_usage: true } });
for await (const chunk of stream) {
  const choice = chunk.choices[0];
  text += choice?.delta?.content ?? "";
  annotations = annotations.concat(choice?.delta?.annotations ?? []);
  finish = choice?.finish_reason ?? finish;
  usage = chunk.usage ?? usage;
}

const errors = {};
for (const [name, body] of Object.entries({ model: { model: "gpt-4", messages }, messages: { model: "qabot", messages: [] } })) {
  try {
    await client.chat.completions.create(body);
  } catch (e) {
    errors[name] = { kind: e.constructor.name, status: e.status, param: e.param };
  }
}

console.log(JSON.stringify({
  models,
  whole: { text: whole.choices[0].message.content, annotations: whole.choices[0].message.annotations, usage: whole.usage, finish: whole.choices[0].finish_reason },
  streamed: { text, annotations, usage, finish },
  errors,
}));
