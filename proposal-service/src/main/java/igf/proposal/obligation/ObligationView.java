package igf.proposal.obligation;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.round.Organizations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tracks which people owe reports, and which ids belong to one person. */
@Component
class ObligationView implements View {

    /** By person. */
    static final ViewCollection<StoredOwed> OWED = ViewCollection.of("owed", StoredOwed.class);
    /** By normalized name of an organization, as in conflict checks. */
    static final ViewCollection<StoredOwed> OWED_BY_ORGANIZATION =
            ViewCollection.of("owed_by_organization", StoredOwed.class);
    /** By person. */
    static final ViewCollection<StoredLinks> LINKS = ViewCollection.of("links", StoredLinks.class);

    @Override
    public String name() {
        return "obligations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case ObligationEvent e -> projectObligation(e, documents);
            case ReportNews e -> projectPerson(e, documents);
            default -> {}
        }
    }

    private static void projectObligation(ObligationEvent event, Documents documents) {
        switch (event) {
            case ObligationEvent.Raised e -> addReports(e, documents);
            case ObligationEvent.Lifted e -> removeReports(e, documents);
            case ObligationEvent.Corrected e -> moveReports(e, documents);
        }
    }

    private static void projectPerson(ReportNews news, Documents documents) {
        switch (news) {
            case ReportNews.PersonLinked e -> {
                link(documents, e.person(), e.with(), e.linked());
                link(documents, e.with(), e.person(), e.linked());
            }
            case ReportNews.PersonErased e -> {
                documents.delete(OWED, e.person());
                documents.delete(LINKS, e.person());
            }
            // ObligationEvent covers these.
            case ReportNews.ReportFiled _, ReportNews.ReportOverdue _, ReportNews.ReportNotOwed _ -> {}
        }
    }

    private static void addReports(ObligationEvent.Raised e, Documents documents) {
        var report = StoredOwed.Report.of(e);
        e.people().forEach(person -> addReport(OWED, person, report, documents));
        Organizations.keys(e.organizations())
                .forEach(organization -> addReport(OWED_BY_ORGANIZATION, organization, report, documents));
    }

    private static void addReport(
            ViewCollection<StoredOwed> collection, Object debtor, StoredOwed.Report report, Documents documents) {
        documents.change(collection, debtor, StoredOwed.EMPTY, owed -> owed.withReport(report));
    }

    private static void removeReports(ObligationEvent.Lifted e, Documents documents) {
        e.people().forEach(person -> documents.changeIfPresent(OWED, person, owed -> owed.withoutReport(e)));
        Organizations.keys(e.organizations())
                .forEach(organization ->
                        documents.changeIfPresent(OWED_BY_ORGANIZATION, organization, owed -> owed.withoutReport(e)));
    }

    private static void moveReports(ObligationEvent.Corrected e, Documents documents) {
        documents.changeIfPresent(OWED, e.wrong(), owed -> owed.withoutSession(e.session()));
        e.owed().forEach(owed -> addReport(OWED, e.right(), StoredOwed.Report.of(e.session(), owed), documents));
    }

    private static void link(Documents documents, UUID person, UUID linkedPerson, boolean linked) {
        documents.change(LINKS, person, StoredLinks.EMPTY, links -> links.withLink(linkedPerson, linked));
    }
}
