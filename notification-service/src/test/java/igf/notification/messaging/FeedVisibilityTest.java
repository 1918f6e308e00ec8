package igf.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.notification.feed.Disclosure;
import igf.notification.feed.Origin;
import igf.notification.feed.PublishedEvent;
import igf.notification.feed.Reader;
import igf.notification.person.PersonNews;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.CloudEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every public type, by its approved example, against every kind of reader. */
class FeedVisibilityTest {

    private static final Path APPROVED = Path.of("..", "contracts", "src", "test", "resources", "approved");
    private static final Instant NOW = Instant.parse("2026-10-10T09:00:00Z");
    private static final Reader SECRETARIAT = new Reader(true, Set.of("admin"));
    private static final Set<String> SCOPES =
            Set.of("proposals:read", "registrations:write", "seats:write", "attendance:write");
    private static final Pattern PERSON = Pattern.compile("\"\\w*[pP]ersonId\":\"([^\"]+)\"");

    private final NotificationTranslators translators = new NotificationTranslators();
    private final Disclosure disclosure = new Disclosure(
            new ContractEventTypes(translators, new Origin("/forums/igf/notification", "epoch")),
            (person, edition) -> UUID.nameUUIDFromBytes((edition + "|" + person).getBytes(StandardCharsets.UTF_8)),
            request -> "the trace of " + request,
            (token, event) -> token + ".signed");
    private final JsonMapper json = new JsonMapper();

    static Stream<Contract> contracts() {
        return Contracts.all().stream();
    }

