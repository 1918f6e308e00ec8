package igf.api.guide;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of the released programme, in any role.
 *
 * @param personId valid within the edition
 * @param name empty if not given
 * @param affiliation null if not given
 * @param sessions by time
 */
public record SpeakerShown(
        UUID personId, String name, @Nullable String affiliation, List<SpeakerSpokenSession> sessions) {}
