// Mends fauxqs where it decides otherwise than SQS and SNS, in its source while it is loaded. A text that is not there any more is an error, not a mend that is lost.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const filter = new URL("filterPolicy.mjs", import.meta.url).href;

// A queue with the scope messageGroup tells duplicates within a group; SNS does so before where its topic has that scope too.
const keyOf = (id, group) => `(queue.attributes.DeduplicationScope === "messageGroup" ? JSON.stringify([${group}, ${id}]) : ${id})`;
const byTopic = `(topic.attributes.FifoThroughputScope === "MessageGroup" ? ${keyOf("messageDeduplicationId", "messageGroupId")} : messageDeduplicationId)`;

const patches = {
  "sns/actions/publish.js": [
    ['"../filter.js"', JSON.stringify(filter)],
    ["Deduplication(messageDeduplicationId", `Deduplication(${byTopic}`],
  ],
  "sns/actions/setTopicAttributes.js": [['"ContentBasedDeduplication",', '"ContentBasedDeduplication", "FifoThroughputScope",']],
  "sqs/sqsTypes.js": [["SETTABLE_ATTRIBUTES = new Set([", 'SETTABLE_ATTRIBUTES = new Set(["DeduplicationScope", ']],
  "sqs/actions/sendMessage.js": [["Deduplication(messageDeduplicationId", `Deduplication(${keyOf("messageDeduplicationId", "messageGroupId")}`]],
  "sqs/actions/sendMessageBatch.js": [["Deduplication(dedupId", `Deduplication(${keyOf("dedupId", "entry.MessageGroupId")}`]],
};

/** Mends what is loaded from a folder from now on. */
export function patch(folder) {
  registerHooks({
    load(url, context, next) {
      const name = Object.keys(patches).find((file) => url === folder + file);
      return name ? { format: "module", source: mended(name, readFileSync(fileURLToPath(url), "utf8")), shortCircuit: true } : next(url, context);
    },
  });
}

function mended(name, source) {
  for (const [text, replacement] of patches[name]) {
    if (!source.includes(text)) {
      throw new Error(`fauxqs has changed: ${name} has no ${text} any more.`);
    }

    source = source.replaceAll(text, () => replacement);
  }

  return source;
}
