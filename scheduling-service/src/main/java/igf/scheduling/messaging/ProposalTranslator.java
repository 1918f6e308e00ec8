package igf.scheduling.messaging;

import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.PersonLinked;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionDescribed;
import igf.contracts.proposal.EditionPlanned;
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
import igf.platform.messaging.ForeignTypes;
import igf.scheduling.programme.PersonLinkNews;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PublicNames;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates events about editions, accepted proposals and linked people. */
@Component
class ProposalTranslator extends ForeignTypes<PublicEvent> {

    ProposalTranslator() {
        super(
                contract -> Contracts.of(contract).type(),
                type -> Contracts.find(type).isPresent());
        read(PersonLinked.class, e -> new PersonLinkNews(e.personId(), e.withPersonId(), e.linked()));
        read(EditionPlanned.class, ProposalTranslator::edition);
        read(EditionChanged.class, ProposalTranslator::edition);
        read(ProposalAccepted.class, ProposalTranslator::accepted);
        read(ProposalChanged.class, e -> new ProposalNews.Changed(e.edition(), facts(e)));
        read(
                RosterChanged.class,
                e -> new ProposalNews.RosterChanged(e.edition(), e.proposalId(), members(e.roster())));
        read(
                ProposalWithdrawn.class,
                e -> e.sessionId() == null ? null : new ProposalNews.Dropped(e.edition(), e.proposalId(), "WITHDRAWN"));
        read(
                DecisionUndone.class,
                e -> e.sessionId() == null
                        ? null
                        : new ProposalNews.Dropped(e.edition(), e.proposalId(), "DECISION_UNDONE"));
        read(ProposalMerged.class, e -> new ProposalNews.Dropped(e.edition(), e.proposalId(), "MERGED"));
        read(SpeakerConfirmed.class, e -> e.sessionId() == null ? null : confirmed(e));
        read(SpeakerDeclined.class, e -> e.sessionId() == null ? null : declined(e));
        read(SpeakerInvited.class, e -> e.sessionId() == null ? null : invited(e));
        read(SpeakerReplaced.class, e -> e.sessionId() == null ? null : replaced(e));
    }

    private static ProposalNews confirmed(SpeakerConfirmed e) {
        var state = e.answer().equals("CONFIRM") ? "CONFIRMED" : "TENTATIVE";
        return new ProposalNews.Answered(
                e.edition(),
                e.proposalId(),
                member(e.personId(), e.entryId(), e.role(), e.nameSealed(), null, e.attendance(), state));
    }

    private static ProposalNews declined(SpeakerDeclined e) {
        return new ProposalNews.Answered(
                e.edition(),
                e.proposalId(),
                member(e.personId(), e.entryId(), e.role(), e.nameSealed(), null, null, "DECLINED"));
    }

    private static ProposalNews edition(EditionDescribed e) {
        return new ProposalNews.Edition(new EditionFacts(
                e.edition(),
                e.name(),
                e.theme(),
                e.city(),
                e.timeZone(),
                e.startsOn(),
                e.endsOn(),
                PublicNames.of(e.publicNames())));
    }

    private static ProposalNews accepted(ProposalAccepted e) {
        return new ProposalNews.Accepted(
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

    /**
     * People added to a roster after acceptance are invited immediately; the invitation is the event that adds them to
     * the session.
     */
    private static ProposalNews invited(SpeakerInvited e) {
        return new ProposalNews.Invited(
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

    private static ProposalNews replaced(SpeakerReplaced e) {
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
        return new ProposalNews.Replaced(e.edition(), e.proposalId(), left, by, e.corrected());
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
