package igf.platform.docs;

import igf.platform.docs.comment.JavadocText;
import igf.platform.web.Allow;
import igf.platform.web.Guard;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents who may call an operation, as {@link Allow} declares it: as security, as {@code x-roles} and {@code
 * x-scopes} for programs, and as a sentence for people. A caller needs one of the roles or scopes. {@code x-access}
 * states which kind of rule applies. A personal token needs one of {@code x-personal-scopes}.
 */
final class Access {

    private static final String BEARER = "bearer";
    private static final String API_KEY = "apiKey";

    private final JavadocText javadoc;

    Access(JavadocText javadoc) {
        this.javadoc = javadoc;
    }

    static void addSchemes(Components components) {
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of `POST /oauth2/token`, or a personal token from a mailed link."));
        components.addSecuritySchemes(
                API_KEY,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-API-Key")
                        .description(
                                "A program's key with its scopes; it also works as a bearer token. With a key that is"
                                        + " limited to editions, every other edition is 403, also for operations that are open to"
                                        + " everybody."));
    }

    /** @param allow null for a handler without the annotation, which rejects every caller */
    void describe(Operation operation, @Nullable Allow allow, boolean takesCaller) {
        var roles = allow == null ? List.<String>of() : List.of(allow.roles());
        var scopes = allow == null ? List.<String>of() : List.of(allow.scopes());
        operation.addExtension("x-roles", roles);
        operation.addExtension("x-scopes", scopes);
        operation.addExtension("x-personal-scopes", allow == null ? List.of() : List.of(allow.personalScopes()));
        if (allow == null) {
            operation.addExtension("x-access", "nobody");
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
            return;
        }
        operation.addExtension("x-access", access(allow));
        operation.setSecurity(security(allow, takesCaller));
        describeCallers(allow)
                .ifPresent(
                        sentence -> operation.setDescription(JavadocText.join(operation.getDescription(), sentence)));
    }

    private static String access(Allow allow) {
        if (allow.everyone()) {
            return "everyone";
        }
        if (allow.authenticated()) {
            return "authenticated";
        }
        return allow.guard() == Guard.class ? "listed" : "guarded";
    }

    private static List<SecurityRequirement> security(Allow allow, boolean takesCaller) {
        var alternatives = new ArrayList<SecurityRequirement>();
        if (allow.everyone()) {
            if (!takesCaller) {
                return alternatives;
            }
            alternatives.add(new SecurityRequirement());
        }
        alternatives.add(new SecurityRequirement().addList(BEARER));
        if (allow.everyone() || allow.authenticated() || allow.scopes().length > 0) {
            alternatives.add(new SecurityRequirement().addList(API_KEY));
        }
        return alternatives;
    }

    private Optional<String> describeCallers(Allow allow) {
        if (allow.everyone()) {
            var tools = allow.scopes().length == 0
                    ? ""
                    : " Without the scope " + quoted(allow.scopes()) + " a tool gets the response for everybody.";
            return Optional.of("**Open to** everybody." + tools + describePersonalTokens(allow));
        }
        var callers = new ArrayList<String>();
        if (allow.authenticated()) {
            callers.add("everybody with a valid token");
        }
        if (allow.roles().length > 0) {
            callers.add("the role " + quoted(allow.roles()));
        }
        if (allow.scopes().length > 0) {
            callers.add("the scope " + quoted(allow.scopes()));
        }
        if (allow.guard() != Guard.class) {
            callers.add(javadoc.read(allow.guard())
                    .summary()
                    .map(Access::inSentence)
                    .orElse("people named by the resource"));
        }
        return callers.isEmpty()
                ? Optional.empty()
                : Optional.of("**Open to** " + String.join("; ", callers) + "." + describePersonalTokens(allow));
    }

    private static String describePersonalTokens(Allow allow) {
        if (allow.personalScopes().length == 0) {
            return allow.authenticated() ? " Personal tokens are not accepted." : "";
        }
        var sentence = " A personal token needs the scope " + quoted(allow.personalScopes());
        return List.of(allow.personalScopes()).equals(List.of(Allow.SIGN_IN))
                ? sentence + ", which only mailed links give; tokens of apps never have it."
                : sentence + (allow.everyone() ? "; without it the caller is anonymous." : ".");
    }

    private static String quoted(String... names) {
        return "`" + String.join("` or `", names) + "`";
    }

    private static String inSentence(String sentence) {
        var plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }
}
