package igf.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.problem.ProblemKind;
import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** A caller who may not call learns what would open the operation. */
class AuthorizationInterceptorTest {

    private final AuthorizationInterceptor interceptor = new AuthorizationInterceptor(new StaticListableBeanFactory());

    static final class Handlers {
        @Allow(roles = "SECRETARIAT")
        public void role() {}

        @Allow(scopes = "seats:write")
        public void scope() {}

        @Allow(
                roles = {"SECRETARIAT", "MAG"},
                scopes = "seats:write")
        public void both() {}
    }

    private boolean isOpen(String handler, Caller caller) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        request.setAttribute(SecurityFilter.CALLER, caller);
        return interceptor.preHandle(
                request, new MockHttpServletResponse(), new HandlerMethod(new Handlers(), handler));
    }

    @ParameterizedTest
    @CsvSource({
        "role,  This is not open to you. A user needs the role SECRETARIAT.,",
        "scope, This is not open to you. A tool needs the scope seats:write., seats:write",
        "both,  This is not open to you. A user needs the role SECRETARIAT or MAG. A tool needs the scope seats:write., seats:write",
    })
    void a_403_names_the_roles_and_scopes_that_are_missing(String handler, String detail, String scope) {
        var caller = new Caller("organizer-1", null, Set.of("ORGANIZER"), Set.of(), null);
        assertThatThrownBy(() -> isOpen(handler, caller)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN);
            assertThat(problem.detail()).isEqualTo(detail);
            assertThat(problem.requiredScope()).isEqualTo(scope);
        });
    }

    @Test
    void one_of_them_is_enough() throws NoSuchMethodException {
        assertThat(isOpen("both", new Caller("mag-1", null, Set.of("MAG"), Set.of(), null)))
                .isTrue();
        assertThat(isOpen("both", new Caller("tool", null, Set.of(), Set.of("seats:write"), null)))
                .isTrue();
    }
}
