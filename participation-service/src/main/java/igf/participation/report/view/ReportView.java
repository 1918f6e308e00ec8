package igf.participation.report.view;

import igf.participation.report.ReportEvent;
import igf.platform.domain.Recorded;
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
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof ReportEvent event) {
            documents.change(
                    REPORTS,
                    event.subject().session(),
                    StoredReport.none(event),
                    report -> report.after(event, fact.sequence()));
        }
    }
}
