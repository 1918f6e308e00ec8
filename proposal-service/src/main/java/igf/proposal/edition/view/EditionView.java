package igf.proposal.edition.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.call.Phase;
import igf.proposal.edition.EditionEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@value #EDITIONS}: one document an edition, under its slug. */
@Component
public class EditionView implements View {

    public static final String EDITIONS = "editions";

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof EditionEvent event) {
            documents.update(EDITIONS, event.edition(), edition -> {
                apply(event, edition);
                edition.append("version", fact.sequence());
            });
        }
    }

    private static void apply(EditionEvent event, Document edition) {
        switch (event) {
            case EditionEvent.Planned e -> {
                EditionDocument.describe(edition, e.edition(), e.details(), e.rules());
                edition.append("reviewers", 0);
                EditionDocument.phaseOfCall(edition, Phase.PLANNED);
            }
            case EditionEvent.Changed e -> {
                EditionDocument.describe(edition, e.edition(), e.details(), e.rules());
                EditionDocument.phasesMoved(edition, e.details());
            }
            case EditionEvent.ReviewersNamed e ->
                edition.append("reviewers", e.reviewers().size());
            case EditionEvent.CallOpened e -> {
                EditionDocument.callState(edition, "OPEN");
                EditionDocument.phaseOfCall(edition, Phase.CALL_OPEN);
            }
            case EditionEvent.CallClosed e -> {
                EditionDocument.callState(edition, "CLOSED");
                EditionDocument.phaseOfCall(edition, Phase.CALL_CLOSED);
            }
            case EditionEvent.Extended e -> EditionDocument.extended(edition, e.extension());
            case EditionEvent.PhaseBegun e ->
                edition.append("phase", e.start().phase().name())
                        .append("_begun", e.start().from().toString());
        }
    }
}
