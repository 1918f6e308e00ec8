package igf.bench.row;

import java.util.List;

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
}
