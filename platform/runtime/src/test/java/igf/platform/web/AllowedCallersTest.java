package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AllowedCallersTest {

    @Test
    void the_document_says_of_an_operation_what_its_gate_says() throws Exception {
        assertThat(said("named"))
                .isEqualTo(Map.of("x-roles", List.of("MAG"), "x-scopes", List.of("feed:read"), "x-access", "guarded"));
        assertThat(said("listed")).containsEntry("x-access", "listed");
        assertThat(said("everyone")).containsEntry("x-access", "everyone");
        assertThat(said("known")).containsEntry("x-access", "authenticated");
        assertThat(said("shut")).isEqualTo(Map.of("x-roles", List.of(), "x-scopes", List.of(), "x-access", "nobody"));
    }

    private static Map<String, Object> said(String name) throws NoSuchMethodException {
        return new AllowedCallers()
                .customize(new Operation(), new HandlerMethod(new Doors(), Doors.class.getDeclaredMethod(name)))
                .getExtensions();
    }

    interface Own extends Guard {}

    static final class Doors {
        @Allow(roles = "MAG", scopes = "feed:read", guard = Own.class)
        void named() {}

        @Allow(roles = "MAG")
        void listed() {}

        @Allow(everyone = true)
        void everyone() {}

        @Allow(authenticated = true)
        void known() {}

        void shut() {}
    }
}
