package igf.platform.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each plant is one edit of a document; what it breaks is named, and nothing else. */
class BreakingChangesTest {

    private static final String DOCUMENT = """
            {"paths": {"/seats": {"post": {
               "operationId": "takeSeat",
               "parameters": [{"in": "query", "name": "state", "schema": {"type": "string", "enum": ["A", "B"]}},
                              {"in": "header", "name": "If-Match", "required": false, "schema": {"type": "string"}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewSeat"}}}},
               "responses": {"201": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Seat"}}}},
                             "404": {}}}}},
             "components": {"schemas": {
               "NewSeat": {"type": "object", "required": ["person"], "properties": {
                  "person": {"type": "string"}, "mode": {"type": ["string", "null"], "enum": ["ONSITE", "ONLINE", null]}}},
               "Seat": {"type": "object", "required": ["id", "next"], "properties": {
                  "id": {"type": "string"}, "place": {"type": "integer"}, "next": {"$ref": "#/components/schemas/Seat"}}}}}}
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"/seats\"                | \"/chairs\"             | POST /seats is gone",
                "takeSeat                  | take                    | POST /seats is called \"take\", was \"takeSeat\"",
                "\"name\": \"state\"       | \"name\": \"status\"    | POST /seats: the parameter query state is gone",
                "[\"A\", \"B\"]            | [\"A\"]                 | POST /seats: query state: the value B is no longer accepted",
                "\"required\": false       | \"required\": true      | POST /seats: the parameter header If-Match is required now",
                "[\"person\"]              | [\"person\", \"mode\"]  | POST /seats: body/mode is required now",
                "[\"ONSITE\", \"ONLINE\", null] | [\"ONSITE\", null] | POST /seats: body/mode: the value ONLINE is no longer accepted",
                "\"person\": {             | \"human\": {            | POST /seats: body/person is no longer accepted",
                "\"201\"                   | \"200\"                 | POST /seats 201 is no longer returned",
                "\"ETag\"                  | \"Link\"                | POST /seats 201: the header ETag is gone",
                "\"person\": {\"type\": \"string\"} | \"person\": {\"type\": \"string\", \"enum\": [\"A\"]} | POST /seats: body/person: only some values are accepted now",
                "\"place\": {\"type\": \"integer\"}, | ``            | POST /seats 201/place is gone",
                "\"place\": {\"type\": \"integer\"} | \"place\": {\"type\": [\"integer\", \"null\"]} | POST /seats 201/place may be null now",
                "[\"id\", \"next\"]        | [\"next\"]              | POST /seats 201/id may be missing now",
            })
    void aBreakIsNamed(String text, String instead, String named) {
        var edited = DOCUMENT.replace(text, instead);

        assertThat(edited).isNotEqualTo(DOCUMENT);
        assertThat(BreakingChanges.between(json(DOCUMENT), json(edited))).containsExactly(named);
    }

    @Test
    void theValuesThatADescriptionNamesMayBecomeAnEnum() {
        var before = DOCUMENT.replace(
                "\"person\": {\"type\": \"string\"}",
                "\"person\": {\"type\": \"string\", \"description\": \"`A` or `B.c`.\"}");
        var after = before.replace(
                "\"description\": \"`A` or `B.c`.\"", "\"description\": \"`A` or `B.c`.\", \"enum\": [\"A\", \"B.c\"]");

        assertThat(after).isNotEqualTo(before);
        assertThat(BreakingChanges.between(json(before), json(after))).isEmpty();
    }

    @Test
    void whatIsAddedBreaksNobody() {
        for (var edit : List.of(
                new String[] {"\"404\": {}", "\"404\": {}, \"202\": {}"},
                new String[] {
                    "\"place\": {\"type\": \"integer\"}",
                    "\"place\": {\"type\": \"integer\"}, \"more\": {\"type\": \"string\"}"
                },
                new String[] {
                    "\"person\": {\"type\": \"string\"}",
                    "\"person\": {\"type\": \"string\"}, \"more\": {\"type\": \"string\"}"
                },
                new String[] {"[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]"})) {
            var edited = DOCUMENT.replace(edit[0], edit[1]);
            assertThat(edited).isNotEqualTo(DOCUMENT);
            assertThat(BreakingChanges.between(json(DOCUMENT), json(edited))).isEmpty();
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
