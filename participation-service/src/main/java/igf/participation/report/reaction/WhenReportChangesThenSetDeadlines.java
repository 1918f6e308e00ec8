package igf.participation.report.reaction;

import igf.participation.report.ReportEvent;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("await-report")
class WhenReportChangesThenSetDeadlines {

    private final Deadlines deadlines;

    WhenReportChangesThenSetDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ReportEvent event, Meta meta) {
        var session = event.subject().session().toString();
        ReportDeadline.changesBy(event, meta.recordedAt())
                .forEach((deadline, at) -> at.ifPresentOrElse(
                        due -> deadlines.set(deadline.key(), session, due),
                        () -> deadlines.cancel(deadline.key(), session)));
    }
}
