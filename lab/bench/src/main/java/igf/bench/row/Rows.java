package igf.bench.row;

import java.util.List;

/** All rows there are. */
public final class Rows {
    private Rows() {}

    /**
     * In the order in which they are measured: lag while nothing has piled up, and starts, since a service that starts reads what
     * its topics got meanwhile; what reads the whole log before others fill it; commands against PostgreSQL alone after the other
     * commands, since a compiler at work is no part of either.
     */
    public static List<Row> all() {
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
