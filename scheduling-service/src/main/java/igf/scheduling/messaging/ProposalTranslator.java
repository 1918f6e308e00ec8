// Long: each public event of proposal-service once, with its people and its rules.
package igf.scheduling.messaging;

import igf.api.vocabulary.PublicNames;
import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.SessionInterestCounted;
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
import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.proposal.Subtheme;
import igf.platform.domain.PersonalValue;
import igf.platform.messaging.ForeignEventTypes;
import igf.scheduling.programme.AvailabilityNews;
import igf.scheduling.programme.PersonLinkNews;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.session.InterestNews;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.EditionFacts.SubthemeNames;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates events about editions, accepted proposals, linked people and the interest in sessions. */
@Component
class ProposalTranslator extends ForeignEventTypes<PublicEvent> {

    ProposalTranslator() {
        super(
                contract -> Contracts.of(contract).type(),
                type -> Contracts.find(type).isPresent());
        register(PersonLinked.class, e -> new PersonLinkNews(e.personId(), e.withPersonId(), e.linked()));
        register(
                SpeakerAvailabilityStated.class,
                e -> new AvailabilityNews(e.edition(), e.personId(), parseOrNull(e.availabilitySealed())));
        register(SessionInterestCounted.class, e -> new InterestNews(e.edition(), e.sessionId(), e.interested()));
        register(EditionPlanned.class, ProposalTranslator::toEdition);
        register(EditionChanged.class, ProposalTranslator::toEdition);
        register(ProposalAccepted.class, ProposalTranslator::toAccepted);
        register(ProposalChanged.class, e -> new ProposalNews.Changed(e.edition(), toFacts(e)));
        register(
                RosterChanged.class,
                e -> new ProposalNews.RosterChanged(e.edition(), e.proposalId(), toMembers(e.roster())));
        register(
                ProposalWithdrawn.class,
                e -> e.sessionId() == null ? null : new ProposalNews.Dropped(e.edition(), e.proposalId(), "WITHDRAWN"));
        register(
                DecisionUndone.class,
                e -> e.sessionId() == null
                        ? null
                        : new ProposalNews.Dropped(e.edition(), e.proposalId(), "DECISION_UNDONE"));
        register(ProposalMerged.class, e -> new ProposalNews.Dropped(e.edition(), e.proposalId(), "MERGED"));
        register(SpeakerConfirmed.class, e -> e.sessionId() == null ? null : toConfirmedAnswer(e));
        register(SpeakerDeclined.class, e -> e.sessionId() == null ? null : toDeclinedAnswer(e));
        register(SpeakerInvited.class, e -> e.sessionId() == null ? null : toInvited(e));
        register(SpeakerReplaced.class, e -> e.sessionId() == null ? null : toReplaced(e));
    }

    private static ProposalNews toConfirmedAnswer(SpeakerConfirmed e) {
        var state = e.answer().equals("CONFIRM") ? "CONFIRMED" : "TENTATIVE";
        return new ProposalNews.Answered(
                e.edition(),
                e.proposalId(),
                toMember(e.personId(), e.entryId(), e.role(), e.nameSealed(), null, e.attendance(), state));
    }

    private static ProposalNews toDeclinedAnswer(SpeakerDeclined e) {
        return new ProposalNews.Answered(
                e.edition(),
                e.proposalId(),
                toMember(e.personId(), e.entryId(), e.role(), e.nameSealed(), null, null, "DECLINED"));
    }

    private static ProposalNews toEdition(EditionDescribed e) {
        return new ProposalNews.Edition(new EditionFacts(
                e.edition(),
                e.name(),
                e.theme(),
                e.city(),
                e.timeZone(),
                e.startsOn(),
                e.endsOn(),
                // Null in older events means LISTED, like names that later versions add.
                PublicNames.CONFIRMED.name().equals(e.publicNames()) ? PublicNames.CONFIRMED : PublicNames.LISTED,
                toSessionRules(e)));
    }

