package igf.api.guide;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of the released programme, in any role.
 *
 * @param personId the id that the edition has for the person
 * @param name empty if not given
 * @param affiliation null if not given
 * @param sessions sorted by time
 * @param version greater after each change of the released programme, and of who is named in it
 * @param updatedAt when the released programme, or who is named in it, was changed last
 */
public record SpeakerShown(
        UUID personId,
        String name,
        @Nullable String affiliation,
        List<ParticipantSession> sessions,
        long version,
        Instant updatedAt) {}
