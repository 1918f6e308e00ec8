package igf.standalone.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived.
 *
 * @param id its place in the order of arrival, from 1
 * @param to the address it was delivered to, whatever its header says
 * @param text its plain text, empty if it has none
 * @param html its HTML form, if it has one
 */
record StoredMail(
        long id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        @Nullable String html) {}
