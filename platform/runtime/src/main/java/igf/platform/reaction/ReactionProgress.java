package igf.platform.reaction;

import igf.platform.log.LogToken;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out what the reactions of this service have handled, on whichever replica they run. */
public final class ReactionProgress {

    private static final BinaryOperator<LogToken> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    private final Supplier<EventProcessingConfiguration> processors;
    private final JdbcClient jdbc;

    /** @param processors read at the first use, since the reactions are made later */
    public ReactionProgress(Supplier<EventProcessingConfiguration> processors, JdbcClient jdbc) {
        this.processors = processors;
        this.jdbc = jdbc;
    }

    /**
     * Returns whether every reaction is past those of the events that it handles. An event that a reaction has parked
     * counts as handled.
     */
    public boolean haveHandled(Collection<EventPosition> events) {
        var required = requiredPositions(events);
        if (required.isEmpty()) {
            return true;
        }
        var reached = findPositions(required.keySet());
        return required.entrySet().stream()
                .allMatch(each ->
                        reached.getOrDefault(each.getKey(), LogToken.START).compareTo(each.getValue()) >= 0);
    }

    private Map<String, LogToken> requiredPositions(Collection<EventPosition> events) {
        var lastByType = new HashMap<Class<?>, LogToken>();
        events.forEach(event -> lastByType.merge(event.payloadType(), event.token(), LATER));
        var required = new HashMap<String, LogToken>();
        for (var reaction : reactions()) {
            lastByType.forEach((type, token) -> {
                if (reaction.handles(type)) {
                    required.merge(reaction.getName(), token, LATER);
                }
            });
        }
        return required;
    }

    private List<Reaction> reactions() {
        return processors.get().eventProcessors().values().stream()
                .filter(Reaction.class::isInstance)
                .map(Reaction.class::cast)
                .toList();
    }

    /** A reaction that is being replayed has no single position, and counts as not begun. */
    private Map<String, LogToken> findPositions(Collection<String> reactions) {
        var positions = new HashMap<String, LogToken>();
        jdbc.sql("""
                        SELECT processorname, (convert_from(token, 'UTF8')::json ->> 'txid')::bigint,
                          (convert_from(token, 'UTF8')::json ->> 'index')::bigint
                        FROM token_entry WHERE processorname = ANY (?) AND token IS NOT NULL""").param(reactions.toArray(String[]::new)).query(row -> {
            positions.put(row.getString(1), new LogToken(row.getLong(2), row.getLong(3), 0));
        });
        return positions;
    }
}
