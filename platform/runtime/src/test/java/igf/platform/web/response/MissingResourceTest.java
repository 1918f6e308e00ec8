package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.Problem;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.HandlerMapping;

class MissingResourceTest {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /proposals/{id}                        | /proposals/" + ID + "     | There is no proposal "
                        + ID + ".",
                "GET    | /sessions/{id:[0-9a-fA-F-]+}           | /sessions/" + ID + "      | There is no session "
                        + ID + ".",
                "DELETE | /api-keys/{id}                         | /api-keys/7              | There is no API key 7.",
                "GET    | /editions/{edition}                    | /editions/nope           | There is no edition nope.",
                "GET    | /editions/{edition}/people/{personId}  | /editions/e/people/7     | There is no such thing.",
                "GET    | /editions/{edition}/decision-batches/{id} | /editions/e/decision-batches/7 | There is no decision batch 7 in the edition e.",
                "DELETE | /decision-batches/{id}/entries/{entry} | /decision-batches/7/entries/8 | There is no entry 8 of the decision batch 7.",
                "GET    | /proposals/{id}/appeal                 | /proposals/7/appeal      | There is no such thing.",
                "DELETE | /people/{id}/links/{with}              | /people/7/links/8        | There is no such thing.",
                "PUT    | /people/{id}/links/{with}              | /people/7/links/8        | There is no such thing.",
                "DELETE | /proposals/{id}/roster/{entry}         | /proposals/7/roster/8    | There is no such thing.",
                "GET    | /invitations/{token}                   | /invitations/secret      | There is no such thing.",
                "GET    | /messages/{id}                         | /messages/0123456789012345678901234567890123456789 | There is no such thing.",
            })
    void a_404_names_what_the_path_leads_to(String method, String pattern, String path, String detail) {
        assertThat(MissingResource.describe(Problem.notFound().detail(), request(method, pattern, path)))
                .isEqualTo(detail);
    }

    @Test
    void a_sentence_of_the_operation_stays() {
        assertThat(MissingResource.describe("No event names it.", request("GET", "/editions/{e}", "/editions/nope")))
                .isEqualTo("No event names it.");
    }

    @Test
    void a_request_without_an_operation_keeps_the_general_sentence() {
        var detail = Problem.notFound().detail();
        assertThat(MissingResource.describe(detail, new MockHttpServletRequest("GET", "/nothing")))
                .isEqualTo(detail);
    }

    private static MockHttpServletRequest request(String method, String pattern, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                new HashMap<>(new AntPathMatcher().extractUriTemplateVariables(pattern, path)));
        return request;
    }
}
