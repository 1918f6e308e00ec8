package igf.scheduling.release.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import igf.platform.view.Views;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.support.Shapes;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredReleases implements Releases {

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

    private MongoCollection<Document> collection(String name) {
        return views.collection(view, name);
    }

    private @Nullable Document find(String collection, String id) {
        return collection(collection).find(eq("_id", id)).first();
    }

    @Override
    public Optional<PublicProgramme> current(String edition) {
        return Optional.ofNullable(find(ReleaseView.CURRENT, edition))
                .flatMap(d -> number(edition, d.getInteger("number")));
    }

    @Override
    public Optional<PublicProgramme> at(String edition, Instant instant) {
        return heads(edition).stream()
                .filter(head -> !head.at().isAfter(instant))
                .max(Comparator.comparing(Head::number))
                .flatMap(head -> number(edition, head.number()));
    }

    @Override
    public Optional<PublicProgramme> number(String edition, int number) {
        return Optional.ofNullable(find(ReleaseView.HEADS, ReleaseView.id(edition, number)))
                .map(head -> programme(edition, number, head));
    }

    private PublicProgramme programme(String edition, int number, Document head) {
        var sessions = new ArrayList<ReleasedSession>();
        collection(ReleaseView.RELEASED)
                .find(within(edition, number))
                .map(ReleaseView::session)
                .into(sessions);
        sessions.sort(BY_TIME);
        return new PublicProgramme(
                Shapes.member(head, "facts", EditionFacts.class),
                number,
                head.getString("note"),
                Instant.parse(head.getString("at")),
                head.getList("rooms", Document.class).stream()
                        .map(d -> Shapes.read(d, Room.class))
                        .toList(),
                Shapes.member(head, "grid", Grid.class),
                sessions,
                cancelled(edition, number, sessions));
    }

    /** A session's documents of one release stand beside each other by their ids, which alone are indexed. */
    private static Bson within(String edition, int number) {
        var prefix = ReleaseView.id(edition, number) + "/";
        return and(gt("_id", prefix), lt("_id", prefix + "~"));
    }

    private List<ReleaseChange> cancelled(String edition, int number, List<ReleasedSession> there) {
        var present = there.stream().map(ReleasedSession::sessionId).collect(Collectors.toSet());
        var last = new HashMap<UUID, Document>();
        collection(ReleaseView.CHANGES)
                .find(and(eq("edition", edition), eq("type", Type.CANCELLED.name()), lte("number", number)))
                .forEach(d -> last.merge(
                        ReleaseView.change(d).session().sessionId(),
                        d,
                        (a, b) -> a.getInteger("number") > b.getInteger("number") ? a : b));
        return last.entrySet().stream()
                .filter(each -> !present.contains(each.getKey()))
                .map(each -> ReleaseView.change(each.getValue()))
                .sorted(Comparator.comparing(change -> change.session().number()))
                .toList();
    }

    @Override
    public List<Head> heads(String edition) {
        var heads = new ArrayList<Head>();
        for (var d : collection(ReleaseView.HEADS)
                .find(eq("edition", edition))
                .projection(Projections.exclude("facts", "rooms", "grid"))) {
            heads.add(Shapes.read(d, Head.class));
        }
        heads.sort(Comparator.comparing(Head::number));
        return heads;
    }

    @Override
    public List<ReleaseChange> changes(String edition, int number) {
        var changes = new ArrayList<ReleaseChange>();
        collection(ReleaseView.CHANGES)
                .find(within(edition, number))
                .map(ReleaseView::change)
                .into(changes);
        changes.sort(Comparator.comparing(change -> change.session().number()));
        return changes;
    }

    @Override
    public Optional<PublicSession> session(UUID sessionId) {
        return Optional.ofNullable(find(ReleaseView.SESSIONS, sessionId.toString()))
                .map(d -> new PublicSession(
                        d.getString("edition"),
                        d.getInteger("number"),
                        Instant.parse(d.getString("at")),
                        ReleaseView.change(d)));
    }
}
