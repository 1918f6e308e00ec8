package igf.proposal.proposal.web;

import igf.platform.web.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs receipts, so that anybody can tell a real one: Ed25519 over UTF-8 {@code
 * igf-receipt-1|<proposal>|<number>|<submittedAt>|<contentHash>|<rulesVersion>}.
 */
@Component
class ReceiptSigner {

    static final String FORM = "igf-receipt-1";

    private final SigningKey key;

    ReceiptSigner(@Value("${igf.people.master-key}") String masterKey) {
        key = SigningKey.derived(masterKey, "igf.receipts");
    }

    String sign(String proposal, int number, String submittedAt, String contentHash, int rulesVersion) {
        return key.sign(String.join(
                "|",
                FORM,
                proposal,
                Integer.toString(number),
                submittedAt,
                contentHash,
                Integer.toString(rulesVersion)));
    }

    /** X.509 SubjectPublicKeyInfo, base64 */
    String publicKey() {
        return key.publicKey();
    }
}
