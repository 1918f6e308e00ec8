package igf.proposal.edition;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.call.Activity;
import igf.proposal.call.CallState;
import igf.proposal.call.Extension;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an edition.
 *
 * @param calledOff end at which the call last closed, null if it never closed
 * @param begun the current phase after the call, null before the first
 */
public record EditionState(
        String edition,
        EditionDetails details,
        RuleSet rules,
        CallState call,
        @Nullable Instant calledOff,
        List<Reviewer> reviewers,
        @Nullable List<Extension> extensions,
        @Nullable PhaseStart begun) {
    public EditionState {
        reviewers = List.copyOf(reviewers);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    static EditionState of(EditionEvent.Planned e) {
        return new EditionState(
                e.edition(), e.details(), e.rules(), CallState.PLANNED, null, List.of(), List.of(), null);
    }

    EditionState after(EditionEvent event) {
        return switch (event) {
            case EditionEvent.Planned e -> of(e);
            case EditionEvent.Changed e ->
                new EditionState(
                        edition,
                        e.details(),
                        e.rules(),
                        call,
                        calledOff,
                        reviewers,
                        extensions,
                        currentPhaseStart(e.details()));
            case EditionEvent.ReviewersNamed e ->
                new EditionState(edition, details, rules, call, calledOff, e.reviewers(), extensions, begun);
            case EditionEvent.CallOpened e ->
                new EditionState(edition, details, rules, CallState.OPEN, calledOff, reviewers, extensions, begun);
            case EditionEvent.CallClosed e ->
                new EditionState(edition, details, rules, CallState.CLOSED, e.at(), reviewers, extensions, begun);
            case EditionEvent.Extended e -> {
                var newExtensions = new ArrayList<>(extensions());
                newExtensions.add(e.extension());
                yield new EditionState(edition, details, rules, call, calledOff, reviewers, newExtensions, begun);
            }
            case EditionEvent.PhaseBegun e ->
                new EditionState(edition, details, rules, call, calledOff, reviewers, extensions, e.start());
        };
    }

    @Override
    public List<Extension> extensions() {
        return extensions == null ? List.of() : extensions;
    }

    /**
     * Returns the reason for which an activity is not allowed in the current phase; empty if it is allowed. A phase
     * without a planned time restricts nothing.
     */
    public Optional<Refusal> findRefusal(Activity activity) {
        var opening = details.phases().stream()
                .filter(start -> start.phase() == activity.from())
                .findFirst();
        if (opening.isPresent() && phase().compareTo(activity.from()) < 0) {
            var at = opening.orElseThrow().from();
            return Optional.of(Refusal.conflict(
                    "PHASE_NOT_BEGUN", "The phase " + activity.from() + " of this edition begins at " + at + "."));
        }
        return begun != null && begun.phase().compareTo(activity.until()) >= 0
                ? Optional.of(Refusal.conflict(
                        "PHASE_OVER", "The phase " + begun.phase() + " of this edition began at " + begun.from() + "."))
                : Optional.empty();
    }

    public void requireAllowed(Activity activity) {
        findRefusal(activity).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    /**
     * Returns the current phase under a new plan. If the plan begins the current phase later or not at all, the phase
     * before it applies again.
     */
    private @Nullable PhaseStart currentPhaseStart(EditionDetails planned) {
        if (begun == null) {
            return null;
        }
        var until = begun.from();
        return planned.phases().stream()
                .filter(start -> !start.from().isAfter(until))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public Phase phase() {
        return begun == null ? Phase.of(call) : begun.phase();
    }

    /**
     * Returns the last instant at which a proposal may be submitted and edited: the end of the grace period, or of the
     * proposal's own extension if that is later.
     */
    public Instant deadline(UUID proposal) {
        return extensions().stream()
                .filter(extension -> proposal.equals(extension.proposal()))
                .map(Extension::until)
                .filter(details.call().graceUntil()::isBefore)
                .max(Instant::compareTo)
                .orElse(details.call().graceUntil());
    }

    public boolean isReviewer(@Nullable UUID person) {
        return reviewers.stream().anyMatch(reviewer -> reviewer.person().equals(person));
    }
}
