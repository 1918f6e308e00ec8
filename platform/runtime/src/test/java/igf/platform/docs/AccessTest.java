package igf.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.docs.comment.JavadocText;
import igf.platform.web.Allow;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {

    /** Handlers like those of services. */
    static final class Planted {

        @Allow(roles = "ORGANIZER", personalScopes = Allow.SUBMIT)
        void draft() {}

        @Allow(authenticated = true, personalScopes = Allow.SIGN_IN)
        void makeToken() {}

        @Allow(authenticated = true)
        void getKey() {}

        @Allow(everyone = true, personalScopes = Allow.ME)
        void register() {}

        @Allow(everyone = true)
        void read() {}
    }

    private static Operation described(String handler) throws NoSuchMethodException {
        var operation = new Operation();
        var allow = Planted.class.getDeclaredMethod(handler).getAnnotation(Allow.class);
        new Access(new JavadocText()).describe(operation, allow, false);
        return operation;
    }

    @Test
    void saysWhichScopesOfPersonalTokensOpenAnOperation() throws NoSuchMethodException {
        assertThat(described("draft").getExtensions()).containsEntry("x-personal-scopes", List.of("submit"));
        assertThat(described("draft").getDescription()).endsWith("A personal token needs the scope `submit`.");
        assertThat(described("makeToken").getDescription()).contains("tokens of apps never have it");
        assertThat(described("getKey").getExtensions()).containsEntry("x-personal-scopes", List.of());
        assertThat(described("getKey").getDescription()).endsWith("Personal tokens are not accepted.");
        assertThat(described("register").getDescription()).endsWith("without it the caller is anonymous.");
        assertThat(described("read").getDescription()).isEqualTo("**Open to** everybody.");
    }
}
