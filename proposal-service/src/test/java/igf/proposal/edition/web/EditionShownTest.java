package igf.proposal.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.view.MemoryDocuments;
import igf.proposal.SomeProposal;
import igf.proposal.call.Call;
import igf.proposal.call.CallState;
import igf.proposal.call.Extension;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.EditionView;
import igf.proposal.edition.PublicEdition;
import igf.proposal.edition.StoredEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EditionShownTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void is_what_is_kept_of_an_edition_member_by_member() {
        var at = Instant.parse("2026-06-01T10:00:00.250Z");
        var days = LocalDate.parse("2026-11-02");
        var details = new EditionDetails(
                "Forum",
                "T",
                "",
                "UTC",
                days,
                days.plusDays(4),
                new Call(at, at.plusSeconds(60), at.plusSeconds(90)),
                List.of(new PhaseStart(Phase.SCREENING, at.plusSeconds(100))));
        var extension = new Extension(null, at.plusSeconds(60), "A storm", "secretariat", at);
        var kept = PublicEdition.of(new EditionState(
                "forum-1", details, SomeProposal.RULES, CallState.OPEN, null, List.of(), List.of(extension), null));
        var documents = new MemoryDocuments();
        documents.put(EditionView.EDITIONS, "forum-1", new StoredEdition(kept, 3, null));
        var document = documents.all("editions").getFirst();
        document.keySet().removeAll(Set.of("_id", "version"));
        assertThat(JSON.readTree(JSON.writeValueAsString(EditionShown.of(kept))))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(document)));
        assertThat(documents.all(EditionView.EDITIONS))
                .extracting(StoredEdition::known)
                .containsExactly(kept);
    }
}
