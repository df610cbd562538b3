# Verifies a delivery as the portal's document shows it; reads and prints what verify.mjs does.
import base64
import json
import sys

# as it stands in the portal's document
import hmac, hashlib

def verify_webhook(payload_bytes: bytes, signature_header: str, secret: str) -> bool:
    expected = hmac.new(
        secret.encode(),
        payload_bytes,
        hashlib.sha256
    ).hexdigest()
    return hmac.compare_digest(f"sha256={expected}", signature_header)


delivery = json.load(sys.stdin)
accepted = verify_webhook(
    base64.b64decode(delivery["body"]), delivery["headers"]["cvault-signature"], delivery["secret"])
print("true" if accepted else "false")
