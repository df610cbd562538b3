// Verifies deliveries as their receivers would, with each way there is in Node.
// Reads a JSON array of {secret, headers, body (Base64), later (seconds)} and prints, for each, who accepts it.
import crypto from 'node:crypto';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';

// as it stands in the portal's document
function verifyWebhook(payloadBuffer, signatureHeader, secret) {
  const expected = 'sha256=' + crypto
    .createHmac('sha256', secret)
    .update(payloadBuffer)
    .digest('hex');
  return crypto.timingSafeEqual(
    Buffer.from(expected),
    Buffer.from(signatureHeader)
  );
}

const accepts = verify => {
  try {
    return verify() !== false;
  } catch {
    return false;
  }
};

let input = '';
for await (const chunk of process.stdin) input += chunk;

const now = Date.now;
const answers = JSON.parse(input).map(({ secret, headers, body, later }) => {
  const bytes = Buffer.from(body, 'base64');
  Date.now = () => now() + later * 1000;
  return {
    document_node: accepts(() => verifyWebhook(bytes, headers['cvault-signature'], secret)),
    standardwebhooks_npm: accepts(() => new StandardWebhook(secret).verify(bytes.toString(), headers)),
    svix_npm: accepts(() => new SvixWebhook(secret).verify(bytes.toString(), headers)),
  };
});
console.log(JSON.stringify(answers));
