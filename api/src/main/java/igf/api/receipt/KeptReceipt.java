package igf.api.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to show later what was handed in when.
 *
 * @param form which form of receipts it has
 * @param proposal the proposal
 * @param edition slug of its edition
 * @param number in its edition, from 1
 * @param submittedAt when it was submitted
 * @param contentHash SHA-256 (hex) of the text
 * @param rulesVersion the version of the edition's rules that it is bound to
 * @param signature Ed25519, base64: what is signed is told with the key
 * @param text what was handed in; null where that was before it was kept
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
