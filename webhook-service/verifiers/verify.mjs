// Verifies a delivery as its receiver would: node verify.mjs document|standardwebhooks|svix
// Reads {secret, headers, body (Base64), later (seconds after now)} as JSON and prints whether it is accepted.
import crypto from 'node:crypto';

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

const verifierOf = async name => {
  if (name === 'document') {
    return (body, headers, secret) => verifyWebhook(body, headers['cvault-signature'], secret);
  }
  const { Webhook } = await import(name);
  return (body, headers, secret) => {
    new Webhook(secret).verify(body.toString(), headers); // throws what it refuses
    return true;
  };
};

const verify = await verifierOf(process.argv[2]);
let input = '';
for await (const chunk of process.stdin) input += chunk;
const { secret, headers, body, later } = JSON.parse(input);
const now = Date.now;
Date.now = () => now() + later * 1000;
try {
  console.log(verify(Buffer.from(body, 'base64'), headers, secret));
} catch (refusal) {
  console.error(String(refusal));
  console.log(false);
}
