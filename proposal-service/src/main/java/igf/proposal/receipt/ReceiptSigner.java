package igf.proposal.receipt;

import igf.platform.people.PurposeKeys;
import igf.platform.web.SigningKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Signs receipts with Ed25519 over UTF-8 {@code
 * igf-receipt-1|<proposal>|<number>|<submittedAt>|<contentHash>|<rulesVersion>}.
 */
@Component
public class ReceiptSigner {

    static final String FORM = "igf-receipt-1";

    private static final int MAX_CACHED = 10_000;

    private final SigningKey key;
    /** Caches signatures, because signing is the slowest part of listing proposals. */
    private final Map<String, String> signatures = new ConcurrentHashMap<>();

    public ReceiptSigner(PurposeKeys keys) {
        key = SigningKey.of(keys, "igf.receipts");
    }

    public String sign(String proposal, int number, String submittedAt, String contentHash, int rulesVersion) {
        var text = String.join(
                "|",
                FORM,
                proposal,
                Integer.toString(number),
                submittedAt,
                contentHash,
                Integer.toString(rulesVersion));
        if (signatures.size() >= MAX_CACHED) {
            signatures.clear();
        }
        return signatures.computeIfAbsent(text, key::sign);
    }

    /** Returns the X.509 SubjectPublicKeyInfo in base64. */
    String publicKey() {
        return key.publicKey();
    }
}
