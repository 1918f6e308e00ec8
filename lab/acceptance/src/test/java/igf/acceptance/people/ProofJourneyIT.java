package igf.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import igf.api.link.LinkRequest;
import igf.api.link.LinkRequestPurpose;
import igf.api.registration.KeptRegistration;
import igf.client.IgfClient;
import igf.client.participation.LinkApi;
import igf.client.participation.RegistrationApi;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A person without an account registers by a mailed link and signs in by another. Knowing only the address gives
 * nothing.
 */
@ExtendWith(Shared.class)
class ProofJourneyIT {

    private static final String EMAIL = "nadia-" + UUID.randomUUID().toString().substring(0, 8) + "@proof.example";

    @Test
    void whoReadsTheMailIsBelieved(Callers callers) {
        var scene = new Scene(callers);
        String edition = Editions.open(callers);
        var path = "/api/v1/editions/" + edition + "/registrations";
        var said = Map.of(
                "name", "Nadia Proveit",
                "email", EMAIL,
                "stakeholderGroup", "CIVIL_SOCIETY",
                "codeOfConduct", "1");
        var pending = scene.send(null, "POST", path, said, 202);
        assertThat(pending.body()).isEqualTo("{\"state\":\"PENDING\"}");

        var mail = scene.mails(EMAIL, "confirm your registration", 1).getFirst();
        assertThat(mail.text()).doesNotContain("Nadia");
        var page = Scene.link(mail, "registrations/confirm");
        var shown = scene.get(null, page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("Nadia Proveit");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(scene.form(page, "name=&attendance=ONLINE").status())
                .as("without a name it is only shown again, with what was typed")
                .isEqualTo(422);
        assertThat(scene.form(page, "name=Nadia+P.&attendance=ONLINE").header("Location"))
                .endsWith("note=done");
        assertThat(scene.get(null, page).status()).isEqualTo(410);

        signIn(callers, scene);
    }

    private static void signIn(Callers callers, Scene scene) {
        callers.nobody(LinkApi.class).requestLink(new LinkRequest(EMAIL, LinkRequestPurpose.ME));
        var mail = scene.mails(EMAIL, "link to sign in", 1).getFirst();
        var link = Scene.link(mail, "links");
        assertThat(scene.get(null, link).body()).contains("n…@proof.example");
        assertThat(scene.form(link, "").header("Set-Cookie"))
                .as("a form without the token of our page signs nobody in")
                .doesNotContain("IGF_PERSON");
        var page = callers.raw().get(null, "/links", "Accept", "text/html");
        var token = found("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
        var signedIn = callers.raw()
                .send(
                        null,
                        "POST",
                        link,
                        "_csrf=" + token,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        found("^([^;]+)", page.header("Set-Cookie")));
        assertThat(signedIn.header("Location")).endsWith("/me");
        var cookie = Stream.of(signedIn.header("Set-Cookie").split(", (?=IGF_)"))
                .filter(one -> one.startsWith("IGF_PERSON="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        var credential = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        try (IgfClient person =
                IgfClient.withCredential(callers.as("tool").base().toString(), credential)) {
            assertThat(person.api(RegistrationApi.class).readMe().registrations())
                    .extracting(KeptRegistration::name)
                    .contains("Nadia P.");
        }
        var own = callers.raw().get(null, "/me", "Cookie", "IGF_PERSON=" + credential);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).contains("Registered");
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
