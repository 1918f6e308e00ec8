package igf.standalone.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received mail.
 *
 * @param id its number in the order of arrival, from 1
 * @param to the address of delivery, whatever its header has
 * @param text plain text, empty if it has none
 * @param html HTML form, if it has one
 */
record StoredMail(
        long id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        @Nullable String html) {}
