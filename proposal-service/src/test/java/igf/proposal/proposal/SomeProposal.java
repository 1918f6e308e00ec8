package igf.proposal.proposal;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import igf.proposal.ContentBuilder;
import igf.proposal.EntryBuilder;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.receipt.Receipt;
import igf.proposal.receipt.ReceiptText;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A proposal that satisfies the rules of 2022, and the events of its life. */
public final class SomeProposal {

    public static final UUID ID = new UUID(0, 42);
    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    public static final RuleSet RULES = Presets.find("igf-2022").orElseThrow();
    static final ProposalCommand.Window OPEN =
            new ProposalCommand.Window(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    public static final Owner OWNER = new Owner("organizer-1", new UUID(0, 7), null);

    private SomeProposal() {}

    public static Content content() {
        return ContentBuilder.content()
                .title("Cables and islands")
                .subthemes(List.of("avoiding-internet-fragmentation"))
                .format(new ChosenFormat(FormatType.PANEL, Layout.AUDITORIUM, 60))
                .policyQuestions(List.of("Who repairs?"))
                .sdgs(List.of(9))
                .description("What happened.")
                .hybrid(List.of("One queue"))
                .build();
    }

    public static RosterEntry entry(int number, RosterRole role) {
        var person = new UUID(1, number);
        var sealed = new PersonalValue(person, "c2VhbGVk");
        return EntryBuilder.entry(new UUID(2, number), role, person)
                .name(sealed)
                .email(sealed)
                .gender(sealed)
                .affiliation("Lantern Lab")
                .attendance(Attendance.ONSITE)
                .build();
    }

    public static List<RosterEntry> roster() {
        return List.of(
                entry(1, RosterRole.ORGANIZER),
                entry(2, RosterRole.SPEAKER),
                entry(3, RosterRole.SPEAKER),
                entry(4, RosterRole.SPEAKER),
                entry(5, RosterRole.MODERATOR));
    }

    public static ProposalEvent.Drafted drafted() {
        return new ProposalEvent.Drafted(ID, "igf-test", OWNER, content(), roster(), null);
    }

    public static PublicSummary notice() {
        return new PublicSummary("igf-test", 1, "Cables and islands", OWNER, List.of(entry(1, RosterRole.ORGANIZER)));
    }

    public static ProposalEvent.Submitted submitted() {
        var text = ReceiptText.text(ProposalState.ofDraft(drafted()));
        return new ProposalEvent.Submitted(
                ID,
                notice(),
                new Receipt(1, NOW, ReceiptText.hash(text), RULES.version()),
                List.of(RULES.subtheme("avoiding-internet-fragmentation").orElseThrow()),
                text);
    }

    public static ProposalEvent.Screened screened(ScreeningOutcome outcome) {
        return new ProposalEvent.Screened(ID, notice(), new Screening(outcome, "note", NOW, List.of(), null, 1));
    }

    public static ProposalEvent.Decided decided(DecisionOutcome outcome) {
        var decision = new Decision(outcome, "why", List.of(), null, RULES.version(), NOW, List.of(), null, null, null);
        return new ProposalEvent.Decided(ID, notice(), decision, submitted().subthemes(), content(), roster());
    }
}
