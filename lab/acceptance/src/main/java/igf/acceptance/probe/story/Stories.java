package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.World;
import java.util.List;

/** The list of all stories. */
public final class Stories {
    private static final List<Story> ALL = List.of(
            new GuessedOrganizations(),
            new ImposedLimits(),
            new MailRelay(),
            new HeavyBodies(),
            new FormsFromElsewhere(),
            new GuessedLinks(),
            new ManyRows(),
            new SignedInPages(),
            new ForgedLines());

    private Stories() {}

    /** Plays one story after the other. A story that cannot go on is a fault. */
    public static void play(World world, Sender sender, Report report) {
        ALL.forEach(story -> Steps.of(story, sender, report).play(world));
    }
}
