package igf.scheduling.release;

import igf.platform.domain.RecordedEvent;
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

/** Stores releases. Each session is a separate document, so that no document grows with the programme. */
@Component
class ReleaseView implements View {

    /** Id: {@link #id(String, int)} */
    static final ViewCollection<StoredRelease> RELEASES = ViewCollection.of("releases", StoredRelease.class);
    /** Id: {@link #id(String, int, UUID)} */
    static final ViewCollection<StoredReleasedSession> RELEASED =
            ViewCollection.of("released", StoredReleasedSession.class);
    /** Id: {@link #id(String, int, UUID)} */
    static final ViewCollection<StoredChange> CHANGES = ViewCollection.of("changes", StoredChange.class);
    /** Id: the edition */
    static final ViewCollection<CurrentRelease> CURRENT = ViewCollection.of("current", CurrentRelease.class);
    /** Id: the session */
    static final ViewCollection<LatestChange> SESSIONS = ViewCollection.of("sessions", LatestChange.class);

    /** Id: the edition */
    static final ViewCollection<StoredNameRule> NAMES = ViewCollection.of("names", StoredNameRule.class);
    /** Id: {@link #id(String, UUID)} */
    static final ViewCollection<StoredAnswers> ANSWERS = ViewCollection.of("answers", StoredAnswers.class);

    record StoredNameRule(PublicNames rule) {}

    /**
     * The last answers of a session's people.
     *
     * @param answers the last answers, as in {@link NameRedactor}
     */
    record StoredAnswers(UUID session, Map<String, String> answers) {

        private StoredAnswers withAnswers(List<Member> people) {
            return new StoredAnswers(session, NameRedactor.mergeAnswers(answers, people));
        }
    }

    /** A release without its sessions. */
    record StoredRelease(
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

        static StoredRelease of(ReleaseEvent release) {
            return new StoredRelease(
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
    record StoredReleasedSession(String edition, int number, ReleasedSession session) {}

    record StoredChange(String edition, int number, Type type, ReleaseChange change) {}

    /** @param number the current release's number */
    record CurrentRelease(int number) {}

    /** The last change of a session in any release. */
    record LatestChange(String edition, int number, Instant at, ReleaseChange change) {}

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case ReleaseEvent release -> projectRelease(release, documents);
            case ProgrammeEvent event -> projectNames(event, documents);
            default -> {}
        }
    }

    /** Projects answers, which apply to every release, even earlier ones. */
    private static void projectNames(ProgrammeEvent event, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.put(NAMES, e.edition(), new StoredNameRule(e.facts().publicNames()));
            case SessionAdded e -> projectAnswers(e, e.people(), documents);
            case PeopleChanged e -> projectAnswers(e, e.people(), documents);
            case ContentsChanged _, SessionPlaced _, SessionUnplaced _, SessionCancelled _ -> {}
            case ClashesAcknowledged _, PeopleLinked _ -> {}
        }
    }

    private static void projectAnswers(OfSession event, List<Member> people, Documents documents) {
        documents.change(
                ANSWERS,
                id(event.edition(), event.sessionId()),
                new StoredAnswers(event.sessionId(), Map.of()),
                known -> known.withAnswers(people));
    }

    private static void projectRelease(ReleaseEvent release, Documents documents) {
        var edition = release.edition().edition();
        var number = release.number();
        documents.put(RELEASES, id(edition, number), StoredRelease.of(release));
        documents.put(CURRENT, edition, new CurrentRelease(number));
        for (var session : release.programme()) {
            documents.put(
                    RELEASED,
                    id(edition, number, session.sessionId()),
                    new StoredReleasedSession(edition, number, session));
        }
        for (var change : release.differences()) {
            var session = change.session().sessionId();
            documents.put(
                    CHANGES, id(edition, number, session), new StoredChange(edition, number, change.type(), change));
            documents.put(SESSIONS, session, new LatestChange(edition, number, release.at(), change));
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
