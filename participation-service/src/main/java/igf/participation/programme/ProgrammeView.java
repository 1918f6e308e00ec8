package igf.participation.programme;

import igf.participation.person.PersonEvent;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.platform.view.shape.Unwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Stores editions and sessions of the other services. */
@Component
class ProgrammeView implements View {

    /** Id: the slug */
    static final ViewCollection<StoredEdition> EDITIONS = ViewCollection.of("editions", StoredEdition.class);
    /** Id: the session */
    static final ViewCollection<StoredSession> SESSIONS = ViewCollection.of("sessions", StoredSession.class);
    /** Id: the person */
    static final ViewCollection<Erased> ERASED = ViewCollection.of("erased", Erased.class);
    /** Id: the person */
    static final ViewCollection<PersonRosters> ROSTERS = ViewCollection.of("rosters", PersonRosters.class);
    /** Id: the session */
    static final ViewCollection<StoredTimes> TIMES = ViewCollection.of("times", StoredTimes.class);

    /** A person who is erased or has asked for erasure. */
    record Erased(boolean erased) {}

    /** @param sessions sessions whose rosters name or named the person, with whether a release named them */
    record PersonRosters(@Unwrapped Map<UUID, Boolean> sessions) {

        static final PersonRosters NONE = new PersonRosters(Map.of());

        private PersonRosters plus(UUID session, boolean released) {
            var all = new LinkedHashMap<>(sessions);
            all.merge(session, released, Boolean::logicalOr);
            return new PersonRosters(all);
        }

        private PersonRosters without(UUID session) {
            var all = new LinkedHashMap<>(sessions);
            all.remove(session);
            return new PersonRosters(all);
        }
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof ProgrammeEvent event) {
            projectProgramme(event, recorded.meta().recordedAt(), documents);
        } else if (recorded.event() instanceof PersonEvent event) {
            projectPerson(event, documents);
        }
    }

    private static void projectProgramme(ProgrammeEvent event, Instant at, Documents documents) {
        switch (event) {
            case ProgrammeEvent.EditionDescribed e ->
                documents.put(EDITIONS, e.edition().slug(), StoredEdition.of(e.edition()));
            case ProgrammeEvent.SessionAccepted e -> {
                var owners = e.owners() == null ? List.<SessionPerson>of() : e.owners();
                change(documents, e.session(), known -> known.withAcceptance(e.edition(), owners));
                addToRosters(documents, e.session(), owners, true);
                var people = e.people();
                if (people != null && e.session().equals(e.proposal())) {
                    change(documents, e.session(), known -> known.withOwnRoster(people));
                    addToRosters(documents, e.session(), people, false);
                } else if (people != null) {
                    projectRoster(documents, e.session(), people);
                }
            }
            case ProgrammeEvent.RosterChanged e -> projectRoster(documents, e.session(), e.people());
            case ProgrammeEvent.SessionPlaced e -> projectRelease(documents, e.session(), at);
            case ProgrammeEvent.SessionChanged e -> projectRelease(documents, e.session(), at);
            case ProgrammeEvent.SessionCancelled e ->
                change(documents, e.session(), known -> known.withCancellation(e, at));
            case ProgrammeEvent.RoleLeft e -> {
                change(documents, e.session(), known -> known.withRoleLeft(e.entry(), e.person(), e.role()));
                if (Boolean.TRUE.equals(e.corrected())) {
                    documents.changeIfPresent(ROSTERS, e.person(), known -> known.without(e.session()));
                }
            }
            case ProgrammeEvent.RoleKept e ->
                change(documents, e.session(), known -> known.withRoleKept(e.entry(), e.person()));
        }
    }

    private static void change(Documents documents, UUID session, UnaryOperator<StoredSession> change) {
        documents.change(SESSIONS, session, StoredSession.empty(session), change);
    }

    /** Marks a person as erased from the request on, since they can do nothing more. */
    private static void projectPerson(PersonEvent event, Documents documents) {
        switch (event) {
            case PersonEvent.ErasureAsked e -> documents.put(ERASED, e.person(), new Erased(true));
            case PersonEvent.Erased e -> documents.put(ERASED, e.person(), new Erased(true));
            case PersonEvent.Linked e -> {}
            case PersonEvent.Unlinked e -> {}
        }
    }

    private static void projectRelease(Documents documents, Session session, Instant at) {
        change(documents, session.id(), known -> known.withReleaseTime(at));
        change(documents, session.id(), known -> known.withRelease(session));
        documents.change(TIMES, session.id(), StoredTimes.NONE, times -> times.withRelease(session, at));
        addToRosters(documents, session.id(), session.people(), true);
    }

    private static void projectRoster(Documents documents, UUID session, List<SessionPerson> people) {
        change(documents, session, known -> known.withRoster(people));
        addToRosters(documents, session, people, false);
    }

    private static void addToRosters(Documents documents, UUID session, List<SessionPerson> people, boolean released) {
        people.stream()
                .filter(person -> !"DECLINED".equals(person.state()))
                .map(SessionPerson::person)
                .distinct()
                .forEach(person ->
                        documents.change(ROSTERS, person, PersonRosters.NONE, known -> known.plus(session, released)));
    }
}
