package igf.acceptance.probe.story;

import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;

/** The list of all stories. */
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

    /** Plays one story after the other. A story that cannot go on is a fault. */
    public static void runAll(ProbeContext context, Sender sender, ProbeReport report) {
        ALL.forEach(story -> AttackSteps.of(story, sender, report).run(context));
    }
}
