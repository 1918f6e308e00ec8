package igf.standalone.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received mail.
 *
 * @param id number in the order of arrival, from 1
 * @param to the address of delivery, which may differ from the header
 * @param text plain text; empty if the mail has none
 * @param html HTML text; null if the mail has none
 */
record StoredMail(
        long id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        @Nullable String html) {}
