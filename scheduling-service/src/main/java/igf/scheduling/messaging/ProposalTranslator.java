// Long: one switch over all types of other services that are read, and their lists.
package igf.scheduling.messaging;

import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.PersonLinked;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.EditionDescribed;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.ProposalMerged;
import igf.contracts.proposal.ProposalWithdrawn;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.proposal.Subtheme;
import igf.platform.domain.PersonalValue;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.scheduling.programme.Heard;
import igf.scheduling.programme.HeardLink;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PublicNames;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the proposal service says about editions and proposals that are sessions, and who is one human. */
@Component
class ProposalTranslator implements ForeignTranslator {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<String> READ = Set.of(
            "igf.edition.planned.v1",
            "igf.edition.changed.v1",
            "igf.person.linked.v1",
            "igf.proposal.accepted.v1",
            "igf.proposal.changed.v1",
            "igf.proposal.roster-changed.v1",
            "igf.proposal.withdrawn.v1",
            "igf.proposal.decision-undone.v1",
            "igf.proposal.merged.v1",
            "igf.speaker.confirmed.v1",
            "igf.speaker.declined.v1",
            "igf.speaker.invited.v1",
            "igf.speaker.replaced.v1");

    private static final Set<String> OF_NO_INTEREST = Set.of(
            "igf.call.closed.v1",
            "igf.call.opened.v1",
            "igf.participant.joined.v1",
            "igf.participant.left.v1",
            "igf.participant.registered.v1",
            "igf.participant.seated.v1",
            "igf.participant.unseated.v1",
            "igf.person.erased.v1",
            "igf.proof.asked.v1",
            "igf.registration.cancelled.v1",
            "igf.report.due.v1",
            "igf.report.filed.v1",
            "igf.report.overdue.v1",
            "igf.report.published.v1",
            "igf.report.reminded.v1",
            "igf.report.rescheduled.v1",
            "igf.report.returned.v1",
            "igf.report.waived.v1",
            "igf.proposal.appeal-dismissed.v1",
            "igf.proposal.appealed.v1",
            "igf.proposal.condition-extended.v1",
            "igf.proposal.condition-judged.v1",
            "igf.proposal.conditions-due.v1",
            "igf.proposal.declined.v1",
            "igf.proposal.merge-ended.v1",
            "igf.proposal.merge-proposed.v1",
            "igf.proposal.reserved.v1",
            "igf.proposal.roster-below-minimum.v1",
            "igf.proposal.roster-restored.v1",
            "igf.proposal.screened.v1",
            "igf.proposal.screening-undone.v1",
            "igf.proposal.submitted.v1",
            "igf.proposal.took-in.v1",
            "igf.reviewer.reminded.v1",
            "igf.reviewer.workload-changed.v1",
            "igf.speaker.overbooked.v1",
            "igf.speaker.reminded.v1",
            "igf.speaker.settled.v1");

    @Override
    public boolean reads(String type) {
        return READ.contains(type);
    }

    @Override
    public boolean ignores(String type) {
        return OF_NO_INTEREST.contains(type);
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Contracts.find(event.type())
                .flatMap(contract -> Optional.ofNullable(heard(JSON.readValue(event.data(), contract.record()))));
    }

