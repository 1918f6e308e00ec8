package igf.participation.report.view;

import igf.participation.report.ReportEvent;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportStanding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How far a report has come, as it is kept: kinds by their names. */
record Standing(List<ReportKind> filed, List<ReportKind> overdue, boolean published) {

    static final Standing NOTHING = new Standing(List.of(), List.of(), false);

    Standing after(ReportEvent event) {
        var before = told();
        var after = switch (event) {
            case Called e -> before.call(e.kind());
            case Filed e -> before.file(e.content().kind());
            case Missed e -> before.miss(e.kind());
            case Reminded e -> before;
            case Published e -> before.publish();
        };
        return new Standing(sorted(after.filed()), sorted(after.overdue()), after.published());
    }

    private static List<ReportKind> sorted(Collection<ReportKind> kinds) {
        return kinds.stream().sorted(Comparator.comparing(ReportKind::name)).toList();
    }

    ReportStanding told() {
        return new ReportStanding(Set.copyOf(filed), Set.copyOf(overdue), published);
    }
}
