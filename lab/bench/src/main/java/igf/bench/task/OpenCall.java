package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Creates an edition whose call is open. */
final class OpenCall {

    private OpenCall() {}

    /**
     * Creates the edition and waits until the read models have it.
     *
     * @return its path
     */
    static String create(BenchEnvironment environment, RunningApplication service, String edition) throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var path = "/api/v1/editions/" + edition;
        try (var connection = new HttpConnection(service.port())) {
            connection
                    .put(path, LargeEdition.secretariat(environment), """
                            {"name":"Forum","theme":"Theme","city":"Lakemouth","timeZone":"Europe/Lisbon","startsOn":"2032-05-03",
                            "endsOn":"2032-05-07","call":{"opensAt":"%s","closesAt":"%s"},"rules":"igf-2022"}""".formatted(
                                    now.minus(2, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS)))
                    .expect(201);
        }
        StoredEventAppender.awaitViews(service);
        return path;
    }
}
