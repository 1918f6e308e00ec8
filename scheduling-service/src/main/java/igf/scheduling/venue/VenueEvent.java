package igf.scheduling.venue;

import igf.platform.domain.Named;

/** An event of the venue of an edition: its rooms, and its grid of days and slots. */
public sealed interface VenueEvent {

    String edition();

    /** A room was added or changed. */
    @Named("venue.room-described.1")
    record RoomDescribed(String edition, Room room) implements VenueEvent {}

    /**
     * A room was removed. No session was placed in it.
     *
     * @param room slug
     * @param version number of the room's changes, continued if the room is added again
     */
    @Named("venue.room-removed.1")
    record RoomRemoved(String edition, String room, long version) implements VenueEvent {}

    /** The days and slots were set, or set again. */
    @Named("venue.grid-laid.1")
    record GridLaid(String edition, Grid grid) implements VenueEvent {}
}
