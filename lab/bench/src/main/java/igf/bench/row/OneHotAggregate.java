package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.SigningClient;
import igf.platform.log.EventLog;
import java.util.List;

/**
 * Compares the rate of commands on one aggregate with the rate on many, and checks that the log has each accepted
 * command exactly once.
 */
final class OneHotAggregate implements BenchRow {

    private static final int CLIENTS = 16;

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "commands/s of 16 clients on one aggregate ÷ the same on 16 aggregates";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.15, 0.25);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        environment.warmGuestbook(size);
        sign(environment, size, 1);
        return Rounds.interleaved(
                        size.rounds(), () -> sign(environment, size, 1), () -> sign(environment, size, CLIENTS))
                .measurement("/s", "no command refused or failed, every accepted one in the log exactly once");
    }

    private static double sign(BenchEnvironment environment, MeasurementSize size, int count) throws Exception {
        var port = environment.guestbook().port();
        var books = SigningClient.open(port, environment.token(), count);
        var signers = SigningClient.at(port, environment.token(), CLIENTS, books);
        var result = LoadRunner.asFastAsPossible(signers, size.cell()).requireAllAccepted();
        SigningClient.close(signers);
        checkStored(environment, books, result.accepted());
        return result.perSecond();
    }

    /** Checks that the log has all accepted signatures, numbered without gaps or duplicates. */
    private static void checkStored(BenchEnvironment environment, List<String> books, long accepted) throws Exception {
        var log = environment.guestbook().bean(EventLog.class);
        long stored = 0;
        for (var book : books) {
            stored += log.nextSequence(book) - 1;
        }
        if (stored != accepted) {
            throw new IllegalStateException(accepted + " signatures were accepted, " + stored + " are in the log");
        }
        try (var connection = new HttpConnection(environment.guestbook().port())) {
            var next = connection
                    .post(
                            "/api/v1/guestbooks/" + books.getFirst() + "/signatures",
                            environment.token(),
                            "{\"text\":\"the last one\"}")
                    .expect(201);
            var number = log.nextSequence(books.getFirst()) - 1;
            if (!next.body().contains("\"number\":" + number)) {
                throw new IllegalStateException("an update was lost: " + next.body() + ", expected number " + number);
            }
        }
    }
}
