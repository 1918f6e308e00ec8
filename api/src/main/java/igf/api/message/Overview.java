package igf.api.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition's messages in numbers.
 *
 * @param edition the edition's slug
 * @param asOf when the last counted event was recorded
 * @param position position of that event, in digits
 * @param counts by state, and {@code delayed}: those of QUEUED whose last attempt failed. In addition, for all
 *     editions: {@code webhooks}, {@code setAside} (events whose mails
 *     were not written or queued because of an error), and {@code heldAfterRestore} (1 while all mails wait after a
 *     restore)
 * @param kinds the messages by kind and state, as {@code GET /messages} finds them
 */
public record Overview(
        String edition,
        @Nullable Instant asOf,
        String position,
        Map<String, Long> counts,
        List<OverviewOfKind> kinds) {}
