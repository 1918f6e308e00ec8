package igf.scheduling.release.view;

import igf.api.release.ChangeType;
import igf.api.vocabulary.PublicNames;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.NameRedactor;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Revision;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** @param revision the last change of the rule; null until the edition is known */
    record StoredNameRule(PublicNames rule, @Nullable Revision revision) {

        static final StoredNameRule DEFAULT = new StoredNameRule(PublicNames.LISTED, null);

        private StoredNameRule withRule(PublicNames newRule, Revision change) {
            return newRule == rule ? this : new StoredNameRule(newRule, change);
        }
    }

    /**
     * The last answers of a session's people.
     *
     * @param answers the last answers, as in {@link NameRedactor}
     * @param revision the last change of an answer; null if there was none
     */
    record StoredAnswers(
            UUID session,
            Map<String, String> answers,
            @Nullable Revision revision) {

        private StoredAnswers withAnswers(List<Member> people, Revision change) {
            var merged = NameRedactor.mergeAnswers(answers, people);
            return merged.equals(answers) ? this : new StoredAnswers(session, merged, change);
        }
    }

    /**
     * A release without its sessions.
     *
     * @param partial whether it published the changes of some sessions only
     */
    record StoredRelease(
            String edition,
            EditionFacts facts,
            int number,
            Instant at,
            Optional<String> name,
            boolean partial,
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
                    Optional.ofNullable(release.name()),
                    release.scope() != null,
                    Optional.ofNullable(release.note()),
                    release.programme().size(),
                    release.count(ChangeType.SCHEDULED),
                    release.count(ChangeType.MOVED),
                    release.count(ChangeType.CANCELLED),
                    release.count(ChangeType.CHANGED),
                    release.venue(),
                    release.slots());
        }
    }

    record StoredReleasedSession(String edition, int number, ReleasedSession session) {}

    record StoredChange(String edition, int number, ChangeType type, ReleaseChange change) {}

    record CurrentRelease(int number) {}

    /** The last change of a session in any release. */
    record LatestChange(String edition, int number, Instant at, ReleaseChange change, Revision revision) {}

    @Override
    public String name() {
        return "releases";
    }

    /** Version 2 added revisions. Version 3 added names of releases. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case ReleaseEvent release -> projectRelease(release, Revision.of(recorded), documents);
            case ProgrammeEvent event -> projectNames(event, Revision.of(recorded), documents);
            default -> {}
        }
    }

    /** Projects answers, which apply to every release, even earlier ones. */
    private static void projectNames(ProgrammeEvent event, Revision change, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.change(
                        NAMES,
                        e.edition(),
                        StoredNameRule.DEFAULT,
                        known -> known.withRule(e.facts().publicNames(), change));
            case SessionAdded e -> projectAnswers(e, e.people(), change, documents);
            case PeopleChanged e -> projectAnswers(e, e.people(), change, documents);
            case SessionRemoved e -> documents.delete(ANSWERS, id(e.edition(), e.sessionId()));
            case ContentsChanged _, SessionPlaced _, SessionUnplaced _, SessionCancelled _ -> {}
            case SessionPinned _, SessionUnpinned _ -> {}
            case ClashesAcknowledged _, PeopleLinked _, ProgrammeFrozen _, FreezeLifted _ -> {}
        }
    }

    private static void projectAnswers(OfSession event, List<Member> people, Revision change, Documents documents) {
        documents.change(
                ANSWERS,
                id(event.edition(), event.sessionId()),
                new StoredAnswers(event.sessionId(), Map.of(), null),
                known -> known.withAnswers(people, change));
    }

    private static void projectRelease(ReleaseEvent release, Revision revision, Documents documents) {
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
            documents.put(SESSIONS, session, new LatestChange(edition, number, release.at(), change, revision));
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
