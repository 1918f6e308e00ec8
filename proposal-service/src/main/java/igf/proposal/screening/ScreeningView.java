package igf.proposal.screening;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.screening.StoredAdmissions.Claimants;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tracks the data for screening that is not in the proposal: dates of editions, numbers of proposals per person, and
 * judgements.
 */
@Component
class ScreeningView implements View {

    /** A single document, {@link #EDITIONS}. */
    static final ViewCollection<StoredForum> FORUM = ViewCollection.of("forum", StoredForum.class);

    static final String EDITIONS = "editions";
    /** By the edition's slug. */
    static final ViewCollection<StoredAdmissions> ADMISSIONS = ViewCollection.of("admissions", StoredAdmissions.class);
    /** By proposal. */
    static final ViewCollection<StoredJudgements> JUDGEMENTS = ViewCollection.of("judgements", StoredJudgements.class);

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case EditionEvent e -> projectEdition(e, documents);
            case ScreeningEvent e -> projectJudgement(e, documents);
            case AdmissionsEvent e -> projectAdmission(e, documents);
            default -> {}
        }
    }

    private static void projectEdition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> putFirstDay(e.edition(), e.details().startsOn(), documents);
            case EditionEvent.Changed e -> putFirstDay(e.edition(), e.details().startsOn(), documents);
            case EditionEvent.ReviewersNamed _,
                    EditionEvent.CallOpened _,
                    EditionEvent.CallClosed _,
                    EditionEvent.Extended _,
                    EditionEvent.PhaseBegun _ -> {}
        }
    }

    private static void projectJudgement(ScreeningEvent event, Documents documents) {
        switch (event) {
            case ScreeningEvent.CriterionJudged e ->
                documents.putEntry(JUDGEMENTS, e.proposal(), StoredJudgements::criteria, e.rule(), e.judged());
        }
    }

    private static void projectAdmission(AdmissionsEvent event, Documents documents) {
        switch (event) {
            case AdmissionsEvent.Admitted e ->
                putCounted(e.edition(), e.proposal(), new Claimants(e.organizers(), e.organizations()), documents);
            case AdmissionsEvent.Readmitted e ->
                putCounted(e.edition(), e.proposal(), new Claimants(e.organizers(), e.organizations()), documents);
            case AdmissionsEvent.Recounted e ->
                putCounted(e.edition(), e.proposal(), new Claimants(e.organizers(), e.organizations()), documents);
            case AdmissionsEvent.Released e -> putCounted(e.edition(), e.proposal(), null, documents);
        }
    }

    private static void putCounted(String edition, UUID proposal, @Nullable Claimants claimants, Documents documents) {
        documents.putEntry(ADMISSIONS, edition, StoredAdmissions::proposals, proposal, claimants);
    }

    private static void putFirstDay(String edition, LocalDate startsOn, Documents documents) {
        documents.putEntry(FORUM, EDITIONS, StoredForum::days, edition, startsOn);
    }
}
