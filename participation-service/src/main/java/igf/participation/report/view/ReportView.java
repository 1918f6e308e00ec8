package igf.participation.report.view;

import igf.participation.report.ReportEvent;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportStanding;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@code reports}: one per session; {@code editions}: the state of each session's report. */
@Component
class ReportView implements View {

    static final String REPORTS = "reports";
    static final String EDITIONS = "editions";

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof ReportEvent event)) {
            return;
        }
        var session = event.subject().session().toString();
        var edition = event.subject().edition();
        documents.update(REPORTS, session, d -> {
            write(d, event);
            d.append("edition", edition)
                    .append("number", event.subject().number())
                    .append("title", event.subject().title())
                    .append("state", standing(d).state().name())
                    .append("version", fact.sequence());
        });
        documents.update(EDITIONS, edition, d -> {
            var states = d.get("sessions", Document.class);
            if (states == null) {
                states = new Document();
                d.append("sessions", states);
            }
            var known = states.get(session, new Document());
            fold(known, event);
            states.append(session, known);
        });
    }

    private static void write(Document report, ReportEvent event) {
        fold(report, event);
        switch (event) {
            case Called e -> report.append("due" + e.kind(), e.dueAt().toString());
            case Filed e ->
                report.append("keyTakeaways", e.content().keyTakeaways())
                        .append("callToAction", e.content().callToAction())
                        .append("summary", e.content().summary())
                        .append("filedAt", e.at().toString());
            case Missed e -> report.append("due" + e.kind(), e.dueAt().toString());
            case Reminded e -> report.append("remindedAt", e.at().toString());
            case Published e -> report.append("publishedAt", e.at().toString());
        }
    }

    private static void fold(Document document, ReportEvent event) {
        var before = standing(document);
        var after = switch (event) {
            case Called e -> before.call(e.kind());
            case Filed e -> before.file(e.content().kind());
            case Missed e -> before.miss(e.kind());
            case Reminded e -> before;
            case Published e -> before.publish();
        };
        document.append("filed", names(after.filed()))
                .append("overdue", names(after.overdue()))
                .append("published", after.published());
    }

    private static List<String> names(Set<ReportKind> kinds) {
        return kinds.stream().map(ReportKind::name).sorted().toList();
    }

    static ReportStanding standing(Document document) {
        return new ReportStanding(
                kinds(document, "filed"), kinds(document, "overdue"), document.getBoolean("published", false));
    }

    private static Set<ReportKind> kinds(Document document, String name) {
        var kinds = new HashSet<ReportKind>();
        document.getList(name, String.class, List.of()).forEach(kind -> kinds.add(ReportKind.valueOf(kind)));
        return kinds;
    }
}
