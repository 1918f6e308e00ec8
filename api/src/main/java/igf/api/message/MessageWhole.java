package igf.api.message;

import java.util.UUID;

/**
 * A message.
 *
 * @param id the message's id
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param to address
 * @param subject subject line
 * @param text as plain text, with secret links masked
 * @param html the same as HTML
 * @param cause type of the event that caused it
 * @param about id of a proposal, session, registration or person
 * @param template name of its template
 * @param edition the edition's slug
 * @param attempts number of attempts to send it
 */
public record MessageWhole(
        UUID id,
        MessageState state,
        String to,
        String subject,
        String text,
        String html,
        String cause,
        UUID about,
        String template,
        String edition,
        int attempts) {}
