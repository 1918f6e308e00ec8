package igf.participation.report.view;

import igf.participation.report.ReportEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

@Component
class ReportView implements View {

    /** Id: the session */
    static final ViewCollection<StoredReport> REPORTS = ViewCollection.of("reports", StoredReport.class);

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof ReportEvent event) {
            documents.change(
                    REPORTS,
                    event.subject().session(),
                    StoredReport.empty(event),
                    report -> report.after(event, recorded.sequence()));
        }
    }
}
