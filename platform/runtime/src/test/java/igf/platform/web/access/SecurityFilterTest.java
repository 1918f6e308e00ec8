package igf.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import igf.platform.web.response.ProblemDocuments;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

class SecurityFilterTest {

    private static int answered(JwtException failure) throws ServletException, IOException {
        var words = new IcuMessageSource(RefusalWords.CATALOGUE);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var security = new SecurityFilter(
                token -> {
                    throw failure;
                },
                List.of(),
                new People(new DriverManagerDataSource(), key),
                new ProblemDocuments(new JsonMapper(), words),
                "roles");
        var request = new MockHttpServletRequest("GET", "/api/v1/editions");
        request.addHeader("Authorization", "Bearer some.signed.token");
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        security.doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("nobody goes on as anonymous").isNull();
        return response.getStatus();
    }

    @Test
    void a_token_that_is_not_valid_is_refused() throws ServletException, IOException {
        assertThat(answered(new BadJwtException("signed by nobody"))).isEqualTo(401);
    }

    /** A program discards its token after a 401. */
    @Test
    void a_token_that_cannot_be_checked_since_the_provider_is_away_is_not_called_invalid()
            throws ServletException, IOException {
        assertThat(answered(new JwtException("the provider's keys cannot be read")))
                .isEqualTo(503);
    }
}
