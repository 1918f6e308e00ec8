package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was published must be read for ever. */
class ApprovedExamplesTest {

    static List<Contract> all() {
        return Contracts.all();
    }

    @Test
    void everyTypeHasOneAndNoneIsLeftOver() {
        assertThat(Approved.typesWithAFileIn(Approved.EXAMPLES))
                .isEqualTo(all().stream().map(Contract::type).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadAndWrittenWithoutLoss(Contract contract) {
        ObjectNode approved = Approved.example(contract);

        PublicEvent event = Approved.MAPPER.convertValue(approved, contract.record());

        assertThat(written(event)).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadTheSameWithNewerMembersAtAnyDepth(Contract contract) {
        ObjectNode newer = Approved.example(contract);
        int objects = addUnknownTo(newer);

        PublicEvent event = Approved.MAPPER.convertValue(newer, contract.record());

        assertThat(objects).isPositive();
        assertThat(written(event)).isEqualTo(Approved.example(contract));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadFromAnOlderEventWithoutTheMembersThatMayBeAbsent(Contract contract) throws ReflectiveOperationException {
        ObjectNode older = Approved.example(contract);
        for (RecordComponent component : contract.record().getRecordComponents()) {
            if (mayBeAbsent(component)) {
                older.remove(component.getName());
            }
        }

        PublicEvent event = Approved.MAPPER.convertValue(older, contract.record());

        for (RecordComponent component : contract.record().getRecordComponents()) {
            Object value = component.getAccessor().invoke(event);
            if (mayBeAbsent(component)) {
                assertThat(value).isIn(null, List.of());
            } else {
                assertThat(value).as(component.getName()).isNotNull();
            }
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return Approved.nullable(component) || component.getType() == List.class;
    }

    private static JsonNode written(PublicEvent event) {
        return Approved.MAPPER.readTree(Approved.MAPPER.writeValueAsString(event));
    }

    private static int addUnknownTo(JsonNode node) {
        int objects = 0;
        for (JsonNode child : List.copyOf(node.values())) {
            objects += addUnknownTo(child);
        }
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").put("by", "a newer publisher");
            objects++;
        }
        return objects;
    }
}
