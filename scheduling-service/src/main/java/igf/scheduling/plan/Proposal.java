package igf.scheduling.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The solver's result.
 *
 * @param placements proposed places of sessions that have none, by number
 * @param unplaced sessions that fit nowhere, by number
 * @param score score of the whole programme with these placements
 */
record Proposal(List<Proposed> placements, List<Left> unplaced, Score score) {

    public Proposal {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
    }

    /** @param start local to the edition's time zone */
    public record Proposed(UUID session, int number, String title, String room, LocalDateTime start) {}

    /**
     * A session that fits nowhere.
     *
     * @param session the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     */
    public record Left(UUID session, int number, String title) {}

    /**
     * A score. Zero is perfect; violations make it negative.
     *
     * @param hard rooms or people double-booked, rooms too small or closed, confirmed people who cannot come
     * @param medium sessions without a place
     * @param soft unmet preferences
     * @param constraints each violated constraint with its share of the score
     */
    public record Score(long hard, long medium, long soft, List<Part> constraints) {
        public Score {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A violated constraint.
     *
     * @param name the constraint's name
     * @param matches number of violations
     * @param score its share of the score
     */
    public record Part(String name, int matches, String score) {}
}
