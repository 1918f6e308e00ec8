package igf.scheduling.venue;

import igf.platform.domain.Named;

/** What happens to rooms and slots. */
public sealed interface VenueEvent {

    String edition();

    /** A room is there, or is another than before. */
    @Named("venue.room-described.1")
    record RoomDescribed(String edition, Room room) implements VenueEvent {}

    @Named("venue.grid-laid.1")
    record GridLaid(String edition, Grid grid) implements VenueEvent {}
}