    private static String example(String type) {
        try {
            return Files.readString(APPROVED.resolve(type + ".json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Disclosure.DisclosedEvent> read(String type, String data, Reader reader) {
        var event = Contracts.find(type).orElseThrow();
        var subject = json.readTree(data).path(event.subject().idMember()).asString();
        var fact = translators
                .translate(new CloudEvent(
                        "e.0", "/forums/igf/" + event.service(), type, subject, NOW, 0, 1, "epoch", "c", null, data))
                .orElseThrow();
        var meta = new Meta(Actor.system("test"), NOW, "c", null);
        return disclosure.disclose(new RecordedEvent<>(5, "id", "s", 0, fact, meta), reader);
    }

    private boolean sees(Contract contract, String... scopes) {
        return read(contract.type(), example(contract.type()), new Reader(false, Set.of(scopes)))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void eachTypeIsSeenByThoseWhomItsContractNames(Contract contract) {
        // Events about people over all years: each edition is checked below.
        assumeFalse(contract.type().startsWith("igf.person."));
        var secretariat =
                read(contract.type(), example(contract.type()), SECRETARIAT).isPresent();
        var all = Stream.concat(SCOPES.stream(), Stream.of("feed:read")).toArray(String[]::new);
        assertThat(sees(contract, SCOPES.toArray(String[]::new)))
                .as("without feed:read")
                .isFalse();
        switch (contract.audience()) {
            case NEVER -> {
                assertThat(secretariat).isFalse();
                assertThat(sees(contract, all)).isFalse();
            }
            case SECRETARIAT_ONLY -> {
                assertThat(secretariat).isTrue();
                assertThat(sees(contract, all)).isFalse();
            }
            case EVERYONE_WITH_FEED_READ -> {
                assertThat(secretariat).isTrue();
                assertThat(sees(contract, "feed:read")).isTrue();
            }
            case PROPOSALS, REGISTRATIONS, SEATS, ATTENDANCE -> {
                var scope = contract.audience().scope().orElseThrow();
                assertThat(secretariat).isTrue();
                assertThat(sees(contract, "feed:read")).isFalse();
                assertThat(sees(contract, "feed:read", scope)).isTrue();
                for (var other : SCOPES) {
                    assertThat(sees(contract, "feed:read", other)).isEqualTo(other.equals(scope));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void nothingSealedLeavesAndNobodyGetsTheInnerIdOfAPerson(Contract contract) {
        var data = example(contract.type());
        var tool = new Reader(
                false, Set.of("feed:read", "proposals:read", "registrations:write", "seats:write", "attendance:write"));
        var persons = PERSON.matcher(json.readTree(data).toString())
                .results()
                .map(r -> r.group(1))
                .toList();
        for (var reader : List.of(SECRETARIAT, tool)) {
            read(contract.type(), data, reader).ifPresent(item -> {
                var out = json.writeValueAsString(item.json());
                assertThat(out).doesNotContain("enc:1:").doesNotContain("Sealed");
                assertThat(persons).allSatisfy(person -> assertThat(out).doesNotContain(person));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatLeavesIsValidByTheSchemaThatReadersGet(Contract contract) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FeedSchema.of(contract));
        var tool = new Reader(
                false, Set.of("feed:read", "proposals:read", "registrations:write", "seats:write", "attendance:write"));
        for (var reader : List.of(SECRETARIAT, tool)) {
            read(contract.type(), example(contract.type()), reader)
                    .ifPresent(item -> assertThat(schema.validate(
                                    json.valueToTree(item.json()).path("data"),
                                    run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                            .as(item.type())
                            .isEmpty());
        }
        assertThat(schema.validate(json.readTree(example(contract.type()))).isEmpty())
                .as("a sealed value is against it")
                .isEqualTo(!example(contract.type()).contains("\"enc:1:"));
    }

    @Test
    void aStandInIsTheSameThroughoutAnEditionAndAnotherInTheNext() {
        var tool = new Reader(false, Set.of("feed:read", "attendance:write"));
        var joined = example("igf.participant.joined.v1");
        var edition = json.readTree(joined).path("edition").asString();
        var here = person("igf.participant.joined.v1", joined, tool);
        var left = joined.replace("\"mode\"", "\"more\": 1, \"mode\"");
        assertThat(person("igf.participant.left.v1", left, tool)).isEqualTo(here);
        assertThat(person("igf.participant.joined.v1", joined.replace(edition, "another"), tool))
                .isNotEqualTo(here);
        assertThat(person("igf.participant.joined.v1", joined, SECRETARIAT)).isEqualTo(here);
    }

    private String person(String type, String data, Reader reader) {
        var item = read(type, data, reader).orElseThrow();
        return json.valueToTree(item.json()).path("data").path("personId").asString();
    }

    @Test
    void whatHoldsOverAllYearsIsToldByEachEditionForItselfAndByNobodyElse() {
        var tool = new Reader(false, Set.of("feed:read"));
        for (var type : List.of("igf.person.erased.v1", "igf.person.linked.v1")) {
            for (var reader : List.of(tool, SECRETARIAT)) {
                assertThat(read(type, example(type), reader)).as(type).isEmpty();
            }
        }
        var person = UUID.fromString("019c3946-ca64-7ff7-a8d9-3ca61090a437");
        var registration = UUID.fromString("019c0379-8194-797c-a611-7910f073a838");
        var told = List.of(
                new PersonNews.Erased(UUID.randomUUID(), "igf-2026", person, List.of(registration)),
                new PersonNews.Linked(UUID.randomUUID(), "igf-2026", person, registration, true));
        for (var each : told) {
            var meta = new Meta(Actor.system("test"), NOW, "the erasure", "its cause");
            var item = disclosure
                    .disclose(new RecordedEvent<>(9, "id", "s", 0, each, meta), tool)
                    .orElseThrow();
            var out = json.valueToTree(item.json());
            assertThat(item.edition()).isEqualTo("igf-2026");
            assertThat(out.toString()).doesNotContain(person.toString(), "the erasure", "its cause", "causationid");
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(FeedSchema.of(Contracts.find(item.type()).orElseThrow()));
            assertThat(schema.validate(out.path("data"))).isEmpty();
            assertThat(out.path("subject").asString())
                    .isEqualTo(out.path("data").path("personId").asString());
        }
    }

    @Test
    void aMailAboutThePersonThatItIsForNamesThemAsTheEditionDoes() {
        var sent = example("igf.message.sent.v1");
        var person = json.readTree(sent).path("personId").asString();
        var about = sent.replace(json.readTree(sent).path("about").asString(), person);
        var item = read("igf.message.sent.v1", about, SECRETARIAT).orElseThrow();
        var data = json.valueToTree(item.json()).path("data");
        assertThat(data.path("about")).isEqualTo(data.path("personId"));
        assertThat(data.toString()).doesNotContain(person);
    }

    @Test
    void undoingADeclineTellsAToolNoMoreThanTheDeclineDid() {
        var tool = new Reader(false, Set.of("feed:read"));
        var accepted = example("igf.proposal.decision-undone.v1");
        assertThat(read("igf.proposal.decision-undone.v1", accepted, tool)).isPresent();
        var declined = accepted.replace("\"ACCEPTED\"", "\"DECLINED\"");
        assertThat(read("igf.proposal.decision-undone.v1", declined, tool)).isEmpty();
        assertThat(read("igf.proposal.decision-undone.v1", declined, SECRETARIAT))
                .isPresent();
    }

    @Test
    void whyAProposalWasAcceptedAndOnWhichConditionsLeavesForTheSecretariatOnly() {
        var accepted = example("igf.proposal.accepted.v1");
        var undone = example("igf.proposal.decision-undone.v1");
        var tool = new Reader(false, Set.of("feed:read"));
        assertThat(data("igf.proposal.accepted.v1", accepted, SECRETARIAT)).contains("reason", "conditions", "outcome");
        assertThat(data("igf.proposal.accepted.v1", accepted, tool))
                .contains("outcome", "roster")
                .doesNotContain("reason", "conditions");
        assertThat(data("igf.proposal.decision-undone.v1", undone, SECRETARIAT)).contains("reason");
        assertThat(data("igf.proposal.decision-undone.v1", undone, tool))
                .contains("previousOutcome")
                .doesNotContain("reason");
    }

    private java.util.Collection<String> data(String type, String data, Reader reader) {
        var item = read(type, data, reader).orElseThrow();
        return json.valueToTree(item.json()).path("data").propertyNames();
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsForNobody() {
        var fact = new PublishedEvent(
                "igf.proposal.sung.v1", "e.0", "/s", "p", 0, 1, "epoch", NOW, "c", null, "e", java.util.Map.of());
        var recorded = new RecordedEvent<>(1, "id", "s", 0, fact, new Meta(Actor.system("test"), NOW, "c", null));
        assertThat(disclosure.disclose(recorded, SECRETARIAT)).isEmpty();
    }
}
