package igf.participation.report.view;

import igf.participation.report.ReportEvent;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.Kept;
import igf.platform.view.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports, and how each edition stands with them. */
@Component
class ReportView implements View {

    /** By the session's id */
    static final Kept<StoredReport> REPORTS = Kept.of("reports", StoredReport.class);
    /** By the slug */
    static final Kept<OfEdition> EDITIONS = Kept.of("editions", OfEdition.class);

    /** @param sessions each with the standing of its report */
    record OfEdition(Map<UUID, Standing> sessions) {

        static final OfEdition NONE = new OfEdition(Map.of());

        private OfEdition after(ReportEvent event) {
            var session = event.subject().session();
            var all = new LinkedHashMap<>(sessions);
            all.put(session, sessions.getOrDefault(session, Standing.NOTHING).after(event));
            return new OfEdition(all);
        }
    }

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
        if (fact.event() instanceof ReportEvent event) {
            var subject = event.subject();
            documents.change(
                    REPORTS,
                    subject.session(),
                    StoredReport.none(event),
                    report -> report.after(event, fact.sequence()));
            documents.change(EDITIONS, subject.edition(), OfEdition.NONE, all -> all.after(event));
        }
    }
}
