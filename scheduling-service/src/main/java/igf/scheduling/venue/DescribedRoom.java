package igf.scheduling.venue;

import igf.scheduling.vocabulary.EditionFacts;

/**
 * A room after it was added or changed.
 *
 * @param added false if the edition had the room before
 */
public record DescribedRoom(EditionFacts edition, Room room, boolean added) {}
