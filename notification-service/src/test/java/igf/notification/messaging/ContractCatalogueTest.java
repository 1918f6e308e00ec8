package igf.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.contracts.FeedAudience;
import igf.notification.feed.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractCatalogueTest {

    private final ContractCatalogue catalogue = new ContractCatalogue(
            new ContractEventTypes(new NotificationTranslators(), new Origin("/forums/igf/notification", "epoch")));

    @Test
    void holdsEveryTypeThatLeavesAndNoOther() {
        assertThat(catalogue.all().stream().map(entry -> entry.type()))
                .containsExactlyElementsOf(Contracts.all().stream()
                        .filter(contract -> contract.audience() != FeedAudience.NEVER)
                        .map(Contract::type)
                        .toList());
    }

    @Test
    void showsNothingThatIsSealedAndAsksForNothingThatTheSecretariatAloneSees() {
        assertThat(new JsonMapper().writeValueAsString(catalogue.all())).doesNotContain("Sealed", "enc:1");
        var accepted = Contracts.find("igf.proposal.accepted.v1").orElseThrow();
        assertThat(accepted.secretariatMembers()).isNotEmpty();
        for (var contract : Contracts.all()) {
            catalogue
                    .find(contract.type())
                    .ifPresent(entry -> assertThat((List<?>) entry.schema().get("required"))
                            .as(contract.type())
                            .noneMatch(name -> contract.secretariatMembers().contains(name)));
        }
    }

    @Test
    void describesTheMemberOfAReleaseThatKafkaDoesNotHave() {
        var release = catalogue.find("igf.programme.released.v1").orElseThrow().schema();

        assertThat(release.get("properties")).asString().contains("missingSessionEvents");
        assertThat((List<?>) release.get("required")).noneMatch("missingSessionEvents"::equals);
    }

    @Test
    void saysThatAnIdOfAPersonHoldsWithinOneEdition() {
        var seated = catalogue.find("igf.participant.seated.v1").orElseThrow().schema();
        assertThat(seated.get("properties")).asString().contains("valid in this edition only");
    }
}
