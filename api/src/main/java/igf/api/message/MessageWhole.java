package igf.api.message;

import java.util.UUID;

/**
 * A mail with its text.
 *
 * @param id the message's id
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param to address
 * @param subject subject line
 * @param text as plain text, with secret links masked
 * @param html the same as HTML
 * @param cause type of the event that caused it
 * @param about id of the proposal, session, registration, person or proof that the event is about
 * @param template name of its template
 * @param edition the edition's slug; empty if the mail concerns no edition, such as a sign-in link
 * @param attempts number of failed attempts to send it since it was last queued
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
