package igf.bench.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import igf.bench.guestbook.SignaturesView;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.LogFiller;
import igf.platform.log.EventLog;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.bson.Document;

/** Compares the rate of a rebuild with that of raw upserts of the same documents into MongoDB. */
final class RebuildAgainstRawUpserts implements BenchRow {

    private static final int BATCH = 1000;
    /** The minimum number of documents for a measurement: fewer would take less time than a garbage collection. */
    private static final int MIN_DOCUMENTS = 100_000;

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "events/s of a rebuild, one document each ÷ raw bulk upserts/s of the same documents";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.4, 0.7);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var service = environment.guestbook();
        var views = service.bean(Views.class);
        var view = service.bean(SignaturesView.class);
        var raw = service.bean(MongoDatabase.class).getCollection("raw");
        LogFiller.write(service.bean(EventLog.class), size.events());
        environment.awaitViews();
        environment.awaitPublished();
        var documents = views.collection(view, SignaturesView.COLLECTION)
                .find()
                .batchSize(BATCH)
                .into(new ArrayList<>());
        var times = Math.ceilDiv(MIN_DOCUMENTS, documents.size());
        rate(times, () -> upsert(raw, documents));
        rate(times, () -> rebuild(views, view));
        return Rounds.interleaved(
                        size.rounds(),
                        () -> rate(times, () -> rebuild(views, view)),
                        () -> rate(times, () -> upsert(raw, documents)))
                .measurement("/s", documents.size() + " documents; hashes equal after each rebuild");
    }

    private static double rate(int times, IntSupplier work) {
        var startedAt = System.nanoTime();
        var done = IntStream.range(0, times).map(i -> work.getAsInt()).sum();
        return done / ((System.nanoTime() - startedAt) / 1e9);
    }

    private static int rebuild(Views views, SignaturesView view) {
        var rebuilt = views.rebuild(view.name(), position -> {});
        if (!rebuilt.hash().equals(rebuilt.previousHash())) {
            throw new IllegalStateException("the rebuilt view differs: " + rebuilt);
        }
        return Math.toIntExact(rebuilt.position());
    }

    private static int upsert(MongoCollection<Document> raw, List<Document> documents) {
        raw.drop();
        for (int i = 0; i < documents.size(); i += BATCH) {
            raw.bulkWrite(
                    documents.subList(i, Math.min(i + BATCH, documents.size())).stream()
                            .map(d -> new ReplaceOneModel<>(
                                    Filters.eq("_id", d.getString("_id")), d, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
        return documents.size();
    }
}
