package igf.api.engagement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a person with roles in too many sessions.
 *
 * @param edition slug of the edition
 * @param name name of the person
 * @param limit how many sessions the edition allows one person
 * @param expiresAt deadline of the choice
 * @param sessions all sessions in which the person has a role
 */
public record ChoiceShown(
        String edition, @Nullable String name, int limit, Instant expiresAt, List<ChoiceSession> sessions) {}
