package igf.participation.attendance.web;

import java.io.StringWriter;
import java.util.ArrayList;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a JSON array as several facts, and anything else as one. */
@JacksonComponent
class FactsReader extends ValueDeserializer<Facts> {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Facts deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return context.readValue(parser, NewFact.class);
        }
        var facts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            facts.add(copyValue(parser));
        }
        return new Facts.FactList(facts);
    }

    /** Returns a value as text with all its members, so that the reader of one fact finds doubled ones. */
    private static String copyValue(JsonParser parser) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }
}
