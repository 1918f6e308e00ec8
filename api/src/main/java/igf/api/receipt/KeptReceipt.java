package igf.api.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to prove the content and time of a submission.
 *
 * @param form format of the receipt
 * @param proposal the proposal
 * @param edition slug of its edition
 * @param number number in its edition, from 1
 * @param submittedAt when it was submitted
 * @param contentHash SHA-256 (hex) of the text
 * @param rulesVersion the version of the edition's rules that it is bound to
 * @param signature Ed25519, base64; the documentation of the key describes the signed text
 * @param text the submitted text; null for submissions before it was stored
 */
public record KeptReceipt(
        String form,
        UUID proposal,
        String edition,
        int number,
        Instant submittedAt,
        String contentHash,
        int rulesVersion,
        String signature,
        @Nullable String text) {}
