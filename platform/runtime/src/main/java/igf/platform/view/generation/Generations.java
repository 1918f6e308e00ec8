package igf.platform.view.generation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import igf.platform.fault.HaltPoint;
import igf.platform.view.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The generations of one version of a view: the current one, and one that is being built. Their numbers are in one
 * document, which only the owner of the newest term changes. Each other version of the view has its own document.
 * Generation numbers are unique among all versions.
 */
public final class Generations {

    private static final String ACTIVE = "view.active";
    /** The greatest generation number of a view so far. */
    private static final String LAST_NUMBER = "view.begun";

    private static final String VIEW = "view";
    private static final String VERSION = "version";
    private static final String CURRENT = "generation";
    private static final String BUILDING = "building";

    private final View view;
    private final String version;
    private final MongoDatabase database;
    private final String epoch;

    public Generations(View view, String version, MongoDatabase database, String epoch) {
        this.view = view;
        this.version = version;
        this.database = database;
        this.epoch = epoch;
    }

    View view() {
        return view;
    }

    String version() {
        return version;
    }

    private String id() {
        return view.name() + "." + version;
    }

    /**
     * Returns the current generation of this version, which another replica updates; null before the first.
     *
     * @param cached the generation from the last lookup; refreshed if it is still current
     */
    @Nullable
    Generation readCurrent(@Nullable Generation cached) {
        var row = database.getCollection(ACTIVE).find(eq("_id", id())).first();
        var number = row == null ? null : row.getInteger(CURRENT);
        if (number == null) {
            return null;
        }
        var found =
                cached != null && cached.number() == number ? cached : new Generation(view, number, epoch, database);
        found.refresh();
        return found;
    }

    private Optional<Generation> toGeneration(@Nullable Document row) {
        return Optional.ofNullable(row)
                .map(found -> found.getInteger(CURRENT))
                .map(number -> new Generation(view, number, epoch, database));
    }

    /** Returns whether another version of the view has a current generation. */
    boolean hasOtherVersions() {
        return rows().stream().anyMatch(row -> !row.getString("_id").equals(id()) && row.containsKey(CURRENT));
    }

    /**
     * Takes over, so that only this owner changes the document.
     *
     * @return the current generation, which may not match the log
     */
    Optional<Generation> take(long term) {
        Document row;
        try {
            row = database.getCollection(ACTIVE)
                    .findOneAndUpdate(
                            new Document("_id", id()).append(ViewPosition.TERM, new Document("$lte", term)),
                            Updates.combine(
                                    Updates.set(ViewPosition.TERM, term),
                                    Updates.set(VIEW, view.name()),
                                    Updates.set(VERSION, version)),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw new StaleOwnerException(id());
            }
            throw e;
        }
        return toGeneration(row).filter(found -> found.take(term));
    }

    /** Returns whether the store still has this owner's last writes: the current generation and its position. */
    boolean isStored(Generation used, long term) {
        var row = new Document("_id", id()).append(ViewPosition.TERM, term).append(CURRENT, used.number());
        return database.getCollection(ACTIVE).find(row).first() != null && used.isStored();
    }

    /** Removes the current generation, because it does not match the log. */
    void unsetCurrent(long term) {
        change(term, new Document("$unset", new Document(CURRENT, "")));
    }

    /** Begins an empty generation for the owner of a term. */
    Generation begin(long term, int after) {
        var number = numberAfter(after);
        // Register the number before any write to the generation, so that the generation is not deleted as unused.
        change(term, new Document("$set", new Document(BUILDING, number)));
        var newGeneration = new Generation(view, number, epoch, database);
        newGeneration.begin(term);
        return newGeneration;
    }

    /**
     * Returns a number that was never used before, so that a late writer of an abandoned generation cannot change
     * another one.
     */
    private int numberAfter(int minimum) {
        var begun = database.getCollection(LAST_NUMBER);
        var name = eq("_id", view.name());
        begun.updateOne(name, Updates.max("number", minimum), new UpdateOptions().upsert(true));
        var next = begun.findOneAndUpdate(
                name,
                Updates.inc("number", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(next).getInteger("number");
    }

    /** Makes a generation the current one. */
    void setCurrent(Generation newGeneration, long term) {
        change(
                term,
                new Document("$set", new Document(CURRENT, newGeneration.number()))
                        .append("$unset", new Document(BUILDING, "")));
        HaltPoint.IN_SWITCH.pass();
    }

    private void change(long term, Document change) {
        var own = new Document("_id", id()).append(ViewPosition.TERM, term);
        if (database.getCollection(ACTIVE).updateOne(own, change).getMatchedCount() == 0) {
            throw new StaleOwnerException(id());
        }
    }

    private List<Document> rows() {
        var of = Filters.or(eq(VIEW, view.name()), eq("_id", view.name()));
        return database.getCollection(ACTIVE).find(of).into(new ArrayList<>());
    }

    /**
     * Deletes unused generations. It lists collections and positions before it reads the registered numbers, because a
     * number is registered before its generation is written.
     *
     * @param isRead whether readers use a version of the view; the document of an unused version is deleted
     * @param own numbers of this version's generations that are still needed
     */
    void deleteUnused(Predicate<String> isRead, Set<Integer> own) {
        var prefix = view.name() + ".";
        var found = new HashSet<Integer>();
        for (var name : database.listCollectionNames()) {
            if (name.startsWith(prefix)) {
                found.add(number(name));
            }
        }
        var positions = database.getCollection(Generation.POSITIONS);
        positions
                .find(Filters.regex("_id", "^" + prefix.replace(".", "\\.") + "\\d+$"))
                .forEach(position -> found.add(number(position.getString("_id"))));
        var usedNumbers = new HashSet<>(own);
        for (var row : rows()) {
            if (row.getString("_id").equals(id())) {
                continue;
            }
            // A document without a text version is from an early release, and no replica reads it.
            var other = row.get(VERSION) instanceof String text ? text : "";
            if (isRead.test(other)) {
                usedNumbers.add(row.getInteger(CURRENT, 0));
                usedNumbers.add(row.getInteger(BUILDING, 0));
            } else {
                database.getCollection(ACTIVE)
                        .deleteOne(Filters.and(
                                eq("_id", row.getString("_id")), eq(ViewPosition.TERM, row.get(ViewPosition.TERM))));
            }
        }
        found.removeAll(usedNumbers);
        found.forEach(number -> new Generation(view, number, epoch, database).clear());
    }

    private static int number(String name) {
        var digits = name.substring(name.lastIndexOf('.') + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Discards the event at a position, which could not be applied. */
    void discardDeadLetter(long position) {
        database.getCollection(Generation.PARKED)
                .deleteMany(Filters.and(eq("view", view.name()), eq("position", position)));
    }
}
