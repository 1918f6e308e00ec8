package igf.proposal.selection.view;

import igf.platform.domain.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A serialized ranking. Each row is written once, so that full, paged and filtered responses only copy bytes. */
public final class SerializedRanking {

    private final byte[] head;
    private final List<Row> rows;
    private volatile @Nullable Response fullResponse;

    public record Row(UUID id, byte[] json) {}

    /** @param eTag ETag of exactly these bytes */
    public record Response(
            byte[] body, String eTag, @Nullable String next) {}

    /** @param head a JSON object with all members except {@code items} and {@code next}; it must not be empty */
    public SerializedRanking(byte[] head, List<Row> rows) {
        this.head = head.clone();
        this.rows = List.copyOf(rows);
    }

    public Response fullResponse() {
        var cached = fullResponse;
        if (cached == null) {
            cached = page(row -> true, null, Integer.MAX_VALUE, last -> "");
            fullResponse = cached;
        }
        return cached;
    }

    /**
     * @param isVisible whether the caller may see a row
     * @param after the last row of the previous page, null for the first page
     * @param nextAddress creates the address of the page after a row
     */
    public Response page(
            Predicate<UUID> isVisible, @Nullable UUID after, int limit, Function<UUID, String> nextAddress) {
        var body = new ByteArrayOutputStream(head.length + (int) Math.min(limit, rows.size()) * 512);
        body.write(head, 0, head.length - 1);
        body.writeBytes(",\"items\":[".getBytes(StandardCharsets.UTF_8));
        Row last = null;
        String address = null;
        int count = 0;
        for (var row : rows.subList(firstIndexAfter(after), rows.size())) {
            if (!isVisible.test(row.id())) {
                continue;
            }
            if (count == limit && last != null) {
                address = nextAddress.apply(last.id());
                break;
            }
            if (count++ > 0) {
                body.write(',');
            }
            body.writeBytes(row.json());
            last = row;
        }
        body.writeBytes(("],\"next\":" + (address == null ? "null" : '"' + address + '"') + "}")
                .getBytes(StandardCharsets.UTF_8));
        var bytes = body.toByteArray();
        return new Response(bytes, weakETag(bytes), address);
    }

    private int firstIndexAfter(@Nullable UUID after) {
        for (int i = 0; after != null && i < rows.size(); i++) {
            if (rows.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        return after == null ? 0 : rows.size();
    }

    /** Creates a weak ETag, which permits compression on the way (RFC 9110, 8.8.1). */
    private static String weakETag(byte[] bytes) {
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes)) + '"';
    }
}
