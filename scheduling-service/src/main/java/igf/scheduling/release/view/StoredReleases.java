package igf.scheduling.release.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static igf.scheduling.release.view.ReleaseView.ANSWERS;
import static igf.scheduling.release.view.ReleaseView.CHANGES;
import static igf.scheduling.release.view.ReleaseView.CURRENT;
import static igf.scheduling.release.view.ReleaseView.NAMES;
import static igf.scheduling.release.view.ReleaseView.RELEASED;
import static igf.scheduling.release.view.ReleaseView.RELEASES;
import static igf.scheduling.release.view.ReleaseView.SESSIONS;
import static java.util.Comparator.comparing;

import igf.api.release.ChangeType;
import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import igf.scheduling.release.NameRedactor;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.release.Revision;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads releases from their view, without the names that the public must not see. */
@Component
class StoredReleases implements Releases {

    private static final ViewCollection<Summary> SUMMARIES = RELEASES.projection(Summary.class);

    private static final Comparator<ReleasedSession> BY_TIME = Comparator.comparing(
                    (ReleasedSession s) -> s.place().startsAt())
            .thenComparing(s -> s.place().room())
            .thenComparing(ReleasedSession::number);

    private final Views views;
    private final ReleaseView view;
    /** Whether the releases read contain all people, as released. */
    private boolean allPeople;

    StoredReleases(Views views, ReleaseView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Releases withAllPeople() {
        var all = new StoredReleases(views, view);
        all.allPeople = true;
        return all;
    }

    @Override
    public NameRedactor nameRedactor(String edition) {
        return nameRedactor(edition, reader(ANSWERS).list(idsBelow(edition)));
    }

    private NameRedactor nameRedactor(String edition, List<ReleaseView.StoredAnswers> answers) {
        return new NameRedactor(
                nameRule(edition).rule(),
                answers.stream()
                        .collect(Collectors.toMap(
                                ReleaseView.StoredAnswers::session, ReleaseView.StoredAnswers::answers)));
    }

    private <T extends Record> ViewReader<T> reader(ViewCollection<T> collection) {
        return views.reader(view, collection);
    }

    @Override
    public Optional<PublicProgramme> findCurrent(String edition) {
        return reader(CURRENT).find(edition).flatMap(current -> findByNumber(edition, current.number()));
    }

    @Override
    public Optional<PublicProgramme> findAsOf(String edition, Instant instant) {
        return listSummaries(edition).stream()
                .filter(summary -> !summary.at().isAfter(instant))
                .max(comparing(Summary::number))
                .flatMap(summary -> findByNumber(edition, summary.number()));
    }

    @Override
    public Optional<PublicProgramme> findByNumber(String edition, int number) {
        return reader(RELEASES).find(ReleaseView.id(edition, number)).map(this::toProgramme);
    }

    /** The rule for names is stored with the first event of an edition. */
    @Override
    public boolean isKnown(String edition) {
        return reader(NAMES).find(edition).isPresent();
    }

    private PublicProgramme toProgramme(ReleaseView.StoredRelease release) {
        var sessions = reader(RELEASED).list(idsOfRelease(release.edition(), release.number())).stream()
                .map(ReleaseView.StoredReleasedSession::session)
                .sorted(BY_TIME)
                .toList();
        var programme = new PublicProgramme(
                release.facts(),
                release.number(),
                release.name().orElse(null),
                release.partial(),
                release.note().orElse(null),
                release.at(),
                release.rooms(),
                release.grid(),
                sessions,
                cancelledSessions(release, sessions),
                Map.of());
        return allPeople ? programme : programme.redact(nameRedactor(release.edition()));
    }

    /** Selects by a range of ids, because only ids are indexed. */
    private static Bson idsOfRelease(String edition, int number) {
        return idsBelow(ReleaseView.id(edition, number));
    }

    private static Bson idsBelow(String id) {
        var prefix = id + "/";
        return and(gt("_id", prefix), lt("_id", prefix + "~"));
    }

    private List<ReleaseChange> cancelledSessions(ReleaseView.StoredRelease release, List<ReleasedSession> released) {
        var present = released.stream().map(ReleasedSession::sessionId).collect(Collectors.toSet());
        var last = new HashMap<UUID, ReleaseView.StoredChange>();
        reader(CHANGES)
                .where(and(
                        CHANGES.matches(ReleaseView.StoredChange::edition, release.edition()),
                        CHANGES.matches(ReleaseView.StoredChange::type, ChangeType.CANCELLED),
                        lte(CHANGES.member(ReleaseView.StoredChange::number), release.number())))
                .forEach(change -> last.merge(
                        change.change().session().sessionId(), change, (a, b) -> a.number() > b.number() ? a : b));
        return last.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .map(entry -> entry.getValue().change())
                .sorted(comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public List<Summary> listSummaries(String edition) {
        return reader(SUMMARIES).list(RELEASES.matches(ReleaseView.StoredRelease::edition, edition)).stream()
                .sorted(comparing(Summary::number))
                .toList();
    }

    @Override
    public List<ReleaseChange> changes(String edition, int number) {
        var changes =
                reader(CHANGES).list(idsOfRelease(edition, number)).stream().map(ReleaseView.StoredChange::change);
        return (allPeople ? changes : changes.map(nameRedactor(edition)::redact))
                .sorted(comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public Optional<PublicSession> findSession(UUID sessionId) {
        return reader(SESSIONS).find(sessionId).map(this::findSession);
    }

    private PublicSession findSession(ReleaseView.LatestChange last) {
        var change = last.change();
        var current = reader(CURRENT)
                .find(last.edition())
                .map(ReleaseView.CurrentRelease::number)
                .orElse(last.number());
        if (allPeople) {
            return new PublicSession(
                    last.edition(), last.number(), current, last.at(), change, List.of(), last.revision());
        }
        var session = change.session();
        var answers = reader(ANSWERS).find(ReleaseView.id(last.edition(), session.sessionId()));
        var revision = last.revision()
                .orLater(answers.map(ReleaseView.StoredAnswers::revision).orElse(null))
                .orLater(nameRule(last.edition()).revision());
        var redactor = nameRedactor(last.edition(), answers.stream().toList());
        return new PublicSession(
                last.edition(),
                last.number(),
                current,
                last.at(),
                redactor.redact(change),
                redactor.unnamedPeople(session.sessionId(), session.people()),
                revision);
    }

    @Override
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public Map<UUID, Revision> findRevisions(String edition) {
        var rule = nameRule(edition).revision();
        var answers = reader(ANSWERS).list(idsBelow(edition)).stream()
                .collect(Collectors.toMap(ReleaseView.StoredAnswers::session, Function.identity()));
        var revisions = new HashMap<UUID, Revision>();
        for (var last : reader(SESSIONS).list(SESSIONS.matches(ReleaseView.LatestChange::edition, edition))) {
            var session = last.change().session().sessionId();
            var answered = answers.get(session);
            revisions.put(
                    session,
                    last.revision()
                            .orLater(answered == null ? null : answered.revision())
                            .orLater(rule));
        }
        return revisions;
    }

    private ReleaseView.StoredNameRule nameRule(String edition) {
        return reader(NAMES).find(edition).orElse(ReleaseView.StoredNameRule.DEFAULT);
    }
}
