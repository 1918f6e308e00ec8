package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.vocabulary.Attendance;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProblemExceptionHandlerTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ProblemExceptionHandler failures =
            new ProblemExceptionHandler(new ProblemDocuments(JSON, new IcuMessageSource(RefusalWords.CATALOGUE)));

    private JsonNode refused(String language, Refusal... reasons) throws IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        var response = new MockHttpServletResponse();
        failures.refused(new RefusedException(List.of(reasons)), request, response);
        return ((ObjectNode) JSON.readTree(response.getContentAsByteArray()))
                .put("language", response.getHeader("Content-Language"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | en | The call closed at 2026-05-01T12:00:00Z.
            de    | en | The call closed at 2026-05-01T12:00:00Z.
            fr-CH | fr | L’appel a été clos le 1 mai 2026 12:00 UTC.
            es    | es | La convocatoria se cerró el 1 de mayo de 2026 12:00 UTC.
            ru    | ru | Приём заявок закрыт 1 мая 2026\u202fг. 12:00 UTC.
            zh-CN | zh | 征集结束时间：2026年5月1日 12:00 UTC。
            ar-EG | ar | موعد إغلاق باب التقديم: 1 مايو 2026 12:00 UTC.
            """)
    void a_refusal_is_in_the_language_of_the_request(String wanted, String language, String detail) throws IOException {
        var closed = Instant.parse("2026-05-01T12:00:00Z");
        var problem = refused(
                wanted,
                Refusal.conflict("CALL_CLOSED", "The call closed at " + closed + ".", Map.of("closedAt", closed)));
        assertThat(problem.path("language").asString()).isEqualTo(language);
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        assertThat(problem.at("/violations/0/detail").asString()).isEqualTo(detail);
        assertThat(problem.at("/violations/0/rule").asString()).isEqualTo("CALL_CLOSED");
    }

    @Test
    void what_a_person_wrote_stands_in_a_sentence_as_it_is() throws IOException {
        var title = "7 \"{0} isn't '{given}' {n,plural,other{#}}\"";
        assertThat(refused("fr", Refusal.conflict("ROOM_IN_USE", "In use.", Map.of("given", title)))
                        .path("detail")
                        .asString())
                .isEqualTo("La session " + title + " est placée dans cette salle. Déplacez-la d’abord.");
        assertThat(refused("ru", Refusal.conflict("CALL_CLOSED", "Closed.", Map.of("closedAt", "2026-02-30T99:00Z")))
                        .path("detail")
                        .asString())
                .isEqualTo("Приём заявок закрыт 2026-02-30T99:00Z.");
    }

    @Test
    void what_has_names_in_several_languages_is_named_in_that_of_the_document() throws IOException {
        var theme = Refusal.named("Confiance", Map.of("ar", "الثقة", "en", "Trust"));
        var args = Map.of("subtheme", theme, "given", 2, "most", 1);
        var arabic = refused("ar", Refusal.rule("QUOTA_EXCEEDED", "/entries", "Trust is full.", args));

        assertThat(arabic.path("detail").asString()).contains("«الثقة»");
        assertThat(arabic.at("/violations/0/args/subtheme").asString()).isEqualTo("الثقة");
        assertThat(arabic.at("/violations/0/args/most").asInt()).isEqualTo(1);
        var english = refused("de", Refusal.rule("QUOTA_EXCEEDED", "/entries", "Trust is full.", args));
        assertThat(english.at("/violations/0/args/subtheme").asString()).isEqualTo("Trust");
        assertThat(refused("es", Refusal.rule("QUOTA_EXCEEDED", "/entries", "Trust is full.", args))
                        .path("detail")
                        .asString())
                .contains("«Confiance»");
    }

    /** A refusal that makes its own sentences. */
    private record Several() implements ProblemDocuments.WithMembers {

        record Members(String said) {}

        @Override
        public String rule() {
            return "CLASH";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String detail() {
            return "said in en";
        }

        @Override
        public Optional<String> detail(Locale language) {
            return Optional.of("said in " + language);
        }

        @Override
        public Record members() {
            return members(Locale.ENGLISH);
        }

        @Override
        public Record members(Locale language) {
            return new Members("listed in " + language);
        }
    }

    @Test
    void a_refusal_makes_its_own_sentences_in_the_language_of_the_document() throws IOException {
        for (var language : List.of("en", "fr", "ar")) {
            var problem = refused(language, new Several());
            assertThat(problem.path("language").asString()).isEqualTo(language);
            assertThat(problem.path("detail").asString()).isEqualTo("said in " + language);
            assertThat(problem.path("said").asString()).isEqualTo("listed in " + language);
        }
        var both = refused("fr", new Several(), Refusal.rule("OF_TOMORROW", "/x", "Not yet."));
        assertThat(both.at("/violations/0/detail").asString()).isEqualTo("said in en");
        assertThat(both.path("said").asString()).isEqualTo("listed in en");
    }

    @Test
    void the_language_of_a_request_is_english_without_the_header_and_outside_a_request() {
        assertThat(ProblemDocuments.language()).isEqualTo(Locale.ENGLISH);
        var request = new MockHttpServletRequest();
        try {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            request.addPreferredLocale(Locale.GERMANY);
            assertThat(ProblemDocuments.language()).isEqualTo(Locale.ENGLISH);
            request.addHeader("Accept-Language", "de, fr;q=0.5, en;q=0.1");
            request.setPreferredLocales(List.of(Locale.GERMAN, Locale.FRENCH, Locale.ENGLISH));
            assertThat(ProblemDocuments.language()).isEqualTo(Locale.FRENCH);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void a_document_has_one_language() throws IOException {
        var known = Refusal.rule("REASON_REQUIRED", "/reason", "Say why.");
        var both = refused("ar", known, Refusal.rule("OF_TOMORROW", "/x", "Not yet."));
        assertThat(both.path("language").asString()).isEqualTo("en");
        assertThat(both.path("title").asString()).isEqualTo("Rules violated");
        assertThat(both.path("detail").asString()).isEqualTo("2 rules are violated.");
        assertThat(both.at("/violations/0/detail").asString()).isEqualTo("Say why.");
        assertThat(refused("ar", Refusal.conflict("CALL_CLOSED", "Closed."))
                        .path("language")
                        .asString())
                .as("the time is missing")
                .isEqualTo("en");
        assertThat(refused("ru", known, known, known).path("detail").asString())
                .isEqualTo("3 пункта не заполнены или заполнены неверно.");
    }

    @Test
    void errors_of_a_body_are_in_the_language_of_the_request() throws IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "de, fr;q=0.5, en;q=0.1");
        var response = new MockHttpServletResponse();
        failures.problem(Problem.malformed("/roster/0/email", "EMAIL", "An address, please."), request, response);
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(response.getHeader("Content-Language")).isEqualTo("fr");
        assertThat(problem.at("/errors/0/detail").asString()).isEqualTo("Ce n’est pas une adresse électronique.");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("EMAIL");
        assertThat(problem.path("detail").asString())
                .isEqualTo("roster[0].email : Ce n’est pas une adresse électronique.");

        response = new MockHttpServletResponse();
        failures.mismatch(new TypeMismatchException("HALL", Attendance.class), request, response);
        assertThat(detail(response)).isEqualTo("Cette valeur n’est pas valable. Autorisé : ONSITE, ONLINE, UNDECIDED.");
        assertThat(response.getContentAsString()).doesNotContain("\"allowed\"");

        response = new MockHttpServletResponse();
        failures.problem(Problem.forbidden("Not with this key.", "feed:read"), request, response);
        assertThat(detail(response)).isEqualTo("Vous ne pouvez pas le faire. La portée feed:read est nécessaire.");
    }

    private JsonNode told(DataAccessException e, MockHttpServletRequest request) throws IOException {
        var response = new MockHttpServletResponse();
        failures.store(e, request, response);
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(response.getStatus()).isEqualTo(problem.get("status").asInt());
        return problem;
    }

    @Test
    void a_store_that_is_away_is_worth_another_try() throws IOException {
        var away = new CannotGetJdbcConnectionException("away", new SQLException("refused", "08001"));
        assertThat(told(away, new MockHttpServletRequest()).get("status").asInt())
                .isEqualTo(503);
    }

    /** As a web server on a French machine has it, where a request without the header is French, too. */
    @Test
    void whoever_names_no_language_reads_english_wherever_the_machine_stands() throws IOException {
        var request = new MockHttpServletRequest() {
            @Override
            public Locale getLocale() {
                return Locale.FRANCE;
            }
        };
        var away = new CannotGetJdbcConnectionException("away", new SQLException("refused", "08001"));
        assertThat(told(away, request).get("title").asString()).isEqualTo("Temporarily unavailable");
        request.addHeader("Accept-Language", "fr");
        assertThat(told(away, request).get("title").asString()).isEqualTo("Indisponible pour le moment");
    }

    @Test
    void a_violation_tells_what_its_sentence_is_made_of() throws IOException {
        var response = new MockHttpServletResponse();
        failures.refused(
                new RefusedException(List.of(
                        Refusal.rule("TOO_FEW", "/people", "At least 3, not 1.", Map.of("least", 3, "given", 1)),
                        Refusal.rule("EMPTY", "/title", "Fill it in."))),
                new MockHttpServletRequest(),
                response);
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(problem.at("/violations/0/args/least").asInt()).isEqualTo(3);
        assertThat(problem.at("/violations/0/args/given").asInt()).isEqualTo(1);
        assertThat(problem.at("/violations/0/detail").asString()).isEqualTo("At least 3, not 1.");
        assertThat(problem.at("/violations/1/args").isEmpty()).isTrue();
    }

    @Test
    void of_thousands_of_violations_a_hundred_are_listed_and_the_sentence_says_how_many_there_are() throws IOException {
        var response = new MockHttpServletResponse();
        var reasons = IntStream.range(0, 5_000)
                .mapToObj(n -> Refusal.rule("EMPTY", "/" + "x".repeat(40_000) + "/" + n, "Fill it in."))
                .toList();
        failures.refused(new RefusedException(reasons), new MockHttpServletRequest(), response);
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(problem.path("violations").size()).isEqualTo(100);
        assertThat(problem.path("detail").asString()).contains("5,000", "first 100");
        assertThat(response.getContentAsByteArray().length).isLessThan(64 * 1024);
    }

    @Test
    void a_value_of_several_is_shown_as_what_was_sent() throws IOException {
        var response = new MockHttpServletResponse();
        failures.mismatch(
                new TypeMismatchException(new String[] {"a", "b"}, Integer.class),
                new MockHttpServletRequest(),
                response);
        assertThat(response.getContentAsString())
                .contains("must be a whole number, not \\\"a, b\\\".")
                .doesNotContain("[L");
    }

    @Test
    void a_refused_form_or_method_is_told_with_those_that_are_taken() throws IOException {
        var json = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);
        var request = new MockHttpServletRequest("POST", "/api/v1/editions");
        var response = new MockHttpServletResponse();
        failures.any(new HttpMediaTypeNotSupportedException((MediaType) null, json), request, response);
        assertThat(response.getHeader("Accept")).isEqualTo("application/json, text/plain");
        assertThat(detail(response)).isEqualTo("Content-Type must be application/json or text/plain, and is missing.");

        request.setContentType("text/xml");
        response = new MockHttpServletResponse();
        failures.any(new HttpMediaTypeNotSupportedException(MediaType.TEXT_XML, json), request, response);
        assertThat(detail(response))
                .isEqualTo("Content-Type must be application/json or text/plain, not \"text/xml\".");

        response = new MockHttpServletResponse();
        failures.any(new HttpMediaTypeNotAcceptableException(json), request, response);
        assertThat(detail(response)).isEqualTo("Accept must allow application/json or text/plain.");

        response = new MockHttpServletResponse();
        failures.any(new HttpRequestMethodNotSupportedException("PUT", List.of("POST", "GET")), request, response);
        assertThat(response.getHeader("Allow")).isEqualTo("POST, GET");
        assertThat(detail(response)).isEqualTo("The method PUT is not allowed here; use POST or GET.");
    }

    @Test
    void an_unknown_address_leads_to_the_list_of_operations() throws IOException {
        var response = new MockHttpServletResponse();
        failures.any(
                new NoResourceFoundException(HttpMethod.GET, "/api/v1/nothing", "nothing"),
                new MockHttpServletRequest(),
                response);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(detail(response)).contains("/docs/reference");
    }

    private static String detail(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray()).path("detail").asString();
    }

    @Test
    void a_mistake_in_a_statement_is_a_fault_of_ours_however_often_it_is_tried() throws IOException {
        var mistake = new BadSqlGrammarException("reading", "SELEC 1", new SQLException("syntax error", "42601"));
        assertThat(told(mistake, new MockHttpServletRequest()).get("status").asInt())
                .isEqualTo(500);
    }

    @Test
    void a_problem_says_what_the_request_is_called_in_the_log() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "mine-42");
        var response = new MockHttpServletResponse();
        new RequestIdFilter((_, _, _, _) -> null)
                .doFilter(
                        request,
                        response,
                        (r, a) -> assertThat(MDC.get("requestId")).isEqualTo("mine-42"));
        assertThat(MDC.get("requestId")).isNull();
        assertThat(response.getHeader("X-Request-Id")).isEqualTo("mine-42");
        assertThat(told(new CannotGetJdbcConnectionException("away"), request)
                        .get("requestId")
                        .asString())
                .isEqualTo("mine-42");
    }

    @Test
    void a_name_that_would_forge_a_log_line_is_not_taken() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "x\n2026 ERROR all is lost");
        new RequestIdFilter((_, _, _, _) -> null)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (r, a) -> assertThat(MDC.get("requestId")).hasSize(36).doesNotContain("lost"));
    }
}
