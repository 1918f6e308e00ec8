package igf.api.message;

import java.util.UUID;

/**
 * A message.
 *
 * @param id the message's id
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param to address
 * @param subject line
 * @param text as plain text, secret links hidden
 * @param html the same as HTML
 * @param cause type of the event that it tells of
 * @param about id of a proposal, session, registration or person
 * @param template by which it is written
 * @param edition the edition's slug
 * @param attempts how often it was sent
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
