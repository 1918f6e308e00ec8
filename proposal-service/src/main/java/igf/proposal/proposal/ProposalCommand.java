package igf.proposal.proposal;

import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.screening.FailedCriterion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a proposal. Each returns {@link VersionedProposal} unless it says otherwise. */
public sealed interface ProposalCommand {

    /**
     * When something may be done; both ends included.
     *
     * @param told the end that organizers are told: the close of the call, without its grace
     */
    record Window(Instant from, Instant until, Instant told) {
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
     * Replaces what the proposal says.
     *
     * @param rules what a proposal that was submitted already must still satisfy
     * @param call editing ends with it
     */
    record ChangeContent(@TargetAggregateIdentifier UUID id, Content content, RuleSet rules, Window call)
            implements ProposalCommand {}

    /**
     * Says that a line of the pasted page is needed in no field.
     *
     * @param left the lines that are still without one, sealed; null if none is
     */
    record DiscardLine(
            @TargetAggregateIdentifier UUID id, @Nullable PersonalValue left) implements ProposalCommand {}

    record ListPerson(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /** Replaces the entry of the same id; its state is kept, unless the person is another one now. */
    record ChangePerson(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /** Gives an entry another address, and changes nothing else of it. @param entry with the new address and whose it is */
    record CorrectAddress(@TargetAggregateIdentifier UUID id, RosterEntry entry) implements ProposalCommand {}

    /**
     * Gives an entry's place to somebody else, after submission.
     *
     * @param old the entry that goes
     * @param by an entry of its own
     * @param reason sealed for who goes
     */
    record ReplacePerson(@TargetAggregateIdentifier UUID id, UUID old, RosterEntry by, PersonalValue reason)
            implements ProposalCommand {}

    record RemovePerson(@TargetAggregateIdentifier UUID id, UUID entry) implements ProposalCommand {}

    /** Changes nothing: answers the refusals that {@link Submit} would give, as a list. */
    record Examine(@TargetAggregateIdentifier UUID id, RuleSet rules, Window call) implements ProposalCommand {}

    /** @param number from the admissions of the edition; @param rules in force, which the submission is bound to */
    record Submit(@TargetAggregateIdentifier UUID id, RuleSet rules, Window call, int number)
            implements ProposalCommand {}

    /**
     * @param reason why; needed once its session has begun, when only the secretariat can withdraw it
     * @param sessionStart when its session begins as released last, null if it is in no release
     */
    record Withdraw(
            @TargetAggregateIdentifier UUID id,
            @Nullable String reason,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /** Makes a draft of what was withdrawn. @param call returning ends with it */
    record Return(@TargetAggregateIdentifier UUID id, Window call) implements ProposalCommand {}

    /**
     * @param notBefore the end of the call, where the rules let screening wait for it; null otherwise
     * @param failed the criteria that are not met, whatever the outcome
     * @param rulesVersion of the rules in force
     */
    record Screen(
            @TargetAggregateIdentifier UUID id,
            ScreeningOutcome outcome,
            @Nullable String note,
            @Nullable Instant notBefore,
            List<FailedCriterion> failed,
            int rulesVersion)
            implements ProposalCommand {}

    /** Lets in what was screened out. @param rulesVersion of the rules in force */
    record OverruleScreening(@TargetAggregateIdentifier UUID id, String reason, int rulesVersion)
            implements ProposalCommand {}

    /** Back to being submitted, to be screened again; only as long as nothing was decided. */
    record UndoScreening(
            @TargetAggregateIdentifier UUID id, @Nullable String reason) implements ProposalCommand {}

    /**
     * @param rules in force
     * @param cause null if the secretariat decides on this proposal alone; says nothing if it was decided for it before
     * @param announce false if only the secretariat is to know until {@link Announce}; so it stays for what follows from it
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

    /** Announces a decision that only the secretariat knows. @param rules in force */
    record Announce(@TargetAggregateIdentifier UUID id, RuleSet rules) implements ProposalCommand {}

    /** All conditions of a decision are met. Says nothing if it does not stand any more. @param decidedAt which one */
    record Confirm(@TargetAggregateIdentifier UUID id, Instant decidedAt, RuleSet rules) implements ProposalCommand {}

    /**
     * The time for the conditions of a decision is over. Says nothing if it does not stand any more, or if the session has begun.
     *
     * @param sessionStart as of {@link Withdraw}
     */
    record Lapse(
            @TargetAggregateIdentifier UUID id,
            Instant decidedAt,
            List<String> unmet,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /**
     * Back to being screened in; what followed from the decision goes.
     *
     * @param reason why; needed once the session has begun
     * @param keepPlace unless the next decision needs none
     * @param sessionStart as of {@link Withdraw}
     */
    record UndoDecision(
            @TargetAggregateIdentifier UUID id,
            @Nullable String reason,
            boolean keepPlace,
            @Nullable Instant sessionStart)
            implements ProposalCommand {}

    /** Gives up the place that was kept when a decision was undone. */
    record GiveUpPlace(@TargetAggregateIdentifier UUID id) implements ProposalCommand {}

    /** Both sides have agreed. @param sessionStart as of {@link Withdraw} */
    record Merge(
            @TargetAggregateIdentifier UUID id,
            UUID into,
            @Nullable Instant sessionStart) implements ProposalCommand {}

    /** Back to where it stood. Says nothing if it is not merged into that one. */
    record UndoMerge(
            @TargetAggregateIdentifier UUID id,
            UUID into,
            RuleSet rules,
            @Nullable String reason) implements ProposalCommand {}

    /**
     * It got the place of a proposal that needs it again, and waits in reserve as before. Says nothing if it holds no place, has it by
     * another decision, or its session has begun and no reason is given.
     *
     * @param freed the proposal whose place it got; @param reserve what had been decided of this one before
     * @param sessionStart when its session begins, null if it is in no release
     */
    record ReturnToReserve(
            @TargetAggregateIdentifier UUID id,
            UUID freed,
            Decision reserve,
            RuleSet rules,
            @Nullable String reason,
            @Nullable Instant sessionStart)
            implements ProposalCommand {}

    /** From the invitation: the person was asked. Says nothing if the entry is gone or has answered. */
    record NoteInvited(@TargetAggregateIdentifier UUID id, UUID entry) implements ProposalCommand {}

    /**
     * From the invitation: the person has answered. Says nothing if the entry is gone or somebody else's now.
     *
     * @param person who was asked; null of an answer from before this was kept
     */
    record NoteAnswer(
            @TargetAggregateIdentifier UUID id,
            UUID entry,
            @Nullable UUID person,
            EntryState answer,
            @Nullable Attendance attendance)
            implements ProposalCommand {}
}