    private static @Nullable Object heard(PublicEvent said) {
        return switch (said) {
            case PersonLinked e -> new HeardLink(e.personId(), e.withPersonId(), e.linked());
            case EditionDescribed e -> edition(e);
            case ProposalAccepted e -> accepted(e);
            case ProposalChanged e -> new Heard.Changed(e.edition(), facts(e));
            case RosterChanged e -> new Heard.RosterChanged(e.edition(), e.proposalId(), members(e.roster()));
            case ProposalWithdrawn e ->
                e.sessionId() == null ? null : new Heard.Dropped(e.edition(), e.proposalId(), "WITHDRAWN");
            case DecisionUndone e ->
                e.sessionId() == null ? null : new Heard.Dropped(e.edition(), e.proposalId(), "DECISION_UNDONE");
            case ProposalMerged e -> new Heard.Dropped(e.edition(), e.proposalId(), "MERGED");
            case SpeakerConfirmed e ->
                e.sessionId() == null
                        ? null
                        : new Heard.Answered(
                                e.edition(),
                                e.proposalId(),
                                member(
                                        e.personId(),
                                        e.entryId(),
                                        e.role(),
                                        e.nameSealed(),
                                        null,
                                        e.attendance(),
                                        e.answer().equals("CONFIRM") ? "CONFIRMED" : "TENTATIVE"));
            case SpeakerDeclined e ->
                e.sessionId() == null
                        ? null
                        : new Heard.Answered(
                                e.edition(),
                                e.proposalId(),
                                member(e.personId(), e.entryId(), e.role(), e.nameSealed(), null, null, "DECLINED"));
            case SpeakerInvited e -> e.sessionId() == null ? null : invited(e);
            case SpeakerReplaced e -> e.sessionId() == null ? null : replaced(e);
            default -> null;
        };
    }

    private static Heard edition(EditionDescribed e) {
        return new Heard.Edition(new EditionFacts(
                e.edition(),
                e.name(),
                e.theme(),
                e.city(),
                e.timeZone(),
                e.startsOn(),
                e.endsOn(),
                PublicNames.of(e.publicNames())));
    }

    private static Heard accepted(ProposalAccepted e) {
        return new Heard.Accepted(
                e.edition(),
                new SessionFacts(
                        e.sessionId(),
                        e.proposalId(),
                        e.number(),
                        e.title(),
                        format(e.format()),
                        themes(e.subthemes()),
                        e.description()),
                members(e.roster()));
    }

    private static SessionFacts facts(ProposalChanged e) {
        return new SessionFacts(
                e.sessionId(),
                e.proposalId(),
                e.number(),
                e.title(),
                format(e.format()),
                themes(e.subthemes()),
                e.description());
    }

    private static Format format(SessionFormat format) {
        return new Format(format.type(), format.layout(), format.minutes());
    }

    private static List<Theme> themes(List<Subtheme> subthemes) {
        return subthemes.stream()
                .map(theme -> new Theme(theme.id(), theme.name()))
                .toList();
    }

    /** Whoever is put on a roster after acceptance is asked at once: this is how the session hears of them. */
    private static Heard invited(SpeakerInvited e) {
        return new Heard.Invited(
                e.edition(),
                e.proposalId(),
                new Member(
                        e.personId(),
                        e.entryId(),
                        e.role(),
                        personal(e.nameSealed()),
                        personal(e.emailSealed()),
                        e.affiliation(),
                        e.stakeholderGroup(),
                        e.region(),
                        e.attendance(),
                        "INVITED",
                        e.language()));
    }

    private static Heard replaced(SpeakerReplaced e) {
        var left = member(e.personId(), e.entryId(), e.role(), e.nameSealed(), e.emailSealed(), null, null);
        var by = e.byPersonId() == null
                ? null
                : member(
                        e.byPersonId(),
                        e.byEntryId(),
                        e.role(),
                        e.byNameSealed(),
                        e.byEmailSealed(),
                        "UNDECIDED",
                        "INVITED");
        return new Heard.Replaced(e.edition(), e.proposalId(), left, by, e.corrected());
    }

    private static List<Member> members(List<PersonRef> roster) {
        return roster.stream()
                .map(p -> new Member(
                        p.personId(),
                        p.entryId(),
                        p.role(),
                        personal(p.nameSealed()),
                        personal(p.emailSealed()),
                        p.affiliation(),
                        p.stakeholderGroup(),
                        p.region(),
                        p.attendance(),
                        p.state(),
                        p.language()))
                .toList();
    }

    private static Member member(
            UUID person,
            @Nullable UUID entry,
            String role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String attendance,
            @Nullable String state) {
        return new Member(
                person, entry, role, personal(name), personal(email), null, null, null, attendance, state, null);
    }

    private static @Nullable PersonalValue personal(@Nullable String sealed) {
        return sealed == null ? null : PersonalValue.parse(sealed);
    }
}
