package igf.participation.floor;

import static igf.participation.floor.FloorView.REGISTRATIONS;
import static igf.participation.floor.FloorView.SESSIONS;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.vocabulary.PersonalDataSource;
import igf.platform.people.People;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class FloorQueries implements PersonalDataSource {

    private final Views views;
    private final FloorView view;
    private final People people;

    FloorQueries(Views views, FloorView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /**
     * A request; name and text are encrypted.
     *
     * @param position in the queue, from 1; null unless it waits
     */
    public record Row(
            UUID id,
            UUID registration,
            Mode mode,
            String kind,
            String name,
            @Nullable String text,
            String at,
            String state,
            @Nullable Integer position) {}

    /** @param version the floor's version, for the ETag; -1 before the first request */
    public record Queue(long version, List<Row> rows) {}

    /** Returns the speaker, then the queue in the order of turns, then those who have spoken. */
    public Queue queue(UUID session) {
        return views.reader(view, SESSIONS)
                .find(session)
                .map(FloorQueries::queue)
                .orElse(new Queue(-1, List.of()));
    }

    /** Returns the queues of several sessions; sessions without any request are missing. */
    public Map<UUID, Queue> queues(Collection<UUID> sessions) {
        var all = new HashMap<UUID, Queue>();
        views.reader(view, SESSIONS)
                .where(SESSIONS.matchesAny(StoredFloor::id, sessions))
                .forEach(floor -> all.put(floor.id(), queue(floor)));
        return all;
    }

    private static Queue queue(StoredFloor floor) {
        return new Queue(floor.version(), orderedRows(floor));
    }

    private static List<Row> orderedRows(StoredFloor floor) {
        var all = rows(floor);
        var turns = new FairTurns(floor.last());
        var rows = new ArrayList<Row>(withState(all, "GRANTED"));
        int position = 1;
        var spoken = all.stream()
                .filter(row -> !row.state().equals("WAITING"))
                .collect(Collectors.groupingBy(Row::registration, Collectors.summingInt(row -> 1)));
        for (var row :
                turns.order(withState(all, "WAITING"), Row::mode, row -> spoken.getOrDefault(row.registration(), 0))) {
            rows.add(withPosition(row, position++));
        }
        rows.addAll(withState(all, "DONE"));
        return rows;
    }

    /** Returns the sessions in which a registration ever asked for the floor. */
    public List<UUID> sessionsWithRequests(UUID registration) {
        return List.copyOf(views.reader(view, REGISTRATIONS)
                .find(registration)
                .orElse(FloorView.RequestedSessions.NONE)
                .sessions()
                .keySet());
    }

    private static List<Row> withState(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).toList();
    }

    private static Row withPosition(Row r, int position) {
        return new Row(r.id(), r.registration(), r.mode(), r.kind(), r.name(), r.text(), r.at(), r.state(), position);
    }

    private static List<Row> rows(StoredFloor floor) {
        return floor.requests().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(UUID id, StoredFloor.Request request) {
        var text = request.text();
        return new Row(
                id,
                request.registration(),
                request.mode(),
                request.kind().name(),
                request.name().toString(),
                text == null ? null : text.toString(),
                request.at().toString(),
                request.state().name(),
                null);
    }

    @Override
    public List<KeptRequest> findItems(UUID registration, String edition) {
        var all = new ArrayList<KeptRequest>();
        views.reader(view, SESSIONS)
                .where(SESSIONS.matches(StoredFloor::edition, edition))
                .forEach(floor -> rows(floor).stream()
                        .filter(row -> row.registration().equals(registration))
                        .forEach(row -> all.add(toExportItem(floor.id(), row))));
        return all;
    }

    private KeptRequest toExportItem(UUID session, Row row) {
        var text = people.show(row.text());
        return new KeptRequest(
                session,
                row.id(),
                row.mode(),
                FloorRequestKind.valueOf(row.kind()),
                text == null ? "" : text,
                row.at(),
                FloorRequestState.valueOf(row.state()));
    }
}
