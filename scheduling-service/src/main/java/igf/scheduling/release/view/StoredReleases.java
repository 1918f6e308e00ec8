package igf.scheduling.release.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static igf.scheduling.release.view.ReleaseView.CHANGES;
import static igf.scheduling.release.view.ReleaseView.CURRENT;
import static igf.scheduling.release.view.ReleaseView.RELEASED;
import static igf.scheduling.release.view.ReleaseView.RELEASES;
import static igf.scheduling.release.view.ReleaseView.SESSIONS;
import static java.util.Comparator.comparing;

import igf.platform.view.Kept;
import igf.platform.view.Rows;
import igf.platform.view.Views;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class StoredReleases implements Releases {

    private static final Kept<Head> HEADS = RELEASES.part(Head.class);

    private static final Comparator<ReleasedSession> BY_TIME = Comparator.comparing(
                    (ReleasedSession s) -> s.place().startsAt())
            .thenComparing(s -> s.place().room())
            .thenComparing(ReleasedSession::number);

    private final Views views;
    private final ReleaseView view;

    StoredReleases(Views views, ReleaseView view) {
        this.views = views;
        this.view = view;
    }

    private <T extends Record> Rows<T> rows(Kept<T> kept) {
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
        return new PublicProgramme(
                release.facts(),
                release.number(),
                release.note().orElse(null),
                release.at(),
                release.rooms(),
                release.grid(),
                sessions,
                cancelled(release, sessions));
    }

    /** A session's documents of one release stand beside each other by their ids, which alone are indexed. */
    private static Bson within(String edition, int number) {
        var prefix = ReleaseView.id(edition, number) + "/";
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
        return rows(CHANGES).list(within(edition, number)).stream()
                .map(ReleaseView.Change::change)
                .sorted(comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public Optional<PublicSession> session(UUID sessionId) {
        return rows(SESSIONS)
                .find(sessionId)
                .map(last -> new PublicSession(last.edition(), last.number(), last.at(), last.change()));
    }
}
