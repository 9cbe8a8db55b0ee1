// Checks activities against Microsoft's schema, and the cards in them against the Adaptive Cards library: argv = files.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { activityZodSchema } from "@microsoft/agents-activity";
const AdaptiveCards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

let failed = false;
for (const file of process.argv.slice(2)) {
  const activity = JSON.parse(readFileSync(file, "utf8"));
  const result = activityZodSchema.safeParse(activity);
  if (!result.success) {
    failed = true;
    console.log(file, JSON.stringify(result.error.issues));
  }
  for (const attachment of activity.attachments ?? []) {
    const context = new AdaptiveCards.SerializationContext();
    const card = new AdaptiveCards.AdaptiveCard();
    card.parse(attachment.content, context);
    for (const event of [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i))) { failed = true; console.log(file, event.message); }
    for (const event of card.validateProperties().validationEvents) { failed = true; console.log(file, event.message); }
  }
}
console.log(failed ? "wrong" : `right: ${process.argv.length - 2}`);
