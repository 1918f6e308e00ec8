package igf.proposal.obligation;

import igf.platform.domain.Recorded;
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
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case ObligationEvent e -> owed(e, documents);
            case ReportNews e -> people(e, documents);
            default -> {}
        }
    }

    private static void owed(ObligationEvent event, Documents documents) {
        switch (event) {
            case ObligationEvent.Raised e -> raised(e, documents);
            case ObligationEvent.Lifted e -> lifted(e, documents);
            case ObligationEvent.Corrected e -> corrected(e, documents);
        }
    }

    private static void people(ReportNews news, Documents documents) {
        switch (news) {
            case ReportNews.PersonLinked e -> {
                link(documents, e.person(), e.with(), e.linked());
                link(documents, e.with(), e.person(), e.linked());
            }
            case ReportNews.PersonErased e -> {
                documents.delete(OWED, e.person());
                documents.delete(LINKS, e.person());
            }
            // Obligations have events of their own for these.
            case ReportNews.ReportFiled _, ReportNews.ReportOverdue _, ReportNews.ReportNotOwed _ -> {}
        }
    }

    private static void raised(ObligationEvent.Raised e, Documents documents) {
        var report = StoredOwed.Report.of(e);
        e.people().forEach(person -> owes(OWED, person, report, documents));
        Organizations.keys(e.organizations())
                .forEach(organization -> owes(OWED_BY_ORGANIZATION, organization, report, documents));
    }

    private static void owes(
            ViewCollection<StoredOwed> kept, Object who, StoredOwed.Report report, Documents documents) {
        documents.change(kept, who, StoredOwed.NOTHING, owes -> owes.raised(report));
    }

    private static void lifted(ObligationEvent.Lifted e, Documents documents) {
        e.people().forEach(person -> documents.changeIfPresent(OWED, person, owes -> owes.lifted(e)));
        Organizations.keys(e.organizations())
                .forEach(organization ->
                        documents.changeIfPresent(OWED_BY_ORGANIZATION, organization, owes -> owes.lifted(e)));
    }

    private static void corrected(ObligationEvent.Corrected e, Documents documents) {
        documents.changeIfPresent(OWED, e.wrong(), owes -> owes.without(e.session()));
        e.owed().forEach(owed -> owes(OWED, e.right(), StoredOwed.Report.of(e.session(), owed), documents));
    }

    private static void link(Documents documents, UUID one, UUID other, boolean linked) {
        documents.change(LINKS, one, StoredLinks.NONE, links -> links.with(other, linked));
    }
}
