package igf.api.engagement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a person who speaks or moderates in too many accepted sessions.
 *
 * @param edition slug of the edition
 * @param name name of the person
 * @param limit how many sessions the edition allows one person
 * @param expiresAt deadline of the choice
 * @param sessions all accepted sessions in which the person speaks or moderates
 */
public record ChoiceShown(
        String edition, @Nullable String name, int limit, Instant expiresAt, List<ChoiceSession> sessions) {}
