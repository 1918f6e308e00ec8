package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Contract> all() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isOnTheClassPathUnderItsType(Contract contract) {
        assertThat(Contracts.class.getResource(contract.schemaResource())).isNotNull();
        assertThat(Approved.schema(contract).required("$id").asString())
                .isEqualTo("urn:igf:contracts:" + contract.type());
    }

    @ParameterizedTest
    @MethodSource("all")
    void acceptsTheApprovedExample(Contract contract) {
        assertThat(errors(contract, Approved.example(contract))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAnEventWithoutAnyOneOfItsCompulsoryMembers(Contract contract) {
        for (String member : compulsory(contract.record())) {
            ObjectNode lacking = Approved.example(contract);
            lacking.remove(member);
            assertThat(errors(contract, lacking)).as("without " + member).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAPersonalValueInTheClear(Contract contract) {
        for (RecordComponent component : contract.record().getRecordComponents()) {
            if (FieldClass.of(component.getName()) == FieldClass.SEALED) {
                ObjectNode leaking = Approved.example(contract).put(component.getName(), "Ada Example");
                assertThat(errors(contract, leaking)).as(component.getName()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesIdsAndInstantsThatAreNone(Contract contract) {
        for (RecordComponent component : contract.record().getRecordComponents()) {
            if (Set.of("UUID", "Instant", "LocalDate")
                    .contains(component.getType().getSimpleName())) {
                ObjectNode garbled = Approved.example(contract).put(component.getName(), "yesterday");
                assertThat(errors(contract, garbled)).as(component.getName()).isNotEmpty();
            }
        }
    }

    private static List<String> compulsory(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> !Approved.nullable(component))
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<Error> errors(Contract contract, JsonNode data) {
        return REGISTRY.getSchema(Approved.schema(contract))
                .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
