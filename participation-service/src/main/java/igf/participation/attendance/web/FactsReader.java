package igf.participation.attendance.web;

import java.util.ArrayList;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a JSON array as several facts, and anything else as one. */
@JacksonComponent
class FactsReader extends ValueDeserializer<Facts> {

    @Override
    public Facts deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return context.readValue(parser, NewFact.class);
        }
        var facts = new ArrayList<JsonNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            facts.add(context.readTree(parser));
        }
        return new Facts.FactList(facts);
    }
}
