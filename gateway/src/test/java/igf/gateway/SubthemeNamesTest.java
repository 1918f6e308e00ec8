package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an edition's rules for the names of subthemes in other languages. */
class SubthemeNamesTest extends EditionPages {

    private static final String PAGE = "/edition/igf-2027/rules";
    private static final String TRUST =
            "{\"id\":\"trust\",\"name\":\"Confiance\",\"names\":{\"ar\":\"الثقة\",\"en\":\"Trust & safety\",\"pt\":\"Confiança\"}}";
    private static final String ACCESS = "{\"id\":\"access\",\"name\":\"Accès\"}";

    /** What the service has stored. */
    private String subthemes = "";

    @BeforeEach
    void subthemes() {
        subthemes = "[" + TRUST + "," + ACCESS + "]";
        world.proposal.on("GET /api/v1/editions/igf-2027", (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"9\"");
            Service.send(
                    exchange,
                    200,
                    "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\",\"language\":\"fr\",\"rules\":"
                            + RULES.formatted("").replaceFirst("\"subthemes\":\\[[^]]*]", "\"subthemes\":" + subthemes)
                            + "}");
        });
        world.proposal.on(PUT, (exchange, seen) -> {
            JsonNode sent = JsonMapper.shared().readTree(seen.body()).at("/rules/changes/subthemes");
            subthemes = sent.isMissingNode() ? subthemes : sent.toString();
            Service.send(exchange, 200, "{}");
        });
    }

    /** The fields of the page with the values that a browser would send. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Pattern.compile("name=\"(names\\.[^\"]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2).replace("&amp;", "&")));
        return fields;
    }

    private static HttpResponse<String> save(Map<String, String> names, String lines) throws Exception {
        List<String> form = new ArrayList<>(List.of("etag", "\"9\"", "subthemes", lines));
        names.forEach((name, value) -> form.addAll(List.of(name, value)));
        return world.press(PAGE, form.toArray(String[]::new));
    }

    @Test
    void eachSubthemeHasAFieldForEachLanguageButTheEditionsOwn() throws Exception {
        String page = world.look(PAGE).body();

        assertThat(fields(page))
                .containsEntry("names.trust.ar", "الثقة")
                .containsEntry("names.trust.en", "Trust & safety")
                .containsEntry("names.trust.ru", "")
                .containsEntry("names.access.zh", "")
                .hasSize(10)
                .doesNotContainKeys("names.trust.fr", "names.trust.pt");
        assertThat(page)
                .contains("<bdi lang=\"fr\">Confiance</bdi> · <span class=\"hint tight\">2 other languages</span>")
                .contains("<bdi lang=\"fr\">Accès</bdi> · <span class=\"hint tight\">no other language</span>")
                .contains("<label for=\"names-trust-ar\">Arabic</label>")
                .containsPattern("id=\"names-trust-ar\"[^>]* lang=\"ar\" dir=\"rtl\"")
                .containsPattern("id=\"names-trust-en\"[^>]* lang=\"en\" dir=\"ltr\"")
                .doesNotContain("<details class=\"names\" open", "??");
    }

    @Test
    void aNameInOneLanguageIsSavedAndAllOtherValuesStay() throws Exception {
        Map<String, String> names = fields(world.look(PAGE).body());
        names.put("names.access.es", " Acceso ");

        assertThat(World.location(save(names, "Confiance\nAccès"))).endsWith("?note=rules#rules");

        assertThat(subthemes)
                .as("a language without a field, too")
                .isEqualTo("[" + TRUST + ",{\"id\":\"access\",\"name\":\"Accès\",\"names\":{\"es\":\"Acceso\"}}]");
        assertThat(fields(world.look(PAGE).body()))
                .containsEntry("names.access.es", "Acceso")
                .containsEntry("names.trust.en", "Trust & safety");
        save(Map.of("names.trust.zh", "信任"), "Accès\nConfiance");
        assertThat(subthemes)
                .as("a form without the other fields, and lines in another order")
                .contains("\"es\":\"Acceso\"", "\"ar\":\"الثقة\"", "\"pt\":\"Confiança\"", "\"zh\":\"信任\"");
    }

    @Test
    void anEmptiedFieldRemovesTheNameInThisLanguage() throws Exception {
        subthemes = "[" + TRUST + ",{\"id\":\"access\",\"name\":\"Accès\",\"names\":{\"es\":\"Acceso\"}}]";
        Map<String, String> names = fields(world.look(PAGE).body());
        names.put("names.trust.en", " ");
        names.put("names.access.es", "");

        save(names, "Confiance\nAccès");

        assertThat(subthemes)
                .isEqualTo(
                        "[{\"id\":\"trust\",\"name\":\"Confiance\",\"names\":{\"ar\":\"الثقة\",\"pt\":\"Confiança\"}},"
                                + ACCESS + "]");
    }

    @Test
    void anotherSpellingThatLeadsToTheSameIdKeepsTheNames() throws Exception {
        subthemes = "[" + TRUST.replace("Confiance", "Trust") + "]";
        Map<String, String> names = fields(world.look(PAGE).body());

        save(names, "TRUST");

        assertThat(subthemes).isEqualTo("[" + TRUST.replace("Confiance", "TRUST") + "]");
    }

    @Test
    void anErrorStandsAtItsFieldWhichIsOpen() throws Exception {
        Map<String, String> names = fields(world.look(PAGE).body());
        names.put("names.access.ar", "x".repeat(301));
        world.proposal.on(
                PUT,
                400,
                "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/rules/changes/subthemes/1/names/ar\",\"code\":\"RULE_WRONG_VALUE\",\"detail\":\"Too long.\"}]}");

        HttpResponse<String> answer = save(names, "Confiance\nAccès");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#names-access-ar\"", "id=\"names-access-ar-flaw\">Too long.</p>")
                .containsPattern(
                        "id=\"names-access-ar\"[^>]* aria-invalid=\"true\" aria-describedby=\"names-access-ar-flaw\"")
                .contains("value=\"" + "x".repeat(301) + "\"")
                .containsOnlyOnce("<details class=\"names\" open=\"open\">")
                .doesNotContain("href=\"#subthemes\"");
        world.submit(PAGE, "/language", "lang", "es", "back", PAGE);
        assertThat(save(names, "Confiance\nAccès").body())
                .contains("id=\"names-access-ar-flaw\">Número máximo de caracteres: 300; hay 301.</p>");
    }

    @Test
    void aNameThatAnotherUserAddedMeanwhileIsKept() throws Exception {
        Map<String, String> names = fields(world.look(PAGE).body());
        names.put("names.access.es", "Acceso");
        subthemes = "[" + TRUST + ",{\"id\":\"access\",\"name\":\"Accès\",\"names\":{\"ru\":\"Доступ\"}}]";
        world.proposal.on(PUT, 412, "{\"status\":412,\"detail\":\"Changed.\"}");

        HttpResponse<String> refused = save(names, "Confiance\nAccès");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(fields(refused.body()))
                .containsEntry("names.access.es", "Acceso")
                .containsEntry("names.access.ru", "Доступ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void theFieldsAreInEveryLanguageOfThePages(String language) throws Exception {
        assertThat(world.look(PAGE, "Accept-Language", language).body())
                .contains("<html lang=\"" + language + "\"", "id=\"names-access-ru\"")
                .doesNotContain("??", "{0");
    }
}
