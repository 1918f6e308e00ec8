package igf.scheduling.venue;

import igf.scheduling.vocabulary.ProgrammeId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about rooms and slots. */
public sealed interface VenueCommand {

    String edition();

    @TargetAggregateIdentifier
    default String programme() {
        return ProgrammeId.of(edition());
    }

    /** @param seen the room's version that the caller has seen, negative for any */
    record DescribeRoom(String edition, String room, String name, int capacity, List<String> layouts, long seen)
            implements VenueCommand {}

    /** @param seen the grid's version that the caller has seen, negative for any */
    record LayGrid(String edition, List<Day> days, long seen) implements VenueCommand {}
}
