package igf.proposal.sequence;

import igf.api.proposal.FormatType;
import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.StaleVersionException;
import igf.proposal.ContentBuilder;
import igf.proposal.EntryBuilder;
import igf.proposal.InMemory;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.call.Call;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionReader;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.roster.ChangeRoster;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the plan of an edition to what is handed in, taken back, handed in again. */
final class DraftMoves {

    static final String EDITION = "igf-sequence";
    static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");

    private static final Instant CLOSES = Instant.parse("2026-03-05T23:59:00Z");
    private static final Duration GRACE = Duration.ofHours(12);
    private static final List<FormatType> FORMATS = List.of(FormatType.PANEL, FormatType.ROUND_TABLE, FormatType.FLASH);
    private static final List<RosterRole> ROLES =
            List.of(RosterRole.SPEAKER, RosterRole.SPEAKER, RosterRole.MODERATOR, RosterRole.ORGANIZER);

    private DraftMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("somebody drafts", 3, DraftMoves::draft),
                new Move("an organizer changes the text", 14, DraftMoves::edit),
                new Move("an organizer lists somebody", 8, DraftMoves::list),
                new Move("an organizer removes somebody", 2, DraftMoves::remove),
                new Move("an organizer submits", 12, DraftMoves::submit),
                new Move("an organizer withdraws", 4, DraftMoves::withdraw),
                new Move("an organizer returns to the draft", 3, DraftMoves::comeBack),
                new Move("the secretariat gives all more time", 1, world -> extend(world, null)),
                new Move("the secretariat gives one more time", 2, world -> extend(world, some(world))),
                new Move("the secretariat changes the rules", 1, DraftMoves::changeRules),
                new Move("time passes", 6, world -> world.forward(Duration.ofHours(world.below(12)))),
                new Move("a reaction comes to its turn", 60, World::react));
    }

    static void plan(World world) {
        define(world, rules(60, 12));
    }

    private static void changeRules(World world) {
        define(world, rules(40 + world.below(40), 10 + world.below(6)));
    }

    private static void define(World world, RuleSet rules) {
        var days = LocalDate.parse("2026-11-02");
        var closes = world.past().size() == 0
                ? CLOSES
                : state(world).details().call().closesAt();
        var details = new EditionDetails(
                "Forum",
                "Theme",
                "City",
                "UTC",
                days,
                days.plusDays(4),
                new Call(OPENS, closes, closes.plus(GRACE)),
                List.of());
        world.tries(new EditionCommand.Define(EditionId.of(EDITION), EDITION, details, rules, null));
    }

    /** Of 2017, with a limit of every kind. */
    private static RuleSet rules(int titleCharacters, int descriptionWords) {
        var changes = Map.of(
                "limits",
                Map.of(
                        "words",
                        Map.of("DESCRIPTION", Map.of("min", 2, "max", descriptionWords)),
                        "characters",
                        Map.of("TITLE", Map.of("max", titleCharacters)),
                        "counts",
                        Map.of("SPEAKERS", Map.of("min", 2)),
                        "proposalsPerPerson",
                        2,
                        "proposalsPerOrganization",
                        3,
                        "sessionsPerPerson",
                        1),
                "compulsory",
                List.of("TITLE", "DESCRIPTION", "FORMAT", "SUBTHEMES", "SPEAKERS", "EMAIL"),
                "writeIn",
                false);
        return ((RuleChange.Accepted) Presets.find("igf-2017").orElseThrow().applyPatch(changes)).rules();
    }

    private static void draft(World world) {
        var person = person(world);
        var owner = new Owner("organizer", person, null);
        var roster = new ArrayList<RosterEntry>();
        for (int i = 2 + world.below(6); i > 0; i--) {
            roster.add(entry(world));
        }
        world.tries(new ProposalCommand.Draft(world.id(), EDITION, owner, content(world), roster, null));
    }

    private static void edit(World world) {
        var id = some(world);
        if (id != null) {
            world.tries(new ProposalCommand.ChangeContent(
                    id, content(world), state(world).rules(), window(world, id)));
        }
    }

    private static void list(World world) {
        var id = some(world);
        if (id != null) {
            world.tries(() -> roster(world).list(id, entry(world)));
        }
    }

    static ChangeRoster roster(World world) {
        return new ChangeRoster(world, Set::of);
    }

    private static void remove(World world) {
        var id = some(world);
        if (id != null && !look(world, id).state().roster().isEmpty()) {
            var roster = look(world, id).state().roster();
            world.tries(() -> roster(world).remove(id, world.oneOf(roster).id()));
        }
    }

    /** Now and then by an old version, or as if the process ended on the way: then by a second attempt. */
    private static void submit(World world) {
        var id = some(world);
        if (id == null) {
            return;
        }
        var submit = new SubmitProposal(world, Set::of);
        try {
            switch (world.below(8)) {
                case 0 -> world.service().seen(look(world, id).version() - 1);
                case 1 -> world.service().fallOverAfter(world.below(9));
                default -> {}
            }
            world.tries(() -> submit.submit(id));
        } catch (StaleVersionException e) {
            world.service().seen(null);
        } catch (InMemory.FellOver e) {
            world.service().fallOverNoMore();
            world.tries(() -> submit.submit(id));
        } finally {
            world.service().seen(null);
            world.service().fallOverNoMore();
        }
    }

    private static void withdraw(World world) {
        var id = some(world, Stage.SUBMITTED);
        if (id != null) {
            world.tries(new ProposalCommand.Withdraw(id, null, world.past().start(id)));
        }
    }

    private static void comeBack(World world) {
        var id = some(world, Stage.WITHDRAWN);
        if (id != null) {
            world.tries(new ProposalCommand.Return(id, window(world, id)));
        }
    }

    private static void extend(World world, @Nullable UUID proposal) {
        var closes = state(world).details().call().closesAt();
        var from = closes.isAfter(world.now()) ? closes : world.now();
        var until = from.plus(Duration.ofHours(world.below(36) - 6L));
        world.tries(new EditionCommand.Extend(
                EditionId.of(EDITION), proposal, proposal == null ? null : EDITION, until, "many asked"));
    }

    static @Nullable UUID some(World world) {
        var drafted = world.past().events(ProposalEvent.Drafted.class).toList();
        return drafted.isEmpty() ? null : world.oneOf(drafted).id();
    }

    /** Mostly one that stands there, so that it can work; any other now and then. */
    static @Nullable UUID some(World world, Stage stage) {
        var there = world.past()
                .events(ProposalEvent.Drafted.class)
                .map(ProposalEvent.Drafted::id)
                .filter(id -> world.past().proposal(id).getString("state").equals(stage.name()))
                .toList();
        return there.isEmpty() || world.below(6) == 0 ? some(world) : world.oneOf(there);
    }

    static EditionState state(World world) {
        return new EditionReader(world).get(EDITION);
    }

    static VersionedProposal look(World world, UUID id) {
        return new ProposalReader(world).get(id);
    }

    private static Window window(World world, UUID id) {
        var edition = state(world);
        return new Window(edition.details().call().opensAt(), edition.deadline(id));
    }

    private static Content content(World world) {
        var subtheme = world.below(12) == 0
                ? "no-such-theme"
                : state(world).rules().subthemes().getFirst().id();
        return ContentBuilder.content()
                .title(world.below(12) == 0 ? null : "t".repeat(1 + world.below(70)))
                .subthemes(world.below(12) == 0 ? List.of() : List.of(subtheme))
                .format(new ChosenFormat(
                        world.below(12) == 0 ? null : world.oneOf(FORMATS),
                        null,
                        world.oneOf(List.of(60, 90, 60, 90, 30))))
                .description("word ".repeat(1 + world.below(13)))
                .outcomes(world.below(2) == 0 ? null : "outcome " + world.below(9))
                .build();
    }

    /** One of few, so that limits matter. */
    private static UUID person(World world) {
        return new UUID(9, world.below(12));
    }

    private static RosterEntry entry(World world) {
        var person = person(world);
        var sealed = new PersonalValue(person, "c2VhbGVk");
        return EntryBuilder.entry(world.id(), world.oneOf(ROLES), person)
                .name(sealed)
                .email(world.below(14) == 0 ? null : sealed)
                .gender(sealed)
                .affiliation("House " + world.below(9))
                .stakeholderGroup(world.oneOf(List.of(StakeholderGroup.values())))
                .attendance(Attendance.ONSITE)
                .build();
    }
}
