package igf.scheduling.programme.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import igf.platform.view.Views;
import igf.scheduling.programme.ProgrammeState;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.WorkingProgramme;
import igf.scheduling.session.Session;
import igf.scheduling.support.Shapes;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queries of the programme as it is being made. */
@Component
public class Programmes implements WorkingProgramme {

    private final Views views;
    private final ProgrammeView view;

    Programmes(Views views, ProgrammeView view) {
        this.views = views;
        this.view = view;
    }

    private MongoCollection<Document> collection(String name) {
        return views.collection(view, name);
    }

    /** Who accepted what with the places that sessions have now, by session; most have nothing. */
    public Map<UUID, Acknowledged> acknowledged(String edition) {
        var all = new HashMap<UUID, Acknowledged>();
        collection("sessions")
                .find(and(eq("edition", edition), exists("acknowledged")))
                .forEach(d -> ProgrammeView.acknowledged(d)
                        .ifPresent(a -> all.put(session(d).id(), a)));
        return all;
    }

    /** Empty until the edition is heard of. */
    public Optional<ProgrammeState> board(String edition) {
        var found = collection("editions").find(eq("_id", edition)).first();
        return board(
                found,
                collection("rooms").find(eq("edition", edition)).into(new java.util.ArrayList<>()),
                collection("sessions").find(eq("edition", edition)).into(new java.util.ArrayList<>()));
    }

    /** The same as it stood at an instant. */
    public Optional<ProgrammeState> board(String edition, Instant asOf) {
        var then = views.at(view, asOf);
        return board(then.find("editions", edition), of(edition, then.all("rooms")), of(edition, then.all("sessions")));
    }

    private static List<Document> of(String edition, List<Document> all) {
        return all.stream().filter(d -> edition.equals(d.get("edition"))).toList();
    }

    private static Optional<ProgrammeState> board(
            @Nullable Document edition, List<Document> rooms, List<Document> sessions) {
        if (edition == null || !edition.containsKey("facts")) {
            return Optional.empty();
        }
        var grid = edition.containsKey("grid") ? Shapes.member(edition, "grid", Grid.class) : Grid.NONE;
        return Optional.of(ProgrammeState.of(
                Shapes.member(edition, "facts", EditionFacts.class),
                rooms.stream().map(d -> Shapes.member(d, "room", Room.class)).toList(),
                grid,
                sessions.stream().map(ProgrammeView::session).toList()));
    }

    @Override
    public List<ReleasedSession> now(String edition) {
        return board(edition).map(ProgrammeState::toRelease).orElse(List.of());
    }

    @Override
    public List<ReleasedSession> at(String edition, Instant instant) {
        return board(edition, instant).map(ProgrammeState::toRelease).orElse(List.of());
    }

    @Override
    public Optional<String> whyCancelled(String edition, UUID session) {
        return board(edition).flatMap(board -> board.session(session)).map(Session::cancelled);
    }

    public Optional<String> editionOf(UUID session) {
        return Optional.ofNullable(collection("sessions")
                        .find(eq("_id", session.toString()))
                        .first())
                .map(d -> d.getString("edition"));
    }

    /** The documents of all sessions, to be read with {@link #session}. */
    public MongoCollection<Document> sessions() {
        return collection("sessions");
    }

    /** @param state null for all */
    public static Bson of(String edition, Session.@Nullable State state) {
        return and(eq("edition", edition), state == null ? empty() : eq("state", state.name()));
    }

    public static Session session(Document document) {
        return ProgrammeView.session(document);
    }

    /** How many sessions are in each state. */
    public Map<String, Long> counts(String edition) {
        var counts = new TreeMap<String, Long>();
        for (var state : Session.State.values()) {
            counts.put(
                    state.name().toLowerCase(java.util.Locale.ROOT),
                    collection("sessions").countDocuments(of(edition, state)));
        }
        counts.put("rooms", collection("rooms").countDocuments(eq("edition", edition)));
        return counts;
    }

    public Views.AsOf asOf() {
        return views.asOf(view);
    }
}
