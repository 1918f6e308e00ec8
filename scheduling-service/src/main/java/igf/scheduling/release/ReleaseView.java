package igf.scheduling.release;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PublicNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores releases. Each session is a document of its own, so that no document grows with the programme. */
@Component
class ReleaseView implements View {

    /** Id: {@link #id(String, int)} */
    static final ViewCollection<Whole> RELEASES = ViewCollection.of("releases", Whole.class);
    /** Id: {@link #id(String, int, UUID)} */
    static final ViewCollection<Told> RELEASED = ViewCollection.of("released", Told.class);
    /** Id: {@link #id(String, int, UUID)} */
    static final ViewCollection<Change> CHANGES = ViewCollection.of("changes", Change.class);
    /** Id: the edition */
    static final ViewCollection<Current> CURRENT = ViewCollection.of("current", Current.class);
    /** Id: the session */
    static final ViewCollection<Latest> SESSIONS = ViewCollection.of("sessions", Latest.class);

    /** Id: the edition */
    static final ViewCollection<NamesOf> NAMES = ViewCollection.of("names", NamesOf.class);
    /** Id: {@link #id(String, UUID)} */
    static final ViewCollection<AnswersOf> ANSWERS = ViewCollection.of("answers", AnswersOf.class);

    record NamesOf(PublicNames rule) {}

    /**
     * The last answers of a session's people.
     *
     * @param answers as in {@link Naming}
     */
    record AnswersOf(UUID session, Map<String, String> answers) {

        private AnswersOf noted(List<Member> people) {
            return new AnswersOf(session, Naming.noted(answers, people));
        }
    }

    /** A release without its sessions. */
    record Whole(
            String edition,
            EditionFacts facts,
            int number,
            Instant at,
            Optional<String> note,
            int sessions,
            int scheduled,
            int moved,
            int cancelled,
            int changed,
            List<Room> rooms,
            Grid grid) {

        static Whole of(ReleaseEvent release) {
            return new Whole(
                    release.edition().edition(),
                    release.edition(),
                    release.number(),
                    release.at(),
                    Optional.ofNullable(release.note()),
                    release.programme().size(),
                    release.count(Type.SCHEDULED),
                    release.count(Type.MOVED),
                    release.count(Type.CANCELLED),
                    release.count(Type.CHANGED),
                    release.venue(),
                    release.slots());
        }
    }

    /** A session in a release. */
    record Told(String edition, int number, ReleasedSession session) {}

    record Change(String edition, int number, Type type, ReleaseChange change) {}

    /** @param number of the current release */
    record Current(int number) {}

    /** The last change of a session in any release. */
    record Latest(String edition, int number, Instant at, ReleaseChange change) {}

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case ReleaseEvent release -> released(release, documents);
            case ProgrammeEvent event -> named(event, documents);
            default -> {}
        }
    }

    /** A new answer applies to every release, even earlier ones. */
    private static void named(ProgrammeEvent event, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.put(NAMES, e.edition(), new NamesOf(e.facts().publicNames()));
            case SessionAdded e -> answered(e, e.people(), documents);
            case PeopleChanged e -> answered(e, e.people(), documents);
            case ContentsChanged _, SessionPlaced _, SessionUnplaced _, SessionCancelled _ -> {}
            case ClashesAcknowledged _, PeopleLinked _ -> {}
        }
    }

    private static void answered(OfSession event, List<Member> people, Documents documents) {
        documents.change(
                ANSWERS,
                id(event.edition(), event.sessionId()),
                new AnswersOf(event.sessionId(), Map.of()),
                known -> known.noted(people));
    }

    private static void released(ReleaseEvent release, Documents documents) {
        var edition = release.edition().edition();
        var number = release.number();
        documents.put(RELEASES, id(edition, number), Whole.of(release));
        documents.put(CURRENT, edition, new Current(number));
        for (var session : release.programme()) {
            documents.put(RELEASED, id(edition, number, session.sessionId()), new Told(edition, number, session));
        }
        for (var change : release.differences()) {
            var session = change.session().sessionId();
            documents.put(CHANGES, id(edition, number, session), new Change(edition, number, change.type(), change));
            documents.put(SESSIONS, session, new Latest(edition, number, release.at(), change));
        }
    }

    static String id(String edition, UUID session) {
        return edition + "/" + session;
    }

    static String id(String edition, int number) {
        return edition + "/" + number;
    }

    static String id(String edition, int number, UUID session) {
        return id(edition, number) + "/" + session;
    }
}
