package igf.scheduling.programme.view;

import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.scheduling.programme.AvailabilityNews;
import igf.scheduling.programme.Freeze;
import igf.scheduling.programme.PersonLinkNews;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.session.InterestNews;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.PersonLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programme as it is being made. */
@Component
public class ProgrammeView implements View {

    /** Id: the slug */
    static final ViewCollection<StoredEdition> EDITIONS = ViewCollection.of("editions", StoredEdition.class);
    /** Id: {@code <edition>/<room>} */
    static final ViewCollection<StoredRoom> ROOMS = ViewCollection.of("rooms", StoredRoom.class);
    /** Id: the session */
    static final ViewCollection<StoredSession> SESSIONS = ViewCollection.of("sessions", StoredSession.class);

    /** Id: the session */
    static final ViewCollection<RemovedSession> REMOVED = ViewCollection.of("removed", RemovedSession.class);

    /** Id: the slug */
    static final ViewCollection<StoredAcknowledgements> ACKNOWLEDGED =
            ViewCollection.of("acknowledged", StoredAcknowledgements.class);
    /** Id: both ids, the smaller one first */
    static final ViewCollection<PersonLink> LINKS = ViewCollection.of("links", PersonLink.class);
    /** Id: {@code <edition>/<person>} */
    static final ViewCollection<StoredAvailability> AVAILABILITIES =
            ViewCollection.of("availabilities", StoredAvailability.class);

    /** Id: the session */
    static final ViewCollection<StoredInterest> INTERESTS = ViewCollection.of("interests", StoredInterest.class);

    /**
     * An edition, of which facts or grid may still be missing.
     *
     * @param freeze the freeze of its programme; null if there is none
     */
    record StoredEdition(
            @Nullable EditionFacts facts,
            @Nullable Grid grid,
            @Nullable Freeze freeze) {

        static final StoredEdition EMPTY = new StoredEdition(null, null, null);

        private StoredEdition withFreeze(@Nullable Freeze newFreeze) {
            return new StoredEdition(facts, grid, newFreeze);
        }
    }

    record StoredRoom(String edition, Room room) {}

    record RemovedSession(String edition) {}

    /** @param times sealed */
    record StoredAvailability(String edition, UUID person, PersonalValue times) {}

    record StoredInterest(String edition, UUID session, int interested) {}

    /** Clashes that somebody acknowledged with the last release of an edition. */
    record StoredAcknowledgements(List<StoredClash> clashes) {

        static final StoredAcknowledgements EMPTY = new StoredAcknowledgements(List.of());

        /** Keeps the first user and time of an acknowledgement, as long as later releases repeat it. */
        private StoredAcknowledgements after(ClashesAcknowledged event, Meta meta) {
            return new StoredAcknowledgements(event.clashes().stream()
                    .map(clash -> clashes.stream()
                            .filter(known -> known.clash().equals(clash))
                            .findFirst()
                            .orElseGet(() -> new StoredClash(clash, meta.actor().subject(), meta.recordedAt())))
                    .toList());
        }
    }

    @Override
    public String name() {
        return "programme";
    }

    /**
     * Version 2 added acknowledgements of placements. Version 3 added acknowledgements of releases, and links. Version
     * 4 added the time of a session's last change. Version 5 added pins and freezes. Version 6 added availabilities.
     * Version 7 added removed sessions. Version 8 added the interest in sessions.
     */
    @Override
    public int version() {
        return 8;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case ProgrammeEvent event -> project(event, recorded.meta(), documents);
            case VenueEvent event -> project(event, documents);
            case PersonLinkNews event -> project(event, documents);
            case AvailabilityNews event -> project(event, documents);
            case InterestNews e ->
                documents.put(INTERESTS, e.session(), new StoredInterest(e.edition(), e.session(), e.interested()));
            default -> {}
        }
    }

    private static void project(ProgrammeEvent event, Meta meta, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredEdition.EMPTY,
                        known -> new StoredEdition(e.facts(), known.grid(), known.freeze()));
            case ClashesAcknowledged e ->
                documents.change(
                        ACKNOWLEDGED, e.edition(), StoredAcknowledgements.EMPTY, known -> known.after(e, meta));
            case ProgrammeFrozen e ->
                documents.change(EDITIONS, e.edition(), StoredEdition.EMPTY, known -> known.withFreeze(e.freeze()));
            case FreezeLifted e ->
                documents.change(EDITIONS, e.edition(), StoredEdition.EMPTY, known -> known.withFreeze(null));
            // Links come from the original event, for all editions.
            case PeopleLinked _ -> {}
            case SessionAdded e -> documents.put(SESSIONS, e.sessionId(), StoredSession.added(e, meta));
            case SessionRemoved e -> {
                documents.delete(SESSIONS, e.sessionId());
                documents.put(REMOVED, e.sessionId(), new RemovedSession(e.edition()));
            }
            case OfSession e -> documents.changeIfPresent(SESSIONS, e.sessionId(), stored -> stored.after(e, meta));
        }
    }

    private static void project(AvailabilityNews event, Documents documents) {
        var id = event.edition() + "/" + event.person();
        var times = event.times();
        if (times == null) {
            documents.delete(AVAILABILITIES, id);
        } else {
            documents.put(AVAILABILITIES, id, new StoredAvailability(event.edition(), event.person(), times));
        }
    }

    private static void project(PersonLinkNews event, Documents documents) {
        var link = new PersonLink(event.person(), event.with());
        var id = link.person() + "|" + link.with();
        if (event.linked()) {
            documents.put(LINKS, id, link);
        } else {
            documents.delete(LINKS, id);
        }
    }

    private static void project(VenueEvent event, Documents documents) {
        switch (event) {
            case VenueEvent.RoomDescribed e ->
                documents.put(ROOMS, e.edition() + "/" + e.room().room(), new StoredRoom(e.edition(), e.room()));
            case VenueEvent.RoomRemoved e -> documents.delete(ROOMS, e.edition() + "/" + e.room());
            case VenueEvent.GridLaid e ->
                documents.change(
                        EDITIONS,
                        e.edition(),
                        StoredEdition.EMPTY,
                        known -> new StoredEdition(known.facts(), e.grid(), known.freeze()));
        }
    }
}
