package igf.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class CallGraphTest {

    private final CallGraph reach = new CallGraph(CallGraphTest.class.getClassLoader());

    /** Possible forms of a handler. */
    static final class Planted {
        static ResponseEntity<String> direct() {
            return ResponseEntity.accepted().body("x");
        }

        static ResponseEntity<String> through() {
            return Optional.of("x").map(Planted::inner).orElseThrow(() -> Problem.notFound());
        }

        static boolean tool(Caller caller) {
            return caller.mayUse("seats:write");
        }

        static boolean app(Caller caller) {
            return caller.personalToken().isPresent() && caller.mayUse(Allow.SIGN_IN);
        }

        private static ResponseEntity<String> inner(String text) {
            return ResponseEntity.status(201).eTag("1").body(text);
        }
    }

    @Test
    void seesWhatTheCodeItselfAnswers() throws NoSuchMethodException {
        assertThat(exchange("direct").successStatuses()).containsExactly(202);
        assertThat(exchange("direct").errorStatuses()).doesNotContain(404);
    }

    @Test
    void seesWhatMethodsAndLambdasAnswerForIt() throws NoSuchMethodException {
        assertThat(exchange("through").returnsEtag()).isTrue();
        assertThat(exchange("through").errorStatuses()).contains(404);
    }

    @Test
    void seesThatTheCodeLooksAtTheScopesOfTools() throws NoSuchMethodException {
        assertThat(exchange("tool", Caller.class).checksToolScopes()).isTrue();
        assertThat(exchange("app", Caller.class).checksToolScopes()).isFalse();
        assertThat(exchange("direct").checksToolScopes()).isFalse();
    }

    private HandlerTraits exchange(String method, Class<?>... parameters) throws NoSuchMethodException {
        return new HandlerTraits(
                HttpMethod.GET,
                reach.callsOf(Planted.class.getDeclaredMethod(method, parameters)),
                false,
                false,
                false,
                false,
                false);
    }
}
