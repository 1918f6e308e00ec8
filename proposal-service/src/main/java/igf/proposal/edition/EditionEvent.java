package igf.proposal.edition;

import igf.platform.domain.Named;
import igf.proposal.call.Call;
import igf.proposal.call.Extension;
import igf.proposal.call.PhaseStart;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of an edition. */
public sealed interface EditionEvent {

    /** Slug */
    String edition();

    @Named("edition.planned.1")
    record Planned(String edition, EditionDetails details, RuleSet rules) implements EditionEvent {}

    /**
     * All of it as it is now; the rules have a new version only if they say something new.
     *
     * @param rulesBefore the version of the rules before; null of what was recorded before it was kept
     */
    @Named("edition.changed.1")
    record Changed(
            String edition,
            EditionDetails details,
            RuleSet rules,
            @Nullable Integer rulesBefore) implements EditionEvent {

        /** Whether others may hold than before. */
        public boolean hasNewRules() {
            return rulesBefore == null || rulesBefore != rules.version();
        }
    }

    @Named("edition.reviewers-named.1")
    record ReviewersNamed(String edition, List<Reviewer> reviewers) implements EditionEvent {
        public ReviewersNamed {
            reviewers = List.copyOf(reviewers);
        }
    }

    @Named("edition.call-opened.1")
    record CallOpened(String edition, Instant at, Call call) implements EditionEvent {}

    /** For all, {@link Changed} with the new call comes with it. */
    @Named("edition.extended.1")
    record Extended(String edition, Extension extension) implements EditionEvent {}

    @Named("edition.phase-begun.1")
    record PhaseBegun(String edition, PhaseStart start) implements EditionEvent {}

    /** @param at end of the grace that was over */
    @Named("edition.call-closed.1")
    record CallClosed(String edition, Instant at) implements EditionEvent {}
}
