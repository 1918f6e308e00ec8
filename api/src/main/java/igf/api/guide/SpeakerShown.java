package igf.api.guide;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, in whatever role.
 *
 * @param personId holds within the edition
 * @param name empty if nobody stated one
 * @param affiliation null if nobody stated one
 * @param sessions by time
 */
public record SpeakerShown(
        UUID personId, String name, @Nullable String affiliation, List<SpeakerSpokenSession> sessions) {}
