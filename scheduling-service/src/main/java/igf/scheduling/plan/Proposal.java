package igf.scheduling.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the solver found.
 *
 * @param placements of sessions that had no place, by number
 * @param unplaced sessions that fit nowhere, by number
 * @param score of the whole programme with it
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
     * @param number of the session in its edition
     * @param title the session's title
     */
    public record Left(UUID session, int number, String title) {}

    /**
     * Zero is perfect.
     *
     * @param hard rooms or people taken twice, rooms too small
     * @param medium sessions without a place
     * @param soft what is not as one would wish
     * @param constraints each that is not met, with its part
     */
    public record Score(long hard, long medium, long soft, List<Part> constraints) {
        public Score {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * What is not as one would wish.
     *
     * @param name of the wish
     * @param matches how often
     * @param score what that costs
     */
    public record Part(String name, int matches, String score) {}
}
