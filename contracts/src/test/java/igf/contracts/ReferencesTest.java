package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The documents that people and tools read say what the code says. */
class ReferencesTest {

    private static final Path EVENTS = Path.of("../docs/events.md");
    private static final JsonNode ASYNC_API = new YAMLMapper().readTree(Path.of("src/main/resources/asyncapi.yaml"));

    static List<Contract> all() {
        return Contracts.all();
    }

    @Test
    void theEventReferenceListsEveryTypeAsItIs() throws IOException {
        assertThat(rows("| `igf.").map(row -> String.join(" ", row.get(0), row.get(1), row.get(2), row.get(4))))
                .containsExactlyElementsOf(all().stream()
                        .map(each -> String.join(
                                " ",
                                each.type(),
                                each.topic(),
                                each.subject().member(),
                                each.audience().name()))
                        .toList());
    }

    @Test
    void theEventReferenceListsEveryMemberThatTellsAboutAPerson() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        all().forEach(contract -> membersIn(contract.record())
                .distinct()
                .filter(member -> FieldClass.of(member) != FieldClass.OPEN)
                .forEach(member -> expected.merge(
                        member + " " + FieldClass.of(member),
                        contract.type().replaceFirst("^igf\\.", "").replaceFirst("\\.v1$", ""),
                        (types, type) -> types + ", " + type)));

        Map<String, String> documented = rows("| `")
                .filter(row -> row.size() == 3)
                .collect(Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));

        assertThat(documented).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "emailSealed, SEALED",
        "byNameSealed, SEALED",
        "personId, PERSON_ID",
        "withPersonId, PERSON_ID",
        "proposalId, OPEN",
        "sealed, OPEN"
    })
    void aMembersClassIsInItsName(String member, FieldClass expected) {
        assertThat(FieldClass.of(member)).isEqualTo(expected);
    }

    @Test
    void asyncApiHasAChannelForEachTopicAndAMessageForEachType() {
        assertThat(ASYNC_API
                        .required("channels")
                        .valueStream()
                        .map(each -> each.required("address").asString()))
                .containsExactlyElementsOf(Contracts.topics());
        assertThat(ASYNC_API
                        .at("/components/messages")
                        .valueStream()
                        .map(each -> each.required("name").asString()))
                .containsExactlyElementsOf(all().stream().map(Contract::type).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void asyncApiPutsEachMessageIntoItsChannelWithItsSchemaAndAudience(Contract contract) {
        String key = contract.type()
                .replaceFirst("^igf\\.", "")
                .replaceFirst("\\.v1$", "")
                .replace('.', '-');
        JsonNode message = ASYNC_API.at("/components/messages/" + key);

        assertThat(ASYNC_API
                        .at("/channels/" + contract.service() + "/messages/" + key + "/$ref")
                        .asString())
                .isEqualTo("#/components/messages/" + key);
        assertThat(message.at("/payload/$ref").asString()).isEqualTo("." + contract.schema());
        assertThat(message.required("x-subject").asString())
                .isEqualTo(contract.subject().member());
        assertThat(message.required("x-feed-audience").asString())
                .isEqualTo(contract.audience().name());
    }

    private static Stream<List<String>> rows(String start) throws IOException {
        return Files.readAllLines(EVENTS).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> Stream.of(line.split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    private static Stream<String> membersIn(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap((RecordComponent component) -> {
            Class<?> item = Approved.itemType(component);
            Stream<String> own = Stream.of(component.getName());
            return item.isRecord() ? Stream.concat(own, membersIn(item)) : own;
        });
    }
}
