package igf.api.swap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request to swap the places of two sessions.
 *
 * @param id the request's id
 * @param edition the edition's slug
 * @param session the session whose organizers ask
 * @param with the session whose organizers are asked
 * @param reason why they ask; {@code (erased)} once the person who asked was erased
 * @param state the request's state
 * @param awaitsApproval whether both sides agree and the secretariat has to approve
 * @param obstacles what stands against the swap; empty unless it is {@code IMPOSSIBLE}
 * @param askedAt when it was made
 * @param changedAt when it got its state
 */
public record SwapRequestShown(
        UUID id,
        String edition,
        SwapSessionShown session,
        SwapSessionShown with,
        String reason,
        SwapRequestState state,
        boolean awaitsApproval,
        List<SwapObstacle> obstacles,
        Instant askedAt,
        Instant changedAt) {}
