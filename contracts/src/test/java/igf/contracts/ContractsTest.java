package igf.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** The table "Public events" of the API, line by line. */
    private static final String PUBLISHED = """
            edition.planned           proposal      EDITION      EVERYONE_WITH_FEED_READ
            edition.changed           proposal      EDITION      EVERYONE_WITH_FEED_READ
            call.opened               proposal      EDITION      EVERYONE_WITH_FEED_READ
            call.closed               proposal      EDITION      EVERYONE_WITH_FEED_READ
            proposal.submitted        proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.withdrawn        proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.screened         proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.screening-undone proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.accepted         proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.changed          proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.declined         proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.reserved         proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.decision-undone  proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.merged           proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.merge-proposed   proposal      PROPOSAL     NEVER
            proposal.merge-ended      proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.took-in          proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.condition-judged proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.condition-extended proposal    PROPOSAL     SECRETARIAT_ONLY
            proposal.conditions-due   proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.appealed         proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.appeal-dismissed proposal      PROPOSAL     SECRETARIAT_ONLY
            proposal.roster-changed   proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            proposal.roster-below-minimum proposal  PROPOSAL     SECRETARIAT_ONLY
            proposal.roster-restored  proposal      PROPOSAL     SECRETARIAT_ONLY
            speaker.invited           proposal      PROPOSAL     NEVER
            speaker.confirmed         proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            speaker.declined          proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            speaker.replaced          proposal      PROPOSAL     EVERYONE_WITH_FEED_READ
            speaker.reminded          proposal      PROPOSAL     NEVER
            speaker.overbooked        proposal      PERSON       NEVER
            speaker.settled           proposal      PERSON       NEVER
            reviewer.reminded         proposal      PERSON       NEVER
            reviewer.workload-changed proposal      PERSON       NEVER
            session.scheduled         scheduling    SESSION      EVERYONE_WITH_FEED_READ
            session.moved             scheduling    SESSION      EVERYONE_WITH_FEED_READ
            session.changed           scheduling    SESSION      EVERYONE_WITH_FEED_READ
            session.cancelled         scheduling    SESSION      EVERYONE_WITH_FEED_READ
            programme.released        scheduling    EDITION      EVERYONE_WITH_FEED_READ
            proof.asked               participation PROOF        NEVER
            participant.registered    participation REGISTRATION REGISTRATIONS
            registration.cancelled    participation REGISTRATION REGISTRATIONS
            participant.seated        participation SESSION      SEATS
            participant.unseated      participation SESSION      SEATS
            participant.joined        participation SESSION      ATTENDANCE
            participant.left          participation SESSION      ATTENDANCE
            report.due                participation SESSION      EVERYONE_WITH_FEED_READ
            report.filed              participation SESSION      EVERYONE_WITH_FEED_READ
            report.overdue            participation SESSION      EVERYONE_WITH_FEED_READ
            report.reminded           participation SESSION      NEVER
            report.rescheduled        participation SESSION      EVERYONE_WITH_FEED_READ
            report.waived             participation SESSION      EVERYONE_WITH_FEED_READ
            report.returned           participation SESSION      SECRETARIAT_ONLY
            report.published          participation SESSION      EVERYONE_WITH_FEED_READ
            person.linked             participation PERSON       EVERYONE_WITH_FEED_READ
            person.erased             participation PERSON       EVERYONE_WITH_FEED_READ
            message.sent              notification  MESSAGE      SECRETARIAT_ONLY
            message.failed            notification  MESSAGE      SECRETARIAT_ONLY
            """;

    static List<Contract> all() {
        return Contracts.all();
    }

    @Test
    void listsExactlyTheTypesOfTheApi() {
        assertThat(Contracts.all().stream()
                        .map(each -> String.join(
                                " ",
                                each.type(),
                                each.topic(),
                                each.subject().name(),
                                each.audience().name())))
                .containsExactlyElementsOf(PUBLISHED
                        .lines()
                        .map(line -> line.split(" +"))
                        .map(line -> "igf.%s.v1 igf.%s.v1 %s %s".formatted(line[0], line[1], line[2], line[3]))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFoundByTypeAndByRecord(Contract contract) {
        assertThat(Contracts.find(contract.type())).contains(contract);
        assertThat(Contracts.of(contract.record())).isEqualTo(contract);
        assertThat(Contracts.publishedBy(contract.service())).contains(contract);
        assertThat(Contracts.topics()).contains(contract.topic());
    }

    @Test
    void knowsNoTypeOfTheFuture() {
        assertThat(Contracts.find("igf.proposal.accepted.v2")).isEmpty();
    }

    @Test
    void refusesARecordThatIsNotListed() {
        record Unlisted(String edition) implements PublicEvent {}

        assertThatThrownBy(() -> Contracts.of(new Unlisted("igf-2026"))).hasMessageContaining("no public event");
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
                .contains("edition", contract.subject().member());
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesItsSubjectFromTheData(Contract contract) {
        PublicEvent event = Approved.MAPPER.convertValue(Approved.example(contract), contract.record());

        assertThat(Contracts.subjectOf(event))
                .isEqualTo(Approved.example(contract)
                        .required(contract.subject().member())
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
                .containsExactly("registrations:write", "seats:write", "attendance:write");
    }

    private static Stream<Class<?>> typesIn(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            Class<?> item = Approved.itemType(component);
            Stream<Class<?>> own = Stream.of(component.getType(), item);
            return item.isRecord() ? Stream.concat(own, typesIn(item)) : own;
        });
    }
}
