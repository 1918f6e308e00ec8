package igf.platform.docs;

import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names the features for callers, in the order of a workshop's life. {@code tags.txt} has one feature on each line. */
final class Tags {

    private static final String FILE = "tags.txt";

    private final String service;
    private final List<Tag> inOrder;
    private final Map<String, Tag> byFeature = new HashMap<>();
    private final Map<String, Tag> used = new TreeMap<>();

    Tags(String service) {
        this.service = service;
        var order = new java.util.concurrent.atomic.AtomicInteger();
        this.inOrder = lines().stream()
                .map(line -> {
                    var parts = line.split("\\s*\\|\\s*", 3);
                    var tag = new Tag().name(parts[0]).description(parts[2]);
                    tag.addExtension("x-order", order.incrementAndGet());
                    List.of(parts[1].split("\\s+")).forEach(feature -> byFeature.put(feature, tag));
                    return tag;
                })
                .toList();
    }

    /** Returns the tag of a controller's feature; the package name if {@code tags.txt} has none. */
    String tagFor(Class<?> controller) {
        var feature = feature(controller);
        var tag = byFeature.get(feature);
        if (tag == null) {
            tag = new Tag().name(feature);
        }
        used.put(tag.getName(), tag);
        return tag.getName();
    }

    List<Tag> used() {
        var tags = new java.util.ArrayList<>(
                inOrder.stream().filter(used::containsValue).distinct().toList());
        used.values().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        return tags;
    }

    /** Returns a feature as {@code participation.seat}. The platform's own features have no service. */
    private String feature(Class<?> controller) {
        var parts = controller.getPackageName().split("\\.");
        if (parts.length > 2 && parts[1].equals("platform")) {
            return parts[2];
        }
        return parts.length > 2 ? service + "." + parts[2] : controller.getSimpleName();
    }

    private static List<String> lines() {
        try (var file = Tags.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
