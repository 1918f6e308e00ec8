package igf.scheduling.venue;

import igf.platform.domain.Named;

public sealed interface VenueEvent {

    String edition();

    /** A room was added or changed. */
    @Named("venue.room-described.1")
    record RoomDescribed(String edition, Room room) implements VenueEvent {}

    @Named("venue.grid-laid.1")
    record GridLaid(String edition, Grid grid) implements VenueEvent {}
}
