package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyTypeHasOneAndNoneIsLeftOver() {
        assertThat(Approved.typesWithAFileIn(Approved.SCHEMAS))
                .isEqualTo(all().stream().map(Contract::type).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isOnTheClassPathUnderItsType(Contract contract) {
        assertThat(Contracts.class.getResource(contract.schema())).isNotNull();
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

    @ParameterizedTest
    @MethodSource("all")
    void hasTheMembersOfTheRecordAndAllTheRecordsInIt(Contract contract) {
        JsonNode schema = Approved.schema(contract);

        assertSameMembers(contract.record(), schema);
        Set<Class<?>> nested = nestedIn(contract.record()).collect(Collectors.toSet());
        assertThat(schema.path("$defs").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        nested.stream().map(Class::getSimpleName).toList());
        nested.forEach(each -> assertSameMembers(each, schema.required("$defs").required(each.getSimpleName())));
    }

    private static void assertSameMembers(Class<?> record, JsonNode schema) {
        assertThat(schema.required("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyElementsOf(Stream.of(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.required("required").valueStream().map(JsonNode::asString))
                .as(record.getSimpleName())
                .containsExactlyElementsOf(compulsory(record));
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode member = schema.required("properties").required(component.getName());
            assertThat(allowsNull(member)).as(component.getName()).isEqualTo(Approved.nullable(component));
        }
    }

    private static boolean allowsNull(JsonNode member) {
        return Stream.concat(
                        member.path("type").valueStream(),
                        member.path("anyOf").valueStream().map(each -> each.path("type")))
                .anyMatch(type -> type.asString("").equals("null"));
    }

    private static List<String> compulsory(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> !Approved.nullable(component))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Stream<Class<?>> nestedIn(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .<Class<?>>map(Approved::itemType)
                .filter(Class::isRecord)
                .flatMap(each -> Stream.concat(Stream.of(each), nestedIn(each)));
    }

    private static List<Error> errors(Contract contract, JsonNode data) {
        return REGISTRY.getSchema(Approved.schema(contract))
                .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
