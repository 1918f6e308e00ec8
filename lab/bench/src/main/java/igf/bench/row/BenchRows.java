package igf.bench.row;

import java.util.List;

/** The list of all rows. */
public final class BenchRows {
    private BenchRows() {}

    /**
     * Returns the rows in the order of measurement. Lag and starts come first, before the topics have a backlog. Rows
     * that read the whole log come before rows that fill it. Commands compared with PostgreSQL alone come after other
     * commands, when the code is compiled.
     */
    public static List<BenchRow> all() {
        return List.of(
                new WaitingForTheDisk(),
                new LagBetweenServicesAgainstKafka(),
                new StartAgainstABareApplication(),
                new ReplayAgainstACursor(),
                new RebuildAgainstRawUpserts(),
                new PublishingAgainstTheBinder(),
                new CommandsAgainstPlainCrud(),
                new OneHotAggregate(),
                new AcceptedAtTwiceSaturation(),
                new CommandsAgainstRawCommits(),
                new OneCommandAgainstOneCommit(),
                new TailOfCommands(),
                new GatewayAgainstNginx(GatewayAgainstNginx.Endpoint.COMMAND),
                new GatewayAgainstNginx(GatewayAgainstNginx.Endpoint.TRIVIAL),
                new AppendingToALargeLog());
    }
}
