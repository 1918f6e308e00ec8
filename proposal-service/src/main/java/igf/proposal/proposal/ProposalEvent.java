// Long: all that can happen to a proposal, a record an event.
package igf.proposal.proposal;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.content.PublicSummary;
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

/** The events of a proposal. An event that is published carries all that is published. */
public sealed interface ProposalEvent {

    UUID id();

    /** @param copyOf the earlier proposal that it began as, null if none */
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

    /** Only what is new; of earlier times there is {@link ContentChanged}, with everything. */
    @Named("proposal.fields-changed.1")
    record FieldsChanged(UUID id, ContentChange change) implements ProposalEvent {}

    @Named("proposal.content-changed.1")
    record ContentChanged(UUID id, Content content) implements ProposalEvent {}

    /**
     * What an accepted proposal says was put right: the public hears of it.
     *
     * @param notice with the title as it is now; @param session the one that came from it
     * @param change what is new; @param content all that it says now; @param subthemes with their names under today's rules
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

    /** A line of the pasted page is in no field and needs none. @param left the lines that are still without one, null if none is */
    @Named("proposal.line-discarded.1")
    record LineDiscarded(UUID id, @Nullable PersonalValue left) implements ProposalEvent {}

    /** @param told what the programme hears of it; null unless it is a session, and of events from before it was told */
    @Named("proposal.person-listed.1")
    record PersonListed(
            UUID id, RosterEntry entry, @Nullable SessionRoster told) implements ProposalEvent {

        public PersonListed(UUID id, RosterEntry entry) {
            this(id, entry, null);
        }
    }

    /** @param told as of {@link PersonListed} */
    @Named("proposal.person-changed.1")
    record PersonChanged(
            UUID id, RosterEntry entry, @Nullable SessionRoster told) implements ProposalEvent {

        public PersonChanged(UUID id, RosterEntry entry) {
            this(id, entry, null);
        }
    }

    /**
     * Somebody else takes an entry's place after submission.
     *
     * @param old the entry as it was; @param entry who takes its place, under the same id or an own one
     * @param reason sealed for who goes, null where none was given
     * @param told as of {@link PersonListed}
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
     * The address of an entry was wrong. The entry keeps its place and all that it states; the person of the new address is asked anew.
     *
     * @param old the entry as it was; @param entry the same with the new address, LISTED
     * @param notice after the correction
     * @param oldRemains whether the person of the old address has another part in the proposal
     * @param told as of {@link PersonListed}
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

    /** @param notice null of a draft, which nobody has heard of */
    @Named("proposal.person-removed.1")
    record PersonRemoved(
            UUID id,
            RosterEntry entry,
            @Nullable PublicSummary notice,
            @Nullable UUID session) implements ProposalEvent {}

    /** @param text what was handed in, as its hash is in the receipt; null of events from before it was kept */
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
     * @param session the one that goes, null if there was none
     * @param reason why; null if none was given, and of events from before it was kept
     */
    @Named("proposal.withdrawn.1")
    record Withdrawn(
            UUID id,
            PublicSummary notice,
            @Nullable UUID session,
            @Nullable String reason) implements ProposalEvent {}

    /** One that was withdrawn is a draft again, and keeps its number; its people are as if newly listed. */
    @Named("proposal.returned.1")
    record Returned(UUID id, PublicSummary notice) implements ProposalEvent {}

    @Named("proposal.screened.1")
    record Screened(UUID id, PublicSummary notice, Screening screening) implements ProposalEvent {}

    /** @param screening as it holds now, with the reason */
    @Named("proposal.screening-overruled.1")
    record ScreeningOverruled(UUID id, PublicSummary notice, Screening screening) implements ProposalEvent {}

    /** It waits to be screened again. @param screening the one that holds no longer */
    @Named("proposal.screening-undone.1")
    record ScreeningUndone(
            UUID id,
            PublicSummary notice,
            Screening screening,
            @Nullable String reason) implements ProposalEvent {}

    /** @param subthemes with their names under the rules it was decided under */
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
     * A decision was taken that nobody but the secretariat knows before it is announced, which is {@link Decided}.
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

    /** @param decision the one that was never announced; @param keepsPlace as of {@link DecisionUndone} */
    @Named("proposal.held-decision-undone.1")
    record HeldDecisionUndone(
            UUID id,
            PublicSummary notice,
            Decision decision,
            boolean keepsPlace,
            @Nullable String reason) implements ProposalEvent {}

    /**
     * @param decision the one that holds no longer; @param session the one that goes, null if there was none
     * @param keepsPlace whether its place is kept for the next decision; null of what was recorded before places were kept
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

    /** A place that was kept when a decision was undone is free. */
    @Named("proposal.place-given-up.1")
    record PlaceGivenUp(UUID id, PublicSummary notice) implements ProposalEvent {}

    /**
     * A yes on conditions whose time was over.
     *
     * @param session the one that goes; @param unmet what was not done; @param at null of what was recorded before it was kept
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

    /** @param back where it stands again; a session that it had comes back with the decision that follows */
    @Named("proposal.merge-undone.1")
    record MergeUndone(
            UUID id,
            PublicSummary notice,
            UUID into,
            Stage back,
            @Nullable String reason) implements ProposalEvent {}

    @Named("proposal.person-invited.1")
    record PersonInvited(UUID id, UUID entry) implements ProposalEvent {}

    /** @param entry with its new state and attendance */
    @Named("proposal.person-answered.1")
    record PersonAnswered(
            UUID id,
            RosterEntry entry,
            PublicSummary notice,
            @Nullable UUID session) implements ProposalEvent {}
}
