package igf.participation.registration;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.registration.RegistrationCommand.Amend;
import igf.participation.registration.RegistrationCommand.Cancel;
import igf.participation.registration.RegistrationCommand.Forget;
import igf.participation.registration.RegistrationCommand.Register;
import igf.participation.registration.RegistrationEvent.Amended;
import igf.participation.registration.RegistrationEvent.Cancelled;
import igf.participation.registration.RegistrationEvent.Forgotten;
import igf.participation.registration.RegistrationEvent.Registered;
import igf.participation.vocabulary.Edition;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final UUID PERSON = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2031-10-07T10:30:00Z");
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(new Actor("ada", PERSON, Set.of(), null), NOW, "test"), null);
    private static final UUID ID = RegistrationIds.registrationId(PERSON, "one");
    private static final Entry ENTRY = entry("3");
    private static final Registered REGISTERED = new Registered(ID, ENTRY);
    private static final Cancelled CANCELLED = new Cancelled(
            ID,
            "one",
            PERSON,
            Attendance.ONSITE,
            new CancellationNotice(NOW, ENTRY.name(), ENTRY.email(), ENTRY.language()));

    private final AggregateTestFixture<Registration> fixture = new AggregateTestFixture<>(Registration.class);

    private static Entry entry(String codeOfConduct) {
        var sealed = new PersonalValue(PERSON, "x");
        return new Entry(
                "one",
                PERSON,
                RegistrationIds.formerPersonId(PERSON, "one"),
                sealed,
                sealed,
                null,
                sealed,
                "00",
                Attendance.ONSITE,
                StakeholderGroup.GOVERNMENT,
                Region.GRULAC,
                null,
                null,
                null,
                false,
                codeOfConduct,
                true);
    }

    @Test
    void the_first_registers() {
        fixture.givenNoPriorActivity()
                .when(new Register(ID, ENTRY, "3", null), META)
                .expectEvents(REGISTERED);
    }

    @Test
    void a_second_time_is_a_conflict_with_a_hint() {
        fixture.given(REGISTERED)
                .when(new Register(ID, ENTRY, "3", null), META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(org.hamcrest.Matchers.containsString("ALREADY_REGISTERED"));
    }

    @Test
    void an_older_code_of_conduct_is_not_enough() {
        fixture.givenNoPriorActivity()
                .when(new Register(ID, entry("2"), "3", null), META)
                .expectException(RefusedException.class)
                .expectNoEvents();
    }

    @Test
    void cancelling_twice_cancels_once_and_then_registering_is_possible_again() {
        fixture.given(REGISTERED).when(new Cancel(ID), META).expectEvents(CANCELLED);
        fixture.given(REGISTERED, CANCELLED).when(new Cancel(ID), META).expectNoEvents();
        fixture.given(REGISTERED, CANCELLED)
                .when(new Register(ID, ENTRY, "3", null), META)
                .expectEvents(REGISTERED);
    }

    @Test
    void what_is_another_is_said_once_and_the_rest_stays() {
        var online = new Amendment(null, null, Attendance.ONLINE, null, null, null, "Other Society", null, null);
        var amended = new Amended(ID, online.applyTo(ENTRY), Attendance.ONSITE);
        assertThat(amended.entry().attendance()).isEqualTo(Attendance.ONLINE);
        assertThat(amended.entry().affiliation()).isEqualTo("Other Society");
        assertThat(amended.entry().region()).isEqualTo(Region.GRULAC);
        fixture.given(REGISTERED)
                .when(new Amend(ID, online))
                .expectEvents(amended)
                .expectResultMessagePayload(
                        new RegistrationState(ID, amended.entry(), RegistrationStateStatus.CONFIRMED, 1, null));
        fixture.given(REGISTERED, amended).when(new Amend(ID, online)).expectNoEvents();
        var taken = new Amendment(null, null, null, null, null, null, "", null, null);
        fixture.given(REGISTERED, amended)
                .when(new Amend(ID, taken))
                .expectEvents(new Amended(ID, taken.applyTo(amended.entry()), Attendance.ONLINE));
        assertThat(taken.applyTo(amended.entry()).affiliation()).isNull();
    }

    @Test
    void what_does_not_hold_any_more_cannot_be_changed() {
        fixture.given(REGISTERED, CANCELLED)
                .when(new Amend(ID, new Amendment(null, null, Attendance.ONLINE, null, null, null, null, null, null)))
                .expectException(RefusedException.class)
                .expectNoEvents();
    }

    @Test
    void forgetting_says_whether_it_was_counted_and_happens_once() {
        var counted = new Forgotten(ID, "one", PERSON, Attendance.ONSITE, true);
        fixture.given(REGISTERED).when(new Forget(ID)).expectEvents(counted);
        fixture.given(REGISTERED, CANCELLED)
                .when(new Forget(ID))
                .expectEvents(new Forgotten(ID, "one", PERSON, Attendance.ONSITE, false));
        fixture.given(REGISTERED, counted).when(new Forget(ID)).expectNoEvents();
    }

    @Test
    void a_registration_can_be_read_with_its_version() {
        var read = new AtomicReference<RegistrationState>();
        fixture.given(REGISTERED)
                .whenInvoking(ID.toString(), registration -> read.set(registration.state()))
                .expectNoEvents();
        assertThat(read.get()).isEqualTo(new RegistrationState(ID, ENTRY, RegistrationStateStatus.CONFIRMED, 0, null));
    }

    @Test
    void ids_of_two_editions_have_nothing_in_common() {
        assertThat(RegistrationIds.formerPersonId(PERSON, "one"))
                .isNotEqualTo(RegistrationIds.formerPersonId(PERSON, "two"))
                .isNotEqualTo(RegistrationIds.registrationId(PERSON, "one"))
                .isNotEqualTo(PERSON);
    }

    @Test
    void after_the_last_day_only_the_secretariat_registers_people() {
        fixture.givenNoPriorActivity()
                .when(new Register(ID, ENTRY, "3", NOW.plusMillis(1)), META)
                .expectEvents(REGISTERED);
        fixture.givenNoPriorActivity()
                .when(new Register(ID, ENTRY, "3", NOW), META)
                .expectException(RefusedException.class)
                .expectNoEvents();
        fixture.given(REGISTERED, CANCELLED)
                .when(new Register(ID, ENTRY, "3", NOW), META)
                .expectException(RefusedException.class);
    }

    @Test
    void the_last_day_ends_in_the_time_zone_of_the_edition() {
        var edition = new Edition(
                "one", "3", "", false, null, null, null, null, LocalDate.of(2026, 12, 6), "Pacific/Auckland");
        assertThat(edition.end()).isEqualTo(Instant.parse("2026-12-06T11:00:00Z"));
        assertThat(new Edition("one", "3", "", false, null, null, null, null, null, null).end())
                .as("as it was told before")
                .isNull();
    }
}
