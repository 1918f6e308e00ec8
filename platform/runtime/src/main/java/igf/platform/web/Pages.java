// Long: four ways to page a list, with one cursor format.
package igf.platform.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Pages lists in the order in which entries first appeared. The cursor contains the position of the first page, so that
 * later entries are excluded, and no entry is lost or repeated between pages.
 */
public final class Pages {

    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(.{0,200})");

    private Pages() {}

    /** @param next URL of the next page; null on the last page */
    public record Page<T>(List<T> items, @Nullable String next) {}

    private record Cursor(long position, long since, String id) {}

    /**
     * @param rows documents of a view
     * @param filter further conditions
     * @param position the view's current position, which the first page stores in the cursor
     * @param prepare receives all documents of the page first, so that it can load related data with one query
     * @throws Problem 400 for a bad limit or cursor
     */
    public static <D extends Record, T> ResponseEntity<Page<T>> of(
            ViewReader<D> rows,
            Bson filter,
            long position,
            Consumer<List<Document>> prepare,
            Function<D, T> represent) {
        var request = request();
        var limit = limit(request.getParameter("limit"));
        var cursor = cursor(request.getParameter("cursor"), position);
        var after = or(gt("_since", cursor.since()), and(eq("_since", cursor.since()), gt("_id", cursor.id())));
        var found = rows.documents()
                .find(and(filter, lte("_since", cursor.position()), after))
                .sort(Sorts.ascending("_since", "_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        var items = found.subList(0, Math.min(limit, found.size()));
        prepare.accept(items);
        return answer(request, cursor, items, found.size() > limit, represent.compose(rows::read));
    }

    public static <D extends Record, T> ResponseEntity<Page<T>> of(
            ViewReader<D> rows, Bson filter, long position, Function<D, T> represent) {
        return of(rows, filter, position, page -> {}, represent);
    }

    /** Pages a list as {@link #of(ViewReader, Bson, long, Function)} does, from the last entry to the first. */
    public static <D extends Record, T> ResponseEntity<Page<T>> newestFirst(
            ViewReader<D> rows, Bson filter, long position, Function<D, T> represent) {
        var request = request();
        var limit = limit(request.getParameter("limit"));
        var text = request.getParameter("cursor");
        var cursor = cursor(text, position);
        var before = or(lt("_since", cursor.since()), and(eq("_since", cursor.since()), lt("_id", cursor.id())));
        var found = rows.documents()
                .find(and(filter, lte("_since", cursor.position()), text == null ? empty() : before))
                .sort(Sorts.descending("_since", "_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        var items = found.subList(0, Math.min(limit, found.size()));
        return answer(request, cursor, items, found.size() > limit, represent.compose(rows::read));
    }

    /**
     * Pages a list with a condition that the database cannot check, as for encrypted values. It reads documents in
     * order until a page is full.
     *
     * @param prepare receives each batch of documents before they are checked
     */
    public static <D extends Record, T> ResponseEntity<Page<T>> searched(
            ViewReader<D> rows,
            Bson filter,
            long position,
            Consumer<List<Document>> prepare,
            Predicate<D> condition,
            Function<D, T> represent) {
        var request = request();
        var limit = limit(request.getParameter("limit"));
        var cursor = cursor(request.getParameter("cursor"), position);
        var pinned = and(filter, lte("_since", cursor.position()));
        var found = new ArrayList<Document>();
        for (var batch = findAfter(rows.documents(), pinned, cursor);
                !batch.isEmpty() && found.size() <= limit;
                batch = findAfter(rows.documents(), pinned, cursorAfter(cursor, batch.getLast()))) {
            prepare.accept(batch);
            batch.stream()
                    .filter(document -> condition.test(rows.read(document)))
                    .forEach(found::add);
        }
        var items = found.subList(0, Math.min(limit, found.size()));
        return answer(request, cursor, items, found.size() > limit, represent.compose(rows::read));
    }

    private static <T> ResponseEntity<Page<T>> answer(
            HttpServletRequest request,
            Cursor cursor,
            List<Document> items,
            boolean more,
            Function<Document, T> represent) {
        var last = more ? cursorAfter(cursor, items.getLast()) : null;
        var next = last == null ? null : next(request, last.position() + ":" + last.since() + ":" + last.id());
        return answer(next).body(new Page<>(items.stream().map(represent).toList(), next));
    }

    private static List<Document> findAfter(MongoCollection<Document> collection, Bson filter, Cursor cursor) {
        var after = or(gt("_since", cursor.since()), and(eq("_since", cursor.since()), gt("_id", cursor.id())));
        return collection
                .find(and(filter, after))
                .sort(Sorts.ascending("_since", "_id"))
                .limit(MAX_LIMIT)
                .into(new ArrayList<>());
    }

    private static Cursor cursorAfter(Cursor cursor, Document last) {
        return new Cursor(cursor.position(), last.getLong("_since"), last.getString("_id"));
    }

    /**
     * Pages a list as of a point in time. The candidates come from the current collection, because documents are never
     * deleted. It reads the earlier states of as many documents as a page needs.
     *
     * @param earlierStates returns the earlier states of the documents with these ids
     * @param prepare receives each batch of documents before they are checked
     * @param condition condition on the earlier state
     */
    public static <D extends Record, T> ResponseEntity<Page<T>> past(
            ViewReader<D> rows,
            Bson filter,
            Function<List<String>, MemoryDocuments> earlierStates,
            Consumer<List<Document>> prepare,
            Predicate<D> condition,
            Function<D, T> represent) {
        var request = request();
        var limit = limit(request.getParameter("limit"));
        var cursor = cursor(request.getParameter("cursor"), 0);
        var collection = rows.documents();
        var ids = collection
                .find(filter)
                .projection(Projections.include("_since"))
                .sort(Sorts.ascending("_since", "_id"))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> isAfter(document, cursor))
                .map(document -> document.getString("_id"))
                .toList();
        var found = new ArrayList<Document>();
        for (int from = 0; from < ids.size() && found.size() <= limit; from += DEFAULT_LIMIT) {
            var batchIds = ids.subList(from, Math.min(ids.size(), from + DEFAULT_LIMIT));
            var batch = rows.earlierStates(earlierStates.apply(batchIds), batchIds);
            prepare.accept(batch);
            batch.stream()
                    .filter(document -> condition.test(rows.read(document)))
                    .forEach(found::add);
        }
        var items = found.subList(0, Math.min(limit, found.size()));
        var entries = items.stream().map(rows::read).map(represent).toList();
        if (found.size() <= limit) {
            return ResponseEntity.ok(new Page<>(entries, null));
        }
        var last = items.getLast().getString("_id");
        var current = collection.find(eq("_id", last)).first();
        var next = next(
                request, cursor.position() + ":" + (current == null ? 0L : current.getLong("_since")) + ":" + last);
        return answer(next).body(new Page<>(entries, next));
    }

    /**
     * Pages a list in an order that the caller chose. A row that moves between two pages may be on both or on
     * none: read such a list in one page to have all of it.
     *
     * @param all rows in that order
     */
    public static <D extends Record, T> ResponseEntity<Page<T>> sorted(
            List<D> all, long position, Function<D, T> represent) {
        var request = request();
        var limit = limit(request.getParameter("limit"));
        var from = Math.min(
                place(request.getParameter("cursor")).map(Pages::offset).orElse(0), all.size());
        var to = Math.min(from + limit, all.size());
        var next = to == all.size() ? null : next(new PageStart(position, Integer.toString(to)));
        return answer(next)
                .body(new Page<>(all.subList(from, to).stream().map(represent).toList(), next));
    }

    private static int offset(PageStart start) {
        if (!start.id().matches("\\d{1,9}")) {
            throw badCursor();
        }
        return Integer.parseInt(start.id());
    }

    /**
     * The start of a page of a list in memory.
     *
     * @param position position as of which the list is paged
     * @param id id of the last entry of the previous page
     */
    public record PageStart(long position, String id) {}

    /**
     * Returns the content of a cursor; empty on a first page.
     *
     * @throws Problem 400 for a bad cursor
     */
    public static Optional<PageStart> place(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var cursor = cursor(text, 0);
        return Optional.of(new PageStart(cursor.position(), cursor.id()));
    }

    /**
     * Returns a limit, or {@link Integer#MAX_VALUE} without one, for lists that are usually returned completely.
     */
    public static int limitOrAll(@Nullable String text) {
        return text == null ? Integer.MAX_VALUE : limit(text);
    }

    /** Returns the URL of the page after an entry. */
    public static String next(PageStart start) {
        return next(request(), start.position() + ":0:" + start.id());
    }

    /**
     * Returns a response builder for a page.
     *
     * @param next URL of the next page; null on the last page
     */
    public static ResponseEntity.BodyBuilder answer(@Nullable String next) {
        var builder = ResponseEntity.ok();
        return next == null ? builder : builder.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static boolean isAfter(Document document, Cursor cursor) {
        var since = document.getLong("_since");
        return since > cursor.since()
                || since == cursor.since() && document.getString("_id").compareTo(cursor.id()) > 0;
    }

    public static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            throw Problem.malformed("limit", "INVALID_VALUE", "limit must be a whole number between 1 and 1000.");
        }
        return Math.min(Integer.parseInt(text), MAX_LIMIT);
    }

    private static Cursor cursor(@Nullable String text, long position) {
        if (text == null) {
            return new Cursor(position, 0, "");
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var match = CURSOR.matcher(plain);
            if (match.matches()) {
                return new Cursor(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), match.group(3));
            }
        } catch (IllegalArgumentException e) {
            throw badCursor();
        }
        throw badCursor();
    }

    private static Problem badCursor() {
        return Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
    }

    private static String next(HttpServletRequest request, String cursor) {
        var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                builder.queryParam(name, (Object[]) values);
            }
        });
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
        return builder.queryParam("cursor", encoded).encode().toUriString();
    }
}
