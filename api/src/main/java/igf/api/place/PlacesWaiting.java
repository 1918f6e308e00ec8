package igf.api.place;

import java.util.List;
import java.util.UUID;

/**
 * A proposal that waits for a place.
 *
 * @param place its place among those that wait, from 1, now or at {@code asOf}
 * @param proposalId the proposal
 * @param number number in its edition
 * @param subthemes ids of its subthemes
 */
public record PlacesWaiting(int place, UUID proposalId, int number, List<String> subthemes) {}
