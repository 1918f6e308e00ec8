package igf.bench.row;

import java.util.List;

/** Lists all measurements, each of which is a row of the table of results. */
public final class BenchRows {
    private BenchRows() {}

    /**
     * Returns the rows in the order of measurement. The check of the disk comes first, then lag and starts, before the
     * topics have a backlog. The replay and the rebuild, which read the whole log, come before publishing and commands,
     * which make it much longer. The two rows that compare commands with raw commits come after the first three rows of
     * commands, when the JIT compiler has compiled the code.
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
