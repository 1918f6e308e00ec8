package igf.acceptance.probe.story;

import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;

/** The list of all attacks. */
public final class Attacks {
    private static final List<Attack> ALL = List.of(
            new GuessedOrganizations(),
            new ForeignLimits(),
            new MailRelay(),
            new SlowToParseBodies(),
            new CrossSiteForms(),
            new GuessedLinks(),
            new LargeImports(),
            new MalformedPageQueries(),
            new ForgedLogLines());

    private Attacks() {}

    /** Runs all attacks in sequence. An attack that cannot continue is reported as a fault. */
    public static void runAll(ProbeContext context, Sender sender, ProbeReport report) {
        ALL.forEach(attack -> AttackSteps.of(attack, sender, report).run(context));
    }
}
