// Long: it contains all commands of a proposal.
package igf.proposal.proposal;

import igf.api.roster.EntryState;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.screening.FailedCriterion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a proposal. Each returns {@link VersionedProposal} unless noted otherwise. */
public sealed interface ProposalCommand {

    /**
     * A time window that includes both ends.
     *
     * @param announcedEnd the end that organizers see: the close of the call, without its grace period
     */
    record Window(Instant from, Instant until, Instant announcedEnd) {
        public Window(Instant from, Instant until) {
            this(from, until, until);
        }
    }

    record Draft(
            @TargetAggregateIdentifier UUID id,
            String edition,
            Owner owner,
            Content content,
            List<RosterEntry> roster,
            @Nullable Paste paste,
            @Nullable UUID copyOf)
            implements ProposalCommand {
        public Draft(
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
     * Replaces the content of the proposal.
     *
     * @param rules the rules that a submitted proposal must still satisfy
     * @param call the window for editing
     */
    record ChangeContent(@TargetAggregateIdentifier UUID id, Content content, RuleSet rules, Window call)
            implements ProposalCommand {}

    /**
     * Keeps only these lines of a pasted page for which there is no field.
     *
     * @param left the remaining lines, sealed; null if there are none
     */
    record DiscardLine(
            @TargetAggregateIdentifier UUID id, @Nullable PersonalValue left) implements ProposalCommand {}

    /** Returns nothing. */
    record DeleteDraft(@TargetAggregateIdentifier UUID id) implements ProposalCommand {}

    record ListPerson(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /** Replaces the entry with the same id. Its state is kept, unless the person changes. */
    record ChangePerson(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /**
     * Corrects only the address of an entry. After submission the entry belongs to another person, who has not answered.
     *
     * @param entry the entry with the new address and its person
     */
    record CorrectAddress(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /**
     * Replaces the person of an entry after submission.
     *
     * @param old the entry to remove
     * @param by the new entry, with its own id
     * @param reason sealed for the person who leaves
     */
    record ReplacePerson(@TargetAggregateIdentifier UUID id, UUID old, RosterEntry by, PersonalValue reason)
            implements ProposalCommand {}

    record RemovePerson(@TargetAggregateIdentifier UUID id, UUID entry) implements ProposalCommand {}

    /** Returns the refusals of {@link Submit} as a list and changes nothing. */
    record Examine(@TargetAggregateIdentifier UUID id, RuleSet rules, Window call) implements ProposalCommand {}

    /**
     * @param number the next number of the edition
     * @param rules the rules in force, which apply to the submission from now on
     */
    record Submit(@TargetAggregateIdentifier UUID id, RuleSet rules, Window call, int number)
            implements ProposalCommand {}

    /**
     * @param reason required once the session has begun, when only the secretariat can withdraw the proposal
     * @param sessionStart when its session begins in the latest release, null if it is not released
     */
    record Withdraw(
            @TargetAggregateIdentifier UUID id,
            @Nullable String reason,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /**
     * Returns a withdrawn proposal to draft.
     *
     * @param call the window in which this is possible
     */
    record Return(@TargetAggregateIdentifier UUID id, Window call) implements ProposalCommand {}

    /**
     * @param notBefore the end of the call, if the rules make screening wait for it; null otherwise
     * @param failed the criteria that are not met, for any outcome
     */
    record Screen(
            @TargetAggregateIdentifier UUID id,
            ScreeningOutcome outcome,
            @Nullable String note,
            @Nullable Instant notBefore,
            List<FailedCriterion> failed,
            int rulesVersion)
            implements ProposalCommand {}

    /** Lets in a proposal that was screened out. */
    record OverruleScreening(@TargetAggregateIdentifier UUID id, String reason, int rulesVersion)
            implements ProposalCommand {}

    /** Undoes the screening, so that the proposal waits to be screened again. Possible only before a decision. */
    record UndoScreening(
            @TargetAggregateIdentifier UUID id, @Nullable String reason) implements ProposalCommand {}

    /**
     * @param cause null if the secretariat decides on this proposal alone; the command does nothing if the proposal was
     *     already decided for this cause
     * @param announce false to show the decision only to the secretariat until {@link Announce}; a decision that
     *     follows a held one is held too
     */
    record Decide(
            @TargetAggregateIdentifier UUID id,
            Verdict verdict,
            RuleSet rules,
            @Nullable Cause cause,
            boolean announce) implements ProposalCommand {
        public Decide(UUID id, Verdict verdict, RuleSet rules, @Nullable Cause cause) {
            this(id, verdict, rules, cause, true);
        }
    }

    /** Announces a decision that only the secretariat knows. */
    record Announce(@TargetAggregateIdentifier UUID id, RuleSet rules) implements ProposalCommand {}

    /**
     * Accepts the proposal because all conditions are met. Does nothing if the decision is no longer in force.
     *
     * @param decidedAt time that identifies the decision
     */
    record Confirm(@TargetAggregateIdentifier UUID id, Instant decidedAt, RuleSet rules) implements ProposalCommand {}

    /**
     * Ends an acceptance whose conditions were not met in time. Does nothing if the decision is no longer in force, or
     * if the session has begun.
     *
     * @param sessionStart as in {@link Withdraw}
     */
    record Lapse(
            @TargetAggregateIdentifier UUID id,
            Instant decidedAt,
            List<String> unmet,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /**
     * Undoes a decision and its consequences, so that the proposal is screened in again.
     *
     * @param reason required once the session has begun
     * @param keepPlace whether the place is kept for the next decision
     * @param sessionStart as in {@link Withdraw}
     */
    record UndoDecision(
            @TargetAggregateIdentifier UUID id,
            @Nullable String reason,
            boolean keepPlace,
            @Nullable Instant sessionStart)
            implements ProposalCommand {}

    /** Gives up the place that was kept when a decision was undone. */
    record GiveUpPlace(@TargetAggregateIdentifier UUID id) implements ProposalCommand {}

    /**
     * Merges the proposal after both sides agreed.
     *
     * @param sessionStart as in {@link Withdraw}
     */
    record Merge(
            @TargetAggregateIdentifier UUID id,
            UUID into,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /** Returns a merged proposal to its earlier stage. Does nothing if it is not merged into that proposal. */
    record UndoMerge(
            @TargetAggregateIdentifier UUID id,
            UUID into,
            RuleSet rules,
            @Nullable String reason) implements ProposalCommand {}

    /**
     * Returns a proposal to the reserve list, because the merger that gave it a place was undone. Does nothing if it
     * holds no place, has it by another decision, or its session has begun and no reason is given.
     *
     * @param freed the proposal whose place it had
     * @param sessionStart when its session begins, null if it is not released
     */
    record ReturnToReserve(
            @TargetAggregateIdentifier UUID id,
            UUID freed,
            Decision reserve,
            RuleSet rules,
            @Nullable String reason,
            @Nullable Instant sessionStart)
            implements ProposalCommand {}

    /** Records that the person was invited. Does nothing for a draft, or if the entry is gone, invited or answered. */
    record NoteInvited(@TargetAggregateIdentifier UUID id, UUID entry) implements ProposalCommand {}

    /**
     * Records an answer to an invitation. Does nothing for a draft or a withdrawn proposal, or if the entry is
     * gone or belongs to another person now.
     *
     * @param person the invited person; null for answers in older events
     */
    record NoteAnswer(
            @TargetAggregateIdentifier UUID id,
            UUID entry,
            @Nullable UUID person,
            EntryState answer,
            @Nullable Attendance attendance)
            implements ProposalCommand {}
}
