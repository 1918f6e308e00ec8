package igf.platform.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/** An SQL statement that appends events if their predecessors are still in the log. */
record EventInsert(List<? extends DomainEventMessage<?>> events, List<String> ids, List<Predecessor> predecessors) {

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS = """
            INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
              payloadrevision, payloadtype, timestamp)\s""";
    private static final String WHERE = """
            EXISTS (SELECT FROM domain_event WHERE aggregateidentifier = ? AND sequencenumber = ? AND eventidentifier = ?)""";

    /** An event that must be in the log. */
    record Predecessor(String stream, long sequence, String id) {}

    /** Splits the events into statements; the first one checks the predecessors. */
    List<EventInsert> split(int maxRows) {
        if (events.size() <= maxRows) {
            return List.of(this);
        }
        var parts = new ArrayList<EventInsert>();
        for (int from = 0; from < events.size(); from += maxRows) {
            var to = Math.min(events.size(), from + maxRows);
            parts.add(new EventInsert(
                    events.subList(from, to), ids.subList(from, to), from == 0 ? predecessors : List.of()));
        }
        return parts;
    }

    PreparedStatement prepare(Connection connection, Serializer serializer) throws SQLException {
        var statement = connection.prepareStatement(sql());
        int index = 1;
        for (int i = 0; i < events.size(); i++) {
            index = bind(statement, index, events.get(i), ids.get(i), serializer);
        }
        for (var predecessor : predecessors) {
            statement.setString(index++, predecessor.stream());
            statement.setLong(index++, predecessor.sequence());
            statement.setString(index++, predecessor.id());
        }
        return statement;
    }

    private String sql() {
        var rows = "VALUES " + events.stream().map(event -> ROW).collect(Collectors.joining(", "));
        var conditions = predecessors.stream().map(predecessor -> WHERE).collect(Collectors.joining(" AND "));
        return COLUMNS
                + (predecessors.isEmpty() ? rows : "SELECT * FROM (" + rows + ") AS appended WHERE " + conditions)
                + " RETURNING txid::text::bigint, globalindex";
    }

    static int bind(
            PreparedStatement statement, int first, DomainEventMessage<?> event, String id, Serializer serializer)
            throws SQLException {
        int index = first;
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        statement.setString(index++, event.getAggregateIdentifier());
        statement.setLong(index++, event.getSequenceNumber());
        statement.setString(index++, event.getType());
        statement.setString(index++, id);
        statement.setBytes(index++, metadata.getData());
        statement.setBytes(index++, payload.getData());
        statement.setString(index++, payload.getType().getRevision());
        statement.setString(index++, payload.getType().getName());
        var recorded = event.getMetaData().get(MetaCodec.AT);
        statement.setString(
                index++,
                DateTimeUtils.formatInstant(
                        recorded == null ? event.getTimestamp() : Instant.parse(recorded.toString())));
        return index;
    }
}
