package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import igf.proposal.proposal.Stage;
import igf.proposal.round.OpenReviews;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one human under all their ids, across all editions. Excludes tasks whose deadline has passed.
 *
 * @param shown opens values sealed for the person; null for readers who must not see them, who get a link to the
 *     person's own page instead
 */
record TasksOf(
        Set<UUID> ids,
        PartsOfPeople parts,
        OpenReviews reviews,
        @Nullable UnaryOperator<@Nullable String> shown) {
    public TasksOf {
        ids = Set.copyOf(ids);
    }

    /**
     * @param reviewing whether the person may review
     * @param now deadlines before it have passed
     */
    public List<Task> at(Instant now, boolean reviewing) {
        var organized = organized();
        return Stream.of(
                        invitations(),
                        organized.stream().flatMap(this::tasks),
                        mergers(organized),
                        reviewing ? toReview() : Stream.<Task>empty())
                .flatMap(tasks -> tasks)
                .filter(task -> task.dueAt() == null || task.dueAt().isAfter(now))
                .sorted(Task.PRESSING)
                .toList();
    }

    private Stream<Task> invitations() {
        return parts.invitations(ids).stream()
                .filter(one -> one.state() == InvitationStatus.INVITED && one.open())
                .map(one -> new Task(
                        Task.Kind.ANSWER_INVITATION,
                        one.edition(),
                        one.proposal(),
                        one.title(),
                        one.expiresAt(),
                        shown == null ? "/me" : "/invitations/" + shown.apply(one.token())));
    }

    private List<Organized> organized() {
        return parts.of(ids).stream()
                .filter(Part::organizes)
                .map(part -> new Organized(part.proposal(), part.edition(), part.title(), part.stage()))
                .distinct()
                .toList();
    }

    /** A proposal that the person organizes, once, whatever their roles. */
    private record Organized(
            UUID proposal, String edition, @Nullable String title, Stage stage) {
        Task task(Task.Kind kind, @Nullable Instant dueAt) {
            return task(kind, dueAt, "/proposals/" + proposal);
        }

        Task task(Task.Kind kind, @Nullable Instant dueAt, String link) {
            return new Task(kind, edition, proposal, title, dueAt, link);
        }
    }

    private Stream<Task> tasks(Organized one) {
        var ofStage = switch (one.stage()) {
            case DRAFT ->
                parts.deadline(one.edition(), one.proposal()).stream()
                        .map(until -> one.task(Task.Kind.COMPLETE_DRAFT, until));
            case ACCEPTED_WITH_CONDITIONS ->
                parts.lacking(one.proposal()).stream()
                        .map(lacking -> one.task(Task.Kind.MEET_CONDITION, lacking.dueAt()));
            case SUBMITTED, WITHDRAWN, SCREENED_IN, SCREENED_OUT, ACCEPTED, DECLINED, RESERVE, LAPSED, MERGED ->
                Stream.<Task>empty();
        };
        return one.stage() != Stage.DRAFT && !one.stage().isOut() && parts.lacksPeople(one.proposal())
                ? Stream.concat(ofStage, Stream.of(one.task(Task.Kind.COMPLETE_ROSTER, null)))
                : ofStage;
    }

    private Stream<Task> mergers(List<Organized> organized) {
        return parts.mergers(organized.stream().map(Organized::proposal).toList()).stream()
                .flatMap(asked -> organized.stream()
                        .filter(one -> one.proposal().equals(asked.proposal()))
                        .map(one -> one.task(Task.Kind.ANSWER_MERGER, asked.expiresAt(), link(asked))));
    }

    private String link(AskedToMerge asked) {
        return shown == null ? "/home" : "/mergers/" + shown.apply(asked.token());
    }

    private Stream<Task> toReview() {
        return reviews.of(ids).stream()
                .map(open -> new Task(
                        Task.Kind.REVIEW,
                        open.edition(),
                        open.proposal(),
                        open.title(),
                        open.closesAt(),
                        "/reviews/" + open.proposal()));
    }
}
