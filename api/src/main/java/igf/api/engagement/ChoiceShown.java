package igf.api.engagement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person who has places in too many sessions chooses from.
 *
 * @param edition slug of the edition
 * @param name of the person
 * @param limit how many sessions the edition allows one person
 * @param expiresAt until when can be chosen
 * @param sessions all in which the person has a place
 */
public record ChoiceShown(
        String edition, @Nullable String name, int limit, Instant expiresAt, List<ChoiceSession> sessions) {}
