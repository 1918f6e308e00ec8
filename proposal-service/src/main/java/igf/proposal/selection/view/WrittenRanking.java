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

/** A serialized ranking. Each row is written once, so that whole responses, pages and filtered ones only copy bytes. */
public final class WrittenRanking {

    private final byte[] head;
    private final List<Row> rows;
    private volatile @Nullable Answer whole;

    public record Row(UUID id, byte[] json) {}

    /** @param eTag of exactly these bytes */
    public record Answer(byte[] body, String eTag, @Nullable String next) {}

    /** @param head a JSON object with all members except {@code items} and {@code next}; it must not be empty */
    public WrittenRanking(byte[] head, List<Row> rows) {
        this.head = head.clone();
        this.rows = List.copyOf(rows);
    }

    public Answer whole() {
        var known = whole;
        if (known == null) {
            known = page(row -> true, null, Integer.MAX_VALUE, last -> "");
            whole = known;
        }
        return known;
    }

    /**
     * @param shown whether the caller may see a row
     * @param after the last row of the previous page, null for the first page
     * @param next creates the address of the page after a row
     */
    public Answer page(Predicate<UUID> shown, @Nullable UUID after, int limit, Function<UUID, String> next) {
        var body = new ByteArrayOutputStream(head.length + (int) Math.min(limit, rows.size()) * 512);
        body.write(head, 0, head.length - 1);
        body.writeBytes(",\"items\":[".getBytes(StandardCharsets.UTF_8));
        Row last = null;
        String address = null;
        int count = 0;
        for (var row : rows.subList(begin(after), rows.size())) {
            if (!shown.test(row.id())) {
                continue;
            }
            if (count == limit && last != null) {
                address = next.apply(last.id());
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
        return new Answer(bytes, hash(bytes), address);
    }

    private int begin(@Nullable UUID after) {
        for (int i = 0; after != null && i < rows.size(); i++) {
            if (rows.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        return after == null ? 0 : rows.size();
    }

    /** Creates a weak ETag, which permits compression on the way (RFC 9110, 8.8.1). */
    private static String hash(byte[] bytes) {
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes)) + '"';
    }
}
