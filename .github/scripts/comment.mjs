// Puts a report under a pull request: one comment, found again by its marker and updated. Where the token may not write, as on a pull request from
// a fork, the report goes to the job's summary.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const marker = '<!-- template-diff -->';
const perPage = 100;

// What GitHub answers to a token that may not write, or may not even see that it may not.
const refusals = [401, 403, 404];

const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token, GITHUB_STEP_SUMMARY: summary, PULL_REQUEST: pullRequest } = process.env;

class Answer extends Error {
  constructor(status, text) {
    super(`GitHub answered ${status}: ${text}`);
    this.status = status;
  }
}

async function call(method, path, content) {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' },
    body: content === undefined ? undefined : JSON.stringify({ body: content }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Answer(response.status, text);
  }
  return JSON.parse(text);
}

// People can quote the marker; only a bot's comment that begins with it is ours.
async function findComment() {
  for (let page = 1; ; page++) {
    const comments = await call('GET', `/issues/${pullRequest}/comments?per_page=${perPage}&page=${page}`);
    const ours = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker));
    if (ours || comments.length < perPage) {
      return ours;
    }
  }
}

async function publish(body) {
  const comment = await findComment();
  await (comment ? call('PATCH', `/issues/comments/${comment.id}`, body) : call('POST', `/issues/${pullRequest}/comments`, body));
}

const [file] = process.argv.slice(2);
const report = existsSync(file)
  ? readFileSync(file, 'utf8')
  : '### Template diff\n\nThe templates could not be compared; the log of the job that compares them says why.\n';

try {
  await publish(`${marker}\n${report}`);
} catch (error) {
  appendFileSync(summary, report);
  const mayNotWrite = refusals.includes(error.status);
  console.log(`The report is in the job's summary, because ${mayNotWrite ? 'the token may not comment' : 'the comment failed'}. ${error.message}`);
  process.exitCode = mayNotWrite ? 0 : 1;
}
