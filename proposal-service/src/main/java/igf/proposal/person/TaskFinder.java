package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import igf.api.proposal.Stage;
import igf.proposal.round.OpenReviews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks of one person under all their ids, across all editions. Excludes tasks whose deadline has passed.
 *
 * @param opener opens tokens sealed for the person; empty for a token of an erased person, and for readers who must not
 *     see tokens. Without a token, the link leads to the person's own page
 */
record TaskFinder(
        Set<UUID> ids, PersonQueries queries, OpenReviews reviews, Function<String, Optional<String>> opener) {
    public TaskFinder {
        ids = Set.copyOf(ids);
    }

    public List<Task> findTasks(Instant now, boolean mayReview) {
        var organized = organizedProposals();
        return Stream.of(
                        invitationTasks(),
                        organized.stream().flatMap(this::proposalTasks),
                        mergerTasks(organized),
                        mayReview ? reviewTasks() : Stream.<Task>empty())
                .flatMap(tasks -> tasks)
                .filter(task -> task.dueAt() == null || task.dueAt().isAfter(now))
                .sorted(Task.BY_URGENCY)
                .toList();
    }

    private Stream<Task> invitationTasks() {
        return queries.findInvitations(ids).stream()
                .filter(invitation -> invitation.state() == InvitationStatus.INVITED && invitation.open())
                .map(invitation -> new Task(
                        Task.Kind.ANSWER_INVITATION,
                        invitation.edition(),
                        invitation.proposal(),
                        invitation.title(),
                        invitation.expiresAt(),
                        link("/invitations/", invitation.token(), "/me")));
    }

    private List<OrganizedProposal> organizedProposals() {
        return queries.findParts(ids).stream()
                .filter(Part::hasOrganizerRights)
                .map(part -> new OrganizedProposal(part.proposal(), part.edition(), part.title(), part.stage()))
                .distinct()
                .toList();
    }

    /** A proposal that the person organizes, once for all their roles. */
    private record OrganizedProposal(
            UUID proposal, String edition, @Nullable String title, Stage stage) {
        Task task(Task.Kind kind, @Nullable Instant dueAt) {
            return task(kind, dueAt, "/proposals/" + proposal);
        }

        Task task(Task.Kind kind, @Nullable Instant dueAt, String link) {
            return new Task(kind, edition, proposal, title, dueAt, link);
        }
    }

    private Stream<Task> proposalTasks(OrganizedProposal proposal) {
        var stageTasks = switch (proposal.stage()) {
            case DRAFT ->
                queries.findDeadline(proposal.edition(), proposal.proposal()).stream()
                        .map(until -> proposal.task(Task.Kind.COMPLETE_DRAFT, until));
            case ACCEPTED_WITH_CONDITIONS ->
                queries.findUnmetConditions(proposal.proposal()).stream()
                        .map(condition -> proposal.task(Task.Kind.MEET_CONDITION, condition.dueAt()));
            case SUBMITTED, WITHDRAWN, SCREENED_IN, SCREENED_OUT, ACCEPTED, DECLINED, RESERVE, LAPSED, MERGED ->
                Stream.<Task>empty();
        };
        return proposal.stage() != Stage.DRAFT
                        && !proposal.stage().isOut()
                        && queries.hasRosterShortfall(proposal.proposal())
                ? Stream.concat(stageTasks, Stream.of(proposal.task(Task.Kind.COMPLETE_ROSTER, null)))
                : stageTasks;
    }

    private Stream<Task> mergerTasks(List<OrganizedProposal> organized) {
        return queries
                .findMergeQuestions(
                        organized.stream().map(OrganizedProposal::proposal).toList())
                .stream()
                .flatMap(question -> organized.stream()
                        .filter(proposal -> proposal.proposal().equals(question.proposal()))
                        .map(proposal -> proposal.task(
                                Task.Kind.ANSWER_MERGER,
                                question.expiresAt(),
                                link("/mergers/", question.token(), "/home"))));
    }

    private String link(String path, @Nullable String sealedToken, String ownPage) {
        return Optional.ofNullable(sealedToken)
                .flatMap(opener)
                .map(token -> path + token)
                .orElse(ownPage);
    }

    private Stream<Task> reviewTasks() {
        return reviews.findOpenReviews(ids).stream()
                .map(open -> new Task(
                        Task.Kind.REVIEW,
                        open.edition(),
                        open.proposal(),
                        open.title(),
                        open.closesAt(),
                        "/reviews/" + open.proposal()));
    }
}
