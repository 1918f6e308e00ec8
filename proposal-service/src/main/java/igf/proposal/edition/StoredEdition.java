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
 * @param version the edition's version, for the ETag
 * @param _begun when the current phase began, if it is a planned one; null before
 */
public record StoredEdition(
        @Unwrapped KnownEdition known,
        long version,
        @Nullable Optional<Instant> _begun) {

    static StoredEdition before(EditionEvent.Planned first) {
        return new StoredEdition(KnownEdition.planned(first.edition(), first.details(), first.rules()), 0, null);
    }

    StoredEdition after(EditionEvent event, long newVersion) {
        var after = switch (event) {
            case EditionEvent.Planned e ->
                with(known.described(e.details(), e.rules())
                        .reviewedBy(0)
                        .in(known.phase().isPlannable() ? known.phase() : Phase.PLANNED));
            case EditionEvent.Changed e ->
                with(known.described(e.details(), e.rules())).replanned(e.details());
            case EditionEvent.ReviewersNamed e ->
                with(known.reviewedBy(e.reviewers().size()));
            case EditionEvent.CallOpened e -> with(known.called(CallState.OPEN));
            case EditionEvent.CallClosed e -> with(known.called(CallState.CLOSED));
            case EditionEvent.Extended e -> with(known.extended(e.extension()));
            case EditionEvent.PhaseBegun e ->
                begun(e.start().phase(), Optional.of(e.start().from()));
        };
        return new StoredEdition(after.known, newVersion, after._begun);
    }

    /**
     * Applies the same rule as the aggregate: if the new plan begins the current phase later, the phase before it
     * applies again.
     */
    private StoredEdition replanned(EditionDetails details) {
        if (_begun == null || _begun.isEmpty()) {
            return this;
        }
        var until = _begun.get();
        var holds = details.phases().stream()
                .filter(start -> !start.from().isAfter(until))
                .reduce((earlier, later) -> later);
        return begun(
                holds.map(PhaseStart::phase)
                        .orElseGet(() -> Phase.of(known.call().state())),
                holds.map(PhaseStart::from));
    }

    private StoredEdition begun(Phase phase, Optional<Instant> at) {
        return new StoredEdition(known.in(phase), version, at);
    }

    private StoredEdition with(KnownEdition newlyKnown) {
        return new StoredEdition(newlyKnown, version, _begun);
    }
}
