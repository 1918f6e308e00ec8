package igf.proposal.edition;

import igf.platform.view.shape.Unwrapped;
import igf.proposal.call.CallState;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of an edition.
 *
 * @param version the aggregate's version, for the ETag
 * @param _begun planned start of the current phase; empty if the phase follows from the call, null in documents of
 *     earlier releases
 */
public record StoredEdition(
        @Unwrapped PublicEdition known,
        long version,
        @Nullable Optional<Instant> _begun) {

    static StoredEdition initial(EditionEvent.Planned first) {
        return new StoredEdition(PublicEdition.planned(first.edition(), first.details(), first.rules()), 0, null);
    }

    StoredEdition after(EditionEvent event, long newVersion) {
        var after = switch (event) {
            case EditionEvent.Planned e ->
                withDescription(known.withDetails(e.details(), e.rules())
                        .withReviewers(0)
                        .withPhase(known.phase().isPlannable() ? known.phase() : Phase.PLANNED));
            case EditionEvent.Changed e ->
                withDescription(known.withDetails(e.details(), e.rules())).withPlan(e.details());
            case EditionEvent.ReviewersNamed e ->
                withDescription(known.withReviewers(e.reviewers().size()));
            case EditionEvent.CallOpened e -> withDescription(known.withCallState(CallState.OPEN));
            case EditionEvent.CallClosed e -> withDescription(known.withCallState(CallState.CLOSED));
            case EditionEvent.Extended e -> withDescription(known.withExtension(e.extension()));
            case EditionEvent.PhaseBegun e ->
                withPhase(e.start().phase(), Optional.of(e.start().from()));
        };
        return new StoredEdition(after.known, newVersion, after._begun);
    }

    /**
     * Applies a new plan by the same rule as the aggregate: if it begins the current phase later or not at all, the
     * phase before it applies again.
     */
    private StoredEdition withPlan(EditionDetails details) {
        if (_begun == null || _begun.isEmpty()) {
            return this;
        }
        var until = _begun.get();
        var currentStart = details.phases().stream()
                .filter(start -> !start.from().isAfter(until))
                .reduce((earlier, later) -> later);
        return withPhase(
                currentStart
                        .map(PhaseStart::phase)
                        .orElseGet(() -> Phase.of(known.call().state())),
                currentStart.map(PhaseStart::from));
    }

    private StoredEdition withPhase(Phase phase, Optional<Instant> at) {
        return new StoredEdition(known.withPhase(phase), version, at);
    }

    private StoredEdition withDescription(PublicEdition newDescription) {
        return new StoredEdition(newDescription, version, _begun);
    }
}
