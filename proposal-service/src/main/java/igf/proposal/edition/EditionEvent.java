package igf.proposal.edition;

import igf.platform.domain.Named;
import igf.proposal.call.Call;
import igf.proposal.call.Extension;
import igf.proposal.call.PhaseStart;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of an edition: its details, rules, reviewers and call for proposals. */
public sealed interface EditionEvent {

    String edition();

    @Named("edition.planned.1")
    record Planned(String edition, EditionDetails details, RuleSet rules) implements EditionEvent {}

    /**
     * Carries the whole edition; the rules have a new version only if they changed.
     *
     * @param rulesBefore version of the rules before; null in older events
     */
    @Named("edition.changed.1")
    record Changed(
            String edition,
            EditionDetails details,
            RuleSet rules,
            @Nullable Integer rulesBefore) implements EditionEvent {

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

    /** An extension for all proposals is followed by {@link Changed} with the new call. */
    @Named("edition.extended.1")
    record Extended(String edition, Extension extension) implements EditionEvent {}

    @Named("edition.phase-begun.1")
    record PhaseBegun(String edition, PhaseStart start) implements EditionEvent {}

    /** @param at end of the grace period */
    @Named("edition.call-closed.1")
    record CallClosed(String edition, Instant at) implements EditionEvent {}
}
