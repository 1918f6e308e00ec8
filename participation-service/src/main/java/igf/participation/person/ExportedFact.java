package igf.participation.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.vocabulary.Mode;
import igf.participation.attendance.PresenceFact;
import igf.participation.attendance.SessionFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a person joined or left a session.
 *
 * @param sessionId the session's id
 * @param fact JOINED or LEFT
 * @param mode in the room or online
 * @param at when it happened, by the source's clock
 * @param source the device or tool that saw it
 * @param sequence the source's own count
 * @param device the person's device; missing if the source does not tell devices apart
 */
record ExportedFact(
        UUID sessionId,
        PresenceFact.Kind fact,
        Mode mode,
        Instant at,
        String source,
        long sequence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String device) {

    static ExportedFact of(SessionFact item) {
        var fact = item.fact();
        return new ExportedFact(
                item.session(), fact.kind(), fact.mode(), fact.at(), fact.source(), fact.sequence(), fact.device());
    }
}
