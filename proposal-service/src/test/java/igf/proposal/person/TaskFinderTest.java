package igf.proposal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.api.invitation.InvitationStatus;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.proposal.round.OpenReviews;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TaskFinderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Function<String, Optional<String>> NO_TOKENS = token -> Optional.empty();
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID ALSO_ADA = new UUID(1, 2);
    private static final UUID DRAFT = new UUID(2, 1);
    private static final UUID CONDITIONAL = new UUID(2, 2);
    private static final UUID ASKED = new UUID(2, 3);
    private static final UUID REVIEWED = new UUID(2, 4);

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Part part(UUID person, UUID proposal, Stage stage, String role) {
        return new Part(person, proposal, "forum-1", null, "Nets", stage, role, null, EntryState.CONFIRMED, null);
    }

    private static InvitationSummary invited(InvitationStatus state, int days) {
        return invited(state, days, true);
    }

    private static InvitationSummary invited(InvitationStatus state, int days, boolean open) {
        return new InvitationSummary(
                new UUID(3, days),
                ALSO_ADA,
                ASKED,
                "forum-1",
                7,
                "Webs",
                "SPEAKER",
                state,
                in(days),
                "enc",
                open,
                null);
    }

    /** Owner and organizer of one draft, speaker of another; one of two conditions is lacking. */
    private static final class Known implements PersonQueries {
        @Override
        public List<Part> findParts(Collection<UUID> people) {
            assertThat(people).containsExactlyInAnyOrder(ADA, ALSO_ADA);
            return List.of(
                    part(ADA, DRAFT, Stage.DRAFT, "OWNER"),
                    part(ALSO_ADA, DRAFT, Stage.DRAFT, "ORGANIZER"),
                    part(ADA, CONDITIONAL, Stage.ACCEPTED_WITH_CONDITIONS, "OWNER"),
                    part(ADA, REVIEWED, Stage.ACCEPTED_WITH_CONDITIONS, "SPEAKER"),
                    part(ADA, ASKED, Stage.ACCEPTED, "OWNER"));
        }

        @Override
        public List<UUID> findBookedProposals(Collection<UUID> people) {
            return List.of();
        }

        @Override
        public List<Part> findPartsInEdition(String edition) {
            return List.of();
        }

        @Override
        public Map<UUID, Contact> findContacts(String edition) {
            return Map.of();
        }

        @Override
        public List<InvitationSummary> findInvitations(Collection<UUID> people) {
            return List.of(
                    invited(InvitationStatus.INVITED, 3),
                    invited(InvitationStatus.INVITED, -1),
                    invited(InvitationStatus.CONFIRMED, 4),
                    invited(InvitationStatus.WITHDRAWN, 5),
                    invited(InvitationStatus.INVITED, 6, false));
        }

        @Override
        public List<MergeQuestion> findMergeQuestions(Collection<UUID> proposals) {
            assertThat(proposals).containsExactlyInAnyOrder(DRAFT, CONDITIONAL, ASKED);
            return List.of(new MergeQuestion(ASKED, in(5), "enc"));
        }

        @Override
        public boolean hasRosterShortfall(UUID proposal) {
            return !proposal.equals(CONDITIONAL);
        }

        @Override
        public Optional<Instant> findDeadline(String edition, UUID proposal) {
            return Optional.of(in(2));
        }

        @Override
        public List<UnmetCondition> findUnmetConditions(UUID proposal) {
            return List.of(new UnmetCondition("Name a moderator.", null));
        }
    }

    private static final OpenReviews REVIEWS =
            ids -> List.of(new OpenReviews.OpenReview("forum-1", REVIEWED, "Blind", in(1)));

    private static List<Task> tasks(boolean reviewing) {
        return new TaskFinder(Set.of(ADA, ALSO_ADA), new Known(), REVIEWS, text -> Optional.of("token"))
                .findTasks(NOW, reviewing);
    }

    @Test
    void the_most_pressing_comes_first_and_each_once() {
        assertThat(tasks(true))
                .extracting(Task::kind, Task::proposalId, Task::dueAt, Task::link)
                .containsExactly(
                        tuple(Task.Kind.REVIEW, REVIEWED, in(1), "/reviews/" + REVIEWED),
                        tuple(Task.Kind.COMPLETE_DRAFT, DRAFT, in(2), "/proposals/" + DRAFT),
                        tuple(Task.Kind.ANSWER_INVITATION, ASKED, in(3), "/invitations/token"),
                        tuple(Task.Kind.ANSWER_MERGER, ASKED, in(5), "/mergers/token"),
                        tuple(Task.Kind.COMPLETE_ROSTER, ASKED, null, "/proposals/" + ASKED),
                        tuple(Task.Kind.MEET_CONDITION, CONDITIONAL, null, "/proposals/" + CONDITIONAL));
    }

    @Test
    void whoever_may_not_have_the_secret_of_an_invitation_is_sent_to_the_persons_own_page() {
        assertThat(new TaskFinder(Set.of(ADA, ALSO_ADA), new Known(), REVIEWS, NO_TOKENS).findTasks(NOW, false))
                .filteredOn(task -> task.kind() == Task.Kind.ANSWER_INVITATION)
                .extracting(Task::link)
                .containsExactly("/me");
        assertThat(new TaskFinder(Set.of(ADA, ALSO_ADA), new Known(), REVIEWS, NO_TOKENS).findTasks(NOW, false))
                .extracting(Task::link)
                .noneMatch(link -> link.startsWith("/mergers/"));
    }

    @Test
    void a_token_that_is_missing_or_cannot_be_opened_makes_no_link() {
        assertThat(new TaskFinder(Set.of(ADA, ALSO_ADA), new Known(), REVIEWS, NO_TOKENS).findTasks(NOW, false))
                .filteredOn(
                        task -> task.kind() == Task.Kind.ANSWER_INVITATION || task.kind() == Task.Kind.ANSWER_MERGER)
                .extracting(Task::link)
                .containsExactly("/me", "/home");
    }

    @Test
    void who_is_not_on_the_panel_reviews_nothing() {
        assertThat(tasks(false))
                .extracting(Task::kind)
                .doesNotContain(Task.Kind.REVIEW)
                .hasSize(5);
    }
}
