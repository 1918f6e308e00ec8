package igf.platform.people;

import igf.platform.domain.PersonalValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds the holders of personal values in documents, at any depth. */
final class HolderFinder {

    private HolderFinder() {}

    static Set<UUID> find(Collection<Document> documents) {
        var holders = new HashSet<UUID>();
        documents.forEach(document -> add(document, holders));
        return holders;
    }

    private static void add(@Nullable Object value, Set<UUID> holders) {
        switch (value) {
            case String text
            when PersonalValue.isPersonalValue(text) ->
                holders.add(PersonalValue.parse(text).holder());
            case Map<?, ?> members -> members.values().forEach(member -> add(member, holders));
            case Collection<?> elements -> elements.forEach(element -> add(element, holders));
            case null, default -> {}
        }
    }
}
