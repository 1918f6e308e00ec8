package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportRescheduled;
import igf.contracts.participation.ReportWaived;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.proposal.obligation.Obligations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What participation-service tells about reports stands against the organizers' next proposals. */
class ObligationIT {

    private static final String EDITION = "owing-" + System.nanoTime();

    @Test
    void organizers_owe_an_overdue_report_until_it_is_filed() {
        TheService.openEdition(EDITION);
        var email = "owes@" + EDITION + ".test";
        var draft = ORGANIZER
                .post(
                        "/api/v1/editions/" + EDITION + "/proposals",
                        Map.of(
                                "title",
                                "Reported late",
                                "roster",
                                List.of(Map.of(
                                        "role",
                                        "ORGANIZER",
                                        "name",
                                        "Oda Ferrant",
                                        "email",
                                        email,
                                        "affiliation",
                                        "Ferrant House (FH) " + EDITION))))
                .expect(201);
        var proposal = UUID.fromString(draft.json().get("id").asString());
        var session = UUID.randomUUID();
        var organizer = RUNNING.bean(People.class).findOrCreate(email);
        RUNNING.kafka()
                .publish(
                        "participation",
                        "igf.report.overdue.v1",
                        session.toString(),
                        new ReportOverdue(
                                EDITION,
                                session,
                                proposal,
                                4,
                                "Reported late",
                                "FULL",
                                Instant.parse("2026-12-20T00:00:00Z"),
                                List.<PersonRef>of(),
                                List.<PersonRef>of()));
        var owed = Await.until("something is owed", () -> owedBy(organizer), o -> o.size() == 1);
        assertThat(owed.getFirst().title()).isEqualTo("Reported late");
        assertThat(owed.getFirst().dueAt()).isEqualTo("2026-12-20T00:00:00Z");

        var house = RUNNING.bean(Obligations.class)
                .findOwed(List.of(), List.of("the ferrant house " + EDITION.replace('-', ' ')));
        assertThat(house).hasSize(1);
        assertThat(house.getFirst().people()).isEmpty();

        var other = UUID.randomUUID();
        RUNNING.kafka()
                .publish(
                        "participation",
                        "igf.person.linked.v1",
                        organizer.toString(),
                        new PersonLinked(null, organizer, other, true));
        Await.until("the linked id owes too", () -> owedBy(other), o -> o.size() == 1);

        RUNNING.kafka()
                .publish(
                        "participation",
                        "igf.report.filed.v1",
                        session.toString(),
                        new ReportFiled(
                                EDITION,
                                session,
                                proposal,
                                4,
                                "Reported late",
                                "FULL",
                                Instant.parse("2026-12-21T00:00:00Z"),
                                null,
                                List.of()));
        Await.until("nothing is owed", () -> owedBy(organizer), List::isEmpty);
    }

    private static List<Obligations.OwedReport> owedBy(UUID person) {
        return RUNNING.bean(Obligations.class).findOwed(List.of(person), List.of());
    }

    private static PersonRef organizer(UUID person, String affiliation) {
        return new PersonRef(person, null, "ORGANIZER", null, null, affiliation, null, null, null, "CONFIRMED", null);
    }

    private static ReportOverdue overdue(UUID session, UUID proposal, PersonRef... organizers) {
        return new ReportOverdue(
                EDITION,
                session,
                proposal,
                5,
                "Left behind",
                "FULL",
                Instant.parse("2026-12-20T00:00:00Z"),
                List.of(),
                List.of(organizers));
    }

    private static void tell(String type, UUID session, Object event) {
        RUNNING.kafka().publish("participation", type, session.toString(), event);
    }

    @Test
    void who_organized_the_session_when_it_ended_owes_its_report_also_after_leaving_the_roster() {
        TheService.openEdition(EDITION + "-left");
        var draft = ORGANIZER
                .post(
                        "/api/v1/editions/" + EDITION + "-left/proposals",
                        Map.of(
                                "title",
                                "Left behind",
                                "roster",
                                List.of(Map.of("role", "ORGANIZER", "name", "Una Later", "email", "later@left.test"))))
                .expect(201);
        var proposal = UUID.fromString(draft.json().get("id").asString());
        var session = UUID.randomUUID();
        var gone = UUID.randomUUID();
        tell("igf.report.overdue.v1", session, overdue(session, proposal, organizer(gone, "House of the gone")));
        Await.until("it is owed by who left", () -> owedBy(gone), o -> o.size() == 1);
        assertThat(owedBy(RUNNING.bean(People.class).findOrCreate("later@left.test")))
                .isEmpty();
        assertThat(RUNNING.bean(Obligations.class).findOwed(List.of(), List.of("House of the gone")))
                .hasSize(1);
    }

    @Test
    void what_is_waived_or_due_later_is_not_owed_and_what_is_overdue_again_is() {
        var session = UUID.randomUUID();
        var proposal = UUID.randomUUID();
        var organizer = UUID.randomUUID();
        var overdue = overdue(session, proposal, organizer(organizer, "House"));
        tell("igf.report.overdue.v1", session, overdue);
        Await.until("it is owed", () -> owedBy(organizer), o -> o.size() == 1);
        var none = List.<PersonRef>of();
        tell(
                "igf.report.rescheduled.v1",
                session,
                new ReportRescheduled(
                        EDITION,
                        session,
                        proposal,
                        5,
                        "Left behind",
                        "FULL",
                        "EXTENDED",
                        Instant.parse("2027-02-20T00:00:00Z"),
                        "Ill",
                        none,
                        none));
        Await.until("it is due later", () -> owedBy(organizer), List::isEmpty);
        tell("igf.report.overdue.v1", session, overdue);
        Await.until("it is owed again", () -> owedBy(organizer), o -> o.size() == 1);
        tell(
                "igf.report.waived.v1",
                session,
                new ReportWaived(
                        EDITION,
                        session,
                        proposal,
                        5,
                        "Left behind",
                        "Broken off",
                        Instant.parse("2027-02-21T00:00:00Z"),
                        none,
                        none));
        Await.until("it is waived", () -> owedBy(organizer), List::isEmpty);
    }
}
