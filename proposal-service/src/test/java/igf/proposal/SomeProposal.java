package igf.proposal;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.View;
import igf.proposal.call.Call;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.Reviewer;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One proposal of one edition, event by event, for views to fold. */
public final class SomeProposal {

    public static final String EDITION = "forum-1";
    public static final UUID ID = new UUID(1, 1);
    public static final UUID OWNER = new UUID(2, 1);
    public static final UUID REVIEWER = new UUID(3, 1);
    public static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    public static final RuleSet RULES = Presets.find("igf-2022").orElseThrow();

    private SomeProposal() {}

    public static PersonalValue sealed(UUID person, String mark) {
        return new PersonalValue(person, mark);
    }

    public static EditionEvent.Planned planned() {
        var call = new Call(AT, AT.plusSeconds(60), AT.plusSeconds(60));
        var days = LocalDate.parse("2026-11-02");
        return new EditionEvent.Planned(
                EDITION, new EditionDetails("Forum", "T", "C", "UTC", days, days.plusDays(4), call, List.of()), RULES);
    }

    public static EditionEvent.ReviewersNamed reviewersNamed() {
        var name = sealed(REVIEWER, "name");
        return new EditionEvent.ReviewersNamed(
                EDITION, List.of(new Reviewer(REVIEWER, name, name, "House", null, null, List.of())));
    }

    public static Content content(String title) {
        return ContentBuilder.content()
                .title(title)
                .subthemes(List.of("trust"))
                .format(new ChosenFormat(FormatType.ROUND_TABLE, Layout.CIRCLE, 60))
                .policyQuestions(List.of("Why?"))
                .sdgs(List.of(9))
                .description("Text")
                .hybrid(List.of("a", "b", "c"))
                .build();
    }

    public static RosterEntry entry(int n, RosterRole role, Attendance attendance) {
        var person = new UUID(4, n);
        return EntryBuilder.entry(new UUID(5, n), role, person)
                .name(sealed(person, "name"))
                .email(sealed(person, "email"))
                .gender(sealed(person, "gender"))
                .affiliation("Council")
                .stakeholderGroup(StakeholderGroup.GOVERNMENT)
                .region(Region.AFRICAN)
                .attendance(attendance)
                .build();
    }

    public static List<RosterEntry> roster() {
        return List.of(
                entry(1, RosterRole.SPEAKER, Attendance.ONSITE),
                entry(2, RosterRole.SPEAKER, Attendance.ONLINE),
                entry(3, RosterRole.SPEAKER, Attendance.ONSITE),
                entry(4, RosterRole.MODERATOR, Attendance.ONSITE));
    }

    public static ProposalEvent.Drafted drafted() {
        var owner = new Owner("organizer-1", OWNER, sealed(OWNER, "mail"));
        return new ProposalEvent.Drafted(ID, EDITION, owner, content("Nets"), roster(), null);
    }

    private static PublicSummary notice() {
        return new PublicSummary(EDITION, 7, "Nets", new Owner("organizer-1", OWNER, null), List.of());
    }

    public static ProposalEvent.Submitted submitted() {
        return new ProposalEvent.Submitted(ID, notice(), new Receipt(7, AT, "abc", 1), List.of(), "{}");
    }

    public static ProposalEvent.Screened screened(ScreeningOutcome outcome) {
        return new ProposalEvent.Screened(ID, notice(), new Screening(outcome, "note", AT, List.of(), null, 1));
    }

    public static ProposalEvent.Decided decided() {
        var decision =
                new Decision(DecisionOutcome.ACCEPTED, "good", List.of(), null, 1, AT, List.of(), null, null, null);
        return new ProposalEvent.Decided(ID, notice(), decision, List.of(), content("Nets"), roster());
    }

    public static ProposalEvent.DecisionHeld held() {
        return new ProposalEvent.DecisionHeld(ID, notice(), decided().decision(), List.of("trust"));
    }

    public static ProposalEvent.DecisionUndone undone() {
        return new ProposalEvent.DecisionUndone(ID, notice(), decided().decision(), null, "late");
    }

    public static ProposalEvent.Withdrawn withdrawn() {
        return new ProposalEvent.Withdrawn(ID, notice(), null, null);
    }

    /** What a view makes of events in this order. */
    public static MemoryDocuments folded(View view, Object... events) {
        var documents = new MemoryDocuments();
        for (int i = 0; i < events.length; i++) {
            var meta = new Meta(new Actor("somebody", null, Set.of("SECRETARIAT"), null), AT.plusSeconds(i), "c", null);
            view.project(new RecordedEvent<>(i + 1, "e" + i, "s", i, events[i], meta), documents);
        }
        return documents;
    }
}
