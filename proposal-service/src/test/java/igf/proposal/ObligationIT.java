package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
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
        var organizer = RUNNING.bean(People.class).withEmail(email);
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
                                List.<PersonRef>of()));
        var owed = Await.until("something is owed", () -> owedBy(organizer), o -> o.size() == 1);
        assertThat(owed.getFirst().title()).isEqualTo("Reported late");
        assertThat(owed.getFirst().dueAt()).isEqualTo("2026-12-20T00:00:00Z");

        var house = RUNNING.bean(Obligations.class)
                .of(List.of(), List.of("the ferrant house " + EDITION.replace('-', ' ')));
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

    private static List<Obligations.Owed> owedBy(UUID person) {
        return RUNNING.bean(Obligations.class).of(List.of(person), List.of());
    }
}
