package igf.participation.person.view;

import igf.participation.person.PersonEvent;
import igf.participation.person.PersonEvent.Erased;
import igf.participation.person.PersonEvent.ErasureAsked;
import igf.participation.person.PersonEvent.Linked;
import igf.participation.person.PersonEvent.Unlinked;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import org.springframework.stereotype.Component;

/** {@code receipts}: what was asked for and what was done, by the receipt's id; it names nobody. */
@Component
class ErasureView implements View {

    static final String RECEIPTS = "receipts";

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof PersonEvent event)) {
            return;
        }
        switch (event) {
            case ErasureAsked e ->
                documents.update(RECEIPTS, e.receipt().toString(), d -> d.append("askedAt", e.at().toString()));
            case Erased e ->
                documents.update(
                        RECEIPTS,
                        e.receipt().toString(),
                        d -> d.append("erasedAt", e.at().toString())
                                .append("registrations", e.registrations().size())
                                .append("documents", e.documents()));
            case Linked e -> {}
            case Unlinked e -> {}
        }
    }
}
