// Long: it contains all events of a proposal.
package igf.proposal.proposal;

import igf.api.proposal.Stage;
import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.content.PublicSummary;
import igf.proposal.content.RevisionNotice;
import igf.proposal.decision.Decision;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.SessionRoster;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a proposal. Published events carry everything that is published. */
public sealed interface ProposalEvent {

    UUID id();

    /** Returns whether only the secretariat may know of an event. It does not change the version that others see. */
    static boolean isHidden(ProposalEvent event) {
        return event instanceof DecisionHeld || event instanceof HeldDecisionUndone || event instanceof PlaceGivenUp;
    }

    /** @param copyOf the earlier proposal that it was copied from, null if none */
    @Named("proposal.drafted.1")
    record Drafted(
            UUID id,
            String edition,
            Owner owner,
            Content content,
            List<RosterEntry> roster,
            @Nullable Paste paste,
            @Nullable UUID copyOf)
            implements ProposalEvent {
        public Drafted {
            roster = List.copyOf(roster);
        }

        public Drafted(
                UUID id,
                String edition,
                Owner owner,
                Content content,
                List<RosterEntry> roster,
                @Nullable Paste paste) {
            this(id, edition, owner, content, roster, paste, null);
        }
    }

    /**
     * Contains only changed fields. Older changes are {@link ContentChanged}, which contains all fields.
     *
     * @param revision for the public event; null unless the proposal is submitted, and in older events
     */
    @Named("proposal.fields-changed.1")
    record FieldsChanged(
            UUID id, ContentChange change, @Nullable RevisionNotice revision) implements ProposalEvent {

        public FieldsChanged(UUID id, ContentChange change) {
            this(id, change, null);
        }
    }

    @Named("proposal.content-changed.1")
    record ContentChanged(UUID id, Content content) implements ProposalEvent {}

    /**
     * The content of an accepted proposal was corrected and is published again.
     *
     * @param notice with the new title
     * @param subthemes with their names under the rules in force
     */
    @Named("proposal.revised.1")
    record Revised(
            UUID id,
            PublicSummary notice,
            UUID session,
            ContentChange change,
            Content content,
            List<Subtheme> subthemes)
            implements ProposalEvent {
        public Revised {
            subthemes = List.copyOf(subthemes);
        }
    }

    /**
     * A line of the pasted page was discarded, because it belongs to no field.
     *
     * @param left the remaining lines, null if there are none
     * @param revision as in {@link FieldsChanged}
     */
    @Named("proposal.line-discarded.1")
    record LineDiscarded(
            UUID id, @Nullable PersonalValue left, @Nullable RevisionNotice revision) implements ProposalEvent {

        public LineDiscarded(UUID id, @Nullable PersonalValue left) {
            this(id, left, null);
        }
    }

    /**
     * @param told the roster for the programme; null unless the proposal is a session, and in older events
     * @param revision for the public event; null unless the proposal is submitted and not accepted, and in older events
     */
    @Named("proposal.person-listed.1")
    record PersonListed(
            UUID id,
            RosterEntry entry,
            @Nullable SessionRoster told,
            @Nullable RevisionNotice revision) implements ProposalEvent {

        public PersonListed(UUID id, RosterEntry entry, @Nullable SessionRoster told) {
            this(id, entry, told, null);
        }

        public PersonListed(UUID id, RosterEntry entry) {
            this(id, entry, null);
        }
    }

    /**
     * @param told as in {@link PersonListed}
     * @param revision as in {@link PersonListed}
     */
    @Named("proposal.person-changed.1")
    record PersonChanged(
            UUID id,
            RosterEntry entry,
            @Nullable SessionRoster told,
            @Nullable RevisionNotice revision) implements ProposalEvent {

        public PersonChanged(UUID id, RosterEntry entry, @Nullable SessionRoster told) {
            this(id, entry, told, null);
        }

        public PersonChanged(UUID id, RosterEntry entry) {
            this(id, entry, null);
        }
    }

    /**
     * Another person took over an entry after submission.
     *
     * @param entry the new entry, with the same id or its own
     * @param reason sealed for the person who left, null if none was given
     * @param told as in {@link PersonListed}
     */
    @Named("proposal.person-replaced.1")
    record PersonReplaced(
            UUID id,
            RosterEntry old,
            RosterEntry entry,
            PublicSummary notice,
            @Nullable UUID session,
            @Nullable PersonalValue reason,
            @Nullable SessionRoster told)
            implements ProposalEvent {

        public PersonReplaced(
                UUID id,
                RosterEntry old,
                RosterEntry entry,
                PublicSummary notice,
                @Nullable UUID session,
                @Nullable PersonalValue reason) {
            this(id, old, entry, notice, session, reason, null);
        }
    }

    /**
     * A wrong address was corrected. The entry keeps its place and its other values, and the person of the new address
     * is invited.
     *
     * @param entry the entry with the new address, LISTED
     * @param notice after the correction
     * @param oldRemains whether the person of the old address has another part in the proposal
     * @param told as in {@link PersonListed}
     */
    @Named("proposal.address-corrected.1")
    record AddressCorrected(
            UUID id,
            RosterEntry old,
            RosterEntry entry,
            PublicSummary notice,
            @Nullable UUID session,
            boolean oldRemains,
            @Nullable SessionRoster told)
            implements ProposalEvent {}

    /** @param notice null for a draft, about which nobody was notified */
    @Named("proposal.person-removed.1")
    record PersonRemoved(
            UUID id,
            RosterEntry entry,
            @Nullable PublicSummary notice,
            @Nullable UUID session) implements ProposalEvent {}

