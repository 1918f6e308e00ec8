package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.ProposalAccepted;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    static List<Contract> all() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFoundByTypeAndByRecord(Contract contract) {
        assertThat(Contracts.find(contract.type())).contains(contract);
        assertThat(Contracts.of(contract.record())).isEqualTo(contract);
        assertThat(Contracts.findByService(contract.service())).contains(contract);
        assertThat(Contracts.topics()).contains(contract.topic());
    }

    @Test
    void listsEveryRecordOfAPublicEvent() {
        var records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("igf.contracts")
                        .that(JavaClass.Predicates.assignableTo(PublicEvent.class))
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getName)
                        .toList();
        assertThat(all())
                .as("the list in Contracts")
                .extracting(contract -> contract.record().getName())
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void knowsNoTypeOfTheFuture() {
        assertThat(Contracts.find("igf.proposal.accepted.v2")).isEmpty();
    }

    @Test
    void refusesARecordThatIsNotListed() {
        record Unlisted(String edition) implements PublicEvent {}

        assertThatThrownBy(() -> Contracts.of(new Unlisted("igf-2026"))).hasMessageContaining("is not a public event");
        assertThatThrownBy(() -> Contract.of(Unlisted.class)).hasMessageContaining("no @PublicType");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isMadeOfRecordsListsAndPlainTypesOfTheJdk(Contract contract) {
        assertThat(typesIn(contract.record())).isNotEmpty().allSatisfy(type -> {
            assertThat(type.isArray() || type.isEnum()).as(type.getName()).isFalse();
            assertThat(type.isPrimitive() || type.isRecord() || type.getName().startsWith("java."))
                    .as(type.getName())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesTheEditionAndTheIdThatIsItsSubject(Contract contract) {
        assertThat(contract.record().getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains("edition", contract.subject().idMember());
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesItsSubjectFromTheData(Contract contract) {
        PublicEvent event = Approved.MAPPER.convertValue(Approved.example(contract), contract.record());

        assertThat(Contracts.subjectOf(event))
                .isEqualTo(Approved.example(contract)
                        .required(contract.subject().idMember())
                        .asString());
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, EVERYONE_WITH_FEED_READ",
        "ACCEPTED_WITH_CONDITIONS, EVERYONE_WITH_FEED_READ",
        "DECLINED, SECRETARIAT_ONLY",
        "RESERVE, SECRETARIAT_ONLY"
    })
    void undoingADecisionIsSeenByThoseWhoSawTheDecision(String outcome, FeedAudience audience) {
        var id = new UUID(7, 42);
        var undone = new DecisionUndone("igf-2026", id, 42, "Harbour cables", null, outcome, null, null, List.of());

        assertThat(Contracts.audienceOf(undone)).isEqualTo(audience);
    }

    @Test
    void anyOtherEventIsSeenAsItsTypeSays() {
        Contract accepted = Contracts.of(ProposalAccepted.class);
        PublicEvent event = Approved.MAPPER.convertValue(Approved.example(accepted), accepted.record());

        assertThat(Contracts.audienceOf(event)).isEqualTo(accepted.audience());
    }

    @Test
    void theScopesThatOpenEventsAreThoseOfTheApi() {
        assertThat(Stream.of(FeedAudience.values()).flatMap(each -> each.scope().stream()))
                .containsExactly("proposals:read", "registrations:write", "seats:write", "attendance:write");
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

    private static Stream<Class<?>> typesIn(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            Class<?> item = Approved.itemType(component);
            Stream<Class<?>> own = Stream.of(component.getType(), item);
            return item.isRecord() ? Stream.concat(own, typesIn(item)) : own;
        });
    }
}
