package igf.api.message;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail without its text.
 *
 * @param id the message's id
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param to address; {@code (erased)} for an erased person
 * @param subject subject line
 * @param cause type of the event that caused it
 * @param about id of the proposal, session, registration, person or proof that the event is about
 * @param kind kind of mail
 * @param writtenAt when it was written
 * @param reason why it could not be sent or was discarded, as a code or in words; otherwise null
 * @param edition slug of its edition; null if it concerns none, such as a sign-in link
 */
public record MessageRow(
        UUID id,
        @Schema(implementation = MessageState.class) String state,
        @Nullable String to,
        String subject,
        String cause,
        UUID about,
        String kind,
        @Nullable String writtenAt,
        @Nullable String reason,
        @Nullable String edition) {}
