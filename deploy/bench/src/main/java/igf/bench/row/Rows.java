package igf.bench.row;

import java.util.List;
import java.util.Map;

/** All rows there are. */
public final class Rows {
    private Rows() {}

    /** In the order in which they are measured: lag while nothing has piled up, what fills the log late, other JVMs last. */
    public static List<Row> all() {
        return List.of(
                new WaitingForTheDisk(),
                new LagBetweenServicesAgainstKafka(),
                new CommandsAgainstRawCommits(),
                new OneCommandAgainstOneCommit(),
                new TailOfCommands(),
                new CommandsAgainstPlainCrud(),
                new OneHotAggregate(),
                new AcceptedAtTwiceSaturation(),
                new GatewayAgainstNginx(GatewayAgainstNginx.Endpoint.COMMAND),
                new GatewayAgainstNginx(GatewayAgainstNginx.Endpoint.TRIVIAL),
                new ReplayAgainstACursor(),
                new RebuildAgainstRawUpserts(),
                new PublishingAgainstTheBinder(),
                new AppendingToALargeLog(),
                new StartAgainstABareApplication());
    }

    /** What should be measured one day and is not. */
    public static Map<String, String> missing() {
        return Map.of(
                "release of 300 sessions with every notice, what-if of a selection, deadline rush", "no task yet");
    }
}
