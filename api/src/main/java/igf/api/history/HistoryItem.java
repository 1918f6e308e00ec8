package igf.api.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param position where it stands among all facts of the service, as decimal text, which no reader rounds
 * @param type what happened, as {@code proposal.submitted.1}
 * @param at when it was recorded
 * @param actor who did it: the subject of their token, or the part of the system that did
 * @param roles of the actor then
 * @param stream what it happened to
 * @param sequence of the fact in that stream, from 0
 * @param cause what it followed from, null where somebody asked for it
 * @param correlation the request that everything goes back to
 * @param summary choices, numbers, times and ids that came with it, by name; no text, since a text may tell of people
 */
public record HistoryItem(
        String position,
        String type,
        Instant at,
        String actor,
        List<String> roles,
        String stream,
        long sequence,
        @Nullable String cause,
        String correlation,
        Map<String, ?> summary) {}
