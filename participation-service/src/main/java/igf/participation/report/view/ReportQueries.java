package igf.participation.report.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import igf.participation.report.ReportContent;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportStanding;
import igf.participation.report.ReportState;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of the reports' view. */
@Component
public class ReportQueries implements EditionCounter {

    private final Views views;
    private final ReportView view;

    ReportQueries(Views views, ReportView view) {
        this.views = views;
        this.view = view;
    }

    /** @param version of the report, to name it in an ETag */
    public record Versioned(ReportState state, long version) {}

    /** Empty until the report is called for or filed. */
    public Optional<Versioned> find(UUID session) {
        return Optional.ofNullable(views.collection(view, ReportView.REPORTS)
                        .find(eq("_id", session.toString()))
                        .first())
                .map(d -> new Versioned(read(d), d.getLong("version")));
    }

    /**
     * A report that was called for or filed.
     *
     * @param sessionId the session's id
     * @param number of the session in its edition
     * @param title the session's title
     * @param state DUE, SHORT_FILED, FULL_FILED, PUBLISHED or OVERDUE
     * @param dueAt when the short and the full report are due
     * @param filedAt when it was filed; null before
     * @param remindedAt when people were asked again; null if nobody was
     */
    public record Line(
            UUID sessionId,
            int number,
            String title,
            ReportStanding.State state,
            Map<ReportKind, Instant> dueAt,
            @Nullable String filedAt,
            @Nullable String remindedAt) {}

    public MongoCollection<Document> all() {
        return views.collection(view, ReportView.REPORTS);
    }

    /** The position that the list stands for. */
    public long position() {
        return views.asOf(view).position();
    }

    public static Bson in(String edition, ReportStanding.@Nullable State state) {
        return state == null ? eq("edition", edition) : and(eq("edition", edition), eq("state", state.name()));
    }

    public static Line line(Document d) {
        return new Line(
                UUID.fromString(d.getString("_id")),
                d.getInteger("number"),
                d.getString("title"),
                ReportStanding.State.valueOf(d.getString("state")),
                read(d).due(),
                d.getString("filedAt"),
                d.getString("remindedAt"));
    }

    private static ReportState read(Document d) {
        var content = d.containsKey("filedAt")
                ? new ReportContent(
                        d.getList("keyTakeaways", String.class),
                        d.getList("callToAction", String.class),
                        d.getString("summary"))
                : null;
        var due = new EnumMap<ReportKind, Instant>(ReportKind.class);
        for (var kind : ReportKind.values()) {
            var at = d.getString("due" + kind);
            if (at != null) {
                due.put(kind, Instant.parse(at));
            }
        }
        return new ReportState(ReportView.standing(d), content, due);
    }

    @Override
    public Counted count(String edition) {
        var asOf = views.asOf(view);
        var found = views.collection(view, ReportView.EDITIONS)
                .find(eq("_id", edition))
                .first();
        var states = found == null
                ? List.<ReportStanding.State>of()
                : found.get("sessions", new Document()).values().stream()
                        .map(d -> ReportView.standing((Document) d).state())
                        .toList();
        return new Counted(
                Map.of(
                        "reportsDue", count(states, ReportStanding.State.DUE),
                        "reportsOverdue", count(states, ReportStanding.State.OVERDUE),
                        "reportsFiled",
                                count(
                                        states,
                                        ReportStanding.State.SHORT_FILED,
                                        ReportStanding.State.FULL_FILED,
                                        ReportStanding.State.PUBLISHED)),
                asOf.position(),
                asOf.recordedAt());
    }

    private static int count(List<ReportStanding.State> states, ReportStanding.State... wanted) {
        return (int) states.stream().filter(List.of(wanted)::contains).count();
    }
}
