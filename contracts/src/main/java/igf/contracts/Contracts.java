package igf.contracts;

import igf.contracts.notification.MessageFailed;
import igf.contracts.notification.MessageSent;
import igf.contracts.participation.ParticipantJoined;
import igf.contracts.participation.ParticipantLeft;
import igf.contracts.participation.ParticipantRegistered;
import igf.contracts.participation.ParticipantSeated;
import igf.contracts.participation.ParticipantUnseated;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ProofAsked;
import igf.contracts.participation.RegistrationCancelled;
import igf.contracts.participation.RegistrationChanged;
import igf.contracts.participation.ReportDue;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportPublished;
import igf.contracts.participation.ReportReminded;
import igf.contracts.participation.ReportRescheduled;
import igf.contracts.participation.ReportReturned;
import igf.contracts.participation.ReportWaived;
import igf.contracts.participation.SessionInterestCounted;
import igf.contracts.proposal.AppealDismissed;
import igf.contracts.proposal.CallClosed;
import igf.contracts.proposal.CallOpened;
import igf.contracts.proposal.ConditionExtended;
import igf.contracts.proposal.ConditionJudged;
import igf.contracts.proposal.ConditionsDue;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.MergeEnded;
import igf.contracts.proposal.MergeProposed;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.ProposalAppealed;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.ProposalDeclined;
import igf.contracts.proposal.ProposalMerged;
import igf.contracts.proposal.ProposalReserved;
import igf.contracts.proposal.ProposalRevised;
import igf.contracts.proposal.ProposalScreened;
import igf.contracts.proposal.ProposalSubmitted;
import igf.contracts.proposal.ProposalTookIn;
import igf.contracts.proposal.ProposalWithdrawn;
import igf.contracts.proposal.ReviewerReminded;
import igf.contracts.proposal.ReviewerWorkloadChanged;
import igf.contracts.proposal.RosterBelowMinimum;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.RosterRestored;
import igf.contracts.proposal.ScreeningUndone;
import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerOverbooked;
import igf.contracts.proposal.SpeakerReminded;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.proposal.SpeakerSettled;
import igf.contracts.scheduling.ProgrammeReleased;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionChanged;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionPeopleChanged;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.contracts.scheduling.SessionSwapAsked;
import igf.contracts.scheduling.SessionSwapChanged;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists all public event types, in the order of the event reference. */
public final class Contracts {

    private static final List<Contract> ALL = List.<Class<? extends PublicEvent>>of(
                    EditionPlanned.class,
                    EditionChanged.class,
                    CallOpened.class,
                    CallClosed.class,
                    ProposalSubmitted.class,
                    ProposalRevised.class,
                    ProposalWithdrawn.class,
                    ProposalScreened.class,
                    ScreeningUndone.class,
                    ProposalAccepted.class,
                    ProposalChanged.class,
                    ProposalDeclined.class,
                    ProposalReserved.class,
                    DecisionUndone.class,
                    ProposalMerged.class,
                    MergeProposed.class,
                    MergeEnded.class,
                    ProposalTookIn.class,
                    ConditionJudged.class,
                    ConditionExtended.class,
                    ConditionsDue.class,
                    ProposalAppealed.class,
                    AppealDismissed.class,
                    RosterChanged.class,
                    RosterBelowMinimum.class,
                    RosterRestored.class,
                    SpeakerInvited.class,
                    SpeakerConfirmed.class,
                    SpeakerDeclined.class,
                    SpeakerReplaced.class,
                    SpeakerReminded.class,
                    SpeakerOverbooked.class,
                    SpeakerSettled.class,
                    SpeakerAvailabilityStated.class,
                    ReviewerReminded.class,
                    ReviewerWorkloadChanged.class,
                    SessionScheduled.class,
                    SessionMoved.class,
                    SessionChanged.class,
                    SessionCancelled.class,
                    SessionPeopleChanged.class,
                    SessionRosterChanged.class,
                    SessionSwapAsked.class,
                    SessionSwapChanged.class,
                    ProgrammeReleased.class,
                    ProofAsked.class,
                    ParticipantRegistered.class,
                    RegistrationChanged.class,
                    RegistrationCancelled.class,
                    ParticipantSeated.class,
                    ParticipantUnseated.class,
                    ParticipantJoined.class,
                    ParticipantLeft.class,
                    SessionInterestCounted.class,
                    ReportDue.class,
                    ReportFiled.class,
                    ReportOverdue.class,
                    ReportReminded.class,
                    ReportRescheduled.class,
                    ReportWaived.class,
                    ReportReturned.class,
                    ReportPublished.class,
                    PersonLinked.class,
                    PersonErased.class,
                    MessageSent.class,
                    MessageFailed.class)
            .stream()
            .map(Contract::of)
            .toList();

    private static final Map<String, Contract> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Contract::type, Function.identity()));

    private static final Map<Class<?>, Contract> BY_RECORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Contract::record, Function.identity()));

    private Contracts() {}

    public static List<Contract> all() {
        return ALL;
    }

    /** Returns the contract of a CloudEvents type; empty for a type that this version does not know. */
    public static Optional<Contract> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Contract of(PublicEvent event) {
        return of(event.getClass());
    }

    /** @throws IllegalArgumentException if the record is not listed here */
    public static Contract of(Class<? extends PublicEvent> record) {
        Contract contract = BY_RECORD.get(record);
        if (contract == null) {
            throw new IllegalArgumentException(record.getName() + " is not a public event");
        }
        return contract;
    }

    public static List<Contract> findByService(String service) {
        return ALL.stream()
                .filter(contract -> contract.service().equals(service))
                .toList();
    }

    /** Returns the topic of a publishing service, for instance {@code igf.proposal.v1}. */
    public static String topicOf(String service) {
        return "igf." + service + ".v1";
    }

    public static List<String> topics() {
        return ALL.stream().map(Contract::topic).distinct().toList();
    }

    /** Returns the CloudEvents subject of an event: the id of the object that it is about. */
    public static String subjectOf(PublicEvent event) {
        String idMember = of(event).subject().idMember();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getName().equals(idMember)) {
                return String.valueOf(read(component, event));
            }
        }
        throw new IllegalStateException(event.getClass().getName() + " has no " + idMember);
    }

    /**
     * Returns the audience of one event. The undoing of a decision has the same audience as the decision, so that it
     * does not reveal a confidential one.
     */
    public static FeedAudience audienceOf(PublicEvent event) {
        return event instanceof DecisionUndone undone
                ? audienceOfDecision(undone.previousOutcome())
                : of(event).audience();
    }

    private static FeedAudience audienceOfDecision(String outcome) {
        Class<? extends PublicEvent> announcement = switch (outcome) {
            case "DECLINED" -> ProposalDeclined.class;
            case "RESERVE" -> ProposalReserved.class;
            default -> ProposalAccepted.class;
        };
        return of(announcement).audience();
    }

    private static Object read(RecordComponent component, PublicEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component + " cannot be read", unreadable);
        }
    }
}
