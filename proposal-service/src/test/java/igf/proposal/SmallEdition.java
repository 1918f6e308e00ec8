package igf.proposal;

import igf.api.proposal.FormatType;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.PersonalValue;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.call.Call;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Owner;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionId;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An edition in memory in which nobody may have two proposals, for use cases to be tried in. */
public final class SmallEdition implements AutoCloseable {

    public static final String EDITION = "igf-small";
    public static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    public final InMemory service = new InMemory(BEGIN);

    public SmallEdition() {
        var days = LocalDate.parse("2026-11-02");
        var call = new Call(BEGIN, BEGIN.plus(Duration.ofDays(30)), BEGIN.plus(Duration.ofDays(30)));
        service.send(new EditionCommand.Define(
                EditionId.of(EDITION),
                EDITION,
                new EditionDetails("Forum", "T", "C", "UTC", days, days.plusDays(4), call, List.of()),
                rules(),
                null));
    }

    public static RuleSet rules() {
        var changes = Map.of(
                "limits",
                Map.of(
                        "proposalsPerPerson",
                        1,
                        "proposalsPerOrganization",
                        1,
                        "counts",
                        Map.of("SPEAKERS", Map.of("min", 0))),
                "compulsory",
                List.of("TITLE"),
                "screening",
                List.of());
        return ((RuleChange.Accepted) Presets.find("igf-2017").orElseThrow().applyPatch(changes)).rules();
    }

    public static UUID person(int n) {
        return new UUID(4, n);
    }

    public static RosterEntry entry(int n, RosterRole role, int person) {
        var sealed = new PersonalValue(person(person), "c2VhbGVk");
        return EntryBuilder.entry(new UUID(5, n), role, person(person))
                .name(sealed)
                .email(sealed)
                .build();
    }

    /** Created by its first organizer. @param roster as {@link #entry} makes them */
    public UUID draft(int n, RosterEntry... roster) {
        var owner = Arrays.stream(roster)
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .map(RosterEntry::person)
                .findFirst();
        return draftOf(owner.orElse(person(99)), n, roster);
    }

    /** @param owner who creates it */
    public UUID draftOf(UUID owner, int n, RosterEntry... roster) {
        var id = new UUID(1, n);
        var content = ContentBuilder.content()
                .title("Nets")
                .subthemes(List.of(rules().subthemes().getFirst().id()))
                .format(new ChosenFormat(FormatType.PANEL, null, 60))
                .description("Text")
                .build();
        service.send(new ProposalCommand.Draft(
                id, EDITION, new Owner("owner", owner, null), content, Arrays.asList(roster), null));
        return id;
    }

    public VersionedProposal submit(UUID id) {
        return new SubmitProposal(service, Set::of).submit(id);
    }

    public UUID screenedIn(int n, RosterEntry... roster) {
        var id = draft(n, roster);
        submit(id);
        service.send(new ProposalCommand.Screen(id, ScreeningOutcome.IN, null, null, List.of(), 1));
        return id;
    }

    public VersionedProposal look(UUID id) {
        return new ProposalReader(service).get(id);
    }

    /** Whom each proposal counts for. */
    public Map<UUID, List<UUID>> counted() {
        var counted = new HashMap<UUID, List<UUID>>();
        service.events(AdmissionsEvent.class).forEach(event -> {
            switch (event) {
                case AdmissionsEvent.Admitted e -> counted.put(e.proposal(), e.organizers());
                case AdmissionsEvent.Readmitted e -> counted.put(e.proposal(), e.organizers());
                case AdmissionsEvent.Recounted e -> counted.put(e.proposal(), e.organizers());
                case AdmissionsEvent.Released e -> counted.remove(e.proposal());
            }
        });
        return counted;
    }

    @Override
    public void close() {
        service.close();
    }
}
