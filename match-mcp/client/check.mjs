// Drives the server with the official TypeScript SDK, as an assistant would:
//   CV_MATCH_API_URL=... CV_MATCH_API_KEY=... node check.mjs cv.pdf ... [--jd "text"]
// Prints the ranking, and ends with 1 where anything is not as it should be.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const jar = fileURLToPath(new URL('../target/vitae-match-mcp.jar', import.meta.url));
const args = process.argv.slice(2);
const flag = args.indexOf('--jd');
const jd = flag < 0 ? 'Construction Project Manager, 5+ years commercial builds' : args.splice(flag, 2)[1];
const cvs = args.map(path => resolve(path));
const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';

async function connected(env) {
  const client = new Client({ name: 'check', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: java, args: ['-jar', jar], env: { ...process.env, ...env } }));
  return client;
}

const said = result => result.content[0].text;
const call = (client, name, input) => client.callTool({ name, arguments: input });

const client = await connected({});
const { tools } = await client.listTools();
assert.deepEqual(tools.map(tool => tool.name).sort(), ['get_match_progress', 'get_match_results', 'match_cvs']);

const missing = await call(client, 'match_cvs', { cv_paths: ['/no/such/cv.pdf'], jd_text: jd });
assert.ok(missing.isError && said(missing).includes('/no/such/cv.pdf'), 'a missing file is an error of the tool');

const submitted = await call(client, 'match_cvs', { cv_paths: cvs, jd_text: jd });
assert.ok(!submitted.isError, said(submitted));
const { job_id: job, cv_count: count } = submitted.structuredContent;
console.log(`job ${job}, ${count} CVs`);

let progress;
for (let i = 0; i < 120 && !['completed', 'failed'].includes(progress?.status); i++) {
  await new Promise(done => setTimeout(done, i === 0 ? 0 : 1000));
  progress = (await call(client, 'get_match_progress', { job_id: job })).structuredContent;
  console.log(`  ${progress.status}: ${progress.completed} of ${progress.total}`);
}
assert.equal(progress.status, 'completed');

const { results } = (await call(client, 'get_match_results', { job_id: job })).structuredContent;
results.forEach(r => console.log(`  ${r.match_score}  ${r.verdict}  ${r.cv_filename}`));
assert.deepEqual(results.map(r => r.match_score), results.map(r => r.match_score).sort((a, b) => b - a));
await client.close();

const stranger = await connected({ CV_MATCH_API_KEY: 'sk_live_wrong' });
const refused = await call(stranger, 'get_match_progress', { job_id: job });
assert.ok(refused.isError && said(refused).includes('401'), 'a wrong key is an error of the tool');
await stranger.close();
console.log('all as it should be');