    private static @Nullable SessionRules toSessionRules(EditionDescribed e) {
        var kinds = e.sessionKinds();
        var subthemes = e.subthemes();
        if (kinds == null && subthemes == null) {
            return null;
        }
        var themes = toThemes(subthemes == null ? List.of() : subthemes);
        return kinds == null
                ? SessionRules.withStandardKinds(themes)
                : new SessionRules(
                        kinds.stream().map(ProposalTranslator::toSessionKind).toList(),
                        themes,
                        toSubthemeNames(e.subthemeNames()));
    }

    private static SessionKind toSessionKind(EditionDescribed.SessionKind kind) {
        return new SessionKind(
                kind.kind(), kind.name(), toTranslations(kind.translations()), kind.exclusive(), kind.people());
    }

    private static List<SubthemeNames> toSubthemeNames(@Nullable List<EditionDescribed.SubthemeNames> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .map(each -> new SubthemeNames(each.id(), toTranslations(each.translations())))
                        .toList();
    }

    private static Map<String, String> toTranslations(List<EditionDescribed.Translation> translations) {
        return translations.stream()
                .collect(Collectors.toMap(
                        EditionDescribed.Translation::language, EditionDescribed.Translation::name, (_, last) -> last));
    }

    private static ProposalNews toAccepted(ProposalAccepted e) {
        return new ProposalNews.Accepted(
                e.edition(),
                new SessionFacts(
                        e.sessionId(),
                        e.proposalId(),
                        e.number(),
                        e.title(),
                        toFormat(e.format()),
                        toThemes(e.subthemes()),
                        e.description()),
                toMembers(e.roster()),
                e.organizers().stream()
                        .filter(person -> person.role().equals("OWNER"))
                        .map(PersonRef::personId)
                        .findFirst()
                        .orElse(null));
    }

    private static SessionFacts toFacts(ProposalChanged e) {
        return new SessionFacts(
                e.sessionId(),
                e.proposalId(),
                e.number(),
                e.title(),
                toFormat(e.format()),
                toThemes(e.subthemes()),
                e.description());
    }

    private static Format toFormat(SessionFormat format) {
        return new Format(format.type(), format.layout(), format.minutes());
    }

    private static List<Theme> toThemes(List<Subtheme> subthemes) {
        return subthemes.stream()
                .map(theme -> new Theme(theme.id(), theme.name()))
                .toList();
    }

    /**
     * People added to a roster after acceptance are invited immediately; the invitation is the event that adds them to
     * the session.
     */
    private static ProposalNews toInvited(SpeakerInvited e) {
        return new ProposalNews.Invited(
                e.edition(),
                e.proposalId(),
                new Member(
                        e.personId(),
                        e.entryId(),
                        e.role(),
                        parseOrNull(e.nameSealed()),
                        parseOrNull(e.emailSealed()),
                        e.affiliation(),
                        e.stakeholderGroup(),
                        e.region(),
                        e.attendance(),
                        "INVITED",
                        e.language()));
    }

    private static ProposalNews toReplaced(SpeakerReplaced e) {
        var replaced = toMember(e.personId(), e.entryId(), e.role(), e.nameSealed(), e.emailSealed(), null, null);
        var replacement = e.byPersonId() == null
                ? null
                : toMember(
                        e.byPersonId(),
                        e.byEntryId(),
                        e.role(),
                        e.byNameSealed(),
                        e.byEmailSealed(),
                        "UNDECIDED",
                        "INVITED");
        return new ProposalNews.Replaced(e.edition(), e.proposalId(), replaced, replacement, e.corrected());
    }

    private static List<Member> toMembers(List<PersonRef> roster) {
        return roster.stream()
                .map(p -> new Member(
                        p.personId(),
                        p.entryId(),
                        p.role(),
                        parseOrNull(p.nameSealed()),
                        parseOrNull(p.emailSealed()),
                        p.affiliation(),
                        p.stakeholderGroup(),
                        p.region(),
                        p.attendance(),
                        p.state(),
                        p.language()))
                .toList();
    }

    private static Member toMember(
            UUID person,
            @Nullable UUID entry,
            String role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String attendance,
            @Nullable String state) {
        return new Member(
                person, entry, role, parseOrNull(name), parseOrNull(email), null, null, null, attendance, state, null);
    }

    private static @Nullable PersonalValue parseOrNull(@Nullable String sealed) {
        return sealed == null ? null : PersonalValue.parse(sealed);
    }
}
