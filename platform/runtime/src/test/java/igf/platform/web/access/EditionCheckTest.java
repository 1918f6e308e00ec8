package igf.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.problem.ProblemKind;
import igf.platform.domain.EditionLimit;
import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.ResourceEditions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** An API key that is limited to editions opens nothing else, whatever the handler is. */
class EditionCheckTest {

    private static final UUID OURS = UUID.fromString("3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab");
    private static final UUID THEIRS = UUID.fromString("3f1c2b7a-0c1d-4f5e-8a9b-0123456789ac");
    private static final Caller LIMITED =
            Caller.byApiKey(UUID.randomUUID(), Set.of("seats:write"), EditionLimit.of(Set.of("igf-2026", "igf-2027")));

    private final EditionCheck check =
            new EditionCheck(new StaticListableBeanFactory(Map.of("sessions", new Sessions())));

    /** Two sessions, one of an edition that the key opens. */
    private static final class Sessions implements ResourceEditions {
        @Override
        public String collection() {
            return "sessions";
        }

        @Override
        public Optional<String> find(UUID id) {
            return id.equals(OURS)
                    ? Optional.of("igf-2026")
                    : id.equals(THEIRS) ? Optional.of("igf-2025") : Optional.empty();
        }
    }

    private static final class Handlers {
        @Allow(scopes = "seats:write")
        void scoped() {}

        @Allow(everyone = true)
        void open() {}

        @Allow(scopes = "feed:read", limitsEditions = true)
        void limiting() {}
    }

    private static Allow allow(String handler) {
        try {
            return Handlers.class.getDeclaredMethod(handler).getAnnotation(Allow.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Caller check(Caller caller, String handler, String address, Map<String, String> path) {
        var query = address.indexOf('?');
        var request = new MockHttpServletRequest("GET", query < 0 ? address : address.substring(0, query));
        if (query >= 0) {
            request.addParameter("edition", address.substring(address.indexOf('=') + 1));
        }
        return check.check(caller, allow(handler), request, path);
    }

    private void isRefused(String handler, String address, Map<String, String> path) {
        assertThatThrownBy(() -> check(LIMITED, handler, address, path))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN);
                    assertThat(problem.detail()).contains("igf-2026, igf-2027").doesNotContain("igf-2025");
                });
    }

    @Test
    void the_edition_of_the_path_decides() {
        var path = "/api/v1/editions/igf-2026/seats";
        assertThat(check(LIMITED, "scoped", path, Map.of("edition", "igf-2026")))
                .isEqualTo(LIMITED);
        isRefused("scoped", "/api/v1/editions/igf-2025/seats", Map.of("edition", "igf-2025"));
        isRefused("open", "/api/v1/editions/igf-2025/sessions", Map.of("edition", "igf-2025"));
    }

    @Test
    void the_edition_of_a_resource_decides() {
        for (var rest : new String[] {"", "/seats", ".ics"}) {
            assertThat(check(LIMITED, "scoped", "/api/v1/sessions/" + OURS + rest, Map.of()))
                    .isEqualTo(LIMITED);
            isRefused("scoped", "/api/v1/sessions/" + THEIRS + rest, Map.of());
            isRefused("open", "/api/v1/sessions/" + THEIRS + rest, Map.of());
        }
    }

    @Test
    void a_resource_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> check(LIMITED, "scoped", "/api/v1/sessions/" + UUID.randomUUID(), Map.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    @Test
    void what_names_no_edition_is_closed_or_open_to_everybody() {
        for (var address : new String[] {
            "/api/v1/audits",
            "/api/v1/seats/" + OURS,
            "/api/v1/sessions",
            "/api/v1/sessions/1-1-1-1-1",
            "/api/v1/audits?edition=igf-2026"
        }) {
            isRefused("scoped", address, Map.of());
            assertThat(check(LIMITED, "open", address, Map.of())).isEqualTo(Caller.ANONYMOUS);
        }
    }

    @Test
    void a_parameter_narrows_what_a_handler_limits_itself() {
        assertThat(check(LIMITED, "limiting", "/api/v1/feed", Map.of())).isEqualTo(LIMITED);
        assertThat(check(LIMITED, "limiting", "/api/v1/feed?edition=igf-2027", Map.of()))
                .isEqualTo(LIMITED);
        isRefused("limiting", "/api/v1/feed?edition=igf-2025", Map.of());
    }

    @Test
    void a_key_without_a_limit_is_not_asked() {
        var unlimited = Caller.byApiKey(UUID.randomUUID(), Set.of("seats:write"), EditionLimit.NONE);
        assertThat(check(unlimited, "scoped", "/api/v1/sessions/" + THEIRS, Map.of()))
                .isEqualTo(unlimited);
        assertThat(check(unlimited, "scoped", "/api/v1/audits?edition=igf-2025", Map.of()))
                .isEqualTo(unlimited);
    }
}