    /** @param text the submitted text whose hash is in the receipt; null in older events */
    @Named("proposal.submitted.1")
    record Submitted(
            UUID id,
            PublicSummary notice,
            Receipt receipt,
            List<Subtheme> subthemes,
            @Nullable String text) implements ProposalEvent {
        public Submitted {
            subthemes = List.copyOf(subthemes);
        }
    }

    /**
     * @param session the cancelled session, null if there was none
     * @param reason null if none was given, and in older events
     */
    @Named("proposal.withdrawn.1")
    record Withdrawn(
            UUID id,
            PublicSummary notice,
            @Nullable UUID session,
            @Nullable String reason) implements ProposalEvent {}

    /** A withdrawn proposal became a draft again. It keeps its number, and its people count as newly listed. */
    @Named("proposal.returned.1")
    record Returned(UUID id, PublicSummary notice) implements ProposalEvent {}

    @Named("proposal.screened.1")
    record Screened(UUID id, PublicSummary notice, Screening screening) implements ProposalEvent {}

    @Named("proposal.screening-overruled.1")
    record ScreeningOverruled(UUID id, PublicSummary notice, Screening screening) implements ProposalEvent {}

    /** A draft that was never submitted was deleted. It is the last event of its stream. */
    @Named("proposal.draft-deleted.1")
    record DraftDeleted(UUID id) implements ProposalEvent {}

    /** The proposal waits to be screened again. */
    @Named("proposal.screening-undone.1")
    record ScreeningUndone(
            UUID id,
            PublicSummary notice,
            Screening screening,
            @Nullable String reason) implements ProposalEvent {}

    /** @param subthemes with their names under the rules of the decision */
    @Named("proposal.decided.1")
    record Decided(
            UUID id,
            PublicSummary notice,
            Decision decision,
            List<Subtheme> subthemes,
            Content content,
            List<RosterEntry> roster)
            implements ProposalEvent {
        public Decided {
            subthemes = List.copyOf(subthemes);
            roster = List.copyOf(roster);
        }
    }

    /**
     * A decision that only the secretariat knows until {@link Decided} announces it.
     *
     * @param themes ids of its subthemes, the main one first
     */
    @Named("proposal.decision-held.1")
    record DecisionHeld(UUID id, PublicSummary notice, Decision decision, List<String> themes)
            implements ProposalEvent {
        public DecisionHeld {
            themes = List.copyOf(themes);
        }
    }

    /** @param keepsPlace as in {@link DecisionUndone} */
    @Named("proposal.held-decision-undone.1")
    record HeldDecisionUndone(
            UUID id,
            PublicSummary notice,
            Decision decision,
            boolean keepsPlace,
            @Nullable String reason) implements ProposalEvent {}

    /**
     * @param session the cancelled session, null if there was none
     * @param keepsPlace whether the place is kept for the next decision; null in older events
     */
    @Named("proposal.decision-undone.1")
    record DecisionUndone(
            UUID id,
            PublicSummary notice,
            Decision decision,
            @Nullable UUID session,
            @Nullable String reason,
            @Nullable Boolean keepsPlace)
            implements ProposalEvent {
        public DecisionUndone(
                UUID id, PublicSummary notice, Decision decision, @Nullable UUID session, @Nullable String reason) {
            this(id, notice, decision, session, reason, false);
        }
    }

    /** The place that was kept after an undone decision is free. */
    @Named("proposal.place-given-up.1")
    record PlaceGivenUp(UUID id, PublicSummary notice) implements ProposalEvent {}

    /**
     * An acceptance ended because its conditions were not met in time.
     *
     * @param at null in older events
     */
    @Named("proposal.lapsed.1")
    record Lapsed(
            UUID id,
            PublicSummary notice,
            Decision decision,
            @Nullable UUID session,
            List<String> unmet,
            @Nullable Instant at)
            implements ProposalEvent {
        public Lapsed {
            unmet = List.copyOf(unmet);
        }

        public Lapsed(UUID id, PublicSummary notice, Decision decision, @Nullable UUID session, List<String> unmet) {
            this(id, notice, decision, session, unmet, null);
        }
    }

    @Named("proposal.merged.1")
    record Merged(UUID id, PublicSummary notice, UUID into) implements ProposalEvent {}

    /** @param back the stage after the merger; an earlier session returns with the decision that follows */
    @Named("proposal.merge-undone.1")
    record MergeUndone(
            UUID id,
            PublicSummary notice,
            UUID into,
            Stage back,
            @Nullable String reason) implements ProposalEvent {}

    /**
     * @param revision as in {@link PersonListed}; in older events also of an accepted proposal
     * @param told as in {@link PersonListed}
     */
    @Named("proposal.person-invited.1")
    record PersonInvited(
            UUID id,
            UUID entry,
            @Nullable RevisionNotice revision,
            @Nullable SessionRoster told) implements ProposalEvent {

        public PersonInvited(UUID id, UUID entry, @Nullable RevisionNotice revision) {
            this(id, entry, revision, null);
        }

        public PersonInvited(UUID id, UUID entry) {
            this(id, entry, null);
        }
    }

    /** @param entry with its new state and attendance */
    @Named("proposal.person-answered.1")
    record PersonAnswered(
            UUID id,
            RosterEntry entry,
            PublicSummary notice,
            @Nullable UUID session) implements ProposalEvent {}
}
