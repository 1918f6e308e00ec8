package igf.scheduling.release;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static igf.scheduling.release.ReleaseView.ANSWERS;
import static igf.scheduling.release.ReleaseView.CHANGES;
import static igf.scheduling.release.ReleaseView.CURRENT;
import static igf.scheduling.release.ReleaseView.NAMES;
import static igf.scheduling.release.ReleaseView.RELEASED;
import static igf.scheduling.release.ReleaseView.RELEASES;
import static igf.scheduling.release.ReleaseView.SESSIONS;
import static java.util.Comparator.comparing;

import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.vocabulary.PublicNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class StoredReleases implements Releases {

    private static final ViewCollection<Head> HEADS = RELEASES.part(Head.class);

    private static final Comparator<ReleasedSession> BY_TIME = Comparator.comparing(
                    (ReleasedSession s) -> s.place().startsAt())
            .thenComparing(s -> s.place().room())
            .thenComparing(ReleasedSession::number);

    private final Views views;
    private final ReleaseView view;
    /** Whether releases contain all people, as released. */
    private boolean whole;

    StoredReleases(Views views, ReleaseView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Releases whole() {
        var all = new StoredReleases(views, view);
        all.whole = true;
        return all;
    }

    @Override
    public Naming naming(String edition) {
        return naming(edition, rows(ANSWERS).list(below(edition)));
    }

    private Naming naming(String edition, List<ReleaseView.AnswersOf> answers) {
        return new Naming(
                rows(NAMES).find(edition).map(ReleaseView.NamesOf::rule).orElse(PublicNames.LISTED),
                answers.stream()
                        .collect(Collectors.toMap(ReleaseView.AnswersOf::session, ReleaseView.AnswersOf::answers)));
    }

    private <T extends Record> ViewReader<T> rows(ViewCollection<T> kept) {
        return views.rows(view, kept);
    }

    @Override
    public Optional<PublicProgramme> current(String edition) {
        return rows(CURRENT).find(edition).flatMap(current -> number(edition, current.number()));
    }

    @Override
    public Optional<PublicProgramme> at(String edition, Instant instant) {
        return heads(edition).stream()
                .filter(head -> !head.at().isAfter(instant))
                .max(comparing(Head::number))
                .flatMap(head -> number(edition, head.number()));
    }

    @Override
    public Optional<PublicProgramme> number(String edition, int number) {
        return rows(RELEASES).find(ReleaseView.id(edition, number)).map(this::programme);
    }

    private PublicProgramme programme(ReleaseView.Whole release) {
        var sessions = rows(RELEASED).list(within(release.edition(), release.number())).stream()
                .map(ReleaseView.Told::session)
                .sorted(BY_TIME)
                .toList();
        var programme = new PublicProgramme(
                release.facts(),
                release.number(),
                release.note().orElse(null),
                release.at(),
                release.rooms(),
                release.grid(),
                sessions,
                cancelled(release, sessions),
                Map.of());
        return whole ? programme : programme.shownBy(naming(release.edition()));
    }

    /** Selects by a range of ids, because only ids are indexed. */
    private static Bson within(String edition, int number) {
        return below(ReleaseView.id(edition, number));
    }

    private static Bson below(String id) {
        var prefix = id + "/";
        return and(gt("_id", prefix), lt("_id", prefix + "~"));
    }

    private List<ReleaseChange> cancelled(ReleaseView.Whole release, List<ReleasedSession> there) {
        var present = there.stream().map(ReleasedSession::sessionId).collect(Collectors.toSet());
        var last = new HashMap<UUID, ReleaseView.Change>();
        rows(CHANGES)
                .where(and(
                        CHANGES.is(ReleaseView.Change::edition, release.edition()),
                        CHANGES.is(ReleaseView.Change::type, Type.CANCELLED),
                        lte(CHANGES.member(ReleaseView.Change::number), release.number())))
                .forEach(change -> last.merge(
                        change.change().session().sessionId(), change, (a, b) -> a.number() > b.number() ? a : b));
        return last.entrySet().stream()
                .filter(each -> !present.contains(each.getKey()))
                .map(each -> each.getValue().change())
                .sorted(comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public List<Head> heads(String edition) {
        return rows(HEADS).list(RELEASES.is(ReleaseView.Whole::edition, edition)).stream()
                .sorted(comparing(Head::number))
                .toList();
    }

    @Override
    public List<ReleaseChange> changes(String edition, int number) {
        var changes = rows(CHANGES).list(within(edition, number)).stream().map(ReleaseView.Change::change);
        return (whole ? changes : changes.map(naming(edition)::of))
                .sorted(comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public Optional<PublicSession> session(UUID sessionId) {
        return rows(SESSIONS).find(sessionId).map(this::session);
    }

    private PublicSession session(ReleaseView.Latest last) {
        var change = last.change();
        if (whole) {
            return new PublicSession(last.edition(), last.number(), last.at(), change, List.of());
        }
        var session = change.session();
        var answers = rows(ANSWERS).find(ReleaseView.id(last.edition(), session.sessionId()));
        var naming = naming(last.edition(), answers.stream().toList());
        return new PublicSession(
                last.edition(),
                last.number(),
                last.at(),
                naming.of(change),
                naming.unnamed(session.sessionId(), session.people()));
    }
}
