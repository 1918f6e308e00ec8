package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Rounds;
import igf.bench.world.Signer;
import igf.bench.world.Wire;
import igf.bench.world.World;
import igf.platform.log.EventLog;
import java.util.List;

/** Compares the rate of commands on one aggregate with that on many, and checks the answers. */
final class OneHotAggregate implements Row {

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
    public Bar bar() {
        return new Bar(0.15, 0.25);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        world.warmGuestbook(effort);
        sign(world, effort, 1);
        return Rounds.interleaved(effort.rounds(), () -> sign(world, effort, 1), () -> sign(world, effort, CLIENTS))
                .measurement("/s", "no command refused or failed, every accepted one in the log exactly once");
    }

    private static double sign(World world, Effort effort, int count) throws Exception {
        var port = world.guestbook().port();
        var books = Signer.open(port, world.token(), count);
        var signers = Signer.at(port, world.token(), CLIENTS, books);
        var outcome = Load.asFastAsPossible(signers, effort.cell()).allAccepted();
        Signer.close(signers);
        assertKept(world, books, outcome.accepted());
        return outcome.perSecond();
    }

    /** Checks that all signatures that were answered with 201 are there, numbered without gaps or duplicates. */
    private static void assertKept(World world, List<String> books, long accepted) throws Exception {
        var log = world.guestbook().bean(EventLog.class);
        long kept = 0;
        for (var book : books) {
            kept += log.nextSequence(book) - 1;
        }
        if (kept != accepted) {
            throw new IllegalStateException(accepted + " signatures were accepted, " + kept + " are in the log");
        }
        try (var wire = new Wire(world.guestbook().port())) {
            var next = wire.post(
                            "/api/v1/guestbooks/" + books.getFirst() + "/signatures",
                            world.token(),
                            "{\"text\":\"the last one\"}")
                    .expect(201);
            var number = log.nextSequence(books.getFirst()) - 1;
            if (!next.body().contains("\"number\":" + number)) {
                throw new IllegalStateException("an update was lost: " + next.body() + ", expected number " + number);
            }
        }
    }
}
