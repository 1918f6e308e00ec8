package igf.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Shared;
import igf.api.proposal.ProposalShown;
import igf.client.participation.AttendanceApi;
import igf.client.programme.ProgrammeApi;
import igf.client.programme.Session;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The demo has data for every page, and can be played again. */
@ExtendWith(Shared.class)
@ResourceLock("the demo, which is half there while it is filled")
class DemoIT {

    @Test
    void anEditionIsFilledFromProposalsToAttendance(igf.acceptance.system.Callers noted) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DemoClients callers = new DemoClients(noted.url())) {
            String edition = new DemoForum(
                            callers,
                            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false),
                            DemoSize.DEMO)
                    .fill();

            List<SelectionApi.RankingRow> ranking = callers.clientOf("secretariat", SelectionApi.class)
                    .ranking(edition)
                    .items();
            assertThat(ranking)
                    .hasSize(40)
                    .allSatisfy(row -> assertThat(row.reviews()).isEqualTo(3));
            List<ProposalShown> proposals = callers.clientOf("secretariat", ProposalApi.class)
                    .list(edition, null, 100, null)
                    .items();
            assertThat(proposals).hasSize(40);
            assertThat(proposals.stream()
                            .flatMap(proposal -> Objects.requireNonNull(proposal.roster()).stream())
                            .map(entry -> String.valueOf(entry.region()))
                            .distinct())
                    .containsExactlyInAnyOrder("AFRICAN", "ASIA_PACIFIC", "EASTERN_EUROPEAN", "GRULAC", "WEOG");
            List<Session> released = callers.clientOf("tool", ProgrammeApi.class)
                    .sessions(edition, null, 100, null)
                    .items();
            assertThat(released)
                    .hasSize(24 + DemoSize.DEMO.others().size())
                    .allSatisfy(session -> assertThat(session.placement()).isNotNull());
            assertThat(released.stream().map(Session::kind).distinct())
                    .containsExactlyInAnyOrder("WORKSHOP", "CEREMONY", "MAIN", "OPEN_FORUM", "NETWORKING", "BREAK");
            assertThat(released.stream()
                            .map(session -> callers.clientOf("tool", AttendanceApi.class)
                                    .attendance(session.id()))
                            .filter(figures -> isKnown(figures.onsite().people())
                                    && isKnown(figures.online().people())))
                    .hasSizeGreaterThanOrEqualTo(8);
            assertSomethingIsLeftToDo(callers, edition + "-next");
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("proposals", "registrations");
    }

    /** Checks the edition of the next year, for each person who can sign in. */
    private static void assertSomethingIsLeftToDo(DemoClients callers, String next) {
        ProposalApi proposals = callers.clientOf("secretariat", ProposalApi.class);
        assertThat(proposals.list(next, "SUBMITTED", 100, null).items()).hasSize(6);
        for (String organizer : List.of("organizer-1", "organizer-2")) {
            assertThat(callers.clientOf(organizer, ProposalApi.class)
                            .list(next, "DRAFT", 100, null)
                            .items())
                    .hasSize(1);
        }
        for (int member = 1; member <= 5; member++) {
            assertThat(callers.clientOf("mag-" + member, ReviewApi.class)
                            .assigned(next, 100)
                            .items())
                    .anySatisfy(assigned -> assertThat(assigned.review()).isNull());
        }
    }

    /** Returns whether the group is large enough to be shown. */
    private static boolean isKnown(@Nullable Integer people) {
        return people != null && people > 0;
    }
}
