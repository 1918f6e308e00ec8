package igf.proposal.obligation.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.round.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@value #OWED}: one document a person who owes reports, with {@code owed: [{session, kind, …}]}; {@value #OWED_BY_ORGANIZATION}:
 * likewise one a name of an organization, as conflicts compare names; {@value #LINKS}: for an
 * id, the ids that are the same human.
 */
@Component
class ObligationView implements View {

    static final String OWED = "owed";
    static final String OWED_BY_ORGANIZATION = "owed_by_organization";
    static final String LINKS = "links";

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
        }
    }

    private static void people(ReportNews news, Documents documents) {
        switch (news) {
            case ReportNews.PersonLinked e -> {
                link(documents, e.person(), e.with(), e.linked());
                link(documents, e.with(), e.person(), e.linked());
            }
            case ReportNews.PersonErased e -> {
                documents.delete(OWED, e.person().toString());
                documents.delete(LINKS, e.person().toString());
            }
            // What follows from them is an obligation's own event.
            case ReportNews.ReportFiled _, ReportNews.ReportOverdue _ -> {}
        }
    }

    private static void raised(ObligationEvent.Raised e, Documents documents) {
        var report = new Document("session", e.session().toString())
                .append("kind", e.kind())
                .append("edition", e.edition())
                .append("proposal", e.proposal().toString())
                .append("number", e.number())
                .append("title", e.title())
                .append("dueAt", e.dueAt().toString());
        e.people().forEach(person -> owes(OWED, person.toString(), report, documents));
        Organizations.keys(e.organizations())
                .forEach(organization -> owes(OWED_BY_ORGANIZATION, organization, report, documents));
    }

    private static void owes(String collection, String who, Document report, Documents documents) {
        documents.update(collection, who, owes -> {
            var all = list(owes, "owed", Document.class);
            all.add(report);
            owes.append("owed", all);
        });
    }

    private static void lifted(ObligationEvent.Lifted e, Documents documents) {
        e.people().forEach(person -> owesNot(OWED, person.toString(), e, documents));
        Organizations.keys(e.organizations())
                .forEach(organization -> owesNot(OWED_BY_ORGANIZATION, organization, e, documents));
    }

    private static void owesNot(String collection, String who, ObligationEvent.Lifted e, Documents documents) {
        documents.updateIfPresent(collection, who, owes -> {
            var left = list(owes, "owed", Document.class);
            left.removeIf(one -> one.getString("session").equals(e.session().toString())
                    && one.getString("kind").equals(e.kind()));
            owes.append("owed", left);
        });
    }

    private static void link(Documents documents, UUID one, UUID other, boolean linked) {
        documents.update(LINKS, one.toString(), links -> {
            var same = list(links, "same", String.class);
            same.remove(other.toString());
            if (linked) {
                same.add(other.toString());
            }
            links.append("same", same);
        });
    }

    private static <T> List<T> list(Document document, String member, Class<T> type) {
        List<T> stored = document.getList(member, type);
        return stored == null ? new ArrayList<>() : new ArrayList<>(stored);
    }
}
